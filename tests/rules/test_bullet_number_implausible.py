"""Figures that cannot be right, and those that look like it."""

from __future__ import annotations

import datetime

import pytest

from profilelint.engine.config import Settings
from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import load
from profilelint.engine.run import Request, run

RULE = "bullet-number-implausible"
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
    ("bullet", "quote"),
    [
        ("Decreased patient falls by 200 percent within a year", "200 percent"),
        ("Achieved a 130% reduction in processing time", "130%"),
        ("Cut costs by over 110%", "110%"),
        ("120% fewer support tickets after the redesign", "120%"),
        ("Increased revenue by 0 percent year over year", "by 0 percent"),
        ("Improved model accuracy from 85% to 104%", "104%"),
        ("Maintained 105% uptime over two years", "105%"),
        ("Kept attendance at 110%", "110%"),
        ("Managed lessons 80 hours/day", "80 hours/day"),
        ("Taught 9 days a week", "9 days a week"),
        ("Ranked 12th out of 10 teams", "12th out of 10"),
        ("Spent $1M of $500K budget", "$1M of $500K"),
        ("Led a team of 5 (3 engineers and 4 designers)", "team of 5 (3 engineers and 4 designers"),
        ("Reduced cost from $10K to $5K, a 75% cut", "from $10K to $5K, a 75% cut"),
        ("Cut the cycle by 80% (from 10 days to 5 days)", "by 80% (from 10 days to 5 days"),
        ("Increased members from 100 to 150 (70%)", "from 100 to 150 (70%)"),
        ("Reduced load time from 4s to 8s", "from 4s to 8s"),
        ("Grew revenue from $2M to $1M", "from $2M to $1M"),
    ],
)
def test_speaks(bullet: str, quote: str) -> None:
    assert quotes(bullet=f"- {bullet}") == [quote]


@pytest.mark.parametrize(
    "bullet",
    [
        "Saved 150% of the planned amount",
        "Cut costs and raised output by 150%",
        "Reduced net loss by 140%, turning a profit",
        "Achieved 0% turnover and launched at 0% APR",
        "Kept a 0% increase in complaints",
        "Increased hours from 9 to 5",
        "Grew followers from 2 to 5 million",
        "Grew revenue from $1.2M to $1.5M, a 27% increase",
        "Cut latency from 300 ms to 0.2 s",
        "Reduced the error rate from 5% to 2%, a 3% drop",
        "Cut time from 40 to 20 hours, saving 10% of the budget",
        "Led 5 volunteers (20 hours, 3 shifts)",
        "Led 12 people: 2 clerks and 4 drivers",
        "Processed 50 hours of video per day",
        "Raised $5,000 of a $3,000 goal",
        "Reduced emissions by 120% through carbon credits",
        "Cut wait times from 45 to 30 minutes (33%)",
        "Served on call 24 hours a day, 7 days a week",
        "Increased sign-ups by XX%",
    ],
)
def test_is_silent(bullet: str) -> None:
    assert quotes(bullet=f"- {bullet}") == []


def test_the_arithmetic_is_shown() -> None:
    text = clean_resume(bullet="- Cut the count from 40 to 20 hours, a 75% reduction")
    request = Request(files=("r.md",), contents={"r.md": text.encode()}, today=datetime.date(2026, 11, 23))
    finding = next(item for item in run(request, REGISTRY).findings if item.rule == RULE)
    assert finding.locations[0].label == "(40 − 20) ÷ 40 = 50 % less"


def test_long_hostile_text_is_left_alone() -> None:
    assert quotes(bullet="- " + "reduced from 1 to 2 by 150% of " * 20_000) == []
