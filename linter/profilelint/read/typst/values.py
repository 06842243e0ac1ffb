"""What Typst code works with: texts with places, content, functions; and the order in which content prints."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from profilelint.read.typst.syntax import Node

TEXT, SPACE, PAR, BREAK, TAB, STYLE, END, HEAD, UNHEAD, ITEM, UNITEM, BLOCK, BOX, UNBOX, IMAGE, MARKED = range(16)
"""Kinds of events. ``TEXT`` prints; ``BREAK`` ends a line, ``PAR`` a paragraph, ``BLOCK`` whatever stands before it;
``STYLE`` (``value`` is the change) holds up to ``END``, ``BOX`` (no line ends in it) up to ``UNBOX``; ``MARKED`` puts a
sign between neighbours."""


class Event(NamedTuple):
    """``text`` prints at offset ``at`` of the source, over ``width`` characters."""

    kind: int
    text: str = ""
    at: int = -1
    width: int = 0
    value: Any = None


class Piece(NamedTuple):
    text: str
    at: int
    width: int


class Str(NamedTuple):
    """A string with the places of its characters."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def cut(self, start: int, end: int) -> Str:
        """Its characters from ``start`` to ``end``."""
        kept: list[Piece] = []
        offset = 0
        for piece in self.pieces:
            first, last = max(start - offset, 0), min(end - offset, len(piece.text))
            if first < last:
                if piece.width == len(piece.text):
                    kept.append(Piece(piece.text[first:last], piece.at + first, last - first))
                else:
                    kept.append(Piece(piece.text[first:last], piece.at, piece.width))
            offset += len(piece.text)
        return Str(tuple(kept))


class Content(list[Event]):
    """Events in the order in which they print."""


class Length(NamedTuple):
    """``value`` in ``unit``: ``pt mm cm in em fr deg rad %``."""

    value: float
    unit: str


class Unknown(NamedTuple):
    """What a name that nothing here defines stands for: mostly a function of a package."""

    name: str


@dataclass(slots=True)
class Scope:
    """Names and what they stand for; ``outer`` is where to look next."""

    outer: Scope | None = None
    names: dict[str, Any] = field(default_factory=dict)

    def find(self, name: str) -> Any:
        scope: Scope | None = self
        while scope is not None:
            if name in scope.names:
                return scope.names[name]
            scope = scope.outer
        return MISSING

    def change(self, name: str, value: Any) -> None:
        scope: Scope | None = self
        while scope is not None:
            if name in scope.names:
                scope.names[name] = value
                return
            scope = scope.outer
        self.names[name] = value


class _Missing:
    __slots__ = ()


MISSING = _Missing()


class Function(NamedTuple):
    """A function that the source defines."""

    name: str
    params: tuple[Node, ...]
    body: Node
    scope: Scope


class Arguments(NamedTuple):
    """The arguments of a call: by position, then by name."""

    positional: list[Any]
    named: dict[str, Any]


class Partial(NamedTuple):
    """A function with some of its arguments (``f.with(…)``)."""

    target: Any
    given: Arguments


class Module(NamedTuple):
    scope: Scope


class Symbols(NamedTuple):
    """``sym`` and its parts: ``sym.dot.c``."""

    name: str


def plain(value: Any) -> str:
    """The characters of a value, without places."""
    if isinstance(value, Str):
        return value.text
    if isinstance(value, Content):
        signs = {TEXT: "", SPACE: " ", PAR: " ", BREAK: " ", TAB: " "}
        return "".join(event.text if event.kind == TEXT else signs.get(event.kind, "") for event in value).strip()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return f"{value:g}"
    return ""


def blank(value: Any) -> bool:
    """Whether a value prints nothing."""
    return not plain(value).strip() if not isinstance(value, (list, dict)) or isinstance(value, Content) else not value


def several(content: Content) -> bool:
    """Whether content takes more than one line."""
    inside = 0
    printed = broken = False
    for event in content:
        if event.kind == BOX:
            inside += 1
        elif event.kind == UNBOX:
            inside -= 1
        elif event.kind in (HEAD, ITEM):
            return True
        elif event.kind in (PAR, BREAK, BLOCK) and not inside:
            broken = printed
        elif event.kind == TEXT:
            if broken:
                return True
            printed = True
    return False
