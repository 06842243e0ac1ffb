r"""LaTeX source → Document: what the document prints, each word at its exact place in the source.

This is a small TeX: the source becomes tokens with positions, macros that the file defines are expanded (the tokens
of an argument keep their place, what stands in the definition gets the place of the call), and the rest is printed
into lines. A tree parser (pylatexenc's) cannot do that: what ``\resumeSubheading{…}{…}`` prints is only known after
its definition has been expanded. From pylatexenc comes the long table of signs (``\textmu``, ``\natural``).

Everything is bounded: the work that macros may cause, the text, the files read with ``\input``.
"""

from __future__ import annotations

import os
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from profilelint.model.document import Comment, Document, Image, Line, Link, Look, Problem, Region, Role
from profilelint.model.place import Span, TextPlace
from profilelint.read import latex_macros as tables
from profilelint.read.latex_expand import PREAMBLE, Expander, Macro
from profilelint.read.latex_tokens import (
    AMP,
    BLANK,
    CLOSE,
    CLOSING,
    COMMAND,
    COMMENT,
    END_PARAGRAPH,
    LEFT,
    MATH,
    NEWLINE,
    OPEN,
    OPENING,
    PAR,
    RAW,
    RIGHT,
    SIGN,
    SPACE,
    TAB,
    TEXT,
    Token,
    made_up,
    tokens,
)
from profilelint.read.limits import Limits
from profilelint.read.normal import BULLETS
from profilelint.read.words import Anchor, Builder, Limiter, decode, source_lines, take_marker, too_long

_MOST = 400_000
"""The characters of source taken, and of text made: no resume or posting comes near."""
_MOST_FILES = 50
_MOST_INCLUDED = 400_000
"""Characters of all files that ``\\input`` adds."""


class _Style(NamedTuple):
    """What holds up to the end of a group. ``key`` is the link."""

    bold: bool = False
    italic: bool = False
    size: float = 10.0
    key: int = 0
    upper: bool = False


@dataclass(slots=True)
class _List:
    """An open list. ``item`` is the block of its current item (0 before the first), ``marker`` its sign until the
    item's first line is written; an item without ``sign`` is no list item but a line of the layout."""

    bulleted: bool = True
    numbered: bool = False
    count: int = 0
    item: int = 0
    marker: str = ""
    sign: bool = False
    fresh: bool = False


class _Frame(NamedTuple):
    """An open group: ``name`` is empty for braces, else the environment's."""

    name: str
    style: _Style
    lists: int
    tables: int


_BEGIN = re.compile(r"^[^%\r\n]*?\\begin[ \t]*\{document\}", re.MULTILINE)
_CLASS = re.compile(r"^[ \t]*\\document(?:class|style)[ \t]*(?:\[([^\]]{0,500})\])?", re.MULTILINE)
_PIECE = re.compile(r"---|--|``|''|`|[^-`']+|.", re.DOTALL)
_LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "`": "‘"}
_LENGTH = re.compile(
    r"[-+]?(?:\d+\.?\d*|\.\d+)?\s*(?:pt|em|ex|cm|mm|in|bp|pc|sp|\\[A-Za-z]+)(?:\s*(?:plus|minus).{0,40})?"
)
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)")
_UNITS = re.compile(r"pt|em|ex|cm|mm|in|bp|pc|sp|mu")
_DIMENSION = re.compile(r"=?([-+]?(?:\d+\.?\d*|\.\d+)(?![\d.]))?(pt|em|ex|cm|mm|in|bp|pc|sp|mu)?")
_UNIT = {"pt": 1.0, "bp": 1.0, "em": 10.0, "ex": 4.5, "cm": 28.45, "mm": 2.85, "in": 72.27, "pc": 12.0}
_ICON = re.compile(
    r"(?:fa|ai|fab|fas|far|si)[A-Z]\w*|fa(?:icon|b|s|r)?|\w*[iI]con|Letter|Telefon|Mobilefone|Mundus|Email"
)
_TAKES_ICON = re.compile(r"fa(?:icon|Icon|b|s|r)?|\w*[iI]con")
_LABEL = re.compile(r"(?:^|,)\s*label\s*=\s*(\{[^{}]*\}|[^,{}]*)")
_SUPERSCRIPT = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")


def read(data: bytes, path: str, limits: Limits) -> Document:
    r"""Read a LaTeX file. Bytes that are no text give an ``unreadable`` problem.

    Files named by ``\input`` and ``\include`` are read where they lie in the folder of ``path`` or below it; their
    words stand at the place of the macro that names them. Others are reported as a ``limit`` problem.
    """
    raw = decode(data)
    if raw is None:
        detail = "it is no text: its bytes are binary data"
        return Document(path=path, format="unknown", problems=(Problem("unreadable", detail),))
    return read_text(raw, path, limits)


def read_text(raw: str, path: str, limits: Limits) -> Document:
    """Read decoded LaTeX. ``%`` comments give :attr:`Document.comments`."""
    reader = _Reader(raw, path, limits)
    try:
        reader.run()
    except (MemoryError, RecursionError, ImportError):
        raise
    except Exception:  # a source that no TeX would take either: its words are better than nothing
        reader = _Reader(raw, path, limits)
        reader.crude()
    return reader.document(path)


# -- tokens -----------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Pending:
    """Comments and links until offsets are known: with the number of the line that they stand before or in."""

    comments: list[tuple[str, TextPlace, int]] = field(default_factory=list)
    links: list[tuple[str, int, Anchor]] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)


class _Reader(Expander):
    def __init__(self, raw: str, path: str, limits: Limits) -> None:
        super().__init__()
        self.raw = raw
        self.path = path
        self.limits = limits
        self.starts = [0, *(match.end() for match in re.finditer(NEWLINE, raw))]
        self.lines: list[Line] = []
        self.pending = _Pending()
        self.images: list[Image] = []
        self.problems: list[Problem] = []
        self.most = min(limits.max_text, _MOST)
        self.limiter = Limiter(self.most)
        self.boxes: dict[str, Macro] = {}
        self.ends: dict[str, list[list[Token]]] = {}
        self.fields: list[tuple[str, list[Token]]] = []
        self.margins: list[tuple[Region, list[Token]]] = []
        self.frames: list[_Frame] = []
        self.lists: list[_List] = []
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
        self.files: list[str] = []
        self.included = 0
        self.base = 0
        found = _CLASS.search(raw)
        options = (found.group(1) or "") if found else ""
        if "12pt" in options:
            self.base = 2
        elif "11pt" in options:
            self.base = 1
        self.style = _Style(size=tables.SIZES["normalsize"][self.base])
        self.looks: dict[tuple[bool, bool, float], Look] = {}
        self.handlers = self._handlers()

    # -- the document -------------------------------------------------------------------------------------------------

    def run(self) -> None:
        last = min(len(self.raw), self.most)
        if len(self.raw) > self.most:
            self.limiter.reached = True
        body = _BEGIN.search(self.raw, 0, last)
        if body is None:
            self.preamble = _CLASS.search(self.raw) is not None
            self._push(tokens(self.raw, letters=self.preamble, end=last))
        else:
            self.preamble = True
            begin = self.raw.rindex("\\begin", 0, body.end())
            self._push([*tokens(self.raw, letters=True, end=begin), *tokens(self.raw, start=begin, end=last)])
        self._execute()
        self._break()
        for region, kept in self.margins:
            self.region = region
            self._push(kept)
            self._execute()
            self._break()
        if self.budget.left <= 0:
            self.problems.append(Problem("limit", "its macros are too many or too deep to be followed to the end"))
        for name in sorted(self.skipped):
            self.problems.append(Problem("limit", f"the file that \\input{{{name}}} names was not read"))
        if self.limiter.reached:
            self.problems.append(Problem("limit", too_long(self.most)))
        if not self.lines and not self.problems:
            self.problems.append(Problem("empty", "it holds no text"))
        self.lines = _settle(self.lines)

    def crude(self) -> None:
        """The words of each source line, without macros."""
        for number, source in enumerate(source_lines(self.raw), start=1):
            builder = Builder()
            text = re.sub(r"(?<!\\)%.*", "", source)
            for match in re.finditer(r"\\([%&$#_])|\\[A-Za-z@]+\*?|\\.|[{}$&~]|[^\\{}$&~]+", text):
                piece = match.group()
                if match.group(1):
                    builder.add(match.group(1), number, match.start() + 1, width=2)
                elif piece[0] in "\\{}$":
                    continue
                elif piece in ("&", "~"):
                    builder.gap("\t" if piece == "&" else " ")
                else:
                    builder.add(piece, number, match.start() + 1)
            words, places, _ = builder.finish()
            line = Line(text=words, words=places)
            if words and self.limiter.take(line):
                self.lines.append(line)
        self.problems.append(Problem("limit", "its LaTeX could not be followed, so it was read line by line"))

    def document(self, path: str) -> Document:
        placed, text = Document.lay_out(self.lines)
        comments = tuple(
            Comment(words, place, placed[index].start if index < len(placed) else len(text))
            for words, place, index in self.pending.comments
        )
        links = []
        for url, index, anchor in self.pending.links:
            if index < len(placed):
                line = placed[index]
                place = next((word.place for word in line.words if word.start + len(word.text) > anchor.start), None)
                links.append(Link(url, Span(line.start + anchor.start, line.start + anchor.end), place))
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

    # -- output -------------------------------------------------------------------------------------------------------

    def _where(self, at: int) -> tuple[int, int]:
        line = bisect_right(self.starts, at)
        return line, at - self.starts[line - 1] + 1

    def _place(self, token: Token) -> TextPlace:
        """Where a token stands; never before the end of the word that it goes on."""
        if token.at < 0:
            spot = self.reached or (1, 1)
            return TextPlace(*spot, *spot)
        line, column = self._where(token.at)
        if self.reached is not None and (line, column) < self.reached:
            return TextPlace(*self.reached, *self.reached)
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
                self._print(_LIGATURES.get(piece, piece), part)
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
        line = Line(text=text, words=words, role=role, level=level, marker=marker, block=block, region=self.region)
        if not self.limiter.take(line):
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

    # -- the machine --------------------------------------------------------------------------------------------------

    def _execute(self) -> None:
        stack = self.stack
        while stack:
            token = stack.pop()
            kind = token.kind
            if kind == COMMENT:
                self._comment(token)
            elif kind == COMMAND:
                self._command(token)
            elif self.preamble:
                continue
            elif kind == TEXT:
                self._text(token)
            elif kind == SPACE:
                self._gap()
            elif kind == PAR:
                if self.tables or self.heading:
                    self._gap()
                else:
                    self._break()
            elif kind == OPEN:
                self._enter("")
            elif kind == CLOSE:
                self._leave("")
            elif kind == AMP:
                self._gap("\t")
            elif kind == MATH:
                self.math = not self.math
            elif kind in (RAW, LEFT, RIGHT):
                self._print(token.text, token)
            elif kind == SIGN:
                self._sign(token)

    def _sign(self, token: Token) -> None:
        if token.text == "~":
            self._gap()
        elif token.text == "^" and self.math:
            argument = self._argument()
            text = self._plain(argument)
            if text and all(char in "0123456789+-" for char in text):
                first = argument[0]
                self._print(text.translate(_SUPERSCRIPT), first._replace(width=len(text)))
            elif len(argument) == 1 and argument[0].kind == COMMAND and argument[0].text == "circ":
                self._print("°", argument[0])
            else:
                self._push(argument)
        elif not self.math and token.text in "_^":
            self._print(token.text, token)

    def _enter(self, name: str) -> None:
        self.frames.append(_Frame(name, self.style, len(self.lists), self.tables))

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
        if token.at < 0 or token.at in self.pending.seen:
            return
        self.pending.seen.add(token.at)
        line, column = self._where(token.at)
        trails = bool(self.raw[self.starts[line - 1] : token.at].strip())
        index = len(self.lines) if trails or self.builder.empty else len(self.lines) + 1
        place = TextPlace(line, column, line, column + token.width)
        self.pending.comments.append((token.text.strip(), place, index))

    def _command(self, token: Token) -> None:
        name = self.aliases.get(token.text, token.text)
        if name[:1] == "\0":
            self._internal(name)
            return
        if self.preamble and name not in PREAMBLE:
            known = self.macros.get(name)
            if known is None and name in tables.FIELDS:
                self._field(name, token)
            elif known is not None and len(known.body) == 1 and known.body[0].text[:1] == "\0":
                self._internal(known.body[0].text)
            return
        macro = self.macros.get(name)
        if macro is not None:
            self._expand(name, macro, token)
            return
        symbol = tables.SYMBOLS.get(name)
        if symbol is not None:
            self._print(symbol, token)
            return
        handler = self.handlers.get(name)
        if handler is not None:
            handler(token)
        elif name in tables.STYLES:
            self._change(name)
        elif name in tables.SIZES:
            self._resize(tables.SIZES[name][self.base])
        elif name in tables.SECTIONS:
            self._section(tables.SECTIONS[name], token)
        elif name in tables.PARAGRAPHS:
            self._break()
        elif name in tables.TABS:
            self._gap("\t")
        elif name in tables.BLANKS:
            self._gap()
        elif name in tables.DROPPED:
            self._arguments(tables.DROPPED[name])
        elif name in tables.UNWRAPPED:
            self._arguments(tables.UNWRAPPED[name])
            if name in ("footnote", "marginpar"):
                self._gap()
        elif name in tables.ACCENTS:
            self._accent(tables.ACCENTS[name], token)
        elif name in tables.PRINTED:
            self._option()
            self._header()
        elif name in tables.FIELDS:
            self._field(name, token)
        elif name in tables.SHAPES:
            self._shape(name, token)
        elif _ICON.fullmatch(name):
            self._star()
            self._option()
            if _TAKES_ICON.fullmatch(name):
                self._group()
        else:
            self._unknown(name, token)

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

    def _handlers(self) -> dict[str, Callable[[Token], None]]:
        table: dict[str, Callable[[Token], None]] = {
            "begin": self._begin,
            "end": self._end,
            "item": self._item,
            "listitem": self._listitem,
            "labelled": self._labelled,
            "href": self._href,
            "url": self._url,
            "nolinkurl": self._url,
            "input": self._input,
            "include": self._input,
            "subfile": self._input,
            "import": self._import,
            "subimport": self._import,
            "hspace": self._hspace,
            "sbox": self._save_box,
            "savebox": self._save_box,
            "usebox": self._use_box,
            "copy": self._use_box,
            "fontsize": self._fontsize,
            "includegraphics": self._image,
            "photo": self._image,
            "profilepic": self._image,
            "photoR": self._image,
            "photoL": self._image,
            "cvtag": self._tag,
            "makebox": self._box,
            "textcolor": self._textcolor,
            "titleformat": self._title_format,
            "switchcolumn": self._switch,
            "(": lambda token: self._mathematics(True),
            ")": lambda token: self._mathematics(False),
            "foreach": self._loop,
            "newcommand": self._define,
            "renewcommand": self._define,
            "providecommand": self._define,
            "newcommandx": self._define,
            "renewcommandx": self._define,
            "DeclareRobustCommand": self._define,
            "NewDocumentCommand": self._define_document,
            "RenewDocumentCommand": self._define_document,
            "ProvideDocumentCommand": self._define_document,
            "DeclareDocumentCommand": self._define_document,
            "newenvironment": self._define_environment,
            "renewenvironment": self._define_environment,
            "NewDocumentEnvironment": self._define_environment,
            "RenewDocumentEnvironment": self._define_environment,
            "newlist": self._new_list,
            "def": self._define_plain,
            "gdef": self._define_plain,
            "edef": self._define_plain,
            "xdef": self._define_plain,
            "let": self._let,
            "newif": self._new_if,
            "iftrue": lambda token: None,
            "iffalse": lambda token: self._conditional(False),
            "ifx": self._if_same,
            "if": self._if_same,
            "ifnum": self._if_number,
            "ifdim": self._if_number,
            "ifdefined": self._if_defined,
            "ifmmode": lambda token: self._conditional(self.math),
            "ifempty": self._if_empty,
            "ifblank": self._if_empty,
            "ifstrempty": self._if_empty,
            "notblank": self._if_not,
            "IfNoValueTF": self._if_empty,
            "IfNoValueT": self._if_empty,
            "IfNoValueF": self._if_empty,
            "IfValueTF": self._if_empty,
            "IfValueT": self._if_empty,
            "IfBlankTF": self._if_empty,
            "IfBlankF": self._if_empty,
            "ifstrequal": self._if_equal,
            "ifthenelse": self._if_then,
            "else": self._else,
            "fi": lambda token: None,
            "lhead": self._margin,
            "chead": self._margin,
            "rhead": self._margin,
            "fancyhead": self._margin,
            "lfoot": self._margin,
            "cfoot": self._margin,
            "rfoot": self._margin,
            "fancyfoot": self._margin,
            "=": self._equal,
            ">": self._tab_stop,
        }
        for name in tables.LENGTHS:
            table[name] = self._register
        for name in tables.BREAKS:
            table[name] = self._newline
        for name in tables.RUN_IN:
            table[name] = self._run_in
        return table

    def _newline(self, token: Token) -> None:
        self._star()
        if self.stack and self.stack[-1].kind == LEFT:
            option = self._option(12)
            if option is not None and not _LENGTH.fullmatch(self._lengths(option)):
                self._break()
                self._push([Token(TEXT, "[", option[0].at - 1, 1), *option] if option else [])
                return
        self._break()

    def _lengths(self, some: list[Token]) -> str:
        return "".join("\\" + t.text if t.kind == COMMAND else t.text for t in some[:20]).strip()

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

    def _change_frame(self, before: _Style) -> None:
        """Open the group that was just pushed, with the style before it to go back to."""
        self.stack.pop()
        self.frames.append(_Frame("", before, len(self.lists), self.tables))

    def _changed(self, change: str) -> _Style:
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

    def _fontsize(self, token: Token) -> None:
        size = _NUMBER.match(self._plain(self._argument()).strip())
        self._argument()
        if size is not None and 1 <= float(size.group()) <= 200:
            self._resize(float(size.group()))

    def _section(self, level: int, token: Token) -> None:
        self._star()
        self._option()
        title = self._group()
        if title is None:
            self._break()
            return
        self._push(
            [
                made_up(f"\0heading {level}"),
                OPENING,
                made_up("bfseries"),
                made_up(("LARGE", "Large", "large", "normalsize")[min(level, 4) - 1]),
                *title,
                CLOSING,
                made_up("\0headed"),
            ]
        )

    def _internal(self, order: str) -> None:
        """An order that was put between the tokens: headings, links, the ends of environments, switches."""
        verb, _, value = order[1:].partition(" ")
        if verb == "heading":
            self._write()
            if self.lists and not any(frame.name in tables.LISTS for frame in self.frames[-200:]):
                self.lists.clear()
            self.heading = int(value)
        elif verb == "headed":
            self._write()
            self.heading = 0
        elif verb == "ended":
            self._break()
            self._leave(value)
        elif verb == "link":
            self._open_link(value)
        elif verb == "tab":
            self._gap("\t")
        elif verb == "tag":
            self._gap()
            self.tag = True
        elif verb in ("set", "unset"):
            self.flags[value] = verb == "set"

    def _run_in(self, token: Token) -> None:
        self._break()
        self._star()
        self._option()
        title = self._group()
        if title is not None:
            self._push([OPENING, made_up("bfseries"), *title, CLOSING, BLANK])

    def _title_format(self, token: Token) -> None:
        self._star()
        self._argument()
        self._option()
        if self._peek_open():
            for _ in range(4):
                self._argument()
        self._option()

    def _peek_open(self) -> bool:
        token = self._peek()
        return token is not None and token.kind == OPEN

    def _mathematics(self, on: bool) -> None:
        self.math = on

    def _hspace(self, token: Token) -> None:
        self._star()
        argument = self._argument()
        if any(part.kind == COMMAND and part.text in ("fill", "stretch", "hfill") for part in argument):
            self._gap("\t")
            return
        text = self._plain(argument).strip()
        number = _NUMBER.match(text)
        if number is None:
            self._gap()
            return
        points = float(number.group()) * _UNIT.get(text[number.end() :].strip()[:2], 10.0)
        if points >= 9.9:
            self._gap("\t")
        elif points > 1.5:
            self._gap()

    def _register(self, token: Token) -> None:
        """A length or a number without braces: ``\\kern 5 pt``, ``\\parskip=0pt plus 1pt``."""
        width = self._dimension()
        while self.stack and self.stack[-1].kind == TEXT and self.stack[-1].text in ("plus", "minus"):
            self.stack.pop()
            self._dimension()
        if token.text in ("kern", "hskip") and width > 1.5:
            self._gap("\t" if width >= 9.9 else " ")

    def _dimension(self) -> float:
        """Take a length that comes next; its size in points, 0 where it is not known."""
        self._skip()
        if not self.stack:
            return 0.0
        token = self.stack[-1]
        if token.kind == COMMAND:
            self.stack.pop()
            return 0.0
        match = _DIMENSION.match(token.text) if token.kind == TEXT else None
        if match is None:
            return 0.0
        self._cut_text(match.end())
        unit = match.group(2)
        if match.group(1) and not unit:
            self._skip()
            follows = _UNITS.match(self.stack[-1].text) if self.stack and self.stack[-1].kind == TEXT else None
            if follows is not None:
                unit = follows.group()
                self._cut_text(follows.end())
        self._skip()
        return float(match.group(1) or 0) * _UNIT.get(unit or "", 0.0)

    def _save_box(self, token: Token) -> None:
        name = self._name()
        while self._option() is not None:
            pass
        body = self._argument()
        if name:
            self.boxes[name] = Macro("", (), body)

    def _use_box(self, token: Token) -> None:
        box = self.boxes.get(self._name())
        body = self._substitute(box.body, [], token) if box is not None else None
        self._push(body or [])

    def _box(self, token: Token) -> None:
        """A box: aligned to the right it stands at the margin."""
        self._option()
        side = self._option()
        if side is not None and self._plain(side).strip() == "r" and not self.builder.empty:
            self._gap("\t")

    def _textcolor(self, token: Token) -> None:
        self._option()
        self._argument()

    def _switch(self, token: Token) -> None:
        self._star()
        self._option()
        if self.builder.empty:
            self._break()
        else:
            self._gap("\t")

    def _equal(self, token: Token) -> None:
        if any(frame.name == "tabbing" for frame in self.frames):
            self._gap("\t")
        else:
            self._accent(tables.ACCENTS["="], token)

    def _tab_stop(self, token: Token) -> None:
        self._gap("\t" if any(frame.name == "tabbing" for frame in self.frames) else " ")

    def _loop(self, token: Token) -> None:
        while self.stack and self.stack[-1].kind not in (OPEN, PAR):
            self.stack.pop()
        self._groups(2)

    def _image(self, token: Token) -> None:
        self._star()
        self._option()
        groups = self._groups(2 if token.text.startswith("photo") else 1)
        name = self._plain(groups[-1]).strip() if groups else ""
        if name:
            self.images.append(Image(0, None, name))
        if not self.preamble:
            self._gap()

    def _tag(self, token: Token) -> None:
        """A tag of AltaCV: neighbours stand in boxes of their own."""
        text = self._argument()
        if self.tag:
            self._gap()
            self._print("|", token)
            self._gap()
        self._push([OPENING, *text, CLOSING, made_up("\0tag")])

    def _accent(self, sign: str, token: Token) -> None:
        peek = self._peek()
        if peek is None or peek.kind not in (OPEN, TEXT, COMMAND):
            return
        before = len(self.stack)
        argument = self._argument()
        if not argument:
            if before == len(self.stack) and token.text in "^~":
                self._print(token.text, token)
            return
        first = argument[0]
        base = first.text[:1] if first.kind == TEXT else tables.SYMBOLS.get(first.text, "")
        base = {"ı": "i", "ȷ": "j"}.get(base, base)
        rest = (
            [first._replace(text=first.text[1:], at=first.at + 1, width=first.width - 1)] if first.kind == TEXT else []
        )
        if not base:
            self._push(argument)
            return
        end = first.at + (1 if first.kind == TEXT else first.width)
        if len(argument) == 1 and len(first.text) <= 1 and self.raw[end : end + 1] == "}":
            end += 1
        width = end - token.at if 0 <= end - token.at <= 12 else token.width
        self._print(unicodedata.normalize("NFC", base + sign), token._replace(width=width))
        self._push([part for part in [*rest, *argument[1:]] if part.text or part.kind != TEXT])

    # -- environments and lists ---------------------------------------------------------------------------------------

    def _begin(self, token: Token) -> None:
        name = self._plain(self._group() or []).strip()
        if self.preamble:
            if name == "document":
                self.preamble = False
                self._open_document()
            elif name in tables.SKIPPED_ENVIRONMENTS:
                self._skip_environment(name)
            return
        if name in tables.SKIPPED_ENVIRONMENTS:
            self._skip_environment(name)
            return
        if name in tables.PICTURES:
            self._picture(name)
            return
        made = self.environments.get(name)
        if made is not None and name not in self.aliases:
            self._enter(name)
            values = self._values(made)
            body = self._substitute(made.body, values, token)
            closing = self._substitute(made.closing, values, token)
            if body is not None and closing is not None:
                self.ends.setdefault(name, []).append(closing)
                self._push(body)
            return
        name = self.aliases.get(name, name)
        if name in tables.LISTS:
            self._begin_list(name, token)
        elif name in tables.TABLES:
            self._begin_table(name)
        elif name in tables.ENVIRONMENT_SHAPES:
            self._begin_shape(name, token)
        elif name in ("math", "equation", "displaymath", "align", "align*", "equation*"):
            self._enter(name)
            self.math = True
        else:
            self._break()
            self._enter(name)
            if name in tables.ENVIRONMENTS:
                self._arguments(tables.ENVIRONMENTS[name])
            elif self.stack and self.stack[-1].kind in (OPEN, LEFT):
                self._unknown("", token)

    def _end(self, token: Token) -> None:
        name = self._plain(self._group() or []).strip()
        if name == "document":
            self._break()
            self.stack.clear()
            return
        ends = self.ends.get(name)
        if ends:
            self._push([*ends.pop(), made_up(f"\0ended {name}")])
            return
        name = self.aliases.get(name, name)
        if name in tables.LISTS or name in tables.TABLES or name not in self.environments:
            self._break()
        self.math = False
        self._leave(name)
        if self.lists and not any(frame.name in tables.LISTS for frame in self.frames[-200:]):
            self.lists.clear()

    def _open_document(self) -> None:
        """The header at the start of the document, where nothing in it prints the fields."""
        if self.fields and not any(
            token.kind == COMMAND and (token.text in tables.PRINTED or self._prints(token.text)) for token in self.stack
        ):
            self.fields = [one for one in self.fields if one[0] not in ("title", "author", "date")]
            self._header()

    def _prints(self, name: str) -> bool:
        macro = self.macros.get(name)
        return macro is not None and any(
            token.kind == COMMAND and token.text in tables.PRINTED for token in macro.body[:2000]
        )

    def _skip_environment(self, name: str) -> None:
        while self.stack:
            token = self.stack.pop()
            if token.kind == COMMAND and token.text == "end" and self._plain(self._group() or []).strip() == name:
                return

    def _picture(self, name: str) -> None:
        """A drawing: the text of its nodes, one a line."""
        self._break()
        kept: list[Token] = []
        node = False
        depth = 0
        while self.stack:
            token = self.stack.pop()
            if token.kind == COMMAND and token.text == "end":
                if self._plain(self._group() or []).strip() == name:
                    break
            elif token.kind == COMMENT:
                self._comment(token)
            elif (token.kind == COMMAND and token.text in ("node", "put")) or token.text in ("node", "(node"):
                node = True
            elif node and token.kind == OPEN:
                self.stack.append(token)
                kept += [OPENING, *(self._group() or []), CLOSING, END_PARAGRAPH]
                node = False
                if self.stack and self.stack[-1] is token:
                    self.stack.pop()
            elif token.kind == OPEN:
                depth += 1
            elif token.kind == CLOSE:
                depth -= 1
        self._push([END_PARAGRAPH, *kept])

    def _begin_list(self, name: str, token: Token) -> None:
        self._break()
        self._enter(name)
        if name in tables.ENVIRONMENT_SHAPES:
            self._shape_environment(name, token)
        arguments = self._arguments(tables.LISTS[name])
        bulleted = True
        if arguments and name == "list":
            bulleted = bool(self._plain(arguments[0]).strip())
        elif arguments:
            label = _LABEL.search(self._source(arguments[0]))
            if label is not None:
                sign = label.group(1).strip().removeprefix("{").removesuffix("}").strip()
                bulleted = bool(re.sub(r"\\(?:null|relax|empty|hfill|hspace\*?|,|quad|phantom)", "", sign))
        self.lists.append(_List(bulleted, name.startswith(("enum", "compactenum", "etaremune", "inparaenum"))))

    def _source(self, some: list[Token]) -> str:
        """Tokens as they would be written, for options."""
        signs = {COMMAND: "\\{}", OPEN: "{{", CLOSE: "}}", MATH: "$"}
        return "".join(signs.get(token.kind, "{}").format(token.text) for token in some[:400])

    def _begin_table(self, name: str) -> None:
        if self.lists and self.lists[-1].fresh and self.builder.empty:
            self.lists[-1].sign = False
        if not self.wide:
            self._break()
        self._enter(name)
        self.tables += 1
        self._arguments(tables.TABLES[name])

    def _begin_shape(self, name: str, token: Token) -> None:
        self._break()
        self._enter(name)
        self._shape_environment(name, token)

    def _shape_environment(self, name: str, token: Token) -> None:
        count, shape = tables.ENVIRONMENT_SHAPES[name]
        values = self._groups(count)
        values += [[] for _ in range(count - len(values))]
        body = self._substitute(tokens(shape), values, token)
        if body is not None:
            self._push(body)

    def _new_list(self, token: Token) -> None:
        name, kind = self._plain(self._argument()).strip(), self._plain(self._argument()).strip()
        self._argument()
        if name not in tables.LISTS and kind in tables.LISTS:
            self.aliases[name] = kind

    def _item(self, token: Token) -> None:
        if self.heading:
            self._internal("\0headed")
        self._break()
        if not self.lists:
            self.lists.append(_List())
        current = self.lists[-1]
        label = self._option()
        current.item = self._next_block()
        current.count += 1
        current.marker = f"{current.count}." if current.numbered else "•"
        current.sign, current.fresh = current.bulleted, True
        if label is None:
            return
        text = self._plain(label).strip()
        if not text or _ICON.fullmatch(text):
            if not any(part.kind == COMMAND and part.text not in tables.BLANKS for part in label):
                current.sign = False
        elif text in BULLETS or text in ("-", "–", "—", "--", "*", "+", "o", "|"):
            current.marker = _LIGATURES.get(text, text)
        elif re.fullmatch(r"\(?[\dA-Za-z]{1,3}[.)]", text):
            current.marker = text
        else:
            current.sign = False
            self._push([OPENING, made_up("bfseries"), *label, CLOSING, TAB])

    def _listitem(self, token: Token) -> None:
        """An item that needs no list around it (moderncv)."""
        text = self._argument()
        self._break()
        self.lists.append(_List())
        self.frames.append(_Frame("\0item", self.style, len(self.lists) - 1, self.tables))
        self._item(token)
        self._push([*text, made_up("\0ended \0item")])

    def _labelled(self, token: Token) -> None:
        """A line with a label before it (moderncv): ``Languages: Python``; dates keep their column."""
        label, text = self._argument(), self._argument()
        plain = self._plain(label).strip()
        if not plain:
            self._push(text)
        elif plain.endswith(":") or any(char.isdigit() for char in plain):
            self._push([OPENING, *label, CLOSING, TAB, *text])
        else:
            self._push([OPENING, *label, CLOSING, Token(TEXT, ":", -1, 0), BLANK, *text])

    # -- links and files ----------------------------------------------------------------------------------------------

    def _open_link(self, url: str) -> None:
        """Let the group that comes next be the text of a link."""
        peek = self._peek()
        if peek is None or peek.kind != OPEN:
            return
        self._skip()
        self.stack.pop()
        self._enter("")
        if url.strip():
            self.urls.append(url.strip())
            self.style = self.style._replace(key=len(self.urls) - 1)

    def _href(self, token: Token) -> None:
        self._option()
        target = self._group()
        if target is not None:
            self._open_link(self._plain(target))

    def _url(self, token: Token) -> None:
        target = self._group()
        if target is None:
            return
        url = self._plain(target).strip()
        raw = [part._replace(kind=RAW) for part in target if part.kind in (TEXT, SIGN, AMP, RAW, LEFT, RIGHT)]
        if len(raw) < len(target):
            raw = [Token(RAW, url, target[0].at, target[-1].at + target[-1].width - target[0].at)] if url else []
        self._push([made_up("\0link " + url), OPENING, *raw, CLOSING])

    def _import(self, token: Token) -> None:
        folder = self._plain(self._argument()).strip()
        self._include(folder.rstrip("/") + "/" + self._plain(self._argument()).strip(), token)

    def _input(self, token: Token) -> None:
        group = self._group()
        if group is not None:
            self._include(self._plain(group).strip(), token)
            return
        self._skip()
        if self.stack and self.stack[-1].kind == TEXT:
            self._include(self.stack.pop().text, token)

    def _include(self, name: str, token: Token) -> None:
        """Go on with another file of the same folder. Its words get the place of the macro that names it."""
        text = self._fetch(name) if name else None
        if text is None:
            if name and not self.preamble:
                self.skipped.add(name[:80])
            return
        more = tokens(text, letters=self.preamble)
        if self.budget.take(len(more)):
            kept = [one for one in more if one.kind != COMMENT]
            self._push([Token(kind, words, token.at, token.width) for kind, words, _, _ in kept])

    def _fetch(self, name: str) -> str | None:
        """The text of a file in the folder of this one or below; ``None`` where it is not to be read."""
        if not self.path or not os.path.isfile(self.path) or len(self.files) >= _MOST_FILES:
            return None
        if "\0" in name or os.path.isabs(name) or self.files.count(name) >= 3:
            return None
        root = os.path.realpath(os.path.dirname(self.path) or ".")
        for ending in (".tex", ""):
            if not (name + ending).endswith(".tex"):
                continue
            place = os.path.realpath(os.path.join(root, name + ending))
            if not place.startswith(root.rstrip(os.sep) + os.sep) or not os.path.isfile(place):
                continue
            try:
                with open(place, "rb") as file:
                    data = file.read(_MOST_INCLUDED + 1)
            except OSError:
                continue
            text = decode(data)
            if text is None or self.included + len(text) > _MOST_INCLUDED:
                return None
            self.included += len(text)
            self.files.append(name)
            return text
        return None

    # -- the header ---------------------------------------------------------------------------------------------------

    def _field(self, name: str, token: Token) -> None:
        r"""``\name{Ana}{Boro}``, ``\phone[mobile]{…}``: kept for the header, or printed where it stands."""
        self._star()
        option = self._option()
        while self._option() is not None:
            pass
        if name == "quote" and not self._peek_open():
            return
        groups = [group for group in self._groups(4) if group]
        if not groups:
            return
        body = self._shown(name, self._plain(option or []).strip().lower(), groups, token)
        if self.preamble or name in tables.STORED:
            self.fields.append((name, body))
        else:
            end = END_PARAGRAPH if name in ("location", "position", "quote") else TAB
            self._push([*body, end])

    def _shown(self, name: str, option: str, groups: list[list[Token]], token: Token) -> list[Token]:
        """What a field prints: its groups side by side, with the link that the class gives it."""
        network = option if name == "social" else name
        prefix = tables.NETWORKS.get(network)
        if network in ("stackoverflow", "googlescholar") and len(groups) > 1:
            groups = groups[1:]
            prefix = None
        shown = [part for group in groups for part in (OPENING, *group, CLOSING, BLANK)][:-1]
        if name in ("address", "mailaddress", "cvaddress", "ecvaddress") and len(groups) > 1:
            comma = Token(TEXT, ",", -1, 0)
            shown = []
            for group in groups:
                shown += [*([comma, BLANK] if shown else []), OPENING, *group, CLOSING]
        if prefix is None:
            return shown
        text = self._plain(groups[0]).strip()
        if not text or any(part.kind == COMMAND and part.text == "href" for part in groups[0]):
            return shown
        if prefix == "mailto:":
            url = prefix + text
        elif "://" in text:
            url = text
        else:
            url = ("https://" if "/" in text or prefix == "https://" else prefix) + text.removeprefix("@")
        return [made_up("\0link " + url), OPENING, *shown, CLOSING]

    def _header(self) -> None:
        """Print the fields: the name, what stands under it, the rest in the order of the source."""
        fields, self.fields = self.fields, []
        names = [body for name, body in fields if name in tables.NAMES]
        labels = [body for name, body in fields if name in tables.LABELS]
        rest = [body for name, body in fields if name not in tables.NAMES and name not in tables.LABELS]
        made: list[Token] = [END_PARAGRAPH]
        if names:
            made += [OPENING, made_up("Huge"), made_up("bfseries")]
            for body in names:
                made += [*body, BLANK]
            made += [CLOSING, END_PARAGRAPH]
        for body in (*labels, *rest):
            made += [OPENING, *body, CLOSING, END_PARAGRAPH]
        self._push(made)

    def _margin(self, token: Token) -> None:
        """Text of the page's header or footer: it stands apart, after the rest."""
        self._star()
        self._option()
        body = self._group()
        if body:
            region = Region.FOOTER if "foot" in token.text else Region.HEADER
            self.margins.append((region, [OPENING, *body, CLOSING, END_PARAGRAPH]))

    def _if_not(self, token: Token) -> None:
        value, yes, no = self._argument(), self._argument(), self._argument()
        self._push(yes if self._plain(value).strip() else no)


_DECLARATIONS = frozenset(
    {"bfseries", "bf", "itshape", "slshape", "it", "sl", "em", "mdseries", "upshape", "normalfont", "protect"}
)


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


def _settle(lines: list[Line]) -> list[Line]:
    """Make items that head a list of their own and hold a wide gap ("Engineer<tab>2024") lines of the layout, and
    count the depth of the other items from those around them."""
    done = list(lines)
    top = max((line.block for line in lines), default=0)
    index = 0
    while index < len(done):
        line = done[index]
        end = index + 1
        if line.role is Role.ITEM and line.marker:
            while end < len(done) and done[end].role is Role.ITEM and done[end].block == line.block:
                end += 1
            follows = done[end] if end < len(done) else None
            if (
                follows is not None
                and follows.role is Role.ITEM
                and follows.level > line.level
                and any("\t" in one.text for one in done[index:end])
            ):
                for place in range(index, end):
                    top += 1
                    done[place] = replace(done[place], role=Role.BODY, marker="", level=0, block=top)
                for place in range(end, len(done)):
                    below = done[place]
                    if below.role is not Role.ITEM or below.level <= line.level:
                        break
                    done[place] = replace(below, level=below.level - 1)
        index = end
    start = 0
    while start < len(done):
        end = start
        while end < len(done) and done[end].role is Role.ITEM:
            end += 1
        least = min((one.level for one in done[start:end]), default=0)
        if least:
            for place in range(start, end):
                done[place] = replace(done[place], level=done[place].level - least)
        start = max(end, start + 1)
    return done
