"""The phrases of rule packs: what they match, what is refused, and that none of them can be slow."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilelint.engine.phrases import PLACEHOLDERS, PhraseError, any_of, exact, key, literal, pattern, shown


def found(phrase: str, text: str, *, strict: bool = False) -> list[str]:
    expression = any_of([pattern(phrase, strict=strict)])
    return [match[0] for match in re.finditer(expression, text, re.IGNORECASE)]


@pytest.mark.parametrize(
    ("phrase", "text", "quotes"),
    [
        ("team player", "a team player, a Team-Player and teams", ["team player", "Team-Player"]),
        ("utiliz*", "Utilized and utilizing, no utility", ["Utilized", "utilizing"]),
        ("*-oriented", "goal-oriented, detail oriented", ["goal-oriented", "detail oriented"]),
        ("*ship", "Leadership of a ship, shipping", ["Leadership", "ship"]),
        ("*manage*", "mismanaged, managed, mange", ["mismanaged", "managed"]),
        ("passion for *", "A passion for rivers.", ["passion for rivers"]),
        ("GPA <number>/<number>", "GPA 3.75/4.0 and GPA high/4.0", ["GPA 3.75/4.0"]),
        ("<number> guests", "2,000 guests and 12 guests, some guests", ["2,000 guests", "12 guests"]),
        ("class of <year>", "Class of 2027, class of 99", ["Class of 2027"]),
        ("<letter><letter> <digit><digit><digit>", "CS 101 and MATH 22", ["CS 101"]),
        ("C#", "C# and C", ["C#"]),
        ("C++", "C++, C", ["C++"]),
        (".NET", ".NET, net", [".NET"]),
        ("I <3 code", "I <3 code", ["I <3 code"]),
        ("a.b", "axb a.b", ["a.b"]),
        ("(maybe)", "so (maybe) not", ["(maybe)"]),
    ],
)
def test_what_a_phrase_matches(phrase: str, text: str, quotes: list[str]) -> None:
    assert found(phrase, text) == quotes


def test_a_strict_hyphen_is_no_blank() -> None:
    assert found("co-op", "co-op, co op, coop", strict=True) == ["co-op"]
    assert found("co op", "co-op, co op, coop", strict=True) == ["co op"]


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("*", "every word"),
        ("* *", "every word"),
        ("te*m", "at the start or the end"),
        ("a **", "two say no more"),
        ("***", "at the start or the end"),
        ("<nubmer> guests", "did you mean “<number>”"),
        ("<name>", "there are <number>"),
        ("#<number>*", "not both"),
        ("-based", "not with a hyphen"),
        ("x" * 201, "more than 200"),
    ],
)
def test_what_is_refused(phrase: str, said: str) -> None:
    with pytest.raises(PhraseError, match=re.escape(said)):
        pattern(phrase)


def test_the_small_helpers() -> None:
    assert exact("team player")
    assert not exact("team play*")
    assert not exact("<number> guests")
    assert shown("GPA <number>") == "GPA ‹number›"
    assert literal("a *-oriented <number>x") == "oriented"
    assert literal("<number>") == ""
    assert key(" Team‑Player ", case=False) == "team player"
    assert key("Co‐op", case=True, strict=True) == "Co-op"


PIECES = st.sampled_from(["a", "aa", "*", "a*", "*a", "*a*", "-", " ", "ab", *(f"<{name}>" for name in PLACEHOLDERS)])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(PIECES, min_size=1, max_size=12), st.sampled_from(["a", "a ", "aa-", "1", "1.", "a1", " ", "é'", "aab "])
)
def test_no_phrase_is_slow(pieces: list[str], unit: str) -> None:
    """No repetition of an accepted phrase can be tried twice, so 20,000 hostile characters are read in one go."""
    try:
        expression = any_of([pattern("".join(pieces))])
    except PhraseError:
        return
    assert not _retried(re._parser.parse(expression))  # type: ignore[attr-defined]
    sum(1 for _ in re.finditer(expression, unit * (20_000 // len(unit)) + "!"))


def _retried(parsed: Any) -> bool:
    """Whether a parsed expression holds a repetition that backtracks: neither possessive nor in an atomic group."""
    for code, argument in parsed:
        if str(code) in ("MAX_REPEAT", "MIN_REPEAT"):
            return True
        if str(code) == "SUBPATTERN" and _retried(argument[-1]):
            return True
        if str(code) == "BRANCH" and any(map(_retried, argument[1])):
            return True
    return False


def test_the_check_for_slow_phrases_knows_one() -> None:
    assert _retried(re._parser.parse(r"(?:a+b|c)"))  # type: ignore[attr-defined]
    assert not _retried(re._parser.parse(r"(?>a+)b++"))  # type: ignore[attr-defined]
