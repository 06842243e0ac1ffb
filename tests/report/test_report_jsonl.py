"""``jsonl``: a line a finding, then the summary."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from golden_reports import CASES, MISSING, matches_golden

from profilelint.engine.report import Report
from profilelint.report import json as json_writer
from profilelint.report import jsonl
from profilelint.report.view import View

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))
LINE = jsonschema.Draft202012Validator({**SCHEMA, "required": [], "type": "object", "$ref": "#/$defs/line"})
FULL = replace(CASES["findings"], files=(replace(CASES["findings"].files[0], baselined=(MISSING,)),))


def lines(report: Report, view: View | None = None) -> list[dict[str, Any]]:
    return [json.loads(line) for line in jsonl.write(report, view or View()).splitlines()]


@pytest.mark.parametrize("case", CASES)
def test_golden(case: str) -> None:
    matches_golden(f"jsonl-{case}.jsonl", jsonl.write(CASES[case]))


@pytest.mark.parametrize("report", [*CASES.values(), FULL], ids=[*CASES, "full"])
def test_the_schema_holds_for_each_line(report: Report) -> None:
    for line in lines(report):
        LINE.validate(line)


def test_the_schema_refuses_what_is_wrong() -> None:
    finding, *_, summary = lines(FULL)
    assert not LINE.is_valid({**finding, "record": "summary"})
    assert not LINE.is_valid({**finding, "record": "suppressed"})
    assert not LINE.is_valid({**summary, "record": "finding"})
    assert not LINE.is_valid({key: value for key, value in finding.items() if key != "record"})
    assert not LINE.is_valid({key: value for key, value in summary.items() if key != "counts"})


def test_findings_then_those_kept_quiet_then_the_summary() -> None:
    assert [line["record"] for line in lines(FULL)] == [*["finding"] * 3, "suppressed", "baselined", "summary"]


def test_the_last_line_is_the_summary_even_of_nothing() -> None:
    (line,) = lines(CASES["clean"])
    assert (line["record"], line["counts"]["files"], line["schema"]) == ("summary", 1, 1)


def test_together_the_lines_are_the_json() -> None:
    view = View(rewritable=frozenset({"markdown"}))
    *findings, summary = lines(FULL, view)
    data = json_writer.data(FULL, view)
    kinds = {"finding": "findings", "suppressed": "suppressed", "baselined": "baselined"}
    for record, key in kinds.items():
        own = [{k: v for k, v in item.items() if k != "record"} for item in findings if item["record"] == record]
        assert own == data.pop(key)
    del summary["record"]
    assert summary == data
