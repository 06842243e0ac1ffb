"""One row a requirement: what answers it, by kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from profilelint.match import degrees, places, timeline
from profilelint.match.evidence import Evidence, best_first, same_language
from profilelint.model.match import Answer, How, Match, Row
from profilelint.model.posting import Kind, Posting, Requirement
from profilelint.model.resume import Education, Resume, Work
from profilelint.model.value import Value
from profilelint.pattern import lazy


def compare(posting: Posting, resume: Resume, today: tuple[int, int] | None) -> Match:
    """See :func:`profilelint.match.match`."""
    now = today if today is not None else _latest(resume)
    spells = [(entry, spell) for entry in resume.work if (spell := timeline.interval(entry.dates, now)) is not None]
    months = timeline.months(spell for _, spell in spells)
    evidence = Evidence(resume)
    worked = [entry for entry, _ in spells]
    rows = []
    for requirement in posting.requirements:
        if requirement.kind is Kind.YEARS:
            rows.append(_years(requirement, worked, months))
        elif requirement.kind is Kind.DEGREE:
            rows.append(_degree(requirement, resume))
        elif requirement.kind in (Kind.SKILL, Kind.CERTIFICATE):
            rows.append(_terms(requirement, evidence))
        elif requirement.kind is Kind.LOCATION:
            rows.append(_location(requirement, resume))
        elif requirement.kind is Kind.LANGUAGE:
            rows.append(_language(requirement, resume, evidence))
        else:
            rows.append(_plain(requirement, resume, evidence))
    return Match(posting=posting, rows=tuple(rows), months_of_work=months)


def _latest(resume: Resume) -> tuple[int, int] | None:
    """The latest month that a date of the resume's entries names."""
    months = [
        latest
        for entry in resume.entries
        if entry.dates is not None and not entry.dates.expected
        for date in entry.dates.dates
        if (latest := date.earliest()) is not None
    ]
    return max(months, default=None)


# --- names ------------------------------------------------------------------------------------------------------


def _options(requirement: Requirement) -> Iterable[tuple[int, Value, str]]:
    for number, value in enumerate(requirement.options):
        yield number, value, requirement.names[number] if number < len(requirement.names) else value.text


def _terms(requirement: Requirement, evidence: Evidence) -> Row:
    answers: list[Answer] = []
    for number, value, name in _options(requirement):
        answers.extend(evidence.answers(number, value, name))
        if not answers and requirement.kind is Kind.CERTIFICATE:
            answers.extend(evidence.held(number, value, name) or evidence.certified(number, value, name))
    near: list[Answer] = []
    if not answers:
        for number, value, name in _options(requirement):
            near.extend(evidence.near(number, value.text, name))
    return Row(requirement=requirement, answers=best_first(answers), near=best_first(near))


def _language(requirement: Requirement, resume: Resume, evidence: Evidence) -> Row:
    answers: list[Answer] = []
    for number, value, name in _options(requirement):
        for language in resume.languages:
            written = language.language
            if same_language(name, written.text):
                how = How.EXACT if value.text.casefold() == written.text.casefold() else How.ALIAS
                answers.append(Answer(value=written, option=number, name=name, how=how))
        answers.extend(evidence.answers(number, value, name))
        answers.extend(_studied(resume, number, name))
    return Row(requirement=requirement, answers=best_first(answers))


def _studied(resume: Resume, option: int, name: str) -> Iterable[Answer]:
    """A language as a field of study or a course: "B.A. in Spanish"."""
    word = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
    for entry in resume.education:
        for value in (entry.area, entry.study_type, *entry.courses):
            found = word.search(value.text) if value is not None else None
            if value is not None and found is not None:
                yield Answer(value=value.part(*found.span()), option=option, name=name, how=How.EXACT)


# --- years and degrees ------------------------------------------------------------------------------------------


def _years(requirement: Requirement, worked: list[Work], months: int) -> Row:
    """Answered by all dated work together; which of it counts for the field asked is for a person to say."""
    if requirement.years is None or months < requirement.years * 12:
        return Row(requirement=requirement)
    answers = tuple(
        Answer(value=entry.dates.value, option=0, name=f"{months} months", how=How.EXACT)
        for entry in worked
        if entry.dates is not None
    )
    return Row(requirement=requirement, answers=answers)


def _degree(requirement: Requirement, resume: Resume) -> Row:
    named = [field for field in requirement.fields if not degrees.is_related_field(field)]
    loose = len(named) < len(requirement.fields)
    answers: list[Answer] = []
    near: list[Answer] = []
    for entry in resume.education:
        has, value = degrees.shown(entry)
        enough = degrees.rank(has) >= degrees.rank(requirement.degree or "associate")
        how = _field(named, loose, entry)
        if enough and how is not None:
            exact = how is How.EXACT and (not requirement.degree or has == requirement.degree)
            answers.append(_named(value, requirement, has, how if exact or how is not How.EXACT else How.BROADER))
        elif enough or (how is not None and named):
            near.append(_named(value, requirement, has, How.FUZZY))
    if not answers and requirement.or_equivalent:
        for job in resume.work:
            value = job.position or job.name or job.content
            answers.append(Answer(value=value, option=0, name="equivalent experience", how=How.BROADER))
    return Row(requirement=requirement, answers=best_first(answers), near=() if answers else best_first(near))


def _field(named: list[str], loose: bool, entry: Education) -> How | None:
    """How an entry's field of study answers any of the fields asked; a requirement without one takes every field."""
    if not named:
        return How.EXACT
    values = [value.text for value in (entry.area, entry.study_type) if value is not None]
    if not values:
        values = [entry.content.text[:400]]
    found = [
        how for field in named for text in values if (how := degrees.field_answers(field, text, loose)) is not None
    ]
    return min(found, key=list(How).index, default=None)


def _named(value: Value, requirement: Requirement, level: str, how: How) -> Answer:
    names = requirement.names
    option = names.index(level) if level in names else 0
    return Answer(value=value, option=option, name=level, how=how)


# --- what only a plain statement answers ------------------------------------------------------------------------

_MONTH: Final = lazy(r"(\d{4})-(\d{2})$")


def _graduation(requirement: Requirement, resume: Resume) -> list[Answer]:
    """The date of a degree inside the window that ``fields`` holds (ISO months, an open side empty)."""
    if len(requirement.fields) != 2 or not any(requirement.fields):
        return []
    first, last = (_month(field) for field in requirement.fields)
    found = []
    for entry in resume.education:
        end = entry.dates.end if entry.dates is not None else None
        if end is None or entry.dates is None:
            continue
        low, high = end.earliest(), end.latest()
        if low is None or high is None or (first is not None and high < first) or (last is not None and low > last):
            continue
        found.append(Answer(value=entry.dates.value, option=0, name=end.iso(), how=How.EXACT))
    return found


def _month(text: str) -> tuple[int, int] | None:
    found = _MONTH.match(text)
    return (int(found[1]), int(found[2])) if found else None


_SCORE: Final = lazy(r"(\d{1,3}(?:[.,]\d{1,3})?)(?:\s*(?:/|out of)\s*(\d{1,3}(?:[.,]\d{1,2})?))?")


def _gpa(requirement: Requirement, resume: Resume) -> list[Answer]:
    """A grade point average at or above the one asked, on the scale of 4 unless it names another."""
    asked = _number(requirement.fields[0]) if requirement.fields else None
    found = []
    for entry in resume.education:
        if entry.score is None or asked is None:
            continue
        for written in _SCORE.finditer(entry.score.text[:200]):
            scale = _number(written[2]) if written[2] else 4.0
            score = _number(written[1])
            if score is not None and scale == 4.0 and asked <= score <= 4.5:
                found.append(Answer(value=entry.score, option=0, name=written[1], how=How.EXACT))
                break
    return found


def _number(text: str) -> float | None:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


_MOVES: Final = lazy(
    r"\b(?:relocat\w+|(?:willing|open|able|ready|happy|planning|free)\s+to\s+(?:move|moving|relocat\w+)|moving\s+to|will\s+move"
    r"|geographically\s+flexible|open\s+to\s+(?:any|all)\s+locations?)\b",
    re.IGNORECASE,
)


def _location(requirement: Requirement, resume: Resume) -> Row:
    """The same town, or one of the same commuting area, or a word on moving. Near: a place that may be close."""
    here = resume.basics.location
    answers: list[Answer] = []
    for number, value, name in _options(requirement):
        asked = places.town(value.text)
        named = any(town.name == asked.name for _, town in places.shown(resume))
        for place, town in places.shown(resume):
            if places.same(asked, town):
                how = How.EXACT if asked.name == town.name else How.BROADER
                answers.append(Answer(value=place, option=number, name=name, how=how))
        answers.extend(
            Answer(value=value_, option=number, name=name, how=How.BROADER)
            for value_ in (resume.basics.content, resume.basics.label, resume.basics.summary)
            if value_ is not None
            and (_MOVES.search(value_.text) or (asked.name and not named and asked.name in value_.text.casefold()))
        )
    if not answers:
        for section in resume.sections:
            for line in section.lines:
                if _MOVES.search(line.text) and section.kind not in ("work", "projects", "volunteer"):
                    answers.append(Answer(value=line, option=0, name="relocation", how=How.BROADER))
    if answers or here is None:
        return Row(requirement=requirement, answers=best_first(answers))
    near = [
        Answer(value=here.value, option=number, name=name, how=How.FUZZY)
        for number, value, name in _options(requirement)
        if not any(places.far(places.town(value.text), town) for _, town in places.shown(resume))
    ]
    return Row(requirement=requirement, near=best_first(near))


def _eligibility(requirement: Requirement, evidence: Evidence) -> list[Answer]:
    """The posting's own words ("authorized to work in"), where a resume says them."""
    return [
        answer
        for number, value, name in _options(requirement)
        if len(value.text.split()) > 1
        for answer in evidence.literal(number, value.text, name)
    ]


def _plain(requirement: Requirement, resume: Resume, evidence: Evidence) -> Row:
    look: dict[Kind, Callable[[], list[Answer]]] = {
        Kind.GRADUATION: lambda: _graduation(requirement, resume),
        Kind.GPA: lambda: _gpa(requirement, resume),
        Kind.ELIGIBILITY: lambda: _eligibility(requirement, evidence),
    }
    found = look.get(requirement.kind)
    return Row(requirement=requirement, answers=best_first(found()) if found is not None else ())
