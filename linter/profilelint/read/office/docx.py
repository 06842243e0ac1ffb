"""DOCX → Document. python-docx opens the package; its elements are walked in document order, text boxes, content
controls, tracked changes and notes included: what a list of paragraphs skips is exactly what a resume linter must see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from profilelint.model.document import Document, Image, Margins, Metadata, Problem, Region
from profilelint.model.place import BBox, PartPlace
from profilelint.read.limits import Limits
from profilelint.read.office.docx_styles import Styles, fill_of, number, numbering, paragraph
from profilelint.read.office.flow import (
    MAX_PARAGRAPHS,
    MAX_SHEETS,
    Draft,
    Flow,
    Paragraph,
    Props,
    field_url,
    plain,
    table_row,
)
from profilelint.read.office.lists import symbol
from profilelint.read.office.ooxml import (
    APP,
    MC,
    WP,
    A,
    M,
    Package,
    R,
    V,
    W,
    open_package,
    related,
    root_of,
    said,
)
from profilelint.read.office.package import Node, PartError

if TYPE_CHECKING:
    from docx.opc.part import Part
    from docx.section import Section

_EMU = 12_700
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
    return reader.document(path, "docx")


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


class _Part:
    """A part being walked: its relationships, the number of each paragraph, and the fields that are open."""

    def __init__(self, part: Part, root: Node) -> None:
        self.name = part.partname.membername
        self.relations = part.rels
        self._numbers = {item: index for index, item in enumerate(islice(root.iter(W + "p"), MAX_PARAGRAPHS), start=1)}
        self.fields: list[_Field] = []
        # White text may lie on a drawn bar: then nothing is known about its background.
        self.painted = any(next(root.iter(tag), None) is not None for tag in (WP + "anchor", V + "rect", V + "shape"))

    def place(self, item: Node) -> PartPlace:
        """Where a paragraph stands."""
        return PartPlace(self.name, self._numbers.get(item, MAX_PARAGRAPHS))


class _Reader(Flow):
    def __init__(self, package: Package, limits: Limits) -> None:
        super().__init__(limits)
        self.file = package.document
        self.lost = package.lost
        self.pictures = package.pictures
        self.section_breaks: dict[Node, bool] = {}
        self.comments: dict[str, PartPlace] = {}

    # -- the package --------------------------------------------------------------------------------------------

    def run(self) -> None:
        file, main = self.file, self.file.part
        root = root_of(main)
        self.styles = Styles(self._root("styles"), self._root("theme"))
        self.numbering = numbering(self._root("numbering"), self.styles)
        bodies = root.findall(W + "body")
        if not bodies:
            raise PartError("unreadable", "it is damaged: it holds no document body")
        revised = {old for change in root.iter(W + "sectPrChange") for old in change.iter(W + "sectPr")}
        # The list of python-docx leaves out what ends inside a content control.
        sections = [section for section in root.iter(W + "sectPr") if section not in revised][:MAX_SHEETS]
        self.section_breaks = {one: self._breaks_page(other) for one, other in pairwise(sections)}
        headers, footers = self._running(sections)
        for part in headers:
            self._running_part(part, Region.HEADER)
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
        for part in footers:
            self._running_part(part, Region.FOOTER)
        self.page = last
        self._comments(related(file, "comments"))
        self._metadata()
        if next(root.iter(W + "altChunk"), None) is not None:
            # Pages saved as a document by some web programs: Word converts what is embedded when it opens the file.
            detail = "it embeds text of another format, which few programs show; save it again with Word and check that"
            self.problems.append(Problem("limit" if self.drafts else "unsupported", detail))
        for name in self.lost:
            self.problems.append(Problem("limit", f"its part {name[:80]} cannot be read and was left out"))
        self.finish()

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

    def _running_part(self, part: Part, region: Region) -> None:
        root = root_of(part)
        drafts: list[Draft] = []
        self._blocks(root, _Part(part, root), _Context(region), drafts)
        self.add_running(drafts, region)

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
            own = walked.place(paragraphs[0]) if paragraphs else PartPlace(walked.name, 1)
            place = self.comments.get(comment.get(W + "id", ""), own)
            self.note_change("comment", text.strip(), place)

    def _metadata(self) -> None:
        # Where a file says nothing about itself, python-docx would make something up.
        core = self.file.core_properties if related(self.file, "core-properties") is not None else None
        app = self._root("extended-properties")

        def core_text(name: str) -> str:
            return plain(said(core, name, ""))

        def app_text(name: str) -> str:
            found = app.find(APP + name) if app is not None else None
            return plain(found.text) if found is not None else ""

        self.metadata = Metadata(
            title=core_text("title"),
            author=core_text("author"),
            subject=core_text("subject"),
            creator=app_text("Application"),
            producer=" ".join(filter(None, (app_text("Application"), app_text("AppVersion")))),
            language=core_text("language") or self.styles.language,
        )

    # -- blocks -------------------------------------------------------------------------------------------------

    def _blocks(self, holder: Node, part: _Part, context: _Context, out: list[Draft]) -> None:
        if context.depth > self.limits.max_depth:
            self.too_deep = True
            return
        deeper = context._replace(depth=context.depth + 1)
        for child in holder:
            if self.full:
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
                    self.removed(item, kind, part.place(item))
            elif tag == MC + "AlternateContent":
                branch = _branch(child)
                if branch is not None:
                    self._blocks(branch, part, deeper, out)
            elif tag == W + "sectPr":
                self._section(child)

    def _section(self, element: Node) -> None:
        """The end of a section; where another follows, on a new page unless that one says otherwise."""
        from docx.shared import Pt

        section = self._api(element)
        width, height = said(section, "page_width", Pt(612)).pt, said(section, "page_height", Pt(792)).pt
        columns = element.find(W + "cols")
        count = number(columns.get(W + "num", ""), 1) if columns is not None else 1
        if columns is not None:
            count = max(count, len(columns.findall(W + "col")))
        self.end_sheet(width, height, count, self._margins(section), turn=self.section_breaks.get(element, False))

    def _margins(self, section: Section) -> Margins | None:
        """The margins of a section, its gutter included; a negative one only says that a header may overlap it."""
        from docx.shared import Pt

        none = Pt(-1e6)
        sides = [said(section, f"{side}_margin", none) for side in ("left", "top", "right", "bottom")]
        if none in sides:
            return None
        left, top, right, bottom = (abs(side.pt) for side in sides)
        return Margins(left + max(0.0, said(section, "gutter", Pt(0)).pt), top, right, bottom)

    def _breaks_page(self, element: Node) -> bool:
        from docx.enum.section import WD_SECTION_START

        start = said(self._api(element), "start_type", WD_SECTION_START.NEW_PAGE)
        return start not in (WD_SECTION_START.CONTINUOUS, WD_SECTION_START.NEW_COLUMN)

    def _table(self, table: Node, part: _Part, context: _Context, out: list[Draft]) -> None:
        region = Region.TABLE if context.region is Region.BODY else context.region
        properties = table.find(W + "tblPr")
        style = properties.find(W + "tblStyle") if properties is not None else None
        fill = fill_of(properties) or context.fill
        if style is not None and self.styles.table_is_painted(style.get(W + "val", "")):
            fill = fill or "?"
        for row in _inside(table, W + "tr"):
            cells: list[list[Draft]] = []
            for cell in _inside(row, W + "tc"):
                inner: list[Draft] = []
                own = fill_of(cell.find(W + "tcPr")) or fill
                self._blocks(cell, part, context._replace(region=region, fill=own), inner)
                cells.append(inner)
            out.extend(table_row(cells))

    def _paragraph(self, item: Node, part: _Part, context: _Context, out: list[Draft]) -> None:
        walk = _Walk(self, part, item, context)
        walk.inline(item, 0)
        self.add(walk.lines(), out)
        for box in walk.boxes:
            self._blocks(box, part, context._replace(region=Region.TEXT_BOX, fill="?", depth=context.depth + 1), out)
        if walk.section is not None and context.region is Region.BODY:
            self._section(walk.section)

    def removed(self, item: Node, kind: str, place: PartPlace) -> None:
        """Note text that a tracked change takes away."""
        text = "".join(run.text or "" for run in item.iter() if run.tag in (W + "delText", W + "t"))
        if text.strip():
            self.note_change(kind, text, place)


class _Walk:
    """Walks the content of one paragraph: its lines, the text boxes that it anchors, and what is hidden in it."""

    def __init__(self, reader: _Reader, part: _Part, item: Node, context: _Context) -> None:
        self.reader = reader
        self.part = part
        self.context = context
        self.place = part.place(item)
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
        ground = self.says.fill or context.fill
        self.built = Paragraph(reader, self.place, context.region, ground, painted=part.painted)

    def lines(self) -> list[Draft]:
        """The lines of the paragraph; a list sign stands on the first."""
        says = self.says
        marker = "" if says.heading else self.reader.numbering.sign(says.number, says.level)
        return self.built.lines(says.heading, marker, max(says.level, says.depth))

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
                self._linked(child, field_url(child.get(W + "instr", "")), depth)
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
        self.key = self.reader.new_key(url) or before
        self.inline(holder, depth + 1)
        self.key = before

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
                self.built.new_line()
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
            key = self.reader.new_key(field_url(fields[-1].instruction))
            fields[-1] = fields[-1]._replace(result=True, key=key)
        elif kind == "end" and fields:
            fields.pop()

    def _break(self, kind: str) -> None:
        if kind == "page" and self.paged:
            self.reader.turn_page()
        self.built.new_line()

    def _text(self, text: str, props: Props) -> None:
        key = self.key
        for field in self.part.fields:
            if not field.result:
                return
            key = field.key or key
        self.built.put(text, props, key, self.inserted)

    def _drawing(self, drawing: Node) -> None:
        """Text boxes and pictures in a drawing, old or new."""
        size: BBox | None = None
        name = ""
        picture = False
        key = ""
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
                key = key or item.get(R + "embed", "")
            elif tag == V + "imagedata":
                picture = True
                key = key or item.get(R + "id", "")
                name = name or item.get("title", "")
            elif item.get("style") and size is None and str(tag).startswith(V):
                found = _lengths(item)
                size = _box(found.get("width", 0.0), found.get("height", 0.0))
            stack.extend(reversed(item))
        if picture:
            pixels = self.reader.pictures.get((self.part.name, key))
            self.reader.images.append(Image(self.reader.page, size, name[:200], self.place, pixels))


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


def _inside(holder: Node, wanted: str) -> Iterator[Node]:
    """The rows of a table or the cells of a row, those in content controls and tracked insertions included."""
    stack = list(reversed(holder))
    while stack:
        item = stack.pop()
        if item.tag == wanted:
            yield item
        elif item.tag == W + "sdt" or item.tag in _THROUGH:
            stack.extend(reversed(item))
