"""What no fix may change."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.engine.examples import clean_resume
from profilelint.fix.guard import State, expected, numbers, objection, state
from profilelint.model.finding import Fix
from profilelint.read import read_bytes

RAW = clean_resume(
    bullet="- Led 3,000 tests for github, see http://a.example/x?utm_source=b and [it](http://b.example/c)\n"
)


def at(raw: str, path: str = "a.md") -> State:
    return state(read_bytes(raw.encode(), path))


def said(edit_of: Any, old: str, new: str, raw: str = RAW, *, safe: bool = True, written: str | None = None) -> str:
    """The objection to a fix of ``old`` to ``new`` that comes out as ``written``."""
    before = at(raw)
    fix = Fix("x", (edit_of(before.document, old, new),))
    return objection(before, at(raw.replace(old, new if written is None else written, 1)), [fix], safe=safe)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("github", "GitHub"),
        ("3,000", "3000"),
        ("3,000", "3K"),
        ("http://a.example/x?utm_source=b", "https://a.example/x"),
        ("B.S.", "BS"),
        ("linkedin.com/in/robinvale", "linkedin.com/in/robinvale/?trk=x"),
        ("Led", "Ran"),
        ("May 2025 – Aug 2025", "May 2025 - Aug 2025"),
    ],
)
def test_what_a_safe_fix_may_do(edit_of: Any, old: str, new: str) -> None:
    assert said(edit_of, old, new) == ""


@pytest.mark.parametrize("safe", [True, False])
@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("Robin Vale", "Robin Dale", "a name"),
        ("(614) 555-0131", "(614) 555-0132", "a phone number"),
        ("Harborlight Analytics", "Harborside Analytics", "an organization"),
        ("Data Intern", "Data Lead", "a title"),
        ("Data Intern", "Data Intern II", "a title"),
        ("May 2025 – Aug 2025", "May 2025 – Sep 2025", "a date"),
        ("May 2025", "June 2025", "a date"),
        ("3.6/4.0", "3.8/4.0", "a grade"),
        ("3,000", "30,000", "a number"),
        ("3,000", "many", "a number"),
        ("Led 3,000", "Led five of 3,000", "a number"),
        ("B.S. in", "M.S. in", "a degree"),
    ],
)
def test_what_no_fix_may_do(edit_of: Any, old: str, new: str, why: str, safe: bool) -> None:
    assert said(edit_of, old, new, safe=safe) == f"it would change {why}"


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("robin.vale@mail.example", "robin.vale@mail2.example", "an e-mail address"),
        ("Teaching Assistant", "Teaching Asistant", "a title"),
    ],
)
def test_what_only_an_unsafe_fix_may_do(edit_of: Any, old: str, new: str, why: str) -> None:
    assert said(edit_of, old, new) == f"it would change {why}"
    assert said(edit_of, old, new, safe=False) == ""


def test_a_link_under_the_words_stays(edit_of: Any) -> None:
    before = at(RAW)
    fix = Fix("x", (edit_of(before.document, "github", "GitHub"),))
    after = at(RAW.replace("github", "GitHub").replace("b.example/c", "b.example/d"))
    assert objection(before, after, [fix], safe=True) == "it would change a link"


@pytest.mark.parametrize(
    "written",
    ["GitHub GitHub", "", "GitHub\n\n- and", "GitHub <!-- ", "git**Hub", "Git Hubs"],
)
def test_other_words_may_not_change(edit_of: Any, written: str) -> None:
    assert said(edit_of, "github", "GitHub", written=written) != ""


def test_a_file_that_is_not_read_any_more(edit_of: Any) -> None:
    before = at('{"basics": {"name": "Robin Vale", "summary": "A of of b"}}', "a.json")
    fix = Fix("x", (edit_of(before.document, "of of", "of"),))
    assert objection(before, at('{"basics": {', "a.json"), [fix], safe=True) == "the file could not be read any more"


def test_bullets_are_not_joined_or_parted_by_a_safe_fix(edit_of: Any) -> None:
    raw = RAW.replace("3,000 tests for", "3,000 tests\n- For")
    before, after = at(raw), at(raw.replace("3,000 tests\n- For", "3,000 tests\n  For"))
    assert objection(before, after, [], safe=True) == "it would change how the file is read"


@pytest.mark.parametrize("safe", [True, False])
def test_skills_are_not_joined(edit_of: Any, safe: bool) -> None:
    assert said(edit_of, "Python, SQL", "Python SQL", safe=safe) == "it would change how the file is read"


def test_list_signs_that_a_fix_brings_are_no_words(edit_of: Any) -> None:
    document = at("# A\n\n- One and two\n- Three\n").document
    fix = Fix("x", (edit_of(document, "One and two", "One\n- Two"),))
    assert expected(document, [fix]) == "A\nOne\nTwo\nThree"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2M", "2,000,000"),
        ("2.5 million", "2,500,000"),
        ("$1.2m", "$1,200,000"),
        ("10K users", "10,000 users"),
        ("15%", "15 percent"),
        ("$5", "5 USD"),
        ("3.80", "3.8"),
        ("a.example/12?x=4", "and https://b.example/77"),
    ],
)
def test_numbers_are_the_same_by_value(one: str, other: str) -> None:
    if "://" in other:
        one = "and https://" + one
    assert numbers(one) == numbers(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("2M", "2K"), ("5 m", "5,000,000"), ("1,234", "1.234"), ("2 and 2", "2"), ("three", "four"), ("12", "1 2")],
)
def test_numbers_that_differ(one: str, other: str) -> None:
    assert numbers(one) != numbers(other)


@given(st.integers(0, 10**9), st.sampled_from(["files", "of them", "%"]))
def test_thousands_may_be_parted(number: int, what: str) -> None:
    assert numbers(f"{number} {what}") == numbers(f"{number:,} {what}")
