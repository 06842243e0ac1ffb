r"""LaTeX source → Document: what the document prints, each word at its exact place in the source.

This is a small TeX: the source becomes tokens with positions, macros that the file defines are expanded (the tokens
of an argument keep their place, what stands in the definition gets the place of the call), and the rest is printed
into lines. A tree parser (pylatexenc's) cannot do that: what ``\resumeSubheading{…}{…}`` prints is only known after
its definition has been expanded. From pylatexenc comes the long table of signs (``\textmu``, ``\natural``).

Everything is bounded: the work that macros may cause, the text, the files read with ``\input``.

``latex_tokens`` cuts the source, ``latex_expand`` follows definitions, ``latex_output`` writes lines; ``latex_header``
and ``latex_environments`` say what links, other files, fields, lists and tables do; ``latex_macros`` and
``latex_classes`` are tables. Here tokens are carried out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from profilelint.model.document import Document, Image, Line, Problem, Role
from profilelint.read.latex import classes
from profilelint.read.latex import macros as tables
from profilelint.read.latex.environments import Environments
from profilelint.read.latex.expand import PREAMBLE, Macro
from profilelint.read.latex.output import BEGIN, CLASS, ICON, MOST_LINES
from profilelint.read.latex.tokens import (
    AMP,
    BLANK,
    CLOSE,
    CLOSING,
    COMMAND,
    COMMENT,
    LEFT,
    MATH,
    OPEN,
    OPENING,
    PAR,
    RAW,
    RIGHT,
    SIGN,
    SPACE,
    TEXT,
    Token,
    made_up,
    tokens,
)
from profilelint.read.limits import Limits
from profilelint.read.words import Builder, decode, source_lines, too_long

_LENGTH = re.compile(
    r"[-+]?(?:\d+\.?\d*|\.\d+)?\s*(?:pt|em|ex|cm|mm|in|bp|pc|sp|\\[A-Za-z]+)(?:\s*(?:plus|minus).{0,40})?"
)
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)")
_UNITS = re.compile(r"pt|em|ex|cm|mm|in|bp|pc|sp|mu")
_DIMENSION = re.compile(r"=?([-+]?(?:\d+\.?\d*|\.\d+)(?![\d.]))?(pt|em|ex|cm|mm|in|bp|pc|sp|mu)?")
_UNIT = {"pt": 1.0, "bp": 1.0, "em": 10.0, "ex": 4.5, "cm": 28.45, "mm": 2.85, "in": 72.27, "pc": 12.0}
_TAKES_ICON = re.compile(r"fa(?:icon|Icon|b|s|r)?|\w*[iI]con")
_SUPERSCRIPT = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")


def read(data: bytes, path: str, limits: Limits) -> Document:
    r"""Read a LaTeX file. Bytes that are no text give an ``unreadable`` problem.

    Files named by ``\input`` and ``\include`` are read where they lie in the folder of ``path`` or below it, and so are
    the definitions of a class or package there; their words have their place in their own file. Others are reported
    as a ``limit`` problem.
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


class _Reader(Environments):
    def __init__(self, raw: str, path: str, limits: Limits) -> None:
        super().__init__(raw, path, limits)
        self.handlers = self._handlers()

    def run(self) -> None:
        last = min(len(self.raw), self.most)
        if len(self.raw) > self.most:
            self.limiter.reached = True
        body = BEGIN.search(self.raw, 0, last)
        if body is None:
            self.preamble = CLASS.search(self.raw) is not None
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
        if len(self.lines) >= MOST_LINES:
            self.problems.append(Problem("limit", f"only its first {MOST_LINES:,} lines were read"))
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

    def _command(self, token: Token) -> None:
        name = self.aliases.get(token.text, token.text)
        if name[:1] == "\0":
            self._internal(name)
            return
        if self.preamble and name not in PREAMBLE:
            known = self.macros.get(name)
            if known is None and name in classes.FIELDS:
                self._field(name, token)
            elif known is not None and len(known.body) == 1 and known.body[0].text[:1] == "\0":
                self._internal(known.body[0].text)
            elif known is not None and not self.foreign and _sets(known):
                self._expand(name, known, token)
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
        elif name in classes.PRINTED:
            spare = self.spare.get(name)
            if spare is not None and not self.fields:
                self._expand(name, spare, token)
                return
            self._option()
            self._header()
        elif name in classes.POSITION and any(frame.name == "resume" for frame in self.frames[:4]):
            body = self._group()
            if body is not None:
                self.fields.append((name, [OPENING, *body, CLOSING]))
        elif name in classes.FIELDS:
            self._field(name, token)
        elif name in classes.LATER and self.awaited:
            self.later.append(token)
            for group in self._groups(2):
                self.later += [OPENING, *group, CLOSING]
        elif name in classes.SHAPES:
            self._shape(name, token)
        elif ICON.fullmatch(name):
            self._star()
            self._option()
            if _TAKES_ICON.fullmatch(name):
                self._group()
        else:
            self._unknown(name, token)

    def _handlers(self) -> dict[str, Callable[[Token], None]]:
        table: dict[str, Callable[[Token], None]] = {
            "begin": self._begin,
            "end": self._end,
            "item": self._item,
            "listitem": self._listitem,
            "labelled": self._labelled,
            "dated": self._dated,
            "ecvlanguageheader": self._table_frame,
            "ecvlanguagefooter": self._table_frame,
            "href": self._href,
            "url": self._url,
            "nolinkurl": self._url,
            "input": self._input,
            "include": self._input,
            "subfile": self._input,
            "documentclass": self._package,
            "usepackage": self._package,
            "RequirePackage": self._package,
            "LoadClass": self._package,
            "LoadClassWithOptions": self._package,
            "ExplSyntaxOn": self._programming,
            "DeclareOption": self._class_option,
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
            "entry": self._entry,
            "BulletItem": self._bullet,
            "SubBulletItem": self._bullet,
            "NumberedItem": self._bullet,
            "month": self._month,
            "makeList": self._parted_list,
            "skilllist": self._skill_list,
            "NewInfoField": self._new_field,
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
        if len(argument) == 1 and len(first.text) <= 1 and self.sources.text[end : end + 1] == "}":
            end += 1
        width = end - token.at if 0 <= end - token.at <= 12 else token.width
        self._print(unicodedata.normalize("NFC", base + sign), token._replace(width=width))
        self._push([part for part in [*rest, *argument[1:]] if part.text or part.kind != TEXT])

    def _if_not(self, token: Token) -> None:
        value, yes, no = self._argument(), self._argument(), self._argument()
        self._push(yes if self._plain(value).strip() else no)


def _sets(macro: Macro) -> bool:
    """Whether a macro does nothing but define another."""
    first = next((token for token in macro.body if token.kind not in (SPACE, COMMENT)), None)
    return first is not None and first.kind == COMMAND and first.text in ("def", "gdef", "xdef", "edef", "renewcommand")


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
