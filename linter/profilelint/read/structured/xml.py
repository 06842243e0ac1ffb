"""XML → elements that know where their texts stand; and texts cut and joined without losing their places.

For any vocabulary: only local names count, so that it does not matter which prefixes a program uses.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any, NamedTuple

from profilelint.pattern import lazy
from profilelint.read.limits import Limits
from profilelint.read.structured.source import BrokenError, Text
from profilelint.read.words import decode

_ENCODING = lazy(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']((?:iso-8859|windows-125|koi8)[a-z0-9-]{0,6})[\"']", re.I)
_TAG = lazy(r"<[^\s<>/=]+")
_ATTRIBUTE = lazy(r"\s+([\w:.-]{1,60})\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")

_MOST_ELEMENTS = 100_000
_MOST_PIECES = 200_000
"""Lines and entities of text; like the other bounds here, far above what any profile has."""
_REASONS = {
    "mismatched tag": "a tag is closed that is not the one last opened",
    "no element found": "the file ends before its first element",
    "unclosed token": "the file ends inside a tag",
    "junk after document element": "there is text after the end of the data",
    "undefined entity": "it uses a name that XML does not know",
    "not well-formed (invalid token)": "this is no XML; is a < or & meant as text not written as &lt; or &amp;?",
    "duplicate attribute": "a tag names the same attribute twice",
}


def decoded(data: bytes) -> str | None:
    """The text of the bytes: as the XML declaration says for the single-byte encodings, else as everywhere."""
    declared = None if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) else _ENCODING.match(data[:400])
    if declared is not None:
        try:
            return data.decode(declared.group(1).decode("ascii").lower())
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


# -- texts with their places ------------------------------------------------------------------------------------------


def concat(texts: list[Text], separator: str = "") -> Text:
    """One text out of several."""
    runs: list[tuple[int, int, int]] = []
    size = 0
    for text in texts:
        runs.extend((size + offset, start, width) for offset, start, width in text.runs)
        size += len(text.text) + len(separator)
    return Text(separator.join([text.text for text in texts]), tuple(runs))


def part(text: Text, start: int, end: int) -> Text:
    """A stretch of a text."""
    runs = []
    first = max(0, bisect_right(text.runs, start, key=lambda run: run[0]) - 1)
    for number in range(first, len(text.runs)):  # no slice: there may be many runs, and many parts
        offset, source, width = text.runs[number]
        if offset >= end:
            break
        skipped = max(0, start - offset)
        runs.append((offset + skipped - start, source + (skipped if width == 1 else 0), width))
    return Text(text.text[start:end], tuple(runs))


def strip(text: Text) -> Text | None:
    """The text without blanks at its ends; ``None`` where nothing is left."""
    start = len(text.text) - len(text.text.lstrip())
    end = len(text.text.rstrip())
    return part(text, start, end) if start < end else None


def shown(words: str, written: Text) -> Text:
    """What a code of the source stands for, at the place of the code."""
    first = written.runs[0][1]
    offset, source, width = written.runs[-1]
    last = source + (len(written.text) - offset if width == 1 else width)
    if len(words) < 2:
        return Text(words, ((0, first, 0), (1, last, 1)))
    return Text(words, ((0, first, 0), (len(words) - 1, last - 1, 1)))


def after(label: str, text: Text) -> Text:
    """A text with a label before it that the source does not spell out."""
    return concat([Text(label, ((0, text.runs[0][1], 0),)), text])


def some(*texts: Text | None) -> list[Text]:
    """Those texts that there are."""
    return [text for text in texts if text is not None]


# -- elements ---------------------------------------------------------------------------------------------------------


class Element:
    """An element: its local name, its place, and its texts and children in order.

    A path is local names with slashes between them; the empty path is the element itself.
    """

    __slots__ = ("_raw", "children", "name", "parts", "start")

    def __init__(self, name: str, start: int, raw: str) -> None:
        self.name = name
        self.start = start
        self.children: list[Element] = []
        self.parts: list[Text | Element] = []
        self._raw = raw

    def child(self, path: str) -> Element | None:
        """The first element at the end of a path, each step taken to the first of its name."""
        node: Element | None = self
        for name in path.split("/") if path else ():
            node = next((child for child in node.children if child.name == name), None) if node else None
        return node

    def all(self, name: str) -> list[Element]:
        return [child for child in self.children if child.name == name]

    def below(self, *names: str) -> Element | None:
        """The first element below this one, in the order of the source, that has one of the names."""
        pending = list(reversed(self.children))
        while pending:
            node = pending.pop()
            if node.name in names:
                return node
            pending.extend(reversed(node.children))
        return None

    def text(self, *paths: str) -> Text | None:
        """The own text at the end of the first path that has one, without blanks at its ends."""
        for path in paths or ("",):
            node = self.child(path)
            found = strip(concat([part for part in node.parts if isinstance(part, Text)])) if node else None
            if found is not None:
                return found
        return None

    def attribute(self, name: str) -> Text | None:
        """An attribute's value, as the start tag has it."""
        tag = _TAG.match(self._raw, self.start)
        at = tag.end() if tag is not None else len(self._raw)
        while (match := _ATTRIBUTE.match(self._raw, at)) is not None:
            if match.group(1).rpartition(":")[2] == name:
                group = 2 if match.group(2) is not None else 3
                return strip(Text(match.group(group), ((0, match.start(group), 1),)))
            at = match.end()
        return None


class Elements(NamedTuple):
    """What was read: the root, whether elements below the depth limit were left out, and whether the end was."""

    root: Element
    cut: bool
    full: bool


def parse(raw: str, limits: Limits, unread: frozenset[str] = frozenset()) -> Elements:
    """The elements of an XML source, but for those with the names in ``unread``.

    Raises:
        BrokenError: it is not well-formed, or has a document type.
    """
    return _Parser(raw, limits, unread).parse()


class _FullError(Exception):
    """There is more in the file than is read."""


class _Parser:
    """Builds the elements with expat. No document type, hence no entities but XML's own five."""

    def __init__(self, raw: str, limits: Limits, unread: frozenset[str]) -> None:
        self.raw = raw
        self.limits = limits
        self.unread = unread
        self.cut = False
        self.stack: list[Element] = []
        self.root: Element | None = None
        self.count = self.size = self.pieces = 0
        self.skipped = 0
        """How many elements are open that are not kept: the outermost of them and those inside it."""
        self.literal = False
        self.base = self.at = len(raw) - len(raw.lstrip())
        self.data = raw[self.base :].encode("utf-8", "replace")
        self.byte = 0
        """The byte of the data that stands at the offset ``at`` of the source."""

    def parse(self) -> Elements:
        from xml.parsers import expat

        self.parser = parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler = self._open
        parser.EndElementHandler = self._close
        parser.CharacterDataHandler = self._characters
        parser.StartCdataSectionHandler = lambda: setattr(self, "literal", True)
        parser.EndCdataSectionHandler = lambda: setattr(self, "literal", False)
        parser.StartDoctypeDeclHandler = self._doctype
        full = False
        try:
            parser.Parse(self.data, True)
        except _FullError:
            full = True
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            raise BrokenError(self._offset(parser.ErrorByteIndex), _REASONS.get(reason, reason)) from None
        finally:
            del self.parser  # it holds the handlers, and they hold this object
        assert self.root is not None
        return Elements(self.root, self.cut, full)

    def _offset(self, byte: int) -> int:
        """The offset in the source of a byte of what expat reads; it asks for them in order, but for an error's."""
        if byte < self.byte:
            self.byte, self.at = 0, self.base
        self.at += len(self.data[self.byte : byte].decode("utf-8", "ignore"))
        self.byte = byte
        return min(len(self.raw), self.at)

    def _doctype(self, *_: Any) -> None:
        raise BrokenError(self._offset(self.parser.CurrentByteIndex), "a document type is not allowed here")

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if self.skipped or local in self.unread or len(self.stack) >= self.limits.max_depth:
            self.cut = self.cut or (not self.skipped and local not in self.unread)
            self.skipped += 1
            return
        self.count += 1
        if self.count > _MOST_ELEMENTS:
            raise _FullError
        element = Element(local, self._offset(self.parser.CurrentByteIndex), self.raw)
        if self.stack:
            self.stack[-1].children.append(element)
            self.stack[-1].parts.append(element)
        else:
            self.root = element
        self.stack.append(element)

    def _close(self, name: str) -> None:
        if self.skipped:
            self.skipped -= 1
        else:
            self.stack.pop()

    def _characters(self, text: str) -> None:
        if self.skipped or not self.stack:
            return
        self.size += len(text)
        self.pieces += 1
        if self.size > self.limits.max_text or self.pieces > _MOST_PIECES:
            raise _FullError
        start = self._offset(self.parser.CurrentByteIndex)
        parts = self.stack[-1].parts
        width = 1
        if not self.literal and self.raw.startswith("&", start):
            width = max(1, self.raw.find(";", start, start + 40) + 1 - start)
        elif self.raw.startswith("\r\n", start):
            width = 2
        last = parts[-1] if parts else None
        if width == 1 and isinstance(last, Text) and len(last.text) < 4_000:
            ((_, before, wide),) = last.runs
            if wide == 1 and before + len(last.text) == start:
                parts[-1] = Text(last.text + text, last.runs)
                return
        parts.append(Text(text, ((0, start, width),)))
