"""The plan that every format prints: the edits that help most, which postings fit, what is strong, what to ask.

Everything in it is a finding, a count or a quote. The note to send has a blank where a fact is not known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from profilelint.engine.matching import Comparison
from profilelint.engine.report import FileReport, Report
from profilelint.match.table import Counts
from profilelint.report.full import plural
from profilelint.report.match.view import KIND_WORD, Edit, View, counts_sentence
from profilelint.report.match.words import either
from profilelint.report.rows import Cleaner, Row, cleaner, rows

EDITS = 3
"""The edits of a plan: as many as an evening takes."""
_FIRST = 2
"""So many edits at most are about the document itself where the postings ask for others."""
_OPEN = 4
"""Open requirements of a posting that are named."""
_STRONG = 6
_ASKED = 2
"""Requirements that the note asks about."""


class Step(NamedTuple):
    """An edit: what to do, why, where (empty where no place is meant), the postings that it helps (numbers as in
    :attr:`Plan.postings`; empty: every application), the rule that says so (empty: the postings do), and how many
    places more are like it. ``level`` is the finding's."""

    do: str
    why: str
    where: str = ""
    helps: tuple[int, ...] = ()
    rule: str = ""
    more: int = 0
    level: str = ""


class Fit(NamedTuple):
    """A posting: its number, name, file, counts, and the first open requirements that a word could answer. ``fits``:
    everything required has evidence. ``clear``: there is something that it asks for."""

    number: int
    name: str
    file: str
    counts: Counts
    open: tuple[str, ...]
    last_day: str

    @property
    def clear(self) -> bool:
        return bool(self.counts.required or self.counts.preferred)

    @property
    def fits(self) -> bool:
        return self.clear and self.counts.required == self.counts.required_answered

    @property
    def sentence(self) -> str:
        return counts_sentence(self.counts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The plan for one resume. ``strong`` are sentences on what already works, ``profile`` on how a profile differs;
    ``note`` are the lines of a letter that asks for feedback; ``closing`` is one line; ``errors`` what was not read."""

    resume: str
    steps: tuple[Step, ...]
    later: int
    postings: tuple[Fit, ...]
    strong: tuple[str, ...]
    profile: tuple[str, ...]
    note: tuple[str, ...]
    closing: str
    errors: tuple[str, ...]


def plan(report: Report, comparison: Comparison) -> Plan:
    """The plan for the first resume of a report and of a comparison with the same postings (which may be none)."""
    view = View(comparison)
    file = report.files[0] if report.files else None
    clean = cleaner(file, report)
    found = rows(file, report) if file is not None else []
    postings = tuple(_fits(view, clean)) if comparison.candidates else ()
    mend = list(_mend(found))
    ask = list(_ask(view, found, clean)) if postings else []
    steps = _best(mend, ask)
    return Plan(
        resume=clean.path(file.input.path) if file is not None else "",
        steps=tuple(step._replace(do=_capital(step.do)) for step in steps),
        later=len(mend) + len(ask) - len(steps),
        postings=postings,
        strong=tuple(_strong(view, file, clean)),
        profile=tuple(_profile(found)),
        note=tuple(_note(view, postings, clean)),
        closing=KIND_WORD if postings else "",
        errors=tuple(dict.fromkeys(clean(error) for error in (*report.errors, *comparison.errors))),
    )


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _best(mend: list[Step], ask: list[Step]) -> list[Step]:
    """Errors of the document first, then what the most postings ask, then what else the document could do better."""
    grave = [step for step in mend if step.level == "error"]
    rest = [step for step in mend if step.level != "error"]
    first = grave[: _FIRST if ask else EDITS]
    return [*first, *ask, *grave[len(first) :], *rest][:EDITS]


def _mend(found: Sequence[Row]) -> Iterator[Step]:
    """An edit for each rule about the document itself: errors, then warnings, in the order of the page."""
    for level in ("error", "warning"):
        seen: dict[str, list[Row]] = {}
        for row in found:
            if row.level == level and row.suggestion and not row.rule.startswith(("job-", "profile-", "lint-")):
                seen.setdefault(row.rule, []).append(row)
        for rule, same in seen.items():
            spot = same[0].spots[0]
            where = f"{spot.where} · {spot.name}" if spot.name else spot.where
            yield Step(same[0].suggestion, same[0].message, where, rule=rule, more=len(same) - 1, level=level)


def _ask(view: View, found: Sequence[Row], clean: Cleaner) -> Iterator[Step]:
    """What the postings ask and the resume does not show, the most helpful first."""
    brought = {str(row.data.get("term", "")).casefold(): row for row in found if row.rule == "job-only-in-profile"}
    edits: Sequence[Edit] = view.overview.edits if not view.single else view.table(0, 0).edits
    for edit in edits:
        row = next((brought[name.casefold()] for name in edit.names if name.casefold() in brought), None)
        helps = edit.postings or (1,)
        if row is not None:
            yield Step(row.suggestion, row.message, helps=helps, rule=row.rule)
            continue
        words = clean(edit.words)
        many = len(view.comparison.postings) > 1
        who = f"{plural(len(helps), 'posting')} ask{'s' if len(helps) == 1 else ''}" if many else "the posting asks"
        do = f"name {words} in the entry that shows it, and in the skills, if it is true"
        yield Step(do, f"{who} for it ({edit.counts}), and nothing here shows it", helps=helps)


def _fits(view: View, clean: Cleaner) -> Iterator[Fit]:
    for number, posting in enumerate(view.order, 1):
        head = view.head(posting)
        table = view.table(0, posting)
        named = [clean(edit.words) for edit in table.edits if edit.required]
        last = head.deadline.words if head.deadline is not None else ""
        yield Fit(number, clean(head.title), clean.path(head.file), table.counts, tuple(named[:_OPEN]), clean(last))


def _strong(view: View, file: FileReport | None, clean: Cleaner) -> Iterator[str]:
    """What the postings ask most and the resume shows, then what works in the document."""
    if view.comparison.candidates and view.comparison.postings:
        many = len(view.comparison.postings) > 1
        shown = [line for line in _answered(view) if line[1] == line[2]]
        for asked, times, _ in shown[:_STRONG]:
            said = f"asked by {plural(times, 'posting')}" if many else "asked for"
            yield f"{clean(asked)}: {said}, with evidence"
    yield from (clean(sentence) for sentence in (file.works if file is not None else ()))


def _answered(view: View) -> list[tuple[str, int, int]]:
    """What is asked, by how many postings, and by how many of them with evidence."""
    if view.single:
        table = view.table(0, 0)
        return [(said.asked, 1, 1) for said in (*table.required, *table.preferred) if said.state.answered]
    return [(line.asked, line.times, line.answered) for line in view.overview.lines if line.answered]


def _profile(found: Sequence[Row]) -> Iterator[str]:
    differs = [row for row in found if row.rule.endswith("-differs-profile") or row.rule.startswith("profile-")]
    for row in differs[:_STRONG]:
        yield f"{row.message}: {row.suggestion}" if row.suggestion else row.message
    if len(differs) > _STRONG:
        yield f"and {len(differs) - _STRONG} more"


def _note(view: View, postings: Sequence[Fit], clean: Cleaner) -> Iterator[str]:
    """A letter that asks for feedback; blanks where a fact is not known or depends on the posting."""
    if not postings:
        return
    role = f"the role of {postings[0].name}" if len(postings) == 1 else "the role of ‹title› at ‹company›"
    basics = view.comparison.candidates[0].resume.basics
    name = clean(basics.name.text) if basics.name is not None else "‹your name›"
    asked = either(postings[0].open[:_ASKED]) if len(postings) == 1 else ""
    yield "Hello ‹name›,"
    yield f"thank you for letting me know about {role}."
    question = "If you can say it in a line: which requirement was my resume least clear about"
    yield f"{question} ({asked}, or another)?" if asked else f"{question}?"
    yield "And is there something that I should show before I apply for a similar role?"
    yield f"Kind regards, {name}"
