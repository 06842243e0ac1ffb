"""What the formats for other programs share: a finding in one text, exact paths and edits, JSON that is safe to print.

Their files outlive the run and are often public, so they quote the words that are meant and never the line around them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from profilelint.engine.report import Report
from profilelint.model.finding import Finding, Location
from profilelint.model.place import TextPlace
from profilelint.pattern import lazy
from profilelint.report.rows import Cleaner, Row, Spot, cleaner, visible

MOST_QUOTED = 60
"""Characters of a quote; a longer one is a whole bullet or paragraph."""

_SURROGATE = lazy("[\ud800-\udfff]")
_BARE = Cleaner(())
_MASKED = "••"
"""In every identity number that was masked before."""


class Replacement(NamedTuple):
    """An edit that can be applied as it stands: the file, the place, its columns in UTF-8 bytes if known, the text."""

    file: str
    place: TextPlace
    byte_columns: tuple[int, int] | None
    text: str


def dumps(data: Any, indent: int | None = 2) -> str:
    """JSON whose text obeys no terminal and can be encoded: what cannot be shown is escaped, its value stays exact."""
    text = visible(json.dumps(data, ensure_ascii=False, indent=indent)) + "\n"
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def masks(text: str, clean: Cleaner) -> bool:
    """Whether a cleaner hides something of a text, beside showing its control characters."""
    return clean(text) != _BARE(text)


def path_of(location: Location, clean: Cleaner) -> str:
    """The path of the file that a location is in, exact unless a number in it is masked."""
    included = location.place.file if isinstance(location.place, TextPlace) else ""
    return exact(included or location.source, clean)


def exact(path: str, clean: Cleaner) -> str:
    """A path as it is, or as the cleaner shows it where it masks a number in it."""
    shown = clean.path(path)
    return path if shown == _BARE.path(path) else shown


def where(spot: Spot) -> str:
    """A place without lines in words: ``p.2, Experience > Acme > bullet 1``; empty for a place in a text file."""
    if spot.place is None:
        return spot.name
    if spot.place["kind"] == "text":
        return ""
    return ", ".join(filter(None, [spot.where.removeprefix(spot.file).strip(), spot.name]))


def beside(spot: Spot, primary: Spot) -> str:
    """A related place in words: ``job.txt line 12``, without the file where it is the same, ``p.2``."""
    name = "" if spot.file == primary.file else spot.file.replace("\\", "/").rpartition("/")[2]
    place = spot.where.removeprefix(spot.file).strip()
    if spot.place is not None and spot.place["kind"] == "text":
        place = f"line {spot.place['line']}"
    return " ".join(filter(None, [name, place])) or spot.name or "the document"


def sentence(row: Row) -> str:
    """A finding in one line: the place where it has no lines, what was seen with the words meant, what to change."""
    spot = row.spots[0]
    place = where(spot)
    said = row.message.rstrip(".")
    if quotable(spot) and spot.quote not in said:
        said += f" “{spot.quote}”"
    text = (f"{place}: " if place else "") + ended(said)
    return f"{text} Help: {ended(row.suggestion)}" if row.suggestion else text


def quotable(spot: Spot) -> bool:
    """Whether the words meant are few, and fewer than the line or bullet that they stand in."""
    return 0 < len(spot.quote) <= MOST_QUOTED and spot.quote.strip() != spot.context.strip()


def clipped(text: str, most: int) -> str:
    """A text of at most so many characters; an ellipsis shows a cut."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def is_address(url: str) -> bool:
    """Whether a rule's page can be opened from anywhere, and does not lie in its repository."""
    return url.startswith(("https://", "http://"))


def ended(text: str) -> str:
    """A sentence with a full stop at its end."""
    return text if text.endswith((".", "!", "?", "…")) else text + "."


def replacements(finding: Finding, clean: Cleaner) -> Iterator[tuple[str, bool, list[Replacement]]]:
    """The fixes that can be applied to text files: title, whether it is safe, edits. Those are left out that have an
    edit without a place, or with a text in which something would be masked."""
    for fix in finding.fixes:
        edits = [
            Replacement(exact(edit.place.file or edit.source, clean), edit.place, edit.byte_columns, edit.text)
            for edit in fix.edits
            if edit.place is not None and not masks(edit.text, clean) and _MASKED not in edit.text
        ]
        if edits and len(edits) == len(fix.edits):
            yield clean(fix.title), fix.safe, edits


def failures(report: Report) -> list[tuple[str, str]]:
    """The inputs that could not be opened: path and sentence. Each error starts with the path and a colon."""
    clean = cleaner(None, report)
    named = sorted((path for config in report.configs for path in config.files), key=len, reverse=True)
    found = []
    for error in report.errors:
        path = next((path for path in named if error.startswith(f"{path}: ")), error.partition(": ")[0])
        found.append((exact(path, clean), clean(error)))
    return found
