"""Typst source → Document: what the document prints, each word at its exact place in the source. Best effort.

What is understood: the whole of the markup (headings, lists, terms, emphasis, links, raw text, escapes, comments),
the functions of the language that print or lay out text, ``#let`` with functions of the file's own, ``#if``, ``#for``,
show rules that wrap the document, and files beside this one (``#include``, ``#import``, ``yaml()``, ``toml()``,
``json()``), read only from the folder of the file and below. Functions of packages (``@preview/…``) cannot be looked
into: what they print is guessed from their names and those of their arguments.

What is not: show rules for single elements, counters, states and queries, the layout of pages and columns beyond their
order, formulas beyond their signs, bibliographies, plugins, today's date.

The syntax is in ``typst_syntax``, the interpreter in ``typst_eval``, the language's functions in ``typst_builtins``
and ``typst_methods``, the packages' in ``typst_shapes``; here events become lines.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Any, NamedTuple

from profilelint.model.document import Comment, Document, Image, Line, Look, Problem, Role
from profilelint.model.place import TextPlace
from profilelint.read.beside import Sources
from profilelint.read.limits import Limits
from profilelint.read.typst.eval import Evaluator
from profilelint.read.typst.syntax import Parser
from profilelint.read.typst.values import (
    BLOCK,
    BOX,
    BREAK,
    END,
    HEAD,
    IMAGE,
    ITEM,
    MARKED,
    PAR,
    SPACE,
    STYLE,
    TAB,
    TEXT,
    UNBOX,
    UNHEAD,
    UNITEM,
    Content,
    Event,
)
from profilelint.read.words import Anchor, Builder, Limiter, decode, link_on, source_lines, take_marker, too_long

_MOST = 200_000
"""The characters of source taken, and of text made."""
_MOST_LINES = 20_000
_SCALE = {1: 1.4, 2: 1.2}
"""How much larger than the text headings are."""


class _Style(NamedTuple):
    bold: bool = False
    italic: bool = False
    size: float = 11.0
    key: int = 0


@dataclass(slots=True)
class _Item:
    """An open list item: its block, its sign until the first line is written, and the number of the next below."""

    block: int
    marker: str


def read(data: bytes, path: str, limits: Limits) -> Document:
    """Read a Typst file. Bytes that are no text give an ``unreadable`` problem; what cannot be followed, and files
    that cannot be read, a ``limit`` problem."""
    raw = decode(data)
    if raw is None:
        detail = "it is no text: its bytes are binary data"
        return Document(path=path, format="unknown", problems=(Problem("unreadable", detail),))
    return read_text(raw, path, limits)


def read_text(raw: str, path: str, limits: Limits) -> Document:
    """Read decoded Typst. ``//`` and ``/* */`` comments give :attr:`Document.comments`."""
    most = min(limits.max_text, _MOST)
    sources = Sources(raw)
    parser = Parser(raw, sources.starts, 0, most)
    evaluator = Evaluator(sources, path)
    problems: list[Problem] = []
    printer = _Printer(sources, raw, most)
    try:
        parts = parser.document()
        printer.run(evaluator.content(parts, evaluator.top))
    except (MemoryError, ImportError):
        raise
    except Exception:  # code beyond this interpreter: its words are better than nothing
        printer = _Printer(sources, raw, most)
        printer.crude()
        problems.append(Problem("limit", "its Typst code could not be followed, so it was read line by line"))
    if evaluator.spent:
        problems.append(Problem("limit", "its code is too long or too deep to be followed to the end"))
    for name in sorted(evaluator.missing):
        problems.append(Problem("limit", f"the file that it calls “{name}” was not read"))
    if len(printer.lines) >= _MOST_LINES:
        problems.append(Problem("limit", f"only its first {_MOST_LINES:,} lines were read"))
    if printer.limiter.reached or len(raw) > most:
        problems.append(Problem("limit", too_long(most)))
    if not printer.lines and not problems:
        problems.append(Problem("empty", "it holds no text"))
    return printer.document(path, parser.comments, problems)


class _Printer:
    """Events → lines."""

    def __init__(self, sources: Sources, raw: str, most: int) -> None:
        self.sources = sources
        self.raw = raw
        self.limiter = Limiter(most)
        self.lines: list[Line] = []
        self.images: list[Image] = []
        self.builder = Builder()
        self.reached: tuple[int, int] | None = None
        self.style = _Style()
        self.styles: list[_Style] = []
        self.urls: list[str] = [""]
        self.links: list[tuple[str, int, Anchor]] = []
        self.looks: dict[tuple[bool, bool, float], Look] = {}
        self.items: list[_Item] = []
        self.numbers: dict[int, int] = {}
        self.heading = 0
        self.boxes = 0
        self.block = 0
        self.fresh = True
        self.marked = False
        self.full = False

    def run(self, content: Content) -> None:
        """Print it all."""
        for event in content:
            if self.full:
                break
            self._take(event)
        self._write()

    def _take(self, event: Event) -> None:
        kind = event.kind
        if kind == TEXT:
            if self.marked:
                self.marked = False
                self.builder.gap(" ")
                self.reached = None
                self._print(Event(TEXT, "|", event.at, 0))
                self._gap(" ")
            self._print(event)
        elif kind == SPACE:
            self._gap(" ")
        elif kind == TAB:
            self._gap("\t")
        elif kind == BREAK:
            self._break(False)
        elif kind in (PAR, BLOCK):
            self._break(True)
        elif kind == STYLE:
            self._open(event.value)
        elif kind == END:
            if self.styles:
                self.style = self.styles.pop()
        elif kind == HEAD:
            self._write()
            self.numbers.clear()
            self.heading = event.value
            self._open({"bold": True, "scale": _SCALE.get(event.value, 1.0)})
        elif kind == UNHEAD:
            self._write()
            self.heading = 0
            self.style = self.styles.pop() if self.styles else _Style()
        elif kind == ITEM:
            self._begin_item(event)
        elif kind == UNITEM:
            self._write()
            if self.items:
                self.items.pop()
            self.numbers.pop(len(self.items) + 1, None)
        elif kind == BOX:
            self.boxes += 1
        elif kind == UNBOX:
            self.boxes -= 1
        elif kind == IMAGE:
            self.images.append(Image(0, None, event.text))
        elif kind == MARKED:
            self._mark()

    def _mark(self) -> None:
        """Neighbours stand in boxes of their own: a sign parts them."""
        if self.builder.empty:
            self.marked = False
        elif not self.marked:
            self.marked = True
            self.builder.gap(" ")
            self.reached = None

    def _begin_item(self, event: Event) -> None:
        self._write()
        depth = len(self.items)
        marker = "•"
        if event.text != "-":
            number = self.numbers.get(depth, 0) + 1
            if event.text[:-1].isdigit():
                number = int(event.text[:-1])
            self.numbers[depth] = number
            marker = f"{number}."
        self.block += 1
        self.items.append(_Item(self.block, marker))

    def _open(self, change: dict[str, Any]) -> None:
        self.styles.append(self.style)
        style = self.style
        if "bold" in change:
            style = style._replace(bold=change["bold"])
        if "italic" in change:
            style = style._replace(italic=change["italic"])
        size = change.get("size", style.size) * change.get("scale", 1.0)
        style = style._replace(size=round(min(max(size, 1.0), 200.0), 2))
        if change.get("url", "").strip():
            self.urls.append(change["url"].strip())
            style = style._replace(key=len(self.urls) - 1)
        self.style = style

    # -- output -------------------------------------------------------------------------------------------------------

    def _place(self, at: int, width: int) -> TextPlace:
        """A place; inside a word, never before the end of what stands there already, nor on another line."""
        line, column = self.sources.where(max(at, 0))
        if self.reached is not None and ((line, column) < self.reached or line != self.reached[0]):
            return TextPlace(*self.reached, *self.reached)
        end = (line, column + width)
        starts = self.sources.starts
        if at + width > (starts[line] if line < len(starts) else len(self.sources.text)):
            end = (line, column)  # a call over several lines: where it starts
        return TextPlace(line, column, *end)

    def _print(self, event: Event) -> None:
        style = self.style
        kind = (style.bold, style.italic, style.size)
        look = self.looks.get(kind)
        if look is None:
            look = self.looks[kind] = Look(size=style.size, bold=style.bold, italic=style.italic)
        text = event.text
        if len(text) > 100_000:
            text = text[:100_000]
        exact = event.width == len(text)
        for found in re.finditer(r"[^\S\n\t]+|[\n\t]+|\S+", text):
            chunk = found.group()
            if chunk[0] == "\n":
                self._break(False)
            elif chunk.isspace():
                self._gap("\t" if "\t" in chunk else " ")
            else:
                at = event.at + found.start() if exact else event.at
                place = self._place(at, len(chunk) if exact else event.width)
                self.builder.put(chunk, place, look, style.key)
                self.reached = (place.end_line, place.end_column)

    def _gap(self, blank: str) -> None:
        self.builder.gap(blank)
        self.reached = None

    def _break(self, paragraph: bool) -> None:
        if self.heading or self.boxes > 0:
            self._gap(" ")
            return
        self._write()

    def _write(self) -> None:
        builder, self.builder = self.builder, Builder()
        self.reached, self.marked = None, False
        if builder.empty:
            return
        text, words, anchors = builder.finish()
        if not text:
            return
        words = self.sources.settle(words)
        role, level, marker, cut = Role.BODY, 0, "", 0
        self.block += 1
        block = self.block
        if self.heading:
            role, level = Role.HEADING, min(self.heading, 6)
        elif self.items:
            inner = self.items[-1]
            role, block, marker = Role.ITEM, inner.block, inner.marker
            level = len(self.items) - 1
            inner.marker = ""
        else:
            self.numbers.clear()
            marker, text, words, cut = take_marker(text, words)
            if marker:
                role = Role.ITEM
        line = Line(text=text, words=words, role=role, level=level, marker=marker, block=block)
        if len(self.lines) >= _MOST_LINES or not self.limiter.take(line):
            self.full = True
            return
        for anchor in anchors:
            if anchor.end > cut:
                moved = Anchor(anchor.key, max(0, anchor.start - cut), anchor.end - cut)
                self.links.append((self.urls[anchor.key], len(self.lines), moved))
        self.lines.append(line)

    def crude(self) -> None:
        """The words of each source line, without code."""
        for number, source in enumerate(source_lines(self.raw), start=1):
            text = re.sub(r"(?<!:)//.*", "", source)
            if re.match(r"\s*#(?:let|set|show|import)\b", text):
                continue
            builder = Builder()
            for found in re.finditer(r"#[\w.-]+|[\[\](){}*_#\\]+|[^\[\](){}*_#\\]+", text):
                piece = found.group()
                if piece[0] not in "#[](){}*_\\":
                    builder.add(piece, number, found.start() + 1)
            words, places, _ = builder.finish()
            line = Line(text=words, words=places)
            if words and not self.limiter.take(line):
                break
            if words:
                self.lines.append(line)

    def document(self, path: str, comments: dict[int, tuple[int, str]], problems: list[Problem]) -> Document:
        placed, text = Document.lay_out(self.lines)
        links = [link_on(placed[index], url, anchor) for url, index, anchor in self.links]
        return Document(
            path=path,
            format="typst",
            lines=placed,
            text=text,
            raw=self.raw,
            links=tuple(links),
            images=tuple(self.images),
            comments=self._comments(placed, text, comments),
            problems=tuple(problems),
        )

    def _comments(
        self, placed: tuple[Line, ...], text: str, comments: dict[int, tuple[int, str]]
    ) -> tuple[Comment, ...]:
        """Comments with the line that follows in the source; a comment behind words belongs to their line."""
        spots = sorted(
            (word.place.line, word.place.column, line.start)
            for line in placed
            for word in line.words[:1] + line.words[-1:]
            if isinstance(word.place, TextPlace) and not word.place.file
        )
        keys = [spot[:2] for spot in spots]
        made = []
        for at, (end, words) in sorted(comments.items()):
            line, column = self.sources.where(at)
            trails = bool(self.raw[self.sources.starts[line - 1] : at].strip())
            index = bisect_right(keys, (line, 0) if trails else (line, column))
            place = TextPlace(line, column, *self.sources.where(end))
            made.append(Comment(words, place, spots[index][2] if index < len(spots) else len(text)))
        return tuple(made)
