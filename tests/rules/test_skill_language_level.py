"""Languages with and without a level."""

from __future__ import annotations

import datetime

import pytest

from profilelint.engine.config import Settings
from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import load
from profilelint.engine.run import Request, run

RULE = "skill-language-level"
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
    ("line", "quote"),
    [
        ("English, French", "English"),
        ("Languages: English (fluent), French", "French"),
        ("Polish (mother tongue), English", "English"),
    ],
)
def test_speaks(line: str, quote: str) -> None:
    assert quotes(preset="eu-cv", section=f"## Languages\n\n{line}") == [quote]


@pytest.mark.parametrize(
    "line",
    [
        "Spanish, conversational",
        "Bilingual in English and Spanish",
        "English - Native; Polish - B2",
        "Fluent: English, Polish",
        "Languages: Python, Java",
        "Japanese (JLPT N2), French (DELF B2), Mandarin (HSK 4)",
    ],
)
def test_is_silent(line: str) -> None:
    assert quotes(preset="eu-cv", section=f"## Languages\n\n{line}") == []


def test_students_in_the_united_states_are_not_asked() -> None:
    from profilelint.engine.selection import select

    assert RULE not in {item.name for item in select(REGISTRY, Settings())}
