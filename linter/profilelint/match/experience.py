"""Which dated entries count towards years, and how many months they make together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from profilelint.match import timeline
from profilelint.model.match import Spell
from profilelint.model.resume import Entry

_MOST = 200
"""Spells kept in a row; their months are counted before."""


class Counted(NamedTuple):
    """Entries that count, oldest first, and the months that they cover together, overlaps once."""

    spells: tuple[Spell, ...] = ()
    months: int = 0


def counted(entries: Iterable[Entry], today: tuple[int, int] | None) -> Counted:
    """What the entries with usable dates make together."""
    found: list[tuple[timeline.Interval, Spell]] = []
    for entry in entries:
        span = timeline.interval(entry.dates, today)
        if span is None or entry.dates is None:
            continue
        spell = Spell(entry.dates.value, month_text(span.start), month_text(span.end - 1), span.months)
        found.append((span, spell))
    found.sort(key=lambda item: item[0])
    return Counted(tuple(spell for _, spell in found[:_MOST]), timeline.months(span for span, _ in found))


def month_text(number: int) -> str:
    """Months since year 0 as an ISO month."""
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def last_month(entry: Entry, today: tuple[int, int] | None) -> str:
    """The ISO month up to which an entry lasts, today's for one that goes on or ends later; empty without a date."""
    dates = entry.dates
    if dates is None or dates.end is None:
        return ""
    now = f"{today[0]:04d}-{today[1]:02d}" if today is not None else ""
    if dates.end.open:
        return now
    latest = dates.end.latest()
    if latest is None:
        return ""
    end = f"{latest[0]:04d}-{latest[1]:02d}"
    return min(end, now) if now else end


def plain(months: int) -> str:
    """Months in words: "3 years 2 months", "14 months"; up to two years in months alone."""
    if months < 24:
        return f"{months} month{'s' if months != 1 else ''}"
    years, rest = divmod(months, 12)
    return f"{years} years" + (f" {rest} month{'s' if rest != 1 else ''}" if rest else "")
