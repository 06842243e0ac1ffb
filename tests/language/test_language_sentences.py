"""Sentences and numbers of years."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilelint.language import sentences
from profilelint.language.sentences import Bound


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Python required. Go is a plus!", ["Python required.", "Go is a plus!"]),
        ("Tools, e.g. Jira, help. We train.", ["Tools, e.g. Jira, help.", "We train."]),
        ("Based in the U.S. You must be able to travel.", ["Based in the U.S.", "You must be able to travel."]),
        ("Node.js, .NET etc. are used", ["Node.js, .NET etc. are used"]),
        ("One line\nanother line", ["One line", "another line"]),
        ("  ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences.sentences(text)] == expected


@given(st.text(alphabet="ab .!?\n(U.S)é\u00a0", max_size=80))
@settings(deadline=None)
def test_sentences_cover_every_letter_in_order(text: str) -> None:
    ranges = sentences.sentences(text)
    assert all(start < end for start, end in ranges)
    assert all(before[1] <= after[0] for before, after in pairwise(ranges))
    covered = "".join(text[start:end] for start, end in ranges)
    assert [char for char in covered if char.isalnum()] == [char for char in text if char.isalnum()]


def test_a_text_beyond_the_limit_of_spacy_is_read_whole() -> None:
    text = "Word after word. " * 4000
    assert len(sentences.sentences(text)) == 4000


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("3+ years", 3, None, Bound.MINIMUM),
        ("five (5) years or more", 5, None, Bound.MINIMUM),
        ("(5) five years", 5, None, Bound.MINIMUM),
        ("two or more years", 2, None, Bound.MINIMUM),
        ("2-4 years", 2, 4, Bound.RANGE),
        ("5–7 yrs", 5, 7, Bound.RANGE),
        ("two to four years", 2, 4, Bound.RANGE),
        ("up to 3 years", 3, None, Bound.MAXIMUM),
        ("less than 2 years", 2, None, Bound.MAXIMUM),
    ],
)
def test_years_are_read(text: str, low: int, high: int | None, bound: Bound) -> None:
    (years,) = sentences.years(text)
    assert (years.low, years.high, years.bound) == (low, high, bound)


@pytest.mark.parametrize("text", ["a five-year plan", "a 5-year plan", "years of service", "3 months"])
def test_these_are_no_numbers_of_years(text: str) -> None:
    assert sentences.years(text) == []


def test_a_missing_spacy_is_said_in_plain_words(monkeypatch: pytest.MonkeyPatch) -> None:
    sentences._tools.cache_clear()
    monkeypatch.setitem(sys.modules, "spacy", None)
    try:
        with pytest.raises(sentences.SpacyMissingError, match="pip install"):
            sentences.years("3 years")
    finally:
        sentences._tools.cache_clear()
