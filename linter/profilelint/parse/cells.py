"""An entry while it is put together (:class:`Draft`), and the pieces of its head lines (:class:`Cell`).

A head line is cut at separators into cells; a place, a link or a leftover such as "Issued" is told by itself.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from profilelint.model.dates import DateRange
from profilelint.model.value import Value, join
from profilelint.parse.bullets import Unit
from profilelint.parse.places import location_confidence
from profilelint.parse.rows import Style
from profilelint.pattern import lazy

ICONS = "\ue000-\uf8ff\ufffd"
"""Signs of icon fonts, for a character class."""

_SEPARATOR = lazy(
    rf"\t+|\s*[{ICONS}]\s*|\s*[|•·∙⋅◦‧●▪■]\s*|\s+[–—−]\s+|\s+-\s+|\s+@\s+|(?<=\w)—(?=\w)|\s*;\s+"
    r"|(?<!\d)\s+/\s+(?!\d)"
)
URL = lazy(
    r"^[\W_]{0,3}(?:https?://\S+|www\.\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|edu|gov|app|ai|me|co|us"
    r"|uk|de|tech)"
    r"(?:/\S*)?)[\W_]{0,2}$",
    re.IGNORECASE,
)
LEFTOVER = lazy(
    r"^(?:(?:awarded|issued|released|published|earned|received|completed|expires?|valid|graduated?|graduation"
    r"|conferred)"
    r"(?:\s+(?:on|in|by))?|dates?|from|to|on|in|by|since|expected|present|current|credential id\b.*|id\b.*"
    r"|license (?:no|number)\b.*"
    r"|undefined nan|nan|invalid date|undefined|null|-? ?(?:currently )?pursuing"
    r"|see (?:certificate|more|credential)|link|website|url|github|demo|code|full[- ]time|part[- ]time|"
    r"(?:\d+\+?|an?|about an?) (?:years?|yrs?|months?|mos?|weeks?)\b.*"
    r"|\d+\+? (?:a[ñn]os?|ans?|jahre?|anos?|anni|anno|jaar|mois|monate?|meses|mesi|maanden)\b.*)[\s:.,]*$",
    re.IGNORECASE,
)
GARBLED = lazy(r"\s+(?:undefined(?: NaN)?|NaN|Invalid [Dd]ate|null)$")
"""What a template prints where its source holds no date."""
_COMMA = lazy(
    r",\s+(?!(?:Inc|LLC|Ltd|L\.L\.C|Corp|Co|LLP|PLC|GmbH|S\.?A|S\.?L|B\.?V|Jr|Sr|Ph\.?D|M\.?D|RN)\b(?![-\w]))"
)
SENTENCE = lazy(r"[.!?]$")


@dataclass(slots=True)
class Draft:
    """An entry while it is put together."""

    heads: list[Unit] = field(default_factory=list)
    body: list[Unit] = field(default_factory=list)
    dates: DateRange | None = None
    location: Value | None = None
    url: Value | None = None
    score: Value | None = None
    title: Value | None = None
    organization: Value | None = None
    area: Value | None = None
    cells: list[Cell] = field(default_factory=list)
    courses: list[Value] = field(default_factory=list)
    keywords: list[Value] = field(default_factory=list)
    notes: list[Value] = field(default_factory=list)
    highlights: list[Unit] = field(default_factory=list)
    shared: bool = False
    """Whether ``organization`` was taken over from the entry before: several roles in one place."""

    @property
    def units(self) -> list[Unit]:
        return [*self.heads, *self.body]


BODY = 9_999
"""The line of a cell that stood below the head, behind a label."""


class Cell(NamedTuple):
    """A piece of a head: its text, the head line (from 0; :data:`BODY` below the head), the look of its first word and
    the unit that it was cut from."""

    value: Value
    line: int
    style: Style
    unit: Unit

    @property
    def text(self) -> str:
        return self.value.text


ITEM_KINDS = frozenset({"awards", "certificates", "publications"})


def place_sureness(text: str) -> float:
    """How sure it is that a text is nothing but a place."""
    text = text.strip(" ()[],;|·•")
    return location_confidence(text) if 0 < len(text) <= 60 else 0.0


def is_place(text: str) -> bool:
    # "Trattoria del Molo, Bari, Italia" has the form of a place too.
    return place_sureness(text) >= (0.85 if text.count(",") >= 2 else 0.5)


def style_at(unit: Unit, value: Value) -> Style:
    if not value.pieces:
        return unit.first.style
    place = value.pieces[0].start
    for row in unit.rows:
        line = row.line
        if line.start <= place < line.start + len(line.text):
            for word in line.words:
                if line.start + word.start + len(word.text) > place:
                    if word.look is None:
                        break
                    look = word.look
                    return Style(round(look.size * 2) / 2, look.bold, value.text.isupper(), None)
            break
    return Style(caps=value.text.isupper())


def split_cells(value: Value) -> list[Value]:
    text = value.text
    if text.count("(") != text.count(")"):
        depths_matter = False
    else:
        depths_matter = "(" in text
    found: list[Value] = []
    start, position, depth = 0, 0, 0
    for match in _SEPARATOR.finditer(text):
        if depths_matter:
            segment = text[position : match.start()]
            depth += segment.count("(") - segment.count(")")
            position = match.start()
            if depth > 0:
                continue
        found.append(value.part(start, match.start()))
        start = match.end()
    found.append(value.part(start, len(text)))
    cells: list[Value] = []
    for cell in found:
        before = cells[-1].text if cells else ""
        if before.endswith(",") and is_place(f"{before[:-1].rsplit(',', 1)[-1]}, {cell.text.rstrip('.')}"):
            cells[-1] = join([cells[-1], cell])  # justified text: "Fort Worth,<tab>TX"
        elif before and cell.text.casefold() in {"university", "college", "school", "academy", "institute"}:
            cells[-1] = join([cells[-1], cell])
        else:
            cells.append(cell)
    return [cell for cell in (trim(cell) for cell in cells) if cell.text]


def by_look(unit: Unit, value: Value) -> tuple[Value, Value] | None:
    """A text cut in two where its look changes once: a bold name with its issuer in plain type behind it."""
    looks: list[tuple[int, object]] = []
    for piece in value.pieces:
        for row in unit.rows:
            for word in row.line.words if piece.start < row.line.start + len(row.line.text) else ():
                place = row.line.start + word.start
                if piece.start <= place < piece.start + piece.length:
                    look = word.look and (round(word.look.size), word.look.bold, word.look.italic, word.look.color)
                    looks.append((piece.offset + place - piece.start, look))
    looks.sort(key=lambda item: item[0])
    cuts = [at for (_, before), (at, look) in pairwise(looks) if before != look]
    if len(cuts) != 1:
        return None
    left, right = trim(value.part(0, cuts[0])), trim(value.part(cuts[0], len(value.text)))
    return (left, right) if len(left.text) > 1 and len(right.text) > 1 and right.text[0].isalnum() else None


def _is_icon(char: str) -> bool:
    return "\ue000" <= char <= "\uf8ff" or char == "\ufffd" or unicodedata.category(char) == "So"


def trim(value: Value) -> Value:
    text = value.text
    start, end = 0, len(text)
    while start < end and (text[start] in " \t,;:|·•–—-)]" or _is_icon(text[start])):
        start += 1
    while end > start and (text[end - 1] in " \t,;:|·•–—-([" or _is_icon(text[end - 1])):
        end -= 1
    if text[start:end].startswith("(") and text[start:end].endswith(")") and text[start:end].count("(") == 1:
        start, end = start + 1, end - 1
    return value.part(start, end)


def cut_place(value: Value) -> tuple[Value, Value | None]:
    """A text without the place at its end, and the place: "Lone Star Cloud, Dallas, TX"."""
    text = value.text
    commas = [match.start() for match in re.finditer(",", text)]
    if not commas or len(text) > 200:
        match = re.search(r"\s*\(([^()]+)\)$", text)
        if match and match.start() > 1 and is_place(match[1]):
            return value.part(0, match.start()), value.part(match.start(1), match.end(1))
        return value, None
    best, sureness = 0, 0.0
    for at in commas[-3:]:
        rest = text[at + 1 :].strip()
        found = place_sureness(rest)
        if found > sureness and text[:at].strip() and ("," in rest or len(rest) <= 40) and found >= 0.5:
            best, sureness = at, found
    if best:
        return value.part(0, best), value.part(best + 1, len(text)).sure(min(0.95, sureness))
    return value, None


def spread_place(draft: Draft) -> None:
    """Take a place off the end of a cell where none stood in a cell of its own."""
    if draft.location is not None:
        return
    if len(draft.cells) > 2:
        for cell in draft.cells[1:]:
            if place_sureness(cell.text) >= 0.5:
                draft.location = cell.value.sure(0.7)
                draft.cells.remove(cell)
                return
    for i in range(len(draft.cells) - 1, -1, -1):
        cell = draft.cells[i]
        rest, place = cut_place(cell.value)
        if place is not None and rest.text:
            draft.cells[i] = cell._replace(value=trim(rest))
            draft.location = place
            return


def comma_splits(value: Value) -> list[tuple[Value, Value]]:
    """The ways to cut "Title, Organisation" in two at a comma."""
    text = value.text
    return [
        (value.part(0, match.start()), value.part(match.end(), len(text))) for match in list(_COMMA.finditer(text))[:6]
    ]


def spanned(line: Value, one: Value, other: Value) -> Value | None:
    """The text from one neighbouring cell of a line to the other, what joins them included."""
    if not one.pieces or not other.pieces:
        return None
    first, second = (one, other) if one.pieces[0].start < other.pieces[0].start else (other, one)
    end = second.pieces[-1].start + second.pieces[-1].length
    whole = between(line, first.pieces[0].start, end)
    joint = len(whole.text) - len(first.text) - len(second.text)
    return whole if whole is not line and 0 < joint <= 3 and "\t" not in whole.text else None


def between(value: Value, start: int, end: int) -> Value:
    """The part of a value that stands from ``start`` to ``end`` in the document."""
    for piece in value.pieces:
        if piece.start <= start and end <= piece.start + piece.length:
            shift = piece.offset - piece.start
            return value.part(start + shift, end + shift)
    return value
