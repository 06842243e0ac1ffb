"""Small reports for the tests of the formats for other programs, and the published schemas."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
from golden_reports import JOB, RESUME, WEAK

from profilelint.engine.registry import load
from profilelint.engine.report import FileReport, Report
from profilelint.engine.run import Request, run
from profilelint.engine.secrets import Private
from profilelint.model.finding import Edit, Finding, Fix, Location
from profilelint.model.place import Span, TextPlace

SCHEMAS = Path(__file__).parents[1] / "schemas"


def validator(name: str) -> Any:
    """A validator of one of the schemas in ``tests/schemas``."""
    schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


def report(*findings: Finding, **facts: Any) -> Report:
    """A run over ``resume.md`` and ``job.txt`` with these findings; ``facts`` go to the report or to its file."""
    own = {key: facts.pop(key) for key in ("suppressed", "baselined", "private", "secrets", "read") if key in facts}
    file = FileReport(input=RESUME, findings=findings, **{"read": True, **own})
    return Report(
        **{
            "today": "2026-11-23",
            "version": "1.2.3",
            "preset": "us-student",
            "files": (file,),
            "inputs": (JOB, RESUME),
            **facts,
        }
    )


def at(place: Any, **facts: Any) -> Finding:
    """The weak opening, at another place."""
    return replace(WEAK, locations=(replace(WEAK.locations[0], place=place, **facts),))


def with_fix(*texts: str, placed: bool = True) -> Finding:
    """The weak opening with one fix that has an edit for each text."""
    place, columns = (TextPlace(14, 3, 14, 9), (3, 9)) if placed else (None, None)
    edits = tuple(Edit((Span(120, 126),), "resume.md", text, place, columns) for text in texts)
    return replace(WEAK, fixes=(Fix("Open with the action", edits, True),))


def real(tmp_path: Path, name: str, text: str | bytes) -> Report:
    """A real run over one file."""
    data = text if isinstance(text, bytes) else text.encode()
    path = tmp_path / name
    path.write_bytes(data)
    return run(Request(files=(str(path),), today=datetime.date(2026, 11, 23), use_cache=False), load())


NAMES = (Private("Robin Vale", "name"), Private("Robin", "name"), Private("Harborlight Analytics", "organization"))
"""What is masked where a report is redacted."""

PERSONAL = replace(
    WEAK,
    message="“Robin Vale” wrote this for Harborlight Analytics",
    suggestion="drop “Robin Vale”",
    fixes=(
        Fix(
            "Write Robin", (Edit((Span(120, 126),), "resume.md", "Robin Vale", TextPlace(14, 3, 14, 9), (3, 9)),), True
        ),
    ),
    locations=(
        replace(WEAK.locations[0], quote="Robin Vale", context="Robin Vale wrote this"),
        Location(path="", source="job.txt", label="Robin", place=TextPlace(2, 1, 2, 6)),
    ),
)
"""A finding that is full of names."""
