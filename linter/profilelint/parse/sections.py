"""Lines to sections: the lines are cut at the headings, and what stands out of order is put in its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from profilelint.model.document import Region, Role
from profilelint.parse import cues, headings
from profilelint.parse.heading_rows import MAX_HEADING, Mark, find_headings
from profilelint.parse.rows import Row, Style, body_style, cut, merge

__all__ = ["Block", "Row", "Split", "Style", "body_style", "infer", "split"]


class Block(NamedTuple):
    """A section before its entries are known. ``kind`` may be ``contact``: its rows belong to the contact block.
    ``heading`` is ``None`` for entries that stand without one."""

    kind: str
    heading: Row | None
    known: bool
    rows: tuple[Row, ...]


class Split(NamedTuple):
    """The rows above the first heading, and the sections."""

    head: tuple[Row, ...]
    blocks: tuple[Block, ...]


def split(rows: Sequence[Row]) -> Split:
    """Find the headings and cut the rows at them. Page headers and footers are to be left out before."""
    rows = _unrail(_unsigned(rows))
    marks = find_headings(rows)
    front = _column_head(rows, marks)
    if front:
        # A side bar is read first: the name at the top of the column beside it opens the document.
        rows = [*front, *(row for row in rows if row not in front)]
        marks = find_headings(rows)
    rows, marks = _in_flow(rows, marks)
    blocks: list[Block] = []
    head: list[Row] = []
    current: list[Row] = head
    index = 0
    while index < len(rows):
        mark = marks.get(index)
        if mark is None:
            current.append(rows[index])
            index += 1
            continue
        heading = rows[index] if mark.rows == 1 else merge(rows[index : index + mark.rows])
        current = []
        blocks.append(Block(mark.kind, heading, mark.known, ()))
        index += mark.rows
        while index < len(rows) and index not in marks:
            current.append(rows[index])
            index += 1
        kind = mark.kind
        if not kind:
            kind = infer(current)
        blocks[-1] = blocks[-1]._replace(rows=tuple(current), kind=kind)
    if not any(block.kind == "work" for block in blocks):
        head, blocks = _unheaded(head, blocks)
    return Split(tuple(head), tuple(blocks))


_SIGNS = frozenset("-*•·–—o▪●◦○■□‣▸▹►➢✓✔+>")
"""Signs that lists usually have."""


def _unsigned(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows with headings that a sign made list items of as plain lines: "★ Experience", "* SKILLS *".

    A sign stands on both sides of them, or no item of a list has it, or it is a sign of lists and each heading stands
    apart in capital letters.
    """
    signed: dict[str, list[int]] = {}
    for i, row in enumerate(rows):
        if row.line.role is Role.ITEM and row.line.marker and not row.line.level:
            signed.setdefault(row.line.marker, []).append(i)
    found: set[int] = set()
    for sign, items in signed.items():
        named = {i for i in items if _names_section(rows[i], sign)}
        if not named or any(i + 1 in named for i in named):
            continue  # a list of names
        closed = [i for i in named if rows[i].text.rstrip().endswith(sign)]
        if len(named) == len(items) and sign not in _SIGNS:
            found.update(i for i in named if len(named) > 1 or _is_apart(rows, i))
        elif len(closed) > 1:
            found.update(closed)
        elif len(named) > 1 and sign in _SIGNS:
            capital = {i for i in named if rows[i].style.caps and _is_apart(rows, i)}
            if len(capital) > 1 and not any(rows[i].style.caps for i in items if i not in capital):
                found.update(capital)
    if not found:
        return rows
    return [
        row._replace(line=replace(row.line, role=Role.BODY, level=0, block=0, marker="")) if i in found else row
        for i, row in enumerate(rows)
    ]


def _names_section(row: Row, sign: str) -> bool:
    text = row.text.rstrip(f" {sign}")
    known = headings.lookup(text) if len(text) <= MAX_HEADING and text[-1:] not in ".,;" else None
    return known is not None and known.sure and known.kind != headings.TITLE


def _is_apart(rows: Sequence[Row], i: int) -> bool:
    """Whether a line has room above it, or another look than the next."""
    following = rows[i + 1] if i + 1 < len(rows) else None
    return i == 0 or rows[i].gap >= 0.9 or (following is not None and following.style != rows[i].style)


def _in_flow(rows: Sequence[Row], marks: dict[int, Mark]) -> tuple[Sequence[Row], dict[int, Mark]]:
    """Pages of two columns: what goes on at the top of the next page is put behind its section in the same column,
    and addresses at the top of a side bar in front of the first heading."""
    if not marks or len({row.line.column for row in rows}) < 2:
        return rows, marks
    runs: list[tuple[int, int]] = []  # the run's start and the index that it is to follow
    last: dict[int, int] = {}  # the last heading of each column
    order = sorted(marks)
    for i, row in enumerate(rows):
        if i in marks:
            last[row.line.column] = i
        elif i:
            before = rows[i - 1].line
            column = row.line.column
            if row.line.page != before.page and column != before.column and column in last:
                heading = last[column]
                if abs(rows[heading].left - row.left) > 40:
                    continue
                end = next((j for j in range(heading + 1, i) if j in marks or rows[j].line.column != column), i)
                if end < i:
                    runs.append((i, end))
            elif row.line.page == before.page == 1 and column > before.column and column not in last and i > order[0]:
                end = next((j for j in range(i, len(rows)) if j in marks or rows[j].line.column != column), len(rows))
                if any(_REACH.search(other.text) for other in rows[i:end]) and end - i <= 12:
                    runs.append((i, order[0]))
    if not runs:
        return rows, marks
    moved: dict[int, list[int]] = {}
    away: set[int] = set()
    for start, goal in runs:
        column = rows[start].line.column
        page = rows[start].line.page
        end = next(
            (
                j
                for j in range(start, len(rows))
                if j in marks or rows[j].line.column != column or rows[j].line.page != page
            ),
            len(rows),
        )
        moved.setdefault(goal, []).extend(range(start, end))
        away.update(range(start, end))
    placed: list[int] = []
    for i in range(len(rows)):
        placed.extend(moved.get(i, []))
        if i not in away:
            placed.append(i)
    return [rows[i] for i in placed], {place: marks[i] for place, i in enumerate(placed) if i in marks}


def _unheaded(head: list[Row], blocks: list[Block]) -> tuple[list[Row], list[Block]]:
    """Dated roles that stand below the contact lines or the summary without a heading of their own."""
    at = _first_role(head, 1)
    if at:
        return head[:at], [Block("work", None, False, tuple(head[at:])), *blocks]
    for i, block in enumerate(blocks):
        if block.kind == "summary" and (at := _first_role(block.rows, 0)):
            kept = block._replace(rows=block.rows[:at])
            return head, [*blocks[:i], kept, Block("work", None, False, tuple(block.rows[at:])), *blocks[i + 1 :]]
    return head, blocks


_REACH = re.compile(r"@|\d{3}[ .-]?\d{4}|https?:|www\.|\.com\b")


def _first_role(rows: Sequence[Row], first: int) -> int:
    """Where the first of some dated roles starts; 0 where there are none."""
    dated = [
        i
        for i, row in enumerate(rows)
        if i >= first and row.line.role is not Role.ITEM and len(row.text.split()) <= 24 and cues.has_range(row.text)
    ]
    if not dated:
        return 0
    start = dated[0]
    for i in range(start - 1, max(first, start - 3) - 1, -1):
        row = rows[i]
        text = row.text
        if rows[i + 1].gap >= 0.9 or _REACH.search(text) or row.line.role is Role.ITEM or len(text.split()) > 10:
            break
        if text.rstrip().endswith("."):
            break
        start = i
    listed = any(row.line.role is Role.ITEM for row in rows[start:])
    told = any(cues.role(row.text) >= 2 for row in rows[start : start + 3])
    return start if start and told and (listed or len(dated) > 1) else 0


def _column_head(rows: Sequence[Row], marks: dict[int, Mark]) -> list[Row]:
    """The lines at the top of a later column of the first page, above its first heading, if large type opens them."""
    body = body_style(rows).size
    for i, row in enumerate(rows[1:], 1):
        line = row.line
        if line.page > 1:
            break
        if not body or line.column <= rows[i - 1].line.column:
            continue
        if row.style.size < 1.3 * body or i in marks or line.bbox is None or line.bbox.y0 > 250:
            continue
        if not marks or min(marks) > i:
            return []
        end = next((j for j in range(i, len(rows)) if j in marks or rows[j].line.column != line.column), len(rows))
        return list(rows[i : min(end, i + 12)])
    return []


def _unrail(rows: Sequence[Row]) -> list[Row]:
    """Cut a heading off its first entry's line ("EXPERIENCE<tab>2024 – now")."""
    done: list[Row] = []
    beside = {row.style for row in rows if _beside(row, sure=True)}
    if sum(_beside(row, sure=True) for row in rows) < 2:
        beside = set()
    skip = False
    for i, row in enumerate(rows):
        if skip:
            skip = False
            continue
        wrapped = _wrapped_rail(row, rows[i + 1]) if i + 1 < len(rows) else 0
        if wrapped:
            first = cut(row, 0, wrapped)
            done.append(merge([first, rows[i + 1]])._replace(gap=max(1.0, row.gap)))
            done.append(cut(row, wrapped, len(row.text)))
            skip = True
            continue
        at = _rail(row)
        if not at and row.style in beside and _beside(row, sure=False):
            at = row.text.index("\t") + 1
        if at:
            first = cut(row, 0, at)
            done.append(first._replace(gap=max(1.0, row.gap)))
            done.append(cut(row, at, len(row.text)))
        else:
            done.append(row)
    return done


def _wrapped_rail(row: Row, following: Row) -> int:
    """Where the text starts beside a heading that goes on below ("PROFESSIONAL<tab>Acme" over "EXPERIENCE")."""
    tab = row.text.find("\t", 0, MAX_HEADING)
    if tab <= 0 or row.line.role is Role.ITEM or following.line.role is Role.ITEM or row.line.bbox is None:
        return 0
    text = following.text
    if "\t" in text or len(text.split()) > 3 or abs(following.left - row.left) > 2 or not row.text[:tab].isupper():
        return 0
    known = headings.lookup(f"{row.text[:tab]} {text}") if text.isupper() else None
    return tab + 1 if known is not None and known.kind != headings.TITLE else 0


def _beside(row: Row, sure: bool) -> bool:
    """Whether a section's heading stands to the left of the line, in the same look."""
    line = row.line
    tab = line.text.find("\t", 0, MAX_HEADING)
    if tab <= 0 or line.role is Role.ITEM or line.region in (Region.HEADER, Region.FOOTER):
        return False
    known = headings.lookup(line.text[:tab])
    if known is None or known.kind == headings.TITLE or line.text[:tab].rstrip().endswith(":"):
        return False
    return (known.sure or not sure) and (row.line.role is Role.HEADING or row.style.bold or not sure)


def _rail(row: Row) -> int:
    """Where the rest of the line starts after a heading that stands before it; 0 without one."""
    line = row.line
    if line.role is Role.ITEM or line.region in (Region.HEADER, Region.FOOTER):
        return 0
    tab = line.text.find("\t", 0, MAX_HEADING)
    if tab > 0:
        known = headings.lookup(line.text[:tab])
        if known is not None and known.kind != headings.TITLE:
            first, rest = cut(row, 0, tab), cut(row, tab + 1, len(line.text))
            spoken = known.kind == "languages" and cues.spoken(rest.text) and not cues.programming(rest.text)
            if first.style != rest.style and (known.sure or spoken or first.style.caps or first.style.bold):
                return tab + 1
            if not line.words and first.style.caps and known.sure:
                return tab + 1
        return 0
    if len(line.words) < 3 or line.words[0].look is None:
        return 0
    look = line.words[0].look
    count = next((i for i, word in enumerate(line.words) if word.look != look), 0)
    if 0 < count <= 4 and count < len(line.words):
        at = line.words[count].start
        label = line.text[:at].strip()
        known = headings.lookup(label)
        if known is not None and known.sure and label.isupper() and not label.endswith(":"):
            return at
    return 0


def infer(rows: Sequence[Row]) -> str:
    """The kind of a section by its content; ``custom`` where it does not show."""
    texts = [row.text for row in rows]
    if not texts:
        return "custom"
    bullets = sum(row.line.role is Role.ITEM for row in rows)
    plain = [row for row in rows if row.line.role is not Role.ITEM]
    if any(cues.degree(row.text) is not None and len(row.text) < 120 for row in plain) and any(
        cues.is_school(row.text) for row in plain
    ):
        return "education"
    dated = sum(cues.has_range(row.text) for row in plain)
    if dated and (bullets or any(cues.role(row.text) > 0 for row in plain)):
        return "work"
    if any(cues.has_year(text) for text in texts):
        return "custom"
    items = [item.strip() for text in texts for item in re.split(r"[\t,•·|:;]|\s{2,}", text) if item.strip()]
    listed = [text for text in texts if text.count(",") >= 2 or text.count("•") >= 2 or text.count("|") >= 2]
    short = sum(len(item.split()) for item in items) <= 3 * len(items)
    if short and len(listed) * 2 >= len(texts):
        return "skills"
    if short and len(texts) > 1 and max(len(text.split()) for text in texts) <= 5:
        from profilelint.language import skills

        known = sum(skills.canonical(item) is not None for item in items[:40])
        if known >= 2 and known * 3 >= len(items[:40]):
            return "skills"
    return "custom"
