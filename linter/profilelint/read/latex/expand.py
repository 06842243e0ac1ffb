r"""The part of TeX that turns tokens into other tokens: arguments, definitions, conditionals.

The tokens of an argument keep their place; what stands in a definition gets the place of the call. All work is
charged to a :class:`Budget`, so that no source can keep the reader busy.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from profilelint.read.latex import classes
from profilelint.read.latex import macros as tables
from profilelint.read.latex.tokens import (
    AMP,
    CLOSE,
    CLOSING,
    COMMAND,
    COMMENT,
    LEFT,
    NESTED,
    OPEN,
    OPENING,
    PAR,
    PARAM,
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

MOST_WORK = 1_500_000
"""Tokens that macros and their arguments may touch; a long résumé needs some ten thousand."""
_HEADING_NAME = re.compile(
    r"(?:cv|resume|my|new|custom|main|big)?(?:sub){0,2}(?:section|sect?|rubric|heading)(?:title|name|head|heading|header)?"
    r"|(?:cv|resume|my|new|custom)?(?:sub)?header",
    re.IGNORECASE,
)
FIXED = frozenset(
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
PREAMBLE = frozenset(
    {"begin", "input", "include", "import", "subimport", "def", "gdef", "edef", "xdef", "let", "newif", "newlist"}
    | {"newcommand", "renewcommand", "providecommand", "newcommandx", "renewcommandx", "DeclareRobustCommand"}
    | {"NewDocumentCommand", "RenewDocumentCommand", "ProvideDocumentCommand", "DeclareDocumentCommand"}
    | {"documentclass", "usepackage", "RequirePackage", "LoadClass", "LoadClassWithOptions"}
    | {"NewInfoField", "ExplSyntaxOn", "DeclareOption", "subfile", "newcolumntype"}
    | {"newenvironment", "renewenvironment", "NewDocumentEnvironment", "RenewDocumentEnvironment"}
    | {"iffalse", "iftrue", "else", "fi", "photo", "profilepic", "titleformat", "sbox", "savebox"}
    | {"lhead", "chead", "rhead", "fancyhead", "lfoot", "cfoot", "rfoot", "fancyfoot"}
)
"""The macros that mean something before the document begins."""
CONDITIONS = frozenset(
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


class Macro(NamedTuple):
    """A definition. ``spec`` has one sign an argument: ``m``, ``o`` (with its default in ``defaults``) or ``s``."""

    spec: str
    defaults: tuple[list[Token], ...]
    body: list[Token]
    closing: list[Token] = []  # noqa: RUF012  (what an environment prints at its end; never changed)


class Budget:
    """The work that macros may still cause."""

    __slots__ = ("left",)

    def __init__(self) -> None:
        self.left = MOST_WORK

    def take(self, work: int) -> bool:
        self.left -= work
        return self.left > 0


class Expander:
    """The tokens to come, the definitions, and what acts on them."""

    def __init__(self) -> None:
        self.budget = Budget()
        self.stack: list[Token] = []
        self.macros: dict[str, Macro] = {}
        self.environments: dict[str, Macro] = {}
        self.aliases: dict[str, str] = {}
        self.flags: dict[str, bool] = {}
        self.shapes: dict[tuple[str, int], list[Token]] = {}

    def _comment(self, token: Token) -> None:
        """Note a comment that is passed on the way to an argument."""

    def _technical(self, group: list[Token]) -> bool:
        """Whether an argument is no text: a length, a number, ``key=value``."""
        if len(group) > 40:
            return False
        text = self._plain(group).strip()
        return not text or bool(
            re.fullmatch(r"[-+]?[\d.]+(?:\s*(?:pt|em|ex|cm|mm|in|bp))?", text) or re.match(r"[A-Za-z]+\s*=", text)
        )

    # -- the stack of tokens to come ----------------------------------------------------------------------------------

    def _push(self, more: Iterable[Token]) -> None:
        self.stack.extend(reversed(list(more)))

    def _peek(self) -> Token | None:
        """The next token that is no blank or comment, without taking anything."""
        for token in reversed(self.stack):
            if token.kind not in (SPACE, COMMENT):
                return token
        return None

    def _peek_open(self) -> bool:
        token = self._peek()
        return token is not None and token.kind == OPEN

    def _skip(self) -> None:
        """Take the blanks and comments that come next."""
        while self.stack and self.stack[-1].kind in (SPACE, COMMENT):
            token = self.stack.pop()
            if token.kind == COMMENT:
                self._comment(token)

    def _cut_text(self, size: int) -> None:
        """Take so many characters off the text that comes next."""
        token = self.stack.pop()
        if size < len(token.text):
            self.stack.append(Token(TEXT, token.text[size:], token.at + size, max(0, token.width - size)))

    def _star(self) -> bool:
        if self.stack and self.stack[-1].kind == TEXT and self.stack[-1].text.startswith("*"):
            self._cut_text(1)
            return True
        return False

    def _group(self) -> list[Token] | None:
        """Take the group in braces that comes next; ``None`` where there is none, or one that never ends."""
        return self._matched(OPEN, CLOSE)

    def _option(self, most: int = 600) -> list[Token] | None:
        """Take the argument in brackets that comes next, of so many tokens at most."""
        return self._matched(LEFT, RIGHT, most)

    def _matched(self, opening: int, closing: int, window: int = 0) -> list[Token] | None:
        stack = self.stack
        first = len(stack) - 1
        while first >= 0 and stack[first].kind in (SPACE, COMMENT):
            first -= 1
        if first < 0 or stack[first].kind != opening or self.budget.left <= 0:
            return None
        depth = 0
        nested = 0
        most = max(-1, first - window) if window else -1
        for index in range(first, most, -1):
            kind = stack[index].kind
            if opening == LEFT and kind == OPEN:
                nested += 1
            elif opening == LEFT and kind == CLOSE:
                nested -= 1
                if nested < 0:
                    break
            elif opening == LEFT and kind == PAR:
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

    def _argument(self) -> list[Token]:
        """Take a group in braces or a single token."""
        group = self._group()
        if group is not None:
            return group
        token = self._peek()
        if token is None or token.kind in (PAR, CLOSE, OPEN):
            return []
        self._skip()
        if token.kind == TEXT:
            self._cut_text(1)
            return [Token(TEXT, token.text[0], token.at, min(1, token.width))]
        self.stack.pop()
        return [token]

    def _arguments(self, spec: str) -> list[list[Token]]:
        """Take arguments by their signs: ``*`` a star, ``[`` an optional one, ``{`` one in braces."""
        taken: list[list[Token]] = []
        for sign in spec:
            if sign == "*":
                self._star()
            elif sign == "[":
                option = self._option()
                if option is not None:
                    taken.append(option)
            elif (token := self._peek()) is not None and (token.kind == OPEN or token.kind == COMMAND):
                taken.append(self._argument())
        return taken

    def _groups(self, most: int) -> list[list[Token]]:
        """Take up to so many groups in braces that follow one another."""
        found: list[list[Token]] = []
        while len(found) < most:
            group = self._group()
            if group is None:
                break
            found.append(group)
        return found

    def _plain(self, some: list[Token], depth: int = 0) -> str:
        """The characters of tokens, for names, addresses and lengths."""
        parts: list[str] = []
        for token in some:
            if token.kind in (TEXT, SPACE, RAW, SIGN, AMP, LEFT, RIGHT):
                parts.append(token.text)
            elif token.kind == COMMAND:
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

    # -- macros of the file -------------------------------------------------------------------------------------------

    def _expand(self, name: str, macro: Macro, call: Token) -> None:
        if self.budget.left <= 0:
            return
        arguments = self._values(macro)
        body = self._substitute(macro.body, arguments, call)
        if body is None:
            return
        if macro.spec.count("m") == 1 and prints_heading(name, macro):
            level = 3 if "sub" in name.lower() else 2
            body = [made_up(f"\0heading {level}"), *body, made_up("\0headed")]
        self._push(body)

    def _values(self, macro: Macro) -> list[list[Token]]:
        values: list[list[Token]] = []
        for index, sign in enumerate(macro.spec):
            if sign == "s":
                values.append([Token(TEXT, "*", -1, 0)] if self._star() else [])
            elif sign == "o":
                option = self._option()
                default = macro.defaults[index] if index < len(macro.defaults) else []
                values.append(default if option is None else option)
            else:
                values.append(self._argument())
        return values

    def _substitute(self, body: list[Token], values: list[list[Token]], call: Token) -> list[Token] | None:
        """The body with its arguments; what stands in the body itself gets the place of the call."""
        if not self.budget.take(len(body) + 4):
            return None
        made: list[Token] = []
        at, width = call.at, call.width
        for kind, text, _, _ in body:
            if kind == PARAM:
                index = int(text) - 1
                if index < len(values):
                    if not self.budget.take(len(values[index])):
                        return None
                    made.extend(values[index])
            elif kind == NESTED:
                made.append(Token(PARAM, text, at, width))
            elif kind != COMMENT:
                made.append(Token(kind, text, at, width))
        return made

    def _define(self, token: Token) -> None:
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
        spec, defaults = signature(number, first, extended, self._plain)
        self._store(name, Macro(spec, defaults, body))

    def _define_document(self, token: Token) -> None:
        r"""``\NewDocumentCommand{\x}{m O{default}}{…}``."""
        name = self._name()
        spec, defaults = document_signature(self._argument())
        body = self._argument()
        if token.text.startswith("Provide") and name in self.macros:
            return
        self._store(name, Macro(spec, defaults, body))

    def _define_environment(self, token: Token) -> None:
        document = "Document" in token.text
        self._star()
        name = self._plain(self._argument()).strip()
        if document:
            spec, defaults = document_signature(self._argument())
        else:
            count = self._plain(self._option() or []).strip()
            first = self._option()
            spec, defaults = signature(min(9, int(count)) if count.isdigit() else 0, first, False, self._plain)
        begin, end = self._argument(), self._argument()
        if name and name not in tables.LISTS and name not in tables.TABLES and name != "document":
            self.environments[name] = Macro(spec, defaults, begin, end)

    def _define_plain(self, token: Token) -> None:
        r"""``\def\x#1#2{…}``. Arguments ended by signs are not followed: such a macro stays unknown."""
        self._skip()
        if not self.stack or self.stack[-1].kind != COMMAND:
            return
        name = self.stack.pop().text
        spec, plain = "", True
        while self.stack and self.stack[-1].kind not in (OPEN, PAR):
            part = self.stack.pop()
            if part.kind == PARAM:
                spec += "m"
            elif part.kind not in (SPACE, COMMENT):
                plain = False
        body = self._group()
        if body is not None and plain:
            self._store(name, Macro(spec[:9], (), body))

    def _let(self, token: Token) -> None:
        self._skip()
        names: list[str] = []
        while self.stack and len(names) < 2:
            part = self.stack.pop()
            if part.kind == COMMAND:
                names.append(part.text)
            elif not (part.kind == SPACE or (part.kind == TEXT and part.text == "=")):
                if part.kind in (OPEN, CLOSE, PAR):
                    self.stack.append(part)
                return
        if len(names) == 2 and names[0] not in FIXED:
            if names[1] in self.macros:
                self.macros[names[0]] = self.macros[names[1]]
            elif names[0] != names[1]:
                self.aliases[names[0]] = self.aliases.get(names[1], names[1])

    def _name(self) -> str:
        """The name of the macro that is being defined, in braces or not."""
        for token in self._argument():
            if token.kind == COMMAND:
                return token.text
        return ""

    def _store(self, name: str, macro: Macro) -> None:
        if not name or name in FIXED or name in PREAMBLE:
            return
        if name in tables.DROPPED and not any(token.kind == PARAM for token in macro.body):
            return
        self.aliases.pop(name, None)
        self.macros[name] = macro

    def _shape(self, name: str, token: Token) -> None:
        """A macro of a resume class: the arguments as the class prints them."""
        shapes = classes.SHAPES[name]
        self._star()
        while self._option() is not None:
            pass
        values = self._groups(max(shapes))
        count = next((count for count in sorted(shapes) if count >= len(values)), max(shapes))
        if name == "cvskill" and len(values) == 2 and self._technical(values[1]):
            count, values = 1, values[:1]
        if not values:
            return
        if name in classes.STRICT and len(values) not in shapes:
            self._push([part for value in values for part in (OPENING, *value, CLOSING, TAB)][:-1])
            return
        key = (name, count)
        if key not in self.shapes:
            self.shapes[key] = tokens(classes.SHAPES[name][count])
        values += [[] for _ in range(count - len(values))]
        grouped = [[OPENING, *value, CLOSING] if value else [] for value in values]
        body = self._substitute(self.shapes[key], grouped, token)
        if body is not None:
            self._push(body)

    # -- conditionals -------------------------------------------------------------------------------------------------

    def _new_if(self, token: Token) -> None:
        name = self._name()
        if name.startswith("if"):
            flag = name[2:]
            self.flags[flag] = False
            self.macros.setdefault(flag + "true", Macro("", (), [made_up("\0set " + flag)]))
            self.macros.setdefault(flag + "false", Macro("", (), [made_up("\0unset " + flag)]))

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
            if token.kind != COMMAND:
                continue
            name = token.text
            if name in CONDITIONS or (name.startswith("if") and name[2:] in self.flags):
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
        return bool(following) and following[0].kind == TEXT and following[0].text == "document"

    def _else(self, token: Token) -> None:
        self._skip_branch(("fi",))

    def _if_same(self, token: Token) -> None:
        r"""``\ifx`` and ``\if``: whether the next two tokens are the same (the usual test for an empty argument)."""
        pair: list[tuple[int, str]] = []
        while len(pair) < 2 and self.stack:
            self._skip()
            if not self.stack:
                break
            part = self.stack.pop()
            if part.kind == COMMAND and part.text == "detokenize":
                inner = self._argument()
                if not inner:
                    continue
                pair.append((TEXT, self._plain(inner)[:1]))
                self._drop_to_relax()
                continue
            if part.kind == TEXT and len(part.text) > 1:
                self.stack.append(Token(TEXT, part.text[1:], part.at + 1, max(0, part.width - 1)))
                part = part._replace(text=part.text[0])
            pair.append((part.kind, part.text))
        same = len(pair) == 2 and pair[0] == pair[1]
        if not same and len(pair) == 2 and pair[0][0] in (AMP, COMMAND):
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
            if token.kind == COMMAND and token.text in ("else", "fi"):
                return

    def _drop_to_relax(self) -> None:
        if self.stack and self.stack[-1].kind == COMMAND and self.stack[-1].text == "relax":
            self.stack.pop()

    def _if_number(self, token: Token) -> None:
        r"""``\ifnum`` and ``\ifdim`` cannot be known here: their condition is dropped and taken to hold."""
        while self.stack and self.stack[-1].kind == TEXT:
            self.stack.pop()
        self._drop_to_relax()

    def _if_defined(self, token: Token) -> None:
        self._skip()
        name = self.stack.pop().text if self.stack and self.stack[-1].kind == COMMAND else ""
        self._conditional(name in self.macros)

    def _if_empty(self, token: Token) -> None:
        r"""``\ifblank{…}{yes}{no}`` and its like."""
        negative = token.text.startswith(("not", "IfValue"))
        value = self._argument()
        yes = self._argument()
        no = self._argument() if token.text.endswith("TF") or not token.text.startswith(("not", "If")) else []
        if token.text.endswith("F") and not token.text.endswith("TF"):
            yes, no = [], yes
        empty = not self._plain(value).strip() and not any(part.kind == COMMAND for part in value)
        self._push(yes if empty != negative else no)

    def _if_equal(self, token: Token) -> None:
        first, second = self._argument(), self._argument()
        yes, no = self._argument(), self._argument()
        self._push(yes if self._plain(first).strip() == self._plain(second).strip() else no)

    def _if_then(self, token: Token) -> None:
        test, yes, no = self._argument(), self._argument(), self._argument()
        holds, negative = True, any(part.kind == COMMAND and part.text in ("NOT", "not") for part in test)
        for index, part in enumerate(test):
            if part.kind == COMMAND and part.text in ("equal", "isempty", "boolean"):
                kept, self.stack = self.stack, list(reversed(test[index + 1 :]))
                first = self._plain(self._argument()).strip()
                second = self._plain(self._argument()).strip() if part.text == "equal" else ""
                self.stack = kept
                holds = self.flags.get(first, False) if part.text == "boolean" else first == second
                break
        self._push(yes if holds != negative else no)


def prints_heading(name: str, macro: Macro) -> bool:
    """Whether a macro of the file prints its argument as a heading: by its name, where it does not call another."""
    if not _HEADING_NAME.fullmatch(name):
        return False
    return not any(
        token.kind == COMMAND and (token.text in tables.SECTIONS or token.text in ("item", "begin", "hfill"))
        for token in macro.body
    )


def signature(
    number: int, first: list[Token] | None, extended: bool, plain: Callable[[list[Token]], str]
) -> tuple[str, tuple[list[Token], ...]]:
    if extended and first is not None:
        found = {int(index): value for index, value in re.findall(r"([1-9])\s*=\s*([^,]*)", plain(first))}
        spec = "".join("o" if index + 1 in found else "m" for index in range(number))
        return spec, tuple(
            [Token(TEXT, found[index + 1], -1, 0)] if index + 1 in found else [] for index in range(number)
        )
    if first is not None and number:
        return "o" + "m" * (number - 1), (first,)
    return "m" * number, ()


def document_signature(spec: list[Token]) -> tuple[str, tuple[list[Token], ...]]:
    """The arguments of xparse: ``m``, ``o``, ``O{default}``, ``s``, ``+m``; others count as ``m``."""
    signs = ""
    defaults: list[list[Token]] = []
    depth = 0
    for token in spec:
        if token.kind == OPEN:
            depth += 1
        elif token.kind == CLOSE:
            depth -= 1
        elif depth:
            if defaults:
                defaults[-1].append(token)
        elif token.kind == TEXT:
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
