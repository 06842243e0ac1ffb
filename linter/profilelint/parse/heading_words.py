"""The usual section headings of resumes in Spanish, French, German, Portuguese, Italian and Dutch, by kind.

Plain Python and not a data file: the compiled table loads without being parsed, and ``headings.py`` reads it only once.
Accents may be left out: a heading is compared by its letters (:func:`profilelint.parse.headings.key`).
"""

from __future__ import annotations

OTHER_LANGUAGES: dict[str, dict[str, str]] = {
    "es": {
        "work": "experiencia | experiencias | experiencia laboral | experiencias laborales | experiencia profesional"
        " | experiencias profesionales | experiencia de trabajo | experiencia laboral y profesional"
        " | experiencia relevante | experiencia previa | experiencia docente | experiencia investigadora"
        " | experiencia clínica | experiencia internacional | trayectoria | trayectoria profesional"
        " | trayectoria laboral | historial laboral | historial profesional | historia laboral | vida laboral"
        " | antecedentes laborales | antecedentes profesionales | empleo | empleos | trabajo | trabajos"
        " | carrera profesional | desempeño profesional | prácticas | prácticas profesionales | pasantías"
        " | prácticas y experiencia | cargos desempeñados | actividad profesional",
        "education": "educación | formación | formación académica | formación reglada | formación profesional"
        " | formación universitaria | formación y estudios | educación y formación | formación y educación"
        " | educación académica | estudios | estudios realizados | estudios académicos | estudios universitarios"
        " | historial académico | antecedentes académicos | trayectoria académica | datos académicos"
        " | preparación académica | títulos | titulación | titulaciones | títulos académicos | escolaridad"
        " | nivel de estudios | perfil académico",
        "projects": "proyectos | proyecto | proyectos personales | proyectos académicos | proyectos destacados"
        " | proyectos relevantes | proyectos profesionales | proyectos de investigación | proyectos realizados"
        " | otros proyectos | portafolio",
        "volunteer": "voluntariado | voluntariados | experiencia de voluntariado | trabajo voluntario"
        " | labor voluntaria | actividades de voluntariado | servicio comunitario | servicio social"
        " | actividades extracurriculares | actividades sociales | liderazgo | liderazgo y voluntariado"
        " | acción social | participación comunitaria | actividades",
        "skills": "habilidades | habilidades técnicas | habilidades profesionales | habilidades informáticas"
        " | habilidades y competencias | habilidades y conocimientos | habilidades blandas | habilidades personales"
        " | aptitudes | aptitudes y habilidades | aptitudes técnicas | capacidades | competencias"
        " | competencias técnicas | competencias profesionales | competencias digitales | competencias clave"
        " | competencias informáticas | competencias personales | conocimientos | conocimientos técnicos"
        " | conocimientos informáticos | conocimientos de informática | informática | ofimática | destrezas"
        " | tecnologías | herramientas | software | programas | programas informáticos | fortalezas"
        " | áreas de especialización | especialidades | otros conocimientos",
        "awards": "premios | premio | premios y reconocimientos | premios y distinciones | premios y honores"
        " | premios y becas | reconocimientos | reconocimientos y premios | distinciones | honores | méritos | logros"
        " | logros académicos | logros profesionales | becas | becas y premios | galardones",
        "certificates": "certificaciones | certificación | certificados | certificado | certificaciones y cursos"
        " | cursos | cursos y certificados | cursos y certificaciones | cursos y seminarios | cursos realizados"
        " | cursos de formación | formación complementaria | formación adicional | formación continua | licencias"
        " | licencias y certificaciones | diplomas | talleres | cursos y talleres | seminarios | capacitación"
        " | capacitaciones | acreditaciones | estudios complementarios | educación complementaria | otros cursos",
        "publications": "publicaciones | publicación | publicaciones científicas | publicaciones y ponencias"
        " | artículos | artículos publicados | libros | patentes | publicaciones seleccionadas",
        "languages": "idiomas | idioma | lenguas | conocimiento de idiomas | conocimientos de idiomas"
        " | competencias lingüísticas | habilidades lingüísticas | nivel de idiomas",
        "interests": "intereses | intereses personales | aficiones | aficiones e intereses | intereses y aficiones"
        " | hobbies e intereses | pasatiempos | tiempo libre | gustos e intereses",
        "references": "referencias | referencia | referencias personales | referencias laborales"
        " | referencias profesionales | recomendaciones",
        "summary": "resumen | resumen profesional | resumen ejecutivo | perfil | perfil profesional | perfil personal"
        " | perfil laboral | objetivo | objetivos | objetivo profesional | objetivo laboral | sobre mí | acerca de mí"
        " | quién soy | presentación | extracto | extracto profesional | sobre mi persona | carta de presentación"
        " | descripción | descripción profesional",
        "custom": "ponencias | conferencias | congresos | congresos y ponencias | docencia | investigación"
        " | información adicional | otros datos | otros datos de interés | datos adicionales | datos de interés"
        " | otra información | información complementaria | otros | asociaciones | afiliaciones | membresías"
        " | disponibilidad | carnet de conducir | permiso de conducir | permisos | carné de conducir",
        "contact": "contacto | datos de contacto | información de contacto | datos personales | información personal"
        " | redes sociales | redes | enlaces | contáctame",
        "title": "currículum | currículum vitae | curriculum vítae | hoja de vida | currículo",
    },
    "fr": {
        "work": "expérience | expériences | expérience professionnelle | expériences professionnelles"
        " | expérience de travail | expériences de travail | expérience pertinente | parcours | parcours professionnel"
        " | parcours professionnels | carrière | emplois | emploi | emplois occupés | historique professionnel"
        " | historique d'emploi | expérience pro | expériences pro | stages | stage"
        " | stages et expériences | stages et emplois | expériences et stages"
        " | expérience professionnelle et stages | activité professionnelle | expériences clés"
        " | expériences significatives | expérience clinique | expérience d'enseignement"
        " | expériences de recherche | expérience de recherche | jobs étudiants | emplois étudiants | alternance",
        "education": "éducation | formation | formations | formation académique | formation initiale"
        " | formation universitaire | formation scolaire | formation et diplômes | formations et diplômes"
        " | diplômes | diplôme | diplômes et formations | diplômes et formation | études | études et formation"
        " | études et formations | études et diplômes | parcours scolaire | parcours universitaire"
        " | parcours académique | cursus | cursus scolaire | cursus universitaire | cursus académique | scolarité"
        " | formation professionnelle | titres et diplômes",
        "projects": "projets | projet | projets personnels | projets académiques | projets scolaires"
        " | projets universitaires | projets réalisés | projets professionnels | projets étudiants | réalisations"
        " | mes projets | projets et réalisations | principaux projets",
        "volunteer": "bénévolat | volontariat | engagement | engagements | engagement associatif"
        " | engagements associatifs | expérience associative | expériences associatives | expérience bénévole"
        " | expériences bénévoles | vie associative | activités associatives | activités bénévoles"
        " | implication | implications | implication sociale | engagement social | engagements et bénévolat"
        " | activités extrascolaires | activités parascolaires | activités extra-professionnelles"
        " | responsabilités associatives | associatif",
        "skills": "compétences | compétence | compétences techniques | compétences professionnelles"
        " | compétences informatiques | compétences clés | compétences et outils | compétences personnelles"
        " | compétences numériques | compétences linguistiques et informatiques | compétences transversales"
        " | domaines de compétences | domaines de compétence | domaines d'expertise | savoir-faire | savoir-être"
        " | aptitudes | qualités | atouts | connaissances | connaissances techniques | connaissances informatiques"
        " | informatique | outils | outils informatiques | logiciels | technologies | langages "
        "| environnement technique"
        " | expertise | expertises | habiletés | bureautique | points forts | compétences diverses",
        "awards": "prix | distinctions | prix et distinctions | distinctions et prix | récompenses | honneurs"
        " | prix et bourses | bourses | bourses et prix | mentions | reconnaissances | prix et récompenses",
        "certificates": "certifications | certification | certificats | certificat | certifications et licences"
        " | formations complémentaires | formation complémentaire | formation continue | formations continues"
        " | habilitations | permis et certifications | attestations | certifications et formations"
        " | perfectionnement | autres formations",
        "publications": "publications | publication | articles | articles publiés | ouvrages | brevets"
        " | publications scientifiques | publications et communications | travaux publiés",
        "languages": "langues | langue | langues étrangères | langues parlées | compétences linguistiques"
        " | connaissances linguistiques | langues vivantes",
        "interests": "centres d'intérêt | centres d'intérêts | centre d'intérêt | centre d'intérêts | intérêts"
        " | loisirs | loisirs et intérêts | hobbies et loisirs | passions | passe-temps | activités"
        " | activités et loisirs | activités et intérêts | loisirs et centres d'intérêt | intérêts personnels",
        "references": "références | référence | recommandations | références professionnelles",
        "summary": "profil | profil professionnel | profil personnel | résumé professionnel | à propos"
        " | à propos de moi | qui suis-je | objectif | objectifs | objectif professionnel"
        " | objectif de carrière | objectifs professionnels | présentation | présentation personnelle | synthèse"
        " | sommaire | sommaire professionnel | accroche | en bref | projet professionnel",
        "custom": "communications | conférences | colloques | enseignement | recherche | informations complémentaires"
        " | informations supplémentaires | divers | autres | autres informations | renseignements complémentaires"
        " | permis | permis de conduire | disponibilité | adhésions | affiliations | cours suivis | cours",
        "contact": "contact | coordonnées | informations personnelles | informations de contact | données personnelles"
        " | renseignements personnels | mes coordonnées | état civil | réseaux | réseaux sociaux | liens"
        " | me contacter",
        "title": "cv | curriculum vitae",
    },
    "de": {
        "work": "berufserfahrung | berufserfahrungen | berufliche erfahrung | berufliche erfahrungen"
        " | beruflicher werdegang | beruflicher hintergrund | berufliche laufbahn | berufliche stationen"
        " | beruflicher verlauf | berufliche tätigkeit | berufliche tätigkeiten | berufstätigkeit | berufspraxis"
        " | berufslaufbahn | berufsweg | werdegang | laufbahn | karriere | arbeitserfahrung | arbeitserfahrungen"
        " | praxiserfahrung | praxiserfahrungen | praktische erfahrung | praktische erfahrungen"
        " | erfahrung | erfahrungen | relevante erfahrung | praktika | praktikum | praktika und nebenjobs"
        " | praktika und werkstudententätigkeiten | praktika und berufserfahrung | berufserfahrung und praktika"
        " | nebentätigkeiten | nebentätigkeit | nebenjobs | werkstudententätigkeit | werkstudententätigkeiten"
        " | tätigkeiten | anstellungen | beschäftigungen | wissenschaftliche tätigkeit | lehrerfahrung"
        " | forschungserfahrung | positionen | freiberufliche tätigkeit | selbstständige tätigkeit"
        " | wehrdienst | zivildienst",
        "education": "ausbildung | ausbildungen | bildung | bildungsweg | bildungsgang | bildungsabschlüsse"
        " | schulbildung | schulische bildung | schulische ausbildung | schulausbildung | schulischer werdegang"
        " | studium | studium und ausbildung | ausbildung und studium | hochschulstudium | hochschulbildung"
        " | hochschulausbildung | akademische ausbildung | akademische bildung | akademischer werdegang"
        " | akademische laufbahn | berufsausbildung | ausbildung und qualifikation | schule | schule und studium"
        " | schule und ausbildung | schul- und berufsausbildung | schul- und hochschulbildung | aus- und weiterbildung"
        " | abschlüsse | bildungshintergrund | studienverlauf | promotion | akademischer hintergrund"
        " | ausbildung und abschlüsse",
        "projects": "projekte | projekt | projekterfahrung | projekterfahrungen | eigene projekte"
        " | persönliche projekte | private projekte | ausgewählte projekte | studienprojekte | referenzprojekte"
        " | projektarbeit | projektarbeiten | forschungsprojekte | projektliste",
        "volunteer": "ehrenamt | ehrenämter | ehrenamtliches engagement | ehrenamtliche tätigkeit"
        " | ehrenamtliche tätigkeiten | ehrenamtliche arbeit | engagement | soziales engagement"
        " | gesellschaftliches engagement | außeruniversitäres engagement | außerschulisches engagement"
        " | freiwilligenarbeit | freiwilliges engagement | freiwilligendienst | freiwillige tätigkeiten"
        " | engagement und ehrenamt | studentisches engagement | hochschulengagement | außercurriculares engagement"
        " | vereinstätigkeit | engagement und interessen | ehrenamt und engagement",
        "skills": "kenntnisse | kenntnisse und fähigkeiten | fähigkeiten | fähigkeiten und kenntnisse | fertigkeiten"
        " | kenntnisse und fertigkeiten | fähigkeiten und kompetenzen | kompetenzen | kernkompetenzen"
        " | fachkompetenzen | fachkenntnisse | fachliche kompetenzen | fachliche kenntnisse"
        " | technische kenntnisse | technische fähigkeiten | technische fertigkeiten | technologien | edv"
        " | edv kenntnisse | edv kompetenzen | it kenntnisse | it kompetenzen | it fähigkeiten | it skills"
        " | computerkenntnisse | pc kenntnisse | softwarekenntnisse | programmierkenntnisse"
        " | besondere kenntnisse | besondere fähigkeiten | weitere kenntnisse | weitere fähigkeiten"
        " | sonstige kenntnisse | zusätzliche kenntnisse | zusatzqualifikationen | persönliche fähigkeiten"
        " | persönliche kompetenzen | soziale kompetenzen | stärken | schlüsselkompetenzen | qualifikationen"
        " | methodenkompetenz | digitale kompetenzen | tools | programmiersprachen | know-how | schwerpunkte",
        "awards": "auszeichnungen | auszeichnung | preise | ehrungen | preise und auszeichnungen"
        " | auszeichnungen und preise | stipendien | stipendien und auszeichnungen | stipendien und preise"
        " | auszeichnungen und stipendien | erfolge | wettbewerbe | leistungen | preise und stipendien",
        "certificates": "zertifikate | zertifikat | zertifizierungen | zertifizierung | weiterbildung | weiterbildungen"
        " | fortbildung | fortbildungen | fort- und weiterbildung | fort- und weiterbildungen"
        " | weiterbildung und zertifikate | weiterbildungen und zertifikate | weiterbildung und zertifizierungen"
        " | zertifikate und weiterbildungen | zertifikate und weiterbildung | zertifikate und fortbildungen"
        " | berufliche weiterbildung | kurse | kurse und zertifikate | lehrgänge | seminare | schulungen"
        " | seminare und schulungen | lizenzen | lizenzen und zertifikate | bescheinigungen | berufliche fortbildung",
        "publications": "veröffentlichungen | veröffentlichung | publikationen | publikation | publikationsliste"
        " | wissenschaftliche veröffentlichungen | wissenschaftliche publikationen | schriften | patente"
        " | ausgewählte publikationen",
        "languages": "sprachen | sprache | sprachkenntnisse | fremdsprachen | fremdsprachenkenntnisse"
        " | sprachfähigkeiten | sprachkompetenzen | sprachliche kenntnisse",
        "interests": "interessen | interessen und hobbys | interessen und hobbies | hobbys | hobby | hobbies"
        " | hobbys und interessen | hobbies und interessen | freizeit | freizeitaktivitäten | freizeitinteressen"
        " | persönliche interessen | private interessen | persönliches",
        "references": "referenzen | referenz | empfehlungen",
        "summary": "profil | kurzprofil | persönliches profil | berufliches profil | profil und ziele"
        " | über mich | zu meiner person | zusammenfassung | kurzzusammenfassung | berufliche zusammenfassung"
        " | ziel | ziele | berufsziel | berufliches ziel | berufliche ziele | karriereziel | kurzvorstellung"
        " | vorstellung | kurzbiografie | zielsetzung | überblick | auf einen blick | qualifikationsprofil",
        "custom": "weitere informationen | zusätzliche informationen | sonstiges | weiteres | weitere angaben"
        " | sonstige angaben | sonstige informationen | mitgliedschaften | vorträge | konferenzen | lehre | forschung"
        " | lehrveranstaltungen | auslandserfahrung | auslandsaufenthalte | auslandsaufenthalt | führerschein"
        " | führerscheine | verfügbarkeit | anlagen | thesis | abschlussarbeit | abschlussarbeiten"
        " | relevante kurse | elternzeit | reisen",
        "contact": "kontakt | kontaktdaten | kontaktinformationen | kontaktinformation | persönliche daten"
        " | persönliche angaben | persönliche informationen | angaben zur person | zur person | personalien"
        " | personendaten | links | soziale netzwerke | online profile | anschrift",
        "title": "lebenslauf | tabellarischer lebenslauf | mein lebenslauf | bewerbung | curriculum vitae | vita",
    },
    "pt": {
        "work": "experiência | experiências | experiência profissional | experiências profissionais"
        " | experiência de trabalho | experiência laboral | experiência relevante | percurso profissional"
        " | trajetória profissional | trajetória | histórico profissional | histórico de trabalho | carreira"
        " | atuação profissional | atividade profissional | atividades profissionais | vínculos profissionais | emprego"
        " | empregos | estágios | estágio | estágios e experiência | vivência profissional"
        " | experiência docente | experiência acadêmica e profissional | principais experiências",
        "education": "educação | formação | formação acadêmica | formação académica | formação escolar"
        " | formação profissional | formação e educação | educação e formação | formação universitária"
        " | habilitações | habilitações literárias | habilitações académicas | percurso académico"
        " | percurso acadêmico | histórico acadêmico | histórico escolar | escolaridade | estudos"
        " | graduação | titulação | qualificações académicas | qualificações acadêmicas | dados acadêmicos",
        "projects": "projetos | projeto | projetos pessoais | projetos acadêmicos | projetos académicos"
        " | projetos profissionais | projetos desenvolvidos | projetos relevantes | projetos de pesquisa | portfólio",
        "volunteer": "voluntariado | trabalho voluntário | trabalhos voluntários | experiência voluntária"
        " | experiência de voluntariado | experiências voluntárias | atividades voluntárias | ação social"
        " | atividades extracurriculares | voluntariado e liderança | liderança | liderança e voluntariado"
        " | atividades sociais | serviço comunitário | atividades",
        "skills": "habilidades | habilidades técnicas | habilidades e competências | habilidades profissionais"
        " | habilidades pessoais | habilidades comportamentais | competências | competências técnicas"
        " | competências profissionais | competências pessoais | competências digitais | competências informáticas"
        " | competências e habilidades | competências chave | conhecimentos | conhecimentos técnicos"
        " | conhecimentos informáticos | conhecimentos em informática | conhecimentos de informática | informática"
        " | aptidões | aptidões e competências | capacidades | qualificações | qualificações profissionais"
        " | resumo de qualificações | tecnologias | ferramentas | softwares | especialidades | áreas de atuação"
        " | pontos fortes | outros conhecimentos",
        "awards": "prêmios | prémios | prêmio | prémio | prêmios e reconhecimentos | prémios e distinções"
        " | prêmios e distinções | prémios e reconhecimentos | prêmios e honrarias | honrarias | distinções"
        " | reconhecimentos | bolsas | bolsas e prémios | bolsas e prêmios | conquistas | realizações | méritos",
        "certificates": "certificações | certificação | certificados | certificado | certificações e cursos | cursos"
        " | cursos e certificações | cursos e certificados | cursos complementares | cursos extracurriculares"
        " | cursos livres | formação complementar | formação adicional | formação contínua | qualificação complementar"
        " | licenças | licenças e certificações | licenças e certificados | aperfeiçoamento | especializações"
        " | cursos de aperfeiçoamento | workshops | cursos e treinamentos | treinamentos | outros cursos"
        " | cursos e formações",
        "publications": "publicações | publicação | artigos | artigos publicados | publicações científicas | livros"
        " | produção científica | produção bibliográfica | patentes",
        "languages": "idiomas | idioma | línguas | língua | línguas estrangeiras | competências linguísticas"
        " | conhecimentos linguísticos | domínio de idiomas",
        "interests": "interesses | interesses pessoais | hobbies e interesses | passatempos | interesses e hobbies"
        " | tempos livres | lazer",
        "references": "referências | referência | referências profissionais | referências pessoais | recomendações",
        "summary": "resumo | resumo profissional | resumo executivo | perfil | perfil profissional | perfil pessoal"
        " | objetivo | objetivos | objetivo profissional | objetivos profissionais | objetivo de carreira | sobre mim"
        " | sobre | quem sou | quem sou eu | apresentação | apresentação pessoal | síntese | síntese profissional"
        " | sumário | sumário profissional | síntese de qualificações",
        "custom": "informações adicionais | informações complementares | outras informações | dados adicionais | outros"
        " | conferências | palestras | docência | pesquisa | investigação | associações | filiações"
        " | carta de condução | disponibilidade | eventos | participação em eventos | congressos"
        " | intercâmbio | experiência internacional | atividades complementares",
        "contact": "contato | contatos | contacto | contactos | dados pessoais | informações pessoais"
        " | informação pessoal | informações de contato | informações de contacto | dados de contato"
        " | dados de contacto | redes sociais | redes | links",
        "title": "currículo | curriculum vitae | currículo vitae | currículo profissional",
    },
    "it": {
        "work": "esperienza | esperienze | esperienza lavorativa | esperienze lavorative | esperienza professionale"
        " | esperienze professionali | esperienza di lavoro | esperienze di lavoro | percorso professionale"
        " | percorso lavorativo | carriera | carriera professionale | storia lavorativa | impieghi"
        " | occupazioni | posizioni ricoperte | attività professionale | attività lavorativa | tirocini | tirocinio"
        " | stage | stage e tirocini | tirocini e stage | esperienze di stage | esperienza didattica"
        " | esperienze rilevanti | esperienza clinica | esperienze formative e professionali",
        "education": "istruzione | istruzione e formazione | formazione | formazione e istruzione"
        " | formazione accademica | formazione scolastica | formazione universitaria | formazione professionale"
        " | percorso formativo | percorso di studi | percorso accademico | percorso scolastico | studi"
        " | studi e formazione | studi compiuti | titoli di studio | titolo di studio | titoli accademici"
        " | educazione | carriera scolastica | curriculum studi | curriculum scolastico | carriera universitaria",
        "projects": "progetti | progetto | progetti personali | progetti accademici | progetti universitari"
        " | progetti professionali | progetti di ricerca | progetti realizzati | progetti rilevanti",
        "volunteer": "volontariato | attività di volontariato | esperienze di volontariato | esperienza di volontariato"
        " | attività extracurriculari | attività extra curriculari | attività extrascolastiche | impegno sociale"
        " | attività sociali | servizio civile | associazionismo | impegno civico | leadership e volontariato",
        "skills": "competenze | competenze tecniche | competenze professionali | competenze informatiche"
        " | competenze digitali | competenze personali | competenze trasversali | competenze relazionali"
        " | competenze organizzative | competenze comunicative | competenze chiave | competenze e capacità"
        " | capacità e competenze | capacità e competenze tecniche | capacità e competenze personali"
        " | capacità e competenze relazionali | capacità e competenze organizzative | capacità | capacità tecniche"
        " | abilità | abilità e competenze | abilità tecniche | abilità informatiche | conoscenze"
        " | conoscenze informatiche | conoscenze tecniche | informatica | tecnologie | strumenti | software"
        " | programmi | punti di forza | attitudini | aree di competenza | altre competenze | qualifiche",
        "awards": "premi | premi e riconoscimenti | riconoscimenti | riconoscimenti e premi | onorificenze"
        " | borse di studio | premi e borse di studio | risultati | traguardi | successi",
        "certificates": "certificazioni | certificazione | certificati | certificato | certificazioni e corsi | corsi"
        " | corsi e certificazioni | corsi di formazione | corsi di aggiornamento | corsi e seminari"
        " | formazione continua | formazione aggiuntiva | formazione complementare | attestati | attestati e corsi"
        " | licenze | licenze e certificazioni | abilitazioni | aggiornamento professionale | altri corsi"
        " | patenti e certificazioni | seminari",
        "publications": "pubblicazioni | pubblicazione | pubblicazioni scientifiche | articoli | libri | brevetti",
        "languages": "lingue | lingua | lingue straniere | lingue conosciute | competenze linguistiche"
        " | conoscenze linguistiche | conoscenza delle lingue | conoscenza lingue",
        "interests": "interessi | interessi personali | hobby | hobby e interessi | interessi e hobby | passioni"
        " | tempo libero | passatempi",
        "references": "referenze | referenza | raccomandazioni",
        "summary": "profilo | profilo professionale | profilo personale | sommario | sintesi | sintesi professionale"
        " | riassunto | chi sono | su di me | obiettivo | obiettivi | obiettivo professionale"
        " | obiettivi professionali | obiettivo di carriera | presentazione | presentazione personale | in breve",
        "custom": "ulteriori informazioni | informazioni aggiuntive | altre informazioni | altro "
        "| conferenze | convegni"
        " | relazioni | docenza | docenze | didattica | ricerca | associazioni | affiliazioni | patente"
        " | patente di guida | patenti | disponibilità | allegati | trattamento dei dati personali",
        "contact": "contatti | contatto | informazioni personali | dati personali | dati anagrafici | recapiti"
        " | informazioni di contatto | social | collegamenti",
        "title": "curriculum | curriculum vitae | cv | curriculum vitae europeo",
    },
    "nl": {
        "work": "werkervaring | ervaring | ervaringen | relevante werkervaring | relevante ervaring | loopbaan"
        " | loopbaanoverzicht | carrière | carrièreverloop | arbeidsverleden | arbeidservaring | beroepservaring"
        " | professionele ervaring | praktijkervaring | werkgeschiedenis | werkverleden | functies | dienstverbanden"
        " | stages | stage | stage ervaring | stages en werkervaring | bijbanen | bijbaan | banen | werk"
        " | onderwijservaring | onderzoekservaring | overige werkervaring",
        "education": "opleiding | opleidingen | onderwijs | educatie | scholing | studie | studies "
        "| studie en opleiding"
        " | opleiding en vorming | opleidingen en cursussen | opleiding en training | gevolgde opleidingen | vorming"
        " | schoolopleiding | academische opleiding | academische achtergrond | diploma's | vooropleiding"
        " | opleidingsachtergrond | onderwijs en opleiding",
        "projects": "projecten | project | persoonlijke projecten | eigen projecten | projectervaring"
        " | schoolprojecten | studieprojecten | onderzoeksprojecten | uitgevoerde projecten",
        "volunteer": "vrijwilligerswerk | vrijwilligerservaring | vrijwillige inzet | vrijwilligersactiviteiten"
        " | nevenactiviteiten | nevenfuncties | bestuurservaring | bestuursfuncties | bestuurswerk"
        " | maatschappelijke betrokkenheid | maatschappelijk engagement | extracurriculaire activiteiten"
        " | sociaal engagement | engagement | commissiewerk | activiteiten | nevenactiviteiten en vrijwilligerswerk",
        "skills": "vaardigheden | vaardigheid | technische vaardigheden | persoonlijke vaardigheden"
        " | professionele vaardigheden | digitale vaardigheden | ict vaardigheden | it vaardigheden"
        " | computervaardigheden | computerkennis | competenties | kerncompetenties | technische kennis | kennis"
        " | kennis en vaardigheden | vaardigheden en competenties | kwaliteiten | kwalificaties | eigenschappen"
        " | expertise | specialisaties | technologieën | software | programma's | gereedschappen | sterke punten"
        " | overige vaardigheden | ict kennis | automatiseringskennis",
        "awards": "prijzen | prijs | onderscheidingen | prijzen en onderscheidingen | beurzen | prijzen en beurzen"
        " | prestaties | erkenningen",
        "certificates": "certificaten | certificaat | certificeringen | certificering | certificaten en cursussen"
        " | cursussen | cursussen en trainingen | cursussen en certificaten | trainingen | trainingen en cursussen"
        " | trainingen en certificaten | bijscholing | nascholing | diploma's en certificaten"
        " | certificaten en trainingen | licenties | licenties en certificaten",
        "publications": "publicaties | publicatie | artikelen | wetenschappelijke publicaties | boeken | octrooien",
        "languages": "talen | taal | talenkennis | taalvaardigheden | taalvaardigheid | taalkennis | vreemde talen"
        " | gesproken talen",
        "interests": "interesses | interesse | hobby's | hobby's en interesses | interesses en hobby's | hobby"
        " | vrije tijd | vrijetijdsbesteding | persoonlijke interesses | hobbies en interesses",
        "references": "referenties | referentie | aanbevelingen",
        "summary": "profiel | persoonlijk profiel | professioneel profiel | profielschets | samenvatting"
        " | persoonlijke samenvatting | over mij | over mezelf | wie ben ik | doel | doelstelling | doelstellingen"
        " | ambitie | introductie | personalia en profiel | kort profiel | loopbaandoel",
        "custom": "overige informatie | aanvullende informatie | overige | overig | overige gegevens | diversen"
        " | lidmaatschappen | conferenties | presentaties | onderzoek | lezingen | rijbewijs | beschikbaarheid"
        " | buitenlandervaring | extra informatie",
        "contact": "contact | contactgegevens | contactinformatie | persoonlijke gegevens | persoonlijke informatie"
        " | personalia | persoonsgegevens | sociale media | adresgegevens",
        "title": "cv | curriculum vitae",
    },
}
"""Language → kind → headings."""
