"""Tables of criteria, as person specifications use them: a mark behind each line says how much it is wanted.

Two forms: a column of letters or words (``E``, ``D``, ``Essential``), and two columns, headed "Essential" and
"Desirable", with a cross in one of them.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from profilelint.model.document import Document, Line
from profilelint.model.place import PagePlace, TextPlace
from profilelint.pattern import lazy

ESSENTIAL: Final = "essential"
DESIRABLE: Final = "desirable"

_WORDS: Final = {
    "e": ESSENTIAL,
    "essential": ESSENTIAL,
    "required": ESSENTIAL,
    "must": ESSENTIAL,
    "must have": ESSENTIAL,
    "d": DESIRABLE,
    "desirable": DESIRABLE,
    "desired": DESIRABLE,
    "preferred": DESIRABLE,
    "nice": DESIRABLE,
    "nice to have": DESIRABLE,
}
_CROSSES: Final = frozenset("x ✓ ✔ ✗ ✕ ● • * yes y ☒ ☑".split())
_HEADER: Final = lazy(r"\bE\s?/\s?D\b|\b(?:essential|desirable)\b", 2)
_CODES: Final = lazy(r"[A-Z](?:\s*[,/&]\s*[A-Z]){0,5}$")
_FEWEST: Final = 3
_REACH: Final = 14
"""A cross stands at most so many characters, or three times as many points, from the middle of its column's head."""


class Table(NamedTuple):
    """``rows``: for the number of each line that a mark closes, where its text ends, and ``essential`` or
    ``desirable``. ``heads`` are the numbers of the lines that only head the columns."""

    rows: dict[int, tuple[int, str]]
    heads: frozenset[int]


def marks(document: Document) -> Table:
    """The marks of a document's tables of criteria; nothing where there are fewer than three."""
    found: dict[int, tuple[int, str]] = {}
    heads: dict[str, float] = {}
    headed = False
    tops: list[int] = []
    for number, line in enumerate(document.lines):
        cells = line.text.split("\t")
        if len(cells) < 2:
            continue
        if _HEADER.search(line.text):
            columns = _columns(line)
            if len(columns) == 2:
                heads = columns
            headed = headed or all(_WORDS.get(cell.strip().lower()) or _HEADER.search(cell) for cell in cells[-2:-1])
            if columns or all(len(cell) <= _REACH for cell in cells):
                tops.append(number)
                continue
        known = _word(cells) or (_crossed(line, cells, heads) if heads else None)
        if known is not None:
            found[number] = known
    letters = sum(len(document.lines[number].text[end:].split("\t")[1]) == 1 for number, (end, _) in found.items())
    if len(found) < _FEWEST or (letters and not headed and not _says_so(document)):
        return Table({}, frozenset())
    return Table(found, frozenset(tops))


def _says_so(document: Document) -> bool:
    return any(_HEADER.search(line.text) for line in document.lines if len(line.text) <= 200)


def _word(cells: list[str]) -> tuple[int, str] | None:
    """The first cell after the text that is a mark's word, with nothing but codes behind it."""
    for index in range(1, len(cells)):
        want = _WORDS.get(cells[index].strip().lower())
        if want is None:
            continue
        if all(_CODES.match(cell.strip()) for cell in cells[index + 1 :] if cell.strip()):
            return len("\t".join(cells[:index])), want
    return None


def _crossed(line: Line, cells: list[str], heads: dict[str, float]) -> tuple[int, str] | None:
    if cells[-1].strip().lower() not in _CROSSES or len(cells) > 3:
        return None
    at = _middle(line, len(line.text) - len(cells[-1]))
    if at is None:
        return None
    want = min(heads, key=lambda name: abs(heads[name] - at))
    reach = _REACH * (3 if isinstance(line.words[-1].place, PagePlace) else 1)
    return (len(line.text) - len(cells[-1]) - 1, want) if abs(heads[want] - at) <= reach else None


def _columns(line: Line) -> dict[str, float]:
    """Where the middle of each headed column stands."""
    out: dict[str, float] = {}
    for word in line.words:
        want = _WORDS.get(word.text.strip(" :/").lower())
        at = _middle(line, word.start) if want is not None and len(word.text) > 1 else None
        if want is not None and at is not None:
            out.setdefault(want, at)
    return out


def _middle(line: Line, start: int) -> float | None:
    """The middle of the word that starts at an offset of the line: in columns, or in points."""
    for word in line.words:
        if word.start <= start < word.start + len(word.text):
            if isinstance(word.place, TextPlace):
                return (word.place.column + word.place.end_column) / 2
            if isinstance(word.place, PagePlace):
                return (word.place.bbox[0] + word.place.bbox[2]) / 2
    return None
