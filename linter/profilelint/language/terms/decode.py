"""Log-probabilities of units → spans of units."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import NamedTuple

from profilelint.language.terms.encoder import Floats

_EDGE = frozenset(".,;:!?()[]{}\"'-–—•*·…/&")
_NEVER = -1e9
_SAFE = 4.0
"""A line whose units all favour "outside" by more than this has no span, whatever the steps between tags are worth."""

Row = tuple[float, float, float]


class Decoder(NamedTuple):
    """What finds the spans of one kind; tags are 0 outside, 1 begin, 2 inside.

    ``bias`` is added to "outside" of every unit; ``start[tag]`` is what opening a line with it is worth,
    ``step[before][tag]`` what following another tag is. "Inside" never opens a line or follows "outside".
    """

    bias: float = 0.0
    start: Row = (0.0, 0.0, 0.0)
    step: tuple[Row, Row, Row] = ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0), (0.0, 0.0, 0.0))

    def spans(self, text: str, places: Sequence[tuple[int, int]], scores: Floats) -> list[tuple[int, int, float]]:
        """(first unit, last unit + 1, confidence) of each span, in order; no punctuation stands at an edge.

        *scores*: units × (outside, begin, inside). Confidence is the smallest probability, over the units of the
        span, of not being outside.
        """
        if not len(scores) or (scores[:, 1:].max(axis=1) < scores[:, 0] + (self.bias - _SAFE)).all():
            return []
        rows: list[Row] = scores.tolist()
        found: list[tuple[int, int, float]] = []
        for start, end in _runs(self.path(rows)):
            while end > start and _bare(text, places[end - 1]):
                end -= 1
            while end > start and _bare(text, places[start]):
                start += 1
            if end > start:
                sure = min(1.0 - exp(min(outside, 0.0)) for outside, _, _ in rows[start:end])
                found.append((start, end, round(sure, 4)))
        return found

    def path(self, rows: Sequence[Row]) -> list[int]:
        """The tags of a line that are worth most together."""
        if not rows:
            return []
        oo, ob, _ = self.step[0]
        bo, bb, bi = self.step[1]
        io, ib, ii = self.step[2]
        outside, begin, inside = rows[0][0] + self.bias + self.start[0], rows[0][1] + self.start[1], _NEVER
        back: list[tuple[int, int, int]] = []
        for o, b, i in rows[1:]:
            to_o = (outside + oo, begin + bo, inside + io)
            to_b = (outside + ob, begin + bb, inside + ib)
            to_i = (_NEVER, begin + bi, inside + ii)
            back.append((_best(to_o), _best(to_b), _best(to_i)))
            outside, begin, inside = max(to_o) + o + self.bias, max(to_b) + b, max(to_i) + i
        tag = _best((outside, begin, inside))
        tags = [tag]
        for choice in reversed(back):
            tag = choice[tag]
            tags.append(tag)
        tags.reverse()
        return tags


def _best(row: Row) -> int:
    a, b, c = row
    return 0 if a >= b and a >= c else (1 if b >= c else 2)


def _runs(tags: Sequence[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start: int | None = None
    for number, tag in enumerate([*tags, 0]):
        if start is not None and tag != 2:
            found.append((start, number))
            start = None
        if tag == 1:
            start = number
    return found


def _bare(text: str, place: tuple[int, int]) -> bool:
    return all(c in _EDGE for c in text[place[0] : place[1]])
