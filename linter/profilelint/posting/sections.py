"""The sections of a posting: lines that state requirements, wishes or duties, and lines about the firm."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import NamedTuple

from profilelint.model.document import Document, Line, Region, Role
from profilelint.model.place import TextPlace
from profilelint.model.value import Piece, Value, join
from profilelint.pattern import lazy


class Class(StrEnum):
    """What the lines below a heading are."""

    REQUIRED = "required"
    PREFERRED = "preferred"
    RESPONSIBILITIES = "responsibilities"
    IGNORE = "ignore"
    """About the firm, the pay, the law, the way to apply: no skill is taken from it."""
    NEUTRAL = "neutral"
    """Qualifications without a word on their weight: required unless a line says otherwise."""
    OTHER = "other"
    """No heading, or one that no table knows: only lines that say so themselves are requirements."""


class Block(NamedTuple):
    """A paragraph or a list item with its wrapped lines joined."""

    value: Value
    item: bool


class Section(NamedTuple):
    """A heading (``None`` above the first one) and the blocks below it."""

    kind: Class
    heading: Value | None
    blocks: tuple[Block, ...]


class Outline(NamedTuple):
    """A posting's head (who asks, for which role, where) and its sections."""

    title: Value | None
    organization: Value | None
    location: Value | None
    arrangement: str
    """``on-site``, ``hybrid``, ``remote`` or empty, as the head of the posting says."""
    sections: tuple[Section, ...]


# Headings, written as :func:`_plain` leaves them.
_EXACT: dict[Class, frozenset[str]] = {
    Class.REQUIRED: frozenset(
        "requirements|requirement|about you|who you are|you have|you bring|you will bring|you will have|you will"
        " need|you need|you are"
        "|what you bring|what you will bring|what you need|what you will need|what you have|what you will have"
        "|what we are looking for|what we look for|what we need|what we need from you|what we ask|what we ask of you"
        "|what we require|we are looking for|we look for|we need|we require|your profile|your background|profile"
        "|candidate profile|the person|person specification|must have|must haves|the must haves|essential|essentials"
        "|required|mandatory|minimum|basics|the basics|what it takes|what you should have|what you should bring"
        "|to be successful|to succeed|you should have|you should apply if|eligibility|eligibility criteria"
        "|who we are looking for|who should apply|who can apply|you might be a fit if|what makes you a fit"
        "|your skills|your skills and experience|your experience|your qualifications|selection criteria"
        "|job specification|entry requirements|the ideal candidate has|you must have|we expect|what we expect"
        "|tech stack you know|licenses and certifications|licences and certificates|certifications".split("|")
    ),
    Class.PREFERRED: frozenset(
        "preferred|desired|desirable|desirables|bonus|bonus points|bonus points for|bonus points if|extra points"
        "|extra credit|nice to have|nice to haves|nice but not needed|good to have|pluses|a plus|plus|plus points"
        "|it would be great if|it would be great if you have|it would be nice if|even better if|even better"
        "|ideal candidate|the ideal candidate|ideally|ideally you have|ideally you will have|ideally you also have"
        "|optional|what would set you apart|what sets you apart|stand out if|you will stand out if|helpful"
        "|helpful but not required|not required but helpful|not required but nice|we would love it if"
        "|we would love if you|extras|assets|advantages|an advantage|what would help|would be a plus"
        "|also great|great if you have|brownie points|icing on the cake|you get extra points for".split("|")
    ),
    Class.RESPONSIBILITIES: frozenset(
        "responsibilities|responsibility|what you will do|what you do|what you will be doing|what you will work on"
        "|what you will own|the role"
        "|about the role|your role|role|role overview|in this role you will|in this role|as a member of the team"
        "|day to day|your day to day|a day in the life|your day|your week|a typical week|a typical day|your impact"
        "|the impact you will have|how you will make an impact|your mission|your tasks|tasks|the work|your work"
        "|the job|about the job|about the position|the position|the opportunity|the challenge|job duties|duties"
        "|what you will learn|what you will gain|what you will get to do|you will|your contribution|scope"
        "|scope of work|projects|your projects|about the internship|the internship|about this role"
        "|about this job|about this position|position purpose|job purpose|accountabilities|functions".split("|")
    ),
    Class.IGNORE: frozenset(
        "about us|who we are|about|about the team|the team|our team|about the company|company|the company|our mission"
        "|our values|values|our story|our vision|mission|our culture|culture|our promise|our commitment"
        "|company overview|company description|company profile|organization overview|about the organization"
        "|about the school|about the firm|about the hospital|why us|why you will love it|why you will love us"
        "|why people stay|life with us|life at work|benefits|perks|perks and benefits|benefits and perks"
        "|compensation|compensation and benefits|pay|pay range|pay transparency|salary|salary range|salary and benefits"
        "|wage|wages|rewards|total rewards|what we offer|we offer|what you get|what you will get|what you receive"
        "|what is in it for you|what we give|our offer|equal opportunity|equal opportunity employer"
        "|equal opportunities|equal employment opportunity|eeo|eeo statement|diversity|diversity and inclusion"
        "|diversity equity and inclusion|inclusion|accommodation|accommodations|reasonable accommodation"
        "|accessibility|privacy|privacy notice|privacy policy|physical demands|physical requirements"
        "|physical and mental demands|working conditions|work conditions|work environment|working environment"
        "|environment|working hours|work hours|hours|schedule|shift|shifts|work schedule|how to apply|apply"
        "|application process|application procedure|application instructions|applying|to apply|the application"
        "|application materials|application requirements|next steps|our process|hiring process|interview process"
        "|the process|recruitment process|required documents|documents|materials|deadline|application deadline"
        "|important dates|disclaimer|legal|the small print|small print|fine print|e verify|everify|background check"
        "|background checks|contact|contact us|questions|location|locations|where|where you will work|job type"
        "|employment type|job details|at a glance|additional information|further information|other information"
        "|more information|notes|note|travel|travel requirements|supervision|reports to|start date|dates"
        "|similar jobs|related jobs|share this job|cookie settings|safeguarding|notice|notices|fraud warning"
        "|our stack|our technology|our tech stack|about our stack|sponsorship|visa|visa sponsorship"
        "|work authorization|security clearance".split("|")
    ),
    Class.NEUTRAL: frozenset(
        "qualifications|qualification|skills|experience|education|education and experience|skills and experience"
        "|experience and skills|skills and qualifications|qualifications and skills|knowledge|abilities"
        "|knowledge skills and abilities|skills and abilities|skill set|competencies|background|training"
        "|education and training|experience and education|technical skills|professional skills|key skills"
        "|core competencies|languages|language|tools|technologies|technical knowledge|ksas".split("|")
    ),
    Class.OTHER: frozenset(
        "job description|description|position summary|job summary|summary|overview|position overview|job overview"
        "|position description|role summary|position|job|details|general information|internship description".split("|")
    ),
}
_TABLE = {name: kind for kind, names in _EXACT.items() for name in names}

_IGNORE_WORDS = frozenset(
    "benefits perks compensation salary pay wage eeo equal accommodation accommodations privacy physical conditions"
    " environment schedule disclaimer everify".split()
)
_APPLY_WORDS = frozenset("apply application applying applications".split())
_PREFERRED_WORDS = frozenset(
    "preferred desired desirable bonus plus pluses nice optional ideal ideally additional advantageous".split()
)
_REQUIRED_WORDS = frozenset("required minimum basic must mandatory essential necessary".split())
_QUALITY_WORDS = frozenset(
    "qualification qualifications requirement requirements skill skills experience criteria competency competencies"
    " education knowledge abilities attributes credentials background expertise certifications training".split()
)
_DUTY_WORDS = frozenset("responsibilities responsibility duties duty functions accountabilities tasks".split())
_OFFICES = frozenset("job position role candidate employment".split())

_SIGN = lazy(r"[^\w\s'’&+/-]")
_MAX_HEADING_WORDS = 7
_MAX_HEADING_LENGTH = 60


def _plain(text: str) -> str:
    """A heading in the table's form: lower case, no signs, contractions written out."""
    text = _SIGN.sub(" ", text.lower()).replace("’", "'")
    text = text.replace("'ll", " will").replace("'re", " are").replace("'d", " would").replace("what's", "what is")
    text = text.replace("&", " and ").replace("/", " ").replace("-", " ").replace("'", "").replace("+", " ")
    return " ".join(text.split())


def classify(text: str, surely: bool = False) -> Class | None:
    """The class of a heading, ``None`` where the words are no heading that a posting is known to use. ``surely``: it
    is a heading by its look, so that it may also be a sentence ("What you will need to succeed").

    >>> classify("Minimum qualifications:")
    <Class.REQUIRED: 'required'>
    >>> classify("Nice-to-haves")
    <Class.PREFERRED: 'preferred'>
    """
    if len(text) > 2 * _MAX_HEADING_LENGTH:
        return None
    plain = _plain(text)
    found = _TABLE.get(plain)
    if found is not None:
        return found
    for start in ("the ", "our ", "your ", "key ", "job "):
        if plain.startswith(start) and plain[len(start) :] in _TABLE:
            return _TABLE[plain[len(start) :]]
    words = plain.split()
    if not 1 < len(words) <= _MAX_HEADING_WORDS + 1:
        return None
    held = frozenset(words)
    if held & _IGNORE_WORDS:
        return Class.IGNORE
    if held & _SENTENCE_WORDS and not (surely or _shaped_like_one(text)):
        return None
    quality = bool(held & _QUALITY_WORDS)
    if held & _APPLY_WORDS and not held & _REQUIRED_WORDS:
        return Class.IGNORE
    if quality and held & _PREFERRED_WORDS:
        return Class.NEUTRAL if held & _REQUIRED_WORDS else Class.PREFERRED
    if quality and held & _REQUIRED_WORDS:
        return Class.REQUIRED
    if quality and ("requirements" in held or "requirement" in held):
        return Class.REQUIRED
    if quality and held & _OFFICES:
        return Class.REQUIRED
    if held & _DUTY_WORDS:
        return Class.RESPONSIBILITIES
    if quality and len(words) <= 5 and held <= _QUALITY_WORDS | _FILLERS:
        return Class.NEUTRAL
    if words[0] == "about" and len(words) <= 5:
        return Class.IGNORE
    if words[:2] in (["why", "join"], ["why", "work"], ["life", "at"], ["working", "at"], ["join", "us"]):
        return Class.IGNORE
    if _shaped_like_one(text) or surely:
        return next((kind for kind, start in _STARTS if start.match(plain)), None)
    return None


def _shaped_like_one(text: str) -> bool:
    return text.rstrip()[-1:] in (":", "?", "…")


_STARTS: tuple[tuple[Class, re.Pattern[str]], ...] = (
    (
        Class.PREFERRED,
        lazy(
            r"(?:it (?:would be|is)|even|also|we would) (?:great|nice|good|better|lovely|love it|a (?:plus|bonus))\b"
            r"|(?:bonus|extra|brownie) points\b|(?:nice|good|great) to haves?\b"
            r"|what (?:would|will|might|could) make you"
            r"|(?:things|what) (?:that )?(?:would|will|could|might|may) (?:help|set|give)\b|you might also\b"
        ),
    ),
    (
        Class.REQUIRED,
        lazy(
            r"what you(?: will)? (?:bring|need|have)\b|you(?: will)? (?:need|have|bring)\b"
            r"|you (?:must|should) (?:have|be)\b|what (?:we are|i am|the team is) (?:looking|searching)\b"
            r"|who (?:we are looking|you are)\b|to (?:be|do) (?:considered|eligible|successful|well)\b"
            r"|we are looking for\b|what it takes\b|(?:skills|things) you(?: will)? need\b"
            r"|you(?: are| may be| might be| could be)? (?:a|the) (?:good|great|right|perfect|strong)"
            r" (?:fit|match|candidate)\b"
            r"|(?:the )?(?:ideal|right|successful) (?:candidate|applicant|person) (?:will|has|should|must|is)\b"
        ),
    ),
)
"""How longer headings of these classes begin: "What you'll need to succeed", "It would be great if you also have"."""


_SENTENCE_WORDS = frozenset("is are was be with using in".split())
"""Words of a requirement rather than of a heading: "Experience with Tableau is a plus"."""
_FILLERS = frozenset(
    "and or the your our of key core technical professional general relevant related work other language soft hard"
    " software computer academic clinical teaching".split()
)


def _value(line: Line, source: str) -> Value:
    return Value(line.text, source=source, pieces=(Piece(0, line.start, len(line.text)),)).part(0, len(line.text))


def _row(line: Line, last: bool) -> int:
    """The source line on which a line of a text format starts or ends; 0 elsewhere."""
    if not line.words:
        return 0
    place = line.words[-1 if last else 0].place
    return (place.end_line if last else place.line) if isinstance(place, TextPlace) else 0


def _wraps(last: Line, line: Line, width: int) -> bool:
    """Whether ``line`` goes on where ``last`` was wrapped, for formats that do not say; ``width`` is that of the
    longest line."""
    if line.marker or line.role is Role.HEADING or last.role is Role.HEADING:
        return False
    if line.role is Role.ITEM and last.role is not Role.ITEM:
        return False
    end, start = _row(last, True), _row(line, False)
    if end and start and start - end > 1:
        return False
    if line.text[:1].islower() or _GOES_ON.search(last.text[-8:]) is not None:
        return True
    if not end or len(last.text) < _WRAPPED or last.text[-1] in ".!?:;":
        return False
    fits = len(last.text) + 1 + len(line.text.split(None, 1)[0]) <= width - _SLACK
    return width <= _WIDEST and not fits


_WRAPPED = 60
"""A shorter line is no wrapped one."""
_WIDEST = 120
"""Longer lines are found only where nobody wrapped any."""
_SLACK = 12
"""By so many characters a line may be shorter than the longest one although its next word did not fit: bullets and
indents are no part of a line's text."""
_GOES_ON = lazy(r"(?:[,/–-]|\b(?:and|or|of|with|in|the|a|an|to|for))$", re.IGNORECASE)


class _Raw(NamedTuple):
    value: Value
    item: bool
    role: Role
    level: int
    lines: int
    bold: bool
    row: bool = False
    """A row of a table with more than one cell."""


def _bold(line: Line) -> bool:
    looks = [word.look for word in line.words]
    return bool(looks) and all(look is not None and look.bold for look in looks)


def _sign(line: Line) -> int:
    """How many characters at the start of a line are a bullet that no reader takes for one: an emoji, or a dash
    without a blank behind it."""
    text = line.text
    if line.marker or line.role is Role.HEADING or len(text) < 3:
        return 0
    at = 0
    while at < min(len(text), 6) and unicodedata.category(text[at]) in ("So", "Mn", "Cf", "Sk"):
        at += 1
    if not at and text[0] in "-–—*•·‣▪" and (text[1].isalnum() or text[1] == " "):
        at = 1
    if not at or not any(char.isalnum() for char in text[at:]):
        return 0
    return at + len(text[at:]) - len(text[at:].lstrip())


def _titles(line: Line) -> bool:
    """Whether a line of a paragraph is the heading of what follows it: in bold, or with a colon, and a known one."""
    text = line.text
    if line.role is not Role.BODY or len(text) > _MAX_HEADING_LENGTH or not (text[-1:] == ":" or _bold(line)):
        return False
    return classify(text, True) is not None


def _blocks(document: Document) -> list[_Raw]:
    """The document's paragraphs, items and headings, wrapped lines joined."""
    out: list[_Raw] = []
    held: list[Line] = []

    def close() -> None:
        if not held:
            return
        first = held[0]
        value = join([_value(line, document.path) for line in held])
        if value.text.strip():
            sign = _sign(first)
            item = first.role is Role.ITEM or sign > 0
            bold = all(_bold(line) for line in held)
            row = first.region is Region.TABLE and "\t" in value.text
            whole = value.part(sign, len(value.text)) if sign else value
            out.append(_Raw(whole, item, first.role, first.level, len(held), bold, row))
        held.clear()

    width = max((len(line.text) for line in document.lines if line.role is not Role.HEADING), default=0)

    for line in document.lines:
        if not line.text.strip() or line.region in (Region.HEADER, Region.FOOTER):
            if not line.text.strip():
                close()
            continue
        if held:
            last = held[-1]
            same = last.block == line.block if last.block and line.block else _wraps(last, line, width)
            if not same or line.marker or _sign(line) or _titles(line) or _titles(last):
                close()
        held.append(line)
    close()
    return out


def _is_upper(text: str) -> bool:
    return text.isupper() and sum(char.isalpha() for char in text) >= 4


def _is_title(text: str) -> bool:
    words = [word for word in text.split() if word[:1].isalpha()]
    return bool(words) and all(word[0].isupper() or len(word) <= 3 for word in words)


_INLINE = lazy(r"([^:.!?\t]{3,40}):\s+(?=\S)")


def _headings(raws: list[_Raw], head: int) -> list[Class | None]:
    """For each block the class of the heading that it is, ``None`` where it is none. ``head`` blocks are never one,
    unless the format says so or a table knows them."""
    out: list[Class | None] = []
    for index, raw in enumerate(raws):
        text = raw.value.text
        surely = raw.role is Role.HEADING or raw.bold
        known = classify(text, surely) if len(text.split()) <= _MAX_HEADING_WORDS + 2 else None
        if raw.role is Role.HEADING:
            out.append(known or Class.OTHER)
            continue
        kind: Class | None = None
        words = len(text.split()) - 2 * (known is not None and _shaped_like_one(text))
        short = raw.lines == 1 and len(text) <= _MAX_HEADING_LENGTH and words <= _MAX_HEADING_WORDS
        if short and not raw.item and text[-1] not in ".!?,;":
            before_item = index + 1 < len(raws) and raws[index + 1].item
            has_more = index + 1 < len(raws)
            if known is not None and has_more:
                kind = known
            elif index >= head and has_more:
                shaped = _is_title(text) or raw.bold
                if (text.endswith(":") and before_item) or _is_upper(text) or (shaped and before_item):
                    kind = Class.OTHER
        elif short and not raw.item and text[-1] in "?!…" and known is not None and index + 1 < len(raws):
            kind = known
        out.append(kind)
    return out


_STATES = (
    "AL AK AZ AR CA CO CT DC DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR"
    " PA PR RI SC SD TN TX UT VT VA WA WV WI WY AB BC MB NB NL NS ON PE QC SK NSW VIC QLD ACT TAS"
)
_STATE_NAMES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois"
    "|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri"
    "|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma"
    "|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington"
    "|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Alberta|British Columbia"
)
_STATE = "(?:" + "|".join(_STATES.split()) + ")"
_COUNTRY = (
    r"(?:USA|U\.S\.A?\.?|United States|UK|United Kingdom|England|Scotland|Wales|Ireland|Canada|Australia|New Zealand"
    r"|Germany|Austria|Switzerland|France|Netherlands|Spain|Italy|India|Singapore|Japan|Sweden|Norway|Denmark)"
)
_CITY = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}"
_PLACE = lazy(rf"({_CITY}(?:,? {_STATE}\b(?: \d{{5}}\b)?(?:, ?{_COUNTRY})?|, ?(?:{_COUNTRY}|{_STATE_NAMES})(?!\w)))")
_ARRANGEMENTS = (
    ("hybrid", lazy(r"\bhybrid\b", re.IGNORECASE)),
    ("on-site", lazy(r"\bon[- ]?site\b|\bin[- ]person\b|\bin[- ](?:the )?office\b", re.IGNORECASE)),
    ("remote", lazy(r"\bremote\b|\bwork from home\b", re.IGNORECASE)),
)
_LABEL = lazy(
    r"^(?P<label>company|employer|organi[sz]ation|hospital|school|firm|agency|location|locations|place|city|job title"
    r"|(?:class|position|working|classification) title|title|position|role|workplace type"
    r"|work arrangement)(?:\s*:\s*|\t)(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_TITLE_LABELS = frozenset(
    "title|job title|class title|position title|working title|classification title|position|role".split("|")
)
_NOT_A_TITLE = frozenset(
    "job description|job posting|position description|description|job|posting|vacancy|careers|job announcement"
    "|internship description|open position|we are hiring|now hiring|job details".split("|")
)
_NO_ORGANIZATION = lazy(
    r"\b(?:full|part)[- ]time\b|\bintern(?:ship)?\b|\bper (?:hour|week|year)\b|\$|€|£|\bhybrid\b|\bon-?site\b"
    r"|\bremote\b"
    r"|\bposted\b|\bjob id\b|\breq\b|\d{3}|\bcontract\b|\bpermanent\b|\bsalary\b|\bdepartment\b|^home$|\bsign in\b",
    re.IGNORECASE,
)
_INCORPORATED = lazy(r"\b(?:Inc|Co|Corp|Ltd|L\.L\.C|L\.P|P\.C)\.$")
_SIGNS_AT_ENDS = " \t,;|•·()*-–—:"
_HEAD_BLOCKS = 5


def _trimmed(value: Value, start: int, end: int) -> Value | None:
    text = value.text
    while start < end and text[start] in _SIGNS_AT_ENDS:
        start += 1
    while end > start and text[end - 1] in _SIGNS_AT_ENDS:
        end -= 1
    return value.part(start, end) if end > start else None


def _arrangement(text: str) -> str:
    return next((name for name, pattern in _ARRANGEMENTS if pattern.search(text)), "")


def _organization(value: Value, end: int) -> Value | None:
    """The firm's name at the start of a head line, up to the first separator before ``end``."""
    text = value.text[:end]
    stop = min(
        (at for at in (text.find(sign) for sign in ("|", "•", "·", " – ", " — ", " - ", "\t")) if at > 0), default=end
    )
    comma = text[:stop].find(",")
    rest = text[comma + 1 : stop].strip().lower().rstrip(".")
    if comma > 0 and rest not in ("inc", "llc", "ltd", "lp", "llp", "pllc", "co", "pc", "gmbh"):
        stop = comma
    found = _trimmed(value, 0, stop)
    if found is None or len(found.text) > 60 or len(found.text.split()) > 7:
        return None
    if not found.text[0].isupper() and not found.text[0].isdigit():
        return None
    if _NO_ORGANIZATION.search(found.text) or (found.text[-1] in ".!?" and not _INCORPORATED.search(found.text)):
        return None
    return found


def outline(document: Document) -> Outline:
    """The head and the sections of a posting, in its order; nothing is left out but page headers and footers."""
    raws = _blocks(document)
    first = next((i for i, raw in enumerate(raws) if raw.role is Role.HEADING and raw.level == 1), None)
    if first is None or first > 12:
        first = 0
    while first < len(raws) - 1 and _plain(raws[first].value.text) in _NOT_A_TITLE:
        first += 1
    title = organization = location = None
    title_labelled = False
    title_at = first
    arrangement = ""
    if first < len(raws) and not raws[first].item:
        title = _title(raws[first])
        title_labelled = _LABEL.match(raws[first].value.text) is not None
    kinds = _headings(raws, first + 3)
    body = first + 1 if title is not None else first
    head_end = body
    for index in range(body, min(len(raws), body + _HEAD_BLOCKS)):
        raw = raws[index]
        label = _LABEL.match(raw.value.text)
        known = kinds[index] is not None and classify(raw.value.text) is not None
        if not label and (known or raw.item or len(raw.value.text) > 160):
            break
        head_end = index + 1
        text = raw.value.text
        if label:
            rest = raw.value.part(label.start("rest"), len(text))
            name = label["label"].lower()
            if name in ("location", "locations", "place", "city"):
                location = location or _place(rest) or _trimmed(rest, 0, _before_sign(rest.text))
            elif name in _TITLE_LABELS:
                if title is not None and title_at == body - 1 and organization is None and not title_labelled:
                    organization = title  # "CITY OF GRANITE BEND" above "Class title: GIS Analyst"
                title, title_labelled = rest, True
            elif name not in ("workplace type", "work arrangement"):
                organization = organization or _trimmed(rest, 0, len(rest.text))
            arrangement = arrangement or _arrangement(text)
            continue
        if text[-1] in ".!?" and len(text.split()) > 7:
            continue
        place = _PLACE.search(text)
        if organization is None and raw.role is not Role.HEADING:
            organization = _organization(raw.value, place.start() if place else len(text))
        if location is None and place:
            location = _trimmed(raw.value, place.start(), place.end())
        arrangement = arrangement or _arrangement(text)
    sections = _sections(raws, kinds, body, head_end)
    return Outline(title, organization, location, arrangement, sections)


def _before_sign(text: str) -> int:
    return min((at for at in (text.find(sign) for sign in "(|;\t") if at > 0), default=len(text))


def _place(value: Value) -> Value | None:
    found = _PLACE.search(value.text)
    return _trimmed(value, found.start(), found.end()) if found else None


def _title(raw: _Raw) -> Value | None:
    text = raw.value.text
    label = _LABEL.match(text)
    if label and label["label"].lower() in _TITLE_LABELS:
        return raw.value.part(label.start("rest"), len(text))
    if label or len(text) > 120 or len(text.split()) > 14:
        return None
    if text[-1] in "!?" or (raw.role is not Role.HEADING and text[-1] in ".;,"):
        return None
    return raw.value


def _sections(raws: list[_Raw], kinds: list[Class | None], body: int, head_end: int) -> tuple[Section, ...]:
    out: list[Section] = []
    kind, heading = Class.OTHER, None
    blocks: list[Block] = []

    def close() -> None:
        if blocks or heading is not None:
            out.append(Section(kind, heading, tuple(blocks)))
        blocks.clear()

    for index in range(body, len(raws)):
        raw = raws[index]
        found = kinds[index]
        if found is not None:
            close()
            kind, heading = found, raw.value
            continue
        if not raw.item and index >= head_end:
            inline = _INLINE.match(raw.value.text)
            named = classify(inline[1]) if inline else None
            if inline and named not in (None, Class.OTHER):
                close()
                kind, heading = named or Class.OTHER, raw.value.part(0, inline.end(1))
                rest = raw.value if kind is Class.IGNORE else raw.value.part(inline.end(), len(raw.value.text))
                blocks.append(Block(rest, False))
                continue
        blocks.append(Block(raw.value, raw.item or raw.row))
    close()
    return tuple(out)


def label(text: str) -> tuple[int, Class] | None:
    """Where the label of a list item ends, and its class: "Preferred skills: …" is a heading of its own."""
    found = _INLINE.match(text)
    kind = classify(found[1]) if found else None
    return (found.end(), kind) if found and kind not in (None, Class.OTHER) else None
