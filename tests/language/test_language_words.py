"""Tokens, word counts, a capital at the start."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.language.words import tokens


def texts(text: str) -> list[str]:
    return [token.text for token in tokens(text)]


@pytest.mark.parametrize(
    "word",
    [
        "C++",
        "C#",
        ".NET",
        "Node.js",
        "CI/CD",
        "A/B",
        "R&D",
        "O'Brien",
        "O’Brien",
        "state-of-the-art",
        "$2.3M",
        "40%",
        "2,000",
        "3.5/4.0",
        "10x",
        "2nd",
        "24/7",
        "12-page",
        "3D-printed",
        "m.ortega@mail.example",
        "https://fern.example/a/b",
    ],
)
def test_a_name_or_number_is_one_token(word: str) -> None:
    assert texts(f"used {word}, then") == ["used", word, "then"]


def test_long_words_around_a_slash_are_two_tokens() -> None:
    assert texts("Python/JavaScript") == ["Python", "JavaScript"]


def test_a_sentence_end_is_no_part_of_a_token() -> None:
    assert texts("Cut it by 40%. See https://fern.example/a.") == [
        "Cut",
        "it",
        "by",
        "40%",
        "See",
        "https://fern.example/a",
    ]


def test_offsets_point_into_the_text() -> None:
    text = "• Built C++ tools – fast"
    assert [text[token.start : token.end] for token in tokens(text)] == texts(text)


@given(st.text(alphabet="aA1.-'/&@+#$% \n", max_size=200))
def test_tokens_are_ordered_apart_and_exact(text: str) -> None:
    at = 0
    for token in tokens(text):
        assert token.start >= at
        assert token.end > token.start
        assert text[token.start : token.end] == token.text
        at = token.end
