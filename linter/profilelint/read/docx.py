"""DOCX → Document. The parts are walked as XML in document order, headers, text boxes, content controls and notes
included: what a library's list of paragraphs skips is exactly what a resume linter must see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple
from xml.etree.ElementTree import Element

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
from profilelint.read.docx_styles import Numbering, Props, Styles, fill_of, number, on, paragraph, rgb, symbol
from profilelint.read.limits import Limits
from profilelint.read.ooxml import APP, DC, MC, WP, A, M, Package, PartError, R, Relation, V, W
from profilelint.read.words import Anchor, Builder, Limiter, take_marker, too_long

_EMU = 12_700
_TINY = 3.0
_DEFAULT_SIZE = 10.0
"""Points that Word shows where no layer says a size."""
_SHORT_CELL = 80
_HYPERLINK = re.compile(r"\s*HYPERLINK\s+\"([^\"]{1,2000})\"", re.IGNORECASE)
_LENGTH = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*(\d{1,6}(?:\.\d{1,6})?)(pt|in|cm|mm|px)?", re.IGNORECASE)
_UNITS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75, "": 1.0}
_THROUGH = frozenset(
    W + name for name in ("smartTag", "customXml", "ins", "moveTo", "dir", "bdo", "sdtContent", "rubyBase")
) | {M + "oMath", M + "oMathPara"}


def read(data: bytes, path: str, limits: Limits) -> Document:
    """Read a Word document. A package that cannot be read gives an ``unreadable`` or ``limit`` problem."""
    try:
        package = Package(data, limits)
        reader = _Reader(package, limits)
        reader.run()
    except PartError as error:
        return Document(path=path, format="docx", problems=(Problem(error.kind, error.detail),))
    return reader.document(path)


class _Section(NamedTuple):
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

    def __init__(self, name: str, root: Element, relations: dict[str, Relation]) -> None:
        self.name = name
        self.relations = relations
        self.numbers = {id(item): index for index, item in enumerate(root.iter(W + "p"), start=1)}
        self.fields: list[_Field] = []
        # White text may lie on a drawn bar: then nothing is known about its background.
        self.painted = any(next(root.iter(tag), None) is not None for tag in (WP + "anchor", V + "rect", V + "shape"))


class _Reader:
    def __init__(self, package: Package, limits: Limits) -> None:
        self.package = package
        self.limits = limits
        self.limiter = Limiter(limits.max_text)
        self.drafts: list[_Draft] = []
        self.hidden: list[_Note] = []
        self.changes: list[_Note] = []
        self.images: list[Image] = []
        self.fonts: dict[str, None] = {}
        self.sections: list[_Section] = []
        self.problems: list[Problem] = []
        self.urls: list[str] = [""]
        self.block = 0
        self.page = 1
        self.fresh_page = True
        self.section_start = 1
        self.breaks: dict[int, bool] = {}
        self.too_deep = False
        self.comments: dict[str, PartPlace] = {}
        self.metadata = Metadata()

    # -- the package --------------------------------------------------------------------------------------------

    def run(self) -> None:
        package = self.package
        main = next((item.target for item in package.relations("").values() if item.kind == "officeDocument"), "")
        if main not in package:
            main = "word/document.xml"
        root = package.xml(main)
        relations = package.relations(main)
        by_kind = {item.kind: item.target for item in relations.values() if not item.external}
        self.styles = Styles(package, by_kind.get("styles", ""), by_kind.get("theme", ""))
        self.numbering = Numbering(package, by_kind.get("numbering", ""), self.styles)
        bodies = root.findall(W + "body")
        if not bodies:
            raise PartError("unreadable", "it is damaged: it holds no document body")
        headers, footers = self._running(root, relations, by_kind.get("settings", ""))
        shown: set[tuple[str, ...]] = set()
        for name in headers:
            self._running_part(name, Region.HEADER, shown)
        self.page, self.fresh_page = 1, True
        part = _Part(main, root, relations)
        revised = {id(old) for change in root.iter(W + "sectPrChange") for old in change.iter(W + "sectPr")}
        sections = [section for section in root.iter(W + "sectPr") if id(section) not in revised]
        self.breaks = {id(one): _breaks_page(other) for one, other in pairwise(sections)}
        background = root.find(W + "background")
        if background is not None:
            part.painted = True
        for body in bodies:
            self._blocks(body, part, _Context(Region.BODY), self.drafts)
        last = self.page
        for kind, tag in (("footnotes", "footnote"), ("endnotes", "endnote")):
            self._notes(by_kind.get(kind, ""), tag)
        self.page = 1
        shown.clear()
        for name in footers:
            self._running_part(name, Region.FOOTER, shown)
        self.page = last
        self._comments(by_kind.get("comments", ""))
        self._metadata()
        if self.limiter.reached:
            self.problems.append(Problem("limit", too_long(self.limits.max_text)))
        if self.too_deep:
            detail = f"what is nested more than {self.limits.max_depth} levels deep was not read"
            self.problems.append(Problem("limit", detail))
        if not self.drafts and not self.problems:
            detail = "it holds a picture but no text" if self.images else "it holds no text"
            self.problems.append(Problem("no-text" if self.images else "empty", detail))

    def _running(self, root: Element, relations: dict[str, Relation], settings: str) -> tuple[list[str], list[str]]:
        """The parts of the headers and footers that pages show, in the order of sections: first, default, even."""
        options = self.package.optional(settings) if settings else None
        even = options is not None and bool(on(options.find(W + "evenAndOddHeaders")))
        headers: dict[str, None] = {}
        footers: dict[str, None] = {}
        for section in root.iter(W + "sectPr"):
            first = bool(on(section.find(W + "titlePg")))
            for kind in ("first", "default", "even"):
                if (kind == "first" and not first) or (kind == "even" and not even):
                    continue
                for tag, parts in (("headerReference", headers), ("footerReference", footers)):
                    for reference in section.findall(W + tag):
                        relation = relations.get(reference.get(R + "id", ""))
                        if reference.get(W + "type", "default") == kind and relation and not relation.external:
                            parts[relation.target] = None
        return list(headers), list(footers)

    def _running_part(self, name: str, region: Region, shown: set[tuple[str, ...]]) -> None:
        """A header or footer; one with the same text as another is taken once."""
        root = self._side(name)
        if root is None:
            return
        drafts: list[_Draft] = []
        self._blocks(root, _Part(name, root, self.package.relations(name)), _Context(region), drafts)
        key = tuple(draft.line.text for draft in drafts)
        if key not in shown:
            shown.add(key)
            self.drafts.extend(drafts)

    def _side(self, name: str) -> Element | None:
        """A part beside the body; a damaged one is a problem, but not the end."""
        if not name or name not in self.package:
            return None
        try:
            return self.package.xml(name)
        except PartError:
            self.problems.append(Problem("limit", f"its part {name[:80]} cannot be read and was left out"))
            return None

    def _notes(self, name: str, tag: str) -> None:
        root = self._side(name)
        if root is None:
            return
        part = _Part(name, root, self.package.relations(name))
        for note in root.findall(W + tag):
            if note.get(W + "type", "normal") == "normal":
                self._blocks(note, part, _Context(Region.NOTE), self.drafts)

    def _comments(self, name: str) -> None:
        root = self._side(name)
        if root is None:
            return
        numbers = {id(item): index for index, item in enumerate(root.iter(W + "p"), start=1)}
        for comment in root.findall(W + "comment"):
            paragraphs = list(comment.iter(W + "p"))
            text = " ".join("".join(run.text or "" for run in item.iter(W + "t")).strip() for item in paragraphs)
            own = PartPlace(name, numbers[id(paragraphs[0])] if paragraphs else 1)
            place = self.comments.get(comment.get(W + "id", ""), own)
            self.changes.append(_Note("comment", text.strip(), place))

    def _metadata(self) -> None:
        root = self.package.relations("")
        targets = {item.kind: item.target for item in root.values() if not item.external}
        core = self.package.optional(targets.get("core-properties", "docProps/core.xml"))
        app = self.package.optional(targets.get("extended-properties", "docProps/app.xml"))

        def text(holder: Element | None, tag: str) -> str:
            found = holder.find(tag) if holder is not None else None
            return " ".join((found.text or "").split())[:1000] if found is not None else ""

        application = " ".join(part for part in (text(app, APP + "Application"), text(app, APP + "AppVersion")) if part)
        self.metadata = Metadata(
            title=text(core, DC + "title"),
            author=text(core, DC + "creator"),
            subject=text(core, DC + "subject"),
            creator=text(app, APP + "Application"),
            producer=application,
            language=text(core, DC + "language") or self.styles.language,
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

    def _blocks(self, holder: Element, part: _Part, context: _Context, out: list[_Draft]) -> None:
        if context.depth > self.limits.max_depth:
            self.too_deep = True
            return
        deeper = context._replace(depth=context.depth + 1)
        for child in holder:
            if self.limiter.reached:
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
                    self.removed(item, kind, PartPlace(part.name, part.numbers[id(item)]))
            elif tag == MC + "AlternateContent":
                branch = _branch(child)
                if branch is not None:
                    self._blocks(branch, part, deeper, out)
            elif tag == W + "sectPr":
                self._section(child)

    def _section(self, section: Element) -> None:
        """The end of a section; where another follows, on a new page unless that one says otherwise."""
        size, columns = section.find(W + "pgSz"), section.find(W + "cols")
        width = number(size.get(W + "w", ""), 12_240) / 20 if size is not None else 612.0
        height = number(size.get(W + "h", ""), 15_840) / 20 if size is not None else 792.0
        count = number(columns.get(W + "num", ""), 1) if columns is not None else 1
        if columns is not None:
            count = max(count, len(columns.findall(W + "col")))
        self.sections.append(_Section(width, height, max(1, min(count, 45)), self.section_start, self.page))
        following = self.breaks.get(id(section))
        if following:
            self.turn_page()
        self.section_start = self.page

    def _table(self, table: Element, part: _Part, context: _Context, out: list[_Draft]) -> None:
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

    def _paragraph(self, item: Element, part: _Part, context: _Context, out: list[_Draft]) -> None:
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

    def removed(self, item: Element, kind: str, place: PartPlace) -> None:
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

    def __init__(self, reader: _Reader, part: _Part, item: Element, context: _Context) -> None:
        self.reader = reader
        self.part = part
        self.context = context
        self.place = PartPlace(part.name, part.numbers[id(item)])
        self.boxes: list[Element] = []
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

    def inline(self, holder: Element, depth: int) -> None:
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
                url = relation.target if relation is not None and relation.external else ""
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

    def _linked(self, holder: Element, url: str, depth: int) -> None:
        before = self.key
        if url:
            self.key = self._new_key(url)
        self.inline(holder, depth + 1)
        self.key = before

    def _new_key(self, url: str) -> int:
        self.reader.urls.append(url[:2000])
        return len(self.reader.urls) - 1

    def _run(self, run: Element, depth: int) -> None:
        properties = run.find(W + "rPr")
        props = self.base
        if properties is not None:
            styles = self.reader.styles
            named = properties.find(W + "rStyle")
            if named is not None:
                props = styles.run_of(named.get(W + "val", "")).over(props)
            props = styles.run(properties).over(props)
        self._content(run, props, depth)

    def _content(self, run: Element, props: Props, depth: int) -> None:
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

    def _drawing(self, drawing: Element) -> None:
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


def _lengths(item: Element) -> dict[str, float]:
    """Width and height in points of an old drawing's CSS."""
    return {
        key.lower(): float(value) * _UNITS[unit.lower()]
        for key, value, unit in _LENGTH.findall(item.get("style", "")[:2000])
    }


def _box(width: float, height: float) -> BBox | None:
    return BBox(0.0, 0.0, width, height) if width > 0 and height > 0 else None


def _branch(alternate: Element) -> Element | None:
    """The branch of alternate content that a current Word shows."""
    choice = alternate.find(MC + "Choice")
    return choice if choice is not None else alternate.find(MC + "Fallback")


def _breaks_page(section: Element) -> bool:
    kind = section.find(W + "type")
    return kind is None or kind.get(W + "val", "nextPage") not in ("continuous", "nextColumn")


def _inside(holder: Element, wanted: str) -> Iterator[Element]:
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
