"""HTML source → a tree of elements whose texts are stretches of the source, so that every place stays exact.

The standard library's parser finds the tags; which of them close others is decided here, after the HTML standard's
rules for paragraphs, list items, table parts and misplaced end tags.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from contextlib import suppress
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple

_LOOSE_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*+)[^<>]*+>")
_MAX_AGAIN = 5_000_000
"""Characters that may be looked at more than once because of markup that never ends: about a second."""
MAX_STEPS = 300_000
"""Tags and texts: no page of this decade has so many, and they take some seconds."""
_MAX_DEPTH = 120

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
DROPPED = frozenset(
    "script style template svg canvas iframe object noscript select textarea audio video math datalist".split()
)
BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section "
    "summary table tbody td tfoot th thead tr ul".split()
)
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
LISTS = frozenset(("ul", "ol", "menu"))
_TABLE_PARTS = frozenset("tbody thead tfoot".split())
_PARTS_OF_TABLE = _TABLE_PARTS | {"table", "tr", "td", "th"}
_CLOSES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset(("li",)), LISTS | {"table", "td", "th"}),
    "dt": (frozenset(("dt", "dd")), frozenset(("dl", "td", "th"))),
    "dd": (frozenset(("dt", "dd")), frozenset(("dl", "td", "th"))),
    "td": (frozenset(("td", "th")), frozenset(("tr", "table"))),
    "th": (frozenset(("td", "th")), frozenset(("tr", "table"))),
    "tr": (frozenset(("tr",)), frozenset(("table",))),
    **dict.fromkeys(("tbody", "thead", "tfoot"), (_TABLE_PARTS | {"caption"}, frozenset(("table",)))),
}
"""The start of an element closes the nearest of the first set that no element of the second set holds."""


class Text(NamedTuple):
    """``source[start:end]``, entities and all."""

    start: int
    end: int


class Note(NamedTuple):
    """A comment and where it stands."""

    words: str
    start: int
    end: int


@dataclass(slots=True)
class Element:
    """An element of the page; ``start`` is the offset of its tag. ``headed`` and ``listed`` tell that a heading or a
    list stands somewhere inside, ``blocks`` how many blocks do (counted for list items only)."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None = None
    start: int = 0
    classes: frozenset[str] = frozenset()
    headed: bool = False
    listed: bool = False
    blocks: int = 0
    children: list[Element | Text | Note] = field(default_factory=list)


@dataclass(slots=True)
class Tree:
    """A page: its ``root``, ``styles`` (media, source), JSON-LD scripts with their offsets, and what its head says.

    ``linked`` tells that it has style sheets elsewhere; ``unread`` that its end was not read.
    """

    root: Element
    styles: list[tuple[str, str]] = field(default_factory=list)
    data: list[tuple[str, int]] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    linked: bool = False
    unread: bool = False


def grow(source: str) -> Tree:
    """The tree of a page whose line ends are all ``\\n``. Any text gives one."""
    grower = _Grower(source)
    grower.run()
    return grower.tree


class _Enough(Exception):
    """The rest of the page is not read."""


class _Markup(HTMLParser):
    """Passes the tags and the text from an offset of the source on to the grower, each with its own offset."""

    def __init__(self, grower: _Grower, start: int) -> None:
        super().__init__(convert_charrefs=True)
        self.grower = grower
        self.start = start
        self.line = bisect_right(grower.starts, start) - 1

    def feed_all(self, source: str) -> int:
        """Read as far as the markup is complete, in linear time: the offset reached."""
        with suppress(AssertionError):  # the parser's word for a declaration that it does not know
            self.feed(source[self.start :])
        return self.at()

    def at(self) -> int:
        line, column = self.getpos()
        return column + (self.start if line == 1 else self.grower.starts[self.line + line - 1])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open(tag, attrs, False)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open(tag, attrs, True)

    def _open(self, tag: str, attrs: list[tuple[str, str | None]], closed: bool) -> None:
        at = self.at()
        if self.grower.reads(at):
            end = at + len(self.get_starttag_text() or "")
            self.grower.open(tag, {name: value or "" for name, value in reversed(attrs)}, at, end, closed)

    def handle_endtag(self, tag: str) -> None:
        if self.grower.reads(self.at()):
            self.grower.close(tag)

    def handle_comment(self, data: str) -> None:
        at = self.at()
        if self.grower.reads(at):
            self.grower.comment(data, at)

    def handle_data(self, data: str) -> None:
        # ``data`` has its entities replaced; the source says how long it is. Only broken markup starts with ``<``.
        text, at = self.grower.text, self.at()
        if self.grower.reads(at):
            end = at + len(data) if text[at] == "<" else text.find("<", at)
            self.grower.characters(at, end if end >= 0 else len(text))


class _Grower:
    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.tree = Tree(Element("", {}))
        self.stack: list[Element] = [self.tree.root]
        self.skip = 0
        self.endless: set[str] = set()
        self.steps = 0

    def run(self) -> None:
        # The parser takes ``<![`` for SGML, or raises; a browser skips to the next ``>``, as it does for any ``<!``.
        source = self.text.replace("<![", "<!x")
        at = again = 0
        with suppress(_Enough):
            while at < len(source) and (stop := _Markup(self, at).feed_all(source)) < len(source):
                again += len(source) - stop
                if again > _MAX_AGAIN:
                    self.tree.unread = True
                    break
                at = self.skip if stop < self.skip else self._stray(stop)

    def reads(self, at: int) -> bool:
        """Whether what stands at an offset counts. Raises _Enough where too much was read already."""
        self.steps += 1
        if self.steps > MAX_STEPS:
            self.tree.unread = True
            raise _Enough
        return at >= self.skip

    def _stray(self, at: int) -> int:
        """What the parser stops at because it has no end: where to read on.

        Its own way to go on at the end of a file takes quadratic time.
        """
        text = self.text
        self.reads(at)
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
            self.open(match.group(2).lower(), {}, at, match.end(), match.group().endswith("/>"))
        return match.end()

    def comment(self, words: str, start: int) -> None:
        """A comment, or a declaration that the parser takes for one."""
        if self.text.startswith("<!--", start):
            words = self.text[start + 4 : start + 4 + len(words)]
            end = self.text.find(">", start + 4 + len(words)) + 1
            self.stack[-1].children.append(Note(words.strip()[:2000], start, end))

    def characters(self, start: int, end: int) -> None:
        """Text between two tags."""
        children = self.stack[-1].children
        last = children[-1] if children else None
        if isinstance(last, Text) and last.end == start:
            children[-1] = Text(last.start, end)
        else:
            children.append(Text(start, end))

    def open(self, name: str, attributes: dict[str, str], start: int, end: int, closed: bool) -> None:
        """A start tag from ``start`` to ``end``; ``closed`` where it ends itself."""
        if name in DROPPED or name == "title":
            end_tag = self._end_of(name, end) if not closed else None
            if end_tag is not None:
                self._raw(name, attributes, end, end_tag[0])
                self.skip = end_tag[1]
            return
        self._imply(name)
        if name == "meta":
            key = attributes.get("name", "").lower()
            if key in ("author", "description", "generator"):
                self.tree.meta.setdefault(key, " ".join(attributes.get("content", "").split())[:1000])
            return
        if name == "link":
            self.tree.linked |= "stylesheet" in attributes.get("rel", "").lower()
            return
        if name in ("html", "body") and any(item.tag == name for item in self.stack[:4]):
            return
        if name == "html" and attributes.get("lang"):
            self.tree.meta["language"] = attributes["lang"][:40]
        above = self.stack[-1]
        classes = attributes.get("class")
        made = Element(name, attributes, above, start, frozenset(classes[:1000].split()) if classes else frozenset())
        above.children.append(made)
        if name in BLOCKS:
            self._mark(name)
        # ``<div/>`` opens an element, as in a browser; unknown names may come from XML.
        if name not in VOID and not (closed and name not in BLOCKS) and len(self.stack) < _MAX_DEPTH:
            self.stack.append(made)

    def _mark(self, name: str) -> None:
        """Tell the open elements what a block makes of them."""
        if name in HEADINGS:
            for item in reversed(self.stack):
                if item.headed:
                    break
                item.headed = True
        elif name in LISTS:
            for item in reversed(self.stack):
                if item.listed:
                    break
                item.listed = True
        for item in self.stack[-6:]:
            if item.tag == "li":
                item.blocks += 1

    def _imply(self, name: str) -> None:
        """Close what the start of an element closes: a paragraph, the item or the cell before."""
        if name not in BLOCKS:
            return
        rule = _CLOSES.get(name)
        if rule is not None:
            closing, holders = rule
            for index in range(len(self.stack) - 1, 0, -1):
                tag = self.stack[index].tag
                if tag in closing:
                    del self.stack[index:]
                    break
                if tag in holders:
                    break
        if name in HEADINGS and self.stack[-1].tag in HEADINGS:
            self.stack.pop()
        for index in range(len(self.stack) - 1, 0, -1):
            tag = self.stack[index].tag
            if tag == "p" or (tag in HEADINGS and name in ("ul", "ol", "table", "section")):
                del self.stack[index:]
                break
            if tag in BLOCKS:
                break

    def close(self, name: str) -> None:
        """An end tag. It closes nothing outside of the table cell it stands in, and an inline one no block."""
        if not self._close(name) and name in ("br", "p"):
            self.stack[-1].children.append(Element(name, {}, self.stack[-1]))

    def _close(self, name: str) -> bool:
        """Close the nearest open element of a name, if the end tag may: whether it did."""
        if name in ("html", "body"):
            return False
        holders = () if name in _PARTS_OF_TABLE else ("td", "th", "table")
        for index in range(len(self.stack) - 1, 0, -1):
            tag = self.stack[index].tag
            if tag == name or (name in HEADINGS and tag in HEADINGS):
                del self.stack[index:]
                return True
            if name not in BLOCKS:
                if tag in BLOCKS:
                    return False
            elif tag in holders or (name == "li" and tag in LISTS):
                return False
        return False

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
        if name == "title":
            self.tree.meta.setdefault("title", " ".join(unescape(self.text[start:end][:2000]).split()))
        elif name == "script":
            if "ld+json" in attributes.get("type", "").lower() and len(self.tree.data) < 20:
                self.tree.data.append((self.text[start:end], start))
            elif "src" in attributes and "tailwind" in attributes["src"]:
                self.tree.linked = True
        elif name == "style" and len(self.tree.styles) < 200:
            self.tree.styles.append((attributes.get("media", ""), self.text[start:end]))
