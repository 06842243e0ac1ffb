"""``grouped``: for people with many findings. By file, then by family; a line a finding and one for what to change."""

from __future__ import annotations

from profilelint.engine.report import FileReport, Report
from profilelint.report.full import with_footer, works
from profilelint.report.pen import Pen, columns, pad
from profilelint.report.rows import Row, cleaner, rows
from profilelint.report.short import by_family, family_words, place, said
from profilelint.report.view import PLAIN, View

_WIDEST = 24
"""Columns for places before a longer one moves what stands behind it."""


def write(report: Report, view: View = PLAIN) -> str:
    """The report for people, compact."""
    pen = Pen(view.color, view.width if view.fold else 0)
    lines: list[str] = []
    for file in report.files:
        lines.extend(_file(file, report, pen))
        lines.extend(works(file, report, pen) if not view.quiet else [])
    return with_footer(lines, report, view, pen)


def _file(file: FileReport, report: Report, pen: Pen) -> list[str]:
    found = rows(file, report)
    if not found:
        return []
    name = cleaner(file, report).path(file.input.path)
    wide = min(_WIDEST, max(columns(_place(row, name)) for row in found))
    lines = [pen(name, "bold")]
    for family, members in by_family(found):
        words = family_words(family)
        lines.append(f"  {pen(family, 'bold')}" + (pen(f": {words}", "dim") if words != family else ""))
        for row in members:
            lines.extend(_finding(row, name, wide, pen))
    return [*lines, ""]


def _finding(row: Row, name: str, wide: int, pen: Pen) -> list[str]:
    at = pad(_place(row, name), wide)
    level = pad(row.level, len("warning"))
    indent = 4 + wide + 2
    head = f"    {at}  {level}  {row.rule}: "
    shown = f"    {pen(at, 'dim')}  {pen(level, row.level)}  {pen(row.rule, 'bold')}: "
    lines = pen.sentence(head, said(row), shown=shown, indent=indent)
    if row.suggestion:
        lead = " " * indent
        lines.extend(pen.sentence(f"{lead}= ", row.suggestion, shown=lead + pen("= ", "good"), indent=indent + 2))
    return lines


def _place(row: Row, name: str) -> str:
    """The place in the file; with its name where it is another file than the one above."""
    primary = row.spots[0]
    if primary.file != name:
        return primary.where
    return place(primary) or "the file"
