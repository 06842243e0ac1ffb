"""The usual section headings of English resumes by kind, and the words by which others are told.

The rows are in the form of ``heading_words.py``, which holds the other languages.
"""

from __future__ import annotations

CONTACT = "contact"
"""Not a section kind: what stands under such a heading belongs to the contact block."""
TITLE = "title"
"""Not a section kind: the page's own title ("Resume")."""

ENGLISH: dict[str, str] = {
    "work": "experience | work | work experience | working experience | professional experience | job experience"
    " | employment | employment history | employment experience | employment record | work history"
    " | work and experience | career history | career experience | career | career summary and experience"
    " | career background | professional history | professional background | professional career"
    " | professional appointments | academic appointments | appointments | appointments held | positions"
    " | positions held | academic positions | professional positions | internships | internship"
    " | internship experience | internships and experience | industry experience | research experience"
    " | teaching experience | clinical experience | clinical rotations | clinicals | clinical practicum"
    " | practicum | practicum experience | student teaching | military service | military experience"
    " | experience and training | jobs | job history | on campus employment",
    "education": "education | educational background | education background | educational history"
    " | educational qualifications | education and training | education and credentials"
    " | education and certifications | education and honors | education and coursework"
    " | education history | academics | academic background | academic history | academic qualifications"
    " | academic training | academic record | academic education | academic profile"
    " | qualifications and education | schooling | degrees | formation",
    "projects": "projects | project | project experience | projects experience | selected projects"
    " | academic projects | personal projects | side projects | course projects | class projects"
    " | university projects | open source | open source projects | open source contributions"
    " | open source work | research projects | design projects | engineering projects"
    " | technical projects | key projects | capstone | capstone project | portfolio | hackathons",
    "volunteer": "volunteer | volunteering | volunteer work | volunteer experience | volunteering experience"
    " | volunteer activities | volunteer service | volunteer history | voluntary work"
    " | voluntary experience | community service | community involvement | community engagement"
    " | community | community work | civic engagement | public service | service | service and leadership"
    " | professional service | academic service | university service | leadership | leadership experience"
    " | leadership and service | leadership and activities | leadership and involvement"
    " | leadership roles | leadership positions | leadership activities | involvement"
    " | campus involvement | campus activities | student involvement | student activities"
    " | student organizations | student organisations | societies | student societies"
    " | societies and activities | organizations | organisations | extracurricular | extracurriculars"
    " | extracurricular activities | extra curricular activities | extracurricular activity"
    " | extra curricular activity | extracurricular experience | co curricular activities | activities"
    " | activities and leadership | activities and service | activities and involvement | clubs"
    " | clubs and organizations | social engagement | outreach | engagement",
    "skills": "skills | skill | skill set | skillset | skills summary | summary of skills | skills and abilities"
    " | skills and tools | skills and technologies | skills and competencies | skills and expertise"
    " | skills and interests | skills and languages | skills and certifications | technical skills"
    " | technical proficiencies | technical proficiency | technical expertise | technical competencies"
    " | technical knowledge | technical summary | technical strengths | technologies | technology"
    " | technology stack | tech stack | tools | tools and technologies | programming skills"
    " | programming languages | computer skills | software skills | software | it skills | digital skills"
    " | core skills | core competencies | core competences | competencies | competences | key skills"
    " | top skills | key competencies | hard skills | soft skills | professional skills | personal skills"
    " | personal skills and competences | clinical skills | laboratory skills | lab skills"
    " | relevant skills | additional skills | other skills | transferable skills | areas of expertise"
    " | area of expertise | expertise | fields of expertise | specialties | specializations | strengths"
    " | proficiencies | abilities",
    "awards": "awards | award | honors | honours | honors awards | honor awards"
    " | awards and honors | awards and honours | honors and awards"
    " | honours and awards | awards and achievements | awards and recognition | awards and recognitions"
    " | awards and scholarships | awards and fellowships | awards and grants | awards and distinctions"
    " | awards and accomplishments | achievements | achievements and awards | key achievements"
    " | accomplishments | recognition | recognitions | scholarships | scholarships and awards"
    " | scholarships and honors | grants | grants and awards | grants and fellowships | fellowships"
    " | fellowships and awards | fellowships and grants | prizes | decorations | military awards"
    " | competitions | competitions and awards | academic honors | academic awards"
    " | academic achievements",
    "certificates": "certifications | certification | certificates | certificate | certifications and licenses"
    " | certifications and licensure | certifications and training | certifications and trainings"
    " | certifications and courses | certificates and training | certificates and licenses"
    " | certificates and courses | licenses | license | licences | licensure"
    " | licenses and certifications | licences and certifications | licenses and certificates"
    " | licensure and certification | licensure and certifications | professional certifications"
    " | professional certificates | professional licenses | professional licensure"
    " | professional registration | professional registrations | registrations"
    " | registration and memberships | professional development | credentials | training | trainings"
    " | training and certifications | training and certification | training and development"
    " | courses and certifications",
    "publications": "publications | publication | selected publications | papers | articles | books | journal articles"
    " | refereed publications | peer reviewed publications | publications and presentations"
    " | presentations and publications | publications and patents | patents and publications | patents"
    " | research publications | conference publications | conference papers",
    "languages": "languages | language | language skills | languages spoken | spoken languages | foreign languages"
    " | language proficiency | language proficiencies",
    "interests": "interests | interest | personal interests | hobbies | hobbies and interests | interests and hobbies"
    " | interests and activities | activities and interests | personal | passions",
    "references": "references | reference | referees | professional references | references and referees"
    " | recommendations | testimonials",
    "summary": "summary | professional summary | career summary | executive summary | personal summary"
    " | summary of qualifications | qualifications summary | qualifications"
    " | highlights of qualifications | career highlights | professional highlights | highlights | profile"
    " | professional profile | personal profile | career profile | profile summary | personal statement"
    " | statement | statement of purpose | objective | career objective | professional objective"
    " | job objective | employment objective | career goal | career goals | career aim | goal | goals"
    " | objective and summary | about | about me | who i am | bio | biography | overview"
    " | professional overview | introduction | background",
    "custom": "coursework | relevant coursework | related coursework | selected coursework | key coursework"
    " | graduate coursework | courses | relevant courses | courses taken | courses taught | teaching"
    " | teaching interests | research | research interests | research summary | research statement"
    " | presentations | conferences | conference presentations | talks | invited talks | speaking"
    " | speaking engagements | lectures | exhibitions | performances | memberships"
    " | professional memberships | professional affiliations | associations | professional associations"
    " | memberships and affiliations | affiliations and memberships | professional organizations"
    " | professional organisations | professional activities | professional involvement"
    " | additional information | additional | additional details | other information | other | others"
    " | miscellaneous | test scores | study abroad | international experience | travel | athletics"
    " | sports | security clearance | clearance | clearances | citizenship | work authorization"
    " | work eligibility | availability | media | press | driving licence | driving license",
    CONTACT: "contact | contact me | contact info | contact information | contact details | contacts"
    " | get in touch | personal information | personal info | personal details | personal data | links"
    " | social | social links | social media | social profiles | online | online presence"
    " | online profiles | profiles | web profiles | find me online | web | websites",
    TITLE: "resume | résumé | curriculum vitae | curriculum vitæ | cv | personal resume | curriculum",
}

LAST: dict[str, str] = {
    "experience": "work", "experiences": "work", "employment": "work", "internships": "work", "appointments": "work",
    "education": "education", "projects": "projects", "volunteering": "volunteer", "involvement": "volunteer",
    "activities": "volunteer", "leadership": "volunteer", "skills": "skills", "competencies": "skills",
    "proficiencies": "skills", "technologies": "skills", "awards": "awards", "honors": "awards", "honours": "awards",
    "scholarships": "awards", "certifications": "certificates", "certificates": "certificates",
    "licenses": "certificates", "licensure": "certificates", "publications": "publications", "interests": "interests",
    "references": "references", "coursework": "custom", "presentations": "custom", "memberships": "custom",
    "affiliations": "custom",
}  # fmt: skip
"""The kind of a heading of two to four words by its last word: "Nursing Experience", "Freelance Projects"."""

DESCRIBING = frozenset(
    "academic additional administrative business campus career clinical coaching college community computer consulting"
    " core corporate creative customer data design early editorial education engineering entrepreneurial field finance"
    " financial freelance full-time fieldwork government graduate healthcare hospitality independent industry"
    " internship"
    " international it key lab laboratory leadership legal management marketing medical military music notable nursing"
    " office other part-time personal political practical previous prior professional programming recent related"
    " relevant research retail sales scientific selected select service software student summer teaching tech technical"
    " kitchen infrastructure culinary mechanical electrical"
    " theatre theater tutoring undergraduate university unpaid volunteer work writing and of major course cloud".split()
)
"""Words that may stand before the last word of such a heading."""

AMBIGUOUS = frozenset(
    "languages language tools technologies technology software work research teaching service community"
    " leadership positions project statement strengths personal other others additional web online social media"
    " press travel sports training courses community goal goals career background highlights certificate license"
    " award interest skill reference publication capstone portfolio jobs volunteer internship overview talks books"
    " articles papers patents grants expertise athletics citizenship availability links lectures engagement"
    " programminglanguages qualifications profile formation studies abilities patents software clubs"
    # and in other languages
    " idioma idiomas lengua lenguas langue langues sprache sprachen lingua lingue linguas talen taal informatica"
    " informatique edv outils logiciels herramientas ferramentas strumenti tecnologias tecnologie langages programas"
    " programmi actividades activites atividades activiteiten cursos cours corsi kurse cursussen referencia referenz"
    " certificado certificat certificato certificaat zertifikat projekt projeto progetto proyecto projet stage werk"
    " trabajo emploi empleo emprego investigacion recherche forschung ricerca pesquisa onderzoek lehre docencia"
    " docenza enseignement redes reseaux altro otros outros autres divers overige overig weiteres thesis ziele ziel"
    " objetivos objectifs obiettivi taetigkeiten tatigkeiten leistungen schwerpunkte positionen erfolge logros"
    " prestaties risultati successi traguardi realisations realizacoes conquistas functies descripcion hobby kennis"
    " schule schulungen seminare seminarios seminari artikelen articulos artigos articoli libros livros libri boeken"
    " brevets permis patente patenti prix prijs preise premio premi mentions doel ambitie sobre liens contatto"
    " contacto contato mentorship diplomes diplomas stages bourses becas bolsas titulos anschrift studio tools vita"
    " laufbahn associatif interesse anlagen allegati reisen lazer softwares bachelor schriften banen".split()
)
"""Keys of single words that are as often a label inside a section: they need the look of the other headings."""

COMPOUND_ENDS = {
    "erfahrung": "work", "erfahrungen": "work", "kenntnisse": "skills", "kompetenzen": "skills",
    "fahigkeiten": "skills", "ausbildung": "education", "projekte": "projects", "weiterbildung": "certificates",
    "zertifikate": "certificates", "engagement": "volunteer", "publikationen": "publications",
    "ervaring": "work", "opleiding": "education", "opleidingen": "education", "vaardigheden": "skills",
    "projecten": "projects",
}  # fmt: skip
"""The kind of a German or Dutch heading of one long word by its end: "Unterrichtserfahrung"."""
FIRST = {
    "experiencia": "work", "experiencias": "work", "experience": "work", "experiences": "work",
    "esperienza": "work", "esperienze": "work", "habilidades": "skills", "competencias": "skills",
    "competences": "skills", "competenze": "skills", "conocimientos": "skills", "conhecimentos": "skills",
    "proyectos": "projects", "projets": "projects", "projetos": "projects", "progetti": "projects",
    "formacion": "education", "formacao": "education", "certificaciones": "certificates",
    "certificacoes": "certificates", "certificazioni": "certificates", "premios": "awards",
}  # fmt: skip
"""The kind of a Romance heading of a few words by its first word: "Experiencia en docencia". Never for sure."""
