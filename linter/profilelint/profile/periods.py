"""Dates compared as what they can mean: a bare year is any of its months."""

from __future__ import annotations

from profilelint.model.dates import Date, DateRange, Precision

Months = tuple[int, int]
"""The first and the last month (year × 12 + month) that a date can mean."""


def months(date: Date | None) -> Months | None:
    """The months that a date can mean; ``None`` for an open end and for what is no date."""
    if date is None or date.open:
        return None
    first, last = date.earliest(), date.latest()
    if first is None or last is None:
        return None
    return first[0] * 12 + first[1], last[0] * 12 + last[1]


def apart(one: Date | None, other: Date | None) -> int:
    """How many months lie between two dates: 0 where they can be the same month, and where one says nothing.

    A bare year is any month of it; two bare years are 12 months apart for each year between them.
    """
    first, second = months(one), months(other)
    if first is None or second is None or one is None or other is None:
        return 0
    if one.precision is other.precision is Precision.YEAR:
        return abs(first[0] - second[0])
    return max(0, first[0] - second[1], second[0] - first[1])


def ranges_close(one: DateRange | None, other: DateRange | None) -> bool | None:
    """Whether two ranges overlap or nearly do; ``None`` where one is not known."""
    first, second = _span(one), _span(other)
    if first is None or second is None:
        return None
    return first[0] <= second[1] + 2 and second[0] <= first[1] + 2


def ranges_equal(one: DateRange | None, other: DateRange | None) -> bool:
    """Whether both dates of two ranges agree, to the month."""
    if one is None or other is None or one.start is None or other.start is None:
        return False
    ends = (one.end is not None and one.end.open) == (other.end is not None and other.end.open)
    return ends and apart(one.start, other.start) == 0 and apart(one.end, other.end) == 0


def ranges_near(one: DateRange | None, other: DateRange | None) -> bool:
    """Whether both dates of two ranges agree, a month more or less."""
    if one is None or other is None:
        return False
    if apart(one.start, other.start) > 1 or (one.start is None) != (other.start is None):
        return False
    open_ends = [dates.end is not None and dates.end.open for dates in (one, other)]
    return open_ends[0] == open_ends[1] and apart(one.end, other.end) <= 1


def lies_within(inner: DateRange | None, outer: DateRange | None) -> bool:
    """Whether a range lies in another one, a month more or less; also where one is not known."""
    first, second = _span(inner), _span(outer)
    if first is None or second is None:
        return True
    return second[0] - 1 <= first[0] and first[1] <= second[1] + 1


_OPEN = 12 * 9999


def _span(dates: DateRange | None) -> Months | None:
    if dates is None:
        return None
    start, end = months(dates.start), months(dates.end)
    if start is None and end is None:
        return None
    if start is None:
        assert end is not None
        return end
    if dates.end is not None and dates.end.open:
        return start[0], _OPEN
    return start[0], (end or start)[1]


def shown(dates: DateRange) -> str:
    """The dates as a person writes them; an end that a network leaves out is "Present"."""
    if dates.end is not None and dates.end.open and not dates.end.value.text:
        return f"{dates.value.text} – Present"
    return dates.value.text
