"""The Europass XML that a PDF carries: its structure, on the places of the pages."""

from __future__ import annotations

import zlib
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import reduce
from typing import Any, NamedTuple

from profilelint.model.document import Document, Line, Word
from profilelint.model.place import BBox, PagePlace
from profilelint.read.limits import DEFAULT_LIMITS, Limits
from profilelint.read.pdf.objects import array, dictionary, guarded

_MOST_NODES = 200
_MOST_FILES = 20
"""Nodes of the tree of attached files that are looked at, and files in it; a portfolio may hold thousands."""
_HEAD = 8_000
"""Bytes by which a file is recognised before the rest is unpacked."""
_MOST_WORDS = 20_000
"""Words of a profile that are looked for on the pages."""
_MOST_TRIES = 40


def with_attached(page: Document, reader: Any, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document of a PDF with the structure of the Europass XML in it, where it has one that its pages show.

    ``reader`` is the pypdf ``PdfReader`` of the file. Damaged attachments count as not there.
    """
    data: bytes | None = guarded(lambda: embedded(reader, limits), None)
    made: Document = guarded(lambda: over(page, data, limits), page) if data is not None else page
    return made


def embedded(reader: Any, limits: Limits = DEFAULT_LIMITS) -> bytes | None:
    """The Europass XML that a PDF carries as an attached file, or ``None``.

    No more is unpacked than the limits allow; what is too large, or packed in another way than Europass does it,
    counts as not there. May raise what pypdf raises for damaged objects.
    """
    for count, stream in enumerate(_attachments(reader)):
        if count == _MOST_FILES:
            break
        data = _unpacked(stream, _HEAD)
        if data is None or not _is_europass(data.body):
            continue
        if not data.whole:
            packed = len(stream._data)
            data = _unpacked(stream, min(limits.max_bytes, max(1_000_000, packed * limits.max_expansion)))
        if data is not None and data.whole:
            return data.body
    return None


def _is_europass(head: bytes) -> bool:
    from profilelint.read.sniff import sniff

    return head.lstrip()[:1] in (b"<", b"\xef") and sniff(head, "attached.xml").name == "europass"


def _attachments(reader: Any) -> Iterator[Any]:
    """The embedded file streams of a PDF: those of its name tree, then its associated files."""
    root = dictionary(reader.trailer.get("/Root"))
    if "/Names" not in root and "/AF" not in root:
        return
    pending: list[Any] = [dictionary(root.get("/Names")).get("/EmbeddedFiles"), root.get("/AF")]
    for _ in range(_MOST_NODES):
        if not pending:
            return
        node = pending.pop(0)
        pending.extend(array(node)[:100])
        files = dictionary(dictionary(node).get("/EF"))
        if files:
            stream = dictionary(files.get("/F") or files.get("/UF"))
            if hasattr(stream, "get_data"):
                yield stream
        else:
            pending.extend(dictionary(node).get(key) for key in ("/Names", "/Kids"))


class _Unpacked(NamedTuple):
    body: bytes
    whole: bool


def _unpacked(stream: Any, most: int) -> _Unpacked | None:
    """The first bytes of a stream that is not packed, or packed with Flate alone."""
    packed: bytes = stream._data
    filters = array(stream.get("/Filter")) or [name for name in [stream.get("/Filter")] if name]
    if not filters:
        return _Unpacked(packed[:most], len(packed) <= most)
    if len(filters) > 1 or filters[0] not in ("/FlateDecode", "/Fl") or dictionary(stream.get("/DecodeParms")):
        return None
    unpacking = zlib.decompressobj()
    try:
        body = unpacking.decompress(packed, most)
    except zlib.error:
        return None
    return _Unpacked(body, not unpacking.unconsumed_tail)


# -- the structure of the XML on the places of the pages --------------------------------------------------------------


class _Shown(NamedTuple):
    """The words of the pages: as they are compared, themselves, their pages, and where each text stands."""

    texts: list[str]
    words: list[Word]
    pages: list[int]
    where: dict[str, list[int]]


def over(page: Document, data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document of a Europass PDF: the structure of the XML in it, on the places of its pages.

    Lines, text and tree are those of the XML; each word has the place and the look of the word that the page shows for
    it. What the PDF says of itself (pages, fonts, pictures, stored order …) stays. A PDF whose XML cannot be read
    whole, or hardly stands on its pages, comes back as it is.
    """
    from profilelint.read.structured import europass

    profile = europass.read(data, page.path, limits)
    total = sum(len(line.words) for line in profile.lines)
    if profile.problems or profile.tree is None or not 0 < total <= _MOST_WORDS:
        return page
    found = [(word, line.page) for line in page.lines for word in line.words]
    if not found:
        return page
    where: dict[str, list[int]] = {}
    texts = [_plain(word.text) for word, _ in found]
    for number, text in enumerate(texts):
        where.setdefault(text, []).append(number)
    shown = _Shown(texts, [word for word, _ in found], [number for _, number in found], where)
    lines: list[Line] = []
    at = missing = 0
    for line in profile.lines:
        spots = _spots([_plain(word.text) for word in line.words], shown, at)
        missing += spots.count(None)
        seen = [spot for spot in spots if spot is not None]
        at = max(seen, default=at)
        lines.append(_placed(line, spots, seen[0] if seen else min(at, len(texts) - 1), shown))
    if missing * 2 > total:
        return page
    return replace(
        page,
        lines=tuple(lines),
        text=profile.text,
        tree=profile.tree,
        links=(*(link._replace(span=None) for link in page.links), *profile.links),
        comments=(),
    )


def _placed(line: Line, spots: list[int | None], last: int, shown: _Shown) -> Line:
    """A line on the places of the words that the page shows; others stand where the word before them does."""
    words: list[Word] = []
    number = shown.pages[last]
    for word, spot in zip(line.words, spots, strict=True):
        last = last if spot is None else spot
        words.append(word._replace(place=shown.words[last].place, look=shown.words[last].look))
    boxes = [word.place.bbox for word in words if isinstance(word.place, PagePlace) and word.place.page == number]
    return replace(line, words=tuple(words), page=number, bbox=reduce(BBox.union, boxes) if boxes else None)


def _plain(text: str) -> str:
    """A word as it is compared: capitals and the signs around it do not count."""
    return text.casefold().strip(".,;:()[]|•·–—-\"'“”") or text


def _spots(texts: list[str], shown: _Shown, at: int) -> list[int | None]:
    """For each word of a line the number of the word that the page shows for it: the longest run of equal words, and
    of equally long ones the nearest after ``at``."""
    spots: list[int | None] = [None] * len(texts)
    number = 0
    while number < len(texts):
        places = shown.where.get(texts[number], [])
        after = bisect_left(places, at)
        length = first = 0
        for place in (*places[after : after + _MOST_TRIES], *places[max(0, after - _MOST_TRIES) : after]):
            run = 1
            most = min(len(texts) - number, len(shown.texts) - place, _MOST_TRIES)
            while run < most and shown.texts[place + run] == texts[number + run]:
                run += 1
            if run > length:
                length, first = run, place
        spots[number : number + length] = range(first, first + length)
        at = first + length if length else at
        number += max(1, length)
    return spots
