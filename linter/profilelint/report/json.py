"""``json``: for programs. The schema stands in ``docs/report.schema.json``; its number grows when a key goes or
changes its meaning, never when one is added. Columns are 1-based code points; boxes are points from the top left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from profilelint.engine.report import Config, FileReport, Input, Report
from profilelint.model.finding import Finding, Level
from profilelint.report.artifact import dumps, exact
from profilelint.report.rows import Cleaner, Row, Spot, cleaner, row, rows
from profilelint.report.view import PLAIN, View

SCHEMA = 1


def write(report: Report, view: View = PLAIN) -> str:
    """The report as one JSON object, valid with no findings and after errors too."""
    return dumps(data(report, view))


def data(report: Report, view: View = PLAIN) -> dict[str, Any]:
    """The report as plain data."""
    rest = facts(report, view)
    return {
        **{key: rest.pop(key) for key in ("schema", "tool", "run")},
        "findings": list(findings(report)),
        "suppressed": list(suppressed(report)),
        "baselined": list(baselined(report)),
        **rest,
    }


def findings(report: Report) -> Iterator[dict[str, Any]]:
    """The findings, in order."""
    for file in report.files:
        yield from (_finding(item, file) for item in rows(file, report))


def suppressed(report: Report) -> Iterator[dict[str, Any]]:
    """The findings that an ignore keeps quiet."""
    for file in report.files:
        clean = cleaner(file, report)
        for item in file.suppressed:
            yield {**_finding(row(item.finding, clean), file), "reason": clean(item.reason)}


def baselined(report: Report) -> Iterator[dict[str, Any]]:
    """The findings that the baseline knows."""
    for file in report.files:
        clean = cleaner(file, report)
        yield from (_finding(row(item, clean), file) for item in file.baselined)


def facts(report: Report, view: View = PLAIN) -> dict[str, Any]:
    """Everything of a report but its findings."""
    clean = cleaner(None, report)
    counts: dict[str, int] = {
        "files": len(report.files),
        **{level.label: report.count(level) for level in (Level.ERROR, Level.WARNING, Level.INFO)},
        "suppressed": sum(len(file.suppressed) for file in report.files),
        "baselined": sum(len(file.baselined) for file in report.files),
    }
    if view.rewritable:
        counts["fixable"] = sum(fixable(item, file, view) for file in report.files for item in file.findings)
    return {
        "schema": SCHEMA,
        "tool": {"name": "profilelint", "version": report.version},
        "run": {
            "today": report.today,
            "preset": report.preset,
            "options": _options(report.options, clean),
            "rules": report.rules,
            "inputs": [_input(item, clean) for item in report.inputs],
            "configs": [_config(item, clean) for item in report.configs],
        },
        "stale": [
            {"file": exact(item.path, clean), "rule": item.rule, "fingerprint": item.fingerprint}
            for item in report.stale
        ],
        "skipped_rules": [
            {"rule": item.rule, "file": exact(file.input.path, clean), "reason": clean(item.reason)}
            for file in report.files
            for item in file.skipped
        ],
        "works": [
            {"file": exact(file.input.path, clean), "message": cleaner(file, report)(sentence)}
            for file in report.files
            for sentence in file.works
        ],
        "errors": [clean(error) for error in report.errors],
        "notes": [clean(note) for note in report.notes],
        "counts": counts,
    }


def fixable(finding: Finding, file: FileReport, view: View) -> bool:
    """Whether ``--fix`` can settle a finding: it has a safe fix and the file's format is one that is rewritten."""
    return file.input.format in view.rewritable and any(fix.safe for fix in finding.fixes)


def _input(item: Input, clean: Cleaner) -> dict[str, str]:
    return {"path": exact(item.path, clean), "kind": item.kind, "format": item.format, "sha256": item.sha256}


def _options(options: Mapping[str, str | bool | list[str]], clean: Cleaner) -> dict[str, Any]:
    """Settings as they are; files are named in them."""
    return {
        key: [exact(item, clean) for item in value]
        if isinstance(value, list)
        else exact(value, clean)
        if isinstance(value, str)
        else value
        for key, value in options.items()
    }


def _config(item: Config, clean: Cleaner) -> dict[str, Any]:
    return {
        "origin": exact(item.origin, clean),
        "preset": item.preset,
        "options": _options(item.options, clean),
        "rules": item.rules,
        "files": [exact(path, clean) for path in item.files],
    }


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
