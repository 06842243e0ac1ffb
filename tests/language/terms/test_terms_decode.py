"""Log-probabilities → spans."""

from __future__ import annotations

import itertools
import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.language.terms.decode import Decoder
from profilelint.language.terms.pieces import units

ROW = st.tuples(*[st.floats(-8, 0, allow_nan=False)] * 3)


def logs(*rows: tuple[float, float, float]) -> np.ndarray:
    return np.log(np.array(rows, dtype=np.float32).reshape(-1, 3))


O, B, I = (0.9, 0.05, 0.05), (0.1, 0.8, 0.1), (0.1, 0.1, 0.8)  # noqa: E741


def found(text: str, *rows: tuple[float, float, float], bias: float = 0.0) -> list[str]:
    places = [(u.start, u.end) for u in units(text)]
    return [text[places[a][0] : places[b - 1][1]] for a, b, _ in Decoder(bias).spans(text, places, logs(*rows))]


def test_a_span_begins_and_goes_on() -> None:
    assert found("use machine learning daily", O, B, I, O) == ["machine learning"]


def test_two_begins_are_two_spans() -> None:
    assert found("Python SQL", B, B) == ["Python", "SQL"]


def test_inside_after_outside_is_mended() -> None:
    assert found("strong Python skills", O, (0.05, 0.4, 0.55), O) == ["Python"]


def test_punctuation_at_an_edge_is_no_part_of_it() -> None:
    assert found("( Python )", B, I, I) == ["Python"]
    assert found("- , .", B, I, B) == []


def test_a_bias_asks_for_more_certainty() -> None:
    assert found("Python", (0.4, 0.6, 0.0001)) == ["Python"]
    assert found("Python", (0.4, 0.6, 0.0001), bias=1.0) == []


def test_nothing_is_found_in_nothing() -> None:
    assert Decoder().spans("", [], logs()) == []
    assert Decoder().path([]) == []


def test_confidence_is_that_of_the_least_certain_unit() -> None:
    assert Decoder().spans("a b", [(0, 1), (2, 3)], logs(B, (0.3, 0.1, 0.6)))[0][2] == pytest.approx(0.7, abs=1e-3)


@given(st.lists(ROW, min_size=1, max_size=6), ROW, st.tuples(ROW, ROW, ROW), st.floats(-2, 2))
def test_the_path_is_the_best_legal_one(
    rows: list[tuple[float, float, float]],
    start: tuple[float, float, float],
    step: tuple[tuple[float, float, float], ...],
    bias: float,
) -> None:
    def legal(tags: tuple[int, ...]) -> bool:
        return all(tag != 2 or (n and tags[n - 1] != 0) for n, tag in enumerate(tags))

    def worth(tags: tuple[int, ...]) -> float:
        units_ = sum(row[tag] + (0 if tag else bias) for row, tag in zip(rows, tags, strict=True))
        return start[tags[0]] + units_ + sum(step[a][b] for a, b in pairwise(tags))

    best = max(worth(tags) for tags in itertools.product(range(3), repeat=len(rows)) if legal(tags))
    path = tuple(Decoder(bias, start, step).path(rows))
    assert legal(path)
    assert math.isclose(worth(path), best, abs_tol=1e-9)
