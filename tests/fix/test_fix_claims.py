"""What the rules offer to write: never another claim, number or name."""

from __future__ import annotations

import datetime

import pytest

from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import load
from profilelint.engine.run import Request, run
from profilelint.language import wording
from profilelint.model.finding import Fix

REGISTRY = load()
TODAY = datetime.date(2026, 11, 23)


def fixes(bullet: str, rule: str) -> list[Fix]:
    contents = {"a.md": clean_resume(bullet=f"- {bullet}\n").encode()}
    report = run(Request(files=("a.md",), today=TODAY, contents=contents), REGISTRY)
    return [fix for finding in report.findings if finding.rule == rule for fix in finding.fixes]


@pytest.mark.parametrize(
    ("rule", "bullet"),
    [
        ("bullet-weak-opening", "Helped migrate 14 services to a new data center"),
        ("bullet-weak-opening", "Worked on a sign-in form that cut the evening queue by 12 minutes"),
        ("bullet-weak-opening", "Was part of a team of six that built a rover for the state fair"),
        ("bullet-weak-opening", "Was given the opportunity to lead a support group of nine"),
        ("bullet-underclaim", "Ran the front desk and helped with the migration of 14 services to a new data center"),
        ("bullet-no-verb", "Weekly newsletter with 1,400 readers across the campus"),
        ("skill-level-bar", "Python 80%, SQL 4/5"),
    ],
)
def test_what_would_claim_more_is_for_the_person_to_write(rule: str, bullet: str) -> None:
    assert fixes(bullet, rule) == []


@pytest.mark.parametrize(
    ("rule", "bullet", "better"),
    [
        ("bullet-weak-opening", "Responsible for scheduling 14 lab assistants across three rooms", "Scheduled"),
        ("bullet-passive", "Meals were served to 80 residents each evening", "Served meals"),
    ],
)
def test_the_same_action_in_other_words_is_offered_as_unsafe(rule: str, bullet: str, better: str) -> None:
    (fix,) = fixes(bullet, rule)
    assert better in fix.edits[0].text
    assert not fix.safe


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("Responsible for scheduling tutors", "Scheduled tutors", True),
        ("Management of a budget", "Managed a budget", True),
        ("Worked on a form", "Built a form", False),
        ("Had the chance to lead nine", "Led nine", False),
        ("Handled mail", "‹Sorted | Sent› mail", False),
    ],
)
def test_whether_the_verb_stood_there(old: str, new: str, same: bool) -> None:
    assert wording.keeps_verb(old, new) is same
