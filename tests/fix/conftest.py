"""Fixes made by hand and applied to a source."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from profilelint.fix.apply import rewritten
from profilelint.model.document import Document
from profilelint.model.finding import Edit, Fix
from profilelint.model.place import Span
from profilelint.read import read_bytes

Rewrite = Callable[..., str]
EditOf = Callable[..., Edit]


def _edit_of(document: Document, words: str, text: str, nth: int = 0) -> Edit:
    start = -1
    for _ in range(nth + 1):
        start = document.text.index(words, start + 1)
    spans, offset = [], start
    for part in words.split("\n"):
        spans.append(Span(offset, offset + len(part)))
        offset += len(part) + 1
    return Edit(tuple(spans), document.path, text)


def _rewrite(raw: str, *changes: tuple[str, str], path: str, codec: str = "utf-8") -> str:
    data = raw.encode(codec)
    document = read_bytes(data, path)
    fixes = [Fix("x", (_edit_of(document, *change),)) for change in changes]
    return rewritten(document, data, fixes).decode(codec)


@pytest.fixture(scope="session")
def edit_of() -> EditOf:
    """The edit of the ``nth`` place of some words in a document's text; a line feed parts two spans."""
    return _edit_of


@pytest.fixture(scope="session")
def rewrite() -> Rewrite:
    """A source with (words, new words) changed, each by a fix of its own, as far as they can be."""
    return _rewrite
