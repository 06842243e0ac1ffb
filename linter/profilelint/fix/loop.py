"""Fixes applied and the files checked again, until nothing changes any more. Nothing is written to disk."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from profilelint.engine.registry import Registry
from profilelint.engine.report import FileReport, Report
from profilelint.engine.run import Request, run
from profilelint.fix.apply import Chosen, Offer, Reading, apply, choose
from profilelint.fix.guard import State, objection, state
from profilelint.fix.sources import FORMATS, CannotWriteError, Source, open_source
from profilelint.model.document import Document
from profilelint.model.place import TextPlace
from profilelint.read import Limits, read_bytes

MOST_PASSES = 50
"""More passes than any resume needs: some rules point at one place of several at a time."""
_LARGE_PASSES, _LARGE = 8, 100_000
"""Fewer passes for so many bytes: each reads and checks them all."""
_MOST_TRIES = 400
"""How often one file is written and read again in one pass, to tell the fixes that must not be applied."""
_MOST_LINES = 5
"""Lines that a note names."""
_NAMES = {
    "pdf": "a PDF",
    "odt": "an OpenDocument text",
    "rtf": "an RTF file",
    "html": "HTML",
    "typst": "Typst",
    "europass": "a Europass file",
    "docx": "this Word document",
}


@dataclass(frozen=True, slots=True)
class Change:
    """What the fixes make of a file: its bytes before and after, its text before and after, how many fixes lie between.

    ``name`` is what a diff of the texts is headed with. Of a file that is not rewritten, or whose text is not its
    source (DOCX), the texts are what is read; where it is not rewritten, ``old`` and ``new`` are the same.
    """

    old: bytes
    new: bytes
    before: str
    after: str
    name: str
    fixes: int

    @property
    def is_shown_only(self) -> bool:
        """Whether the change can be shown, and not be written."""
        return self.old == self.new


@dataclass(frozen=True, slots=True)
class Fixed:
    """``report`` is what is left once the changes are written; ``changes`` are the files that change or would change,
    by path; ``notes`` say in a sentence each what was not done."""

    report: Report
    changes: dict[str, Change]
    notes: tuple[str, ...]


def fix_all(
    request: Request,
    registry: Registry,
    report: Report,
    *,
    unsafe: bool = False,
    fresh: Callable[[Report], Report] | None = None,
) -> Fixed:
    """Apply the fixes of a report and check again, until nothing changes: the safe ones first, then, where ``unsafe``
    is set, the others. ``fresh`` leaves out of a report the findings that are not to be fixed, those of a baseline.

    A fix that would change a fact of the resume (:func:`~profilelint.fix.guard.objection`), or undo another one, is
    left out, and so are those that cannot be written into the source exactly; a note says so. A file whose fixes come
    no nearer to an end in :data:`MOST_PASSES` passes stays as it is.

    Raises:
        ConfigError: as :func:`run` does.
    """
    works: dict[str, _Work] = {}
    fixable = fresh or (lambda report: report)
    files = fixable(report).files
    changed: list[str] = []
    early = False
    for number in range(MOST_PASSES):
        if number >= _LARGE_PASSES and sum(len(work.data) for work in works.values()) > _LARGE:
            early = True
            break
        changed = []
        for file in files:
            work = works.get(file.input.path)
            if work is None and _offers(file, unsafe):
                work = works[file.input.path] = _Work.begin(file, request)
            if work is not None and work.step(file, unsafe):
                changed.append(work.path)
        if not changed:
            break
        again = replace(request, files=tuple(changed), contents=_contents(request, works), results="", processes=1)
        files = fixable(run(again, registry)).files
    for path in changed:
        works[path].stop(early)
    changes = {path: change for path, work in works.items() if (change := work.change()) is not None}
    if any(not change.is_shown_only for change in changes.values()):
        left = run(replace(request, contents=_contents(request, works)), registry)
        report = replace(left, redact=report.redact)
    return Fixed(report, changes, tuple(note for work in works.values() for note in work.said()))


def _contents(request: Request, works: dict[str, _Work]) -> dict[str, bytes]:
    return {**request.contents, **{path: work.data for path, work in works.items() if work.fixes}}


def _offers(file: FileReport, unsafe: bool) -> list[Offer]:
    """The fixes of a file's findings that touch nothing but the file."""
    path = file.input.path
    return [
        Offer(finding, fix)
        for finding in file.findings
        for fix in finding.fixes
        if (fix.safe or unsafe) and fix.edits and all(edit.source == path for edit in fix.edits)
    ]


class _Outcome(NamedTuple):
    """What came of some fixes: the new bytes and what they say."""

    data: bytes
    state: State


class _Left(NamedTuple):
    """A fix that was left out, and why."""

    rule: str
    line: int
    reason: str


@dataclass(slots=True)
class _Work:
    """A file while it is fixed: ``old`` bytes, ``data`` as they are by now."""

    path: str
    limits: Limits
    old: bytes
    data: bytes
    first: Document | None = None
    state: State | None = None
    fixes: int = 0
    shown: tuple[str, int] | None = None
    """Of a file that is not rewritten: its text with the fixes, and how many they are."""
    dropped: dict[tuple[object, ...], _Left] = field(default_factory=dict)
    unplaced: list[_Left] = field(default_factory=list)
    seen: set[bytes] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)
    tries: int = 0
    offered: list[int] = field(default_factory=list)
    """How many fixes each pass had to choose from."""

    @classmethod
    def begin(cls, file: FileReport, request: Request) -> _Work:
        path = file.input.path
        work = cls(path=path, limits=request.limits, old=b"", data=b"")
        try:
            data = request.contents[path] if path in request.contents else _read(path)
        except OSError as error:
            work.notes.append(f"{path}: {(error.strerror or str(error)).lower()}, so it is not fixed")
            return work
        if hashlib.sha256(data).hexdigest() != file.input.sha256:
            work.notes.append(f"{path}: it changed while it was checked, so it is not fixed; check it again")
            return work
        work.old = work.data = data
        work.first = read_bytes(data, path, request.limits)
        work.state = state(work.first)
        work.seen.add(_digest(data))
        return work

    def step(self, file: FileReport, unsafe: bool) -> bool:
        """Apply the fixes of a report on the file as it is by now; whether it changed."""
        if self.first is None or self.state is None or self.shown is not None:
            return False
        document = self.state.document
        source = open_source(document, self.data)
        offers = [offer for offer in _offers(file, unsafe) if offer.key not in self.dropped]
        self.offered.append(len(offers))
        if source is None:
            if offers and not self.fixes:
                self._show(document, offers)
            return False
        self.unplaced = []
        self.tries = 0
        for safe in (True, False):
            choice = choose(source, [offer for offer in offers if offer.fix.safe is safe])
            self.unplaced += [_left(offer, "") for offer in choice.unplaced]
            applied, outcome = self._best(source, choice.chosen, safe)
            if outcome is not None:
                self.data, self.state = outcome
                self.seen.add(_digest(self.data))
                self.fixes += len(applied)
                return True
        return False

    def stop(self, early: bool) -> None:
        """Come to an end without one: what was done stays where the passes were cut short (``early``) or it was less
        and less that was left to do. Else the fixes do something else than they should, and the file stays as it was.
        """
        if early or self.offered[-1] < self.offered[len(self.offered) // 2]:
            self.notes.append(f"{self.path}: more fixes are left after {len(self.offered)} passes; run it again")
            return
        self.fixes = 0
        self.data = self.old
        note = f"the fixes did not come to an end in {len(self.offered)} passes, so none is applied; use fewer rules"
        self.notes.append(f"{self.path}: {note}")

    def change(self) -> Change | None:
        """What came of it; ``None`` where nothing did."""
        if self.first is None or self.state is None:
            return None
        as_read = f"{self.path} (as read)"
        if self.shown is not None:
            text, count = self.shown
            return Change(self.old, self.old, self.first.text, text, as_read, count) if count else None
        if not self.fixes:
            return None
        before, after = self.first.raw, self.state.document.raw
        if before is None or after is None:
            return Change(self.old, self.data, self.first.text, self.state.document.text, as_read, self.fixes)
        return Change(self.old, self.data, before, after, self.path, self.fixes)

    def said(self) -> list[str]:
        """The notes on it, the fixes that were left out included."""
        groups: dict[tuple[str, str], list[int]] = {}
        for item in (*self.dropped.values(), *self.unplaced):
            groups.setdefault((item.reason, item.rule), []).append(item.line)
        return [*self.notes, *(_note(self.path, rule, reason, lines) for (reason, rule), lines in groups.items())]

    def _best(self, source: Source, chosen: Sequence[Chosen], safe: bool) -> tuple[Sequence[Chosen], _Outcome | None]:
        """The most fixes found that may be applied together, and what comes of them; the others are dropped, or left
        for the next pass."""
        if not chosen:
            return (), None
        outcome = self._try(source, chosen, safe)
        if isinstance(outcome, _Outcome):
            return chosen, outcome
        if len(chosen) == 1:
            self.dropped[chosen[0].offer.key] = _left(chosen[0].offer, outcome)
            return (), None
        middle = len(chosen) // 2
        left, first = self._best(source, chosen[:middle], safe)
        right, second = self._best(source, chosen[middle:], safe)
        if first is None or second is None:
            return (left, first) if first is not None else (right, second)
        both = self._try(source, (*left, *right), safe)
        return ((*left, *right), both) if isinstance(both, _Outcome) else (left, first)

    def _try(self, source: Source, chosen: Sequence[Chosen], safe: bool) -> _Outcome | str:
        """What comes of fixes applied together, or why they must not be."""
        assert self.state is not None
        self.tries += 1
        if self.tries > _MOST_TRIES:
            return "too many of them had to be left out"
        try:
            data = apply(source, chosen)
        except CannotWriteError as error:
            return str(error)
        if _digest(data) in self.seen:
            return "it changes nothing, or undoes another one"
        after = state(read_bytes(data, self.path, self.limits))
        reason = objection(self.state, after, [one.offer.fix for one in chosen], safe=safe)
        return reason or _Outcome(data, after)

    def _show(self, document: Document, offers: list[Offer]) -> None:
        """Apply the fixes to the text as read: all that can be done for a file that is not rewritten."""
        reading = Reading(document)
        safe = [offer for offer in offers if offer.fix.safe]
        choice = choose(reading, [*safe, *(offer for offer in offers if not offer.fix.safe)])
        text = reading.text(sorted(item for one in choice.chosen for item in one.items))
        self.shown = (text, len(choice.chosen))
        name = _NAMES.get(document.format, "such a file")
        if document.format in FORMATS and document.raw is not None:
            why = "its bytes are not those of one encoding, so it is not rewritten; save it as UTF-8"
            if document.raw.lstrip().startswith("<"):
                why = "XML is not rewritten"
        elif document.format == "docx":
            why = "it is not rewritten: it is signed, protected or not packed as usual"
        else:
            why = f"{name} is not rewritten"
        changes = "the change that --diff shows" if len(choice.chosen) == 1 else "the changes that --diff shows"
        self.notes.append(f"{self.path}: {why}; make {changes} by hand in what it was made from")


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def _left(offer: Offer, reason: str) -> _Left:
    changed = [span for edit in offer.fix.edits for span in edit.spans]
    locations = offer.finding.locations
    here = [
        location
        for location in locations
        if any(span.start < other.end and other.start < span.end for span in location.spans for other in changed)
    ]
    places = (location.place for location in (*here, *locations))
    line = next((place.line for place in places if isinstance(place, TextPlace) and not place.file), 0)
    return _Left(offer.finding.rule, line, reason)


def _note(path: str, rule: str, reason: str, lines: Iterable[int]) -> str:
    """A sentence on fixes of one rule that were left out for one reason. It quotes no word of the file."""
    found = list(lines)
    numbers = sorted({line for line in found if line})
    shown = ", ".join(map(str, numbers[:_MOST_LINES])) + (" …" if len(numbers) > _MOST_LINES else "")
    where = f" (line{'s' if len(numbers) > 1 else ''} {shown})" if numbers else ""
    what = f"a fix of {rule}" if len(found) == 1 else f"{len(found)} fixes of {rule}"
    if reason:
        return f"{path}: {what}{where} left out: {reason}"
    return f"{path}: {what}{where} left out: the words do not stand in the source as they are read; change them by hand"
