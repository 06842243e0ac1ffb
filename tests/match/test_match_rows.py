"""A posting compared with a resume, row by row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from evidence_kit import TODAY, asks, dated, degree, resume, row, skills, value, work

from profilelint.match import match
from profilelint.model.dates import Date, DateRange
from profilelint.model.match import How, Row
from profilelint.model.posting import Kind, Posting
from profilelint.model.resume import (
    Basics,
    Certificate,
    Education,
    Language,
    Location,
    Project,
    Section,
)
from profilelint.model.value import Value


def hows(found: Row) -> list[tuple[str, How]]:
    return [(answer.value.text, answer.how) for answer in found.answers]


# --- skills -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "shown", "how"),
    [
        ("Python", "Python", How.EXACT),
        ("Python", "python", How.EXACT),
        ("Kubernetes", "K8s", How.ALIAS),
        ("K8s", "Kubernetes", How.ALIAS),
        ("Postgres", "PostgreSQL", How.ALIAS),
        ("unit testing", "unit tests", How.INFLECTED),
        ("data visualization", "data visualisation", How.INFLECTED),
        ("SQL database", "PostgreSQL", How.BROADER),
        ("machine learning", "PyTorch", How.BROADER),
        ("JavaScript", "React", How.BROADER),
        ("Excel", "excel", How.EXACT),
        ("Microsoft Excel", "Excel", How.ALIAS),
        ("quarry logging", "quarry logs", How.INFLECTED),
        ("Tessera", "Tessera", How.EXACT),
    ],
)
def test_a_listed_skill_answers(asked: str, shown: str, how: How) -> None:
    found = row(asks(Kind.SKILL, asked), resume(skills=skills(shown)))
    assert hows(found) == [(shown, how)]
    assert found.answers[0].listed


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("Java", "JavaScript"),
        ("JavaScript", "Java"),
        ("C", "C++"),
        ("R", "Ruby"),
        ("PostgreSQL", "SQL database"),
        ("Excel", "Google Sheets"),
        ("Go", "go-to-market strategy"),
        ("Tessera", "Tesserae mosaics"),
    ],
)
def test_a_different_skill_does_not_answer(asked: str, shown: str) -> None:
    assert not row(asks(Kind.SKILL, asked), resume(skills=skills(shown))).answered


def test_a_bullet_answers_and_says_where() -> None:
    of = resume(work=(work("Cut load times by tuning Postgres queries"),))
    (answer,) = row(asks(Kind.SKILL, "PostgreSQL"), of).answers
    assert (answer.value.path, answer.value.text, answer.listed) == ("work[0].highlights[0]", "Postgres", False)
    assert answer.value.spans[0].start == 100 + "Cut load times by tuning Postgres".index("Postgres")


def test_work_shown_stands_before_the_list() -> None:
    of = resume(skills=skills("Python"), work=(work("Wrote a Python parser"),))
    found = row(asks(Kind.SKILL, "Python"), of)
    assert [answer.listed for answer in found.answers] == [False, True]


def test_one_member_of_a_group_is_enough() -> None:
    found = row(asks(Kind.SKILL, "Tableau", "Power BI"), resume(skills=skills("PowerBI")))
    assert [(answer.option, answer.name) for answer in found.answers] == [(1, "Power BI")]


def test_an_everyday_word_is_no_evidence() -> None:
    of = resume(work=(work("Excel at explaining numbers", "Go above and beyond for guests"),))
    assert not row(asks(Kind.SKILL, "Excel"), of).answered
    assert not row(asks(Kind.SKILL, "Go"), of).answered


def test_an_unsure_name_is_evidence_enough() -> None:
    of = resume(work=(work("Kept the club's books as an Excel file"),))
    assert row(asks(Kind.SKILL, "Excel"), of).answered


def test_an_unknown_acronym_needs_its_capitals() -> None:
    of = resume(work=(work("Moved boxes, a pam of them"),))
    assert not row(asks(Kind.SKILL, "PAM"), of).answered


def test_a_longer_name_is_not_the_shorter_one() -> None:
    assert not row(asks(Kind.SKILL, "Google Analytics"), resume(skills=skills("Google Ads"))).answered
    assert not row(asks(Kind.SKILL, "React"), resume(work=(work("Built reactive dashboards"),))).answered


def test_a_slip_of_the_pen_is_near_and_no_answer() -> None:
    found = row(asks(Kind.SKILL, "Kubernetes"), resume(skills=skills("Kubernets")))
    assert not found.answered
    assert [(answer.value.text, answer.how) for answer in found.near] == [("Kubernets", How.FUZZY)]


def test_another_known_skill_is_never_near() -> None:
    assert row(asks(Kind.SKILL, "JavaScript"), resume(skills=skills("Java"))).near == ()


@pytest.mark.parametrize("part", ["projects", "courses", "summary", "custom", "certificates"])
def test_every_part_of_a_resume_is_read(part: str) -> None:
    text = value("MATLAB", part)
    built = {
        "projects": resume(projects=(Project(path="projects[0]", content=text, name=text, keywords=(text,)),)),
        "courses": resume(education=(degree("BS", "Physics", courses=(text,)),)),
        "summary": replace(resume(), basics=Basics(summary=value("Built models in MATLAB", part))),
        "custom": resume(sections=(Section(kind="custom", path="custom", lines=(text,)),)),
        "certificates": resume(certificates=(Certificate(path="certificates[0]", content=text, name=text),)),
    }
    assert row(asks(Kind.SKILL, "MATLAB"), built[part]).answered


# --- certificates and languages ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("BLS", "Basic Life Support (American Heart Association)"),
        ("Basic Life Support", "BLS"),
        ("BLS", "ACLS"),
        ("ServSafe certification", "ServSafe Manager"),
        ("Quarrylog certification", "Quarrylog Level 2"),
        ("Driver's license", "Valid driver’s licence"),
        ("CPA", "Certified Public Accountant"),
        ("Security+", "CompTIA Security+"),
    ],
)
def test_certificates(asked: str, shown: str) -> None:
    text = value(shown, "certificates[0].name")
    of = resume(certificates=(Certificate(path="certificates[0]", content=text, name=text),))
    assert row(asks(Kind.CERTIFICATE, asked), of).answered


def test_a_certificate_is_not_its_subject() -> None:
    assert not row(asks(Kind.CERTIFICATE, "PMP"), resume(skills=skills("project management"))).answered


@pytest.mark.parametrize(
    ("asked", "shown"),
    [("Spanish", "Spanish"), ("Spanish", "spanish"), ("Farsi", "Persian"), ("Mandarin", "Chinese")],
)
def test_languages(asked: str, shown: str) -> None:
    of = resume(languages=(Language(path="languages[0]", language=value(shown, "languages[0].language")),))
    assert row(asks(Kind.LANGUAGE, asked), of).answered


def test_a_language_in_the_summary() -> None:
    of = replace(resume(), basics=Basics(summary=value("Barista, fluent in Spanish", "basics.summary")))
    assert row(asks(Kind.LANGUAGE, "Spanish"), of).answered


def test_a_language_that_is_not_shown() -> None:
    of = resume(work=(work("Served French fries"),), skills=skills("German"))
    assert not row(asks(Kind.LANGUAGE, "French"), of).answered


# --- years ------------------------------------------------------------------------------------------------------


def test_years_add_up_without_overlaps() -> None:
    of = resume(
        work=(
            work(dates=dated((2024, 1), (2025, 6))),
            work(dates=dated((2025, 1), None), index=1),
        )
    )
    compared = match(Posting(source="p", requirements=(asks(Kind.YEARS, years=2),)), of, TODAY)
    assert compared.months_of_work == 35
    assert compared.rows[0].answered
    assert not row(asks(Kind.YEARS, years=3), of).answered


def test_years_without_dates_are_not_answered() -> None:
    assert not row(asks(Kind.YEARS, years=1), resume(work=(work("Did it"),))).answered


def test_without_today_an_open_end_lasts_to_the_latest_date() -> None:
    of = resume(work=(work(dates=dated((2024, 1), None)), work(dates=dated((2024, 1), (2024, 12)), index=1)))
    assert match(Posting(source="p"), of).months_of_work == 12


# --- degrees ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("level", "fields", "study", "area", "how"),
    [
        ("bachelor", (), "B.S.", "Physics", How.EXACT),
        ("bachelor", ("Computer Science",), "BS", "Computer Science", How.EXACT),
        ("bachelor", ("Computer Science",), "Bachelor of Science", "Software Engineering", How.BROADER),
        ("bachelor", ("computer science", "related field"), "B.A.", "Mathematics", How.BROADER),
        ("bachelor", ("Marketing",), "BBA", "Business Administration", How.BROADER),
        ("bachelor", ("Statistics",), "BSc", "Economics", How.BROADER),
        ("bachelor", ("Nursing",), "BSN", "Nursing", How.EXACT),
        ("bachelor", ("Engineering",), "BEng", "Mechanical Engineering", How.EXACT),
        ("bachelor", ("Accounting",), "Bachelor of Science in Accounting", "", How.EXACT),
        ("associate", (), "Bachelor's", "History", How.BROADER),
        ("bachelor", ("Data Science",), "M.S.", "Statistics", How.BROADER),
        ("master", ("Public Health",), "MPH", "Public Health", How.EXACT),
        ("", (), "BFA", "Painting", How.EXACT),
        ("high-school", (), "High School Diploma", "", How.EXACT),
        ("doctorate", ("Chemistry",), "Ph.D.", "Organic Chemistry", How.EXACT),
    ],
)
def test_a_degree_answers(level: str, fields: tuple[str, ...], study: str, area: str, how: How) -> None:
    found = row(asks(Kind.DEGREE, "degree", degree=level, fields=fields), resume(education=(degree(study, area),)))
    assert [answer.how for answer in found.answers] == [how]


@pytest.mark.parametrize(
    ("level", "fields", "study", "area"),
    [
        ("master", (), "B.S.", "Physics"),
        ("bachelor", ("Nursing",), "B.A.", "Art History"),
        ("bachelor", ("Graphic Design",), "Bachelor of Arts", "Chemistry"),
        ("bachelor", ("Computer Science",), "B.S.", "Nursing"),
        ("bachelor", (), "Associate of Science", "Biology"),
        ("associate", (), "High School Diploma", ""),
        ("doctorate", (), "", "Welding"),
    ],
)
def test_a_degree_does_not_answer(level: str, fields: tuple[str, ...], study: str, area: str) -> None:
    of = resume(education=(degree(study, area),))
    assert not row(asks(Kind.DEGREE, "degree", degree=level, fields=fields), of).answered


def test_another_field_is_near() -> None:
    of = resume(education=(degree("B.A.", "Art History"),))
    assert row(asks(Kind.DEGREE, "BSN", degree="bachelor", fields=("Nursing",)), of).near


def test_experience_stands_in_for_a_degree() -> None:
    of = resume(work=(work("Ran the desk", position="Clerk"),))
    found = row(asks(Kind.DEGREE, "degree", degree="bachelor", or_equivalent=True), of)
    assert hows(found) == [("Clerk", How.BROADER)]


def test_a_state_is_no_master() -> None:
    of = resume(
        education=(
            Education(path="education[0]", content=value("Harbor Lyceum, Boston, MA, B.S. Biology", "education[0]")),
        )
    )
    assert not row(asks(Kind.DEGREE, "Master's", degree="master"), of).answered
    assert row(asks(Kind.DEGREE, "Bachelor's", degree="bachelor"), of).answered


# --- what only a plain statement answers ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("window", "answered"),
    [
        (("2026-12", "2027-06"), True),
        (("2027-05", "2027-05"), True),
        (("", "2027-06"), True),
        (("2027-01", ""), True),
        (("2027-06", "2027-12"), False),
        (("", "2026-12"), False),
        (("", ""), False),
        ((), False),
    ],
)
def test_graduation_window(window: tuple[str, ...], answered: bool) -> None:
    end = Date(value=Value("May 2027"), year=2027, month=5)
    of = resume(education=(degree("B.S.", "Physics", dates=DateRange(value=value("May 2027"), end=end)),))
    assert row(asks(Kind.GRADUATION, "May 2027", fields=window), of).answered is answered


@pytest.mark.parametrize(
    ("asked", "shown", "answered"),
    [
        ("3.0", "3.4", True),
        ("3.0", "GPA: 3.40/4.0", True),
        ("3.5", "3.4/4.0", False),
        ("3.0", "8.7/10", False),
        ("3.0", "cum laude", False),
    ],
)
def test_gpa(asked: str, shown: str, answered: bool) -> None:
    of = resume(education=(degree("B.S.", "Physics", score=value(shown, "education[0].score")),))
    assert row(asks(Kind.GPA, asked, fields=(asked,)), of).answered is answered


@pytest.mark.parametrize(
    ("place", "answered"), [("Denver, CO", True), ("Boulder, CO", True), ("Pueblo, CO", False), ("", False)]
)
def test_location(place: str, answered: bool) -> None:
    here = Location(value=value("Denver, Colorado", "basics.location"), city="Denver")
    of = replace(resume(), basics=Basics(location=here))
    assert row(asks(Kind.LOCATION, place), of).answered is answered


def test_a_remote_posting_asks_for_no_place() -> None:
    here = Location(value=value("Denver, Colorado", "basics.location"), city="Denver")
    of = replace(resume(), basics=Basics(location=here))
    posting = Posting(source="p", work_mode="remote", requirements=(asks(Kind.LOCATION, "Austin, TX"),))
    assert match(posting, of, TODAY).rows[0].answered


def test_eligibility_is_answered_by_the_same_words_only() -> None:
    says = replace(resume(), basics=Basics(summary=value("Authorized to work in the US", "basics.summary")))
    asked = asks(Kind.ELIGIBILITY, "authorized to work in")
    assert row(asked, says).answered
    assert not row(asked, resume(work=(work("Worked hard"),))).answered


@pytest.mark.parametrize("kind", [Kind.DOCUMENT, Kind.DEADLINE])
def test_documents_and_deadlines_are_left_to_rules(kind: Kind) -> None:
    assert not row(asks(kind, "portfolio"), resume(skills=skills("portfolio"))).answered


# --- the whole --------------------------------------------------------------------------------------------------


def test_rows_keep_the_postings_order() -> None:
    wanted = (asks(Kind.SKILL, "Zig"), asks(Kind.YEARS, years=1), asks(Kind.SKILL, "Ada"))
    compared = match(Posting(source="p", requirements=wanted), resume(), TODAY)
    assert tuple(found.requirement for found in compared.rows) == wanted


def test_nothing_against_nothing() -> None:
    assert match(Posting(source="p"), resume(), TODAY).rows == ()


def test_the_same_input_gives_the_same_match() -> None:
    of = resume(skills=skills("Python", "SQL"), work=(work("Wrote SQL and Python"),))
    posting = Posting(source="p", requirements=(asks(Kind.SKILL, "Python", "SQL"),))
    assert match(posting, of, TODAY) == match(posting, of, TODAY)


def test_words_around_a_general_term_make_no_other_name_of_it() -> None:
    found = row(asks(Kind.SKILL, "taking vital signs"), resume(skills=skills("vital signs")))
    assert hows(found) == [("vital signs", How.INFLECTED)]


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("Arizona Elementary Education Certificate", True),
        ("Ohio Elementary Education Certificate", False),
    ],
)
def test_a_certificate_that_no_table_knows_may_have_its_words_in_another_order(asked: str, answered: bool) -> None:
    content = value(
        "Standard Elementary Education Certificate, K-8, Arizona Department of Education", "certificates[0]"
    )
    of = replace(resume(), certificates=(Certificate(path="certificates[0]", content=content),))
    assert row(asks(Kind.CERTIFICATE, asked), of).answered is answered


def test_a_language_may_be_a_field_of_study() -> None:
    of = resume(education=(degree("B.A.", "Spanish"),))
    assert row(asks(Kind.LANGUAGE, "Spanish"), of).answered
    assert not row(asks(Kind.LANGUAGE, "French"), of).answered
