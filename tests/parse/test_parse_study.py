"""Education heads: degree, field of study, school."""

from __future__ import annotations

import pytest
from resume_text import parse_under

from profilelint.model.resume import Education


def fields(entry: Education) -> tuple[str, str, str]:
    return str(entry.study_type or ""), str(entry.area or ""), str(entry.institution or "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A-levels in Mathematics, Physics and Design, Ysgol Glas, 2012",
            ("A-levels", "Mathematics, Physics and Design", "Ysgol Glas"),
        ),
        ("Mathematics and Physics, A-levels, Ysgol Glas, 2012", ("A-levels", "Mathematics and Physics", "Ysgol Glas")),
        (
            "Finance, Bachelor of Science in Business, Oakhurst College, 2012",
            ("Bachelor of Science in Business", "Finance", "Oakhurst College"),
        ),
        (
            "Inside Wireman Apprenticeship, Joint Apprenticeship Center, 2014",
            ("Inside Wireman Apprenticeship", "", "Joint Apprenticeship Center"),
        ),
        ("Oakhurst University, MA in Literacy Education\t2014", ("MA", "Literacy Education", "Oakhurst University")),
        (
            "Master of Accountancy\nTaxation\nNew Mexico State University\n2018",
            ("Master of Accountancy", "Taxation", "New Mexico State University"),
        ),
        ("Oakhurst College\nHigh School Diploma in Present", ("High School Diploma", "", "Oakhurst College")),
    ],
)
def test_arrangements_of_a_degree(text: str, expected: tuple[str, str, str]) -> None:
    assert [fields(entry) for entry in parse_under("Education", text + "\n").education] == [expected]


def test_undated_lines_with_a_degree_and_a_school_are_entries() -> None:
    text = "A.A. in Business | Lane College | Eugene, OR\nHigh School Diploma | Heights School | Eugene, OR\n"
    assert [fields(entry) for entry in parse_under("Education", text).education] == [
        ("A.A.", "Business", "Lane College"),
        ("High School Diploma", "", "Heights School"),
    ]


def test_a_bullet_may_hold_the_degree() -> None:
    (entry,) = parse_under("Education", "Yorkville University, 2009\n• Doctor of Philosophy: History\n").education
    assert fields(entry) == ("Doctor of Philosophy", "History", "Yorkville University")


def test_two_years_with_a_blank_between_them_are_a_range() -> None:
    (entry,) = parse_under("Education", "Lakeside University\t2016 2020\nBachelor of Arts in Art\n").education
    assert entry.dates is not None
    assert entry.dates.start is not None
    assert entry.dates.end is not None
    assert (entry.dates.start.year, entry.dates.end.year) == (2016, 2020)


def test_a_town_that_is_named_after_a_college_is_a_place() -> None:
    (entry,) = parse_under(
        "Education", "Lakeside University\tCollege Station, TX\nB.S. in Biology\tMay 2024\n"
    ).education
    assert str(entry.location) == "College Station, TX"
    assert entry.summary is None


def test_what_stands_behind_a_grade_below_the_head() -> None:
    text = "Lakeside University\tSept 2018 - June 2021\nBachelor of Science in Physics\tAmes, IA\n"
    text += "- Cumulative GPA: 3.82 | Dean's List (2019-2022) | Physics Excellence Award\n"
    (study,) = parse_under("Education", text).education
    assert study.institution is not None
    assert study.institution.text == "Lakeside University"
    assert study.score is not None
    assert study.score.text == "3.82"


def test_a_grade_ends_before_the_full_stop() -> None:
    (study,) = parse_under(
        "Education", "B.A. in History, Lakeside University\t2019\nGPA: 3.69. Magna cum laude"
    ).education
    assert study.score is not None
    assert study.score.text == "3.69"
