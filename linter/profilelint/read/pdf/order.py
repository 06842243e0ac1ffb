"""Reading order: from words with places to rows and columns as a person reads them.

A page is cut into columns where an empty gutter runs between rows of real text (a recursive XY-cut). Whether two
sides of a gutter are columns or cells of the same rows is asked of the order in which the file gives its words (the
structure tree's where there is one) and, where that is shuffled, of the geometry: dates and places at the right
edge, hints in a left margin and label tables are cells, two runs of text with headings of their own are columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from profilelint.model.document import RGB, Look, Role
from profilelint.model.place import BBox
from profilelint.pattern import lazy
from profilelint.read.normal import BULLETS

TAB = 1.8
"""A gap of so many ems inside a row is a tab."""

_BIN = 1.0
_DASHES = ("–", "—", "-")
_TO = ("to", "until", "bis", "à", "au", "al", "hasta")
_MAX_DEPTH = 10
_MAX_CANDIDATES = 8
_DATE = lazy(
    r"(?:19|20)\d\d|\b\d{1,2}/\d{2,4}\b|\bpresent\b|\bcurrent\b|'\d\d\b"
    r"|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b|\b\d{1,2} (?:months?|years?)\b",
    re.IGNORECASE,
)

_YEAR = lazy(r"(?:19|20)\d\d")


def is_icon(text: str) -> bool:
    """Whether a text is nothing but pictures set as characters: private use, dingbats, emoji."""
    if text.isascii():
        return False
    return all(
        "\ue000" <= char <= "\uf8ff"
        or char >= "\U0001f000"
        or (("\u2600" <= char <= "\u27bf" or "\u2300" <= char <= "\u23ff" or char == "\ufe0f") and char not in BULLETS)
        for char in text
    )


@dataclass(slots=True, eq=False)
class Token:
    """A word on a page. ``base`` is its baseline, ``rank`` its position in the order that the file gives, ``order``
    its position in the content stream. ``block``, ``item`` and so on are the structure tree's, 0 where it is silent;
    ``flow`` is the marked content that the word stands in (-1: none). ``marker`` is the list sign before it,
    ``chip`` the number of the small frame that it stands in (-1: none). ``ground`` is the colour under it, ``stored``
    the text with its invisible characters, if it has some."""

    text: str
    box: BBox
    base: float
    size: float
    look: Look
    order: int
    spaced: bool
    rank: int = 0
    flow: int = -1
    block: int = 0
    role: Role = Role.BODY
    level: int = 0
    item: int = 0
    marker: str = ""
    artifact: bool = False
    tracking: float = 0.0
    chip: int = -1
    ground: RGB | None = None
    stored: str = ""

    @property
    def icon(self) -> bool:
        """Whether it is a picture set as a character."""
        return is_icon(self.text)

    @property
    def x0(self) -> float:
        return self.box.x0

    @property
    def x1(self) -> float:
        return self.box.x1


@dataclass(slots=True)
class Row:
    """A line to be: its cells from left to right, parted by tabs."""

    cells: list[list[Token]]
    column: int = 0

    @property
    def tokens(self) -> list[Token]:
        return [token for cell in self.cells for token in cell]


@dataclass(slots=True)
class Band:
    """Words on one baseline."""

    base: float
    tokens: list[Token] = field(default_factory=list)


class _Cut(NamedTuple):
    x: float
    first: int
    last: int
    width: float


def arrange(tokens: Sequence[Token]) -> tuple[list[Row], int]:
    """The rows of a page in reading order, and how many text columns it has."""
    rows: list[Row] = []
    columns = _arrange(list(tokens), rows, 0, 0, len(bands(tokens)))
    return rows, max(1, columns)


def bands(tokens: Iterable[Token]) -> list[Band]:
    """The words grouped by baseline, from top to bottom, each group from left to right."""
    found: list[Band] = []
    last: tuple[Token, Band] | None = None
    for token in sorted(tokens, key=lambda token: (token.base, token.x0)):
        if last is not None and token.base == last[0].base and token.x0 - last[0].x1 < token.size:
            last[1].tokens.append(token)
            last = token, last[1]
            continue
        for band in reversed(found[-3:]):
            near = max(0.28 * min(token.size, band.tokens[-1].size), 1.0)
            if token.base - band.base <= near:
                band.tokens.append(token)
                last = token, band
                break
        else:
            found.append(Band(token.base, [token]))
            last = token, found[-1]
    for band in found:
        band.tokens.sort(key=lambda token: (token.x0, token.order))
    return found


# ---------------------------------------------------------------------------------------------------------- columns


def _arrange(tokens: list[Token], rows: list[Row], column: int, depth: int, total: int) -> int:
    """Append the rows of ``tokens`` in reading order; return the number of text columns in them."""
    lines = bands(tokens)
    cut = _find_cut(lines) if depth < _MAX_DEPTH and len(lines) > 2 else None
    if cut is None:
        rows.extend(_assemble(lines, column))
        return 1
    above = [token for band in lines[: cut.first] for token in band.tokens]
    below = [token for band in lines[cut.last :] for token in band.tokens]
    middle = [token for band in lines[cut.first : cut.last] for token in band.tokens]
    left = [token for token in middle if token.x0 < cut.x]
    right = [token for token in middle if token.x0 >= cut.x]
    columns = 1
    if above:
        columns = max(columns, _arrange(above, rows, column, depth + 1, total))
    sides = [left, right]
    if any(token.flow >= 0 for token in middle) and _precedes(right, left):
        sides.reverse()  # the structure tree says so; the order of drawing would say nothing
    # Columns of the page are what holds a good part of its text; smaller grids only order their words.
    tall = cut.last - cut.first >= max(8, 0.3 * total) and min(len(bands(left)), len(bands(right))) >= 4
    tall = tall and _has_words(left) and _has_words(right)  # a row of icons or dots is no column of text
    first = _arrange(sides[0], rows, column, depth + 1, total)
    second = _arrange(sides[1], rows, column + (first if tall else 0), depth + 1, total)
    if tall:
        columns = max(columns, first + second)
    if below:
        columns = max(columns, _arrange(below, rows, column, depth + 1, total))
    return columns


def _has_words(tokens: list[Token]) -> bool:
    return any(char.isalnum() for token in tokens for char in token.text)


def _precedes(first: list[Token], second: list[Token]) -> bool:
    """Whether the file gives all of ``first`` before ``second``."""
    return max(token.rank for token in first) < min(token.rank for token in second)


def _find_cut(lines: list[Band]) -> _Cut | None:
    """The gutter that parts two columns, with the rows that it runs along."""
    x0 = min(band.tokens[0].x0 for band in lines)
    x1 = max(token.x1 for band in lines for token in band.tokens)
    count = int((x1 - x0) / _BIN) + 1
    if not 8 <= count <= 4000:
        return None
    masks: list[int] = []
    for band in lines:
        mask = 0
        for start, end in _covered(band.tokens):
            low = max(0, int((start - x0) / _BIN + 0.5))
            high = max(low + 1, int((end - x0) / _BIN + 0.5))
            mask |= (1 << high) - (1 << low)
        masks.append(mask)
    # Where each stretch of rows that a bin is free along starts and ends; only changes from row to row are looked at.
    found: dict[tuple[int, int], list[int]] = {}
    every = (1 << count) - 1
    open_from = [0] * count
    before = 0
    for i, mask in enumerate([*masks, every]):
        mask &= every
        for b in _bits(mask & ~before):
            if i - open_from[b] >= 2:
                found.setdefault((open_from[b], i), []).append(b)
        for b in _bits(before & ~mask):
            open_from[b] = i
        before = mask
    candidates = []
    for (first, last), bins in found.items():
        for low, high in _stretches(bins):
            x = x0 + (low + high + 1) / 2 * _BIN
            lefts = sum(band.tokens[0].x0 < x for band in lines[first:last])
            rights = sum(band.tokens[-1].x0 >= x for band in lines[first:last])
            width = (high - low + 1) * _BIN
            small = min(lefts, rights)
            if small >= 2 and (width >= 4 or (small >= 6 and width >= 1.5)):
                candidates.append((small, width, _Cut(x, first, last, width)))
    candidates.sort(key=lambda candidate: (-candidate[0], -candidate[1], candidate[2]))
    chosen = candidates[:_MAX_CANDIDATES]
    clear = [cut for small, width, cut in chosen if small >= 8 and width >= 4]
    for cut in sorted(clear, key=lambda cut: cut.first - cut.last):
        cut = _below_pairs(lines, cut)
        sides = _sides(lines, cut)
        if _headed(*sides) and _are_columns(*sides, cut.width) and not _run_across(*sides):
            return cut  # whatever the order in which it is written
    apart = [candidate[0] >= 4 and _told_apart(lines, candidate[2]) for candidate in chosen]
    if not any(apart):
        # A sidebar of a few rows beside a column that has dates at its right.
        short = [cut for small, width, cut in candidates if small < 4 and width >= 8 and cut.last - cut.first >= 8]
        for cut in sorted(short, key=lambda cut: cut.first - cut.last)[:_MAX_CANDIDATES]:
            if _told_apart(lines, cut) and _opened(*_sides(lines, cut)):
                return _columns(lines, cut) or cut
    chosen = [one for first in (True, False) for one, told in zip(chosen, apart, strict=True) if told is first]
    for _, _, cut in chosen:
        narrowed = _columns(lines, cut)
        if narrowed is not None:
            return narrowed
    return None


def _sides(lines: list[Band], cut: _Cut) -> tuple[_Side, _Side]:
    """The words on both sides of a gutter, row by row."""
    sides: tuple[dict[int, list[Token]], dict[int, list[Token]]] = ({}, {})
    for i in range(cut.first, cut.last):
        for token in lines[i].tokens:
            sides[token.x0 >= cut.x].setdefault(i, []).append(token)
    return _Side(sides[0]), _Side(sides[1])


def _opened(left: _Side, right: _Side) -> bool:
    """Whether both sides start with a heading of the same look on one row, and go on below it."""
    if not left.rows or not right.rows or min(left.rows) != min(right.rows) or min(len(left.rows), len(right.rows)) < 2:
        return False
    looks = _heading_looks(left) & _heading_looks(right)
    return all(
        (row[0].look.font, row[0].look.size) in looks
        for row in (left.rows[min(left.rows)], right.rows[min(right.rows)])
    )


def _run_across(left: _Side, right: _Side) -> bool:
    """Whether the file goes straight from one side to the other within rows, as it does between cells."""
    both = left.rows.keys() & right.rows.keys()
    return any(left.rows[i][-1].rank + 1 == right.rows[i][0].rank for i in both)


def _below_pairs(lines: list[Band], cut: _Cut) -> _Cut:
    """The part of a gutter below a few rows of cells at its top: contact details left and right above columns."""
    top = cut.first + min(6, (cut.last - cut.first) // 4)
    for i in range(top - 1, cut.first - 1, -1):
        tokens = lines[i].tokens
        if any(a.x0 < cut.x <= b.x0 and a.rank + 1 == b.rank for a, b in pairwise(tokens)):
            return cut._replace(first=i + 1)
    return cut


def _told_apart(lines: list[Band], cut: _Cut) -> bool:
    """Whether the file gives all of one side of a gutter before all of the other."""
    sides: tuple[list[Token], list[Token]] = ([], [])
    for band in lines[cut.first : cut.last]:
        for token in band.tokens:
            sides[token.x0 >= cut.x].append(token)
    return _precedes(*sides) or _precedes(*reversed(sides))


def _bits(mask: int) -> Iterator[int]:
    """The positions of the bits that are set."""
    text = bin(mask)[:1:-1]
    at = text.find("1")
    while at >= 0:
        yield at
        at = text.find("1", at + 1)


def _covered(tokens: list[Token]) -> list[tuple[float, float]]:
    """What of a row its words cover, with the blanks between words that belong together."""
    done: list[tuple[float, float]] = []
    previous: Token | None = None
    for token in tokens:
        start, end = token.x0, max(token.x1, token.x0 + 0.5)
        if previous is not None and done:
            gap = start - done[-1][1]
            together = token.rank == previous.rank + 1 and gap < 1.2 * max(token.size, previous.size)
            if together or gap < 0.12 * token.size:
                done[-1] = (done[-1][0], max(done[-1][1], end))
                previous = token
                continue
        done.append((start, end))
        previous = token
    return done


def _stretches(bins: list[int]) -> list[tuple[int, int]]:
    bins.sort()
    found: list[tuple[int, int]] = []
    for b in bins:
        if found and b == found[-1][1] + 1:
            found[-1] = (found[-1][0], b)
        else:
            found.append((b, b))
    return found


class _Side(NamedTuple):
    """One side of a gutter, row by row."""

    rows: dict[int, list[Token]]

    @property
    def texts(self) -> list[str]:
        return [" ".join(token.text for token in row) for row in self.rows.values()]

    @property
    def characters(self) -> int:
        return sum(len(token.text) for row in self.rows.values() for token in row)

    @property
    def size(self) -> float:
        """The size of the largest words."""
        return max(token.size for row in self.rows.values() for token in row)

    @property
    def dated(self) -> float:
        """The share of the rows that are dates."""
        texts = self.texts
        return sum(len(text) <= 40 and _DATE.search(text) is not None for text in texts) / len(texts)

    @property
    def flush_right(self) -> bool:
        """Whether the rows end at one edge and start anywhere."""
        ends = [row[-1].x1 for row in self.rows.values()]
        starts = [row[0].x0 for row in self.rows.values()]
        edge = sorted(ends)[len(ends) // 2]
        at_edge = sum(abs(end - edge) <= 4 for end in ends)
        return len(ends) > 1 and at_edge >= 0.85 * len(ends) and max(starts) - min(starts) >= 8

    @property
    def flush_left(self) -> bool:
        """Whether all rows start near one edge."""
        starts = [row[0].x0 for row in self.rows.values()]
        return max(starts) - min(starts) <= 8


def _columns(lines: list[Band], cut: _Cut) -> _Cut | None:
    """The part of the rows along a gutter that is two columns; ``None`` where they are cells of the same rows."""
    left: dict[int, list[Token]] = {}
    right: dict[int, list[Token]] = {}
    ranked: list[tuple[int, int, int]] = []
    for i in range(cut.first, cut.last):
        for token in lines[i].tokens:
            (right if token.x0 >= cut.x else left).setdefault(i, []).append(token)
            ranked.append((token.rank, int(token.x0 >= cut.x), i))
    ranked.sort()
    chunks: list[list[int]] = []
    for _, side, i in ranked:
        if chunks and chunks[-1][0] == side:
            chunks[-1][1] = min(chunks[-1][1], i)
            chunks[-1][2] = max(chunks[-1][2], i)
        else:
            chunks.append([side, i, i])
    groups = _groups(chunks)
    paired = sum(len(group) > 1 for group in groups)
    whole = _Side(left), _Side(right)
    if len(groups) >= 4 and paired >= 3 and _are_columns(*whole, cut.width):
        return cut  # written row after row
    for group in groups:
        first = min(chunk[1] for chunk in group)
        last = max(chunk[2] for chunk in group) + 1
        ours = _Side({i: row for i, row in left.items() if first <= i < last})
        theirs = _Side({i: row for i, row in right.items() if first <= i < last})
        if min(len(ours.rows), len(theirs.rows)) < 2:
            continue
        if len(group) <= 2:
            if _is_margin(ours, theirs):
                continue
            both = len(ours.rows.keys() & theirs.rows.keys()) / min(len(ours.rows), len(theirs.rows))
            small = min(len(ours.rows), len(theirs.rows))
            steady = (theirs.flush_left and (cut.width >= 4 or small >= 6)) or (small >= 8 and cut.width >= 3)
            if (
                (small >= 3 and cut.width >= 8)
                or both < 0.5
                or steady
                or ours.size > 1.4 * theirs.size
                or theirs.size > 2 * ours.size
            ):
                return cut._replace(first=first, last=last)
        elif _are_columns(ours, theirs, cut.width):
            return cut._replace(first=first, last=last)
    return None


def _groups(chunks: list[list[int]]) -> list[list[list[int]]]:
    """Cut the chunks (side, first row, last row), in the file's order, where all before stands above all after."""
    lowest = [0] * len(chunks)
    below = 1 << 30
    for i in range(len(chunks) - 1, -1, -1):
        lowest[i] = below
        below = min(below, chunks[i][1])
    groups: list[list[list[int]]] = [[]]
    deepest = -1
    for i, chunk in enumerate(chunks):
        groups[-1].append(chunk)
        deepest = max(deepest, chunk[2])
        if i + 1 < len(chunks) and deepest < lowest[i]:
            groups.append([])
    return groups


def _is_margin(left: _Side, right: _Side) -> bool:
    """Whether one side is a note in the margin of the other: dates and places beside an entry."""
    for minor, major in ((right, left), (left, right)):
        if len(minor.rows) > 4 or minor.characters > 90 or minor.characters > major.characters:
            continue
        if min(minor.rows) - min(major.rows) > 2:
            continue
        entries = len(minor.rows) >= 3 and minor.dated <= 0.6 and major.dated >= 0.3  # side by side, each with a date
        if (minor.dated > 0.3 and not entries) or minor.flush_right:
            return True
    if len(right.rows) <= 3 and right.rows.keys() <= left.rows.keys() and right.dated > 0.3 and not left.dated:
        ends = [row[-1].x1 for row in right.rows.values()]
        if max(ends) - min(ends) <= 3:
            return True
    for minor, major in ((right, left), (left, right)):
        paired = len(minor.rows.keys() & major.rows.keys()) >= 0.8 * len(minor.rows)
        if paired and minor.dated >= 0.6:
            return True
    return False


def _are_columns(left: _Side, right: _Side, width: float) -> bool:
    """Whether two sides are columns, by their geometry alone."""
    minor = left if left.characters < right.characters else right
    small = min(len(left.rows), len(right.rows))
    if small < 3:
        return False
    both = len(left.rows.keys() & right.rows.keys()) / len(minor.rows)
    major = right if minor is left else left
    if minor.dated >= 0.4 or (minor.dated >= 0.3 and not major.dated):
        return False  # all dates of the page: headings and dates in the margin
    headed = _headed(left, right)
    straight = sum(i in left.rows and left.rows[i][-1].rank + 1 == row[0].rank for i, row in right.rows.items())
    if not headed and straight >= 0.75 * len(right.rows):
        return False  # labels and what stands beside them
    if minor.flush_right and (minor is left or not headed):
        return False
    if (
        minor is left
        and straight == len(left.rows) <= 0.5 * len(right.rows)
        and not any(i + 1 in left.rows for i in left.rows)
    ):
        return False  # headings in the margin
    if headed:
        return True
    if width < 5:
        return False
    if both < 0.7:
        return True
    prose = min(left.characters / len(left.rows), right.characters / len(right.rows))
    return prose >= 25


def _headed(left: _Side, right: _Side) -> bool:
    """Whether both sides have headings of the same look."""
    return bool(_heading_looks(left) & _heading_looks(right))


def _heading_looks(side: _Side) -> set[tuple[str, float]]:
    """The looks of short rows that stand out by weight, size or capitals."""
    sizes: dict[float, int] = {}
    for row in side.rows.values():
        for token in row:
            sizes[token.look.size] = sizes.get(token.look.size, 0) + len(token.text)
    body = max(sizes, key=lambda size: sizes[size])
    found = set()
    for row in side.rows.values():
        text = " ".join(token.text for token in row)
        look = row[0].look
        out = look.bold or look.size > 1.1 * body or text.isupper()
        if (
            out
            and 4 <= len(text) <= 32
            and not any(char.isdigit() for char in text)
            and len({t.look for t in row}) == 1
        ):
            found.add((look.font, look.size))
    return found


# ------------------------------------------------------------------------------------------------------------- rows


def split_cells(tokens: list[Token], edges: Sequence[float] = (), full: bool = False) -> list[list[Token]]:
    """Cut the words of a row at wide gaps, and at smaller ones where another paragraph or a known edge starts.

    ``full`` says that the row fills its column, as justified text does.
    """
    cells: list[list[Token]] = [[tokens[0]]]
    gaps = [b.x0 - a.x1 for a, b in pairwise(tokens)]
    for i, token in enumerate(tokens[1:]):
        before = tokens[i]
        gap, size = gaps[i], min(token.size, before.size)
        wide = gap >= TAB * size
        if gap < 4 * size and token.rank == before.rank + 1 and _one_date(before.text, token.text):
            wide = False  # a range of dates that fills a narrow column
        elif wide and full and gap < 4 * size and token.rank == before.rank + 1 and token.look == before.look:
            # Justified words stand apart evenly; a tab stands alone.
            wide = len(gaps) < 3 or len(gaps) > 8 or not all(0.7 * gap < other < 1.4 * gap for other in gaps)
        elif not wide and before.chip != token.chip and min(before.chip, token.chip) >= 0 and gap >= 0.2 * size:
            wide = True
        elif not wide and gap >= (0.6 if token.rank == before.rank + 1 else 0.4) * size and not before.icon:
            other = token.flow != before.flow and token.flow >= 0 and (gap >= 0.9 * size or token.block != before.block)
            wide = other or any(abs(token.x0 - edge) <= 0.8 for edge in edges)
        if wide:
            cells.append([token])
        else:
            cells[-1].append(token)
    return cells


def _one_date(before: str, after: str) -> bool:
    """Whether two words are parts of one date or range: a month and its year, a date and a dash."""
    if after in _DASHES:
        return before[-1:].isdigit()
    if before in _DASHES:
        return _DATE.match(after) is not None
    return _is_month(before) and _YEAR.fullmatch(after) is not None


def _is_month(text: str) -> bool:
    return text.rstrip(".").isalpha() and text[:1].isupper() and len(text) <= 9 and _DATE.match(text) is not None


def _edges(lines: list[Band]) -> list[float]:
    """Where several rows start to the right of others' start, or go on after a gap: edges of cells."""
    starts: dict[int, list[float]] = {}
    if len(lines) < 3:
        return []
    margin = min(band.tokens[0].x0 for band in lines)
    for band in lines:
        seen = [token.x0 for n, token in enumerate(band.tokens) if n == 0 or _apart(band.tokens[n - 1], token)]
        for x in seen:
            if x > margin + 20:
                starts.setdefault(round(x), []).append(x)
    return [sum(xs) / len(xs) for key, xs in starts.items() if len(xs) + len(starts.get(key + 1, ())) >= 3]


def _apart(before: Token, token: Token) -> bool:
    return token.x0 - before.x1 >= 0.8 * min(token.size, before.size)


def _assemble(lines: list[Band], column: int) -> list[Row]:
    """Rows of one column. Cells beside list items go to the entry's first row, where a person sees them."""
    done: list[Row] = []
    head: Row | None = None
    head_at = 0
    since = 0
    lines = _lift_hints(_level_hints(lines))
    edges = _edges(lines)
    start = min((band.tokens[0].x0 for band in lines), default=0.0)
    end = max((band.tokens[-1].x1 for band in lines), default=0.0)
    for i, band in enumerate(lines):
        full = band.tokens[-1].x1 >= end - 2 and band.tokens[0].x0 <= start + 30 and len(lines) > 2
        row = Row(split_cells(band.tokens, edges, full), column)
        since += 1
        near = i > 0 and _close(lines[i - 1], band)
        above = done[-1] if done else None
        if above is not None and near and len(row.cells) == 1 and _flows_on(above, row.cells[0]):
            continue
        item = next((n for n, cell in enumerate(row.cells) if cell[0].marker), -1)
        if item > 0:
            # A hint in the margin beside an item: the rest of the hint above, or a line of its own.
            hints, row.cells = row.cells[:item], row.cells[item:]
            if head is not None and since <= 3 and len(hints) == 1 and _continues_hint(head, hints[0]):
                head.cells[0].extend(hints[0])
            else:
                done.append(Row(hints, column))
                head, head_at, since = done[-1], i, 0
        inside = bool(row.cells[0][0].marker) or (
            above is not None and near and len(row.cells) > 1 and _continues_item(done, row.cells[0])
        )
        if inside and head is not None and i - head_at <= 6:
            edge = max(token.x1 for token in head.tokens)
            start = head.cells[-1][0].x0
            while (
                len(row.cells) > 1
                and len(head.cells) > 1
                and (abs(row.cells[-1][-1].x1 - edge) <= 3 or abs(row.cells[-1][0].x0 - start) <= 1)
                and not (_has_year(row.cells[-1]) and _has_year(head.cells[-1]))
            ):
                head.cells.append(row.cells.pop())
        if (
            near
            and above is head
            and head is not None
            and len(row.cells) > 1
            and not row.cells[0][0].marker
            and _continues_hint(head, row.cells[0])
        ):
            head.cells[0].extend(row.cells.pop(0))
        done.append(row)
        opens = len(row.cells) > 1 or head is None or not near
        if opens and not inside and not row.cells[0][0].marker:
            head, head_at, since = row, i, 0
    return done


def _has_year(cell: list[Token]) -> bool:
    return any(_YEAR.search(token.text) is not None for token in cell)


def _level_hints(lines: list[Band]) -> list[Band]:
    """Join rows that stand a little lower or higher than what stands beside them: a smaller date in the margin."""
    done: list[Band] = []
    for band in lines:
        above = done[-1] if done else None
        if above is not None and 0 < band.base - above.base <= 0.4 * min(above.tokens[0].size, band.tokens[0].size):
            left, right = sorted((above.tokens, band.tokens), key=lambda tokens: tokens[0].x0)
            alike = 0.6 < left[0].size / right[0].size < 1.6
            if alike and right[0].x0 - left[-1].x1 >= 1.5 * left[-1].size:
                done[-1] = Band(above.base, [*left, *right])
                continue
        done.append(band)
    return done


def _lift_hints(lines: list[Band]) -> list[Band]:
    """Move what stands in the left margin beside running text, on a baseline of its own, to where that text starts:
    after its first row where that has a margin part too, else before it."""
    done: list[Band] = []
    for i, band in enumerate(lines):
        edge = band.tokens[-1].x1 + 0.5 * band.tokens[-1].size
        after = lines[i + 1] if i + 1 < len(lines) else None
        beside = after is not None and done and after.tokens[0].x0 > edge and done[-1].tokens[-1].x0 > edge
        if not beside or after is None or not _near(done[-1], after) or sum(len(t.text) for t in band.tokens) > 60:
            done.append(band)
            continue
        at = len(done)
        while at > 0 and (at == len(done) or _close(done[at - 1], done[at])) and done[at - 1].tokens[0].x0 > edge:
            at -= 1
        done.insert(at, band)
    return done


def _near(above: Band, below: Band) -> bool:
    """Whether two rows stand like lines of a paragraph, with room for one between."""
    return below.base - above.base <= 2.4 * max(token.size for token in below.tokens)


def _close(above: Band, below: Band) -> bool:
    size = max(token.size for token in below.tokens)
    return below.base - above.base <= 1.7 * size


def _flows_on(above: Row, cell: list[Token]) -> bool:
    """Put a row that only goes on with one cell of the row above into that cell."""
    if len(above.cells) < 2 or cell[0].marker:
        return False
    for other in above.cells:
        same = cell[0].flow >= 0 and cell[0].flow == other[-1].flow and len({token.flow for token in cell}) == 1
        if same and not other[0].marker and abs(cell[0].x0 - other[0].x0) <= 2:
            other.extend(cell)
            return True
    if _continues_hint(above, cell):
        above.cells[0].extend(cell)
        return True
    return False


def _continues_hint(row: Row, cell: list[Token]) -> bool:
    """Whether a cell goes on with the first cell of a row: a date range wrapped in the margin."""
    if len(row.cells) < 2 or sum(len(token.text) for token in cell) > 40:
        return False
    first = row.cells[0]
    if first[0].marker or cell[-1].x1 > row.cells[1][0].x0 - 2 or cell[0].look.size != first[0].look.size:
        return False
    right = max(token.x1 for token in first)
    if max(cell[0].x0, first[0].x0) > min(cell[-1].x1, right):
        return False
    wrapped = cell[0].rank == first[-1].rank + 1 and cell[0].look == first[0].look
    if wrapped and abs(cell[0].x0 - first[0].x0) <= 1 and all(token.text.isupper() for token in (*first, *cell)):
        return True  # a heading in the margin
    open_end = first[-1].text[-1:] in _DASHES or cell[0].text[:1] in _DASHES
    if len(cell) == 1 and _YEAR.fullmatch(cell[0].text) and _is_month(first[-1].text):
        open_end = True
    return open_end or (len(cell) > 1 and cell[0].text in _TO and first[-1].text[-1:].isdigit())


def _continues_item(done: list[Row], cell: list[Token]) -> bool:
    """Whether a cell stands under the text of a list item above."""
    for row in reversed(done[-4:]):
        first = row.cells[0]
        if first[0].marker:
            return abs(cell[0].x0 - first[0].x0) <= 3 and cell[0].look.bold == first[0].look.bold
        if abs(cell[0].x0 - first[0].x0) > 3 or len(row.cells) > 1 or cell[0].look.bold != first[0].look.bold:
            return False
    return False
