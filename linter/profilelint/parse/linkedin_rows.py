"""The page of LinkedIn's "Save to PDF" as rows: two columns, where a row goes on in the next, rows made into lines.

Everything stands at fixed places of a Letter page: the sidebar at x = 21.6 pt and about 173 pt wide, the main column at
x = 223.6 pt and about 367 pt wide. Blocks break at blanks and behind hyphens and slashes, never inside a word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from profilelint.model.document import RGB, Document, Line, Word
from profilelint.model.place import PagePlace
from profilelint.model.value import Piece, Value, join
from profilelint.pattern import lazy

MAX_ROWS = 5000
"""Rows of a document that are looked at."""

_SPLIT = 0.345
_SIDE_EDGE, _MAIN_EDGE = 0.3195, 0.9645
"""The right edges of the two columns; these and the split are shares of the page's width."""
_FOOTER = 0.95
"""Below this share of the page's height stands nothing but "Page 1 of 3"."""
_WIDE = lazy(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
_GOES_ON = lazy(r"(?:and|or|und|oder|et|ou|y|o|e|en|of|bzw)\b", 2)


class Row(NamedTuple):
    """A line of one column. ``x1`` and ``y`` are its right and lower edge, ``lead`` the width of what would have to fit
    at the end of the row above for this row not to start here, ``blank`` the width of a blank. ``marker`` is the list
    sign in front of it."""

    value: Value
    size: float
    page: int
    x0: float
    x1: float
    y: float
    lead: float
    blank: float
    marker: str = ""
    color: RGB | None = None

    @property
    def text(self) -> str:
        return self.value.text


class Columns(NamedTuple):
    side: list[Row]
    main: list[Row]
    side_edge: float
    main_edge: float


def columns(document: Document) -> Columns:
    """The rows of the sidebar and of the main column, from top to bottom through all pages."""
    widths = {page.number: page.width for page in document.pages}
    heights = {page.number: page.height for page in document.pages}
    lines = [
        line
        for line in document.lines[:MAX_ROWS]
        if line.bbox is not None and line.words and line.bbox.y0 <= _FOOTER * heights.get(line.page, 792.0)
    ]
    across = Counter(line.page for line in lines if _runs_across(line, widths.get(line.page, 612.0)))
    if across[1] > 2:
        return Columns([], [], 0.0, 0.0)  # one column: another page
    found: tuple[list[Row], list[Row]] = ([], [])
    for line in lines:
        split = 0.0 if line.page > 1 and across[line.page] else _SPLIT * widths.get(line.page, 612.0)
        for column, row in _parts(document, line, split):
            found[column].append(row)
    width = max(widths.values(), default=612.0)
    side, main = (_in_order(rows) for rows in found)
    return Columns(
        side, main, _edge(side, 0.035 * width, _SIDE_EDGE * width), _edge(main, 0.365 * width, _MAIN_EDGE * width)
    )


def _runs_across(line: Line, width: float) -> bool:
    """Whether a line starts at the left edge and runs without a gap to where the main column stands."""
    if line.bbox is None or line.bbox.x0 >= 0.3 * width or line.bbox.x1 <= _SPLIT * width or "\t" in line.text:
        return False
    boxes = [_box(word) for word in line.words]
    widest = max((after.x0 - box.x1 for box, after in pairwise(boxes)), default=0.0)
    return widest < 15


class _Box(NamedTuple):
    x0: float
    x1: float


def _box(word: Word) -> _Box:
    place = word.place
    return _Box(place.bbox.x0, place.bbox.x1) if isinstance(place, PagePlace) else _Box(0.0, 0.0)


def _parts(document: Document, line: Line, split: float) -> Iterator[tuple[int, Row]]:
    """The parts of a line that stand in the two columns."""
    start = 0
    words = line.words
    for end in range(1, len(words) + 1):
        if end == len(words) or (_box(words[end]).x0 < split) != (_box(words[start]).x0 < split):
            yield int(_box(words[start]).x0 >= split), _row(document, line, words[start:end], not start)
            start = end


def _row(document: Document, line: Line, words: Sequence[Word], first: bool) -> Row:
    begin, end = words[0].start, words[-1].start + len(words[-1].text)
    text = line.text[begin:end].replace("\t", " ")
    sizes: Counter[float] = Counter()
    for word in words:
        if word.look is not None:
            sizes[round(word.look.size, 2)] += len(word.text)
    size = sizes.most_common(1)[0][0] if sizes else 0.0
    boxes = [_box(word) for word in words]
    look = words[0].look
    return Row(
        Value(text, "", document.path, (Piece(0, line.start + begin, end - begin),)),
        size,
        line.page,
        min(box.x0 for box in boxes),
        max(box.x1 for box in boxes),
        line.bbox.y1 if line.bbox is not None else 0.0,
        _lead(words[0].text, boxes[0].x1 - boxes[0].x0, size),
        _blank(boxes, size),
        line.marker if first else "",
        look.color if look is not None else None,
    )


def _blank(boxes: Sequence[_Box], size: float) -> float:
    """The usual distance of two words; that of Arial where it is out of the ordinary."""
    gaps = sorted(after.x0 - box.x1 for box, after in pairwise(boxes))
    usual = gaps[len(gaps) // 2] if gaps else 0.0
    return usual if 0.15 * size < usual < 0.45 * size else 0.278 * size


def _lead(word: str, width: float, size: float) -> float:
    """The width of a word up to where the line could have been broken inside it."""
    if _WIDE.match(word):
        return min(width, size)
    cut = next((i + 1 for i, char in enumerate(word[:-1]) if char in "-/" and i), len(word))
    return width * cut / len(word) if word else width


def _in_order(rows: list[Row]) -> list[Row]:
    """From top to bottom; what stands on one baseline is one row."""
    level: list[list[Row]] = []
    for row in sorted(rows, key=lambda row: (row.page, row.y, row.x0)):
        first = level[-1][0] if level else None
        if first is not None and row.page == first.page and row.y - first.y <= 0.3 * max(row.size, first.size):
            level[-1].append(row)
        else:
            level.append([row])
    return [_one(parts) if len(parts) > 1 else parts[0] for parts in level]


def _one(parts: list[Row]) -> Row:
    """Several rows on one baseline as one."""
    parts = sorted(parts, key=lambda part: part.x0)
    size = max(parts, key=lambda part: len(part.text)).size
    return parts[0]._replace(
        value=join([part.value for part in parts], " "), size=size, x1=max(part.x1 for part in parts)
    )


def _edge(rows: Sequence[Row], left: float, nominal: float) -> float:
    """Where the lines of a column end: the known edge, or less where the lines of this page all break before it."""
    ends = [row.x1 for row in rows]
    furthest = max(ends, default=nominal)
    if furthest > nominal:
        return min(furthest, nominal + 40)
    # Prose that goes on in lower case was broken because the next word had no room.
    rooms = [
        room
        for before, row in pairwise(rows)
        if row.text[:1].islower()
        and before.text[-1:].isalnum()
        and before.size == row.size
        and not row.marker
        and furthest < (room := before.x1 + before.blank + row.lead) < nominal
    ]
    if len(rooms) >= 2:
        return min(rooms) - 0.1
    long = sum(end >= left + 0.82 * (nominal - left) for end in ends)
    return furthest + 2 if long >= 8 else nominal


def fits(before: Row, row: Row, edge: float) -> bool:
    """Whether the start of a row had room at the end of the row before it: then somebody broke the line there. Widths
    are rounded in the file, so a little room is none."""
    text = before.text
    tight = text.endswith(("-", "/")) or (_WIDE.match(row.text) is not None and _WIDE.match(text[-1:]) is not None)
    sign = 0.8 * row.size if row.marker else 0.0
    return before.x1 + (0.0 if tight else before.blank) + sign + row.lead <= edge - 0.2 * row.size


def pitch(before: Row, row: Row) -> float | None:
    """The distance of two rows, ``None`` over a page break."""
    return row.y - before.y if row.page == before.page else None


def paragraph(rows: Sequence[Row]) -> Value:
    """The rows of one paragraph as a text. A list sign behind the first row is a dash of the text."""
    texts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for number, row in enumerate(rows):
        if number:
            left, right = rows[number - 1].text, row.text
            seam = f" {row.marker} " if row.marker else "" if _is_tight(left, right) else " "
            texts.append(seam)
            length += len(seam)
        pieces.extend(Piece(length + piece.offset, piece.start, piece.length) for piece in row.value.pieces)
        texts.append(row.text)
        length += len(row.text)
    first = rows[0].value
    return Value("".join(texts), first.path, first.source, tuple(pieces))


def _is_tight(left: str, right: str) -> bool:
    """Whether a line was broken where no blank stands: behind a hyphen or slash in a word, between Chinese signs."""
    if _WIDE.match(left[-1:]) and _WIDE.match(right):
        return True
    if left[-1:] not in ("-", "/", "\u2010") or not left[-2:-1].isalnum():
        return False
    return right[:1].isalnum() and not _GOES_ON.match(right)


def lines(rows: Sequence[Row], edge: float) -> list[list[Row]]:
    """The rows of a text as the lines that were typed in: a new one starts at a list sign, below a gap, and where the
    row above had room."""
    signs = Counter(row.marker for row in rows if row.marker)
    gaps = sorted(gap for before, row in pairwise(rows) if (gap := pitch(before, row)) is not None)
    usual = gaps[len(gaps) // 4] if gaps else 0.0
    done: list[list[Row]] = []
    for number, row in enumerate(rows):
        before = rows[number - 1] if number else None
        if before is None:
            done.append([row])
            continue
        gap = pitch(before, row)
        apart = gap is not None and gap > 1.4 * max(usual, 1.2 * row.size)
        listed = bool(row.marker) and not (
            signs[row.marker] == 1 and row.marker in "-–—~" and row.text[:1].islower() and not fits(before, row, edge)
        )
        if apart or listed or fits(before, row, edge):
            done.append([row])
        else:
            done[-1].append(row)
    return done
