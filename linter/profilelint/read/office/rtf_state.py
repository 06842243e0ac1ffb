"""What a group of an RTF file keeps to itself: how its characters and its paragraphs are set, and the control words
that change it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

_MAX_NESTED = 8


class Field:
    """A field: its instruction so far."""

    def __init__(self) -> None:
        self.instruction = ""


class Letters(NamedTuple):
    """The look of characters, and what else a group keeps to itself; numbers are those of tables."""

    font: int = 0
    size: int = 24
    bold: bool = False
    italic: bool = False
    color: int = 0
    fill: int = 0
    caps: bool = False
    vanish: bool = False
    change: str = ""
    unicode: int = 1
    key: int = 0
    field: Field | None = None


class Format(NamedTuple):
    """The format of paragraphs. ``nested`` is how many tables are around one."""

    style: int = 0
    outline: int = -1
    list: int = 0
    level: int = 0
    nested: int = 0
    fill: int = 0
    new_page: bool = False


def _on(value: int | None) -> bool:
    return value != 0


def _number(value: int | None, most: int = 1_000_000) -> int:
    return min(max(0, value or 0), most)


CHARACTER: dict[str, Callable[[Letters, int | None], Letters]] = {
    "f": lambda letters, value: letters._replace(font=value or 0),
    "fs": lambda letters, value: letters._replace(size=_number(24 if value is None else value, 4000)),
    "b": lambda letters, value: letters._replace(bold=_on(value)),
    "i": lambda letters, value: letters._replace(italic=_on(value)),
    "cf": lambda letters, value: letters._replace(color=_number(value)),
    "cb": lambda letters, value: letters._replace(fill=_number(value)),
    "chcbpat": lambda letters, value: letters._replace(fill=_number(value)),
    "highlight": lambda letters, value: letters._replace(fill=_number(value)),
    "caps": lambda letters, value: letters._replace(caps=_on(value)),
    "v": lambda letters, value: letters._replace(vanish=_on(value)),
    "deleted": lambda letters, value: letters._replace(change="deletion" if _on(value) else ""),
    "revised": lambda letters, value: letters._replace(change="insertion" if _on(value) else ""),
    "mvf": lambda letters, value: letters._replace(change="move" if _on(value) else ""),
}
PARAGRAPH: dict[str, Callable[[Format, int | None], Format]] = {
    "pard": lambda _, __: Format(),
    "s": lambda says, value: says._replace(style=_number(value)),
    "outlinelevel": lambda says, value: says._replace(outline=_number(value)),
    "ls": lambda says, value: says._replace(list=_number(value)),
    "ilvl": lambda says, value: says._replace(level=_number(value, 8)),
    "intbl": lambda says, value: says._replace(nested=max(1, says.nested) if _on(value) else 0),
    "itap": lambda says, value: says._replace(nested=_number(value, _MAX_NESTED)),
    "cbpat": lambda says, value: says._replace(fill=_number(value)),
    "pagebb": lambda says, value: says._replace(new_page=_on(value)),
}
