"""``github``: workflow commands, which GitHub Actions shows as annotations on the lines of a pull request.

GitHub shows ten of each level from a step, so the gravest come first; the others follow in a folded group of the log.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from profilelint.engine.report import Report
from profilelint.report.full import plural
from profilelint.report.paths import relative
from profilelint.report.rows import Row, cleaner, rows
from profilelint.report.short import LEVELS, explained, place, related, said, where
from profilelint.report.view import PLAIN, View

SHOWN = 10
"""How many annotations of a level GitHub shows from one step."""
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


class _Note(NamedTuple):
    level: str
    properties: dict[str, str | int]
    message: str
    plain: str


def write(report: Report, view: View = PLAIN) -> str:
    """One command a finding, the gravest first; nothing for a clean run."""
    clean = cleaner(None, report)
    notes = [_error(clean(error)) for error in report.errors]
    notes += [_note(row, view) for file in report.files for row in rows(file, report)]
    notes.sort(key=lambda note: LEVELS.index(note.level))
    shown: Counter[str] = Counter()
    lines, rest = [], []
    for note in notes:
        shown[note.level] += 1
        if shown[note.level] <= SHOWN:
            lines.append(_command(note))
        else:
            rest.append(inert(note.plain))
    if rest:
        lines += [f"::group::{plural(len(rest), 'more finding')}", *rest, "::endgroup::"]
    return "".join(f"{line}\n" for line in lines)


def data(text: str) -> str:
    """A message as the runner reads it back."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def value(text: str) -> str:
    """A property's value as the runner reads it back."""
    return data(text).replace(":", "%3A").replace(",", "%2C")


def _command(note: _Note) -> str:
    properties = ",".join(f"{name}={value(str(item))}" for name, item in note.properties.items())
    return f"::{_COMMANDS[note.level]} {properties}::{data(note.message)}"


def inert(line: str) -> str:
    """A line of the log that the runner takes for no command: those of the old form work anywhere in a line."""
    words = line.lstrip()
    return (": " + words[1:] if words.startswith("::") else line).replace("##[", "## [")


def _error(error: str) -> _Note:
    return _Note("error", {"title": "profilelint"}, error, f"error: {error}")


def _note(row: Row, view: View) -> _Note:
    primary = row.spots[0]
    properties: dict[str, str | int] = {
        "title": f"profilelint ({row.rule})",
        "file": relative(primary.file, view),
    }
    head = ""
    at = primary.place or {}
    if at.get("kind") == "text":
        properties["line"] = at["line"]
        properties["endLine"] = at["end_line"]
        if at["line"] == at["end_line"]:  # columns of several lines move the annotation
            properties["col"] = at["column"]
            properties["endColumn"] = at["end_column"]
    else:
        head = " · ".join(filter(None, (place(primary), primary.name)))
    sentence = f"{head}: {said(row)}" if head else said(row)
    lines = [sentence, *filter(None, [row.suggestion]), *related(row, view), explained(row)]
    return _Note(
        row.level, properties, "\n".join(lines), f"{row.level}[{row.rule}] {where(primary, view)}: {said(row)}"
    )
