"""The last day to apply."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from profilelint.model.dates import Date, DateRange
from profilelint.model.posting import Kind, Requirement, Strength
from profilelint.parse import dates
from profilelint.pattern import lazy
from profilelint.posting import education
from profilelint.posting.headings import Class
from profilelint.posting.sections import Outline
from profilelint.posting.towns import STATE, STATE_NAMES
from profilelint.posting.units import CLOSES, Unit, make


class Dating(NamedTuple):
    """How a posting writes its dates, and when it was written."""

    days: bool | None
    """Whether the day stands first in 05/12/2026; ``None`` where nothing tells."""
    written: tuple[int, int, int] | None
    """Year, month and day on which it was posted or sent, if it says so."""


_NOT_CLOSING = lazy(
    r"\b(?:meet(?:s|ing)?|tight|under|manage|project|filing|tax|reporting|multiple|strict"
    r"|work(?:ing)?\s+to)\s+(?:\w+\s+){0,2}deadlines?\b|\bclos(?:e|ing)\s+(?:the\s+)?(?:books|store|shop|shift"
    r"|deals?|sales)\b",
    re.IGNORECASE,
)
_FINAL = lazy(r"\b(?:final|last|hard)\b", re.IGNORECASE)
_NO_DEADLINE = lazy(
    r"\b(?:posted|updated|published|created|opened|starts?|starting|begins?|review(?:ed|ing)?\s+(?:\w+\s+){0,3}?begins?"
    r"|(?:first\s+)?reviews?(?:\s+of\s+applications?)?|interviews?(?:\s+\w+){0,3}?)(?:\s+(?:on|date|of|from"
    r"|applications|in|will|be))*\s*:?\s*$",
    re.IGNORECASE,
)
"""What makes a date another one: the day of posting, of the start, of the first review."""


def deadline(unit: Unit, dating: Dating) -> list[Requirement]:
    """The last day to apply; ``fields`` holds the ISO date, and a second one where 05/12/2026 can mean either.
    A day without a year is the next one after the posting was written."""
    text = unit.value.text
    cue = CLOSES.search(text)
    if cue is None or _NOT_CLOSING.search(text):
        return []
    if unit.kind is Class.RESPONSIBILITIES and not re.search(r"\bappl(?:y|ications?)\b", text, re.IGNORECASE):
        return []
    found: list[tuple[bool, int, int, Date]] = []
    for dated in dates.find(unit.value):
        date = dated.end
        if date is None or date.open or date.problem or date.day is None:
            continue
        spot = education._locate(unit.value, date)
        if spot is None or spot[0] < cue.start() - 40 or _NO_DEADLINE.search(text[max(0, spot[0] - 40) : spot[0]]):
            continue
        found.append((spot[0] < cue.start(), *spot, date))
    if found:
        _, start, end, date = next(
            (item for item in found if _FINAL.search(text[max(0, item[1] - 25) : item[1]])),
            min(found, key=lambda item: item[:2]),
        )
        settled = dates.settle(DateRange(value=date.value, end=date), dating.days).end or date
        made = make(unit, Kind.DEADLINE, Strength.REQUIRED, [(start, end, "")])
        fields = [settled.iso()]
        if settled.ambiguous and date.day is not None and date.month is not None and date.day != date.month:
            fields.append(f"{date.year:04d}-{date.day:02d}-{date.month:02d}")
        return [replace(made, fields=tuple(fields))]
    short = _SHORT.search(text, cue.start())
    if short is not None and dating.days is not None and not _before_another(text, short.start()):
        first, second, year = (int(short[number]) for number in (1, 2, 3))
        month, day = (second, first) if dating.days else (first, second)
        if 1 <= month <= 12 and 1 <= day <= 31:
            made = make(unit, Kind.DEADLINE, Strength.REQUIRED, [(*short.span(), "")])
            return [replace(made, fields=(f"{2000 + year:04d}-{month:02d}-{day:02d}",))]
    for plain in _DAY.finditer(text, cue.start()):
        if not _before_another(text, plain.start()):
            made = make(unit, Kind.DEADLINE, Strength.REQUIRED, [(plain.start(), plain.end(), "")])
            return [replace(made, fields=_next(plain, dating.written))]
    return []


def _before_another(text: str, at: int) -> bool:
    """Whether the words before a date make it another one than the last day."""
    return _NO_DEADLINE.search(text[max(0, at - 40) : at]) is not None


def _next(found: re.Match[str], written: tuple[int, int, int] | None) -> tuple[str, ...]:
    """The day of a match of ``_DAY`` in the year that makes it the first one after the posting was written."""
    if written is None:
        return ()
    word = re.search(
        r"[A-Za-z]{3}", found[0].replace("st ", " ").replace("nd ", " ").replace("rd ", " ").replace("th ", " ")
    )
    number = re.search(r"\d{1,2}", found[0])
    if word is None or number is None:
        return ()
    month, day = _NAMES.index(word[0].lower()) + 1, int(number[0])
    year = written[0] + ((month, day) < written[1:])
    return (f"{year:04d}-{month:02d}-{day:02d}",)


_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SHORT = lazy(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{2})(?![\d/])")


_MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_DAY = lazy(
    rf"\b{_MONTHS}\.?\s+(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\b(?!,?\s*\d)"
    rf"|\b(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTHS}(?!\.?,?\s*\d)"
)
_EUROPEAN = lazy(
    r"[£€]|\b(?:UK|United Kingdom|England|Scotland|Wales|Ireland|Germany|Austria|France|Netherlands|Spain|Italy"
    r"|Australia|New Zealand|India)\b|\b(?:GBP|EUR|per annum|CV and covering letter)\b"
)


_AMERICAN = lazy(
    rf"\b(?:{STATE}|{STATE_NAMES})\b\s\d{{5}}\W*$|\b(?:USA|U\.S\.|United States)\b|\b401\s?\(?k\b|\bE-?Verify\b"
    rf"|\bFLSA\b"
)
_WRITTEN = lazy(
    r"\s*(?:(?:re)?posted|date(?: posted)?|posting date|date of posting|opening date|opens|opened|open date|published"
    r"|publication date|advertised|issued?(?: date)?|sent|open (?:&|and) closing dates?|posted on"
    r"|announced)\b\s*[:\t]?\s*(?:on )?",
    re.IGNORECASE,
)
_MOST_LINES = 60


def dating(outline: Outline) -> Dating:
    """In which order a posting's dates in figures stand, as its other dates or its country tell, and when it was
    posted or sent."""
    texts = [value.text for value in outline.above]
    texts += [block.value.text for section in outline.sections for block in section.blocks]
    texts += [section.heading.text for section in outline.sections if section.heading is not None]
    days = dates.day_first(texts)
    if days is None:
        head = [value.text for value in (outline.title, outline.organization, outline.location) if value is not None]
        if any(_EUROPEAN.search(text) for text in (*head, *texts)):
            days = True
        elif any(_AMERICAN.search(text) for text in (*head[-1:], *texts)):
            days = False
    return Dating(days, next(_posted(outline, days), None))


def _posted(outline: Outline, days: bool | None) -> Iterator[tuple[int, int, int]]:
    """The day on which a posting was posted or sent."""
    lines = [*outline.above, *(block.value for section in outline.sections for block in section.blocks)][:_MOST_LINES]
    for value in lines:
        text = value.text
        cue = _WRITTEN.match(text) or (_SENT.search(text) if len(text) <= 400 else None)
        if cue is None:
            continue
        for dated in dates.find(value.part(cue.end(), min(len(text), cue.end() + 40))):
            settled = dates.settle(dated, days)
            date = settled.start or settled.end
            if date is not None and date.year and date.month and date.day and not date.problem and not date.ambiguous:
                yield date.year, date.month, date.day
                return


_SENT = lazy(r"(?:^|\s)(?:Date|Sent|Posted):?\s+(?:on\s+)?(?=\w)")
