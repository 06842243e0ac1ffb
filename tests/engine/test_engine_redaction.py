"""Names, addresses and organisations, and how they are masked."""

from __future__ import annotations

import pytest

from profilelint.engine.secrets import Private, Redaction, private
from profilelint.parse import parse
from profilelint.read import read_bytes

RESUME = """# Zoë O’Neill-Vale

zoe.vale@mail.example | (614) 555-0131 | linkedin.com/in/zoe-vale-48b1a2193 | Columbus, OH

## Experience

**Data Intern**, Harborlight Analytics, Inc. — May 2026 – Aug 2026

- Led a team of 12 at Harborlight to build a nightly import in Python

## Education

**Ohio State University** — B.S. in Computer Science — Expected May 2027
"""


@pytest.fixture(scope="module")
def redact() -> Redaction:
    return Redaction(private(parse(read_bytes(RESUME.encode(), "resume.md"))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zoë O’Neill-Vale is the name", "[name] is the name"),
        ("ZOË O’NEILL-VALE", "[name]"),
        ("write to zoe.vale@mail.example today", "write to [e-mail] today"),
        ("call (614) 555-0131", "call [phone]"),
        ("call 614-555-0131 or +1 614.555.0131", "call [phone] or [phone]"),
        (
            "supervised by l.b@work.example, (614) 555-0177, +49 30 5550 1234",
            "supervised by [e-mail], [phone], [phone]",
        ),
        (
            "Ms. Vale, since 2021-08 and 2024-2026, for $1,200,000",
            "Ms. [name], since 2021-08 and 2024-2026, for $1,200,000",
        ),
        ("“linkedin.com/in/zoe-vale-48b1a2193” is long", "“[link]” is long"),
        ("the number “48b1a2193” at its end", "the number “[link]” at its end"),
        ("at Harborlight Analytics, Inc. in May", "at [organization] in May"),
        ("at Harborlight Analytics in May", "at [organization] in May"),
        ("B.S. at Ohio State University", "B.S. at [organization]"),
        ("Zoë_Resume_final.pdf", "[name]_Resume_final.pdf"),
        ("a nightly import in Python", "a nightly import in Python"),
        ("Zoëlla", "Zoëlla"),
    ],
)
def test_what_is_masked(redact: Redaction, text: str, expected: str) -> None:
    assert redact(text) == expected


def test_an_ordinary_word_that_is_a_name_stays() -> None:
    redact = Redaction((Private("Will", "name"), Private("Target", "organization")))
    assert redact("what will hit the target, Will of Target?") == "what will hit the target, [name] of [organization]?"


def test_the_street_of_an_address_is_masked_alone_too() -> None:
    data = (
        b'{"basics": {"name": "Robin Vale", "location": {"address": "418 Thorn Lane", "city": "Columbus"}}, "work": []}'
    )
    words = private(parse(read_bytes(data, "resume.json")))
    assert Redaction(words)('"address": "418 Thorn Lane"') == '"address": "[place]"'


def test_nothing_private_changes_nothing() -> None:
    assert Redaction(())("Zoë") == "Zoë"
