"""List signs of word-processor files: what each level of a list shows, counted as its items come."""

from __future__ import annotations

import re
from typing import NamedTuple

_LEVEL = re.compile(r"%([1-9])")
_SYMBOLS = {
    0x2D: "–",
    0x6C: "●",
    0x6E: "■",
    0x71: "❑",
    0x75: "◆",
    0x76: "❖",
    0xA1: "○",
    0xA7: "▪",
    0xA8: "◻",
    0xB7: "•",
    0xD8: "➢",
    0xE0: "→",
    0xFC: "✓",
    0x28: "☎",
    0x29: "☎",
    0x2A: "✉",
    0x2B: "✉",
}


def is_symbol_font(font: str) -> bool:
    """Whether a font shows signs of its own in place of letters."""
    return font.lower().startswith(("wingdings", "webdings", "symbol"))


def symbol(code: int, font: str) -> str:
    """The sign that a symbol font shows for a code of its own."""
    if 0xF000 <= code <= 0xF0FF:
        code -= 0xF000
    elif code > 0xFF or not any(name in font.lower() for name in ("wingdings", "symbol", "webdings")):
        return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
    return _SYMBOLS.get(code, "•" if code > 0x7E or "wingdings" in font.lower() else chr(code))


class Level(NamedTuple):
    """A level of a list: ``form`` is Word's word for its numbers (``bullet``, ``decimal``, ``none`` …), ``text`` its
    sign, with ``%1`` where the number of the first level stands."""

    form: str
    text: str
    font: str = ""
    start: int = 1


class Lists:
    """Gives each list item its sign. ``levels`` are those of each list, ``shared`` the counter that a list uses where
    that is not its own."""

    def __init__(self, levels: dict[str, dict[int, Level]], shared: dict[str, str]) -> None:
        self._levels = levels
        self._shared = shared
        self._counts: dict[str, dict[int, int]] = {}

    def known(self, name: str) -> bool:
        """Whether the file defines the list."""
        return name in self._levels

    def restart(self, name: str, level: int, start: int | None = None) -> None:
        """Count a level anew, from ``start`` or the level's own."""
        counts = self._counts.setdefault(self._shared.get(name, name), {})
        for deeper in [depth for depth in counts if depth >= level]:
            del counts[deeper]
        if start is not None:
            counts[level] = start - 1

    def sign(self, name: str, level: int) -> str:
        """The sign of the next item of a list: ``•``, ``1.`` …; empty where the list shows none."""
        if not name or name == "0":
            return ""
        found = self._levels.get(name, {}).get(level)
        if found is None:
            return "•"
        levels = self._levels[name]
        counts = self._counts.setdefault(self._shared.get(name, name), {})
        counts[level] = counts.get(level, found.start - 1) + 1
        for deeper in [depth for depth in counts if depth > level]:
            del counts[deeper]
        # A level without any sign may show a picture; one whose sign is a blank shows nothing.
        if found.form == "none" or (not found.text.strip() and (found.text or found.form != "bullet")):
            return ""
        if found.form == "bullet":
            sign = found.text.strip()[:1]
            return (symbol(ord(sign), found.font) if sign else "•") or "•"

        def count(match: re.Match[str]) -> str:
            depth = int(match.group(1)) - 1
            at = levels.get(depth, found)
            return _count(counts.get(depth, at.start), at.form)

        return _LEVEL.sub(count, found.text.strip()[:20])


def _count(value: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter") and 0 < value < 1000:
        text = chr(97 + (value - 1) % 26) * (1 + (value - 1) // 26)
        return text if form == "lowerLetter" else text.upper()
    if form in ("lowerRoman", "upperRoman") and 0 < value < 4000:
        text = ""
        rest = value
        for amount, sign in _ROMAN:
            text += sign * (rest // amount)
            rest %= amount
        return text if form == "lowerRoman" else text.upper()
    return f"{value:02d}" if form == "decimalZero" else str(value)


_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
