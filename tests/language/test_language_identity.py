"""Identity numbers: found by checksum or keyword, masked whole. All numbers here are specimens or invented."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.language.identity import find, mask


def kinds(text: str) -> list[tuple[str, str]]:
    return [(number.kind, text[number.start : number.end]) for number in find(text)]


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("SSN 219-09-9999", "US Social Security number", "219-09-9999"),
        ("219-09-9999", "US Social Security number", "219-09-9999"),
        ("Social Security: 219 09 9999", "US Social Security number", "219 09 9999"),
        ("SSN: 219099999", "US Social Security number", "219099999"),
        ("SIN 046 454 286", "Canadian Social Insurance number", "046 454 286"),
        ("Social Insurance 046454286", "Canadian Social Insurance number", "046454286"),
        ("Aadhaar 234123412346", "Aadhaar number", "234123412346"),
        ("2341 2341 2346", "Aadhaar number", "2341 2341 2346"),
        ("IBAN GB82 WEST 1234 5698 7654 32", "IBAN", "GB82 WEST 1234 5698 7654 32"),
        ("DE89370400440532013000", "IBAN", "DE89370400440532013000"),
        ("QQ".replace("QQ", "AB") + " 12 34 56 C", "UK National Insurance number", "AB 12 34 56 C"),
        ("NI number AB123456C", "UK National Insurance number", "AB123456C"),
        ("Passport No. X1234567", "passport number", "X1234567"),
        ("Driver's License: D123-4567-8901", "driver's license number", "D123-4567-8901"),
        ("ITIN: 912-70-1234", "itin number", "912-70-1234"),
    ],
)
def test_found(text: str, kind: str, number: str) -> None:
    assert kinds(text) == [(kind, number)]


@pytest.mark.parametrize(
    "text",
    [
        "(614) 555-0131",
        "614-555-0131",
        "+1 614 555 0131",
        "219 09 9999",  # no keyword
        "219099999",  # no keyword
        "000-12-3456",
        "666-12-3456",
        "912-12-3456",
        "219-00-9999",
        "219-09-0000",
        "1219-09-9999",
        "219-09-99990",
        "SIN 046 454 287",  # wrong check digit
        "046 454 286",  # no keyword
        "2341 2341 2345",  # wrong check digit
        "1341 2341 2346",  # no Aadhaar number starts with 1
        "GB83 WEST 1234 5698 7654 32",  # wrong check digits
        "GB 12 34 56 C",
        "AB123456C",  # no keyword
        "2024-09-2025",
        "ISBN 978-3-16-148410-0",
        "order 123-45-678",
        "Managed 219,099,999 rows",
        "passport renewal for 40 clients",
        "no digits at all",
        "",
    ],
)
def test_left_alone(text: str) -> None:
    assert kinds(text) == []


def test_several_in_one_line_from_left_to_right() -> None:
    text = "SSN 219-09-9999, passport X1234567, IBAN GB82 WEST 1234 5698 7654 32"
    assert [kind for kind, _ in kinds(text)] == ["US Social Security number", "passport number", "IBAN"]


def test_none_inside_another() -> None:
    text = "SSN passport no. 219-09-9999"
    assert len(find(text)) == 1


@pytest.mark.parametrize(
    ("value", "masked"), [("219-09-9999", "•••-••-••••"), ("AB 12 C", "•• •• •"), ("", ""), ("- -", "- -")]
)
def test_mask_keeps_the_separators(value: str, masked: str) -> None:
    assert mask(value) == masked


@given(st.text(max_size=200))
def test_a_mask_holds_no_letter_or_digit(value: str) -> None:
    assert len(mask(value)) == len(value)
    assert not any(char.isalnum() for char in mask(value))


@given(st.text(alphabet="0123456789- ABSINGpassport.:", max_size=120))
def test_what_is_found_lies_in_order_and_apart(text: str) -> None:
    numbers = find(text)
    for number in numbers:
        assert 0 <= number.start < number.end <= len(text)
    for before, after in pairwise(numbers):
        assert before.end <= after.start


@pytest.mark.parametrize("unit", ["219-09-9999 ", "passport ", "GB82 ", "A1 ", "12 ", "SSN 1 ", "046 454 286 "])
def test_hostile_lines_take_no_long(unit: str) -> None:
    start = time.process_time()
    find(unit * (2000 // len(unit)))
    assert time.process_time() - start < 2
