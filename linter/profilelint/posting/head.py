"""The head of a posting: for which role, who asks, and where."""

from __future__ import annotations

import re
from typing import NamedTuple

from profilelint.model.document import Role
from profilelint.model.value import Value
from profilelint.pattern import lazy
from profilelint.posting.blocks import Raw
from profilelint.posting.headings import STATED, Class, classify, heading_within, wording
from profilelint.posting.towns import CITY, COUNTRY, PLACE, STATE, STATE_NAMES


class Head(NamedTuple):
    """What the head says. ``body`` is the block after the title, ``end`` the one after the head."""

    title: Value | None
    organization: Value | None
    location: Value | None
    arrangement: str
    """``on-site``, ``hybrid``, ``remote`` or empty."""
    places: tuple[Value, ...]
    """Every town that the head names; ``location`` is the first."""
    body: int
    end: int


def first_block(raws: list[Raw]) -> int:
    """The block that may be the title: the first heading of the first level near the top, else the first block that is
    more than a word for a posting."""
    first = next((i for i, raw in enumerate(raws) if raw.role is Role.HEADING and raw.level == 1), None)
    if first is None or first > 12:
        first = 0
    while first < len(raws) - 1 and wording(raws[first].value.text) in NOT_A_TITLE:
        first += 1
    return first


def head(raws: list[Raw], kinds: list[Class | None], first: int) -> Head:
    """The head of a posting whose title may be ``raws[first]``; ``kinds`` are the classes of the blocks that are
    headings."""
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
        title_labelled = LABEL.match(raws[first].value.text) is not None
    body = first + 1 if title is not None else first
    head_end = body
    for index in range(body, min(len(raws), body + _HEAD_BLOCKS)):
        raw = raws[index]
        label = LABEL.match(raw.value.text)
        known = kinds[index] is not None and classify(raw.value.text) is not None
        within = heading_within(raw.value.text)
        states = within is not None and within[2] in (*STATED, Class.RESPONSIBILITIES)
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
        place = PLACE.search(text)
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
    return Head(title, organization, location, arrangement, tuple(places[:_MOST_PLACES]), body, head_end)


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
LABEL = lazy(
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
NOT_A_TITLE = frozenset(
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
    if _NO_NAME.match(found.text) or wording(found.text) in NOT_A_TITLE or "\t" in text:
        return None
    if (
        ": " in found.text
        or _NO_ORGANIZATION.search(found.text)
        or (found.text[-1] in ".!?" and not _INCORPORATED.search(found.text))
    ):
        return None
    return found


_MOST_PLACES = 20
_NAMED_WORD = r"(?:[A-Z0-9][\w.’'-]*|of|the|and|&|for|at|in|de)"
_HEAD_LINE = lazy(
    rf"(?:{_NAMED_WORD} ){{0,8}}{_NAMED_WORD}(?:,| [|•·–—-]| \() ?{CITY},? ?(?:{STATE}|{STATE_NAMES}"
    rf"|{COUNTRY})\b\.?"
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


def _only_place(raws: list[Raw]) -> Value | None:
    """The one town that the whole posting names, written with its state; nothing where it names two."""
    found: dict[str, Value] = {}
    for raw in raws[:_MOST_BLOCKS]:
        for match in PLACE.finditer(raw.value.text[: 3 * _HEAD_LENGTH]):
            if "," in match[0]:
                found.setdefault(match[0], raw.value.part(match.start(), match.end()))
        if len(found) > 1:
            return None
    return next(iter(found.values()), None)


def _placed(raws: list[Raw], kinds: list[Class | None], body: int) -> tuple[Value | None, list[Value], str]:
    """The place that no head names: behind a label further down, below such a heading, or in a sentence that says where
    the work is done. With every town of it, and the arrangement that the same line tells."""
    for index in range(body, min(len(raws), body + _MOST_BLOCKS)):
        value = raws[index].value
        text = value.text[:_HEAD_LENGTH]
        label = LABEL.match(text) if len(text) <= 120 else None
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
        for place in PLACE.finditer(text):
            before = text[max(0, place.start() - 120) : place.start()]
            sentence = before[max(before.rfind(". "), before.rfind("! "), before.rfind("? ")) + 1 :]
            if _BASED.search(sentence) or _MUST_LIVE.search(sentence):
                found = _trimmed(value, place.start(), place.end())
                return found, [found] if found is not None else [], ""
    return None, [], ""


def _places(value: Value) -> list[Value]:
    """The towns of a line of the head."""
    found = (_trimmed(value, match.start(), match.end()) for match in PLACE.finditer(value.text[:_HEAD_LENGTH]))
    return [place for place in found if place is not None]


def _before_sign(text: str) -> int:
    return min((at for at in (text.find(sign) for sign in "(|;\t") if at > 0), default=len(text))


def _place(value: Value) -> Value | None:
    found = PLACE.search(value.text[:_HEAD_LENGTH])
    return _trimmed(value, found.start(), found.end()) if found else None


_CALLED = lazy(
    r"(?:now\s+hiring|we[’']?re\s+hiring|we\s+are\s+hiring|hiring|help\s+wanted|wanted|vacancy|job\s+opening"
    r"|open\s+position"
    r"|position\s+available)\s*[:–—-]\s*(?P<rest>[^:]{3,80}?)[!.\s]*$",
    re.IGNORECASE,
)


def _title(raw: Raw) -> Value | None:
    text = raw.value.text
    label = LABEL.match(text)
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


def _together(raw: Raw) -> tuple[Value | None, Value | None, Value | None] | None:
    """Role, firm and place where all stand in the first line ("Nurse – Tamarack Medical Center, Missoula, MT")."""
    value, text = raw.value, raw.value.text
    place = PLACE.search(text) if raw.lines == 1 and len(text) <= 200 and not LABEL.match(text) else None
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
