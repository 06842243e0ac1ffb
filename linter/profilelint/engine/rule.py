"""The rule contract: metadata, options, the context that a check is given."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from profilelint.engine.presets import OptionValue, Preset
from profilelint.model.document import Document
from profilelint.model.finding import Finding, Level
from profilelint.model.match import Answer, Match, Row
from profilelint.model.profile import Profile
from profilelint.model.resume import Entry, Resume
from profilelint.model.value import Node


class Evidence(StrEnum):
    """What a rule rests on; ``profilelint explain`` shows it."""

    MEASURED = "measured"
    VENDOR = "vendor"
    GUIDE = "guide"
    CONVENTION = "convention"
    LOGIC = "logic"


class Tier(StrEnum):
    """``CORE`` runs by default; ``PEDANTIC`` with ``--pedantic`` or when selected by name."""

    CORE = "core"
    PEDANTIC = "pedantic"


NEEDS = ("pdf", "docx", "layout", "source", "job", "profile")
"""What a rule can need. ``pdf docx source layout`` are about the file and any one of those named suffices; ``job`` and
``profile`` must each be there. ``docx`` means any word processor's file, ``layout`` that words have sizes and places on
pages, ``source`` a text format with lines."""


@dataclass(frozen=True, slots=True)
class Option:
    """A setting of a rule: ``[rules.<name>] <option> = …``. Its type is that of ``default``."""

    name: str
    default: OptionValue
    help: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's metadata. ``scope`` is the node class that its check is called with: ``Document``, ``Resume``,
    ``Section``, an entry class (``Work``, ``Education`` …; ``Entry`` for all), ``Bullet`` (of work, volunteer and
    project entries), ``Basics``, ``Skill``, ``Posting``, ``Match``, ``Row`` or ``Profile``.
    What presets change stands in the presets' files.
    """

    name: str
    level: Level
    evidence: Evidence
    scope: type
    since: str
    tier: Tier = Tier.CORE
    needs: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    reserved: bool = False
    """An engine rule (``lint-*``): raised by the engine, never switched off."""
    surroundings: bool = False
    """Whether it asks what lies around the file: :attr:`Context.tracked_exports` is looked up only then."""
    raised: Level | None = None
    """The level of its findings that are marked ``raised``, unless a preset or the configuration sets one."""
    ratchet: tuple[str, ...] = ()
    """The numbers in its findings' ``data`` of which more is worse (less, with a minus before the key), where the words
    that a finding quotes do not tell them: a finding that a baseline knows is new again when one of them got worse."""


@dataclass(slots=True)
class Clock:
    """Today, as an input, and whether anything asked for it: a result that did not holds on every day."""

    date: datetime.date
    asked: bool = False

    def __call__(self) -> datetime.date:
        self.asked = True
        return self.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a check may know beside its node. ``today`` is an input: no rule reads a clock.

    ``resume`` is an empty resume where the document could not be read; only rules with scope ``Document`` run then.
    ``options`` are the rule's own, validated, defaults filled in. ``postings`` are the posting documents, by path.
    """

    clock: Clock
    preset: Preset
    document: Document
    resume: Resume
    recognised: bool = True
    """Whether the document reads as a resume: a usual section, an entry or a skills list was found."""
    matches: tuple[Match, ...] = ()
    profile_matches: tuple[Match, ...] = ()
    """What each profile answers of the same postings: as many for each, with the same rows; none without a profile."""
    profile: Profile | None = None
    postings: Mapping[str, Document] = field(default_factory=dict)
    options: Mapping[str, OptionValue] = field(default_factory=dict)
    parents: Mapping[str, Entry] = field(default_factory=dict)
    beside: tuple[str, ...] = ()
    """The names of the files that lie beside the document or are checked with it, its own left out."""

    tracked_exports: tuple[str, ...] = ()
    """The LinkedIn archives and Handshake importer files that git tracks in the work tree around the document."""

    def which(self, posting: Node) -> str:
        """The posting's file in brackets, with a blank before it, where several are compared; else nothing."""
        if len(self.matches) < 2:
            return ""
        return f" ({str(getattr(posting, 'source', '')).replace(chr(92), '/').rpartition('/')[2]})"

    @property
    def today(self) -> datetime.date:
        """The day to check for."""
        return self.clock()

    @property
    def month(self) -> tuple[int, int]:
        """Today as (year, month)."""
        today = self.today
        return (today.year, today.month)

    def entry(self, node: Node) -> Entry | None:
        """The entry that a bullet or a field of an entry belongs to."""
        path = node.path
        while path:
            if path in self.parents:
                return self.parents[path]
            path = path.rpartition(".")[0]
        return None

    def in_profile(self, row: Row) -> Answer | None:
        """The best answer that a profile has to a requirement, of the first profile that has one."""
        for match in self.profile_matches:
            for other in match.rows:
                if other.requirement is row.requirement and other.answers:
                    return other.answers[0]
        return None

    def number(self, option: str) -> int:
        """The value of a whole-number option."""
        value = self.options[option]
        if not isinstance(value, int):
            raise TypeError(f"option {option} is no whole number")
        return value

    def words(self, option: str) -> tuple[str, ...]:
        """The value of a list option."""
        value = self.options[option]
        if not isinstance(value, tuple):
            raise TypeError(f"option {option} is no list")
        return value


Check = Callable[[Any, Context], Iterator[Finding]]
"""A pure generator: (node of the rule's scope, context) → findings. No IO, no clock, no formatting."""
