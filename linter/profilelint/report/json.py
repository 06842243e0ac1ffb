"""``json``: for programs. The schema stands in ``docs/report.schema.json``; its number grows when a key goes or
changes its meaning, never when one is added. Columns are 1-based code points; boxes are points from the top left."""

from __future__ import annotations

import json
from typing import Any

from profilelint.engine.report import FileReport, Report
from profilelint.model.finding import Level
from profilelint.report.rows import Cleaner, Row, Spot, row, rows, visible

SCHEMA = 1


def write(report: Report) -> str:
    """The report as one JSON object, valid with no findings and after errors too."""
    return visible(json.dumps(data(report), ensure_ascii=False, indent=2)) + "\n"


def data(report: Report) -> dict[str, Any]:
    """The report as plain data."""
    cleaners = [(file, Cleaner(file.secrets)) for file in report.files]
    return {
        "schema": SCHEMA,
        "tool": {"name": "profilelint", "version": report.version},
        "run": {
            "today": report.today,
            "preset": report.preset,
            "options": report.options,
            "rules": report.rules,
            "inputs": list(map(_input, report.inputs)),
        },
        "findings": [_finding(item, file) for file in report.files for item in rows(file)],
        "suppressed": [
            {**_finding(row(item.finding, clean), file), "reason": clean(item.reason)}
            for file, clean in cleaners
            for item in file.suppressed
        ],
        "skipped_rules": [
            {"rule": item.rule, "file": file.input.path, "reason": item.reason}
            for file in report.files
            for item in file.skipped
        ],
        "works": [
            {"file": file.input.path, "message": clean(sentence)} for file, clean in cleaners for sentence in file.works
        ],
        "errors": [Cleaner(())(error) for error in report.errors],
        "counts": {
            "files": len(report.files),
            **{level.label: report.count(level) for level in (Level.ERROR, Level.WARNING, Level.INFO)},
            "suppressed": sum(len(file.suppressed) for file in report.files),
        },
    }


def _input(item: Any) -> dict[str, str]:
    return {"path": item.path, "kind": item.kind, "format": item.format, "sha256": item.sha256}


def _finding(item: Row, file: FileReport) -> dict[str, Any]:
    primary = item.spots[0]
    return {
        "rule": item.rule,
        "level": item.level,
        "message": item.message,
        "file": primary.file or file.input.path,
        "location": _location(primary),
        "text": primary.quote or primary.context,
        "context": primary.context,
        "suggestion": item.suggestion,
        "fingerprint": item.fingerprint,
        "confidence": item.confidence,
        "url": item.url,
        "related": [{"file": spot.file, "text": spot.quote, **_location(spot)} for spot in item.spots[1:]],
        "fixes": list(item.fixes),
        "data": item.data,
    }


def _location(spot: Spot) -> dict[str, Any]:
    return {"node": spot.node, "name": spot.name, "label": spot.label, "place": spot.place}
