"""ODT → Document, flat ODT included. lxml parses the parts; their elements are walked in document order, frames,
sections, tracked changes, annotations and notes included.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from profilelint.model.document import Document, Image, Margins, Metadata, Problem, Region
from profilelint.model.place import BBox, PartPlace
from profilelint.pattern import lazy
from profilelint.read.limits import Limits
from profilelint.read.office.flow import MAX_PARAGRAPHS, Draft, Flow, Paragraph, Props, plain, table_row
from profilelint.read.office.odf import (
    DC,
    DRAW,
    FO,
    LO,
    META,
    OFFICE,
    STYLE,
    SVG,
    TABLE,
    TEXT,
    XLINK,
    Parts,
    Styles,
    count,
    layered,
    open_parts,
    points,
)
from profilelint.read.office.package import Node, PartError

_DEFAULT_SIZE = 12.0
"""Points that a program shows where no style says a size."""
_NOTE = TEXT + "note-body"
_BLANKS = lazy(r"[ \t\r\n]+")
_P = frozenset((TEXT + "p", TEXT + "h"))
_ROWS = frozenset(TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group"))
_INDEXES = frozenset(f"{TEXT}{name}-index" for name in ("illustration", "table", "object", "user", "alphabetical")) | {
    TEXT + "table-of-content",
    TEXT + "bibliography",
}
_THROUGH = frozenset(
    (TEXT + "index-body", TEXT + "index-title", STYLE + "region-left", STYLE + "region-center", STYLE + "region-right")
)
_SKIPPED = frozenset((TEXT + "script", TEXT + "note-citation", OFFICE + "event-listeners", TEXT + "ruby-text"))
_PAINTED = (DRAW + "frame", DRAW + "custom-shape", DRAW + "rect", DRAW + "path", DRAW + "polygon")


def read(data: bytes, path: str, limits: Limits) -> Document:
    """Read an OpenDocument text. A file that cannot be read gives an ``unreadable``, ``encrypted`` or ``limit``
    problem."""
    try:
        reader = _Reader(open_parts(data, limits), limits)
        reader.run()
    except PartError as error:
        return Document(path=path, format="odt", problems=(Problem(error.kind, error.detail),))
    return reader.document(path, "odt")


class _Context(NamedTuple):
    """Where blocks stand. ``list`` is the style of the list around them and ``level`` their depth in it, from 0;
    ``vanish`` where a section hides them."""

    region: Region
    fill: str | None = None
    depth: int = 0
    list: str = ""
    level: int = -1
    vanish: bool = False


class _Item:
    """A list item while its paragraphs are walked: the first one shows its sign."""

    def __init__(self, *, shown: bool) -> None:
        self.shown = shown
        self.begun = False


class _Part:
    """A part being walked: its styles, the number of each paragraph, and whether something is painted in it."""

    def __init__(self, name: str, root: Node, styles: Styles) -> None:
        self.name = name
        self.styles = styles
        # Notes, comments and text that was deleted stand within the body; people do not count them.
        beside = {
            paragraph: PartPlace("footnotes" if tag == _NOTE else name, index)
            for tag in (_NOTE, OFFICE + "annotation", TEXT + "tracked-changes")
            for index, paragraph in enumerate(
                (item for held in root.iter(tag) for item in held.iter(TEXT + "p", TEXT + "h")), start=1
            )
        }
        shown = (item for item in root.iter(TEXT + "p", TEXT + "h") if item not in beside)
        numbered = enumerate(islice(shown, MAX_PARAGRAPHS), start=1)
        self._places = {item: PartPlace(name, index) for index, item in numbered} | beside
        self.painted = any(next(root.iter(tag), None) is not None for tag in _PAINTED)

    def place(self, item: Node) -> PartPlace:
        """Where a paragraph stands."""
        return self._places.get(item) or PartPlace(self.name, MAX_PARAGRAPHS)


class _Master(NamedTuple):
    """A page style: its headers and footers, the one that follows it, and its sheet in points."""

    headers: list[Node]
    footers: list[Node]
    follows: str
    width: float
    height: float
    columns: int
    colored: bool
    margins: Margins | None = None


class _Reader(Flow):
    def __init__(self, parts: Parts, limits: Limits) -> None:
        super().__init__(limits, _DEFAULT_SIZE)
        self.parts = parts
        self.notes: list[Node] = []
        self.changed: dict[str, tuple[str, str]] = {}
        """Kind and text of each tracked change, by its id."""
        self.inserting: set[str] = set()
        self.deleting: set[str] = set()
        self.at = PartPlace("", 1)
        """The paragraph that was read last."""
        self.commented: list[tuple[str, PartPlace]] = []

    # -- the file -----------------------------------------------------------------------------------------------

    def run(self) -> None:
        parts = self.parts
        body = parts.content.find(f"{OFFICE}body/{OFFICE}text")
        if body is None:
            raise PartError("unreadable", "it is damaged: it holds no document body")
        roots = [parts.content] if parts.flat or parts.styles is None else [parts.content, parts.styles]
        main = _Part("document" if parts.flat else "content.xml", body, Styles(roots))
        self.masters = self._masters()
        used = self._used(body, main.styles)
        sheets = [self.masters[name] for name in used]
        if any(sheet.colored for sheet in sheets):
            main.painted = True
        running = self._running_part()
        for sheet in sheets:
            self._running(sheet.headers, Region.HEADER, running)
        self.page, self.fresh_page = 1, True
        self._changes(body)
        self.sheet = sheets[0] if sheets else _Master([], [], "", 612.0, 792.0, 1, False)
        self._blocks(body, main, _Context(Region.BODY), self.drafts)
        sheet = self.sheet
        self.end_sheet(sheet.width, sheet.height, sheet.columns, sheet.margins, turn=False)
        last = self.page
        for note in self.notes:
            self._blocks(note, main, _Context(Region.NOTE), self.drafts)
        self.page = 1
        for sheet in sheets:
            self._running(sheet.footers, Region.FOOTER, running)
        self.page = last
        for text, place in self.commented:
            self.note_change("comment", text, place)
        self._metadata(main.styles)
        for name in parts.lost:
            self.problems.append(Problem("limit", f"its part {name} cannot be read and was left out"))
        self.finish()

    def _masters(self) -> dict[str, _Master]:
        root = self.parts.styles
        if root is None:
            return {}
        layouts = {item.get(STYLE + "name", ""): item for item in root.iter(STYLE + "page-layout")}
        masters: dict[str, _Master] = {}
        for item in root.findall(f"{OFFICE}master-styles/{STYLE}master-page"):
            layout = layouts.get(item.get(STYLE + "page-layout-name", ""))
            properties = layout.find(STYLE + "page-layout-properties") if layout is not None else None
            width, height, columns, colored, margins = 612.0, 792.0, 1, False, None
            if properties is not None:
                width = points(properties.get(FO + "page-width", "")) or width
                height = points(properties.get(FO + "page-height", "")) or height
                held = properties.find(STYLE + "columns")
                columns = count(held.get(FO + "column-count", ""), 1) if held is not None else 1
                colored = properties.get(FO + "background-color", "transparent").lower() not in (
                    "transparent",
                    "#ffffff",
                ) or properties.get(DRAW + "fill", "none") in ("gradient", "bitmap", "hatch")
                margins = _margins(properties)
            headers, footers = _shown(item, "header"), _shown(item, "footer")
            if margins is not None and layout is not None:
                top, bottom = _height(layout, "header") if headers else 0, _height(layout, "footer") if footers else 0
                margins = margins._replace(top=margins.top + top, bottom=margins.bottom + bottom)
            masters[item.get(STYLE + "name", "")] = _Master(
                headers,
                footers,
                item.get(STYLE + "next-style-name", ""),
                width,
                height,
                columns,
                colored,
                margins,
            )
        return masters

    def _used(self, body: Node, styles: Styles) -> list[str]:
        """The page styles that the document uses, in order."""
        named = [styles.paragraph_of(item.get(TEXT + "style-name", "")).master for item in _paragraphs(body)]
        if not named or not named[0]:
            named.insert(0, "Standard" if "Standard" in self.masters else next(iter(self.masters), ""))
        used: dict[str, None] = {}
        for name in named:
            while name in self.masters and name not in used:
                used[name] = None
                name = self.masters[name].follows
        return list(used)

    def _running_part(self) -> _Part | None:
        root = self.parts.styles
        held = root.find(OFFICE + "master-styles") if root is not None else None
        if root is None or held is None:
            return None
        return _Part("styles" if self.parts.flat else "styles.xml", held, Styles([root]))

    def _running(self, holders: list[Node], region: Region, part: _Part | None) -> None:
        if part is None:
            return
        for holder in holders:
            drafts: list[Draft] = []
            self._blocks(holder, part, _Context(region), drafts)
            self.add_running(drafts, region)

    def _changes(self, body: Node) -> None:
        for region in body.iter(TEXT + "changed-region"):
            name = region.get("{http://www.w3.org/XML/1998/namespace}id", "") or region.get(TEXT + "id", "")
            deletion = region.find(TEXT + "deletion")
            if deletion is not None:
                self.changed[name] = (
                    "deletion",
                    " ".join(filter(None, (said(item) for item in deletion.iter(TEXT + "p", TEXT + "h")))),
                )
            elif region.find(TEXT + "insertion") is not None:
                self.changed[name] = "insertion", ""

    def _metadata(self, styles: Styles) -> None:
        meta = self.parts.meta.find(OFFICE + "meta") if self.parts.meta is not None else None

        def field(name: str) -> str:
            found = meta.find(name) if meta is not None else None
            return plain(found.text) if found is not None else ""

        # LibreOffice/24.8.2.1$Linux_X86_64 LibreOffice_project/…
        generator = field(META + "generator").split("$")[0]
        self.metadata = Metadata(
            title=field(DC + "title"),
            author=field(META + "initial-creator") or field(DC + "creator"),
            subject=field(DC + "subject"),
            creator=generator.split("/")[0],
            producer=generator.replace("/", " "),
            language=field(DC + "language") or styles.language,
        )

    # -- blocks -------------------------------------------------------------------------------------------------

    def _blocks(
        self, holder: Node, part: _Part, context: _Context, out: list[Draft], item: _Item | None = None
    ) -> None:
        if context.depth > self.limits.max_depth:
            self.too_deep = True
            return
        deeper = context._replace(depth=context.depth + 1)
        for child in holder:
            if self.full:
                return
            tag = child.tag
            if tag in _P:
                self._paragraph(child, part, context, out, item)
            elif tag == TEXT + "list":
                self._list(child, part, deeper, out)
            elif tag == TABLE + "table":
                self._table(child, part, deeper, out)
            elif tag == TEXT + "section" or tag in _INDEXES:
                self._section(child, part, deeper, out)
            elif tag in _THROUGH:
                self._blocks(child, part, deeper, out, item)
            elif tag == TEXT + "numbered-paragraph":
                self._numbered(child, part, deeper, out)
            elif tag == TEXT + "soft-page-break":
                self.soft_break(context.region)
            elif tag in _CHANGES:
                self.change(child, self.at)
            elif tag.startswith(DRAW):
                self._boxes(_drawn(self, child), part, context, out)

    def _section(self, section: Node, part: _Part, context: _Context, out: list[Draft]) -> None:
        if section.get(TEXT + "display", "") == "none":
            context = context._replace(vanish=True)
        columns = part.styles.columns_of(section.get(TEXT + "style-name", ""))
        sheet = self.sheet
        if columns > 1:
            self.end_sheet(sheet.width, sheet.height, sheet.columns, sheet.margins, turn=False)
        self._blocks(section, part, context, out)
        if columns > 1:
            self.end_sheet(sheet.width, sheet.height, columns, sheet.margins, turn=False)

    def _list(self, item: Node, part: _Part, context: _Context, out: list[Draft]) -> None:
        name = item.get(TEXT + "style-name", "") or context.list
        level = context.level + 1
        goes_on = item.get(TEXT + "continue-numbering") == "true" or item.get(TEXT + "continue-list") is not None
        if level == 0 and name and not goes_on:
            part.styles.lists.restart(name, 0)
        inner = context._replace(list=name, level=level)
        for child in item:
            if child.tag == TEXT + "list-item":
                start = child.get(TEXT + "start-value")
                if start is not None and name:
                    part.styles.lists.restart(name, level, count(start, 1))
                self._blocks(child, part, inner, out, _Item(shown=True))
            elif child.tag == TEXT + "list-header":
                self._blocks(child, part, inner, out, _Item(shown=False))
            elif child.tag == TEXT + "soft-page-break":
                self.soft_break(context.region)

    def _numbered(self, item: Node, part: _Part, context: _Context, out: list[Draft]) -> None:
        level = count(item.get(TEXT + "level", ""), 1) - 1
        name = item.get(TEXT + "style-name", "")
        self._blocks(item, part, context._replace(list=name, level=max(0, min(level, 9))), out, _Item(shown=True))

    def _table(self, table: Node, part: _Part, context: _Context, out: list[Draft]) -> None:
        styles = part.styles
        region = Region.TABLE if context.region is Region.BODY else context.region
        name = table.get(TABLE + "style-name", "")
        if styles.breaks_page("table", name) and context.region is Region.BODY and not self.fresh_page:
            self.turn_page()
        fill = styles.fill_of("table", name) or context.fill
        context = context._replace(region=region, list="", level=-1)
        for row in self._rows(table, context):
            own = styles.fill_of("table-row", row.get(TABLE + "style-name", "")) or fill
            cells: list[list[Draft]] = []
            for cell in row:
                if cell.tag == TABLE + "table-cell":
                    inner: list[Draft] = []
                    ground = styles.fill_of("table-cell", cell.get(TABLE + "style-name", "")) or own
                    self._blocks(cell, part, context._replace(fill=ground), inner)
                    cells.append(inner)
            out.extend(table_row(cells))

    def _rows(self, table: Node, context: _Context) -> Iterator[Node]:
        stack = list(reversed(table))
        while stack:
            item = stack.pop()
            if item.tag == TABLE + "table-row":
                yield item
            elif item.tag == TEXT + "soft-page-break":
                self.soft_break(context.region)
            elif item.tag in _ROWS:
                stack.extend(reversed(item))

    def _paragraph(self, item: Node, part: _Part, context: _Context, out: list[Draft], held: _Item | None) -> None:
        walk = _Walk(self, part, item, context)
        walk.inline(item, walk.base, 0, 0)
        says = walk.says
        heading = says.heading
        if item.tag == TEXT + "h":
            heading = max(1, min(6, count(item.get(TEXT + "outline-level", ""), heading or 1)))
        marker = ""
        goes_on = False
        level = max(0, context.level)
        lists = part.styles.lists
        if held is not None and not walk.built.empty and not heading:
            goes_on = held.begun
            if not held.begun and held.shown:
                named = context.list or says.list
                marker = lists.sign(named, level) if named else "•"
                held.begun = bool(marker)
        self.add(walk.built.lines(heading, marker, level, goes_on=goes_on), out)
        self._boxes(walk.boxes, part, context, out)
        if says.break_after and walk.paged:
            self.turn_page()

    def _boxes(self, boxes: list[Node], part: _Part, context: _Context, out: list[Draft]) -> None:
        region = Region.TEXT_BOX
        if context.region in (Region.HEADER, Region.FOOTER):
            region = context.region
        for box in boxes:
            inner = _Context(region, "?", context.depth + 1, vanish=context.vanish)
            self._blocks(box, part, inner, out)

    # -- what blocks and paragraphs hold ------------------------------------------------------------------------

    def soft_break(self, region: Region) -> None:
        """A page break that the program found when it last showed the document."""
        if region in (Region.BODY, Region.TABLE) and not self.fresh_page:
            self.turn_page()

    def change(self, mark: Node, place: PartPlace) -> None:
        """The start, the end or the point of a tracked change."""
        name = mark.get(TEXT + "change-id", "")
        kind, text = self.changed.get(name, ("", ""))
        if mark.tag == TEXT + "change" and kind == "deletion" and text.strip():
            self.note_change(kind, text, place)
        elif mark.tag == TEXT + "change-start" and kind:
            (self.deleting if kind == "deletion" else self.inserting).add(name)
        elif mark.tag == TEXT + "change-end":
            self.inserting.discard(name)
            self.deleting.discard(name)


class _Walk:
    """Walks the content of one paragraph: its text, the frames that it anchors, and what is hidden in it."""

    def __init__(self, reader: _Reader, part: _Part, item: Node, context: _Context) -> None:
        self.reader = reader
        self.part = part
        self.place = reader.at = part.place(item)
        self.boxes: list[Node] = []
        name = item.get(TEXT + "style-name", "")
        self.says = part.styles.paragraph_of(name)
        self.base = part.styles.run_of("paragraph", name)
        hidden = next(item.iter(TEXT + "hidden-paragraph"), None)
        if context.vanish or (hidden is not None and hidden.get(TEXT + "is-hidden") == "true"):
            self.base = self.base._replace(vanish=True)
        self.paged = context.region in (Region.BODY, Region.TABLE)
        if self.paged and self.says.master in reader.masters:
            self._new_sheet(reader.masters[self.says.master])
        elif self.paged and self.says.break_before and not reader.fresh_page:
            reader.turn_page()
        ground = self.says.fill or context.fill
        self.built = Paragraph(reader, self.place, context.region, ground, painted=part.painted)

    def _new_sheet(self, sheet: _Master) -> None:
        reader = self.reader
        old = reader.sheet
        if not reader.fresh_page:
            reader.end_sheet(old.width, old.height, old.columns, old.margins, turn=True)
        reader.sheet = sheet

    def inline(self, holder: Node, props: Props, key: int, depth: int) -> None:
        """What stands in a paragraph or in something within it."""
        if depth > self.reader.limits.max_depth:
            self.reader.too_deep = True
            return
        self._text(holder.text, props, key)
        for child in holder:
            self._child(child, props, key, depth)
            self._text(child.tail, props, key)

    def _child(self, child: Node, props: Props, key: int, depth: int) -> None:
        tag = child.tag
        if tag == TEXT + "span":
            own = self.part.styles.run_of("text", child.get(TEXT + "style-name", ""))
            vanish = props.vanish
            props = layered(own, props)
            self.inline(child, props._replace(vanish=True) if vanish else props, key, depth + 1)
        elif tag == TEXT + "s":
            blanks = count(child.get(TEXT + "c", ""), 1)
            # They follow a plain blank; the builder sees how wide the gap is only where it comes as one.
            self._put(" " * (max(1, min(blanks, 100)) + (blanks > 1)), props, key)
        elif tag == TEXT + "tab":
            self._put("\t", props, key)
        elif tag == TEXT + "line-break":
            self.built.new_line()
        elif tag == TEXT + "soft-page-break":
            self.reader.soft_break(self.built.region)
        elif tag == TEXT + "a":
            self.inline(child, props, self.reader.new_key(_url(child)) or key, depth + 1)
        elif tag in _CHANGES:
            self.reader.change(child, self.place)
        elif tag == TEXT + "note":
            self.reader.notes.extend(child.findall(_NOTE))
        elif tag == OFFICE + "annotation":
            text = " ".join(filter(None, (said(item) for item in child.iter(TEXT + "p"))))
            self.reader.commented.append((text, self.place))
        elif tag == TEXT + "hidden-text":
            if child.get(TEXT + "is-hidden") == "true":
                self._put(child.get(TEXT + "string-value", ""), props._replace(vanish=True), key)
            else:
                self.inline(child, props, key, depth + 1)
        elif tag.startswith(DRAW):
            self.boxes.extend(_drawn(self.reader, child))
        elif tag not in _SKIPPED:
            self.inline(child, props, key, depth + 1)

    def _text(self, text: str | None, props: Props, key: int) -> None:
        if text:
            self._put(_BLANKS.sub(" ", text), props, key)

    def _put(self, text: str, props: Props, key: int) -> None:
        if self.reader.deleting:
            # A flat file keeps the text in place.
            self.reader.note_change("deletion", text, self.place)
        else:
            self.built.put(text, props, key, "insertion" if self.reader.inserting else "")


_CHANGES = frozenset((TEXT + "change", TEXT + "change-start", TEXT + "change-end"))


def _drawn(reader: _Reader, drawing: Node) -> list[Node]:
    """What holds text in a drawing, in order; its pictures and links are noted."""
    boxes: list[Node] = []
    stack: list[tuple[Node, BBox | None, str]] = [(drawing, None, "")]
    while stack:
        item, size, name = stack.pop()
        tag = item.tag
        if not isinstance(tag, str) or not tag.startswith(DRAW):
            continue
        if tag == DRAW + "text-box":
            boxes.append(item)
            continue
        if tag == DRAW + "image":
            pixels = reader.parts.pictures.get(item.get(XLINK + "href", "").removeprefix("./"))
            reader.images.append(Image(reader.page, size, name[:200], reader.at if reader.at.part else None, pixels))
            continue
        if tag == DRAW + "a":
            reader.new_key(_url(item))
        width, height = points(item.get(SVG + "width", "")), points(item.get(SVG + "height", ""))
        if width and height and width > 0 and height > 0:
            size = BBox(0.0, 0.0, width, height)
        name = item.get(DRAW + "name", "") or name
        for described in (SVG + "title", SVG + "desc"):
            found = item.find(described)
            name = plain(found.text) if found is not None and found.text else name
        if tag == DRAW + "frame":
            # The first form that can be shown: what follows it is the same for other programs.
            forms = [child for child in item if child.tag in (DRAW + "text-box", DRAW + "image")]
            stack.extend((form, size, name) for form in forms[:1])
            continue
        if any(child.tag in _P or child.tag == TEXT + "list" for child in item):
            boxes.append(item)
            continue
        stack.extend((child, size, name) for child in reversed(item))
    return boxes


def _margins(properties: Node) -> Margins | None:
    """The margins of a page layout: one of its own for a side, or one for all."""
    shared = points(properties.get(FO + "margin", ""))
    sides = [points(properties.get(f"{FO}margin-{side}", "")) for side in ("left", "top", "right", "bottom")]
    left, top, right, bottom = (shared if side is None else side for side in sides)
    if left is None or top is None or right is None or bottom is None:
        return None
    return Margins(left, top, right, bottom)


def _height(layout: Node, kind: str) -> float:
    """The least height of a page layout's header or footer: it stands between the margin and the text."""
    held = layout.find(f"{STYLE}{kind}-style/{STYLE}header-footer-properties")
    return max(0.0, points(held.get(FO + "min-height", "")) or 0.0) if held is not None else 0.0


def _url(item: Node) -> str:
    """The target of a link; one inside the document is none."""
    url = item.get(XLINK + "href", "").strip()
    return "" if url.startswith("#") else url


def _shown(master: Node, kind: str) -> list[Node]:
    """The headers or footers of a page style: first page, others, left ones."""
    tags = (f"{STYLE}{kind}-first", f"{LO}{kind}-first", STYLE + kind, f"{STYLE}{kind}-left")
    return [item for tag in tags for item in master.findall(tag) if item.get(STYLE + "display", "true") != "false"]


def _paragraphs(body: Node) -> Iterator[Node]:
    """The paragraphs that may start a page: those at the top, in lists, in sections and in tables."""
    for child in body:
        if child.tag in _P:
            yield child
        elif child.tag in (TEXT + "list", TEXT + "section", TABLE + "table") or child.tag in _INDEXES:
            yield from child.iter(TEXT + "p", TEXT + "h")


def said(item: Node) -> str:
    """The plain text of a paragraph."""
    parts: list[str] = []
    stack: list[Node | str] = [item]
    while stack:
        top = stack.pop()
        if isinstance(top, str):
            parts.append(top)
            continue
        if top.tag in (TEXT + "s", TEXT + "tab", TEXT + "line-break"):
            parts.append(" ")
        parts.append(top.text or "")
        for child in reversed(top):
            stack.append(child.tail or "")
            stack.append(child)
    return " ".join("".join(parts).split())
