"""Person specifications: what a mark behind a line says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from profilelint.model.posting import Strength
from profilelint.posting import analyse
from profilelint.read import read_file


def _strengths(folder: Path, text: str) -> list[tuple[str, str]]:
    path = folder / "post.txt"
    path.write_text(text, encoding="utf-8")
    posting = analyse(read_file(str(path)))
    asked = [item for item in posting.requirements if item.strength is not Strength.MENTIONED]
    return list(dict.fromkeys((item.strength.value, item.quote.text) for item in asked))


def test_letters_in_a_column(tmp_path: Path) -> None:
    found = _strengths(
        tmp_path,
        """Ward Housekeeper
Larkmoor Hospital

PERSON SPECIFICATION

                                                  E/D   Assessed
EXPERIENCE
Cleaning in a hospital or care home                E     A, I
Ordering stock with an electronic catalogue        D     A
SKILLS
Able to follow written instructions exactly        E     I
Knowledge of infection control, including the
safe handling of linen                             E     A
""",
    )
    assert found == [
        ("required", "Cleaning in a hospital or care home"),
        ("preferred", "Ordering stock with an electronic catalogue"),
        ("required", "Able to follow written instructions exactly"),
        ("required", "Knowledge of infection control, including the safe handling of linen"),
    ]


def test_crosses_below_two_heads(tmp_path: Path) -> None:
    found = _strengths(
        tmp_path,
        """Archive Assistant
Foxmere University

                                          Essential   Desirable
A degree in history                           X
Experience with glass negatives                           X
Careful handling of old bindings              X
""",
    )
    assert [strength for strength, _ in found] == ["required", "preferred", "required"]


@pytest.mark.parametrize(
    "text",
    [
        "Cook\n\nRequirements\n- Bakes bread        E\n",
        "Cook\n\nShifts\nMonday        E\nTuesday        D\nFriday        E\n",
    ],
)
def test_single_letters_without_a_head_are_no_marks(tmp_path: Path, text: str) -> None:
    assert not [item for item in _strengths(tmp_path, text) if item[0] == "preferred"]
