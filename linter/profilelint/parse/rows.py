"""Lines as the parser sees them: with their look, their left edge and the room above them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from profilelint.model.document import Line, Role
from profilelint.model.place import BBox, PagePlace, TextPlace
from profilelint.model.value import Piece, Value, join


class Style(NamedTuple):
    """The look of a line as far as headings are told by it. ``size`` is 0 where the format has no looks."""

    size: float = 0.0
    bold: bool = False
    caps: bool = False
    color: tuple[float, float, float] | None = None


class Row(NamedTuple):
    """A line with what the parser needs to know of it. ``gap`` is the space above it in line heights (blank lines in
    text formats), 0 where it is not known; ``left`` its left edge in points (columns in text formats)."""

    line: Line
    value: Value
    style: Style
    gap: float = 0.0
    left: float = 0.0

    @property
    def text(self) -> str:
        return self.line.text


def is_caps(text: str) -> bool:
    """Whether every letter is a capital one and there are two at least."""
    return text.isupper() and sum(char.isalpha() for char in text) > 1


def style_of(line: Line) -> Style:
    look = line.look
    if look is None:
        return Style(caps=is_caps(line.text))
    color = None
    if look.color is not None and max(look.color) > 0.12:
        color = (round(look.color[0], 1), round(look.color[1], 1), round(look.color[2], 1))
    return Style(round(look.size * 2) / 2, look.bold, is_caps(line.text), color)


def row_of(line: Line, source: str, gap: float = 0.0) -> Row:
    value = Value(line.text, source=source, pieces=(Piece(0, line.start, len(line.text)),))
    return Row(line, value, style_of(line), gap, _left(line))


def cut(row: Row, start: int, end: int) -> Row:
    """The row of ``text[start:end]``, blanks at both ends left out."""
    text = row.line.text
    chunk = text[start:end]
    start += len(chunk) - len(chunk.lstrip())
    end -= len(chunk) - len(chunk.rstrip())
    words = tuple(word._replace(start=word.start - start) for word in row.line.words if start <= word.start < end)
    boxes = [word.place.bbox for word in words if isinstance(word.place, PagePlace)]
    box = row.line.bbox
    if boxes:
        box = boxes[0]
        for other in boxes[1:]:
            box = box.union(other)
    line = replace(row.line, text=text[start:end], words=words, start=row.line.start + start, bbox=box)
    return Row(line, row.value.part(start, end), style_of(line), row.gap if start == 0 else 0.0, _left(line))


def rows_of(lines: Iterable[Line], source: str) -> list[Row]:
    """The rows of a document's lines that hold text."""
    rows: list[Row] = []
    previous: Line | None = None
    for line in lines:
        if not any(map(str.isalnum, line.text)):
            continue  # icons and rules
        rows.append(row_of(line, source, _gap(previous, line)))
        previous = line
    return rows


def _box(line: Line) -> BBox | None:
    if line.words and isinstance(line.words[0].place, PagePlace):
        return line.words[0].place.bbox
    return line.bbox


def _left(line: Line) -> float:
    if line.words and isinstance(line.words[0].place, TextPlace):
        return float(line.words[0].place.column)
    box = _box(line)
    return box.x0 if box is not None else 0.0


def _gap(previous: Line | None, line: Line) -> float:
    if previous is None:
        return 0.0
    if line.words and previous.words:
        here, before = line.words[0].place, previous.words[-1].place
        if isinstance(here, TextPlace) and isinstance(before, TextPlace):
            return float(max(0, here.line - before.end_line - 1))
    if line.bbox is not None and previous.bbox is not None and line.page == previous.page:
        height = max(1.0, min(line.bbox.height, previous.bbox.height))
        if line.column == previous.column:
            return max(0.0, (line.bbox.y0 - previous.bbox.y1) / height)
    return 0.0


def merge(rows: Sequence[Row]) -> Row:
    value = join([row.value for row in rows])
    return rows[0]._replace(value=value, line=replace(rows[0].line, text=value.text))


def body_style(rows: Sequence[Row]) -> Style:
    """The style of most of the text."""
    count: Counter[Style] = Counter()
    for row in rows:
        if row.line.role is not Role.HEADING:
            count[row.style._replace(caps=False)] += len(row.text)
    return count.most_common(1)[0][0] if count else Style()
