"""One number in two styles, and numbers that only look like it."""

from __future__ import annotations

import datetime

import pytest

from profilelint.engine.config import Settings
from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import load
from profilelint.engine.run import Request, run

RULE = "word-number-style"
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
        ("Handled 10k requests and 10,000 logins", "10,000"),
        ("Raised $2M and then $3,000,000", "$3,000,000"),
        ("Served 2 million users and 2M devices", "2M"),
        ("Grew sales 20% and margins 5 per cent", "5 per cent"),
        ("Paid $500 rent and 700 USD in fees", "700 USD"),
        ("Counted 1200 boxes and 3,400 bottles", "1200"),
    ],
)
def test_speaks(bullet: str, quote: str) -> None:
    assert quotes(bullet=f"- {bullet}") == [quote]


@pytest.mark.parametrize(
    "bullet",
    [
        "Ran 10K races and helped 10,000 runners",
        "Managed $1.5M with 1,250,000 rows",
        "Raised $0.9 million and saved $210,000",
        "Improved 5% and by 3 percentage points",
        "Worked in 2019 with 1,900 people",
        "Scanned 50 m pipes and 50,000,000 rows",
        "Lifted 50 pounds and paid £300",
    ],
)
def test_is_silent(bullet: str) -> None:
    assert quotes(bullet=f"- {bullet}") == []


def test_the_rarer_style_is_the_one_to_change() -> None:
    assert quotes(bullet="- Sold 5% more\n- Saved 6 percent\n- Cut 7 percent of the waste") == ["5%"]
