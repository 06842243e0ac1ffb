"""``--statistics``: how often each rule found something, instead of the findings themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from profilelint.engine.report import Report
from profilelint.model.finding import Level
from profilelint.report.artifact import dumps
from profilelint.report.full import plural, with_footer
from profilelint.report.json import fixable
from profilelint.report.pen import Pen, pad
from profilelint.report.rows import cleaner, row
from profilelint.report.short import LEVELS
from profilelint.report.view import PLAIN, View


@dataclass(slots=True)
class _Count:
    """A rule's findings: the gravest level, how many there are of each, in which files, how many ``--fix`` settles."""

    rule: str
    url: str
    summary: str
    levels: dict[str, int] = field(default_factory=dict)
    files: set[int] = field(default_factory=set)
    fixable: int = 0

    @property
    def total(self) -> int:
        return sum(self.levels.values())

    @property
    def level(self) -> str:
        return next(level for level in LEVELS if level in self.levels)


def statistics(report: Report, view: View = PLAIN) -> str:
    """A line a rule, the most frequent first: count, level, rule, what it is about."""
    pen = Pen(view.color, view.width if view.fold else 0)
    counts = _counts(report, view)
    many = len(report.files) > 1
    lines = []
    if counts:
        wide = max(len(str(count.total)) for count in counts)
        name = max(len(count.rule) for count in counts)
        files = max(len(_files(count)) for count in counts) if many else 0
        for count in counts:
            cells = [str(count.total).rjust(wide), pad(count.level, len("warning")), pad(count.rule, name)]
            shown = [pen(cells[0], "bold"), pen(cells[1], count.level), pen(cells[2], "bold")]
            if view.rewritable:
                mark = _mark(count)
                cells.append(mark)
                shown.append(pen(mark, "good") if mark.strip() else mark)
            if many:
                cells.append(pad(_files(count), files))
                shown.append(pen(cells[-1], "dim"))
            head = "  ".join(cells) + "  "
            lines += pen.sentence(head, count.summary, shown="  ".join(shown) + "  ", indent=wide + 2)
        lines.append("")
        settled = sum(count.fixable for count in counts)
        if settled:
            lines += [f"{plural(settled, 'finding')} can be settled with --fix ([*] all of a rule, [-] some)", ""]
    return with_footer(lines, report, view, pen)


def statistics_json(report: Report, view: View = PLAIN) -> str:
    """The same as a JSON array: an object a rule, the most frequent first."""
    return dumps([_data(count, view) for count in _counts(report, view)])


def _data(count: _Count, view: View) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "rule": count.rule,
        "level": count.level,
        "count": count.total,
        "levels": {level: count.levels[level] for level in LEVELS if level in count.levels},
        "files": len(count.files),
    }
    if view.rewritable:
        facts["fixable"] = count.fixable
    return {**facts, "summary": count.summary, "url": count.url}


def _counts(report: Report, view: View) -> list[_Count]:
    found: dict[str, _Count] = {}
    pages = view.rules() if report.findings else {}
    for number, file in enumerate(report.files):
        clean = cleaner(file, report)
        for finding in file.findings:
            count = found.get(finding.rule)
            if count is None:
                page = pages.get(finding.rule)
                summary = page.page.summary if page is not None else row(finding, clean).message
                count = found[finding.rule] = _Count(finding.rule, finding.url, summary)
            count.levels[finding.level.label] = count.levels.get(finding.level.label, 0) + 1
            count.files.add(number)
            count.fixable += fixable(finding, file, view)
    return sorted(found.values(), key=lambda count: (-count.total, -Level.parse(count.level), count.rule))


def _mark(count: _Count) -> str:
    """``[*]`` where ``--fix`` settles all, ``[-]`` where it settles some."""
    return "   " if not count.fixable else "[*]" if count.fixable == count.total else "[-]"


def _files(count: _Count) -> str:
    return f"in {plural(len(count.files), 'file')}"
