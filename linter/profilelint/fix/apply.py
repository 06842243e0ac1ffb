"""Fixes → replacements that do not meet: each fix whole or not at all, the first of two that touch the same words."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from profilelint.fix.sources import CannotWriteError, Replacement, Source, open_source
from profilelint.model.document import Document
from profilelint.model.finding import Edit, Finding, Fix


class Offer(NamedTuple):
    """A fix and the finding that it belongs to."""

    finding: Finding
    fix: Fix

    @property
    def key(self) -> tuple[str, str, tuple[str, ...]]:
        """What tells it from others, also when the document was read again."""
        return self.finding.fingerprint, self.fix.title, tuple(edit.text for edit in self.fix.edits)


class Chosen(NamedTuple):
    """A fix that can be applied, and what it replaces, in order."""

    offer: Offer
    items: tuple[Replacement, ...]


class Choice(NamedTuple):
    """``chosen`` fixes do not meet, ``unplaced`` cannot be written into the source, ``waiting`` meet one of those
    chosen."""

    chosen: tuple[Chosen, ...]
    unplaced: tuple[Offer, ...]
    waiting: tuple[Offer, ...]


def choose(source: Source, offers: Iterable[Offer]) -> Choice:
    """Of the fixes offered those that can be applied together; of two that meet the one that was offered first."""
    chosen: list[Chosen] = []
    unplaced: list[Offer] = []
    waiting: list[Offer] = []
    taken: list[Replacement] = []
    for offer in offers:
        items = _placed(source, offer.fix)
        if items is None:
            unplaced.append(offer)
        elif not _is_free(items, taken):
            waiting.append(offer)
        else:
            chosen.append(Chosen(offer, items))
            for item in items:
                insort(taken, item)
    return Choice(tuple(chosen), tuple(unplaced), tuple(waiting))


def apply(source: Source, chosen: Sequence[Chosen]) -> bytes:
    """The file with fixes applied that do not meet.

    Raises:
        CannotWriteError: as :meth:`Source.write` does.
    """
    return source.write(sorted(item for one in chosen for item in one.items))


def rewritten(document: Document, data: bytes, fixes: Iterable[Fix]) -> bytes:
    """The file that ``document`` was read from with fixes applied, as far as they can be written into it: nothing is
    read again, and no fact is compared (:func:`profilelint.fix.loop.fix_all` does)."""
    source = open_source(document, data)
    if source is None:
        return data
    blank = Finding(message="", locations=())
    try:
        return apply(source, choose(source, [Offer(blank, fix) for fix in fixes]).chosen)
    except CannotWriteError:
        return data


def _placed(source: Source, fix: Fix) -> tuple[Replacement, ...] | None:
    """What a fix replaces; ``None`` where one of its edits cannot be placed, or two of them meet."""
    items: list[Replacement] = []
    for edit in fix.edits:
        placed = source.place(edit)
        if placed is None:
            return None
        items += placed
    items.sort()
    if not items or any(_meet(before, after) for before, after in pairwise(items)):
        return None
    return tuple(items)


def _is_free(items: tuple[Replacement, ...], taken: list[Replacement]) -> bool:
    """Whether replacements meet none of a sorted list."""
    for item in items:
        index = bisect_left(taken, item)
        if index < len(taken) and _meet(item, taken[index]):
            return False
        if index and _meet(taken[index - 1], item):
            return False
    return True


def _meet(before: Replacement, after: Replacement) -> bool:
    """Whether two replacements, the first not behind the second, touch the same words: their ranges overlap, or one
    that inserts stands at the edge of the other, where their order would not be known."""
    if before.part != after.part or before.end < after.start:
        return False
    return before.end > after.start or before.start == before.end or after.start == after.end


class Reading:
    """The text of a document as read, for files that are not rewritten: the edits can still be shown on it."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def place(self, edit: Edit) -> tuple[Replacement, ...] | None:
        text = self.document.text
        spans = edit.spans
        if edit.source != self.document.path or not spans or not 0 <= spans[0].start < spans[-1].end <= len(text):
            return None
        gaps = [(before.end, after.start) for before, after in pairwise(spans)]
        if any(start > end or text[start:end].strip() for start, end in gaps):
            return None
        return (Replacement("", spans[0].start, spans[-1].end, edit.text),)

    def write(self, replacements: Sequence[Replacement]) -> bytes:
        return self.text(replacements).encode("utf-8", "surrogatepass")

    def text(self, replacements: Sequence[Replacement]) -> str:
        """The text with the replacements made."""
        parts, at = [], 0
        for item in replacements:
            parts += [self.document.text[at : item.start], item.text]
            at = item.end
        return "".join([*parts, self.document.text[at:]])
