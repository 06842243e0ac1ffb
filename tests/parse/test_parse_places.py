"""Places: what is one by its form, what only looks like one, and where one ends a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.model.value import Piece, Value
from profilelint.parse.places import (
    is_street,
    location_confidence,
    parse_location,
    split_location,
)


def value(text: str) -> Value:
    return Value(text, "basics.location", "resume.md", (Piece(0, 500, len(text)),) if text else ())


FIELDS = {
    # text: (address, postal code, city, region, country)
    "Austin, TX": ("", "", "Austin", "TX", "US"),
    "AUSTIN, TX": ("", "", "AUSTIN", "TX", "US"),
    "Austin, Texas": ("", "", "Austin", "TX", "US"),
    "Austin, TX, USA": ("", "", "Austin", "TX", "US"),
    "Austin, Texas, United States": ("", "", "Austin", "TX", "US"),
    "Austin TX 78701": ("", "78701", "Austin", "TX", "US"),
    "Austin (US), TX": ("", "", "Austin", "TX", "US"),
    "Fort Worth, TX 76102": ("", "76102", "Fort Worth", "TX", "US"),
    "St. Louis, MO": ("", "", "St. Louis", "MO", "US"),
    "O'Fallon, MO": ("", "", "O'Fallon", "MO", "US"),
    "Winston-Salem, NC": ("", "", "Winston-Salem", "NC", "US"),
    "Chapel Hill, N.C.": ("", "", "Chapel Hill", "NC", "US"),
    "Cambridge, Mass.": ("", "", "Cambridge", "MA", "US"),
    "Boston, MA": ("", "", "Boston", "MA", "US"),
    "Washington, D.C.": ("", "", "Washington", "DC", "US"),
    "New York, NY": ("", "", "New York", "NY", "US"),
    "1427 Maple Ridge Drive, Apt 4B, Austin, TX 78704": (
        "1427 Maple Ridge Drive, Apt 4B",
        "78704",
        "Austin",
        "TX",
        "US",
    ),
    "P.O. Box 123, Austin, TX 78701": ("P.O. Box 123", "78701", "Austin", "TX", "US"),
    "Toronto, ON M5V 2T6": ("", "M5V 2T6", "Toronto", "ON", "CA"),
    "Toronto, Ontario": ("", "", "Toronto", "ON", "CA"),
    "Sydney, NSW 2000": ("", "2000", "Sydney", "NSW", "AU"),
    "London, UK": ("", "", "London", "", "GB"),
    "London SW1A 1AA": ("", "SW1A 1AA", "London", "", "GB"),
    "12 Baker Street, London, UK": ("12 Baker Street", "", "London", "", "GB"),
    "München, Deutschland": ("", "", "München", "", "DE"),
    "10115 Berlin, Deutschland": ("", "10115", "Berlin", "", "DE"),
    "Musterstraße 12, 10115 Berlin": ("Musterstraße 12", "10115", "Berlin", "", "DE"),
    "Berlin, DE": ("", "", "Berlin", "", "DE"),
    "Dover, DE": ("", "", "Dover", "DE", "US"),
    "Rio de Janeiro, Brazil": ("", "", "Rio de Janeiro", "", "BR"),
    "Stratford-upon-Avon, England": ("", "", "Stratford-upon-Avon", "", "GB"),
    "Bengaluru, Karnataka, India": ("", "", "Bengaluru", "Karnataka", "IN"),
    "Remote": ("", "", "", "", ""),
    "Remote, USA": ("", "", "", "", "US"),
    "Hybrid – Austin, TX": ("", "", "Austin", "TX", "US"),
    "Austin, TX (Remote)": ("", "", "Austin", "TX", "US"),
    "Location: Austin, TX": ("", "", "Austin", "TX", "US"),
    "Based in Lisbon, Portugal": ("", "", "Lisbon", "", "PT"),
    "Berlin": ("", "", "Berlin", "", "DE"),
    "New York": ("", "", "New York", "", "US"),
    "Texas": ("", "", "", "TX", "US"),
}


@pytest.mark.parametrize(("text", "fields"), FIELDS.items())
def test_the_parts_of_a_place(text: str, fields: tuple[str, ...]) -> None:
    found = parse_location(value(text))
    assert found is not None
    assert (found.address, found.postal_code, found.city, found.region, found.country_code) == fields


@pytest.mark.parametrize(
    "text",
    [
        "Acme, Inc.",
        "Java, SQL",
        "Python, R",
        "C, C++",
        "Analytics, LLC",
        "Biology, MA",
        "Computer Science, MS",
        "Nursing, GA",
        "University of Texas, TX",
        "Software Engineer",
        "English, Spanish",
        "React, Node",
        "Google, Inc., NY",
        "IN",
        "OR",
        "Maya Chen",
        "May 2024",
        "",
        "x",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert location_confidence(text) < 0.5
    assert parse_location(value(text)) is None


def test_a_small_town_alone_is_not_sure_enough() -> None:
    assert (
        0 < location_confidence("Springfield") < 0.5 < location_confidence("Berlin") < location_confidence("Berlin, DE")
    )


def test_the_label_is_left_out_of_the_value() -> None:
    found = parse_location(value("Address: Austin, TX"))
    assert found is not None
    assert found.value.text == "Austin, TX"
    assert found.spans[0].start == 500 + len("Address: ")


@pytest.mark.parametrize(
    ("text", "rest", "place"),
    [
        ("Brightside Tutoring – Round Rock, TX", "Brightside Tutoring", "Round Rock, TX"),
        ("Acme, Mountain View, CA", "Acme", "Mountain View, CA"),
        ("Acme\tRemote", "Acme", "Remote"),
        ("Acme (Berlin, Germany)", "Acme", "Berlin, Germany"),
        ("Acme, Austin, TX (Hybrid)", "Acme", "Austin, TX (Hybrid)"),
        ("University of Example at Austin, Austin, TX", "University of Example at Austin", "Austin, TX"),
        ("Acme, Bengaluru, Karnataka, India", "Acme", "Bengaluru, Karnataka, India"),
        ("Acme, Berlin, Germany", "Acme", "Berlin, Germany"),
        ("Acme, 12 Main Street, Austin, TX 78701", "Acme", "12 Main Street, Austin, TX 78701"),
        ("Lone Star Cloud Dallas, TX", "Lone Star Cloud", "Dallas, TX"),
        ("State University | Atlanta, GA |", "State University", "Atlanta, GA"),
    ],
)
def test_a_place_at_the_end_of_a_line(text: str, rest: str, place: str) -> None:
    before, found = split_location(value(text))
    assert found is not None
    assert (before.text, found.value.text) == (rest, place)


@pytest.mark.parametrize(
    "text", ["Acme, Seattle", "Smith, Jones, LLC", "Skills: Java, SQL", "Cartwheel Maps Larkspur, CO", ""]
)
def test_a_line_without_a_place_to_cut(text: str) -> None:
    assert split_location(value(text)) == (value(text), None)


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("1427 Maple Ridge Drive", True),
        ("1427 Maple Ridge Drive, Apt 4B", True),
        ("Hauptstraße 12", True),
        ("P.O. Box 7", True),
        ("Fort Worth, TX 76102", False),
        ("40 meals per evening", False),
        ("Maya Chen", False),
    ],
)
def test_a_street_address(text: str, street: bool) -> None:
    assert is_street(text) is street


@given(st.text(max_size=120))
def test_any_text_can_be_asked(text: str) -> None:
    found = parse_location(value(text))
    assert (found is not None) == (location_confidence(text) >= 0.5)
    before, place = split_location(value(text))
    assert place is None or before.text in text
