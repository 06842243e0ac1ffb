"""Words that tell a title from an organisation, a degree from a school, spoken languages from programming ones.

Scores are small integers; nothing here decides alone (``roles.py`` lets the entries of a section vote).
"""

from __future__ import annotations

import re
from functools import lru_cache

from profilelint.parse import cue_words
from profilelint.parse.headings import fold
from profilelint.pattern import lazy

_ROLES = (
    frozenset(
        # what people are called at work, in school and in clubs
        "accountant actor actress actuary adjuster administrator advisor adviser advocate aide ambassador analyst"
        " animator apprentice architect archivist artist assembler assistant associate attendant attorney"
        " auditor author"
        " bagger baker banker barback barista bartender biologist blogger bookkeeper broker busser buyer cadet captain"
        " caregiver caretaker carpenter cashier caseworker ceo cfo chair chairman chairperson chairwoman chaplain chef"
        " chemist chief chiropractor cio cleaner clerk clinician co-chair co-founder cofounder co-op coop co-captain"
        " co-president coach columnist comedian commander commissioner committee-member communicator comptroller"
        " concierge conductor conservator consultant contractor contributor controller cook coordinator copywriter"
        " correspondent counsel counselor counsellor courier crewmember cto curator custodian cyclist dancer dean"
        " delegate dentist deputy designer detailer developer dietitian director dishwasher dispatcher docent doctor"
        " drafter driver economist editor educator electrician emt engineer entrepreneur epidemiologist estimator"
        " examiner executive extern facilitator farmer fellow filmmaker firefighter fisherman florist forecaster"
        " foreman founder freelancer fundraiser gardener geologist grader groundskeeper guard guide gunner hacker"
        " handler head helper historian host hostess housekeeper hygienist illustrator inspector installer"
        " instructor intern interpreter inventor investigator janitor journalist judge keyholder laborer labourer"
        " landscaper lawyer lead leader lecturer liaison librarian lieutenant lifeguard linguist lobbyist loader"
        " machinist maintainer maker manager marine marketer marshal mason mate mathematician mechanic mechanician"
        " mediator medic member mentor merchandiser merchant midwife moderator musician nanny nurse nutritionist"
        " officer operative operator optician optometrist organizer organiser orderly owner painter paralegal paramedic"
        " paraprofessional partner pastor pathologist performer petty-officer pharmacist phlebotomist photographer"
        " physician physicist pilot planner player plumber poet porter postdoc practitioner preceptor presenter"
        " president press-officer principal printer private proctor producer professor programmer proofreader provost"
        " psychiatrist psychologist publicist radiographer ranger reader realtor receptionist recruiter registrar"
        " repairer reporter rep representative researcher resident reviewer rigger roofer sailor salesperson scholar"
        " scheduler scientist scribe sculptor seamstress secretary senator sergeant server shopper singer sitter"
        " soldier sommelier sonographer specialist staffer statistician steward stocker strategist student"
        " subcontractor superintendent supervisor surgeon surveyor tailor teacher technician technologist teller tester"
        " therapist toolmaker trader trainee trainer translator treasurer trustee tutor typist umpire undersecretary"
        " underwriter usher vet veterinarian vice-president videographer vocalist volunteer vp waiter waitress"
        " warden washer wireman lineman journeyman salesman saleswoman repairman serviceman draftsman"
        " craftsman tradesman groundsman cameraman handyman fireman spokesperson pipefitter steamfitter ironworker"
        " millwright glazier bricklayer watchman"
        " welder worker writer walker sorter picker packer splicer wrangler bookseller"
        " rn lpn cna cpa swe sde sdet svp evp avp".split()
    )
    | cue_words.ROLES
)
_RANKS = frozenset(
    "senior junior sr jr lead principal staff head chief vice assistant associate deputy interim acting visiting"
    " graduate undergraduate postdoctoral certified registered licensed freelance independent executive first second"
    " third fourth fifth sixth substitute shift part-time full-time entry-level summer temporary seasonal".split()
)
_ROLE_PHRASES = lazy(
    r"\b(?:internship|co-?op|assistantship|fellowship|apprenticeship|student teaching|externship|practicum|"
    r"work[- ]study|self[- ]employed|crew member|team member|staff member|board member|committee member|"
    r"research experience for undergraduates)\b",
    re.IGNORECASE,
)
_TEAM = lazy(r"\b(?:team|unit|division|program|programme|group|branch|desk|squad|office|service)\b", re.IGNORECASE)

_FIRMS = (
    frozenset(
        "inc llc ltd llp plc corp corporation co company companies gmbh ag sa sarl bv nv pty pte srl spa kg oy ab"
        " incorporated limited holdings group partners labs lab laboratories laboratory bank bakery cafe"
        " university college school schools academy institute institution universidad universite"
        " universidade universita universiteit hochschule polytechnic seminary conservatory"
        " hospital clinic medical health healthcare hospice pharmacy pharmaceuticals therapeutics center centre"
        " foundation association society council committee federation league union alliance coalition"
        " consortium network"
        " agency ministry bureau administration authority commission department dept office district county city state"
        " museum library theatre theater gallery studio studios press publishing media news radio television times"
        " journal magazine church temple synagogue mosque ymca ywca army navy marines force guard corps"
        " systems solutions technologies technology tech software analytics logistics industries industrial enterprises"
        " manufacturing motors automotive aerospace aviation airlines energy electric power oil gas mining construction"
        " builders properties realty insurance financial capital ventures investments securities holdings trust"
        " court courts tribunal division contractors movers planners painters"
        " consulting consultants advisors associates services service supply products foods farms restaurant grill"
        " kitchen pizza coffee brewing hotel resort inn club team outfitters sports gym fitness store stores market"
        " markets shop mart retail hardware works creative marketing communications telecom mobile digital cloud data"
        " robotics dynamics instruments devices biotech biosciences sciences genomics diagnostics tutoring education"
        " learning scouts rotary kiwanis habitat humanity cross rescue shelter charity charities fund philharmonic"
        " orchestra chapter fraternity sorority living gardens grocers freight transport shipping railway"
        " transit airport"
        " plant mill brothers bros sons collective cooperative initiative project projects"
        " pantry kitchens diner railroad farm ranch nursery orchard vineyard winery deli bistro".split()
    )
    | cue_words.FIRMS
)
_BODIES = frozenset(
    "committee commission council bureau office department ministry agency institute center centre society"
    " association league union alliance coalition federation fund city county state district church".split()
)
"""What names an organisation in front of "for" and "of": "Committee for Public Counsel"."""
_STRONG_FIRMS = (
    frozenset(
        "inc llc ltd llp plc corp corporation gmbh company university college school schools academy institute hospital"
        " clinic foundation association bank department museum library labs laboratories laboratory council society"
        " army navy universidad universite universidade universita universiteit hochschule center centre"
        " technologies systems solutions industries enterprises holdings".split()
    )
    | cue_words.STRONG_FIRMS
)
_SCHOOL = lazy(
    r"\b(?:university|univ\.?|college|school|academy|institute of|institute|polytechnic|conservatory|seminary|"
    r"universidad|universit[éeàaä]t?|universidade|universiteit|\w*hochschule|hogeschool|[ée]cole|escuela|escola|scuola|"
    r"institut[oe]?|istituto|instituto|polit[ée]cnic[oa]|gymnasium|lyc[ée]e|liceo|colegio|col[ée]gio|faculdade|"
    r"facultad|facult[ée]|facolt[àa]|fakult[äa]t|ies|iut|\w*schule|conservatorio|conservatoire|akademie|academia|"
    r"accademia|acad[ée]mie|ysgol|coleg|prifysgol|"
    r"(?:apprenticeship|training|learning|career|trade) cent(?:er|re)|\w{3,20}college|bootcamp|"
    r"U(?:C|NC|T|CLA|IUC|SC)\b|MIT\b|suny|cuny|caltech|georgia tech|"
    r"virginia tech)(?!\w)",
    re.IGNORECASE,
)
_LOWER_JOINERS = frozenset(
    "of the and for at in on to by with a an & de la del für von und et y e en el los las du des le les d da do dos das"
    " di della dello dei al alla im am der die das zu zur zum het een van voor op".split()
)

_FACULTY = (
    r"(?:Science|Sciences|Arts|Fine Arts|Business Administration|Business|Engineering|Applied Science|Applied Sciences|"
    r"Applied Arts|Education|Nursing|Music|Architecture|Law|Laws|Social Work|Public Health|Public Policy|"
    r"Public Administration|Technology|Commerce|Economics|Computer Science|Philosophy|Medicine|Pharmacy|Dentistry|"
    r"Divinity|Theology|Liberal Arts|Design|Journalism|Library Science|Professional Studies|General Studies|"
    r"Information Systems|Information Science|Finance|Accounting|Accountancy|Management|Professional Accounting|"
    r"Landscape Architecture|Urban Planning|City Planning|Data Science|Applied Technology|Occupational Studies|"
    r"Health Administration|Health Science|Physical Therapy|Nursing Practice|Juridical Science|Studies|Letters|"
    r"Research|Teaching|Software Engineering|Mathematics|Surgery|Veterinary Medicine)"
)
_HONOURS = r"(?:\s*\((?:Hons?\.?|Honou?rs)\)|\s+(?:Hons|Honou?rs)\b)?"
_DEGREE = lazy(
    r"(?<![\w.])(?:"
    rf"(?:Dual |Double |Joint |Integrated |Executive |Honou?rs )?(?:Bachelors?|Masters?|Doctor|Doctorate"
    rf"|Associates?)(?:['’]s)?"
    rf"(?:\s+(?:of|in)\s+{_FACULTY}\b(?:\s*\([A-Z][A-Za-z.]{{1,6}}\))?|\s+[Dd]egree\b)?"
    r"|(?:Executive )?M\.?B\.?A\.?(?![\w.])|Ph\.?\s?D\.?(?!\w)|D\.?Phil\.?(?!\w)|J\.?D\.?(?![\w.])"
    r"|M\.?D\.?(?![\w.])|Ed\.?\s?[DM]\.?(?!\w)"
    r"|D\.?N\.?P\.?(?![\w.])|L\.?L\.?[BM]\.?(?![\w.])|Psy\.?D\.?(?!\w)|Pharm\.?D\.?(?!\w)"
    r"|[BM]\.?S\.?\s?(?:c|N|E|W|BA|EE|CS|ME|CE|Ed|Eng|IT|IS)?\.?(?![\w.])|[BM]\.?A\.?\s?(?:c|Sc|T|Ed)?\.?(?![\w.])"
    r"|B\.?B\.?A\.?(?![\w.])|[BM]\.?F\.?A\.?(?![\w.])|[BM]\.?P\.?[HAPS]\.?(?![\w.])|[BM]\.?\s?Eng\.?(?!\w)"
    r"|[BM]\.?\s?Tech\.?(?!\w)"
    r"|[BM]\.?\s?Sc\.?(?!\w)|[BM]\.?\s?Ed\.?(?!\w)|[BM]\.?\s?Com\.?(?!\w)|[BM]\.?\s?Arch\.?(?!\w)"
    r"|[BM]\.?\s?Mus\.?(?!\w)|M\.?\s?Phil\.?(?!\w)"
    r"|A\.\s?[ASB]\.(?:S\.)?|A\.?A\.?S\.?(?![\w.])|AA(?!\w)|AS(?=\s+(?:in|degree)\b|,)|M\.?S\.?W\.?(?![\w.])"
    r"|M\.?Ed\.?(?!\w)|S\.?[BM]\.(?!\w)"
    r"|M\.?P\.?A\.?(?![\w.])|A\.?D\.?N\.?(?![\w.])|A\.?B\.?(?=,|\s+in\b)|B\.?C\.?S\.?(?![\w.])|M\.?C\.?S\.?(?![\w.])"
    rf"|(?:{cue_words.DEGREES})(?!\w)"
    r"|(?:[A-Z][a-z]+ ){1,3}Apprenticeship\b(?! [A-Z])|Juris Doctor(?:ate)?|Doctor Juris"
    r"|High School Diploma|Secondary School (?:Diploma|Certificate)|(?:Advanced |Graduate |Postgraduate "
    r"|Undergraduate |Higher National )?Diploma\b"
    r"|(?:Graduate |Undergraduate |Postgraduate |Professional |Technical |Teaching )?Certificate\b"
    r"|Cert\.?(?= in [A-Z]|\s[IV]{1,3}\b)|G\.?E\.?D\.?(?!\w)|Minor(?=\s+in\b|:)"
    r"|A[- ][Ll]evels?|GCSEs?|International Baccalaureate|Postdoctoral Fellowship"
    rf"){_HONOURS}",
)
_NOT_DEGREE = lazy(r"^(?:Masters?|Associates?|Doctor|MS|MA|BA|MD|AS)$")
_ELSEWHERE = lazy(cue_words.DEGREES)
"""Degrees of other languages, which have no comma or "of" behind them."""
_SCORE = lazy(
    r"(?:\b(?:cum(?:ulative|\.)?\s+|overall\s+|major\s+|current\s+|final\s+)?(?:G\.?P\.?A\.?"
    r"|grade point average|CGPA)\b\.?"
    r"(?:\s*\(\w+\))?\s*(?:of|is|[:=–—-])?\s*(\d(?:[.,]\d{1,3})?(?:\s*(?:/|out of|of)\s*\d{1,2}(?:\.\d{1,2})?)?))"
    r"|(?:(\d\.\d{1,3}(?:\s*(?:/|out of)\s*\d{1,2}(?:\.\d{1,2})?)?)\s*(?:\w+\s+)?(?:G\.?P\.?A\.?|CGPA)\b\.?)"
    r"|(?:\b(?:grade|score|note|notendurchschnitt"
    r"|abschlussnote)\s*:\s*(\d{1,2}(?:[.,]\d{1,3})?(?:\s*/\s*\d{1,3}(?:[.,]\d+)?)?))",
    re.IGNORECASE,
)
_YEAR = lazy(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_RANGE = lazy(
    r"(?:(?:19|20)\d{2}|\d{1,2}/\d{2,4}|['’]\d{2})\s*(?:-|–|—|−|to|until|bis|au|al|à|a)\s*"
    r"(?:[A-Za-zÀ-ÿ.]{3,12},?\s*)?(?:(?:19|20)?\d{2}|\d{1,2}/\d{2,4}|present|current|now|ongoing|today|heute)",
    re.IGNORECASE,
)
_PROGRAMMING = frozenset(
    "python java javascript typescript c c++ c# go golang rust ruby php sql html css kotlin swift scala r matlab perl"
    " bash shell haskell lua dart julia verilog vhdl fortran assembly sas stata html5 css3 objective-c vba solidity"
    " node.js react powershell groovy elixir clojure ocaml".split()
)
_SPOKEN = frozenset(
    "english spanish french german mandarin chinese cantonese japanese korean arabic hindi urdu bengali punjabi tamil"
    " telugu marathi gujarati portuguese italian russian ukrainian polish czech slovak dutch flemish swedish norwegian"
    " danish finnish greek turkish hebrew persian farsi vietnamese thai indonesian malay tagalog filipino swahili"
    " amharic yoruba igbo hausa zulu romanian hungarian bulgarian serbian croatian latin catalan basque irish welsh"
    " gaelic icelandic nepali burmese khmer lao mongolian kazakh uzbek armenian georgian albanian lithuanian latvian"
    " estonian slovenian haitian creole hmong navajo asl somali malayalam kannada sinhala pashto kurdish afrikaans"
    # in their own words, without accents
    " espanol castellano ingles frances aleman chino japones arabe ruso euskera gallego valenciano neerlandes holandes"
    " polaco rumano sueco griego turco coreano francais anglais espagnol allemand italien portugais chinois japonais"
    " russe neerlandais polonais roumain turc coreen grec suedois breton deutsch englisch franzosisch spanisch"
    " italienisch portugiesisch chinesisch japanisch arabisch russisch niederlandisch polnisch rumanisch turkisch"
    " koreanisch griechisch schwedisch latein ukrainisch kroatisch serbisch persisch kurdisch tschechisch ungarisch"
    " danisch portugues espanhol alemao italiano chines russo romeno coreano grego inglese francese spagnolo tedesco"
    " portoghese cinese giapponese arabo olandese polacco rumeno greco nederlands engels duits frans spaans italiaans"
    " portugees chinees japans pools roemeens turks koreaans grieks zweeds fries russisch".split()
)
_GENDERED = lazy(
    r"(?<=\w)(?:[:*_/·.(-]{1,2}(?:innen|in|a|o|e|r|as|os|es|se|ne|trice|euse|re)\b\)?)|\s?\([mwfdxhv](?:/[mwfdxhv]){1,2}\)",
    re.IGNORECASE,
)
"""The second gender of a word: "Entwickler:in", "Ingeniero/a", "Chargé(e)", "(m/w/d)"."""
_TOKEN = lazy(r"[A-Za-zÀ-ÿ][\w+#'’.-]*[\w+#]|[A-Za-z]")


@lru_cache(maxsize=8192)
def _plain(word: str) -> str:
    return fold(word).strip(".,;:()'’")


def _tokens(text: str) -> list[str]:
    if any(char in text for char in ":*_/·(-."):
        text = _GENDERED.sub("", text).replace("/", " ")
    return [_plain(word) for word in _TOKEN.findall(text)]


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 4 else word


_ALONE = lazy(
    r"self[- ]employed|freelance|independent|various(?: clients)?|aut[óo]nom[oa]|ind[ée]pendante?"
    r"|selbstst?[äa]ndig|zzp|"
    r"libero professionista|freiberuflich|zelfstandig|multiple clients|confidential",
    re.IGNORECASE,
)
"""What stands where an employer's name would."""
_PLURAL_FIRMS = frozenset("contractors consultants advisors partners builders painters movers planners".split())
"""Plurals of what people are called that name firms: "Harborline Contractors"."""
_LETTERED = lazy(r"\b(?:S\.(?:A|L|r\.l|p\.A|A\.S|a\.r\.l)|B\.V|N\.V|e\.V|P\.C|L\.L\.P)\b\.?", re.IGNORECASE)
"""Forms of companies with points: "S.A.", "B.V.", "e.V."."""


_BRACKETS = lazy(r"\([^()]*\)")
_CUT = lazy(r",|\s[-–—|]\s")


@lru_cache(maxsize=2048)
def role(text: str) -> int:
    """How much a text reads like a position: 3 ends in (or leads "of …") a role noun, 2 holds one, 1 a rank word."""
    if len(text) > 140:
        return 0
    tokens = _tokens(_BRACKETS.sub(" ", text)) or _tokens(text)
    if not tokens:
        return 0
    roman = {"i", "ii", "iii", "iv", "v"}
    while len(tokens) > 1 and tokens[-1] in roman:
        tokens = tokens[:-1]
    core = tokens
    for joiner in _JOINERS:
        if joiner in core[1:]:
            core = core[: core.index(joiner, 1)]
    comma = _CUT.split(text, maxsplit=1)[0]
    first = _tokens(comma)
    while len(first) > 1 and first[-1] in roman:
        first = first[:-1]
    if (core and _is_role(core[-1])) or (first and _is_role(first[-1])) or _is_role(tokens[-1]):
        return 3
    if _is_role(tokens[0]) and tokens[0] in cue_words.ROLES:
        return 3  # "Técnico informático", "Medewerker klantenservice": the noun leads
    if _ROLE_PHRASES.search(text) or any(_is_role(token) for token in tokens):
        return 2
    if tokens[0] in _RANKS:
        return 1
    last = (first or tokens)[-1]
    return int(len(last) >= 5 and last.endswith(("er", "or", "ist", "eer")) and last not in _FIRMS)


_JOINERS = (
    "of",
    "for",
    "in",
    "at",
    "to",
    "with",
    "de",
    "del",
    "des",
    "du",
    "en",
    "da",
    "do",
    "di",
    "im",
    "fur",
    "voor",
)


@lru_cache(maxsize=8192)
def _is_role(token: str) -> bool:
    if token in _PLURAL_FIRMS:
        return False
    if token in _ROLES or _singular(token) in _ROLES:
        return True
    if "-" in token and (token.rsplit("-", 1)[1] in _ROLES or token.rsplit("-", 1)[1].removesuffix("in") in _ROLES):
        return True
    bare = token.removesuffix("nen").removesuffix("in") if token.endswith(("in", "innen")) else token
    if bare != token and bare in cue_words.ROLES:
        return True
    return len(bare) >= 9 and bare.endswith(cue_words.ROLE_ENDS)


@lru_cache(maxsize=8192)
def _is_firm(token: str) -> bool:
    return token in _STRONG_FIRMS or (len(token) >= 8 and token.endswith(cue_words.FIRM_ENDS))


@lru_cache(maxsize=2048)
def firm(text: str) -> int:
    """How much a text reads like an organisation: 3 holds a sure word ("University", "Inc."), 2 ends in a usual one,
    1 holds one."""
    tokens = _tokens(text)
    if not tokens or len(text) > 140:
        return 0
    if _ALONE.fullmatch(text.strip()):
        return 2
    if any(map(_is_firm, tokens)) or _LETTERED.search(text):
        return 3
    if len(tokens) > 2 and tokens[1] in {"for", "of", "on"} and tokens[0] in _BODIES:
        return 3
    if tokens[-1] in _FIRMS or (tokens[0] in cue_words.FIRMS and len(tokens) > 1):
        return 2
    return 1 if any(token in _FIRMS for token in tokens) else 0


def leans_title(text: str) -> int:
    """Above 0 where a text reads more like a position, below where it reads more like an organisation."""
    as_role, as_firm = role(text), firm(text)
    lean = as_role - as_firm
    if as_role == 3 and as_firm == 3:
        # "Department Chair", "School Nurse": what a thing is stands last.
        tokens = _tokens(re.split(r",|\s+(?:of|for|at|in)\s+", text, maxsplit=1)[0])
        lean = 1 if tokens and _is_role(tokens[-1]) else -1
    elif as_role == 2 and as_firm == 0 and not _TEAM.search(text):
        lean = 1
    return lean


def degree(text: str) -> re.Match[str] | None:
    """The degree in a text ("Bachelor of Science", "B.S.", "Associate's Degree"), or ``None``."""
    if text.strip() in {"AS", "AA", "AB", "MA", "MS", "BA", "MD", "JD"}:
        return re.compile(r"[A-Z]{2}").search(text)
    for match in _DEGREE.finditer(text):
        if _NOT_DEGREE.match(match[0]):
            before = text[: match.start()].strip()
            if match[0] == "BA" and (not before or before[-1] in ",;|–—-"):
                return match
            if match[0] in {"MS", "MA", "MD", "AS"}:  # states as well, behind a town
                if not before or (
                    before[-1] in ";|–—" or text[match.end() : match.end() + 5].lstrip().startswith("in ")
                ):
                    return match
                continue
            follows = text[match.end() : match.end() + 4].strip()
            rest = text[match.end() :].strip()
            if match[0] == "Master" and not before and (is_field(rest.split(",")[0]) or is_school(rest)):
                return match  # "Master Wiskunde, Universiteit Leiden"
            if not follows.startswith(("in", ",", "–", "-", "—", ":")) or (before and before[-1] not in ",;|"):
                continue
        return match
    return None


def score(text: str) -> tuple[int, int, int, int] | None:
    """Where a grade stands in a text: (start, end, start of the figures, end of the figures)."""
    match = _SCORE.search(text)
    if match is None:
        return None
    group = next(number for number in (1, 2, 3) if match[number])
    return match.start(), match.end(), match.start(group), match.end(group)


def is_school(text: str) -> bool:
    return _SCHOOL.search(text) is not None


_FIELDS = (
    frozenset(
        "accounting actuarial aerospace agriculture anthropology architecture art astronomy biochemistry bioengineering"
        " biology biophysics biotechnology botany business chemistry classics communication communications computing"
        " criminology culinary dance data design economics ecology education engineering english entrepreneurship"
        " film finance forestry french general genetics geography geology geophysics german government health history"
        " hospitality humanities informatics international journalism kinesiology law linguistics literature management"
        " marketing mathematics math mechanics medicine meteorology microbiology mechanical music neuroscience nursing"
        " nutrition oceanography pharmacology pharmacy philosophy photography physics physiology psychology religion"
        " robotics science sciences sociology spanish statistics studies technology theater theatre theology zoology"
        " electrical civil chemical industrial computer political social public environmental".split()
    )
    | cue_words.FIELDS
)


def is_field(text: str) -> bool:
    """Whether a text reads like a field of study and not like a campus ("Berkeley") or a school of a university."""
    tokens = _tokens(text)
    if not tokens or len(tokens) > 7 or tokens[0] in {"college", "school", "faculty", "department", "institute"}:
        return False
    return any(token in _FIELDS for token in tokens)


def has_year(text: str) -> bool:
    return _YEAR.search(text) is not None


def has_range(text: str) -> bool:
    return _RANGE.search(text) is not None


def programming(text: str) -> bool:
    """Whether a text names programming languages."""
    return any(token in _PROGRAMMING for token in re.split(r"[\s,;|•·/()]+", fold(text)))


def spoken(text: str) -> bool:
    """Whether a text names languages that people speak."""
    return any(token in _SPOKEN for token in re.split(r"[^\w]+", fold(text)))


def is_language(word: str) -> bool:
    """Whether a single word is a language that people speak."""
    return fold(word).strip() in _SPOKEN


def is_phrase(text: str) -> bool:
    """Whether a text is set like a name or title: most words of any weight start with a capital letter."""
    tokens = [word for word in text.split() if word[:1].isalpha()]
    heavy = [word for word in tokens if word.casefold() not in _LOWER_JOINERS]
    return bool(heavy) and sum(word[0].isupper() for word in heavy) >= 0.6 * len(heavy)


_VERBS = frozenset(
    "lead led built build ran run made make wrote write won win taught teach grew grow held hold cut set drove drive"
    " gave give kept keep oversaw oversee began begin sold sell spoke speak brought bring won met meet sent send"
    " manage develop design create implement support maintain provide assist coordinate conduct perform analyze"
    " prepare organize collaborate review plan serve train direct deliver monitor ensure help work write test"
    " research present deploy mentor supervise administer record bathe chair negotiate forecast tutor drew draw"
    " took take shot found sought rebuilt fed oversaw undertook handle process operate facilitate advise".split()
)


def opens_with_verb(text: str) -> bool:
    """Whether a line starts like a bullet: with a verb, an adverb before it allowed."""
    words = text.split(None, 2)
    if len(words) < 2:
        return False
    first = words[0].strip("\"'“”,;").casefold()
    if first.endswith("ly") and len(words) > 1:
        first = words[1].casefold()
    return first in _VERBS or (first.endswith("ed") and len(first) > 4) or first.removesuffix("s") in _VERBS
