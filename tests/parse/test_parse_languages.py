"""Whole short resumes in Spanish, French, German, Portuguese, Italian and Dutch."""

from __future__ import annotations

import pytest
from resume_text import agrees, parse_text

ES_1 = (
    """
María Fernández Ruiz
Valencia, España | Teléfono: +34 600 555 010 | Correo electrónico: maria@example.com

PERFIL PROFESIONAL
Administrativa con ocho años de trato con clientes.

EXPERIENCIA LABORAL
Administrativa, Gestoría Levante, Valencia, España
Enero de 2020 – Actualidad
• Lleva la contabilidad de 40 autónomos
Recepcionista, Hotel Miramar, Alicante, España
Marzo de 2016 – Diciembre de 2019
• Atendió a huéspedes en tres idiomas

FORMACIÓN ACADÉMICA
Grado en Administración de Empresas, Universidad de Valdemora, 2012 – 2016

IDIOMAS
Español (nativo), Inglés (C1), Francés (B1)

HABILIDADES
Excel, SAP, Contabilidad
""",
    """
name: María Fernández Ruiz
phone: +34 600 555 010
location: Valencia, España
sections: summary work education languages skills
work: Administrativa | Gestoría Levante | Valencia, España | 2020-01..now | 1
work: Recepcionista | Hotel Miramar | Alicante, España | 2016-03..2019-12 | 1
education: Grado | Administración de Empresas | Universidad de Valdemora |  | 2012..2016 |
languages: Español (nativo)
languages: Inglés (C1)
languages: Francés (B1)
skills: Excel, SAP, Contabilidad
""",
)

ES_2 = (
    """
GARCÍA LÓPEZ, José
jose@example.com

Datos personales
Dirección: Calle Mayor 12, 28013 Madrid

Experiencia profesional
Desde enero de 2021: Ingeniero de Caminos
Puentes del Sur S.A., Sevilla
- Dirige la obra de dos viaductos
2017 - 2020: Técnico de Obra
Constructora Alba S.L., Sevilla
- Midió terrenos

Estudios
Ingeniería Civil, Universidad Politécnica de Alborán (2011 - 2017)

Cursos y certificados
Prevención de riesgos laborales, Fundación Obra, 2018

Voluntariado
Monitor, Banco de Alimentos del Sur, 2015 - 2016
""",
    """
name: GARCÍA LÓPEZ, José
work: Ingeniero de Caminos | Puentes del Sur S.A. | Sevilla | 2021-01..now | 1
work: Técnico de Obra | Constructora Alba S.L. | Sevilla | 2017..2020 | 1
education: | Ingeniería Civil | Universidad Politécnica de Alborán |  | 2011..2017 |
certificates: Prevención de riesgos laborales | Fundación Obra | 2018
volunteer: Monitor | Banco de Alimentos del Sur |  | 2015..2016 | 0
""",
)

ES_3 = (
    """
Lucía Torres
lucia@example.com

Experiencia

Diseñadora gráfica
Estudio Nube, Bogotá, Colombia
01/03/2019 – 15/08/2023
• Diseñó 30 marcas

Educación

Licenciatura en Diseño Gráfico
Universidad del Altiplano, Bogotá, Colombia
2014 – 2018

Proyectos
Fuente Cóndor, 2020
• Tipo de letra para periódicos

Premios
Premio Joven Diseño, Cámara del Diseño, 2021

Competencias
Illustrator, Figma, Tipografía
""",
    """
sections: work education projects awards skills
work: Diseñadora gráfica | Estudio Nube | Bogotá, Colombia | 2019-03-01..2023-08-15 | 1
education: Licenciatura | Diseño Gráfico | Universidad del Altiplano | Bogotá, Colombia | 2014..2018 |
projects: Fuente Cóndor | 2020 | 1 |
awards: Premio Joven Diseño | Cámara del Diseño | 2021
skills: Illustrator, Figma, Tipografía
""",
)

FR_1 = (
    """
Élodie Mercier
Lyon, France
Téléphone : +33 6 55 50 10 20
Courriel : elodie@example.com

EXPÉRIENCE PROFESSIONNELLE

Assistante comptable, Cabinet Rivière, Lyon
Depuis mars 2020
• Tient les comptes de 30 clients

Stagiaire, Banque du Rhône, Lyon
Avril 2019 – juillet 2019
• Classe les dossiers

FORMATION

Licence en Comptabilité, Université de Valrive, 2016 – 2019
Baccalauréat, Lycée Jean-Morin, 2016

LANGUES
Français : langue maternelle
Anglais : courant (C1)

COMPÉTENCES INFORMATIQUES
Sage, Excel, Word

CENTRES D'INTÉRÊT
Escalade, piano
""",
    """
name: Élodie Mercier
phone: +33 6 55 50 10 20
location: Lyon, France
sections: work education languages skills interests
work: Assistante comptable | Cabinet Rivière | Lyon | 2020-03..now | 1
work: Stagiaire | Banque du Rhône | Lyon | 2019-04..2019-07 | 1
education: Licence | Comptabilité | Université de Valrive |  | 2016..2019 |
education: Baccalauréat |  | Lycée Jean-Morin |  | 2016 |
languages: Français (langue maternelle)
languages: Anglais (courant (C1))
skills: Sage, Excel, Word
""",
)

FR_2 = (
    """
Thomas Lefèvre
Développeur web
thomas@example.com

EXPERIENCES PROFESSIONNELLES
2021 – aujourd'hui\tDéveloppeur web, Atelier Numérique, Nantes
• Crée des sites pour des musées
2018 – 2021\tTechnicien informatique, Mairie de Clairval
• Dépanne 200 postes

FORMATIONS ET DIPLÔMES
2016 – 2018\tBTS Services informatiques, Lycée Victor-Lenoir
2016\tBaccalauréat scientifique, Lycée Victor-Lenoir

BÉNÉVOLAT
2017 – 2019\tTrésorier, Club d'échecs de Clairval
""",
    """
name: Thomas Lefèvre
label: Développeur web
sections: work education volunteer
work: Développeur web | Atelier Numérique | Nantes | 2021..now | 1
work: Technicien informatique | Mairie de Clairval |  | 2018..2021 | 1
education: BTS | Services informatiques | Lycée Victor-Lenoir |  | 2016..2018 |
education: Baccalauréat scientifique |  | Lycée Victor-Lenoir |  | 2016 |
volunteer: Trésorier | Club d'échecs de Clairval |  | 2017..2019 | 0
""",
)

FR_3 = (
    """
Inès Benali
ines@example.com

À propos de moi
Infirmière diplômée d'État, cinq ans en pédiatrie.

Parcours professionnel

Infirmière
Hôpital Saint-Aubin, Lille, France
de janvier 2019 à juin 2024
• Soigne douze enfants par garde

Diplômes
Diplôme d'État d'infirmier, Institut de soins infirmiers de Lille, 2018

Publications
« Le jeu au lit du malade », Revue des soins, 2023

Loisirs
Randonnée
""",
    """
summary: Infirmière diplômée d'État, cinq ans en pédiatrie.
sections: summary work education publications interests
work: Infirmière | Hôpital Saint-Aubin | Lille, France | 2019-01..2024-06 | 1
education: Diplôme d'État d'infirmier |  | Institut de soins infirmiers de Lille |  | 2018 |
""",
)

DE_1 = (
    """
Lebenslauf

Jürgen Müller-Hagen
Adresse: Lindenweg 5, 01069 Dresden
Telefon: +49 351 555010
E-Mail: juergen@example.de

Berufserfahrung

seit 03/2021
Projektleiter, Elbtal Maschinenbau GmbH, Dresden
• Leitet acht Monteure

04/2016 – 02/2021
Mechatroniker, Sachsenwerk AG, Chemnitz
• Wartete Pressen

Ausbildung

09/2012 – 02/2016
Ausbildung zum Mechatroniker, Berufsschule Pirna

Sprachkenntnisse
Deutsch (Muttersprache), Englisch (B2)

EDV-Kenntnisse
AutoCAD, SAP, MS Office

Hobbys
Klettern
""",
    """
name: Jürgen Müller-Hagen
phone: +49 351 555010
sections: work education languages skills interests
work: Projektleiter | Elbtal Maschinenbau GmbH | Dresden | 2021-03..now | 1
work: Mechatroniker | Sachsenwerk AG | Chemnitz | 2016-04..2021-02 | 1
languages: Deutsch (Muttersprache)
languages: Englisch (B2)
skills: AutoCAD, SAP, MS Office
""",
)

DE_2 = (
    """
Katharina Vogt
katharina@example.de | +49 170 5550123

BERUFLICHER WERDEGANG
10/2019 – heute\tSteuerfachangestellte, Kanzlei Brehm, Kassel
• Erstellt 300 Erklärungen im Jahr
08/2016 – 09/2019\tBuchhalterin, Holzhof Nord GmbH, Kassel
• Führte die Kasse

AKADEMISCHE AUSBILDUNG
10/2013 – 07/2016\tBachelor of Arts in Betriebswirtschaft, Hochschule Fuldatal
Note: 1,7

WEITERBILDUNGEN
2020\tUmsatzsteuer, Steuerakademie Hessen

EHRENAMTLICHES ENGAGEMENT
2015 – 2018\tTrainerin, Turnverein Kassel
""",
    """
sections: work education certificates volunteer
work: Steuerfachangestellte | Kanzlei Brehm | Kassel | 2019-10..now | 1
work: Buchhalterin | Holzhof Nord GmbH | Kassel | 2016-08..2019-09 | 1
education: Bachelor of Arts | Betriebswirtschaft | Hochschule Fuldatal |  | 2013-10..2016-07 | 1,7
certificates: Umsatzsteuer | Steuerakademie Hessen | 2020
volunteer: Trainerin | Turnverein Kassel |  | 2015..2018 | 0
""",
)

DE_3 = (
    """
Ayşe Yılmaz
Werkstudentin
ayse@example.de

Persönliche Daten
Geburtsdatum: 01.05.2000

Praktische Erfahrung
Werkstudentin, Rheinblick Software GmbH, Köln
01.04.2022 – 30.09.2023
- Schrieb Tests
Praktikantin, Stadtarchiv Bonn
Juli 2021 – September 2021
- Ordnete Akten

Studium
Master of Science Informatik, Universität Siebengebirge, seit Oktober 2022
Abitur, Gymnasium am Rhein, 2018

Projekte
Busradar, 2023
- Zeigt Busse auf einer Karte

Auszeichnungen
Deutschlandstipendium, Universität Siebengebirge, 2022

Interessen
Rudern, Schach
""",
    """
name: Ayşe Yılmaz
work: Werkstudentin | Rheinblick Software GmbH | Köln | 2022-04-01..2023-09-30 | 1
work: Praktikantin | Stadtarchiv Bonn |  | 2021-07..2021-09 | 1
education: Master of Science | Informatik | Universität Siebengebirge |  | 2022-10..now |
education: Abitur |  | Gymnasium am Rhein |  | 2018 |
projects: Busradar | 2023 | 1 |
awards: Deutschlandstipendium | Universität Siebengebirge | 2022
""",
)

PT_1 = (
    """
João Pedro Almeida
Porto, Portugal | Telemóvel: +351 910 555 010 | E-mail: joao@example.pt

RESUMO
Enfermeiro com seis anos de urgência.

EXPERIÊNCIA PROFISSIONAL
Enfermeiro, Hospital da Foz, Porto, Portugal
fevereiro de 2019 – presente
• Atende 20 doentes por turno
Auxiliar de saúde, Lar Santa Rita, Braga, Portugal
março de 2016 a janeiro de 2019
• Cuidou de idosos

FORMAÇÃO ACADÊMICA
Licenciatura em Enfermagem, Escola Superior de Saúde do Cávado, 2012 – 2016

IDIOMAS
Português (língua materna), Inglês (avançado)

COMPETÊNCIAS
Triagem, Suporte avançado de vida
""",
    """
name: João Pedro Almeida
phone: +351 910 555 010
location: Porto, Portugal
sections: summary work education languages skills
work: Enfermeiro | Hospital da Foz | Porto, Portugal | 2019-02..now | 1
work: Auxiliar de saúde | Lar Santa Rita | Braga, Portugal | 2016-03..2019-01 | 1
education: Licenciatura | Enfermagem | Escola Superior de Saúde do Cávado |  | 2012..2016 |
languages: Português (língua materna)
languages: Inglês (avançado)
skills: Triagem, Suporte avançado de vida
""",
)

PT_2 = (
    """
Beatriz Souza
beatriz@example.com

OBJETIVO
Analista de sistemas

EXPERIENCIA PROFISSIONAL
Analista de Sistemas
Nuvem Clara Ltda., Curitiba
desde 06/2020
• Mantém o sistema de pedidos
Estagiária
Banco do Vale, Curitiba
01/2019 - 05/2020
• Testou telas

EDUCAÇÃO
Bacharelado em Ciência da Computação
Universidade Estadual do Iguaçu
2015 - 2019

CURSOS E CERTIFICAÇÕES
Scrum, Escola Ágil, 2021

TRABALHO VOLUNTÁRIO
Professora, Rede de Ensino Aberto, 2018 - 2019
""",
    """
sections: summary work education certificates volunteer
work: Analista de Sistemas | Nuvem Clara Ltda. | Curitiba | 2020-06..now | 1
work: Estagiária | Banco do Vale | Curitiba | 2019-01..2020-05 | 1
education: Bacharelado | Ciência da Computação | Universidade Estadual do Iguaçu |  | 2015..2019 |
certificates: Scrum | Escola Ágil | 2021
volunteer: Professora | Rede de Ensino Aberto |  | 2018..2019 | 0
""",
)

IT_1 = (
    """
Chiara Bellini
Indirizzo: Via Verdi 8, 40121 Bologna
Telefono: +39 051 5550123
chiara@example.it

ESPERIENZA LAVORATIVA
Impiegata amministrativa, Cooperativa Reno, Bologna
dal 2019 al 2023
• Gestisce le fatture
Commessa, Libreria Portici, Bologna
settembre 2017 – dicembre 2018
• Consiglia i clienti

ISTRUZIONE E FORMAZIONE
Laurea triennale in Lettere, Università di Valsavena, 2014 – 2017

LINGUE
Italiano: madrelingua
Inglese: B2

COMPETENZE
Excel, Contabilità, Archivio
""",
    """
name: Chiara Bellini
phone: +39 051 5550123
sections: work education languages skills
work: Impiegata amministrativa | Cooperativa Reno | Bologna | 2019..2023 | 1
work: Commessa | Libreria Portici | Bologna | 2017-09..2018-12 | 1
education: Laurea triennale | Lettere | Università di Valsavena |  | 2014..2017 |
languages: Italiano (madrelingua)
languages: Inglese (B2)
skills: Excel, Contabilità, Archivio
""",
)

IT_2 = (
    """
Marco De Santis
marco@example.it

Profilo
Cuoco con dieci anni di cucina marinara.

Esperienze professionali
Da maggio 2020 a oggi
Capo cuoco, Trattoria del Molo, Bari, Italia
- Guida cinque cuochi
Dal 2015 al 2020
Cuoco, Albergo Adria, Rimini, Italia
- Ha curato i secondi

Titoli di studio
Diploma alberghiero, Istituto Alberghiero di Bari, 2014

Corsi e certificazioni
HACCP, Camera del Cibo, 2021

Volontariato
Cuoco, Mensa di San Nicola, 2018 – 2019

Autorizzo il trattamento dei dati personali.
""",
    """
summary: Cuoco con dieci anni di cucina marinara.
work: Capo cuoco | Trattoria del Molo | Bari, Italia | 2020-05..now | 1
work: Cuoco | Albergo Adria | Rimini, Italia | 2015..2020 | 1
education: Diploma alberghiero |  | Istituto Alberghiero di Bari |  | 2014 |
certificates: HACCP | Camera del Cibo | 2021
""",
)

NL_1 = (
    """
Sanne van der Berg
Utrecht, Nederland | Telefoon: 06 5550 1234 | sanne@example.nl

PROFIEL
Docent wiskunde met liefde voor puzzels.

WERKERVARING
Docent wiskunde, Vechtcollege, Utrecht
augustus 2019 – heden
• Geeft les aan zes klassen
Medewerker klantenservice, Kabelkracht B.V., Amersfoort
01-02-2016 – 31-07-2019
• Hielp klanten aan de telefoon

OPLEIDINGEN
Master Wiskunde, Universiteit Leidsche Plassen, 2014 – 2016

TALEN
Nederlands (moedertaal), Engels (vloeiend), Duits (basis)

VAARDIGHEDEN
LaTeX, Python, Presenteren

VRIJWILLIGERSWERK
Begeleider, Huiswerkhulp Overvecht, 2017 – 2018
""",
    """
name: Sanne van der Berg
location: Utrecht, Nederland
sections: summary work education languages skills volunteer
work: Docent wiskunde | Vechtcollege | Utrecht | 2019-08..now | 1
work: Medewerker klantenservice | Kabelkracht B.V. | Amersfoort | 2016-02-01..2019-07-31 | 1
education: Master | Wiskunde | Universiteit Leidsche Plassen |  | 2014..2016 |
languages: Nederlands (moedertaal)
languages: Engels (vloeiend)
languages: Duits (basis)
skills: LaTeX, Python, Presenteren
volunteer: Begeleider | Huiswerkhulp Overvecht |  | 2017..2018 | 0
""",
)

NL_2 = (
    """
Persoonlijke gegevens
Naam: Pieter de Groot
Adres: Kerkstraat 12, 9711 AB Groningen
E-mail: pieter@example.nl

Werkervaring
sinds januari 2020
Verpleegkundige, Martini Zorggroep, Groningen
- Zorgt voor tien patiënten
2015 - 2019
Kok, Eetcafé De Pauw, Groningen
- Kookte voor 80 gasten

Opleiding
HBO Verpleegkunde, Hogeschool Noorderland, 2011 - 2015

Certificaten
BHV, Rode Kruis, 2022

Nevenactiviteiten
Penningmeester, Studentenvereniging Albert, 2013 - 2014

Hobby's
Schaatsen
""",
    """
name: Pieter de Groot
work: Verpleegkundige | Martini Zorggroep | Groningen | 2020-01..now | 1
work: Kok | Eetcafé De Pauw | Groningen | 2015..2019 | 1
education: HBO | Verpleegkunde | Hogeschool Noorderland |  | 2011..2015 |
certificates: BHV | Rode Kruis | 2022
volunteer: Penningmeester | Studentenvereniging Albert |  | 2013..2014 | 0
""",
)

RESUMES = {name: case for name, case in sorted(globals().items()) if isinstance(case, tuple) and len(case) == 2}


@pytest.mark.parametrize("name", RESUMES)
def test_a_resume_in_another_language(name: str) -> None:
    text, wanted = RESUMES[name]
    agrees(parse_text(text), wanted)
