"""``jsonl``: for programs that read line by line. A line a finding, the last one sums the run up.

``record`` says what a line is: first every ``finding``, then those ``suppressed`` and ``baselined``, at last the
``summary``. The keys are those of ``json``; a line's schema is ``$defs/line`` in ``docs/report.schema.json``.
"""

from __future__ import annotations

from profilelint.engine.report import Report
from profilelint.report.artifact import dumps
from profilelint.report.json import baselined, facts, findings, suppressed
from profilelint.report.view import PLAIN, View


def write(report: Report, view: View = PLAIN) -> str:
    """The report as lines of JSON; at least the summary."""
    kinds = (("finding", findings(report)), ("suppressed", suppressed(report)), ("baselined", baselined(report)))
    lines = [dumps({"record": kind, **item}, indent=None) for kind, items in kinds for item in items]
    lines.append(dumps({"record": "summary", **facts(report, view)}, indent=None))
    return "".join(lines)
