"""A job posting, taken apart into requirements that can be answered one by one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from profilelint.model.place import Span
from profilelint.model.value import Value


class Strength(StrEnum):
    """How much the posting wants it. ``MENTIONED`` stands in the duties or the description only."""

    REQUIRED = "required"
    PREFERRED = "preferred"
    MENTIONED = "mentioned"


class Kind(StrEnum):
    """What a requirement asks for."""

    SKILL = "skill"
    YEARS = "years"
    DEGREE = "degree"
    CERTIFICATE = "certificate"
    LANGUAGE = "language"
    ELIGIBILITY = "eligibility"
    GRADUATION = "graduation"
    GPA = "gpa"
    LOCATION = "location"
    DOCUMENT = "document"
    DEADLINE = "deadline"
    QUALITY = "quality"
    """An ability or attitude that a person judges, not a word search: "a strong communicator", "able to lift 50 lb"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One thing that a posting asks for.

    ``quote`` is the sentence or list item that says it. ``options`` are the terms that answer it, as the posting
    writes them; more than one is an any-of group, answered by one member. ``names`` are the same terms under their
    canonical names (``K8s`` → ``Kubernetes``), same length. Which fields are set beside them depends on ``kind``:
    ``years`` (the minimum; ``options`` then says of what, and may be empty), ``degree`` (``associate bachelor master
    doctorate high-school``, the lowest of those named, empty where any degree will do) with ``fields`` (fields of
    study, the last one ``related field`` where the posting says so) and ``or_equivalent`` ("or equivalent experience").

    ``fields`` of the other kinds: ``certificate`` ``later`` where it may be earned after the start; ``graduation`` the
    first and last ISO month, an open side empty, and none for a class year (then ``names`` are ``junior``, ``rising
    senior`` …); ``gpa`` the number; ``deadline`` the ISO date, none where the year is not said; ``location``
    ``on-site`` or ``hybrid``, none for a sentence about presence or travel (it has no ``options`` either);
    ``eligibility`` what kinds it is of (``work-authorization no-sponsorship citizenship clearance export-control
    background-check drug-test age``). ``or_equivalent`` of a skill or certificate says that the group is open: "or
    similar", "such as".
    """

    path: str
    kind: Kind
    strength: Strength
    quote: Value
    options: tuple[Value, ...] = ()
    names: tuple[str, ...] = ()
    years: int | None = None
    degree: str = ""
    fields: tuple[str, ...] = ()
    or_equivalent: bool = False

    @property
    def source(self) -> str:
        return self.quote.source

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.quote.spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """A posting: who asks, for which role, and what for."""

    source: str
    title: Value | None = None
    organization: Value | None = None
    location: Value | None = None
    salary: Value | None = None
    """The pay as stated, in the posting's own words."""
    employment: Value | None = None
    """Full time, part time, internship … as stated."""
    work_mode: str = ""
    """``on-site``, ``hybrid`` or ``remote``; empty where the posting does not say."""
    requirements: tuple[Requirement, ...] = ()

    @property
    def path(self) -> str:
        return ""

    @property
    def spans(self) -> tuple[Span, ...]:
        return ()
