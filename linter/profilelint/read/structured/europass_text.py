"""The descriptions of a Europass profile, HTML or plain text with list signs, as paragraphs and list items."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

from profilelint.model.document import Document, Leaf, Line, Link, Role, Tree
from profilelint.model.place import Span, TextPlace
from profilelint.pattern import lazy
from profilelint.read.limits import Limits
from profilelint.read.normal import split_marker
from profilelint.read.structured.source import Lines, Node, Text
from profilelint.read.structured.xml import Element, concat, part, shown, strip

_BREAK = lazy(r"\n")
_SPLIT = lazy(r"\s*(?:[,;•|·]\s*|\n)")
_LABEL = lazy(r"([^:,;]{2,40}):\s")
_MOST_MARKED = 30_000
"""Characters of one description that are read as HTML; a longer one shows its signs."""
_MOST_MARKED_ALL = 150_000

Anchors = tuple[tuple[str, int, int], ...]
"""The links of a text: (address, start, end)."""


class Block(NamedTuple):
    """A paragraph or a list item of a description."""

    text: Text
    item: bool
    links: Anchors = ()


class Writer:
    """Reads descriptions, and remembers the links in them."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.budget = _MOST_MARKED_ALL
        self.links: dict[int, tuple[Text, Anchors]] = {}

    def blocks(self, element: Element | None) -> list[Block]:
        """The paragraphs and items of a description, in order."""
        text = strip(concat(list(_markup(element)))) if element is not None else None
        if text is None:
            return []
        if not ("<" in text.text or "&" in text.text) or len(text.text) > min(_MOST_MARKED, self.budget):
            return list(_plain(text))
        self.budget -= len(text.text) + 100
        found = list(_html(text, self.limits))
        for block in found:
            self._remember(block.text, block.links)
        return found

    def prose(self, blocks: list[Block]) -> Text | None:
        """The paragraphs as one text."""
        if len(blocks) < 2:
            return blocks[0].text if blocks else None
        whole = concat([block.text for block in blocks], " ")
        links: list[tuple[str, int, int]] = []
        size = 0
        for block in blocks:
            links += [(url, size + start, size + end) for url, start, end in block.links]
            size += len(block.text.text) + 1
        self._remember(whole, tuple(links))
        return whole

    def describe(self, entry: dict[str, Node], element: Element | None) -> None:
        """Put a description into an entry: its items are highlights, the rest its summary."""
        blocks = self.blocks(element)
        summary = self.prose([block for block in blocks if not block.item])
        if summary is not None:
            entry["summary"] = summary
        items: list[Node] = [block.text for block in blocks if block.item]
        if items:
            entry["highlights"] = items

    def _remember(self, text: Text, links: Anchors) -> None:
        if links:
            self.links[id(text)] = (text, links)

    def placed(self, node: Node, tree: Tree | None) -> Iterator[Link]:
        """The links of the texts in a tree, where they stand in the document that it was laid out in."""
        pending: list[tuple[Node, Any]] = [(node, tree)] if self.links else []
        while pending:
            item, leaf = pending.pop()
            if isinstance(item, Text):
                if id(item) in self.links and isinstance(leaf, Leaf) and leaf.span is not None:
                    for url, start, end in self.links[id(item)][1]:
                        yield Link(url, Span(leaf.span.start + start, min(leaf.span.start + end, leaf.span.end)))
            elif isinstance(item, dict):
                pending.extend((item[key], leaf[key]) for key in reversed(item))
            elif isinstance(item, list):
                pending.extend(zip(reversed(item), reversed(leaf), strict=True))


def keywords(blocks: list[Block]) -> list[Node]:
    """Skill groups out of running text: enumerations are keywords, sentences stay as they are."""
    groups: list[Node] = []
    loose: list[Node] = []
    prose: list[Node] = []
    for block in blocks:
        text = block.text
        label = _LABEL.match(text.text)
        start = label.end() if label else 0
        words: list[Text] = []
        for match in [*_SPLIT.finditer(text.text, start), None]:
            piece = strip(part(text, start, match.start() if match else len(text.text)))
            words += [piece] if piece is not None else []
            start = match.end() if match else start
        if not words or any(len(piece.text) > 60 or piece.text.count(" ") > 4 for piece in words):
            prose.append(text)
        elif label:
            groups.append({"name": part(text, 0, label.end(1)), "keywords": [*words]})
        else:
            loose += words
    if loose:
        groups.append({"keywords": loose})
    if prose:
        groups.append({"summary": prose})
    return groups


def _markup(element: Element) -> Iterator[Text]:
    """The content of an element as a text with HTML in it; where the HTML is not escaped, its tags are elements."""
    pending: list[Element | Text] = list(reversed(element.parts))
    while pending:
        node = pending.pop()
        if isinstance(node, Element):
            opening, closing = (Text(sign % node.name.lower(), ((0, node.start, 0),)) for sign in ("<%s>", "</%s>"))
            pending += [closing, *reversed(node.parts)]
            yield opening
        else:
            yield node


def _plain(text: Text) -> Iterator[Block]:
    """The lines of a plain text: those with a list sign are items, the others run on."""
    start = 0
    item = False
    held: list[Text] = []
    for end in [*(match.start() for match in _BREAK.finditer(text.text)), len(text.text)]:
        line = strip(part(text, start, end))
        start = end + 1
        marker, rest = split_marker(line.text) if line is not None else ("", "")
        if held and (line is None or marker):
            yield Block(concat(held, " "), item)
            held = []
        if line is not None:
            item = bool(marker) if marker or not held else item
            held.append(part(line, len(line.text) - len(rest), len(line.text)))
    if held:
        yield Block(concat(held, " "), item)


def _html(text: Text, limits: Limits) -> Iterator[Block]:
    """The paragraphs and list items of a text with HTML in it."""
    from profilelint.read import html

    inner = html.read_text(text.text, "", limits)
    where = Lines(text.text)
    anchors = sorted(((link.url, *link.span) for link in inner.links if link.span), key=_start)
    for group in _groups(inner):
        pieces: list[Text] = []
        spans: list[tuple[int, int, int]] = []
        size = 0
        for line in group:
            for word in line.words:
                start, end = where.offsets(word.place) if isinstance(word.place, TextPlace) else (0, 1)
                piece = part(text, start, max(end, start + 1))
                pieces.append(piece if end - start == len(word.text) else shown(word.text, piece))
                spans.append((line.start + word.start, line.start + word.start + len(word.text), size))
                size += len(word.text) + 1
        if not pieces:
            continue
        links = []
        for url, start, end in anchors[bisect_left(anchors, spans[0][0], key=_start) :]:
            if start >= spans[-1][1]:
                break
            first = spans[max(0, bisect_right(spans, start, key=lambda span: span[0]) - 1)]
            last = spans[bisect_left(spans, end, key=lambda span: span[0]) - 1]
            links.append((url, first[2], last[2] + last[1] - last[0]))
        item = group[0].role is Role.ITEM
        block = concat(pieces, " ")
        marker, rest = ("", "") if item else split_marker(block.text)
        if marker and rest:
            links = []
            block = part(block, len(block.text) - len(rest), len(block.text))
        yield Block(block, item or bool(marker), tuple(links))


def _start(link: tuple[str, int, int]) -> int:
    return link[1]


def _groups(inner: Document) -> Iterator[list[Line]]:
    """The lines of each paragraph or item; a line with a typed list sign starts its own."""
    group: list[Line] = []
    for line in inner.lines:
        typed = line.role is not Role.ITEM and bool(split_marker(line.text)[0])
        if group and line.block and line.block == group[-1].block and not line.marker and not typed:
            group.append(line)
            continue
        if group:
            yield group
        group = [line]
    if group:
        yield group
