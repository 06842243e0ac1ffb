"""CSV whose cells know where they stand.

Quoted cells may hold line breaks, delimiters and doubled quotes. A quote that is never closed takes the rest of the
file, as every reader of CSV does. HTML entities, which LinkedIn leaves in its texts, are decoded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from profilelint.pattern import lazy
from profilelint.read.structured.source import Text
from profilelint.read.structured.xml import concat, part, strip

HEADER_ROWS = 10
"""Rows at the top among which the header is looked for: notes may stand above it."""
MOST = 3_000_000
"""Characters of a file that are read; the files of a profile are far smaller."""
MOST_CELL = 20_000
"""Characters of a cell that are taken: ten times what a description may have."""
_MOST_CELLS = 500
_CLOSING = lazy(r'[^"]*(?:""[^"]*)*')
_ENTITY = lazy(r"&(?:amp|lt|gt|quot|apos|nbsp|#39|#x27);")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": " ", "#39": "'", "#x27": "'"}
_KEY = lazy(r"[^a-z0-9:]+")


class Cell(NamedTuple):
    """A cell. ``text`` is ``None`` where nothing stands in it; ``start`` is where it starts in the source."""

    text: Text | None
    start: int


Row = list[Cell]


class Table(NamedTuple):
    """A header and the rows below it. ``names`` are the columns as :func:`key` writes them."""

    names: tuple[str, ...]
    titles: tuple[str, ...]
    """The columns as they are written."""
    rows: list[dict[str, Cell]]


def key(name: str) -> str:
    """A column's name for comparison: "Company Name", "company_name" → ``company name``."""
    return _KEY.sub(" ", name.strip().lstrip("\ufeff").casefold()[:200]).strip()


def rows(raw: str, delimiter: str = ",") -> Iterator[Row]:
    """The rows that are not empty, of the first :data:`MOST` characters."""
    position, size = 0, min(len(raw), MOST)
    stop = re.compile(f"{re.escape(delimiter)}|\\r\\n|\\r|\\n")
    row: Row = []
    while position < size:
        start = position
        parts: list[Text] = []
        if raw[position] == '"':
            end = _CLOSING.match(raw, position + 1, size).end()  # type: ignore[union-attr]
            parts = _unquoted(raw, position + 1, min(end, position + 1 + MOST_CELL))
            position = min(size, end + 1)
        found = stop.search(raw, position, size)
        end = found.start() if found else size
        if end > position:
            parts.append(Text(raw[position : min(end, position + MOST_CELL)], ((0, position, 1),)))
        position = found.end() if found else size
        if len(row) < _MOST_CELLS:
            whole = concat(parts)
            row.append(Cell(_decoded(whole) if whole.text.strip() else None, start))
        if found is None or found.group() != delimiter:
            if any(cell.text for cell in row):
                yield row
            row = []
    if any(cell.text for cell in row):
        yield row


def _unquoted(raw: str, start: int, end: int) -> list[Text]:
    """What stands between quotes, in parts: of a doubled quote, the first sign."""
    parts: list[Text] = []
    while start < end:
        found = raw.find('""', start, end)
        last = end if found < 0 else found + 1
        parts.append(Text(raw[start:last], ((0, start, 1),)))
        start = last if found < 0 else found + 2
    return parts


def _decoded(text: Text) -> Text | None:
    """The text with HTML entities decoded, without blanks at its ends."""
    if "&" in text.text:
        parts: list[Text] = []
        position = 0
        for match in _ENTITY.finditer(text.text):
            if match.start() > position:
                parts.append(part(text, position, match.start()))
            written = part(text, match.start(), match.end())
            parts.append(Text(_ENTITIES[match.group()[1:-1]], ((0, written.runs[0][1], len(match.group())),)))
            position = match.end()
        if parts:
            if position < len(text.text):
                parts.append(part(text, position, len(text.text)))
            text = concat(parts)
    return strip(text)


def names(row: Row) -> tuple[str, ...]:
    """The row as column names, empty ones included."""
    return tuple(key(cell.text.text) if cell.text else "" for cell in row)


def table(raw: str, above: int, delimiter: str, most: int) -> Table:
    """The table whose header is the row number ``above`` (from 0), at most ``most`` rows of it."""
    found = rows(raw, delimiter)
    header = next(islice(found, above, None), [])
    columns = names(header)
    titles = tuple(cell.text.text if cell.text else "" for cell in header)
    taken = [{name: cell for name, cell in zip(columns, row, strict=False) if name} for row in islice(found, most)]
    return Table(columns, titles, taken)
