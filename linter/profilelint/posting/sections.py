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
    places: tuple[Value, ...] = ()
    """Every town that the head names; ``location`` is the first."""


STATED = (Class.REQUIRED, Class.PREFERRED, Class.NEUTRAL)
"""The classes below whose headings requirements stand."""

# Headings, written as :func:`_plain` leaves them.
_EXACT: dict[Class, frozenset[str]] = {
    Class.REQUIRED: frozenset(
        "requirements|requirement|about you|who you are|you have|you bring|you will bring|you will have|you will"
        " need|you need|you are"
        "|what you bring|what you will bring|what you need|what you will need|what you have|what you will have"
        "|what we are looking for|what they are looking for|what the employer is looking for"
        "|what we look for|what we need|what we need from you|what we ask|what we ask of you"
        "|what we require|we are looking for|we look for|we need|we require|your profile|your background|profile"
        "|candidate profile|the person|person specification|must have|must haves|the must haves|essential|essentials"
        "|required|mandatory|minimum|basics|the basics|what it takes|what you should have|what you should bring"
        "|to be successful|to succeed|you should have|you should apply if|eligibility|eligibility criteria"
        "|who we are looking for|who should apply|who can apply|you might be a fit if|what makes you a fit"
        "|your skills|your skills and experience|your experience|your qualifications|selection criteria"
        "|job specification|entry requirements|the ideal candidate has|you must have|we expect|what we expect"
        "|you|tech stack you know|licenses and certifications|licences and certificates|certifications|licenses"
        "|licenses and certificates|licences|certificates|need|needs|must|we hope you have|you hold".split("|")
    ),
    Class.PREFERRED: frozenset(
        "preferred|desired|desirable|desirables|bonus|bonus points|bonus points for|bonus points if|extra points"
        "|extra credit|nice to have|nice to haves|great to have|great to haves|would be great|would be nice"
        "|nice but not needed|good to have|pluses|a plus|plus|plus points"
        "|it would be great if|it would be great if you have|it would be nice if|even better if|even better"
        "|ideal candidate|the ideal candidate|ideally|ideally you have|ideally you will have|ideally you also have"
        "|optional|what would set you apart|what sets you apart|stand out if|you will stand out if|helpful"
        "|helpful but not required|not required but helpful|not required but nice|we would love it if"
        "|we would love if you|extras|assets|advantages|an advantage|what would help|would be a plus"
        "|also great|great if you have|brownie points|icing on the cake|you get extra points for|nice|we like to see"
        "|we like|we would like to see|we love to see|we would love to see|good to know about".split("|")
    ),
    Class.RESPONSIBILITIES: frozenset(
        "responsibilities|responsibility|what you will do|what you do|what you will be doing|what you will work on"
        "|what you will own|the role"
        "|about the role|your role|role|role overview|in this role you will|in this role|as a member of the team"
        "|day to day|your day to day|a day in the life|your day|your week|a typical week|a typical day|your impact"
        "|the impact you will have|how you will make an impact|your mission|your tasks|tasks|the work|your work"
        "|the job|about the job|about the position|the position|the opportunity|the challenge|job duties|duties"
        "|what you will learn|what you will gain|what you will get to do|what you will get to work on|you will"
        "|your contribution|scope"
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
        "|work authorization|security clearance|remuneration|stipend|package|the package|our package|rate|rate of pay"
        "|hourly rate|insurance|retirement|time off|leave|wellness|wellbeing|well being|rewards and recognition"
        "|bonuses|incentives|in return|in exchange|extras we offer|the extras|the good stuff|good stuff|the fun stuff"
        "|who are we|our people|our history|our community|our purpose|our ethos|our approach|our area|our parish"
        "|our district|our school|our church|our congregation|mission and values|mission statement|vision|meet us"
        "|terms|terms and conditions|terms of employment|conditions|conditions of service|conditions of employment"
        "|terms and conditions of employment|contract|contract type|contract length|duration|tenure|term|hours of work"
        "|work week|pattern of work|working pattern|relocation|career development|professional development"
        "|growth and development|learning and development|training and development|development|screening"
        "|pre employment screening|pre employment checks|checks|drug screen|drug free workplace|data protection|gdpr"
        "|legal notice|legal notices|legal information|selection process|the interview|interviews|timeline|what"
        " happens next"
        "|ready to apply|interested|sound good|sounds good|applicants|enquiries|inquiries|informal enquiries|union"
        "|bargaining unit|classification|pay grade|pay scale|grade|salary grade|flsa status|funding|department"
        "|we provide|we also offer|we also provide|eeoc|career growth|taking care of you|company culture|community"
        "|housing"
        "|room and board|accommodation and meals|the deal|our deal|the offer|agencies|recruiters|open and closing"
        " dates|closing date|closing|key dates"
        "|application window|posting dates|requisition number|job id|reference|how you will be evaluated|how you"
        " will be assessed".split("|")
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
    "benefits perks compensation salary pay wage remuneration eeo equal accommodation accommodations privacy physical"
    " conditions environment schedule disclaimer everify".split()
)
_ALSO_IGNORED = frozenset(
    "comp salaries wages stipend rewards incentives bonuses eeoc insurance retirement pension superannuation leave"
    " vacation"
    " holidays wellness wellbeing nondiscrimination discrimination gdpr diversity dei inclusion legal".split()
)
"""The same, where the heading's other words are of that kind too: "Health insurance", but not "Insurance claims"."""
_BESIDE_IGNORED = frozenset(
    "a an and the or of on in at for to by with our your we you us my is are what total full employee employees"
    " staff team"
    " faculty great good other additional some few more further included include includes including offered offer"
    " offers"
    " overview summary glance details detail information info package packages program programs programme statement"
    " statements policy policies notice notices note notes range ranges rate rates scale hourly annual annually"
    " yearly base"
    " starting starts expected estimated competitive generous transparency equity opportunity opportunities employment"
    " employer work working workplace job position role hours shift shifts time off paid health medical dental vision"
    " security safety demands requirements requirement setting culture belonging commitment non fair chance affirmative"
    " action recruitment applicant applicants reasonable ada disability veteran veterans plan plans plus extras options"
    " development growth learning training relocation location travel type contract start date dates terms life balance"
    " law laws act workforce values company financial family student intern interns flexible core faculty teacher"
    " amazing"
    " awesome fantastic unbeatable standard crew driver nurse member partner seasonal summer season monetary".split()
)
"""What stands beside those words in a heading that has no colon: "Salary range and benefits", not "Process payroll and
pay invoices"."""
_ASKING_WORDS = frozenset(
    "experience experienced knowledge skill skills ability abilities background expertise proficiency proficient"
    " familiarity familiar understanding must".split()
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
    text = (
        text.replace("'ll", " will")
        .replace("'re", " are")
        .replace("'d", " would")
        .replace("what's", "what is")
        .replace("here's", "here is")
    )
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
    plain = _plain(text).removeprefix("here is ")
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
    shaped = surely or _shaped_like_one(text)
    if held & (_IGNORE_WORDS | _ALSO_IGNORED) and _ignored(text, words, held, shaped):
        return Class.IGNORE
    if held & _SENTENCE_WORDS and not shaped:
        return Class.IGNORE if _ignored_start(text, plain) else None
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
    if shaped:
        found = next((kind for kind, start in _STARTS if start.match(plain)), None)
        if found is not None:
            return found
    if text[:1].isupper() and text[-1:] not in ".,;" and _BRINGS.match(plain) is not None:
        return Class.REQUIRED
    return Class.IGNORE if _ignored_start(text, plain) else None


_BRINGS = lazy(r"what you(?: will)? (?:bring|need)\b")


def _ignored(text: str, words: list[str], held: frozenset[str], shaped: bool) -> bool:
    """Whether a heading with a word of pay, law or the place of work is one of theirs: not a firm's name with its
    town ("Kittiwake Pay, Austin, TX"), nor a skill ("Experience with benefits")."""
    if held & _ASKING_WORDS or ("," in text and _PLACE.search(text)):
        return False
    if held <= _IGNORE_WORDS | _ALSO_IGNORED | _BESIDE_IGNORED:
        return shaped or text[:1].isupper() or len(words) <= 3
    if not held & _IGNORE_WORDS:
        return False
    if shaped:
        return not held & _SENTENCE_WORDS or words[0] in ("what", "here", "is", "are", "in")
    return words[0] in _IGNORE_WORDS and _is_title(text) and not held & _SENTENCE_WORDS - {"in"}


def _ignored_start(text: str, plain: str) -> bool:
    return text[:1].isupper() and text.rstrip()[-1:] not in ".,;" and _IGNORED_STARTS.match(plain) is not None


def _shaped_like_one(text: str) -> bool:
    return text.rstrip()[-1:] in (":", "?", "…")


_IGNORED_STARTS = lazy(
    r"why\b|reasons (?:to|why|you)\b|(?:here is )?what (?:is in (?:it|this|store)|is on offer|else is in it"
    r"|we (?:can |will )?(?:offer|provide|give|pay|promise|have to offer|have got|do for you)"
    r"|you(?: will| can| could)? (?:also )?(?:get|receive|enjoy|earn|expect (?:from|in return))(?! to\b)"
    r"|(?:it is|life is|makes us|sets us|we are about|we do$|we believe))"
    r"|(?:how )?we(?: will)? (?:take(?: good| great)? care of|look after|have got|got|reward|invest in|support)"
    r" (?:you|our)\b"
    r"|how (?:we|you) (?:will (?:be )?)?(?:take|look|reward|support|hire|interview|evaluated|assessed|recruit|choose"
    r"|pay)"
    r"|we offer\b|we are an equal\b|in (?:return|exchange)\b|you(?: will)? (?:also )?(?:get|receive|enjoy)\b(?! to\b)"
    r"|(?:a (?:bit|little|word|few words) |more |some words |something |all )(?:about|on)\b|who (?:we are|are we)\b"
    r"|our (?:promise|commitment|culture|values|mission|vision|story|people|community|history|purpose)\b"
    r"|(?:meet|join) (?:us|our|the)\b|get to know\b|life (?:at|in|with|here|on)\b|working (?:at|for us|here)\b"
    r"|(?:the )?(?:good|fun|boring|small|fine|legal|nitty|important) (?:stuff|bits?|gritty|print)\b"
    r"|(?:ready|want|keen) to (?:apply|join)\b|sounds? (?:good|interesting)\b|next steps?\b|what happens next"
    r"|(?:benefits|perks|rewards|compensation|salary|pay|remuneration) (?:at|of|with|in|you|that|we)\b"
)
"""How longer headings about the firm, its pay and the way to apply begin, with a colon or without one."""
_STARTS: tuple[tuple[Class, re.Pattern[str]], ...] = (
    (
        Class.PREFERRED,
        lazy(
            r"(?:it (?:would be|is)|even|also|we would) (?:great|nice|good|better|lovely|love it|a (?:plus|bonus))\b"
            r"|(?:bonus|extra|brownie) points\b|(?:nice|good|great) to haves?\b"
            r"|what (?:would|will|might|could) make you"
            r"|(?:things|what) (?:that )?(?:would|will|could|might|may) (?:help|set|give)\b|you might also\b"
            r"|it (?:helps|would help|will help)\b|(?:a )?(?:bonus|plus) (?:if|for|points)\b|(?:brilliant|handy"
            r"|lovely) if\b"
            r"|we (?:would |will )?(?:also )?(?:like to|love to|prefer|appreciate|be (?:thrilled|happy|delighted"
            r"|excited|impressed))\b"
            r"|also (?:useful|helpful|handy|welcome|nice|good)\b|(?:useful|helpful|handy) (?:extras|but|to have)\b"
        ),
    ),
    (
        Class.REQUIRED,
        lazy(
            r"we (?:hope|need|want|ask|expect)(?: that)? you\b|what you(?: will)? (?:bring|need|have)\b|you(?:"
            r" will)? (?:need|have|bring)\b"
            r"|you (?:must|should) (?:have|be)\b|what (?:we are|i am|the team is) (?:looking|searching)\b"
            r"|who (?:we are looking|you are)\b|to (?:be|do) (?:considered|eligible|successful|well)\b"
            r"|we are looking for\b|what it takes\b|(?:skills|things) you(?: will)? need\b"
            r"|you(?: are| may be| might be| could be)? (?:a|the) (?:good|great|right|perfect|strong)"
            r" (?:fit|match|candidate)\b"
            r"|(?:the )?(?:ideal|right|successful) (?:candidate|applicant|person) (?:will|has|should|must|is)\b"
            r"|you(?: will| would)? (?:thrive|fit(?: right)? in|love this|enjoy this|do well|be happy)\b"
            r"|(?:is|could|does|might) (?:this|that) (?:be |sound like )?you\b|sounds? like you\b"
            r"|the (?:person|people|candidate|applicant|one) we\b|who we (?:want|need|would|hope|seek)\b"
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


def _breaks(last: Line, line: Line, width: int) -> bool:
    """Whether two lines of one paragraph were written as two: the first was not full, and the second starts anew."""
    if line.role is not Role.BODY or last.role is not Role.BODY or line.text[:1].islower():
        return False
    if _GOES_ON.search(last.text[-8:]) is not None:
        return False
    return len(last.text) + 1 + len(line.text.split(None, 1)[0]) <= width - _SLACK


_WRITTEN = frozenset({"markdown", "text", "html"})
"""Formats whose lines end where somebody ended them, or at a width that all of them share."""
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


def _titles(line: Line, after: Line) -> bool:
    """Whether a line of a paragraph is the heading of ``after``, the next line: a known one in bold or with a colon, or
    one that nothing but its words tells ("Compensation and benefits" above the pay)."""
    text = line.text
    if line.role is not Role.BODY or len(text) > _MAX_HEADING_LENGTH:
        return False
    if text[-1:] == ":" or _bold(line):
        return classify(text, True) is not None
    if len(text.split()) > _MAX_HEADING_WORDS - 1 or not text[:1].isupper() or text[-1:] in ".,;!)":
        return False
    if after.text[:1].islower() or (_GOES_ON.search(text[-8:]) is not None and _plain(text) not in _TABLE):
        return False
    return classify(text) is not None


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
    written = document.format in _WRITTEN
    seen = [line for line in document.lines if line.text.strip() and line.region not in (Region.HEADER, Region.FOOTER)]
    following = dict(zip(map(id, seen), seen[1:], strict=False))

    for line in document.lines:
        if not line.text.strip() or line.region in (Region.HEADER, Region.FOOTER):
            if not line.text.strip():
                close()
            continue
        if held:
            last = held[-1]
            same = last.block == line.block if last.block and line.block else _wraps(last, line, width)
            if same and written and last.block and line.block:
                same = not _breaks(last, line, width)
            after = following.get(id(line))
            headed = _titles(last, line) if len(held) == 1 else False
            heads = after is not None and _GOES_ON.search(last.text[-8:]) is None and _titles(line, after)
            if not same or line.marker or _sign(line) or headed or heads:
                close()
        held.append(line)
    close()
    return out


def _is_upper(text: str) -> bool:
    return text.isupper() and sum(char.isalpha() for char in text) >= 4


def _is_title(text: str) -> bool:
    words = [word for word in text.split() if word[:1].isalpha()]
    return bool(words) and all(word[0].isupper() or len(word) <= 3 for word in words)


_DANGLES = lazy(r"\b(?:have|see|if|bring|find|like|be|are|is|with|for|to|need)$")
"""The end of a heading that goes on in the list below it: "We hope you have"."""
_INLINE = lazy(r"([^:.!?\t]{3,40}):\s+(?=\S)")
_ONLY_ALONE = frozenset(
    "development insurance leave retirement relocation term grade reference screening checks".split()
)
"""Headings that are none with a text behind their colon ("Development: three years of React")."""


def _inline(text: str) -> tuple[int, int, Class] | None:
    """A heading that its text follows in the same line: where its words and its colon end, and its class."""
    found = _INLINE.match(text)
    if found is None or _plain(found[1]) in _ONLY_ALONE:
        return None
    kind = classify(found[1])
    return (found.end(1), found.end(), kind) if kind not in (None, Class.OTHER) else None


def _headings(raws: list[_Raw], head: int) -> list[Class | None]:
    """For each block the class of the heading that it is, ``None`` where it is none. ``head`` blocks are never one,
    unless the format says so or a table knows them."""
    out: list[Class | None] = []
    for index, raw in enumerate(raws):
        text = raw.value.text
        below = raws[index + 1] if index + 1 < len(raws) else None
        leads = below is not None and (below.item or _DANGLES.search(text) is not None) and text[-1:] not in ".!,;"
        surely = raw.role is Role.HEADING or raw.bold or (leads and raw.lines == 1 and not raw.item and index >= head)
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
                between = before_item and raws[index - 1].item and text[:1].isupper()
                if between or (text.endswith(":") and before_item) or _is_upper(text) or (shaped and before_item):
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
_SHIRE = (
    r"(?:(?:North |South |East |West )?[A-Z][a-z]+shire|Greater (?:Manchester|London)|Merseyside|Tyne and Wear"
    r"|West Midlands|Kent|Essex|Surrey|(?:East |West )?Sussex|Norfolk|Suffolk|Devon|Cornwall|Dorset|Somerset|Cumbria"
    r"|County Durham)"
)
_PLACE = lazy(
    r"(Washington,? D\.?C\.?(?!\w)"
    r"|(?!(?:Req|Job|Requisition|Posting|Position|Vacancy|Reference|Photo|Student|Employee|Tax) ID\b)"
    rf"{_CITY}(?:,? {_STATE}\b(?: \d{{5}}\b)?(?:, ?{_COUNTRY})?"
    rf"|, ?(?:{_COUNTRY}|{_STATE_NAMES}|{_SHIRE})(?!\w)(?!,? D\.?C\b)))"
)
_ARRANGEMENTS = (
    ("hybrid", lazy(r"\bhybrid\b", re.IGNORECASE)),
    (
        "on-site",
        lazy(
            r"\bon[- ]?site\b|\bin[- ]person\b|\bin[- ](?:the )?office\b|\b(?:office|site|campus)[- ]based\b"
            r"|\bon[- ](?:campus|premises?"
            r"|location)\b|\bin[- ](?:store|branch|clinic)\b",
            re.IGNORECASE,
        ),
    ),
    ("remote", lazy(r"\bremote\b|\bwork from home\b", re.IGNORECASE)),
)
_NOT_REMOTE = lazy(r"\b(?:not?|no)\s+(?:an?\s+)?(?:fully\s+)?remote\b|\bremote\s*:\s*no\b", re.IGNORECASE)
_LABEL = lazy(
    r"^(?P<label>company|employer|organi[sz]ation|hospital|school|firm|agency|district|church|"
    r"(?:(?:job|work|position|primary|office|duty)\s+)?(?:locations?(?:\(s\))?|site|station)|place(?:\s+of\s+work)?"
    r"|city"
    r"|where(?:\s+you(?:[’']ll|\s+will)\s+work)?|based\s+(?:in|at)|campus|office|work\s?site"
    r"|job title|(?:class|position|working|classification) title|title|position|role|workplace(?:\s+type)?"
    r"|work arrangement)(?:\s*:\s*|\t)(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_PLACE_LABEL = lazy(
    r"(?:(?:job|work|position|primary|office|duty)\s+)?(?:locations?(?:\(s\))?|site|station)|place(?:\s+of\s+work)?"
    r"|city"
    r"|where(?:\s+you(?:[’']ll|\s+will)\s+work)?|based\s+(?:in|at)|campus|office|work\s?site",
    re.IGNORECASE,
)
_TITLE_LABELS = frozenset(
    "title|job title|class title|position title|working title|classification title|position|role".split("|")
)
_NOT_A_TITLE = frozenset(
    "job description|job posting|position description|description|job|posting|vacancy|careers|job announcement"
    "|vacancy announcement|vacancy notice|vacancy|position announcement|employment opportunity|job vacancy"
    "|internship description|open position|we are hiring|now hiring|job details".split("|")
)
_NO_ORGANIZATION = lazy(
    r"\b(?:full|part)[- ]time\b|\bintern(?:ship)?\b|\bper (?:hour|week|year)\b|\$|€|£|\bhybrid\b|\bon-?site\b"
    r"|\bremote\b"
    r"|\bposted\b|\b(?:start|starts|closing|end) date\b|\bdeadline\b|\bjob id\b|\breq\b|\d{3}|\bcontract\b"
    r"|\bpermanent\b|\bsalary\b|\bdepartment\b|^home$|\bsign in\b",
    re.IGNORECASE,
)
_NO_NAME = lazy(
    r"(?:we|you|our|your|i|it|this|what|how|who|why|are|is|do|join|apply|now|here)(?:[’']\w+)?\s", re.IGNORECASE
)
_INCORPORATED = lazy(r"\b(?:Inc|Co|Corp|Ltd|L\.L\.C|L\.P|P\.C)\.$")
_SIGNS_AT_ENDS = " \t,;|•·()*-–—:"
_HEAD_BLOCKS = 5
_HEAD_LENGTH = 400
"""A place is looked for in so many characters of a line."""


def _trimmed(value: Value, start: int, end: int) -> Value | None:
    text = value.text
    while start < end and text[start] in _SIGNS_AT_ENDS:
        start += 1
    while end > start and text[end - 1] in _SIGNS_AT_ENDS:
        end -= 1
    return value.part(start, end) if end > start else None


def arranged(text: str) -> str:
    """Where the work is done. "Remote or on-site" is remote: nobody has to be there."""
    found = [name for name, pattern in _ARRANGEMENTS if pattern.search(text)]
    if found == ["on-site", "remote"]:
        return "on-site" if _NOT_REMOTE.search(text) else "remote"
    if found == ["remote"] and _NOT_REMOTE.search(text):
        return "on-site"
    return found[0] if found else ""


def _organization(value: Value, end: int) -> Value | None:
    """The firm's name at the start of a head line, up to the first separator before ``end``."""
    text = value.text[:end]
    stop = min(
        (at for at in (text.find(sign) for sign in ("|", "•", "·", " – ", " — ", " - ", " (", "\t")) if at > 0),
        default=end,
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
    if _NO_NAME.match(found.text) or _plain(found.text) in _NOT_A_TITLE or "\t" in text:
        return None
    if (
        ": " in found.text
        or _NO_ORGANIZATION.search(found.text)
        or (found.text[-1] in ".!?" and not _INCORPORATED.search(found.text))
    ):
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
    places: list[Value] = []
    if first < len(raws) and not raws[first].item:
        title = _title(raws[first])
        together = _together(raws[first])
        if together is not None:
            title, organization, location = together
            places = _places(raws[first].value)
            arrangement = arranged(raws[first].value.text)
        title_labelled = _LABEL.match(raws[first].value.text) is not None
    kinds = _headings(raws, first + 3)
    body = first + 1 if title is not None else first
    head_end = body
    for index in range(body, min(len(raws), body + _HEAD_BLOCKS)):
        raw = raws[index]
        label = _LABEL.match(raw.value.text)
        known = kinds[index] is not None and classify(raw.value.text) is not None
        inline = _inline(raw.value.text)
        states = inline is not None and inline[2] in (*STATED, Class.RESPONSIBILITIES)
        if not label and (known or states or raw.item or len(raw.value.text) > 160):
            break
        head_end = index + 1
        text = raw.value.text
        if label:
            rest = raw.value.part(label.start("rest"), len(text))
            name = label["label"].lower()
            if _PLACE_LABEL.fullmatch(name):
                places += _places(rest)
                location = location or _labelled_place(name, rest)
            elif name in _TITLE_LABELS:
                if title is not None and title_at == body - 1 and organization is None and not title_labelled:
                    organization = title  # "CITY OF GRANITE BEND" above "Class title: GIS Analyst"
                title, title_labelled = rest, True
            elif not name.startswith("work"):
                organization = organization or _trimmed(rest, 0, len(rest.text))
            arrangement = arrangement or arranged(text)
            continue
        if text[-1] in ".!?" and len(text.split()) > 7 and not _HEAD_LINE.match(text):
            continue
        place = _PLACE.search(text)
        if organization is None and raw.role is not Role.HEADING:
            organization = _organization(raw.value, place.start() if place else len(text))
        if place:
            places += _places(raw.value)
        if location is None and place:
            location = _trimmed(raw.value, place.start(), place.end())
        arrangement = arrangement or arranged(text)
    if location is None:
        location, more, how = _placed(raws, kinds, body)
        if location is None:
            location = _only_place(raws)
            more = [location] if location is not None else []
        places += more
        arrangement = arrangement or how
    sections = _sections(raws, kinds, body, head_end)
    return Outline(title, organization, location, arrangement, sections, tuple(places[:_MOST_PLACES]))


_MOST_PLACES = 20
_NAMED_WORD = r"(?:[A-Z0-9][\w.’'-]*|of|the|and|&|for|at|in|de)"
_HEAD_LINE = lazy(
    rf"(?:{_NAMED_WORD} ){{0,8}}{_NAMED_WORD}(?:,| [|•·–—-]| \() ?{_CITY},? ?(?:{_STATE}|{_STATE_NAMES}"
    rf"|{_COUNTRY})\b\.?"
)
"""A line of the head that goes on in sentences: "Cedar Fork School, Spokane, WA. On-site. Starts in August."."""
_BASED = lazy(
    r"\b(?:position|role|job|internship|co-?op|placement|post|vacancy|work|you(?:[’']ll| will)?|this)\s+(?:is|are"
    r"|will\s+be|be)?"
    r"\s*(?:(?:fully|100%|on-?site|in[- ]person|based|located|situated|working|work|report(?:ing)?|stationed|hybrid"
    r"|full-time)\s+)"
    r"{1,3}(?:(?:in|at|from|out\s+of|to|near)\s+)(?:(?:our|the|its)\s+)?(?:[\w’'&-]+\s+){0,5}?"
    r"(?:(?:office|plant|campus|site|headquarters|facility|school|hospital|store|branch|clinic|warehouse|shop)\s+)?"
    r"(?:in\s+|at\s+)?$",
    re.IGNORECASE,
)
"""What leads to the town where the work is done, in a sentence."""
_MUST_LIVE = lazy(
    r"\b(?:must|should|required\s+to|need\s+to)\s+(?:currently\s+)?(?:live|reside|be\s+(?:located|based))\s+"
    r"(?:in|within|near)\s+(?:[\w-]+\s+){0,6}?$",
    re.IGNORECASE,
)
_MOST_BLOCKS = 400
_PLACE_WORDS = 6


def _labelled_place(name: str, rest: Value) -> Value | None:
    """The place behind a label; a bare word is one behind the label of a location only ("Location: Leeds", but not
    "Office: Excel")."""
    found = _place(rest)
    if found is not None or name.startswith(("office", "campus", "site", "station", "where")):
        return found
    return _trimmed(rest, 0, _before_sign(rest.text))


def _only_place(raws: list[_Raw]) -> Value | None:
    """The one town that the whole posting names, written with its state; nothing where it names two."""
    found: dict[str, Value] = {}
    for raw in raws[:_MOST_BLOCKS]:
        for match in _PLACE.finditer(raw.value.text[: 3 * _HEAD_LENGTH]):
            if "," in match[0]:
                found.setdefault(match[0], raw.value.part(match.start(), match.end()))
        if len(found) > 1:
            return None
    return next(iter(found.values()), None)


def _placed(raws: list[_Raw], kinds: list[Class | None], body: int) -> tuple[Value | None, list[Value], str]:
    """The place that no head names: behind a label further down, below such a heading, or in a sentence that says where
    the work is done. With every town of it, and the arrangement that the same line tells."""
    for index in range(body, min(len(raws), body + _MOST_BLOCKS)):
        value = raws[index].value
        text = value.text[:_HEAD_LENGTH]
        label = _LABEL.match(text) if len(text) <= 120 else None
        if label is not None and _PLACE_LABEL.fullmatch(label["label"]):
            rest = value.part(label.start("rest"), len(value.text))
            found = _labelled_place(label["label"].lower(), rest)
            if found is not None and len(found.text.split()) <= _PLACE_WORDS:
                return found, _places(rest), arranged(text)
        if kinds[index] is not None and _PLACE_LABEL.fullmatch(text.rstrip(": ")) and index + 1 < len(raws):
            below = raws[index + 1].value
            if len(below.text) <= 80 and _place(below) is not None:
                return _place(below), _places(below), arranged(below.text)
        if kinds[index] is not None:
            continue
        for place in _PLACE.finditer(text):
            before = text[max(0, place.start() - 120) : place.start()]
            sentence = before[max(before.rfind(". "), before.rfind("! "), before.rfind("? ")) + 1 :]
            if _BASED.search(sentence) or _MUST_LIVE.search(sentence):
                found = _trimmed(value, place.start(), place.end())
                return found, [found] if found is not None else [], ""
    return None, [], ""


def _places(value: Value) -> list[Value]:
    """The towns of a line of the head."""
    found = (_trimmed(value, match.start(), match.end()) for match in _PLACE.finditer(value.text[:_HEAD_LENGTH]))
    return [place for place in found if place is not None]


def _before_sign(text: str) -> int:
    return min((at for at in (text.find(sign) for sign in "(|;\t") if at > 0), default=len(text))


def _place(value: Value) -> Value | None:
    found = _PLACE.search(value.text[:_HEAD_LENGTH])
    return _trimmed(value, found.start(), found.end()) if found else None


_CALLED = lazy(
    r"(?:now\s+hiring|we[’']?re\s+hiring|we\s+are\s+hiring|hiring|help\s+wanted|wanted|vacancy|job\s+opening"
    r"|open\s+position"
    r"|position\s+available)\s*[:–—-]\s*(?P<rest>[^:]{3,80}?)[!.\s]*$",
    re.IGNORECASE,
)


def _title(raw: _Raw) -> Value | None:
    text = raw.value.text
    label = _LABEL.match(text)
    if label and label["label"].lower() in _TITLE_LABELS:
        return raw.value.part(label.start("rest"), len(text))
    if label or len(text) > 120 or len(text.split()) > 14:
        return None
    called = _CALLED.match(text)
    if called is not None:
        return _trimmed(raw.value, called.start("rest"), called.end("rest"))
    if text[-1] in "!?" or (raw.role is not Role.HEADING and text[-1] in ".;,"):
        return None
    return raw.value


def _together(raw: _Raw) -> tuple[Value | None, Value | None, Value | None] | None:
    """Role, firm and place where all stand in the first line ("Nurse – Tamarack Medical Center, Missoula, MT")."""
    value, text = raw.value, raw.value.text
    place = _PLACE.search(text) if raw.lines == 1 and len(text) <= 200 and not _LABEL.match(text) else None
    if place is None:
        return None
    cuts = [found.span() for found in _SEPARATOR.finditer(text, 0, place.start())]
    location = _trimmed(value, place.start(), place.end())
    if not cuts:
        lead = _BEFORE_PLACE.search(text[: place.start()])
        title = _trimmed(value, 0, lead.start()) if lead is not None and lead.start() else None
        return (title, None, location) if title is not None and len(title.text) <= 120 else None
    if text[cuts[-1][1] : place.start()].strip(_SIGNS_AT_ENDS):
        title_end, firm = cuts[-1][0], value.part(cuts[-1][1], place.start())
    elif len(cuts) > 1:
        title_end, firm = cuts[0][0], value.part(cuts[0][1], cuts[-1][0])
    else:
        title_end, firm = cuts[0][0], None
    title = _trimmed(value, 0, title_end)
    if title is None or len(title.text) > 120:
        return None
    return title, _organization(firm, len(firm.text)) if firm is not None else None, location


_SEPARATOR = lazy(r"\s*[|·•]\s*|\s+[–—-]\s+")
_BEFORE_PLACE = lazy(r"\s+(?:\(|in\s|at\s)\s*$")


def _sections(raws: list[_Raw], kinds: list[Class | None], body: int, head_end: int) -> tuple[Section, ...]:
    out: list[Section] = []
    kind, heading = Class.OTHER, None
    blocks: list[Block] = []

    def close() -> None:
        if blocks or heading is not None:
            out.append(Section(kind, heading, _listed(blocks) if kind in STATED else tuple(blocks)))
        blocks.clear()

    for index in range(body, len(raws)):
        raw = raws[index]
        found = kinds[index]
        if found is not None:
            close()
            kind, heading = found, raw.value
            continue
        if not raw.item and index >= head_end:
            inline = _inline(raw.value.text)
            if inline is not None:
                close()
                words_end, colon_end, kind = inline
                heading = raw.value.part(0, words_end)
                rest = raw.value if kind is Class.IGNORE else raw.value.part(colon_end, len(raw.value.text))
                blocks.append(Block(rest, False))
                continue
        blocks.append(Block(raw.value, raw.item or raw.row))
    close()
    return tuple(out)


def _listed(blocks: list[Block]) -> tuple[Block, ...]:
    """The blocks of a list without signs as items: two or more short lines before any other text."""
    if any(block.item for block in blocks):
        return tuple(blocks)
    size = next((i for i, block in enumerate(blocks) if not _is_line(block.value.text)), len(blocks))
    return tuple(Block(block.value, True) if i < size and size > 1 else block for i, block in enumerate(blocks))


_TWO_SENTENCES = lazy(r"[.!?]\s+[A-Z]")
_ITEM_LENGTH = 150


def _is_line(text: str) -> bool:
    """Whether a line may be an item: one sentence, and not too long."""
    return len(text) <= _ITEM_LENGTH and text[-1:] != ":" and _TWO_SENTENCES.search(text) is None


def label(text: str) -> tuple[int, Class] | None:
    """Where the label of a list item ends, and its class: "Preferred skills: …" is a heading of its own."""
    found = _inline(text)
    return found[1:] if found is not None else None
