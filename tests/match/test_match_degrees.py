"""Degrees and fields: what they are called, what is more, what goes together."""

from __future__ import annotations

import pytest
from evidence_kit import asks, degree, expected, resume, row, value, work

from profilelint.match.degrees import LEVELS, field_answers, in_group, level
from profilelint.model.match import How
from profilelint.model.posting import Kind
from profilelint.model.resume import Bullet


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("B.S.", "bachelor"),
        ("B. A. in History", "bachelor"),
        ("BEng (Hons)", "bachelor"),
        ("BSc(Hons) Physics", "bachelor"),
        ("B.Tech in Civil Engineering", "bachelor"),
        ("Bachelor’s", "bachelor"),
        ("S.B.", "bachelor"),
        ("Licenciatura en Economía", "bachelor"),
        ("Licence en droit", "bachelor"),
        ("Licence", "bachelor"),
        ("Laurea Triennale", "bachelor"),
        ("Laurea Magistrale in Fisica", "master"),
        ("Diplom-Ing.", "master"),
        ("M.Sc.", "master"),
        ("Executive MBA", "master"),
        ("Ph.D. candidate", "doctorate"),
        ("Juris Doctor", "doctorate"),
        ("A.A.S.", "associate"),
        ("HND Engineering", "associate"),
        ("Associate of Arts", "associate"),
        ("3 A-levels", "high-school"),
        ("GED", "high-school"),
        ("International Baccalaureate Diploma", "high-school"),
        ("Abitur", "high-school"),
        ("Towson, MD, B.S. Biology", "bachelor"),
        ("Boston, MA", ""),
        ("Jackson, MS", ""),
        ("Certificate in Welding", ""),
        ("Driving licence", ""),
        ("Diploma of Nursing", ""),
        ("", ""),
    ],
)
def test_levels(text: str, named: str) -> None:
    assert level(text) == named
    assert named in ("", *LEVELS)


@pytest.mark.parametrize(
    ("asked", "shown", "loose", "how", "why"),
    [
        ("Computer Science", "Computer Science", False, How.EXACT, ""),
        ("Computer Science", "Mathematics and Computer Science", False, How.EXACT, ""),
        ("CS", "Computer Science", False, How.ALIAS, "“CS” is computer science"),
        ("HR", "H.R. Management", False, How.ALIAS, "“HR” is human resources"),
        ("math", "Mathematics", False, How.ALIAS, "“math” is mathematics"),
        ("Data Science", "Statistics", False, How.BROADER, "Statistics is a related field of Data Science"),
        ("civil", "Surveying", False, How.BROADER, "Surveying is a related field of civil engineering"),
        ("Graphic Design", "Fine Arts", False, How.BROADER, "Fine Arts is a related field of Graphic Design"),
        (
            "Computer Science",
            "Physics",
            True,
            How.BROADER,
            "the posting takes related fields; Physics and Computer Science are in one wide group (technical)",
        ),
    ],
)  # fmt: skip
def test_fields_that_go_together(asked: str, shown: str, loose: bool, how: How, why: str) -> None:
    found = field_answers(asked, shown, loose)
    assert found is not None
    assert (found.how, found.why) == (how, why)


@pytest.mark.parametrize(
    ("asked", "shown", "loose"),
    [
        ("Computer Science", "Mechanical Engineering", False),
        ("Psychology", "Computer Science", True),
        ("English", "Marketing", False),
        ("Spanish", "Japanese", False),
        ("Nursing", "Art History", True),
        ("Computer Science", "BACHELOR OF SCIENCE", True),
        ("Chemistry", "Mechanical Engineering", False),
        ("Computer Science", "Graphic Design", True),
        ("", "Physics", True),
        ("Physics", "", True),
    ],
)
def test_fields_that_do_not(asked: str, shown: str, loose: bool) -> None:
    assert field_answers(asked, shown, loose) is None


@pytest.mark.parametrize(
    ("asked", "fields", "study", "area", "how", "why"),
    [
        ("bachelor", (), "M.A.", "History", How.BROADER, "a master's degree is more than the bachelor's asked"),
        ("associate", (), "MA", "Law", How.BROADER, "a master's degree is more than the associate degree asked"),
        ("bachelor", (), "Licenciatura", "Derecho", How.ALIAS, "“Licenciatura” is counted as a bachelor's degree"),
        ("bachelor", ("Nursing",), "BSN", "", How.EXACT, ""),
        ("bachelor", ("Music",), "B.S.", "Law, Minor in Music", How.BROADER, "“Minor in Music”, not the major"),
        ("bachelor", ("Spanish",), "B.A.", "Economics and Spanish", How.EXACT, ""),
        ("bachelor", ("STEM",), "B.S.", "Geology", How.EXACT, ""),
        ("bachelor", ("a technical discipline",), "B.S.", "Physics", How.EXACT, ""),
    ],
)  # fmt: skip
def test_how_a_degree_answers(asked: str, fields: tuple[str, ...], study: str, area: str, how: How, why: str) -> None:
    (answer,) = row(
        asks(Kind.DEGREE, "degree", degree=asked, fields=fields), resume(education=(degree(study, area),))
    ).answers
    assert (answer.how, answer.why) == (how, why)


@pytest.mark.parametrize(
    ("fields", "study", "area", "why"),
    [
        (("History",), "Associate of Arts", "History", "an associate degree; the posting asks for a bachelor's degree"),
        (("Nursing",), "B.A.", "Art History", "another field than Nursing"),
        (("STEM",), "B.A.", "Art History", "another field"),
    ],
)
def test_why_a_degree_is_only_near(fields: tuple[str, ...], study: str, area: str, why: str) -> None:
    asked = asks(Kind.DEGREE, "degree", degree="bachelor", fields=fields)
    found = row(asked, resume(education=(degree(study, area),)))
    assert not found.answered
    assert [answer.why for answer in found.near] == [why]


def test_a_degree_that_is_expected_counts_and_says_so() -> None:
    of = resume(education=(degree("B.S.", "Physics", dates=expected(2027, 5)),))
    (answer,) = row(asks(Kind.DEGREE, "degree", degree="bachelor"), of).answers
    assert (answer.how, answer.why, answer.last) == (How.EXACT, "expected May 2027", "2026-11")


def test_a_degree_that_was_left_does_not() -> None:
    entry = degree("B.S.", "Physics", content=value("B.S. Physics, 60 credits toward the degree", "education[0]"))
    found = row(asks(Kind.DEGREE, "degree", degree="bachelor"), resume(education=(entry,)))
    assert not found.answered
    assert found.near[0].why == "“credits toward”: the degree is not shown as finished"


def test_a_minor_in_a_line_below() -> None:
    entry = degree(
        "B.A.", "History", highlights=(Bullet(value=value("Minor in Statistics", "education[0].highlights[0]")),)
    )
    (answer,) = row(
        asks(Kind.DEGREE, "degree", degree="bachelor", fields=("Statistics",)), resume(education=(entry,))
    ).answers
    assert answer.why == "“Minor in Statistics”, not the major"


def test_experience_in_place_of_a_degree_says_so() -> None:
    of = resume(work=(work("Ran the desk", position="Clerk"),))
    (answer,) = row(asks(Kind.DEGREE, "degree", degree="bachelor", or_equivalent=True), of).answers
    assert answer.why == "the posting takes equivalent experience in place of a degree"


@pytest.mark.parametrize(
    ("group", "field", "belongs"), [("stem", "Marine Biology", True), ("stem", "Art History", False)]
)
def test_groups_of_fields(group: str, field: str, belongs: bool) -> None:
    assert in_group(group, field) is belongs
