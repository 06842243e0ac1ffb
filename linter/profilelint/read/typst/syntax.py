"""Typst source → a tree of markup and code with positions.

The parser follows the language's own rules for markup (line starts, indentation of list items, what closes what) and
for code (where an embedded expression ends). It never fails: what it does not know is passed over.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

MOST_DEPTH = 80
"""How deep brackets, braces and markup may be nested."""


class Node(NamedTuple):
    """A piece of the tree from ``at`` to ``end`` in the source.

    Markup: ``text space par break strong emph heading item term raw math link``. Code: ``name str number none bool
    array dict pair block content call arg spread field closure param let letfn set show if for while import include
    return jump context unary binary assign``. ``value`` is a name, a text or a number; ``parts`` are what it is made
    of.
    """

    kind: str
    at: int
    end: int
    value: str = ""
    parts: tuple[Node, ...] = ()
    number: float = 0.0


class TooDeepError(Exception):
    """Code is nested deeper than :data:`MOST_DEPTH`."""


_LANGUAGE = re.compile(r"[\w+#-]{0,20}")
_SPACE = re.compile(r"\s+")
_INLINE_SPACE = re.compile(r"[^\S\n\r]+")
_TEXT = re.compile(r"(?:(?!https?://)[^\\*_`$<~\-.'\"\[\]#/\s:])+")
_URL = re.compile(r"https?://[0-9A-Za-z!#$%&*+,\-./:;=?@_~'()]+")
_LABEL = re.compile(r"<[\w.:\-]{1,100}>")
_HEADING = re.compile(r"(={1,9})(?=\s|$)")
_BULLET = re.compile(r"([-+]|\d{1,9}\.)(?=\s|$)")
_TERM = re.compile(r"/(?=[^\S\n\r])")
_SHORT = re.compile(r"---|--|-\?|\.\.\.")
_SHORTS = {"---": "—", "--": "–", "-?": "", "...": "…"}
_UNICODE = re.compile(r"u\{([0-9A-Fa-f]{1,6})\}")
_TICKS = re.compile(r"`+")
_NAME = re.compile(r"[^\W\d][\w-]*")
_NUMBER = re.compile(r"0x[0-9A-Fa-f]+|(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?(pt|mm|cm|in|em|fr|deg|rad|%)?(?![\w])")
_STRING_RUN = re.compile(r"[^\"\\]+")
_COMMENT_END = re.compile(r"/\*|\*/")
_DOT_NAME = re.compile(r"\.(?=[^\W\d])")
_BINARY = re.compile(r"==|!=|<=|>=|\+=|-=|\*=|/=|=(?!>)|[<>+*/-]|(?:and|or|in)\b(?![\w-])|not(?=\s+in\b)")
_POWER = {"or": 1, "and": 2, "in": 3, "not": 3, "==": 3, "!=": 3, "<": 3, ">": 3, "<=": 3, ">=": 3, "+": 4, "-": 4}
_STATEMENTS = frozenset(
    {"let", "set", "show", "if", "for", "while", "import", "include", "return", "break", "continue", "context"}
)
_LITERALS = {"none": "none", "auto": "none", "true": "bool", "false": "bool"}


class Parser:
    """A text from offset ``start`` to ``end``; ``lines`` are where its lines start.

    ``comments`` are filled while it runs: where each ends and what it says, by where it starts.
    """

    def __init__(self, text: str, lines: list[int], start: int, end: int) -> None:
        self.text = text
        self.starts = lines
        self.size = min(len(text), end)
        self.at = start
        self.depth = 0
        self.comments: dict[int, tuple[int, str]] = {}
        self.unclosed: set[str] = set()

    def document(self) -> tuple[Node, ...]:
        """The whole file."""
        parts: list[Node] = []
        while self.at < self.size:
            parts += self._markup("", -1)
            if self.at < self.size:  # a bracket that nothing opened
                parts.append(self._plain(1))
        return tuple(parts)

    # -- markup -------------------------------------------------------------------------------------------------------

    def _plain(self, width: int) -> Node:
        self.at += width
        return Node("text", self.at - width, self.at, self.text[self.at - width : self.at])

    def _column(self, at: int) -> int:
        return at - self.starts[bisect_right(self.starts, at) - 1]

    def _deeper(self) -> None:
        self.depth += 1
        if self.depth > MOST_DEPTH:
            raise TooDeepError

    def _markup(self, stop: str, base: int, line: bool = False, start: bool = True) -> list[Node]:
        """Markup up to a sign of ``stop``, which is not taken, or to a line that is indented no more than ``base``."""
        parts: list[Node] = []
        nested = 0
        text = self.text
        while self.at < self.size:
            at = self.at
            char = text[at]
            if char.isspace():
                found = _SPACE.match(text, at, self.size)
                end = found.end() if found else at + 1
                run = text[at:end]
                lines = run.count("\n") or run.count("\r")
                if lines:
                    if line or (lines > 1 and ("*" in stop or "_" in stop)):
                        break
                    after = max(text.rfind("\n", at, end), text.rfind("\r", at, end)) + 1
                    remark = text.startswith(("//", "/*"), end)
                    if end - after <= base and not remark and end < self.size and text[end] not in "])":
                        break
                    start = True
                self.at = end
                parts.append(Node("par" if lines > 1 else "space", at, end))
                continue
            if char == "/" and text.startswith(("//", "/*"), at):
                self._comment()
                continue
            inside = (char == "]" and nested) or (char in "*_" and self._in_word(at))
            if char in stop and not inside:
                break
            if start:
                start = False
                node = self._line_start(stop, base)
                if node is not None:
                    parts.append(node)
                    start = self.at < self.size and text[self.at] in "\r\n"
                    continue
            if char == "[":
                nested += 1
            elif char == "]":
                if not nested and not stop:
                    break
                nested -= 1
            parts.append(self._inline(char, stop, base))
        return parts

    def _in_word(self, at: int) -> bool:
        return at > 0 and self.text[at - 1].isalnum() and at + 1 < self.size and self.text[at + 1].isalnum()

    def _line_start(self, stop: str, base: int) -> Node | None:
        """A heading, a list item or a term, where the line starts with one."""
        at, text = self.at, self.text
        char = text[at]
        if char not in "=-+/0123456789" or self.depth >= MOST_DEPTH:
            return None
        found = _HEADING.match(text, at, self.size) if char == "=" else None
        if found is not None:
            self._deeper()
            self.at = found.end()
            self._blanks()
            parts = self._markup(stop, base, line=True, start=False)
            self.depth -= 1
            return Node("heading", at, self.at, parts=tuple(parts), number=len(found.group(1)))
        column = self._column(at)
        if column <= base:
            return None
        found = _BULLET.match(text, at, self.size)
        if found is not None:
            self._deeper()
            self.at = found.end()
            self._blanks()
            parts = self._markup(stop, column, start=True)
            self.depth -= 1
            return Node("item", at, self.at, found.group(1), tuple(parts))
        if _TERM.match(text, at, self.size):
            self._deeper()
            self.at = at + 1
            self._blanks()
            name = self._markup(stop + ":", base, line=True, start=False)
            rest: list[Node] = []
            if self.at < self.size and text[self.at] == ":":
                self.at += 1
                rest = self._markup(stop, column, start=False)
            self.depth -= 1
            made = (Node("content", at, self.at, parts=tuple(name)), Node("content", at, self.at, parts=tuple(rest)))
            return Node("term", at, self.at, parts=made)
        return None

    def _blanks(self) -> None:
        found = _INLINE_SPACE.match(self.text, self.at, self.size)
        if found is not None:
            self.at = found.end()

    def _inline(self, char: str, stop: str, base: int) -> Node:
        at, text = self.at, self.text
        if char == "\\":
            return self._escape()
        if char in "*_":
            if self._in_word(at) or self.depth >= MOST_DEPTH:
                return self._plain(1)
            self.depth += 1
            self.at += 1
            parts = self._markup(stop + char, base, start=False)
            if self.at < self.size and text[self.at] == char:
                self.at += 1
            self.depth -= 1
            return Node("strong" if char == "*" else "emph", at, self.at, parts=tuple(parts))
        if char == "`":
            return self._raw()
        if char == "$":
            return self._math()
        if char == "#":
            node = self._embedded()
            return node if node is not None else self._plain(1)
        if char == "<":
            label = _LABEL.match(text, at, self.size)
            if label is None:
                return self._plain(1)
            self.at = label.end()
            return Node("none", at, self.at)
        if char == "~":
            self.at += 1
            return Node("space", at, self.at)
        if char in "-.":
            short = _SHORT.match(text, at, self.size)
            if short is None:
                return self._plain(1)
            self.at = short.end()
            return Node("text", at, self.at, _SHORTS[short.group()])
        if char in "'\"":
            before = text[at - 1] if at else " "
            opens = before.isspace() or before in "([{*_#–—-/\"'"
            self.at += 1
            return Node("text", at, self.at, ("‘" if opens else "’") if char == "'" else ("“" if opens else "”"))
        if char == "h":
            url = _URL.match(text, at, self.size)
            if url is not None:
                return self._address(url.group())
        run = _TEXT.match(text, at, self.size)
        return self._plain(run.end() - at if run else 1)

    def _address(self, url: str) -> Node:
        """An address that stands as it is: up to a bracket that it did not open, without the sentence's last sign."""
        depth = 0
        for index, char in enumerate(url):
            if char == "(":
                depth += 1
            elif char == ")":
                depth -= 1
                if depth < 0:
                    url = url[:index]
                    break
        url = url.rstrip("!,.:;?'")
        at = self.at
        self.at += len(url)
        return Node("link", at, self.at, url)

    def _escape(self) -> Node:
        at, text = self.at, self.text
        following = text[at + 1 : at + 2] if at + 1 < self.size else ""
        if not following or following.isspace():
            self.at += 1
            return Node("break", at, self.at)
        found = _UNICODE.match(text, at + 1, self.size)
        if found is not None:
            self.at = found.end()
            return Node("text", at, self.at, _char(found.group(1)))
        self.at += 2
        return Node("text", at, self.at, following)

    def _raw(self) -> Node:
        at = self.at
        found = _TICKS.match(self.text, at, self.size)
        ticks = found.group() if found else "`"
        if len(ticks) == 2 or len(ticks) > 9:
            self.at += len(ticks)
            return Node("none", at, self.at)
        close = -1 if ticks in self.unclosed else self.text.find(ticks, at + len(ticks), self.size)
        if close < 0:
            self.unclosed.add(ticks)
            return self._plain(len(ticks))
        first = at + len(ticks)
        self.at = close + len(ticks)
        if len(ticks) >= 3:
            language = _LANGUAGE.match(self.text, first, close)
            if language is not None and language.end() < close:
                first = language.end()
        return Node("raw", first, close, self.text[first:close])

    def _math(self) -> Node:
        at = self.at
        close = at
        while close >= 0:
            close = -1 if "$" in self.unclosed else self.text.find("$", close + 1, self.size)
            if close > 0 and self.text[close - 1] != "\\":
                break
        if close < 0:
            self.unclosed.add("$")
            return self._plain(1)
        self.at = close + 1
        return Node("math", at, self.at, self.text[at + 1 : close])

    def _comment(self) -> None:
        at, text = self.at, self.text
        if text.startswith("//", at):
            ends = [end for end in (text.find("\n", at, self.size), text.find("\r", at, self.size)) if end >= 0]
            end = min(ends) if ends else self.size
            self.comments[at] = (end, text[at + 2 : end].strip())
            self.at = end
            return
        depth, end = 0, self.size
        for found in _COMMENT_END.finditer(text, at, self.size):
            depth += 1 if found.group() == "/*" else -1
            if not depth:
                end = found.end()
                break
        self.comments[at] = (end, text[at + 2 : max(at + 2, end - 2)].strip())
        self.at = end

    # -- code ---------------------------------------------------------------------------------------------------------

    def _skip(self, lines: bool) -> bool:
        """Take blanks and comments; with ``lines``, the ends of lines too. Whether a line ended."""
        ended = False
        while self.at < self.size:
            char = self.text[self.at]
            if char in "\r\n":
                ended = True
                if not lines:
                    return True
                self.at += 1
            elif char.isspace():
                self.at += 1
            elif char == "/" and self.text.startswith(("//", "/*"), self.at):
                self._comment()
            else:
                break
        return ended

    def _next(self, sign: str) -> bool:
        """Take a sign where it comes next."""
        if self.text.startswith(sign, self.at) and self.at < self.size:
            self.at += len(sign)
            return True
        return False

    def _word(self) -> str:
        found = _NAME.match(self.text, self.at, self.size)
        return found.group() if found else ""

    def _embedded(self) -> Node | None:
        """What follows a ``#`` in markup."""
        at = self.at
        self.at += 1
        following = self.text[self.at : self.at + 1] if self.at < self.size else ""
        if (
            not (following.isalnum() or following in ("_", "(", "{", "[", '"', "$", "`", "<", "-", "."))
            or not following
        ):
            self.at = at
            return None
        word = self._word()
        if following in "-." and _NUMBER.match(self.text, self.at + (following == "-"), self.size) is None:
            self.at = at
            return None
        node = self._statement(word) if word in _STATEMENTS else self._postfix(self._atom(False), False)
        if self.at < self.size and self.text[self.at] == ";":
            self.at += 1
        elif self.at <= at:
            self.at = at
            return None
        return node

    def _statement(self, word: str) -> Node:
        self._deeper()
        try:
            return self._made(word)
        finally:
            self.depth -= 1

    def _made(self, word: str) -> Node:
        at = self.at
        self.at += len(word)
        self._skip(False)
        if word == "let":
            return self._let(at)
        if word == "set":
            parts: tuple[Node, ...] = (self._expression(False),)
            self._skip(False)
            if self._word() == "if":
                self.at += 2
                self._skip(False)
                parts += (self._expression(False),)
            return Node("set", at, self.at, parts=parts)
        if word == "show":
            first = Node("none", at, at)
            if not self.text.startswith(":", self.at):
                first = self._expression(False)
                self._skip(False)
            self._next(":")
            self._skip(False)
            return Node("show", at, self.at, parts=(first, self._expression(False)))
        if word == "if":
            return self._if(at)
        if word == "for":
            return self._for(at)
        if word == "while":
            test = self._expression(False)
            self._skip(False)
            return Node("while", at, self.at, parts=(test, self._expression(False)))
        if word == "import":
            return self._import(at)
        if word in ("break", "continue"):
            return Node("jump", at, self.at, word)
        value: tuple[Node, ...] = ()
        if self.at < self.size and self.text[self.at] not in "\r\n;}])":
            value = (self._expression(False),)
        return Node(word, at, self.at, parts=value)

    def _let(self, at: int) -> Node:
        name = self._word()
        made: Node
        if name:
            self.at += len(name)
            if self.text.startswith("(", self.at) and self.at < self.size:
                params = self._params(self._listed("(", ")"))
                self._skip(False)
                self._next("=")
                self._skip(True)
                body = self._expression(False)
                function = Node("closure", at, self.at, name, (*params, body))
                return Node("let", at, self.at, parts=(Node("name", at, at, name), function))
            made = Node("name", at, self.at, name)
        else:
            made = self._atom(False)
        self._skip(False)
        value = Node("none", at, self.at)
        if self._next("="):
            self._skip(True)
            value = self._expression(False)
        return Node("let", at, self.at, parts=(made, value))

    def _if(self, at: int) -> Node:
        """``if … {…} else if … {…} else {…}``; the pairs of tests and bodies side by side, the last body alone."""
        parts: list[Node] = []
        while True:
            parts.append(self._expression(False))
            self._skip(False)
            parts.append(self._expression(False))
            before = self.at
            self._skip(True)
            if self._word() != "else":
                self.at = before
                break
            self.at += 4
            self._skip(False)
            if self._word() != "if":
                parts.append(self._expression(False))
                break
            self.at += 2
            self._skip(False)
        return Node("if", at, self.at, parts=tuple(parts))

    def _for(self, at: int) -> Node:
        pattern = self._atom(False)
        self._skip(False)
        if self.text.startswith(",", self.at):
            names = [pattern]
            while self._next(","):
                self._skip(False)
                names.append(self._atom(False))
                self._skip(False)
            pattern = Node("array", at, self.at, parts=tuple(names))
        if self._word() == "in":
            self.at += 2
        self._skip(False)
        over = self._expression(False)
        self._skip(False)
        return Node("for", at, self.at, parts=(pattern, over, self._expression(False)))

    def _import(self, at: int) -> Node:
        source = self._expression(False)
        names: list[Node] = []
        self._skip(False)
        if self._word() == "as":
            self.at += 2
            self._skip(False)
            name = self._word()
            self.at += len(name)
            names.append(Node("name", at, self.at, name, number=1))
            self._skip(False)
        if self._next(":"):
            self._skip(False)
            grouped = self._next("(")
            while self.at < self.size:
                self._skip(grouped)
                if self._next("*"):
                    names.append(Node("name", at, self.at, "*"))
                    break
                name = self._word()
                if not name:
                    break
                self.at += len(name)
                alias = name
                self._skip(grouped)
                if self._word() == "as":
                    self.at += 2
                    self._skip(grouped)
                    alias = self._word() or name
                    self.at += len(self._word())
                    self._skip(grouped)
                names.append(Node("name", at, self.at, name, (Node("name", at, self.at, alias),)))
                if not self._next(","):
                    break
            if grouped:
                self._skip(True)
                self._next(")")
        return Node("import", at, self.at, parts=(source, *names))

    def _expression(self, lines: bool, least: int = 0) -> Node:
        self._deeper()
        try:
            return self._binary(lines, least)
        finally:
            self.depth -= 1

    def _binary(self, lines: bool, least: int) -> Node:
        left = self._unary(lines)
        while True:
            before = self.at
            if self._skip(lines) and not lines:
                self.at = before
                return left
            found = _BINARY.match(self.text, self.at, self.size)
            sign = found.group() if found else ""
            power = _POWER.get(sign, 5 if sign in ("*", "/") else 0)
            if not sign or power < least or (not power and least):
                self.at = before
                return left
            self.at += len(sign)
            if sign == "not":
                self._skip(lines)
                self.at += 2
            self._skip(True)
            right = self._expression(lines, power + 1 if power else 0)
            kind = "binary" if power else "assign"
            left = Node(kind, left.at, self.at, sign, (left, right))

    def _unary(self, lines: bool) -> Node:
        at = self.at
        word = self._word()
        if word in _STATEMENTS:
            return self._statement(word)
        if word == "not" or (self.at < self.size and self.text[self.at] in "+-"):
            sign = word or self.text[self.at]
            self.at += len(sign)
            self._skip(lines)
            return Node("unary", at, self.at, sign, (self._expression(lines, 4 if word else 6),))
        return self._postfix(self._atom(lines), lines)

    def _postfix(self, node: Node, lines: bool) -> Node:
        text = self.text
        links = 0
        while self.at < self.size and links < 60:
            links += 1
            char = text[self.at]
            if char == "(" and node.kind in ("name", "field", "call", "closure", "array"):
                arguments = self._listed("(", ")")
                node = Node("call", node.at, self.at, parts=(node, *self._args(arguments)))
            elif char == "[" and node.kind in ("name", "field", "call"):
                body = self._content()
                given = Node("arg", body.at, body.end, parts=(body,))
                if node.kind == "call":
                    node = Node("call", node.at, self.at, parts=(*node.parts, given))
                else:
                    node = Node("call", node.at, self.at, parts=(node, given))
            elif char == "." and _DOT_NAME.match(text, self.at, self.size):
                self.at += 1
                name = self._word()
                self.at += len(name)
                node = Node("field", node.at, self.at, name, (node,))
            elif (lines or char in "\r\n") and char.isspace() and node.kind in ("call", "field"):
                before = self.at
                self._skip(True)
                if not (lines and _DOT_NAME.match(text, self.at, self.size)):
                    self.at = before
                    break
            else:
                break
        return node

    def _args(self, items: list[Node]) -> list[Node]:
        return [
            item if item.kind in ("pair", "spread") else Node("arg", item.at, item.end, parts=(item,)) for item in items
        ]

    def _atom(self, lines: bool) -> Node:
        at, text = self.at, self.text
        if at >= self.size:
            return Node("none", at, at)
        char = text[at]
        if char == '"':
            return self._string()
        if char == "(":
            return self._group()
        if char == "{":
            return self._block()
        if char == "[":
            return self._content()
        if char == "$":
            return self._math()
        if char == "`":
            return self._raw()
        if char == "<":
            label = _LABEL.match(text, at, self.size)
            self.at = label.end() if label else at + 1
            return Node("none", at, self.at)
        number = _NUMBER.match(text, at, self.size)
        if number is not None:
            self.at = number.end()
            unit = number.group(1) or ""
            digits = number.group()[: len(number.group()) - len(unit)]
            value = float(int(digits, 16)) if digits.startswith("0x") else float(digits)
            return Node("number", at, self.at, unit or ("" if "." in digits or "e" in digits else "int"), number=value)
        name = self._word()
        if not name:
            self.at += 1 if char not in ")]}\r\n;," else 0
            return Node("none", at, self.at)
        self.at += len(name)
        if name in _LITERALS:
            return Node(_LITERALS[name], at, self.at, name)
        before = self.at
        self._skip(False)
        if self._next("=>"):
            self._skip(True)
            body = self._expression(lines)
            return Node("closure", at, self.at, "", (Node("param", at, at, name), body))
        self.at = before
        return Node("name", at, self.at, name)

    def _string(self) -> Node:
        """A string: its parts are runs of characters that stand in the source as they are, and escapes."""
        at = self.at
        self.at += 1
        parts: list[Node] = []
        text = self.text
        while self.at < self.size and text[self.at] != '"':
            start = self.at
            run = _STRING_RUN.match(text, start, self.size)
            if run is not None:
                self.at = run.end()
                parts.append(Node("text", start, self.at, run.group()))
                continue
            found = _UNICODE.match(text, start + 1, self.size)
            if found is not None:
                self.at = found.end()
                parts.append(Node("text", start, self.at, _char(found.group(1))))
                continue
            sign = text[start + 1 : start + 2]
            self.at = min(start + 2, self.size)
            parts.append(Node("text", start, self.at, {"n": "\n", "t": "\t", "r": "\r"}.get(sign, sign)))
        self.at = min(self.at + 1, self.size)
        return Node("str", at, self.at, parts=tuple(parts))

    def _listed(self, opening: str, closing: str) -> list[Node]:
        """What stands between brackets, parted by commas: expressions, ``name: value`` pairs and ``..spreads``."""
        self._deeper()
        self.at += len(opening)
        items: list[Node] = []
        while self.at < self.size:
            self._skip(True)
            at = self.at
            if self._next(closing) or at >= self.size:
                break
            if self._next(","):
                continue
            if self._next(".."):
                inner = () if self.text[self.at : self.at + 1] in (",", ")", "") else (self._expression(True),)
                items.append(Node("spread", at, self.at, parts=inner))
                continue
            if self.text[at] == ":":  # the empty dictionary, or a sign too many
                self.at += 1
                items.append(Node("pair", at, self.at))
                continue
            node = self._expression(True)
            self._skip(True)
            if self.text.startswith(":", self.at) and self.at < self.size:
                self.at += 1
                self._skip(True)
                key = node.value if node.kind == "name" else "".join(part.value for part in node.parts)
                computed = (node,) if node.kind not in ("name", "str") else ()
                node = Node("pair", at, self.at, key, (self._expression(True), *computed))
            if self.at == at:
                self.at += 1
            items.append(node)
        self.depth -= 1
        return items

    def _group(self) -> Node:
        """An array, a dictionary, a closure, or an expression in brackets."""
        at = self.at
        items = self._listed("(", ")")
        end = self.at
        self._skip(False)
        if self._next("=>"):
            self._skip(True)
            params = self._params(items)
            body = self._expression(False)
            return Node("closure", at, self.at, "", (*params, body))
        self.at = end
        if items and any(item.kind == "pair" for item in items):
            return Node("dict", at, end, parts=tuple(item for item in items if item.parts))
        alone = len(items) == 1 and items[0].kind != "spread"
        if alone and not self.text[items[0].end : end].rstrip(" \t\r\n)").endswith(","):
            return items[0]
        return Node("array", at, end, parts=tuple(items))

    def _params(self, items: list[Node]) -> list[Node]:
        """Parameters: by position, with a default (``parts``), or the sink of the rest (``number`` 1)."""
        made: list[Node] = []
        for item in items:
            if item.kind == "name":
                made.append(Node("param", item.at, item.end, item.value))
            elif item.kind == "pair" and item.parts:
                made.append(Node("param", item.at, item.end, item.value, (item.parts[0],)))
            elif item.kind == "spread":
                made.append(Node("param", item.at, item.end, item.parts[0].value if item.parts else "", number=1))
            else:
                made.append(Node("param", item.at, item.end, "", (item,), number=2))
        return made

    def _block(self) -> Node:
        self._deeper()
        at = self.at
        self.at += 1
        parts: list[Node] = []
        while self.at < self.size:
            self._skip(True)
            if self.at >= self.size or self._next("}"):
                break
            before = self.at
            if not self._next(";"):
                parts.append(self._expression(False))
            if self.at == before:
                self.at += 1
        self.depth -= 1
        return Node("block", at, self.at, parts=tuple(parts))

    def _content(self) -> Node:
        self._deeper()
        at = self.at
        self.at += 1
        parts = self._markup("]", -1)
        if self.at < self.size and self.text[self.at] == "]":
            self.at += 1
        self.depth -= 1
        return Node("content", at, self.at, parts=tuple(parts))


def _char(code: str) -> str:
    number = int(code, 16)
    return chr(number) if 0x20 <= number < 0x110000 and not 0xD800 <= number < 0xE000 else ""
