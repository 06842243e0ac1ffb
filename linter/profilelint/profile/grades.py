"""Grades compared as numbers: 3.6 is 3.60/4.0, and 3.58 rounded."""

from __future__ import annotations

import re
from typing import NamedTuple

from profilelint.pattern import lazy

_NUMBER = lazy(r"(\d{1,3})(?:[.,](\d{1,3}))?(?:\s*(?:/|out\s+of|of)\s*(\d{1,3}(?:[.,]\d{1,2})?))?", re.IGNORECASE)
_SCALE = 5.0
"""Grades up to this are on the scale of 4 where none is named."""


class Grade(NamedTuple):
    """``digits`` are those behind the point that are no zeros at the end."""

    value: float
    digits: int
    scale: float


def grade(text: str) -> Grade | None:
    """The first grade of a text; ``None`` where there is no number in it."""
    match = _NUMBER.search(text[:60])
    if match is None:
        return None
    number = float(f"{match[1]}.{match[2] or '0'}")
    scale = float(match[3].replace(",", ".")) if match[3] else 4.0 if number <= _SCALE else 100.0
    return Grade(number, len((match[2] or "").rstrip("0")), scale)


def grades_alike(one: Grade, other: Grade) -> bool | None:
    """Whether one figure is the other one, rounded or cut to fewer digits (to one at the least); ``None`` for two
    scales."""
    if one.scale != other.scale:
        return None
    rough, fine = sorted((one, other), key=lambda item: item.digits)
    step = 10.0 ** -max(1, rough.digits)
    return -step / 2 - 1e-9 <= fine.value - rough.value <= step / 2 + 1e-9 or (
        0 < rough.digits < fine.digits and 0 <= fine.value - rough.value < step - 1e-9
    )
