"""From spans to places: where a finding stands in the file, what it quotes, and what to call that node in words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace

from profilelint.model.document import Document, Line, Word
from profilelint.model.finding import Edit, Finding, Location
from profilelint.model.place import BBox, PagePlace, Place, Span, TextPlace
from profilelint.model.resume import Bullet, Entry, Resume
from profilelint.model.value import Node
from profilelint.pattern import lazy
from profilelint.read.words import source_lines

_MOST_QUOTED = 1000
"""Characters of a quote and of the text around it; bullets and lines are shorter."""
_LONGEST_LINE = 20_000
"""Characters; a longer line of a source is no person's."""
_NUMBER = 48
"""More characters than the longest identity number takes."""
_DIGIT = lazy(r"\d")

_TITLES = {
    "work": "Experience",
    "volunteer": "Volunteering",
    "education": "Education",
    "projects": "Projects",
    "awards": "Awards",
    "certificates": "Certificates",
    "publications": "Publications",
    "skills": "Skills",
    "languages": "Languages",
    "interests": "Interests",
    "references": "References",
    "summary": "Summary",
    "custom": "Section",
}
_BASICS = {
    "name": "name",
    "label": "headline",
    "email": "e-mail",
    "phone": "phone",
    "location": "location",
    "profiles": "link",
    "summary": "summary",
}


class Resolver:
    """Finds places in one resume and the documents that its findings may point into."""

    def __init__(
        self, documents: Mapping[str, Document], resume: Resume, others: Mapping[str, Resume] | None = None
    ) -> None:
        """``others`` are the resumes of further documents (a profile), by source: their nodes have names too."""
        self._documents = documents
        self._starts = {path: [line.start for line in document.lines] for path, document in documents.items()}
        self._source_lines: dict[str, list[str]] = {}
        self._entries = {entry.path: entry for entry in resume.entries}
        self._headings = {
            section.kind: section.heading.text for section in reversed(resume.sections) if section.heading is not None
        }
        self._nodes = {node.path: node.spans for node in walk(resume)}
        self._others = {source: Resolver(documents, other) for source, other in (others or {}).items()}

    def finding(self, finding: Finding) -> Finding:
        """The finding with every location's place, name, quote and context."""
        return replace(
            finding,
            locations=tuple(self.location(location) for location in finding.locations),
            fixes=tuple(replace(fix, edits=tuple(self.edit(edit) for edit in fix.edits)) for fix in finding.fixes),
        )

    def edit(self, edit: Edit) -> Edit:
        """The edit with its place, where the words stand in the source one to one."""
        place = self.place(edit.source, edit.spans) if edit.spans else None
        if not isinstance(place, TextPlace) or place.file:
            return edit
        document = self._documents[edit.source]
        shown = " ".join(document.text[span.start : span.end] for span in edit.spans)
        if self._written(edit.source, place).split() != shown.split():
            return edit
        return replace(edit, place=place, byte_columns=self.byte_columns(edit.source, place))

    def _written(self, source: str, place: TextPlace) -> str:
        """What stands at a place in the source as written; lines are joined by line feeds."""
        lines = self._lines_of(source)[place.line - 1 : place.end_line]
        if not lines:
            return ""
        lines[-1] = lines[-1][: place.end_column - 1]
        lines[0] = lines[0][place.column - 1 :]
        return "\n".join(lines)

    def _lines_of(self, file: str) -> list[str]:
        """The lines of a file's source; none where its text is not at hand."""
        if file not in self._source_lines:
            document = self._documents.get(file)
            self._source_lines[file] = source_lines(document.raw or "") if document is not None else []
        return self._source_lines[file]

    def location(self, location: Location) -> Location:
        if location.source in self._others:
            return self._others[location.source].location(location)
        document = self._documents.get(location.source)
        name = self.name(location.path) if document is not None else ""
        if document is None or not location.spans:
            return replace(location, name=name, byte_columns=self.byte_columns(location.source, location.place))
        first = location.spans[0]
        if location.path in _TITLES:
            location = replace(location, path=self._owner(location.path, first))
            name = self.name(location.path)
        line = self._line(location.source, first.start)
        quote = location.quote or " ".join(
            filter(None, (document.text[span.start : span.end].replace("\n", " ") for span in location.spans))
        )
        context, offset = location.context, location.offset
        if not context and line is not None:
            context, offset = line.text, max(0, first.start - line.start)
        context, offset = _excerpt(context, offset)
        place = self.place(location.source, location.spans)
        return replace(
            location,
            place=place,
            name=name,
            quote=_excerpt(quote, 0)[0],
            context=context,
            offset=offset,
            byte_columns=self.byte_columns(location.source, place),
        )

    def place(self, source: str, spans: tuple[Span, ...]) -> Place | None:
        """Where spans stand: from the first word to the last; a box on the page of the first word."""
        document = self._documents.get(source)
        if document is None:
            return None
        words = [hit for span in spans for hit in self._words(source, span)]
        if not words:
            return None
        (word, skip, _), (last, _, cut) = words[0], words[-1]
        if isinstance(word.place, TextPlace) and isinstance(last.place, TextPlace):
            if word.place.file != last.place.file:
                return word.place
            return TextPlace(
                word.place.line,
                word.place.column + (skip if _exact(word) else 0),
                last.place.end_line,
                last.place.end_column - (cut if _exact(last) else 0),
                word.place.file,
            )
        if isinstance(word.place, PagePlace):
            box: BBox | None = None
            for other, _, _ in words:
                if isinstance(other.place, PagePlace) and other.place.page == word.place.page:
                    box = other.place.bbox if box is None else box.union(other.place.bbox)
            return PagePlace(word.place.page, box or word.place.bbox)
        return word.place

    def byte_columns(self, source: str, place: Place | None) -> tuple[int, int] | None:
        """The columns of a place's start and end in UTF-8 bytes, from 1; ``None`` where its file's text is not at hand
        (a file that the document includes) or the place is none of a text."""
        if not isinstance(place, TextPlace):
            return None
        lines = self._lines_of(place.file or source)
        if not (1 <= place.line <= len(lines) and 1 <= place.end_line <= len(lines)):
            return None
        start = _byte_column(lines[place.line - 1], place.column)
        end = _byte_column(lines[place.end_line - 1], place.end_column)
        return (start, end) if start and end else None

    def line_span(self, source: str, offset: int) -> Span | None:
        """The span of the document's line that holds an offset."""
        line = self._line(source, offset)
        return line.span if line else None

    def node_spans(self, location: Location) -> tuple[Span, ...]:
        """The spans of the whole node that a location touches, so that an ignore covers all of it."""
        if location.source in self._others:
            return ()
        path = location.path
        while path:
            if path in self._nodes:
                return (*self._nodes[path], *location.spans)
            path = path.rpartition(".")[0]
        return location.spans

    def name(self, path: str) -> str:
        """A node in words: ``work[0].highlights[1]`` → ``Experience > Acme > bullet 2``."""
        match = re.match(r"([A-Za-z]+)(?:\[(\d+)\])?(?:\.([A-Za-z]+)(?:\[(\d+)\])?)?", path)
        if match is None or (match[1] not in _TITLES and match[1] != "basics"):
            return ""
        if match[1] == "basics":
            field = _BASICS.get(match[3] or "", "")
            return "Summary" if field == "summary" else "Contact" + (f" > {field}" if field else "")
        parts = [self._headings.get(match[1], _TITLES[match[1]])]
        entry = self._entries.get(f"{match[1]}[{match[2]}]")
        if entry is not None:
            value = entry.organization or entry.title
            parts.append(value.text if value is not None and len(value.text) <= 48 else f"entry {int(match[2]) + 1}")
        if match[3] == "highlights" and match[4] is not None:
            parts.append(f"bullet {int(match[4]) + 1}")
        elif match[3] == "dates":
            parts.append("dates")
        return " > ".join(parts)

    def _owner(self, section: str, span: Span) -> str:
        """The smallest node of a section that holds a span, for findings that were made on a section's lines."""
        holders = [
            path
            for path, spans in self._nodes.items()
            if path.startswith(section + "[") and any(s.start <= span.start and span.end <= s.end for s in spans)
        ]
        return max(holders, key=lambda path: (path.count("."), path.count("["), len(path)), default=section)

    def _line(self, source: str, offset: int) -> Line | None:
        starts = self._starts.get(source)
        if not starts:
            return None
        return self._documents[source].lines[max(0, bisect_right(starts, offset) - 1)]

    def _words(self, source: str, span: Span) -> Iterator[tuple[Word, int, int]]:
        """The words that a span touches, with the characters of each that stand before it and after it."""
        starts = self._starts[source]
        lines = self._documents[source].lines
        for number in range(max(0, bisect_right(starts, span.start) - 1), len(lines)):
            line = lines[number]
            if line.start >= span.end:
                return
            first = bisect_right(line.words, span.start - line.start, key=lambda word: word.start)
            for position in range(max(0, first - 1), len(line.words)):
                word = line.words[position]
                start = line.start + word.start
                end = start + len(word.text)
                if start >= span.end:
                    break
                if end > span.start:
                    yield word, max(0, span.start - start), max(0, end - span.end)


def _byte_column(line: str, column: int) -> int:
    """A column in UTF-8 bytes, both from 1; 0 for a line that is too long to be counted for each finding in it."""
    if line.isascii():
        return min(column, len(line) + 1)
    return 1 + len(line[: column - 1].encode("utf-8", "surrogatepass")) if len(line) <= _LONGEST_LINE else 0


def _excerpt(text: str, offset: int) -> tuple[str, int]:
    """A text that is too long to be quoted, cut around an offset: (text, offset in it).

    Digits next to a cut are masked: half an identity number is not recognised as one any more.
    """
    if len(text) <= _MOST_QUOTED:
        return text, offset
    start = max(0, min(offset - _MOST_QUOTED // 4, len(text) - _MOST_QUOTED))
    part = text[start : start + _MOST_QUOTED]
    if start:
        part = "…" + _DIGIT.sub("•", part[:_NUMBER]) + part[_NUMBER:]
        offset += 1
    if start + _MOST_QUOTED < len(text):
        part = part[:-_NUMBER] + _DIGIT.sub("•", part[-_NUMBER:]) + "…"
    return part, offset - start


def _exact(word: Word) -> bool:
    """Whether the word's characters stand one to one in the source."""
    place = word.place
    return (
        isinstance(place, TextPlace)
        and place.line == place.end_line
        and place.end_column - place.column == len(word.text)
    )


def walk(resume: Resume) -> Iterator[Node]:
    """Every node with a path and text of its own."""
    basics = resume.basics
    for value in (basics.name, basics.label, basics.email, basics.phone, basics.location, basics.summary):
        if value is not None:
            yield value
    yield from basics.profiles
    for entry in resume.entries:
        yield entry
        yield from entry_nodes(entry)
    yield from resume.skills
    yield from (keyword for skill in resume.skills for keyword in skill.keywords)
    yield from resume.languages


def entry_nodes(entry: Entry) -> Iterator[Node]:
    """The nodes below an entry: its fields and bullets."""
    for value in (entry.title, entry.organization, entry.location, entry.url, entry.summary, entry.dates):
        if value is not None:
            yield value
    bullets: tuple[Bullet, ...] = entry.highlights
    yield from bullets
