"""Of several fixes those that can be applied together."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.fix.apply import Offer, Reading, apply, choose
from profilelint.fix.diff import diff
from profilelint.fix.sources import Replacement
from profilelint.model.finding import Edit, Finding, Fix
from profilelint.model.place import Span
from profilelint.read import read_bytes

FINDING = Finding(message="", locations=())


class Plain:
    """A source in which an edit stands at its span."""

    def __init__(self, text: str) -> None:
        self.text = text

    def place(self, edit: Edit) -> tuple[Replacement, ...] | None:
        return (Replacement(edit.source, *edit.spans[0], edit.text),) if edit.spans else None

    def write(self, replacements: Sequence[Replacement]) -> bytes:
        text = self.text
        for item in reversed(replacements):
            text = text[: item.start] + item.text + text[item.end :]
        return text.encode()


def offer(*edits: tuple[int, int, str], part: str = "") -> Offer:
    return Offer(FINDING, Fix("x", tuple(Edit((Span(start, end),), part, text) for start, end, text in edits)))


def applied(text: str, *offers: Offer) -> str:
    source = Plain(text)
    return apply(source, choose(source, offers).chosen).decode()


def test_fixes_that_touch_at_an_edge_are_both_applied() -> None:
    assert applied("abcd", offer((0, 2, "X")), offer((2, 4, "Y"))) == "XY"
    assert applied("abcd", offer((2, 4, "Y")), offer((0, 2, "X"))) == "XY"


@pytest.mark.parametrize(
    ("first", "second"),
    [((0, 3), (2, 4)), ((2, 4), (0, 3)), ((0, 4), (1, 2)), ((1, 2), (0, 4)), ((1, 3), (1, 3)), ((1, 2), (1, 3))],
)
def test_of_two_that_touch_the_same_words_the_first_is_applied(first: tuple[int, int], second: tuple[int, int]) -> None:
    chosen = choose(Plain("abcd"), [offer((*first, "X")), offer((*second, "Y"))])
    assert [one.items[0].text for one in chosen.chosen] == ["X"]
    assert len(chosen.waiting) == 1


@pytest.mark.parametrize("second", [(2, 2), (1, 2), (2, 3), (0, 4)])
def test_where_words_are_put_in_nothing_else_is_changed(second: tuple[int, int]) -> None:
    assert applied("abcd", offer((2, 2, "+")), offer((*second, "Y"))) == "ab+cd"
    assert applied("abcd", offer((*second, "Y")), offer((2, 2, "+"))) == applied("abcd", offer((*second, "Y")))


def test_a_fix_is_applied_whole_or_not_at_all() -> None:
    pair = offer((0, 1, "X"), (3, 4, "Z"))
    assert applied("abcd", offer((3, 4, "Y")), pair) == "abcY"
    assert applied("abcd", pair, offer((3, 4, "Y"))) == "XbcZ"
    unplaced = Offer(FINDING, Fix("x", (*offer((0, 1, "X")).fix.edits, Edit((), "", "?"))))
    assert choose(Plain("abcd"), [unplaced]).unplaced == (unplaced,)


def test_a_fix_whose_own_edits_meet_is_left_out() -> None:
    assert applied("abcd", offer((0, 3, "X"), (2, 4, "Y"))) == "abcd"


def test_a_fix_without_edits_is_left_out() -> None:
    assert choose(Plain("abcd"), [offer()]).chosen == ()


def test_the_same_offsets_of_two_parts_do_not_meet() -> None:
    chosen = choose(Plain(""), [offer((0, 3, "X"), part="a.xml"), offer((0, 3, "Y"), part="b.xml")])
    assert len(chosen.chosen) == 2


RANGES = st.tuples(st.integers(0, 12), st.integers(0, 4), st.text("xyz", max_size=3))
FIXES = st.lists(st.lists(RANGES, min_size=1, max_size=3), max_size=8)


@given(FIXES)
def test_what_is_applied_is_what_a_sign_by_sign_model_says(fixes: list[list[tuple[int, int, str]]]) -> None:
    text = "abcdefghijklmnop"
    offers = [offer(*((start, start + size, new) for start, size, new in edits)) for edits in fixes]
    chosen = choose(Plain(text), offers).chosen
    signs = list(text)
    inserted = [""] * (len(text) + 1)
    for one in chosen:
        for item in one.items:
            assert all(len(sign) == 1 for sign in signs[item.start : item.end])  # nobody else's
            signs[item.start : item.end] = [""] * (item.end - item.start)
            assert inserted[item.start] == ""
            inserted[item.start] = item.text
    model = "".join(put + sign for put, sign in zip(inserted, [*signs, ""], strict=True))
    assert apply(Plain(text), chosen).decode() == model


def test_edits_are_shown_on_the_text_of_a_file_that_is_not_rewritten(edit_of: Any) -> None:
    document = read_bytes(b"<p>Moved the the\n archive</p><p>of of it</p>", "a.html")
    source = Reading(document)
    offers = [Offer(FINDING, Fix("x", (edit_of(document, *one),))) for one in (("the the", "the"), ("of of", "of"))]
    assert apply(source, choose(source, offers).chosen).decode() == "Moved the archive\nof it"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a\nb\nc\n", "a\nB\nc\n"),
        ("a\nb", "a\nB"),
        ("a\r\nb\r\n", "a\r\nB\r\n"),
        ("é\n", "é\nü\n"),
        ("a\x0cb\n", "a\x0cB\n"),
    ],
)
def test_a_diff_that_patch_understands(tmp_path: Path, old: str, new: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(old.encode())
    text = diff(old, new, "a.md")
    done = subprocess.run(
        ["git", "apply", "-p0", "-"], cwd=tmp_path, input=text.encode(), capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert path.read_bytes() == new.encode()


def test_no_change_no_diff() -> None:
    assert diff("a\n", "a\n", "a.md") == ""
