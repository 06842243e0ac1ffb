"""Which facts of one resume another reading does not hold, or holds in another place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from profilelint.compare import align, facts
from profilelint.compare.facts import Fact, fold
from profilelint.model.document import Document, Link
from profilelint.model.place import Span
from profilelint.model.resume import Resume
from profilelint.model.value import Piece, Value
from profilelint.parse import dates

MAX_FACTS = 3000
"""Facts of a resume that are compared."""
_SHORT = 4
"""Shorter keys are looked for as whole words, spelt alike: ``r``, ``go`` and ``2024`` stand inside any text."""
_ALIKE = 80.0
_HEADS = frozenset({"title", "degree", "organization"})
_DATES = frozenset({"start", "end"})
_ADDRESSES = frozenset({"url", "profiles", "email"})
_PROSE = frozenset({"highlights", "summary"})
"""Fields that are told by their words alone, in whichever entry they stand."""
_FREE = frozenset({"keywords", "courses", "label", "location", "summary", "url", "score"})
"""Fields that may be part of a longer one: nobody loses a skill that stands in a sentence of the same entry."""
ANYWHERE = frozenset({"keywords", "courses", "language", "location", "name", "email", "phone", "url", "profiles"})
"""Fields whose words count wherever they stand, in another field too: a skill that a bullet names is in the file."""


class Status(StrEnum):
    """What became of a fact. ``MISSING``: it stands nowhere, or only where the words are another fact's. ``CHANGED``:
    something nearly the same stands there. ``TORN``: its words stand there with others between them. ``MOVED``: it
    stands in another entry or section. ``MISREAD``: it is there, and was read as another field or as none."""

    MISSING = "missing"
    CHANGED = "changed"
    TORN = "torn"
    MOVED = "moved"
    MISREAD = "misread"


class Difference(NamedTuple):
    """``fact`` is the one expected, ``found`` the field that stands for it in the other reading, if any (of a missing
    one: another fact's field with the same words); ``spans`` are where its text stands in the other document, empty
    where it does not. ``section`` is the heading over it there, ``section_kind`` that section's kind, and
    ``expected_section`` the heading that it belongs under. ``entry`` is the path of the other entry that it went to, as
    the expected resume numbers them; empty where that is not known or is its own. ``merged`` says that the other
    reading has no entry for the fact's own: what it is made of was taken for a part of others."""

    status: Status
    fact: Fact
    found: Fact | None = None
    spans: tuple[Span, ...] = ()
    section: str = ""
    expected_section: str = ""
    entry: str = ""
    section_kind: str = ""
    merged: bool = False

    @property
    def strayed(self) -> bool:
        """Whether it stands under another heading, or in another entry."""
        if self.status is not Status.MOVED:
            return False
        return bool(self.entry) or self.other_section

    @property
    def other_section(self) -> bool:
        """Whether it stands under another heading. A heading that has a date on its line is the same one, and so is
        one that says the same in other words."""
        if self.section == "" or self.section_kind == self.fact.owner.partition("[")[0]:
            return False
        return fold(self.expected_section) not in fold(self.section)


def compare(expected: Resume, found: Resume, document: Document) -> tuple[Difference, ...]:
    """The facts of ``expected`` that ``found`` does not hold, or not in the same place; ``document`` is the one that
    ``found`` was read from.

    A date counts as the same where one of both is less exact (a year printed for a month).
    """
    return _Comparison(expected, found, document).run()


class _Comparison:
    def __init__(self, expected: Resume, found: Resume, document: Document) -> None:
        self.expected = facts.of(expected)[:MAX_FACTS]
        self.found = facts.of(found)[:MAX_FACTS]
        self.pairs = align.entries(align.by_owner(self.expected), align.by_owner(self.found))
        self.by_key: dict[str, list[Fact]] = {}
        self.by_owner: dict[str, list[Fact]] = {}
        self.own: dict[tuple[str, str], list[Fact]] = {}
        self.by_field: dict[tuple[str, str], list[Fact]] = {}
        for fact in self.found:
            self.by_key.setdefault(fact.key, []).append(fact)
            self.by_owner.setdefault(fact.owner, []).append(fact)
            self.own.setdefault((fact.owner, fact.key), []).append(fact)
            self.by_field.setdefault((fact.owner, fact.field), []).append(fact)
        self.keys = frozenset(fact.key for fact in self.expected)
        self.heads: dict[str, list[Fact]] = {}
        for fact in self.expected:
            if fact.field in _HEADS:
                self.heads.setdefault(fact.owner, []).append(fact)
        self.entries = {theirs: mine for mine, theirs in self.pairs.items()}
        self.spans = [(entry.path, entry.spans) for entry in found.entries[: facts.MAX_ENTRIES]]
        self.home = {section.kind: section.heading.text for section in reversed(expected.sections) if section.heading}
        for section in expected.sections:
            if section.heading is not None:
                self.home.update((entry.path, section.heading.text) for entry in section.entries)
        self.contents = {entry.path: entry.content for entry in found.entries[: facts.MAX_ENTRIES]}
        self.content = {path: fold(value.text) for path, value in self.contents.items()}
        self.page = _Page(document.text)
        self.links = document.links
        self.headings = _Headings(found)
        self.same = [self._counterpart(fact) for fact in self.expected]
        self.claimed = _Claims(fact for fact in self.same if fact is not None)
        self.pools: dict[tuple[str, str], tuple[list[Fact], list[str]]] = {}
        self.near: dict[str, list[tuple[str, tuple[Span, ...]]]] = {}

    def run(self) -> tuple[Difference, ...]:
        different = (self._judge(fact) for fact, same in zip(self.expected, self.same, strict=True) if same is None)
        return tuple(difference for difference in different if difference is not None)

    def _owner(self, fact: Fact) -> str:
        """The path that the other resume has for the owner of a fact; empty where it has none."""
        return self.pairs.get(fact.owner, fact.owner if "[" not in fact.owner else "")

    def _counterpart(self, fact: Fact) -> Fact | None:
        """The same fact of the other resume."""
        owner = self._owner(fact)
        alike = self.own.get((owner, fact.key), ())
        near = (other for field in _fields(fact.field) for other in self.by_field.get((owner, field), ())[:_POOL])
        return next((other for pool in (alike, near) for other in pool if _same(fact, other)), None)

    def _judge(self, fact: Fact) -> Difference | None:
        owner = self._owner(fact)
        mine = self.by_owner.get(owner, [])
        if fact.field == "degree" and fact.key in "".join(other.key for other in mine if other.field == "degree"):
            return None  # one reading has "B.S." and "Physics", the other "B.S. in Physics"
        within = self._within(fact, owner, mine)
        if within is not None:
            return within if within.status is not Status.MISREAD or fact.field not in _FREE else None
        if fact.field in _DATES:
            return self._date(fact, owner)
        if fact.field in _ADDRESSES and (link := self._link(fact)) is not None:
            return self._difference(Status.MISREAD, fact, None, (link.span,) if link.span is not None else ())
        elsewhere = next((other for other in self.by_key.get(fact.key, ()) if self._free(fact, other, owner)), None)
        if elsewhere is not None and (not _is_short(fact.key) or elsewhere.field == fact.field):
            return self._difference(Status.MOVED, fact, elsewhere)
        places = self.page.find(fact) or self._user_name(fact)
        free = places if fact.field in ANYWHERE else [item for item in places if self.claimed.over(item) is None]
        if free:
            alone = fact.owner in ("basics", "skills", "languages")
            return self._difference(Status.MISREAD if alone else Status.MOVED, fact, None, free[0])
        if places:
            missing = self._difference(Status.MISSING, fact, self.claimed.over(places[0]), places[0])
            return self._torn(fact) or missing
        return self._changed(fact) or self._torn(fact) or Difference(Status.MISSING, fact)

    def _free(self, fact: Fact, other: Fact, owner: str) -> bool:
        """Whether a field of another entry may be the fact: those that are themselves expected there are not."""
        return other.owner != owner and (fact.field in ANYWHERE or not self.claimed.holds(other))

    def _difference(self, status: Status, fact: Fact, found: Fact | None, spans: tuple[Span, ...] = ()) -> Difference:
        if found is not None and not spans:
            spans = found.value.spans
        owner = found.owner if found is not None else self._holder(spans)
        entry = self.entries.get(owner, "")
        section, kind = self.headings.over(spans)
        return Difference(
            status,
            fact,
            found,
            spans,
            section,
            self.home.get(fact.owner) or self.home.get(fact.owner.partition("[")[0], ""),
            entry if entry != fact.owner else "",
            kind,
            "[" in fact.owner and fact.owner not in self.pairs,
        )

    def _holder(self, spans: tuple[Span, ...]) -> str:
        """The path of the other resume's entry that holds a span; empty where none does."""
        for path, parts in self.spans:
            if any(part.start <= span.start < part.end for part in parts for span in spans[:1]):
                return path
        return ""

    def _within(self, fact: Fact, owner: str, mine: Sequence[Fact]) -> Difference | None:
        """The fact in the right entry under another name, or as part of a longer field."""
        other = next(iter(self.own.get((owner, fact.key), ())), None)
        if fact.field in _DATES:
            return None if other is None else self._difference(Status.MISREAD, fact, other)
        if other is None and not _is_short(fact.key):
            other = next((item for item in mine if fact.key in item.key), None)
        if other is not None:
            return self._difference(Status.MISREAD, fact, other)
        content = self.contents.get(owner)
        if content is None:
            return None
        if not _is_short(fact.key) and fact.key in self.content[owner]:
            return self._difference(Status.MISREAD, fact, None, self._inside(fact, content))
        if _is_short(fact.key) and _as_word(fact.value.text).search(content.text):
            return self._difference(Status.MISREAD, fact, None, self._inside(fact, content))
        return None

    def _inside(self, fact: Fact, content: Value) -> tuple[Span, ...]:
        """Where a fact stands in an entry."""
        parts = content.spans
        for spans in self.page.find(fact):
            if any(part.start <= spans[0].start < part.end for part in parts):
                return spans
        return parts[:1]

    def _date(self, fact: Fact, owner: str) -> Difference:
        """What became of a date that the entry does not have: it may stand in its text, or near its name."""
        content = self.contents.get(owner)
        if content is not None and any(_same_date(fact.key, key) for key, _ in _dates_in(content)):
            return self._difference(Status.MISREAD, fact, None, self._date_spans(fact, _dates_in(content)))
        for key, spans in self._dates_near(fact.owner):
            if _same_date(fact.key, key):
                return self._difference(Status.MISREAD, fact, None, spans)
        written = fact._replace(key=fold(fact.value.text))
        if len(written.key) > _SHORT:
            for spans in self.page.find(written):
                if self.claimed.over(spans) is None:
                    return self._difference(Status.MOVED, fact, None, spans)
        return Difference(Status.MISSING, fact)

    def _date_spans(self, fact: Fact, there: Sequence[tuple[str, tuple[Span, ...]]]) -> tuple[Span, ...]:
        return next((spans for key, spans in there if _same_date(fact.key, key)), ())

    def _dates_near(self, owner: str) -> list[tuple[str, tuple[Span, ...]]]:
        """The dates about each place where the name of an entry stands: on its line, the one before, those after."""
        if owner not in self.near:
            found: list[tuple[str, tuple[Span, ...]]] = []
            for head in self.heads.get(owner, ()):
                for spans in self.page.find(head)[:_PLACES]:
                    found.extend(_dates_in(self.page.around(spans)))
            self.near[owner] = found
        return self.near[owner]

    def _link(self, fact: Fact) -> Link | None:
        """The link of the file that leads to an address: nothing of it need be printed."""
        return next((link for link in self.links if facts.address_key(link.url) == fact.key), None)

    def _user_name(self, fact: Fact) -> list[tuple[Span, ...]]:
        """Where the last part of a profile's address stands: beside a sign of the network that is all there is."""
        name = fact.key.rpartition("/")[2]
        return self.page.find(fact._replace(key=name)) if fact.field == "profiles" and len(name) > _SHORT else []

    def _changed(self, fact: Fact) -> Difference | None:
        """The field that comes nearest, in the same entry first; those that are expected as they are do not count."""
        from rapidfuzz import fuzz, process

        for owner in (self._owner(fact), _ALL) if fact.field in _PROSE else (self._owner(fact),):
            candidates, keys = self._candidates(owner, fact.field)
            best = process.extractOne(fact.key[:_LONG], keys, scorer=fuzz.ratio, score_cutoff=_ALIKE)
            if best is not None:
                other = candidates[best[2]]
                return self._difference(Status.CHANGED, fact, other)
        return None

    def _candidates(self, owner: str, field: str) -> tuple[list[Fact], list[str]]:
        """The fields of that name in an entry that nothing of the expected resume is equal to, with their keys."""
        if (owner, field) not in self.pools:
            pool = self.found if owner == _ALL else self.by_owner.get(owner, [])
            free = [item for item in pool if item.field == field and item.key not in self.keys][:_POOL]
            self.pools[owner, field] = (free, [item.key[:_LONG] for item in free])
        return self.pools[owner, field]

    def _torn(self, fact: Fact) -> Difference | None:
        spans = self.page.scattered(fact.value.text, self.claimed)
        return self._difference(Status.TORN, fact, None, spans) if spans else None


_PLACES = 3
"""Places of a name near which a date is looked for."""
_POOL, _LONG = 300, 2000
"""Fields among which the nearest one is looked for, and characters of them that are compared."""
_ALL = "*"
"""The owner that stands for all of them."""


def _fields(field: str) -> tuple[str, ...]:
    """The fields of an entry, besides those with the same key, that may say the same as one of this name."""
    if field in _DATES:
        return ("start", "end")
    return (field,) if field in _PARTLY else ()


_PARTLY = frozenset({"degree", "location", "profiles"})
"""Fields of which a part may be printed: a degree with its grade, a place with its country."""


def _same(fact: Fact, other: Fact) -> bool:
    if fact.field in _DATES:
        return other.field in _DATES and _same_date(fact.key, other.key)
    if fact.field != other.field and not (fact.field in _HEADS and other.field in _HEADS - {"organization"}):
        return False
    if fact.field in _PARTLY:
        return fact.key in other.key or other.key in fact.key
    return fact.key == other.key


def _same_date(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _dates_in(text: Value) -> list[tuple[str, tuple[Span, ...]]]:
    """The dates in a text, one by one, with their places."""
    return [
        (key, date.value.spans)
        for item in dates.find(text, loose=True)
        for date in item.dates
        if (key := facts.date_key(date))
    ]


def _is_short(key: str) -> bool:
    """Whether a key says too little to be looked for inside other words; scripts without blanks need fewer signs."""
    return len(key) <= _SHORT and key < _DENSE


_DENSE = "\u2e80"
"""From here on a sign is a word or half of one."""


def _as_word(word: str) -> re.Pattern[str]:
    """Finds a short text as a word of its own, spelt alike: ``Go`` is not ``go``, nor ``R`` the ``R`` of ``R&D``."""
    return re.compile(rf"(?<![\w&.+#/-]){re.escape(word.strip())}(?![\w&+#]|[./-]\w)")


class _Claims:
    """The fields of a resume that are themselves what another one expects there: they stand for nothing else."""

    def __init__(self, found: Iterable[Fact]) -> None:
        self._fields = {(fact.path, fact.key): fact for fact in found}
        self._spans = sorted(
            ((span.start, span.end, fact) for fact in self._fields.values() for span in fact.value.spans),
            key=lambda item: item[:2],
        )
        self._starts = [start for start, _, _ in self._spans]

    def holds(self, fact: Fact) -> bool:
        return (fact.path, fact.key) in self._fields

    def over(self, spans: tuple[Span, ...]) -> Fact | None:
        """The field that takes up the first of some spans."""
        if not spans:
            return None
        at = bisect_left(self._starts, spans[0].start + 1)
        for start, end, fact in reversed(self._spans[max(0, at - 5) : at]):
            if start <= spans[0].start < end:
                return fact
        return None


class _Page:
    """The text of the other document, to be searched without regard to blanks and signs."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded: str | None = None
        self._origin: Sequence[int] = ()
        self._places: dict[str, tuple[list[int], list[int]]] | None = None

    def find(self, fact: Fact) -> list[tuple[Span, ...]]:
        """Where a fact stands, each place as spans of single lines; of many places the first ones."""
        key = fold(fact.key)
        if not key or _is_short(key):
            return self._words(fact.value.text)
        if self._folded is None:
            self._folded, self._origin = _fold_with_places(self.text)
        found: list[tuple[Span, ...]] = []
        at = self._folded.find(key)
        while at >= 0 and len(found) < _STARTS:
            found.append(self._lines(self._origin[at], self._origin[at + len(key) - 1] + 1))
            at = self._folded.find(key, at + len(key))
        return found

    def _words(self, word: str) -> list[tuple[Span, ...]]:
        if not word.strip():
            return []
        return [(Span(*match.span()),) for match in islice(_as_word(word).finditer(self.text), _STARTS)]

    def around(self, spans: tuple[Span, ...]) -> Value:
        """The lines about a place: one before, those of the place, two after."""
        start = self.text.rfind("\n", 0, spans[0].start)
        start = self.text.rfind("\n", 0, max(start, 0)) + 1
        end = spans[-1].end
        for _ in range(3):
            stop = self.text.find("\n", end + 1)
            end = len(self.text) if stop < 0 else stop
        start, end = max(start, spans[0].start - _NEAR), min(end, spans[-1].end + _NEAR)
        return Value(self.text[start:end], pieces=(Piece(0, start, end - start),))

    def _lines(self, start: int, end: int) -> tuple[Span, ...]:
        spans = []
        while start < end:
            stop = self.text.find("\n", start, end)
            stop = end if stop < 0 else stop
            if stop > start:
                spans.append(Span(start, stop))
            start = stop + 1
        return tuple(spans)

    def scattered(self, text: str, claimed: _Claims) -> tuple[Span, ...]:
        """Where most words of a text stand in order with others between them, the first of them claimed by no other
        field; empty where they do not."""
        wanted = [key for word in text.split()[:_MOST_WORDS] if (key := fold(word))]
        if len(wanted) < _FEWEST_WORDS:
            return ()
        index = self._index()
        best: list[Span] = []
        starts, ends = index.get(wanted[0], ((), ()))
        for start, end in list(zip(starts, ends, strict=True))[:_STARTS]:
            taken = [Span(start, end)]
            if claimed.over((taken[0],)) is not None:
                continue
            reach = start + _REACH * len(text)
            for word in wanted[1:]:
                starts, ends = index.get(word, ((), ()))
                at = bisect_left(starts, taken[-1].end)
                if at < len(starts) and starts[at] < reach:
                    taken.append(Span(starts[at], ends[at]))
            if len(taken) > len(best):
                best = taken
        if len(best) * 5 < len(wanted) * 4:
            return ()
        return tuple(best)

    def _index(self) -> dict[str, tuple[list[int], list[int]]]:
        """The places of each word: its starts and its ends."""
        if self._places is None:
            self._places = {}
            for match in re.finditer(r"\S+", self.text):
                key = fold(match[0])
                if key:
                    starts, ends = self._places.setdefault(key, ([], []))
                    starts.append(match.start())
                    ends.append(match.end())
        return self._places


def _fold_with_places(text: str) -> tuple[str, Sequence[int]]:
    """A text as :func:`fold` makes it, and the offset that each of its characters comes from."""
    folded: list[str] = []
    origin: list[int] = []
    for match in re.finditer(r".[\u0300-\u036f]*", text):  # a letter with its accents is one
        key = fold(match[0])
        folded.append(key)
        origin.extend([match.start()] * len(key))
    return "".join(folded), origin


_FEWEST_WORDS, _MOST_WORDS = 3, 400
_STARTS = 20
_REACH = 4
"""How many times its own length the words of a torn text may be spread over."""
_NEAR = 300
"""Characters before and after a name within which its date is looked for."""


class _Headings:
    """The section of a resume that a span stands in."""

    def __init__(self, resume: Resume) -> None:
        self._sections = sorted(
            (section.heading.spans[0].start, section.heading.text, section.kind)
            for section in resume.sections
            if section.heading is not None and section.heading.spans
        )
        self._starts = [start for start, _, _ in self._sections]

    def over(self, spans: tuple[Span, ...]) -> tuple[str, str]:
        """The heading above a span and the kind of its section; empty above the first one."""
        at = bisect_left(self._starts, spans[0].start + 1) if spans else 0
        return self._sections[at - 1][1:] if at else ("", "")
