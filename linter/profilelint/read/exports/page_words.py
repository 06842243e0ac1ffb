"""The words of a Handshake profile page: section titles, labels, buttons; in English (US, UK) and German.

The page's layout is undocumented and its wording changes, so each name has several spellings. All are compared in
:func:`plain` form.
"""

from __future__ import annotations

import re
from functools import lru_cache

from profilelint.pattern import lazy

_EDGE = lazy(r"^[^\w+(]+|[^\w%)+]+$")
_COUNT = lazy(r"\s*\(\d{1,3}\)$|\s+\d{1,3}$")
_BLANKS = lazy(r"\s+")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "–": "-", "—": "-"})


@lru_cache(maxsize=2048)
def plain(text: str) -> str:
    """A short text for comparison: small letters, one kind of apostrophe, "and" for "&", no signs at its edges."""
    words = _BLANKS.sub(" ", text[:200].translate(_APOSTROPHES).replace("&", " and ")).casefold()
    return _EDGE.sub("", words.strip())


def heading(text: str) -> str:
    """The same without a count: ``Skills (12)``."""
    return _COUNT.sub("", plain(text))


def _table(**names: str) -> dict[str, str]:
    return {name.strip(): key.replace("_", " ") for key, listed in names.items() for name in listed.split("|")}


SECTIONS = _table(
    work="experience|experiences|work experience|work experiences|work and volunteer experience|"
    "work and volunteer experiences|work and volunteering|employment|employment history|professional experience|"
    "work history|jobs and internships|berufserfahrung|arbeitserfahrung|praktische erfahrung|erfahrung|"
    "berufs- und ehrenamtliche erfahrung|arbeit und ehrenamt",
    volunteer="volunteer experience|volunteering|organizations and extracurriculars|"
    "organisations and extracurriculars|extracurriculars|extracurricular activities|clubs and organizations|"
    "student organizations|organizations|organisations|societies|clubs and societies|societies and activities|"
    "ehrenamt|organisationen und aktivitäten|organisationen|engagement",
    education="education|primary education|academic background|academics|ausbildung|bildung|bildungsweg|studium",
    courses="courses|coursework|relevant courses|relevant coursework|modules|kurse|module|lehrveranstaltungen",
    projects="projects|project|projekte",
    skills="skills|my skills|skills and tools|fähigkeiten|kenntnisse|kompetenzen|fähigkeiten und kenntnisse",
    languages="languages|sprachen",
    awards="awards|honors|honours|honors and awards|awards and honors|achievements|accomplishments|auszeichnungen",
    certificates="certifications|certificates|licenses and certifications|zertifikate",
    documents="documents|my documents|documents and resumes|dokumente|meine dokumente|files",
    about="my journey|bio|about|about me|my story|personal statement|introduction|über mich|mein weg",
    interests="what i'm looking for|what im looking for|career interests|my career interests|interests|my interests|"
    "job preferences|career preferences|job interests|wonach ich suche|was ich suche|karriereinteressen|"
    "berufliche interessen|interessen",
    key="key information|the basics|basics|personal information|personal info|profile information|"
    "academic information|contact|contact information|contact info|social links|links|online presence|"
    "persönliche informationen|wichtige informationen|kontakt",
    other="recommendations|recommended for you|activity|posts|reviews|groups|events|following|"
    "employers you follow|employers i follow|people you may know|similar profiles|similar students|"
    "suggested for you|q and a|connections|badges|assessments|test scores|publications|references",
)
"""Section titles. ``other`` are sections whose contents are not read."""

OF_HANDSHAKE = _table(
    journey="my journey|mein weg",
    work="work and volunteer experience|work and volunteer experiences|arbeit und ehrenamt|"
    "berufs- und ehrenamtliche erfahrung",
    extracurriculars="organizations and extracurriculars|organisations and extracurriculars|"
    "organisationen und aktivitäten|societies and activities",
    wanted="what i'm looking for|what im looking for|career interests|my career interests|wonach ich suche|"
    "was ich suche|karriereinteressen|job preferences",
    key="key information|wichtige informationen",
)
"""Titles that a resume hardly has, by what they are a sign of."""

LABELS = _table(
    major="major|majors|primary major|major(s)|field of study|course of study|area of study|degree subject|"
    "studienfach|hauptfach|studiengang",
    minor="minor|minors|minor(s)|nebenfach",
    graduation="expected graduation|expected graduation date|graduation date|graduation|graduates|graduating|"
    "anticipated graduation|expected to graduate|voraussichtlicher abschluss|abschlussdatum|graduation year",
    school_year="school year|year in school|class standing|class level|year of study|studienjahr|current year",
    degree_level="degree level|education level|level of education|level of study|degree|degree type|abschluss|"
    "angestrebter abschluss|qualification",
    gpa="gpa|cumulative gpa|overall gpa|grade point average|predicted grade|average grade|notendurchschnitt|"
    "durchschnittsnote",
    school="school|university|institution|hochschule|universität|school name",
    visibility="visibility|profile visibility|who can see my profile|who can see your profile|profile privacy|"
    "visible to|sichtbarkeit|profilsichtbarkeit|sichtbar für",
    roles="roles|job roles|roles i'm interested in|roles of interest|desired roles|preferred roles|job functions|"
    "rollen|berufsfelder|gewünschte rollen",
    industries="industries|industries i'm interested in|industries of interest|preferred industries|sectors|branchen|"
    "gewünschte branchen",
    places="locations|preferred locations|location preferences|locations i'm interested in|preferred cities|"
    "where i want to work|orte|standorte|bevorzugte standorte|bevorzugte orte",
    wanted="job types|job type|opportunity types|employment types|position types|stellenarten|i'm looking for",
    email="email|e-mail|email address|e-mail-adresse",
    phone="phone|phone number|mobile|mobile number|telefon|telefonnummer",
    hometown="hometown|current location|current city|heimatort|wohnort|lives in",
    college="college|department|campus|username|student id",
    title="title|job title|position|role|rolle|jobtitel|your role",
    employer="employer|company|organization|organisation|employer name|company name|arbeitgeber|unternehmen|society",
    dates="dates|time period|period|duration|zeitraum|date",
    start="start date|start|started|from|beginn|startdatum",
    end="end date|end|ended|to|ende|enddatum",
    location="location|city|ort|standort",
    description="description|details|responsibilities|beschreibung|aufgaben|about this role|summary",
    employment="employment type|type|art der beschäftigung|work type",
    name="name|full name|preferred name|first name|last name|vorname|nachname",
)
"""Labels of fields. ``wanted college employment`` are understood and not compared."""

EVERYWHERE = frozenset(
    "major,minor,graduation,school year,degree level,gpa,visibility,roles,industries,places,wanted,email,phone,"
    "hometown,"
    "college,school".split(",")
)
"""Labels that also count outside the entries of a section."""
OF_ENTRIES = frozenset("title,employer,dates,start,end,location,description,employment".split(","))
OF_STUDY = frozenset("major,minor,graduation,degree level,gpa,school,dates,start,end,location,college".split(","))

_SENSITIVE = frozenset(
    "work authorization|work authorisation|us work authorization|work authorization status|work eligibility|"
    "employment authorization|authorized to work|authorised to work|visa|visa status|visa type|sponsorship|"
    "visa sponsorship|citizenship|citizenship status|nationality|right to work|right to work in the uk|work permit|"
    "gender|gender identity|sex|pronouns|my pronouns|ethnicity|race|race and ethnicity|race/ethnicity|veteran|"
    "veteran status|military status|military service|disability|disability status|disabled|first generation|"
    "first-generation student|first generation student|date of birth|birthday|birth date|age|sexual orientation|"
    "religion|marital status|athlete|student athlete|work study|work-study|work study eligible|work-study eligible|"
    "work-study eligibility|work study eligibility|hispanic or latino|hispanic/latino|arbeitserlaubnis|"
    "arbeitsgenehmigung|staatsangehörigkeit|geschlecht|pronomen|geburtsdatum|familienstand|behinderung|"
    "opt/cpt eligible|opt cpt eligible".split("|")
)
_SENSITIVE_SECTIONS = frozenset(
    "demographics|demographic information|demographic info|diversity information|identity|identities|"
    "equal opportunity|equal opportunity information|demografische angaben|communities i identify with".split("|")
)
_SENSITIVE_WORDS = lazy(
    r"^(?:(?:yes|no)\b[,.:;\s–-]*)?(?:i(?:'m|’m| am| will| do)? )?(?:(?:not|currently|legally|will|do|does|now) )*"
    r"(?:(?:authori[sz]ed|eligible|permitted) to work\b|(?:require|need)s? (?:\w+ ){0,2}sponsorship\b|"
    r"visa sponsorship\b|right to work\b|(?:a )?(?:us|u\.s\.|uk|eu) citizen\b|"
    r"(?:a )?(?:us |u\.s\. )?permanent resident\b|"
    r"work[- ]study eligible\b|work (?:authorization|authorisation|permit)\b|[FJH]-1B? visa\b|arbeitserlaubnis\b)|"
    r"^\(?(?:she|he|they|sie|er) ?/ ?(?:hers?|him|his|theirs?|them|ihr|ihm)(?: ?/ ?\w{2,8})?\)?$",
    re.I,
)
_CELLS = lazy(r"\t|\s[·•|]\s")
PRONOUNS = lazy(r"\s*\(?\b(?:she|he|they)\s?/\s?(?:hers?|him|his|they|them|theirs?)(?:\s?/\s?[a-z]{2,8})?\)?\s*$", re.I)


def is_sensitive(name: str) -> bool:
    """Whether a label is that of something about a person's group or right to work."""
    return name in _SENSITIVE


def is_sensitive_section(name: str) -> bool:
    return name in _SENSITIVE_SECTIONS


def tells_sensitive(text: str) -> bool:
    """Whether a line or a part of it says such a thing without a label: "Authorized to work in the US"."""
    return any(_SENSITIVE_WORDS.match(cell.strip()) for cell in _CELLS.split(text[:300]))


NAVIGATION = frozenset(
    "log in|login|sign in|sign up|log out|sign out|help|help center|help centre|support|privacy policy|privacy|"
    "privacy notice|terms|terms of service|terms of use|cookie policy|cookie settings|cookies|accessibility|edit|add|"
    "delete|remove|save|cancel|done|close|share|print|upload|download|copy|copy link|message|connect|follow|following|"
    "view profile|my profile|your profile|profile|profiles|edit profile|public profile preview|preview|profile preview|"
    "view as employer|preview as employer|skip to content|skip to main content|main menu|menu|navigation|explore|home|"
    "feed|for you|jobs|job search|internships|events|fairs|career fairs|career center|career centre|careers|employers|"
    "people|messages|inbox|notifications|appointments|resources|settings|settings and privacy|account|account settings|"
    "search|more|back|next|previous|handshake|logo|handshake logo|saved|saved jobs|applications|my applications|"
    "blog|about us|about handshake|contact us|company|team|students|colleges|schools|for students|for employers|"
    "get the app|download the app|language|primary|expand|collapse|overview|public profile|view public profile|"
    "anmelden|abmelden|hilfe|datenschutz|impressum|nutzungsbedingungen|bearbeiten|hinzufügen|löschen|speichern|"
    "abbrechen|startseite|stellen|veranstaltungen|nachrichten|einstellungen|mein profil|profil|suche|"
    "menü|karrieremessen|profil bearbeiten|view all|open menu|user menu|profile photo|profile picture|cover photo|"
    "avatar|drag and drop|upload photo|edit photo|add photo|profilfoto|back to top|nach oben".split("|")
)
BOILERPLATE = lazy(
    r"^(?:©|\(c\)|copyright\b).{0,120}$|^.{0,60}\ball rights reserved\b.{0,40}$|"
    r"^(?:your )?profile (?:is )?(?:completion|completeness|strength|\d{1,3} ?% complete).{0,40}$|"
    r"^\d{1,3} ?% complete$|"
    r"^(?:last )?(?:updated|modified|viewed) (?:on )?.{1,40}$|^(?:file|https?)://\S+(?:\s+\d{1,3}/\d{1,3})?$|"
    r"^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d(?: ?[ap]m)?\b.{0,120}$|^page \d{1,3} of \d{1,3}$|^\d{1,3}/\d{1,3}$|"
    r"^(?:edit|add|delete|remove|upload|update|manage|share|change|view|show|hide|import|complete) "
    r"(?:an? |another |your |new |my |the |this |more |to )*(?:education|school|experiences?|"
    r"work(?: experience)?|jobs?|"
    r"positions?|skills?|courses?|projects?|documents?|resume|cv|organi[sz]ations?|extracurriculars?|section|profile|"
    r"photo|bio|links?|social links?|interests?|key information|information|details|visibility|modules?|languages?|"
    r"awards?|certifications?|contact info(?:rmation)?|roles?|industr(?:y|ies)|locations?|preferences|entry)$|"
    r"^[\w /-]{1,30} (?:hinzufügen|bearbeiten|löschen)$",
    re.I,
)
EMPTY = lazy(
    r"^(?:[-–—]{1,3}|none|n/a|not (?:provided|specified|set|selected|added|listed|available)(?: yet)?|"
    r"nothing (?:here|added)"
    r"(?: yet)?|(?:no|you (?:haven't|have not|haven’t) (?:added|selected|listed)(?: any| your)?) [\w /-]{1,40}?"
    r"(?: (?:yet|added|listed|selected|provided))?|keine (?:angaben?|einträge)|nicht angegeben|noch nichts hinzugefügt|"
    r"(?:add|select|choose|enter) (?:an? |another |your |new |my |more )*(?:majors?|minors?|gpa|graduation(?: date)?|"
    r"school year|degree(?: level)?|skills?|bio|education|school|experiences?|work(?: experience)?|projects?|courses?|"
    r"documents?|resume|roles?|job roles|industr(?:y|ies)|locations?|interests?|organi[sz]ations?|languages?))[.!]?$",
    re.I,
)
CUT = lazy(
    r"^(?:show|see|view|load)(?: all| more|\s\d{1,3})+(?: [\w ]{1,30})?(?:\(\d{1,3}\))?$|^\+ ?\d{1,3}(?: more)?$|"
    r"^\d{1,3} more(?: \w{1,20})?$|^(?:read|see|show) more$|^(?:mehr|alle(?: \d{1,3})?)(?: \w{1,20})? anzeigen$|"
    r"^… ?mehr$|^…$|"
    r"^\.\.\.(?: ?(?:see )?more)?$",
    re.I,
)
"""A list or text that goes on where the page was not unfolded."""

SCHOOL_YEAR = lazy(
    r"(?:freshman|sophomore|junior|senior|masters?(?: of business administration)?|mba|doctorate|phd|postdoc|"
    r"alumn(?:us|a|i)|"
    r"(?:first|second|third|fourth|fifth|final|penultimate|1st|2nd|3rd|4th|5th)[ -]year(?: (?:student|undergraduate))?|"
    r"year [1-6]|[1-6]\. (?:studien)?jahr|certificate program|community college|recent graduate|"
    r"(?:under)?graduate student)",
    re.I,
)
VISIBILITY = lazy(
    r"(?:community|employers|private|privat|arbeitgeber|(?:visible to )?(?:the )?(?:handshake )?community|everyone)"
    r"(?: \([^)]{1,60}\))?",
    re.I,
)
DEGREE = lazy(
    r"(?:bachelor(?:'?s|’s)?|master(?:'?s|’s)?|associate(?:'?s|’s)?|doctorate|doctoral|certificate|diploma|"
    r"high school diploma|"
    r"B\.?\s?Sc?\.?|B\.?A\.?|M\.?\s?Sc?\.?|M\.?A\.?|M\.?B\.?A\.?|BBA|B\.?F\.?A\.?|B\.?\s?Eng\.?|M\.?\s?Eng\.?|"
    r"LL\.?[BM]\.?|"
    r"A\.?A\.?S?\.?|Ph\.?\s?D\.?|non-degree seeking|abitur|a[- ]levels?)(?![\w'’])"
    r"(?: \(hons\.?\)| (?:degree|of [A-Z][a-z]+(?: (?:and )?[A-Z][a-z]+)?(?: \(hons\.?\))?))?",
    re.I,
)
SCHOOL = lazy(
    r"\b(?:university|college|institute|school|academy|polytechnic|universität|hochschule|fachhochschule|"
    r"gymnasium|akademie)\b|"
    r"(?<=[a-zäöü])(?:universität|hochschule|gymnasium)\b",
    re.I,
)
ROLE = lazy(
    r"\b(?:intern|internship|assistant|associate|analyst|engineer|developer|manager|tutor|lead|leader|"
    r"coordinator|designer|"
    r"consultant|cashier|barista|server|clerk|technician|specialist|researcher|research fellow|fellow|teacher|"
    r"instructor|"
    r"mentor|president|vice president|treasurer|secretary|member|chair|captain|ambassador|volunteer|representative|"
    r"advisor|adviser|editor|writer|reporter|nurse|aide|counsel+or|supervisor|director|officer|trainee|apprentice|"
    r"co-?founder|founder|organi[sz]er|host|hostess|lifeguard|coach|caller|receptionist|accountant|auditor|"
    r"scientist|administrator|programmer|tester|worker|steward|guide|grader|proctor|librarian|photographer|"
    r"werkstudent(?:in)?|praktikant(?:in)?|hilfskraft|mitarbeiter(?:in)?|assistent(?:in)?|aushilfe|tutorin|"
    r"trainer(?:in)?|leiter(?:in)?|entwickler(?:in)?|verkäufer(?:in)?|kassenwart(?:in)?)\b",
    re.I,
)
ORGANIZATION = lazy(
    r"\b(?:inc|llc|ltd|plc|gmbh|ag|e\.v|corp|corporation|company|co|group|university|college|institute|school|hospital|"
    r"clinic|club|society|association|foundation|center|centre|bank|labs?|laboratory|library|council|department|"
    r"analytics|systems|technologies|solutions|services|partners|museum|church|coffee|cafe|café|restaurant|"
    r"store|shop|market|agency|studio|committee|union|team|verein|universität|hochschule|city of)\b",
    re.I,
)
EMPLOYMENT = lazy(
    r"(?:internship|full[- ]time|part[- ]time|seasonal|temporary|contract|volunteer|on[- ]campus(?: job)?|co-?op|job|"
    r"cooperative education|experiential learning|remote|hybrid|on[- ]?site|in[- ]person|praktikum|vollzeit|teilzeit|"
    r"werkstudententätigkeit|ehrenamtlich|placement|placement year)",
    re.I,
)

_MONTH = (
    r"(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz?|mrz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|"
    r"sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\.?"
)
_POINT = rf"(?:{_MONTH},? ?(?:\d{{1,2}},? )?(?:19|20)\d\d|\d{{1,2}}[/.](?:19|20)\d\d|(?:19|20)\d\d(?:-\d\d)?(?:-\d\d)?)"
_OPEN = r"(?:present|current|now|today|ongoing|heute|laufend|aktuell|jetzt)"
DATES = lazy(rf"(?<![\w/.-]){_POINT}(?:\s{{0,3}}(?:-|–|—|to|until|bis)\s{{0,3}}(?:{_POINT}|{_OPEN}))?(?![\w/])", re.I)
LENGTH = lazy(
    r"^[\s·•|,;:()–-]*(?:(?:\d{1,2} ?(?:years?|yrs?|months?|mos?|jahre?|monate?)\.?[\s,·•|()]*){1,3})?$",
    re.I,
)
"""What may stand beside the dates of an entry and says no more: how long it was."""
BEFORE_DATES = lazy(
    r"^[\s(·•|,;:–-]*(?:expected(?: graduation)?(?: in| date)?|expects to graduate(?: in)?|graduat(?:ed|es|ing|"
    r"ion)(?: in| date)?|"
    r"class of|anticipated|seit|since|voraussichtlich|abschluss|from|von|dates?|studied)?[\s:]*$",
    re.I,
)
GRADUATION = lazy(
    r"^[\s(·•|]*(?:expected(?: graduation)?(?: in| date)?|expects to graduate(?: in)?|graduat(?:es|ing|"
    r"ion)(?: in| date)?|"
    r"class of|anticipated(?: graduation)?|voraussichtlicher abschluss)[\s:]*$",
    re.I,
)
GPA = lazy(r"(?<![\w.])(?:[0-4][.,]\d{1,2}|4|[5-9]\.\d{1,2}|10(?:\.0)?)(?: ?/ ?\d{1,2}(?:[.,]\d{1,2})?)?(?![\w.])")
GRADE = lazy(r"(?:first|2:1|2:2|upper second|lower second|distinction|merit|pass)(?: class)?(?: honours)?", re.I)
PLACE = lazy(
    r"[A-ZÄÖÜ][\w.'’ -]{1,40}, (?:[A-Z]{2}|[A-ZÄÖÜ][\w.'’ -]{2,30})(?:, (?:[A-Z]{2,3}|[A-Z][\w. ]{2,30}))?"
    r"|[Rr]emote|[Hh]ybrid|New York City|London|Berlin|München|Munich|Hamburg|Wien|Zürich"
)
FILE = lazy(r"[\w()&.,' -]{1,120}\.(?:pdf|docx?|odt|rtf)\b", re.I)
EMAIL = lazy(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
PHONE = lazy(r"\+?\(?\d[\d ().-]{7,20}\d")
ADDRESS = lazy(
    r"(?:https?://)?(?:www\.)?(?:linkedin\.com/in/|github\.com/|gitlab\.com/|[\w-]{2,40}\.(?:example|dev|me|io|"
    r"com|org|net)(?:/|$))"
    r"[\w./%~-]{0,80}",
    re.I,
)

POSTING = frozenset(
    "apply|apply now|apply externally|quick apply|at a glance|job description|about the job|the role|qualifications|"
    "requirements|responsibilities|what they're looking for|what we're looking for|who you are|about the employer|"
    "about the company|about us|similar jobs|what this job offers|save job|employer preferences|how to apply|"
    "required documents|minimum qualifications|preferred qualifications|basic qualifications|what you'll do|"
    "what you'll bring|pay|benefits|job type|apply on employer site|applications close|you match|"
    "jetzt bewerben|anforderungen|ihre aufgaben|dein profil|ihr profil|wir bieten".split("|")
)
"""Titles and buttons of a posting; a profile has none of them, or one by chance."""
SECOND_PERSON = lazy(r"\b(?:you|your|you're|you'll|yourself)\b", re.I)
