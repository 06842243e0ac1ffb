"""Fixes → new text. Only Markdown and plain text are rewritten; elsewhere the same edits are shown."""

from __future__ import annotations

import difflib
import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import NamedTuple

from profilelint.engine.resolve import Resolver
from profilelint.model.document import Document
from profilelint.model.finding import Edit, Fix
from profilelint.model.place import TextPlace
from profilelint.model.resume import Basics, Resume

FORMATS = ("markdown", "text")
"""The formats whose source can be rewritten."""

_BREAK = re.compile(r"\r\n|\r|\n")
_MARKUP = frozenset("\\`*_[]<>|~")


class Replacement(NamedTuple):
    """``raw[start:end]`` becomes ``text``."""

    start: int
    end: int
    text: str


def apply(raw: str, document: Document, fixes: Iterable[Fix]) -> str:
    """The source text ``raw`` of ``document`` with the fixes applied, as far as they can be.

    A fix is applied whole or not at all. One is left out where an edit does not stand in the source word for word (an
    escape, markup inside it), reaches over a line into other markup, or overlaps a fix before it.
    """
    text = raw
    taken = (item for fix in plan(raw, document, fixes) for item in fix)
    for start, end, new in sorted(taken, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def plan(raw: str, document: Document, fixes: Iterable[Fix]) -> list[tuple[Replacement, ...]]:
    """The replacements of each fix that can be applied, none overlapping another, in the order of the fixes."""
    if document.format not in FORMATS or document.raw != raw:
        return []
    locate = _locator(raw, document)
    chosen: list[tuple[Replacement, ...]] = []
    taken: list[Replacement] = []
    for fix in fixes:
        items = [locate(edit) for edit in fix.edits]
        placed = tuple(sorted(item for item in items if item is not None))
        if not placed or len(placed) < len(items) or not _free(placed, taken):
            continue
        chosen.append(placed)
        for item in placed:
            insort(taken, item)
    return chosen


def _free(items: tuple[Replacement, ...], taken: list[Replacement]) -> bool:
    """Whether sorted replacements overlap neither one another nor those in a sorted list."""
    if any(after.start < before.end for before, after in pairwise(items)):
        return False
    for item in items:
        index = bisect_left(taken, item)
        if index < len(taken) and taken[index].start < item.end:
            return False
        if index and taken[index - 1].end > item.start:
            return False
    return True


def _locator(raw: str, document: Document) -> Callable[[Edit], Replacement | None]:
    starts = [0, *(match.end() for match in _BREAK.finditer(raw))]
    resolver = Resolver({document.path: document}, Resume(source=document.path, basics=Basics()))

    def locate(edit: Edit) -> Replacement | None:
        if edit.source != document.path or not edit.spans:
            return None
        ranges: list[tuple[int, int]] = []
        for span in edit.spans:
            place = resolver.place(document.path, (span,))
            if not isinstance(place, TextPlace) or place.file:
                return None
            start = starts[place.line - 1] + place.column - 1
            end = starts[place.end_line - 1] + place.end_column - 1
            if _plain(raw[start:end]) != _plain(document.text[span.start : span.end]):
                return None
            ranges.append((start, end))
        gaps = (raw[before[1] : after[0]] for before, after in pairwise(ranges))
        if any(gap.strip() for gap in gaps):
            return None
        start, end = ranges[0][0], ranges[-1][1]
        if document.format == "markdown" and (_MARKUP & set(edit.text)) - set(raw[start:end]):
            return None
        return Replacement(start, end, edit.text)

    return locate


def _plain(text: str) -> str:
    return " ".join(text.split())


def diff(old: str, new: str, path: str) -> str:
    """The change from ``old`` to ``new`` as a unified diff; empty where there is none."""
    lines = difflib.unified_diff(_lines(old), _lines(new), path, path)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """Lines with their ends; only LF ends one, so that the diff is the one that other tools make."""
    return [line for line in re.split(r"(?<=\n)", text) if line]
