"""Many postings at once: the matrix of what they ask, which resume answers most of each, which edits help most.

All of it is counting. The order of the edits is that of a greedy set cover: each step takes the name that helps the
most postings that the steps before leave open. That is known to be near the best choice, and it is called greedy
wherever it is shown.
"""

from __future__ import annotations

import heapq
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from profilelint.match.table import Item, Key, Part, State, Table, comes_later, names
from profilelint.model.posting import Kind

EDITABLE = frozenset({Kind.SKILL, Kind.CERTIFICATE, Kind.LANGUAGE})
"""The kinds that a word in the resume can answer, where it is true. Dates and degrees are what they are."""


class Gap(NamedTuple):
    """Something asked and not answered: ``posting`` and ``item`` say where (any hashable things), any of ``names``
    answers it, in small or capital letters. The strength is ``required`` or not."""

    posting: Hashable
    item: Hashable
    required: bool
    names: tuple[str, ...]


class Step(NamedTuple):
    """An edit: one of ``names`` (alternatives that help alike, in the order asked) and the gaps that it closes."""

    names: tuple[str, ...]
    gaps: tuple[Gap, ...]

    @property
    def postings(self) -> tuple[Hashable, ...]:
        return tuple(dict.fromkeys(gap.posting for gap in self.gaps))

    @property
    def required(self) -> int:
        return sum(gap.required for gap in self.gaps)

    @property
    def preferred(self) -> int:
        return len(self.gaps) - self.required


def cover(gaps: Iterable[Gap]) -> tuple[Step, ...]:
    """Steps that close every gap that has a name, each gap once, by greedy set cover.

    A step takes the name that helps the most postings with required gaps, then closes the most required gaps, then the
    same of preferred ones; the first asked where that is equal.
    """
    asked = list(gaps)
    low = [dict.fromkeys(name.casefold() for name in gap.names) for gap in asked]
    written: dict[str, str] = {}
    holders: dict[str, list[int]] = {}
    for number, gap in enumerate(asked):
        for name in gap.names:
            written.setdefault(name.casefold(), name)
        for name in low[number]:
            holders.setdefault(name, []).append(number)
    order = {name: number for number, name in enumerate(holders)}
    left = set(range(len(asked)))

    def gain(name: str) -> tuple[int, int, int, int]:
        open_ = [asked[number] for number in holders[name] if number in left]
        required = [gap for gap in open_ if gap.required]
        return (
            -len({gap.posting for gap in required}),
            -len(required),
            -len({gap.posting for gap in open_}),
            -len(open_),
        )

    # a gain only shrinks while gaps are closed, so that a first name whose gain still holds is the best one
    heap = [(gain(name), order[name], name) for name in holders]
    heapq.heapify(heap)
    steps = []
    while heap:
        before, number, name = heapq.heappop(heap)
        now = gain(name)
        if not now[3]:
            continue
        if now != before:
            heapq.heappush(heap, (now, number, name))
            continue
        closed = [index for index in holders[name] if index in left]
        alike = [
            other
            for other in low[closed[0]]
            if all(other in low[index] for index in closed)
            and all(index in closed for index in holders[other] if index in left)
        ]
        left.difference_update(closed)
        names = tuple(written[other] for other in sorted(alike, key=order.__getitem__))
        steps.append(Step(names, tuple(asked[index] for index in closed)))
    return tuple(steps)


def gaps(table: Table, posting: Hashable) -> tuple[Gap, ...]:
    """The gaps of a table that an edit can close: no certificate that ran out, no level of a language."""
    return tuple(
        Gap(posting, item.key, item.part is Part.REQUIRED, names(item.requirement))
        for item in table.counted
        if (item.state is State.OPEN or (item.state is State.CHECK and item.kind is Kind.SKILL))
        and item.kind in EDITABLE
        and names(item.requirement)
        and not comes_later(item.requirement)
    )


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the matrix: what is asked, and the item of each column; ``None`` where it is not asked there."""

    key: Key
    cells: tuple[Item | None, ...]

    @property
    def item(self) -> Item:
        """The item of the first column that asks, the one that is required before others."""
        asking = [cell for cell in self.cells if cell is not None]
        return min(asking, key=lambda item: item.part is not Part.REQUIRED)

    @property
    def asked(self) -> int:
        return sum(cell is not None for cell in self.cells)

    @property
    def required(self) -> int:
        return sum(cell is not None and cell.part is Part.REQUIRED for cell in self.cells)

    @property
    def answered(self) -> int:
        return sum(cell is not None and cell.answered for cell in self.cells)


def matrix(tables: Sequence[Table]) -> tuple[Line, ...]:
    """What several tables ask, one line a requirement, one cell a table: asked most first, then required most, then in
    the order in which they ask."""
    rows: dict[Key, list[Item | None]] = {}
    for column, table in enumerate(tables):
        for item in table.counted:
            rows.setdefault(item.key, [None] * len(tables))[column] = item
    lines = [Line(key, tuple(cells)) for key, cells in rows.items()]
    return tuple(sorted(lines, key=lambda line: (-line.asked, -line.required)))


class Fit(NamedTuple):
    """The resumes that answer most of a posting, by number: required before preferred. Several are a tie; none where
    nothing is answered or nothing asked."""

    posting: int
    best: tuple[int, ...]

    @property
    def tie(self) -> bool:
        return len(self.best) > 1


def fits(grid: Sequence[Sequence[Table]]) -> tuple[Fit, ...]:
    """For each posting the resumes that answer most of it. ``grid[resume][posting]`` are the tables."""
    found = []
    for posting in range(len(grid[0]) if grid else 0):
        counts = [row[posting].counts for row in grid]
        reached = [(count.required_answered, count.preferred_answered) for count in counts]
        most = max(reached)
        best = tuple(number for number, pair in enumerate(reached) if pair == most) if any(most) else ()
        found.append(Fit(posting, best))
    return tuple(found)
