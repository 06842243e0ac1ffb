"""Which entry of one resume is which of another: by what they share, the surest pairs first."""

from __future__ import annotations

from collections.abc import Sequence

from profilelint.compare.facts import Fact

_WEIGHTS = {
    "title": 2.0,
    "degree": 2.0,
    "organization": 2.0,
    "start": 1.0,
    "end": 0.5,
    "highlights": 1.0,
    "summary": 1.0,
}
_ENOUGH = 1.5
_ALIKE = 88
_NEARLY = 0.75
"""What a head field counts that stands there in nearly the same words."""


def entries(left: Sequence[Sequence[Fact]], right: Sequence[Sequence[Fact]]) -> dict[str, str]:
    """The path of each entry of ``left`` with that of its match in ``right``; entries without one are left out.

    Both are the facts of the entries, one list an entry.
    """
    pairs = []
    for row, mine in enumerate(left):
        for column, other in enumerate(right):
            score = _score(mine, other)
            if score >= _ENOUGH:
                same_kind = mine[0].owner.partition("[")[0] == other[0].owner.partition("[")[0]
                pairs.append((-score - (0.4 if same_kind else 0.0), abs(row - column), row, column))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    found: dict[str, str] = {}
    for _, _, row, column in sorted(pairs):
        if row not in taken_left and column not in taken_right:
            taken_left.add(row)
            taken_right.add(column)
            found[left[row][0].owner] = right[column][0].owner
    return found


def _score(mine: Sequence[Fact], other: Sequence[Fact]) -> float:
    theirs = {fact.key for fact in other}
    score = 0.0
    bullets = 0
    for fact in mine:
        weight = _WEIGHTS.get(fact.field, 0.0)
        if not weight:
            continue
        if fact.key in theirs:
            if fact.field == "highlights":
                bullets += 1
                if bullets > 3:
                    continue
            score += weight
        elif fact.field in ("title", "degree", "organization") and _near(fact, other):
            score += weight * _NEARLY
    return score


def _near(fact: Fact, other: Sequence[Fact]) -> bool:
    """Whether a head field stands in the other entry in nearly the same words, alone or with more."""
    from rapidfuzz import fuzz

    for their in other:
        if their.field in ("title", "degree", "organization"):
            if len(fact.key) >= 5 and (fact.key in their.key or (len(their.key) >= 5 and their.key in fact.key)):
                return True
            if fuzz.ratio(fact.key, their.key) >= _ALIKE:
                return True
    return False


def by_owner(found: Sequence[Fact]) -> list[list[Fact]]:
    """The facts of each entry, in order."""
    groups: dict[str, list[Fact]] = {}
    for fact in found:
        if "[" in fact.owner:
            groups.setdefault(fact.owner, []).append(fact)
    return list(groups.values())
