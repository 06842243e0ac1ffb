"""``--statistics``: how often each rule found something."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from golden_reports import ACCENT, CASES, MISSING, RESUME, WEAK, matches_golden

from profilelint.engine.registry import load
from profilelint.engine.report import FileReport, Report
from profilelint.model.finding import Finding, Fix, Level
from profilelint.report.statistics import statistics, statistics_json
from profilelint.report.view import View

FIXED = replace(WEAK, fixes=(Fix("Open with the action", WEAK.fixes[0].edits, safe=True),))
REWRITES = View(rewritable=frozenset({"markdown"}))


def report(*files: tuple[Finding, ...]) -> Report:
    found = tuple(FileReport(input=RESUME, read=True, findings=findings) for findings in files)
    return Report(today="2026-11-23", version="1", preset="us-student", files=found, rules=9)


@pytest.mark.parametrize("case", CASES)
def test_golden(case: str) -> None:
    matches_golden(f"statistics-{case}.txt", statistics(CASES[case]))
    matches_golden(f"statistics-{case}.json", statistics_json(CASES[case]))


def test_the_most_frequent_come_first_then_the_gravest_then_by_name() -> None:
    rules = [replace(WEAK, rule=f"date-{name}") for name in ("b", "a")]
    text = statistics(report((MISSING, *rules, ACCENT, ACCENT)))
    assert [line.split()[:3] for line in text.splitlines()[:4]] == [
        ["2", "info", "word-repeated"],
        ["1", "error", "job-required-missing"],
        ["1", "warning", "date-a"],
        ["1", "warning", "date-b"],
    ]


def test_several_files_are_counted() -> None:
    text = statistics(report((WEAK, WEAK, ACCENT), (WEAK,)))
    assert text.splitlines()[0] == ("3  warning  bullet-weak-opening  in 2 files  a bullet opens with a weak phrase")
    assert "in 1 file   “des des”" in text
    assert "in 1 file" not in statistics(report((WEAK,)))


def test_the_summary_is_the_rules_own() -> None:
    rules = {item.name: item for item in load() if item.name == WEAK.rule}
    text = statistics(report((WEAK,)), View(rules=lambda: rules))
    assert text.splitlines()[0].endswith(rules[WEAK.rule].page.summary)


def test_rules_are_not_loaded_for_nothing() -> None:
    def never() -> dict[str, object]:
        raise AssertionError("loaded")

    assert statistics(report(()), View(rules=never)).startswith("no findings")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("findings", "mark"), [((FIXED,), "[*]"), ((FIXED, WEAK), "[-]"), ((WEAK,), None)], ids=["all", "some", "none"]
)
def test_what_fix_settles_is_marked(findings: tuple[Finding, ...], mark: str | None) -> None:
    first = statistics(report(findings), REWRITES).splitlines()[0]
    found = re.search(r"\[.\]", first)
    assert (found[0] if found else None) == mark


def test_where_nothing_is_rewritten_nothing_is_marked() -> None:
    assert "[" not in statistics(report((FIXED,)))
    assert "[*]" not in statistics(report((FIXED,)), View(rewritable=frozenset({"latex"})))


def test_a_rule_with_two_levels_counts_once_with_the_gravest() -> None:
    (row,) = json.loads(statistics_json(report((WEAK, replace(WEAK, level=Level.ERROR)))))
    assert (row["count"], row["level"], row["levels"]) == (2, "error", {"error": 1, "warning": 1})


def test_as_data() -> None:
    (row,) = json.loads(statistics_json(report((FIXED, WEAK)), REWRITES))
    assert row == {
        "rule": "bullet-weak-opening",
        "level": "warning",
        "count": 2,
        "levels": {"warning": 2},
        "files": 1,
        "fixable": 1,
        "summary": "a bullet opens with a weak phrase",
        "url": "docs/rules/bullet-weak-opening.md",
    }
