"""``json``: the plan for programs. The schema stands in ``docs/next.schema.json``."""

from __future__ import annotations

import json
from typing import Any

from profilelint.report.next.view import Plan
from profilelint.report.rows import visible

SCHEMA = 1


def write(plan: Plan) -> str:
    """The plan as one JSON object."""
    return visible(json.dumps(data(plan), ensure_ascii=False, indent=2)) + "\n"


def data(plan: Plan) -> dict[str, Any]:
    """The plan as plain data."""
    return {
        "schema": SCHEMA,
        "resume": plan.resume,
        "edits": [
            {
                "do": step.do,
                "why": step.why,
                "where": step.where,
                "postings": list(step.helps),
                "rule": step.rule,
                "more": step.more,
            }
            for step in plan.steps
        ],
        "later": plan.later,
        "postings": [
            {
                "number": fit.number,
                "name": fit.name,
                "file": fit.file,
                "fits": fit.fits,
                "counts": fit.counts._asdict(),
                "open": list(fit.open),
                "last_day": fit.last_day,
            }
            for fit in plan.postings
        ],
        "strong": list(plan.strong),
        "profile": list(plan.profile),
        "note": list(plan.note),
        "closing": plan.closing,
        "errors": list(plan.errors),
    }
