"""Graduation, class years and grade point averages."""

from __future__ import annotations

import pytest
from evidence_kit import TODAY, asks, degree, expected, resume, row, value

from profilelint.match import match
from profilelint.model.posting import Kind, Posting


@pytest.mark.parametrize(
    ("asked", "year", "month", "answered"),
    [
        ("senior", 2027, 5, True),
        ("junior", 2028, 5, True),
        ("junior", 2027, 5, False),
        ("sophomore", 2029, 5, True),
        ("freshman", 2030, 5, True),
        ("rising senior", 2028, 5, True),
        ("rising junior", 2029, 6, True),
        ("rising junior", 2028, 6, False),
        ("senior", 2027, 12, True),
        ("junior", 2027, 12, True),
        ("senior", 2025, 5, False),
    ],
)
def test_class_years_in_november_2026(asked: str, year: int, month: int, answered: bool) -> None:
    of = resume(education=(degree("B.S.", "Physics", dates=expected(year, month)),))
    assert row(asks(Kind.GRADUATION, asked), of).answered is answered


def test_a_class_year_says_why() -> None:
    of = resume(education=(degree("B.S.", "Physics", dates=expected(2028, 5)),))
    (answer,) = row(asks(Kind.GRADUATION, "sophomore", "junior"), of).answers
    assert (answer.name, answer.option) == ("junior", 1)
    assert answer.why.endswith("is a junior in November 2026")


def test_a_class_year_needs_todays_date() -> None:
    of = resume(education=(degree("B.S.", "Physics", dates=expected(2028, 5)),))
    posting = Posting(source="p", requirements=(asks(Kind.GRADUATION, "junior"),))
    assert not match(posting, of, None).rows[0].answered
    assert match(posting, of, TODAY).rows[0].answered


def test_a_master_is_no_junior() -> None:
    of = resume(education=(degree("M.S.", "Physics", dates=expected(2028, 5)),))
    assert not row(asks(Kind.GRADUATION, "junior"), of).answered


@pytest.mark.parametrize(
    ("window", "why"),
    [
        (("2026-12", "2027-06"), "May 2027 is between December 2026 and June 2027"),
        (("", "2027-06"), "May 2027 is by June 2027"),
        (("2027-01", ""), "May 2027 is in January 2027 or later"),
        (("2027-05", "2027-05"), "May 2027 is the month asked"),
    ],
)
def test_a_window_says_why(window: tuple[str, str], why: str) -> None:
    of = resume(education=(degree("B.S.", "Physics", dates=expected(2027, 5)),))
    (answer,) = row(asks(Kind.GRADUATION, "May 2027", fields=window), of).answers
    assert answer.why == why


def test_an_average_on_another_scale_is_near() -> None:
    of = resume(education=(degree("B.Tech", "Physics", score=value("8.7/10", "education[0].score")),))
    found = row(asks(Kind.GPA, "3.0", fields=("3.0",)), of)
    assert not found.answered
    assert [answer.why for answer in found.near] == ["on a scale of 10; the posting's is not said to be the same"]
