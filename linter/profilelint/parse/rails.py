"""Layouts with a rail: dates, labels or headings that stand to the left of the text that they belong to.

Readers give such a line as one line of words, or give rail and text as two columns. Here the lines are put as a person
reads them: a date stands on a line of its own above its entry, a label is set off from its text by a tab.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from profilelint.model.document import Role
from profilelint.model.place import PagePlace
from profilelint.model.value import join
from profilelint.parse import dates
from profilelint.parse.rows import Row, cut, style_of
from profilelint.pattern import lazy

_PARTIAL = lazy(
    r"^(?:(?:[A-Za-zÀ-ÿ]{3,9}\.?,?\s+)?\d{4}|\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}|[A-Za-zÀ-ÿ]{3,9}\.?)\s*(?:[-–—−]|to|bis)$"
    r"|^(?:[-–—−]\s*)?(?:present|current|now|ongoing|heute|today)$",
    re.IGNORECASE,
)
_OPEN = lazy(r"(?:[-–—−]|\bto|\bbis)$")
_SIGNS = frozenset("•◦○●▪■▸►‣·∙*–-❖➢")
_NEAR = 1.6
"""Points by which edges that are meant to be one may differ."""


def straighten(rows: Sequence[Row]) -> list[Row]:
    """The same rows with rails taken apart; rows without boxes are returned as they are."""
    if not rows or rows[0].line.bbox is None:
        return list(rows)
    return _side_by_side(_cut_rails(_rejoin(_year_rail(rows))))


_YEAR = lazy(r"(?:19|20)\d{2}|present|now|current|today", re.IGNORECASE)


def _year_rail(rows: Sequence[Row]) -> Sequence[Row]:
    """Put years that stand below each other left of the text as one date above the line that they stand beside.

    A timeline sets the years of an entry on two lines, one above the middle of the entry's first line and one below.
    """
    edges = Counter((row.line.page, row.line.column, round(row.left)) for row in rows)
    rail = [row for row in rows if row.line.bbox is not None and _YEAR.fullmatch(row.text.strip())]
    if len(rail) < 4:
        return rows
    rail.sort(key=lambda row: (row.line.page, row.line.bbox.y0 if row.line.bbox is not None else 0.0))
    groups: list[list[Row]] = []
    for row in rail:
        box, last = row.line.bbox, groups[-1][-1].line if groups else None
        near = last is not None and last.bbox is not None and box is not None and last.page == row.line.page
        if near and last and last.bbox and box and len(groups[-1]) == 1 and box.y0 - last.bbox.y1 < 0.8 * box.height:
            groups[-1].append(row)
        else:
            groups.append([row])
    taken: dict[int, list[Row]] = {}
    for group in groups:
        boxes = [row.line.bbox for row in group if row.line.bbox is not None]
        middle, left = (boxes[0].y0 + boxes[-1].y1) / 2, max(box.x0 for box in boxes)
        beside = [
            row
            for row in rows
            if row.line.page == group[0].line.page
            and row.line.bbox is not None
            and row.line.bbox.y0 <= middle <= row.line.bbox.y1
            and row.left > left + 4
            and edges[row.line.page, row.line.column, round(row.left)] >= 3
        ]
        if len(beside) != 1 or id(beside[0]) in taken:
            continue
        taken[id(beside[0])] = group
    if len(taken) < 3 or len(taken) * 5 < len(groups) * 4:
        return rows
    pairs = sum(len(group) == 2 for group in taken.values())
    moved = {id(row) for group in taken.values() for row in group}
    done: list[Row] = []
    for row in rows:
        if id(row) in moved:
            continue
        if id(row) in taken:
            group = sorted(
                taken[id(row)], key=lambda other: other.text.strip() if other.text.strip().isdigit() else "9999"
            )
            when = join([other.value for other in group], " – ")
            if len(group) == 1 and pairs * 2 > len(taken):
                when = when.sure(0.45)  # the year in which it began or ended
            line = replace(group[0].line, text=when.text, column=row.line.column)
            done.append(group[0]._replace(value=when, line=line, gap=row.gap))
            if row.line.role is Role.ITEM and not any(
                other.line.role is Role.ITEM and abs(other.left - row.left) < 3 and id(other) not in taken
                for other in rows
            ):
                row = row._replace(line=replace(row.line, role=Role.BODY, marker="", block=0))  # the rail's own dot
        done.append(row)
    return done


# ---------------------------------------------------------------------------------------------- rails given as columns


def _rejoin(rows: Sequence[Row]) -> list[Row]:
    """Put labels that were read as a column of their own beside their texts again.

    They are told from a side bar by their lines: nearly each stands on the base line of a line to its right.
    """
    pages: dict[int, list[Row]] = {}
    for row in rows:
        pages.setdefault(row.line.page, []).append(row)
    matched = total = 0
    partners: dict[int, int] = {}
    for page in pages.values():
        left = [row for row in page if row.line.column == 0]
        right = {round(row.line.bbox.y0): row for row in page if row.line.column == 1 and row.line.bbox is not None}
        if not right or any(row.line.role is Role.ITEM or len(row.text.split()) > 6 for row in left):
            continue
        for row in left:
            if row.line.bbox is None:
                continue
            y = round(row.line.bbox.y0)
            partner = next((right[near] for near in (y, y - 1, y + 1) if near in right), None)
            total += row.style.size <= 10.5 or partner is not None
            if partner is not None:
                matched += 1
                partners[id(row)] = id(partner)
    if total < 8 or matched * 10 < total * 6:
        return list(rows)
    by_id = {id(row): row for row in rows}
    taken = set(partners.values())
    done: list[Row] = []
    for page in pages.values():
        kept = [row for row in page if id(row) not in taken]
        kept.sort(key=lambda row: row.line.bbox.y0 if row.line.bbox is not None else 0.0)
        for row in kept:
            partner_id = partners.get(id(row))
            done.append(row if partner_id is None else _beside(row, by_id[partner_id]))
    return done


def _side_by_side(rows: list[Row]) -> list[Row]:
    """Put entries that stand side by side in a grid below each other.

    They are told by a line that holds a date on either side of a wide gap; the lines around it that have a word at the
    same edge belong to the grid.
    """
    i = 0
    while i < len(rows):
        edge = _second_date(rows[i])
        if not edge:
            i += 1
            continue
        first = last = i
        while first > 0 and _in_grid(rows[first - 1], rows[i], edge):
            first -= 1
        while last + 1 < len(rows) and _in_grid(rows[last + 1], rows[i], edge):
            last += 1
        if last > first:
            halves = [(row, _at_edge(row, edge)) for row in rows[first : last + 1]]
            left = [cut(row, 0, at) for row, at in halves]
            right = [cut(row, at, len(row.text)) for row, at in halves]
            right[0] = right[0]._replace(gap=max(1.0, left[0].gap))
            right[1:] = [row._replace(gap=other.gap) for row, other in zip(right[1:], left[1:], strict=True)]
            rows[first : last + 1] = [*left, *right]
            last = first + 2 * (last - first) + 1
        i = last + 1
    return rows


def _second_date(row: Row) -> float:
    """The left edge of the second of two dates on a line; 0 where there are not two of nothing else."""
    tab = row.text.find("\t")
    if tab <= 0 or row.text.count("\t") != 1 or row.line.role is Role.ITEM:
        return 0.0
    if not (_is_date(row.text[:tab].strip()) and _is_date(row.text[tab + 1 :].strip())):
        return 0.0
    word = next((word for word in row.line.words if word.start > tab), None)
    return word.place.bbox.x0 if word is not None and isinstance(word.place, PagePlace) else 0.0


def _at_edge(row: Row, edge: float) -> int:
    """Where a line's second column starts; 0 without one."""
    tab = row.text.find("\t")
    if tab <= 0 or row.text.count("\t") != 1:
        return 0
    word = next((word for word in row.line.words if word.start > tab), None)
    near = word is not None and isinstance(word.place, PagePlace) and abs(word.place.bbox.x0 - edge) < 3
    return word.start if word is not None and near else 0


def _in_grid(row: Row, other: Row, edge: float) -> bool:
    same = row.line.page == other.line.page and row.line.column == other.line.column
    return same and abs(row.left - other.left) < 3 and _at_edge(row, edge) > 0


def _beside(label: Row, row: Row) -> Row:
    """A label and its text as one row with a tab between them."""
    value = join([label.value, row.value], "\t")
    shift = len(label.text) + 1
    words = label.line.words + tuple(word._replace(start=word.start + shift) for word in row.line.words)
    box = label.line.bbox.union(row.line.bbox) if label.line.bbox and row.line.bbox else label.line.bbox
    line = replace(label.line, text=value.text, words=words, bbox=box, role=row.line.role, marker=row.line.marker)
    return Row(line, value, style_of(line), label.gap, label.left)


# ------------------------------------------------------------------------------------------------------ rails in lines


def _cut_rails(rows: list[Row]) -> list[Row]:
    columns = {row.line.column for row in rows}
    done = rows
    for column in sorted(columns):
        edge = _edge([row for row in done if row.line.column == column])
        if edge:
            done = _cut_at(done, column, edge)
    return done


def _word_at(row: Row, edge: float) -> int:
    """The number of the word that starts at an edge, its left neighbour being off; 0 without one."""
    worded = False  # an icon in front of a line is no rail
    for number, word in enumerate(row.line.words):
        if not isinstance(word.place, PagePlace):
            return 0
        box = word.place.bbox
        if worded and abs(box.x0 - edge) <= _NEAR:
            return number if _is_off(row, number) else 0
        if box.x0 > edge + _NEAR:
            return 0
        worded = worded or any(map(str.isalnum, word.text))
    return 0


def _is_off(row: Row, number: int) -> bool:
    """Whether the gap before a word is wider than the blanks after it."""
    boxes = [word.place.bbox for word in row.line.words if isinstance(word.place, PagePlace)]
    if len(boxes) != len(row.line.words):
        return False
    gap = boxes[number].x0 - boxes[number - 1].x1
    after = sorted(right.x0 - left.x1 for left, right in pairwise(boxes[number : number + 12]))
    usual = after[len(after) // 2] if after else 0.36 * boxes[number].height
    return gap >= 2.5 and gap >= 1.25 * usual


def _crosses(row: Row, edge: float) -> bool:
    return row.line.bbox is not None and row.line.bbox.x1 > edge + _NEAR


def _edge(rows: Sequence[Row]) -> float:
    """The left edge of the text to the right of a rail; 0 without a rail."""
    lefts = Counter(round(row.left) for row in rows)
    for edge in sorted(lefts):
        if lefts[edge] < 3:
            continue
        out = [row for row in rows if row.left < edge - 12 and row.line.role is not Role.ITEM]
        if len(out) < 3:
            continue
        hits = misses = 0
        texts: list[str] = []
        for row in out[:400]:
            number = _word_at(row, edge)
            if 0 < number <= 5:
                hits += 1
                texts.append(row.text[: row.line.words[number].start].strip())
            elif _crosses(row, edge):
                misses += 1
        if hits >= 3 and misses * 2 < hits and sum(map(_is_rail, texts)) * 2 >= len(texts):
            return float(edge)
    return 0.0


def _is_rail(text: str) -> bool:
    from profilelint.parse import headings

    return _is_date(text) or headings.lookup(text) is not None or len(text.split()) <= 2


def _is_date(text: str) -> bool:
    if _PARTIAL.match(text):
        return True
    if len(text) > 30 or not any(char.isdigit() for char in text):
        return False
    from profilelint.model.value import Value

    return dates.parse(Value(text)) is not None


def _cut_at(rows: Sequence[Row], column: int, edge: float) -> list[Row]:
    done: list[Row] = []
    when = -1  # where the latest date of the rail stands in ``done``
    for row in rows:
        if row.line.column != column or row.left >= edge - 12 or row.line.role is Role.ITEM:
            done.append(row)
            continue
        number = _word_at(row, edge)
        if not 0 < number <= 5:
            whole = row.text.strip()
            if when >= 0 and _OPEN.search(done[when].text) and _is_date(whole):
                done[when] = _onward(done[when], row)
            else:
                done.append(row)
            continue
        at = row.line.words[number].start
        left = cut(row, 0, at)
        if not _is_date(left.text):
            done.append(_tabbed(row, at))
            continue
        if when >= 0 and _OPEN.search(done[when].text):
            done[when] = _onward(done[when], left)
        else:
            when = len(done)
            done.append(left)
        done.append(_unmarked(cut(row, at, len(row.text)), edge))
    return done


def _onward(row: Row, more: Row) -> Row:
    """A date that goes on in the next line of the rail."""
    value = join([row.value, more.value], " ")
    shift = len(row.text) + 1
    words = row.line.words + tuple(word._replace(start=word.start + shift) for word in more.line.words)
    return row._replace(value=value, line=replace(row.line, text=value.text, words=words))


def _tabbed(row: Row, at: int) -> Row:
    text = row.text
    if text[at - 1 : at] != " ":
        return row
    text = f"{text[: at - 1]}\t{text[at:]}"
    return row._replace(line=replace(row.line, text=text), value=replace(row.value, text=text))


def _unmarked(row: Row, edge: float) -> Row:
    """A bullet whose sign was not seen as one behind the rail."""
    words = row.line.words
    if len(words) < 2 or words[0].text not in _SIGNS:
        return row
    rest = cut(row, words[1].start, len(row.text))
    line = replace(rest.line, role=Role.ITEM, marker=words[0].text)
    return rest._replace(line=line, gap=row.gap)
