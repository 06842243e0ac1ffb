"""The LaTeX reader's output: tokens that print become lines of words with exact places."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from profilelint.model.document import Comment, Document, Image, Line, Look, Problem, Region, Role
from profilelint.model.place import TextPlace
from profilelint.read.beside import Beside, Sources
from profilelint.read.latex import macros as tables
from profilelint.read.latex.expand import Expander, Macro
from profilelint.read.latex.tokens import (
    CLOSING,
    COMMAND,
    OPEN,
    OPENING,
    TAB,
    TEXT,
    Token,
)
from profilelint.read.limits import Limits
from profilelint.read.words import Anchor, Builder, Limiter, link_on, take_marker

_MOST = 400_000
"""The characters of source taken, and of text made: no resume or posting comes near."""
MOST_LINES = 20_000
BEGIN = re.compile(r"^[^%\r\n]*?\\begin[ \t]*\{document\}", re.MULTILINE)
CLASS = re.compile(r"^[ \t]*\\document(?:class|style)[ \t]*(?:\[([^\]]{0,500})\])?", re.MULTILINE)
ICON = re.compile(
    r"(?:fa|ai|fab|fas|far|si)[A-Z]\w*|fa(?:icon|b|s|r)?|\w*[iI]con|Letter|Telefon|Mobilefone|Mundus|Email"
)
_PIECE = re.compile(r"---|--|``|''|`|[^-`']+|.", re.DOTALL)
LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "`": "‘"}
_DECLARATIONS = frozenset(
    {"bfseries", "bf", "itshape", "slshape", "it", "sl", "em", "mdseries", "upshape", "normalfont", "protect"}
)


class Style(NamedTuple):
    """What holds up to the end of a group. ``key`` is the link."""

    bold: bool = False
    italic: bool = False
    size: float = 10.0
    key: int = 0
    upper: bool = False


@dataclass(slots=True)
class OpenList:
    """An open list. ``item`` is the block of its current item (0 before the first), ``marker`` its sign until the
    item's first line is written; an item without ``sign`` is no list item but a line of the layout."""

    bulleted: bool = True
    numbered: bool = False
    count: int = 0
    item: int = 0
    marker: str = ""
    sign: bool = False
    fresh: bool = False


class Frame(NamedTuple):
    """An open group: ``name`` is empty for braces, else the environment's."""

    name: str
    style: Style
    lists: int
    tables: int


@dataclass(slots=True)
class Pending:
    """Comments and links until offsets are known: with the number of the line that they stand before or in."""

    comments: list[tuple[str, TextPlace, int]] = field(default_factory=list)
    links: list[tuple[str, int, Anchor]] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)


class Output(Expander):
    """The lines written so far, and what holds where the next word stands: style, groups, lists, links."""

    def __init__(self, raw: str, path: str, limits: Limits) -> None:
        super().__init__()
        self.raw = raw
        self.path = path
        self.limits = limits
        self.sources = Sources(raw)
        self.beside = Beside(path)
        self.lines: list[Line] = []
        self.pending = Pending()
        self.images: list[Image] = []
        self.problems: list[Problem] = []
        self.most = min(limits.max_text, _MOST)
        self.limiter = Limiter(self.most)
        self.boxes: dict[str, Macro] = {}
        self.ends: dict[str, list[list[Token]]] = {}
        self.fields: list[tuple[str, list[Token]]] = []
        self.margins: list[tuple[Region, list[Token]]] = []
        self.frames: list[Frame] = []
        self.lists: list[OpenList] = []
        self.tables = 0
        self.preamble = False
        self.math = False
        self.heading = 0
        self.region = Region.BODY
        self.block = 0
        self.urls: list[str] = [""]
        self.builder = Builder()
        self.wide = False
        self.reached: tuple[int, int] | None = None
        self.tag = False
        self.skipped: set[str] = set()
        self.dates: list[Token] = []
        self.later: list[Token] = []
        self.awaited = False
        self.deeper = False
        self.foreign = 0
        self.spare: dict[str, Macro] = {}
        self.base = 0
        found = CLASS.search(raw)
        options = (found.group(1) or "") if found else ""
        if "12pt" in options:
            self.base = 2
        elif "11pt" in options:
            self.base = 1
        self.style = Style(size=tables.SIZES["normalsize"][self.base])
        self.looks: dict[tuple[bool, bool, float], Look] = {}
        self.handlers: dict[str, Callable[[Token], None]] = {}

    def document(self, path: str) -> Document:
        placed, text = Document.lay_out(self.lines)
        comments = tuple(
            Comment(words, place, placed[index].start if index < len(placed) else len(text))
            for words, place, index in self.pending.comments
        )
        links = []
        for url, index, anchor in self.pending.links:
            if index < len(placed):
                links.append(link_on(placed[index], url, anchor))
        return Document(
            path=path,
            format="latex",
            lines=placed,
            text=text,
            raw=self.raw,
            links=tuple(links),
            images=tuple(self.images),
            comments=comments,
            problems=tuple(self.problems),
        )

    def _place(self, token: Token) -> TextPlace:
        """Where a token stands; never before the end of the word that it goes on."""
        if token.at < 0:
            spot = self.reached or (1, 1)
            return TextPlace(*spot, *spot)
        line, column = self.sources.where(token.at)
        before = self.reached
        if before is not None and ((line, column) < before or not self.sources.together(line, before[0])):
            return TextPlace(*before, *before)
        return TextPlace(line, column, line, column + token.width)

    def _print(self, text: str, token: Token) -> None:
        style = self.style
        if style.upper:
            text = text.upper()
        kind = (style.bold, style.italic, style.size)
        look = self.looks.get(kind)
        if look is None:
            look = self.looks[kind] = Look(size=style.size, bold=style.bold, italic=style.italic)
        place = self._place(token)
        self.builder.put(text, place, look, style.key)
        self.reached = (place.end_line, place.end_column)
        self.wide = self.tag = False

    def _gap(self, blank: str = " ") -> None:
        self.builder.gap(blank)
        self.reached = None
        if blank == "\t":
            self.wide = True

    def _text(self, token: Token) -> None:
        text = token.text
        if self.math and "-" in text and text.strip("-") == "":
            text = text.replace("-", "−")
        if "--" in text or "`" in text or "''" in text:
            at = token.at
            for match in _PIECE.finditer(text):
                piece = match.group()
                if token.width == len(text):
                    part = Token(TEXT, piece, at + match.start(), len(piece))
                else:
                    part = token
                self._print(LIGATURES.get(piece, piece), part)
        else:
            self._print(text, token)

    def _break(self) -> None:
        """End the line and write it."""
        if self.heading:
            self._gap()
            return
        self._write()

    def _write(self) -> None:
        builder, self.builder = self.builder, Builder()
        self.reached, self.wide, self.tag = None, False, False
        if builder.empty:
            return
        text, words, anchors = builder.finish()
        if not text:
            return
        words = self.sources.settle(words)
        role, level, marker = Role.BODY, 0, ""
        block = self._next_block()
        cut = 0
        inner = self.lists[-1] if self.lists else None
        if self.heading:
            role, level = Role.HEADING, self.heading
        elif inner is not None and inner.item and inner.sign:
            role, block, marker = Role.ITEM, inner.item, inner.marker
            level = sum(1 for one in self.lists[:-1] if one.item and one.sign)
            inner.marker, inner.fresh = "", False
        elif self.region is Region.BODY and not self.tables:
            marker, text, words, cut = take_marker(text, words)
            if marker:
                role = Role.ITEM
                level = int(self.deeper and marker == "◦")
        line = Line(text=text, words=words, role=role, level=level, marker=marker, block=block, region=self.region)
        if len(self.lines) >= MOST_LINES or not self.limiter.take(line):
            self.stack.clear()
            return
        for anchor in anchors:
            if anchor.end > cut:
                moved = Anchor(anchor.key, max(0, anchor.start - cut), anchor.end - cut)
                self.pending.links.append((self.urls[anchor.key], len(self.lines), moved))
        self.lines.append(line)

    def _next_block(self) -> int:
        self.block += 1
        return self.block

    def _enter(self, name: str) -> None:
        self.frames.append(Frame(name, self.style, len(self.lists), self.tables))

    def _leave(self, name: str) -> None:
        """Close a group; an environment closes the groups inside it that were left open."""
        if not name:
            if self.frames and not self.frames[-1].name:
                self.style = self.frames.pop().style
            return
        for index in range(len(self.frames) - 1, max(-1, len(self.frames) - 200), -1):
            if self.frames[index].name == name:
                frame = self.frames[index]
                self.style, self.tables = frame.style, frame.tables
                del self.frames[index:]
                del self.lists[frame.lists :]
                return

    def _comment(self, token: Token) -> None:
        if token.at < 0 or token.at >= len(self.raw) or token.at in self.pending.seen:
            return
        self.pending.seen.add(token.at)
        line, column = self.sources.where(token.at)
        trails = bool(self.raw[self.sources.starts[line - 1] : token.at].strip())
        index = len(self.lines) if trails or self.builder.empty else len(self.lines) + 1
        place = TextPlace(line, column, line, column + token.width)
        self.pending.comments.append((token.text.strip(), place, index))

    def _change(self, name: str) -> None:
        """Change the look of the argument that follows, or of the rest of the group."""
        style = self._changed(tables.STYLES[name])
        takes = name not in _DECLARATIONS
        if name == "texorpdfstring":
            first = self._argument()
            self._argument()
            self._push([OPENING, *first, CLOSING])
            return
        if not takes:
            self.style = style
            return
        token = self._peek()
        if token is not None and token.kind == OPEN:
            self._skip()
            self.stack.pop()
            self._enter("")
            self.style = style
        elif token is not None and token.kind in (TEXT, COMMAND) and name.startswith("text"):
            one = self._argument()
            self._push([OPENING, *one, CLOSING])
            before, self.style = self.style, style
            self._change_frame(before)

    def _change_frame(self, before: Style) -> None:
        """Open the group that was just pushed, with the style before it to go back to."""
        self.stack.pop()
        self.frames.append(Frame("", before, len(self.lists), self.tables))

    def _changed(self, change: str) -> Style:
        style = self.style
        if change == "bold":
            return style._replace(bold=True)
        if change == "italic":
            return style._replace(italic=True)
        if change == "medium":
            return style._replace(bold=False)
        if change == "upright":
            return style._replace(italic=False)
        if change == "plain":
            return style._replace(bold=False, italic=False)
        if change == "upper":
            return style._replace(upper=True)
        return style

    def _resize(self, size: float) -> None:
        self.style = self.style._replace(size=size)

    def _unknown(self, name: str, token: Token) -> None:
        """A macro that no table knows: a sign, or its arguments in braces side by side."""
        sign = _symbol(name)
        if sign:
            self._print(sign, token)
            return
        if name.startswith("if") and len(name) > 2:
            self._conditional(self.flags.get(name[2:], True))
            return
        self._star()
        while self._option() is not None:
            pass
        texts = [group for group in self._groups(9) if not self._technical(group)]
        for index, group in enumerate(texts):
            if index:
                self._gap("\t")
            if len(texts) == 1:
                self._push([OPENING, *group, CLOSING])
            else:
                rest = [one for other in texts[index:] for one in (OPENING, *other, CLOSING, TAB)]
                self._push(rest[:-1])
                break


_signs: dict[str, str] | None = None


def _symbol(name: str) -> str:
    """The sign that a macro without arguments stands for, by pylatexenc's table; empty where there is none."""
    global _signs
    if _signs is None:
        from pylatexenc.latex2text import get_default_latex_context_db

        table = get_default_latex_context_db()
        _signs = {}
        for spec in table.iter_macro_specs():
            shown = spec.simplify_repl
            if isinstance(shown, str) and "%" not in shown:
                _signs.setdefault(spec.macroname, shown.strip())
    return _signs.get(name, "")
