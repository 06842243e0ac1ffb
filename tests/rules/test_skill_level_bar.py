"""Ratings beside skills, and numbers that are none."""

from __future__ import annotations

import datetime

import pytest

from profilelint.engine.config import Settings
from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import load
from profilelint.engine.run import Request, run

RULE = "skill-level-bar"
REGISTRY = load()


def quotes(preset: str = "us-student", **parts: str) -> list[str]:
    """What the rule points at first in each finding, over the clean resume with parts replaced."""
    request = Request(
        files=("resume.md",),
        contents={"resume.md": clean_resume(**parts).encode()},
        today=datetime.date(2026, 11, 23),
        settings=Settings(select=(RULE,), preset=preset),
    )
    return [finding.locations[0].quote for finding in run(request, REGISTRY).findings if finding.rule == RULE]


@pytest.mark.parametrize(
    "line",
    [
        "Java 80%, C++ 60%",
        "Python ●●●●○",
        "Excel: ▮▮▮▯",
        "Java (4/5), Kotlin (3/5)",
        "Java: Level 4/5",
        "Python (Expert) 95",
        "Photoshop ★★★",
        "Python [#####-----]",
        "Java 8 out of 10",
        "Java 80% Python 60% SQL 40%",
    ],
)
def test_speaks_once(line: str) -> None:
    assert len(quotes(skills=f"## Skills\n\n{line}")) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Spanish ●●●○○",
        "Python (3 years), Java 17, Adobe Photoshop 2024",
        "Six Sigma 6, ISO 9001, I2C/SPI, A/B testing, 24/7 on-call",
        "GPA 3.8/4.0, GRE 165/170, TOEFL 110/120",
        "Typing 80 wpm at 98% accuracy",
        "English C1, German B2",
    ],
)
def test_is_silent(line: str) -> None:
    assert quotes(skills=f"## Skills\n\n{line}") == []
