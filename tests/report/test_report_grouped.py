"""``grouped``: by file, then by family."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from golden_reports import ACCENT, CASES, MISSING, RESUME, WEAK, matches_golden

from profilelint.engine.report import FileReport, Report, Stale
from profilelint.model.finding import Finding
from profilelint.report import full, grouped
from profilelint.report.pen import columns
from profilelint.report.view import View

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def report(*findings: Finding) -> Report:
    file = FileReport(input=RESUME, read=True, findings=findings)
    return Report(today="2026-11-23", version="1", preset="us-student", files=(file,), rules=9)


@pytest.mark.parametrize("case", CASES)
def test_golden(case: str) -> None:
    matches_golden(f"grouped-{case}.txt", grouped.write(CASES[case]))


@pytest.mark.parametrize("case", CASES)
def test_colour_adds_nothing_but_colour(case: str) -> None:
    coloured = grouped.write(CASES[case], View(color=True))
    assert "\x1b[" in coloured
    assert ANSI.sub("", coloured) == grouped.write(CASES[case])


@pytest.mark.parametrize("case", CASES)
def test_the_footer_is_that_of_full(case: str) -> None:
    start = full.headline(CASES[case])
    assert grouped.write(CASES[case]).partition(start)[2] == full.write(CASES[case]).partition(start)[2]


def test_a_line_a_finding_and_one_for_what_to_change() -> None:
    lines = grouped.write(report(WEAK, replace(WEAK, suggestion=""), MISSING)).splitlines()
    assert lines[:9] == [
        "resume.md",
        "  job: against a posting",
        "    20:4  error    job-required-missing: Kubernetes is not found in the document; the posting requires it",
        "          = if a course or job used it, name it there and here",
        "  bullet: what was done, line by line",
        "    14:3  warning  bullet-weak-opening: a bullet opens with a weak phrase “Helped”",
        "          = open with the action, if it is true: “Migrated billing to Postgres”",
        "    14:3  warning  bullet-weak-opening: a bullet opens with a weak phrase “Helped”",
        "",
    ]


def test_another_file_is_named() -> None:
    assert "    Zoë Łukasiewicz – Résumé.pdf p.2  info" in grouped.write(report(ACCENT))


def test_a_packs_family_has_its_name_alone() -> None:
    assert "\n  acme\n" in grouped.write(report(replace(WEAK, rule="acme-style")))


def test_long_lines_end_at_the_width_where_asked() -> None:
    text = grouped.write(
        report(replace(WEAK, message="words " * 40, suggestion="words " * 40)), View(width=80, fold=True)
    )
    assert all(columns(line) <= 80 for line in text.splitlines())


@pytest.mark.parametrize(("count", "said"), [(1, "1 entry of"), (2, "2 entries of")])
def test_what_is_stale_in_the_baseline_is_counted(count: int, said: str) -> None:
    old = replace(report(WEAK), stale=(Stale("resume.md", "word-filler", "00aa00aa00aa00aa:1"),) * count)
    assert f"\n  {said} the baseline stale (" in grouped.write(old)
    assert "stale" not in grouped.write(report(WEAK))


def test_what_the_baseline_knows_is_counted() -> None:
    known = FileReport(input=RESUME, read=True, baselined=(WEAK, MISSING))
    assert "no findings · 0 suppressed · 2 baselined · 9 rules ran" in grouped.write(replace(report(), files=(known,)))
