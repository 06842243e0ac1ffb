"""What a rule says, and how it is pointed at something."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from profilelint.model.place import Place, Span, TextPlace
from profilelint.model.value import Node, Value


class Level(IntEnum):
    """How much a finding matters. Ordered, so that thresholds compare."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        return self.name.lower()

    @classmethod
    def parse(cls, text: str) -> Level:
        """The level of that name.

        Raises:
            KeyError: there is no such level.
        """
        return cls[text.upper()]


@dataclass(frozen=True, slots=True)
class Location:
    """A node, or a part of its text, that a finding points at.

    Rules make it with :func:`at`. ``label`` says under the quoted words what is the matter with them. The engine sets
    ``place`` and ``name`` (the node in words: "Experience > Acme > bullet 2"). ``quote`` are the words pointed at,
    ``context`` the text around them (a whole bullet, else the line), ``offset`` where in it the quote starts, and
    ``byte_columns`` the columns of the place's start and end in UTF-8 bytes, from 1, where the file's text is at hand.
    """

    path: str
    source: str
    spans: tuple[Span, ...] = ()
    label: str = ""
    place: Place | None = None
    name: str = ""
    quote: str = ""
    context: str = ""
    offset: int = 0
    byte_columns: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the words at ``spans`` by ``text``.

    The engine sets ``place``, where the words stand in a text file one to one; ``None`` elsewhere (a PDF, an escape);
    and ``byte_columns`` as a :class:`Location` has them.
    """

    spans: tuple[Span, ...]
    source: str
    text: str
    place: TextPlace | None = None
    byte_columns: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that belong together. ``safe`` fixes keep the meaning."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One refinement.

    A rule gives ``message`` (what was seen, the document as subject), ``locations`` (the first is the primary one,
    the others may point into a posting or a profile), ``suggestion`` (one concrete edit) and where it helps
    ``fixes`` and ``data`` (plain values for machines). The engine stamps the rest, never the rule.
    """

    message: str
    locations: tuple[Location, ...]
    suggestion: str = ""
    fixes: tuple[Fix, ...] = ()
    data: dict[str, str | int | float | bool] = field(default_factory=dict)
    confidence: str = "high"
    raised: bool = False
    """Whether it is one of the graver findings of its rule, which has a second level for them (``Rule.raised``)."""
    rule: str = ""
    level: Level = Level.WARNING
    fingerprint: str = ""
    url: str = ""


def at(node: Node, label: str = "", *, start: int | None = None, end: int | None = None) -> Location:
    """Point at a node, or at ``text[start:end]`` of a :class:`Value` (of a bullet: its value)."""
    source = str(getattr(node, "source", "") or node.path)
    value = node if isinstance(node, Value) else getattr(node, "value", None)
    whole = start is None and end is None
    if not isinstance(value, Value):
        if not whole:
            raise TypeError("a part can only be taken of a Value or of a node that has one")
        return Location(node.path, source, node.spans, label)
    first = 0 if start is None else start
    last = len(value.text) if end is None else end
    spans = node.spans if whole else value.spans_of(first, last)
    if "\n" in value.text:
        return Location(node.path, source, spans, label, quote="" if whole else value.text[first:last])
    return Location(node.path, source, spans, label, quote=value.text[first:last], context=value.text, offset=first)


def at_place(node: Node, place: Place | None, label: str = "", *, quote: str = "") -> Location:
    """Point at a place that a reader reported, for what has no text in the document: hidden runs, changes, pictures."""
    return Location(
        node.path, str(getattr(node, "source", "") or node.path), (), label, place, quote=quote, context=quote
    )


def edit(value: Value, start: int, end: int, text: str) -> Edit:
    """An edit of ``value.text[start:end]``."""
    return Edit(value.spans_of(start, end), value.source, text)
