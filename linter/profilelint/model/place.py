"""Where something stands: spans over a document's text, and places in the file that people can find.

A rule never computes a place. It points at nodes (or at a part of a node's text); the engine turns the
:class:`Span` behind that node into a place of the file's own kind, late (``engine/resolve.py``).
"""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points in :attr:`Document.text`."""

    start: int
    end: int


class BBox(NamedTuple):
    """A box on a page in points. The origin is the page's top left corner and y grows downwards."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    def union(self, other: BBox) -> BBox:
        """The smallest box that holds both."""
        return BBox(min(self.x0, other.x0), min(self.y0, other.y0), max(self.x1, other.x1), max(self.y1, other.y1))


class TextPlace(NamedTuple):
    """A range in a text file: 1-based lines and columns in code points, the end column after the last character.

    ``file`` is the path of a file that the document includes (LaTeX's ``\\input``); empty for the document's own.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    file: str = ""


class PagePlace(NamedTuple):
    """A box on a page of a PDF; pages count from 1."""

    page: int
    bbox: BBox


class PartPlace(NamedTuple):
    """A paragraph of a word processor's part (``word/document.xml``, ``content.xml``, RTF's ``document``); paragraphs
    count from 1 in document order."""

    part: str
    paragraph: int


Place = TextPlace | PagePlace | PartPlace
