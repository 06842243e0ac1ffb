"""Cue words in Spanish, French, German, Portuguese, Italian and Dutch, in lower case and without accents.

What ``cues.py`` needs of them: what people are called at work, what organisations are called, how German and Dutch
compounds of both end.
"""

from __future__ import annotations

ROLES = frozenset(
    # Spanish
    "administrativo administrativa recepcionista camarero camarera cocinero cocinera dependiente dependienta vendedor"
    " vendedora comercial contable contador contadora auxiliar ayudante asistente tecnico tecnica ingeniero ingeniera"
    " medico medica enfermero enfermera profesor profesora maestro maestra docente educador educadora monitor monitora"
    " coordinador coordinadora directora jefe jefa responsable encargado encargada gerente supervisora"
    " analista programador programadora desarrollador desarrolladora disenador disenadora redactor redactora periodista"
    " traductor traductora interprete abogado abogada asesor asesora consultor consultora gestor gestora operario"
    " operaria operador operadora mecanico mecanica electricista fontanero conductor conductora repartidor repartidora"
    " cajero cajera limpiador limpiadora cuidador cuidadora ninera becario becaria practicante pasante investigador"
    " investigadora arquitecto arquitecta farmaceutico farmaceutica psicologo psicologa fisioterapeuta veterinario"
    " veterinaria economista auditora presidente presidenta vicepresidente vicepresidenta secretario"
    " secretaria tesorero tesorera voluntario voluntaria socio socia fundador fundadora representante agente"
    " especialista delegado delegada capataz peon obrero obrera albanil carpintero soldador jardinero bombero"
    " soldado sargento ejecutivo ejecutiva teleoperador teleoperadora administrador administradora animador animadora"
    " entrenador entrenadora instructora formador formadora bibliotecario bibliotecaria archivero conserje portero"
    " propietario propietaria aprendiz facilitador facilitadora lider mozo residente publicista fotografo fotografa"
    # French
    " assistante receptionniste serveur serveuse cuisinier cuisiniere vendeur vendeuse commerciale comptable"
    " aide-soignant aide-soignante auxiliaire technicien technicienne ingenieur ingenieure medecin infirmier"
    " infirmiere professeur professeure enseignant enseignante educateur educatrice animateur animatrice moniteur"
    " monitrice coordinateur coordinatrice coordonnateur coordonnatrice directeur directrice chef cheffe gerant"
    " gerante superviseur superviseure analyste programmeur programmeuse developpeur developpeuse concepteur"
    " conceptrice graphiste redacteur redactrice journaliste traducteur traductrice avocat avocate juriste notaire"
    " conseiller conseillere consultante gestionnaire operateur operatrice mecanicien electricien plombier chauffeur"
    " livreur livreuse manutentionnaire caissier caissiere agente stagiaire alternant alternante apprenti apprentie"
    " chercheur chercheuse doctorant doctorante architecte pharmacien pharmacienne psychologue kinesitherapeute"
    " veterinaire economiste auditeur auditrice presidente vice-president vice-presidente secretaire tresorier"
    " tresoriere benevole fondateur fondatrice representant representante specialiste delegue deleguee ouvrier"
    " ouvriere macon menuisier soudeur jardinier pompier policier charge chargee attache attachee formateur formatrice"
    " bibliothecaire archiviste gardien gardienne proprietaire hotesse equipier equipiere employe employee"
    " preparateur preparatrice conducteur conductrice intervenant intervenante boulanger patissier coiffeur coiffeuse"
    " createur creatrice realisateur photographe ambassadrice facteur"
    # German (compounds by their ends)
    " leiter leitung entwickler berater ingenieur techniker mechaniker mechatroniker elektroniker kaufmann kauffrau"
    " angestellte angestellter assistent assistentin assistenz helfer hilfskraft aushilfe mitarbeiter lehrer lehrkraft"
    " trainerin betreuer verkaufer meister arzt arztin pfleger krankenschwester koch kochin kellner referent praktikant"
    " werkstudent volontar dozent redakteur ubersetzer dolmetscher architekt jurist anwalt rechtsanwalt richter"
    " buchhalter prufer planer zeichner gestalter fahrer lagerist monteur schlosser tischler maler maurer installateur"
    " elektriker friseur gartner landwirt backer metzger erzieher padagoge psychologe therapeut sozialarbeiter"
    " geschaftsfuhrer inhaber grunder gesellschafter vertreter disponent makler wissenschaftler forscher doktorand"
    " stipendiat azubi auszubildende auszubildender lehrling geselle vorsitzender vorsitzende vorstand schatzmeister"
    " kassenwart schriftfuhrer ehrenamtlicher ehrenamtliche freiwilliger freiwillige freiberufler schulerin schuler"
    " studentische selbststandig selbststandiger rettungssanitater sanitater apotheker"
    # Portuguese
    " garcom garconete cozinheiro cozinheira contabilista engenheiro engenheira enfermeiro enfermeira coordenador"
    " coordenadora diretor diretora chefe responsavel encarregado encarregada desenvolvedor desenvolvedora redator"
    " redatora jornalista tradutor tradutora advogado advogada assessor assessora eletricista encanador motorista"
    " entregador entregadora estagiario estagiaria bolsista pesquisador pesquisadora arquiteto arquiteta"
    " tesoureiro tesoureira pedreiro jardineiro bombeiro policial atendente balconista estoquista porteiro vigilante"
    " zelador instrutor instrutora treinador treinadora escriturario telefonista empregado empregada professora"
    " assistente ajudante auxiliar costureira"
    # Italian
    " impiegato impiegata commesso commessa cameriere cameriera cuoco cuoca venditore venditrice contabile ragioniere"
    " ragioniera aiuto aiutante ingegnere infermiere infermiera professore professoressa insegnante educatore"
    " educatrice animatore animatrice istruttore istruttrice coordinatore coordinatrice direttore direttrice capo"
    " responsabile gestore titolare supervisore programmatore programmatrice sviluppatore sviluppatrice progettista"
    " redattore redattrice giornalista traduttore traduttrice avvocato avvocatessa consulente operatore operaio operaia"
    " meccanico elettricista idraulico autista corriere magazziniere cassiere cassiera addetto addetta collaboratore"
    " collaboratrice badante stagista tirocinante ricercatore ricercatrice dottorando dottoranda architetto farmacista"
    " fisioterapista revisore segretario segretaria tesoriere volontario volontaria fondatore fondatrice"
    " rappresentante specialista muratore falegname saldatore giardiniere pompiere soldato pizzaiolo panettiere"
    " pasticciere parrucchiere parrucchiera estetista portiere custode apprendista geometra allenatore allenatrice"
    " archivista dirigente lavapiatti praticante impiegati socia grafico grafica"
    # Dutch (compounds by their ends)
    " medewerker medewerkster ober serveerster kok verkoper verkoopster boekhouder assistente technicus dokter"
    " verpleegkundige verzorgende leraar lerares docente leerkracht begeleider begeleidster hoofd leidinggevende"
    " analist programmeur ontwikkelaar ontwerper vormgever vertaler tolk advocaat notaris adviseur beheerder loodgieter"
    " bezorger koerier schoonmaker oppas stagiair onderzoeker promovendus psycholoog fysiotherapeut dierenarts econoom"
    " voorzitter penningmeester vrijwilliger vrijwilligster bestuurslid oprichter eigenaar vertegenwoordiger"
    " bouwvakker timmerman lasser schilder hovenier brandweerman politieagent soldaat inkoper bakker slager kapper"
    " opvoeder bibliothecaris leerling deskundige behandelaar teamlid consulent secretaris".split()
)

ROLE_ENDS = (
    "leiter", "entwickler", "berater", "ingenieur", "techniker", "mechaniker", "elektroniker", "kaufmann", "kauffrau",
    "angestellte", "angestellter", "assistent", "assistenz", "bearbeiter", "helfer", "hilfskraft", "mitarbeiter",
    "lehrer", "lehrkraft", "betreuer", "verkaufer", "fuhrer", "meister", "pfleger", "schwester", "referent",
    "praktikant", "student", "redakteur", "ubersetzer", "architekt", "anwalt", "buchhalter", "prufer", "planer",
    "zeichner", "gestalter", "fahrer", "monteur", "elektriker", "gartner", "erzieher", "padagoge", "psychologe",
    "therapeut", "arbeiter", "vertreter", "makler", "wissenschaftler", "forscher", "manager", "spezialist",
    "koordinator", "betriebswirt", "fachwirt", "medewerker", "leider", "begeleider", "adviseur", "beheerder",
    "verpleegkundige", "docent", "leraar", "consulent", "werker", "deskundige", "verkoper", "kundige", "trainer",
    "coach", "designer", "analyst", "analist", "administrator", "ontwikkelaar", "ontwerper",
)  # fmt: skip
"""How German and Dutch compounds for roles end."""

FIRMS = frozenset(
    "ltda sl slu sau sas sasu eurl snc srls vof kgaa ohg gbr ug eireli lda cia hospital hopital ospedale ziekenhuis"
    " krankenhaus klinik klinikum clinica clinique colegio colegios lycee liceo schule scuola escola escuela ecole"
    " istituto instituto institut banco banque banca ayuntamiento mairie comune gemeente stadt stadtverwaltung"
    " landratsamt prefeitura camara camera ministerio ministere ministero ministerium asociacion associazione"
    " associacao stichting verein vereniging fundacion fondation fondazione fundacao stiftung cabinet kanzlei praxis"
    " atelier estudio taller restaurante ristorante trattoria osteria pizzeria albergo panaderia boulangerie backerei"
    " bakkerij tienda boutique negozio supermercado supermarche supermercato supermarkt librairie libreria livraria"
    " farmacia pharmacie apotheke apotheek construcciones constructora editorial editions edizioni verlag uitgeverij"
    " werke cooperativa gestoria grupo groupe gruppo gruppe groep empresa sociedad societe societa gesellschaft museo"
    " musee biblioteca bibliotheque bibliothek bibliotheek teatro laboratorio laboratoire labor centro zentrum centrum"
    " agencia agence agenzia agentur archivo archivio archiv universitat bv nv eetcafe hogeschool sindicato syndicat"
    " residencia residence altersheim seniorenheim kindergarten kita creche asilo ludothek mensa parroquia paroisse"
    " parrocchia gemeinde landkreis region provincia comunidad fabrica usine fabbrica transportes transports trasporti"
    " spedition logistik maschinenbau consultoria supermercados hotels hostal auberge cruz croix croce kreuz kruis"
    " facultad faculte facolta fakultat rede".split()
)

STRONG_FIRMS = frozenset(
    "ltda sl slu sas sarl eurl srl spa bv nv kgaa ohg gbr lda hospital hopital ospedale ziekenhuis krankenhaus klinikum"
    " klinik clinica clinique ayuntamiento mairie comune gemeente prefeitura fundacion fondation fondazione fundacao"
    " stiftung stichting verein vereniging asociacion associazione associacao universitat hogeschool colegio lycee"
    " liceo istituto instituto institut ag banco banque banca sa".split()
)

FIRM_ENDS = (
    "schule", "werke", "werk", "verein", "bank", "verlag", "klinik", "klinikum", "krankenhaus", "zentrum",
    "gesellschaft", "stiftung", "sparkasse", "krankenkasse", "landesamt", "bundesamt", "archiv", "universitat",
    "hochschule", "college", "groep", "vereniging", "stichting", "school", "gymnasium", "museum", "akademie", "agentur",
    "verwaltung", "ministerium", "bibliothek", "theater", "hotel",
)  # fmt: skip
"""How German and Dutch compounds for organisations end."""

FIELDS = frozenset(
    "administracion administration administracao amministrazione derecho droit direito diritto rechten jura"
    " rechtswissenschaft rechtswissenschaften economia economie okonomie wirtschaft wirtschaftsinformatik"
    " wirtschaftswissenschaften wirtschaftsingenieurwesen betriebswirtschaft betriebswirtschaftslehre bwl vwl"
    " bedrijfskunde bedrijfseconomie psicologia psychologie biologia biologie quimica chimie chemie chimica scheikunde"
    " fisica physique physik natuurkunde matematicas mathematiques mathematik matematica wiskunde informatica"
    " informatique informatik computacion computacao ingenieria ingenierie ingegneria engenharia ingenieurwesen"
    " maschinenbau elektrotechnik bauingenieurwesen arquitectura arquitetura architettura architektur architectuur"
    " historia histoire geschichte storia geschiedenis filosofia philosophie letras lettres lettere literatura"
    " litterature germanistik anglistik romanistik linguistica linguistique linguistik periodismo journalisme"
    " jornalismo giornalismo journalistik comunicacion comunicacao communicazione comunicazione medicina medecine"
    " medizin geneeskunde enfermeria enfermagem infermieristica verpleegkunde pflege pflegewissenschaft farmacia"
    " pharmacie educacion educacao sociologia sociologie soziologie politikwissenschaft politologie contabilidad"
    " comptabilite contabilidade contabilita gestion gestao gestione marketing diseno conception grafico turismo"
    " tourisme tourismus toerisme pedagogia padagogik pedagogiek ciencias sciences scienze wissenschaften"
    " wetenschappen wetenschap estadistica statistique statistik estatistica statistica geografia geographie"
    " naturwissenschaften techniek technik elektronik mecanica mecanique meccanica electronica electronique".split()
)

DEGREES = (
    # Spanish and Portuguese
    r"(?:Doble )?Grado(?= (?:en|de)\b)|Grado (?:Medio|Superior)|Licenciatura|Licenciad[oa](?= en\b)"
    r"|M[áa]ster(?: Universitario)?"
    r"|Maestr[íi]a|Doctorado|Diplomatura|Diplomado|Bachillerato|Bachiller|Ingenier[íi]a T[ée]cnica|Posgrado|Postgrado"
    r"|T[ée]cnic[oa] Superior|T[ée]cnic[oa] (?:de )?Grado (?:Medio|Superior)"
    r"|Ciclo Formativo(?: de Grado (?:Medio|Superior))?"
    r"|Tecnicatura|Educaci[óo]n Secundaria(?: Obligatoria)?|E\.?S\.?O\.?(?=$|[\s,|–—-])"
    r"|Bacharelado|Bacharel(?= em\b)|Mestrado(?: Integrado)?|Doutorado|Doutoramento|P[óo]s-[Gg]radua[çc][ãa]o"
    r"|Gradua[çc][ãa]o|Tecn[óo]logo|Curso [Tt][ée]cnico|T[ée]cnico(?= em\b)|Ensino (?:M[ée]dio|Superior|Fundamental)"
    r"|Ensino Secund[áa]rio"
    # French
    r"|Licence(?: [Pp]rofessionnelle)?|Mast[èe]re(?: Sp[ée]cialis[ée])?|Ma[îi]trise|Doctorat"
    r"|Dipl[ôo]me (?:d['’][ÉEée]tat|[Uu]niversitaire|d['’][Ii]ng[ée]nieure?|[Nn]ational)(?: d['’][^\W\d_]{3,20})?"
    r"|B\.?T\.?S\.?(?!\w)|D\.?U\.?T\.?(?!\w)|B\.?U\.?T\.?(?!\w)|D\.?E\.?U\.?G\.?(?!\w)|C\.?A\.?P\.?(?!\w)|B\.?E\.?P\.?(?!\w)"
    r"|D\.?E\.?C\.?(?=\s+en\b)|Brevet(?= )|Bac(?:calaur[ée]at)?(?: (?:[Pp]ro(?:fessionnel)?|[Ss]cientifique"
    r"|[Gg][ée]n[ée]ral|[Ll]itt[ée]raire|[Tt]echnologique|S|ES|L|STMG|STI2D))?(?!\w| ?\+)"
    # German
    r"|(?:Allgemeine |Fachgebundene )?(?:Fach)?[Hh]ochschulreife|Fachabitur|Abitur|Mittlere Reife|Realschulabschluss"
    r"|Hauptschulabschluss|Diplom(?:-\w+)?\b|Staatsexamen|(?:Erstes|Zweites) Staatsexamen|Vordiplom"
    r"|Magister(?: Artium)?"
    r"|Promotion(?=\s|$|,)|Doktor(?=\s|,)|(?:Berufs)?[Aa]usbildung(?= zu[mr]?\b)|Matura|Bakkalaureat"
    # Italian
    r"|Laurea(?: [Mm]agistrale| [Tt]riennale| [Ss]pecialistica| di [Pp]rimo [Ll]ivello)?|Dottorato(?: di [Rr]icerca)?"
    r"|Diploma (?:di [Mm]aturit[àa](?: \w{5,14})?|[Aa]lberghiero|di [Pp]erito(?: \w{5,14})?|di [Gg]eometra"
    r"|di [Ll]iceo \w{5,14})"
    r"|Maturit[àa](?: (?:[Cc]lassica|[Ss]cientifica|[Ll]inguistica|[Tt]ecnica))?|Licenza [Mm]edia"
    # Dutch
    r"|(?:HBO|MBO|WO|VMBO|HAVO|VWO)(?:[- ](?:[Bb]achelor|[Mm]aster|[Pp]ropedeuse|[Dd]iploma|niveau \d))?(?![\w])"
    r"|Propedeuse|Doctoraal|Gymnasium(?= diploma\b)"
)
"""Degrees and school certificates, as alternatives of a pattern with case."""
