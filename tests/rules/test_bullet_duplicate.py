"""Two bullets are called the same only where no word differs."""

from __future__ import annotations

import datetime

import pytest

from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import load
from profilelint.engine.run import Request, run


@pytest.mark.parametrize(
    ("second", "message"),
    [
        ("Trained 30 new hires on the register and the returns process", "two bullets are the same"),
        ("Trained 30 new hires on the register and returns process", "two bullets are nearly the same"),
    ],
)
def test_the_message_says_how_alike_they_are(second: str, message: str) -> None:
    first = "Trained 30 new hires on the register and the returns process"
    text = clean_resume(bullet=f"- {first}\n- {second}\n")
    request = Request(files=("resume.md",), contents={"resume.md": text.encode()}, today=datetime.date(2026, 11, 23))
    found = [finding.message for finding in run(request, load()).findings if finding.rule == "bullet-duplicate"]
    assert found == [message]
