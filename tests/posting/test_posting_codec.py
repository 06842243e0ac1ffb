"""A posting as plain data and back."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.model.posting import Kind, Posting, Requirement, Strength
from profilelint.model.value import Piece, Value
from profilelint.posting import codec

pieces = st.builds(Piece, *[st.integers(0, 10_000)] * 3)
values = st.builds(
    Value,
    text=st.text(max_size=20),
    path=st.text(max_size=8),
    source=st.sampled_from(["a.txt", "b.html"]),
    pieces=st.lists(pieces, max_size=2).map(tuple),
    confidence=st.floats(0, 1),
)
items = st.builds(
    Requirement,
    path=st.text(max_size=8),
    kind=st.sampled_from(Kind),
    strength=st.sampled_from(Strength),
    quote=values,
    options=st.lists(values, max_size=2).map(tuple),
    names=st.lists(st.text(max_size=8), max_size=2).map(tuple),
    years=st.none() | st.integers(0, 40),
    degree=st.sampled_from(["", "bachelor"]),
    fields=st.lists(st.text(max_size=8), max_size=2).map(tuple),
    or_equivalent=st.booleans(),
)
postings = st.builds(
    Posting,
    source=st.just("a.txt"),
    title=st.none() | values,
    organization=st.none() | values,
    location=st.none() | values,
    requirements=st.lists(items, max_size=3).map(tuple),
)


@given(postings)
def test_the_round_trip_through_json_is_exact(posting: Posting) -> None:
    assert codec.decode(json.loads(json.dumps(codec.encode(posting)))) == posting


def test_the_source_can_be_another(read_posting: Callable[[str], Posting]) -> None:
    posting = read_posting("Clerk\n\nRequirements\n- Git\n")
    moved = codec.decode(codec.encode(posting), source="elsewhere.txt")
    assert moved.source == moved.requirements[0].quote.source == "elsewhere.txt"


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data | {"version": 0},
        lambda data: data | {"requirements": "none"},
        lambda data: {name: data[name] for name in data if name != "title"},
        lambda data: data | {"title": ["a", "title", [[0, 1]], 1.0]},
        lambda data: data | {"title": ["a", "title", [[0, 1, "2"]], 1.0]},
        lambda data: data | {"title": ["a", "title", [], "sure"]},
        lambda data: data | {"requirements": [data["requirements"][0] | {"kind": "wish"}]},
        lambda data: data | {"requirements": [data["requirements"][0] | {"years": "3"}]},
        lambda _: [],
        lambda _: None,
    ],
)
def test_other_data_are_refused(
    read_posting: Callable[[str], Posting], damage: Callable[[dict[str, Any]], object]
) -> None:
    data = codec.encode(read_posting("Clerk\n\nRequirements\n- Git\n"))
    with pytest.raises(ValueError, match=r".+"):
        codec.decode(damage(data))
