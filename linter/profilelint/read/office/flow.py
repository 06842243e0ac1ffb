"""What the readers of word-processor files share: text that flows in paragraphs, from its runs to a Document.

A reader walks its file and hands runs to a :class:`Paragraph`; the :class:`Flow` keeps the lines, and all that is not
text: hidden runs, tracked changes, links, pictures, pages.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from profilelint.model.document import (
    RGB,
    Change,
    Document,
    Font,
    Hidden,
    Image,
    Line,
    Link,
    Look,
    Margins,
    Metadata,
    Page,
    Problem,
    Region,
    Role,
    Word,
)
from profilelint.model.place import PartPlace
from profilelint.pattern import lazy
from profilelint.read.limits import Limits
from profilelint.read.office.lists import is_symbol_font, symbol
from profilelint.read.words import Anchor, Builder, Limiter, link_on, take_marker, too_long

MAX_SHEETS = 1_000
MAX_PARAGRAPHS = 100_000
"""Paragraphs and line breaks."""
_MAX_URL = 2_000
_MAX_NOTE = 10_000
_TINY = 3.0
_SHORT_CELL = 80
_HYPERLINK = lazy(r"\s*HYPERLINK\s+(?:\"([^\"]{1,2000})\"|([^\s\"\\]{1,2000}))", re.IGNORECASE)
_HEX_DIGITS = frozenset("0123456789ABCDEFabcdef")
_MAX_STORED = 20_000
"""Characters of a line that are kept as stored; a longer line's blanks are nobody's slip."""


class Props(NamedTuple):
    """What one layer says of a run; ``None`` where it says nothing. ``color`` is six hex digits, or another word where
    the program chooses it; ``fill`` is the colour behind the text: a hex value, or ``?`` where it is coloured in an
    unknown way."""

    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    color: str | None = None
    caps: bool | None = None
    vanish: bool | None = None
    fill: str | None = None

    def over(self, base: Props) -> Props:
        """This layer on top of another one."""
        if base is NO_PROPS:
            return self
        if self is NO_PROPS:
            return base
        return Props(
            self.font if self.font is not None else base.font,
            self.size if self.size is not None else base.size,
            self.bold if self.bold is not None else base.bold,
            self.italic if self.italic is not None else base.italic,
            self.color if self.color is not None else base.color,
            self.caps if self.caps is not None else base.caps,
            self.vanish if self.vanish is not None else base.vanish,
            self.fill if self.fill is not None else base.fill,
        )


NO_PROPS = Props()


def is_hex(color: str) -> bool:
    """Whether a colour is six hex digits."""
    return len(color) == 6 and _HEX_DIGITS.issuperset(color)


def rgb(color: str | None) -> RGB | None:
    """A hex colour as numbers from 0 to 1."""
    if color is None or not is_hex(color):
        return None
    return (int(color[:2], 16) / 255, int(color[2:4], 16) / 255, int(color[4:], 16) / 255)


def plain(text: str | None) -> str:
    """A field of metadata on one line."""
    return " ".join((text or "").split())[:1000]


def field_url(instruction: str) -> str:
    """The target of a ``HYPERLINK`` field; empty for other fields and for one that leads into the document itself."""
    match = _HYPERLINK.match(instruction)
    return (match.group(1) or match.group(2)) if match is not None else ""


class Draft(NamedTuple):
    """A line whose number in the document is not known yet, and the links on it."""

    line: Line
    anchors: list[Anchor]


class _Note(NamedTuple):
    """Hidden or changed text, or a comment."""

    kind: str
    text: str
    place: PartPlace

    def goes_on(self, kind: str, place: PartPlace) -> bool:
        """Whether a neighbour of this kind is one with it."""
        return self.kind == kind and self.place == place and len(self.text) < _MAX_NOTE


class _Sheet(NamedTuple):
    """A section's page size in points and its text columns, the pages on which it starts and ends, its margins."""

    width: float
    height: float
    columns: int
    first: int
    last: int
    margins: Margins | None


class Flow:
    """What was read of a file so far. ``default_size`` is the size in points where no layer says one."""

    def __init__(self, limits: Limits, default_size: float = 10.0) -> None:
        self.limits = limits
        self.default_size = default_size
        self.limiter = Limiter(limits.max_text)
        self.drafts: list[Draft] = []
        self.hidden: list[_Note] = []
        self.changes: list[_Note] = []
        self.images: list[Image] = []
        self.fonts: dict[str, None] = {}
        self.sheets: list[_Sheet] = []
        self.problems: list[Problem] = []
        self.metadata = Metadata()
        self.room = limits.max_text
        self.block = 0
        self.line_breaks = 0
        self.page = 1
        self.fresh_page = True
        self.too_deep = False
        self._sheet_start = 1
        self._urls: list[str] = [""]
        self._shown: set[tuple[Region, tuple[str, ...]]] = set()

    @property
    def full(self) -> bool:
        """Whether nothing more is taken."""
        return self.limiter.reached or self.block + self.line_breaks >= MAX_PARAGRAPHS

    def turn_page(self) -> None:
        """A page break that the file states."""
        self.page += 1
        self.fresh_page = True

    def end_sheet(
        self, width: float, height: float, columns: int, margins: Margins | None = None, *, turn: bool
    ) -> None:
        """The end of a section; what follows is on a new page where ``turn``."""
        if len(self.sheets) >= MAX_SHEETS:
            return
        self.sheets.append(_Sheet(width, height, max(1, min(columns, 45)), self._sheet_start, self.page, margins))
        if turn:
            self.turn_page()
        self._sheet_start = self.page

    def new_key(self, url: str) -> int:
        """The key of a link for the runs that it covers; 0 without a target."""
        if not url:
            return 0
        self._urls.append(url[:_MAX_URL])
        return len(self._urls) - 1

    def add(self, drafts: list[Draft], out: list[Draft]) -> None:
        """Take lines as far as there is room."""
        for draft in drafts:
            if not self.limiter.take(draft.line):
                break
            out.append(draft)

    def add_running(self, drafts: list[Draft], region: Region) -> None:
        """Take the lines of a header or footer; one with the same text as another is taken once."""
        key = region, tuple(draft.line.text for draft in drafts)
        if key not in self._shown:
            self._shown.add(key)
            self.drafts.extend(drafts)

    def note_change(self, kind: str, text: str, place: PartPlace) -> None:
        """Note a tracked change; neighbours of one kind in one paragraph are one."""
        last = self.changes[-1] if self.changes else None
        if last is not None and kind != "comment" and last.goes_on(kind, place):
            self.changes[-1] = last._replace(text=last.text + text)
        else:
            self.changes.append(_Note(kind, text, place))

    def note_hidden(self, why: str, text: str, place: PartPlace) -> None:
        """Note hidden text; neighbours of one kind in one paragraph are one."""
        last = self.hidden[-1] if self.hidden else None
        if last is not None and last.goes_on(why, place):
            self.hidden[-1] = last._replace(text=last.text + text)
        elif text.strip():
            self.hidden.append(_Note(why, text, place))

    def finish(self) -> None:
        """Note what the limits cut off, and whether there is any text."""
        if self.limiter.reached:
            self.problems.append(Problem("limit", too_long(self.limits.max_text)))
        if self.block + self.line_breaks >= MAX_PARAGRAPHS:
            self.problems.append(
                Problem("limit", f"only its first {MAX_PARAGRAPHS:,} paragraphs and line breaks were read")
            )
        if self.too_deep:
            detail = f"what is nested more than {self.limits.max_depth} levels deep was not read"
            self.problems.append(Problem("limit", detail))
        if not self.drafts and not self.problems:
            detail = "it holds a picture but no text" if self.images else "it holds no text"
            self.problems.append(Problem("no-text" if self.images else "empty", detail))

    def document(self, path: str, form: str) -> Document:
        """All of it as a Document."""
        placed, text = Document.lay_out([draft.line for draft in self.drafts])
        links = []
        used = set()
        for line, draft in zip(placed, self.drafts, strict=True):
            for anchor in draft.anchors:
                used.add(anchor.key)
                links.append(link_on(line, self._urls[anchor.key], anchor))
        links.extend(Link(url) for key, url in enumerate(self._urls) if key and key not in used)
        return Document(
            path=path,
            format=form,
            lines=placed,
            text=text,
            pages=self._pages(placed),
            metadata=self.metadata,
            links=tuple(links),
            images=tuple(self.images),
            fonts=tuple(Font(name, True) for name in sorted(self.fonts)),
            hidden=tuple(Hidden(note.text, note.kind, note.place) for note in self.hidden),
            changes=tuple(Change(note.kind, note.text, note.place) for note in self.changes),
            problems=tuple(self.problems),
        )

    def _pages(self, lines: tuple[Line, ...]) -> tuple[Page, ...]:
        """The pages known from breaks in the file; a program decides the others only when it shows the document."""
        characters: dict[int, int] = {}
        for line in lines:
            characters[line.page] = characters.get(line.page, 0) + sum(len(word.text) for word in line.words)
        count = min(max([self.page, *characters]), 10_000)
        pages = []
        for page in range(1, count + 1):
            own = [item for item in self.sheets if item.first <= page <= item.last] or self.sheets[-1:]
            width, height = (own[0].width, own[0].height) if own else (612.0, 792.0)
            boxes = [image.bbox for image in self.images if image.page == page and image.bbox is not None]
            area = sum(box.width * box.height for box in boxes)
            share = min(1.0, area / (width * height)) if width * height > 0 else 0.0
            columns = max((item.columns for item in own), default=1)
            margins = own[0].margins if own else None
            pages.append(Page(page, width, height, characters.get(page, 0), round(share, 4), columns, margins))
            if len(pages) >= self.limits.max_pages * 4:
                break
        return tuple(pages)


class Paragraph:
    """Builds the lines of one paragraph out of its runs. ``ground`` is the colour behind it; ``painted`` where it may
    lie on something drawn, so that nothing is known about its background."""

    def __init__(
        self, flow: Flow, place: PartPlace, region: Region, ground: str | None = None, *, painted: bool = False
    ) -> None:
        self.flow = flow
        self.place = place
        self.region = region
        self.ground = ground
        self.painted = painted
        self.paged = region in (Region.BODY, Region.TABLE)
        self._built: list[tuple[Builder, int]] = [(Builder(), flow.page)]
        self._stored: list[list[str]] = [[]]
        """The runs of each line as the file has them, blanks included."""
        self._cut = False

    @property
    def empty(self) -> bool:
        """Whether it holds no text yet."""
        return all(builder.empty for builder, _ in self._built)

    def new_line(self) -> None:
        """A line break."""
        if self.flow.full:
            self._cut = True
            return
        self.flow.line_breaks += 1
        self._built.append((Builder(), self.flow.page))
        self._stored.append([])

    def put(self, text: str, props: Props, key: int = 0, inserted: str = "") -> None:
        """Add a run; ``key`` is that of its link, ``inserted`` the kind of the change that brought it in."""
        flow = self.flow
        if self._cut:
            return
        if len(text) > flow.room:
            text = text[: flow.room]
            flow.limiter.reached = True
        flow.room -= len(text)
        font = props.font or ""
        if is_symbol_font(font):
            text = "".join(symbol(ord(sign), font) if sign > " " else sign for sign in text)
        why = self._why_hidden(props)
        builder, page = self._built[-1]
        if why:
            flow.note_hidden(why, text, self.place)
            builder.gap()
            return
        if inserted:
            flow.note_change(inserted, text, self.place)
        if props.caps:
            text = text.upper()
        self._stored[-1].append(text)
        if not text.strip():
            builder.put(text, self.place)
            return
        if self.paged:
            if builder.empty and page != flow.page:
                self._built[-1] = (builder, flow.page)
            flow.fresh_page = False
        if font:
            flow.fonts[font] = None
        size = props.size or flow.default_size
        look = Look(font, size, bool(props.bold), bool(props.italic), rgb(props.color))
        builder.put(text, self.place, look, key)

    def _why_hidden(self, props: Props) -> str:
        if props.vanish:
            return "vanish"
        if props.size is not None and 0 < props.size < _TINY:
            return "tiny"
        color = rgb(props.color)
        if color is None:
            return ""
        fill = props.fill or self.ground
        if fill is None:
            return "white" if min(color) >= 0.98 and not self.painted else ""
        ground = rgb(fill)
        if ground is None:
            return ""
        return "white" if max(abs(a - b) for a, b in zip(color, ground, strict=True)) < 0.02 else ""

    def lines(self, heading: int = 0, marker: str = "", level: int = 0, *, goes_on: bool = False) -> list[Draft]:
        """Its lines. A list sign stands on the first; ``level`` is that of a list item. ``goes_on`` makes it one block
        with the paragraph before: another paragraph of the same list item."""
        flow = self.flow
        if not goes_on:
            flow.block += 1
        listed = bool(marker) or goes_on
        drafts: list[Draft] = []
        for (builder, page), stored in zip(self._built, self._stored, strict=True):
            text, words, anchors = builder.finish()
            if not text:
                continue
            role = Role.HEADING if heading else Role.ITEM if listed else Role.BODY
            sign = marker
            marker = ""
            if role is Role.BODY:
                sign, text, words, cut = take_marker(text, words)
                role = Role.ITEM if sign else role
                anchors = [
                    Anchor(anchor.key, max(0, anchor.start - cut), anchor.end - cut)
                    for anchor in anchors
                    if anchor.end > cut
                ]
            line = Line(
                text=text,
                words=words,
                role=role,
                level=heading or (level if listed else 0),
                marker=sign,
                block=flow.block,
                region=self.region,
                page=page,
                raw=_as_stored("".join(stored)),
            )
            drafts.append(Draft(line, anchors))
        return drafts


def _as_stored(text: str) -> str:
    """A line as the file has it where a run of blanks was reduced to one; else empty."""
    text = text.strip()
    return text if "  " in text and len(text) <= _MAX_STORED else ""


_YEAR = lazy(r"\b(?:19|20)\d\d\b")
_MARGIN_LINES = 3


def table_row(cells: list[list[Draft]]) -> list[Draft]:
    """The lines of a table row: short single lines stand side by side on one, others below each other."""
    cells = [cell for cell in cells if cell]
    if len(cells) > 1 and all(_is_short(cell) for cell in cells):
        return [_joined([cell[0] for cell in cells])]
    if len(cells) == 2 and _is_margin(cells[1], cells[0]):
        left, right = cells
        beside = [_joined([one, other]) for one, other in zip(left, right, strict=False)]
        return [*beside, *left[len(right) :]]
    return [draft for cell in cells for draft in cell]


def _is_margin(cell: list[Draft], beside: list[Draft]) -> bool:
    """Whether a cell holds the dates and the place of what stands in the cell before it, line beside line."""
    heads = beside[: len(cell)]
    return (
        len(cell) <= _MARGIN_LINES
        and len(heads) == len(cell)
        and all(_is_short([draft]) for draft in (*cell, *heads))
        and any(_YEAR.search(draft.line.text) for draft in cell)
        and not any(_YEAR.search(draft.line.text) for draft in heads)
    )


def _is_short(cell: list[Draft]) -> bool:
    return len(cell) == 1 and len(cell[0].line.text) <= _SHORT_CELL and cell[0].line.role is not Role.ITEM


def _joined(cells: list[Draft]) -> Draft:
    """One line out of the single lines of a row's cells."""
    text = ""
    words: list[Word] = []
    anchors: list[Anchor] = []
    for cell in cells:
        if text:
            text += "\t"
        shift = len(text)
        words.extend(word._replace(start=word.start + shift) for word in cell.line.words)
        anchors.extend(Anchor(anchor.key, anchor.start + shift, anchor.end + shift) for anchor in cell.anchors)
        text += cell.line.text
    first = cells[0].line
    line = Line(
        text=text,
        words=tuple(words),
        role=first.role,
        level=first.level,
        block=first.block,
        region=first.region,
        page=first.page,
    )
    return Draft(line, anchors)
