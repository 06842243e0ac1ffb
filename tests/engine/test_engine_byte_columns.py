"""Columns in UTF-8 bytes, which some programs count by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.engine.resolve import Resolver
from profilelint.model.document import Document
from profilelint.model.place import BBox, PagePlace, Place, TextPlace
from profilelint.model.resume import Basics, Resume


def columns(raw: str | None, place: Place | None) -> tuple[int, int] | None:
    document = Document(path="a.md", format="markdown", raw=raw)
    return Resolver({"a.md": document}, Resume(source="a.md", basics=Basics())).byte_columns("a.md", place)


@pytest.mark.parametrize(
    ("line", "found"),
    [("abc the end", (5, 8)), ("é b the end", (6, 9)), ("😀 b the end", (8, 11)), ("漢字  the end", (9, 12))],
)
def test_what_stands_before_counts_in_bytes(line: str, found: tuple[int, int]) -> None:
    assert columns(line, TextPlace(1, 5, 1, 8)) == found


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_line_counts_for_itself(end: str) -> None:
    assert columns(f"ééé{end}é x{end}😀 y", TextPlace(2, 2, 3, 3)) == (3, 6)


@pytest.mark.parametrize(
    "place",
    [None, PagePlace(1, BBox(0, 0, 1, 1)), TextPlace(1, 1, 9, 1), TextPlace(1, 1, 1, 2, "parts/work.tex")],
    ids=["nowhere", "page", "past the end", "included file"],
)
def test_other_places_have_none(place: Place | None) -> None:
    assert columns("abc", place) is None


def test_a_file_without_text_has_none() -> None:
    assert columns(None, TextPlace(2, 1, 2, 2)) is None


def test_an_endless_line_is_not_counted_again_and_again() -> None:
    assert columns("é" * 50_000, TextPlace(1, 40_000, 1, 40_002)) is None
    assert columns("e" * 50_000, TextPlace(1, 40_000, 1, 40_002)) == (40_000, 40_002)


@given(st.text(alphabet="aé😀漢\u0301 ", max_size=30), st.integers(1, 30), st.integers(1, 30))
def test_bytes_cut_the_same_words(line: str, start: int, end: int) -> None:
    found = columns(line, TextPlace(1, start, 1, end))
    assert found is not None
    assert line.encode()[: found[0] - 1].decode() == line[: start - 1]
    assert line.encode()[: found[1] - 1].decode() == line[: end - 1]
