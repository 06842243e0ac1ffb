"""Which evidence of a resume answers which requirement of a posting."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

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
    ``requirement.options``, ``name`` the canonical name. ``listed`` is true for an item of a skills list. ``why`` says
    how a name that is not the one asked answers it ("PyTorch is a deep learning framework"), empty where it needs no
    word. ``last`` is the month (ISO) up to which the entry that holds it lasts, empty where no entry or no date does.
    """

    value: Value
    option: int
    name: str
    how: How
    listed: bool = False
    why: str = ""
    last: str = ""


class Spell(NamedTuple):
    """A dated entry that counts towards years: its ``value`` (the dates as written), the first and the last month
    (ISO, both counted) and how many months that is by itself, before overlaps are taken out."""

    value: Value
    first: str
    last: str
    months: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One requirement with everything that answers it, best first."""

    requirement: Requirement
    answers: tuple[Answer, ...] = ()
    near: tuple[Answer, ...] = ()
    """What does not answer but a person should look at: a slip of the pen or a guess (:attr:`How.FUZZY`), only the
    wider term or too few months (:attr:`How.BROADER`), and what its ``why`` limits (a certificate that expired, a
    language at a lower level). Always empty where there are answers."""
    spells: tuple[Spell, ...] = ()
    """The entries that were counted, oldest first, where the requirement asks for years or its skill stands in some."""
    months: int | None = None
    """Months that the spells cover together, overlaps counted once; ``None`` where nothing was counted."""

    @property
    def answered(self) -> bool:
        return bool(self.answers)

    @property
    def shown(self) -> bool:
        """Whether an answer stands in the text of an entry or a summary, not in a list of skills only."""
        return any(not answer.listed for answer in self.answers)

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
