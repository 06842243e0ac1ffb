"""Graduation dates, class years and grade point averages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from profilelint.match import degrees
from profilelint.match.experience import last_month
from profilelint.model.dates import Date
from profilelint.model.match import Answer, How
from profilelint.model.posting import Requirement
from profilelint.model.resume import Education, Resume
from profilelint.pattern import lazy

_MONTH: Final = lazy(r"(\d{4})-(\d{2})$")
_NAMES: Final = "January February March April May June July August September October November December".split()
_CLASSES: Final = {"senior": 0, "junior": 1, "sophomore": 2, "freshman": 3}
"""Class year → academic years left after this one."""
_AUTUMN: Final = 9
"""The month in which an academic year begins."""
_SUMMER: Final = range(6, 9)


def graduation(requirement: Requirement, resume: Resume, today: tuple[int, int] | None) -> list[Answer]:
    """Degrees whose date lies in the window that ``fields`` holds (ISO months, an open side empty), or that make the
    person what a class year asks."""
    if any(requirement.fields):
        return list(_windowed(requirement, resume, today))
    if today is None or not requirement.names:
        return []
    return list(_classed(requirement, resume, today))


def _windowed(requirement: Requirement, resume: Resume, today: tuple[int, int] | None) -> Iterator[Answer]:
    if len(requirement.fields) != 2:
        return
    first, last = (_month(field) for field in requirement.fields)
    for entry in resume.education:
        end = entry.dates.end if entry.dates is not None else None
        if end is None or entry.dates is None:
            continue
        low, high = end.earliest(), end.latest()
        if low is None or high is None or (first is not None and high < first) or (last is not None and low > last):
            continue
        yield Answer(
            value=entry.dates.value,
            option=0,
            name=end.iso(),
            how=How.EXACT,
            why=f"{_said(end)} is {_window(first, last)}",
            last=last_month(entry, today),
        )


def _window(first: tuple[int, int] | None, last: tuple[int, int] | None) -> str:
    if first == last and first is not None:
        return "the month asked"
    if first is None or last is None:
        return f"in {_words(first)} or later" if first is not None else f"by {_words(last)}"
    return f"between {_words(first)} and {_words(last)}"


def _words(month: tuple[int, int] | None) -> str:
    return f"{_NAMES[month[1] - 1]} {month[0]}" if month is not None and 1 <= month[1] <= 12 else ""


def _said(date: Date) -> str:
    return date.value.text.strip() if 0 < len(date.value.text.strip()) <= 30 else date.iso()


def _month(text: str) -> tuple[int, int] | None:
    found = _MONTH.match(text)
    return (int(found[1]), int(found[2])) if found else None


def _classed(requirement: Requirement, resume: Resume, today: tuple[int, int]) -> Iterator[Answer]:
    for entry in resume.education:
        left = _left(entry, today)
        if left is None or entry.dates is None or entry.dates.end is None:
            continue
        for option, name in enumerate(requirement.names):
            years = _CLASSES.get(name.removeprefix("rising "))
            if years is not None and (years + 1 if name.startswith("rising ") else years) in left:
                yield Answer(
                    value=entry.dates.value,
                    option=min(option, max(0, len(requirement.options) - 1)),
                    name=name,
                    how=How.BROADER,
                    why=f"who graduates in {_said(entry.dates.end)} is a {name} in {_words(today)}",
                    last=last_month(entry, today),
                )
                break


def _left(entry: Education, today: tuple[int, int]) -> set[int] | None:
    """How many academic years are left after this one before a bachelor's degree. A winter's graduate stands between
    two classes, and in summer everybody does."""
    end = entry.dates.end if entry.dates is not None else None
    if end is None or end.month is None or end.year is None or end.open:
        return None
    latest = end.latest()
    degree, _ = degrees.shown(entry)
    if latest is None or latest < today or (degree is not None and degree.level != "bachelor"):
        return None
    year, month = latest
    first = year - (today[0] + (today[1] >= _AUTUMN))
    counts = {first} if month < _AUTUMN else {first, first + 1}
    if today[1] in _SUMMER:
        counts |= {count - 1 for count in counts}
    return {max(0, count) for count in counts}


_SCORE: Final = lazy(r"(\d{1,3}(?:[.,]\d{1,3})?)(?:\s*(?:/|out of)\s*(\d{1,3}(?:[.,]\d{1,2})?))?")


def gpa(requirement: Requirement, resume: Resume, today: tuple[int, int] | None) -> tuple[list[Answer], list[Answer]]:
    """Grade point averages at or above the one asked, on the scale of 4 unless the resume names another; and those of
    another scale, which nothing converts."""
    asked = _number(requirement.fields[0]) if requirement.fields else None
    found: list[Answer] = []
    near: list[Answer] = []
    for entry in resume.education:
        if entry.score is None or asked is None:
            continue
        for written in _SCORE.finditer(entry.score.text[:200]):
            scale = _number(written[2]) if written[2] else 4.0
            score = _number(written[1])
            if score is None or scale is None:
                continue
            last = last_month(entry, today)
            if scale == 4.0 and asked <= score <= 4.5:
                why = f"{written[1]} is at least {requirement.fields[0]}"
                found.append(Answer(value=entry.score, option=0, name=written[1], how=How.EXACT, why=why, last=last))
                break
            if scale > 4.5 and written[2]:
                why = f"on a scale of {written[2]}; the posting's is not said to be the same"
                near.append(Answer(value=entry.score, option=0, name=written[1], how=How.FUZZY, why=why, last=last))
                break
    return found, near


def _number(text: str) -> float | None:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None
