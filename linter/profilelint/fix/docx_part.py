"""A part of a DOCX file down to the bytes of its texts: which characters a paragraph shows, which may be changed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

from profilelint.fix.sources import CannotWriteError, Replacement
from profilelint.pattern import lazy
from profilelint.read.office.lists import is_symbol_font, symbol

_SPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
}
_KEPT = frozenset({"w:ins", "w:moveTo", "w:fldSimple", "w:ruby", "m:oMath", "m:oMathPara"})
"""Around text that is read and not to be changed: tracked changes, fields, formulas."""
_GONE = frozenset({"w:del", "w:moveFrom", "w:rt"})
_CONTROLS = frozenset(
    "dataBinding showingPlcHdr dropDownList comboBox date checkbox citation bibliography equation picture".split()
)
"""What says of a content control that its text is not free: it comes from elsewhere, or from a list."""
_SIGN = re.compile(r"&[^;]{1,12};|\r\n|[\s\S]")
_NAME = re.compile(rb"<[^\s/>]{1,200}")
_QUOTE = re.compile(rb"[\"'>]")
_SCHEME = lazy(r"^(?:[a-z][a-z0-9+.-]*:(?://)?)?(?:www\.)?", re.IGNORECASE)
_SINGLE = lazy(rb"sectPr|Change\b|pageBreakBefore|:ins\b|:del\b|:moveTo\b|:moveFrom\b|framePr")
"""What a paragraph has that a second one must not have too."""


class Sign(NamedTuple):
    """A character of a paragraph as the reader gets it. ``start`` to ``end`` are its bytes in the part, ``text`` the
    number of its ``w:t``; -1 where it stands in none. A character that may show as any other one is empty."""

    char: str
    start: int = -1
    end: int = -1
    text: int = -1


@dataclass(slots=True)
class _Text:
    """A ``w:t``: the byte of its tag, those of its content; ``free`` where it may be changed."""

    tag: int
    start: int
    end: int
    spaced: bool
    free: bool
    link: int
    odd: bool
    run: bytes | None
    """The properties of its run, where that stands right in the paragraph."""


class _Link(NamedTuple):
    target: str
    words: list[str]

    @property
    def shown(self) -> bool:
        """Whether its words are the target, or an address of their own: both would have to change."""
        words = "".join(self.words).strip().casefold()
        return bool(words) and (_bare(words) in _bare(self.target) or "://" in words or words.startswith("www."))


def _bare(url: str) -> str:
    return _SCHEME.sub("", "".join(url.split())).rstrip("/").casefold()


@dataclass(slots=True)
class _Alternate:
    """Alternate content: the paragraphs of the branch that is shown and of the one for old programs."""

    choice: list[int] | None = None
    fallback: list[int] | None = None


@dataclass(slots=True)
class _Frame:
    """An open element and what ends with it."""

    tag: str
    end: Callable[[], None] | None = None


@dataclass(slots=True)
class _State:
    kept: int = 0
    gone: int = 0
    link: int = 0
    odd: bool = False
    control: bool = False
    fields: list[bool] = field(default_factory=list)
    inside: list[int] = field(default_factory=list)
    """The paragraph that text belongs to; 0 in a branch of alternate content, -1 in one that is not read."""


class Part:
    """A part: the ``w:t`` of each paragraph, and what stands between them.

    Raises ExpatError where it is no XML, UnicodeDecodeError where its text is not UTF-8.
    """

    def __init__(self, name: str, content: bytes, targets: dict[str, str]) -> None:
        self.name = name
        self.content = content
        self.paragraphs: dict[int, list[int | str]] = {}
        self.texts: list[_Text] = []
        self.links: list[_Link] = [_Link("", [])]
        self.twins: dict[int, int] = {}
        self.properties: dict[int, bytes] = {}
        self._run = b""
        self._targets = targets
        self._state = _State()
        self._frames: list[_Frame] = []
        self._alternates: list[_Alternate] = []
        self._branch: list[list[int]] = []
        self._heard: list[str] | None = None
        self._names: dict[str, str] = {}
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.Parse(content, True)
        shown = [False, *(link.shown for link in self.links[1:])]
        for text in self.texts:
            text.free = text.free and not shown[text.link]
        self._shown: dict[int, list[Sign]] = {}

    def free(self, sign: Sign) -> bool:
        """Whether a character may be changed."""
        return sign.text >= 0 and self.texts[sign.text].free

    def split(self, paragraph: int, sign: Sign, typed: list[Sign]) -> str | None:
        """What ends a paragraph at a character and begins another one like it, with the same typed list sign; ``None``
        where more would be doubled than how it looks."""
        run, own = self.texts[sign.text].run, self.properties.get(paragraph, b"")
        if run is None or paragraph in self.twins or paragraph in self.twins.values():
            return None
        if _SINGLE.search(own) or b"Change" in run:
            return None
        name = _NAME.match(self.content, self.texts[sign.text].tag)
        if name is None or not name[0].endswith(b"t"):
            return None
        w = name[0][1:-1].decode()
        text = f'<{w}t xml:space="preserve">'
        marker = ""
        for item in typed:
            if item.text >= 0:
                marker += self.content[item.start : item.end].decode()
            elif item.char == "\t":
                marker += f"</{w}t><{w}tab/>{text}"
            else:
                return None
        return f"</{w}t></{w}r></{w}p><{w}p>{own.decode()}<{w}r>{run.decode()}{text}{marker}"

    def shift(self, offset: int, paragraph: int, twin: int) -> int:
        """How far a byte of a paragraph is from the same one of its twin."""
        for ours, theirs in zip(self.paragraphs[paragraph], self.paragraphs[twin], strict=True):
            if isinstance(ours, int) and isinstance(theirs, int):
                text = self.texts[ours]
                if text.start <= offset <= text.end:
                    return self.texts[theirs].start - text.start
        return 0

    def signs(self, paragraph: int) -> list[Sign]:
        """The characters of a paragraph in order."""
        if paragraph not in self._shown:
            found: list[Sign] = []
            for item in self.paragraphs[paragraph]:
                if isinstance(item, str):
                    found.extend(Sign(char) for char in item or ("",))
                    continue
                text = self.texts[item]
                at = text.start
                for token in _SIGN.findall(self.content[text.start : text.end].decode()):
                    size = len(token.encode())
                    found.append(Sign(_char(token), at, at + size, item))
                    at += size
            self._shown[paragraph] = found
        return self._shown[paragraph]

    def written(self, replacements: list[Replacement]) -> bytes:
        """The part with replacements made, which are sorted."""
        pieces: list[bytes] = []
        done = 0
        tags = [text.tag for text in sorted(self.texts, key=lambda text: text.tag)]
        texts = {text.tag: text for text in self.texts}
        groups: dict[int, list[Replacement]] = {}
        for item in replacements:
            at = bisect_right(tags, item.start) - 1
            text = texts[tags[at]] if at >= 0 else None
            if text is None or not text.free or item.start < text.start or item.end > text.end:
                raise CannotWriteError("a change does not stand in its text")
            groups.setdefault(text.tag, []).append(item)
        for tag, items in sorted(groups.items()):
            text = texts[tag]
            old = self.content[text.start : text.end]
            new = b""
            at = text.start
            for item in items:
                if item.start < at:
                    raise CannotWriteError("two changes overlap")
                new += self.content[at : item.start] + item.text.encode()
                at = item.end
            new += self.content[at : text.end]
            opening = self.content[tag : text.start]
            if not text.spaced and _edges(new, old):
                name = _NAME.match(opening)
                if name is None:
                    raise CannotWriteError("a tag is not understood")
                opening = name[0] + b' xml:space="preserve"' + opening[name.end() :]
            pieces += [self.content[done:tag], opening, new]
            done = text.end
        pieces.append(self.content[done:])
        return b"".join(pieces)

    # -- the parser's events -------------------------------------------------------------------------------------

    def _short(self, name: str) -> str:
        short = self._names.get(name)
        if short is None:
            space, _, local = name.rpartition(" ")
            prefix = _SPACES.get(space)
            short = f"{prefix}:{local}" if prefix is not None else local
            self._names[name] = short
        return short

    def _attribute(self, attributes: dict[str, str], name: str) -> str:
        return next((value for key, value in attributes.items() if self._short(key) == name), "")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = self._short(name)
        frame = _Frame(tag)
        above = self._frames[-1].tag if self._frames else ""
        self._frames.append(frame)
        state = self._state
        if tag == "w:t" or tag == "m:t":
            self._heard = []
            self._opened = self._parser.CurrentByteIndex
            self._spaced = attributes.get("http://www.w3.org/XML/1998/namespace space") == "preserve"
            frame.end = self._text
        elif above == "w:r" and tag in _PIECES:
            self._put(_PIECES[tag])
        elif above == "w:r" and tag == "w:sym":
            code = self._attribute(attributes, "w:char")
            if re.fullmatch("[0-9A-Fa-f]{1,6}", code):
                self._put(symbol(int(code, 16), self._attribute(attributes, "w:font")))
        elif tag == "w:fldChar":
            self._field(self._attribute(attributes, "w:fldCharType"))
        elif tag == "w:r" or tag == "m:r":
            odd, run = state.odd, self._run
            state.odd, self._run = False, b""

            def leave() -> None:
                state.odd, self._run = odd, run

            frame.end = leave
        elif tag == "w:rFonts":
            fonts = [self._attribute(attributes, f"w:{kind}") for kind in ("ascii", "hAnsi", "cs")]
            if len(self._frames) > 2 and self._frames[-3].tag == "w:r" and any(map(is_symbol_font, fonts)):
                state.odd = True
        elif tag == "w:p":
            self._paragraph(frame)
        elif (tag, above) in (("w:pPr", "w:p"), ("w:rPr", "w:r")):
            frame.end = self._properties(tag, self._parser.CurrentByteIndex)
        elif tag == "w:hyperlink":
            before = state.link
            self.links.append(_Link(self._targets.get(self._attribute(attributes, "r:id"), ""), []))
            state.link = len(self.links) - 1

            def unlink() -> None:
                state.link = before

            frame.end = unlink
        elif tag in _KEPT:
            state.kept += 1
            frame.end = self._unkeep
        elif tag in _GONE:
            state.gone += 1
            frame.end = self._ungone
        elif tag.startswith("mc:"):
            self._alternate(frame)
        else:
            self._control(frame, above, attributes)

    def _end(self, _: str) -> None:
        frame = self._frames.pop()
        if frame.end is not None:
            frame.end()

    def _characters(self, text: str) -> None:
        if self._heard is not None:
            self._heard.append(text)

    def _unkeep(self) -> None:
        self._state.kept -= 1

    def _ungone(self) -> None:
        self._state.gone -= 1

    def _paragraph(self, frame: _Frame) -> None:
        number = len(self.paragraphs) + 1
        self.paragraphs[number] = []
        self._state.inside.append(number)
        if self._branch:
            self._branch[-1].append(number)
        frame.end = self._leave_paragraph

    def _properties(self, tag: str, start: int) -> Callable[[], None]:
        """Keep the properties that begin at a byte as they are written."""
        number = self._state.inside[-1] if self._state.inside else 0

        def keep() -> None:
            end = _tag_end(self.content, start)
            if self.content[end - 2 : end] != b"/>":
                end = _tag_end(self.content, self._parser.CurrentByteIndex)
            content = self.content[start:end]
            if tag == "w:rPr":
                self._run = content
            else:
                self.properties[number] = content

        return keep

    def _leave_paragraph(self) -> None:
        self._state.inside.pop()

    def _alternate(self, frame: _Frame) -> None:
        """A part of the document in two versions: text in it may be changed only where both say the same."""
        if frame.tag == "mc:AlternateContent":
            self._alternates.append(_Alternate())
            frame.end = self._leave_alternate
            return
        if not self._alternates:
            return
        alternate = self._alternates[-1]
        own: list[int] = []
        shown = frame.tag == "mc:Choice" and alternate.choice is None
        if shown:
            alternate.choice = own
        elif frame.tag == "mc:Fallback" and alternate.choice is None:
            alternate.choice, shown = own, True
        elif alternate.fallback is None:
            alternate.fallback = own
        self._branch.append(own)
        self._state.inside.append(0 if shown else -1)

        def leave() -> None:
            self._state.inside.pop()
            self._branch.pop()

        frame.end = leave

    def _leave_alternate(self) -> None:
        alternate = self._alternates.pop()
        ours, theirs = alternate.choice or [], alternate.fallback or []
        if not alternate.fallback:
            return
        same = len(ours) == len(theirs) and not self._alternates
        for number, twin in zip(ours, theirs if same else ours, strict=True):
            if same and self._alike(number, twin):
                self.twins[number] = twin
            else:
                for item in self.paragraphs[number]:
                    if isinstance(item, int):
                        self.texts[item].free = False

    def _alike(self, number: int, twin: int) -> bool:
        ours, theirs = self.paragraphs[number], self.paragraphs[twin]
        return len(ours) == len(theirs) and all(self._same(a, b) for a, b in zip(ours, theirs, strict=True))

    def _same(self, one: int | str, other: int | str) -> bool:
        if isinstance(one, str) or isinstance(other, str):
            return one == other
        a, b = self.texts[one], self.texts[other]
        return a.free == b.free and a.link == b.link and self.content[a.start : a.end] == self.content[b.start : b.end]

    def _control(self, frame: _Frame, above: str, attributes: dict[str, str]) -> None:
        """Content controls: what their properties say comes before their content."""
        state = self._state
        local = frame.tag.rpartition(":")[2]
        if frame.tag == "w:sdt":
            before = state.control
            state.control = False

            def leave() -> None:
                state.control = before

            frame.end = leave
        elif above == "w:sdtPr":
            locked = local == "lock" and "ontent" in self._attribute(attributes, "w:val")
            state.control = state.control or local in _CONTROLS or locked
        elif frame.tag == "w:sdtContent" and state.control:
            state.kept += 1
            frame.end = self._unkeep

    def _field(self, kind: str) -> None:
        fields = self._state.fields
        if self._state.gone:
            return
        if kind == "begin":
            fields.append(False)
        elif kind == "separate" and fields:
            fields[-1] = True
        elif kind == "end" and fields:
            fields.pop()

    @property
    def _silent(self) -> bool:
        """Whether the reader does not take what stands here."""
        state = self._state
        return bool(state.gone) or not state.inside or state.inside[-1] < 0 or not all(state.fields)

    def _put(self, text: str) -> None:
        """Something that is no text of its own; an empty one may show as anything."""
        if not self._silent:
            self._holder().append(text)

    def _holder(self) -> list[int | str]:
        number = next((number for number in reversed(self._state.inside) if number > 0), 0)
        return self.paragraphs[number] if number else []

    def _text(self) -> None:
        heard = "".join(self._heard or ())
        self._heard = None
        if self._silent or not heard:
            return
        state = self._state
        end = self._parser.CurrentByteIndex
        start = _tag_end(self.content, self._opened)
        raw = self.content[start:end].decode()
        if "<" in raw or "".join(map(_char, _SIGN.findall(raw))) != heard:
            self._put(heard)
            return
        inside = len(self._frames) > 1 and self._frames[-1].tag == "w:r"
        free = inside and not (state.kept or state.fields or state.odd) and state.inside[-1] > 0
        run = self._run if self._frames[-2].tag == "w:p" and free else None
        self.texts.append(_Text(self._opened, start, end, self._spaced, free, state.link, state.odd, run))
        if state.link:
            self.links[state.link].words.append(heard)
        self._holder().append(len(self.texts) - 1)


_PIECES = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}


def _edges(new: bytes, old: bytes) -> bool:
    """Whether a text has a blank at an end where it had none."""
    blanks = b" \t\r\n"
    return (new[:1] in (b" ",) and old[:1] not in (b" ", b"\t", b"\r", b"\n")) or (
        new[-1:] in (b" ",) and old.rstrip(blanks) == old
    )


def _tag_end(content: bytes, start: int) -> int:
    """The byte after the start tag that begins at ``start``."""
    at = start
    while (found := _QUOTE.search(content, at)) is not None:
        at = found.end()
        if found[0] == b">":
            return at
        at = content.find(found[0], at) + 1
        if not at:
            break
    return len(content)


_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "\r\n": "\n", "\r": "\n"}


def _char(token: str) -> str:
    """The character that a piece of XML text stands for; the piece itself where that is not known."""
    if len(token) == 1 and token != "\r":
        return token
    if token in _ENTITIES:
        return _ENTITIES[token]
    number = re.fullmatch(r"&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));", token)
    if number is None:
        return token
    code = int(number[1], 16) if number[1] else int(number[2])
    return chr(code) if code < 0x110000 else token


def targets(content: bytes) -> dict[str, str]:
    """The targets of a part's relationships by their keys."""
    found: dict[str, str] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(" ")[2] == "Relationship":
            found[attributes.get("Id", "")] = attributes.get("Target", "")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    try:
        parser.Parse(content, True)
    except expat.ExpatError:
        return found
    return found
