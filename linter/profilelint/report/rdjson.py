"""``rdjson``: reviewdog's Diagnostic Format. Columns are UTF-8 bytes from 1, the end is the column after the last."""

from __future__ import annotations

from typing import Any

from profilelint.engine.report import Report
from profilelint.model.finding import Finding, Level, Location
from profilelint.model.place import TextPlace
from profilelint.report.artifact import dumps, ended, failures, is_address, path_of, replacements, sentence
from profilelint.report.paths import relative
from profilelint.report.rows import Cleaner, cleaner, row
from profilelint.report.view import PLAIN, View

_SEVERITY = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.INFO: "INFO"}


def write(report: Report, view: View = PLAIN) -> str:
    """The report as one object: what is suppressed or in the baseline is left out, an input that could not be opened
    is a diagnostic without a rule."""
    shown = cleaner(None, report)
    diagnostics = [
        {"message": ended(text), "location": {"path": relative(path, view)}, "severity": "ERROR"}
        for path, text in failures(report)
    ]
    for file in report.files:
        clean = cleaner(file, report)
        diagnostics.extend(_diagnostic(finding, clean, shown, view) for finding in file.findings)
    return dumps({"source": {"name": "profilelint"}, "diagnostics": diagnostics})


def _diagnostic(finding: Finding, clean: Cleaner, shown: Cleaner, view: View) -> dict[str, Any]:
    item = row(finding, clean)
    primary, *related = finding.locations
    found: dict[str, Any] = {
        "message": sentence(item),
        "location": _location(primary, shown, view),
        "severity": _SEVERITY[finding.level],
        "code": {"value": item.rule},
    }
    if is_address(item.url):
        found["code"]["url"] = item.url
    suggestions = _suggestions(finding, found["location"]["path"], clean, shown, view)
    if suggestions:
        found["suggestions"] = suggestions
    if related:
        found["related_locations"] = [
            {"message": spot.label or "see also", "location": _location(location, shown, view)}
            for location, spot in zip(related, item.spots[1:], strict=True)
        ]
    return found


def _location(location: Location, shown: Cleaner, view: View) -> dict[str, Any]:
    data: dict[str, Any] = {"path": relative(path_of(location, shown), view)}
    if isinstance(location.place, TextPlace):
        data["range"] = _range(location.place, location.byte_columns)
    return data


def _range(place: TextPlace, columns: tuple[int, int] | None) -> dict[str, Any]:
    """A range; of whole lines where the columns are not known in bytes, of the start alone where a node's words do not
    stand in their order in the file."""
    if columns is None:
        return {"start": {"line": place.line}, "end": {"line": max(place.line, place.end_line)}}
    start, end = (place.line, columns[0]), (place.end_line, columns[1])
    return {
        name: {"line": line, "column": column} for name, (line, column) in (("start", start), ("end", max(start, end)))
    }


def _suggestions(finding: Finding, path: str, clean: Cleaner, shown: Cleaner, view: View) -> list[dict[str, Any]]:
    """The fixes with one edit in the finding's own file: a suggestion is applied alone and names no file, so half a fix
    is none."""
    found = []
    for _, _, edits in replacements(finding, clean):
        (edit, *others) = edits
        if not others and edit.byte_columns is not None and relative(edit.file, view) == path:
            found.append({"range": _range(edit.place, edit.byte_columns), "text": edit.text})
    return found
