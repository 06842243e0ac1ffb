"""A section's units to entries: the drafts of its entries, and the model's entries made of them.

An entry is a head (one or more short lines) and a body (bullets, prose, labelled lines). ``segments`` finds where each
starts, ``heads`` reads its lines, and ``roles``, ``study`` and ``items`` tell which piece of the head is which field.
"""

from __future__ import annotations

from collections.abc import Sequence

from profilelint.model.resume import (
    Award,
    Bullet,
    Certificate,
    Education,
    Entry,
    Project,
    Publication,
    Volunteer,
    Work,
)
from profilelint.model.value import Value, join
from profilelint.parse import cues, dates
from profilelint.parse.bullets import Unit
from profilelint.parse.cells import ITEM_KINDS, Draft
from profilelint.parse.heads import head_in_bullet, read_body, read_head
from profilelint.parse.items import item_fields, project_fields
from profilelint.parse.roles import role_fields
from profilelint.parse.rows import Style
from profilelint.parse.segments import Infos, segment, unlisted, unnumbered, wrapped_items
from profilelint.parse.study import education_fields

ENTRY_KINDS = ITEM_KINDS | {"work", "volunteer", "education", "projects"}


def drafts(units: Sequence[Unit], kind: str, body: Style) -> list[Draft]:
    """Cut a section's units into entries and read their heads' fields."""
    infos = Infos()
    units = wrapped_items(unnumbered(units), infos) if kind in ITEM_KINDS else unlisted(units, infos)
    found = segment(units, kind, body, infos)
    for draft in found:
        read_head(draft, kind, infos)
        if kind in {"work", "volunteer"} and not draft.cells and draft.dates is not None:
            head_in_bullet(draft, kind, infos)
        read_body(draft, kind)
    if kind == "education":
        for draft in found:
            education_fields(draft)
    elif kind in {"work", "volunteer"}:
        role_fields(found)
    elif kind == "projects":
        project_fields(found)
    else:
        item_fields(found, kind)
    return [draft for draft in found if _is_entry(draft)]


def _is_entry(draft: Draft) -> bool:
    if draft.title or draft.organization or draft.area:
        return True
    return bool(draft.highlights) or (draft.dates is not None and bool(draft.heads))


def build(
    found: Sequence[Draft], kind: str, start: int, days: bool | None = None, *, known: bool = True
) -> list[Entry]:
    """The entries of one kind with their paths, numbered from ``start``.

    ``days``: whether 03/04/2024 starts with the day (``None``: not known). ``known``: whether the section's heading
    tells its kind; where the kind was inferred, titles and organisations are less sure.
    """
    if not known:
        for draft in found:
            _doubt(draft, kind)
    return [_build(draft, kind, f"{kind}[{start + i}]", days) for i, draft in enumerate(found)]


def _doubt(draft: Draft, kind: str) -> None:
    """Lower the confidence of what an entry is and where it was: only its words speak for its kind."""
    told = kind == "education" or (draft.title is not None and cues.role(draft.title.text) >= 2)
    cap = 0.6 if told else 0.45
    draft.title, draft.organization, draft.area = (
        value.sure(min(value.confidence, cap)) if value is not None else None
        for value in (draft.title, draft.organization, draft.area)
    )


def _build(draft: Draft, kind: str, path: str, days: bool | None) -> Entry:
    content = join([unit.value for unit in draft.units], "\n", path)
    highlights = tuple(
        Bullet(
            value=unit.value.at(f"{path}.highlights[{i}]"),
            marker=unit.first.line.marker,
            level=unit.first.line.level if unit.kind == "bullet" else 0,
        )
        for i, unit in enumerate(draft.highlights)
    )
    when = draft.dates
    if when is not None:
        single = {"awards": "date", "certificates": "date", "publications": "releaseDate"}.get(kind, "endDate")
        when = dates.settle(when, days)
        if kind in {"work", "volunteer", "projects"}:
            when = dates.as_role(when)
        when = dates.at(when, path, single)
    summary = join(draft.notes, " ", f"{path}.summary") if draft.notes else None
    location = draft.location.at(f"{path}.location") if draft.location else None
    url = draft.url.at(f"{path}.url") if draft.url else None

    def named(value: Value | None, name: str) -> Value | None:
        return value.at(f"{path}.{name}") if value is not None else None

    common = {
        "path": path,
        "content": content,
        "dates": when,
        "location": location,
        "url": url,
        "summary": summary,
        "highlights": highlights,
    }
    if kind == "work":
        return Work(**common, name=named(draft.organization, "name"), position=named(draft.title, "position"))  # type: ignore[arg-type]
    if kind == "volunteer":
        return Volunteer(
            **common,  # type: ignore[arg-type]
            employer=named(draft.organization, "organization"),
            position=named(draft.title, "position"),
        )
    if kind == "education":
        return Education(
            **common,  # type: ignore[arg-type]
            institution=named(draft.organization, "institution"),
            study_type=named(draft.title, "studyType"),
            area=named(draft.area, "area"),
            score=named(draft.score, "score"),
            courses=tuple(course.at(f"{path}.courses[{i}]") for i, course in enumerate(draft.courses)),
        )
    if kind == "projects":
        return Project(
            **common,  # type: ignore[arg-type]
            name=named(draft.title, "name"),
            entity=named(draft.organization, "entity"),
            keywords=tuple(word.at(f"{path}.keywords[{i}]") for i, word in enumerate(draft.keywords)),
        )
    if kind == "awards":
        return Award(**common, name=named(draft.title, "title"), awarder=named(draft.organization, "awarder"))  # type: ignore[arg-type]
    if kind == "certificates":
        return Certificate(**common, name=named(draft.title, "name"), issuer=named(draft.organization, "issuer"))  # type: ignore[arg-type]
    return Publication(**common, name=named(draft.title, "name"), publisher=named(draft.organization, "publisher"))  # type: ignore[arg-type]
