"""Differences between two readings of one file, and between a source and the file made from it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from profilelint.compare import Difference, Status, stored
from profilelint.compare.roundtrip import Trip
from profilelint.engine.resolve import Resolver
from profilelint.engine.secrets import secrets
from profilelint.model.document import Document
from profilelint.model.place import Place, TextPlace
from profilelint.model.resume import Resume
from profilelint.pattern import lazy
from profilelint.report.full import plural
from profilelint.report.json import SCHEMA
from profilelint.report.rows import Cleaner, place_data, place_text, visible

_MOST_SHOWN = 100
_LEAD = 20
"""Characters that are shown before the place where two texts part."""
_PICTURES = lazy("[\ue000-\uf8ff]")


def readings(found: Sequence[Difference], document: Document, resume: Resume) -> str:
    """What the order in which a file stores its text gives differently from its layout, field by field."""
    other = stored(document)
    clean = Cleaner((*secrets(document), *(secrets(other) if other is not None else ())))
    name = clean(document.path)
    if not document.stream:
        kind = "this format stores" if document.format != "pdf" else "this file stores"
        return f"{name}: {kind} its text in one order; there is nothing to compare\n"
    if not found:
        return f"{name}: the stored order and the layout give the same fields\n"
    resolver = Resolver({document.path: document}, resume)
    fields = plural(len(found), "field")
    lines = [f"{name}: {fields} would differ for a program that reads the text as it is stored ({_counts(found)})"]
    owner = None
    told = [
        (item, place_text(resolver.place(document.path, item.fact.value.spans)), fate)
        for item in found
        for fate in [_fate(item, resume, clean, "the stored order", " in one piece")]
    ]
    for _, alike in groupby(told, lambda row: (_list(row[0].fact.path), *row[1:])):
        items, places, fates = zip(*alike, strict=True)
        first, last = items[0].fact, items[-1].fact
        if first.owner != owner:
            owner = first.owner
            lines.append("")
        to = f" to {last.path.rpartition('.')[2]}" if len(items) > 1 else ""
        lines.append(f"{first.path}{to} {places[0]}".rstrip())
        lines.append("    " + ", ".join(f"“{_short(clean(item.fact.value.text))}”" for item in items))
        lines.append(f"    {fates[0]}")
    return "\n".join(lines) + "\n"


def _list(path: str) -> str:
    """A path without the number at its end: the list that the field is an item of."""
    return path[: path.rindex("[")] if path.endswith("]") else path


def _counts(found: Sequence[Difference]) -> str:
    """How many of each kind: ``3 moved, 1 missing``."""
    counts = [(sum(item.status is status for item in found), status.value) for status in Status]
    return ", ".join(f"{count} {name}" for count, name in counts if count)


def _fate(item: Difference, resume: Resume, clean: Cleaner, where: str, piece: str = "") -> str:
    """What became of a fact, as a sentence part; ``piece`` limits what is said of a missing one."""
    other = item.found
    words = f"“{_other(clean(other.value.text), clean(item.fact.value.text))}”" if other is not None else ""
    match item.status:
        case Status.MISSING:
            if item.spans:
                return f"missing: {where} has these words only " + (f"as {other.path}" if other else "in other text")
            return f"missing: {where} does not give it{piece}"
        case Status.CHANGED:
            return f"changed: {where} has {words}"
        case Status.TORN:
            return f"torn: {where} has other words between its words"
        case Status.MISREAD:
            return f"misread: {where} {_misread(item, words)}"
        case Status.MOVED:
            return f"moved: {where} has it {_moved(item, resume, clean)}"


def _misread(item: Difference, words: str) -> str:
    """As what a fact is read that is in the right place."""
    fact, found = item.fact, item.found
    if found is not None and found.field == fact.field:
        return f"gives it as part of {words}"
    if found is not None:
        own = "[" in fact.owner  # the entries of the two are not numbered alike
        return "gives it as " + (f"{fact.owner}.{found.path.rpartition('.')[2]}" if own else found.path)
    if not item.spans or fact.field == "url":
        return "has it as the target of a link"
    return "has it near by, not as a date of this entry" if fact.field in ("start", "end") else "has it in running text"


def _moved(item: Difference, resume: Resume, clean: Cleaner) -> str:
    if item.entry:
        entry = next((entry for entry in resume.entries if entry.path == item.entry), None)
        value = (entry.organization or entry.title) if entry is not None else None
        return f"in {item.entry}" + (f" (“{_short(clean(value.text), 40)}”)" if value is not None else "")
    if item.other_section:
        return f"under “{_short(clean(item.section), 40)}”"
    if item.merged:
        return "in running text, not as an entry of its own"
    if "[" in item.fact.owner:
        return "outside its entry"
    return f"as {item.found.path}" if item.found is not None else "elsewhere"


def _other(text: str, expected: str) -> str:
    """A text beside the one expected: where both begin alike, from shortly before they part."""
    pairs = zip(text, expected, strict=False)
    alike = next((at for at, (one, two) in enumerate(pairs) if one != two), min(len(text), len(expected)))
    start = text.rfind(" ", 0, max(0, alike - _LEAD)) + 1
    return _short(text) if alike < _MOST_SHOWN - _LEAD else f"…{_short(text[start:])}"


def _short(text: str, most: int = _MOST_SHOWN) -> str:
    """A text cut at a blank, where there is one, without the signs that fonts draw as pictures."""
    text = _PICTURES.sub("", text).strip()
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return (cut.rpartition(" ")[0] if " " in cut[most // 2 :] else cut).rstrip() + "…"


class _Places:
    """Where facts stand in the source and in the file."""

    def __init__(self, trip: Trip) -> None:
        self.trip = trip
        self.clean = Cleaner((*secrets(trip.source), *secrets(trip.file)))
        self.in_source = Resolver({trip.source.path: trip.source}, trip.source_resume)
        self.in_file = Resolver({trip.file.path: trip.file}, trip.file_resume)

    def source(self, item: Difference) -> Place | None:
        return self.in_source.place(self.trip.source.path, item.fact.value.spans)

    def file(self, item: Difference) -> Place | None:
        return self.in_file.place(self.trip.file.path, item.spans) if item.spans else None


def roundtrip(trip: Trip) -> str:
    """For people: the facts that were lost with their places in both, then those that are read as something else."""
    places = _Places(trip)
    clean = places.clean
    file, source = clean(trip.file.path), clean(trip.source.path)
    lines: list[str] = []
    told: set[str] = set()
    for item in trip.lost:
        if item.fact.owner not in trip.gone:
            lines.extend([*_lost(item, places, file), ""])
        elif item.fact.owner not in told:
            told.add(item.fact.owner)
            lines.extend([*_gone(item, places, file), ""])
    if trip.misread:
        lines.append("in the file, but not as the same field to a program that reads it:")
        for item in trip.misread:
            where = _where(places.source(item), source, clean)
            fate = _fate(item, trip.source_resume, clean, "the file").partition(": the file ")[2]
            lines.append(f"  {where}  {item.fact.path}  “{_short(clean(item.fact.value.text), 60)}”: {fate}")
        lines.append("")
    lines.extend(f"note: {clean(note)}" for note in trip.notes)
    total = plural(trip.facts, "fact")
    if trip.lost:
        counts = _counts(trip.lost)
        lines.append(f"{len(trip.lost)} of {total} of {source} did not survive into {file} ({counts})")
    else:
        lines.append(f"all {total} of {source} are in {file}")
    return "\n".join(lines) + "\n"


def _lost(item: Difference, places: _Places, file: str) -> Iterator[str]:
    clean = places.clean
    where = _where(places.source(item), clean(places.trip.source.path), clean)
    yield f"{where}  {item.fact.path}"
    yield f"    “{_short(clean(item.fact.value.text))}”"
    spot = places.file(item)
    there = f"{file}{place_text(spot)}" if spot is not None else file
    yield f"    {_fate(item, places.trip.source_resume, clean, there)}"


def _gone(item: Difference, places: _Places, file: str) -> Iterator[str]:
    """An entry of which nothing is there, in the place of its facts one by one."""
    clean, owner = places.clean, item.fact.owner
    facts = [other for other in places.trip.lost if other.fact.owner == owner]
    yield f"{_where(places.source(item), clean(places.trip.source.path), clean)}  {owner}"
    yield f"    “{_short(clean(item.fact.value.text))}” and all else of this entry"
    yield f"    missing: {file} gives none of its {plural(len(facts), 'fact')}"


def _where(place: Place | None, path: str, clean: Cleaner) -> str:
    included = place.file if isinstance(place, TextPlace) else ""
    return (clean(included) or path) + place_text(place)


def roundtrip_json(trip: Trip) -> str:
    """For programs: the same as one JSON object."""
    places = _Places(trip)

    def plain(item: Difference) -> dict[str, Any]:
        found = item.found
        return {
            "status": item.status.value,
            "field": item.fact.path,
            "text": places.clean(item.fact.value.text),
            "source_place": place_data(places.source(item)),
            "file_place": place_data(places.file(item)),
            "found": places.clean(found.value.text) if found is not None else None,
            "found_field": found.path if found is not None else None,
        }

    data = {
        "schema": SCHEMA,
        "source": places.clean(trip.source.path),
        "file": places.clean(trip.file.path),
        "facts": trip.facts,
        "lost": [plain(item) for item in trip.lost],
        "misread": [plain(item) for item in trip.misread],
        "notes": [places.clean(note) for note in trip.notes],
    }
    return visible(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"
