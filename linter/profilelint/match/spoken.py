"""How well a human language is asked for and shown: words and CEFR levels on one scale."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from profilelint.pattern import lazy

_LEVELS: Final = (
    # the first that fits, so longer phrases stand before their words; ILR and LinkedIn phrases among them
    (5, r"native\s+or\s+bilingual|bilingual\s+or\s+native"),
    (4, r"full\s+professional|full\s+proficiency|near[- ]native|native[- ]like"),
    (2, r"limited\s+working"),
    (1, r"elementary|basics?|beginner|novice|rudimentary|A1|A2|some\s+knowledge|introductory|school[- ]level"),
    (3, r"upper[- ]intermediate|high\s+intermediate"),
    (5, r"native|mother\s+tongue|first\s+language|C2\+?"),
    (4, r"fluent(?:ly)?|fluency|advanced|C1\+?|bilingual\w*|full(?:y)?\s+proficien\w+|near\s+fluent"),
    (3, r"professional(?:\s+working)?(?:\s+proficiency)?|business|proficien(?:t|cy)|working\s+proficiency|B2\+?"),
    (2, r"conversational(?:ly)?|conversant|intermediate|working\s+knowledge|B1\+?|semi[- ]fluent"),
)  # fmt: skip
_ANY: Final = lazy("|".join(rf"(?P<l{n}>\b(?:{words})(?![\w]))" for n, (_, words) in enumerate(_LEVELS)), re.IGNORECASE)
_WINDOW = 60
_BREAK: Final = lazy(r"[.;\n]")


class Level(NamedTuple):
    """``rank`` 1 (basic) to 5 (native); ``words`` as written."""

    rank: int
    words: str


def level(text: str) -> Level | None:
    """The first level that a text names."""
    for match in _ANY.finditer(text[:200]):
        return _made(match)
    return None


def _made(match: re.Match[str]) -> Level:
    number = int((match.lastgroup or "l0")[1:])
    return Level(_LEVELS[number][0], match[0])


def level_beside(text: str, start: int, end: int) -> Level | None:
    """The level named nearest to ``text[start:end]`` in its sentence.

    In brackets right behind it counts first: "Spanish (basic)".
    """
    left = max(0, start - _WINDOW)
    cuts = [match.end() for match in _BREAK.finditer(text, left, start)]
    left = cuts[-1] if cuts else left
    cut = _BREAK.search(text, end, min(len(text), end + _WINDOW))
    right = cut.start() if cut is not None else min(len(text), end + _WINDOW)
    behind = text[end:right]
    if behind.lstrip()[:1] in ("(", "–", "-", "—", ":", "|"):
        found = level(behind.split(")")[0].split(",")[0])
        if found is not None:
            return found
    best: tuple[int, Level] | None = None
    for match in _ANY.finditer(text, left, right):
        if match.start() < end and start < match.end():
            continue
        distance = start - match.end() if match.end() <= start else match.start() - end + 5
        if match.end() > start and "," in text[end : match.start()]:
            continue  # the next language's level
        if best is None or distance < best[0]:
            best = (distance, _made(match))
    return best[1] if best is not None else None
