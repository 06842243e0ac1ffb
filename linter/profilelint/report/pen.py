"""How text is set for a terminal: colours, columns, lines that end between words."""

from __future__ import annotations

import unicodedata

_COLORS = {"error": "31", "warning": "33", "info": "36", "good": "32", "dim": "2", "bold": "1"}


class Pen:
    """Colours text and, where ``fold_at`` is not 0, ends lines between words at so many columns."""

    def __init__(self, color: bool, fold_at: int = 0) -> None:
        self._color = color
        self.fold_at = fold_at

    def __call__(self, text: str, *styles: str) -> str:
        if not self._color or not text or not styles:
            return text
        return f"\x1b[{';'.join(_COLORS[style] for style in styles)}m{text}\x1b[0m"

    def sentence(self, head: str, text: str, *styles: str, shown: str = "", indent: int = 5) -> list[str]:
        """A sentence behind ``head`` (``shown`` is how that is printed); later lines stand behind ``indent`` blanks."""
        first, *more = fold(text, len(head), indent, self.fold_at) if self.fold_at else [text]
        return [(shown or head) + self(first, *styles), *(" " * indent + self(part, *styles) for part in more)]


def fold(text: str, head: int, indent: int, width: int) -> list[str]:
    """A text in parts of at most ``width`` columns: the first behind ``head`` columns, the others behind ``indent``."""
    parts: list[str] = []
    words: list[str] = []
    used = head
    for word in text.split(" "):
        wide = columns(word)
        if words and used + wide > width:
            parts.append(" ".join(words))
            words, used = [], indent
        words.append(word)
        used += wide + 1
    return [*parts, " ".join(words)]


def wrap(text: str, width: int) -> list[str]:
    """A text in lines of at most ``width`` columns, between words where that is possible; words that are too long are
    cut. An empty text is one empty line."""
    return fold(" ".join(part for word in text.split() for part in _cut(word, width)), 0, 0, width)


def _cut(word: str, width: int) -> list[str]:
    """A word in parts of at most ``width`` columns, at least one character each."""
    if columns(word) <= width:
        return [word]
    parts = [""]
    used = 0
    for char in word:
        wide = columns(char)
        if used and used + wide > width:
            parts.append("")
            used = 0
        parts[-1] += char
        used += wide
    return parts


def pad(text: str, width: int) -> str:
    """A text filled with blanks to so many columns."""
    return text + " " * (width - columns(text))


def columns(text: str) -> int:
    """How many terminal columns a text takes."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )
