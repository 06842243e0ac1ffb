"""Two readings of one file: the order in which it stores its text, and the order of its layout.

Programs that read resumes take the one or the other. Where they disagree on a field, so will those programs.
"""

from __future__ import annotations

from dataclasses import replace

from profilelint.compare.differences import Difference, Status, compare
from profilelint.compare.facts import fold
from profilelint.model.document import Document, Line, Region
from profilelint.model.resume import Resume
from profilelint.parse import parse

_APART = (Region.HEADER, Region.FOOTER)


def stored(document: Document) -> Document | None:
    """The document in its stored order; ``None`` where that is the order of the layout too, word by word."""
    if not document.stream:
        return None
    if _words(document.stream) == _words(document.lines):
        return None
    lines, text = Document.lay_out(list(document.stream))
    return replace(document, lines=lines, text=text, stream=(), links=(), tree=None)


def _words(lines: tuple[Line, ...]) -> list[str]:
    return [word for line in lines if line.region not in _APART for word in line.text.split()]


def disagreements(document: Document, resume: Resume) -> tuple[Difference, ...]:
    """The fields of a resume that the stored order of its file does not give; none for formats that store one order.

    What is not printed, the target of a link, has no place in either order. The spans of the differences are offsets
    in the text of :func:`stored`.
    """
    other = stored(document)
    if other is None:
        return ()
    headings = {fold(section.heading.text) for section in resume.sections if section.heading is not None}
    above = [(line.start, line.text) for line in other.lines if fold(line.text) in headings]
    above += _run_in(resume, other, {fold(text) for _, text in above})
    above.sort()
    found = (
        item
        for item in compare(resume, parse(other), other)
        if _printed(item, document) and not _parted_alike(item, document, other)
    )
    entries = {entry.path: set(entry.content.text.split()) for entry in resume.entries}
    return tuple(_mixed(_under(item, above), other, entries) for item in found)


def _run_in(resume: Resume, other: Document, alone: set[str]) -> list[tuple[int, str]]:
    """The headings that go on with other words on their stored line, a date or the first line of their section, where
    that line and no other begins with one."""
    found = []
    for section in resume.sections:
        heading = section.heading.text.strip() if section.heading is not None else ""
        if not heading or fold(heading) in alone:
            continue
        begun = [line.start for line in other.lines if line.text.startswith((f"{heading} ", f"{heading}\t"))]
        if len(begun) == 1:
            found.append((begun[0], heading))
    return found


def _parted_alike(item: Difference, document: Document, other: Document) -> bool:
    """Whether the words of a torn text have the same ones between them in the layout."""
    spans = item.fact.value.spans
    if item.status is not Status.TORN or not spans or not item.spans:
        return False
    layout = document.text[spans[0].start : spans[-1].end].split()
    stream = other.text[item.spans[0].start : item.spans[-1].end].split()
    return sorted(layout) == sorted(stream)


def _mixed(item: Difference, other: Document, entries: dict[str, set[str]]) -> Difference:
    """The difference as torn, where the stored line that holds an entry's title or organisation goes on with words of
    another column, so that the entry is none of its own."""
    if not item.merged or item.status is not Status.MOVED or item.entry or item.fact.owner not in entries:
        return item
    if fold(other.text).count(item.fact.key) > 1:
        return item  # which of them is meant cannot be told
    span = item.spans[0]
    start = other.text.rfind("\n", 0, span.start) + 1
    end = other.text.find("\n", span.end)
    words = other.text[start : end if end >= 0 else len(other.text)].split()
    strange = sum(word not in entries[item.fact.owner] for word in words)
    return item._replace(status=Status.TORN) if strange >= _STRANGE else item


_STRANGE = 2
"""A sign or an icon more on a line says nothing."""


def _under(item: Difference, headings: list[tuple[int, str]]) -> Difference:
    """The difference with the heading that stands above it in the stored text, of those that the layout has.

    Only the order is compared: what is a heading by its look alone may be none to the second reading.
    """
    if not item.other_section:
        return item
    before = [text for start, text in headings if start <= item.spans[0].start]
    if not before or fold(before[-1]) != fold(item.expected_section):
        return item
    return item._replace(section=item.expected_section, section_kind=item.fact.owner.partition("[")[0])


def _printed(item: Difference, document: Document) -> bool:
    value = item.fact.value
    return bool(value.spans) and (item.fact.field not in ("url", "profiles") or value.text in document.text)
