"""Which evidence of a resume answers which requirement of a posting."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from profilelint.model.place import Span
from profilelint.model.posting import Posting, Requirement
from profilelint.model.value import Value


class How(StrEnum):
    """How a term of the posting was found, the surest first."""

    EXACT = "exact"
    INFLECTED = "inflected"
    ALIAS = "alias"
    BROADER = "broader"
    FUZZY = "fuzzy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A place of the resume that answers an option of a requirement.

    ``value`` is the matched words (its path is the node that holds them), ``option`` the index into
    ``requirement.options``, ``name`` the canonical name. ``listed`` is true for an item of a skills list.
    """

    value: Value
    option: int
    name: str
    how: How
    listed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One requirement with everything that answers it, best first."""

    requirement: Requirement
    answers: tuple[Answer, ...] = ()
    near: tuple[Answer, ...] = ()
    """Near misses (:attr:`How.FUZZY`): they do not answer, but a person should look."""

    @property
    def answered(self) -> bool:
        return bool(self.answers)

    @property
    def path(self) -> str:
        return self.requirement.path

    @property
    def source(self) -> str:
        return self.requirement.source

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.requirement.spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A posting compared with a resume: one row a requirement, in the posting's order."""

    posting: Posting
    rows: tuple[Row, ...] = ()
    months_of_work: int = 0
    """Months covered by dated work entries, overlapping ones counted once."""

    @property
    def path(self) -> str:
        return ""

    @property
    def source(self) -> str:
        return self.posting.source

    @property
    def spans(self) -> tuple[Span, ...]:
        return ()
