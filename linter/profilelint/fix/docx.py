"""Fixes in DOCX files: new words go into the runs that held the old ones; all else stays as it is, byte for byte.

A paragraph is walked once more, down to the bytes of each ``w:t`` element, and its words are matched with those of the
document. Only the text between two tags is written anew, never a tag, so runs, styles, bookmarks and comments stay.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from posixpath import dirname, join
from typing import NamedTuple
from xml.parsers import expat

from profilelint.fix.docx_part import Part, Sign, targets
from profilelint.fix.sources import CannotWriteError, Replacement
from profilelint.fix.zipped import Member, members, packed
from profilelint.model.document import Document
from profilelint.model.finding import Edit
from profilelint.model.place import PartPlace, Span
from profilelint.pattern import lazy
from profilelint.read.limits import DEFAULT_LIMITS
from profilelint.read.normal import clean, split_marker
from profilelint.read.office.package import Archive, PartError, sound_xml

_ENCODING = lazy(rb"<\?xml[^>]{0,200}encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})")
_TOKEN = re.compile(r"\w+|\s|[^\w\s]")
_UNWRITABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_MOST_TOKENS = 1_500
"""An edit of more is taken as one piece: comparing costs their square."""


def open_source(document: Document, data: bytes) -> DocxSource | None:
    """The source of a Word document; ``None`` for one that is signed, protected, encrypted or not packed as usual."""
    listed = members(data)
    if listed is None:
        return None
    names = {member.name.lower() for member in listed}
    if len(names) < len(listed) or any(name.startswith("_xmlsignatures/") for name in names):
        return None
    source = DocxSource(document, data, listed)
    return None if source.protected else source


class _Cell(NamedTuple):
    """A character of the document's text and what it is made of; ``None`` where that is no plain character."""

    char: str
    signs: tuple[Sign, ...] | None


class _Word(NamedTuple):
    """A word of the walk: the characters from ``first`` on, ``text`` as the reader shows it; ``any`` where it shows
    signs that are not known."""

    first: int
    last: int
    text: str
    any: bool

    def shows(self, text: str) -> bool:
        return self.any or self.text == text or self.text.upper() == text


class DocxSource:
    """A DOCX file opened for rewriting."""

    def __init__(self, document: Document, data: bytes, members: list[Member]) -> None:
        self._document = document
        self._data = data
        self._members = members
        self._parts: dict[str, Part | None] = {}
        self._archive: Archive | None = None
        self._known: dict[PartPlace, _Matched | None] = {}
        self._words: dict[PartPlace, list[tuple[int, str, str]]] = {}
        self._places: list[tuple[int, int, PartPlace, int]] = []
        for number, line in enumerate(document.lines):
            for index, word in enumerate(line.words):
                if isinstance(word.place, PartPlace):
                    start = line.start + word.start
                    own = self._words.setdefault(word.place, [])
                    own.append((start, word.text, "" if index else line.marker))
                    self._places.append((start, number, word.place, len(own) - 1))
        self._starts = [start for start, _, _, _ in self._places]

    @property
    def protected(self) -> bool:
        """Whether its author has locked it."""
        content = self._content("word/settings.xml")
        if content is None:
            return False
        found = re.search(rb"<\w{0,20}:?documentProtection\b[^>]{0,2000}", content)
        return found is not None and re.search(rb"enforcement\s*=\s*[\"'](?:1|true|on)[\"']", found[0]) is not None

    # -- where ---------------------------------------------------------------------------------------------------

    def place(self, edit: Edit) -> tuple[Replacement, ...] | None:
        """See :class:`~profilelint.fix.sources.Source`; bytes are counted, in the part as it is packed."""
        if edit.source != self._document.path or not edit.spans or _UNWRITABLE.search(edit.text.replace("\n", "")):
            return None
        found = self._cells(edit.spans)
        if found is None:
            return None
        cells, part, paragraph = found
        typed = self._list_sign(part, paragraph) if "\n" in edit.text else []
        if typed is None:
            return None
        first, *others = edit.text.split("\n")
        text = "\n".join([first, *(split_marker(line)[1] for line in others)])
        changes = _changes("".join(cell.char for cell in cells), text)
        size = sum(not cell.char.isspace() for cell in cells)
        if not changes or (not text.strip() and size == self._size(part, paragraph)):
            return None  # a paragraph without words would stay
        kept = {
            sign: part.content[sign.start : sign.end].decode()
            for cell in cells
            for sign in cell.signs or ()
            if sign.text >= 0
        }
        written = dict(kept)
        for start, end, new in changes:
            if not _change(part, cells, start, end, _escaped(new), written):
                return None
        for sign, new in written.items():
            if "\n" in new and "\n" not in kept[sign]:
                between = part.split(paragraph, sign, typed)
                if between is None:
                    return None
                written[sign] = new.replace("\n", between)
        replaced = self._joined(part, written)
        twin = part.twins.get(paragraph)
        if twin is not None:
            replaced += [
                item._replace(start=item.start + shift, end=item.end + shift)
                for item in replaced
                for shift in (part.shift(item.start, paragraph, twin),)
            ]
        return tuple(sorted(replaced)) or None

    @staticmethod
    def _joined(part: Part, written: dict[Sign, str]) -> list[Replacement]:
        """One replacement for each ``w:t``: all that an edit covers in it, so that two edits of one word meet."""
        pieces: dict[int, Replacement] = {}
        for sign, text in written.items():
            if not part.texts[sign.text].free:
                continue
            piece = pieces.get(sign.text)
            if piece is None:
                pieces[sign.text] = Replacement(part.name, sign.start, sign.end, text)
            else:
                gap = part.content[piece.end : sign.start].decode()
                pieces[sign.text] = piece._replace(end=sign.end, text=piece.text + gap + text)
        return list(pieces.values())

    def _size(self, part: Part, paragraph: int) -> int:
        """How many characters the words of a paragraph have."""
        return sum(len(text) for _, text, _ in self._words[PartPlace(part.name, paragraph)])

    def _cells(self, spans: tuple[Span, ...]) -> tuple[list[_Cell], Part, int] | None:
        """The characters of spans with what they are made of, if they are of one paragraph, one after the other."""
        cells: list[_Cell] = []
        words: _Matched | None = None
        here: PartPlace | None = None
        done = last = -1  # the character and the word before
        for offset in (offset for span in spans for offset in range(span.start, span.end)):
            index = bisect_right(self._starts, offset) - 1
            if index < 0:
                return None
            start, line, place, word = self._places[index]
            if words is None:
                here, words = place, self._matched(place)
            if words is None or place != here:
                return None
            own = self._words[place]
            if offset != done + 1 and cells:
                # Another line of the paragraph: nothing but the break between may be left out.
                if word != last + 1 or offset != start or done + 1 < own[last][0] + len(own[last][1]):
                    return None
                cells.append(_Cell(" ", words.between(last, word)))
            at = offset - start
            if at < len(own[word][1]):
                signs = words.signs(word)
                cells.append(_Cell(own[word][1][at], (signs[at],) if signs else None))
            else:
                follows = self._places[index + 1] if index + 1 < len(self._places) else None
                if follows is None or follows[:3] != (offset + 1, line, place) or at > len(own[word][1]):
                    return None
                cells.append(_Cell(self._document.text[offset], words.between(word, word + 1)))
            done, last = offset, word
        return (cells, words.part, here.paragraph) if words is not None and here is not None else None

    def _list_sign(self, part: Part, paragraph: int) -> list[Sign] | None:
        """The typed list sign of a paragraph with the gap behind it, none where Word makes it; ``None`` where the
        paragraph is no item of a list, or one that is numbered by hand."""
        place = PartPlace(part.name, paragraph)
        marker = self._words[place][0][2]
        words = self._matched(place)
        typed = words.before() if words is not None else None
        if not marker or typed is None or (typed and any(sign.isalnum() for sign in marker)):
            return None
        return typed

    def _matched(self, place: PartPlace) -> _Matched | None:
        if place not in self._known:
            part = self._part(place.part)
            sound = part is not None and place.paragraph in part.paragraphs
            self._known[place] = _Matched(part, place.paragraph, self._words[place]) if part and sound else None
        return self._known[place]

    # -- parts ---------------------------------------------------------------------------------------------------

    def _part(self, name: str) -> Part | None:
        if name not in self._parts:
            content = self._content(name)
            part = None
            if content is not None:
                rels = self._content(join(dirname(name), "_rels", name.rsplit("/", 1)[-1] + ".rels"))
                try:
                    part = Part(name, content, targets(rels) if rels is not None else {})
                except (expat.ExpatError, UnicodeDecodeError):
                    part = None
            self._parts[name] = part
        return self._parts[name]

    def _content(self, name: str) -> bytes | None:
        """A part as it is packed; ``None`` where it is missing, too large, or not UTF-8."""
        try:
            if self._archive is None:
                self._archive = Archive(self._data, DEFAULT_LIMITS)
            content = self._archive.part(name)
            if sound_xml(content, name) is not content:
                return None
        except PartError:
            return None
        declared = _ENCODING.match(content.removeprefix(b"\xef\xbb\xbf").lstrip())
        return content if declared is None or declared[1].lower() in (b"utf-8", b"utf8") else None

    # -- writing -------------------------------------------------------------------------------------------------

    def write(self, replacements: Sequence[Replacement]) -> bytes:
        """See :class:`~profilelint.fix.sources.Source`.

        Raises:
            CannotWriteError: the part would be no valid XML, or the package not hold it.
        """
        if not replacements:
            return self._data
        parts: dict[str, list[Replacement]] = {}
        for item in replacements:
            parts.setdefault(item.part, []).append(item)
        contents: dict[str, bytes] = {}
        for name, items in parts.items():
            part = self._part(name)
            if part is None:
                raise CannotWriteError(f"its part {name[:80]} cannot be written")
            contents[name] = part.written(items)
            try:
                Part(name, contents[name], {})
            except (expat.ExpatError, UnicodeDecodeError) as error:
                raise CannotWriteError(f"its part {name[:80]} would be damaged") from error
        new = packed(self._data, self._members, contents)
        if members(new) is None:
            raise CannotWriteError("its package cannot be written")
        return new


def _change(part: Part, cells: list[_Cell], start: int, end: int, new: str, written: dict[Sign, str]) -> bool:
    """Write ``new`` for ``cells[start:end]``; whether that is possible. Text that only comes in goes to the run before
    it, else to the one after."""
    signs: list[Sign] = []
    for cell in cells[start:end]:
        if cell.signs is None:
            return False
        signs.extend(cell.signs)
    if any(not part.free(sign) for sign in signs):
        return False
    if signs:
        written[signs[0]] = new
        for sign in signs[1:]:
            written[sign] = ""
        return True
    left = next(reversed(cells[start - 1].signs or ()), None) if start else None
    right = next(iter(cells[start].signs or ()), None) if start < len(cells) else None
    for plain in (True, False):
        for beside, before in ((left, True), (right, False)):
            if beside is not None and part.free(beside) and not (plain and part.texts[beside.text].link):
                written[beside] = written[beside] + new if before else new + written[beside]
                return True
    return False


def _changes(old: str, new: str) -> list[tuple[int, int, str]]:
    """What to replace in ``old`` to get ``new``, as little as possible, in order."""
    ours, theirs = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(ours) + len(theirs) > _MOST_TOKENS:
        return _trimmed(old, new, 0)
    offsets = [0]
    for token in ours:
        offsets.append(offsets[-1] + len(token))
    found: list[tuple[int, int, str]] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind != "equal":
            found.extend(_trimmed("".join(ours[i1:i2]), "".join(theirs[j1:j2]), offsets[i1]))
    return found


def _trimmed(old: str, new: str, offset: int) -> list[tuple[int, int, str]]:
    """The change from ``old`` to ``new`` without what they share at both ends; letter by letter where only the case
    changes."""
    if len(old) == len(new) and old.casefold() == new.casefold():
        return [(offset + at, offset + at + 1, b) for at, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    if start == len(old) == len(new):
        return []
    return [(offset + start, offset + len(old) - end, new[start : len(new) - end])]


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


# -- a paragraph's words ---------------------------------------------------------------------------------------------


class _Matched:
    """The words of a paragraph of the document, each with the characters of the walk that it is made of.

    The walk may hold more than the reader shows: hidden runs, a typed list sign. A word counts as found where the first
    way to lay the document's words over the walk's and the last way agree on it.
    """

    def __init__(self, part: Part, paragraph: int, words: list[tuple[int, str, str]]) -> None:
        self.part = part
        self._signs = part.signs(paragraph)
        self._walk = list(_split(self._signs, part))
        self._found: list[int | None] = [None] * len(words)
        self._cut = 0
        texts = [text for _, text, _ in words]
        self._texts = texts
        marker = words[0][2] if words else ""
        if marker and texts:
            glued = marker + texts[0]
            if any(word.text == glued for word in self._walk[:1]):
                self._cut = len(marker)
                texts = [glued, *texts[1:]]
        first = _laid(texts, self._walk)
        last = _laid(texts[::-1], self._walk[::-1])
        if first is not None and last is not None:
            count = len(self._walk) - 1
            self._found = [a if a == count - b else None for a, b in zip(first, reversed(last), strict=True)]

    def signs(self, number: int) -> tuple[Sign, ...] | None:
        """The characters of a word, one for each of the document's; ``None`` where they are not the same."""
        at = self._found[number]
        if at is None:
            return None
        word = self._walk[at]
        signs = tuple(self._signs[word.first + (self._cut if number == 0 else 0) : word.last])
        return signs if "".join(sign.char for sign in signs) == self._texts[number] else None

    def before(self) -> list[Sign] | None:
        """What stands before the first word."""
        at = self._found[0] if self._found else None
        return None if at is None else self._signs[: self._walk[at].first + self._cut]

    def between(self, number: int, after: int) -> tuple[Sign, ...] | None:
        """The blanks between two words that follow each other; ``None`` where something else stands there."""
        first, second = self._found[number], self._found[after]
        if first is None or second is None or second != first + 1:
            return None
        return tuple(self._signs[self._walk[first].last : self._walk[second].first])


def _split(signs: list[Sign], part: Part) -> Iterator[_Word]:
    first = -1
    for at, sign in enumerate([*signs, Sign(" ")]):
        if not sign.char.isspace():
            first = at if first < 0 else first
        elif first >= 0:
            own = signs[first:at]
            text = "".join(clean("".join(sign.char for sign in own)).split())
            unknown = any(not sign.char or (sign.text >= 0 and part.texts[sign.text].odd) for sign in own)
            if text or unknown:
                yield _Word(first, at, text, unknown)
            first = -1


def _laid(texts: list[str], walk: list[_Word]) -> list[int] | None:
    """The first walked word for each text, in order."""
    found: list[int] = []
    at = 0
    for text in texts:
        while at < len(walk) and not walk[at].shows(text):
            at += 1
        if at == len(walk):
            return None
        found.append(at)
        at += 1
    return found
