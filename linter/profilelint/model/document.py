"""What a reader makes of a file: lines of words in reading order, and what the file itself says.

Readers build :class:`Line` objects and lay them out in one text with :meth:`Document.lay_out`.
Conventions that every reader keeps, so that nothing downstream asks for the format:

* ``Line.text`` holds what a person sees, with ligatures expanded, soft hyphens removed and runs of blanks
  reduced to one. A **tab** stands for a wide gap inside a line (a tab stop, a table cell, a right-aligned date).
* A list sign is not part of the text: it stands in ``Line.marker`` and the line's role is :attr:`Role.ITEM`.
  The wrapped lines after it have no marker; ``Line.block`` joins them where the format knows.
* Hidden text never stands in a line. It stands in :attr:`Document.hidden`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from profilelint.model.place import BBox, Place, Span
from profilelint.model.value import Piece, Value

RGB = tuple[float, float, float]
"""Red, green and blue from 0 to 1."""


class Look(NamedTuple):
    """How a word is set. Sizes in points as drawn; an unknown colour is ``None``."""

    font: str = ""
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    color: RGB | None = None


class Word(NamedTuple):
    """A word of a line. ``start`` is its offset in ``Line.text``; ``place`` is where it stands in the file;
    ``ground`` is the colour behind it, ``None`` where the reader does not know it; ``tracking`` is the room put between
    its letters, in points."""

    text: str
    start: int
    place: Place
    look: Look | None = None
    ground: RGB | None = None
    tracking: float = 0.0


class Role(StrEnum):
    """What the format itself says about a line. ``BODY`` where it says nothing."""

    BODY = "body"
    HEADING = "heading"
    ITEM = "item"


class Region(StrEnum):
    """The part of a page or package that a line belongs to."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    TEXT_BOX = "text-box"
    TABLE = "table"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line in reading order.

    ``start`` is its offset in :attr:`Document.text` (set by :meth:`Document.lay_out`). ``level`` is 1–6 for headings
    and the depth from 0 for list items. Lines with the same ``block`` (above 0) are one paragraph or list item, as the
    format says; 0 means that the format does not say. ``page`` counts from 1 and is 0 without pages. ``column`` is
    the text column, from 0. ``raw`` is the line as the file stores it where cleaning changed it (ligature signs,
    split accents, invisible characters; runs of blanks in a word processor's file), else empty.
    """

    text: str
    words: tuple[Word, ...] = ()
    start: int = 0
    role: Role = Role.BODY
    level: int = 0
    marker: str = ""
    block: int = 0
    region: Region = Region.BODY
    page: int = 0
    column: int = 0
    bbox: BBox | None = None
    raw: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text))

    @property
    def look(self) -> Look | None:
        """The look of the most characters of the line; the first such look where several are equal."""
        best: Look | None = None
        count: dict[Look, int] = {}
        for word in self.words:
            if word.look is not None:
                count[word.look] = count.get(word.look, 0) + len(word.text)
        if count:
            best = max(count, key=lambda look: count[look])
        return best


class Margins(NamedTuple):
    """The empty edges of a page in points."""

    left: float
    top: float
    right: float
    bottom: float


class Page(NamedTuple):
    """A page: size in points, visible characters of text, share of its area under images, text columns found.

    ``margins`` are those that a word processor's file states; ``None`` where it states none.
    """

    number: int
    width: float
    height: float
    characters: int = 0
    image_share: float = 0.0
    columns: int = 1
    margins: Margins | None = None

    @property
    def shrink(self) -> float:
        """By how much it is made smaller to fit on Letter or A4: 1.0 for such a page, less for a larger one (programs
        that take pixels for points)."""
        short = min(self.width, self.height)
        return 612 / short if short > 660 else 1.0


class Link(NamedTuple):
    """A link of the file: its target and the text that it stands on (``None`` where it covers no words)."""

    url: str
    span: Span | None = None
    place: Place | None = None


class Pixels(NamedTuple):
    """What the stored picture says of itself: size in pixels, colour channels (1 for grey, 3 for colour), how it is
    compressed (``lossy`` as photographs are, ``lossless``, or empty for another way) and the bits that it takes
    a pixel: flat drawings need few, photographs many."""

    width: int
    height: int
    channels: int
    coding: str
    bits: float


class Image(NamedTuple):
    """A picture drawn on a page (``bbox`` is ``None`` where only the format's flow is known; its corner is the origin
    where only the size is). ``place`` is where it stands; ``name`` its description or name."""

    page: int
    bbox: BBox | None
    name: str = ""
    place: Place | None = None
    pixels: Pixels | None = None


class Font(NamedTuple):
    """A font that the file uses."""

    name: str
    embedded: bool


class Hidden(NamedTuple):
    """Text that a parser reads and a person does not see.

    ``why`` is one of ``white`` (the colour of its background), ``tiny`` (under 3 pt), ``off-page``, ``invisible``
    (render mode 3) and ``vanish`` (Word's hidden text).
    """

    text: str
    why: str
    place: Place


class Change(NamedTuple):
    """A tracked change or comment left in. ``kind`` is ``insertion``, ``deletion``, ``move`` or ``comment``."""

    kind: str
    text: str
    place: Place


class Problem(NamedTuple):
    """Why a file could not be read, wholly or in part.

    ``kind`` is one of ``unreadable`` (damaged, or of an unknown kind), ``empty``, ``encrypted``, ``unsupported`` (a
    known format that is not read), ``no-text`` (pages without a text layer), ``restricted`` (it opens, but asks readers
    not to take its text), ``limit`` (a size, page, depth or time limit cut the reading short) and ``skipped`` (a key or
    value of a profile's file, or lines of its page, were not understood and left out). ``detail`` is a
    sentence part in plain words, without the file's name; ``page`` is 0 where no page is meant.
    """

    kind: str
    detail: str
    page: int = 0


FATAL_PROBLEMS = frozenset({"unreadable", "empty", "encrypted", "unsupported"})
"""The kinds of :class:`Problem` after which there is nothing to parse."""


class Metadata(NamedTuple):
    """What the file says about itself; empty strings where it says nothing."""

    title: str = ""
    author: str = ""
    subject: str = ""
    creator: str = ""
    producer: str = ""
    language: str = ""
    tagged: bool = False


class Leaf(NamedTuple):
    """A scalar of a structured source with the text that it stands on."""

    value: str | int | float | bool | None
    span: Span | None


Tree = Leaf | dict[str, "Tree"] | list["Tree"]
"""The data of a structured source (JSON Resume, RenderCV …): objects, arrays and leaves."""


class Comment(NamedTuple):
    """A comment of the source, without its delimiters: suppressions stand in them. ``offset`` is where the next
    line of the document starts in :attr:`Document.text`."""

    text: str
    place: Place
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file as read. ``path`` is as the user gave it; ``format`` is one of ``pdf docx odt rtf
    markdown text html latex typst``, of a structured source ``json-resume rendercv yamlresume reactive-resume fresh
    europass``, ``json`` for a posting kept as data, or ``unknown``. ``stream`` holds the lines in the order in which
    the file stores them, as a simple extractor sees them, for formats where that can differ from ``lines`` (PDF); it is
    empty elsewhere and its lines' ``start`` means nothing. ``raw`` is the file's decoded text for text formats, else
    ``None``."""

    path: str
    format: str
    lines: tuple[Line, ...] = ()
    text: str = ""
    stream: tuple[Line, ...] = ()
    raw: str | None = None
    pages: tuple[Page, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    fonts: tuple[Font, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    changes: tuple[Change, ...] = ()
    comments: tuple[Comment, ...] = ()
    problems: tuple[Problem, ...] = ()
    tree: Tree | None = None
    size: int = 0
    sha256: str = ""

    @staticmethod
    def lay_out(lines: list[Line]) -> tuple[tuple[Line, ...], str]:
        """Give each line its ``start`` and join them with newlines: (lines, text)."""
        placed: list[Line] = []
        offset = 0
        for line in lines:
            placed.append(replace(line, start=offset))
            offset += len(line.text) + 1
        return tuple(placed), "\n".join(line.text for line in placed)

    @property
    def readable(self) -> bool:
        """Whether there is anything to parse."""
        return not any(problem.kind in FATAL_PROBLEMS for problem in self.problems)

    @property
    def structured(self) -> bool:
        """Whether the file is data (JSON Resume, RenderCV …), not a page: its fields are named, and a template prints
        its dates, headings and list signs."""
        return self.tree is not None

    # A document is a node too: findings about the file as a whole point at it.
    @property
    def source(self) -> str:
        return self.path

    @property
    def spans(self) -> tuple[Span, ...]:
        return ()


def line_value(document: Document, line: Line, path: str = "") -> Value:
    """A line of a document as a value, so that findings can point into it."""
    return Value(line.text, path, document.path, (Piece(0, line.start, len(line.text)),))
