"""Clean text and list signs: what every reader does to the characters that it finds."""

from __future__ import annotations

import re
import unicodedata

BULLETS = frozenset("•◦▪▫‣⁃●○■□◆◇❖➢➤➔→►▶▸▹▻✓✔✦★☆·∙⋅∗⦁⚫⬤◉➣⇒»›➜➞➡❯❱◼◾◻⬥✅☑🔹🔸🔷🔶👉⭐")
"""Signs that can only open a list item at the start of a line."""

_WEAK = frozenset("-–—−*+o§")
"""Signs that open a list item only where a blank follows."""

_DRAWN = re.compile(r"(->|=>|-->|==>|>>|--(?=[ \t]+[^\W\d]))[ \t]+(?=\S)")
"""Signs made of several; two hyphens before a figure join a range of dates."""
_NUMBERED = re.compile(r"(\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})\)|\d{1,2}\.)[ \t]+(?=\S)")
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Characters that nobody sees; :func:`clean` removes them."""
_TABLE: dict[int, str | None] = {
    **{ord(sign): None for sign in INVISIBLE},
    **dict.fromkeys((*range(0x09), *range(0x0E, 0x20), *range(0x80, 0xA0))),
    **{
        ord(sign): " "
        for sign in "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f"
    },
    0x205F: " ",
    0x3000: " ",
    0x85: " ",
    0x2028: "\n",
    0x2029: "\n",
    0x7F: "•",
    0x95: "•",
    0xF0B7: "•",
    0xF0A7: "▪",
    0xF0D8: "➢",
    0xF0FC: "✓",
    0xF076: "❖",
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
    0x2011: "-",
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}


def clean(text: str) -> str:
    """The text as a person sees it: ligatures expanded, soft hyphens, zero-width signs and control characters
    removed, special blanks made plain, private-use bullets made real ones, accents composed (NFC). Half a surrogate
    pair is no character: it becomes U+FFFD."""
    if text.isascii() and text.isprintable():
        return text
    text = text.translate(_TABLE)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


LIGATURES = {code: text for code, text in _TABLE.items() if 0xFB00 <= code <= 0xFB06}
"""Ligature signs and the letters that they stand for; :func:`clean` expands them."""


def split_marker(text: str) -> tuple[str, str]:
    """Split a list sign off the start of a line: (sign, rest). Without one: an empty sign and the text itself."""
    start = text.lstrip()
    if not start:
        return "", text
    sign = start[0]
    rest = start[1:].lstrip("\ufe0e\ufe0f")
    if sign in BULLETS and rest.strip():
        return sign, rest.lstrip()
    if sign in _WEAK and rest[:1].isspace() and rest.strip():
        return sign, rest.lstrip()
    numbered = _NUMBERED.match(start) or _DRAWN.match(start)
    if numbered is not None:
        return numbered.group(1), start[numbered.end() :]
    return "", text
