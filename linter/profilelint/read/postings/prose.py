"""A text inside of a structured posting (HTML, escaped HTML, Markdown, plain) → lines with places in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from html import unescape
from typing import NamedTuple

from profilelint.model.document import Document, Hidden, Line, Look, Role, Word
from profilelint.model.place import Place, TextPlace
from profilelint.pattern import lazy
from profilelint.read.limits import Limits
from profilelint.read.structured.source import Lines, Runs, Text, words_of

_TAG = lazy(
    r"</?(?:p|br|div|span|ul|ol|li|h[1-6]|b|strong|i|em|u|a|table|tr|td|section|article|font|hr|body|html|blockquote"
    r"|dl|dt|dd|pre|main|header)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ESCAPED = lazy(r"&(?:amp;)?lt;/?(?:p|br|div|span|ul|ol|li|h[1-6]|b|strong|em|section)\b", re.IGNORECASE)
_ENTITY = lazy(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_MARKS = lazy(r"(?m)^#{1,6} \S|\*\*[^*\n]{1,200}\*\*|^ {0,3}\* \S")
_WRAPPED = 60
"""In a text whose lines are all about this long or longer, somebody's program wrapped them."""
_WIDEST = 100


class Prose(NamedTuple):
    """The lines of a text. Their ``block`` counts from 1, their ``start`` means nothing; ``links`` are (address, line,
    start, end in its text), ``cut`` tells that some of it was not read."""

    lines: tuple[Line, ...]
    links: tuple[tuple[str, int, int, int], ...] = ()
    hidden: tuple[Hidden, ...] = ()
    cut: bool = False


def read_prose(node: Text, where: Lines, limits: Limits) -> Prose:
    """The lines of a text as its own markup has them."""
    if _ESCAPED.search(node.text) and not _TAG.search(node.text):
        node = unescaped(node)
        if _ESCAPED.search(node.text) and not _TAG.search(node.text):
            node = unescaped(node)
    text = node.text
    if _TAG.search(text):
        from profilelint.read import html

        return _placed(html.read_text(text, "", limits), node, where)
    if _ENTITY.search(text):
        node = unescaped(node)
        text = node.text
    if "\n" not in text.strip():
        words = words_of(node, where)
        line = Line(text=" ".join(word.text for word in words), words=words, block=1)
        return Prose((line,) if words else ())
    if _MARKS.search(text):
        from profilelint.read import markdown

        return _placed(markdown.read_text(text, "", limits), node, where)
    from profilelint.read import text as plain

    return _placed(_blocked(plain.read_text(text, "", limits), text), node, where)


def unescaped(node: Text) -> Text:
    """A text with its entities replaced; every character keeps its place."""
    text = node.text
    parts: list[str] = []
    runs: list[tuple[int, int, int]] = []
    ranges = Runs(node)
    starts = [run[0] for run in node.runs]
    size = done = 0

    def keep(start: int, end: int) -> None:
        nonlocal size
        at = max(0, bisect_right(starts, start) - 1)
        while start < end:
            stop = min(end, starts[at + 1] if at + 1 < len(starts) else end)
            offset, source, width = node.runs[at]
            runs.append((size, source + (start - offset if width == 1 else 0), width))
            parts.append(text[start:stop])
            size += stop - start
            start = stop
            at += 1

    for match in _ENTITY.finditer(text):
        shown = unescape(match.group())
        if shown == match.group():
            continue
        if match.start() > done:
            keep(done, match.start())
        first, last = ranges.range(match.start(), match.end())
        runs.append((size, first, last - first))
        parts.append(shown)
        size += len(shown)
        done = match.end()
    if not done:
        return node
    if done < len(text):
        keep(done, len(text))
    return Text("".join(parts), tuple(runs))


def _blocked(inner: Document, text: str) -> Document:
    """Plain text with its paragraphs told apart: wrapped lines belong together, other lines stand for themselves."""
    lengths = [len(line) for line in text.split("\n") if line.strip()]
    long = sum(_WRAPPED <= length <= _WIDEST for length in lengths)
    wrapped = max(lengths, default=0) <= _WIDEST and long * 3 >= len(lengths)
    lines: list[Line] = []
    block, row = 0, -1
    for line in inner.lines:
        place = line.words[0].place if line.words else None
        now = place.line if isinstance(place, TextPlace) else row + 2
        goes_on = wrapped and lines and now == row + 1 and not line.marker and lines[-1].role is not Role.HEADING
        if not goes_on or len(lines[-1].text) < _WRAPPED // 2:
            block += 1
        lines.append(replace(line, block=block))
        row = now
    return replace(inner, lines=tuple(lines))


def _placed(inner: Document, node: Text, where: Lines) -> Prose:
    """The lines of a document made of a text alone, with their places in the file."""
    text = node.text
    runs, rows = Runs(node), Lines(text)

    def placed(place: Place | None) -> TextPlace:
        first, last = rows.offsets(place) if isinstance(place, TextPlace) else (0, 1)
        first = min(first, len(text) - 1)
        return where.place(*runs.range(first, min(max(last, first + 1), len(text))))

    blocks: dict[int, int] = {}
    lines: list[Line] = []
    for number, line in enumerate(inner.lines):
        words = tuple(Word(word.text, word.start, placed(word.place), _look(word.look)) for word in line.words)
        block = blocks.setdefault(line.block or -number - 1, len(blocks) + 1)
        lines.append(replace(line, words=words, block=block, start=0, column=0, page=0))
    mark_headings(lines)
    hidden = tuple(Hidden(item.text, item.why, placed(item.place)) for item in inner.hidden)
    cut = any(problem.kind == "limit" for problem in inner.problems)
    return Prose(tuple(lines), tuple(_links(inner)), hidden, cut)


def mark_headings(lines: list[Line]) -> None:
    """List items in bold that end in a colon are headings of the items below them."""
    for at, line in enumerate(lines[:-1]):
        below = lines[at + 1]
        if line.role is not Role.ITEM or below.role is not Role.ITEM or not line.text.endswith(":"):
            continue
        if len(line.text) <= _WRAPPED and _bold(line) and not _bold(below):
            lines[at] = replace(line, role=Role.HEADING, level=4, marker="")


def _bold(line: Line) -> bool:
    return all(word.look is not None and word.look.bold for word in line.words)


def _look(look: Look | None) -> Look | None:
    """What markup says of a word; sizes mean nothing here."""
    if look is None or not (look.bold or look.italic):
        return None
    return Look(bold=look.bold, italic=look.italic)


def _links(inner: Document) -> Iterable[tuple[str, int, int, int]]:
    starts = [line.start for line in inner.lines]
    for link in inner.links:
        if link.span is None:
            continue
        number = bisect_right(starts, link.span.start) - 1
        if number >= 0:
            line = inner.lines[number]
            yield link.url, number, link.span.start - line.start, min(link.span.end - line.start, len(line.text))
