"""Markdown → Document (CommonMark, tables and strikethrough). Every word keeps its exact place in the source.

markdown-it-py gives block tokens with source lines and inline tokens without positions. Here the inline rules are
wrapped so that each token says where its source ends; the text between is then found where it stands.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from profilelint.model.document import (
    Comment,
    Document,
    Hidden,
    Image,
    Line,
    Link,
    Look,
    Metadata,
    Problem,
    Region,
    Role,
)
from profilelint.model.place import Span, TextPlace
from profilelint.pattern import lazy
from profilelint.read.limits import Limits
from profilelint.read.markdown.front import Front, front_matter, plain
from profilelint.read.markdown.source import NOTHING, definition, prepared
from profilelint.read.words import Anchor, Builder, Limiter, decode, link_on, source_lines, take_marker, too_long

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_PLAIN = Look()
_LONG_PARAGRAPH = 8_000
_MOST = 400_000
"""The characters of source taken: no resume or posting comes near, and the grammar is slow on hostile input."""
_MANY_SIGNS = 1_500
"""So many signs of the inline grammar in one paragraph make it slow: its cost grows with their square."""
_SIGNS = lazy(r"[\[\]*_`<>&!~\\]")
_STARTS = lazy(r"\s*(?:[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s|\|)")
_SPAN_TAG = lazy(r"<(/?)(span|div|font|b|i|p|em|strong|small|right|time)\b([^<>]*)>", re.IGNORECASE)
_PUSHED = lazy(
    r"float\s*:\s*right|\b(?:float-right|pull-right|float-end|alignright)\b|align\s*=\s*.?right", re.IGNORECASE
)
_UNSEEN = lazy(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0\s*(?:px|pt|em)?\s*[;\"']", re.IGNORECASE)
_NETWORKS = frozenset("linkedin github gitlab twitter orcid mastodon bluesky".split())
_NOTE = lazy(r"(?:^|\s)(#\s*(profilelint\b.*))")
_DATED = lazy(r"\b(?:19|20)\d\d\b")
_TERM = 45


def read(data: bytes, path: str, limits: Limits) -> Document:
    """Read a Markdown file. Bytes that are no text give an ``unreadable`` problem."""
    raw = decode(data)
    if raw is None:
        detail = "it is no text: its bytes are binary data"
        return Document(path=path, format="unknown", problems=(Problem("unreadable", detail),))
    return read_text(raw, path, limits)


def read_text(raw: str, path: str, limits: Limits) -> Document:
    """Read decoded Markdown. Front matter gives metadata, HTML comments give :attr:`Document.comments`."""
    reader = _Reader(raw, limits)
    reader.run()
    return reader.document(path)


class _Frame(NamedTuple):
    """An open list item: its sign and depth; ``fresh`` until its first line is written."""

    marker: str
    level: int


class _Map(NamedTuple):
    """Where an inline token's content stands: the offset in the content at which each source line starts, and for
    each of these the line number and the column of that first character."""

    starts: list[int]
    places: list[tuple[int, int]]

    def at(self, offset: int) -> tuple[int, int]:
        index = max(0, bisect_right(self.starts, offset) - 1)
        line, column = self.places[index]
        return line, column + offset - self.starts[index]


@dataclass(slots=True)
class _Pending:
    """A comment, or a link's stretch of a line, until offsets are known."""

    comments: list[tuple[str, TextPlace, int]] = field(default_factory=list)
    links: list[tuple[str, int, Anchor | None]] = field(default_factory=list)


class _Reader:
    def __init__(self, raw: str, limits: Limits) -> None:
        self.raw = raw
        self.source = source_lines(raw)
        self.hidden: list[Hidden] = []
        self.lines: list[Line] = []
        self.pending = _Pending()
        self.images: list[Image] = []
        self.metadata = Metadata()
        self.problems: list[Problem] = []
        self.most = min(limits.max_text, _MOST)
        self.limiter = Limiter(self.most)
        self.block = 0
        self.urls: list[str] = [""]
        self.frames: list[_Frame] = []
        self.marker = ""
        self.cursor = 0
        self.row = -1

    # -- the document -------------------------------------------------------------------------------------------

    def run(self) -> None:
        first = self._front_matter()
        masked, flat = prepared(self.source[first:])
        self.source = self.source[:first] + masked
        body = [""] * first + flat
        kept, size, cut = 0, 0, False
        for text in body:
            size += len(text) + 1
            if size > self.most:
                cut = True
                break
            kept += 1
        for chunk, start in _safe_chunks(body[:kept]):
            if start < 0:
                self._markdown(chunk)
            else:
                self._plain(chunk, start)
        if cut or self.limiter.reached:
            self.problems.append(Problem("limit", too_long(self.most)))
        if not self.lines and not self.problems:
            self.problems.append(Problem("empty", "it holds no text"))

    def document(self, path: str) -> Document:
        placed, text = Document.lay_out(self.lines)
        comments = tuple(
            Comment(words, place, placed[index].start if index < len(placed) else len(text))
            for words, place, index in self.pending.comments
        )
        links = []
        for url, index, anchor in self.pending.links:
            if anchor is None or index >= len(placed):
                continue
            links.append(link_on(placed[index], url, anchor))
        return Document(
            path=path,
            format="markdown",
            lines=placed,
            text=text,
            raw=self.raw,
            metadata=self.metadata,
            links=tuple(_merged(links)),
            images=tuple(self.images),
            hidden=tuple(self.hidden),
            comments=comments,
            problems=tuple(self.problems),
        )

    def _front_matter(self) -> int:
        """The number of lines that front matter takes; 0 where there is none. Its contact block becomes lines."""
        front = front_matter(self.source)
        values = front.values
        if front.length:
            self.metadata = Metadata(
                title=values.get("title", ""),
                author=values.get("author", values.get("name", "")),
                subject=values.get("subject", values.get("description", "")),
                language=values.get("lang", values.get("language", "")),
            )
            self._contact(front)
            self._notes(front.length)
        return front.length

    def _notes(self, length: int) -> None:
        """Note the comments of front matter, each before the line of the contact block that stands below it."""
        starts = [
            word.place.line for line in self.lines for word in line.words[:1] if isinstance(word.place, TextPlace)
        ]
        for number, text in enumerate(self.source[:length], start=1):
            note = _NOTE.search(text) if "profilelint" in text else None
            if note is not None:
                below = next((index for index, start in enumerate(starts) if start > number), len(starts))
                place = TextPlace(number, note.start(1) + 1, number, len(text.rstrip()) + 1)
                self.pending.comments.append((note[2].strip(), place, below))

    def _contact(self, front: Front) -> None:
        title = next((text.lstrip("# ").strip() for text in self.source[front.length :] if text.strip()), "")
        for entry in front.shown:
            source = self.source[entry.line]
            value = plain(entry.value)
            column = source.find(entry.value, entry.column)
            if column < 0 or value.strip() == title:
                continue
            is_name = not self.lines and entry.keys[-1] in ("name", "author", "fullname", "full_name")
            builder = Builder()
            key = 0
            if "://" in value and " " not in value:
                self.urls.append(value)
                key = len(self.urls) - 1
            elif entry.keys[-1] in _NETWORKS and "/" not in value and source.lower().find(entry.keys[-1]) >= 0:
                start = source.lower().find(entry.keys[-1])
                builder.add(source[start : start + len(entry.keys[-1])], entry.line + 1, start + 1, look=_PLAIN)
                builder.add(":", entry.line + 1, start + 1 + len(entry.keys[-1]), width=1, look=_PLAIN)
                builder.gap()
            builder.add(value, entry.line + 1, column + 1, look=_PLAIN, key=key)
            self.block += 1
            role = Role.HEADING if is_name else Role.BODY
            self._write(builder, role=role, level=int(is_name), block=self.block)

    def _write(
        self,
        builder: Builder,
        *,
        role: Role = Role.BODY,
        level: int = 0,
        block: int = 0,
        region: Region = Region.BODY,
        marker: str = "",
        typed: bool = True,
    ) -> None:
        text, words, anchors = builder.finish()
        if not text:
            return
        cut = 0
        if typed and not marker and role is Role.BODY and region is Region.BODY:
            marker, text, words, cut = take_marker(text, words)
            if marker:
                role = Role.ITEM
        line = Line(text=text, words=words, role=role, level=level, marker=marker, block=block, region=region)
        if self.limiter.reached or not self.limiter.take(line):
            return
        for anchor in anchors:
            if anchor.end > cut:
                moved = Anchor(anchor.key, max(0, anchor.start - cut), anchor.end - cut)
                self.pending.links.append((self.urls[anchor.key], len(self.lines), moved))
        self.lines.append(line)

    def _comment(self, text: str, start: tuple[int, int], end: tuple[int, int], *, within: bool = False) -> None:
        """Note a comment. The next line is the one after the line that is being written, if there is one."""
        place = TextPlace(start[0], start[1], end[0], end[1])
        self.pending.comments.append((text.strip(), place, len(self.lines) + within))

    # -- blocks -------------------------------------------------------------------------------------------------

    def _plain(self, lines: list[str], start: int) -> None:
        """A paragraph of an absurd length and full of signs, taken as plain text: the inline grammar is not made for
        it. Its comments are kept."""
        inside: tuple[int, int, list[str]] | None = None
        closable = True
        for number, text in enumerate(lines, start=start + 1):
            builder = Builder()
            at = 0
            while at <= len(text):
                if inside is not None:
                    end = text.find("-->", at)
                    inside[2].append(text[at : end if end >= 0 else len(text)])
                    if end < 0:
                        break
                    at = end + 3
                    self._comment("\n".join(inside[2]), inside[:2], (number, at + 1), within=not builder.empty)
                    inside = None
                opened = text.find("<!--", at) if closable else -1
                builder.add(text[at : opened if opened >= 0 else len(text)], number, at + 1, look=_PLAIN)
                if opened < 0:
                    break
                closable = text.find("-->", opened) >= 0 or any("-->" in line for line in lines[number - start :])
                if closable:
                    inside = (number, opened + 1, [])
                    at = opened + 4
                else:
                    builder.add(text[opened:], number, opened + 1, look=_PLAIN)
                    break
            self._write(builder)

    def _markdown(self, lines: list[str]) -> None:
        parser = _parser()
        tokens = parser.parse("\n".join(lines))
        region = Region.BODY
        heading = 0
        cells: Builder | None = None
        for token in tokens:
            kind = token.type
            if kind == "inline":
                if cells is not None:
                    cells.gap("\t")
                    self._inline(token, cells, region)
                else:
                    self._paragraph(token, heading)
            elif kind == "heading_open":
                heading = int(token.tag[1:])
            elif kind == "heading_close":
                heading = 0
            elif kind == "list_item_open":
                self.marker = token.info + token.markup
                self.frames.append(_Frame(self.marker, len(self.frames)))
            elif kind == "list_item_close":
                self.frames.pop()
                self.marker = ""
            elif kind == "tr_open":
                cells = Builder()
                self.block += 1
                self.cursor = 0
                self.row = token.map[0] if token.map else -1
                region = Region.TABLE
            elif kind == "tr_close":
                if cells is not None:
                    self._write(cells, block=self.block, region=Region.TABLE)
                cells, region = None, Region.BODY
            elif kind in ("fence", "code_block"):
                self._code(token)
            elif kind == "html_block":
                self._html(token)

    def _paragraph(self, token: Token, heading: int) -> None:
        self.block += 1
        frame = self.frames[-1] if self.frames else None
        marker, self.marker = self.marker, ""
        role = Role.HEADING if heading else Role.ITEM if marker else Role.BODY
        level = heading or (frame.level if frame else 0)
        typed = not heading and frame is None
        builder = Builder()
        if marker[:3].isdigit() and token.map:  # "2024. A year" is no list item
            line = token.map[0]
            builder.add(marker, line + 1, max(0, self.source[line].find(marker)) + 1, look=_PLAIN)
            builder.gap()
            marker, role = "", Role.BODY
        for ended in self._inline(token, builder, Region.BODY):
            if ended.empty:
                continue
            self._write(
                ended, role=role, level=level, block=self.block, marker=marker if not heading else "", typed=typed
            )
            marker = ""

    def _inline(self, token: Token, builder: Builder, region: Region) -> list[Builder]:
        """Fill builders with an inline token's visible text; a line break starts a new one outside of tables."""
        where = self._map(token)
        content = token.content
        children = token.children or []
        builders = [builder]
        bold = italic = 0
        key = 0
        cursor = blanks = 0
        # A definition whose term stands above a blank line.
        sign = definition(content[:400].split("\n", 1)[0]) if self.lines and not self.frames else 0
        adjacent = False
        unseen: list[str] = []
        for child in children:
            kind = child.type
            look = Look(bold=bold > 0, italic=italic > 0) if bold or italic else _PLAIN
            end = child.meta.get("end") if child.meta else None
            if kind == "text":
                text = child.content
                if not text:
                    continue
                if sign:
                    text, sign = text[1:].lstrip(), 0
                adjacent = adjacent and not text.strip()
                blanks = 0
                found = content.find(text, cursor)
                if found < 0:
                    found = cursor
                if unseen:
                    place = TextPlace(*where.at(found), *where.at(found + len(text)))
                    self.hidden.append(Hidden(text.strip(), "vanish", place))
                else:
                    self._text(builders[-1], text, where, found, look, key)
                cursor = found + len(text)
            elif kind == "text_special" and child.content.isspace():
                found = content.find(child.markup, cursor)
                cursor = (found if found >= 0 else cursor) + len(child.markup)
                blanks += 1
                builders[-1].gap("\t" if blanks > 2 or child.content == "\u2003" else " ")
            elif kind == "text_special":
                found = content.find(child.markup, cursor)
                found = cursor if found < 0 else found
                line, column = where.at(found)
                builders[-1].add(child.content, line, column, width=len(child.markup), look=look, key=key)
                cursor = found + len(child.markup)
            elif kind in ("softbreak", "hardbreak"):
                found = content.find("\n", cursor)
                cursor = (found if found >= 0 else cursor) + 1
                if region is Region.TABLE:
                    builders[-1].gap()
                    continue
                sign = 0 if self.frames else definition(content[cursor : cursor + 400].split("\n", 1)[0])
                if sign and _belongs(builders[-1], content[cursor : cursor + 400].split("\n", 1)[0]):
                    builders[-1].gap("\t")
                else:
                    builders.append(Builder())
            elif kind == "code_inline":
                found = content.find(child.markup, cursor) + len(child.markup)
                stop = (end or len(content)) - len(child.markup)
                for part in re.finditer(r"[^\n]+", content[found:stop]):
                    self._text(builders[-1], part.group(), where, found + part.start(), look, key)
                    if found + part.end() < stop:
                        builders.append(Builder()) if region is not Region.TABLE else builders[-1].gap()
                cursor = end if end is not None else stop
            elif kind == "link_open":
                self.urls.append(str(child.attrs.get("href", "")))
                key = len(self.urls) - 1
            elif kind == "link_close":
                key = 0
                cursor = end if end is not None else cursor
            elif kind == "image":
                self.images.append(Image(0, None, child.content or str(child.attrs.get("src", ""))))
                builders[-1].gap()
                cursor = end if end is not None else cursor
            elif kind == "html_inline":
                found = content.find(child.content, cursor)
                found = cursor if found < 0 else found
                cursor = end if end is not None else found + len(child.content)
                if child.content.startswith("<!--"):
                    within = any(not made.empty for made in builders)
                    words = child.content[4:].removesuffix("-->")
                    self._comment(words, where.at(found), where.at(cursor), within=within)
                elif re.match(r"<br\s*/?>", child.content, re.IGNORECASE):
                    if region is Region.TABLE:
                        builders[-1].gap()
                    else:
                        builders.append(Builder())
                elif (tag := _SPAN_TAG.fullmatch(child.content)) is not None:
                    name = tag.group(2).lower()
                    if not tag.group(1):
                        if _PUSHED.search(tag.group(3)) or (adjacent and name == "span"):
                            builders[-1].gap("\t")
                        if unseen or _UNSEEN.search(tag.group(3)):
                            unseen.append(name)
                    elif unseen and name in unseen:
                        del unseen[len(unseen) - 1 - unseen[::-1].index(name) :]
                    adjacent = name == "span" and (bool(tag.group(1)) or adjacent)
            elif kind == "strong_open":
                bold += 1
                cursor = _past(content, child.markup, cursor)
            elif kind == "strong_close":
                bold -= 1
                cursor = _past(content, child.markup, cursor)
            elif kind == "em_open":
                italic += 1
                cursor = _past(content, child.markup, cursor)
            elif kind == "em_close":
                italic -= 1
                cursor = _past(content, child.markup, cursor)
            elif kind in ("s_open", "s_close"):
                cursor = _past(content, child.markup, cursor)
        return builders

    @staticmethod
    def _text(builder: Builder, text: str, where: _Map, offset: int, look: Look, key: int) -> None:
        line, column = where.at(offset)
        if NOTHING not in text:
            builder.add(text, line, column, look=look, key=key)
            return
        for part in re.finditer(f"[^{NOTHING}]+", text):
            builder.add(part.group(), line, column + part.start(), look=look, key=key)

    def _map(self, token: Token) -> _Map:
        """Where the content of an inline token stands: its lines are the ends of source lines."""
        starts: list[int] = []
        places: list[tuple[int, int]] = []
        first = token.map[0] if token.map else max(self.row, 0)
        if self.row >= 0 and token.map and token.map[0] == self.row:
            return self._cell_map(token.content)
        offset = 0
        for number, text in enumerate(token.content.split("\n"), start=first):
            source = self.source[number] if number < len(self.source) else ""
            wanted = text.strip()
            column = source.rfind(wanted) if wanted else len(source)
            column = max(0, column) - (len(text) - len(text.lstrip()) if wanted else 0)
            starts.append(offset)
            places.append((number + 1, column + 1))
            offset += len(text) + 1
        return _Map(starts, places)

    def _cell_map(self, content: str) -> _Map:
        """Where a table cell stands in its row; a bar inside a cell is written with a backslash there."""
        source = self.source[self.row]
        found = source.find(content, self.cursor)
        if found >= 0 and content:
            self.cursor = found + len(content)
            return _Map([0], [(self.row + 1, found + 1)])
        starts, places, column = [0], [(self.row + 1, self.cursor + 1)], self.cursor
        for offset, sign in enumerate(content):
            column = source.find(sign, column)
            if column < 0:
                break
            starts.append(offset)
            places.append((self.row + 1, column + 1))
            column += 1
        if content and column > 0:
            self.cursor = column
        return _Map(starts, places)

    def _code(self, token: Token) -> None:
        """A code block: its lines as they stand, no marks taken off."""
        if token.map is None:
            return
        first = token.map[0] + (token.type == "fence")
        for number, text in enumerate(token.content.splitlines(), start=first):
            source = self.source[number] if number < len(self.source) else text
            column = max(0, source.rfind(text.strip()))
            builder = Builder()
            builder.add(text.strip(), number + 1, column + 1, look=_PLAIN)
            self._write(builder)

    def _html(self, token: Token) -> None:
        """A block of HTML, laid out like a page of its own."""
        if token.map is None:
            return
        from profilelint.read.html.layout import fill, lay
        from profilelint.read.html.tree import grow

        first, last = token.map
        lines = self.source[first:last]
        text = "\n".join(lines)
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line) + 1)
        where = _Map(starts[:-1], [(first + number + 1, 1) for number in range(len(lines))])
        page = lay(grow(text), text, self.most)
        shift = len(self.urls) - 1
        self.urls.extend(page.urls[1:])
        self.images.extend(page.images)
        for words, why, start, end in page.hidden:
            self.hidden.append(Hidden(words, why, TextPlace(*where.at(start), *where.at(end))))
        blocks: dict[int, int] = {}
        for draft in page.drafts:
            if draft.note is not None:
                self._comment(draft.note.words, where.at(draft.note.start), where.at(draft.note.end))
                continue
            if draft.block not in blocks:
                self.block += 1
                blocks[draft.block] = self.block
            builder = Builder()
            fill(builder, draft, where.at, sized=False, shift=shift)
            item = draft.item
            marker = item.marker if item is not None and not draft.heading else ""
            role = Role.HEADING if draft.heading else Role.ITEM if marker else Role.BODY
            level = draft.heading or (item.level if item is not None else 0)
            self._write(builder, role=role, level=level, block=blocks[draft.block], marker=marker)
            if item is not None:
                item.marker = ""


def _belongs(term: Builder, line: str) -> bool:
    """Whether a definition stands beside its term: one of them is a date, or the term is a word or two."""
    text = term.finish()[0]
    if len(text) > 2 * _TERM or "\t" in text:
        return False
    return len(text) <= 25 or bool(_DATED.search(text)) or (len(line) <= _TERM and bool(_DATED.search(line)))


def _past(content: str, markup: str, cursor: int) -> int:
    return cursor + len(markup) if content.startswith(markup, cursor) else cursor


def _merged(links: list[Link]) -> list[Link]:
    """Links over several lines are one link; their spans are neighbours."""
    merged: list[Link] = []
    for link in links:
        last = merged[-1] if merged else None
        if (
            last is not None
            and last.url == link.url
            and last.span is not None
            and link.span is not None
            and link.span.start == last.span.end + 1
        ):
            merged[-1] = last._replace(span=Span(last.span.start, link.span.end))
        else:
            merged.append(link)
    return merged


def _safe_chunks(lines: list[str]) -> Iterator[tuple[list[str], int]]:
    """The source in chunks: (lines, -1) for the grammar, (lines, first line) for an absurdly long paragraph.

    The grammar's chunks keep the line numbers: what does not belong to them is blank.
    """
    blank = [""] * len(lines)
    rest = list(lines)
    start = 0
    long: list[tuple[int, int]] = []
    size = 0
    signs = 0
    for number, text in enumerate([*lines, ""]):
        blank_line = not text.strip()
        if blank_line or _STARTS.match(text):
            if size > _LONG_PARAGRAPH and signs > _MANY_SIGNS:
                long.append((start, number))
            start, size, signs = number + blank_line, 0, 0
        size += len(text)
        signs += len(_SIGNS.findall(text))
    if not long:
        yield rest, -1
        return
    done = 0
    for first, last in long:
        if any(text.strip() for text in lines[done:first]):
            yield blank[:done] + lines[done:first], -1
        yield lines[first:last], first
        done = last
    if any(text.strip() for text in lines[done:]):
        yield blank[:done] + lines[done:], -1


_cached: MarkdownIt | None = None


def _parser() -> MarkdownIt:
    global _cached
    if _cached is None:
        from markdown_it import MarkdownIt
        from markdown_it.rules_inline import autolink, backtick, html_inline, image, link

        parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable(["text_join"])
        rules: dict[str, Callable[[Any, bool], bool]] = {
            "autolink": autolink,
            "backticks": backtick,
            "html_inline": html_inline,
            "image": image,
            "link": link,
        }
        for name, rule in rules.items():
            parser.inline.ruler.at(name, _noting(rule))
        _cached = parser
    return _cached


def _noting(rule: Callable[[Any, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """The same rule; the last token that it makes also notes where its source ends."""

    def noting(state: StateInline, silent: bool) -> bool:
        before = len(state.tokens)
        done = rule(state, silent)
        if done and not silent and len(state.tokens) > before:
            state.tokens[-1].meta = {**(state.tokens[-1].meta or {}), "end": state.pos}
        return done

    return noting
