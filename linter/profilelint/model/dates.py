"""Dates as resumes write them. Nothing here, or in the grammar that makes them, looks at a clock."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from profilelint.model.place import Span
from profilelint.model.value import Value


class Precision(StrEnum):
    """How exact a date is."""

    YEAR = "year"
    QUARTER = "quarter"
    SEASON = "season"
    MONTH = "month"
    DAY = "day"
    OPEN = "open"
    """Present, Current, ongoing, to date: no end yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """One date as written.

    ``month`` is the first month meant (a season or quarter starts there; ``last_month`` is where it ends), ``None``
    for a bare year or an open end. ``style`` names the written form for comparison inside a document: ``Mon YYYY``,
    ``Month YYYY``, ``MM/YYYY``, ``MM/YY``, ``YYYY-MM``, ``YYYY``, ``Season YYYY``, ``MM/DD/YYYY`` and so on.
    ``problem`` says what is impossible about it ("month 13", "31 June", "year 20222"), else empty.
    ``ambiguous`` marks 03/04/2024, where day and month cannot be told apart.
    """

    value: Value
    year: int | None
    month: int | None = None
    day: int | None = None
    precision: Precision = Precision.MONTH
    style: str = ""
    problem: str = ""
    ambiguous: bool = False

    @property
    def last_month(self) -> int | None:
        if self.month is None:
            return None
        return self.month + 2 if self.precision in (Precision.SEASON, Precision.QUARTER) else self.month

    @property
    def open(self) -> bool:
        return self.precision is Precision.OPEN

    def earliest(self) -> tuple[int, int] | None:
        """(year, month) of the first month that it can mean; ``None`` for an open end or an impossible date."""
        if self.year is None or self.problem:
            return None
        return (self.year, self.month or 1)

    def latest(self) -> tuple[int, int] | None:
        """(year, month) of the last month that it can mean; ``None`` for an open end or an impossible date."""
        if self.year is None or self.problem:
            return None
        month = self.last_month or 12
        return (self.year + 1, month - 12) if month > 12 else (self.year, month)

    def iso(self) -> str:
        """``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; empty for an open end or an impossible date."""
        if self.year is None or self.problem:
            return ""
        text = f"{self.year:04d}"
        if self.month is not None and self.precision in (Precision.MONTH, Precision.DAY):
            text += f"-{self.month:02d}"
            if self.day is not None:
                text += f"-{self.day:02d}"
        return text


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRange:
    """The dates of an entry. A single date ("Summer 2024", "Expected May 2027") stands in ``end`` alone when it is a
    degree's, a certificate's or an award's, and in both when it is a role's. ``value`` is the whole text, the word
    "Expected" included. ``dash`` is what joins the two as written (``-``, ``–``, ``—``, ``to``), empty for one date.
    ``expected`` is true with expected, anticipated, incoming, starting and the like.
    """

    value: Value
    start: Date | None = None
    end: Date | None = None
    dash: str = ""
    expected: bool = False

    @property
    def path(self) -> str:
        return self.value.path

    @property
    def source(self) -> str:
        return self.value.source

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.value.spans

    @property
    def dates(self) -> tuple[Date, ...]:
        """The distinct dates written: one or two."""
        both = [date for date in (self.start, self.end) if date is not None]
        return tuple(both[:1] if len(both) == 2 and both[0] is both[1] else both)

    def is_current(self, today: tuple[int, int]) -> bool | None:
        """Whether the entry goes on at ``today`` (year, month); ``None`` where the end is not known."""
        if self.end is None:
            return None
        if self.end.open:
            return True
        latest = self.end.latest()
        return None if latest is None else latest >= today
