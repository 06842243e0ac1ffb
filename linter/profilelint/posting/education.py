"""What a line asks of an education: degree and fields, graduation window, class year, grade point average."""

from __future__ import annotations

import re
from typing import NamedTuple

from profilelint.model.dates import Date, Precision
from profilelint.model.value import Value
from profilelint.parse import dates
from profilelint.pattern import lazy


class Degree(NamedTuple):
    """Degrees of which one is enough. ``options`` are (start, end, level); ``fields`` are (start, end)."""

    options: tuple[tuple[int, int, str], ...]
    fields: tuple[tuple[int, int], ...]
    level: str
    """The lowest of the levels; empty where any degree will do."""
    related: bool
    """ "or a related field"."""

    @property
    def start(self) -> int:
        return self.options[0][0]

    @property
    def end(self) -> int:
        return max([*(end for _, end, _ in self.options), *(end for _, end in self.fields)])


class Graduation(NamedTuple):
    """When one has to graduate: the texts at ``options`` and ISO months, an open side empty."""

    options: tuple[tuple[int, int], ...]
    first: str
    last: str


LEVELS = ("high-school", "associate", "bachelor", "master", "doctorate")

_OF = (
    r"(?:\s+of\s+(?:applied\s+)?(?:science|arts|fine\s+arts|engineering|business\s+administration|education|laws|music"
    r"|commerce|technology|social\s+work|public\s+health|philosophy|architecture))?"
)
_TAIL = r"(?:[- ](?:level\s+)?(?:degree|diploma))?"
_APOSTROPHE = r"(?:[’']?s[’']?|s)?"
_LEVEL_PATTERNS = (
    (
        "high-school",
        r"\b(?:high|secondary)[- ]school\s+(?:diploma|degree|graduate|education|equivalency)\b|\bGED\b|\bG\.E\.D\b\.?"
        r"|(?<![\w.])H\.?S\.?\s+(?:diploma|graduate|grad\b|degree)"
        r"|\bA[- ]levels?\b|\bGCSEs?\b|\bO[- ]levels?\b|\bLeaving\s+Cert(?:ificate)?\b|\bHiSET\b"
        r"|\bhigh[- ]school\s+or\s+GED\b",
    ),
    (
        "associate",
        rf"\bassociate(?:[’']s|s)?(?:\s+of\s+(?:applied\s+)?(?:science|arts)|[- ]degree|[’']s)(?:[- ]degree)?"
        rf"|\bassociate[’']s{_TAIL}"
        r"|\bassociates?\s+degree|\b(?:two|2)-year\s+(?:college\s+)?degree|(?<![\w.])A\.A\.S?\.?(?=\s|,|/)"
        r"|\bassociate[’']s\b|\bfoundation\s+degree|\bHigher\s+National\s+(?:Diploma|Certificate)"
        r"|(?<!degree or )(?<!degree/)\b(?:(?:college|(?:two|2|three|3)-year|advanced|technical|post-?secondary"
        r"|community\s+college)\s+)?"
        r"(?<!school )(?<!postgraduate )(?<!graduate )diploma(?=\s+(?:\(\w+\)\s+)?in\s+[a-z])"
        r"|\b(?:college|(?:two|2|three|3)-year|advanced|technical|post-?secondary)\s+diploma\b"
        r"|\bgraduat\w+\s+(?:of|from)\s+an?\s+(?:[\w-]+\s+){0,3}(?:school|program(?:me)?|college)\s+of\s+nursing\b",
    ),
    (
        "bachelor",
        rf"\bbachelor{_APOSTROPHE}{_OF}{_TAIL}|\bbaccalaureate{_TAIL}|\bundergraduate\s+degree|\b(?:four"
        rf"|4)[- ]year\s+(?:college\s+|university\s+)?degree"
        r"|\bgraduat\w+\s+from\s+an?\s+(?:\w+\s+)?(?:four|4)[- ]year\s+college(?:\s+or\s+university)?"
        r"|\b(?:educated\s+to\s+)?degree\s+level\b|\bfirst\s+degree\b|\bfirst-(?:level"
        r"|cycle)\s+(?:university\s+)?degree"
        r"|\bhonou?rs\s+degree|\b(?:2[:.]1|upper[- ]second)(?:[- ]class)?\s+(?:honou?rs\s+)?degree",
    ),
    (
        "master",
        rf"\bmaster(?:[’']s|s[’'])(?!\s+(?:class|thesis))(?:\s+of\s+\w+)?{_TAIL}"
        rf"|\bmasters?\s+(?:of\s+(?:science|arts|business\s+administration|engineering|education|public\s+health"
        rf"|social\s+work|fine\s+arts|laws)|degree)(?:\s+degree)?"
        r"|\bmaster\s+of\s+(?:library|public|health|accountanc|accounting|counsel|finance|divinity|research|philosophy"
        r"|teaching"
        r"|architecture|nursing|information|computer|data|occupational|physical|landscape|urban"
        r"|city)\w*(?:\s+(?:and\s+information\s+)?[a-z]+)?"
        r"|\bmasters\s+in\b(?<!in)|\b(?:advanced|graduate|postgraduate)\s+degree|\bpostgraduate\s+(?:qualification"
        r"|diploma)|\bmasters(?=\s+in\b|\s+or\b|/)",
    ),
    (
        "doctorate",
        rf"\bph\.?\s?d\.?{_TAIL}(?!\w)|\bdoctorate{_TAIL}|\bdoctoral\s+degree|\bdoctor\s+of\s+(?:philosophy"
        rf"|medicine|pharmacy|education|law|physical\s+therapy|occupational\s+therapy|nursing\s+practice|dental\s+\w+"
        rf"|veterinary\s+medicine)"
        r"|\bjuris\s+doctor(?:ate)?|\bpharm\.?d\b\.?|(?<![\w.])J\.D\.|(?<![\w.])M\.D\.|(?<![\w.])Ed\.?D\.?(?!\w)",
    ),
)
_PRODUCTS = (
    r"(?!\s+(?:Office|Excel|Word|SQL|Project|Teams|Dynamics|Access|PowerPoint|Outlook|Windows|Visio|Azure|Suite|365))"
)
_AHEAD = (
    r"(?=\s+(?:in|degree|or|preferred|required|is|are|and|with|from|desired|desirable|helpful|welcome|would|a\s+plus"
    r"|an\s+asset)\b"
    r"|\s*[/,;+)(]|\s*\+|\.?$)"
)
_SHORT_PATTERNS = (
    (
        "associate",
        rf"(?<![\w.,/&-])(?:A\.S\.|AAS|AS(?=\s+(?:in|degree)\b)){_AHEAD}"
        r"|(?<![\w.])(?:ADN|ASN|HND|HNC)(?=-prepared|\s*(?:$|[,;./)]|(?:or|and|in|required|preferred|degree|from|with"
        r"|is)\b))",
    ),
    (
        "bachelor",
        rf"(?<![\w.&-])(?:B\.\s?S\.?(?:c\.?)?|B\.\s?A\.?|BSc|BSN|BSW|BEng|B\.?Eng\.|BBA|BFA|BSME|BSEE|BS|BA"
        rf"|LL\.?B){_AHEAD}",
    ),
    (
        "master",
        rf"(?<![\w.&-])(?<!, )(?:M\.\s?S\.?(?:c\.?)?|M\.\s?A\.|MSc|MSN|MBA|MPH|MSW|MEng|M\.?Ed|MFA|LL\.?M|MLIS|MLS|MPP"
        rf"|MPA|MHA|MAcc|MPhil|MRes|MDiv|MS"
        rf"|MA)(?:\s+degree)?{_PRODUCTS}{_AHEAD}",
    ),
    (
        "master",
        r"(?<=[/,] )(?:MS|MSc|MBA|M\.S\.)(?=,? or\b|\s*/|,|\s*\+|\s+(?:and|with)\b)|(?<=/)(?:MS|MA|MSc|MBA"
        r"|M\.S\.)(?!\w)",
    ),
    (
        "doctorate",
        r"(?<=/)(?:PhD)(?!\w)|(?<![\w.])(?:JD|MD|DNP|DPT|PharmD|DVM|PsyD|EdD|AuD|DDS)(?=\s*(?:$|[,;)])|\s+(?:degree|or"
        r"|required|preferred|from)\b)",
    ),
)
_PATTERNS = tuple((level, lazy(pattern, re.IGNORECASE)) for level, pattern in _LEVEL_PATTERNS) + tuple(
    (level, lazy(pattern)) for level, pattern in _SHORT_PATTERNS
)
_ANY_DEGREE = lazy(
    r"\b(?:(?:college|university|relevant|related|technical|accredited|academic|professional)\s+degree\b"
    r"|degree[- ](?:educated|qualified)\b|(?<=\ba )degree\b(?!\s+of\b|-)|degree(?=\s*(?:/|or)\s*diploma\b)"
    r"|\bmajor(?:ing|s)?(?=\s+in\b)|degree(?:\s+program(?:me)?)?"
    r"(?=\s+(?:in|from|at|required|preferred|or\s+equivalent)\b))",
    re.IGNORECASE,
)
_NOT_DEGREE = lazy(r"\b(?:high|some|certain|great|large|any)\s+$", re.IGNORECASE)
_IN = lazy(
    r"\s*(?:,?\s*(?:\((?:[^()]{1,30})\)))?\s*(?:degree|diploma|program(?:me)?|students?|candidates?)?"
    r"\s*(?:\((?:[^()]{1,30})\))?\s*(?:,?\s*(?:with\s+an?\s+(?:major|concentration|focus)\s+in"
    r"|with\s+(?:major\s+)?course\s?work\s+in|majoring\s+in|in"
    r"|preferably\s+in)|(?<=degree)\s+of)\s+",
    re.IGNORECASE,
)
_FIELD_STOP = lazy(
    r",?\s+but\b|[.;()\t:]|,?\s+(?:(?:and|or|plus)\s+(?:an?\s+minimum\s+of\s+)?(?:one|two|three|four|five|six|seven"
    r"|eight|ten)\b"
    r"|and\s+(?:you|we|have|will|must|can)\b|with|plus|from|by|is|are|and\s+(?=\d|at\s+least|an?\s|experience"
    r"|graduat|strong|current)"
    r"|required|preferred"
    r"|expected|graduating|or\s+(?:equivalent|(?:an?\s+)?comparable|(?:\w+\s+)?(?:work|practical|professional"
    r"|relevant)?\s*experience|higher|above|foreign|the\s+equivalent|a?\s*(?:master|bachelor|ph))"
    r"|at\s|who|that|(?:freshman|sophomore|junior|senior|rising|current)\b|desired|strongly|highly|a\s+plus|\+|—|–"
    r"|in\s+lieu|having|including\s)|,\s*(?=\d|with\b|graduat"
    r"|expected|experience|hands-on|strong|solid|excellent|some\b|familiarity|ability|skills?\b|proficien|knowledge"
    r"|must\b"
    r"|and\s+\d)",
    re.IGNORECASE,
)
_SPLIT = lazy(r"\s*,\s*(?:and/or\s+|or\s+|and\s+)?|\s+(?:and/or|or|and)\s+|\s*/\s*")
_RELATED = lazy(
    r"^(?:something|anything|or)\s+(?:similar|related|comparable|like\s+it)\b.*$"
    r"|^(?:an?(?:other|y)?\s+|any\s+|another\s+|other\s+)?(?:\w+[- ])?(?:closely\s+)?(?:related|relevant|similar"
    r"|equivalent|comparable|applicable|technical|quantitative|stem)\b.*$"
    r"|^(?:an?\s+|other\s+|any\s+)?(?:\w+\s+)?(?:fields?|disciplines?|areas?|subjects?|majors?)$",
    re.IGNORECASE,
)
_EQUIVALENT = lazy(
    r"\bequivalent\s+(?:combination|(?:\w+\s+){0,3}(?:experience|training|qualification))|\bin\s+lieu\s+of\b"
    r"|\bor\s+(?:an?\s+|the\s+)?equivalent\b(?!\s+(?:field|discipline|degree|major))"
    r"|\bor\s+(?:commensurate|comparable|relevant|related|work|practical|professional"
    r"|similar)\s+(?:\w+\s+)?experience\b"
    r"|\bcombination\s+of\s+education\s+and\s+experience\b|\bor\s+(?:at\s+least\s+)?(?:\d+\+?|two|three|four|five"
    r"|six|eight|ten)\s+years\b"
    r"|\bequivalent\s+to\s+(?:graduation|an?\s+\w+)\b",
    re.IGNORECASE,
)


def or_equivalent(text: str) -> bool:
    """Whether a line takes experience instead of a degree."""
    return _EQUIVALENT.search(text) is not None


def degrees(text: str) -> list[Degree]:
    """The degrees that a line asks for, alternatives together."""
    found: list[tuple[int, int, str]] = []
    for level, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if end > start and not any(a < end and start < b for a, b, _ in found):
                found.append((start, end, level))
    if not found:
        for match in _ANY_DEGREE.finditer(text):
            if not _NOT_DEGREE.search(text[: match.start()]):
                found.append((match.start(), match.end(), ""))
                break
    found.sort()
    found = _without_repeats(text, found)
    groups: list[list[tuple[int, int, str]]] = []
    for item in found:
        if groups and _alternatives(text[groups[-1][-1][1] : item[0]], text[item[1] : item[1] + 40]):
            groups[-1].append(item)
        else:
            groups.append([item])
    out: list[Degree] = []
    for group in groups:
        fields: list[tuple[int, int]] = []
        related = False
        for _, end, _level in group:
            more, also = _fields(text, end)
            fields.extend(item for item in more if text[slice(*item)] not in [text[slice(*other)] for other in fields])
            related = related or also
        levels = [level for *_, level in group if level]
        lowest = min(levels, key=LEVELS.index) if levels else ""
        out.append(Degree(tuple(group), tuple(fields), lowest, related))
    return out


def _without_repeats(text: str, found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    out: list[tuple[int, int, str]] = []
    inside = 0
    """Up to where the brackets reach that say the last degree again."""
    for item in found:
        if item[0] < inside:
            continue
        if out and _repeats(text, out[-1], item):
            closing = text.find(")", item[0])
            inside = closing if closing >= 0 else len(text)
            continue
        out.append(item)
    return out


def _repeats(text: str, before: tuple[int, int, str], item: tuple[int, int, str]) -> bool:
    """Whether a degree is the short form in brackets behind its name: "Bachelor of Science in Nursing (BSN)"."""
    opening = text[before[1] : item[0]]
    if re.match(r"\s?\(", opening) and ")" not in opening and before[2] == item[2]:
        return True
    return (
        opening.endswith("(")
        and len(opening) <= 50
        and "," not in opening
        and text[item[1] : item[1] + 1] in (")", "/")
    )


def _alternatives(between: str, after: str) -> bool:
    if len(between) <= 80 and _WITH_YEARS.fullmatch(between):
        return True  # "bachelor's with 8 years; master's with 6"
    if "," in between and not re.search(r"\bor\b|/", between) and _WISHED.match(after):
        return False  # "associate's, bachelor's preferred"
    if len(between) > 160 or re.search(r";(?!\s*or\b)|[.!?]\s", between):
        return False
    if re.search(r"\b(?:required|preferred|desired|a plus)\b", between, re.IGNORECASE):
        return False
    return re.search(r"\bor\b|/", between) is not None or between.strip() in (",", "")


_SHORT = lazy(r"\s\([A-Z][A-Za-z]{1,5}\)")
"""A field's short form in brackets behind it: "public policy (MPP)"."""


_WITH_YEARS = lazy(
    r"[^.;,]{0,30}?(?:\bwith|\band|\bplus|\+|&)\s*(?:at\s+least\s+)?(?:\d{1,2}|one|two|three|four|five|six|seven|eight"
    r"|nine|ten)\+?"
    r"(?:\s*(?:years?|yrs?)[^.;,]{0,30})?\s*[;,]\s*(?:or\s+)?(?:an?\s+)?",
    re.IGNORECASE,
)
_WISHED = lazy(
    r"\s*(?:degree\s*)?(?:is\s+)?(?:strongly\s+|highly\s+)?(?:preferred|desired|desirable|an?\s+(?:plus|asset))\b", re.I
)


def _fields(text: str, end: int) -> tuple[list[tuple[int, int]], bool]:
    text = text[:end] + _SHORT.sub(lambda match: " " * len(match[0]), text[end:])
    lead = _IN.match(text, end)
    if lead is None:
        return [], False
    start = lead.end()
    stop = _FIELD_STOP.search(text, start)
    limit = min(stop.start() if stop else len(text), start + 240)
    out: list[tuple[int, int]] = []
    related = False
    at = start
    for match in [*_SPLIT.finditer(text, start, limit), None]:
        a, b = at, (match.start() if match else limit)
        at = match.end() if match else limit
        piece = text[a:b].strip()
        if not piece:
            continue
        a += len(text[a:b]) - len(text[a:b].lstrip())
        if _RELATED.match(piece):
            related = True
            continue
        piece = re.sub(r"\s+(?:program(?:me)?|degree|field|major)s?$", "", piece)
        article = re.match(r"(?:an?|the|any)\s+", piece)
        if article:
            a += article.end()
            piece = piece[article.end() :]
        if re.match(r"(?:fields?|disciplines?|majors?|subjects?|area)\b", piece):
            break  # "any field between …"
        if len(piece.split()) > 6 or not piece[:1].isalpha() or len(out) >= 12:
            break
        out.append((a, a + len(piece)))
    return out, related


_AVERAGE = r"(?:C?GPA\b|QPA\b|G\.P\.A\.|grade(?:\s+|-)?(?:point\s+|point-)?average\b|(?:academic|B)\s+average\b)"
_GPA = lazy(
    rf"\b{_AVERAGE}(?:\s*\([^()]{{1,20}}\)(?<![\d]\)))?[\s:(]*(?:(?:of|is|must|be|requirement|requirements|required"
    rf"|at|least|an?|minimum"
    r"|above|over|exceed\w*|not|no|below|under|less|lower|than|greater|equal|to|or|≥|>=|>|[:(])\s*){0,6}"
    r"(?P<after>[0-5]\.\d{1,2}|[1-5](?=\s*(?:\+|or\b|/)))"
    r"|(?P<before>[0-5]\.\d{1,2})\s*(?:/\s*[45](?:\.0{1,2})?)?\s*\+?\s*(?:(?:or|and|higher|better|above|minimum"
    r"|cumulative|overall|undergraduate|college|academic)\s+){0,5}"
    rf"{_AVERAGE}",
    re.IGNORECASE,
)


def gpa(text: str) -> tuple[int, int, str] | None:
    """The grade point average that a line asks for: (start, end, number)."""
    match = _GPA.search(text)
    if match is None:
        return None
    return match.start(), match.end(), match["after"] or match["before"]


_INSTEAD = lazy(
    r"(?:\bor\s+|\beither\s+|\bone\s+of\b[^.;]{0,60}|\bsuperior\s+academic\s+achievement\b[^.;]{0,40})"
    r"(?:(?:an?|your|with|having|minimum|cumulative|overall|undergraduate|at\s+least|\()\s*)*$",
    re.IGNORECASE,
)
_OR_ELSE = lazy(
    r"^[^.;,]{0,40}?,?\s*\bor\s+(?:an?\s+(?!higher|better)|one\b|two\b|three\b|\d|at\s+least|equivalent\s+(?!gpa"
    r"|on\b|scale)|experience|superior"
    r"|completion|completed|relevant|comparable|class\s+rank|top\b|upper|rank|member|demonstrated|commensurate"
    r"|work\b|permission)",
    re.IGNORECASE,
)


def gpa_instead(text: str, start: int, end: int) -> bool:
    """Whether the grade point average at ``text[start:end]`` is one of several ways to qualify: "two years of
    experience or a GPA of 3.0"."""
    return _INSTEAD.search(text[max(0, start - 120) : start]) is not None or _OR_ELSE.match(text[end:]) is not None


_GRADUATES = lazy(
    r"\bgraduat(?:e|es|ed|ing|ion)\b(?!\s+(?:degree|school|program|student|level|nurse|assistant))|\bclass\s+of\b"
    r"|\bdegree\s+(?:conferral|completion|completed|conferred|earned|awarded)\b|\bcomplet(?:e|ing"
    r"|ion)\s+(?:of\s+)?(?:your|a|their)\s+degree\b",
    re.IGNORECASE,
)
_LATEST = lazy(
    r"\b(?:by|before|no\s+later\s+than|not\s+later\s+than|prior\s+to|until|through)\s+(?:the\s+end\s+of\s+)?$",
    re.IGNORECASE,
)
_EARLIEST = lazy(r"\b(?:after|no\s+earlier\s+than|not\s+before|from|since|on\s+or\s+after)\s+$", re.IGNORECASE)
_OR_LATER = lazy(r"\s*(?:or|and)\s+(?:later|after|beyond)\b", re.IGNORECASE)
_OR_EARLIER = lazy(r"\s*(?:or|and)\s+(?:earlier|before|sooner)\b", re.IGNORECASE)
_BETWEEN = lazy(r"^\s*(?:and|or|to|through|[-–—]|until|,)\s*(?:or\s+)?$", re.IGNORECASE)


def graduation(value: Value) -> Graduation | None:
    """The graduation window of a line: "graduating between December 2026 and June 2027"."""
    cues = list(_GRADUATES.finditer(value.text))
    if not cues:
        return None
    dated = [
        (*spot, date)
        for found in dates.find(value, loose=True)
        for date in found.dates
        if date.year is not None and not date.problem and (spot := _locate(value, date)) is not None
    ]
    windows = [window for cue in cues if (window := _window(value.text, cue, dated)) is not None]
    if not windows:
        return None
    first = "" if any(not window.first for window in windows) else min(window.first for window in windows)
    last = "" if any(not window.last for window in windows) else max(window.last for window in windows)
    spots = sorted({spot for window in windows for spot in window.options})
    return Graduation((spots[0], spots[-1]) if len(spots) > 1 else (spots[0],), first, last)


_NEAR, _FAR = 70, 110
"""How far behind the cue the first and the last date of a window stand, in characters."""


def _window(text: str, cue: re.Match[str], dated: list[tuple[int, int, Date]]) -> Graduation | None:
    """The window that one cue speaks of; ``dated`` are the dates of the text with their places."""
    behind = [item for item in dated if cue.start() <= item[0] <= cue.end() + _FAR]
    behind = behind if behind and behind[0][0] <= cue.end() + _NEAR else []
    found = behind or [item for item in dated if 0 <= cue.start() - item[1] <= 15]
    if not found:
        return None
    first = found[0]
    last = first
    for item in found[1:]:
        if not _BETWEEN.match(text[last[1] : item[0]]):
            break
        last = item
    options = ((first[0], first[1]),) if last is first else ((first[0], first[1]), (last[0], last[1]))
    low, high = _month(first[2], False), _month(last[2], True)
    if last is first:
        before = text[max(0, first[0] - 40) : first[0]]
        if _OR_LATER.match(text, first[1]) or (_EARLIEST.search(before) and not _LATEST.search(before)):
            high = ""
        elif _LATEST.search(before) or _OR_EARLIER.match(text, first[1]):
            low = ""
    return Graduation(options, low, high)


def _locate(value: Value, date: Date) -> tuple[int, int] | None:
    """Where a date stands in the value's text."""
    if not date.value.pieces:
        return None
    origin = date.value.pieces[0]
    for piece in value.pieces:
        if piece.start <= origin.start < piece.start + piece.length:
            start = origin.start - piece.start + piece.offset - origin.offset
            return start, start + len(date.value.text)
    return None


_TERMS = {3: (1, 6), 6: (5, 9), 9: (8, 12), 1: (0, 3)}
"""Season's first month → the months in which somebody who graduates in that term may do so; 0 is December before."""


def _month(date: Date, end: bool) -> str:
    year, month = date.year or 0, date.month
    if month is None:
        month = 12 if end else 1
    elif date.precision is Precision.SEASON:
        month = _TERMS.get(month, (month, month + 2))[1 if end else 0]
        if month == 0:
            year, month = year - 1, 12
    elif date.precision is Precision.QUARTER and end:
        month += 2
    return f"{year:04d}-{month:02d}"


_CLASS_YEAR = lazy(
    r"\b(?P<rising>rising\s+)(?P<a>freshm[ae]n|sophomores?|juniors?|seniors?)(?:\s*(?:,|or|and"
    r"|/)\s*(?:or\s+)?(?:rising\s+)?(?P<b>sophomores?|juniors?|seniors?))?"
    r"|\b(?P<c>freshm[ae]n|sophomores?|juniors?|seniors?)(?:\s*(?:,|or|and|/)\s*(?:or\s+)?(?P<d>sophomores?"
    r"|juniors?|seniors?))?"
    r"(?:\s+(?:standing|status|year|in\s+college|undergraduates?)\b|-level\s+student)"
    r"|\bcurrent(?:ly)?\s+(?:an?\s+)?(?:college\s+|university\s+)?(?P<e>freshm[ae]n|sophomores?|juniors?"
    r"|seniors?)(?:\s*(?:,|or|and|/)\s*(?P<f>sophomores?|juniors?|seniors?))?"
    r"(?!\s+(?:\w+\s+)?(?:leader|engineer|analyst|manager|developer|staff|executive))"
    r"|\bcollege\s+(?P<g>freshm[ae]n|sophomores?|juniors?|seniors?)(?:\s*(?:,|or|and|/)\s*(?P<h>sophomores?"
    r"|juniors?|seniors?))?",
    re.IGNORECASE,
)


_YEAR = r"\b(?:freshm[ae]n|sophomores?|juniors?|seniors?)\b"
_CLASS_RUN = lazy(
    rf"(?P<years>{_YEAR}(?:(?:\s?,|\s?/|\s(?:or|and))\s?(?:(?:or|and)\s)?{_YEAR}){{0,3}})"
    r"(?=\s(?:majoring|studying|pursuing|enrolled|students?\b|only\b))",
    re.IGNORECASE,
)
"""Class years of whoever studies something: "sophomores, juniors or seniors majoring in biology"."""


def class_years(text: str) -> list[tuple[int, int, str]]:
    """The class years that a line asks for: (start, end, ``rising junior``)."""
    run = _CLASS_RUN.search(text)
    if run is not None and "rising" not in text[: run.start()].lower():
        return [
            (found.start(), found.end(), found[0].lower().rstrip("s").replace("freshmen", "freshman"))
            for found in re.finditer(_YEAR, text[: run.end("years")], re.IGNORECASE)
            if found.start() >= run.start("years")
        ]
    match = _CLASS_YEAR.search(text)
    if match is None:
        return []
    rising = "rising " if match["rising"] else ""
    out: list[tuple[int, int, str]] = []
    for name in "abcdefgh":
        if match[name]:
            word = match[name].lower().rstrip("s").replace("freshmen", "freshman")
            start = match.start() if not out and rising else match.start(name)
            out.append((start, match.end(name), rising + word))
    if out and _AND_ABOVE.match(text, match.end()):
        start, end, name = out[-1]
        at = _ORDER.index(name.removeprefix("rising ")) if name.removeprefix("rising ") in _ORDER else len(_ORDER)
        out.extend((start, end, rising + later) for later in _ORDER[at + 1 :])
    return out


_ORDER = ("freshman", "sophomore", "junior", "senior")
_AND_ABOVE = lazy(
    r"\s*(?:(?:standing|status|year|level)\s*)?(?:\+|(?:or|and)\s+(?:above|higher|later|beyond|up|older|graduate))",
    re.I,
)
