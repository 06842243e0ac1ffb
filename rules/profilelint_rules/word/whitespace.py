"""Blanks stand where none belong, or are missing.

## Why

A doubled blank, a blank before a comma or a tab inside a sentence is left over from cutting and pasting. Nobody reads
it, but it shows: as a gap on the page, and as a break in the text that an application form shows for review. Style
guides agree on one blank between words and none before a comma or period; the rule is a convention, not a loss.

What a format does not show is left alone: LaTeX, HTML and Typst join blanks, two blanks at the end of a Markdown line
break it, and three or more in plain text, a table or a list of dates are layout.

## Bad

```bullet
- Checked  120 invoices per week against the purchase list
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Counted 40 crates of apples , pears and plums per delivery
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Weighed 300 parcels,packed them and drove them to four depots
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Planted 90 oaks,, maples and birches along two roads
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## Good

```bullet
- Moved the .org domain of 1,400 shops to two new servers
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```summary
Computer science student.  Built a nightly import job.  Tutors 40 students in data structures.
```

```resume path=Robin_Vale_Resume.txt
Robin Vale
Columbus, OH | (614) 555-0131 | robin.vale@mail.example

EDUCATION

Ohio State University, Columbus, OH                  Expected May 2027
B.S. in Computer Science, GPA 3.6/4.0

EXPERIENCE

Data Intern, Harborlight Analytics, Columbus, OH     May 2026 - Aug 2026
-  Built a nightly import job in Python and SQL that loads 2,000 invoices
-  Reduced the time of the weekly report from 4 hours to 20 minutes

SKILLS

Python     SQL     Pandas     Git
```

```bullet
- Parsed `name,price` rows of 40 price lists into one table
- Scored 14 essays (5.5 of 6, on average) at https://essays.example/a,b
```

```bullet
- Waited for 40 teams ... and then opened the gates
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## What to do

Leave one blank between words, none before a comma or period, and one after it. The fix does it.

## When to ignore

When the blanks are meant, as in a sample of code.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from profilelint.api import (
    Context,
    Document,
    Evidence,
    Finding,
    Fix,
    Level,
    Line,
    Resume,
    Rule,
    Value,
    Word,
    at,
    edit,
    lazy,
    line_value,
)

RULE = Rule(
    "word-whitespace",
    level=Level.INFO,
    evidence=Evidence.CONVENTION,
    scope=Resume,
    since="0.1",
    needs=("source", "docx"),
    ratchet=("times",),
)

_JOINING = frozenset({"latex", "html", "typst"})
"""Formats that print any run of blanks as one."""
_LONGEST = 4_000
"""Characters of a line that is looked at; a longer one is no line that somebody typed."""
_SHOWN = 6

_NAMES = {
    "double": "two blanks stand where one belongs",
    "before": "a blank stands before a {sign}",
    "tab": "a wide gap stands inside a sentence",
    "after": "no blank stands after a comma",
    "sign": "a {sign} stands twice",
}
_LABELS = {
    "double": "two blanks",
    "before": "no blank belongs here",
    "tab": "a gap inside the sentence",
    "after": "a blank is missing",
    "sign": "one is enough",
}
_SIGNS = {",": "comma", ".": "period", ";": "semicolon"}

_BEFORE = lazy(r"(?<=[^\W_]|[)%”\"’]) ([,;.])(?=\s|\Z)")
_AFTER = lazy(r"(?<![\w@/\\.(\[=&-])([^\W\d_]{3,}),([^\W\d_]{3,})(?![\w@/\\(\[=-]|\.\w|,\w)")
_TWICE = lazy(r"(?<=[^\W\d_]|[)%])(?:,\s?,|;\s?;|\.\.|,\s?\.)(?=\s|\Z)")
_CODE = lazy(r"`[^`]*`|\S*://\S+|“[^”]*”|\"[^\"]*\"")
_STOP = lazy(r"[.!?][\"”’)]?")
_WORDLIKE = lazy(r"[\w(\"“‘$€£#+%]")
_YEAR = lazy(r"(?:19|20)\d\d\b|\d{1,2}[/.]\d")
_ABBREVIATED = frozenset("etc. inc. co. corp. ltd. jr. sr. st. dept. e.g. i.e. a.m. p.m. vs. al. no.".split())


class _Slip(NamedTuple):
    kind: str
    start: int
    end: int
    better: str
    sign: str = ""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    document = context.document
    texts = _texts(resume, document)
    found: dict[str, list[tuple[Value, _Slip]]] = {}
    closed = 0  # sentences that another one follows
    stops: list[tuple[Value, _Slip]] = []
    source = document.raw.splitlines() if document.raw is not None else []
    if document.raw is not None and len(source) != document.raw.count("\n") + (not document.raw.endswith("\n")):
        source = re.split(r"\r\n|\r|\n", document.raw)
    prose = {value.path for value in resume.prose}
    for line, path in texts:
        value = line_value(document, line, path)
        closed += len(re.findall(r"[a-z][.!?] [A-Z]", line.text))
        for slip in _slips(line, document, source, path in prose):
            if slip.kind == "stop":
                stops.append((value, slip))
            else:
                found.setdefault(slip.kind + slip.sign, []).append((value, slip))
    if stops and closed - len(stops) >= len(stops):  # a style of its own, unless most sentences end otherwise
        found["double"] = sorted(found.get("double", []) + stops, key=lambda item: item[0].spans)
    if _justified(found.get("double", []), len(texts), document):
        del found["double"]
    for slips in found.values():
        yield _finding(slips)


def _finding(slips: list[tuple[Value, _Slip]]) -> Finding:
    first = slips[0][1]
    kind = "double" if first.kind == "stop" else first.kind
    many = f", {len(slips)} times" if len(slips) > 1 else ""
    return Finding(
        message=_NAMES[kind].format(sign=_SIGNS.get(first.sign, "sign")) + many,
        locations=tuple(
            at(value, _LABELS[kind] if number == 0 else "", start=slip.start, end=slip.end)
            for number, (value, slip) in enumerate(slips[:_SHOWN])
        ),
        suggestion=f"write “{first.better}”",
        fixes=tuple(
            Fix(f"Write “{slip.better}”", (edit(value, slip.start, slip.end, slip.better),), safe=True)
            for value, slip in slips[:200]
        ),
        data={"times": len(slips)},
    )


def _texts(resume: Resume, document: Document) -> list[tuple[Line, str]]:
    """The lines of sentences and skill lists, with the path of what they belong to."""
    starts = [line.start for line in document.lines]
    chosen: dict[int, str] = {}
    values = list(resume.prose)
    values += [line for section in resume.sections if section.kind in ("skills", "interests") for line in section.lines]
    for value in values:
        for span in value.spans:
            number = bisect_right(starts, span.start) - 1
            if number >= 0:
                chosen.setdefault(number, value.path)
    return [
        (document.lines[number], path)
        for number, path in sorted(chosen.items())
        if len(document.lines[number].text) <= _LONGEST
    ]


def _slips(line: Line, document: Document, source: list[str], prose: bool) -> Iterator[_Slip]:
    text = line.text
    code = [match.span() for match in _CODE.finditer(text)] if any(sign in text for sign in '`:“"') else []

    def free(start: int, end: int) -> bool:
        return not any(first < end and start < last for first, last in code)

    if document.format not in _JOINING:
        for left, right, gap in _gaps(line, source):
            start, end = left.start, right.start + len(right.text)
            kind = _gap_kind(left.text, right.text, gap, text)
            if not kind and prose and "\t" in gap and _is_inside(left, right, text):
                kind = "tab"
            if kind and free(start, end):
                yield _Slip(kind, start, end, f"{left.text} {right.text}")
    for match in _BEFORE.finditer(text):
        if free(*match.span()) and _apart(line, match.start() + 1, source, document):
            start = text.rfind(" ", 0, match.start()) + 1
            yield _Slip("before", start, match.end(), text[start : match.start()] + match[1], match[1])
    if "," in text:
        for match in _AFTER.finditer(text):
            if free(*match.span()) and not _quoted(line, match.start(), source):
                yield _Slip("after", match.start(), match.end(), f"{match[1]}, {match[2]}")
    for match in _TWICE.finditer(text):
        sign = match[0][0]
        start = text.rfind(" ", 0, match.start()) + 1
        if free(*match.span()):
            yield _Slip("sign", start, match.end(), text[start : match.start()] + match[0][-1], sign)


def _gap_kind(left: str, right: str, gap: str, text: str) -> str:
    """What a gap is: ``double``, ``stop`` (two blanks after a sentence), ``tab``, or nothing."""
    if len(left) == 1 and left.isalpha() and left not in "aAI":
        return ""  # letters set wide
    if not _WORDLIKE.match(right) or not (left[-1].isalnum() or left[-1] in ',;.!?)%"”’'):
        return ""
    if gap == "  " and "\t" not in text:
        if _STOP.fullmatch(left[-1]) and right[0].isupper():
            return "stop" if left.lower() not in _ABBREVIATED else ""
        return "double"
    return ""


def _is_inside(left: Word, right: Word, text: str) -> bool:
    """Whether a tab stands inside a sentence: what follows it reads on, and is no column, date or place."""
    if text.count("\t") > 2 or len(text.split()) < 6:
        return False
    rest = text[right.start :].split("\t")[0].split()
    reads_on = right.text[0].islower() or (
        right.text[0].isdigit() and len(rest) > 1 and rest[1][0].islower() and not _YEAR.match(right.text)
    )
    before = left.text.rstrip(",")
    if not before or not before[-1].isalnum() or (before[0].isupper() and not before.endswith("ed")):
        return False
    return reads_on and (len(rest) > 1 or before[0].islower())


def _gaps(line: Line, source: list[str]) -> Iterator[tuple[Word, Word, str]]:
    """Neighbouring words with more than one blank, or a tab, between them in the file."""
    words = line.words
    if line.raw:
        stored = line.raw.replace("\u00a0", " ")
        gaps = [match[0] for match in re.finditer(r"[ \t]+", stored)]
        skipped = len(gaps) + 1 - len(words)  # a typed list sign is not part of the words
        if not 0 <= skipped <= 1:
            return
        for left, right, gap in zip(words, words[1:], gaps[skipped:], strict=False):
            if gap != " ":
                yield left, right, gap
        return
    if "\t" in line.text and not source:
        for left, right in itertools.pairwise(words):
            if line.text[right.start - 1] == "\t":
                yield left, right, "\t"
    if not source:
        return
    for left, right in itertools.pairwise(words):
        between = (_between(left, right, source) or "").replace("\\t", "\t")
        if between and between != " " and not between.strip(" \t"):
            yield left, right, between


def _between(left: Word, right: Word, source: list[str]) -> str | None:
    """What stands between two words of one line of a text file; ``None`` where that is not known."""
    first, second = left.place, right.place
    if getattr(first, "file", "?") or getattr(second, "file", "?"):
        return None
    row = getattr(first, "end_line", 0)
    if row != getattr(second, "line", -1) or not 0 < row <= len(source):
        return None
    return source[row - 1][getattr(first, "end_column", 1) - 1 : getattr(second, "column", 1) - 1]


def _apart(line: Line, offset: int, source: list[str], document: Document) -> bool:
    """Whether the file itself has the blank before a sign, so that it is no matter of how a command was read."""
    if document.raw is None:
        return True
    number = next((number for number, word in enumerate(line.words) if word.start == offset), 0)
    return number > 0 and _between(line.words[number - 1], line.words[number], source) in (" ", "  ")


def _quoted(line: Line, offset: int, source: list[str]) -> bool:
    """Whether the word at an offset is set as code in the file."""
    place = next((word.place for word in line.words if word.start <= offset < word.start + len(word.text)), None)
    row = getattr(place, "line", 0)
    if place is None or not 0 < row <= len(source):
        return False
    column = getattr(place, "column", 1)
    return "`" in source[row - 1][max(0, column - 2) : getattr(place, "end_column", column)]


def _justified(doubles: list[tuple[Value, _Slip]], lines: int, document: Document) -> bool:
    """Whether a program set the plain text flush at both sides by doubling blanks."""
    rows = len({value.spans for value, _ in doubles})
    return document.format == "text" and lines >= 4 and len(doubles) >= 6 and rows * 2 > lines
