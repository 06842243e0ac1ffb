"""Months of work: dated entries as intervals of months, overlapping ones counted once.

Months are counted from year 0 (``year * 12 + month - 1``), intervals are half open. A month that is begun counts whole:
June 2024 – August 2024 is three months. A bare year at the end means its start where the entry began in an earlier
year (2021 – 2023 is 24 months, as people count), and the whole year where it is the only one (2022 is 12 months).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from profilelint.model.dates import Date, DateRange, Precision


class Interval(NamedTuple):
    """Months ``start`` to ``end``, the end excluded."""

    start: int
    end: int

    @property
    def months(self) -> int:
        return self.end - self.start


def month_number(year: int, month: int) -> int:
    """Months since year 0; months count from 1."""
    return year * 12 + month - 1


def interval(dates: DateRange | None, today: tuple[int, int] | None = None) -> Interval | None:
    """The months that an entry covers, ``None`` where its dates do not tell.

    An open end lasts to ``today`` (year, month), that month included; what lies after today does not count. Without
    ``today`` an open end cannot be counted.
    """
    if dates is None or dates.start is None or dates.end is None:
        return None
    begin = dates.start.earliest()
    if begin is None:
        return None
    start = month_number(*begin)
    now = month_number(*today) + 1 if today is not None else None
    if dates.end.open:
        if now is None:
            return None
        end = now
    else:
        last = _last(dates.start, dates.end)
        if last is None:
            return None
        end = last if now is None else min(last, now)
    return Interval(start, end) if end > start else None


def _last(start: Date, end: Date) -> int | None:
    """The month after the last one that counts."""
    latest = end.latest()
    if latest is None:
        return None
    if end.precision is Precision.YEAR and start.year is not None and end.year is not None and end.year > start.year:
        # "June 2021 – 2023": half of the last year; "2021 – 2023": none of it
        return month_number(end.year, 1 if start.precision is Precision.YEAR else 7)
    return month_number(*latest) + 1


def merge(intervals: Iterable[Interval]) -> tuple[Interval, ...]:
    """The same months as intervals that neither overlap nor touch, in order."""
    merged: list[Interval] = []
    for item in sorted(intervals):
        if item.end <= item.start:
            continue
        if merged and item.start <= merged[-1].end:
            merged[-1] = Interval(merged[-1].start, max(merged[-1].end, item.end))
        else:
            merged.append(item)
    return tuple(merged)


def months(intervals: Iterable[Interval]) -> int:
    """How many months the intervals cover together."""
    return sum(item.months for item in merge(intervals))
