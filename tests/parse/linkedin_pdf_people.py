"""Eighteen invented people for the kit, each with something that reads badly in a generic reader."""

from __future__ import annotations

from linkedin_pdf_kit import Company, Job, Person, School

OPEN = ("Present", "open")

SPANISH = {
    "contact": "Contactar", "skills": "Aptitudes principales", "certifications": "Certificaciones",
    "languages": "Idiomas",
    "summary": "Extracto", "experience": "Experiencia", "education": "Educación", "honors": "Reconocimientos",
    "publications": "Publicaciones",
}  # fmt: skip
FRENCH = {
    "contact": "Coordonnées", "skills": "Principales compétences", "languages": "Langues", "summary": "Résumé",
    "experience": "Expérience", "education": "Formation",
}  # fmt: skip
GERMAN = {
    "contact": "Kontakt", "skills": "Top-Kenntnisse", "languages": "Sprachen", "certifications": "Zertifizierungen",
    "honors": "Auszeichnungen", "summary": "Zusammenfassung", "experience": "Berufserfahrung",
    "education": "Ausbildung",
}  # fmt: skip
PORTUGUESE = {
    "contact": "Contato", "skills": "Principais competências", "summary": "Resumo", "experience": "Experiência",
    "education": "Formação acadêmica",
}  # fmt: skip
ITALIAN = {
    "contact": "Contatti", "skills": "Competenze principali", "summary": "Riepilogo", "experience": "Esperienza",
    "education": "Formazione",
}  # fmt: skip
DUTCH = {
    "contact": "Contactgegevens", "skills": "Belangrijkste vaardigheden", "summary": "Samenvatting",
    "experience": "Ervaring", "education": "Opleiding",
}  # fmt: skip
DANISH = {
    "contact": "Kontakt", "skills": "Mest repræsenterede kompetencer", "summary": "Resumé", "experience": "Erfaring",
    "education": "Uddannelse",
}  # fmt: skip

STUDENT = Person(
    name="Robin Vale",
    headline="Computer Science student at Ohio State University",
    place="Columbus, Ohio, United States",
    summary=("I like precise work and clear results.",),
    email="robin.vale@mail.example",
    phone="+1 614 555 0131",
    slug="robin-vale",
    links=(("github.com/robinvale", "Personal"), ("robinvale.example", "Portfolio")),
    skills=("Python (Programming Language)", "SQL", "Data Analysis"),
    languages=(("English", "Native or Bilingual"), ("Spanish", "Limited Working")),
    companies=(
        Company(
            name="Harborlight Analytics",
            jobs=(
                Job(
                    title="Data Intern",
                    start=("May 2025", "2025-05"),
                    end=("August 2025", "2025-08"),
                    lasted="4 months",
                    place="Columbus, Ohio, United States",
                    text=(
                        "Worked on the nightly import of 40 stores.",
                        "- Built a job in Python and SQL that loads the sales of the day before, with checks that name "
                        "the row and the rule",
                        "- Cut its run from 90 to 12 minutes",
                    ),
                ),
            ),
        ),
    ),
    schools=(
        School(
            name="Ohio State University",
            degree="Bachelor of Science - BS",
            field="Computer Science",
            start=("August 2023", "2023-08"),
            end=("May 2027", "2027-05"),
        ),
    ),
)

GROWN = Person(
    name="Maya Torres-Lindqvist",
    headline="Platform engineering lead | distributed systems, developer tools and teams that ship without drama",
    place="San Francisco Bay Area",
    slug="maya-torres-lindqvist-5988511b9",
    email="maya@torreslindqvist.example",
    links=(("www.torreslindqvist.example/", "Company"), ("maya.writes.example", "Blog")),
    skills=("Distributed Systems", "Kubernetes", "Technical Leadership"),
    certifications=(
        "Cert Prep: Certified Solutions Architect - Associate",
        "DevOps Foundations: Continuous Delivery/Continuous Integration",
        "Kubernetes Administrator",
    ),
    companies=(
        Company(
            name="Quillfeather Cloud",
            total="6 years 4 months",
            jobs=(
                Job(
                    title="Principal Engineer, Platform",
                    start=("August 2023", "2023-08"),
                    end=OPEN,
                    lasted="3 years 4 months",
                    place="San Francisco, California, United States",
                    text=("Lead a group of 14 across three offices.",),
                ),
                Job(
                    title="Staff Software Engineer",
                    start=("January 2022", "2022-01"),
                    end=("August 2023", "2023-08"),
                    lasted="1 year 8 months",
                ),
                Job(
                    title="Senior Software Engineer",
                    start=("August 2020", "2020-08"),
                    end=("January 2022", "2022-01"),
                    lasted="1 year 6 months",
                    text=(
                        "• Moved 212 services to one build",
                        "• Wrote the runbook that halved the pages at night, and taught it to every new engineer of "
                        "the department in a course of two days",
                    ),
                ),
            ),
        ),
        Company(
            name="Bluebarn Freight and Logistics International Holding Company of the Great Lakes, LLC",
            jobs=(
                Job(
                    title="Software Engineer for the Warehouse Routing, Dock Scheduling and Carrier Invoicing "
                    "Systems Group",
                    start=("June 2016", "2016-06"),
                    end=("July 2020", "2020-07"),
                    lasted="4 years 2 months",
                    place="Greater Chicago Area",
                    text=(
                        "First paragraph of a longer text about the routing engine, which took the orders of the day "
                        "and gave each truck its stops.",
                        "",
                        "Second paragraph after a blank line.",
                    ),
                ),
            ),
        ),
    ),
    schools=(
        School(
            name="University of Illinois Urbana-Champaign",
            degree="Bachelor's degree",
            field="Computer Engineering",
            start=("2012", "2012"),
            end=("2016", "2016"),
        ),
    ),
)

BARE = Person(
    name="Lee Ito",
    place="Portland, Oregon, United States",
    slug="leeito",
    skills=("Welding", "Blueprint Reading"),
    companies=(
        Company(
            name="Ironbark Works",
            jobs=(Job(title="Welder", start=("2019", "2019"), end=OPEN, lasted="7 years"),),
        ),
        Company(
            name="Self-employed",
            jobs=(Job(title="Handyman", start=("2015", "2015"), end=("2019", "2019"), lasted="4 years"),),
        ),
    ),
)

SCHOLAR = Person(
    name="Dr. Amara Okonkwo-Bernstein, PhD",
    headline="Research Investigator at the Meridian Institute",
    place="Raleigh-Durham-Chapel Hill Area",
    slug="amara-okonkwo",
    skills=("Neuroscience", "Anesthesiology and Pain Medicine", "Grant Writing"),
    publications=(
        "Mining Biological Pathways Using PathWeb Services",
        "PathView 3: an extendable pathway analysis toolbox.",
        "Finding the Right Questions: Exploratory Pathway Analysis to Enhance Biological Discovery in Large Datasets.",
    ),
    patents=("Method for folding maps",),
    summary=(
        "BRIEF BIO",
        "",
        "• Team-oriented consultant with exceptional critical thinking skills and outstanding writing and "
        "communication skills",
        "• Expertise in clinical and biomedical knowledge discovery",
    ),
)

CAREER_BREAK = Person(
    name="Noor Haddad",
    headline="Returning to nursing",
    place="Leeds, England, United Kingdom",
    slug="noor-haddad",
    skills=("Triage",),
    summary=("Nurse with nine years on wards.",),
    companies=(
        Company(
            name="Career Break",
            jobs=(
                Job(
                    title="Full-time parenting",
                    start=("March 2022", "2022-03"),
                    end=OPEN,
                    lasted="4 years 9 months",
                    text=("Raised two children; kept the registration active.",),
                ),
            ),
        ),
        Company(
            name="St. Brannoc's Hospital",
            total="9 years",
            jobs=(
                Job(
                    title="Ward Sister",
                    start=("April 2018", "2018-04"),
                    end=("February 2022", "2022-02"),
                    lasted="3 years 11 months",
                    place="Leeds",
                ),
                Job(
                    title="Staff Nurse",
                    start=("March 2013", "2013-03"),
                    end=("April 2018", "2018-04"),
                    lasted="5 years 2 months",
                    place="Leeds",
                ),
            ),
        ),
    ),
    schools=(
        School(
            name="University of Leeds",
            degree="BSc (Hons)",
            field="Nursing, Adult",
            start=("2010", "2010"),
            end=("2013", "2013"),
        ),
        School(
            name="Harrogate College",
            degree="Diploma of Higher Education in Health and Social Care (Hons)",
            field="Care of Older People",
            start=("2008", "2008"),
            end=("2010", "2010"),
        ),
        School(name="Harrogate Grammar School"),
    ),
)

SPANIARD = Person(
    name="Lucía Fernández de la Vega y Martínez-Bordiú",
    headline="Analista de datos en Banco Ficticio",
    place="Madrid y alrededores",
    email="lucia.fernandez@correo.example",
    slug="luciafernandez",
    headings=SPANISH,
    skills=("Análisis de datos", "Microsoft Excel", "Inglés"),
    languages=(("Español", "Native or Bilingual"), ("Inglés", "Professional Working")),
    certifications=("Certificado de analista de datos de la Academia Ficticia de Madrid",),
    honors=("Premio extraordinario de fin de carrera",),
    summary=("Apasionada por los datos que ayudan a decidir.",),
    companies=(
        Company(
            name="Banco Ficticio",
            total="2 años 8 meses",
            jobs=(
                Job(
                    title="Analista de datos",
                    start=("enero de 2025", "2025-01"),
                    end=("Present", "open"),
                    lasted="1 año 11 meses",
                    place="Madrid, Comunidad de Madrid, España",
                    text=("Cuadros de mando para 120 oficinas.",),
                ),
                Job(
                    title="Becaria",
                    start=("abril de 2024", "2024-04"),
                    end=("diciembre de 2024", "2024-12"),
                    lasted="9 meses",
                    place="Madrid",
                ),
            ),
        ),
        Company(
            name="Asociación Cultural El Faro",
            jobs=(
                Job(
                    title="Tesorera",
                    start=("septiembre de 2021", "2021-09"),
                    end=("actualidad", "open"),
                    lasted="5 años 3 meses",
                ),
            ),
        ),
    ),
    schools=(
        School(
            name="Universidad Complutense de Madrid",
            degree="Grado",
            field="Estadística Aplicada",
            start=("2020", "2020"),
            end=("2024", "2024"),
        ),
    ),
)

FRENCHWOMAN = Person(
    name="Anaïs Lefèvre",
    headline="Ingénieure logiciel chez Atelier Numérique",
    place="Lyon et périphérie",
    slug="anaislefevre",
    headings=FRENCH,
    skills=("Java", "Développement de logiciels", "Méthodes agiles"),
    languages=(("Français", ""), ("Anglais", "Full Professional")),
    summary=("J’aime les systèmes simples.",),
    companies=(
        Company(
            name="Atelier Numérique",
            jobs=(
                Job(
                    title="Ingénieure logiciel",
                    start=("février 2022", "2022-02"),
                    end=("aujourd’hui", "open"),
                    lasted="4 ans 10 mois",
                    place="Lyon, Auvergne-Rhône-Alpes, France",
                    text=("– Refonte du service de facturation", "– Encadrement de deux alternants"),
                ),
            ),
        ),
        Company(
            name="Mairie de Villeneuve",
            jobs=(
                Job(
                    title="Stagiaire développement",
                    start=("août 2021", "2021-08"),
                    end=("décembre 2021", "2021-12"),
                    lasted="5 mois",
                ),
            ),
        ),
    ),
    schools=(
        School(
            name="INSA Lyon - Institut National des Sciences Appliquées de Lyon",
            degree="Diplôme d'ingénieur",
            field="Informatique",
            start=("2016", "2016"),
            end=("2021", "2021"),
        ),
    ),
)

GERMANMAN = Person(
    name="Jörg Müller-Weißenfels",
    headline="Projektleiter bei der Nordwind Energietechnik GmbH",
    place="Hamburg und Umgebung",
    slug="joerg-mueller",
    headings=GERMAN,
    phone="0170 5550123",
    skills=("Projektmanagement", "Windenergie", "Vertragsrecht"),
    languages=(("Deutsch", "Native or Bilingual"), ("Englisch", "Professional Working")),
    certifications=("Projektmanagement-Fachmann (Stufe C)", "Ersthelfer"),
    honors=("Ausbilder des Jahres",),
    summary=("Seit zehn Jahren auf See und an Land.",),
    companies=(
        Company(
            name="Nordwind Energietechnik GmbH",
            total="8 Jahre 3 Monate",
            jobs=(
                Job(
                    title="Projektleiter Offshore",
                    start=("März 2021", "2021-03"),
                    end=("Heute", "open"),
                    lasted="5 Jahre 9 Monate",
                    place="Hamburg, Deutschland",
                    text=("Bau von drei Windparks mit zusammen 240 Anlagen; Termine und Kosten eingehalten.",),
                ),
                Job(
                    title="Bauleiter",
                    start=("September 2018", "2018-09"),
                    end=("Februar 2021", "2021-02"),
                    lasted="2 Jahre 6 Monate",
                    place="Cuxhaven",
                ),
            ),
        ),
    ),
    schools=(
        School(
            name="Technische Universität Braunschweig",
            degree="Diplom",
            field="Bauingenieurwesen",
            start=("Oktober 2008", "2008-10"),
            end=("Juli 2014", "2014-07"),
        ),
    ),
)

BRAZILIAN = Person(
    name="João Guimarães",
    headline="Desenvolvedor na Padaria Digital",
    place="São Paulo, São Paulo, Brasil",
    slug="joaoguimaraes",
    headings=PORTUGUESE,
    skills=("JavaScript", "React.js", "Node.js"),
    summary=("Gosto de construir coisas úteis.", "Aberto a trabalho remoto."),
    companies=(
        Company(
            name="Padaria Digital",
            jobs=(
                Job(
                    title="Desenvolvedor",
                    start=("março de 2023", "2023-03"),
                    end=("o momento", "open"),
                    lasted="3 anos 9 meses",
                    place="Remoto",
                    text=("Loja virtual com 3 mil pedidos por dia",),
                ),
            ),
        ),
        Company(
            name="Escola Aberta",
            jobs=(
                Job(
                    title="Monitor voluntário",
                    start=("outubro de 2022", "2022-10"),
                    end=("outubro de 2022", "2022-10"),
                    lasted="1 mês",
                ),
            ),
        ),
    ),
    schools=(
        School(
            name="Universidade de São Paulo",
            degree="Bacharelado",
            field="Ciência da Computação",
            start=("fevereiro de 2019", "2019-02"),
            end=("dezembro de 2022", "2022-12"),
        ),
        School(name="Etec Ficticia", degree="Técnico", start=("2016", "2016"), end=("2018", "2018")),
    ),
)

ITALIANMAN = Person(
    name="Niccolò De Sanctis",
    headline="Architetto",
    place="Torino, Piemonte, Italia",
    slug="niccolodesanctis",
    headings=ITALIAN,
    skills=("AutoCAD", "Rendering 3D", "Restauro"),
    summary=("Progetto case in legno.",),
    companies=(
        Company(
            name="Studio Fittizio",
            jobs=(
                Job(
                    title="Architetto",
                    start=("gennaio 2020", "2020-01"),
                    end=("Presente", "open"),
                    lasted="6 anni 11 mesi",
                    place="Torino",
                ),
            ),
        ),
    ),
    schools=(
        School(name="Politecnico di Torino", degree="Laurea magistrale", field="Architettura", end=("2019", "2019")),
    ),
)

DUTCHMAN = Person(
    name="Sanne van den Heuvel",
    headline="Verpleegkundige",
    place="Amsterdam-Randstad",
    slug="sannevdheuvel",
    headings=DUTCH,
    skills=("Zorg", "Verpleging"),
    companies=(
        Company(
            name="Ziekenhuis De Linde",
            jobs=(
                Job(
                    title="Verpleegkundige",
                    start=("maart 2021", "2021-03"),
                    end=("heden", "open"),
                    lasted="5 jaar 9 maanden",
                    place="Utrecht, Nederland",
                    text=("Nachtdiensten op de kinderafdeling",),
                ),
            ),
        ),
    ),
    schools=(School(name="Hogeschool Utrecht", field="Verpleegkunde", start=("2016", "2016"), end=("2020", "2020")),),
)

DANE = Person(
    name="Søren Kjær",
    headline="Lærer",
    place="Aarhus, Midtjylland, Danmark",
    slug="sorenkjaer",
    headings=DANISH,
    skills=("Undervisning", "Matematik", "Dansk"),
    summary=("Lærer i folkeskolen.",),
    companies=(
        Company(
            name="Bakkeskolen",
            jobs=(
                Job(
                    title="Lærer",
                    start=("september 2015", "2015-09"),
                    end=("november 2024", "2024-11"),
                    lasted="9 år 3 måneder",
                ),
            ),
        ),
    ),
    schools=(
        School(name="VIA University College", degree="Læreruddannelsen", start=("2011", "2011"), end=("2015", "2015")),
    ),
)

RESEARCHER = Person(
    name="陈 晓明 (Xiaoming Chen)",
    headline="研究员 | Research Engineer",
    place="Ho Chi Minh City, Ho Chi Minh City, Vietnam",
    slug="xiaoming-chen",
    skills=("Virtual Reality (VR)", "机器学习", "C++"),
    languages=(("中文", "Native or Bilingual"), ("English", "")),
    honors=("Top 3 in Student Scientific Research Prize Eureka 2020", "Second Finalists of the City AI Challenge 2024"),
    companies=(
        Company(
            name="National Institute of Invented Informatics [Japan] 国立情報学研究所",
            jobs=(
                Job(
                    title="Research Intern 研究生",
                    start=("March 2024", "2024-03"),
                    end=("September 2024", "2024-09"),
                    lasted="7 months",
                    place="Chiyoda, Tokyo, Japan",
                    text=(
                        "负责虚拟现实系统的研究与开发，与五个团队合作完成了三篇论文并在国际会议上发表，同时指导了两名学生完成他们的毕业设计项目",
                    ),
                ),
            ),
        ),
        Company(
            name="Петров и партнёры",
            jobs=(
                Job(
                    title="Инженер",
                    start=("January 2018", "2018-01"),
                    end=("December 2018", "2018-12"),
                    lasted="1 year",
                    place="235 Lý Thuong Street, Ward 6, Tân Bình",
                ),
            ),
        ),
    ),
    schools=(
        School(name="University of Information Technology", start=("2023", "2023"), end=("2027", "2027")),
        School(
            name="Ho Chi Minh City University of Applied Examples and of the Arts of Careful and Patient Measurement",
            degree="Master of Science - MS",
            field="Computer Science, Human Computer Interaction and the Design of Rooms that are not There",
            start=("December 2021", "2021-12"),
            end=("December 2023", "2023-12"),
        ),
    ),
)

_LONG = (
    "Ran the floor of a plant with 300 people in three shifts and answered for safety, output, quality and cost.",
    "",
    "What changed:",
    "- Scrap fell from 4.1 to 1.9 percent within two years, by measuring each press on its own",
    "- Overtime fell by a third",
    "- Two lines were moved from Ohio to Kentucky without a lost order, over a weekend of four days",
    "- Apprentices: 24 taken on, 22 stayed",
    "",
    "Tools: SAP, Minitab, Power BI",
)
VETERAN = Person(
    name="Bartholomew Montgomery Featherstonehaugh-Cholmondeley III",
    headline="Plant manager",
    place="Toledo, Ohio, United States",
    slug="bart-f",
    email="bartholomew.featherstonehaugh-cholmondeley@longmailprovider.example",
    skills=("Lean Manufacturing", "Safety", "Budgeting"),
    summary=("Thirty years in plants.",),
    companies=tuple(
        Company(
            name=f"Great Lakes Stamping Plant {n}",
            total="9 years" if n % 2 else "",
            jobs=tuple(
                Job(
                    title=f"Plant Manager {n}.{k}" if k else f"Plant Director {n}",
                    start=(f"June {2021 - 3 * n - k}", f"{2021 - 3 * n - k}-06"),
                    end=(f"May {2022 - 3 * n - k}", f"{2022 - 3 * n - k}-05"),
                    lasted="1 year",
                    place="Toledo, Ohio, United States" if k != 1 else "",
                    text=_LONG if k < 2 else (),
                )
                for k in range(3 if n % 2 else 1)
            ),
        )
        for n in range(6)
    ),
    schools=(School(name="University of Toledo", degree="MBA", start=("1995", "1995"), end=("1997", "1997")),),
)

COLLECTOR = Person(
    name="Priya Raman",
    headline="--",
    place="Austin, Texas Metropolitan Area",
    slug="priya-raman",
    skills=("Cloud Computing", "Security", "Networking"),
    languages=(("English", "Full Professional"), ("Tamil", "Native or Bilingual"), ("Hindi", "Elementary")),
    certifications=tuple(
        f"{maker} Certified {what} {level}"
        for maker in ("Cloudly", "Netwright", "Securion")
        for what in ("Solutions Architecture", "Data Engineering", "Operations", "Networking Specialty")
        for level in ("Associate", "Professional")
    ),
    honors=("Dean's List", "Hackathon winner"),
    companies=(
        Company(
            name="Cloudly",
            jobs=(Job(title="Cloud Engineer", start=("July 2024", "2024-07"), end=OPEN, lasted="2 years 5 months"),),
        ),
    ),
)

VOLUNTEER = Person(
    name="Tom O'Neil",
    headline="Organizer at Oak Street Pantry; formerly teacher, always curious about how towns feed people who "
    "have no car",
    slug="tom-oneil",
    skills=("Fundraising",),
    summary=(
        "I organize. Before that I taught for 11 years.",
        "",
        "Ask me about:",
        "- routes for vans",
        "- how to write a grant",
    ),
    companies=(
        Company(
            name="Oak Street Pantry",
            jobs=(
                Job(
                    title="Organizer",
                    start=("May 2021", "2021-05"),
                    end=OPEN,
                    lasted="5 years 7 months",
                    text=(
                        "Remote, hybrid and evening shifts for 60 volunteers",
                        "Raised $410,000 from 2,300 givers",
                        "Opened two sites",
                    ),
                ),
            ),
        ),
    ),
)

QUIET = Person(name="Kim Ødegård", headline="Student", place="Norway", slug="kimo")

ECONOMIST = Person(
    name="Grace Adeyemi",
    headline="Economics graduate",
    place="London, England, United Kingdom",
    slug="grace-adeyemi",
    skills=("Econometrics", "Stata", "R"),
    honors=("Best Dissertation",),
    schools=(
        School(
            name="The London School of Example Economics",
            degree="Bachelor of Arts (B.A.)",
            field="Economics, Politics and Philosophy",
            start=("September 2021", "2021-09"),
            end=("June 2024", "2024-06"),
        ),
        School(
            name="Sixth Form College",
            degree="A Levels",
            field="Mathematics",
            start=("2019", "2019"),
            end=("2021", "2021"),
        ),
        School(name="Online School", field="Data Analysis, Neuroscience", end=("2022", "2022")),
    ),
)

PEOPLE = {name: value for name, value in list(globals().items()) if isinstance(value, Person)}
