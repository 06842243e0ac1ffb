"""Text → units → word pieces.

A unit is what a term starts and ends with: a run of characters between spaces, without the punctuation around it.
A piece is what the encoder reads: one entry of its word-piece vocabulary (lower case, no accents), as in BERT.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

UNKNOWN = "[UNK]"
SEPARATOR = "[SEP]"
LONGEST_UNIT = 64
"""Longer runs without a space are cut, so that no single unit can fill a window."""
LONGEST_WORD = 100

_BEFORE = frozenset("([{<\"'“‘«„*•·-–—.,;:!?")
_AFTER = frozenset(")]}>\"'”’»“.,;:!?…-–—*•·")
_PLAIN = frozenset(".-")
_SHAPES = 16
SHAPES = _SHAPES
"""How many yes/no facts about its letters each unit has."""


class Unit(NamedTuple):
    """Characters ``start`` to ``end`` (exclusive) of a sentence."""

    start: int
    end: int


def units(text: str) -> list[Unit]:
    """The units of *text* in order; nothing but white space is left out."""
    found: list[Unit] = []
    at = 0
    for run in text.split():
        start = text.index(run, at)
        at = start + len(run)
        found.extend(_split(run, start))
    return found


def _split(run: str, at: int) -> Iterable[Unit]:
    first, last = 0, len(run)
    while first < last and run[first] in _BEFORE and not (run[first] == "." and run[first + 1 : first + 2].isalnum()):
        first += 1
    while last > first and run[last - 1] in _AFTER:
        last -= 1
    if run[first:last].endswith("<") or (first and run[first - 1] == "<" and run[last : last + 1] == ">"):
        first, last = first - (run[first - 1 : first] == "<"), last + (run[last : last + 1] == ">")
    yield from (Unit(at + i, at + i + 1) for i in range(first))
    for start in range(first, last, LONGEST_UNIT):
        yield Unit(at + start, at + min(last, start + LONGEST_UNIT))
    yield from (Unit(at + i, at + i + 1) for i in range(last, len(run)))


def shape(word: str, first: bool, loud: bool) -> list[int]:
    """Numbers (< SHAPES) of what holds for the letters of *word*.

    *first*: it opens its sentence; *loud*: most words of the sentence have capitals, so a capital tells little.
    """
    head, rest = word[:1], word[1:]
    facts = (
        word.islower(),
        head.isupper() and rest.islower(),
        len(word) > 1 and word.isupper() and word.isalpha(),
        len(word) == 1 and head.isupper(),
        rest != rest.lower() and word != word.upper(),
        any(c.isdigit() for c in word),
        word.isdigit(),
        "+" in word or "#" in word,
        "." in rest,
        "/" in word,
        "-" in rest,
        not any(c.isalnum() for c in word),
        first,
        loud and head.isupper(),
        head == "<",
        loud,
    )
    return [number for number, holds in enumerate(facts) if holds]


def shapes(text: str, found: list[Unit]) -> list[list[int]]:
    """The shape facts of each unit of a sentence."""
    words = [text[u.start : u.end] for u in found]
    lettered = [w for w in words if w[0].isalpha()]
    loud = len(lettered) > 1 and 2 * sum(w[0].isupper() for w in lettered) > len(lettered)
    return [shape(word, number == 0, loud) for number, word in enumerate(words)]


class Pieces:
    """A word-piece vocabulary; ``numbers(word)`` is exact BERT tokenization (uncased) of one unit."""

    def __init__(self, vocabulary: list[str]) -> None:
        self.vocabulary = vocabulary
        self._number = {piece: number for number, piece in enumerate(vocabulary)}
        self.unknown = self._number[UNKNOWN]
        self.separator = self._number[SEPARATOR]
        self._known: dict[str, tuple[int, ...]] = {}

    def numbers(self, word: str) -> tuple[int, ...]:
        """The pieces of *word*; never empty."""
        found = self._known.get(word)
        if found is None:
            found = tuple(n for part in _parts(word) for n in self._pieces(part)) or (self.unknown,)
            if len(self._known) < 50_000:
                self._known[word] = found
        return found

    def _pieces(self, word: str) -> list[int]:
        if len(word) > LONGEST_WORD:
            return [self.unknown]
        found: list[int] = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                number = self._number.get(("##" if start else "") + word[start:end])
                if number is not None:
                    break
            else:
                return [self.unknown]
            found.append(number)
            start = end
        return found


def _parts(word: str) -> list[str]:
    """Lower case, no accents, no control characters; punctuation and CJK characters stand alone."""
    clean = "".join(c for c in word if c not in "\x00\ufffd" and not _control(c))
    plain = "".join(c for c in unicodedata.normalize("NFD", clean.lower()) if unicodedata.category(c) != "Mn")
    parts: list[str] = []
    open_ = False
    for c in plain:
        if c.isspace():
            open_ = False
        elif _alone(c):
            parts.append(c)
            open_ = False
        elif open_:
            parts[-1] += c
        else:
            parts.append(c)
            open_ = True
    return parts


def _control(c: str) -> bool:
    return c not in "\t\n\r" and unicodedata.category(c).startswith("C")


def _alone(c: str) -> bool:
    if c.isascii():
        return not c.isalnum()
    code = ord(c)
    if 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x2FA1F:
        return True
    return unicodedata.category(c).startswith("P")
