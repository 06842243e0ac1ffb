"""Fixes made by hand and applied to a source."""

from __future__ import annotations

from collections.abc import Callable

import edit_kit
import pytest

from profilelint.fix.apply import rewritten
from profilelint.model.finding import Edit, Fix
from profilelint.read import read_bytes

Rewrite = Callable[..., str]
EditOf = Callable[..., Edit]


def _rewrite(raw: str, *changes: tuple[str, str], path: str, codec: str = "utf-8") -> str:
    data = raw.encode(codec)
    document = read_bytes(data, path)
    fixes = [Fix("x", (edit_kit.edit_of(document, *change),)) for change in changes]
    return rewritten(document, data, fixes).decode(codec)


@pytest.fixture(scope="session")
def edit_of() -> EditOf:
    """The edit of the ``nth`` place of some words in a document's text; a line feed parts two spans."""
    return edit_kit.edit_of


@pytest.fixture(scope="session")
def rewrite() -> Rewrite:
    """A source with (words, new words) changed, each by a fix of its own, as far as they can be."""
    return _rewrite
