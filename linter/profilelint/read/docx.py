"""DOCX → Document. python-docx opens the package; its elements are walked in document order, text boxes, content
controls, tracked changes and notes included: what a list of paragraphs skips is exactly what a resume linter must see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from profilelint.model.document import (
    Change,
    Document,
    Font,
    Hidden,
    Image,
    Line,
    Link,
    Look,
    Metadata,
    Page,
    Problem,
    Region,
    Role,
    Word,
)
from profilelint.model.place import BBox, PartPlace, Span
from profilelint.read.docx_styles import Numbering, Props, Styles, fill_of, number, paragraph, rgb, symbol
from profilelint.read.limits import Limits
from profilelint.read.ooxml import (
    APP,
    MC,
    WP,
    A,
    M,
    Node,
    Package,
    PartError,
    R,
    V,
    W,
    open_package,
    related,
    root_of,
    said,
)
from profilelint.read.words import Anchor, Builder, Limiter, take_marker, too_long

if TYPE_CHECKING:
    from docx.opc.part import Part
    from docx.section import Section

_EMU = 12_700
_TINY = 3.0
_DEFAULT_SIZE = 10.0
"""Points that Word shows where no layer says a size."""
_SHORT_CELL = 80
_MAX_PARAGRAPHS = 100_000
_MAX_SECTIONS = 1_000
_HYPERLINK = re.compile(r"\s*HYPERLINK\s+\"([^\"]{1,2000})\"", re.IGNORECASE)
_LENGTH = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*(\d{1,6}(?:\.\d{1,6})?)(pt|in|cm|mm|px)?", re.IGNORECASE)
_UNITS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75, "": 1.0}
_THROUGH = frozenset(
    W + name for name in ("smartTag", "customXml", "ins", "moveTo", "dir", "bdo", "sdtContent", "rubyBase")
) | {M + "oMath", M + "oMathPara"}


def read(data: bytes, path: str, limits: Limits) -> Document:
    """Read a Word document. A package that cannot be read gives an ``unreadable`` or ``limit`` problem."""
    try:
        reader = _Reader(open_package(data, limits), limits)
        reader.run()
    except PartError as error:
        return Document(path=path, format="docx", problems=(Problem(error.kind, error.detail),))
    return reader.document(path)


class _Pages(NamedTuple):
    """A section's page size in points and its text columns; ``last`` is the page on which it ends."""

    width: float
    height: float
    columns: int
    first: int
    last: int


class _Field(NamedTuple):
    """A complex field: its instruction so far, whether its result has begun, and the link that it makes."""

    instruction: str
    result: bool
    key: int


class _Context(NamedTuple):
    """Where blocks stand: their region, the fill behind them, and how deep they are nested."""

    region: Region
    fill: str | None = None
    depth: int = 0


class _Draft(NamedTuple):
    """A line whose number in the document is not known yet, and the links on it."""

    line: Line
    anchors: list[Anchor]


class _Note(NamedTuple):
    """Hidden or changed text while its paragraph is walked."""

    kind: str
    text: str
    place: PartPlace


class _Part:
    """A part being walked: its relationships, the number of each paragraph, and the fields that are open."""

    def __init__(self, part: Part, root: Node) -> None:
        self.name = part.partname.membername
        self.relations = part.rels
        self.numbers = {item: index for index, item in enumerate(root.iter(W + "p"), start=1)}
        self.fields: list[_Field] = []
        # White text may lie on a drawn bar: then nothing is known about its background.
        self.painted = any(next(root.iter(tag), None) is not None for tag in (WP + "anchor", V + "rect", V + "shape"))


class _Reader:
    def __init__(self, package: Package, limits: Limits) -> None:
        self.file = package.document
        self.lost = package.lost
        self.limits = limits
        self.limiter = Limiter(limits.max_text)
        self.drafts: list[_Draft] = []
        self.hidden: list[_Note] = []
        self.changes: list[_Note] = []
        self.images: list[Image] = []
        self.fonts: dict[str, None] = {}
        self.sections: list[_Pages] = []
        self.problems: list[Problem] = []
        self.urls: list[str] = [""]
        self.block = 0
        self.page = 1
        self.fresh_page = True
        self.section_start = 1
        self.breaks: dict[Node, bool] = {}
        self.too_deep = False
        self.comments: dict[str, PartPlace] = {}
        self.metadata = Metadata()

    # -- the package --------------------------------------------------------------------------------------------

    def run(self) -> None:
        file, main = self.file, self.file.part
        root = root_of(main)
        self.styles = Styles(self._root("styles"), self._root("theme"))
        self.numbering = Numbering(self._root("numbering"), self.styles)
        bodies = root.findall(W + "body")
        if not bodies:
            raise PartError("unreadable", "it is damaged: it holds no document body")
        revised = {old for change in root.iter(W + "sectPrChange") for old in change.iter(W + "sectPr")}
        # The list of python-docx leaves out what ends inside a content control.
        sections = [section for section in root.iter(W + "sectPr") if section not in revised][:_MAX_SECTIONS]
        self.breaks = {one: self._breaks_page(other) for one, other in pairwise(sections)}
        headers, footers = self._running(sections)
        shown: set[tuple[str, ...]] = set()
        for part in headers:
            self._running_part(part, Region.HEADER, shown)
        self.page, self.fresh_page = 1, True
        body_part = _Part(main, root)
        if root.find(W + "background") is not None:
            body_part.painted = True
        for body in bodies:
            self._blocks(body, body_part, _Context(Region.BODY), self.drafts)
        last = self.page
        for kind, tag in (("footnotes", "footnote"), ("endnotes", "endnote")):
            self._notes(related(file, kind), tag)
        self.page = 1
        shown.clear()
        for part in footers:
            self._running_part(part, Region.FOOTER, shown)
        self.page = last
        self._comments(related(file, "comments"))
        self._metadata()
        for name in self.lost:
            self.problems.append(Problem("limit", f"its part {name[:80]} cannot be read and was left out"))
        if self.limiter.reached:
            self.problems.append(Problem("limit", too_long(self.limits.max_text)))
        if self.block >= _MAX_PARAGRAPHS:
            self.problems.append(Problem("limit", f"only its first {_MAX_PARAGRAPHS:,} paragraphs were read"))
        if self.too_deep:
            detail = f"what is nested more than {self.limits.max_depth} levels deep was not read"
            self.problems.append(Problem("limit", detail))
        if not self.drafts and not self.problems:
            detail = "it holds a picture but no text" if self.images else "it holds no text"
            self.problems.append(Problem("no-text" if self.images else "empty", detail))

    def _root(self, kind: str) -> Node | None:
        part = related(self.file, kind)
        return root_of(part) if part is not None else None

    def _running(self, sections: list[Node]) -> tuple[list[Part], list[Part]]:
        """The parts of the headers and footers that pages show, in the order of sections: first, default, even."""
        settings = self.file.settings if related(self.file, "settings") is not None else None
        even = said(settings, "odd_and_even_pages_header_footer", False)
        headers: dict[Part, None] = {}
        footers: dict[Part, None] = {}
        for element in sections:
            section = self._api(element)
            shown = [(section.header, section.footer)]
            if said(section, "different_first_page_header_footer", False):
                shown.insert(0, (section.first_page_header, section.first_page_footer))
            if even:
                shown.append((section.even_page_header, section.even_page_footer))
            for pair in shown:
                for holder, parts in zip(pair, (headers, footers), strict=True):
                    # One that is linked to the section before has no part of its own.
                    if not holder.is_linked_to_previous:
                        part = said(holder, "part", None)
                        if part is not None:
                            parts[part] = None
        return list(headers), list(footers)

    def _api(self, element: Node) -> Section:
        from docx.section import Section

        return Section(element, self.file.part)  # type: ignore[arg-type]

    def _running_part(self, part: Part, region: Region, shown: set[tuple[str, ...]]) -> None:
        """A header or footer; one with the same text as another is taken once."""
        root = root_of(part)
        drafts: list[_Draft] = []
        self._blocks(root, _Part(part, root), _Context(region), drafts)
        key = tuple(draft.line.text for draft in drafts)
        if key not in shown:
            shown.add(key)
            self.drafts.extend(drafts)

    def _notes(self, part: Part | None, tag: str) -> None:
        if part is None:
            return
        root = root_of(part)
        walked = _Part(part, root)
        for note in root.findall(W + tag):
            if note.get(W + "type", "normal") == "normal":
                self._blocks(note, walked, _Context(Region.NOTE), self.drafts)

    def _comments(self, part: Part | None) -> None:
        if part is None:
            return
        root = root_of(part)
        walked = _Part(part, root)
        for comment in root.findall(W + "comment"):
            paragraphs = list(comment.iter(W + "p"))
            text = " ".join("".join(run.text or "" for run in item.iter(W + "t")).strip() for item in paragraphs)
            own = PartPlace(walked.name, walked.numbers[paragraphs[0]] if paragraphs else 1)
            place = self.comments.get(comment.get(W + "id", ""), own)
            self.changes.append(_Note("comment", text.strip(), place))

    def _metadata(self) -> None:
        # Where a file says nothing about itself, python-docx would make something up.
        core = self.file.core_properties if related(self.file, "core-properties") is not None else None
        app = self._root("extended-properties")

        def core_text(name: str) -> str:
            return _plain(said(core, name, ""))

        def app_text(name: str) -> str:
            found = app.find(APP + name) if app is not None else None
            return _plain(found.text) if found is not None else ""

        self.metadata = Metadata(
            title=core_text("title"),
            author=core_text("author"),
            subject=core_text("subject"),
            creator=app_text("Application"),
            producer=" ".join(filter(None, (app_text("Application"), app_text("AppVersion")))),
            language=core_text("language") or self.styles.language,
        )

    # -- the document -------------------------------------------------------------------------------------------

    def document(self, path: str) -> Document:
        placed, text = Document.lay_out([draft.line for draft in self.drafts])
        links = []
        used = set()
        for line, draft in zip(placed, self.drafts, strict=True):
            for anchor in draft.anchors:
                used.add(anchor.key)
                place = next((word.place for word in line.words if word.start + len(word.text) > anchor.start), None)
                links.append(
                    Link(self.urls[anchor.key], Span(line.start + anchor.start, line.start + anchor.end), place)
                )
        links.extend(Link(url) for key, url in enumerate(self.urls) if key and key not in used)
        return Document(
            path=path,
            format="docx",
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
        """The pages known from breaks in the file; Word decides the others only when it shows the document."""
        characters: dict[int, int] = {}
        for line in lines:
            characters[line.page] = characters.get(line.page, 0) + sum(len(word.text) for word in line.words)
        count = min(max([self.page, *characters]), 10_000)
        pages = []
        for page in range(1, count + 1):
            own = [item for item in self.sections if item.first <= page <= item.last] or self.sections[-1:]
            width, height = (own[0].width, own[0].height) if own else (612.0, 792.0)
            boxes = [image.bbox for image in self.images if image.page == page and image.bbox is not None]
            area = sum(box.width * box.height for box in boxes)
            share = min(1.0, area / (width * height)) if width * height > 0 else 0.0
            columns = max((item.columns for item in own), default=1)
            pages.append(Page(page, width, height, characters.get(page, 0), round(share, 4), columns))
            if len(pages) >= self.limits.max_pages * 4:
                break
        return tuple(pages)

    # -- blocks -------------------------------------------------------------------------------------------------

    def _blocks(self, holder: Node, part: _Part, context: _Context, out: list[_Draft]) -> None:
        if context.depth > self.limits.max_depth:
            self.too_deep = True
            return
        deeper = context._replace(depth=context.depth + 1)
        for child in holder:
            if self.limiter.reached or self.block >= _MAX_PARAGRAPHS:
                return
            tag = child.tag
            if tag == W + "p":
                self._paragraph(child, part, context, out)
            elif tag == W + "tbl":
                self._table(child, part, deeper, out)
            elif tag == W + "sdt":
                for content in child.findall(W + "sdtContent"):
                    self._blocks(content, part, deeper, out)
            elif tag in _THROUGH:
                self._blocks(child, part, deeper, out)
            elif tag in (W + "del", W + "moveFrom"):
                for item in child.iter(W + "p"):
                    kind = "deletion" if tag == W + "del" else "move"
                    self.removed(item, kind, PartPlace(part.name, part.numbers[item]))
            elif tag == MC + "AlternateContent":
                branch = _branch(child)
                if branch is not None:
                    self._blocks(branch, part, deeper, out)
            elif tag == W + "sectPr":
                self._section(child)

    def _section(self, element: Node) -> None:
        """The end of a section; where another follows, on a new page unless that one says otherwise."""
        from docx.shared import Pt

        if len(self.sections) >= _MAX_SECTIONS:
            return
        section = self._api(element)
        width, height = said(section, "page_width", Pt(612)).pt, said(section, "page_height", Pt(792)).pt
        columns = element.find(W + "cols")
        count = number(columns.get(W + "num", ""), 1) if columns is not None else 1
        if columns is not None:
            count = max(count, len(columns.findall(W + "col")))
        self.sections.append(_Pages(width, height, max(1, min(count, 45)), self.section_start, self.page))
        if self.breaks.get(element):
            self.turn_page()
        self.section_start = self.page

    def _breaks_page(self, element: Node) -> bool:
        from docx.enum.section import WD_SECTION_START

        start = said(self._api(element), "start_type", WD_SECTION_START.NEW_PAGE)
        return start not in (WD_SECTION_START.CONTINUOUS, WD_SECTION_START.NEW_COLUMN)

    def _table(self, table: Node, part: _Part, context: _Context, out: list[_Draft]) -> None:
        region = Region.TABLE if context.region is Region.BODY else context.region
        properties = table.find(W + "tblPr")
        style = properties.find(W + "tblStyle") if properties is not None else None
        fill = fill_of(properties) or context.fill
        if style is not None and self.styles.table_is_painted(style.get(W + "val", "")):
            fill = fill or "?"
        for row in _inside(table, W + "tr"):
            cells: list[list[_Draft]] = []
            for cell in _inside(row, W + "tc"):
                inner: list[_Draft] = []
                own = fill_of(cell.find(W + "tcPr")) or fill
                self._blocks(cell, part, context._replace(region=region, fill=own), inner)
                if inner:
                    cells.append(inner)
            if len(cells) > 1 and all(_is_short(cell) for cell in cells):
                out.append(_joined([cell[0] for cell in cells]))
            else:
                out.extend(draft for cell in cells for draft in cell)

    def _paragraph(self, item: Node, part: _Part, context: _Context, out: list[_Draft]) -> None:
        walk = _Walk(self, part, item, context)
        walk.inline(item, 0)
        drafts = walk.lines()
        for draft in drafts:
            if self.limiter.reached or not self.limiter.take(draft.line):
                break
            out.append(draft)
        for box in walk.boxes:
            self._blocks(box, part, context._replace(region=Region.TEXT_BOX, fill="?", depth=context.depth + 1), out)
        if walk.section is not None and context.region is Region.BODY:
            self._section(walk.section)

    def turn_page(self) -> None:
        """A page break that the file states."""
        self.page += 1
        self.fresh_page = True

    def removed(self, item: Node, kind: str, place: PartPlace) -> None:
        """Note text that a tracked change takes away."""
        text = "".join(run.text or "" for run in item.iter() if run.tag in (W + "delText", W + "t"))
        if text.strip():
            self.note_change(kind, text, place)

    def note_change(self, kind: str, text: str, place: PartPlace) -> None:
        """Note a tracked change; neighbours of one kind in one paragraph are one."""
        last = self.changes[-1] if self.changes else None
        if last is not None and last.kind == kind and last.place == place:
            self.changes[-1] = last._replace(text=last.text + text)
        else:
            self.changes.append(_Note(kind, text, place))

    def note_hidden(self, why: str, text: str, place: PartPlace) -> None:
        """Note hidden text; neighbours of one kind in one paragraph are one."""
        last = self.hidden[-1] if self.hidden else None
        if last is not None and last.kind == why and last.place == place:
            self.hidden[-1] = last._replace(text=last.text + text)
        elif text.strip():
            self.hidden.append(_Note(why, text, place))


class _Walk:
    """Walks the content of one paragraph: its lines, the text boxes that it anchors, and what is hidden in it."""

    def __init__(self, reader: _Reader, part: _Part, item: Node, context: _Context) -> None:
        self.reader = reader
        self.part = part
        self.context = context
        self.place = PartPlace(part.name, part.numbers[item])
        self.boxes: list[Node] = []
        self.key = 0
        self.inserted = ""
        properties = item.find(W + "pPr")
        self.section = properties.find(W + "sectPr") if properties is not None else None
        named = properties.find(W + "pStyle") if properties is not None else None
        style = (named.get(W + "val", "") if named is not None else "") or reader.styles.default
        self.says = paragraph(properties, reader.styles.paragraph_of(style))
        self.base = reader.styles.run_of(style).over(reader.styles.defaults)
        self.paged = context.region in (Region.BODY, Region.TABLE)
        if self.says.page_break and self.paged and not reader.fresh_page:
            reader.turn_page()
        self.built: list[tuple[Builder, int]] = [(Builder(), reader.page)]

    def lines(self) -> list[_Draft]:
        """The lines of the paragraph; a list sign stands on the first."""
        reader, says = self.reader, self.says
        reader.block += 1
        marker = "" if says.heading else reader.numbering.sign(says.number, says.level)
        listed = bool(marker)
        level = says.heading or (max(says.level, says.depth) if listed else 0)
        drafts: list[_Draft] = []
        for builder, page in self.built:
            text, words, anchors = builder.finish()
            if not text:
                continue
            role = Role.HEADING if says.heading else Role.ITEM if listed else Role.BODY
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
                level=level,
                marker=sign,
                block=reader.block,
                region=self.context.region,
                page=page,
            )
            drafts.append(_Draft(line, anchors))
        return drafts

    # -- content ------------------------------------------------------------------------------------------------

    def inline(self, holder: Node, depth: int) -> None:
        """What stands in a paragraph or in something that wraps runs."""
        if depth > self.reader.limits.max_depth:
            self.reader.too_deep = True
            return
        for child in holder:
            tag = child.tag
            if tag in (W + "r", M + "r"):
                self._run(child, depth)
            elif tag == W + "hyperlink":
                relation = self.part.relations.get(child.get(R + "id", ""))
                url = relation.target_ref if relation is not None and relation.is_external else ""
                self._linked(child, url, depth)
            elif tag == W + "fldSimple":
                match = _HYPERLINK.match(child.get(W + "instr", ""))
                self._linked(child, match.group(1) if match else "", depth)
            elif tag in (W + "ins", W + "moveTo"):
                before, self.inserted = self.inserted, "insertion" if tag == W + "ins" else self.inserted
                self.inline(child, depth + 1)
                self.inserted = before
            elif tag == W + "sdt" or tag in _THROUGH or tag == W + "sdtContent":
                self.inline(child, depth + 1)
            elif tag == MC + "AlternateContent":
                branch = _branch(child)
                if branch is not None:
                    self.inline(branch, depth + 1)
            elif tag in (W + "del", W + "moveFrom"):
                self.reader.removed(child, "deletion" if tag == W + "del" else "move", self.place)
            elif tag == W + "commentRangeStart":
                self.reader.comments.setdefault(child.get(W + "id", ""), self.place)
            elif tag in _MATH:
                self.inline(child, depth + 1)

    def _linked(self, holder: Node, url: str, depth: int) -> None:
        before = self.key
        if url:
            self.key = self._new_key(url)
        self.inline(holder, depth + 1)
        self.key = before

    def _new_key(self, url: str) -> int:
        self.reader.urls.append(url[:2000])
        return len(self.reader.urls) - 1

    def _run(self, run: Node, depth: int) -> None:
        properties = run.find(W + "rPr")
        props = self.base
        if properties is not None:
            styles = self.reader.styles
            named = properties.find(W + "rStyle")
            if named is not None:
                props = styles.run_of(named.get(W + "val", "")).over(props)
            props = styles.run(properties).over(props)
        self._content(run, props, depth)

    def _content(self, run: Node, props: Props, depth: int) -> None:
        for child in run:
            tag = child.tag
            if tag in (W + "t", M + "t"):
                self._text(child.text or "", props)
            elif tag in (W + "tab", W + "ptab"):
                self._text("\t", props)
            elif tag == W + "br":
                self._break(child.get(W + "type", ""))
            elif tag == W + "cr":
                self._new_line()
            elif tag == W + "noBreakHyphen":
                self._text("-", props)
            elif tag == W + "sym":
                code = child.get(W + "char", "")
                if re.fullmatch("[0-9A-Fa-f]{1,6}", code):
                    self._text(symbol(int(code, 16), child.get(W + "font", "")), props)
            elif tag == W + "lastRenderedPageBreak":
                if self.paged and not self.reader.fresh_page:
                    self.reader.turn_page()
            elif tag == W + "fldChar":
                self._field(child.get(W + "fldCharType", ""))
            elif tag == W + "instrText":
                fields = self.part.fields
                if fields and not fields[-1].result and len(fields[-1].instruction) < 4000:
                    fields[-1] = fields[-1]._replace(instruction=fields[-1].instruction + (child.text or ""))
            elif tag == W + "commentReference":
                self.reader.comments.setdefault(child.get(W + "id", ""), self.place)
            elif tag in (W + "drawing", W + "pict", W + "object"):
                self._drawing(child)
            elif tag == MC + "AlternateContent":
                branch = _branch(child)
                if branch is not None and depth < self.reader.limits.max_depth:
                    self._content(branch, props, depth + 1)
            elif tag == W + "ruby":
                for base in child.findall(W + "rubyBase"):
                    self.inline(base, depth + 1)

    def _field(self, kind: str) -> None:
        fields = self.part.fields
        if kind == "begin":
            if len(fields) < 100:
                fields.append(_Field("", False, 0))
        elif kind == "separate" and fields:
            match = _HYPERLINK.match(fields[-1].instruction)
            fields[-1] = fields[-1]._replace(result=True, key=self._new_key(match.group(1)) if match else 0)
        elif kind == "end" and fields:
            fields.pop()

    def _break(self, kind: str) -> None:
        if kind == "page" and self.paged:
            self.reader.turn_page()
        self._new_line()

    def _new_line(self) -> None:
        self.built.append((Builder(), self.reader.page))

    def _text(self, text: str, props: Props) -> None:
        key = self.key
        for field in self.part.fields:
            if not field.result:
                return
            key = field.key or key
        font = props.font or ""
        if font.lower().startswith(("wingdings", "webdings", "symbol")):
            text = "".join(symbol(ord(sign), font) if sign > " " else sign for sign in text)
        why = self._why_hidden(props)
        builder, page = self.built[-1]
        if why:
            self.reader.note_hidden(why, text, self.place)
            builder.gap()
            return
        if self.inserted:
            self.reader.note_change(self.inserted, text, self.place)
        if props.caps:
            text = text.upper()
        if not text.strip():
            builder.put(text, self.place)
            return
        if self.paged:
            if builder.empty and page != self.reader.page:
                self.built[-1] = (builder, self.reader.page)
            self.reader.fresh_page = False
        if font:
            self.reader.fonts[font] = None
        look = Look(font, props.size or _DEFAULT_SIZE, bool(props.bold), bool(props.italic), rgb(props.color))
        builder.put(text, self.place, look, key)

    def _why_hidden(self, props: Props) -> str:
        if props.vanish:
            return "vanish"
        if props.size is not None and 0 < props.size < _TINY:
            return "tiny"
        color = rgb(props.color)
        if color is None:
            return ""
        fill = props.fill or self.says.fill or self.context.fill
        if fill is None:
            return "white" if min(color) >= 0.98 and not self.part.painted else ""
        ground = rgb(fill)
        if ground is None:
            return ""
        return "white" if max(abs(a - b) for a, b in zip(color, ground, strict=True)) < 0.02 else ""

    def _drawing(self, drawing: Node) -> None:
        """Text boxes and pictures in a drawing, old or new."""
        size: BBox | None = None
        name = ""
        picture = False
        stack = [drawing]
        while stack:
            item = stack.pop()
            tag = item.tag
            if tag == W + "txbxContent":
                self.boxes.append(item)
                continue
            if tag == MC + "AlternateContent":
                branch = _branch(item)
                stack.extend([branch] if branch is not None else [])
                continue
            if tag == WP + "extent" and size is None:
                size = _box(number(item.get("cx", ""), 0) / _EMU, number(item.get("cy", ""), 0) / _EMU)
            elif tag == WP + "docPr":
                name = item.get("descr") or item.get("name") or name
            elif tag == A + "blip":
                picture = True
            elif tag == V + "imagedata":
                picture = True
                name = name or item.get("title", "")
            elif item.get("style") and size is None and str(tag).startswith(V):
                found = _lengths(item)
                size = _box(found.get("width", 0.0), found.get("height", 0.0))
            stack.extend(reversed(item))
        if picture:
            self.reader.images.append(Image(self.reader.page, size, name[:200]))


_MATH = frozenset(M + name for name in "f num den e sup sub sSup sSub sSubSup rad deg d nary func fName".split())


def _lengths(item: Node) -> dict[str, float]:
    """Width and height in points of an old drawing's CSS."""
    return {
        key.lower(): float(value) * _UNITS[unit.lower()]
        for key, value, unit in _LENGTH.findall(item.get("style", "")[:2000])
    }


def _box(width: float, height: float) -> BBox | None:
    return BBox(0.0, 0.0, width, height) if width > 0 and height > 0 else None


def _branch(alternate: Node) -> Node | None:
    """The branch of alternate content that a current Word shows."""
    choice = alternate.find(MC + "Choice")
    return choice if choice is not None else alternate.find(MC + "Fallback")


def _plain(text: str | None) -> str:
    return " ".join((text or "").split())[:1000]


def _inside(holder: Node, wanted: str) -> Iterator[Node]:
    """The rows of a table or the cells of a row, those in content controls and tracked insertions included."""
    stack = list(reversed(holder))
    while stack:
        item = stack.pop()
        if item.tag == wanted:
            yield item
        elif item.tag == W + "sdt" or item.tag in _THROUGH:
            stack.extend(reversed(item))


def _is_short(cell: list[_Draft]) -> bool:
    return len(cell) == 1 and len(cell[0].line.text) <= _SHORT_CELL and cell[0].line.role is not Role.ITEM


def _joined(cells: list[_Draft]) -> _Draft:
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
    return _Draft(line, anchors)
