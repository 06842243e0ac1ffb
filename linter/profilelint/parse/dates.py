"""The date grammar: how resumes write dates, ranges, open ends and expected dates.

:func:`find` gives the dates of a line, :func:`parse` reads a text that is a date as a whole (a JSON field, a cell).
Nothing is filled in from today. A date that no calendar has (month 13, 31 June, year 20222) is still a date: its
``problem`` says so. Years run from 1950 to 2099; a two-digit year is 1950 to 2049.

``date_atoms`` reads one date, ``date_ranges`` finds dates and ranges in a text. Every pattern is matched at a known
place with bounded repetition, so the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from profilelint.model.dates import Date, DateRange, Precision
from profilelint.model.value import Value, join
from profilelint.parse.date_atoms import (
    Atom,
    month_of,
)
from profilelint.parse.date_ranges import Found, find_all
from profilelint.pattern import lazy

MAX_LENGTH = 4000
"""Characters of a text that are looked at; what follows holds no date for us."""

_HINT = lazy(r"(?:19|20)\d|['’‘`]\d\d|\d[/.-]\d|[A-Za-z]{3}[.-]? ?\d\d")
_OPEN_ALONE = lazy(
    r"(?:to |till |until )?(?:present|current|now|ongoing|today|date|heute|présent|actual|presente|heden)", re.I
)
_DURATION = lazy(
    r"[\s·•|,(\[-]{0,4}(?:\d{1,2}\+? ?(?:years?|yrs?|months?|mos?|weeks?|wks?)\.?,?(?: and)? ?){1,3}"
    r"[)\]]?(?=$|[\s,;|·•)])",
    re.I,
)
_TWO_DATES = lazy(
    r"(?:^|(?<=\t)|(?<=[^\W\d_] ))((?:[^\W\d_]{3,10}\.? )?(?:19|20)\d\d) "
    r"((?:[^\W\d_]{3,10}\.? )?(?:19|20)\d\d|[Pp]resent|PRESENT|[Cc]urrent)(?=$|\t)"
)
"""A start and an end with nothing but a blank between them."""


def _in_order(match: re.Match[str]) -> bool:
    """Whether two dates with a blank between them are both years or both months of years, the later one behind."""
    first, last = match[1].split(), match[2].split()
    if not last[-1].isdigit():
        return len(first) == 1 or is_month(first[0])
    if any(len(words) == 2 and not is_month(words[0]) for words in (first, last)) or len(first) != len(last):
        return False
    span = int(last[-1]) - int(first[-1])
    return 0 < span <= 12 or (span == 0 and len(first) == 2)


_UNFILLED_DATE = r"(?:[^\W\d_]{3,9}\.? |\d\d?/|[MX]{1,2}/)?(?:19|20|XX)XX(?!\w)"
_UNFILLED = lazy(
    rf"(?<!\w)(?P<first>{_UNFILLED_DATE})(?: ?(?P<dash>[-–—]|to) ?(?:(?P<last>{_UNFILLED_DATE})"
    rf"|(?P<open>[Pp]resent|[Cc]urrent)))?"
)
"""Dates that a template leaves to be filled in: "January 20XX – Current"."""


def _unfilled(value: Value, match: re.Match[str]) -> DateRange:
    def one(name: str) -> Date | None:
        if match[name] is None:
            return None
        part = value.part(match.start(name), match.end(name))
        if name == "open":
            return Date(value=part, year=None, precision=Precision.OPEN, style="open")
        return Date(value=part, year=None, precision=Precision.MONTH, problem=f"year {part.text.split()[-1]}")

    first, last = one("first"), one("last") or one("open")
    start, end = (first, last) if last is not None else (None, first)
    return DateRange(value=value.part(*match.span()), start=start, end=end, dash=match["dash"] or "")


def _date(value: Value, atom: Atom) -> Date:
    return Date(
        value=value.part(atom.start, atom.end),
        year=atom.year,
        month=atom.month,
        day=atom.day,
        precision=atom.precision,
        style=atom.style,
        problem=atom.problem,
        ambiguous=atom.ambiguous,
    )


def _date_range(value: Value, found: Found) -> DateRange:
    return DateRange(
        value=value.part(found.start, found.end),
        start=_date(value, found.first) if found.first else None,
        end=_date(value, found.last) if found.last else None,
        dash=found.dash,
        expected=found.expected,
    )


def find(value: Value, loose: bool = False) -> list[DateRange]:
    """All dates and ranges of a text, from left to right.

    A single date stands in ``end`` alone (see :func:`as_role`); "since 2020" has an open end; "Aug 2021 to December"
    has a start alone, since nothing says which December. A bare year, ``06/25`` and the like count only where they
    stand apart: alone, at the end of the text, between separators, in brackets, behind a word such as "Class of", in
    front of a name ("2023 Dean's List"), or in a range. ``loose`` also takes bare years within a sentence.
    """
    text = value.text[:MAX_LENGTH]
    if "XX" in text:
        return [_unfilled(value, match) for match in _UNFILLED.finditer(text)]
    if not _HINT.search(text):
        return []
    if len(text) <= 120 and (match := _TWO_DATES.search(text)) and _in_order(match):
        text = f"{text[: match.end(1)]}-{text[match.start(2) :]}"  # two lines of a rail, two columns of a table
    return [_date_range(value, found) for found in find_all(text, loose, whole=False)]


def parse(value: Value) -> DateRange | None:
    """The date or range that the whole text is, blanks, brackets and a final point aside; ``None`` where it is more.

    Reads ISO dates and what people put into date fields: "2024-05", "May 2024", "Present", "2020 – 2022".
    """
    text = value.text
    start = len(text) - len(text.lstrip(" \t\r\n([-–—·•|"))
    end = len(text.rstrip(" \t\r\n)].,;·•|"))
    if end - start > 120:
        return None
    opening = text[start:end]
    if _OPEN_ALONE.fullmatch(opening):
        part = value.part(start, end)
        return DateRange(value=part, end=Date(value=part, year=None, precision=Precision.OPEN, style="open"))
    for tail in (text[start:].rstrip(), opening):  # an open dash or "Est." may end it
        shifted = value.part(start, start + len(tail))
        found = find_all(tail, False, whole=True)
        if len(found) == 1 and not tail[: found[0].start].strip() and not tail[found[0].end :].strip(" )].,;·•|"):
            return _date_range(shifted, found[0])
    return None


def pair(start: Value | None, end: Value | None, open_end: bool = False) -> DateRange | None:
    """The range of two fields of a structured source; ``None`` where neither holds a date.

    ``open_end``: a start without an end field goes on (JSON Resume's habit for work).
    """
    first = parse(start) if start is not None else None
    last = parse(end) if end is not None else None
    if first is None and last is None:
        return None
    values = [value.value for value in (first, last) if value is not None]
    opening = (first.start or first.end) if first else None
    closing = last.end if last else None
    if closing is None and open_end and end is None and opening is not None:
        closing = Date(value=replace(opening.value, text="", pieces=()), year=None, precision=Precision.OPEN, style="")
    expected = any(value.expected for value in (first, last) if value is not None)
    return DateRange(value=join(values, " – "), start=opening, end=closing, expected=expected)


def is_month(word: str) -> bool:
    """Whether a word is the name of a month, in full or shortened."""
    return month_of(word) is not None


_NUMERIC = lazy(r"(?<![\w/.-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d\d)(?![\w/-])")


def has_numeric(texts: Iterable[str]) -> bool:
    """Whether a date such as 03/04/2024 stands in some texts."""
    return any(_NUMERIC.search(text[:MAX_LENGTH]) for text in texts if "/" in text or "-" in text)


def day_first(texts: Iterable[str]) -> bool | None:
    """Whether a document writes 15/08/2023 (true) or 08/15/2023 (false), by its dates that can only be the one;
    ``None`` where none tells or both stand there."""
    days = months = 0
    for text in texts:
        if "/" in text or "-" in text:
            for match in _NUMERIC.finditer(text[:MAX_LENGTH]):
                days += int(match[1]) > 12 >= int(match[3]) > 0
                months += 12 >= int(match[1]) > 0 and int(match[3]) > 12
    return None if (days > 0) == (months > 0) else days > 0


def settle(dates: DateRange, days: bool | None) -> DateRange:
    """The same dates with 03/04/2024 read in the document's order (see :func:`day_first`). Where nothing tells the
    order the dates stay as they are, with a lower confidence."""
    return replace(dates, start=_settled(dates.start, days), end=_settled(dates.end, days))


def _settled(date: Date | None, days: bool | None) -> Date | None:
    if date is None or not date.ambiguous or date.month is None or date.day is None:
        return date
    if days is None:
        return replace(date, value=date.value.sure(min(date.value.confidence, 0.6)))
    if not days:
        return replace(date, ambiguous=False)
    sign = "-" if "-" in date.style else "/"
    style = date.style.replace(f"MM{sign}DD", f"DD{sign}MM")
    return replace(date, month=date.day, day=date.month, style=style, ambiguous=False)


def as_role(dates: DateRange) -> DateRange:
    """The dates of a role: a single date is both its start and its end."""
    if dates.start is None and dates.end is not None and not dates.end.open:
        return replace(dates, start=dates.end)
    return dates


def at(dates: DateRange, path: str, single: str = "endDate") -> DateRange:
    """The same dates under an entry's path: ``path.startDate`` and ``path.endDate``; a date alone in ``end`` is
    ``path.<single>`` (``date`` for an award, ``releaseDate`` for a publication)."""
    only = dates.start is None or dates.start is dates.end
    name = f"{path}.{single if only else 'endDate'}"
    last = replace(dates.end, value=dates.end.value.at(name)) if dates.end else None
    if dates.start is None:
        first = None
    elif dates.start is dates.end:
        first = last
    else:
        first = replace(dates.start, value=dates.start.value.at(f"{path}.startDate"))
    whole = f"{path}.{single}" if only else f"{path}.startDate"
    return replace(dates, value=dates.value.at(whole), start=first, end=last)


def strip(value: Value, ranges: list[DateRange]) -> list[Value]:
    """What is left of a text without its dates: the texts between them, cleared of separators, empty brackets and
    durations such as "(2 years 3 months)". ``ranges`` come from :func:`find` on the same value."""
    cuts: list[tuple[int, int]] = []
    position = 0
    for dates in ranges:
        start = _offset(value, dates.value, position)
        if start < 0:
            continue
        end = start + len(dates.value.text)
        duration = _DURATION.match(value.text, end)
        end = duration.end() if duration else end
        cuts.append((start, end))
        position = end
    pieces: list[Value] = []
    place = 0
    for start, end in [*cuts, (len(value.text), len(value.text))]:
        piece = _trim(value, place, start)
        if piece is not None:
            pieces.append(piece)
        place = end
    return pieces


def _offset(value: Value, part: Value, position: int) -> int:
    """Where a part stands in a value: by its origin, else by its text from ``position`` on; -1 where it does not."""
    if part.pieces:
        start = part.pieces[0].start
        for piece in value.pieces:
            if piece.start <= start < piece.start + piece.length:
                return piece.offset + start - piece.start
    return value.text.find(part.text, position)


def _trim(value: Value, start: int, end: int) -> Value | None:
    junk = " \t\u00a0,;|·•∙⋅–—-/:"
    text = value.text
    changed = True
    while changed and start < end:
        changed = False
        while start < end and (text[start] in junk or text[start] in ")]"):
            start, changed = start + 1, True
        while start < end and (text[end - 1] in junk or text[end - 1] in "(["):
            end, changed = end - 1, True
    return value.part(start, end) if start < end else None


_NEVER_SHORT = frozenset({3, 4, 5, 6, 7})
"""March to July, which the press style of US English does not abbreviate."""


def agree(one: Date, other: Date) -> bool:
    """Whether two dates follow one format. "May 2024" goes with "Jun 2024" and with "June 2024"; press style writes
    "Sept. 2024" beside "June 2024"; seasons, bare years, open ends and impossible dates go with everything."""
    tame = (Precision.YEAR, Precision.SEASON, Precision.QUARTER, Precision.OPEN)
    if one.precision in tame or other.precision in tame or one.style == other.style:
        return True
    left, right = _form(one.style), _form(other.style)
    if left[1] != right[1]:
        return False
    names = {left[0], right[0]}
    if "May" in names:
        return names <= {"May", "Mon", "Mon.", "Month"}
    if names == {"Mon.", "Month"}:
        full = one if left[0] == "Month" else other
        return full.month in _NEVER_SHORT
    return left[0] == right[0]


def _form(style: str) -> tuple[str, str]:
    """A style as the form of its month and the rest: ("Mon", "# YYYY")."""
    for name in ("Month", "Mon.", "Mon", "May"):
        if name in style:
            return name, style.replace(name, "#", 1)
    return "", style
