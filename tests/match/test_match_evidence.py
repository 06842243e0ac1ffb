"""Asked, shown, how it was found, and why it counts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from evidence_kit import TODAY, asks, dated, degree, resume, row, skills, value, work

from profilelint.match import match, match_all
from profilelint.match.evidence import MOST
from profilelint.model.match import How
from profilelint.model.posting import Kind, Posting
from profilelint.model.resume import Basics, Project, Skill


@pytest.mark.parametrize(
    ("asked", "shown", "how", "why"),
    [
        ("Kubernetes", "K8s", How.ALIAS, "K8s is Kubernetes"),
        ("K8s", "Kubernetes", How.ALIAS, "K8s is Kubernetes"),
        ("Microsoft Excel", "Excel", How.ALIAS, "“Excel” is short for “Microsoft Excel”"),
        ("natural language processing", "NLP", How.ALIAS, "NLP is natural language processing"),
        ("deep learning framework", "PyTorch", How.BROADER, "PyTorch is a deep learning framework"),
        ("SQL database", "PostgreSQL", How.BROADER, "PostgreSQL is an SQL database"),
        ("SQL database", "Postgres", How.BROADER, "Postgres is PostgreSQL; PostgreSQL is an SQL database"),
        ("JavaScript", "React", How.BROADER, "React is a JavaScript framework"),
        ("Python", "Python", How.EXACT, ""),
        ("unit testing", "unit tests", How.INFLECTED, ""),
    ],
)
def test_how_and_why(asked: str, shown: str, how: How, why: str) -> None:
    (answer,) = row(asks(Kind.SKILL, asked), resume(skills=skills(shown))).answers
    assert (answer.how, answer.why) == (how, why)


@pytest.mark.parametrize(
    ("asked", "shown", "found"),
    [
        ("bank reconciliation", "Reconciled bank accounts for 4 entities", "Reconciled bank accounts"),
        ("lesson outlining", "Outlined 40 lessons for new tutors", "Outlined 40 lessons"),
        ("fixture design", "Designed an assembly fixture in SolidWorks", "Designed an assembly fixture"),
        ("report preparation", "Preparation of monthly reports", "Preparation of monthly reports"),
        ("quarry logging", "Kept quarry logs and maps", "quarry logs"),
        ("yarn dyeing", "yarn spinning and dyeing", "yarn spinning and dyeing"),
        ("ledger keeping", "Kept the ledger of the club", "Kept the ledger"),
        ("crate stacking", "Stacked crates, swept floors", "Stacked crates"),
    ],
)
def test_the_same_words_in_other_forms(asked: str, shown: str, found: str) -> None:
    answers = row(asks(Kind.SKILL, asked), resume(work=(work(shown),))).answers
    assert [(answer.value.text, answer.how) for answer in answers[:1]] == [(found, How.INFLECTED)]


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("crate stacking", "Stacked shelves with crates of fruit"),
        ("crate stacking", "Stacked the chairs. Crates came later"),
        ("crate inspection", "Inspected crate-making machines"),
        ("quarry engineering", "Engineered quarry lifts"),
        ("lesson outlining", "Outlined lesson prices"),
        ("website builder", "Built a companion website"),
        ("yarn dyeing", "yarn shops and dyeing"),
        ("yarn dyeing", "Dyeing was taught beside the yarn shop"),
    ],
)
def test_words_that_only_stand_near_each_other(asked: str, shown: str) -> None:
    assert not row(asks(Kind.SKILL, asked), resume(work=(work(shown),))).answered


@pytest.mark.parametrize(
    ("asked", "shown", "answered"),
    [
        ("tutoring", "Tutored 12 students", True),
        ("quilting", "Quilted banners for the fair", True),
        ("shipping", "Shipped three features", False),
        ("marketing", "Visited the farmers market", False),
        ("writing", "Wrote a parser", False),
    ],
)
def test_a_gerund_alone(asked: str, shown: str, answered: bool) -> None:
    assert row(asks(Kind.SKILL, asked), resume(work=(work(shown),))).answered is answered


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("webscraping", "web-scraping"),
        ("web scrapingkit", "web scrapingkit"),
        ("Quarrylog", "quarry log"),
        ("quarry log", "Quarrylog"),
        ("crate-tracking", "crate tracking"),
    ],
)
def test_hyphens_blanks_and_capitals_do_not_matter(asked: str, shown: str) -> None:
    assert row(asks(Kind.SKILL, asked), resume(work=(work(f"Kept the {shown} for a year"),))).answered


# --- short forms ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "shown", "answered"),
    [
        ("Harbor Crate Tracking (HCT)", "Used HCT daily", True),
        ("Harbor Crate Tracking (HCT)", "Used harbor crate tracking daily", True),
        ("HCT", "Used harbor crate tracking (HCT) daily", True),
        ("harbor crate tracking", "Ran HCT (harbor crate tracking) for 3 piers", True),
        ("HCT", "Used hct daily", False),
    ],
)
def test_a_short_form_that_a_document_explains(asked: str, shown: str, answered: bool) -> None:
    assert row(asks(Kind.SKILL, asked), resume(work=(work(shown),))).answered is answered


def test_the_resume_teaches_its_short_form_for_all_its_places() -> None:
    of = resume(work=(work("Introduced harbor crate tracking (HCT)", "Trained 9 clerks in HCT"),))
    answers = row(asks(Kind.SKILL, "harbor crate tracking"), of).answers
    assert [(answer.value.text, answer.why) for answer in answers] == [
        ("harbor crate tracking", ""),
        ("HCT", "HCT is harbor crate tracking"),
        ("HCT", "HCT is harbor crate tracking"),
    ]


def test_the_posting_teaches_its_short_form() -> None:
    wanted = replace(asks(Kind.SKILL, "HCT"), quote=value("Knowledge of harbor crate tracking (HCT)"))
    found = row(wanted, resume(work=(work("Set up harbor crate tracking"),)))
    assert [answer.why for answer in found.answers] == ["HCT is harbor crate tracking"]


@pytest.mark.parametrize(
    ("asked", "shown", "why"),
    [
        ("harbor crate tracking", "Used HCT daily", "HCT may stand for “harbor crate tracking”"),
        ("Kubernetes", "Ran Kuberentes clusters", "“Kuberentes” may be a slip for “Kubernetes”"),
        ("PostgreSQL", "Built SQL databases", "PostgreSQL is an SQL database; only the wider term is named"),
    ],
)
def test_near_is_no_answer(asked: str, shown: str, why: str) -> None:
    found = row(asks(Kind.SKILL, asked), resume(work=(work(shown),)))
    assert not found.answered
    assert [answer.why for answer in found.near] == [why]


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("Windows", "Cleaned every window"),
        ("environmental", "A fast environment"),
        ("HCT", "Led Harbor Crate Tracking"),
    ],
)
def test_another_word_is_not_near(asked: str, shown: str) -> None:
    found = row(asks(Kind.SKILL, asked), resume(work=(work(shown),)))
    assert (found.answers, found.near) == ((), ())


def test_names_joined_by_a_slash_are_alternatives() -> None:
    (answer,) = row(asks(Kind.SKILL, "Tableau/Snowflake"), resume(skills=skills("Snowflake"))).answers
    assert answer.why == "“Snowflake” of “Tableau/Snowflake”"


# --- places -----------------------------------------------------------------------------------------------------


def test_the_latest_work_stands_first_and_the_list_last() -> None:
    of = resume(
        skills=skills("Python"),
        work=(
            work("Wrote a Python parser", dates=dated((2021, 1), (2022, 3))),
            work("Rewrote it in Python", dates=dated((2024, 6), None), index=1),
        ),
        projects=(
            Project(path="projects[0]", content=value("Python bot"), summary=value("Python bot", "projects[0]")),
        ),
    )
    answers = row(asks(Kind.SKILL, "Python"), of).answers
    assert [(answer.last, answer.listed) for answer in answers] == [
        ("2026-11", False),
        ("2022-03", False),
        ("", False),
        ("", True),
    ]


def test_the_thing_itself_stands_before_a_case_of_it() -> None:
    of = resume(work=(work("Tuned PostgreSQL", dates=dated((2025, 1), None)),), skills=skills("SQL databases"))
    assert [answer.how for answer in row(asks(Kind.SKILL, "SQL database"), of).answers] == [
        How.INFLECTED,
        How.BROADER,
    ]


def test_months_of_the_entries_that_show_it() -> None:
    of = resume(
        work=(
            work("Wrote Python", dates=dated((2024, 1), (2024, 10))),
            work("Sold tea", dates=dated((2023, 1), (2024, 12)), index=1),
            work("Tested with Python", dates=dated((2024, 9), (2024, 12)), index=2),
        )
    )
    found = row(asks(Kind.SKILL, "Python"), of)
    assert [(spell.first, spell.last, spell.months) for spell in found.spells] == [
        ("2024-01", "2024-10", 10),
        ("2024-09", "2024-12", 4),
    ]
    assert found.months == 12


def test_a_skill_that_is_only_listed_has_no_months() -> None:
    found = row(asks(Kind.SKILL, "Python"), resume(skills=skills("Python")))
    assert (found.spells, found.months, found.shown) == ((), None, False)


def test_a_resume_that_repeats_itself_is_cut_short() -> None:
    of = resume(work=tuple(work("Python " * 50, index=number) for number in range(30)))
    assert len(row(asks(Kind.SKILL, "Python"), of).answers) <= MOST


# --- qualities, whole -------------------------------------------------------------------------------------------


def test_a_quality_needs_its_own_words() -> None:
    asked = asks(Kind.QUALITY, "calm under pressure")
    assert row(asked, replace(resume(), basics=Basics(summary=value("Calm under pressure", "basics.summary")))).answered
    found = row(asked, resume(work=(work("Kept calm in an emergency room"),)))
    assert (found.answers, found.near) == ((), ())


def test_postings_are_compared_as_one_by_one() -> None:
    postings = tuple(
        Posting(source=name, requirements=(asks(Kind.SKILL, name), asks(Kind.YEARS, name, years=1)))
        for name in ("Python", "bank reconciliation", "HCT")
    )
    of = resume(
        work=(work("Reconciled bank accounts with Python (HCT)", dates=dated((2022, 1), (2024, 1))),),
        skills=skills("Python"),
    )
    assert match_all(postings, of, TODAY) == tuple(match(posting, of, TODAY) for posting in postings)


def test_a_course_on_the_wider_subject_is_no_hint() -> None:
    course = value("Operating Systems", "education[0].courses[0]")
    of = resume(education=(degree("Bachelor of Science", courses=(course,)),))
    assert row(asks(Kind.SKILL, "Windows"), of).near == ()


def test_the_label_of_a_list_is_only_listed() -> None:
    label = Skill(
        path="skills[0]", name=value("Teaching", "skills[0].name"), keywords=skills("Lesson Planning")[0].keywords
    )
    found = row(asks(Kind.SKILL, "Teaching"), resume(skills=(label,)))
    assert found.answers
    assert all(answer.listed for answer in found.answers)
