"""A file's report as plain JSON types and back, exactly.

Positional lists, since thousands of these are read in a run. Whatever does not have the expected shape raises one of
:data:`BROKEN`; a version number in the key of what is kept covers changes of the form.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from profilelint.engine.report import FileReport, Input, Skipped, Suppressed
from profilelint.engine.secrets import Mask, Private
from profilelint.model.finding import Edit, Finding, Fix, Level, Location
from profilelint.model.place import BBox, PagePlace, PartPlace, Place, Span, TextPlace

VERSION = 1
"""Grows with every change of the form."""
BROKEN = (ValueError, KeyError, IndexError, TypeError, AttributeError)

Data = list[Any]


def encode(report: FileReport) -> Data:
    """A report as lists, texts and numbers. Identity numbers are masked in it, as every writer would mask them, and
    the level that its findings fail from is no part of it."""
    if report.secrets:
        report = _masked(report)
    reasons = {reason: number for number, reason in enumerate(dict.fromkeys(item.reason for item in report.skipped))}
    return [
        list(_input(report.input)),
        report.read,
        [_finding(item) for item in report.findings],
        [[_finding(item.finding), item.reason, item.external] for item in report.suppressed],
        [list(reasons), [[item.rule, reasons[item.reason]] for item in report.skipped]],
        list(report.works),
        [list(item) for item in report.private],
        report.dated,
        " ".join(report.ran),
    ]


def _masked(report: FileReport) -> FileReport:
    mask = Mask(report.secrets)

    def clean(item: Finding) -> Finding:
        return replace(
            item,
            message=mask(item.message),
            suggestion=mask(item.suggestion),
            locations=tuple(
                replace(
                    location,
                    label=mask(location.label),
                    name=mask(location.name),
                    quote=mask(location.quote),
                    context=mask(location.context),
                )
                for location in item.locations
            ),
            fixes=tuple(
                replace(
                    fix,
                    title=mask(fix.title),
                    edits=tuple(replace(edit, text=mask(edit.text)) for edit in fix.edits),
                )
                for fix in item.fixes
            ),
            data={key: mask(value) if isinstance(value, str) else value for key, value in item.data.items()},
        )

    return replace(
        report,
        findings=tuple(map(clean, report.findings)),
        suppressed=tuple(
            Suppressed(clean(item.finding), mask(item.reason), item.external) for item in report.suppressed
        ),
        works=tuple(map(mask, report.works)),
        private=tuple(Private(mask(item.text), item.kind) for item in report.private),
    )


def _input(item: Input) -> tuple[str, str, str, str]:
    """An input's fields, in order."""
    return (item.path, item.kind, item.format, item.sha256)


def decode(data: Data, fail_on: str) -> FileReport:
    """The report that was encoded. Raises one of :data:`BROKEN` for anything else."""
    source, read, findings, suppressed, (reasons, skipped), works, private, dated, ran = data
    return FileReport(
        input=Input(*source),
        read=read,
        findings=tuple(map(_to_finding, findings)),
        suppressed=tuple(Suppressed(_to_finding(item), reason, external) for item, reason, external in suppressed),
        skipped=tuple(Skipped(rule, reasons[number]) for rule, number in skipped),
        works=tuple(works),
        private=tuple(Private(*item) for item in private),
        fail_on=fail_on,
        dated=dated,
        ran=tuple(ran.split()),
    )


def _finding(item: Finding) -> Data:
    return [
        item.rule,
        int(item.level),
        item.message,
        [_location(location) for location in item.locations],
        item.suggestion,
        [[fix.title, [_edit(edit) for edit in fix.edits], fix.safe] for fix in item.fixes],
        item.data,
        item.confidence,
        item.raised,
        item.fingerprint,
        item.url,
    ]


def _to_finding(data: Data) -> Finding:
    rule, level, message, locations, suggestion, fixes, plain, confidence, raised, fingerprint, url = data
    return Finding(
        rule=rule,
        level=Level(level),
        message=message,
        locations=tuple(map(_to_location, locations)),
        suggestion=suggestion,
        fixes=tuple(Fix(title, tuple(map(_to_edit, edits)), safe) for title, edits, safe in fixes),
        data=plain,
        confidence=confidence,
        raised=raised,
        fingerprint=fingerprint,
        url=url,
    )


def _location(item: Location) -> Data:
    return [
        item.path,
        item.source,
        [list(span) for span in item.spans],
        item.label,
        _place(item.place),
        item.name,
        item.quote,
        item.context,
        item.offset,
        item.byte_columns,
    ]


def _to_location(data: Data) -> Location:
    path, source, spans, label, place, name, quote, context, offset, columns = data
    where = _to_place(place)
    return Location(path, source, _to_spans(spans), label, where, name, quote, context, offset, _to_columns(columns))


def _edit(item: Edit) -> Data:
    return [[list(span) for span in item.spans], item.source, item.text, _place(item.place), item.byte_columns]


def _to_edit(data: Data) -> Edit:
    spans, source, text, place, columns = data
    found = _to_place(place)
    where = found if isinstance(found, TextPlace) else None
    return Edit(_to_spans(spans), source, text, where, _to_columns(columns))


def _to_columns(data: Data | None) -> tuple[int, int] | None:
    return None if data is None else (data[0], data[1])


def _to_spans(data: Data) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in data)


def _place(place: Place | None) -> Data | None:
    if isinstance(place, TextPlace):
        return ["text", *place]
    if isinstance(place, PagePlace):
        return ["page", place.page, *place.bbox]
    return None if place is None else ["part", *place]


def _to_place(data: Data | None) -> Place | None:
    if data is None:
        return None
    kind, *fields = data
    if kind == "text":
        return TextPlace(*fields)
    return PagePlace(fields[0], BBox(*fields[1:])) if kind == "page" else PartPlace(*fields)
