"""What every format prints: a comparison in words and counts, masked, nothing left to compute."""

from __future__ import annotations

import datetime
import os
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from profilelint.engine.matching import Candidate, Comparison
from profilelint.match.plan import Fit, Step, cover, fits, gaps, matrix
from profilelint.match.table import Counts, Item, Part, State, Table
from profilelint.model.posting import Kind, Strength
from profilelint.model.value import Value
from profilelint.pattern import lazy
from profilelint.report.full import plural
from profilelint.report.match.words import Deadline, Said, Sayer, asked, deadline, either
from profilelint.report.rows import Cleaner

KIND_WORD = "A gap is no reason not to apply: few employers insist on every requirement."
GREEDY = "greedy order: each line helps the most postings that the lines above leave open, required before preferred"
GREEDY_ONE = "greedy order: each line answers the most that the lines above leave open, required before preferred"
IF_TRUE = "Only where it is true: in the entry that shows it, and in the skills."
ORDER = "largest share of required items answered first"
LETTERED = 6
"""So many resumes at most have letters and columns of their own."""
_RESUME = lazy(r"(?:an?\s+|your\s+|current\s+|updated\s+)*(?:resum[eé]|résumé|cv|curriculum vitae)s?$", re.IGNORECASE)
"""What is being compared needs not be asked for."""
_SHORT = 30
"""Characters of a posting's own term that stands for a name which it does not hold."""
_FEW = 5
"""Steps of the plan that are shown where they answer one item each."""
_MOST_TERM = 110
"""Characters of a quality or of a note's quote that are shown."""


class Head(NamedTuple):
    """What is known of a posting at a glance: role and organisation, place, mode, pay, the last day."""

    title: str
    facts: tuple[str, ...]
    deadline: Deadline | None
    file: str


class Edit(NamedTuple):
    """A step of the plan in words: what to name (alternatives), how many items it answers, in which postings (numbers
    as in the overview), in which resumes (indexes; empty where there is one)."""

    names: tuple[str, ...]
    words: str
    required: int
    preferred: int
    postings: tuple[int, ...]
    resumes: tuple[int, ...]

    @property
    def counts(self) -> str:
        parts = [
            f"{number} {word}"
            for number, word in ((self.required, "required"), (self.preferred, "preferred"))
            if number
        ]
        return " and ".join(parts) + (" item" if (self.preferred or self.required) == 1 else " items")

    @property
    def single(self) -> bool:
        """Whether it answers one item of one posting only."""
        return self.required + self.preferred == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """A posting compared with a resume."""

    head: Head
    resume: str
    counts: Counts
    required: tuple[Said, ...]
    preferred: tuple[Said, ...]
    notes: tuple[tuple[str, str], ...]
    judge: tuple[str, ...]
    mentioned_shown: tuple[str, ...]
    mentioned_open: tuple[str, ...]
    edits: tuple[Edit, ...]

    @property
    def sentence(self) -> str:
        return counts_sentence(self.counts)


class Cell(NamedTuple):
    """A cell of the matrix; ``state`` is ``None`` where it is not asked."""

    state: State | None
    required: bool


class MatrixLine(NamedTuple):
    """A line of the matrix: what is asked, a cell a column, in how many it is asked and how many of them answer it."""

    asked: str
    cells: tuple[Cell, ...]
    times: int
    answered: int

    def columns(self, *, answered: bool) -> tuple[int, ...]:
        """The numbers, from 1, of the columns in which it is asked and answered, or not answered."""
        return tuple(
            number
            for number, cell in enumerate(self.cells, 1)
            if cell.state is not None and cell.state.answered is answered
        )


class PostingLine(NamedTuple):
    """A posting of the overview: its number from 1, the counts with each resume, the resumes that answer most."""

    number: int
    head: Head
    counts: tuple[Counts, ...]
    best: tuple[int, ...]

    @property
    def asks(self) -> bool:
        return bool(self.counts and (self.counts[0].required or self.counts[0].preferred))


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Several postings or resumes. ``columns`` are the matrix's: postings, or resumes where there is one posting."""

    resumes: tuple[str, ...]
    postings: tuple[PostingLine, ...]
    columns: tuple[str, ...]
    lines: tuple[MatrixLine, ...]
    edits: tuple[Edit, ...]

    @property
    def by_resume(self) -> bool:
        return len(self.postings) == 1


def leading(edits: Sequence[Edit], most: int) -> Sequence[Edit]:
    """The steps to show: those that answer several items, and few of the others."""
    several = sum(not edit.single for edit in edits)
    return edits[: min(most, max(several, _FEW))]


def counts_sentence(counts: Counts) -> str:
    """``9 of 11 required and 2 of 5 preferred have evidence``."""
    parts = []
    if counts.required:
        parts.append(f"{counts.required_answered} of {counts.required} required")
    if counts.preferred:
        parts.append(f"{counts.preferred_answered} of {counts.preferred} preferred")
    if not parts:
        return "No requirement could be told apart in this posting, so nothing was compared."
    return " and ".join(parts) + (" have evidence" if sum(counts[::2]) != 1 else " has evidence")


def ratio(answered: int, asked: int) -> str:
    return f"{answered} of {asked}" if asked else "–"


class View:
    """A comparison, ready to be printed."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.today = datetime.date.fromisoformat(comparison.today)
        hidden = [secret for candidate in comparison.candidates for secret in candidate.secrets]
        self.clean = Cleaner((*dict.fromkeys((*hidden, *comparison.secrets)),))
        self.resumes = _short([candidate.path for candidate in comparison.candidates], self.clean)
        self.errors = tuple(self.clean(error) for error in comparison.errors)
        self._files = _short([posting.source for posting in comparison.postings], self.clean)
        self._sayers: dict[int, Sayer] = {}

    @property
    def single(self) -> bool:
        return len(self.comparison.candidates) == 1 and len(self.comparison.postings) == 1

    def sayer(self, number: int) -> Sayer:
        """Says the items of one resume."""
        if number not in self._sayers:
            candidate: Candidate = self.comparison.candidates[number]
            self._sayers[number] = Sayer(candidate.document, candidate.resume, self.clean, self.today)
        return self._sayers[number]

    def head(self, number: int) -> Head:
        """What is known of a posting at a glance."""
        posting = self.comparison.postings[number]
        file = self._files[number]
        title, firm = self._text(posting.title), self._text(posting.organization)
        name = f"{title} at {firm}" if title and firm and firm.casefold() not in title.casefold() else title or firm
        place = self._text(posting.location)
        mode = posting.work_mode
        facts = [place, mode if mode and mode not in place.casefold() else "", self._text(posting.employment)]
        facts.append(self._text(posting.salary))
        last = deadline(posting, self.today, self.comparison.region, self.clean)
        return Head(name or file, tuple(fact for fact in facts if fact), last, file)

    def _text(self, value: Value | None) -> str:
        if value is None:
            return ""
        text = " ".join(self.clean(value.text).split())
        return text if len(text) <= _MOST_TERM else text[: _MOST_TERM - 1] + "…"

    def best(self, posting: int) -> int:
        """The resume that answers most of a posting, the first of a tie."""
        found = self.fits[posting].best
        return found[0] if found else 0

    @cached_property
    def fits(self) -> tuple[Fit, ...]:
        return fits(self.comparison.tables)

    def table(self, resume: int, posting: int) -> TableView:
        """One posting compared with one resume."""
        table = self.comparison.tables[resume][posting]
        say = self.sayer(resume).say
        match = table.match
        mentioned = table.of(Part.MENTIONED)
        return TableView(
            head=self.head(posting),
            resume=self.resumes[resume],
            counts=table.counts,
            required=tuple(say(item, match) for item in table.of(Part.REQUIRED)),
            preferred=tuple(say(item, match) for item in table.of(Part.PREFERRED)),
            notes=tuple(self._notes(table, resume)),
            judge=tuple(dict.fromkeys(self._quality(item) for item in table.of(Part.JUDGE))),
            mentioned_shown=tuple(self._term(item) for item in mentioned if item.answered),
            mentioned_open=tuple(self._term(item) for item in mentioned if not item.answered),
            edits=tuple(self._edit(step, (), (resume,)) for step in cover(gaps(table, posting))),
        )

    def _quality(self, item: Item) -> str:
        options = item.requirement.options
        text = self.clean(options[0].text if options else item.requirement.quote.text)
        text = " ".join(text.split()).rstrip(".;,")
        return text if len(text) <= _MOST_TERM else text[: _MOST_TERM - 1].rsplit(" ", 1)[0] + "…"

    def _term(self, item: Item) -> str:
        return asked(item.requirement, self.clean).removesuffix(" (one is enough)")

    def _notes(self, table: Table, resume: int) -> list[tuple[str, str]]:
        """What is to be known before applying: (what it is about, what there is to say)."""
        notes = []
        items = table.of(Part.NOTE)
        places = [item for item in items if item.kind is Kind.LOCATION]
        named = [item for item in places if item.requirement.options]
        for item in named or places[:1]:  # "on-site" alone says nothing that a named place does not
            notes.append(("Place", self.sayer(resume).location(item)))
        stated = [item for item in items if item.kind not in (Kind.LOCATION, Kind.DOCUMENT, Kind.DEADLINE)]
        quotes = list(dict.fromkeys(self._quote(item.requirement.quote) for item in stated))
        if quotes:
            said = "; ".join(f"“{quote}”" for quote in quotes)
            notes.append(
                ("Who may be hired", f"{said}: check that it fits before you apply; the document needs no change")
            )
        papers = [item for item in items if item.kind is Kind.DOCUMENT and not _RESUME.match(self._term(item))]
        for strength, word in ((True, "asked for"), (False, "welcome")):
            names = [
                self._term(item) for item in papers if (item.requirement.strength is Strength.REQUIRED) is strength
            ]
            if names:
                notes.append(("Documents", f"{either(names, 'and')} {word}"))
        return notes

    def _quote(self, value: Value) -> str:
        text = " ".join(self.clean(value.text).split()).rstrip(".")
        return text if len(text) <= _MOST_TERM else text[: _MOST_TERM - 1].rsplit(" ", 1)[0] + "…"

    def _edit(self, step: Step, numbers: Sequence[int], resumes: Sequence[int]) -> Edit:
        names = tuple(self.clean(self._written.get(name.casefold(), name)) for name in step.names)
        return Edit(
            names=names,
            words=either(names[:6]),
            required=step.required,
            preferred=step.preferred,
            postings=tuple(sorted(numbers)),
            resumes=tuple(sorted(resumes)) if len(self.resumes) > 1 else (),
        )

    @cached_property
    def _written(self) -> dict[str, str]:
        """Canonical names as the first posting that asks writes them, where it writes them in a few words."""
        found: dict[str, str] = {}
        for posting in self.comparison.postings:
            for wanted in posting.requirements:
                for name, option in zip(wanted.names, wanted.options, strict=False):
                    stranger = name.casefold() not in option.text.casefold() and len(option.text) <= _SHORT
                    if stranger or len(option.text) <= len(name) + 3:
                        found.setdefault(name.casefold(), option.text)
        return found

    @cached_property
    def order(self) -> tuple[int, ...]:
        """The postings as the overview lists them: the largest share of required items answered first, then the most
        of them, each with its best resume; those that require nothing after them, unclear ones last."""

        def rank(posting: int) -> tuple[bool, bool, float, int, float]:
            counts = self.comparison.tables[self.best(posting)][posting].counts
            return (
                not counts.required + counts.preferred,
                not counts.required,
                -counts.required_answered / max(1, counts.required),
                -counts.required_answered,
                -counts.preferred_answered / max(1, counts.preferred),
            )

        return tuple(sorted(range(len(self.comparison.postings)), key=rank))

    @cached_property
    def overview(self) -> Overview:
        """All postings and resumes together."""
        tables = self.comparison.tables
        order = self.order
        number = {posting: place for place, posting in enumerate(order, 1)}
        postings = tuple(
            PostingLine(
                number[posting],
                self.head(posting),
                tuple(row[posting].counts for row in tables),
                self.fits[posting].best,
            )
            for posting in order
        )
        if len(order) == 1:
            columns = self.resumes
            lines = matrix([row[0] for row in tables])
        else:
            columns = tuple(str(place) for place in range(1, len(order) + 1))
            lines = matrix([tables[self.best(posting)][posting] for posting in order])
        steps = cover(gap for posting in order for gap in gaps(tables[self.best(posting)][posting], posting))
        edits = []
        for step in steps:
            hit = [posting for posting in order if posting in step.postings]
            numbers = [number[posting] for posting in hit] if len(order) > 1 else []
            edits.append(self._edit(step, numbers, sorted({self.best(posting) for posting in hit})))
        return Overview(
            resumes=self.resumes,
            postings=postings,
            columns=columns,
            lines=tuple(
                MatrixLine(
                    self._term(line.item),
                    tuple(
                        Cell(None, False) if cell is None else Cell(cell.state, cell.part is Part.REQUIRED)
                        for cell in line.cells
                    ),
                    line.asked,
                    line.answered,
                )
                for line in lines
            ),
            edits=tuple(edits),
        )

    def edit_sentence(self, edit: Edit) -> str:
        """What a step of the plan does, without its name."""
        where = ""
        if edit.postings:
            shown = ", ".join(map(str, edit.postings))
            where = f" in {plural(len(edit.postings), 'posting')} ({shown})"
        files = ""
        if edit.resumes and len(self.resumes) <= LETTERED:
            files = f", in {either(map(letter, edit.resumes), 'and')}"
        elif edit.resumes:
            names = [self.resumes[number] for number in edit.resumes[:3]]
            rest = len(edit.resumes) - len(names)
            files = f", in {either([*names, f'{rest} more'] if rest else names, 'and')}"
        return f"answers {edit.counts}{where}{files}"


def letter(number: int) -> str:
    """``A``, ``B`` … for a column."""
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[number] if number < 26 else str(number + 1)


def _short(paths: Sequence[str], clean: Cleaner) -> tuple[str, ...]:
    """File names where they tell the files apart, else the paths."""
    names = [os.path.basename(path.replace("\\", "/")) or path for path in paths]
    counts = Counter(names)
    return tuple(clean(path if counts[name] > 1 else name) for path, name in zip(paths, names, strict=True))
