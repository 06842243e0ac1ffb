"""``gitlab``: GitLab's Code Quality report. The widget hides the rule's name, so the description begins with it."""

from __future__ import annotations

import hashlib
from typing import Any

from profilelint.engine.report import Report
from profilelint.model.finding import Finding, Level
from profilelint.model.place import TextPlace
from profilelint.report.artifact import dumps, ended, exact, failures, path_of, sentence
from profilelint.report.paths import relative
from profilelint.report.rows import Cleaner, cleaner, row
from profilelint.report.view import PLAIN, View

_SEVERITY = {Level.ERROR: "major", Level.WARNING: "minor", Level.INFO: "info"}
_NOT_OPENED = "input-not-opened"


def write(report: Report, view: View = PLAIN) -> str:
    """The report as an array: what is suppressed or in the baseline is left out, an input that could not be opened is
    an issue too. A line is required; it is 1 in files without lines."""
    shown, prints = cleaner(None, report), _Fingerprints()
    issues = []
    for name, text in failures(report):
        path = relative(name, view)
        issues.append(_issue(_NOT_OPENED, ended(text), prints(_NOT_OPENED, path, text), Level.ERROR, path, 1))
    for file in report.files:
        clean, checked = cleaner(file, report), relative(exact(file.input.path, shown), view)
        issues.extend(_finding(finding, checked, clean, shown, prints, view) for finding in file.findings)
    return dumps(issues)


class _Fingerprints:
    """Fingerprints of a report: each once, from what stays when lines move."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, ...], int] = {}

    def __call__(self, *facts: str) -> str:
        number = self._counts[facts] = self._counts.get(facts, 0) + 1
        text = "|".join((*facts, str(number)))
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _finding(
    finding: Finding, checked: str, clean: Cleaner, shown: Cleaner, prints: _Fingerprints, view: View
) -> dict[str, Any]:
    place = finding.locations[0].place
    path = relative(path_of(finding.locations[0], shown), view)
    return _issue(
        finding.rule,
        sentence(row(finding, clean)),
        prints(finding.rule, checked, path, finding.fingerprint),
        finding.level,
        path,
        place.line if isinstance(place, TextPlace) else 1,
    )


def _issue(rule: str, text: str, fingerprint: str, level: Level, path: str, line: int) -> dict[str, Any]:
    return {
        "description": f"{rule}: {text}",
        "check_name": rule,
        "fingerprint": fingerprint,
        "severity": _SEVERITY[level],
        "location": {"path": path, "lines": {"begin": line}},
    }
