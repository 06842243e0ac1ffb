"""Awards, certificates and publications: what is the name and what the issuer."""

from __future__ import annotations

import pytest
from resume_text import line, page, parse_under

from profilelint.model.document import Document, Line
from profilelint.model.resume import Entry
from profilelint.parse import parse


def pairs(entries: tuple[Entry, ...]) -> list[tuple[str, str]]:
    return [(str(entry.title or ""), str(entry.organization or "")) for entry in entries]


@pytest.mark.parametrize(
    "text",
    [
        "QuickBooks Online Certification\tOctober 2025\nIntuit\nFirst Aid and CPR\tMay 2024\nRed Cross of Ohio",
        "QuickBooks Online Certification, Intuit, October 2025\nFirst Aid and CPR, Red Cross of Ohio, May 2024",
        "• QuickBooks Online Certification, Intuit\n  October 2025\n• First Aid and CPR, Red Cross of Ohio\n  May 2024",
        "Intuit\nQuickBooks Online Certification\nOctober 2025\n\nRed Cross of Ohio\nFirst Aid Certificate\nMay 2024",
    ],
)
def test_a_certificate_and_its_issuer(text: str) -> None:
    found = pairs(parse_under("Certifications", text + "\n").certificates)
    assert found[0] == ("QuickBooks Online Certification", "Intuit")
    assert [issuer for _, issuer in found] == ["Intuit", "Red Cross of Ohio"]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (
            "Chartered Engineer (CEng), Engineering Council, Reg. 612233, 2019",
            ("Chartered Engineer (CEng)", "Engineering Council"),
        ),
        (
            "New York Bar Admission, Appellate Division, Second Department, 2017",
            ("New York Bar Admission", "Appellate Division, Second Department"),
        ),
        (
            "Electrical Contractor License, Ohio Licensing Board, EL.48213, 2019",
            ("Electrical Contractor License", "Ohio Licensing Board"),
        ),
    ],
)
def test_numbers_are_no_issuers(text: str, pair: tuple[str, str]) -> None:
    assert pairs(parse_under("Certifications", text + "\n").certificates) == [pair]


def test_labelled_dates_close_their_awards() -> None:
    awards = parse_under(
        "Awards",
        """
        Service Medal , United States Army
        Awarded on: Sep 2022
        Commendation Medal , United States Army
        Awarded on: May 2018
        """,
    ).awards
    assert pairs(awards) == [("Service Medal", "United States Army"), ("Commendation Medal", "United States Army")]
    assert [str(award.dates.end.iso()) for award in awards if award.dates and award.dates.end] == ["2022-09", "2018-05"]


def test_a_remark_below_an_award_is_no_issuer() -> None:
    text = "Best Oralist, National Moot Court Society, 2019\nAmong 64 teams\n"
    (award,) = parse_under("Awards", text).awards
    assert pairs((award,)) == [("Best Oralist", "National Moot Court Society")]
    assert str(award.summary) == "Among 64 teams"


def test_a_school_in_the_name_of_an_award_stays_there() -> None:
    (award,) = parse_under("Awards", "College of Art Scholar at Northern Plains University, 2021\n").awards
    assert pairs((award,)) == [("College of Art Scholar", "Northern Plains University")]


def test_what_a_template_prints_for_no_date_is_no_name() -> None:
    awards = parse_under("Awards", "Service Medal undefined NaN\nUnited States Army\n").awards
    assert pairs(awards) == [("Service Medal", "United States Army")]


def mixed(bold: str, plain: str, y: float) -> Line:
    """A line whose look changes once, with nothing but a blank between the two."""
    left, right = line(bold, y, bold=True), line(plain, y, x=50 + 5 * (len(bold) + 1))
    shift = len(bold) + 1
    words = (*left.words, *(word._replace(start=word.start + shift) for word in right.words))
    assert left.bbox is not None
    assert right.bbox is not None
    return type(left)(text=f"{bold} {plain}", words=words, page=1, bbox=left.bbox.union(right.bbox))


def sheet(heading: str, *lines: Line) -> Document:
    return page(
        line("Jane Doe", 20, size=20), line("jane@example.com", 40), line(heading, 60, size=14, bold=True), *lines
    )


def test_the_look_alone_sets_an_issuer_off() -> None:
    document = sheet(
        "Certificates",
        mixed("Green Belt", "Northfield Quality, 2021", 80),
        mixed("Crane Operator", "Harbor Guild, 2019", 94),
    )
    assert pairs(parse(document).certificates) == [
        ("Green Belt", "Northfield Quality"),
        ("Crane Operator", "Harbor Guild"),
    ]


def test_the_look_alone_sets_an_organisation_off() -> None:
    document = sheet("Volunteering", mixed("Reading Buddy", "Eugene Riverside, 2021 – 2023", 80))
    (entry,) = parse(document).volunteer
    assert pairs((entry,)) == [("Reading Buddy", "Eugene Riverside")]


def test_titles_and_journals_are_parted_alike() -> None:
    text = "Gardens of knowledge in Journal of Early Places, 2019\nMerchant networks and rivals in Enterprise, 2017\n"
    assert pairs(parse_under("Publications", text).publications) == [
        ("Gardens of knowledge", "Journal of Early Places"),
        ("Merchant networks and rivals", "Enterprise"),
    ]
