"""What a posting says without asking for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from profilelint.model.document import Document
from profilelint.model.posting import Posting
from profilelint.posting import analyse

Read = Callable[[str], Posting]

TRAPS = """\
Data Clerk
Marlow Freight, Columbus, OH (hybrid)

About us
Marlow helps ports go paperless with Python and Tableau. Excel-lent people excel at their work here. We have moved
freight for more than 100 years, and our Java chip cookies are famous.

Requirements
- Experience with SQL
- No prior experience required with Kafka

Benefits
- 401(k), Excel-lent dental plans, a four-year degree plan for children
- Access to Canvas bags and a Go kart track

Equal opportunity
Marlow hires without regard to race, sex, disability, citizenship or veteran status and takes part in E-Verify.
Applicants must be at least 18 years of age. The five-year plan covers Rust and R&D.
"""


def test_only_the_requirement_is_taken(read_posting: Read) -> None:
    posting = read_posting(TRAPS)
    assert [(item.kind.value, item.names) for item in posting.requirements] == [
        ("location", ("Columbus, OH",)),
        ("skill", ("SQL",)),
        ("eligibility", ("must be at least 18 years of age",)),
    ]


def test_duties_only_mention_skills(read_posting: Read) -> None:
    posting = read_posting(
        "Clerk\n\nResponsibilities\n- Deploy with Docker and 5 years of plans\n\nRequirements\n- Git\n"
    )
    assert [(item.strength.value, item.names) for item in posting.requirements] == [
        ("mentioned", ("Docker",)),
        ("required", ("Git",)),
    ]


def test_a_skill_that_is_asked_for_is_not_mentioned_again(read_posting: Read) -> None:
    posting = read_posting("Clerk\n\nResponsibilities\n- Deploy with Docker\n\nNice to have\n- Docker\n")
    assert [(item.strength.value, item.names) for item in posting.requirements] == [("preferred", ("Docker",))]


def test_the_stronger_of_two_wishes_stays(read_posting: Read) -> None:
    posting = read_posting("Clerk\n\nNice to have\n- Docker\n\nRequirements\n- Docker\n")
    assert [(item.strength.value, item.names) for item in posting.requirements] == [("required", ("Docker",))]


def test_without_headings_only_lines_with_cues_count(read_posting: Read) -> None:
    posting = read_posting(
        "Barista\nWe serve coffee and sing Python songs. Experience with Excel is a plus. You must have a food handler"
        " card. Our team uses Slack and Notion every day."
    )
    assert [(item.strength.value, item.kind.value) for item in posting.requirements] == [
        ("preferred", "skill"),
        ("required", "certificate"),
    ]


def test_a_posting_without_requirements_has_none(read_posting: Read) -> None:
    assert read_posting("Come in!\n\nThe tea is warm. Nobody eats lunch alone. Say hello.").requirements == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "Please submit a resume, a cover letter and an unofficial transcript.",
            ["cover letter", "transcript", "resume"],
        ),
        ("Attach your portfolio.", ["portfolio"]),
        ("To apply, send a resume and two letters of recommendation.", ["letter of recommendation", "resume"]),
        ("Send your resume through the job board.", ["resume"]),
        ("No cover letter needed.", []),
        ("You will manage a portfolio of clients.", []),
        ("Offers depend on a reference call.", []),
    ],
)
def test_documents_are_asked_for(read_posting: Read, line: str, names: list[str]) -> None:
    posting = read_posting(f"Clerk\n\nRequirements\n- Git\n\nHow to apply\n{line}\n")
    assert [item.names[0] for item in posting.requirements if item.kind.value == "document"] == names


def test_a_bare_item_is_a_document_only_below_how_to_apply(read_posting: Read) -> None:
    posting = read_posting("Clerk\n\nHow to apply\n- Cover letter\n\nBenefits\n- A portfolio of perks\n")
    assert [item.names for item in posting.requirements] == [("cover letter",)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Applications close on December 5, 2026.", [("December 5, 2026", ("2026-12-05",))]),
        ("Deadline: 2027-02-01", [("2027-02-01", ("2027-02-01",))]),
        ("Apply by December 5.", [("December 5", ())]),
        ("The internship runs from June 1, 2027 to August 20, 2027.", []),
        ("Able to meet tight deadlines before May 3, 2027.", []),
        ("Open until filled.", []),
    ],
)
def test_deadlines_have_a_date(read_posting: Read, line: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    posting = read_posting(f"Clerk\n\nRequirements\n- Git\n\nHow to apply\n{line}\n")
    found = [(item.options[0].text, item.fields) for item in posting.requirements if item.kind.value == "deadline"]
    assert found == expected


def test_every_quote_stands_in_the_document(document: Callable[[str], Document]) -> None:
    source = document(TRAPS)
    for item in analyse(source).requirements:
        for value in (item.quote, *item.options):
            assert "".join(source.text[span.start : span.end] for span in value.spans) == value.text


def test_paths_count_in_order(read_posting: Read) -> None:
    posting = read_posting("Clerk\n\nRequirements\n- Git, Docker\n")
    assert [item.path for item in posting.requirements] == ["requirements[0]", "requirements[1]"]
    assert posting.requirements[1].options[0].path == "requirements[1].options[0]"
