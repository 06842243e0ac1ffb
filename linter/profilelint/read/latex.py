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
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from profilelint.model.document import Comment, Document, Image, Line, Link, Look, Problem, Region, Role
from profilelint.model.place import Span, TextPlace
from profilelint.read import latex_macros as tables
from profilelint.read.limits import Limits
from profilelint.read.normal import BULLETS
from profilelint.read.words import Anchor, Builder, Limiter, decode, source_lines, take_marker, too_long

_MOST = 400_000
"""The characters of source taken, and of text made: no resume or posting comes near."""
_MOST_WORK = 1_500_000
"""Tokens that macros and their arguments may touch; a long résumé needs some ten thousand."""
_MOST_FILES = 50
_MOST_INCLUDED = 400_000
"""Characters of all files that ``\\input`` adds."""

_TEXT, _SPACE, _PAR, _COMMAND, _OPEN, _CLOSE, _LEFT, _RIGHT, _MATH, _AMP, _PARAM, _NESTED, _SIGN, _COMMENT, _RAW = (
    range(15)
)
"""Kinds of tokens. ``_PARAM`` is ``#1``, ``_NESTED`` ``##1``; ``_SIGN`` is ``^ _ # ~``; ``_RAW`` an address or verbatim
text as it stands."""


class _Token(NamedTuple):
    """A piece of the source: ``width`` characters at offset ``at``."""

    kind: int
    text: str
    at: int
    width: int


class _Macro(NamedTuple):
    """A definition. ``spec`` has one sign an argument: ``m``, ``o`` (with its default in ``defaults``) or ``s``."""

    spec: str
    defaults: tuple[list[_Token], ...]
    body: list[_Token]
    closing: list[_Token] = []  # noqa: RUF012  (what an environment prints at its end; never changed)


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


_NL = r"(?:\r\n|\r|\n)"
_TOKEN = re.compile(
    rf"""
    (?P<text>[^\\%{{}}\[\]$&~\#^_\s]+)
  | (?P<par>[ \t]*{_NL}[ \t]*{_NL}\s*)
  | (?P<space>\s+)
  | (?P<comment>%[^\r\n]*)
  | \\(?:href|url|nolinkurl|path)\s?\{{(?P<address>[^{{}}\\\r\n]{{0,2000}}?%[^{{}}\\\r\n]{{0,2000}})\}}
  | \\(?:verb|lstinline)\*?(?P<fence>[^\sA-Za-z*{{\[])(?P<verbatim>[^\r\n]{{0,400}}?)(?P=fence)
  | (?P<word>\\[A-Za-z@]+)(?:[ \t]*+(?:{_NL}[ \t]*+(?![\r\n]))?)
  | (?P<sign>\\(?:\r\n|.))
  | (?P<open>\{{) | (?P<close>\}}) | (?P<left>\[) | (?P<right>\])
  | (?P<math>\$\$?) | (?P<amp>&)
  | (?P<nested>\#\#(?P<inner>[1-9])) | (?P<param>\#[1-9])
  | (?P<other>[\^_\#~\\])
    """,
    re.VERBOSE | re.DOTALL,
)
_AFTER_COMMENT = re.compile(rf"{_NL}[ \t]*")
_BEGIN = re.compile(r"^[^%\r\n]*?\\begin[ \t]*\{document\}", re.MULTILINE)
_CLASS = re.compile(r"^[ \t]*\\document(?:class|style)[ \t]*(?:\[([^\]]{0,500})\])?", re.MULTILINE)
_PIECE = re.compile(r"---|--|``|''|`|[^-`']+|.", re.DOTALL)
_LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "`": "‘"}
_LENGTH = re.compile(
    r"[-+]?(?:\d+\.?\d*|\.\d+)?\s*(?:pt|em|ex|cm|mm|in|bp|pc|sp|\\[A-Za-z]+)(?:\s*(?:plus|minus).{0,40})?"
)
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)")
_UNIT = {"pt": 1.0, "bp": 1.0, "em": 10.0, "ex": 4.5, "cm": 28.45, "mm": 2.85, "in": 72.27, "pc": 12.0}
_ICON = re.compile(
    r"(?:fa|ai|fab|fas|far|si)[A-Z]\w*|fa(?:icon|b|s|r)?|\w*[iI]con|Letter|Telefon|Mobilefone|Mundus|Email"
)
_TAKES_ICON = re.compile(r"fa(?:icon|Icon|b|s|r)?|\w*[iI]con")
_HEADING_NAME = re.compile(
    r"(?:cv|resume|my|new|custom|main|big)?(?:sub){0,2}(?:section|sect?|rubric|heading)(?:title|name|head|heading|header)?"
    r"|(?:cv|resume|my|new|custom)?(?:sub)?header",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:^|,)\s*label\s*=\s*(\{[^{}]*\}|[^,{}]*)")
_SUPERSCRIPT = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_FIXED = frozenset(
    {
        *tables.SECTIONS,
        *tables.STYLES,
        *tables.SIZES,
        *tables.BREAKS,
        "item",
        "begin",
        "end",
        "par",
        "href",
        "url",
        "input",
    }
) - {"cvsection", "cvsubsection", "sectiontitle", "strong", "text"}
"""Macros that keep their meaning whatever the file makes of them: a redefinition only changes how they look."""


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


def tokens(raw: str, *, letters: bool = False, start: int = 0, end: int | None = None) -> list[_Token]:
    """The tokens of a source. ``letters``: ``@`` is a letter, as in packages and preambles."""
    end = len(raw) if end is None else end
    made: list[_Token] = []
    add = made.append
    at = start
    match = _TOKEN.match
    while at < end:
        found = match(raw, at, end)
        if found is None:  # not reached: every character starts some token
            at += 1
            continue
        kind = found.lastgroup
        after = found.end()
        if kind == "text":
            add(_Token(_TEXT, found.group(), at, after - at))
        elif kind == "word":
            name = found.group("word")
            if not letters and "@" in name:
                name = name[: name.index("@")]
                if name == "\\":
                    name = "\\@"
                after = at + len(name)
            add(_Token(_COMMAND, name[1:], at, len(name)))
        elif kind == "space":
            add(_Token(_SPACE, " ", at, after - at))
        elif kind == "par":
            add(_Token(_PAR, "", at, after - at))
        elif kind == "comment":
            add(_Token(_COMMENT, found.group()[1:], at, after - at))
            follows = _AFTER_COMMENT.match(raw, after, end)
            if follows is not None:
                after = follows.end()
                if raw[after : after + 1] in ("\r", "\n") and after < end:
                    add(_Token(_PAR, "", after, 0))
        elif kind == "address":
            word = raw[at + 1 : at + 5] if raw.startswith("href", at + 1) else "url"
            add(_Token(_COMMAND, word, at, len(word) + 1))
            first = found.start("address")
            add(_Token(_OPEN, "{", first - 1, 1))
            add(_Token(_RAW, found.group("address"), first, after - 1 - first))
            add(_Token(_CLOSE, "}", after - 1, 1))
        elif kind == "sign":
            add(_Token(_COMMAND, found.group()[1:], at, after - at))
        elif kind == "open":
            add(_Token(_OPEN, "{", at, 1))
        elif kind == "close":
            add(_Token(_CLOSE, "}", at, 1))
        elif kind == "left":
            add(_Token(_LEFT, "[", at, 1))
        elif kind == "right":
            add(_Token(_RIGHT, "]", at, 1))
        elif kind == "math":
            add(_Token(_MATH, found.group(), at, after - at))
        elif kind == "amp":
            add(_Token(_AMP, "&", at, 1))
        elif kind == "param":
            add(_Token(_PARAM, found.group()[1], at, 2))
        elif kind in ("nested", "inner"):
            add(_Token(_NESTED, found.group("inner"), at, 3))
        elif found.group("fence") is not None:
            first = found.start("verbatim")
            add(_Token(_RAW, found.group("verbatim"), first, after - 1 - first))
        else:
            add(_Token(_SIGN, found.group(), at, 1))
        at = after
    return made


def _made(name: str) -> _Token:
    """A macro that stands in no file."""
    return _Token(_COMMAND, name, -1, 0)


_OPENING = _Token(_OPEN, "{", -1, 0)
_CLOSING = _Token(_CLOSE, "}", -1, 0)
_BLANK = _Token(_SPACE, " ", -1, 0)
_END_PARAGRAPH = _Token(_PAR, "", -1, 0)
_TAB = _made("\0tab")


class _Budget:
    """The work that macros may still cause."""

    __slots__ = ("left",)

    def __init__(self) -> None:
        self.left = _MOST_WORK

    def take(self, work: int) -> bool:
        self.left -= work
        return self.left > 0


@dataclass(slots=True)
class _Pending:
    """Comments and links until offsets are known: with the number of the line that they stand before or in."""

    comments: list[tuple[str, TextPlace, int]] = field(default_factory=list)
    links: list[tuple[str, int, Anchor]] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)


class _Reader:
    def __init__(self, raw: str, path: str, limits: Limits) -> None:
        self.raw = raw
        self.path = path
        self.limits = limits
        self.starts = [0, *(match.end() for match in re.finditer(_NL, raw))]
        self.lines: list[Line] = []
        self.pending = _Pending()
        self.images: list[Image] = []
        self.problems: list[Problem] = []
        self.most = min(limits.max_text, _MOST)
        self.limiter = Limiter(self.most)
        self.budget = _Budget()
        self.stack: list[_Token] = []
        self.macros: dict[str, _Macro] = {}
        self.environments: dict[str, _Macro] = {}
        self.aliases: dict[str, str] = {}
        self.flags: dict[str, bool] = {}
        self.ends: dict[str, list[list[_Token]]] = {}
        self.shapes: dict[tuple[str, int], list[_Token]] = {}
        self.fields: list[tuple[str, list[_Token]]] = []
        self.margins: list[tuple[Region, list[_Token]]] = []
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

    def _place(self, token: _Token) -> TextPlace:
        """Where a token stands; never before the end of the word that it goes on."""
        if token.at < 0:
            spot = self.reached or (1, 1)
            return TextPlace(*spot, *spot)
        line, column = self._where(token.at)
        if self.reached is not None and (line, column) < self.reached:
            return TextPlace(*self.reached, *self.reached)
        return TextPlace(line, column, line, column + token.width)

    def _print(self, text: str, token: _Token) -> None:
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

    def _text(self, token: _Token) -> None:
        text = token.text
        if self.math and "-" in text and text.strip("-") == "":
            text = text.replace("-", "−")
        if "--" in text or "`" in text or "''" in text:
            at = token.at
            for match in _PIECE.finditer(text):
                piece = match.group()
                if token.width == len(text):
                    part = _Token(_TEXT, piece, at + match.start(), len(piece))
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

    # -- the stack of tokens to come ----------------------------------------------------------------------------------

    def _push(self, more: Iterable[_Token]) -> None:
        self.stack.extend(reversed(list(more)))

    def _peek(self) -> _Token | None:
        """The next token that is no blank or comment, without taking anything."""
        for token in reversed(self.stack):
            if token.kind not in (_SPACE, _COMMENT):
                return token
        return None

    def _skip(self) -> None:
        """Take the blanks and comments that come next."""
        while self.stack and self.stack[-1].kind in (_SPACE, _COMMENT):
            token = self.stack.pop()
            if token.kind == _COMMENT:
                self._comment(token)

    def _star(self) -> bool:
        if self.stack and self.stack[-1].kind == _TEXT and self.stack[-1].text.startswith("*"):
            token = self.stack.pop()
            if len(token.text) > 1:
                self.stack.append(_Token(_TEXT, token.text[1:], token.at + 1, token.width - 1))
            return True
        return False

    def _group(self) -> list[_Token] | None:
        """Take the group in braces that comes next; ``None`` where there is none, or one that never ends."""
        return self._matched(_OPEN, _CLOSE)

    def _option(self) -> list[_Token] | None:
        """Take the argument in brackets that comes next."""
        return self._matched(_LEFT, _RIGHT)

    def _matched(self, opening: int, closing: int) -> list[_Token] | None:
        stack = self.stack
        first = len(stack) - 1
        while first >= 0 and stack[first].kind in (_SPACE, _COMMENT):
            first -= 1
        if first < 0 or stack[first].kind != opening or self.budget.left <= 0:
            return None
        depth = 0
        nested = 0
        most = -1 if opening == _OPEN else max(-1, first - 3000)
        for index in range(first, most, -1):
            kind = stack[index].kind
            if opening == _LEFT and kind == _OPEN:
                nested += 1
            elif opening == _LEFT and kind == _CLOSE:
                nested -= 1
                if nested < 0:
                    break
            elif opening == _LEFT and kind == _PAR:
                break
            elif kind == opening and not nested:
                depth += 1
            elif kind == closing and not nested:
                depth -= 1
                if not depth:
                    self.budget.take(first - index)
                    taken = stack[index + 1 : first]
                    taken.reverse()
                    self._skip()
                    del stack[index:]
                    return taken
        self.budget.take(first - max(most, -1))
        return None

    def _argument(self) -> list[_Token]:
        """Take a group in braces or a single token."""
        group = self._group()
        if group is not None:
            return group
        token = self._peek()
        if token is None or token.kind in (_PAR, _CLOSE, _OPEN):
            return []
        self._skip()
        self.stack.pop()
        if token.kind == _TEXT and len(token.text) > 1:
            self.stack.append(_Token(_TEXT, token.text[1:], token.at + 1, max(0, token.width - 1)))
            return [_Token(_TEXT, token.text[0], token.at, min(1, token.width))]
        return [token]

    def _arguments(self, spec: str) -> list[list[_Token]]:
        """Take arguments by their signs: ``*`` a star, ``[`` an optional one, ``{`` one in braces."""
        taken: list[list[_Token]] = []
        for sign in spec:
            if sign == "*":
                self._star()
            elif sign == "[":
                option = self._option()
                if option is not None:
                    taken.append(option)
            elif (token := self._peek()) is not None and (token.kind == _OPEN or token.kind == _COMMAND):
                taken.append(self._argument())
        return taken

    def _groups(self, most: int) -> list[list[_Token]]:
        """Take up to so many groups in braces that follow one another."""
        found: list[list[_Token]] = []
        while len(found) < most:
            group = self._group()
            if group is None:
                break
            found.append(group)
        return found

    def _plain(self, some: list[_Token], depth: int = 0) -> str:
        """The characters of tokens, for names, addresses and lengths."""
        parts: list[str] = []
        for token in some:
            if token.kind in (_TEXT, _SPACE, _RAW, _SIGN, _AMP, _LEFT, _RIGHT):
                parts.append(token.text)
            elif token.kind == _COMMAND:
                macro = self.macros.get(token.text)
                if macro is not None and not macro.spec and depth < 5 and self.budget.take(len(macro.body)):
                    parts.append(self._plain(macro.body, depth + 1))
                elif token.text in tables.SYMBOLS:
                    parts.append(tables.SYMBOLS[token.text])
                elif token.text == "~":
                    parts.append("~")
                elif token.text in tables.BLANKS:
                    parts.append(" ")
        return "".join(parts)

    # -- the machine --------------------------------------------------------------------------------------------------

    def _execute(self) -> None:
        stack = self.stack
        while stack:
            token = stack.pop()
            kind = token.kind
            if kind == _COMMENT:
                self._comment(token)
            elif kind == _COMMAND:
                self._command(token)
            elif self.preamble:
                continue
            elif kind == _TEXT:
                self._text(token)
            elif kind == _SPACE:
                if self.builder.empty or not self.math:
                    self._gap()
            elif kind == _PAR:
                if self.tables or self.heading:
                    self._gap()
                else:
                    self._break()
            elif kind == _OPEN:
                self._enter("")
            elif kind == _CLOSE:
                self._leave("")
            elif kind == _AMP:
                self._gap("\t")
            elif kind == _MATH:
                self.math = not self.math
            elif kind in (_RAW, _LEFT, _RIGHT):
                self._print(token.text, token)
            elif kind == _SIGN:
                self._sign(token)

    def _sign(self, token: _Token) -> None:
        if token.text == "~":
            self._gap()
        elif token.text == "^" and self.math:
            argument = self._argument()
            text = self._plain(argument)
            if text and all(char in "0123456789+-" for char in text):
                first = argument[0]
                self._print(text.translate(_SUPERSCRIPT), first._replace(width=len(text)))
            elif len(argument) == 1 and argument[0].kind == _COMMAND and argument[0].text == "circ":
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

    def _comment(self, token: _Token) -> None:
        if token.at < 0 or token.at in self.pending.seen:
            return
        self.pending.seen.add(token.at)
        line, column = self._where(token.at)
        trails = bool(self.raw[self.starts[line - 1] : token.at].strip())
        index = len(self.lines) if trails or self.builder.empty else len(self.lines) + 1
        place = TextPlace(line, column, line, column + token.width)
        self.pending.comments.append((token.text.strip(), place, index))

    def _command(self, token: _Token) -> None:
        name = self.aliases.get(token.text, token.text)
        if name[:1] == "\0":
            self._internal(name)
            return
        if self.preamble and name not in _PREAMBLE:
            if name in tables.FIELDS and name not in self.macros:
                self._field(name, token)
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

    def _unknown(self, name: str, token: _Token) -> None:
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
                self._push([_OPENING, *group, _CLOSING])
            else:
                rest = [one for other in texts[index:] for one in (_OPENING, *other, _CLOSING, _TAB)]
                self._push(rest[:-1])
                break

    def _technical(self, group: list[_Token]) -> bool:
        """Whether an argument is no text: a length, a number, ``key=value``."""
        if len(group) > 40:
            return False
        text = self._plain(group).strip()
        return not text or bool(
            re.fullmatch(r"[-+]?[\d.]+(?:\s*(?:pt|em|ex|cm|mm|in|bp))?", text) or re.match(r"[A-Za-z]+\s*=", text)
        )

    # -- macros of the file -------------------------------------------------------------------------------------------

    def _expand(self, name: str, macro: _Macro, call: _Token) -> None:
        if self.budget.left <= 0:
            return
        arguments = self._values(macro)
        body = self._substitute(macro.body, arguments, call)
        if body is None:
            return
        if macro.spec.count("m") == 1 and _heads(name, macro):
            level = 3 if "sub" in name.lower() else 2
            body = [_made(f"\0heading {level}"), *body, _made("\0headed")]
        self._push(body)

    def _values(self, macro: _Macro) -> list[list[_Token]]:
        values: list[list[_Token]] = []
        for index, sign in enumerate(macro.spec):
            if sign == "s":
                values.append([_Token(_TEXT, "*", -1, 0)] if self._star() else [])
            elif sign == "o":
                option = self._option()
                default = macro.defaults[index] if index < len(macro.defaults) else []
                values.append(default if option is None else option)
            else:
                values.append(self._argument())
        return values

    def _substitute(self, body: list[_Token], values: list[list[_Token]], call: _Token) -> list[_Token] | None:
        """The body with its arguments; what stands in the body itself gets the place of the call."""
        if not self.budget.take(len(body) + 4):
            return None
        made: list[_Token] = []
        at, width = call.at, call.width
        for kind, text, _, _ in body:
            if kind == _PARAM:
                index = int(text) - 1
                if index < len(values):
                    if not self.budget.take(len(values[index])):
                        return None
                    made.extend(values[index])
            elif kind == _NESTED:
                made.append(_Token(_PARAM, text, at, width))
            elif kind != _COMMENT:
                made.append(_Token(kind, text, at, width))
        return made

    def _define(self, token: _Token) -> None:
        r"""``\newcommand{\x}[2][default]{…}`` and its like."""
        self._star()
        name = self._name()
        extended = token.text.endswith("x")
        count = self._plain(self._option() or [])
        first = self._option()
        body = self._group()
        if body is None:
            taken = self._argument()
            body = taken
        number = min(9, int(count)) if count.strip().isdigit() else 0
        spec, defaults = _signature(number, first, extended, self._plain)
        self._store(name, _Macro(spec, defaults, body))

    def _define_document(self, token: _Token) -> None:
        r"""``\NewDocumentCommand{\x}{m O{default}}{…}``."""
        name = self._name()
        spec, defaults = _document_signature(self._argument())
        body = self._argument()
        if token.text.startswith("Provide") and name in self.macros:
            return
        self._store(name, _Macro(spec, defaults, body))

    def _define_environment(self, token: _Token) -> None:
        document = "Document" in token.text
        self._star()
        name = self._plain(self._argument()).strip()
        if document:
            spec, defaults = _document_signature(self._argument())
        else:
            count = self._plain(self._option() or []).strip()
            first = self._option()
            spec, defaults = _signature(min(9, int(count)) if count.isdigit() else 0, first, False, self._plain)
        begin, end = self._argument(), self._argument()
        if name and name not in tables.LISTS and name not in tables.TABLES and name != "document":
            self.environments[name] = _Macro(spec, defaults, begin, end)

    def _define_plain(self, token: _Token) -> None:
        r"""``\def\x#1#2{…}``. Arguments ended by signs are not followed: such a macro stays unknown."""
        self._skip()
        if not self.stack or self.stack[-1].kind != _COMMAND:
            return
        name = self.stack.pop().text
        spec, plain = "", True
        while self.stack and self.stack[-1].kind not in (_OPEN, _PAR):
            part = self.stack.pop()
            if part.kind == _PARAM:
                spec += "m"
            elif part.kind not in (_SPACE, _COMMENT):
                plain = False
        body = self._group()
        if body is not None and plain:
            self._store(name, _Macro(spec[:9], (), body))

    def _let(self, token: _Token) -> None:
        self._skip()
        names: list[str] = []
        while self.stack and len(names) < 2:
            part = self.stack.pop()
            if part.kind == _COMMAND:
                names.append(part.text)
            elif not (part.kind == _SPACE or (part.kind == _TEXT and part.text == "=")):
                if part.kind in (_OPEN, _CLOSE, _PAR):
                    self.stack.append(part)
                return
        if len(names) == 2 and names[0] not in _FIXED:
            if names[1] in self.macros:
                self.macros[names[0]] = self.macros[names[1]]
            elif names[0] != names[1]:
                self.aliases[names[0]] = self.aliases.get(names[1], names[1])

    def _name(self) -> str:
        """The name of the macro that is being defined, in braces or not."""
        for token in self._argument():
            if token.kind == _COMMAND:
                return token.text
        return ""

    def _store(self, name: str, macro: _Macro) -> None:
        if not name or name in _FIXED or name in _PREAMBLE:
            return
        if name in tables.DROPPED and not any(token.kind == _PARAM for token in macro.body):
            return
        self.aliases.pop(name, None)
        self.macros[name] = macro

    def _shape(self, name: str, token: _Token) -> None:
        """A macro of a resume class: the arguments as the class prints them."""
        shapes = tables.SHAPES[name]
        self._star()
        while self._option() is not None:
            pass
        values = self._groups(max(shapes))
        count = next((count for count in sorted(shapes) if count >= len(values)), max(shapes))
        if name == "cvskill" and len(values) == 2 and self._technical(values[1]):
            count, values = 1, values[:1]
        if not values:
            return
        key = (name, count)
        if key not in self.shapes:
            self.shapes[key] = tokens(tables.SHAPES[name][count])
        values += [[] for _ in range(count - len(values))]
        grouped = [[_OPENING, *value, _CLOSING] if value else [] for value in values]
        body = self._substitute(self.shapes[key], grouped, token)
        if body is not None:
            self._push(body)

    # -- conditionals -------------------------------------------------------------------------------------------------

    def _new_if(self, token: _Token) -> None:
        name = self._name()
        if name.startswith("if"):
            flag = name[2:]
            self.flags[flag] = False
            self.macros.setdefault(flag + "true", _Macro("", (), [_made("\0set " + flag)]))
            self.macros.setdefault(flag + "false", _Macro("", (), [_made("\0unset " + flag)]))

    def _conditional(self, holds: bool) -> None:
        r"""Go on with the right branch: skip to ``\else`` or ``\fi`` where the condition does not hold."""
        if not holds:
            self._skip_branch(("else", "fi"))

    def _skip_branch(self, ends: tuple[str, ...]) -> None:
        depth = 0
        stack = self.stack
        taken = 0
        while stack:
            token = stack.pop()
            taken += 1
            if token.kind != _COMMAND:
                continue
            name = token.text
            if name in _CONDITIONS or (name.startswith("if") and name[2:] in self.flags):
                depth += 1
            elif depth and name == "fi":
                depth -= 1
            elif not depth and name in ends:
                break
            elif name == "end" and self._at_document_end():
                stack.append(token)
                break
        self.budget.take(taken)

    def _at_document_end(self) -> bool:
        following = self.stack[-2:-1] if len(self.stack) > 1 else []
        return bool(following) and following[0].kind == _TEXT and following[0].text == "document"

    def _else(self, token: _Token) -> None:
        self._skip_branch(("fi",))

    def _if_same(self, token: _Token) -> None:
        r"""``\ifx`` and ``\if``: whether the next two tokens are the same (the usual test for an empty argument)."""
        pair: list[tuple[int, str]] = []
        while len(pair) < 2 and self.stack:
            self._skip()
            if not self.stack:
                break
            part = self.stack.pop()
            if part.kind == _COMMAND and part.text == "detokenize":
                inner = self._argument()
                if not inner:
                    continue
                pair.append((_TEXT, self._plain(inner)[:1]))
                self._drop_to_relax()
                continue
            if part.kind == _TEXT and len(part.text) > 1:
                self.stack.append(_Token(_TEXT, part.text[1:], part.at + 1, max(0, part.width - 1)))
                part = part._replace(text=part.text[0])
            pair.append((part.kind, part.text))
        same = len(pair) == 2 and pair[0] == pair[1]
        if not same and len(pair) == 2 and pair[0][0] in (_AMP, _COMMAND):
            self._drop_same(*pair[0])
        self._conditional(same)

    def _drop_same(self, kind: int, text: str) -> None:
        r"""Drop what is left of a condition like ``\ifx&#1&`` up to its second sign."""
        for index in range(len(self.stack) - 1, max(-1, len(self.stack) - 2000), -1):
            token = self.stack[index]
            if (token.kind, token.text) == (kind, text):
                self.budget.take(len(self.stack) - index)
                del self.stack[index:]
                return
            if token.kind == _COMMAND and token.text in ("else", "fi"):
                return

    def _drop_to_relax(self) -> None:
        if self.stack and self.stack[-1].kind == _COMMAND and self.stack[-1].text == "relax":
            self.stack.pop()

    def _if_number(self, token: _Token) -> None:
        r"""``\ifnum`` and ``\ifdim`` cannot be known here: their condition is dropped and taken to hold."""
        while self.stack and self.stack[-1].kind == _TEXT:
            self.stack.pop()
        self._drop_to_relax()

    def _if_defined(self, token: _Token) -> None:
        self._skip()
        name = self.stack.pop().text if self.stack and self.stack[-1].kind == _COMMAND else ""
        self._conditional(name in self.macros)

    def _if_empty(self, token: _Token) -> None:
        r"""``\ifblank{…}{yes}{no}`` and its like."""
        negative = token.text.startswith(("not", "IfValue"))
        value = self._argument()
        yes = self._argument()
        no = self._argument() if token.text.endswith("TF") or not token.text.startswith(("not", "If")) else []
        if token.text.endswith("F") and not token.text.endswith("TF"):
            yes, no = [], yes
        empty = not self._plain(value).strip() and not any(part.kind == _COMMAND for part in value)
        self._push(yes if empty != negative else no)

    def _if_equal(self, token: _Token) -> None:
        first, second = self._argument(), self._argument()
        yes, no = self._argument(), self._argument()
        self._push(yes if self._plain(first).strip() == self._plain(second).strip() else no)

    def _if_then(self, token: _Token) -> None:
        test, yes, no = self._argument(), self._argument(), self._argument()
        holds, negative = True, any(part.kind == _COMMAND and part.text in ("NOT", "not") for part in test)
        for index, part in enumerate(test):
            if part.kind == _COMMAND and part.text in ("equal", "isempty", "boolean"):
                kept, self.stack = self.stack, list(reversed(test[index + 1 :]))
                first = self._plain(self._argument()).strip()
                second = self._plain(self._argument()).strip() if part.text == "equal" else ""
                self.stack = kept
                holds = self.flags.get(first, False) if part.text == "boolean" else first == second
                break
        self._push(yes if holds != negative else no)

    # -- handlers -----------------------------------------------------------------------------------------------------

    def _handlers(self) -> dict[str, Callable[[_Token], None]]:
        table: dict[str, Callable[[_Token], None]] = {
            "begin": self._begin,
            "end": self._end,
            "item": self._item,
            "listitem": self._listitem,
            "href": self._href,
            "url": self._url,
            "nolinkurl": self._url,
            "input": self._input,
            "include": self._input,
            "subfile": self._input,
            "import": self._import,
            "subimport": self._import,
            "hspace": self._hspace,
            "hskip": lambda token: self._gap("\t"),
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
        for name in tables.BREAKS:
            table[name] = self._newline
        for name in tables.RUN_IN:
            table[name] = self._run_in
        return table

    def _newline(self, token: _Token) -> None:
        self._star()
        if self.stack and self.stack[-1].kind == _LEFT:
            option = self._option()
            if option is not None and not _LENGTH.fullmatch(self._lengths(option)):
                self._break()
                self._push([_Token(_TEXT, "[", option[0].at - 1, 1), *option] if option else [])
                return
        self._break()

    def _lengths(self, some: list[_Token]) -> str:
        return "".join("\\" + t.text if t.kind == _COMMAND else t.text for t in some[:20]).strip()

    def _change(self, name: str) -> None:
        """Change the look of the argument that follows, or of the rest of the group."""
        style = self._changed(tables.STYLES[name])
        takes = name not in _DECLARATIONS
        if name == "texorpdfstring":
            first = self._argument()
            self._argument()
            self._push([_OPENING, *first, _CLOSING])
            return
        if not takes:
            self.style = style
            return
        token = self._peek()
        if token is not None and token.kind == _OPEN:
            self._skip()
            self.stack.pop()
            self._enter("")
            self.style = style
        elif token is not None and token.kind in (_TEXT, _COMMAND) and name.startswith("text"):
            one = self._argument()
            self._push([_OPENING, *one, _CLOSING])
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

    def _fontsize(self, token: _Token) -> None:
        size = _NUMBER.match(self._plain(self._argument()).strip())
        self._argument()
        if size is not None and 1 <= float(size.group()) <= 200:
            self._resize(float(size.group()))

    def _section(self, level: int, token: _Token) -> None:
        self._star()
        self._option()
        title = self._group()
        if title is None:
            self._break()
            return
        self._push(
            [
                _made(f"\0heading {level}"),
                _OPENING,
                _made("bfseries"),
                _made(("LARGE", "Large", "large", "normalsize")[min(level, 4) - 1]),
                *title,
                _CLOSING,
                _made("\0headed"),
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

    def _run_in(self, token: _Token) -> None:
        self._break()
        self._star()
        self._option()
        title = self._group()
        if title is not None:
            self._push([_OPENING, _made("bfseries"), *title, _CLOSING, _BLANK])

    def _title_format(self, token: _Token) -> None:
        self._star()
        self._argument()
        self._option()
        if self._peek_open():
            for _ in range(4):
                self._argument()
        self._option()

    def _peek_open(self) -> bool:
        token = self._peek()
        return token is not None and token.kind == _OPEN

    def _mathematics(self, on: bool) -> None:
        self.math = on

    def _hspace(self, token: _Token) -> None:
        self._star()
        argument = self._argument()
        if any(part.kind == _COMMAND and part.text in ("fill", "stretch", "hfill") for part in argument):
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

    def _box(self, token: _Token) -> None:
        """A box: aligned to the right it stands at the margin."""
        self._option()
        side = self._option()
        if side is not None and self._plain(side).strip() == "r" and not self.builder.empty:
            self._gap("\t")

    def _textcolor(self, token: _Token) -> None:
        self._option()
        self._argument()

    def _switch(self, token: _Token) -> None:
        self._star()
        self._option()
        if self.builder.empty:
            self._break()
        else:
            self._gap("\t")

    def _equal(self, token: _Token) -> None:
        if any(frame.name == "tabbing" for frame in self.frames):
            self._gap("\t")
        else:
            self._accent(tables.ACCENTS["="], token)

    def _tab_stop(self, token: _Token) -> None:
        self._gap("\t" if any(frame.name == "tabbing" for frame in self.frames) else " ")

    def _loop(self, token: _Token) -> None:
        while self.stack and self.stack[-1].kind not in (_OPEN, _PAR):
            self.stack.pop()
        self._groups(2)

    def _image(self, token: _Token) -> None:
        self._star()
        self._option()
        groups = self._groups(2 if token.text.startswith("photo") else 1)
        name = self._plain(groups[-1]).strip() if groups else ""
        if name:
            self.images.append(Image(0, None, name))
        if not self.preamble:
            self._gap()

    def _tag(self, token: _Token) -> None:
        """A tag of AltaCV: neighbours stand in boxes of their own."""
        text = self._argument()
        if self.tag:
            self._gap()
            self._print("|", token)
            self._gap()
        self._push([_OPENING, *text, _CLOSING, _made("\0tag")])

    def _accent(self, sign: str, token: _Token) -> None:
        peek = self._peek()
        if peek is None or peek.kind not in (_OPEN, _TEXT, _COMMAND):
            return
        before = len(self.stack)
        argument = self._argument()
        if not argument:
            if before == len(self.stack) and token.text in "^~":
                self._print(token.text, token)
            return
        first = argument[0]
        base = first.text[:1] if first.kind == _TEXT else tables.SYMBOLS.get(first.text, "")
        base = {"ı": "i", "ȷ": "j"}.get(base, base)
        rest = (
            [first._replace(text=first.text[1:], at=first.at + 1, width=first.width - 1)] if first.kind == _TEXT else []
        )
        if not base:
            self._push(argument)
            return
        end = first.at + (1 if first.kind == _TEXT else first.width)
        if len(argument) == 1 and len(first.text) <= 1 and self.raw[end : end + 1] == "}":
            end += 1
        width = end - token.at if 0 <= end - token.at <= 12 else token.width
        self._print(unicodedata.normalize("NFC", base + sign), token._replace(width=width))
        self._push([part for part in [*rest, *argument[1:]] if part.text or part.kind != _TEXT])

    # -- environments and lists ---------------------------------------------------------------------------------------

    def _begin(self, token: _Token) -> None:
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
            elif self.stack and self.stack[-1].kind in (_OPEN, _LEFT):
                self._unknown("", token)

    def _end(self, token: _Token) -> None:
        name = self._plain(self._group() or []).strip()
        if name == "document":
            self._break()
            self.stack.clear()
            return
        ends = self.ends.get(name)
        if ends:
            self._push([*ends.pop(), _made(f"\0ended {name}")])
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
            token.kind == _COMMAND and (token.text in tables.PRINTED or self._prints(token.text))
            for token in self.stack
        ):
            self.fields = [one for one in self.fields if one[0] not in ("title", "author", "date")]
            self._header()

    def _prints(self, name: str) -> bool:
        macro = self.macros.get(name)
        return macro is not None and any(
            token.kind == _COMMAND and token.text in tables.PRINTED for token in macro.body[:2000]
        )

    def _skip_environment(self, name: str) -> None:
        while self.stack:
            token = self.stack.pop()
            if token.kind == _COMMAND and token.text == "end" and self._plain(self._group() or []).strip() == name:
                return

    def _picture(self, name: str) -> None:
        """A drawing: the text of its nodes, one a line."""
        self._break()
        kept: list[_Token] = []
        node = False
        depth = 0
        while self.stack:
            token = self.stack.pop()
            if token.kind == _COMMAND and token.text == "end":
                if self._plain(self._group() or []).strip() == name:
                    break
            elif token.kind == _COMMENT:
                self._comment(token)
            elif (token.kind == _COMMAND and token.text in ("node", "put")) or token.text in ("node", "(node"):
                node = True
            elif node and token.kind == _OPEN:
                self.stack.append(token)
                kept += [_OPENING, *(self._group() or []), _CLOSING, _END_PARAGRAPH]
                node = False
                if self.stack and self.stack[-1] is token:
                    self.stack.pop()
            elif token.kind == _OPEN:
                depth += 1
            elif token.kind == _CLOSE:
                depth -= 1
        self._push([_END_PARAGRAPH, *kept])

    def _begin_list(self, name: str, token: _Token) -> None:
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

    def _source(self, some: list[_Token]) -> str:
        """Tokens as they would be written, for options."""
        signs = {_COMMAND: "\\{}", _OPEN: "{{", _CLOSE: "}}", _MATH: "$"}
        return "".join(signs.get(token.kind, "{}").format(token.text) for token in some[:400])

    def _begin_table(self, name: str) -> None:
        if self.lists and self.lists[-1].fresh and self.builder.empty:
            self.lists[-1].sign = False
        if not self.wide:
            self._break()
        self._enter(name)
        self.tables += 1
        self._arguments(tables.TABLES[name])

    def _begin_shape(self, name: str, token: _Token) -> None:
        self._break()
        self._enter(name)
        self._shape_environment(name, token)

    def _shape_environment(self, name: str, token: _Token) -> None:
        count, shape = tables.ENVIRONMENT_SHAPES[name]
        values = self._groups(count)
        values += [[] for _ in range(count - len(values))]
        body = self._substitute(tokens(shape), values, token)
        if body is not None:
            self._push(body)

    def _new_list(self, token: _Token) -> None:
        name, kind = self._plain(self._argument()).strip(), self._plain(self._argument()).strip()
        self._argument()
        if name not in tables.LISTS and kind in tables.LISTS:
            self.aliases[name] = kind

    def _item(self, token: _Token) -> None:
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
            if not any(part.kind == _COMMAND and part.text not in tables.BLANKS for part in label):
                current.sign = False
        elif text in BULLETS or text in ("-", "–", "—", "--", "*", "+", "o", "|"):
            current.marker = _LIGATURES.get(text, text)
        elif re.fullmatch(r"\(?[\dA-Za-z]{1,3}[.)]", text):
            current.marker = text
        else:
            current.sign = False
            self._push([_OPENING, _made("bfseries"), *label, _CLOSING, _TAB])

    def _listitem(self, token: _Token) -> None:
        """An item that needs no list around it (moderncv)."""
        text = self._argument()
        self._break()
        self.lists.append(_List())
        self.frames.append(_Frame("\0item", self.style, len(self.lists) - 1, self.tables))
        self._item(token)
        self._push([*text, _made("\0ended \0item")])

    # -- links and files ----------------------------------------------------------------------------------------------

    def _open_link(self, url: str) -> None:
        """Let the group that comes next be the text of a link."""
        peek = self._peek()
        if peek is None or peek.kind != _OPEN:
            return
        self._skip()
        self.stack.pop()
        self._enter("")
        if url.strip():
            self.urls.append(url.strip())
            self.style = self.style._replace(key=len(self.urls) - 1)

    def _href(self, token: _Token) -> None:
        self._option()
        target = self._group()
        if target is not None:
            self._open_link(self._plain(target))

    def _url(self, token: _Token) -> None:
        target = self._group()
        if target is None:
            return
        url = self._plain(target).strip()
        raw = [part._replace(kind=_RAW) for part in target if part.kind in (_TEXT, _SIGN, _AMP, _RAW, _LEFT, _RIGHT)]
        if len(raw) < len(target):
            raw = [_Token(_RAW, url, target[0].at, target[-1].at + target[-1].width - target[0].at)] if url else []
        self._push([_made("\0link " + url), _OPENING, *raw, _CLOSING])

    def _import(self, token: _Token) -> None:
        folder = self._plain(self._argument()).strip()
        self._include(folder.rstrip("/") + "/" + self._plain(self._argument()).strip(), token)

    def _input(self, token: _Token) -> None:
        group = self._group()
        if group is not None:
            self._include(self._plain(group).strip(), token)
            return
        self._skip()
        if self.stack and self.stack[-1].kind == _TEXT:
            self._include(self.stack.pop().text, token)

    def _include(self, name: str, token: _Token) -> None:
        """Go on with another file of the same folder. Its words get the place of the macro that names it."""
        text = self._fetch(name) if name else None
        if text is None:
            if name and not self.preamble:
                self.skipped.add(name[:80])
            return
        more = tokens(text, letters=self.preamble)
        if self.budget.take(len(more)):
            kept = [one for one in more if one.kind != _COMMENT]
            self._push([_Token(kind, words, token.at, token.width) for kind, words, _, _ in kept])

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

    def _field(self, name: str, token: _Token) -> None:
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
            end = _END_PARAGRAPH if name in ("location", "position", "quote") else _TAB
            self._push([*body, end])

    def _shown(self, name: str, option: str, groups: list[list[_Token]], token: _Token) -> list[_Token]:
        """What a field prints: its groups side by side, with the link that the class gives it."""
        network = option if name == "social" else name
        prefix = tables.NETWORKS.get(network)
        if network in ("stackoverflow", "googlescholar") and len(groups) > 1:
            groups = groups[1:]
            prefix = None
        shown = [part for group in groups for part in (_OPENING, *group, _CLOSING, _BLANK)][:-1]
        if name in ("address", "mailaddress", "cvaddress", "ecvaddress") and len(groups) > 1:
            comma = _Token(_TEXT, ",", -1, 0)
            shown = []
            for group in groups:
                shown += [*([comma, _BLANK] if shown else []), _OPENING, *group, _CLOSING]
        if prefix is None:
            return shown
        text = self._plain(groups[0]).strip()
        if not text or any(part.kind == _COMMAND and part.text == "href" for part in groups[0]):
            return shown
        if prefix == "mailto:":
            url = prefix + text
        elif "://" in text:
            url = text
        else:
            url = ("https://" if "/" in text or prefix == "https://" else prefix) + text.removeprefix("@")
        return [_made("\0link " + url), _OPENING, *shown, _CLOSING]

    def _header(self) -> None:
        """Print the fields: the name, what stands under it, the rest in the order of the source."""
        fields, self.fields = self.fields, []
        names = [body for name, body in fields if name in tables.NAMES]
        labels = [body for name, body in fields if name in tables.LABELS]
        rest = [body for name, body in fields if name not in tables.NAMES and name not in tables.LABELS]
        made: list[_Token] = [_END_PARAGRAPH]
        if names:
            made += [_OPENING, _made("Huge"), _made("bfseries")]
            for body in names:
                made += [*body, _BLANK]
            made += [_CLOSING, _END_PARAGRAPH]
        for body in (*labels, *rest):
            made += [_OPENING, *body, _CLOSING, _END_PARAGRAPH]
        self._push(made)

    def _margin(self, token: _Token) -> None:
        """Text of the page's header or footer: it stands apart, after the rest."""
        self._star()
        self._option()
        body = self._group()
        if body:
            region = Region.FOOTER if "foot" in token.text else Region.HEADER
            self.margins.append((region, [_OPENING, *body, _CLOSING, _END_PARAGRAPH]))

    def _if_not(self, token: _Token) -> None:
        value, yes, no = self._argument(), self._argument(), self._argument()
        self._push(yes if self._plain(value).strip() else no)


_DECLARATIONS = frozenset(
    {"bfseries", "bf", "itshape", "slshape", "it", "sl", "em", "mdseries", "upshape", "normalfont", "protect"}
)
_CONDITIONS = frozenset(
    {
        "if",
        "ifx",
        "ifnum",
        "ifdim",
        "ifodd",
        "ifcase",
        "iftrue",
        "iffalse",
        "ifdefined",
        "ifmmode",
        "ifhmode",
        "ifvmode",
    }
    | {"ifcsname", "ifcat", "ifeof", "ifhbox", "ifvbox", "ifvoid"}
)
_PREAMBLE = frozenset(
    {"begin", "input", "include", "import", "subimport", "def", "gdef", "edef", "xdef", "let", "newif", "newlist"}
    | {"newcommand", "renewcommand", "providecommand", "newcommandx", "renewcommandx", "DeclareRobustCommand"}
    | {"NewDocumentCommand", "RenewDocumentCommand", "ProvideDocumentCommand", "DeclareDocumentCommand"}
    | {"newenvironment", "renewenvironment", "NewDocumentEnvironment", "RenewDocumentEnvironment"}
    | {"iffalse", "iftrue", "else", "fi", "photo", "profilepic", "titleformat"}
    | {"lhead", "chead", "rhead", "fancyhead", "lfoot", "cfoot", "rfoot", "fancyfoot"}
)
"""The macros that mean something before the document begins."""


def _heads(name: str, macro: _Macro) -> bool:
    """Whether a macro of the file prints its argument as a heading: by its name, where it does not call another."""
    if not _HEADING_NAME.fullmatch(name):
        return False
    return not any(
        token.kind == _COMMAND and (token.text in tables.SECTIONS or token.text in ("item", "begin", "hfill"))
        for token in macro.body
    )


def _signature(
    number: int, first: list[_Token] | None, extended: bool, plain: Callable[[list[_Token]], str]
) -> tuple[str, tuple[list[_Token], ...]]:
    if extended and first is not None:
        optional = {int(found) for found in re.findall(r"(?:^|,)\s*([1-9])\s*=", plain(first))}
        return "".join("o" if index + 1 in optional else "m" for index in range(number)), ()
    if first is not None and number:
        return "o" + "m" * (number - 1), (first,)
    return "m" * number, ()


def _document_signature(spec: list[_Token]) -> tuple[str, tuple[list[_Token], ...]]:
    """The arguments of xparse: ``m``, ``o``, ``O{default}``, ``s``, ``+m``; others count as ``m``."""
    signs = ""
    defaults: list[list[_Token]] = []
    depth = 0
    for token in spec:
        if token.kind == _OPEN:
            depth += 1
        elif token.kind == _CLOSE:
            depth -= 1
        elif depth:
            if defaults:
                defaults[-1].append(token)
        elif token.kind == _TEXT:
            for char in token.text:
                if char in "mvr":
                    signs += "m"
                elif char in "oOdD":
                    signs += "o"
                elif char in "st":
                    signs += "s"
                else:
                    continue
                defaults.append([])
    return signs[:9], tuple(defaults[:9])


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
                top = max(one.block for one in lines)
                for place in range(index, end):
                    top += 1
                    done[place] = replace(done[place], role=Role.BODY, marker="", level=0, block=top)
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
