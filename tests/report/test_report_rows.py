"""The projection that every writer prints."""

from __future__ import annotations

import pytest
from golden_reports import ACCENT, NUMBER, WEAK
from hypothesis import given
from hypothesis import strategies as st

from profilelint.model.place import BBox, PagePlace, PartPlace, Place, TextPlace
from profilelint.report.rows import Cleaner, place_data, place_text, row, visible


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (TextPlace(14, 3, 14, 9), ":14:3"),
        (PagePlace(2, BBox(0, 0, 1, 1)), " p.2"),
        (PartPlace("word/document.xml", 12), " paragraph 12"),
        (PartPlace("word/header1.xml", 2), " paragraph 2 of the header1"),
        (None, ""),
    ],
)
def test_places_in_words(place: Place | None, shown: str) -> None:
    assert place_text(place) == shown


def test_places_as_data() -> None:
    assert place_data(PagePlace(1, BBox(1.04, 2.06, 3, 4))) == {"kind": "page", "page": 1, "bbox": [1.0, 2.1, 3, 4]}
    assert place_data(PartPlace("word/document.xml", 3)) == {
        "kind": "part",
        "part": "word/document.xml",
        "paragraph": 3,
    }
    assert place_data(None) is None


def test_a_row_has_a_spot_for_each_location() -> None:
    found = row(ACCENT, Cleaner(()))
    assert [spot.where for spot in found.spots] == [
        "Zoë Łukasiewicz – Résumé.pdf p.2",
        "Profil.docx paragraph 3 of the header1",
    ]


def test_the_quote_stays_at_its_offset_when_text_before_it_grows() -> None:
    clean = Cleaner(())
    place = WEAK.locations[0]
    from dataclasses import replace

    spot = row(
        replace(WEAK, locations=(replace(place, context="a\x1bb\tHelped", quote="Helped", offset=4),)), clean
    ).spots[0]
    assert spot.context[spot.offset :] == "Helped"


def test_numbers_are_masked_as_written_and_bare() -> None:
    spot = row(NUMBER, Cleaner(("219-09-9999", "219099999"))).spots[0]
    assert spot.context == "my SSN: •••-••-••••, or •••••••••"
    assert spot.quote == "•••-••-••••"


@pytest.mark.parametrize("char", ["\x1b", "\x00", "\x07", "\x7f", "\x9b", "\u202e", "\u2066", "\r"])
def test_control_characters_are_shown_not_sent(char: str) -> None:
    assert visible(f"a{char}b") == f"a\\u{ord(char):04x}b"


@given(st.text())
def test_a_cleaned_text_is_one_line_that_no_terminal_obeys(text: str) -> None:
    cleaned = Cleaner(())(text)
    assert not any(ord(char) < 32 or 0x7F <= ord(char) <= 0x9F for char in cleaned)


@given(st.text(alphabet="219-0 a"), st.text(alphabet="219-0 a"))
def test_no_secret_survives(before: str, after: str) -> None:
    assert "219-09-9999" not in Cleaner(("219-09-9999",))(f"{before}219-09-9999{after}")
