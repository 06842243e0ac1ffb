"""A tree of HTML → drafts of lines: what is seen, in which order, and what stands side by side.

Boxes side by side (a flex row, a table row, floats) become one line with wide gaps where each is a short line, as a
title with its dates on the right; columns of text follow each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from html import unescape
from typing import NamedTuple

from profilelint.model.document import Image, Look
from profilelint.read.html.css import COMMON, Sheet, declarations, paints
from profilelint.read.html.tree import BLOCKS, HEADINGS, LISTS, MAX_STEPS, Element, Note, Text, Tree
from profilelint.read.words import Builder

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_PIECE = re.compile(r"\n|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?|[^\n&]++|&")
_ICON = re.compile(r"[\ue000-\uf8ff\U000f0000-\U000ffffd\s]+")
_LENGTH = re.compile(r"(\d{0,4}(?:\.\d{1,4})?)(px|pt|em|rem|%)?\Z")
_FAR = re.compile(r"-\d{4,}")
_WHITE = re.compile(r"(?:white|#fff|#ffffff|rgba?\(\s*255\s*,\s*255\s*,\s*255\s*(?:,\s*1(?:\.0)?\s*)?\))\Z")
_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}/\d{2,4}\b|'\d\d\b|\b(?:present|current|today|expected|ongoing)\b", re.IGNORECASE
)
_TRACKS = re.compile(r"repeat\(\s*(\d{1,2})\s*,|\S+")

_HEADING_SIZES = {"h1": 2.0, "h2": 1.5, "h3": 1.17, "h4": 1.0, "h5": 0.83, "h6": 0.67, "small": 0.83}
_WIDE = ("\u2003", "\u2001")
_TINY = 3.0
_QUIET = 60
"""Hidden text up to this length is a label for screen readers, where a style sheet hides it the way they need."""
_NARROW = 45
_SHORT = 60
_MAX_HIDDEN = 5_000
_FIELDS = frozenset(
    "p-name p-job-title p-role p-org p-tel u-email fn org title role jobtitle name worksfor affiliation alumniof "
    "email telephone hiringorganization".split()
)
"""Classes and properties of microformats and schema.org that are fields of their own, not parts of an address."""


class Run(NamedTuple):
    """A stretch of a line: ``shown`` stands at ``start`` of the source and takes ``width`` characters of it where
    that is not its own length (else 0). A blank or a tab is a gap."""

    shown: str
    start: int = 0
    width: int = 0
    look: Look | None = None
    key: int = 0


@dataclass(slots=True)
class Item:
    """A list item: its sign until a line has taken it, and its depth from 0."""

    marker: str
    level: int


@dataclass(slots=True)
class Draft:
    """A line to be, or the ``note`` of a comment that stands before the next one."""

    block: int
    heading: int = 0
    item: Item | None = None
    table: bool = False
    note: Note | None = None
    runs: list[Run] = field(default_factory=list)
    words: int = 0
    strong: bool = True
    """Set in bold by its markup, not by a style sheet alone."""

    def text(self) -> str:
        return "".join(run.shown for run in self.runs).strip()


class _Style(NamedTuple):
    """What holds for the text of an element."""

    why: str = ""
    bold: bool = False
    italic: bool = False
    strong: bool = False
    pre: bool = False
    white: bool = False
    painted: bool = False
    heading: int = 0
    key: int = 0
    size: float = 16.0
    lists: int = 0
    item: Item | None = None
    table: bool = False
    bare: bool = False
    """No list signs."""


@dataclass(slots=True)
class Layout:
    """The drafts of a page, and what is no line: ``hidden`` as (words, why, start, end). ``urls`` are the targets of
    links by their key, ``starts`` where the tags of those stand."""

    drafts: list[Draft] = field(default_factory=list)
    urls: list[str] = field(default_factory=lambda: [""])
    starts: list[int] = field(default_factory=lambda: [0])
    images: list[Image] = field(default_factory=list)
    hidden: list[tuple[str, str, int, int]] = field(default_factory=list)
    cut: bool = False
    unread: bool = False


def lay(tree: Tree, source: str, most: int) -> Layout:
    """Lay out a page. ``most`` is the characters of text taken."""
    layer = _Layer(tree, source, most)
    with suppress(_Enough):
        layer.children(tree.root, _Style())
    layer.end_block()
    return layer.page


class _Enough(Exception):
    """The rest of the page is not read."""


class _Layer:
    def __init__(self, tree: Tree, source: str, most: int) -> None:
        self.source = source
        self.most = most
        self.page = Layout()
        self.sheet = Sheet()
        self.linked = tree.linked
        if tree.linked:
            self.sheet.add(COMMON, rank=0)
        for media, text in tree.styles:
            self.sheet.add(text, media=media)
        self.root_size = 16.0
        self.drafts = self.page.drafts
        self.line: Draft | None = None
        self.notes: list[Note] = []
        self.held: list[Draft] = []
        self.left: list[Draft] = []
        self.block = 1
        self.steps = 0
        self.field_end = -1

    # -- lines --------------------------------------------------------------------------------------------------

    def end_line(self) -> None:
        line, self.line, self.field_end = self.line, None, -1
        if line is not None and line.words:
            if self.held:
                self._give_held(line)
            self.drafts.append(line)
        if self.notes:
            self.drafts.extend(Draft(0, note=note) for note in self.notes)
            self.notes = []

    def end_block(self) -> None:
        self.end_line()
        self.block += 1

    def _give_held(self, line: Draft) -> None:
        """Dates that float beside a line are part of it: on its left where they came as such, else on its right.
        A list item or a paragraph stands below them."""
        held, self.held = self.held, []
        if line.item is not None or len(line.text()) > 2 * _SHORT:
            self.drafts += held
            return
        for draft in held:
            if draft.table:
                line.runs[:0] = [*draft.runs, Run("\t")]
            else:
                line.runs += [Run("\t"), *draft.runs]

    def gap(self, blank: str = " ") -> None:
        if self.line is not None:
            self.line.runs.append(Run(blank))

    def _count(self) -> None:
        self.steps += 1
        if self.steps > MAX_STEPS:
            self.page.unread = True
            raise _Enough

    # -- text ---------------------------------------------------------------------------------------------------

    def _text(self, node: Text, style: _Style) -> None:
        text = self.source[node.start : node.end]
        if len(text) > self.most:
            self.page.cut = True
            raise _Enough
        if not text.strip():
            if style.pre and "\n" in text:
                self.end_line()
            else:
                self.gap()
            return
        if style.why:
            self._hide(text, style.why, node)
            return
        line = self.line
        if line is None:
            line = self.line = Draft(self.block, style.heading, style.item, style.table)
        look = Look("", round(style.size * 0.75, 1), style.bold, style.italic)
        for match in _PIECE.finditer(text):
            piece = match.group()
            self._count()
            if piece == "\n":
                if style.pre:
                    self.end_line()
                else:
                    self.gap()
                continue
            at = node.start + match.start()
            width = 0
            if piece[0] == "&" and _ENTITY.fullmatch(piece):
                shown, width = unescape(piece), len(piece)
            else:
                shown = piece if style.pre else piece.replace("\t", " ")
            if shown.isspace() and width:
                if self.line is not None:
                    self.line.runs.append(Run(shown, at, width))
                continue
            if _ICON.fullmatch(shown):
                self.gap()
                continue
            if self.line is None:
                self.line = Draft(self.block, style.heading, style.item, style.table)
            self.line.runs.append(Run(shown, at, width, look, style.key))
            self.line.words += 1
            self.line.strong &= style.strong

    def _hide(self, text: str, why: str, node: Text) -> None:
        if len(self.page.hidden) < _MAX_HIDDEN:
            self.page.hidden.append((" ".join(unescape(text).split()), why, node.start, node.end))

    # -- elements -----------------------------------------------------------------------------------------------

    def children(self, element: Element, style: _Style) -> None:
        for child in element.children:
            if isinstance(child, Text):
                self._text(child, style)
            elif isinstance(child, Note):
                self._note(child)
            else:
                self.element(child, style)

    def _note(self, note: Note) -> None:
        if self.line is not None and self.line.words:
            self.notes.append(note)
        else:
            self.drafts.append(Draft(0, note=note))

    def element(self, element: Element, above: _Style) -> None:
        self._count()
        tag = element.tag
        if tag == "br":
            # What a person breaks by hand are lines of their own, but for those of a list item.
            if above.item is None or self.line is None:
                self.end_block()
            self.end_line()
            return
        if tag == "img":
            source = element.attributes.get("src", "")
            label = element.attributes.get("alt") or ("" if source.startswith("data:") else source)
            self.page.images.append(Image(0, None, label[:200]))
            self.gap()
            return
        if tag == "hr":
            self.end_block()
            return
        values = self._values(element)
        display = values.get("display", "")
        why = above.why or self._why(element, values)
        if why == "drop" or _is_icon(element) or tag == "button" or _only_jumps(element):
            return
        style = self._style(element, above, values, why)
        side = values.get("float", "")
        if values.get("position") in ("absolute", "fixed") and values.get("right", "auto") != "auto":
            side = side or ("right" if "left" not in values else "")
        if why:
            self.children(element, style)
        elif side in ("left", "right"):
            self._floated(element, style, values, side)
        elif display.startswith("inline-") and self._holds_blocks(element):
            self._boxed_inline(element, style, values)
        elif tag != "li" and (display.startswith("inline") or (tag not in BLOCKS and display in ("", "contents"))):
            self._inline(element, style, boxed=tag in BLOCKS or display not in ("", "inline", "contents"))
        else:
            self.end_block()
            held = len(self.held)
            self._filled(element, style, values)
            self.end_block()
            self.drafts += self.held[held:]
            del self.held[held:]
            self.left = []

    def _values(self, element: Element) -> dict[str, str]:
        own = element.attributes.get("style")
        values = {} if self.sheet.empty else self.sheet.values(element)
        if own:
            values = {**values, **declarations(own[:2000])}
        return values

    def _why(self, element: Element, values: dict[str, str]) -> str:
        """Why an element's text is not seen; ``drop`` where that means nothing, an empty string where it is seen."""
        attributes = element.attributes
        if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
            return "vanish"
        if element.tag == "dialog" and "open" not in attributes:
            return "drop"
        if not values:
            return ""
        own = attributes.get("style", "").lower()
        display = values.get("display", "")
        if display == "none":
            return "drop" if "display" not in own and self.sheet.shown_in_print(element) else "vanish"
        if display == "none-on-screen":
            return "drop"
        why = ""
        if values.get("visibility") in ("hidden", "collapse"):
            why = "invisible"
        elif values.get("opacity", "1").strip("0.") == "" and "opacity" in own:
            # What a style sheet makes transparent, a script fades in.
            why = "invisible"
        elif any(_FAR.match(values.get(name, "")) for name in ("left", "top", "text-indent")):
            why = "off-page"
        elif (
            values.get("position") == "absolute"
            and (values.get("clip", "").startswith("rect(") or values.get("width") == values.get("height") == "1px")
        ) or values.get("clip", "").replace(" ", "").replace("px", "") in ("rect(0000)", "rect(0,0,0,0)"):
            why = "tiny"
        if why in ("off-page", "tiny") and not own and _size(element, self.source) <= _QUIET:
            return "drop"
        return why

    def _style(self, element: Element, above: _Style, values: dict[str, str], why: str) -> _Style:
        tag, attributes = element.tag, element.attributes
        style = above
        if tag in _MARKING or values or attributes or why != above.why:
            strong = (
                above.strong or tag in ("b", "strong", "th") or "font-weight" in attributes.get("style", "").lower()
            )
            bold = above.bold or tag in ("b", "strong", "th")
            italic = above.italic or tag in ("i", "em", "cite")
            weight = values.get("font-weight", "")
            if weight:
                bold = weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 600)
            if "font-style" in values:
                italic = values["font-style"] in ("italic", "oblique")
            size = self._size(element, above.size, values)
            painted, white = self._paint(element, above, values)
            if not why and (size < _TINY or (white and not painted)):
                why = "tiny" if size < _TINY else "white"
            elif above.why == "tiny" and size >= _TINY and above.size < _TINY:
                why = ""
            style = above._replace(
                why=why, bold=bold, strong=strong and bold, italic=italic, size=size, painted=painted, white=white
            )
        if tag in HEADINGS:
            style = style._replace(heading=int(tag[1]))
        elif attributes.get("role") == "heading":
            level = attributes.get("aria-level", "2")
            style = style._replace(heading=int(level) if level in "123456" and len(level) == 1 else 2)
        elif tag == "a" and attributes.get("href"):
            self.page.urls.append(attributes["href"][:2000])
            self.page.starts.append(element.start)
            style = style._replace(key=len(self.page.urls) - 1)
        elif tag == "pre" or values.get("white-space", "").startswith("pre"):
            style = style._replace(pre=values.get("white-space", "pre").startswith("pre"))
        if tag in LISTS:
            style = style._replace(lists=above.lists + 1)
        if "list-style" in values or "list-style-type" in values:
            kind = values.get("list-style-type", "") + " " + values.get("list-style", "")
            style = style._replace(bare="none" in kind)
        if tag == "li":
            style = self._listed(element, style)
        elif tag in ("table", "td", "th"):
            style = style._replace(table=True)
        return style

    def _size(self, element: Element, above: float, values: dict[str, str]) -> float:
        """The font size in pixels."""
        value = values.get("font-size", "")
        if not value:
            return above * _HEADING_SIZES.get(element.tag, 1.0)
        match = _LENGTH.match(value)
        if match is None or not match.group(1).strip("."):
            return 16.0 if above < _TINY else above
        number, unit = float(match.group(1)), match.group(2)
        scale = {"px": 1.0, "pt": 4 / 3, "em": above, "%": above / 100, "rem": self.root_size}
        size = number * scale[unit] if unit else number and above
        if element.tag == "html":
            self.root_size = size or 16.0
        return size

    def _paint(self, element: Element, above: _Style, values: dict[str, str]) -> tuple[bool, bool]:
        """Whether there is or may be a colour behind the text, and whether the text is white."""
        painted, white = above.painted, above.white
        if "bgcolor" in element.attributes or paints(values) or (element.classes and (self.linked or self.sheet.empty)):
            painted = True
        if "color" in values:
            white = bool(_WHITE.match(values["color"]))
            if white and self.sheet.paints and "color" not in element.attributes.get("style", "").lower():
                painted = True  # some box of the page is coloured, and boxes can lie upon each other
        return painted, white

    def _listed(self, element: Element, style: _Style) -> _Style:
        """The style of a list item. One that holds headings, or entries without a sign, is a box and no bullet."""
        box = element.headed or (style.bare and (element.blocks > 2 or (element.blocks > 1 and element.listed)))
        if box:
            return style._replace(item=None, lists=max(0, style.lists - 1))
        sign = "•"
        holder = element.parent
        if holder is not None and holder.tag == "ol":
            number = int(holder.attributes.get("data-count", 0)) + 1
            holder.attributes["data-count"] = str(number)
            sign = f"{number}."
        return style._replace(item=Item(sign, max(0, style.lists - 1)))

    # -- boxes --------------------------------------------------------------------------------------------------

    def _inline(self, element: Element, style: _Style, boxed: bool) -> None:
        """An element in a line of text. Two fields or boxes with nothing between them do not run together."""
        if not element.children and element.tag in ("i", "span") and element.classes:
            self.gap("\t")  # the picture of an icon font
            return
        is_field = boxed or _is_field(element) or (style.heading > 0 and _parts_heading(element))
        if is_field and self.line is not None and self.line.words == self.field_end:
            self.gap("\t")
        self.children(element, style)
        if is_field and self.line is not None:
            self.field_end = self.line.words

    def _holds_blocks(self, element: Element) -> bool:
        return any(
            isinstance(child, Element) and (child.tag in BLOCKS or child.tag == "br") for child in element.children
        )

    def _boxed_inline(self, element: Element, style: _Style, values: dict[str, str]) -> None:
        """A box in a line of text: its one line joins that line, several are a column."""
        drafts = self._apart(element, style, values)
        if len(drafts) == 1 and drafts[0].note is None and not drafts[0].heading:
            if self.line is None:
                self.line = Draft(drafts[0].block, 0, drafts[0].item, drafts[0].table)
            else:
                self.gap("\t")
            self.line.runs += drafts[0].runs
            self.line.words += drafts[0].words
        elif drafts:
            self.end_block()
            self._append(drafts)
            self.end_block()

    def _filled(self, element: Element, style: _Style, values: dict[str, str]) -> None:
        """The inside of a block."""
        display = values.get("display", "")
        tag = element.tag
        if (tag == "tr" and display in ("", "table-row")) or display == "table-row":
            self._append(_beside(self._boxes(element, style), False))
        elif display in ("flex", "inline-flex"):
            direction = values.get("flex-direction", "") + values.get("flex-flow", "")
            if "column" in direction:
                self.children(element, style)
            else:
                apart = values.get("justify-content", "") == "space-between"
                boxes = self._boxes(element, style)
                boxes = boxes[::-1] if "row-reverse" in direction else boxes
                self._append(_beside(boxes, apart))
        elif display in ("grid", "inline-grid") and (count := _tracks(values)) > 1:
            boxes = self._boxes(element, style)
            for first in range(0, len(boxes), count):
                self._append(_beside(boxes[first : first + count], False))
        elif tag == "dl":
            self._definitions(element, style)
        else:
            self.children(element, style)

    def _apart(self, element: Element, style: _Style, values: dict[str, str]) -> list[Draft]:
        """The drafts of an element laid out for itself."""
        kept = self.drafts, self.line, self.notes, self.held, self.left
        self.drafts, self.line, self.notes, self.held, self.left = [], None, [], [], []
        self.block += 1
        self._filled(element, style, values)
        self.end_block()
        drafts = self.drafts + self.held
        self.drafts, self.line, self.notes, self.held, self.left = kept
        return drafts

    def _boxes(self, element: Element, style: _Style) -> list[list[Draft]]:
        """The boxes of a row, each as its drafts."""
        kept = self.drafts
        boxes: list[list[Draft]] = []
        for child in element.children:
            if isinstance(child, Text) and not self._shows(child):
                continue
            self.drafts = []
            self.left = []
            if isinstance(child, Text):
                self._text(child, style)
            elif isinstance(child, Note):
                self._note(child)
            else:
                self._box(child, style)
            self.end_block()
            self.drafts += self.held
            self.held = []
            boxes.append(self.drafts)
        self.drafts = kept
        return boxes

    def _box(self, child: Element, style: _Style) -> None:
        """A child of a row; to float has no meaning there."""
        self.element(child, style)

    def _shows(self, text: Text) -> bool:
        """Whether a text is more than blanks."""
        return bool(self.source[text.start : text.end].strip())

    def _append(self, drafts: list[Draft]) -> None:
        if self.held and drafts:
            first = next((draft for draft in drafts if draft.note is None), None)
            if first is not None:
                self._give_held(first)
        self.drafts += drafts

    def _floated(self, element: Element, style: _Style, values: dict[str, str], side: str) -> None:
        """A box at the side. A short one belongs to the line it stands beside; a long one is a column."""
        drafts = self._apart(element, style, values)
        lines = [draft for draft in drafts if draft.note is None]
        if not lines:
            self.drafts += drafts
            return
        texts = [line.text() for line in lines]
        narrow = (
            len(lines) <= 3 and all(len(text) <= _NARROW for text in texts) and not any(line.item for line in lines)
        )
        dated = any(_DATE.search(text) for text in texts)
        if side == "right" and narrow and self.line is not None and self.line.words:
            for line in lines:
                self.line.runs += [Run("\t"), *line.runs]
                self.line.words += line.words
        elif narrow and self.left and (side == "right" or (dated and len(lines) == len(self.left) == 1)):
            beside = _beside([self.left, drafts], True)
            del self.drafts[-len(self.left) :]
            self.drafts += beside
            self.left = []
        elif narrow and dated and not (side == "right" and any(line.heading for line in lines)):
            for line in lines:
                line.table, line.heading = side == "left", 0
            self.held += lines
        elif side == "right" and narrow and len(lines) == 1 and not lines[0].heading:
            lines[0].table = False
            self.held += lines
        else:
            self.end_block()
            self._append(drafts)
            self.left = drafts if side == "left" else []
            self.block += 1

    def _definitions(self, element: Element, style: _Style) -> None:
        """A definition list: a short term and its one line are a row, a date and what it belongs to as well."""
        terms = [child for child in element.children if isinstance(child, Element) and child.tag in ("dt", "dd")]
        paired = len(terms) >= 4 and all(child.tag == ("dt", "dd")[index % 2] for index, child in enumerate(terms))
        boxes = self._boxes(element, style)
        tags = [_tag(child) for child in element.children if not isinstance(child, Text) or self._shows(child)]
        texts = [box[0].text() if tag == "dt" and len(box) == 1 else "" for tag, box in zip(tags, boxes, strict=True)]
        short = paired and all(0 < len(text) <= 25 for text, tag in zip(texts, tags, strict=True) if tag == "dt")
        index = 0
        while index < len(boxes):
            term = texts[index]
            below = boxes[index + 1] if term and tags[index + 1 : index + 2] == ["dd"] else []
            dated = len(term) <= _NARROW and _DATE.search(term)
            if below and (dated or (len(below) == 1 and (short or term.endswith(":")))):
                term_line, line = boxes[index][0], below[0]
                if term_line.note is None and line.note is None and line.item is None:
                    boxes[index], boxes[index + 1] = [], [_joined([term_line, line]), *below[1:]]
            self._append(boxes[index])
            index += 1


_MARKING = frozenset("b strong th i em cite small".split()) | HEADINGS


def fill(
    builder: Builder, draft: Draft, at: Callable[[int], tuple[int, int]], *, sized: bool = True, shift: int = 0
) -> None:
    """Put a draft into a builder. ``at`` gives the line and column (from 1) of an offset; ``shift`` is added to the
    keys of links; three hard blanks in a row are a wide gap."""
    hard = 0
    for run in draft.runs:
        if not run.shown.strip():
            hard = hard + len(run.shown) if run.width else 0
            builder.gap("\t" if run.shown == "\t" or hard > 2 or run.shown in _WIDE else " ")
            continue
        hard = 0
        line, column = at(run.start)
        look = run.look if sized or run.look is None else run.look._replace(size=0.0)
        builder.add(run.shown, line, column, width=run.width or None, look=look, key=run.key and run.key + shift)


def _tag(child: Element | Text | Note) -> str:
    return child.tag if isinstance(child, Element) else ""


def _joined(lines: list[Draft]) -> Draft:
    """One line of several side by side."""
    first = lines[0]
    made = replace(first, runs=list(first.runs))
    for line in lines[1:]:
        made.runs.append(Run("\t"))
        made.runs += line.runs
        made.words += line.words
        made.heading = made.heading or line.heading
    return made


def _beside(boxes: list[list[Draft]], apart: bool) -> list[Draft]:
    """The lines of boxes that stand side by side; ``apart`` where they are pushed to the two edges."""
    notes = [draft for box in boxes for draft in box if draft.note is not None]
    columns = [[draft for draft in box if draft.note is None] for box in boxes]
    columns = [column for column in columns if column]
    flat = [draft for box in boxes for draft in box]
    if len(columns) < 2:
        return flat
    firsts = [column[0] for column in columns]
    if all(len(column) == 1 for column in columns):
        texts = [line.text() for line in firsts]
        headings = [line.heading for line in firsts if line.heading]
        twins = len(headings) > 1 and len(set(headings)) < len(headings) and not any(map(_DATE.search, texts))
        prose = sum(len(text) > _SHORT for text in texts) > 1 and not firsts[0].table
        title = len(headings) == 1 and not any(map(_DATE.search, texts))
        title = title and (headings[0] <= 2 or len(texts) > 2 or max(map(len, texts)) > _SHORT)
        if twins or prose or title or any(line.item for line in firsts[1:]):
            return flat
        return [*notes, _joined(firsts)]
    if len(columns) == 2:
        for narrow, main in ((1, 0), (0, 1)):
            zipped = _zipped(columns[narrow], columns[main], narrow == 0, apart)
            if zipped:
                return [*notes, *zipped]
    return flat


def _zipped(narrow: list[Draft], main: list[Draft], first: bool, apart: bool) -> list[Draft]:
    """A narrow box of dates and places beside its entry, line by line; nothing where it is none.

    ``first`` where the narrow box stands on the left.
    """
    texts = [line.text() for line in narrow]
    if len(narrow) > 3 or any(len(text) > _NARROW for text in texts) or any(line.item for line in narrow):
        return []
    dated = any(_DATE.search(text) for text in texts)
    even = apart and len(narrow) == len(main) <= 2 and all(len(line.text()) <= 2 * _SHORT for line in main)
    if not (dated or even) or main[0].item or (not dated and any(line.heading for line in narrow[1:])):
        return []
    if any(line.heading for line in narrow) and not any(line.heading for line in main) and len(main) > 3:
        return []
    made: list[Draft] = []
    rest = list(narrow)
    if first and dated and not _DATE.search(texts[0]):
        made.append(rest.pop(0))  # a heading or an employer over the dates
    for line in main:
        if not rest or (line is not main[0] and (line.item or len(line.text()) > 2 * _SHORT)):
            made.append(line)
            continue
        taken = rest.pop(0)
        made.append(_joined([taken, line] if first else [line, taken]))
        made[-1].block = line.block
    if rest:
        made[-len(main)] = _joined([made[-len(main)], *rest])
    return made


def _tracks(values: dict[str, str]) -> int:
    """How many columns a grid has; 0 where that is not known."""
    count = 0
    for match in _TRACKS.finditer(values.get("grid-template-columns", "")):
        if match.group(1):
            return int(match.group(1))
        count += 1
    return count if count <= 12 else 0


def _is_icon(element: Element) -> bool:
    """Whether the text of an element is the name of a glyph, as icon fonts with ligatures have it."""
    return any(name.startswith(("material-icons", "material-symbols")) for name in element.classes)


def _only_jumps(element: Element) -> bool:
    """Whether it is a table of contents: nothing but links into the page."""
    if element.tag != "nav":
        return False
    targets = [item.attributes.get("href", "") for item in _elements(element) if item.tag == "a"]
    return bool(targets) and all(target.startswith("#") for target in targets)


def _is_field(element: Element) -> bool:
    attributes = element.attributes
    if element.classes and not _FIELDS.isdisjoint(element.classes):
        return True
    name = attributes.get("itemprop") or attributes.get("property")
    return bool(name) and str(name).rsplit(":", 1)[-1].lower() in _FIELDS


def _parts_heading(element: Element) -> bool:
    """Whether a heading consists of spans, and this is one of them: its title and its dates."""
    holder = element.parent
    if holder is None or holder.tag not in HEADINGS or element.tag != "span" or len(holder.children) > 20:
        return False
    return all(not isinstance(child, Element) or child.tag == "span" for child in holder.children)


def _elements(element: Element, most: int = 2_000) -> list[Element]:
    """The elements inside of one, at most so many."""
    found: list[Element] = []
    stack = [element]
    while stack and len(found) < most:
        for child in stack.pop().children:
            if isinstance(child, Element):
                found.append(child)
                stack.append(child)
    return found


def _size(element: Element, source: str) -> int:
    """The characters of text in an element."""
    size = sum(child.end - child.start for child in element.children if isinstance(child, Text))
    for item in _elements(element, 200):
        size += sum(child.end - child.start for child in item.children if isinstance(child, Text))
    return size
