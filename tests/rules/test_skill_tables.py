"""The rules about the skills list, over many small cases."""

from __future__ import annotations

import datetime

import pytest

from profilelint.engine.config import Settings
from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import load
from profilelint.engine.run import Request, run
from profilelint.model.finding import Finding

REGISTRY = load()


def findings(rule: str, **parts: str) -> list[Finding]:
    """What one rule finds in the clean resume with parts replaced."""
    request = Request(
        files=("resume.md",),
        contents={"resume.md": clean_resume(**parts).encode()},
        today=datetime.date(2026, 11, 23),
        settings=Settings(select=(rule,)),
    )
    return [finding for finding in run(request, REGISTRY).findings if finding.rule == rule]


@pytest.mark.parametrize(
    ("listed", "suggestion"),
    [
        ("JavaScript, JS", "keep one name, or write “JavaScript (JS)”"),
        ("Javascript, JS", "keep one name, or write “JavaScript (JS)”"),
        ("Kubernetes, K8s", "keep one name, or write “Kubernetes (K8s)”"),
        ("Amazon Web Services, AWS", "keep one name, or write “Amazon Web Services (AWS)”"),
        ("OOP, object-oriented programming", "keep one name, or write “object-oriented programming (OOP)”"),
        ("React.js, React", "keep “React.js” alone"),
        ("Word, Microsoft Word", "keep “Microsoft Word” alone"),
        ("PostgreSQL, Postgres", "keep “PostgreSQL” alone"),
        ("CSS, CSS3", "keep “CSS3” alone"),
        ("Excel, SQL, excel", "keep “Excel” once"),
    ],
)
def test_two_names_of_one_skill(listed: str, suggestion: str) -> None:
    assert [finding.suggestion for finding in findings("skill-duplicate", skills=f"## Skills\n\n{listed}")] == [
        suggestion
    ]


@pytest.mark.parametrize(
    "listed",
    [
        "R, RStudio",
        "GCC, Clang",
        "Angular, AngularJS",
        "Tableau Desktop, Tableau Public",
        "Spark, PySpark",
        "medical billing, CPT coding",
        "regression, logistic regression",
        "data visualization, dashboards",
        "Python 2, Python 3",
        "JavaScript, ES6",
        "C, C++, C#",
        "Simplified Chinese, Traditional Chinese",
    ],
)
def test_names_that_a_search_takes_for_one_are_two(listed: str) -> None:
    assert findings("skill-duplicate", skills=f"## Skills\n\n{listed}") == []


@pytest.mark.parametrize(
    "bullet",
    [
        "Migrated a billing service from Ruby on Rails to Python",
        "Interviewed 12 Kotlin developers for two teams",
        "Sold 40 Salesforce licenses by phone",
        "Saw the model built into Azure Widget Works",
        "Wrote a Python service instead of Terraform files",
    ],
)
def test_a_tool_that_is_only_named_need_not_be_listed(bullet: str) -> None:
    assert findings("skill-unlisted", bullet=f"- {bullet}") == []


@pytest.mark.parametrize(
    ("bullet", "name"),
    [
        ("Imported 900 leads from Salesforce each week", "Salesforce"),
        ("Built the backend in Kotlin Django style", "Kotlin"),
        ("Migrated a billing service from PHP 5 to Kotlin", "Kotlin"),
    ],
)
def test_a_tool_that_was_used_is_missing(bullet: str, name: str) -> None:
    assert f"add “{name}” to the skills list, if the role can use it" in [
        finding.suggestion for finding in findings("skill-unlisted", bullet=f"- {bullet}")
    ]


def test_many_missing_tools_are_one_finding() -> None:
    bullet = "- Built it in Kotlin with Terraform, Kafka, Redis and Grafana"
    (finding,) = findings("skill-unlisted", bullet=bullet)
    assert finding.message.startswith("5 tools of the bullets are missing")


def test_many_unsupported_tools_are_counted() -> None:
    listed = "Kotlin, Terraform, Kafka, Redis, Grafana, Jenkins, Tableau, Python"
    (finding,) = findings("skill-unsupported", skills=f"## Skills\n\n{listed}")
    assert finding.message.startswith("only 1 of the 8 tools in the list is shown")
    assert finding.message.endswith("and 1 more")


def test_the_only_tool_of_a_list_is_looked_for() -> None:
    assert len(findings("skill-unsupported", skills="## Skills\n\nPhlebotomy, wound care, Salesforce")) == 1


def test_methods_alone_are_not_looked_for() -> None:
    assert findings("skill-unsupported", skills="## Skills\n\nPhlebotomy, wound care, triage") == []


def test_a_list_of_methods_misses_the_tool_of_a_bullet() -> None:
    listed, bullet = "## Skills\n\nConduit bending, motor starters, lockout, branch circuits", "- Drew it in AutoCAD"
    current = "- Wire panels for 14 stores"
    assert len(findings("skill-unlisted", skills=listed, bullet=bullet, current=current)) == 1
    assert findings("skill-unlisted", skills="## Skills\n\nConduit bending", bullet=bullet, current=current) == []
