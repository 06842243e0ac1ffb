"""HTML → Document: saved pages, printed themes, postings.

The tree comes from :mod:`profilelint.read.html.tree`, what is seen and what stands side by side from
:mod:`profilelint.read.html.layout`. Only visible text is read. Data for machines (microdata, microformats, RDFa) tells
at most where one field ends and the next starts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from html import unescape

from profilelint.model.document import Comment, Document, Hidden, Line, Link, Metadata, Problem, Region, Role
from profilelint.model.place import Span, TextPlace
from profilelint.read.html.layout import Draft, Layout, fill, lay
from profilelint.read.html.tree import grow
from profilelint.read.limits import Limits
from profilelint.read.words import Anchor, Builder, Limiter, decode, take_marker, too_long

_NEW_LINE = re.compile(r"\r\n|\r|\n")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?=$|[T ])")
_HEADING_LENGTH = 60
_LITTLE_TEXT = 400


def read(data: bytes, path: str, limits: Limits) -> Document:
    """Read an HTML file. Bytes that are no text give an ``unreadable`` problem."""
    raw = decode(data, html=True)
    if raw is None:
        detail = "it is no text: its bytes are binary data"
        return Document(path=path, format="unknown", problems=(Problem("unreadable", detail),))
    return read_text(raw, path, limits)


def read_text(raw: str, path: str, limits: Limits) -> Document:
    """Read decoded HTML. A page that shows next to nothing but carries a schema.org JobPosting gives that."""
    reader = PageReader(_NEW_LINE.sub("\n", raw), limits)
    reader.run()
    if sum(len(line.text) for line in reader.lines) < _LITTLE_TEXT:
        for source, offset in reader.tree.data:
            posting = _posting(source)
            if posting:
                reader.adopt(posting, offset)
                break
    return reader.document(path, raw)


def _posting(source: str) -> str:
    """The text of a schema.org JobPosting in JSON-LD, as HTML; empty where it is none."""
    import json
    from html import escape

    try:
        found = json.loads(source, strict=False)
    except (ValueError, RecursionError):
        return ""
    items = found if isinstance(found, list) else [found]
    for item in items[:50]:
        graph = item.get("@graph") if isinstance(item, dict) else None
        items.extend(graph[:50] if isinstance(graph, list) else [])
    for item in items:
        kind = item.get("@type") if isinstance(item, dict) else None
        if kind == "JobPosting" or (isinstance(kind, list) and "JobPosting" in kind):
            description = item.get("description")
            if not isinstance(description, str) or not description.strip():
                continue
            if "<" not in description and "&lt;" in description:
                description = unescape(description)
            holder = item.get("hiringOrganization")
            organization = holder.get("name") if isinstance(holder, dict) else holder
            head = "".join(
                f"<{tag}>{escape(text)}</{tag}>"
                for tag, text in (("h1", item.get("title")), ("p", organization))
                if isinstance(text, str)
            )
            until = item.get("validThrough")
            day = _DAY.match(until.strip()) if isinstance(until, str) else None
            return head + description + (f"<p>Valid through: {day[0]}</p>" if day else "")
    return ""


class PageReader:
    """Writes the drafts of the layout as lines."""

    def __init__(self, text: str, limits: Limits, fixed: TextPlace | None = None) -> None:
        self.text = text
        self.limits = limits
        self.fixed = fixed
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.tree = grow(text)
        self.page: Layout = lay(self.tree, text, limits.max_text)
        self.limiter = Limiter(limits.max_text)
        self.lines: list[Line] = []
        self.anchors: list[tuple[str, int, Anchor]] = []
        self.comments: list[tuple[str, TextPlace, int]] = []
        self.bold_lines: list[int] = []
        self.blocks = 0

    def place(self, start: int, end: int) -> TextPlace:
        if self.fixed is not None:
            return self.fixed
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end) - 1
        return TextPlace(first + 1, start - self.starts[first] + 1, last + 1, end - self.starts[last] + 1)

    def _at(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.starts, offset) - 1
        return line + 1, offset - self.starts[line] + 1

    def run(self) -> None:
        if self.page.cut:
            self.limiter.reached = True
        blocks: dict[int, int] = {}
        for draft in self.page.drafts:
            if draft.note is not None:
                note = draft.note
                self.comments.append((note.words, self.place(note.start, note.end), len(self.lines)))
            else:
                self._write(draft, blocks.setdefault(draft.block, len(blocks) + 1))
        self.blocks = len(blocks)

    def _write(self, draft: Draft, block: int) -> None:
        builder = Builder(1 << 30)
        if self.fixed is None:
            fill(builder, draft, self._at)
        else:
            for run in draft.runs:
                if run.shown.strip():
                    builder.put(run.shown, self.fixed, run.look, run.key)
                else:
                    builder.gap("\t" if run.shown == "\t" else " ")
        text, words, anchors = builder.finish()
        if not text:
            return
        role, level, marker, cut = Role.BODY, 0, "", 0
        item = draft.item
        if draft.heading:
            role, level = Role.HEADING, draft.heading
        elif item is not None:
            typed, rest, kept, taken = take_marker(text, words)
            if typed and not typed.strip("().").isalnum():
                text, words, cut = rest, kept, taken
            marker, item.marker = item.marker, ""
            goes_on = bool(self.lines) and self.lines[-1].block == block and self.lines[-1].role is Role.ITEM
            role = Role.ITEM if marker or goes_on else Role.BODY
            level = item.level
        else:
            marker, text, words, cut = take_marker(text, words)
            role = Role.ITEM if marker else Role.BODY
        if item is not None:
            item.marker = ""
        region = Region.TABLE if draft.table else Region.BODY
        line_made = Line(text=text, words=words, role=role, level=level, marker=marker, block=block, region=region)
        if self.limiter.reached or not self.limiter.take(line_made):
            return
        if role is Role.BODY and not draft.table and item is None and draft.strong:
            self.bold_lines.append(len(self.lines))
        for anchor in anchors:
            if anchor.end > cut:
                moved = Anchor(anchor.key, max(0, anchor.start - cut), anchor.end - cut)
                self.anchors.append((self.page.urls[anchor.key], len(self.lines), moved))
        self.lines.append(line_made)

    def adopt(self, html: str, offset: int) -> None:
        """Put the lines of other HTML after the own ones, all at one place of the source."""
        inner = PageReader(_NEW_LINE.sub("\n", html), self.limits, self.place(offset, offset))
        inner.run()
        base = len(self.lines)
        self.lines.extend(replace(line, block=line.block + self.blocks) for line in inner.lines)
        self.anchors.extend((url, base + index, anchor) for url, index, anchor in inner.anchors)
        self.bold_lines.extend(base + index for index in inner.bold_lines)

    def document(self, path: str, raw: str) -> Document:
        blocks: dict[int, int] = {}
        for line in self.lines:
            blocks[line.block] = blocks.get(line.block, 0) + 1
        for index in self.bold_lines:
            line = self.lines[index]
            if blocks[line.block] == 1 and len(line.text) <= _HEADING_LENGTH and line.text[-1:] not in ".,;":
                self.lines[index] = replace(line, role=Role.HEADING, level=4)
        placed, text = Document.lay_out(self.lines)
        links = []
        ends: dict[int, list[int]] = {}
        for url, index, anchor in self.anchors:
            line = placed[index]
            if index not in ends:
                ends[index] = [word.start + len(word.text) for word in line.words]
            first = bisect_right(ends[index], anchor.start)
            span = Span(line.start + anchor.start, line.start + anchor.end)
            links.append(Link(url, span, line.words[first].place if first < len(line.words) else None))
        links.extend(self._pictured())
        problems = []
        if self.limiter.reached:
            problems.append(Problem("limit", too_long(self.limits.max_text)))
        if self.tree.unread or self.page.unread:
            problems.append(Problem("limit", "its markup is broken or too long; the end of it was not read"))
        if not placed and not problems:
            problems.append(Problem("empty", "it shows no text"))
        meta = self.tree.meta
        return Document(
            path=path,
            format="html",
            lines=placed,
            text=text,
            raw=raw,
            metadata=Metadata(
                title=meta.get("title", ""),
                author=meta.get("author", ""),
                subject=meta.get("description", ""),
                creator=meta.get("generator", ""),
                language=meta.get("language", ""),
            ),
            links=tuple(links),
            images=tuple(self.page.images),
            hidden=tuple(self._hidden()),
            comments=tuple(
                Comment(words, place, placed[index].start if index < len(placed) else len(text))
                for words, place, index in self.comments
            ),
            problems=tuple(problems),
        )

    def _pictured(self) -> list[Link]:
        """The links that stand on a picture, not on words."""
        used = {run.key for draft in self.page.drafts for run in draft.runs}
        pairs = zip(self.page.urls, self.page.starts, strict=True)
        return [
            Link(url, None, self.place(start, start))
            for key, (url, start) in enumerate(pairs)
            if key not in used and url.lower().startswith(("http://", "https://", "mailto:", "tel:"))
        ]

    def _hidden(self) -> list[Hidden]:
        """What is not seen, but for what is seen elsewhere on the page: pages hold a copy for small screens."""
        seen = {line.text for line in self.lines}
        return [
            Hidden(words, why, self.place(start, end))
            for words, why, start, end in self.page.hidden
            if words not in seen
        ]
