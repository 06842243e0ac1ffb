from __future__ import annotations

from profilelint.read.normal import clean


def test_half_a_surrogate_pair_is_no_character() -> None:
    assert clean("a\udc30b") == "a\ufffdb"
    assert clean("😀") == "😀"
