"""The identity numbers of a document, and how no writer shows them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from profilelint.language import identity
from profilelint.model.document import Document

_WINDOW, _STEP = 2000, 1900
"""Long lines are searched in overlapping windows of so many characters; no number is longer than the overlap."""


def secrets(document: Document) -> tuple[str, ...]:
    """The identity numbers of a document, the longest first, as written and as bare digits."""
    found: set[str] = set()
    for text in _texts(document):
        for start in range(0, max(1, len(text) - _WINDOW + _STEP), _STEP):
            part = text[start : start + _WINDOW]
            for number in identity.find(part):
                written = part[number.start : number.end]
                found.update((written, re.sub(r"[\s-]", "", written)))
    return tuple(sorted(found, key=lambda secret: (-len(secret), secret)))


class Mask:
    """Replaces known identity numbers in a text, whatever stands around them."""

    def __init__(self, numbers: Iterable[str]) -> None:
        self._numbers = frozenset(number for number in numbers if number)
        self._lengths = sorted({len(number) for number in self._numbers}, reverse=True)

    def __call__(self, text: str) -> str:
        for length in self._lengths:
            start = 0
            while start + length <= len(text):
                part = text[start : start + length]
                if part in self._numbers:
                    text = text[:start] + identity.mask(part) + text[start + length :]
                    start += length
                else:
                    start += 1
        return text


def _texts(document: Document) -> Iterator[str]:
    """Everything of a document that can reach an output."""
    facts = document.metadata
    yield from (facts.title, facts.author, facts.subject, facts.creator, facts.producer)
    for line in document.lines:
        yield line.text
    yield from (hidden.text for hidden in document.hidden)
    yield from (change.text for change in document.changes)
    yield from (comment.text for comment in document.comments)
    for link in document.links:
        yield link.url
