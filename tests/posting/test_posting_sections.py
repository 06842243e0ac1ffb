"""Headings and the head of a posting."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from profilelint.model.document import Document
from profilelint.posting.sections import Class, classify, outline


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Requirements", Class.REQUIRED),
        ("MINIMUM QUALIFICATIONS:", Class.REQUIRED),
        ("What you'll need", Class.REQUIRED),
        ("What we’re looking for", Class.REQUIRED),
        ("Who you are", Class.REQUIRED),
        ("Essential criteria", Class.REQUIRED),
        ("Must-haves", Class.REQUIRED),
        ("Job requirements", Class.REQUIRED),
        ("Preferred Qualifications", Class.PREFERRED),
        ("Nice-to-haves", Class.PREFERRED),
        ("Bonus points", Class.PREFERRED),
        ("Desirable criteria", Class.PREFERRED),
        ("It would be great if", Class.PREFERRED),
        ("What you'll do", Class.RESPONSIBILITIES),
        ("Key Responsibilities", Class.RESPONSIBILITIES),
        ("Essential duties", Class.RESPONSIBILITIES),
        ("Day-to-day", Class.RESPONSIBILITIES),
        ("About us", Class.IGNORE),
        ("Who we are", Class.IGNORE),
        ("Benefits & Perks", Class.IGNORE),
        ("Physical demands", Class.IGNORE),
        ("How to apply", Class.IGNORE),
        ("Equal Opportunity Employer", Class.IGNORE),
        ("Qualifications", Class.NEUTRAL),
        ("Skills and experience", Class.NEUTRAL),
        ("Job description", Class.OTHER),
        ("Larkspur in numbers", None),
    ],
)
def test_headings_have_a_class(heading: str, kind: Class | None) -> None:
    assert classify(heading) is kind


@pytest.mark.parametrize(
    ("head", "title", "organization", "location", "arrangement"),
    [
        ("Baker\nJuniper Ovens, Austin, TX (on-site)", "Baker", "Juniper Ovens", "Austin, TX", "on-site"),
        ("# Welder\nIronwood Works | Akron, OH | hybrid", "Welder", "Ironwood Works", "Akron, OH", "hybrid"),
        ("Clerk\nCompany: Plover LLP\nLocation: Tulsa, OK", "Clerk", "Plover LLP", "Tulsa, OK", ""),
        ("Job description\nEngineer\nRidge Pumps, Inc. - Akron, OH", "Engineer", "Ridge Pumps, Inc.", "Akron, OH", ""),
        ("Editor\nQuillfeather, remote", "Editor", "Quillfeather", "", "remote"),
    ],
)
def test_the_head_says_who_and_where(
    document: Callable[[str], Document], head: str, title: str, organization: str, location: str, arrangement: str
) -> None:
    found = outline(document(f"{head}\n\nRequirements\n- Git\n"))
    assert (
        str(found.title or ""),
        str(found.organization or ""),
        str(found.location or ""),
        found.arrangement,
    ) == (title, organization, location, arrangement)


def test_a_greeting_is_no_title(document: Callable[[str], Document]) -> None:
    assert outline(document("Come and grow with us!\n\nWe sell tea.")).title is None


def test_wrapped_lines_of_an_item_are_joined(document: Callable[[str], Document]) -> None:
    found = outline(document("Clerk\n\nRequirements\n- Experience with Git\nand Docker\n- Excel\n"))
    assert [block.value.text for block in found.sections[-1].blocks] == ["Experience with Git and Docker", "Excel"]


def test_an_inline_heading_opens_a_section(document: Callable[[str], Document]) -> None:
    found = outline(document("Clerk\nPlover LLP, Tulsa, OK\n\nAbout the shop\n\nRequirements: Git and Docker."))
    assert found.sections[-1].kind is Class.REQUIRED
    assert found.sections[-1].blocks[0].value.text == "Git and Docker."
