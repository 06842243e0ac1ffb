"""The labels of labelled lines, in seven languages: "Relevant coursework: …", "Position: …", "GPA: …".

An *attribute* belongs to the entry that it stands in ("Location: Austin"); a *field* is a part of the head itself
("Employer: Acme"), so that a line with one may open an entry.
"""

from __future__ import annotations

import re

from profilelint.parse.bullets import Unit
from profilelint.pattern import lazy

LABEL = lazy(r"^\s*([^\W\d_][^:\t|]{1,38}?)\s*(?::|\t)\s*(?=\S)")
COURSES = lazy(
    r"^(?:(?:relevant|related|selected|key|core|main|major|graduate|undergraduate|notable|completed|advanced)\s+)*"
    r"(?:course\s?work|courses|classes|modules)(?:\s+(?:includes?|taken|highlights))?$"
    r"|^(?:(?:relevante?|ausgew[äa]hlte|wichtige)\s+)?(?:kurse|module|vakken)$|^cours(?:\s+(?:suivis|pertinents))?$"
    r"|^(?:asignaturas|materias|cursos|disciplinas|corsi|insegnamenti)(?:\s+(?:relevantes|destacad[oa]s|rilevanti))?$",
    re.IGNORECASE,
)
KEYWORDS = lazy(
    r"^(?:(?:tech(?:nical|nology|nologies)?|tools?|key|core)\s*(?:and|&|/)?\s*)?"
    r"(?:technolog(?:y|ies)(?: used)?|tech(?:\s?stack)?|stack|tools?(?: used)?|skills(?: used)?|languages|keywords|"
    r"built with|environment|frameworks|software|used|tecnolog[íi]as|tecnologie|herramientas|ferramentas|strumenti"
    r"|outils|technologien|technologie[ëe]n|environnement technique|stack technique)$",
    re.IGNORECASE,
)
PLACE = lazy(
    r"^(?:location|place|city|where|ort|lugar|ubicaci[óo]n|lieu|localidade?|luogo|sede|plaats|standort|local)$",
    re.IGNORECASE,
)
GRADE = lazy(
    r"^(?:(?:cum(?:ulative|\.)?|overall|major|current|final)\s+)?(?:gpa|g\.p\.a\.|cgpa|grade|score)\.?$"
    r"|^(?:(?:ab)?schluss?note|note|notendurchschnitt|durchschnittsnote|promedio|nota(?: media| final)?|m[ée]dia|voto"
    r"(?: finale)?|votazione|moyenne|cijfer|gemiddelde)$",
    re.IGNORECASE,
)
LINK = lazy(r"^(?:link|links|url|website|web|demo|code|repo|repository|github|source|live)$", re.IGNORECASE)
TITLE = lazy(
    r"^(?:title|position|role|job title|occupation or position held|position held|"
    r"title of qualification awarded|qualification|degree|degree awarded|puesto|cargo|poste(?: occup[ée])?|posici[óo]n"
    r"|funci[óo]n|t[íi]tulo|titulaci[óo]n|dipl[ôo]me|fonction|intitul[ée] du poste|t[äa]tigkeit|abschluss"
    r"|berufsbezeichnung|fun[çc][ãa]o|ruolo|posizione|mansione|qualifica|titolo(?: di studio)?|functie|rol|diploma"
    r"|lavoro o posizione ricoperti|titolo della qualifica rilasciata)$",
    re.IGNORECASE,
)
ORGANIZATION = lazy(
    r"^(?:company|employer|organi[sz]ation|institution|school|university|college|issuer|issued by|awarded by"
    r"|awarder|publisher|"
    r"published (?:in|by)|name(?: and address)? of employer|name and type of organi[sz]ation.{0,40}"
    r"|name of organi[sz]ation|"
    r"provider|authority|client|empresa|instituci[óo]n|centro|organizaci[óo]n|entidad|universidad|entreprise|employeur"
    r"|soci[ée]t[ée]|[ée]tablissement|universit[ée]|[ée]cole|organisme|firma|unternehmen|arbeitgeber|hochschule|schule"
    r"|universit[äa]t|einrichtung|institui[çc][ãa]o|organiza[çc][ãa]o|universidade|azienda|datore di lavoro|istituto"
    r"|universit[àa]|ente|nome e indirizzo del datore di lavoro|bedrijf|werkgever|organisatie|instelling|school"
    r"|onderwijsinstelling|emisor|emissor|aussteller)$",
    re.IGNORECASE,
)
DATE = lazy(
    r"^(?:dates?|period|duration|when|awarded on|published on|issued on|issued|date issued|fechas?"
    r"|per[íi]odo|duraci[óo]n"
    r"|p[ée]riode|dur[ée]e|zeitraum|datum|dauer|datas?|dura[çc][ãa]o|periode?|durata|date \(da – a\))$",
    re.IGNORECASE,
)
DUTY = lazy(
    r"^(?:(?:main |key |primary |daily )?(?:activities(?: and responsibilities)?|responsibilities|duties"
    r"|achievements(?:/tasks)?|highlights"
    r"|accomplishments|tasks(?:/achievements)?)(?: included?)?|tareas|funciones|responsabilidades|logros|missions?"
    r"|t[âa]ches|r[ée]alisations"
    r"|responsabilit[ée]s|aufgaben(?:bereich)?|t[äa]tigkeiten|verantwortlichkeiten|erfolge|atividades|fun[çc][õo]es"
    r"|principais atividades|mansioni|attivit[àa]|responsabilit[àa]|principali mansioni(?: e responsabilit[àa])?|taken"
    r"|werkzaamheden|verantwoordelijkheden)$",
    re.IGNORECASE,
)
AREA = lazy(
    r"^(?:major|majors|concentration|field of study|specialization|specialisation|area|especialidad|sp[ée]cialit[ée]"
    r"|fachrichtung|schwerpunkt|studienfach|[áa]rea|especialidade|indirizzo|afstudeerrichting|richting)$",
    re.IGNORECASE,
)


def is_attribute(label: str) -> bool:
    return any(pattern.match(label) for pattern in (COURSES, KEYWORDS, PLACE, GRADE, LINK, DUTY, AREA))


def is_field(label: str) -> bool:
    return any(pattern.match(label) for pattern in (TITLE, ORGANIZATION, DATE))


def is_duty(unit: Unit) -> bool:
    """Whether a line is nothing but "Responsibilities:", over the bullets."""
    text = unit.text.strip()
    if unit.kind == "bullet" or len(text) > 60:
        return False
    return (text.endswith(":") or len(text.split()) == 1) and DUTY.match(text.rstrip(" :")) is not None


def field_label(unit: Unit) -> str:
    """The label of "Position: Tutor" and the like; empty without one."""
    match = LABEL.match(unit.text)
    label = match[1].strip() if match else ""
    return label.casefold() if label and is_field(label) else ""
