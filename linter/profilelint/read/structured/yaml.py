"""YAML → Document. PyYAML's scanner finds the tokens; names, values and comments keep their exact places.

Only data is read: tags are not followed, and a value is the text that stands there (``2023-05``, ``2020`` and ``yes``
are texts; ``null``, ``true`` and ``false`` are what they are called). The scanner of libyaml is used where PyYAML was
built with it; the document is the same without. An alias stands for what it names, within limits.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

from profilelint.model.document import Document, Problem
from profilelint.pattern import lazy
from profilelint.read.limits import Limits
from profilelint.read.structured import dialect
from profilelint.read.structured.source import BrokenError, Lines, Mapping, Node, Parsed, Scalar, Text, broken, lay_out
from profilelint.read.words import decode

MOST = 1_000_000
"""The characters of source read: no resume comes near, and the scanner takes seconds for more."""
_MOST_INDENT = 1_000
_MOST_DEPTH = 400
"""Nesting beyond this ends the reading: the scanner takes quadratic time for it."""
_MOST_BROKEN = 100_000
"""The characters of a broken source that are looked at a second time, for the same place of the error everywhere."""
_MOST_EXPANDED = 50_000
"""Values that aliases may stand for, all of them together."""

_CONTROL = lazy(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BLANK_OR_WORD = lazy(r"[ \t\r\n\x85\u2028\u2029]+|[^ \t\r\n\x85\u2028\u2029]+")
_BREAK = lazy(r"\r\n|[\r\n\x85\u2028\u2029]")
_DOUBLE = lazy(
    r"[ \t\r\n\x85\u2028\u2029]+|\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r\n|.)"
    r"|[^ \t\r\n\x85\u2028\u2029\\]+",
    re.DOTALL,
)
_SINGLE = lazy(r"[ \t\r\n\x85\u2028\u2029]+|''|[^ \t\r\n\x85\u2028\u2029']+")
_HEADER = lazy(r"[|>][^\r\n\x85\u2028\u2029]*")
_COMMENT = lazy(r"(?m)(?:^|(?<=[ \t\r\n]))#[^\r\n]*")
_KEY_BEFORE = lazy(r"[\s-]*[^\s#][^#]{0,200}?:\s")
_ESCAPES = {
    "0": "\0", "a": "\x07", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_PLAIN_VALUES: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip


def read(data: bytes, path: str, limits: Limits) -> Document:
    """Read a resume kept as YAML. Broken YAML is ``unreadable`` (with line and column), other YAML ``unsupported``."""
    raw = decode(data)
    if raw is None:
        detail = "it is no YAML: its bytes are binary data"
        return Document(path=path, format="unknown", problems=(Problem("unreadable", detail),))
    return read_text(raw, path, limits)


def read_text(raw: str, path: str, limits: Limits) -> Document:
    """Read decoded YAML. Comments give :attr:`Document.comments`."""
    if raw.lstrip()[:1] in ("{", "["):
        # JSON is YAML, but for tabs, and its parser says better what is wrong with it.
        from profilelint.read.structured import json

        document = json.read_text(raw, path, limits)
        if document.readable:
            return document
    if len(raw) > MOST:
        detail = f"it is {len(raw):,} characters of YAML; more than {MOST:,} are not read"
        return Document(path=path, format=dialect.JSON_RESUME, raw=raw, problems=(Problem("unreadable", detail),))
    try:
        parsed = parse(raw, limits.max_depth)
    except BrokenError as error:
        return broken(error, raw, path, dialect.JSON_RESUME, "YAML")
    kind = dialect.recognise(parsed.root, "YAML")
    if kind.lacking and not parsed.cut:
        return Document(path=path, format=kind.name, raw=raw, problems=(Problem("unsupported", kind.lacking),))
    return lay_out(parsed, raw, path, kind.name, limits, kind.printing)


def parse(raw: str, max_depth: int) -> Parsed:
    """The nodes of decoded YAML. Raises BrokenError."""
    import yaml

    control = _CONTROL.search(raw)
    if control is not None:
        name = f"U+{ord(control.group()):04X}"
        raise BrokenError(control.start(), f"a control character ({name}) stands here; delete it")
    # The scanners differ on where a tab may stand, and a tab between values means what a blank does.
    text = raw.replace("\t", " ")
    if hasattr(yaml, "CSafeLoader"):
        try:
            return _scan(text, raw, max_depth, yaml.CSafeLoader)
        except yaml.YAMLError as error:
            if len(raw) > _MOST_BROKEN:
                raise _explained(error, raw) from None
    # Broken: the plain scanner says where, so that the place does not depend on how PyYAML was built.
    try:
        return _scan(text, raw, max_depth, yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise _explained(error, raw) from None


def _scan(text: str, raw: str, max_depth: int, loader: Any) -> Parsed:
    import yaml

    builder = _Builder(raw, max_depth)
    for event in yaml.parse(text, Loader=loader):
        builder.take(event)
    return Parsed(builder.root, builder.cut, tuple(_comments(raw, builder.texts)))


class _Open:
    """A mapping or list that is not closed yet. ``size`` counts the values in it, those of aliases included."""

    __slots__ = ("anchor", "key", "keyed", "node", "size", "start")

    def __init__(self, node: Mapping | list[Node], anchor: str | None, start: int) -> None:
        self.node = node
        self.anchor = anchor
        self.start = start
        self.key: Text | None = None
        self.keyed = False
        """Whether a name was read whose value is due."""
        self.size = 1


class _Named(NamedTuple):
    """What an anchor names. ``node`` is ``None`` while it is not closed."""

    node: Node | None
    size: int


class _Builder:
    """Makes nodes of the scanner's events, without recursion."""

    def __init__(self, raw: str, max_depth: int) -> None:
        self.raw = raw
        self.max_depth = max_depth
        self.root: Node = Scalar(None, 0, 0)
        self.cut = False
        self.stack: list[_Open] = []
        self.anchors: dict[str, _Named] = {}
        self.expanded = 0
        self.documents = 0
        self.flow = 0
        """How many lists and mappings in brackets are open: there, tabs may indent."""
        self.texts: list[tuple[int, int]] = []
        """The ranges of all scalars, in order: a # in them starts no comment."""

    def take(self, event: Any) -> None:
        """Take one of PyYAML's events."""
        kind = type(event).__name__
        start, end = event.start_mark.index, event.end_mark.index
        if kind in ("ScalarEvent", "MappingStartEvent", "SequenceStartEvent", "AliasEvent") and not self.flow:
            self._check_indent(start)
        if kind == "ScalarEvent":
            self.texts.append((start, end))
            node = self._scalar(event, start, end)
            if event.anchor is not None:
                self.anchors[event.anchor] = _Named(node, 1)
            self._put(node, 1, start)
        elif kind == "AliasEvent":
            named = self.anchors.get(event.anchor)
            if named is None:
                raise BrokenError(start, f"nothing is named &{event.anchor[:40]}; text that starts with * needs quotes")
            if named.node is None:
                raise BrokenError(start, f"*{event.anchor[:40]} stands inside what it names")
            self.expanded += named.size
            if self.expanded > _MOST_EXPANDED:
                raise BrokenError(start, "its aliases stand for too much")
            self._put(named.node, named.size, start)
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            self._open(Mapping() if kind == "MappingStartEvent" else [], event.anchor, start)
            self.flow += bool(self.flow or event.flow_style)
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            self.flow -= bool(self.flow)
            self._close()
        elif kind == "DocumentStartEvent":
            self.documents += 1
            self.anchors.clear()

    def _check_indent(self, start: int) -> None:
        """Refuse a tab before the first thing of a line."""
        head = self.raw[max(0, start - _MOST_INDENT) : start]
        line = head[max(head.rfind("\n"), head.rfind("\r")) + 1 :]
        blank = line[: len(line) - len(line.lstrip(" \t"))]
        if "\t" in blank and not line.strip(" \t-?"):
            raise BrokenError(start - len(line) + blank.index("\t"), "a tab stands where the indentation needs blanks")

    def _open(self, node: Mapping | list[Node], anchor: str | None, start: int) -> None:
        if self.stack and isinstance(self.stack[-1].node, Mapping) and not self.stack[-1].keyed:
            raise BrokenError(start, "a name is a list or mapping itself; a value that starts with { or [ needs quotes")
        if len(self.stack) >= _MOST_DEPTH:
            raise BrokenError(start, f"it is nested more than {_MOST_DEPTH} levels deep")
        if anchor is not None:
            self.anchors[anchor] = _Named(None, 0)
        self.stack.append(_Open(node, anchor, start))

    def _close(self) -> None:
        done = self.stack.pop()
        if isinstance(done.node, Mapping):
            _merge(done.node)
        if done.anchor is not None:
            self.anchors[done.anchor] = _Named(done.node, done.size)
        self._put(done.node, done.size, done.start)

    def _put(self, node: Node, size: int, start: int) -> None:
        if not self.stack:
            if self.documents == 1:
                self.root = node
            elif not (isinstance(node, Scalar) and node.value is None):
                if not (isinstance(self.root, Scalar) and self.root.value is None):
                    raise BrokenError(start, "a second document starts here, after ---; keep one resume in a file")
                self.root = node
            return
        holder = self.stack[-1]
        holder.size += size
        if isinstance(holder.node, Mapping):
            if not holder.keyed:
                self._name(holder, node, start)
                return
            holder.keyed = False
        if len(self.stack) >= self.max_depth and isinstance(node, (dict, list)):
            self.cut = True
        elif isinstance(holder.node, Mapping):
            if holder.key is not None:
                holder.node[holder.key.text] = node
                holder.node.names[holder.key.text] = holder.key
        else:
            holder.node.append(node)

    def _name(self, holder: _Open, node: Node, start: int) -> None:
        if isinstance(node, Scalar):
            written = self.raw[node.start : node.end]
            node = Text(written, ((0, node.start, 1),))
        if not isinstance(node, Text):
            raise BrokenError(start, "a name is a list or mapping itself; a value that starts with * needs quotes")
        assert isinstance(holder.node, Mapping)
        first = holder.node.names.get(node.text)
        if first is not None:
            line = Lines(self.raw).place(first.runs[0][1], first.runs[0][1]).line
            raise BrokenError(start, f"the name “{node.text[:40]}” stands here a second time (first in line {line})")
        holder.key, holder.keyed = node, True

    # -- values -------------------------------------------------------------------------------------------------

    def _scalar(self, event: Any, start: int, end: int) -> Node:
        value: str = event.value
        style = event.style or ""
        if not style and event.implicit[0] and value in _PLAIN_VALUES:
            return Scalar(_PLAIN_VALUES[value], start, end)
        raw = self.raw
        if not style and raw.startswith(value, start):
            return Text(value, ((0, start, 1),))
        if style in ("'", '"'):
            if raw.startswith(value, start + 1) and raw[start + 1 + len(value) : end] == style:
                return Text(value, ((0, start + 1, 1),))
            text = _quoted(raw, start + 1, end - 1, style)
            if text.text == value:
                return text
        elif style:
            header = _HEADER.match(raw, raw.find(style, start))
            start = header.end() if header is not None else start
        return _aligned(raw, start, end, value)


def _merge(node: Mapping) -> None:
    """Follow ``<<``: the entries of other mappings that this one does not have itself."""
    merged = node.get("<<")
    others = merged if isinstance(merged, list) else [merged]
    if merged is None or not all(isinstance(other, Mapping) for other in others):
        return
    del node["<<"]
    for other in others:
        if isinstance(other, Mapping):
            for name, value in other.items():
                node.setdefault(name, value)
                node.names.setdefault(name, other.names[name])


def _aligned(raw: str, start: int, end: int, value: str) -> Text:
    """A value with its words found one after the other in ``raw[start:end]``; between them are only blanks there."""
    runs: list[tuple[int, int, int]] = []
    at = start
    for match in _BLANK_OR_WORD.finditer(value):
        word = match.group()
        if word[0] in " \t\r\n\x85\u2028\u2029":
            continue
        found = raw.find(word, at, end)
        found = at if found < 0 else found
        if not runs or found - match.start() != runs[-1][1] - runs[-1][0]:
            runs.append((match.start(), found, 1))
        at = min(found + len(word), end)
    return Text(value, tuple(runs) or ((0, start, 1),))


def _quoted(raw: str, start: int, end: int, style: str) -> Text:
    """The text between two quotes: escapes decoded, lines folded, each part with its place."""
    parts: list[str] = []
    runs: list[tuple[int, int, int]] = []
    size = 0
    joined = False
    """Whether an escaped line break came right before."""

    def add(text: str, at: int, width: int) -> None:
        nonlocal size
        if not text:
            return
        if width != 1 or not runs or runs[-1][2] != 1 or at - size != runs[-1][1] - runs[-1][0]:
            runs.append((size, at, width))
        parts.append(text)
        size += len(text)

    for match in (_DOUBLE if style == '"' else _SINGLE).finditer(raw, start, end):
        token, at = match.group(), match.start()
        if token[0] in " \t\r\n\x85\u2028\u2029":
            breaks = _BREAK.findall(token)
            if joined:
                add("".join(_as_break(sign) for sign in breaks), at, len(token))
            elif not breaks:
                add(token, at, 1)
            else:
                first, *others = breaks
                folded = "".join(_as_break(sign) for sign in others)
                if _as_break(first) != "\n":
                    folded = first + folded
                add(folded or " ", at, len(token))
            joined = False
        elif token == "''" and style == "'":
            add("'", at, 2)
        elif token[0] == "\\" and style == '"':
            sign = token[1]
            if sign in "\r\n\x85\u2028\u2029":
                joined = True
                continue
            add(chr(int(token[2:], 16)) if sign in "xuU" else _ESCAPES.get(sign, sign), at, len(token))
            joined = False
        else:
            add(token, at, 1)
            joined = False
    return Text("".join(parts), tuple(runs) or ((0, start, 1),))


def _as_break(sign: str) -> str:
    return sign if sign in "\u2028\u2029" else "\n"


def _comments(raw: str, texts: list[tuple[int, int]]) -> Iterator[tuple[str, int, int]]:
    """The comments: what follows a # at the start of a line or after a blank, outside of the values."""
    starts = [start for start, _ in texts]
    at = 0
    while (match := _COMMENT.search(raw, at)) is not None:
        held = bisect_right(starts, match.start()) - 1
        if held < 0 or match.start() >= texts[held][1]:
            yield match.group()[1:].strip(), match.start(), match.end()
            at = match.end()
        else:
            at = texts[held][1]  # a comment may follow in the same line


def _explained(error: Exception, raw: str) -> BrokenError:
    """The scanner's error in plain words. Its two builds word it differently, so the source decides what is said."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    opened = getattr(error, "context_mark", None)
    problem = f"{getattr(error, 'problem', '') or ''}"
    context = f"{getattr(error, 'context', '') or ''}"
    place = min(mark.index if mark is not None else 0, len(raw))
    first = opened.index if opened is not None else place
    line = raw[max(raw.rfind("\n", 0, place), raw.rfind("\r", 0, place)) + 1 : place]
    sign = raw[place : place + 1]
    if "\t" in line and not line.strip():
        return BrokenError(place - len(line) + line.index("\t"), "a tab stands where the indentation needs blanks")
    if "mapping values are not allowed" in problem:
        if _KEY_BEFORE.match(line):
            return BrokenError(place, "a colon stands inside a value; put the value in quotes")
        return BrokenError(
            place, "this line does not fit the one before it: a colon is missing there, or the indentation differs"
        )
    if "quoted scalar" in context:
        if "escape" in problem or "hexadecimal" in problem or "Unicode" in problem:
            return BrokenError(place, "a backslash and this sign are no escape; write \\\\, or use single quotes")
        return BrokenError(first, "the text in quotes that starts here is not closed")
    if "alias" in context or "anchor" in context:
        return BrokenError(first, f"a value that starts with {raw[first : first + 1]} needs quotes")
    if "tag" in context or "tag" in problem:
        return BrokenError(first, "a value that starts with ! needs quotes")
    if "block scalar" in context:
        return BrokenError(place, "a value that starts with | or > needs quotes, or its lines stand below it")
    if "directive" in context or sign in tuple("%@`"):
        return BrokenError(place, f"a value that starts with {sign or '%'} needs quotes")
    if "could not find expected ':'" in problem:
        return BrokenError(first, "a colon is missing after this name, or this line is not indented enough")
    if "flow" in context:
        return BrokenError(place, f"a comma or the {'}' if 'mapping' in context else ']'} that closes it is missing")
    if line.rstrip().endswith(("'", '"')):
        return BrokenError(place, "text stands behind the closing quote; put all of the value in quotes")
    return BrokenError(place, "this line does not fit the lines before it; is it indented like its neighbours?")
