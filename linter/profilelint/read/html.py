"""HTML → Document, for saved postings and simple resumes.

The standard library's parser finds the tags; the text between them is read from the source, so that every word keeps
its exact place. No style sheet is applied: only what an element itself says (``hidden``, an inline style) makes text
hidden.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from contextlib import suppress
from dataclasses import dataclass, replace
from html import unescape
from html.parser import HTMLParser

from profilelint.model.document import (
    Comment,
    Document,
    Hidden,
    Image,
    Line,
    Link,
    Look,
    Metadata,
    Problem,
    Region,
    Role,
    Word,
)
from profilelint.model.place import Span, TextPlace
from profilelint.read.limits import Limits
from profilelint.read.words import Anchor, Builder, Limiter, decode, take_marker, too_long

_NEW_LINE = re.compile(r"\r\n|\r|\n")
_LOOSE_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*+)[^<>]*+>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_PIECE = re.compile(r"\n|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?|[^\n&]++|&")
_MAX_AGAIN = 5_000_000
"""Characters that may be looked at more than once because of markup that never ends: about a second."""
_MAX_STEPS = 400_000
"""Tags and pieces of text: no page of this decade has so many, and they take some seconds."""
_MAX_OPEN = 2_000

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_DROPPED = frozenset("script style template svg canvas iframe object noscript select textarea audio video".split())
_BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody "
    "td tfoot th thead tr ul".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_ENDS_HEADING = _HEADINGS | {"ul", "ol", "table", "section"}
_CLOSED_BY = {
    "p": frozenset(("p",)),
    "li": frozenset(("li", "p")),
    "dt": frozenset(("dt", "dd", "p")),
    "dd": frozenset(("dt", "dd", "p")),
    "td": frozenset(("td", "th", "p")),
    "th": frozenset(("td", "th", "p")),
    "tr": frozenset(("tr", "td", "th", "p")),
}
_HIDING = (
    ("vanish", re.compile(r"(?:^|;)\s*display\s*:\s*none")),
    ("invisible", re.compile(r"(?:^|;)\s*(?:visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$))")),
    ("tiny", re.compile(r"(?:^|;)\s*font-size\s*:\s*(?:0|[12](?:\.\d+)?(?:px|pt)|0?\.\d+(?:px|pt))\s*(?:;|!|$)")),
    ("off-page", re.compile(r"(?:^|;)\s*(?:left|top|text-indent)\s*:\s*-\d{4,}")),
)
_WHITE = re.compile(r"(?:^|;)\s*color\s*:\s*(?:white|#fff|#ffffff|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))\s*(?:;|!|$)")
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_ITALIC = re.compile(r"font-style\s*:\s*italic")
_PLAIN = Look()
_HEADING_LENGTH = 60
_LITTLE_TEXT = 400


def read(data: bytes, path: str, limits: Limits) -> Document:
    """Read an HTML file. Bytes that are no text give an ``unreadable`` problem."""
    raw = decode(data, html=True)
    if raw is None:
        detail = "it is no text: its bytes are binary data"
        return Document(path=path, format="unknown", problems=(Problem("unreadable", detail),))
    return read_text(raw, path, limits)


def read_text(raw: str, path: str, limits: Limits) -> Document:
    """Read decoded HTML. A page that shows next to nothing but carries a schema.org JobPosting gives that."""
    reader = _Reader(_NEW_LINE.sub("\n", raw), limits)
    reader.run()
    if sum(len(line.text) for line in reader.lines) < _LITTLE_TEXT:
        for source, offset in reader.data:
            posting = _posting(source)
            if posting:
                reader.adopt(posting, offset)
                break
    return reader.document(path, raw)


def _posting(source: str) -> str:
    """The text of a schema.org JobPosting in JSON-LD, as HTML; empty where it is none."""
    import json
    from html import escape

    try:
        found = json.loads(source, strict=False)
    except (ValueError, RecursionError):
        return ""
    items = found if isinstance(found, list) else [found]
    for item in items[:50]:
        graph = item.get("@graph") if isinstance(item, dict) else None
        items.extend(graph[:50] if isinstance(graph, list) else [])
    for item in items:
        kind = item.get("@type") if isinstance(item, dict) else None
        if kind == "JobPosting" or (isinstance(kind, list) and "JobPosting" in kind):
            description = item.get("description")
            if not isinstance(description, str) or not description.strip():
                continue
            if "<" not in description and "&lt;" in description:
                description = unescape(description)
            holder = item.get("hiringOrganization")
            organization = holder.get("name") if isinstance(holder, dict) else holder
            head = "".join(
                f"<{tag}>{escape(text)}</{tag}>"
                for tag, text in (("h1", item.get("title")), ("p", organization))
                if isinstance(text, str)
            )
            return head + description
    return ""


@dataclass(slots=True)
class _Open:
    """An open element: what it makes of the text inside."""

    tag: str
    why: str = ""
    bold: bool = False
    italic: bool = False
    heading: int = 0
    key: int = 0
    pre: bool = False
    painted: bool = False
    count: int = 0


@dataclass(slots=True)
class _State:
    """What holds for the text at the current place; inherited from the open elements."""

    lists: int = 0
    marker: str = ""
    item: bool = False
    cell: bool = False
    cell_text: bool = False
    row_multi: bool = False
    pending: bool = False


class _Enough(Exception):
    """The rest of the page is not read."""


class _Markup(HTMLParser):
    """Passes the tags and the text from an offset of the source on to the reader, each with its own offset."""

    def __init__(self, reader: _Reader, start: int) -> None:
        super().__init__(convert_charrefs=True)
        self.reader = reader
        self.start = start
        self.line = bisect_right(reader.starts, start) - 1

    def feed_all(self, source: str) -> int:
        """Read as far as the markup is complete, in linear time: the offset reached."""
        with suppress(AssertionError):  # the parser's word for a declaration that it does not know
            self.feed(source[self.start :])
        return self.at()

    def at(self) -> int:
        line, column = self.getpos()
        return column + (self.start if line == 1 else self.reader.starts[self.line + line - 1])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open(tag, attrs, False)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open(tag, attrs, True)

    def _open(self, tag: str, attrs: list[tuple[str, str | None]], closed: bool) -> None:
        at = self.at()
        if self.reader.reads(at):
            end = at + len(self.get_starttag_text() or "")
            self.reader.open(tag, {name: value or "" for name, value in reversed(attrs)}, end, closed)

    def handle_endtag(self, tag: str) -> None:
        if self.reader.reads(self.at()):
            self.reader.close(tag)

    def handle_comment(self, data: str) -> None:
        at = self.at()
        if self.reader.reads(at):
            self.reader.comment(data, at)

    def handle_data(self, data: str) -> None:
        # ``data`` has its entities replaced; the source says how long it is. Only broken markup starts with ``<``.
        text, at = self.reader.text, self.at()
        if self.reader.reads(at):
            end = at + len(data) if text[at] == "<" else text.find("<", at)
            self.reader.characters(at, end if end >= 0 else len(text))


class _Reader:
    def __init__(self, text: str, limits: Limits) -> None:
        self.text = text
        self.limits = limits
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.lines: list[Line] = []
        self.anchors: list[tuple[int, Anchor]] = []
        self.urls: list[str] = [""]
        self.comments: list[tuple[str, TextPlace, int]] = []
        self.hidden: list[Hidden] = []
        self.images: list[Image] = []
        self.data: list[tuple[str, int]] = []
        self.meta: dict[str, str] = {}
        self.limiter = Limiter(limits.max_text)
        self.stack: list[_Open] = [_Open("")]
        self.open_tags: dict[str, int] = {}
        self.state = _State()
        self.builder = Builder(1 << 30)
        self.block = 1
        self.bold_lines: list[int] = []
        self.fixed: TextPlace | None = None
        self.skip = 0
        self.endless: set[str] = set()
        self.unread = False
        self.steps = 0

    def place(self, start: int, end: int) -> TextPlace:
        if self.fixed is not None:
            return self.fixed
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end) - 1
        return TextPlace(first + 1, start - self.starts[first] + 1, last + 1, end - self.starts[last] + 1)

    # -- markup -------------------------------------------------------------------------------------------------

    def run(self) -> None:
        # The parser takes ``<![`` for SGML, or raises; a browser skips to the next ``>``, as it does for any ``<!``.
        source = self.text.replace("<![", "<!x")
        at = again = 0
        with suppress(_Enough):
            while at < len(source) and (stop := _Markup(self, at).feed_all(source)) < len(source):
                again += len(source) - stop
                if again > _MAX_AGAIN:
                    self.unread = True
                    break
                at = self.skip if stop < self.skip else self._stray(stop)
        self._flush()

    def reads(self, at: int) -> bool:
        """Whether what stands at an offset counts. Raises _Enough where too much was read already."""
        self.steps += 1
        self.unread = self.steps > _MAX_STEPS
        if self.unread or self.limiter.reached:
            raise _Enough
        return at >= self.skip

    def _stray(self, at: int) -> int:
        """What the parser stops at because it has no end: where to read on.

        Its own way to go on at the end of a file takes quadratic time.
        """
        text = self.text
        if text[at] != "<":
            end = text.find("<", at)
            end = end if end >= 0 else len(text)
            self.characters(at, end)
            return end
        if text.startswith(("<!", "<?"), at):
            return at + (4 if text.startswith("<!--", at) else 2)
        match = _LOOSE_TAG.match(text, at)
        if match is None:
            self.characters(at, at + 1)
            return at + 1
        if match.group(1):
            self.close(match.group(2).lower())
        else:
            self.open(match.group(2).lower(), {}, match.end(), match.group().endswith("/>"))
        return match.end()

    def comment(self, words: str, start: int) -> None:
        """A comment, or a declaration that the parser takes for one."""
        if self.text.startswith("<!--", start):
            words = self.text[start + 4 : start + 4 + len(words)]
            end = self.text.find(">", start + 4 + len(words)) + 1
            within = not self.builder.empty
            self.comments.append((words.strip()[:2000], self.place(start, end), len(self.lines) + within))

    def _end_of(self, name: str, at: int) -> tuple[int, int] | None:
        """Where the end tag of an element that holds no markup of ours starts and ends."""
        if name in self.endless:
            return None
        match = re.compile(rf"</{name}\b[^<>]*+>", re.IGNORECASE).search(self.text, at)
        if match is None:
            self.endless.add(name)
            return (len(self.text), len(self.text)) if name in ("script", "style") else None
        return match.start(), match.end()

    def _raw(self, name: str, attributes: dict[str, str], start: int, end: int) -> None:
        if name == "title" and "title" not in self.meta:
            self.meta["title"] = " ".join(unescape(self.text[start:end][:2000]).split())
        elif name == "script" and "ld+json" in attributes.get("type", "").lower() and len(self.data) < 20:
            self.data.append((self.text[start:end], start))

    # -- elements -----------------------------------------------------------------------------------------------

    def open(self, name: str, attributes: dict[str, str], end: int, closed: bool) -> None:
        """A start tag that ends at ``end``; ``closed`` where it ends itself."""
        state = self.state
        if name in _DROPPED or name == "title":
            end_tag = self._end_of(name, end) if not closed else None
            if end_tag is not None:
                self._raw(name, attributes, end, end_tag[0])
                self.skip = end_tag[1]
            return
        if name == "br":
            self._new_line()
            return
        if name in _BLOCKS:
            self._imply(name)
            self._break()
        if name in _VOID:
            self._void(name, attributes)
            return
        above = self.stack[-1]
        made = replace(above, tag=name, count=0)
        style = attributes.get("style", "").lower()[:2000]
        made.painted = above.painted or "class" in attributes or "bgcolor" in attributes or "background" in style
        made.why = above.why or _why(attributes, style, made.painted)
        made.bold = above.bold or name in ("b", "strong", "th") or bool(_BOLD.search(style))
        made.italic = above.italic or name in ("i", "em", "cite") or bool(_ITALIC.search(style))
        if name in _HEADINGS:
            made.heading = int(name[1])
        elif name == "a" and attributes.get("href"):
            self.urls.append(attributes["href"][:2000])
            made.key = len(self.urls) - 1
        elif name == "html" and attributes.get("lang"):
            self.meta["language"] = attributes["lang"][:40]
        elif name == "pre":
            made.pre = True
        elif name in ("ul", "ol", "menu"):
            self._flush()
            state.lists += 1
        elif name == "li":
            self._flush()
            state.marker, state.item = self._sign(), True
        elif name in ("td", "th"):
            if state.row_multi or not state.cell:
                self._flush()
            elif not self.builder.empty:
                self.builder.gap("\t")
            state.cell, state.cell_text, state.pending = True, False, False
        elif name == "tr":
            self._flush()
            state.row_multi, state.cell = False, False
        if not closed and len(self.stack) < _MAX_OPEN:
            self.stack.append(made)
            self.open_tags[name] = self.open_tags.get(name, 0) + 1

    def _sign(self) -> str:
        holder = next((item for item in reversed(self.stack[-40:]) if item.tag in ("ul", "ol", "menu")), None)
        if holder is None or holder.tag != "ol":
            return "•"
        holder.count += 1
        return f"{holder.count}."

    def _void(self, name: str, attributes: dict[str, str]) -> None:
        if name == "img":
            source = attributes.get("src", "")
            label = attributes.get("alt") or ("" if source.startswith("data:") else source)
            self.images.append(Image(0, None, label[:200]))
            self.builder.gap()
        elif name == "meta":
            key = attributes.get("name", "").lower()
            if key in ("author", "description", "generator") and key not in self.meta:
                self.meta[key] = " ".join(attributes.get("content", "").split())[:1000]

    def _imply(self, name: str) -> None:
        """Close what the start of a block closes: a paragraph, the item or the cell before."""
        closing = _CLOSED_BY.get(name, _CLOSED_BY["p"])
        if name in _ENDS_HEADING:
            closing |= _HEADINGS
        while self.stack[-1].tag in closing:
            self._pop()

    def close(self, name: str) -> None:
        """An end tag."""
        if name in _BLOCKS:
            self._break()
        if name in ("td", "th") and not self.state.row_multi:
            self.state.pending = False
        if not self.open_tags.get(name):
            return
        while self._pop() != name:
            pass

    def _pop(self) -> str:
        name = self.stack.pop().tag
        self.open_tags[name] -= 1
        state = self.state
        if name in ("ul", "ol", "menu"):
            self._flush()
            state.lists = max(0, state.lists - 1)
            state.item = self.open_tags.get("li", 0) > 0
            state.marker = ""
        elif name == "li":
            self._flush()
            state.item, state.marker = self.open_tags.get("li", 0) > 0, ""
        elif name in ("tr", "table"):
            self._flush()
            state.cell = state.row_multi = False
        elif name in _HEADINGS:
            self._flush()
        return name

    # -- text ---------------------------------------------------------------------------------------------------

    def _break(self) -> None:
        """A block starts or ends: the next text opens a new line, but for the first text of a table cell."""
        if self.state.cell and not self.state.cell_text:
            return
        self.state.pending = True

    def _new_line(self) -> None:
        if self.state.pending:
            self._flush()
        self._write()

    def _flush(self) -> None:
        self._write()
        self.state.pending = False
        self.block += 1

    def _write(self) -> None:
        builder, state = self.builder, self.state
        self.builder = Builder(1 << 30)
        text, words, anchors = builder.finish()
        if not text:
            return
        heading = self._heading
        marker, role, level, cut = "", Role.BODY, 0, 0
        if heading:
            role, level = Role.HEADING, heading
        elif state.item:
            marker = state.marker
            role = Role.ITEM if marker or self._same_block() else Role.BODY
            level = max(0, state.lists - 1)
            state.marker = ""
        else:
            marker, text, words, cut = take_marker(text, words)
            role = Role.ITEM if marker else Role.BODY
        line = Line(
            text=text,
            words=words,
            role=role,
            level=level,
            marker=marker,
            block=self.block,
            region=Region.TABLE if state.cell else Region.BODY,
        )
        if self.limiter.reached or not self.limiter.take(line):
            return
        if role is Role.BODY and not state.cell and not state.item and all(_is_bold(word) for word in words):
            self.bold_lines.append(len(self.lines))
        for anchor in anchors:
            if anchor.end > cut:
                moved = Anchor(anchor.key, max(0, anchor.start - cut), anchor.end - cut)
                self.anchors.append((len(self.lines), moved))
        self.lines.append(line)

    def _same_block(self) -> bool:
        return bool(self.lines) and self.lines[-1].block == self.block

    _heading = 0

    def characters(self, start: int, end: int) -> None:
        """Text between two tags."""
        text = self.text[start:end]
        if len(text) > self.limits.max_text:
            self.limiter.reached = True
            raise _Enough
        top = self.stack[-1]
        if not text.strip():
            if top.pre and "\n" in text:
                self._new_line()
            else:
                self.builder.gap()
            return
        if top.why:
            words = " ".join(unescape(text).split())
            last = self.hidden[-1] if self.hidden else None
            if last is not None and last.why == top.why and len(self.hidden) > 5000:
                return
            self.hidden.append(Hidden(words, top.why, self.place(start, end)))
            return
        if self.state.pending:
            if self.state.cell and not self.builder.empty:
                self.state.row_multi = True
            self._flush()
        self._heading = top.heading
        self.state.cell_text = True
        look = Look(bold=top.bold, italic=top.italic) if top.bold or top.italic else _PLAIN
        at = start
        for match in _PIECE.finditer(text):
            piece = match.group()
            self.reads(start)
            if piece == "\n":
                if top.pre:
                    self._new_line()
                else:
                    self.builder.gap()
                continue
            at = start + match.start()
            place = self.place(at, at)
            shown = piece if top.pre else piece.replace("\t", " ")
            width = None
            if piece[0] == "&" and _ENTITY.fullmatch(piece):
                shown, width = unescape(piece), len(piece)
            if self.fixed is not None:
                self.builder.put(shown, self.fixed, look, top.key)
            else:
                self.builder.add(shown, place.line, place.column, width=width, look=look, key=top.key)

    def adopt(self, html: str, offset: int) -> None:
        """Put the lines of other HTML after the own ones, all at one place of the source."""
        inner = _Reader(_NEW_LINE.sub("\n", html), self.limits)
        inner.fixed = self.place(offset, offset)
        inner.run()
        base = len(self.lines)
        shift = self.block + 1
        self.lines.extend(replace(line, block=line.block + shift) for line in inner.lines)
        for index, anchor in inner.anchors:
            self.urls.append(inner.urls[anchor.key])
            self.anchors.append((base + index, anchor._replace(key=len(self.urls) - 1)))
        self.bold_lines.extend(base + index for index in inner.bold_lines)

    # -- the document -------------------------------------------------------------------------------------------

    def document(self, path: str, raw: str) -> Document:
        blocks: dict[int, int] = {}
        for line in self.lines:
            blocks[line.block] = blocks.get(line.block, 0) + 1
        for index in self.bold_lines:
            line = self.lines[index]
            if blocks[line.block] == 1 and len(line.text) <= _HEADING_LENGTH and line.text[-1:] not in ".,;":
                self.lines[index] = replace(line, role=Role.HEADING, level=4)
        placed, text = Document.lay_out(self.lines)
        links = []
        for index, anchor in self.anchors:
            line = placed[index]
            first = next((word for word in line.words if word.start + len(word.text) > anchor.start), None)
            span = Span(line.start + anchor.start, line.start + anchor.end)
            links.append(Link(self.urls[anchor.key], span, first.place if first else None))
        problems = []
        if self.limiter.reached:
            problems.append(Problem("limit", too_long(self.limits.max_text)))
        if self.unread:
            problems.append(Problem("limit", "its markup is broken or too long; the end of it was not read"))
        if not placed and not problems:
            problems.append(Problem("empty", "it shows no text"))
        return Document(
            path=path,
            format="html",
            lines=placed,
            text=text,
            raw=raw,
            metadata=Metadata(
                title=self.meta.get("title", ""),
                author=self.meta.get("author", ""),
                subject=self.meta.get("description", ""),
                creator=self.meta.get("generator", ""),
                language=self.meta.get("language", ""),
            ),
            links=tuple(links),
            images=tuple(self.images),
            hidden=tuple(self.hidden),
            comments=tuple(
                Comment(words, place, placed[index].start if index < len(placed) else len(text))
                for words, place, index in self.comments
            ),
            problems=tuple(problems),
        )


def _is_bold(word: Word) -> bool:
    return word.look is not None and word.look.bold


def _why(attributes: dict[str, str], style: str, painted: bool) -> str:
    """Why an element's text is not seen, as far as the element itself says so; else an empty string."""
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return "vanish"
    for why, pattern in _HIDING:
        if pattern.search(style):
            return why
    return "white" if not painted and _WHITE.search(style) else ""
