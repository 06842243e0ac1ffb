"""Years: which entries count, how their months add up, and when the requirement is answered."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from evidence_kit import TODAY, asks, dated, resume, row, skills, value, work

from profilelint.match import match
from profilelint.match.experience import plain
from profilelint.match.table import State, table
from profilelint.model.posting import Kind, Posting
from profilelint.model.resume import Resume

KUBERNETES = resume(
    skills=skills("Kubernetes"),
    work=(
        work("Sold tea", position="Clerk", dates=dated((2018, 1), (2021, 12))),
        work("Ran Kubernetes clusters", position="Engineer", dates=dated((2025, 1), (2025, 12)), index=1),
    ),
)


@pytest.mark.parametrize(
    ("asked", "years", "answered", "months"),
    [
        ("Kubernetes", 1, True, 12),
        ("Kubernetes", 2, False, 12),
        ("Terraform", 1, False, 0),
        ("retail operations", 3, True, 60),
        ("", 5, True, 60),
        ("", 6, False, 60),
    ],
)
def test_years_of_a_tool_of_a_field_and_of_anything(asked: str, years: int, answered: bool, months: int) -> None:
    found = row(asks(Kind.YEARS, *([asked] if asked else []), years=years), KUBERNETES)
    assert (found.answered, found.months) == (answered, months)


def test_what_all_work_makes_is_said_beside_a_tool_that_falls_short() -> None:
    found = row(asks(Kind.YEARS, "Kubernetes", years=3), KUBERNETES)
    assert {answer.why for answer in found.near} == {
        "5 years of dated work, 12 months of it in entries that name Kubernetes"
    }


def test_a_field_is_counted_by_its_titles() -> None:
    of = resume(
        work=(
            work("Closed the books", position="Senior Accountant", dates=dated((2022, 1), (2024, 12))),
            work("Poured coffee", position="Barista", dates=dated((2015, 1), (2021, 12)), index=1),
        )
    )
    found = row(asks(Kind.YEARS, "accounting", years=3), of)
    assert [(spell.first, spell.last) for spell in found.spells] == [("2022-01", "2024-12")]
    assert {answer.why for answer in found.answers} == {"3 years that show accounting"}


def test_a_listed_tool_that_no_entry_names_counts_with_all_work() -> None:
    of = resume(skills=skills("Python"), work=(work("Built sites", dates=dated((2020, 1), (2024, 12))),))
    found = row(asks(Kind.YEARS, "Python", years=3), of)
    assert {answer.why for answer in found.answers} == {
        "5 years of dated work; which of it was Python is not told by the entries"
    }


def test_one_of_several_tools_is_enough() -> None:
    assert row(asks(Kind.YEARS, "Terraform", "Kubernetes", years=1), KUBERNETES).answered


SPELLS = (
    work(dates=dated((2024, 1), (2025, 6))),
    work(dates=dated((2025, 1), None), index=1),
    work(dates=dated((2020, 3), (2020, 5)), index=2),
)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_on_the_page_changes_nothing(order: tuple[int, ...]) -> None:
    of = resume(work=tuple(SPELLS[number] for number in order))
    found = row(asks(Kind.YEARS, years=3), of)
    assert [(spell.first, spell.last, spell.months) for spell in found.spells] == [
        ("2020-03", "2020-05", 3),
        ("2024-01", "2025-06", 18),
        ("2025-01", "2026-11", 23),
    ]
    assert found.months == 3 + 35  # June 2025 and what lies before it in both entries count once


def again(spells: tuple[tuple[str, str], ...]) -> int:
    """The sum again, month by month."""
    months = set()
    for first, last in spells:
        (year, month), (to_year, to_month) = (map(int, text.split("-")) for text in (first, last))
        months |= set(range(year * 12 + month, to_year * 12 + to_month + 1))
    return len(months)


@pytest.mark.parametrize("of", [KUBERNETES, resume(work=SPELLS)])
def test_the_sum_can_be_done_again_from_the_spells(of: Resume) -> None:
    found = row(asks(Kind.YEARS, years=1), of)
    assert again(tuple((spell.first, spell.last) for spell in found.spells)) == found.months


def test_nothing_dated_is_nothing_counted() -> None:
    found = row(asks(Kind.YEARS, "Python", years=1), resume(work=(work("Wrote Python"),)))
    assert (found.answered, found.spells, found.months) == (False, (), 0)


def test_the_match_says_the_total() -> None:
    assert match(Posting(source="p"), KUBERNETES, TODAY).months_of_work == 60


@pytest.mark.parametrize(
    ("months", "words"),
    [
        (0, "0 months"),
        (1, "1 month"),
        (14, "14 months"),
        (24, "2 years"),
        (25, "2 years 1 month"),
        (62, "5 years 2 months"),
    ],
)
def test_months_in_words(months: int, words: str) -> None:
    assert plain(months) == words


@pytest.mark.parametrize(
    "line",
    [
        "2 years of forklift experience",
        "At least two years in a restaurant kitchen",
        "2 YRS VERIFIABLE TRACTOR-TRAILER EXP",
        "One year of on-the-job experience as a medical assistant",
    ],
)
def test_years_of_one_kind_of_work_are_for_a_person_to_judge(line: str) -> None:
    found = match(_asked(line), KUBERNETES, TODAY)
    (item,) = table(found, KUBERNETES).items
    assert item.state is State.CHECK
    assert "for you to judge" in item.answers[0].why


@pytest.mark.parametrize(
    "line",
    [
        "2+ years of relevant experience",
        "At least two years of professional work experience, preferably with forklifts",
        "Master's degree and 2 years of experience; or a PhD",
        "5+ years' experience required",
    ],
)
def test_years_of_any_work_are_answered_by_all_work(line: str) -> None:
    (item,) = table(match(_asked(line), KUBERNETES, TODAY), KUBERNETES).items
    assert item.state is State.SHOWN


def _asked(line: str) -> Posting:
    wanted = replace(asks(Kind.YEARS, years=1), quote=value(line))
    return Posting(source="job.txt", requirements=(wanted,))
