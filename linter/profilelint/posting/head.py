"""The head of a posting: for which role, who asks, and where."""

from __future__ import annotations

import re
from typing import NamedTuple

from profilelint.model.document import Role
from profilelint.model.value import Value
from profilelint.parse import cues
from profilelint.parse.places import location_confidence
from profilelint.pattern import lazy
from profilelint.posting import firms, titles
from profilelint.posting.blocks import Raw
from profilelint.posting.headings import STATED, Class, classify, heading_within
from profilelint.posting.leftovers import Top, leftover, top_lines
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
    above: tuple[Value, ...] = ()
    """What stands before ``body``: the title's line, the firm's, and what is left over from the page."""


def first_block(raws: list[Raw]) -> int:
    """The block at which the head begins: the first heading of the first level near the top, else the first block that
    does not belong to the page around it."""
    first = next((i for i, raw in enumerate(raws) if raw.role is Role.HEADING and raw.level == 1), None)
    if first is None or first > 12:
        first = 0
    while first < min(len(raws), _LEFT_BLOCKS) - 1 and leftover(raws[first].value.text):
        first += 1
    return first


def head(raws: list[Raw], kinds: list[Class | None], first: int, stated: str = "") -> Head:
    """The head of a posting that begins with ``raws[first]``; ``kinds`` are the classes of the blocks that are
    headings, ``stated`` the title that the file gives itself."""
    lines = top_lines(raws)
    labels = _labels(lines)
    text = "\n".join(raw.value.text for raw in raws[:_MOST_BLOCKS])[:_MOST_TEXT]
    title = titles.find(lines, labels, kinds, text, stated)
    organization = firms.find(lines, labels, raws, kinds, title)
    body = _body(raws, lines, title, organization, first)
    end = body
    for index in range(body, min(len(raws), body + _HEAD_BLOCKS)):
        raw = raws[index]
        known = kinds[index] is not None and classify(raw.value.text) is not None
        within = heading_within(raw.value.text)
        states = within is not None and within[2] in (*STATED, Class.RESPONSIBILITIES)
        label = LABEL.match(raw.value.text)
        if not label and (known or states or raw.item or len(raw.value.text) > 160):
            break
        end = index + 1
    location, places, arrangement = _where(raws, lines, labels, kinds, title, organization, end)
    return Head(
        titles.without_firm(title.value, organization) if title is not None else None,
        organization,
        location,
        arrangement,
        tuple(places[:_MOST_PLACES]),
        body,
        end,
        tuple(raw.value for raw in raws[:body]),
    )


def _body(raws: list[Raw], lines: list[Top], title: titles.Title | None, organization: Value | None, first: int) -> int:
    """The block after the title; after the firm above it where the title stands behind a label."""
    if title is None:
        return first
    block = lines[title.line].block
    if not title.labelled:
        above = [raw for raw in raws[first:block] if len(raw.value.text) > 160 or raw.item]
        more = len(raws[block].value.text) > len(title.value.text) + _MORE
        return block + (not more) if block <= first + 8 and not above else first
    if organization is not None and first < len(raws) and organization.text in raws[first].value.text[:100]:
        return first + 1 if LABEL.match(raws[first].value.text) is None else first
    return block + 1 if block == first and LABEL.match(raws[first].value.text) else first


def _labels(lines: list[Top]) -> dict[int, tuple[str, Value]]:
    """By line, the label at its start, in lower case, and what stands behind it or in the line below."""
    out: dict[int, tuple[str, Value]] = {}
    for index, line in enumerate(lines):
        text = line.value.text
        found = LABEL.match(text)
        if found is not None:
            out[index] = " ".join(found["label"].lower().split()), line.value.part(found.start("rest"), len(text))
            continue
        alone = _ALONE.fullmatch(text) if not line.item else None
        if alone is not None and index + 1 < len(lines):
            below = lines[index + 1]
            if (
                len(below.value.text) <= 120
                and not below.item
                and not below.left
                and LABEL.match(below.value.text) is None
            ):
                out[index] = " ".join(alone["label"].lower().split()), below.value
    return out


def _where(
    raws: list[Raw],
    lines: list[Top],
    labels: dict[int, tuple[str, Value]],
    kinds: list[Class | None],
    title: titles.Title | None,
    organization: Value | None,
    end: int,
) -> tuple[Value | None, list[Value], str]:
    """The place, every town of the head, and the arrangement that the head tells."""
    location: Value | None = None
    places: list[Value] = []
    arrangement = ""
    for index, (name, rest) in labels.items():
        if not _PLACE_LABEL.fullmatch(name):
            if name.startswith("work"):
                arrangement = arrangement or arranged(rest.text)
            continue
        found = _labelled_place(name, rest)
        if found is None:
            continue
        if location is None:
            location = found
            places += _places(rest) or [found]
            places += _listed_places(lines, index, rest)
        arrangement = arrangement or arranged(rest.text)
        if not arrangement and name.replace(" ", "") == "jobsite":
            arrangement = "on-site"
    last = _last(raws, kinds, end)
    if title is not None:
        last = max(last, lines[title.line].block if not title.labelled or lines[title.line].block < 8 else 0)
    for index, line in enumerate(lines):
        text = line.value.text
        if line.block > last:
            break
        prose = text[-1] in ".!?" and len(text.split()) > 7 and not _HEAD_LINE.match(text)
        if line.item or (len(text) > 160 and not (title is not None and title.line == index)) or prose:
            continue
        if index not in labels and not line.left:
            towns = _places(line.value)
            if location is None and towns:
                location = towns[0]
                places += towns
            elif location is None:
                location = _town_alone(line.value, organization)
                places += [location] if location is not None else []
        if kinds[line.block] is None or line.block <= last:
            arrangement = arrangement or arranged(text)
    if location is None:
        location, more, how = _placed(raws, kinds, 0)
        if location is None:
            location = _only_place(raws)
            more = [location] if location is not None else []
        places += more
        arrangement = arrangement or how
    return location, places, arrangement


def _last(raws: list[Raw], kinds: list[Class | None], end: int) -> int:
    """The last block that may be one of the head's: those that belong to the page do not end it."""
    last = end - 1
    for index in range(end, min(len(raws), end + 8)):
        text = raws[index].value.text
        if leftover(text):
            continue
        if raws[index].item or kinds[index] is not None or len(text) > 160 or heading_within(text) is not None:
            break
        last = index
    return last


def _listed_places(lines: list[Top], index: int, rest: Value) -> list[Value]:
    """The further towns of a list below the label of a location, each in a line of its own."""
    out: list[Value] = []
    for line in lines[index + 2 : index + 12] if lines[index].value.text != rest.text else ():
        found = PLACE.fullmatch(line.value.text)
        if found is None:
            break
        out.append(line.value)
    return out


_AREA = lazy(
    r"(?:^|(?<=[|·•,] )|(?<=\())(?P<town>(?:Greater )?(?:[A-Z][\w.’'-]+ ){1,3}?(?:Metropolitan Area|Metro(?: Area)?"
    r"|Bay Area|Area|Region))\b"
    r"|\((?P<open>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2},? (?:or|/) (?:fully )?(?:remote|hybrid)\b[^()]{0,30})\)"
    r"|(?P<far>\b[Rr]emote(?: ?[-–—(,/:] ?| in | within | from )(?:the )?(?:[Aa]nywhere|[Ww]orldwide"
    r"|(?:US|USA|U\.S\.|UK|EU|EMEA|[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?: only)?)\b\)?)"
    r"|\bon campus,? (?:in |at )?(?P<hall>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}(?: \d{1,4})?)"
    r"|^(?:Based|Located) (?:in|at|near)(?: our| the)? (?P<based>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3})"
)


def _town_alone(value: Value, organization: Value | None) -> Value | None:
    """A town that a line of the head names without a state: "Denver Metropolitan Area", "(Leeds or remote)", a known
    city between signs, the name behind the firm's ("Fernhollow Academy, Exeter")."""
    text = value.text[:_HEAD_LENGTH]
    found = _AREA.search(text)
    if found is not None:
        group = next(name for name in ("far", "town", "open", "hall", "based") if found[name])
        return value.part(*found.span(group))
    start = 0
    for cut in [*_CELL.finditer(text), None]:
        end = cut.start() if cut is not None else len(text)
        part = value.part(start, end)
        start = cut.end() if cut is not None else end
        if organization is not None and part.text.startswith(organization.text + ", "):
            town = part.part(len(organization.text) + 2, len(part.text))
            if _TOWN.fullmatch(town.text) and location_confidence(town.text) > 0 and not _no_town(town.text):
                return town
        elif 0 < len(part.text) <= 40 and part.text != text and _known_town(part.text):
            return part
    bare = text.strip()
    return value if organization is not None and len(bare) <= 40 and _known_town(bare) else None


_CELL = lazy(r"\s*[|•·\t;()]\s*|\s+[–—-]\s+")
_TOWN = lazy(r"[A-Z][\w.’'-]+(?: (?:[A-Z][\w.’'-]+|upon|on|of|le|la|de)){0,3}")


def _known_town(text: str) -> bool:
    return text[:1].isupper() and not arranged(text) and location_confidence(text) >= _KNOWN and not _no_town(text)


def _no_town(text: str) -> bool:
    return cues.is_field(text) or cues.firm(text) > 0 or cues.role(text) > 1 or leftover(text)


_KNOWN = 0.6


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
_NOT_REMOTE = lazy(
    r"\b(?:not?|no)\s+(?:an?\s+)?(?:fully\s+)?remote\b|\bremote(?:\s+(?:job|work|position|role"
    r"|eligible))?\s*[:?]\s*no\b"
    r"|\b(?:site|area|camp|location|station|village|island)\s+is\s+remote\b",
    re.IGNORECASE,
)
_PLACES = (
    r"(?:(?:job|work|position|primary|office|duty|post|reporting|worksite|internship|school)\s+)?"
    r"(?:locations?(?:\s?\(s\))?|site|station|base)|place(?:\s+of\s+(?:work|employment))?|city|town"
    r"|where(?:\s+you(?:[’']ll|\s+will)\s+work)?|based(?:\s+(?:in|at))?|campus|office|work\s?site|job\s?site"
    r"|(?:job|work|office)\s+address|store|branch|clinic|plant|facility|locality|location\s+of\s+(?:work|position"
    r"|the\s+job)"
)
_TITLES = (
    r"(?:(?:job|class|position|post|working|classification|role|vacancy|official|functional|business|payroll|advertised"
    r"|internship|internal)\s+)?title|position|role|post|vacancy|opening|job|job\s+(?:name|opening|role)"
    r"|class|classification|occupation|internship|title\s+of\s+(?:the\s+)?(?:post|position|job)"
)
_FIRMS = (
    r"(?:(?:hiring|recruiting)\s+)?(?:company|employer|organi[sz]ation|agency|firm|business"
    r"|institution)(?:\s+name)?|org"
    r"|hospital|school(?:\s+name)?|(?:school\s+)?district|church|contractor|trust|university|college|charity"
    r"|name\s+of\s+(?:the\s+)?(?:employer|company|organi[sz]ation|firm|agency)"
)
_OTHERS = r"workplace(?:\s+type)?|work\s+(?:arrangement|model|mode|setting)|workplace\s+model"
LABEL = lazy(rf"^(?P<label>{_PLACES}|{_TITLES}|{_FIRMS}|{_OTHERS})(?:\s?:\s*|\t)(?P<rest>\S.*)$", re.IGNORECASE)
_ALONE = lazy(
    rf"(?P<label>{_PLACES}|(?:job|class|position|post|working|role|vacancy)\s+title|company(?:\s+name)?|employer"
    rf"|organi[sz]ation(?:\s+name)?|hiring\s+organi[sz]ation|agency|{_OTHERS})\s?:?",
    re.IGNORECASE,
)
_PLACE_LABEL = lazy(_PLACES, re.IGNORECASE)
_LEFT_BLOCKS = 16
_MOST_TEXT = 60_000
_MORE = 120
"""A title's line that is longer by so many characters says more than the title."""
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
    if found is not None:
        return found
    if name.startswith(("office", "campus", "site", "station", "store", "branch", "clinic", "plant", "facility")):
        return None
    mode = _MODE_FIRST.match(rest.text)
    bare = _trimmed(rest, mode.end() if mode is not None else 0, _before_sign(rest.text))
    if bare is None or len(bare.text.split()) > 8 or bare.text[-1] == "." or not bare.text[0].isupper():
        return None
    return None if _NO_PLACE.search(bare.text) else bare


_MODE_FIRST = lazy(r"(?:hybrid|on-?site|in[- ]person|remote)\s?[,:;–—-]\s*(?=[A-Z])", re.IGNORECASE)
_NO_PLACE = lazy(
    r"\b(?:you|your|we|our|is|are|will|must|time|salary|various|multiple|see|tbd|tba|n/a|same|open|apply|experience)\b"
    r"|\d{3}-\d{4}|@",
    re.IGNORECASE,
)


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
        quarter = _DOWNTOWN.search(text) if index < _NEAR_TOP else None
        if quarter is not None:
            found = value.part(*quarter.span("town"))
            return found, [found], ""
        ours = _OUR_OFFICE.search(text)
        if ours is not None and location_confidence(ours["town"]) > 0 and not _no_town(ours["town"]):
            found = value.part(*ours.span("town"))
            return found, [found], ""
    for index in range(body, min(len(raws), body + _NEAR_TOP)):
        value = raws[index].value
        for shop in _SHOP_IN.finditer(value.text[:_HEAD_LENGTH]):
            if _known_town(shop["town"]):
                found = value.part(*shop.span("town"))
                return found, [found], ""
    return None, [], ""


_OUR_OFFICE = lazy(
    r"\b(?:in|at|from|out of|for) our (?P<town>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}) (?:office|plant|studio|clinic"
    r"|warehouse|campus|store"
    r"|shop|facility|lab|laboratory|hospital|factory|branch|headquarters|HQ|site|showroom|kitchen|bakery)\b"
)
_SHOP_IN = lazy(
    r"\b(?:shop|firm|school|hospital|office|offices|company|studio|restaurant|cent(?:er|re)|charity|start-?up"
    r"|practice|agency|bakery|hotel"
    r"|college|clinic|bookshop|store|cafe|museum|theatre|theater|headquartered|based) in (?:the heart of |downtown"
    r" |central )?(?P<town>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
)
_NEAR_TOP = 12
_DOWNTOWN = lazy(r"\b(?:[Dd]owntown|[Mm]idtown|[Uu]ptown) (?P<town>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})")


def _places(value: Value) -> list[Value]:
    """The towns of a line of the head."""
    found = (_trimmed(value, match.start(), match.end()) for match in PLACE.finditer(value.text[:_HEAD_LENGTH]))
    return [place for place in found if place is not None]


def _before_sign(text: str) -> int:
    return min((at for at in (text.find(sign) for sign in "(|;\t") if at > 0), default=len(text))


def _place(value: Value) -> Value | None:
    found = PLACE.search(value.text[:_HEAD_LENGTH])
    return _trimmed(value, found.start(), found.end()) if found else None
