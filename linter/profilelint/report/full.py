"""``full``: for people. A finding with the words it is about, why, and what to change; a counted footer."""

from __future__ import annotations

import unicodedata
from collections import Counter

from profilelint.engine.report import FileReport, Report
from profilelint.model.finding import Level
from profilelint.report.rows import Cleaner, Row, Spot, rows

_COLORS = {"error": "31", "warning": "33", "info": "36", "good": "32", "dim": "2", "bold": "1"}


class _Pen:
    def __init__(self, color: bool) -> None:
        self._color = color

    def __call__(self, text: str, *styles: str) -> str:
        if not self._color or not text:
            return text
        return f"\x1b[{';'.join(_COLORS[style] for style in styles)}m{text}\x1b[0m"


def write(report: Report, *, color: bool = False, width: int = 100) -> str:
    """The report for people. ``width`` is where quoted lines are shortened."""
    pen = _Pen(color)
    lines: list[str] = []
    for file in report.files:
        for row in rows(file):
            lines.extend(_finding(row, report, pen, width))
            lines.append("")
        lines.extend(_works(file, pen, many=len(report.files) > 1))
    for error in report.errors:
        lines.append(f"{pen('error', 'error', 'bold')}: {Cleaner(())(error)}")
    if report.errors:
        lines.append("")
    lines.append(_footer(report, pen))
    lines.extend(_skipped(report, pen))
    return "\n".join(lines) + "\n"


def _finding(row: Row, report: Report, pen: _Pen, width: int) -> list[str]:
    lines = [f"{pen(f'{row.level}[{row.rule}]', row.level, 'bold')}: {pen(row.message, 'bold')}"]
    for number, spot in enumerate(row.spots):
        arrow = "-->" if number == 0 else ":::"
        where = spot.where + (f" · {spot.name}" if spot.name else "")
        node = f"   {pen(spot.node, 'dim')}" if spot.node and spot.name else ""
        lines.append(f"  {pen(arrow, 'dim')} {where}{node}")
        lines.extend(_snippet(spot, row.level, "^" if number == 0 else "-", pen, width))
    if row.suggestion:
        lines.append(f"   = {pen('help', 'good')}: {row.suggestion}")
    note = f"evidence {report.grades.get(row.rule, 'logic')} · confidence {row.confidence}"
    lines.append(pen(f"   = note: {note} · profilelint explain {row.rule}", "dim"))
    return lines


def _snippet(spot: Spot, level: str, mark: str, pen: _Pen, width: int) -> list[str]:
    bar = pen("|", "dim")
    if not spot.context:
        return [f"   {bar}  {pen(spot.label, level)}"] if spot.label else []
    room = max(40, width - 6)
    text, start = spot.context, min(spot.offset, len(spot.context))
    length = max(1, min(len(spot.quote) or len(text), len(text) - start))
    if len(text) > room:
        first = max(0, min(start - room // 4, len(text) - room))
        head, tail = "…" if first else "", "…" if first + room < len(text) else ""
        text = head + text[first : first + room] + tail
        start = start - first + len(head)
        length = min(length, len(text) - start)
    under = " " * _columns(text[:start]) + mark * max(1, _columns(text[start : start + length]))
    label = f" {spot.label}" if spot.label else ""
    return [f"   {bar}  {text}", f"   {bar}  {pen(under + label, level)}"]


def _columns(text: str) -> int:
    """How many terminal columns a text takes."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def _works(file: FileReport, pen: _Pen, *, many: bool) -> list[str]:
    if not file.works:
        return []
    clean = Cleaner(file.secrets)
    title = f"what already works in {clean(file.input.path)}" if many else "what already works"
    return [pen(title, "bold"), *(f"   {pen('+', 'good')} {clean(sentence)}" for sentence in file.works), ""]


def plural(number: int, noun: str) -> str:
    """``1 finding``, ``2 findings``."""
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _footer(report: Report, pen: _Pen) -> str:
    counts = {level: report.count(level) for level in (Level.ERROR, Level.WARNING, Level.INFO)}
    total = sum(counts.values())
    worst = next((level.label for level, count in counts.items() if count), "good")
    parts = []
    if not report.files:
        parts.append("nothing was checked")
    elif total:
        kinds = [
            plural(count, level.label) if level is not Level.INFO else f"{count} info"
            for level, count in counts.items()
            if count
        ]
        parts.append(f"{plural(total, 'finding')} ({', '.join(kinds)})")
    else:
        parts.append("no findings")
    if len(report.files) > 1:
        parts[-1] += f" in {plural(len(report.files), 'file')}"
    if report.files:
        suppressed = sum(len(file.suppressed) for file in report.files)
        parts.append(f"{suppressed} suppressed")
        skipped = {item.rule for file in report.files for item in file.skipped}
        parts.append(
            f"{plural(len(skipped), 'rule')} of {report.rules} skipped" if skipped else f"{report.rules} rules ran"
        )
    if report.errors:
        parts.append(f"{plural(len(report.errors), 'input')} not read")
    return pen(" · ".join(parts), worst if worst != "info" else "bold", "bold")


def _skipped(report: Report, pen: _Pen) -> list[str]:
    reasons: Counter[str] = Counter()
    for reason, _ in {(item.reason, item.rule) for file in report.files for item in file.skipped}:
        reasons[reason] += 1
    lines = [
        f"  skipped {plural(count, 'rule')}: {reason}"
        + (" (add --job FILE to compare with a posting)" if reason == "no posting given" else "")
        for reason, count in sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
    ]
    return [pen(line, "dim") for line in lines]
