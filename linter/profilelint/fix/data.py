"""JSON and YAML: only the signs of the edited words change; what is written is parsed again and compared."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from profilelint.fix.cells import cells, stretch
from profilelint.fix.encoding import Encoding, encoding_of
from profilelint.fix.sources import CannotWriteError, Replacement, Source
from profilelint.fix.words import Touched, Words
from profilelint.model.document import Document, Word
from profilelint.model.finding import Edit
from profilelint.model.place import TextPlace
from profilelint.pattern import lazy
from profilelint.read.limits import DEFAULT_LIMITS
from profilelint.read.structured import dialect, json, yaml
from profilelint.read.structured.source import BrokenError, Lines, Node, Parsed, Runs, Scalar, Text

_MARKUP = {"markdown": frozenset("\\`*_[]<>|~"), "html": frozenset("<>&"), "": frozenset("")}
_UNREADABLE = "what it would write is not read as it should be"
_CODED = lazy(r"\\u(?!00[0-7])[0-9a-fA-F]{4}")
"""A sign beyond ASCII, written as a number."""
_BREAK = lazy(r"\r\n|[\r\n\x85\u2028\u2029]")
_NOT_PLAIN = lazy(
    r"\A[-?:](?=\s|\Z)|\A[,\[\]{}#&*!|>'\"%@`]|:(?=\s|\Z)|\s#|\A\s|\s\Z|\A\Z|\A---|\A\.\.\."
    r"|\A(?:~|null|true|false|yes|no|on|off|y|n|\.inf|\.nan|<<|=)\Z|\A[-+.]?\d[\d_,.:eExXoOa-fA-F+-]*\Z",
    re.IGNORECASE,
)
"""What a plain scalar of YAML cannot be, or what some programs take for more than a text."""
_CONTROL = lazy(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_FLOW = frozenset(",[]{}")
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


class _Part(NamedTuple):
    """``text[start:end)`` of a text of the source, which starts at ``key`` there, becomes ``new``."""

    key: int
    start: int
    end: int
    new: str


class _Scalar(NamedTuple):
    """A scalar of YAML with its quotes: ``style`` is one of ``' " | >`` or empty; ``flow``: it stands in brackets."""

    start: int
    end: int
    style: str
    flow: bool


def open_source(document: Document, data: bytes) -> Source | None:
    """The data that a document was read from; ``None`` where it is neither JSON nor YAML, or cannot be encoded again
    as it was."""
    raw = document.raw
    encoding = encoding_of(data, raw) if raw is not None else None
    if raw is None or encoding is None:
        return None
    parsed = _parse(raw, "json") if raw.lstrip()[:1] in ("{", "[") else None
    if parsed is not None:
        return _Json(document, raw, encoding, parsed)
    parsed = _parse(raw, "yaml")
    return _Yaml(document, raw, encoding, parsed) if parsed is not None else None


def _parse(raw: str, language: str) -> Parsed | None:
    depth = DEFAULT_LIMITS.max_depth
    try:
        if language == "json":
            return json.parse(raw, depth)
        return yaml.parse(raw, depth) if len(raw) <= yaml.MOST else None
    except (BrokenError, json.TooLargeError):
        return None


class _Data:
    """What JSON and YAML share: the texts of the source and the parts of them that edits touch."""

    language = ""

    def __init__(self, document: Document, raw: str, encoding: Encoding, parsed: Parsed) -> None:
        self.document = document
        self.raw = raw
        self.encoding = encoding
        self.parsed = parsed
        self.words = Words(document)
        self.where = Lines(raw)
        self.texts = {text.runs[0][1]: text for text in _texts(parsed.root)}
        self.keys = sorted(self.texts)
        self.kind = dialect.recognise(parsed.root, self.language.upper()).printing.markup
        self.markup = _MARKUP.get(self.kind, frozenset())
        self.coded = _CODED.search(raw) is not None and raw.isascii()
        """Whether signs beyond ASCII are written as numbers."""
        self.parts: dict[Replacement, _Part] = {}

    def place(self, edit: Edit) -> tuple[Replacement, ...] | None:
        hit = self.words.touched(edit.spans) if edit.source == self.document.path else None
        part = self._part(hit, edit.text) if hit is not None else None
        if part is None:
            return None
        text = self.texts[part.key]
        if (self.markup & set(part.new)) - set(text.text[part.start : part.end]):
            return None
        value = text.text[: part.start] + part.new + text.text[part.end :]
        if not value.strip():
            return None  # an empty value is another thing than no value
        item = self.replacement(text, part, value)
        if item is None:
            return None
        self.parts[item] = part
        return (item,)

    def write(self, replacements: Sequence[Replacement]) -> bytes:
        pieces, at = [], 0
        for item in replacements:
            pieces += [self.raw[at : item.start], item.text]
            at = item.end
        new = "".join([*pieces, self.raw[at:]])
        parsed = _parse(new, self.language)
        wanted = self._wanted(replacements)
        if parsed is None or not _same(self.parsed.root, parsed.root, wanted) or not self._same_comments(parsed):
            raise CannotWriteError(_UNREADABLE)
        return self.encoding.encode(new)

    def replacement(self, text: Text, part: _Part, value: str) -> Replacement | None:
        """How a part of a text is written, so that all of it is ``value``."""
        raise NotImplementedError

    def _wanted(self, replacements: Sequence[Replacement]) -> dict[int, str]:
        """The texts as they are to be, by their keys."""
        wanted: dict[int, str] = {}
        for item in sorted(replacements, reverse=True):
            part = self.parts.get(item)
            if part is None:
                raise CannotWriteError(_UNREADABLE)
            text = wanted.get(part.key, self.texts[part.key].text)
            wanted[part.key] = text[: part.start] + part.new + text[part.end :]
        return wanted

    def _same_comments(self, parsed: Parsed) -> bool:
        return [comment[0] for comment in self.parsed.comments] == [comment[0] for comment in parsed.comments]

    def _part(self, hit: Touched, new: str) -> _Part | None:
        """The part of one text that words stand for; ``None`` where they are not exactly that."""
        ranges: list[tuple[int, int]] = []
        keys = set()
        for word in hit.words:
            number = len(ranges)
            skip = hit.skip if number == 0 else 0
            cut = hit.cut if number == len(hit.words) - 1 else 0
            found = self._find(word, skip, cut)
            if found is None:
                return None
            keys.add(found[0])
            ranges.append((found[1], found[2]))
        if len(keys) != 1:
            return None
        key = keys.pop()
        text = self.texts[key].text
        for before, after in pairwise(ranges):
            if before[1] > after[0] or text[before[1] : after[0]].strip() or text.count("\n", before[1], after[0]) > 1:
                return None
        start, end = ranges[0][0], ranges[-1][1]
        while hit.before and start and text[start - 1] in " \t":
            start -= 1
        while hit.after and end < len(text) and text[end] in " \t":
            end += 1
        return _Part(key, start, end, new) if start < end else None

    def _find(self, word: Word, skip: int, cut: int) -> tuple[int, int, int] | None:
        """The key of the text that a word stands in, and its range there but for ``skip`` characters at its start and
        ``cut`` at its end."""
        place = word.place
        if not isinstance(place, TextPlace) or place.file or max(place.line, place.end_line) > len(self.where.starts):
            return None
        first, last = self.where.offsets(place)
        number = bisect_right(self.keys, first) - 1
        if number < 0 or first >= last:
            return None
        key = self.keys[number]
        text = self.texts[key]
        start, end = _offset(text, first), _offset(text, last - 1)
        if start is None or end is None:
            return None
        plain = text.text[start : end + 1] == word.text
        signs = cells(text.text, start, end + 1, self.kind == "markdown" and not plain)
        found = stretch(signs, word.text, skip, cut)
        return (key, *found) if found is not None else None


class _Json(_Data):
    language = "json"

    def replacement(self, text: Text, part: _Part, value: str) -> Replacement | None:
        start, end = Runs(text).range(part.start, part.end)
        new = _escaped(part.new, self.coded, self._capital())
        if "\\/" in self.raw[start:end].replace("\\\\", ""):
            new = new.replace("/", "\\/")
        return Replacement("", start, end, new)

    def _capital(self) -> bool:
        found = _CODED.search(self.raw)
        return found is not None and found.group() != found.group().lower()


class _Yaml(_Data):
    language = "yaml"

    def __init__(self, document: Document, raw: str, encoding: Encoding, parsed: Parsed) -> None:
        super().__init__(document, raw, encoding, parsed)
        self.scalars = list(_scalars(raw))
        self.starts = [scalar.start for scalar in self.scalars]
        single = sum(scalar.style == "'" for scalar in self.scalars)
        self.quote = "'" if single > sum(scalar.style == '"' for scalar in self.scalars) else '"'

    def replacement(self, text: Text, part: _Part, value: str) -> Replacement | None:
        start, end = Runs(text).range(part.start, part.end)
        number = bisect_right(self.starts, start) - 1
        scalar = self.scalars[number] if number >= 0 else None
        if scalar is None or not (start < end <= scalar.end) or _has_control(part.new):
            return None
        folded = len(_BREAK.findall(self.raw, start, end))
        if scalar.style == '"':
            return Replacement("", start, end, _escaped(part.new, self.coded))
        if "\n" in part.new:
            return None
        if scalar.style == "'":
            return Replacement("", start, end, part.new.replace("'", "''"))
        if scalar.style:
            # the indentation of a block is what its first line has
            at_edge = not self.raw[max(0, start - 1) : start].strip(" \r\n\x85\u2028\u2029")
            if (scalar.style == "|" and folded) or (at_edge and (not part.new or part.new[0] in " \t")):
                return None
            return Replacement("", start, end, part.new)
        if not self._needs_quotes(value, text.text, scalar):
            return Replacement("", start, end, part.new)
        if _BREAK.search(self.raw, scalar.start, scalar.end):
            return None
        if self.quote == "'":
            quoted = "'" + value.replace("'", "''") + "'"
        else:
            quoted = '"' + _escaped(value, self.coded) + '"'
        return Replacement("", scalar.start, scalar.end, quoted)

    def _needs_quotes(self, value: str, old: str, scalar: _Scalar) -> bool:
        if _NOT_PLAIN.search(value) and not _NOT_PLAIN.search(old):
            return True
        return scalar.flow and bool(_FLOW & set(value))


def _texts(node: Node) -> Iterator[Text]:
    """The texts of a tree. Its depth is limited by the parser."""
    if isinstance(node, Text):
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from _texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value)


def _same(old: Node, new: Node, wanted: dict[int, str]) -> bool:
    """Whether a tree is another one with the texts that were wanted."""
    if isinstance(old, Text):
        return isinstance(new, Text) and new.text == wanted.get(old.runs[0][1], old.text)
    if isinstance(old, Scalar):
        return isinstance(new, Scalar) and type(old.value) is type(new.value) and old.value == new.value
    if isinstance(old, dict):
        if not isinstance(new, dict) or list(old) != list(new):
            return False
        return all(_same(value, new[name], wanted) for name, value in old.items())
    return (
        isinstance(new, list)
        and len(old) == len(new)
        and all(_same(before, after, wanted) for before, after in zip(old, new, strict=True))
    )


def _offset(text: Text, at: int) -> int | None:
    """The offset in a text of the character that stands at an offset of the source."""
    runs = text.runs
    number = bisect_right(runs, at, key=lambda run: run[1]) - 1
    if number < 0:
        return None
    offset, source, width = runs[number]
    found = offset + (at - source) if width == 1 else offset if at < source + width else -1
    limit = runs[number + 1][0] if number + 1 < len(runs) else len(text.text)
    return found if offset <= found < limit else None


def _escaped(text: str, coded: bool, capital: bool = False) -> str:
    """A text as it stands between double quotes in JSON, and in YAML as well."""
    found = []
    for sign in text:
        if sign in _SHORT:
            found.append(_SHORT[sign])
        elif _CONTROL.match(sign) or (coded and not sign.isascii()):
            found.append(_code(sign, capital))
        else:
            found.append(sign)
    return "".join(found)


def _code(sign: str, capital: bool) -> str:
    units = sign.encode("utf-16-be", "surrogatepass")
    form = "\\u%04X" if capital else "\\u%04x"
    return "".join(form % int.from_bytes(units[at : at + 2]) for at in range(0, len(units), 2))


def _has_control(text: str) -> bool:
    return _CONTROL.search(text.replace("\n", "")) is not None


def _scalars(raw: str) -> Iterator[_Scalar]:
    """The scalars of YAML that was parsed before, in order."""
    import yaml as pyyaml

    text = raw.replace("\t", " ")
    try:
        events = list(pyyaml.parse(text, Loader=getattr(pyyaml, "CSafeLoader", pyyaml.SafeLoader)))
    except pyyaml.YAMLError:  # libyaml refuses half a surrogate pair in an escape; the reader takes it
        events = list(pyyaml.parse(text, Loader=pyyaml.SafeLoader))
    flow = 0
    for event in events:
        kind = type(event).__name__
        if kind == "ScalarEvent":
            yield _Scalar(event.start_mark.index, event.end_mark.index, event.style or "", bool(flow))
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            flow += bool(flow or event.flow_style)
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            flow -= bool(flow)
