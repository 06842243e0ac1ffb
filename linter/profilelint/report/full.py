"""``full``: for people. A finding with the words it is about, why, and what to change; a counted footer."""

from __future__ import annotations

from profilelint.engine.report import FileReport, Report
from profilelint.model.finding import Level
from profilelint.report.pen import Pen, columns, fold
from profilelint.report.rows import Row, Spot, cleaner, rows
from profilelint.report.view import PLAIN, View

_INDENT = 6
"""Columns before a quoted line: the bar and the blanks around it."""


def write(report: Report, view: View = PLAIN) -> str:
    """The report for people."""
    pen, width = Pen(view.color, view.width if view.fold else 0), view.width
    lines: list[str] = []
    for file in report.files:
        for row in rows(file, report):
            lines.extend(_finding(row, report, pen, width))
            lines.append("")
        lines.extend(works(file, report, pen) if not view.quiet else [])
    return with_footer(lines, report, view, pen)


def with_footer(lines: list[str], report: Report, view: View, pen: Pen) -> str:
    """The lines of a report for people with what stands at its end; empty where nothing is to be said."""
    every = [*lines, *errors(report, pen), *(footer(report, pen) if not view.quiet else [])]
    while every and not every[-1]:
        every.pop()
    return "".join(f"{line}\n" for line in every)


def _finding(row: Row, report: Report, pen: Pen, width: int) -> list[str]:
    name = f"{row.level}[{row.rule}]"
    lines = pen.sentence(f"{name}: ", row.message, "bold", shown=f"{pen(name, row.level, 'bold')}: ", indent=2)
    for number, spot in enumerate(row.spots):
        lines.extend(_where(spot, "-->" if number == 0 else ":::", pen))
        lines.extend(_snippet(spot, row.level, "^" if number == 0 else "-", pen, width))
    if row.suggestion:
        lines.extend(pen.sentence("   = help: ", row.suggestion, shown=f"   = {pen('help', 'good')}: "))
    note = f"note: evidence {report.grades.get(row.rule, 'logic')} · confidence {row.confidence}"
    lines.extend(pen.sentence("   = ", f"{note} · profilelint explain {row.rule}", "dim", shown=pen("   = ", "dim")))
    return lines


def _where(spot: Spot, arrow: str, pen: Pen) -> list[str]:
    """File and place, the node in words and as a path; in two or three lines where one is too long."""
    head = f"  {pen(arrow, 'dim')} {spot.where}"
    if not spot.name:
        return [head]
    node = f"   {spot.node}" if spot.node else ""
    if pen.fold_at and columns(f"  {arrow} {spot.where} · {spot.name}{node}") > pen.fold_at:
        lines = pen.sentence(" " * 6, spot.name, indent=6)
        if node and columns(lines[-1] + node) > pen.fold_at:
            return [head, *lines, " " * 6 + pen(spot.node, "dim")]
        return [head, *lines[:-1], lines[-1] + pen(node, "dim")]
    return [f"{head} · {spot.name}{pen(node, 'dim')}"]


def _snippet(spot: Spot, level: str, mark: str, pen: Pen, width: int) -> list[str]:
    bar = pen("|", "dim")
    if not spot.context:
        return [f"   {bar}  {pen(spot.label, level)}"] if spot.label else []
    room = max(40, width - _INDENT)
    start = min(spot.offset, len(spot.context))
    length = max(1, min(len(spot.quote) or len(spot.context), len(spot.context) - start))
    text, start, length = _cut(spot.context, start, length, room)
    left = columns(text[:start])
    under = mark * max(1, columns(text[start : start + length]))
    rows = [text, pen(" " * left + under, level)]
    if spot.label and left + len(under) + 1 + columns(spot.label) <= room:
        rows[1] = pen(f"{' ' * left}{under} {spot.label}", level)
    elif spot.label:
        left = max(0, min(left, room - columns(spot.label)))
        parts = fold(spot.label, left, left, room) if pen.fold_at else [spot.label]
        rows.extend(pen(" " * left + part, level) for part in parts)
    return [f"   {bar}  {row}" for row in rows]


def _cut(text: str, start: int, length: int, room: int) -> tuple[str, int, int]:
    """A quoted line in at most ``room`` columns around what is marked: (text, start and length of the mark in it)."""
    if columns(text) <= room:
        return text, start, length
    room -= 2  # an ellipsis at either end
    first, last, used = start, start, 0
    while first and used + columns(text[first - 1]) <= room // 4:
        first -= 1
        used += columns(text[first])
    while last < len(text) and used + columns(text[last]) <= room:
        used += columns(text[last])
        last += 1
    while first and used + columns(text[first - 1]) <= room:
        first -= 1
        used += columns(text[first])
    head, tail = "…" if first else "", "…" if last < len(text) else ""
    return head + text[first:last] + tail, start - first + len(head), max(1, min(length, last - start))


def works(file: FileReport, report: Report, pen: Pen) -> list[str]:
    """What is already right in a file."""
    if not file.works:
        return []
    clean = cleaner(file, report)
    title = f"what already works in {clean(file.input.path)}" if len(report.files) > 1 else "what already works"
    lines = [pen(title, "bold")]
    for sentence in file.works:
        lines.extend(pen.sentence("   + ", clean(sentence), shown=f"   {pen('+', 'good')} "))
    return [*lines, ""]


def errors(report: Report, pen: Pen) -> list[str]:
    """The inputs that could not be opened."""
    clean = cleaner(None, report)
    lines: list[str] = []
    for error in report.errors:
        lines.extend(pen.sentence("error: ", clean(error), shown=f"{pen('error', 'error', 'bold')}: ", indent=2))
    return [*lines, ""] if lines else []


def plural(number: int, noun: str) -> str:
    """``1 finding``, ``2 findings``."""
    return f"{number} {noun}" + ("" if number == 1 else "s")


def of_level(number: int, level: str) -> str:
    """``1 warning``, ``2 errors``, ``2 info``."""
    return f"{number} info" if level == "info" else plural(number, level)


def footer(report: Report, pen: Pen) -> list[str]:
    """The last lines of a report for people: what was counted, and which rules did not run."""
    counts = (level for level in (Level.ERROR, Level.WARNING, Level.INFO) if report.count(level))
    worst = next((level.label for level in counts), "good")
    lines = pen.sentence("", headline(report), *(["bold"] if worst == "info" else [worst, "bold"]), indent=2)
    for sentence in (*stale(report), *not_run(report)):
        lines.extend(pen.sentence("  ", sentence, "dim", indent=4))
    return lines


def headline(report: Report) -> str:
    """What was found, kept quiet, not run and not read, counted."""
    counts = {level: report.count(level) for level in (Level.ERROR, Level.WARNING, Level.INFO)}
    total = sum(counts.values())
    parts = []
    if not report.files:
        parts.append("nothing was checked")
    elif total:
        kinds = [of_level(count, level.label) for level, count in counts.items() if count]
        parts.append(f"{plural(total, 'finding')} ({', '.join(kinds)})")
    else:
        parts.append("no findings")
    if len(report.files) > 1:
        parts[-1] += f" in {plural(len(report.files), 'file')}"
    if report.files:
        parts.append(f"{sum(len(file.suppressed) for file in report.files)} suppressed")
        baselined = sum(len(file.baselined) for file in report.files)
        if baselined:
            parts.append(f"{baselined} baselined")
        parts.append(_ran(report))
    if report.errors:
        parts.append(f"{plural(len(report.errors), 'input')} not read")
    return " · ".join(parts)


def stale(report: Report) -> list[str]:
    """A sentence on what the baseline knows and nothing is any more; none where there is nothing of it."""
    if not report.stale:
        return []
    entries = "1 entry" if len(report.stale) == 1 else f"{len(report.stale)} entries"
    return [f"{entries} of the baseline stale (“profilelint baseline --prune” removes what is not found any more)"]


def _ran(report: Report) -> str:
    """How many rules ran; with several files, whether those that did not were left out of all of them."""
    skipped = [{item.rule for item in file.skipped} for file in report.files]
    some, everywhere = set[str]().union(*skipped), skipped[0].intersection(*skipped)
    if not some:
        return f"{report.rules} rules ran"
    return f"{plural(len(some), 'rule')} of {report.rules} skipped" + ("" if some == everywhere else " in some files")


def not_run(report: Report) -> list[str]:
    """One sentence for each reason why rules did not run."""
    clean = cleaner(None, report)
    rules: dict[str, set[str]] = {}
    files: dict[str, int] = {}
    for file in report.files:
        for item in file.skipped:
            rules.setdefault(item.reason, set()).add(item.rule)
        for reason in {item.reason for item in file.skipped}:
            files[reason] = files.get(reason, 0) + 1
    return [
        f"skipped {plural(len(names), 'rule')}: {clean(reason)}"
        + (f" ({files[reason]} of {len(report.files)} files)" if files[reason] < len(report.files) else "")
        + (" (add --job FILE to compare with a posting)" if reason == "no posting given" else "")
        for reason, names in sorted(rules.items(), key=lambda item: (-len(item[1]), item[0]))
    ]
