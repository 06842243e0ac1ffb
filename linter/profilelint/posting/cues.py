"""How much a line wants something: cues of strength and the negations that take a requirement back.

A text is cut into clauses at semicolons, dashes and "but", and these into chunks at commas and brackets. A cue speaks
for its own chunk; a cue that leads ("must have …", "ideally …") also for the chunks after it, one that trails
("… preferred", "… a plus") also for the chunks before it, up to the next chunk with a cue of its own.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from profilelint.model.posting import Strength
from profilelint.pattern import lazy


class Want(StrEnum):
    """What a cue says."""

    REQUIRED = "required"
    PREFERRED = "preferred"
    NOTHING = "nothing"
    """Taken back: "not required", "no prior experience needed"."""


class Cue(NamedTuple):
    """A cue at ``text[start:end]``. ``leads`` tells whether it speaks for what follows rather than what precedes."""

    start: int
    end: int
    want: Want
    leads: bool


class Chunk(NamedTuple):
    """A stretch of text with what its cues make of it; ``want`` is ``None`` where no cue speaks for it."""

    start: int
    end: int
    want: Want | None
    own: bool
    """Whether the cue stands in the chunk itself."""


_NEEDED = r"(?:required|requested|necessary|needed|expected|mandatory|essential)"
_NOTHING = lazy(
    rf"\b(?:no|without)\s+(?:[\w'’/&+#-]+,?\s+){{0,8}}?(?:is\s+|are\s+)?{_NEEDED}\b"
    rf"|\b(?:is|are)\s+not\s+(?:strictly\s+|a\s+)?(?:{_NEEDED}|requirement|prerequisite|must)\b"
    rf"|\b(?:isn[’']t|aren[’']t)\s+(?:strictly\s+|a\s+)?(?:{_NEEDED}|requirement|prerequisite|must)\b"
    rf"|\b(?:but\s+)?not\s+(?:strictly\s+|a\s+)?(?:{_NEEDED}|requirement|prerequisite)\b"
    r"|\b(?:do|does|will)(?:\s+not|n[’']t)\s+(?:need|require|expect|have to)\b|\bwon[’']t\s+(?:need|require)\b"
    r"|\bno\s+(?:prior|previous|specific|special|particular|formal)\s+(?:[\w'’/+#-]+\s+){0,4}?"
    r"(?:experience|knowledge|background|training|skills?)\b"
    r"|\bno\s+(?:work\s+|job\s+)?experience\s*(?:[,.;!:–-]|$)|\bno\s+need\s+(?:to|for)\b|\bwill\s+train\b"
    r"|\btraining\s+(?:is\s+|will\s+be\s+)?provided\b|\b(?:provide|offer)\s+(?:full\s+|paid\s+)?training\b"
    r"|\bregardless\s+of\b|\bwhether\s+or\s+not\b",
    re.IGNORECASE,
)
_NOTHING_LEADS = lazy(
    r"\bwe(?:[’']ll|\s+will|\s+can)?\s+(?:happily\s+|gladly\s+)?(?:train|teach)\b"
    r"|\byou(?:[’']ll|\s+will)\s+(?:learn|be\s+(?:trained|taught))\b",
    re.IGNORECASE,
)
_PREFERRED_LEADS = lazy(
    r"\b(?:ideally|preferably)\b|\bbonus(?:\s+points)?\s*(?:for|if|:|[–—-]\s)|\b(?:nice|good"
    r"|great)\s+to\s+have\s*[:–—-]"
    r"|\b(?:it\s+(?:is|would\s+be)|it[’']s|it[’']d\s+be|even)\s+(?:great|nice|good|helpful|better|lovely|wonderful"
    r"|fantastic|awesome|useful|ideal|an?\s+(?:plus|bonus))\s+(?:if|to)\b"
    r"|\b(?:we[’']d|we\s+would)\s+(?:love|like)\b|\bextra\s+(?:points|credit)\s+(?:for|if)\b|\bplus(?:es)?\s*:"
    r"|\bexposure\s+to\b|\bpreference\s+(?:is\s+|will\s+be\s+)?given\s+to\b|\bwe\s+(?:also\s+)?(?:welcome|appreciate)\b"
    r"|\boptional(?:ly)?\s*:|\bdesirable\s*:|\b(?:interest|interested)\s+in\b|\bpassion(?:ate)?\s+(?:for|about)\b"
    r"|(?<!or )(?<!or a )(?<!and )(?<!and a )\b(?:willing(?:ness)?|eager(?:ness)?|desire|keen)\s+to\s+learn\b"
    r"|\bcurious\s+about\b"
    r"|\b(?:as|so)\s+would\b(?!\s+be\s+(?:required|expected))",
    re.IGNORECASE,
)
_PREFERRED_TRAILS = lazy(
    r"\b(?:strongly\s+|highly\s+|much\s+)?(?:preferred|desired|desirable|advantageous)\b"
    r"(?!\s+(?:pronoun|name|vendor|supplier|partner|outcome|result|method of contact))"
    r"|\b(?:a|an)\s+(?:(?:big|huge|strong|definite|real|major|great|nice|added|distinct|clear)\s+)?"
    r"(?:plus|asset|advantage|bonus)\b(?!-)"
    r"|\b(?:is|are|be|also|considered)\s+(?:very\s+|also\s+|especially\s+)?(?:helpful|beneficial|welcome|useful"
    r"|nice|optional|valued|appreciated)\b|\b(?:highly|greatly|especially|particularly)\s+(?:valued|regarded|welcome)\b"
    r"|\bwould\s+(?:be\s+(?:ideal|great|nice|lovely|useful|handy|wonderful|welcome|good|helpful|an?\s+\w+)|help)\b"
    r"|\b(?:is|are)\s+(?:lovely|great|nice|handy|a\s+treat|golden|gold)\b|\bwelcome\b(?!\s+to\b)"
    r"|\b(?:we|i)(?:[’']d|\s+(?:would|will|shall))\s+be\s+(?:very\s+|really\s+)?(?:delighted|happy|thrilled|glad)\b"
    r"|\bbonus\s+points?(?=\s*(?:$|[.;,!)]))|\bis\s+(?:ideal|great)(?=\s*(?:$|[.;,!)]))"
    r"|\b(?:additional|extra|special|favou?rable|bonus)\s+(?:consideration|points?|credit)\b|\bpref(?:[’']d|'d"
    r"|\.)(?=\W|$)"
    r"|\b(?:it|that|this)\s+(?:helps?|is\s+(?:handy|useful|an?\s+extra))\b|\ba\s+(?:beautiful|nice|lovely"
    r"|welcome)\s+extra\b"
    r"|\bencouraged\s+to\s+apply\b|\b(?:not|isn[’']t|no)\s+an?\s+deal[- ]?breaker\b"
    r"|\bnice(?:-|\s)to(?:-|\s)haves?\b|\bgood\s+to\s+have\b|[(]\s*(?:optional|helpful|nice|bonus|plus"
    r"|ideally)\s*[)]|\boptional$"
    r"|\b(?:helpful|beneficial|advantage)(?=\s*(?:$|[.;,)]))",
    re.IGNORECASE,
)
_REQUIRED_LEADS = lazy(
    r"\bmust(?:\s+(?:have|be|possess|hold|know|include|demonstrate))?\b|\b(?:need|needs)\s+to\b|\bhas\s+to\s+have\b"
    r"|\byou(?:[’']ll|\s+will)?\s+(?:need|have\s+to)\b|\bonly\s+candidates\s+(?:who|with)\b"
    r"|\b(?:we|this\s+(?:role|position|job)|position|role|job)\s+requires?\b|\b(?:required|mandatory|essential)\s*:",
    re.IGNORECASE,
)
_REQUIRED_TRAILS = lazy(
    r"(?<!\bas )(?<!\bif )(?<!\bwhen )(?<!\bwhere )(?<!\bby )\b(?:required|req[’']?d|mandatory|essential"
    r"|a\s+must)\b(?!-)"
    r"|\bmust[- ]haves?\b",
    re.IGNORECASE,
)
_LEAD = lazy(
    r"^\W*(?:(?:and|or|plus|as well as|also|any|some|prior|previous|strong|solid|good|basic|working|hands-on|deep"
    r"|excellent|advanced|professional|relevant|practical|an?|the)\s+)*"
    r"(?:experience|experienced|knowledge|familiarity|familiar|proficien\w+|understanding|ability|expertise|background"
    r"|exposure|skills?\s+in|fluen\w+|degree|bachelor\S*|master\S*|ph\.?d\.?|doctorate|certifi\w+|licen[sc]e\w*"
    r"|comfort\w*|interest|coursework|training|command|competenc\w+)\b",
    re.IGNORECASE,
)
_CLAUSE = lazy(
    r";|\t|(?<=\s)[–—](?=\s)|\s-\s"
    r"|\bbut\b(?!\s+(?:(?:also|is|are|very|highly|strongly)\s+)?(?:not\s+limited|preferred|desired|desirable"
    r"|helpful|nice"
    r"|a\s+plus|welcome|beneficial|advantageous|an?\s+(?:asset|advantage|bonus))\b)",
    re.IGNORECASE,
)
_CHUNK = lazy(r",(?!\d)|[()\[\]]")
_WEAK_REQUIRED = lazy(
    r"\b(?:minimum|at\s+least|proven|demonstrated|demonstrable|necessary|prerequisite|a\s+valid|needed)\b",
    re.IGNORECASE,
)
_ASKS = lazy(
    r"^\W*(?:(?:you(?:[’'](?:re|ve)|\s+(?:have|bring|know|are|hold|should\s+(?:have|be)|understand|can))"
    r"|we(?:[’']re|\s+are)\s+looking\s+for|looking\s+for"
    r"|we\s+(?:look\s+for|want|need|hope\s+(?:for|that\s+you|you))\b|the\s+(?:right\s+|successful\s+)?(?:person"
    r"|candidate|applicant)\b"
    r"|what\s+(?:i|we)(?:[’']m|[’']re|\s+am|\s+are)\s+(?:after|looking)|you\s+(?:also\s+)?(?:need|must|should)\b"
    r"|we(?:[’']re|\s+are)\s+hiring\b[^.]{0,60}\bwho\s+(?:has|have|can|is|knows)"
    r"|we\s+(?:do\s+)?ask\s+(?:that|for|you)|the\s+person\s+(?:we|i)\s+(?:have\s+in\s+mind|want|need|hope)"
    r"|need\s+to\s+be\b"
    r"|you(?:[’']ll|\s+will)\s+(?:have|hold|bring|need|be\s+(?:able|comfortable|an?\b))"
    r"|we\s+seek|candidates?\s+(?:should|must|will)|applicants?\s+(?:should|must|will)|should\s+have"
    r"|the\s+ideal\s+candidate"
    r"|currently|enrolled|pursuing|working\s+towards?)\b)",
    re.IGNORECASE,
)


_EXPERIENCE = lazy(r"\b(?:years?|yrs?)\b[^.;]{0,60}\bexp(?:erience)?\b|\bGPA\b|\bmajoring\s+in\b", re.IGNORECASE)


def cues(text: str) -> list[Cue]:
    """The cues of a text in order; where two overlap, a negation goes before a wish and a wish before a demand."""
    found: list[Cue] = []

    def add(pattern: re.Pattern[str], want: Want, leads: bool) -> None:
        for match in pattern.finditer(text):
            start, end = match.span()
            if not any(cue.start < end and start < cue.end for cue in found):
                found.append(Cue(start, end, want, leads))

    add(_NOTHING, Want.NOTHING, False)
    add(_NOTHING_LEADS, Want.NOTHING, True)
    add(_PREFERRED_LEADS, Want.PREFERRED, True)
    add(_PREFERRED_TRAILS, Want.PREFERRED, False)
    add(_REQUIRED_LEADS, Want.REQUIRED, True)
    add(_REQUIRED_TRAILS, Want.REQUIRED, False)
    found.sort()
    return [cue for cue in found if not (cue.want is Want.NOTHING and _softened(text, cue, found))]


def _softened(text: str, cue: Cue, found: list[Cue]) -> bool:
    """Whether "not required" stands beside a wish: "preferred but not required", "not required but helpful"."""
    if re.search(r"\bnot\b|n[’']t\b", text[cue.start : cue.end]) is None:
        return False
    return any(
        (
            other.want is Want.PREFERRED
            and not re.search(r"[;.!?]\s", text[min(cue.end, other.end) : max(cue.start, other.start)])
            and -25 <= other.start - cue.end <= 25
        )
        or (other.want is Want.PREFERRED and 0 <= cue.start - other.end <= 12)
        for other in found
    )


def _ranges(pattern: re.Pattern[str], text: str, start: int, end: int, keep: list[Cue]) -> list[tuple[int, int]]:
    """``text[start:end]`` cut at the pattern's hits, those inside a cue left alone."""
    out: list[tuple[int, int]] = []
    at = start
    for match in pattern.finditer(text, start, end):
        if any(cue.start < match.end() and match.start() < cue.end for cue in keep):
            continue
        out.append((at, match.start()))
        at = match.end()
    out.append((at, end))
    return out


_REST = lazy(
    r"\b(?:we|you|can|this|is|are|be|would|will|a|an|but|not|strongly|highly|also|experience|knowledge|skills?"
    r"|degree|level)\b|\W+",
    re.IGNORECASE,
)


def chunks(text: str) -> list[Chunk]:
    """The chunks of a text with what is wanted of each. They cover all but the separators."""
    found = cues(text)
    out: list[Chunk] = []
    for start, end in _ranges(_CLAUSE, text, 0, len(text), found):
        out.extend(_clause(text, start, end, [cue for cue in found if start <= cue.start < end]))
    return out


def _clause(text: str, start: int, end: int, found: list[Cue]) -> list[Chunk]:
    ranges = _ranges(_CHUNK, text, start, end, found)
    if not found:
        return [Chunk(a, b, None, False) for a, b in ranges]
    own: list[Cue | None] = []
    bracketed: list[bool] = []
    for a, b in ranges:
        inside = [cue for cue in found if cue.start < b and a < cue.end]
        own.append(min(inside, key=lambda cue: _ORDER[cue.want]) if inside else None)
        bracketed.append(text[a - 1 : a] in ("(", "[") and text[b : b + 1] in (")", "]"))
    out: list[Chunk] = []
    for index, (a, b) in enumerate(ranges):
        cue = own[index]
        if cue is not None:
            out.append(Chunk(a, b, cue.want, True))
            continue
        wants = []
        right = next(
            (
                i
                for i in range(index + 1, len(ranges))
                if own[i] is not None and _speaks(text, ranges[i], own[i], bracketed[i])
            ),
            None,
        )
        if right is not None and not _left_of(own[right], text, ranges[right]):
            right = None
        if right is not None and any(own[i] is not None for i in range(index + 1, right)):
            right = None
        left = next((i for i in range(index - 1, -1, -1) if own[i] is not None and not bracketed[i]), None)
        if right is not None:
            wants.append(_want(own[right]))
        if left is not None and _leads(own[left]) and not bracketed[index]:
            wants.append(_want(own[left]))
        if bracketed[index] and index and not wants:
            before = out[index - 1]
            wants += [before.want] if before.want is not None else []
        out.append(Chunk(a, b, min(wants, key=lambda want: _ORDER[want]) if wants else None, False))
    return out


_ORDER = {Want.NOTHING: 0, Want.PREFERRED: 1, Want.REQUIRED: 2}


def _want(cue: Cue | None) -> Want:
    return cue.want if cue is not None else Want.REQUIRED


def _leads(cue: Cue | None) -> bool:
    return cue is not None and cue.leads


def _speaks(text: str, where: tuple[int, int], cue: Cue | None, bracketed: bool) -> bool:
    """Whether a chunk's cue may speak for other chunks: one in brackets only if it stands there alone."""
    if not bracketed or cue is None:
        return True
    rest = text[where[0] : cue.start] + text[cue.end : where[1]]
    return not _REST.sub("", rest)


def _left_of(cue: Cue | None, text: str, where: tuple[int, int]) -> bool:
    """Whether a trailing cue speaks for the chunks before its own: not where its chunk starts anew ("knowledge of R a
    plus")."""
    return cue is not None and not cue.leads and not _LEAD.match(text[where[0] : where[1]])


def strength_at(parts: list[Chunk], start: int, default: Strength) -> Strength | None:
    """The strength of what stands at ``start``; ``None`` where it was taken back."""
    for chunk in parts:
        if chunk.start <= start < max(chunk.end, chunk.start + 1):
            return _strength(chunk.want, default)
    return default


def own_strength_at(parts: list[Chunk], start: int, default: Strength) -> Strength | None:
    """As :func:`strength_at`, but a wish that trails in a later chunk does not reach back: "Bachelor's degree,
    Master's preferred" wants the first and would like the second."""
    for chunk in parts:
        if chunk.start <= start < max(chunk.end, chunk.start + 1):
            return _strength(chunk.want, default) if chunk.own or chunk.want is Want.NOTHING else default
    return default


def _strength(want: Want | None, default: Strength) -> Strength | None:
    if want is Want.NOTHING:
        return None
    if default is Strength.MENTIONED or want is None:
        return default
    return Strength.PREFERRED if want is Want.PREFERRED else Strength.REQUIRED


def asks(text: str, item: bool) -> bool:
    """Whether a line says by itself that it states a requirement, whatever section it stands in."""
    if any(cue.want is not Want.NOTHING for cue in cues(text)):
        return True
    if _ASKS.match(text) or _LEAD.match(text):
        return True
    return _EXPERIENCE.search(text) is not None or (item and _WEAK_REQUIRED.search(text) is not None)
