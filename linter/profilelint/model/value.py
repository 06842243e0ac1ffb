"""A value with its origin: text that was parsed out of a document and the spans that it came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol

from profilelint.model.place import Span

SURE = 0.5
"""The confidence from which on rules speak; below it a field is shown as doubtful."""


class Node(Protocol):
    """What a finding can point at: a value, an entry, a section, a posting's requirement, a document."""

    @property
    def path(self) -> str:
        """The JSON Resume path, such as ``work[0].highlights[2]``; for a document its file."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where its text stands in the document's text; empty for a whole document or a synthetic node."""


class Piece(NamedTuple):
    """``length`` characters of a value from ``offset`` on are the document's text from ``start`` on."""

    offset: int
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Value:
    """Text with its origin. A wrapped bullet has one piece a line; the blank that joins two lines has none.

    ``path`` is the JSON Resume path of the field. ``source`` is the path of the document that it came from.
    ``confidence`` (0 to 1) says how sure the parser is that this is what the path says; rules speak from :data:`SURE`
    on.
    """

    text: str
    path: str = ""
    source: str = ""
    pieces: tuple[Piece, ...] = ()
    confidence: float = 1.0

    def __str__(self) -> str:
        return self.text

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(Span(piece.start, piece.start + piece.length) for piece in self.pieces)

    def spans_of(self, start: int, end: int) -> tuple[Span, ...]:
        """The document's spans behind ``text[start:end]``."""
        found = []
        for piece in self.pieces:
            first = max(start, piece.offset)
            last = min(end, piece.offset + piece.length)
            if first < last:
                shift = piece.start - piece.offset
                found.append(Span(first + shift, last + shift))
        return tuple(found)

    def part(self, start: int, end: int, path: str | None = None) -> Value:
        """The value of ``text[start:end]`` with its own origin, blanks at both ends left out."""
        chunk = self.text[start:end]
        start += len(chunk) - len(chunk.lstrip())
        end -= len(chunk) - len(chunk.rstrip())
        pieces = []
        for piece in self.pieces:
            first = max(start, piece.offset)
            last = min(end, piece.offset + piece.length)
            if first < last:
                pieces.append(Piece(first - start, piece.start + first - piece.offset, last - first))
        return Value(
            self.text[start:end],
            self.path if path is None else path,
            self.source,
            tuple(pieces),
            self.confidence,
        )

    def at(self, path: str) -> Value:
        """The same value under another path."""
        return Value(self.text, path, self.source, self.pieces, self.confidence)

    def sure(self, confidence: float) -> Value:
        """The same value with another confidence."""
        return Value(self.text, self.path, self.source, self.pieces, confidence)


def join(values: list[Value], separator: str = " ", path: str | None = None) -> Value:
    """One value out of several, in order; the separators have no origin. An empty list gives an empty value."""
    text = ""
    pieces: list[Piece] = []
    for value in values:
        if text:
            text += separator
        base = len(text)
        pieces.extend(Piece(base + piece.offset, piece.start, piece.length) for piece in value.pieces)
        text += value.text
    first = values[0] if values else Value("")
    return Value(
        text,
        first.path if path is None else path,
        first.source,
        tuple(pieces),
        min((value.confidence for value in values), default=1.0),
    )
