"""Lines that ask for what only a person can judge, and what comes beside a requirement of another strength."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from profilelint.model.posting import Kind, Posting

Read = Callable[[str], Posting]
HEAD = "Clerk\nMossgate Supply, Dayton, OH\n\nThe mill stands by the river.\n"


def _said(posting: Posting, kind: Kind = Kind.QUALITY) -> list[tuple[str, str]]:
    return [
        (item.strength.value, item.options[0].text if item.options else item.quote.text)
        for item in posting.requirements
        if item.kind is kind
    ]


@pytest.mark.parametrize(
    ("heading", "line", "strength"),
    [
        ("Requirements", "Calm when the queue is long", "required"),
        ("Must haves", "Own transport", "required"),
        ("Nice to have", "A sense of humour", "preferred"),
        ("Requirements", "A green thumb would be lovely", "preferred"),
        ("Who we're looking for", "Someone who finishes what they start", "required"),
    ],
)
def test_an_ability_is_a_quality(read_posting: Read, heading: str, line: str, strength: str) -> None:
    assert _said(read_posting(f"{HEAD}\n{heading}\n- {line}\n- Excel\n")) == [(strength, line)]


@pytest.mark.parametrize(
    "line",
    [
        "No experience needed",
        "Any combination of training and experience that shows the skills is fine:",
        "Have you used a till before?",
        "Salary: $18 to $21 an hour",
        "We encourage you to apply even if you do not tick every box",
    ],
)
def test_these_ask_for_nothing(read_posting: Read, line: str) -> None:
    assert _said(read_posting(f"{HEAD}\nRequirements\n- Excel\n- {line}\n")) == []


def test_duties_are_no_qualities(read_posting: Read) -> None:
    assert (
        _said(read_posting(f"{HEAD}\nWhat you'll do\n- Greet every visitor by name\n- Keep the shelves tidy\n")) == []
    )


def test_a_wish_beside_a_demand(read_posting: Read) -> None:
    posting = read_posting(f"{HEAD}\nRequirements\n- Two years of bookkeeping, ideally at a farm\n")
    assert ("preferred", "ideally at a farm") in _said(posting)


def test_a_demand_beside_a_wish(read_posting: Read) -> None:
    posting = read_posting(f"{HEAD}\nRequirements\n- Careful work with paper records; Excel preferred\n")
    assert _said(posting) == [("required", "Careful work with paper records")]
    assert [(item.strength.value, item.names) for item in posting.requirements if item.kind is Kind.SKILL] == [
        ("preferred", ("Excel",))
    ]


@pytest.mark.parametrize(
    ("label", "kind", "value"),
    [
        ("School year: Junior, Senior", Kind.GRADUATION, ("junior", "senior")),
        ("GPA: 3.2", Kind.GPA, ("3.2",)),
        ("Major: Biology, Chemistry", Kind.DEGREE, ("Biology, Chemistry",)),
    ],
)
def test_preferences_of_a_career_network(read_posting: Read, label: str, kind: Kind, value: tuple[str, ...]) -> None:
    posting = read_posting(f"{HEAD}\nYou match 2 of 3 employer preferences\n- {label}\n")
    assert [(item.strength.value, item.names) for item in posting.requirements if item.kind is kind] == [
        ("preferred", value)
    ]


@pytest.mark.parametrize(
    ("line", "strength"),
    [
        ("Travel to the mills, up to 20% of the time", "required"),
        ("You must live within an hour of the depot", "required"),
        ("Willing to travel to the county fair", "required"),
    ],
)
def test_presence_and_travel(read_posting: Read, line: str, strength: str) -> None:
    posting = read_posting(f"{HEAD}\nRequirements\n- {line}\n")
    assert [
        item.strength.value for item in posting.requirements if item.kind is Kind.LOCATION and not item.options
    ] == [strength]


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("Offers depend on a background check and a drug screen.", ("background-check", "drug-test")),
        ("You must be at least 21 years of age.", ("age",)),
        ("We cannot sponsor visas.", ("no-sponsorship",)),
        ("Active Secret clearance required.", ("clearance",)),
        ("Experience running background checks is useful.", ()),
        ("We are happy to sponsor visas for this role.", ()),
    ],
)
def test_kinds_of_eligibility(read_posting: Read, line: str, kinds: tuple[str, ...]) -> None:
    posting = read_posting(f"{HEAD}\nRequirements\n- Excel\n\nNotes\n{line}\n")
    assert (
        tuple(kind for item in posting.requirements if item.kind is Kind.ELIGIBILITY for kind in item.fields) == kinds
    )


@pytest.mark.parametrize(
    ("heading", "strength"),
    [
        ("YOU NEED -->", "required"),
        ("Each applicant must:", "required"),
        ("We'd be thrilled if you also", "preferred"),
        ("It helps if you have:", "preferred"),
        ("Asset qualifications", "preferred"),
        ("3. Qualifications", "required"),
        ("You match 3 of 5 qualifications", "required"),
        ("Useful but not essential:", "preferred"),
        ("The ideal candidate", "required"),
    ],
)
def test_headings_in_many_words(read_posting: Read, heading: str, strength: str) -> None:
    posting = read_posting(f"{HEAD}\n{heading}\n- SQL\n- Tableau\n")
    assert {item.strength.value for item in posting.requirements if item.kind is Kind.SKILL} == {strength}


@pytest.mark.parametrize(
    "heading",
    ["What our interns say", "Supplemental questions", "You get", "Similar jobs", "You don't need", "Benefits first"],
)
def test_headings_of_what_asks_for_nothing(read_posting: Read, heading: str) -> None:
    posting = read_posting(f"{HEAD}\nRequirements\n- Git\n\n{heading}\n- SQL\n- Tableau\n")
    assert [item.names for item in posting.requirements] == [("Git",)]


def test_the_ideal_candidate_beside_requirements_is_a_wish(read_posting: Read) -> None:
    posting = read_posting(f"{HEAD}\nRequirements\n- SQL\n- Git\n\nThe ideal candidate\n- Tableau\n- dbt\n")
    assert [(item.strength.value, item.names[0]) for item in posting.requirements if item.kind is Kind.SKILL] == [
        ("required", "SQL"),
        ("required", "Git"),
        ("preferred", "Tableau"),
        ("preferred", "dbt"),
    ]


def test_a_heading_inside_a_paragraph_ends_with_it(read_posting: Read) -> None:
    posting = read_posting(f"{HEAD}\nRequirements: SQL and Git.\n\nWe meet at the mill every Friday and drink Java.\n")
    assert [item.names[0] for item in posting.requirements if item.kind is Kind.SKILL] == ["SQL", "Git"]


def test_a_list_of_skills_below_an_unknown_heading(read_posting: Read) -> None:
    posting = read_posting(
        f"{HEAD}\nPay\n$20 an hour\n\nThe Tool Belt\n- SQL and Tableau\n- Experience with dbt\n- Git\n\nThe Rest\nHi.\n"
    )
    assert [item.names[0] for item in posting.requirements if item.kind is Kind.SKILL] == [
        "SQL",
        "Tableau",
        "dbt",
        "Git",
    ]


def test_a_list_of_deeds_below_an_unknown_heading_is_none(read_posting: Read) -> None:
    posting = read_posting(
        f"{HEAD}\nPay\n$20 an hour\n\nThe Summer\n- Build boards in Tableau\n- Write SQL\n- Review Git commits\n"
        "\nBye\nHi.\n"
    )
    assert {item.strength.value for item in posting.requirements if item.kind is Kind.SKILL} <= {"mentioned"}


def test_majors_by_themselves_are_fields_of_study(read_posting: Read) -> None:
    posting = read_posting(
        f"{HEAD}\nRequirements\n- History, Geography or Marine Science major, junior or senior\n- Git\n"
    )
    assert [(item.kind, item.fields, item.names) for item in posting.requirements] == [
        (Kind.DEGREE, ("History", "Geography", "Marine Science"), ("History, Geography or Marine Science",)),
        (Kind.GRADUATION, (), ("junior", "senior")),
        (Kind.SKILL, (), ("Git",)),
    ]


@pytest.mark.parametrize(
    ("line", "levels", "years"),
    [
        ("Bachelor's degree + 4 years of experience OR Master's + 2 years OR PhD", ["bachelor"], [4, 2]),
        ("B.S. in Physics and 5+ years of experience, or M.S. and 3+ years", ["bachelor"], [5, 3]),
        ("Bachelor's degree required; master's degree in Physics preferred", ["bachelor", "master"], []),
    ],
)
def test_degrees_with_years_of_their_own_are_alternatives(
    read_posting: Read, line: str, levels: list[str], years: list[int]
) -> None:
    found = read_posting(f"{HEAD}\nRequirements\n- {line}\n- Git\n").requirements
    assert [item.degree for item in found if item.kind is Kind.DEGREE] == levels
    assert [item.years for item in found if item.kind is Kind.YEARS] == years


def test_any_field_is_none_and_the_window_is_whole(read_posting: Read) -> None:
    line = "Graduating with a bachelor's degree in any field between December 2026 and June 2027"
    found = read_posting(f"{HEAD}\nRequirements\n- {line}\n- Git\n").requirements
    assert [item.fields for item in found if item.kind is Kind.DEGREE] == [()]
    assert [item.fields for item in found if item.kind is Kind.GRADUATION] == [("2026-12", "2027-06")]


def test_three_class_years(read_posting: Read) -> None:
    found = read_posting(
        f"{HEAD}\nRequirements\n- Sophomores, juniors or seniors majoring in biology\n- Git\n"
    ).requirements
    assert [item.names for item in found if item.kind is Kind.GRADUATION] == [("sophomore", "junior", "senior")]
