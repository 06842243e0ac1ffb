"""A match as a table: what is asked, once each, sorted into what is required, preferred, mentioned, a note, or for a
person to judge. Counts, never a score."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from profilelint.model.match import Answer, How, Match, Row, Spell
from profilelint.model.posting import Kind, Requirement, Strength
from profilelint.model.resume import Resume

Key = tuple[str, ...]
"""What two requirements must share to ask for the same: the kind and the canonical names, or the level, years …"""


class Part(StrEnum):
    """The part of the table that an item stands in. Only the first two are counted."""

    REQUIRED = "required"
    PREFERRED = "preferred"
    MENTIONED = "mentioned"
    """Named in the duties or the description only."""
    NOTE = "note"
    """To be known, no gap of a resume: who may be hired, where, with which documents, until when."""
    JUDGE = "judge"
    """What a person judges, no word search."""


class State(StrEnum):
    """What a resume says to an item."""

    SHOWN = "shown"
    LISTED = "listed"
    """Only a list of skills names it."""
    CHECK = "check"
    """Something is close, or only a person can tell."""
    OPEN = "open"

    @property
    def answered(self) -> bool:
        return self in (State.SHOWN, State.LISTED)


_NOTES: Final = frozenset({Kind.ELIGIBILITY, Kind.DOCUMENT, Kind.DEADLINE, Kind.LOCATION})
_CLEARANCE: Final = "Security clearance"
_PARTS: Final = (Part.REQUIRED, Part.PREFERRED, Part.MENTIONED)
_STRENGTHS: Final = {
    Strength.REQUIRED: Part.REQUIRED,
    Strength.PREFERRED: Part.PREFERRED,
    Strength.MENTIONED: Part.MENTIONED,
}
_HOW: Final = {how: number for number, how in enumerate(How)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that a posting asks for, with every line that asks for it; the first of ``rows`` asks the strongest."""

    part: Part
    key: Key
    state: State
    rows: tuple[Row, ...]

    @property
    def requirement(self) -> Requirement:
        return self.rows[0].requirement

    @property
    def kind(self) -> Kind:
        return self.rows[0].requirement.kind

    @property
    def answered(self) -> bool:
        return self.state.answered

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The answers of all rows, each place once, those that say most to a reader first: shown before listed, the
        name that is asked before a case of it, recent before old; of a certificate where it is named as one."""
        found: dict[tuple[object, ...], Answer] = {}
        for row in self.rows:
            for answer in row.answers:
                found.setdefault((answer.value.path, answer.value.text, answer.value.pieces), answer)
        latest = sorted(found.values(), key=lambda answer: answer.last, reverse=True)
        return tuple(sorted(latest, key=self._order))

    def _order(self, answer: Answer) -> tuple[bool, bool, bool, int]:
        elsewhere = self.kind is Kind.CERTIFICATE and not answer.value.path.startswith("certificates")
        return (elsewhere, answer.listed, answer.how is How.BROADER, _HOW[answer.how])

    @property
    def near(self) -> tuple[Answer, ...]:
        return next((row.near for row in self.rows if row.near), ())

    @property
    def spells(self) -> tuple[Spell, ...]:
        return next((row.spells for row in self.rows if row.spells), ())

    @property
    def months(self) -> int | None:
        return next((row.months for row in self.rows if row.months is not None), None)


class Counts(NamedTuple):
    """How many items are asked, and how many of them have evidence."""

    required: int
    required_answered: int
    preferred: int
    preferred_answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A posting compared with a resume; items in the posting's order."""

    match: Match
    items: tuple[Item, ...]

    def of(self, part: Part) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.part is part)

    @property
    def counted(self) -> tuple[Item, ...]:
        """What is counted: the required items, then the preferred ones."""
        return (*self.of(Part.REQUIRED), *self.of(Part.PREFERRED))

    @property
    def counts(self) -> Counts:
        required, preferred = self.of(Part.REQUIRED), self.of(Part.PREFERRED)
        return Counts(
            len(required),
            sum(item.answered for item in required),
            len(preferred),
            sum(item.answered for item in preferred),
        )


def table(match: Match, resume: Resume) -> Table:
    """The table of a match.

    Lines that ask for the same are one item with the strongest wish; what is only mentioned is left out where an item
    that is asked names it too.
    """
    merged: dict[Key, list[Row]] = {}
    for row in _least(match.rows):
        merged.setdefault(key(row.requirement), []).append(row)
    items = []
    for name, rows in merged.items():
        rows.sort(key=lambda row: _PARTS.index(_STRENGTHS[row.requirement.strength]))
        items.append(Item(part=_part(rows[0].requirement), key=name, state=_state(rows, resume), rows=tuple(rows)))
    asked = {name for item in items if item.part in (Part.REQUIRED, Part.PREFERRED) for name in names(item.requirement)}
    return Table(
        match=match,
        items=tuple(
            item for item in items if item.part is not Part.MENTIONED or not asked.intersection(names(item.requirement))
        ),
    )


def _least(rows: tuple[Row, ...]) -> list[Row]:
    """The rows, of alternative years in one line only the fewest: "5 years, or a master's degree and 3 years"."""
    fewest: dict[object, int] = {}
    for row in rows:
        wanted = row.requirement
        if wanted.kind is Kind.YEARS and wanted.or_equivalent and wanted.years:
            fewest[wanted.spans] = min(wanted.years, fewest.get(wanted.spans, wanted.years))
    return [
        row
        for row in rows
        if row.requirement.kind is not Kind.YEARS
        or not row.requirement.or_equivalent
        or row.requirement.years == fewest.get(row.requirement.spans, row.requirement.years)
    ]


def names(requirement: Requirement) -> tuple[str, ...]:
    """The canonical names of a requirement's options, each once; the options as written where there are none."""
    found = requirement.names or tuple(option.text for option in requirement.options)
    return tuple(dict.fromkeys(found))


def comes_later(requirement: Requirement) -> bool:
    """Whether a certificate need not be held yet: "or the ability to obtain it within six months of hire"."""
    return requirement.kind is Kind.CERTIFICATE and "later" in requirement.fields


def key(requirement: Requirement) -> Key:
    """What identifies a requirement in a posting and over several postings."""
    kind = requirement.kind
    fields = sorted({field.casefold() for field in requirement.fields})
    low = sorted({name.casefold() for name in names(requirement)})
    if kind is Kind.DEGREE:
        return (kind, requirement.degree, *fields)
    if kind is Kind.YEARS:
        return (kind, str(requirement.years or 0), *low)
    if kind in (Kind.GPA, Kind.GRADUATION) and fields:
        return (kind, *requirement.fields)
    return (kind, *(low or [" ".join(requirement.quote.text.casefold().split())]))


def _part(requirement: Requirement) -> Part:
    if requirement.kind is Kind.QUALITY:
        return Part.JUDGE
    if requirement.kind in _NOTES or _CLEARANCE in requirement.names:
        return Part.NOTE
    return _STRENGTHS[requirement.strength]


def _state(rows: list[Row], resume: Resume) -> State:
    if rows[0].requirement.kind is Kind.YEARS and all(
        answer.how is How.BROADER for row in rows for answer in row.answers
    ):
        # enough years of work, and nothing tells how many of them were of what is asked
        return State.CHECK if any(row.answers or row.near for row in rows) else State.OPEN
    if any(row.shown for row in rows):
        return State.SHOWN
    if any(row.answered for row in rows):
        return State.LISTED
    if any(row.near for row in rows):
        return State.CHECK
    wanted = rows[0].requirement
    if wanted.kind is Kind.GPA and any(entry.score is not None for entry in resume.education):
        return State.CHECK  # another scale, or a number that the form will compare
    if wanted.kind is Kind.GRADUATION and not any(wanted.fields) and resume.education:
        return State.CHECK  # a class year
    return State.OPEN
