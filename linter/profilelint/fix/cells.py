"""The characters of a word one by one, each with its place in the source: so that a part of a word can be replaced."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_EMPHASIS = frozenset("*_")


class Cell(NamedTuple):
    """A character that is read, with its range in the source."""

    sign: str
    start: int
    end: int


def cells(source: str, start: int, end: int, markdown: bool) -> list[Cell]:
    """The characters of ``source[start:end]``; in ``markdown`` without the signs of emphasis."""
    return [
        Cell(sign, at, at + 1)
        for at, sign in enumerate(source[start:end], start)
        if not (markdown and sign in _EMPHASIS)
    ]


def stretch(found: Sequence[Cell] | None, word: str, skip: int, cut: int) -> tuple[int, int] | None:
    """The source of ``word`` but for ``skip`` characters at its start and ``cut`` at its end; ``None`` where the cells
    are not that word, or markup stands inside of that source. Of a word that is left out whole it is its edge."""
    if not found or "".join(cell.sign for cell in found) != word:
        return None
    size = len(found)
    if skip >= size:
        return found[-1].end, found[-1].end
    if cut >= size:
        return found[0].start, found[0].start
    part = found[skip : size - cut]
    if not part or any(before.end != after.start for before, after in pairwise(part)):
        return None
    return part[0].start, part[-1].end
