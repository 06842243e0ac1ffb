"""Units and word pieces."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.language.terms.pieces import LONGEST_UNIT, SHAPES, Pieces, shapes, units

VOCABULARY = [
    "[UNK]",
    "[SEP]",
    "python",
    "##s",
    "c",
    "+",
    "un",
    "##aff",
    "##able",
    "cafe",
    "##e",
    "中",
    ".",
    "net",
    "##x",
]


def words(text: str) -> list[str]:
    return [text[a:b] for a, b in units(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Python, SQL.", ["Python", ",", "SQL", "."]),
        ("(C++)", ["(", "C++", ")"]),
        ("C# and .NET, Node.js", ["C#", "and", ".NET", ",", "Node.js"]),
        ("CI/CD pipelines", ["CI/CD", "pipelines"]),
        ("at <ORGANIZATION>,", ["at", "<ORGANIZATION>", ","]),
        ("“team player”", ["“", "team", "player", "”"]),
        ("Wait...", ["Wait", ".", ".", "."]),
        ("", []),
        ("  \t\n ", []),
    ],
)
def test_units_leave_out_the_punctuation_around_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_run_without_spaces_is_cut() -> None:
    assert [len(w) for w in words("a" * 150)] == [LONGEST_UNIT, LONGEST_UNIT, 150 - 2 * LONGEST_UNIT]


@given(st.text())
def test_units_cover_all_but_white_space(text: str) -> None:
    found = units(text)
    assert "".join(text[a:b] for a, b in found) == "".join(text.split())
    assert all(a < b for a, b in found)
    assert all(x.end <= y.start for x, y in pairwise(found))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Python", ["python"]),
        ("PYTHONs", ["python", "##s"]),
        ("unaffable", ["un", "##aff", "##able"]),
        ("C++", ["c", "+", "+"]),
        ("Café", ["cafe"]),
        ("cafe\u0301e", ["cafe", "##e"]),
        ("中中", ["中", "中"]),
        ("unknown", ["[UNK]"]),
        (".NET", [".", "net"]),
        ("\u200b", ["[UNK]"]),
        ("net" + "x" * 97, ["net"] + ["##x"] * 97),
        ("net" + "x" * 98, ["[UNK]"]),
    ],
)
def test_pieces_are_those_of_bert(word: str, expected: list[str]) -> None:
    pieces = Pieces(VOCABULARY)
    assert [VOCABULARY[n] for n in pieces.numbers(word)] == expected


@given(st.text(min_size=1, max_size=40))
def test_every_word_has_pieces(word: str) -> None:
    assert Pieces(VOCABULARY).numbers(word)


def test_a_word_seen_twice_has_the_same_pieces() -> None:
    pieces = Pieces(VOCABULARY)
    assert pieces.numbers("pythons") == pieces.numbers("pythons")


def test_shapes_tell_what_lower_case_loses() -> None:
    text = "We use SQL and iOS"
    by_word = dict(zip(words(text), shapes(text, units(text)), strict=True))
    assert len({tuple(by_word[w]) for w in ("use", "SQL", "iOS", "We")}) == 4


@given(st.text(max_size=200))
def test_shapes_are_numbers_of_facts(text: str) -> None:
    found = units(text)
    assert all(0 <= fact < SHAPES for unit in shapes(text, found) for fact in unit)


def test_units_take_linear_time() -> None:
    def spent(size: int) -> float:
        text = ("(" * 50 + "x " + ")" * 50 + ".") * size
        begun = time.process_time()
        units(text)
        return time.process_time() - begun

    spent(10)
    quick, long = (min(spent(size) for _ in range(3)) for size in (400, 4000))
    assert long < 100 * max(quick, 0.002)
