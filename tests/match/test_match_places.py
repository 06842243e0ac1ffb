"""Towns of a posting and a resume: one place, one commuting area, surely apart, or not known."""

from __future__ import annotations

import pytest

from profilelint.match.places import far, same, town


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Columbus, OH", "Columbus, Ohio"),
        ("Columbus OH", "Columbus, OH 43215"),
        ("Jersey City, NJ", "New York, NY"),
        ("Overland Park, KS", "Kansas City, MO"),
        ("Arlington, VA", "Washington, D.C."),
        ("Denver", "Denver, CO"),
    ],
)
def test_one_place(one: str, other: str) -> None:
    assert same(town(one), town(other))
    assert not far(town(one), town(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Portland, ME", "Portland, OR"),
        ("Arlington, VA", "Arlington, TX"),
        ("Columbia, SC", "Columbia, MD"),
        ("Austin, TX", "Dallas, TX"),
        ("Austin, TX", "Columbus, OH"),
        ("London, UK", "Manchester, UK"),
        ("Toronto, ON, Canada", "Columbus, OH"),
    ],
)
def test_surely_apart(one: str, other: str) -> None:
    assert not same(town(one), town(other))
    assert far(town(one), town(other))


@pytest.mark.parametrize(
    ("one", "other"), [("Marietta, OH", "Columbus, OH"), ("Springfield", "Boston, MA"), ("", "Boston, MA"), ("?", "!")]
)
def test_not_known(one: str, other: str) -> None:
    assert not same(town(one), town(other))
    assert not far(town(one), town(other))


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Duluth, MN", "Minneapolis, MN", True),
        ("Duluth, GA", "Atlanta, GA", False),
        ("Anoka, MN", "Minneapolis, MN", False),
        ("Springfield, IL", "Chicago, IL", True),
        ("Leeds, UK", "London, UK", True),
        ("Melbourne, Australia", "Sydney, Australia", True),
    ],
)
def test_towns_of_one_state_are_apart_where_the_table_knows_both(one: str, other: str, apart: bool) -> None:
    assert far(town(one), town(other)) is apart
