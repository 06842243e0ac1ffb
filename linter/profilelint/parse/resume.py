"""The parts of the parser put together: rows, sections, entries, contact block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from profilelint.model.document import Document, Link, Region
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
from profilelint.parse import bullets, entries, headings, sections, skills
from profilelint.parse.bullets import Margins
from profilelint.parse.sections import Block, Row, Style

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
    rows = sections.rows_of((line for line in document.lines if line.region not in _APART), source)
    edges = bullets.margins(rows)
    body = sections.body_style(rows)
    parts = sections.split(rows)
    held = _Parts({kind: [] for kind in entries.ENTRY_KINDS}, [], [], [])
    summaries: list[Value] = []
    contact_rows: list[Row] = []
    for block in parts.blocks:
        if block.kind == headings.CONTACT:
            contact_rows.extend(block.rows)
        _section(block, held, summaries, edges, body)
    basics = _basics(document, region, parts.head, contact_rows, summaries, edges)
    kinds = held.entries
    from profilelint.parse import readings

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
        conflicts=readings.conflicts(document, parts),
    )


def _section(block: Block, held: _Parts, summaries: list[Value], edges: Margins, body: Style) -> None:
    kind = "custom" if block.kind == headings.CONTACT else block.kind
    made: list[Entry] = []
    if kind in entries.ENTRY_KINDS:
        found = entries.drafts(bullets.units(block.rows, edges), kind, body)
        made = entries.build(found, kind, len(held.entries[kind]))
        held.entries[kind].extend(made)
    elif kind == "skills":
        held.skills.extend(skills.skills(block.rows, edges))
    elif kind == "languages":
        start = len(held.languages)
        for i, language in enumerate(skills.languages(block.rows, edges)):
            path = f"languages[{start + i}]"
            held.languages.append(
                Language(
                    path=path,
                    language=language.language.at(f"{path}.language"),
                    fluency=language.fluency.at(f"{path}.fluency") if language.fluency else None,
                )
            )
    elif kind == "summary" and block.rows:
        summaries.append(_prose(block.rows, edges))
    held.sections.append(
        Section(
            kind=kind,
            path=kind,
            heading=block.heading.value.at(kind),
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
) -> Basics:
    source = document.path
    apart = list(sections.rows_of((line for line in document.lines if line.region in _APART), source))
    basics = _contact(document, region, [*head, *contact_rows])
    if apart and (basics.name is None or basics.email is None or basics.phone is None):
        basics = _fill(basics, _contact(document, region, [row for row in apart if row.line.page <= 1] or apart))
    content = join([row.value for row in head], "\n", "basics")
    summary = summaries[0] if summaries else basics.summary or _lead(head, edges)
    return replace(basics, summary=summary, content=replace(content, source=source, path="basics"))


def _contact(document: Document, region: str, rows: Sequence[Row]) -> Basics:
    from profilelint.parse.contact import contact

    links = [(link.url, _covered(document, link)) for link in document.links]
    sizes = [row.style.size for row in rows]
    return contact([row.value for row in rows], links, region, sizes if any(sizes) else None)


def _covered(document: Document, link: Link) -> Value | None:
    if link.span is None:
        return None
    start, end = link.span
    return Value(document.text[start:end], source=document.path, pieces=(Piece(0, start, end - start),))


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
