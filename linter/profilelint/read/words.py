"""What the readers of text formats share: decoding, source lines, and lines of words with exact places."""

from __future__ import annotations

import re
from typing import NamedTuple

from profilelint.model.document import Line, Link, Look, Word
from profilelint.model.place import Place, Span, TextPlace
from profilelint.pattern import lazy
from profilelint.read.normal import clean, split_marker

_BREAK = lazy(r"\r\n|\r|\n")
_RUN = lazy(r"\s+|\S+")
_BLANKS = lazy(r"\s+")
_CONTROL = lazy(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_MAC = lazy(rb"(?:\A|[\r\n])[ \t]{0,40}\xa5[ \t]|[a-z]\xd5(?:s|t|re|ve|ll|d|m)\b")
"""A bullet at the start of a line, or an apostrophe inside a word, as the Macintosh encoded them."""
_META_CHARSET = lazy(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)


def decode(data: bytes, *, html: bool = False) -> str | None:
    """Text of bytes: a byte order mark decides, then zeros between the letters (UTF-16, UTF-32), then UTF-8, then (for
    HTML) the declared charset, then Windows-1252, or Mac Roman where its bullets or apostrophes show.

    ``None`` where the bytes are no text.
    """
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8", "replace")
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return data.decode("utf-32", "replace")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    codec = wide_codec(data)
    if codec:
        return data.decode(codec, "replace")
    head = data[:8192]
    if len(_CONTROL.findall(head.decode("latin-1"))) * 100 > len(head):
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _META_CHARSET.search(data[:4096]) if html else None
    guessed = "mac-roman" if _MAC.search(data[:65_536]) else "cp1252"
    for name in (declared.group(1).decode("ascii").lower() if declared else "", guessed):
        if name and name not in ("utf-8", "utf8") and _is_text_codec(name):
            try:
                return data.decode(name)
            except (UnicodeDecodeError, LookupError, ValueError):
                continue
    return data.decode("latin-1")


def wide_codec(data: bytes) -> str:
    """The codec of UTF-16 or UTF-32 without a byte order mark, told by where its zeros stand; else an empty string."""
    head = data[:4096]
    size = len(head) // 4 * 4
    if size < 8 or head.count(0) * 5 < 2 * size:
        return ""
    zeros = [head[offset:size:4].count(0) * 4 / size for offset in range(4)]
    often, seldom = 0.7, 0.2
    for codec, wide in (("utf-32-le", (0, 1, 1, 1)), ("utf-32-be", (1, 1, 1, 0))):
        if all(share > often if zero else share < seldom for share, zero in zip(zeros, wide, strict=True)):
            return codec
    for codec, wide in (("utf-16-le", (0, 1, 0, 1)), ("utf-16-be", (1, 0, 1, 0))):
        if all(share > often if zero else share < seldom for share, zero in zip(zeros, wide, strict=True)):
            return codec
    return ""


def _is_text_codec(name: str) -> bool:
    import codecs

    try:
        return bool(getattr(codecs.lookup(name), "_is_text_encoding", True))
    except (LookupError, ValueError):
        return False


def source_lines(raw: str) -> list[str]:
    """The lines as an editor counts them, without their ends: only CR, LF and CR LF end a line."""
    return _BREAK.split(raw)


class Anchor(NamedTuple):
    """Part of a built line: ``start`` to ``end`` in its text belong to ``key`` (a link)."""

    key: int
    start: int
    end: int


class Builder:
    """Builds one line out of pieces of the source, word by word.

    A gap of a tab or of at least ``wide`` blanks becomes a tab, any other run of blanks one blank.
    """

    __slots__ = ("_anchors", "_chunks", "_gap", "_size", "_wide", "parts", "words")

    def __init__(self, wide: int = 3) -> None:
        self.parts: list[str] = []
        self.words: list[Word] = []
        self._anchors: list[Anchor] = []
        self._chunks: list[tuple[str, Place, Look | None, int]] = []
        self._gap = ""
        self._size = 0
        self._wide = wide

    def add(
        self,
        text: str,
        line: int,
        column: int,
        *,
        width: int | None = None,
        look: Look | None = None,
        key: int = 0,
    ) -> None:
        """Add ``text`` that stands at ``line`` and ``column`` of the source.

        ``width`` is how many characters of source it takes where that is not its own length (an escape, an entity).
        """
        for match in _RUN.finditer(text):
            chunk = match.group()
            if chunk[0].isspace():
                self.gap("\t" if "\t" in chunk or len(chunk) >= self._wide else " ")
            elif width is None:
                place = TextPlace(line, column + match.start(), line, column + match.end())
                self._chunks.append((chunk, place, look, key))
            else:
                self._chunks.append((chunk, TextPlace(line, column, line, column + width), look, key))

    def put(self, text: str, place: Place, look: Look | None = None, key: int = 0) -> None:
        """Add ``text`` that stands as a whole at ``place``."""
        for match in _RUN.finditer(text):
            chunk = match.group()
            if chunk[0].isspace():
                self.gap("\t" if "\t" in chunk or len(chunk) >= self._wide else " ")
            else:
                self._chunks.append((chunk, place, look, key))

    def gap(self, blank: str = " ") -> None:
        """End the word and leave a blank, or a tab, before the next one."""
        self._end_word()
        if blank == "\t" or not self._gap:
            self._gap = blank

    def _end_word(self) -> None:
        chunks = self._chunks
        if not chunks:
            return
        self._chunks = []
        joined = chunks[0][0] if len(chunks) == 1 else "".join(chunk[0] for chunk in chunks)
        text = joined if joined.isascii() and joined.isprintable() else _BLANKS.sub("", clean(joined))
        if not text:
            return
        if self._size:
            blank = self._gap or " "
            self.parts.append(blank)
            self._size += 1
        self._gap = ""
        place = _join_places(chunks[0][1], chunks[-1][1])
        look = chunks[0][2] if len(chunks) == 1 else max(chunks, key=lambda chunk: len(chunk[0]))[2]
        self.words.append(Word(text, self._size, place, look))
        offset = 0
        for chunk, _, _, key in chunks:
            if key:
                if len(text) == len(joined):
                    first, last = self._size + offset, self._size + offset + len(chunk)
                else:
                    first, last = self._size, self._size + len(text)
                self._anchors.append(Anchor(key, first, last))
            offset += len(chunk)
        self.parts.append(text)
        self._size += len(text)

    @property
    def empty(self) -> bool:
        """Whether it holds no word yet."""
        return not self.words and not self._chunks

    def finish(self) -> tuple[str, tuple[Word, ...], list[Anchor]]:
        """The line's text, its words and the stretches of it that links stand on."""
        self._end_word()
        merged: dict[int, Anchor] = {}
        for anchor in self._anchors:
            seen = merged.get(anchor.key)
            merged[anchor.key] = anchor if seen is None else Anchor(anchor.key, seen.start, anchor.end)
        return "".join(self.parts), tuple(self.words), list(merged.values())


def _join_places(first: Place, last: Place) -> Place:
    if isinstance(first, TextPlace) and isinstance(last, TextPlace):
        return TextPlace(first.line, first.column, last.end_line, last.end_column)
    return first


def link_on(line: Line, url: str, anchor: Anchor) -> Link:
    """The link that stands on a stretch of a line that is laid out; its place is that of its first word."""
    place = next((word.place for word in line.words if word.start + len(word.text) > anchor.start), None)
    return Link(url, Span(line.start + anchor.start, line.start + anchor.end), place)


def cut_front(words: tuple[Word, ...], cut: int) -> tuple[Word, ...]:
    """The words of a line without its first ``cut`` characters."""
    kept = []
    for word in words:
        end = word.start + len(word.text)
        if end <= cut:
            continue
        if word.start < cut:
            skip = cut - word.start
            place = word.place
            if isinstance(place, TextPlace) and place.line == place.end_line:
                place = place._replace(column=min(place.column + skip, place.end_column))
            kept.append(Word(word.text[skip:], 0, place, word.look))
        else:
            kept.append(word._replace(start=word.start - cut))
    return tuple(kept)


def take_marker(text: str, words: tuple[Word, ...]) -> tuple[str, str, tuple[Word, ...], int]:
    """Split a typed list sign off a line: (marker, text, words, characters taken). No sign: an empty marker."""
    marker, rest = split_marker(text)
    if not marker or not rest or not text.endswith(rest):
        return "", text, words, 0
    cut = len(text) - len(rest)
    return marker, rest, cut_front(words, cut), cut


class Limiter:
    """Counts the characters of text taken and says when there are too many."""

    __slots__ = ("left", "reached")

    def __init__(self, most: int) -> None:
        self.left = most
        self.reached = False

    def take(self, line: Line) -> bool:
        """Whether there is still room for the line."""
        if self.left < len(line.text):
            self.reached = True
            return False
        self.left -= len(line.text)
        return True


def too_long(most: int) -> str:
    """The detail of a ``limit`` problem for text."""
    return f"only the first {most:,} characters of its text were read"
