"""Plain words in LaTeX: how a stretch of the source reads, and how words are written in it."""

from __future__ import annotations

from itertools import pairwise

from profilelint.fix.cells import Cell
from profilelint.pattern import lazy

_CELL = lazy(r"---|--|``|''|`|\\[&%$#_{}]|[^\\{}$&~#^_%`]")
_LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "`": "‘"}
_ESCAPES = {sign: f"\\{sign}" for sign in "&%$#_{}"} | {
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    "\\": "\\textbackslash{}",
}
_TYPED = {"—": "---", "–": "--", "“": "``", "”": "''", "‘": "`", "’": "'"}
_RAW_ARGUMENT = lazy(r"\\(?:href|url|nolinkurl|path)\s?\{[^{}]*\Z")
_MOST = 2_000
_AFTER_MACRO = lazy(r"\\[A-Za-z@]+\Z")
_DRAWN = lazy(r"--|``|''")
_JOINING = ("-", "`", "'")
_OPENS_OPTION = frozenset("[*")
"""Signs that a macro right before them takes for its own."""


def cells(raw: str, start: int, end: int) -> list[Cell] | None:
    """The characters that ``raw[start:end]`` prints; ``None`` where there is more in it than characters, escapes and
    braces."""
    if in_address(raw, start):
        part = raw[start:end]
        return None if set(part) & set("\\{}") else [Cell(sign, at, at + 1) for at, sign in enumerate(part, start)]
    found = []
    at = start
    while at < end:
        if raw[at] in "{}":
            at += 1
            continue
        match = _CELL.match(raw, at, end)
        if match is None:
            return None
        piece = match.group()
        sign = piece[1] if piece[0] == "\\" else _LIGATURES.get(piece, piece)
        found.append(Cell(sign, at, match.end()))
        at = match.end()
    return found


def in_address(raw: str, at: int) -> bool:
    """Whether an offset stands in the address of a link, in which nothing is escaped."""
    line = max(raw.rfind("\n", 0, at), raw.rfind("\r", 0, at)) + 1
    return _RAW_ARGUMENT.search(raw[max(line, at - _MOST) : at]) is not None


def written(text: str, raw: str, start: int, end: int) -> str | None:
    """``text`` as it is to stand in place of ``raw[start:end]``: escaped, with dashes and quotes as the source has
    them; ``None`` where it would not be read as that text there."""
    old = raw[start:end]
    if in_address(raw, start):
        return None if set(text) & set("\\{}%#~^& \t\n") - set(old) else text
    if "\n" in text or _DRAWN.search(text) or "`" in text:
        return None
    if text[:1] in _OPENS_OPTION and text[:1] != old[:1]:
        return None
    if text[:1].isalpha() and not old[:1].isalpha() and _AFTER_MACRO.search(raw[max(0, start - 100) : start]):
        return None
    pieces = [_sign(sign, old, raw) for sign in text]
    # hyphens and quotes must not make a dash or double quote with their neighbours
    around = [raw[start - 1 : start], *pieces, raw[end : end + 1]]
    if any(before[-1:] == after[:1] and after[:1] in _JOINING for before, after in pairwise(around)):
        return None
    return "".join(pieces)


def _sign(sign: str, old: str, raw: str) -> str:
    typed = _TYPED.get(sign)
    if typed is not None:
        drawn = sign not in old and (typed in old or sign not in raw)
        return typed if drawn else sign
    return _ESCAPES.get(sign, sign)
