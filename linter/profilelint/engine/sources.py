"""A document and the text that it is made from: findings on the document's pages are reported on the text's lines.

A reader of a pull request sees lines, not pages. The words of a finding are looked for in the source by their letters
and digits alone, so that markup, dashes and line breaks do not matter; of several places the one that stands about as
far down is meant. What is not found (a margin, a font) stays where it is.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import islice

from profilelint.engine.registry import Registry
from profilelint.engine.report import FileReport, Suppressed
from profilelint.engine.resolve import Resolver
from profilelint.engine.suppression import Suppressions
from profilelint.model.document import Document
from profilelint.model.finding import Finding, Location
from profilelint.model.place import Span, TextPlace
from profilelint.model.resume import Basics, Resume

_LEAST = 4
"""Letters and digits; fewer stand anywhere."""
_LONG = 25
_SHARE = 0.5
"""More of a PDF's long lines, by their letters, must stand in a file beside it, for it to be its source unasked."""
_MOST_LINES = 400
"""So many of them are looked for: some ten pages."""


class Source:
    """A source that a document's words are looked for in."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.resolver = Resolver({document.path: document}, Resume(source=document.path, basics=Basics()))
        self._letters, self._offsets = _folded(document.text)
        self._backwards = self._letters[::-1]

    def holds(self, document: Document) -> bool:
        """Whether most of a document's long lines stand here."""
        lines = (_folded(line.text)[0] for line in document.lines)
        long = list(islice((line for line in lines if len(line) >= _LONG), _MOST_LINES))
        return sum(len(line) for line in long if line in self._letters) > _SHARE * sum(map(len, long))

    def find(self, text: str, share: float, within: Span | None = None) -> Span | None:
        """Where a text stands, in the source's text: the place nearest to ``share`` (0 to 1) of its length."""
        wanted = _folded(text)[0]
        first, last = 0, len(self._letters)
        if within is not None:
            first, last = (bisect_right(self._offsets, edge - 1) for edge in within)
        if len(wanted) < (1 if within is not None else _LEAST):
            return None
        goal = min(max(first, round(share * len(self._letters))), last)
        found = [
            start
            for start in (self._before(wanted, goal, first, last), self._letters.find(wanted, goal, last))
            if start >= 0
        ]
        if not found:
            return None
        nearest = min(found, key=lambda start: abs(start - goal))
        return Span(self._offsets[nearest], self._offsets[nearest + len(wanted) - 1] + 1)

    def _before(self, wanted: str, goal: int, first: int, last: int) -> int:
        """Where a text stands that starts at ``goal``, or nearest before it, between ``first`` and ``last``; else -1.

        The letters are searched backwards, since ``str.rfind`` takes quadratic time where much of them repeats.
        """
        size = len(self._letters)
        found = self._backwards.find(wanted[::-1], size - min(last, goal + len(wanted)), size - first)
        return size - found - len(wanted) if found >= 0 else -1

    def location(self, location: Location, document: Document) -> tuple[Location, tuple[Span, ...]] | None:
        """A location of ``document`` as one of the source, with the spans of all that it is a part of."""
        if location.source != document.path or not location.spans or not location.quote:
            return None
        share = location.spans[0].start / max(1, len(document.text))
        whole = self.find(location.context, share) if location.context else None
        found = self.find(location.quote, share, whole) if whole is not None else self.find(location.quote, share)
        if found is None:
            found = whole
        if found is None:
            return None
        place = self.resolver.place(self.document.path, (found,))
        if not isinstance(place, TextPlace):
            return None
        moved = replace(
            location,
            source=self.document.path,
            spans=(found,),
            place=place,
            byte_columns=self.resolver.byte_columns(self.document.path, place),
        )
        return moved, (whole or found,)


def on_source(report: FileReport, document: Document, source: Source, registry: Registry) -> FileReport:
    """The report of a document with its findings on the lines of its source; the document's own place stands behind
    as a related one. The ignores of the source hold for them."""
    ignores = Suppressions(source.document, registry, source.resolver)
    findings: list[Finding] = []
    suppressed = [replace(item, finding=_moved(item.finding, document, source)[0]) for item in report.suppressed]
    for finding in report.findings:
        moved, spans = _moved(finding, document, source)
        if spans:
            first = replace(moved.locations[0], path="", spans=spans)
            _, quiet = ignores.split([replace(moved, locations=(first,))])
            if quiet:
                suppressed.append(Suppressed(moved, quiet[0].reason))
                continue
        findings.append(moved)
    return replace(report, findings=tuple(findings), suppressed=tuple(suppressed))


def _moved(finding: Finding, document: Document, source: Source) -> tuple[Finding, tuple[Span, ...]]:
    primary, *related = finding.locations
    found = source.location(primary, document)
    if found is None:
        return finding, ()
    moved, spans = found
    there = replace(primary, path="", name="", label="", quote="", context="", offset=0)
    others = [(source.location(location, document) or (location, ()))[0] for location in related]
    return replace(finding, locations=(moved, there, *others)), spans


def _folded(text: str) -> tuple[str, list[int]]:
    """The letters and digits of a text in lower case, and where each stands in it."""
    letters: list[str] = []
    offsets: list[int] = []
    for offset, sign in enumerate(text):
        if sign.isalnum():
            for part in sign.casefold():
                letters.append(part)
                offsets.append(offset)
    return "".join(letters), offsets
