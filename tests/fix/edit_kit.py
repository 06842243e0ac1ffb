"""Edits of words, for tests."""

from __future__ import annotations

from profilelint.model.document import Document
from profilelint.model.finding import Edit
from profilelint.model.place import Span


def edit_of(document: Document, words: str, text: str, nth: int = 0) -> Edit:
    """The edit of the ``nth`` place of some words in a document's text; a line feed parts two spans."""
    start = -1
    for _ in range(nth + 1):
        start = document.text.index(words, start + 1)
    spans, offset = [], start
    for part in words.split("\n"):
        spans.append(Span(offset, offset + len(part)))
        offset += len(part) + 1
    return Edit(tuple(spans), document.path, text)
