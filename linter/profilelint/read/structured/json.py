"""JSON → Document. A small JSON parser that keeps the exact place of every value; the standard one keeps none."""

from __future__ import annotations

from profilelint.model.document import Document, Problem
from profilelint.pattern import lazy
from profilelint.read.limits import Limits
from profilelint.read.structured import dialect
from profilelint.read.structured.source import BrokenError, Node, Parsed, Scalar, Text, broken, lay_out
from profilelint.read.words import decode

_BLANK = lazy(r"[ \t\r\n]*")
_NUMBER = lazy(r"-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?")
_PLAIN_STRING = lazy(r'"([^"\\\x00-\x1f]*)"')
_STRING_PART = lazy(r'([^"\\\x00-\x1f]*)(["\\\x00-\x1f]?)')
_HEX = lazy(r"[0-9a-fA-F]{4}")
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_LITERALS: tuple[tuple[str, bool | None], ...] = (("true", True), ("false", False), ("null", None))


def read(data: bytes, path: str, limits: Limits) -> Document:
    """Read a resume kept as JSON. Broken JSON is ``unreadable`` (with line and column), other JSON ``unsupported``."""
    raw = decode(data)
    if raw is None:
        detail = "it is no JSON: its bytes are binary data"
        return Document(path=path, format="unknown", problems=(Problem("unreadable", detail),))
    return read_text(raw, path, limits)


def read_text(raw: str, path: str, limits: Limits) -> Document:
    """Read decoded JSON."""
    try:
        parsed = parse(raw, limits.max_depth)
    except BrokenError as error:
        return broken(error, raw, path, dialect.JSON_RESUME, "JSON")
    kind = dialect.recognise(parsed.root, "JSON")
    if kind.lacking and not parsed.cut:
        return Document(path=path, format=kind.name, raw=raw, problems=(Problem("unsupported", kind.lacking),))
    return lay_out(parsed, raw, path, kind.name, limits, kind.printing)


_MOST_VALUES = 1_000_000
"""Values read of one source: no resume or board of jobs comes near, and more take many seconds."""


class TooLargeError(MemoryError):
    """A source holds more values than are read."""


def parse(source: str, max_depth: int) -> Parsed:
    """Parse a whole text as strict JSON. Raises BrokenError, and TooLargeError for too many values."""
    return _Parser(source, max_depth).parse()


def parse_within(source: str, start: int, max_depth: int) -> tuple[Parsed, int]:
    """Parse the JSON that starts at an offset of a text, a script in a page for instance: it and where it ends.

    Line breaks and tabs inside of its texts and a comma after the last entry are taken, for pages have them. Raises
    BrokenError and TooLargeError.
    """
    parser = _Parser(source, max_depth, within=True)
    parser.at = start
    return parser.parse(), parser.at


class _Parser:
    """Strict JSON without recursion. Of keys that occur twice the last wins. ``within``: text may follow, control
    characters may stand in texts, and a comma after the last entry."""

    def __init__(self, source: str, max_depth: int, within: bool = False) -> None:
        self.source = source
        self.max_depth = max_depth
        self.within = within
        self.at = 0

    def parse(self) -> Parsed:
        source = self.source
        stack: list[dict[str, Node] | list[Node]] = []
        keys: list[str] = []
        cut = False
        values = 0
        while True:
            # A value is due here.
            values += 1
            if values > _MOST_VALUES:
                raise TooLargeError
            self._skip()
            sign = source[self.at : self.at + 1]
            value: Node
            opened: dict[str, Node] | list[Node] | None = None
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
                    if self.within:
                        return Parsed(root, cut)
                    self._skip()
                    if self.at < len(source):
                        raise BrokenError(self.at, "there is text after the end of the data")
                    return Parsed(root, cut)
                self._skip()
                sign = source[self.at : self.at + 1]
                holder = stack[-1]
                if sign == ",":
                    comma = self.at
                    self.at += 1
                    if self.within:
                        self._skip()
                        if source[self.at : self.at + 1] == ("}" if isinstance(holder, dict) else "]"):
                            continue
                    if isinstance(holder, dict):
                        self._key(keys, first=False, comma=comma)
                    else:
                        self._skip()
                        if source[self.at : self.at + 1] == "]":
                            raise BrokenError(comma, "there is a comma after the last entry")
                    break
                if sign == ("}" if isinstance(holder, dict) else "]"):
                    self.at += 1
                    opened = holder
                    continue
                raise BrokenError(self.at, self._missing(sign, "}" if isinstance(holder, dict) else "]"))

    @staticmethod
    def _attach(holder: dict[str, Node] | list[Node], keys: list[str], value: Node) -> None:
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
                raise BrokenError(comma, "there is a comma after the last entry")
            self.at += 1
            return False
        if sign != '"':
            if not sign:
                raise BrokenError(self.at, "the file ends in the middle: a closing } is missing")
            raise BrokenError(self.at, self._stray(sign) or "a name in double quotes is missing")
        keys[-1] = self._string().text
        self._skip()
        if self.source[self.at : self.at + 1] != ":":
            raise BrokenError(self.at, f"a colon is missing after the name “{keys[-1][:40]}”")
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

    def _scalar(self, within: bool) -> Scalar | Text:
        source, start = self.source, self.at
        for word, value in _LITERALS:
            if source.startswith(word, start):
                self.at = start + len(word)
                self._ended()
                return Scalar(value, start, self.at)
        match = _NUMBER.match(source, start)
        if match is None:
            sign = source[start : start + 1]
            if not sign:
                raise BrokenError(start, "the file ends where a value is due")
            if sign in ",]}":
                raise BrokenError(start, "a value is missing here")
            raise BrokenError(start, self._stray(sign) or "this is no JSON value; is text missing its double quotes?")
        self.at = match.end()
        self._ended()
        written = match.group()
        if len(written) > 300:
            return Text(written, ((0, start, 1),))
        number = float(written) if match.group(1) or match.group(2) else int(written)
        if number in (float("inf"), float("-inf")):
            return Text(written, ((0, start, 1),))
        return Scalar(number, start, self.at)

    def _ended(self) -> None:
        sign = self.source[self.at : self.at + 1]
        if sign and sign not in " \t\r\n,]}/#" and not (self.within and sign in ";<"):
            raise BrokenError(self.at, "this is no JSON value; is text missing its double quotes?")

    def _string(self) -> Text:
        source, start = self.source, self.at
        plain = _PLAIN_STRING.match(source, start)
        if plain is not None:
            self.at = plain.end()
            return Text(plain.group(1), ((0, start + 1, 1),))
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
            elif sign and self.within:
                runs.append((size, at - 1, 1))
                parts.append(sign)
                size += 1
            elif not sign:
                raise BrokenError(start, "this text is not closed: a double quote is missing at its end")
            elif sign in "\r\n":
                raise BrokenError(at - 1, "a line break stands inside the quotes; write \\n, or close the text")
            elif sign == "\t":
                raise BrokenError(at - 1, "a tab stands inside the quotes; write a blank or \\t")
            else:
                raise BrokenError(at - 1, "a control character stands inside the quotes")
        self.at = at
        return Text("".join(parts), tuple(runs) or ((0, start + 1, 1),))

    def _escape(self, at: int) -> tuple[str, int]:
        """The character behind an escape whose sign (after the backslash) stands at ``at``, and where it ends."""
        sign = self.source[at : at + 1]
        if sign in _ESCAPES and sign:
            return _ESCAPES[sign], at + 1
        if sign != "u":
            raise BrokenError(at - 1, f"\\{sign} is no escape of JSON; write \\\\ for a backslash")
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
            raise BrokenError(at - 1, "\\u needs four hexadecimal digits")
        return int(match.group(), 16)
