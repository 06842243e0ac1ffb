"""``concise``: one line a finding."""

from __future__ import annotations

from dataclasses import replace

import pytest
from golden_reports import CASES, RESUME, WEAK, matches_golden

from profilelint.engine.report import FileReport, Report
from profilelint.report import concise


@pytest.mark.parametrize("case", CASES)
def test_golden(case: str) -> None:
    matches_golden(f"concise-{case}.txt", concise.write(CASES[case]))


@pytest.mark.parametrize("case", CASES)
def test_one_line_for_each_finding_error_and_the_count(case: str) -> None:
    report = CASES[case]
    assert len(concise.write(report).splitlines()) == len(report.findings) + len(report.errors) + 1


def test_a_long_quote_is_left_out() -> None:
    place = replace(WEAK.locations[0], quote="word " * 30)
    file = FileReport(input=RESUME, read=True, findings=(replace(WEAK, locations=(place,)),))
    out = concise.write(Report(today="2026-11-23", version="1", preset="us-student", files=(file,)))
    assert out.startswith("resume.md:14:3: warning[bullet-weak-opening] a bullet opens with a weak phrase\n")


def test_words_that_the_message_quotes_are_not_quoted_again() -> None:
    place = replace(WEAK.locations[0], quote="Worked on")
    said = (replace(WEAK, message="“Worked on” is weak", locations=(place,)), replace(WEAK, locations=(place,)))
    file = FileReport(input=RESUME, read=True, findings=said)
    first, second, _ = concise.write(
        Report(today="2026-11-23", version="1", preset="us-student", files=(file,))
    ).splitlines()
    assert first.endswith("] “Worked on” is weak")
    assert second.endswith("a bullet opens with a weak phrase “Worked on”")
