"""Headings and the head of a posting."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from profilelint.model.document import Document
from profilelint.model.posting import Posting
from profilelint.posting.headings import Class, classify
from profilelint.posting.sections import outline


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


# --- shapes that no format marks --------------------------------------------------------------------------------


def asks_for(posting: Posting) -> list[str]:
    return [f"{item.strength.value}: {' | '.join(item.names)}" for item in posting.requirements if item.names]


def test_emoji_and_bare_dashes_are_bullets(read_posting: Callable[[str], Posting]) -> None:
    posting = read_posting("Clerk\nMossgate\n\nRequirements\n✅ Excel\n✅ Python or R\n\nNice to have\n-Git\n-Docker\n")
    assert asks_for(posting) == [
        "required: Excel",
        "required: Python | R",
        "preferred: Git",
        "preferred: Docker",
    ]


def test_lines_that_nobody_wrapped_stay_apart(read_posting: Callable[[str], Posting]) -> None:
    posting = read_posting(
        "Analyst\nMossgate\n\nQualifications\n"
        "Coursework or experience in SQL, from any field of study, in or out of the classroom, at any school that"
        " you like or liked once\n"
        "Experience with Tableau is a plus\nStrong Excel skills\n"
    )
    assert asks_for(posting) == ["required: SQL", "preferred: Tableau", "required: Excel"]


def test_wrapped_lines_are_joined(read_posting: Callable[[str], Posting]) -> None:
    posting = read_posting(
        "Analyst\nMossgate\n\nQualifications\n- Experience with reports and with large spreadsheets made in Microsoft\n"
        "Excel is a plus\n- Git\n"
    )
    asked = [text for text in asks_for(posting) if not text.startswith("mentioned")]
    assert asked == ["preferred: Excel", "required: Git"]


def test_an_items_label_is_a_heading_of_its_own(read_posting: Callable[[str], Posting]) -> None:
    posting = read_posting(
        "Technician\nMossgate\n\n- Required skills: Windows, macOS\n- Preferred skills: PowerShell, Jamf\n"
        "- Benefits: SQL club\n"
    )
    assert asks_for(posting) == [
        "required: Windows",
        "required: macOS",
        "preferred: PowerShell",
        "preferred: Jamf",
    ]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("What you'll need to succeed:", Class.REQUIRED),
        ("It would be great if you also have:", Class.PREFERRED),
        ("You have strong Excel skills", None),
        ("Experience with Tableau is a plus", None),
    ],
)
def test_longer_headings_need_the_shape_of_one(heading: str, kind: Class | None) -> None:
    assert classify(heading) is kind


def test_a_full_state_name_is_a_place(read_posting: Callable[[str], Posting]) -> None:
    posting = read_posting("Clerk\nMossgate Supply\nBoise, Idaho\n\nRequirements\n- Excel\n")
    assert posting.location is not None
    assert posting.location.text == "Boise, Idaho"


def test_a_labelled_title_below_the_name_of_the_office(read_posting: Callable[[str], Posting]) -> None:
    posting = read_posting("CITY OF GRANITE BEND\nClass Title: GIS Analyst\n\nRequirements\n- Excel\n")
    assert posting.title is not None
    assert posting.organization is not None
    assert (posting.title.text, posting.organization.text) == ("GIS Analyst", "CITY OF GRANITE BEND")


@pytest.mark.parametrize(
    "heading",
    [
        "Compensation and benefits",
        "PAY & PERKS",
        "Our benefits",
        "Benefits at a glance",
        "Why you'll love it here",
        "Why Quince",
        "What's in it for you",
        "In return, we offer",
        "How we'll look after you",
        "The deal",
        "Salary and benefits package",
        "Health insurance",
        "Equal opportunity statement",
        "A bit about us",
        "Life at Harborlight",
        "Our area",
    ],
)
def test_pay_law_and_the_firm_are_headings_without_a_colon_too(heading: str) -> None:
    assert classify(heading) is Class.IGNORE
    assert classify(f"{heading}:") is Class.IGNORE


@pytest.mark.parametrize(
    "line",
    [
        "Process payroll and pay invoices",
        "Manage employee benefits",
        "Experience with benefits administration",
        "Kittiwake Pay, Austin, TX (Hybrid)",
        "Legal research",
        "Insurance claims",
        "Salary negotiation",
    ],
)
def test_work_with_pay_and_law_is_no_heading(line: str) -> None:
    assert classify(line) is None


@pytest.mark.parametrize("heading", ["Compensation and benefits", "What we offer", "Perks", "Why You'll Love It Here"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_what_stands_below_such_a_heading_is_not_asked_for(
    read_posting: Callable[[str], Posting], heading: str, gap: str
) -> None:
    posting = read_posting(
        f"Clerk\n\nDesired\n- SQL\n\n{heading}{gap}Terraform lunches, tuition help and Excel lessons.\n"
    )
    assert [item.names for item in posting.requirements] == [("SQL",)]


def test_lines_without_signs_are_items_of_a_list(read_posting: Callable[[str], Posting]) -> None:
    posting = read_posting("Clerk\n\nPreferred qualifications\nSAS\nBookkeeping certification\n")
    assert [item.kind.value for item in posting.requirements] == ["skill", "certificate"]


@pytest.mark.parametrize(
    ("head", "title", "place"),
    [
        ("Nurse – Med/Surg – Tamarack Medical Center, Missoula, MT", "Nurse – Med/Surg", "Missoula, MT"),
        ("Grants Coordinator | Wren Hollow | Asheville, NC", "Grants Coordinator", "Asheville, NC"),
        ("Clerk (Lake Placid, New York)", "Clerk", "Lake Placid, New York"),
        ("Clerk\nWren Hollow, Spokane, WA. On-site. Starts in August.", "Clerk", "Spokane, WA"),
        ("Clerk\nLocation\nDuluth, MN", "Clerk", "Duluth, MN"),
        ("Clerk\nWork location: Duluth, MN", "Clerk", "Duluth, MN"),
        ("Clerk\n\nThis position is based in Boise, ID.", "Clerk", "Boise, ID"),
        ("Now hiring: Clerk!\nWren Hollow, Leeds, West Yorkshire", "Clerk", "Leeds, West Yorkshire"),
    ],
)
def test_the_place_is_found_in_many_heads(
    document: Callable[[str], Document], head: str, title: str, place: str
) -> None:
    found = outline(document(f"{head}\n\nRequirements\n- SQL\n"))
    assert found.title is not None
    assert found.location is not None
    assert (found.title.text, found.location.text) == (title, place)
