"""From the spans of an edit to the words of the document that they touch."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from profilelint.model.document import Document, Word
from profilelint.model.place import Span


class Touched(NamedTuple):
    """The words that spans touch, in order, and the parts of the first and last that do not belong to them.

    ``skip`` characters of the first word stand before the spans, ``cut`` of the last behind them. ``before`` and
    ``after`` tell whether the blanks before the first and behind the last word belong to them too. For blanks alone
    the words are those on both sides, of which nothing belongs to the spans.
    """

    words: tuple[Word, ...]
    skip: int
    cut: int
    before: bool
    after: bool


class Words:
    """Finds the words of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._starts = [line.start for line in document.lines]

    def touched(self, spans: Sequence[Span]) -> Touched | None:
        """What spans of the document's text touch, in its order; ``None`` where that is nothing."""
        first = spans[0].start if spans else 0
        last = spans[-1].end if spans else 0
        if not spans or not 0 <= first < last <= len(self._document.text):
            return None
        if any(span.start >= span.end for span in spans):
            return None
        if any(after.start < before.end for before, after in pairwise(spans)):
            return None
        found = [hit for span in spans for hit in self._words(span)]
        if not found:
            return self._gap(first, last)
        start = found[0][1]
        end = found[-1][1] + len(found[-1][0].text)
        return Touched(
            words=tuple(word for word, _ in found),
            skip=max(0, first - start),
            cut=max(0, end - last),
            before=first < start,
            after=last > end,
        )

    def _gap(self, first: int, last: int) -> Touched | None:
        """The words on both sides of blanks inside of one line."""
        number = bisect_right(self._starts, first) - 1
        if number < 0 or self._document.text[first:last].strip():
            return None
        line = self._document.lines[number]
        left = [word for word in line.words if line.start + word.start + len(word.text) <= first]
        right = [word for word in line.words if line.start + word.start >= last]
        if not left or not right:
            return None
        return Touched((left[-1], right[0]), len(left[-1].text), len(right[0].text), before=False, after=False)

    def _words(self, span: Span) -> list[tuple[Word, int]]:
        """The words that a span touches, with their offsets in the document's text."""
        found = []
        lines = self._document.lines
        for number in range(max(0, bisect_right(self._starts, span.start) - 1), len(lines)):
            line = lines[number]
            if line.start >= span.end:
                break
            begin = max(0, bisect_right(line.words, span.start - line.start, key=lambda word: word.start) - 1)
            for word in line.words[begin:]:
                start = line.start + word.start
                if start >= span.end:
                    break
                if start + len(word.text) > span.start:
                    found.append((word, start))
        return found
