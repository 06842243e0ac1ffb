"""Two readings of one file: the order in which it stores its lines, and the order of its layout.

Programs that read resumes take the one or the other. Where a line falls under another heading, or two lines run into
one, they disagree on what the resume says.
"""

from __future__ import annotations

from collections import Counter

from profilelint.model.document import Document, Line, Region
from profilelint.model.resume import ReadingConflict
from profilelint.model.value import Value
from profilelint.parse import headings, sections
from profilelint.parse.sections import Row, Split

WORDS = 4
"""Shorter lines are not compared: dates and places stand anywhere."""

_Gram = tuple[str, str, str, str]


def conflicts(document: Document, layout: Split) -> tuple[ReadingConflict, ...]:
    """Lines of four words and more that the stored order puts elsewhere; none for formats that store one order."""
    if not document.stream:
        return ()
    stored_rows = sections.rows_of(
        (line for line in document.stream if line.region not in (Region.HEADER, Region.FOOTER)), document.path
    )
    stored = sections.split(stored_rows)
    by_gram, several = _grams(stored)
    found: list[ReadingConflict] = []
    names = {headings.key(block.heading.text) for block in stored.blocks}
    for name, rows in _parts(layout):
        if name and headings.key(name) not in names:
            continue  # the stored order tears the heading apart: nothing to compare with
        for row in rows:
            other = _section_of(row.line, by_gram, several)
            if other is not None and headings.key(other) != headings.key(name):
                found.append(ReadingConflict(value=row.value, kind="section", stored=other, layout=name))
    found.extend(_merged(stored_rows, layout))
    found.extend(_merged_headings(stored_rows, layout))
    return tuple(found)


def _parts(split: Split) -> list[tuple[str, tuple[Row, ...]]]:
    return [("", split.head), *((block.heading.value.text, block.rows) for block in split.blocks)]


def _words(text: str) -> list[str]:
    return [folded for word in text.split() if (folded := headings.key(word) or word)]


def _each_gram(words: list[str]) -> list[_Gram]:
    return [(words[i], words[i + 1], words[i + 2], words[i + 3]) for i in range(len(words) - 3)]


def _grams(split: Split) -> tuple[dict[_Gram, str], set[_Gram]]:
    """Where each run of four words stands in the stored order, and the runs that stand in several sections."""
    where: dict[_Gram, str] = {}
    several: set[_Gram] = set()
    for name, rows in _parts(split):
        words = [word for row in rows for word in _words(row.text)]
        for gram in _each_gram(words):
            if where.setdefault(gram, name) != name:
                several.add(gram)
    return where, several


def _section_of(line: Line, where: dict[_Gram, str], several: set[_Gram]) -> str | None:
    grams = [gram for cell in line.text.split("\t") for gram in _each_gram(_words(cell))]
    count = Counter(where[gram] for gram in grams if gram in where and gram not in several)
    if not count:
        return None
    name, times = count.most_common(1)[0]
    return name if times * 2 > len(grams) else None


def _merged(stored: list[Row], layout: Split) -> list[ReadingConflict]:
    """Stored lines that hold two lines of the layout from different sections or columns."""
    owner: dict[_Gram, tuple[int, str]] = {}
    rows: list[Row] = []
    for name, members in _parts(layout):
        for row in members:
            words = _words(row.text)
            if len(words) >= WORDS:
                for gram in _each_gram(words):
                    owner.setdefault(gram, (len(rows), name))
                rows.append(row)
    found: list[ReadingConflict] = []
    for row in stored:
        words = _words(row.text)
        if len(words) < 2 * WORDS:
            continue
        hit: dict[int, int] = {}
        for gram in _each_gram(words):
            if gram in owner:
                number = owner[gram][0]
                hit[number] = hit.get(number, 0) + 1
        whole = [number for number, times in hit.items() if times >= len(_words(rows[number].text)) - 3]
        for number in whole[1:]:
            first, second = rows[whole[0]].line, rows[number].line
            if first.column != second.column or owner_name(owner, first) != owner_name(owner, second):
                value: Value = rows[number].value
                found.append(ReadingConflict(value=value, kind="merged", stored=row.text, layout=value.text))
    return found


def _merged_headings(stored: list[Row], layout: Split) -> list[ReadingConflict]:
    """Headings of the layout that the stored order runs into one line, so that neither section is found."""
    values = {headings.key(block.heading.text): block.heading.value for block in layout.blocks}
    values.pop("", None)
    found: list[ReadingConflict] = []
    for row in stored:
        words = row.text.split()
        for cut in range(1, len(words)) if len(words) <= 8 else ():
            first, second = headings.key(" ".join(words[:cut])), headings.key(" ".join(words[cut:]))
            if first != second and first in values and second in values:
                value = values[second]
                found.append(ReadingConflict(value=value, kind="merged", stored=row.text, layout=value.text))
                break
    return found


def owner_name(owner: dict[_Gram, tuple[int, str]], line: Line) -> str:
    """The section of a layout line."""
    grams = _each_gram(_words(line.text))
    return owner[grams[0]][1] if grams else ""
