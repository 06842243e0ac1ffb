"""JSON Resume → Document. A small JSON parser that keeps the exact place of every value; the standard one keeps none.

A text leaf's value is what its line shows (line breaks and runs of blanks are one blank), so that value, line and
span always agree; :attr:`Document.raw` keeps the source as written.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from profilelint.model.document import Document, Leaf, Line, Problem, Tree, Word
from profilelint.model.place import Span, TextPlace
from profilelint.pattern import lazy
from profilelint.read.limits import Limits
from profilelint.read.normal import clean
from profilelint.read.words import Limiter, decode, too_long

_SECTIONS = frozenset(
    "basics work volunteer education awards certificates publications skills languages interests references "
    "projects".split()
)
_BLANK = lazy(r"[ \t\r\n]*")
_NUMBER = lazy(r"-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?")
_PLAIN_STRING = lazy(r'"([^"\\\x00-\x1f]*)"')
_STRING_PART = lazy(r'([^"\\\x00-\x1f]*)(["\\\x00-\x1f]?)')
_HEX = lazy(r"[0-9a-fA-F]{4}")
_WORD = lazy(r"\S+")
_LINE_END = lazy(r"\r\n|\r|\n")
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_LITERALS: tuple[tuple[str, bool | None], ...] = (("true", True), ("false", False), ("null", None))


def read(data: bytes, path: str, limits: Limits) -> Document:
    """Read a JSON Resume. Broken JSON is ``unreadable`` (with line and column), other JSON ``unsupported``."""
    raw = decode(data)
    if raw is None:
        detail = "it is no JSON: its bytes are binary data"
        return Document(path=path, format="unknown", problems=(Problem("unreadable", detail),))
    return read_text(raw, path, limits)


def read_text(raw: str, path: str, limits: Limits) -> Document:
    """Read decoded JSON. The root must be an object with at least one of JSON Resume's sections."""
    try:
        parsed = _Parser(raw, limits.max_depth).parse()
    except _BrokenError as error:
        where = _Lines(raw).place(error.offset, error.offset)
        detail = f"it is broken JSON: line {where.line}, column {where.column}: {error.reason}"
        return Document(path=path, format="json-resume", raw=raw, problems=(Problem("unreadable", detail),))
    lacking = _lacking(parsed.root)
    if lacking:
        return Document(path=path, format="json-resume", raw=raw, problems=(Problem("unsupported", lacking),))
    problems = []
    if parsed.cut:
        detail = f"what is nested more than {limits.max_depth} levels deep was not read"
        problems.append(Problem("limit", detail))
    layout = _Layout(raw, limits.max_text)
    tree = layout.lay(parsed.root)
    if layout.limiter.reached:
        problems.append(Problem("limit", too_long(limits.max_text)))
    placed, text = Document.lay_out(layout.lines)
    return Document(
        path=path, format="json-resume", lines=placed, text=text, raw=raw, tree=tree, problems=tuple(problems)
    )


def _lacking(root: _Node) -> str:
    """Why this JSON is no JSON Resume, as a sentence part; empty where it is one."""
    expected = "a JSON Resume is an object with basics, work, education or skills"
    if not isinstance(root, dict):
        kind = "a list" if isinstance(root, list) else "a single value"
        return f"its JSON is {kind}; {expected}"
    found = [key for key in root if key in _SECTIONS]
    if not found:
        names = ", ".join(list(root)[:4])
        return f"its JSON holds {names or 'nothing'}; {expected}"
    sections = root.get("sections")
    if isinstance(sections, dict) and "basics" in root and not any(key in root for key in ("work", "education")):
        return "it is a Reactive Resume export; export it as PDF and check that"
    if found == ["skills"] and ("responsibilities" in root or "qualifications" in root):
        return "it is a job posting as JSON; save the posting as text"
    return ""


class _BrokenError(Exception):
    def __init__(self, offset: int, reason: str) -> None:
        super().__init__(reason)
        self.offset = offset
        self.reason = reason


class _Text(NamedTuple):
    """A string of the source: its decoded text, and where each run of it stands.

    ``runs`` are (offset in the text, offset in the source, source characters a text character), in order.
    """

    text: str
    runs: tuple[tuple[int, int, int], ...]


class _Scalar(NamedTuple):
    """A number, a boolean or null with its source range."""

    value: int | float | bool | None
    start: int
    end: int


_Node = _Text | _Scalar | dict[str, "_Node"] | list["_Node"]


class _Parsed(NamedTuple):
    root: _Node
    cut: bool


class _Parser:
    """Strict JSON without recursion. Of keys that occur twice the last wins."""

    def __init__(self, source: str, max_depth: int) -> None:
        self.source = source
        self.max_depth = max_depth
        self.at = 0

    def parse(self) -> _Parsed:
        source = self.source
        stack: list[dict[str, _Node] | list[_Node]] = []
        keys: list[str] = []
        cut = False
        while True:
            # A value is due here.
            self._skip()
            sign = source[self.at : self.at + 1]
            value: _Node
            opened: dict[str, _Node] | list[_Node] | None = None
            if sign == "{":
                self.at += 1
                value = opened = {}
            elif sign == "[":
                self.at += 1
                value = opened = []
            elif sign == '"':
                value = self._string()
            else:
                value = self._scalar(bool(stack))
            if stack:
                if len(stack) < self.max_depth or opened is None:
                    self._attach(stack[-1], keys, value)
                else:
                    cut = True
            if opened is not None:
                stack.append(opened)
                keys.append("")
                if isinstance(opened, dict):
                    if self._key(keys, first=True):
                        continue
                elif not self._closed("]"):
                    continue
            else:
                root = value
            # A value has ended: close what ends with it, or go on to the next one.
            while True:
                if opened is not None:
                    root = stack.pop()
                    keys.pop()
                    opened = None
                if not stack:
                    self._skip()
                    if self.at < len(source):
                        raise _BrokenError(self.at, "there is text after the end of the data")
                    return _Parsed(root, cut)
                self._skip()
                sign = source[self.at : self.at + 1]
                holder = stack[-1]
                if sign == ",":
                    comma = self.at
                    self.at += 1
                    if isinstance(holder, dict):
                        self._key(keys, first=False, comma=comma)
                    else:
                        self._skip()
                        if source[self.at : self.at + 1] == "]":
                            raise _BrokenError(comma, "there is a comma after the last entry")
                    break
                if sign == ("}" if isinstance(holder, dict) else "]"):
                    self.at += 1
                    opened = holder
                    continue
                raise _BrokenError(self.at, self._missing(sign, "}" if isinstance(holder, dict) else "]"))

    @staticmethod
    def _attach(holder: dict[str, _Node] | list[_Node], keys: list[str], value: _Node) -> None:
        if isinstance(holder, dict):
            holder.pop(keys[-1], None)
            holder[keys[-1]] = value
        else:
            holder.append(value)

    def _skip(self) -> None:
        match = _BLANK.match(self.source, self.at)
        if match is not None:
            self.at = match.end()

    def _closed(self, sign: str) -> bool:
        self._skip()
        if self.source[self.at : self.at + 1] == sign:
            self.at += 1
            return True
        return False

    def _key(self, keys: list[str], *, first: bool, comma: int = 0) -> bool:
        """Read a key and its colon; False where the object ends instead (allowed for an empty object only)."""
        self._skip()
        sign = self.source[self.at : self.at + 1]
        if sign == "}":
            if not first:
                raise _BrokenError(comma, "there is a comma after the last entry")
            self.at += 1
            return False
        if sign != '"':
            if not sign:
                raise _BrokenError(self.at, "the file ends in the middle: a closing } is missing")
            raise _BrokenError(self.at, self._stray(sign) or "a name in double quotes is missing")
        keys[-1] = self._string().text
        self._skip()
        if self.source[self.at : self.at + 1] != ":":
            raise _BrokenError(self.at, f"a colon is missing after the name “{keys[-1][:40]}”")
        self.at += 1
        return True

    def _missing(self, sign: str, closing: str) -> str:
        if not sign:
            return f"the file ends in the middle: a closing {closing} is missing"
        if sign in "]}":
            return f"a {sign} closes what a {'{' if closing == '}' else '['} opened"
        return self._stray(sign) or "a comma is missing before this entry"

    def _stray(self, sign: str) -> str:
        if sign == "'":
            return "text stands in single quotes; JSON wants double quotes"
        if sign in "“”„":
            return "text stands in curly quotes; JSON wants straight double quotes"
        if sign == "#" or self.source.startswith(("//", "/*"), self.at):
            return "JSON has no comments"
        return ""

    def _scalar(self, within: bool) -> _Scalar | _Text:
        source, start = self.source, self.at
        for word, value in _LITERALS:
            if source.startswith(word, start):
                self.at = start + len(word)
                self._ended()
                return _Scalar(value, start, self.at)
        match = _NUMBER.match(source, start)
        if match is None:
            sign = source[start : start + 1]
            if not sign:
                raise _BrokenError(start, "the file ends where a value is due")
            if sign in ",]}":
                raise _BrokenError(start, "a value is missing here")
            raise _BrokenError(start, self._stray(sign) or "this is no JSON value; is text missing its double quotes?")
        self.at = match.end()
        self._ended()
        written = match.group()
        if len(written) > 300:
            return _Text(written, ((0, start, 1),))
        number = float(written) if match.group(1) or match.group(2) else int(written)
        if number in (float("inf"), float("-inf")):
            return _Text(written, ((0, start, 1),))
        return _Scalar(number, start, self.at)

    def _ended(self) -> None:
        sign = self.source[self.at : self.at + 1]
        if sign and sign not in " \t\r\n,]}/#":
            raise _BrokenError(self.at, "this is no JSON value; is text missing its double quotes?")

    def _string(self) -> _Text:
        source, start = self.source, self.at
        plain = _PLAIN_STRING.match(source, start)
        if plain is not None:
            self.at = plain.end()
            return _Text(plain.group(1), ((0, start + 1, 1),))
        parts: list[str] = []
        runs: list[tuple[int, int, int]] = []
        size = 0
        at = start + 1
        while True:
            match = _STRING_PART.match(source, at)
            assert match is not None
            if match.group(1):
                runs.append((size, at, 1))
                parts.append(match.group(1))
                size += len(match.group(1))
            at, sign = match.end(), match.group(2)
            if sign == '"':
                break
            if sign == "\\":
                decoded, end = self._escape(at)
                runs.append((size, at - 1, end - at + 1))
                parts.append(decoded)
                size += len(decoded)
                at = end
            elif not sign:
                raise _BrokenError(start, "this text is not closed: a double quote is missing at its end")
            elif sign in "\r\n":
                raise _BrokenError(at - 1, "a line break stands inside the quotes; write \\n, or close the text")
            elif sign == "\t":
                raise _BrokenError(at - 1, "a tab stands inside the quotes; write a blank or \\t")
            else:
                raise _BrokenError(at - 1, "a control character stands inside the quotes")
        self.at = at
        return _Text("".join(parts), tuple(runs) or ((0, start + 1, 1),))

    def _escape(self, at: int) -> tuple[str, int]:
        """The character behind an escape whose sign (after the backslash) stands at ``at``, and where it ends."""
        sign = self.source[at : at + 1]
        if sign in _ESCAPES and sign:
            return _ESCAPES[sign], at + 1
        if sign != "u":
            raise _BrokenError(at - 1, f"\\{sign} is no escape of JSON; write \\\\ for a backslash")
        code = self._code(at)
        end = at + 5
        if 0xD800 <= code < 0xDC00 and self.source.startswith("\\u", end) and _HEX.match(self.source, end + 2):
            low = self._code(end + 1)
            if 0xDC00 <= low < 0xE000:
                return chr(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)), end + 6
        if 0xD800 <= code < 0xE000:
            return "\ufffd", end
        return chr(code), end

    def _code(self, at: int) -> int:
        match = _HEX.match(self.source, at + 1)
        if match is None:
            raise _BrokenError(at - 1, "\\u needs four hexadecimal digits")
        return int(match.group(), 16)


class _Lines:
    """Turns offsets of the source into lines and columns."""

    def __init__(self, source: str) -> None:
        self.starts = [0, *(match.end() for match in _LINE_END.finditer(source))]

    def place(self, start: int, end: int) -> TextPlace:
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end) - 1
        return TextPlace(first + 1, start - self.starts[first] + 1, last + 1, end - self.starts[last] + 1)


class _Layout:
    """Makes the lines, one for each text or number in the order of the source, and the tree whose leaves point at
    them."""

    def __init__(self, source: str, max_text: int) -> None:
        self.source = source
        self.where = _Lines(source)
        self.lines: list[Line] = []
        self.limiter = Limiter(max_text)
        self.offset = 0

    def lay(self, node: _Node) -> Tree:
        # No deeper than the parser let it nest.
        if isinstance(node, dict):
            return {key: self.lay(value) for key, value in node.items()}
        if isinstance(node, list):
            return [self.lay(value) for value in node]
        if isinstance(node, _Text):
            return self._text(node)
        if node.value is None or isinstance(node.value, bool):
            return Leaf(node.value, None)
        word = Word(str(node.value), 0, self.where.place(node.start, node.end))
        return Leaf(node.value, self._add(word.text, (word,)))

    def _text(self, node: _Text) -> Leaf:
        words: list[Word] = []
        size = 0
        for match in _WORD.finditer(node.text):
            text = "".join(clean(match.group()).split())
            if not text:
                continue
            start = size + 1 if words else 0
            first, last = self._range(node, match.start(), match.end())
            words.append(Word(text, start, self.where.place(first, last)))
            size = start + len(text)
        if not words:
            return Leaf("", None)
        joined = " ".join(word.text for word in words)
        return Leaf(joined, self._add(joined, tuple(words)))

    @staticmethod
    def _range(node: _Text, start: int, end: int) -> tuple[int, int]:
        """The source range behind ``text[start:end]``."""
        if len(node.runs) == 1:
            shift = node.runs[0][1] - node.runs[0][0]
            return start + shift, end + shift
        starts = [run[0] for run in node.runs]
        offset, source, width = node.runs[max(0, bisect_right(starts, start) - 1)]
        first = source + (start - offset if width == 1 else 0)
        offset, source, width = node.runs[max(0, bisect_right(starts, end - 1) - 1)]
        return first, source + (end - offset if width == 1 else width)

    def _add(self, text: str, words: tuple[Word, ...]) -> Span | None:
        line = Line(text=text, words=words)
        if self.limiter.reached or not self.limiter.take(line):
            return None
        self.lines.append(line)
        span = Span(self.offset, self.offset + len(text))
        self.offset += len(text) + 1
        return span
