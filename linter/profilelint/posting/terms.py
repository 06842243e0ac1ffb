"""The terms of a line (skills, tools, certificates, human languages) and which of them stand for one another.

Terms side by side are a run. "and" cuts a run, "or" and a slash join its terms into an any-of group, commas follow
the "and" or "or" that ends the list. "one of", "such as", "e.g." and a bracket behind a general word open a group;
"or similar" and "etc." leave it open.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from profilelint.language import skills
from profilelint.model.posting import Kind
from profilelint.pattern import lazy


class Term(NamedTuple):
    """A name at ``text[start:end]`` under its canonical ``name``. ``confidence`` is lower where no table knows it."""

    start: int
    end: int
    name: str
    kind: Kind
    confidence: float = 1.0


class Group(NamedTuple):
    """Terms of which one is enough; one term alone is asked for itself. ``open`` is true with "or similar".

    ``detail``: they stand in brackets behind a tool that is asked for ("Excel (pivot tables, VLOOKUP)")."""

    terms: tuple[Term, ...]
    open: bool = False
    detail: bool = False


# --- human languages --------------------------------------------------------------------------------------------

_LANGUAGES = (
    "Albanian|American Sign Language|Amharic|Arabic|Armenian|Bengali|Bosnian|Bulgarian|Burmese|Cantonese|Catalan"
    "|Chinese"
    "|Croatian|Czech|Danish|Dari|Dutch|Estonian|Farsi|Filipino|Finnish|Flemish|French|Georgian|German|Greek|Gujarati"
    "|Haitian Creole|Hausa|Hebrew|Hindi|Hmong|Hungarian|Icelandic|Igbo|Indonesian|Irish|Italian|Japanese|Kannada|Khmer"
    "|Korean|Kurdish|Lao|Latvian|Lithuanian|Malay|Malayalam|Mandarin Chinese|Mandarin|Marathi|Mongolian|Navajo|Nepali"
    "|Norwegian|Pashto|Persian|Polish|Portuguese|Punjabi|Romanian|Russian|Serbian|Slovak|Slovenian|Somali|Spanish"
    "|Swahili|Swedish|Tagalog|Tamil|Telugu|Thai|Tigrinya|Turkish|Twi|Ukrainian|Urdu|Vietnamese|Welsh|Yoruba|Zulu|ASL"
)
_LANGUAGE = lazy(rf"(?<![\w-])(?:{_LANGUAGES})(?!\w)")
_SPEAKS = lazy(
    r"\b(?:fluen(?:t|cy|tly)|read\s+and\s+write|bilingual|multilingual|trilingual|speak(?:s|ing|er|ers)?|languages?"
    r"|spoken"
    r"|proficien(?:t|cy)|working\s+knowledge\s+of\s+[A-Z]|knowledge\s+of\s+[A-Z]"
    r"|native|conversational|mother tongue|written|verbal|command of|sign language|[ABC][12]\b)",
    re.IGNORECASE,
)
_AFTER_LANGUAGE = lazy(
    r"\W*(?:$|[,;/().|&+–—-]|(?:(?:and|or|language|languages|speaker|speakers|speaking|speak|skills?|fluency"
    r"|proficiency|is"
    r"|are|at|to|with|for|would|required|preferred|desired|desirable|helpful|optional|a|an|as|both|spoken|written"
    r"|verbal"
    r"|level|bilingual|in|strongly|highly|on|who|fluently|well|[ABC][12])\b))",
    re.IGNORECASE,
)
_NOT_LANGUAGE = lazy(
    r"\s+(?:language\s+arts|literature|studies|cuisine|food|cooking|speaking\s+countries|market|department"
    r"|(?:teacher|class|degree|major)\b)",
    re.IGNORECASE,
)


def languages(text: str, alone: bool) -> list[Term]:
    """The human languages asked for. ``alone``: the text is a short list item, where the bare name is enough.

    English is left out: whoever writes a resume in it has shown it.
    """
    hits = [
        match
        for match in _LANGUAGE.finditer(text)
        if not _NOT_LANGUAGE.match(text, match.end()) and _AFTER_LANGUAGE.match(text, match.end())
    ]
    listed = any(_BETWEEN_LANGUAGES.fullmatch(text[one.end() : other.start()]) for one, other in pairwise(hits))
    context = listed or _SPEAKS.search(text) is not None
    found: list[Term] = []
    for match in hits:
        if _OR_ENGLISH.match(text, match.end()) or _ENGLISH_OR.search(text[max(0, match.start() - 30) : match.start()]):
            continue
        bare = alone and not _HEAD.search(text[: match.start()].strip(" ,/"))
        if context or bare:
            name = "American Sign Language" if match[0] == "ASL" else match[0]
            found.append(Term(match.start(), match.end(), name, Kind.LANGUAGE))
    return found


_BETWEEN_LANGUAGES = lazy(r"\s*(?:,|/|,?\s*\b(?:or|and/or|and|&)\b)\s*", re.IGNORECASE)
_OR_ENGLISH = lazy(r"\s+or\s+English\b(?!\s*[/-])")
_ENGLISH_OR = lazy(r"(?<![/-])\bEnglish\s+or\s+$")
"""Where English will do as well, no other language is asked for."""
_HEAD = lazy(r"[a-z]{4,}(?<!\band)(?<!\bor)$")

# --- certificates -----------------------------------------------------------------------------------------------

_CERTIFICATE = lazy(
    r"(?<![\w-])((?:[A-Z0-9][\w&+./’'-]*[ ]){1,6}?(?:\([A-Z][\w+&-]{1,9}\)[ ])?)"
    r"(certifications?|certificates?|licen[cs]es?|licensure|credentials?|Certifications?|Certificates?|Licen[cs]es?"
    r"|Licensure)\b"
)
_DRIVING = lazy(
    r"\b(?:valid\s+|current\s+|clean\s+|full\s+)?driv(?:er|ing|ers)[’']?s?[’']?\s+licen[cs]e\b", re.IGNORECASE
)
_GENERIC = frozenset(
    "valid current active professional relevant required state national a an the one any other industry cloud technical"
    " teaching teacher business unrestricted unencumbered appropriate must have has hold holds possess possession"
    " obtain"
    " bachelor's degree or and of preferred additional related applicable driver's drivers driver proof copy our your"
    " software experience with in minimum certified full graduate two three several us u.s. american federal local be"
    " existing recognised recognized accredited formal clear clean good up-to-date also ideally either both necessary"
    " essential desirable".split()
)
_TITLE = r"[A-Z][\w&/’'.-]*(?<![.])"
_TITLED = lazy(
    rf"(?<![\w-])(?P<how>(?:[Bb]oard[- ])?[Cc]ertified|[Rr]egistered|[Ll]icen[cs]ed|[Cc]hartered|[Qq]ualified"
    rf"|[Aa]ccredited)\s+"
    rf"(?P<of>{_TITLE}(?:\s+(?:(?:in|of|and|for|&)\s+)?{_TITLE}){{0,5}})"
    r"(?:\s*\((?P<short>[A-Z][\w+&./®™-]{1,11})\))?"
)
"""A title that only a certificate gives: "Certified Case Manager (CCM)"."""
_TITLED_LOW = lazy(
    r"(?:^\W*|\b(?:be|as|is|are|currently|[Yy]ou(?:[’']re|\s+are))\s+(?:an?\s+)?)(?:(?:[Ff]ully|[Cc]urrently"
    r"|[Ss]tate|[Cc]ourt|[Bb]oard)[- ])?"
    r"(?P<all>(?:[Ll]icen[cs]ed|[Cc]ertified|[Rr]egistered|[Cc]hartered)\s+(?P<of>[a-z]{4,}(?:\s+[a-z]{4,}){0,2}?))"
    r"(?=\s*(?:$|[.,;()]|(?:in|with|by|under|or|and|for|to|at|who|required|preferred|is)\b))"
)
_PERSON = lazy(
    r"(?!.*\b(?:centers?|centres?|computers?|servers?|papers?|partners?|carriers?|vendors?|providers?|customers?"
    r"|members?|letters?)$)"
    r".*(?:er|or|ist|ian|ant|agent|tect|eer|yst|nurse|midwife|guard|coach|chef|pilot|aide|master|attorney)$"
)
"""Somebody who works: "a licensed plumber", but not "a licensed facility"."""
_IN = lazy(
    r"\b(?:(?:current|valid|active)\s+)?(?:certificat(?:e|ion)|qualification)\s+(?:in|as\s+an?)\s+"
    r"(?P<of>[A-Za-z][\w&/-]*(?:\s+[A-Za-z][\w&/-]*){0,4}?)(?:\s*\((?P<short>[A-Z][\w+&./-]{1,11})\))?"
    r"(?=\s*(?:$|[.,;)]|(?:is|are|or|and|with|from|by|required|preferred|within|at|to|for|through)\b))",
    re.IGNORECASE,
)
_NOUN = (
    r"certifications?|certificates?|licen[cs]es?|licensure|credentials?|endorsements?|registration|card|permit"
    r"|rating"
)
_LOW = lazy(
    rf"(?<![\w-])(?P<of>(?:[A-Za-z0-9][\w&+./’'-]*\s+){{1,6}}?(?:\([A-Z][\w+&-]{{0,9}}\)\s+)?)(?P<noun>{_NOUN})(?!\s*[-/]?\s*(?:plates?|fees?|exams?|audits?|process\w*"
    r"|programs?|programmes?|management|readers?|holders?|payments?|renewals?|compliance|applications?|tracking"
    r"|standards?|body"
    r"|bodies|courses?|studies|requirements?|office|activities|catalog\w*|transactions?|sales|desk|agreements?"
    r"|keys?)\b)",
    re.IGNORECASE,
)
_MAKER = lazy(
    r"(?<![\w-])((?:[A-Z]{2,}|Google|Microsoft|Salesforce|Oracle|Cisco|Red Hat|CompTIA|Adobe|HubSpot|Apple"
    r"|Tableau)\s+)$"
)
_NOUN_AFTER = lazy(r"\s+(?:certification|certificate|credential|licen[cs]e|designation)\b", re.IGNORECASE)
_OF_EXPERIENCE = lazy(r"\s+(?:[a-z]+\s+){0,2}experience\b")
_GRADED = lazy(r"\b[Cc]ertificate\s+(?:I{1,3}|IV|V)\s+in\s+[A-Z]\w+(?:\s+(?:(?:and|of|for|&)\s+)?[A-Z]\w+){0,5}")
"""An Australian certificate with its grade."""
_BY = lazy(
    r"(?<![\w-])(?P<all>(?P<of>[A-Z][\w&+./-]*(?:\s+(?:and\s+|&\s+)?[A-Z0-9][\w&+./-]*){0,3})[\s-](?:certified"
    r"|registered"
    r"|qualified|licen[cs]ed))(?![\s-]+(?:[a-z]+s\b|in\b|with\b|as\b))"
)
_WITH_BODY = lazy(
    r"\b[Rr]egist(?:ered|ration)\s+with\s+(?:the\s+)?(?P<of>[A-Z]{2,}[A-Z]*|[A-Z]\w+(?:\s+[A-Z]\w+){1,4})"
)
_BAR = lazy(
    r"\b(?:(?:member\w*\s+(?:in\s+good\s+standing\s+)?of\s+the\s+(?:[A-Z]\w+\s+){0,3}(?:state\s+)?bar)\b"
    r"|(?:state\s+)?bar\s+(?:admission|membership|license)|admi(?:tted|ssion)\s+to\s+(?:practi[cs]e\s+law"
    r"|the\s+(?:[A-Z]\w+\s+){0,3}bar)"
    r"|licen[cs]ed\s+to\s+practi[cs]e\s+law)",
    re.IGNORECASE,
)
_HELD = lazy(
    r"\b(?:hold|holds|possess|maintain)\s+(?:an?\s+)?(?:(?:current|valid|active"
    r"|full)\s+)*(?P<of>[A-Z]{3,}(?:[-+][A-Z]+)?)(?![\w-])"
)
_NOT_OF = frozenset(
    "iso rewards transport transportation restaurant restaurants cv vitae resume paid equivalent"
    " license licence licenses licences certificate certificates certification certifications licensure credentials"
    " of or in to for with from at by on as is are be was were will would can could should may might we you they i"
    " it its our your"
    " their this that these those who which if when while such than then there here also not no all any both each"
    " every some"
    " experience knowledge familiarity proficiency ability understanding background skills expertise manage managing"
    " handle"
    " process processing obtain obtaining earn earning complete completion completed review maintain check checks issue"
    " print prepare support assist help work working write track renew sell provide offer pay get use using design"
    " develop"
    " software credit debit business report time green gift library social id identification vaccination punch flash"
    " index"
    " sim sound video graphics trading score rate rates building parking work travel student learner's learners"
    " birth marriage"
    " ssl tls digital security source patent technology site school high college university degree equivalency"
    " hunting fishing liquor dog voter name key access membership loyalty photo post postcard memory payment bank"
    " star movie film show customer satisfaction performance quality hotel five patient user tax stock support jira"
    " field field-related help-desk service trouble bus train film event season employee staff vendor supplier"
    " product products"
    " organic gold silver family relevant technical post-secondary".split()
)
_IDIOMS = frozenset(
    "accordance order addition place conjunction general particular question line case progress".split()
)
"""What follows "in" without being what a certificate is in."""
_NOT_HEADS = frozenset(
    "team teams staff professional professionals experience payroll mail letters organic copy copies copier"
    " funds".split()
)
_TRADE = lazy(r"\b(?:journeyman|apprentice|handler[’']?s?|operator|guard|union|safety)\b", re.IGNORECASE)
_OPENS = lazy(r"^[\s*•-]*(?:[A-Z][\w+/-]*\s+(?:or|and)\s+)?(?:(?:an?|the|current|valid|active)\s+)*$")
_ACRONYM = lazy(r"(?!SIM|PTO|ATM|EBT)[A-Z]{3,}\b")
_SOFT_NOUNS = frozenset("card permit rating registration".split())
_CARRIED = lazy(
    r"\b(?:must|required?|requires|mandatory|essential|valid|current|active|hold|holds|possess\w*|have|has|unrestricted"
    r"|unencumbered|preferred|desirable|desired|an?\s+(?:plus|asset|advantage))\b",
    re.IGNORECASE,
)
_ABOUT = lazy(
    r"^\W*(?:(?:prior|previous|some|strong|good|basic|working|proven|demonstrated|\d\S*\s+years?(?:\s+of)?)\s+)*"
    r"(?:experienced?|knowledge|familiar\w*|understanding|ability|able|proficien\w*|managing|assist\w*|help\w*"
    r"|coordinat\w*)\b"
    r"(?![^,;.]*\bcertified\b)",
    re.IGNORECASE,
)
"""A line on work with certificates, not on holding them: "Experience with ISO 9001 certification"."""


def certificates(text: str, item: bool = True) -> list[Term]:
    """Certificates and licences that stand as such ("ServSafe certification", "Certified Crop Adviser"), known to a
    table or not. ``item``: the text is a list item, which may be no more than their name."""
    found: list[Term] = []

    def add(start: int, end: int, name: str = "", confidence: float = 0.7) -> None:
        if end > start and not any(term.start < end and start < term.end for term in found):
            found.append(Term(start, end, name or text[start:end], Kind.CERTIFICATE, confidence))

    for match in _DRIVING.finditer(text):
        add(match.start(), match.end(), "Driver's license", 1.0)
    if _ABOUT.match(text):
        return found
    for match in _BAR.finditer(text):
        add(match.start(), match.end(), "Bar admission")
    for match in _GRADED.finditer(text):
        add(match.start(), match.end())
    for match in _TITLED.finditer(text):
        if match["of"].split()[-1].lower() in _NOT_HEADS or _table_has(text[match.start() : match.end("of")]):
            continue
        if match["how"][0] in "QqAa" and not match["short"]:
            continue
        if _OF_EXPERIENCE.match(text, match.end()):
            continue
        if match["short"] and _table_has(match["short"]):
            continue  # the table's own hit says it better
        if all(word.lower() in _GENERIC | _NOT_HEADS for word in match["of"].split()):
            continue
        maker = _MAKER.search(text, max(0, match.start() - 20), match.start())
        noun = _NOUN_AFTER.match(text, match.end())
        add(maker.start(1) if maker else match.start(), noun.end() if noun else match.end())
    for match in _TITLED_LOW.finditer(text):
        words = match["of"].split()
        if not set(words) & (_NOT_HEADS | _NOT_OF) and not _table_has(match["all"]) and _PERSON.match(match["of"]):
            add(match.start("all"), match.end("all"), "Teaching license" if "teacher" in words else "")
    for match in _WITH_BODY.finditer(text):
        add(match.start(), match.end())
    for match in _HELD.finditer(text):
        if not _table_has(match["of"]) and match["of"].lower() not in EVERYDAY:
            add(match.start("of"), match.end("of"))
    for match in _IN.finditer(text):
        words = match["of"].lower().split()
        if (
            words[0] not in _NOT_OF | _GENERIC | EVERYDAY | _IDIOMS
            and not _table_has(match["of"])
            and not (match["short"] and _table_has(match["short"]))
        ):
            add(match.start("of"), match.end())
    for match in _BY.finditer(text):
        words = match["of"].split()
        if words[0].lower() not in _GENERIC | _NOT_OF and not _table_has(match["all"]) and not _table_has(match["of"]):
            add(match.start("all"), match.end("all"))
    for match in _CERTIFICATE.finditer(text):
        start = _named_from(text, match.start(1), match.start(2))
        if start is not None:
            add(start, match.end())
    carried = _CARRIED.search(text) is not None
    for match in _LOW.finditer(text):
        soft = match["noun"].lower() in _SOFT_NOUNS
        start = _named_from(text, match.start("of"), match.start("noun"), True)
        if start is None:
            continue
        short = soft and (_ACRONYM.match(text, start) or _TRADE.search(match["of"])) is not None
        if not (carried or ((item or short) and (short or not soft) and _OPENS.match(text[:start]))):
            continue
        add(start, match.end(), confidence=0.6)
    return found


def _named_from(text: str, start: int, end: int, low: bool = False) -> int | None:
    """Where the name of a certificate begins in ``text[start:end]``, the words before its noun; ``None`` where nothing
    names one. ``low``: the name may be written in small letters, and goes back to the last word of the sentence."""
    words = list(re.finditer(r"\S+", text[start:end]))
    if low:
        at = len(words)
        if at > 1 and words[-1][0].startswith("("):
            at -= 1
        while at and words[at - 1][0].lower() not in _NOT_OF and words[at - 1][0][-1] not in ",;:.)":
            at -= 1
        if at == len(words):
            return None
        words = words[at:]
    while words and words[0][0].lower().strip(",") in _GENERIC:
        words.pop(0)
    if not words or len(words) > 5 or words[-1][0].lower().rpartition("/")[2] in _NOT_OF:
        return None
    if words[0][0].lower() in _NOT_OF:
        return None
    begin = start + words[0].start()
    return None if _table_has(text[begin:end].strip()) else begin


def _table_has(text: str) -> bool:
    """Whether the table of skills holds a certificate of this name: its own hit says it better."""
    name = skills.canonical(text)
    return name is not None and skills.kind(name) == "certificate"


# --- skills -----------------------------------------------------------------------------------------------------

LEAD = lazy(
    r"^\W*(?:(?:and|or|plus|also|any|some|prior|previous|strong|solid|good|basic|working|hands-on|deep|excellent"
    r"|advanced"
    r"|professional|proven|demonstrated|relevant|practical|extensive|an?|the|in-depth|intermediate|general"
    r"|technical)\s+)*"
    r"(?:(?:work\s+|working\s+|practical\s+)?experience\s+(?:(?:working|developing|programming|coding|building"
    r"|charting)\s+)?"
    r"(?:with|in|using|of)|experienced\s+(?:with|in)|knowledge\s+(?:of|in|with)|famil?iarity\s+(?:with|in)"
    r"|familiar\s+with|proficien(?:cy|t)\s+(?:in|with|using|at)|understanding\s+of|expertise\s+(?:in|with)"
    r"|exposure\s+to"
    r"|background\s+in|skills?\s+in|skilled\s+(?:in|with)|command\s+of|fluency\s+in|comfort(?:able)?\s+(?:with|using"
    r"|in)"
    r"|competen(?:cy|ce|t)\s+(?:in|with)|ability\s+to\s+use|use\s+of|training\s+in|coursework\s+in"
    r"|tools\s+such\s+as|certified\s+in)\s+",
    re.IGNORECASE,
)
_MEMBER = lazy(r",|;|\t|/(?=\s)|\s/|\s+(?:and|or|and/or)\s+|\s*[()]\s*|\s+&\s+|:\s+")
_FRONT = lazy(
    r"^(?:(?:and|or|an?|the|another|other|similar|with|either|both|in|of|using|e\.g\.|such|as|like|at|least|one"
    r"|more|some"
    r"|advanced|basic|intermediate|strong|including|Advanced|Basic|Strong)[ ,]+)+",
)
_BACK = lazy(
    r"\s+(?:(?:is|are|would\s+be|will\s+be|(?:strongly\s+|highly\s+)?(?:preferred|required|desired)|a\s+plus"
    r"|(?:strongly|highly)|nice\s+to\s+have|but)\b.*"
    r"|standards?|regulations?|guidelines?|software|tools?|platforms?|systems?|frameworks?|databases?|modules?"
    r"|suite"
    r"|environments?|principles|methodolog(?:y|ies)|libraries|library|applications?|programming|certification"
    r"|\(?(?:preferred|required|a plus|is a plus|desired|optional|helpful))\)?$",
    re.IGNORECASE,
)
_TOKEN = lazy(r"(?:[A-Z][\w.+#&’'-]*|[a-z]+[A-Z][\w.+#-]*|\d+[A-Za-z][\w-]*|[a-z]+\d[\w.]*|\.[A-Z]\w+)$")
_ODD = lazy(r"(?:.+[A-Z0-9+#]|[a-z]+[A-Z]|\d+[A-Za-z])")
EVERYDAY = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday"
    " thursday friday saturday sunday spring summer fall autumn winter english united states america europe canada"
    " uk us"
    " u.s. usa eu north south east west american european asian african international national federal state city"
    " county"
    " global new the a an you your we our strong excellent good great ability team teams communication leadership"
    " bachelor bachelor's bachelors master master's masters phd ph.d. doctorate degree diploma ged bs ba ms ma bsc"
    " msc mba"
    " college university school hospital company department bonus plus preferred required must full-time part-time"
    " i ii iii iv am pm eoe eeo ad ads c-suite gpa resume cv other others similar nice k-12 b2b b2c fortune saas"
    " expert proficient beginner advanced intermediate basic native familiar skilled skill level ability"
    " i.e. e.g. experience knowledge proficiency understanding familiarity minimum monday-friday nights weekends"
    " weekend"
    " night days evenings years year hours covid-19 id ids pto 401k alabama alaska arizona arkansas california colorado"
    " connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland"
    " massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico york"
    " carolina"
    " dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia washington wisconsin wyoming"
    " ontario quebec alberta london boston chicago austin seattle england scotland wales ireland australia germany"
    " france"
    " china japan korea india africa asia".split()
)


def _named(text: str, first: bool) -> bool:
    """Whether a member of a list is a name: one to three tokens with capitals. The first word of a line has its
    capital from the line, so it must be odd in another way."""
    tokens = text.split()
    if not 1 <= len(tokens) <= 3 or len(text) > 40 or len(text) < 2:
        return False
    if any(token.lower().strip(".,’'") in EVERYDAY for token in tokens) or text.replace(" ", "").isdigit():
        return False
    if not all(_TOKEN.match(token) for token in tokens):
        return False
    return not first or _ODD.match(tokens[0]) is not None


_PLACED = lazy(
    r"^\W*(?:(?:must|should|able|willing|currently|already)\s+(?:to\s+|be\s+)?)*(?:based|located|living|live|lives"
    r"|resid\w+|relocat\w+"
    r"|commut\w+|travel)\b",
    re.IGNORECASE,
)
"""A line on a place."""


def unknown(text: str, item: bool, masked: list[tuple[int, int]]) -> list[Term]:
    """Names that no table knows, where a line says that they are skills: "Experience with Quarrylog or Tessera"."""
    lead = LEAD.match(text)
    if (lead is None and not item) or _PLACED.match(text):
        return []
    base = lead.end() if lead else 0
    stop = lazy(r"[.!?](?=\s+[A-Z]|$)").search(text, base)
    end = stop.start() if stop else len(text)
    if end - base > 300:
        return []
    found: list[Term] = []
    at = base
    edges = [*((match.start(), match.end()) for match in _MEMBER.finditer(text, base, end)), (end, end)]
    for index, (start, after) in enumerate(edges):
        piece = text[at:start]
        begin = at
        at = after
        front = _FRONT.match(piece.lstrip())
        blanks = len(piece) - len(piece.lstrip())
        begin += blanks + (front.end() if front else 0)
        if _OPEN_TAIL.search(text, max(0, begin - 40), begin):
            continue
        word = text[begin:start].rstrip(" .")
        back = _BACK.search(word)
        if back:
            word = word[: back.start()]
        if not word or any(a < begin + len(word) and begin < b for a, b in masked):
            continue
        if lead is None and (len(edges) > 6 or text[:begin].count("(") > text[:begin].count(")")):
            continue
        trailing = text[start:after].strip() == "(" and index == 0
        first = lead is None and begin == blanks and not (trailing and _CUE_ONLY.match(text, after))
        if _named(word, first) and skills.canonical(word) is None:
            found.append(Term(begin, begin + len(word), word, Kind.SKILL, 0.6))
    return found


_CUE_ONLY = lazy(
    r"(?:strongly |highly )?(?:preferred|required|desired|a plus|nice to have|bonus|desirable)\)", re.IGNORECASE
)


def known(text: str, item: bool, masked: list[tuple[int, int]]) -> list[Term]:
    """The skills, tools and certificates of the table, soft skills and everyday words left out."""
    lead = LEAD.match(text)
    found: list[Term] = []
    short = len(text) <= 80 and not re.search(r"[.!?]\s", text)
    hits = skills.find(text, listed=item and short)
    if lead is not None:
        inner = skills.find(text[lead.end() :], listed=True)
        shifted = [hit._replace(start=hit.start + lead.end(), end=hit.end + lead.end()) for hit in inner]
        taken = {(hit.start, hit.end) for hit in hits if hit.sure}
        hits = [*(hit._replace(sure=True) if (hit.start, hit.end) in taken else hit for hit in shifted)]
    for hit in hits:
        if not hit.sure or hit.kind in ("soft", "language"):
            continue
        if any(a < hit.end and hit.start < b for a, b in masked):
            continue
        if _COMPOUND.match(text, hit.end) or (hit.name in _VERBS and _VERB.match(text, hit.end)):
            continue
        if _is_a_word(text, hit) or _OF_OTHERS.search(text[max(0, hit.start - 60) : hit.start]):
            continue
        if hit.kind == "skill" and not _stands(text, hit, hits, lead.end() if lead else 0, found, item):
            continue
        kind = Kind.CERTIFICATE if hit.kind == "certificate" else Kind.SKILL
        found.append(Term(hit.start, hit.end, hit.name, kind))
    return found


_OF_OTHERS = lazy(
    r"\b(?:(?:Faculty|Department|School|College|Institute|Centre|Center|Division|Office|Ministry|Academy)\s+(?:of|for)"
    r"\s+(?:[A-Z]\w+,?\s+){0,3}(?:(?:and|&)\s+)?|(?:our|its|their)\s+)$"
)
"""What makes a term a part of another name, or the firm's own: "Department of Chemistry", "our SAP experts"."""


def _is_a_word(text: str, hit: skills.Hit) -> bool:
    """Whether a name that is also an everyday word is one here: a verb at the start of an item ("Express ideas
    clearly"), the end of "or later", the word beside what gives it another meaning ("conduit (EMT, rigid)")."""
    beside = _OTHER_MEANING.get(hit.text.lower())
    if beside is not None and beside.search(text):
        return True
    if not skills.everyday(hit.text):
        return False
    if hit.text.islower() and _THAN.search(text[max(0, hit.start - 12) : hit.start]):
        return True
    return not text[: hit.start].strip(" -*•\t") and not _NAME_AT_START.match(text, hit.end)


_OTHER_MEANING = {
    "gcp": lazy(r"\bFDA\b|\bICH\b|\bclinical\b|\bIRB\b|\bREDCap\b", re.IGNORECASE),
    "emt": lazy(r"\bconduit|\bracew|\btubing|\bPVC\b|\brigid\b", re.IGNORECASE),
    "ada": lazy(r"\bFMLA|\bFLSA|\bdisabilit|\bcompliance|\bAmericans\b|\bHIPAA|\bOSHA|\bEEO", re.IGNORECASE),
    "doe": lazy(r"[$£€]|\bpay\b|\bsalary\b|\bhourly\b|/hr\b", re.IGNORECASE),
    "ble": lazy(r"\bESL\b|\bbilingual|\bendors|\bSEI\b|\bteach", re.IGNORECASE),
    "ese": lazy(r"\bendors|\bteach", re.IGNORECASE),
}
_THAN = lazy(r"\b(?:or|and|no|not|sooner|until)\s+$", re.IGNORECASE)
_NAME_AT_START = lazy(
    r"\s*(?:$|[,;/():|&+.\t–—-]|\d|(?:and|or|experience|skills?|knowledge|proficien\w+|fluency|expertise|certifi\w+"
    r"|programming|scripting|develop\w+|engineer\w*|is|are|preferred|required|desired|helpful|a\s+plus|for\s+\w+|with\s"
    r"|framework|library|software|platform|database|API|macros|formulas|spreadsheets?|background|familiarity|exposure"
    r"|administration|modell?ing|reporting|speak\w*|language|optional|in\s+production)\b)",
    re.IGNORECASE,
)
_COMPOUND = lazy(r"[-‐‑](?!based|like|certified|related|driven|style|powered|specific|stack)[A-Za-z]{2}")
_VERBS = frozenset({"Excel", "Go", "Express", "Access", "Make", "React", "Word", "Outlook", "Swift"})
_VERB = lazy(
    r"\s+(?:at|as|when|under|through|working|the|above|beyond|out|home|on\s+(?:to|an?|the)|to\s+(?:\w+\s+)"
    r"|in\s+(?:an?|the|our|this|fast|all|your))\b",
    re.IGNORECASE,
)
"""What makes a verb of such a name: "Excel in a busy kitchen", "Go the extra mile"."""
_EXAMPLES = lazy(r"\s*\((?:e\.g\.,?|i\.e\.,?|such as|like|for example,?)?\s*")
_GENERAL = lazy(
    r"\W*(?:[\w-]+,?\s+){0,2}?(?:such\s+as|e\.g\.|for\s+example|like\s(?=\s*[A-Z]))|\s*(?:tools?|software|platforms?"
    r"|systems?)\s*\(",
    re.IGNORECASE,
)
_PURPOSE = lazy(r"\bfor\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
"""What a tool is for is no demand of its own: "MATLAB or Python for data analysis"."""
_ROLE = lazy(r"(?<!such )(?<!well )\bas\s+(?:an?\s+)?(?:[\w-]+,?\s+(?:or\s+)?){0,4}$", re.IGNORECASE)
"""What one worked as is a role, not a skill: "one year as sous chef or line cook"."""
_WITH = lazy(r"\s+(?:with|in|using|via)\s+(?:tools\s+(?:such\s+as|like)\s+|e\.g\.,?\s+)?", re.IGNORECASE)
_LANGUAGES_OF = frozenset({"programming", "programming language", "scripting language", "coding"})
_SKILLS_IN = lazy(r"\s+(?:(?:skills?|experience|proficiency|ability)\s+)?(?:with|in|using)\s", re.IGNORECASE)


def _made_with(text: str, start: int, hits: list[skills.Hit]) -> bool:
    """Whether a tool of its own kind stands at ``start``: "Data modeling with dbt" asks for dbt, "Machine learning in
    Python" for both."""
    tool = next((hit for hit in hits if hit.start == start and hit.kind == "tool"), None)
    return tool is not None and "programming language" not in skills.broader(tool.name)


_CREDENTIAL = lazy(r"\s+(?:certificates?|certifications?|licen[cs]es?|degree)\b", re.IGNORECASE)
_NO_NOUN_AFTER = lazy(
    r"\s*(?:$|[,;.:()/|–—]|(?:and|or|in|for|with|to|using|at|on|as|is|are|a|an|the|of|from|across|within|experience"
    r"|skills?|knowledge"
    r"|proficiency|background|abilit\w+|expertise|principles|techniques|methods|practices|procedures|preferred"
    r"|required|strongly"
    r"|highly|helpful|desired|desirable|welcome|nice|training)\b)",
    re.IGNORECASE,
)
_SKILLS_AFTER = lazy(
    r"[^.;:]{0,40}\b(?:experience|skills?|knowledge|proficiency|background|expertise)\b", re.IGNORECASE
)
_OPEN_TAIL = lazy(r"\b(?:similar|equivalent|comparable|other|another|related)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)


def _stands(text: str, hit: skills.Hit, hits: list[skills.Hit], lead: int, before: list[Term], item: bool) -> bool:
    """Whether the name of a skill is asked for, and is not a word of another thing's name: "cloud" of "a cloud
    certificate", "e-mail" of "a similar e-mail tool", "survey" of "survey tools such as …"."""
    if _CREDENTIAL.match(text, hit.end) or _OPEN_TAIL.search(text[max(0, hit.start - 40) : hit.start]):
        return False
    if _GENERAL.match(text, hit.end):
        return False
    if _ROLE.search(text[max(0, hit.start - 60) : hit.start]):
        return False
    if _PURPOSE.search(text[: hit.start]) and any(skills.kind(term.name) == "tool" for term in before):
        return False
    used = _WITH.match(text, hit.end)
    if used and not lead and not text[: hit.start].strip(" -*•") and _made_with(text, used.end(), hits):
        return False
    if hit.name in _LANGUAGES_OF and _SKILLS_IN.match(text, hit.end):
        return False
    examples = _EXAMPLES.match(text, hit.end)
    if examples and any(other.start == examples.end() and other.kind == "tool" for other in hits):
        return False
    if any(char.isupper() for char in hit.text[1:]) or " " in hit.text or (hit.start and hit.text[0].isupper()):
        return True
    if not _NO_NOUN_AFTER.match(text, hit.end):
        return False
    if item and len(text.split()) <= 4:
        return True
    last = max((term.end for term in before if term.end <= hit.start), default=-1)
    near = lead if lead and text[lead : hit.start].count(" ") <= 2 else -1
    if near >= 0 or (last >= 0 and lead and _glue(text[last : hit.start]) is not _Glue.BREAK):
        return True
    return hit.how == "exact" and _SKILLS_AFTER.match(text, hit.end) is not None


# --- groups -----------------------------------------------------------------------------------------------------


class _Glue(Enum):
    COMMA = auto()
    AND = auto()
    OR = auto()
    SLASH = auto()
    BREAK = auto()


_ANY = lazy(
    r"(?:\b(?:one|any|some|either|two|several|at least (?:one|two))(?: or more| or two)?(?: of)?(?: the following"
    r"| these)?"
    r"(?: [\w-]+){0,3}?|\bsuch as|\be\.g\.,?|\beg\b\.?|\bfor example,?|\bfor instance,?|\blike|\bi\.e\.,?|\bincluding"
    r"(?: but not limited to)?|\bone or more(?: of)?(?: [\w-]+){0,3})\s*[:(,]?\s*$",
    re.IGNORECASE,
)
_NOT_ANY = lazy(r"\b(?:would|looks?|feels?)\s+like\s*$", re.IGNORECASE)
_OPEN = lazy(
    r"^[)\s]*,?\s*\(?\s*(?:(?:or|and/or|and)\s+(?:an?\s+|any\s+)?(?:\w+\s+)?(?:similar|equivalents?|comparable"
    r"|others?|another"
    r"|related|alike|the like|like)\b|or\s+another\b|etc\b)",
    re.IGNORECASE,
)
_BRACKETS = lazy(r"\([^()]*\)")
_CONJUNCTION = lazy(r"\b(?:and/or|and|or|plus|as well as|along with|but)\b|&|/", re.IGNORECASE)
_PLAIN_WORDS = lazy(r"[^\W\d_]+")


ANY_OF_THESE = lazy(
    r"\s*(?:[:–—,…-]|\.{3})\s*(?:\(\s*)?(?:any|one|either|at\s+least\s+one)\s+(?:one\s+)?(?:of\s+(?:these|them"
    r"|those|the\s+above)"
    r"|will\s+do|is\s+(?:fine|enough|ok(?:ay)?)|works)\b",
    re.IGNORECASE,
)
"""Behind a list: "Salesforce, HubSpot … any of them"."""
_VERSION = lazy(r"^\s*/\s*v?\d[\d.]*")
"""The second of two versions: "Windows 10/11"."""


def _glue(text: str) -> _Glue:
    """What joins two terms."""
    text = _VERSION.sub("", text[1:] if text[:1] == ")" else text)
    if ";" in text or "\t" in text or re.search(r"[.!?:]\s", text.replace("e.g.", "")):
        return _Glue.BREAK
    text = _BRACKETS.sub(" ", text)
    if "(" in text or ")" in text or "–" in text or "—" in text:
        return _Glue.BREAK
    words = _PLAIN_WORDS.findall(text)
    low = text.lower().strip()
    if low == "/":
        return _Glue.SLASH
    marks = [match[0].lower() for match in _CONJUNCTION.finditer(text)]
    if "or" in marks or "and/or" in marks or low == "/ ":
        if "and" in marks and marks.index("and") < (marks.index("or") if "or" in marks else 99):
            return _Glue.AND
        return _Glue.OR if len(words) <= 5 else _Glue.BREAK
    if "/" in marks and len(words) <= 1:
        return _Glue.SLASH
    if {"and", "&", "plus", "as well as", "along with"} & set(marks):
        return _Glue.AND if len(words) <= 10 else _Glue.BREAK
    if marks:
        return _Glue.BREAK
    if "," in text:
        return _Glue.COMMA if len(words) <= 3 else _Glue.BREAK
    if low == "":
        return _Glue.SLASH  # side by side they are one thing: "Oracle Cloud SCM"
    if low in ("+", "|"):
        return _Glue.COMMA
    return _Glue.BREAK


def groups(text: str, terms: list[Term]) -> list[Group]:
    """The any-of groups and single terms of a line, in order; a name that stands twice counts once."""
    terms, out = _details(text, _kindred(text, _distinct(text, terms)))
    run: list[Term] = []
    glues: list[_Glue] = []
    started = 0

    def close(end: int) -> None:
        nonlocal started
        if run:
            out.extend(_run(text, started, list(run), list(glues), end))
            started = run[-1].end
        run.clear()
        glues.clear()

    for term in terms:
        if run:
            between = text[run[-1].end : term.start]
            glue = _glue(between)
            if not between.strip() and min(run[-1].confidence, term.confidence) < 1:
                glue = _Glue.BREAK  # only the table knows that they are one thing
            detail = _detail(text, run[-1], term)
            if detail or (glue is _Glue.COMMA and _inside(text, run[0], term)):
                glue = _Glue.SLASH
            opens = _OPEN.match(between) is not None
            intro = _ANY.search(between) is not None and not _NOT_ANY.search(between)
            if glue is _Glue.BREAK or opens or (intro and not detail) or term.kind is not run[-1].kind:
                close(term.start)
            else:
                glues.append(glue)
        run.append(term)
    close(len(text))
    return sorted(out, key=lambda group: group.terms[0].start)


def _kindred(text: str, terms: list[Term]) -> list[Term]:
    """The terms, unknown names beside a certificate taken for one as well: "CCRC or CCRP certification"."""
    out = list(terms)
    for index, term in enumerate(terms):
        after = out[index + 1] if index + 1 < len(out) else term
        if (
            term.kind is Kind.SKILL
            and after.kind is Kind.CERTIFICATE
            and _ENDORSED.search(text, after.start, after.end)
        ):
            if _glue(text[term.end : after.start]) in (_Glue.OR, _Glue.SLASH):
                out[index] = term._replace(kind=Kind.CERTIFICATE)
            continue
        if term.kind is not Kind.SKILL or term.confidence == 1 or not text[term.start : term.end].isupper():
            continue
        for near in terms[max(0, index - 1) : index + 2]:
            between = text[term.end : near.start] if near.start > term.start else text[near.end : term.start]
            if near.kind is Kind.CERTIFICATE and _glue(between) in (_Glue.OR, _Glue.SLASH, _Glue.COMMA):
                out[index] = term._replace(kind=Kind.CERTIFICATE)
    return out


_ENDORSED = lazy(r"\bendorsements?$", re.IGNORECASE)


def _details(text: str, terms: list[Term]) -> tuple[list[Term], list[Group]]:
    """The terms without those in brackets behind a tool, and these as groups of their own."""
    kept: list[Term] = []
    out: list[Group] = []
    until = -1
    for index, term in enumerate(terms):
        if term.start < until:
            continue
        kept.append(term)
        after = terms[index + 1 : index + 2]
        if skills.kind(term.name) == "tool" and after and _BRACKET.match(text[term.end : after[0].start]):
            if not _detail(text, term, after[0]):
                continue
            until = text.find(")", after[0].start)
            until = until if until >= 0 else len(text)
            inner = tuple(other for other in terms[index + 1 :] if other.start < until)
            out.extend(Group((other,), detail=True) for other in inner)
    return kept, out


_ALTERNATIVE_HEAD = lazy(
    r"^,?\s+(?:and/or|or)\s+(?:an?\s+|other\s+|another\s+|any\s+)?(?:[\w-]+\s+){1,3}"
    r"\((?:e\.g\.,?\s*|such as\s+|like\s+)?$",
    re.IGNORECASE,
)
_BRACKET = lazy(
    r"^\s*(?:skills?\s*|knowledge\s*|experience\s*|proficiency\s*)?\((?:[^()]{0,60}[,/]\s*)?(?:e\.g\.,?|i\.e\.,?"
    r"|such as|like|including|incl\.)?\s*$",
    re.IGNORECASE,
)


def _detail(text: str, head: Term, term: Term) -> bool:
    """Whether a term is the first in brackets behind what it is an example of: "SQL or a BI tool (Looker …)",
    "observability (Datadog …)". Brackets with an "and" or with a cue of their own say more than that."""
    between = text[head.end : term.start]
    if not (_BRACKET.match(between) or _ALTERNATIVE_HEAD.match(between)):
        return False
    close = text.find(")", term.start)
    inner = text[term.start : close if close >= 0 else len(text)]
    return (
        re.search(r"\band\b|&|;|\b(?:plus|preferred|required|desired|bonus|helpful|optional|ideally|must)\b", inner)
        is None
    )


def _inside(text: str, first: Term, term: Term) -> bool:
    """Whether the brackets that were opened since ``first`` are still open at ``term``."""
    between = text[first.start : term.start]
    return between.count("(") > between.count(")")


def _distinct(text: str, terms: list[Term]) -> list[Term]:
    out: list[Term] = []
    for term in sorted(terms, key=lambda item: (item.start, -item.end)):
        if out and term.start < out[-1].end:
            continue
        if any(other.name == term.name and other.kind is term.kind for other in out):
            continue
        if out and text[out[-1].end : term.start].strip() == "(" and text[term.end : term.end + 1] == ")":
            short = text[term.start : term.end]
            initials = "".join(word[0] for word in re.findall(r"[A-Za-z]\w*", text[out[-1].start : out[-1].end]))
            if short.isupper() and initials.upper().startswith(short[:2]) and term.confidence < 1:
                continue
        out.append(term)
    return out


def _run(text: str, start: int, run: list[Term], glues: list[_Glue], end: int) -> list[Group]:
    """A run of terms as groups. ``start`` and ``end`` bound the text before and after that may speak of it."""
    before = text[start : run[0].start]
    open_ = _OPEN.match(text[run[-1].end : end]) is not None
    bracket = before.rstrip().endswith("(") and len(run) > 1 and text[run[-1].end : run[-1].end + 1] in (")", ",", "…")
    listing = _ANY.search(before) is not None and not _NOT_ANY.search(before)
    listing = listing or (ANY_OF_THESE.match(text, run[-1].end) is not None and _Glue.AND not in glues)
    if (listing or (bracket and _Glue.AND not in glues)) and len(run) >= 1:
        examples = re.search(
            r"(?:such as|e\.?g\.?,?|for example,?|for instance,?|like|including.*)\s*[:(,]?\s*$", before, re.IGNORECASE
        )
        return [Group(tuple(run), open_ or examples is not None)]
    out: list[Group] = []
    segment: list[Term] = [run[0]]
    inner: list[_Glue] = []
    for term, glue in zip(run[1:], glues, strict=True):
        if glue is _Glue.AND:
            out.extend(_segment(segment, inner, False))
            segment, inner = [term], []
        else:
            segment.append(term)
            inner.append(glue)
    last = _segment(segment, inner, open_)
    return [*out, *last]


def _segment(terms: list[Term], glues: list[_Glue], open_: bool) -> list[Group]:
    """The groups of terms joined by commas, "or" and slashes alone."""
    atoms: list[list[Term]] = [[terms[0]]]
    links: list[_Glue] = []
    for term, glue in zip(terms[1:], glues, strict=True):
        if glue is _Glue.SLASH:
            atoms[-1].append(term)
        else:
            atoms.append([term])
            links.append(glue)
    if open_ and _Glue.OR not in links:
        return [Group(tuple(term for atom in atoms for term in atom), True)]
    out: list[Group] = []
    held: list[list[Term]] = [atoms[0]]
    seen_or = False
    for atom, link in zip(atoms[1:], links, strict=True):
        if link is _Glue.COMMA and seen_or:
            out.append(Group(tuple(term for part in held for term in part)))
            held, seen_or = [atom], False
            continue
        held.append(atom)
        seen_or = seen_or or link is _Glue.OR
    if seen_or:
        out.append(Group(tuple(term for part in held for term in part), open_))
    else:
        out.extend(Group(tuple(part), open_ and part is held[-1]) for part in held)
    return out
