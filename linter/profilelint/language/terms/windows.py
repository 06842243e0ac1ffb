"""Sentences → windows for the encoder, and its answers back to sentences."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from profilelint.language.terms.encoder import Encoder, Floats, Window
from profilelint.language.terms.pieces import LONGEST_UNIT, SHAPES, Pieces, Unit, shapes

TARGET = 160
"""Neighbouring sentences share a window while it holds at most so many pieces."""
LONGEST = 400
"""A longer sentence is cut into windows of at most so many pieces."""


def tagged(
    encoder: Encoder, pieces: Pieces, texts: Sequence[str], places: Sequence[Sequence[tuple[int, int]]]
) -> list[Floats]:
    """For each text an array (units × kinds × 3) of log-probabilities; *places* are the units of each text."""
    builder = _Builder(pieces.separator)
    for text, place in zip(texts, places, strict=True):
        found = [Unit(*p) for p in place]
        numbers = [pieces.numbers(text[u.start : u.end])[:LONGEST_UNIT] for u in found]
        builder.add(numbers, shapes(text, found))
    windows = builder.done()
    answers = encoder(windows) if windows else []
    flat = np.concatenate(answers) if answers else np.empty((0, len(encoder.kinds), 3), dtype=np.float32)
    ends = np.cumsum([0, *(len(place) for place in places)])
    return [flat[a:b] for a, b in pairwise(ends)]


class _Builder:
    """Collects units into windows, in reading order."""

    def __init__(self, separator: int) -> None:
        self._separator = separator
        self._windows: list[Window] = []
        self._pieces: list[int] = []
        self._unit: list[int] = []
        self._facts: list[list[int]] = []

    def add(self, numbers: Sequence[Sequence[int]], facts: Sequence[list[int]]) -> None:
        """One sentence: the pieces and the shape facts of its units."""
        size = sum(map(len, numbers)) + 1
        if self._pieces and len(self._pieces) + size > TARGET:
            self._close()
        for unit, fact in zip(numbers, facts, strict=True):
            if len(self._pieces) + len(unit) >= LONGEST:
                self._end()
                self._close()
            self._unit.extend([len(self._facts)] * len(unit))
            self._pieces.extend(unit)
            self._facts.append(fact)
        self._end()

    def done(self) -> list[Window]:
        if self._pieces:
            self._close()
        return self._windows

    def _end(self) -> None:
        self._pieces.append(self._separator)
        self._unit.append(-1)

    def _close(self) -> None:
        if self._facts:
            table = np.zeros((len(self._facts), SHAPES), dtype=np.float32)
            for row, fact in zip(table, self._facts, strict=True):
                row[fact] = 1.0
            self._windows.append(Window(np.array(self._pieces), np.array(self._unit), table))
        self._pieces, self._unit, self._facts = [], [], []
