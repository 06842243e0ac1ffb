"""Months of work out of dated entries."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.match.timeline import Interval, interval, merge, month_number, months
from profilelint.model.dates import Date, DateRange, Precision
from profilelint.model.value import Value

TODAY = (2026, 11)


def day(text: str) -> Date:
    """``2024-06`` a month, ``2024`` a year, ``2024-Q3`` a quarter, ``now`` an open end, ``!`` an impossible one."""
    if text == "now":
        return Date(value=Value(text), year=None, precision=Precision.OPEN)
    if text.endswith("!"):
        return Date(value=Value(text), year=2024, month=13, problem="month 13")
    year, _, rest = text.partition("-")
    if not rest:
        return Date(value=Value(text), year=int(year), precision=Precision.YEAR)
    if rest.startswith("Q"):
        return Date(value=Value(text), year=int(year), month=int(rest[1]) * 3 - 2, precision=Precision.QUARTER)
    return Date(value=Value(text), year=int(year), month=int(rest))


def span(start: str, end: str) -> DateRange:
    return DateRange(value=Value(f"{start} – {end}"), start=day(start), end=day(end), dash="–")


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        ("2024-06", "2024-08", 3),
        ("2024-06", "2024-06", 1),
        ("2024-12", "2025-01", 2),
        ("2026-01", "now", 11),
        ("2026-11", "now", 1),
        ("2026-06", "2027-05", 6),
        ("2021", "2023", 24),
        ("2022", "2022", 12),
        ("2021-06", "2023", 25),
        ("2021", "2021-03", 3),
        ("2024-Q3", "2024-Q3", 3),
        ("2024-Q4", "2025-Q1", 6),
        ("2025", "now", 23),
    ],
)
def test_months_of_one_entry(start: str, end: str, count: int) -> None:
    spell = interval(span(start, end), TODAY)
    assert spell is not None
    assert spell.months == count


@pytest.mark.parametrize(
    ("start", "end"),
    [("2027-01", "2027-05"), ("2025-08", "2025-06"), ("2024!", "2025-01"), ("2024-01", "2025!"), ("now", "now")],
)
def test_dates_that_tell_nothing(start: str, end: str) -> None:
    assert interval(span(start, end), TODAY) is None


def test_no_dates_or_half_of_them() -> None:
    assert interval(None, TODAY) is None
    assert interval(DateRange(value=Value("May 2025"), end=day("2025-05")), TODAY) is None


def test_an_open_end_without_today_is_not_counted() -> None:
    assert interval(span("2024-01", "now")) is None


def test_a_closed_entry_needs_no_today() -> None:
    assert interval(span("2024-01", "2024-02")) == Interval(month_number(2024, 1), month_number(2024, 3))


def test_overlaps_count_once() -> None:
    both = [interval(span("2024-01", "2024-06"), TODAY), interval(span("2024-04", "2024-12"), TODAY)]
    assert months(item for item in both if item is not None) == 12


def test_touching_entries_are_one() -> None:
    assert merge([Interval(0, 3), Interval(3, 5)]) == (Interval(0, 5),)


def test_gaps_are_not_counted() -> None:
    assert months([Interval(0, 3), Interval(10, 12)]) == 5


def test_one_inside_another_adds_nothing() -> None:
    assert months([Interval(0, 24), Interval(6, 9)]) == 24


INTERVALS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: Interval(*pair)), max_size=8)


@given(INTERVALS)
def test_merged_months_are_the_months_covered(items: list[Interval]) -> None:
    covered = {month for item in items for month in range(item.start, item.end)}
    assert months(items) == len(covered)


@given(INTERVALS)
def test_merged_intervals_stand_apart(items: list[Interval]) -> None:
    merged = merge(items)
    assert all(one.end < other.start for one, other in pairwise(merged))
