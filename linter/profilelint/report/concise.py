"""``concise``: one line a finding, ``path:place: level[rule] message``."""

from __future__ import annotations

from profilelint.engine.report import Report
from profilelint.report.artifact import MOST_QUOTED
from profilelint.report.full import plural
from profilelint.report.rows import cleaner, rows
from profilelint.report.view import PLAIN, View


def write(report: Report, view: View = PLAIN) -> str:
    """One line a finding, then one a file that could not be opened, then the count."""
    lines = []
    clean = cleaner(None, report)
    for file in report.files:
        for row in rows(file, report):
            words = row.spots[0].quote
            quote = f" “{words}”" if 0 < len(words) <= MOST_QUOTED and words not in row.message else ""
            lines.append(f"{row.spots[0].where}: {row.level}[{row.rule}] {row.message}{quote}")
    lines.extend(f"error: {clean(error)}" for error in report.errors)
    if not view.quiet:
        lines.append(f"{plural(len(report.findings), 'finding')} in {plural(len(report.files), 'file')}")
    return "".join(f"{line}\n" for line in lines)
