"""The parts of the parser put together: rows, sections, entries, contact block."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from profilelint.model.document import Document, Link, Region
from profilelint.model.place import Span
from profilelint.model.resume import (
    Award,
    Basics,
    Certificate,
    Education,
    Entry,
    Language,
    Project,
    Publication,
    Resume,
    Section,
    Skill,
    Volunteer,
    Work,
)
from profilelint.model.value import Piece, Value, join
from profilelint.parse import bullets, dates, entries, headings, rails, sections, skills
from profilelint.parse.bullets import Margins
from profilelint.parse.rows import Row, Style, body_style, rows_of
from profilelint.parse.sections import Block
from profilelint.pattern import lazy

_FREE = frozenset({"summary", "custom"})
MAX_LINKS = 400
"""Links of a file that are looked at."""
_APART = frozenset({Region.HEADER, Region.FOOTER})


class _Parts(NamedTuple):
    """What the sections hold so far, by kind."""

    entries: dict[str, list[Entry]]
    skills: list[Skill]
    languages: list[Language]
    sections: list[Section]


def resume(document: Document, region: str) -> Resume:
    """The resume of a document of lines."""
    source = document.path
    if not document.readable or not document.lines:
        return Resume(source=source, basics=Basics(content=Value("", path="basics", source=source)))
    lines = (line for line in document.lines if line.region not in _APART)
    rows = rails.straighten(bullets.single_spaced(rows_of(lines, source)))
    body = body_style(rows)
    parts = sections.split(rows)
    # The head often reaches over all columns: it says nothing of how wide they are.
    edges = bullets.margins([row for block in parts.blocks for row in block.rows] or rows)
    held = _Parts({kind: [] for kind in entries.ENTRY_KINDS}, [], [], [])
    days = _days_first(rows, parts.blocks)
    summaries: list[Value] = []
    contact_rows: list[Row] = []
    for block in parts.blocks:
        if block.kind == headings.CONTACT or (block.kind == "summary" and _is_contact(block.rows)):
            contact_rows.extend(block.rows)
            block = block._replace(kind=headings.CONTACT)
        elif block.kind == "summary" and len(block.rows) > 1:
            reach = [row for row in block.rows if _is_reach(row)]
            if reach and len(reach) < len(block.rows):
                contact_rows.extend(reach)
                block = block._replace(rows=tuple(row for row in block.rows if row not in reach))
        _section(block, held, summaries, edges, body, days)
    free = [block for block in parts.blocks if block.kind in _FREE]
    basics = _basics(document, region, parts.head, contact_rows, summaries, edges, free)
    kinds = held.entries
    return Resume(
        source=source,
        basics=basics,
        work=tuple(entry for entry in kinds["work"] if isinstance(entry, Work)),
        volunteer=tuple(entry for entry in kinds["volunteer"] if isinstance(entry, Volunteer)),
        education=tuple(entry for entry in kinds["education"] if isinstance(entry, Education)),
        projects=tuple(entry for entry in kinds["projects"] if isinstance(entry, Project)),
        awards=tuple(entry for entry in kinds["awards"] if isinstance(entry, Award)),
        certificates=tuple(entry for entry in kinds["certificates"] if isinstance(entry, Certificate)),
        publications=tuple(entry for entry in kinds["publications"] if isinstance(entry, Publication)),
        skills=skills.number(held.skills),
        languages=tuple(held.languages),
        sections=tuple(held.sections),
    )


_REACH = lazy(
    r"^(?:(?:phone|mobile|cell|tel(?:[ée]fono|efon|efoon|[ée]phone)?|e-?mail|correo|courriel|linkedin|github|website)\s?:)?"
    r"\s*(?:[\w.+-]{1,64}@[\w.-]{1,120}|\+?[\d(][\d ().-]{7,20}\d|(?:https?://|www\.)\S{3,120})$",
    re.IGNORECASE,
)


def _is_reach(row: Row) -> bool:
    """Whether a line is nothing but an address, a number or a link."""
    return len(row.text) <= 140 and _REACH.match(row.text.strip()) is not None


def _is_contact(rows: Sequence[Row]) -> bool:
    """Whether what stands under "About" is no text but an address, a number and links."""
    short = sum(len(row.text.split()) <= 4 for row in rows)
    return any("@" in row.text for row in rows[:12]) and short * 3 >= len(rows) * 2


def _days_first(rows: Sequence[Row], blocks: Sequence[Block]) -> bool | None:
    """Whether 03/04/2024 is the third of April: by the document's other dates, else by its language."""
    if not dates.has_numeric(row.text for row in rows):
        return None
    told = dates.day_first(row.text for row in rows)
    if told is None and headings.language(block.heading.text for block in blocks if block.heading is not None):
        return True
    return told


def _section(
    block: Block, held: _Parts, summaries: list[Value], edges: Margins, body: Style, days: bool | None
) -> None:
    kind = "custom" if block.kind == headings.CONTACT else block.kind
    made: list[Entry] = []
    if kind in entries.ENTRY_KINDS:
        found = entries.drafts(bullets.units(block.rows, edges, heads=True), kind, body)
        made = entries.build(found, kind, len(held.entries[kind]), days, known=block.known)
        held.entries[kind].extend(made)
    elif kind == "skills":
        groups, spoken = skills.skills(block, edges)
        held.skills.extend(groups)
        held.languages.extend(skills.renumber(spoken, len(held.languages)))
    elif kind == "languages":
        held.languages.extend(skills.renumber(skills.languages(block.rows, edges), len(held.languages)))
    elif kind == "summary" and block.rows:
        summaries.append(_prose(block.rows, edges))
    held.sections.append(
        Section(
            kind=kind,
            path=kind,
            heading=block.heading.value.at(kind) if block.heading is not None else None,
            known=block.known,
            lines=tuple(row.value.at(kind) for row in block.rows),
            entries=tuple(made),
        )
    )


def _prose(rows: Sequence[Row], edges: Margins) -> Value:
    return join([unit.value for unit in bullets.units(rows, edges)], " ", "basics.summary")


def _basics(
    document: Document,
    region: str,
    head: Sequence[Row],
    contact_rows: Sequence[Row],
    summaries: Sequence[Value],
    edges: Margins,
    free: Sequence[Block],
) -> Basics:
    """The contact block. Profile links are also taken from the ``free`` sections, which hold no entries."""
    source = document.path
    outside = [span for block in free for row in block.rows for span in row.value.spans]
    apart = list(rows_of((line for line in document.lines if line.region in _APART), source))
    basics = _contact(document, region, [*head, *contact_rows], outside)
    if apart and (basics.name is None or basics.email is None or basics.phone is None):
        basics = _fill(basics, _contact(document, region, [row for row in apart if row.line.page <= 1] or apart))
    content = join([row.value for row in head], "\n", "basics")
    summary = summaries[0] if summaries else basics.summary or _lead(head, edges)
    return replace(basics, summary=summary, content=replace(content, source=source, path="basics"))


def _contact(document: Document, region: str, rows: Sequence[Row], outside: Sequence[Span] = ()) -> Basics:
    from profilelint.parse.contact import contact

    links = [(link.url, _covered(document, link, outside)) for link in document.links[:MAX_LINKS]]
    rows = _whole(document, rows)
    sizes = [row.style.size for row in rows]
    return contact([row.value for row in rows], links, region, sizes if any(sizes) else None)


def _whole(document: Document, rows: Sequence[Row]) -> list[Row]:
    """The rows with wrapped addresses and wrapped names in large type put together."""
    from profilelint.parse.contact_name import has_title

    wrapped = [
        link.span for link in document.links[:MAX_LINKS] if link.span and "\n" in document.text[slice(*link.span)]
    ]
    size = body_style(rows).size
    done: list[Row] = []
    for row in rows:
        before = done[-1] if done else None
        if before is not None and before.value.pieces and row.value.pieces:
            first, last = before.value.pieces[-1], row.value.pieces[0]
            linked = any(start <= first.start and last.start < end for start, end in wrapped)
            if linked and "@" in before.text and " " not in f"{before.text}{row.text}".strip():
                value = join([before.value, row.value], "")
                done[-1] = before._replace(value=value, line=replace(before.line, text=value.text))
                continue
            large = row.style.size >= 1.5 * size > 0 and row.style == before.style and row.line.page == before.line.page
            whole = f"{before.text} {row.text}".split()
            if large and row.line.column == before.line.column and len(whole) <= 6 and not has_title(row.text):
                value = bullets.join_rows([before, row])
                done[-1] = before._replace(value=value, line=replace(before.line, text=value.text))
                continue
        done.append(row)
    return done


def _covered(document: Document, link: Link, outside: Sequence[Span]) -> Value | None:
    """The words that a link stands on; ``None`` for an icon, and for words outside the contact block."""
    if link.span is None:
        return None
    start, end = link.span
    text = document.text[start:end]
    if not any(map(str.isalnum, text)) or any(span.start <= start < span.end for span in outside):
        return None
    return Value(text, source=document.path, pieces=(Piece(0, start, end - start),))


def _fill(basics: Basics, other: Basics) -> Basics:
    """What one contact block lacks, out of another."""
    return replace(
        basics,
        name=basics.name or other.name,
        label=basics.label or other.label,
        email=basics.email or other.email,
        phone=basics.phone or other.phone,
        location=basics.location or other.location,
        profiles=basics.profiles or other.profiles,
        more=basics.more or other.more,
    )


def _lead(head: Sequence[Row], edges: Margins) -> Value | None:
    """A paragraph under the contact lines, without a heading."""
    for unit in bullets.units(head[1:], edges):
        text = unit.text
        if unit.kind == "text" and len(text.split()) >= 12 and "@" not in text and "|" not in text and "\t" not in text:
            lower = sum(word[:1].islower() for word in text.split())
            if lower * 2 >= len(text.split()):
                return unit.value.at("basics.summary")
    return None
