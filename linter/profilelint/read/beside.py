"""The other files of a source: what ``\\input`` and ``#include`` name, read where they lie beside the file.

Only files in the folder of the main file or below it are read: no absolute path, nothing above, nothing that a link
leads out of it. Bytes without a path, and a path at which no file lies (standard input), have no folder.
"""

from __future__ import annotations

import hashlib
import os
import re
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from profilelint.model.document import Word
from profilelint.model.place import TextPlace
from profilelint.read.words import decode

MOST_FILES = 50
MOST_INCLUDED = 400_000
"""Characters of all files that one source adds."""
_MOST_TIMES = 3
"""How often one name may be read: files that name each other end here."""
Lookups = tuple[tuple[str, str], ...]
"""Paths that a reader looked for, each with the SHA-256 of what it read there; empty where there is nothing to read,
:data:`ELSEWHERE` where a link leads out of the folder."""
ELSEWHERE = "elsewhere"
_watched: ContextVar[dict[str, str] | None] = ContextVar("watched", default=None)
_LINE_END = re.compile(r"\r\n|\r|\n")


@contextmanager
def watch() -> Iterator[dict[str, str]]:
    """Note what is looked for inside its ``with`` block: paths with the SHA-256 of their content, as :data:`Lookups`.

    Who keeps a result needs it: the result holds as long as these files are what they were.
    """
    seen: dict[str, str] = {}
    token = _watched.set(seen)
    try:
        yield seen
    finally:
        _watched.reset(token)


class Beside:
    """The folder of a source. ``names`` are the files read so far, as paths that start like the source's own."""

    def __init__(self, path: str) -> None:
        self.names: list[str] = []
        self.left = MOST_INCLUDED
        self.folder = os.path.dirname(path)
        self.root = os.path.realpath(self.folder or ".") if path and os.path.isfile(path) else ""

    def read(self, name: str, endings: tuple[str, ...], folder: str = "") -> str | None:
        """The text of a file called ``name``, as it stands or with one of the endings; it must have one of them.

        ``folder`` is where the name starts from, relative to the root. ``None`` where it is not to be read; else its
        path is the last of ``names``.
        """
        found = self._find(name, endings, folder)
        if found is None:
            return None
        called, place = found
        shown = os.path.join(self.folder, os.path.relpath(place, self.root))
        if len(self.names) >= MOST_FILES or self.names.count(shown) >= _MOST_TIMES:
            return None
        try:
            with open(place, "rb") as file:
                data = file.read(4 * self.left + 1)
        except OSError:
            _note(called, "")
            return None
        _note(called, hashlib.sha256(data).hexdigest())
        text = decode(data)
        if text is None or len(text) > self.left:
            return None
        self.left -= len(text)
        self.names.append(shown)
        return text

    def _find(self, name: str, endings: tuple[str, ...], folder: str) -> tuple[str, str] | None:
        """The path by which such a file is called, and its real one, inside the folder; ``None`` where there is none.

        What is noted is the first: a link in it may lead to another file next time."""
        if not self.root or not name or "\0" in name or len(name) > 400 or os.path.isabs(name):
            return None
        inside = self.root.rstrip(os.sep) + os.sep
        for ending in ("", *endings):
            if not (name + ending).lower().endswith(endings):
                continue
            called = os.path.join(self.root, folder, name + ending)
            place = os.path.realpath(called)
            if place.startswith(inside):
                if os.path.isfile(place):
                    return called, place
                _note(called, "")
            elif place != os.path.normpath(called):
                _note(called, ELSEWHERE)
        return None


def _note(called: str, digest: str) -> None:
    seen = _watched.get()
    if seen is not None:
        seen[called] = digest


class Sources:
    """The source and the files that it includes, one after the other in one text, so that an offset or a line number
    in it tells where something stands and in which file."""

    def __init__(self, raw: str) -> None:
        self.text = raw
        self.starts = [0, *(found.end() for found in _LINE_END.finditer(raw))]
        self._files = [(1, "")]

    def add(self, text: str, path: str) -> int:
        """Put a file behind the others: the offset at which it starts."""
        base = len(self.text) + 1
        self._files.append((len(self.starts) + 1, path))
        self.text = f"{self.text}\n{text}"
        self.starts += [base, *(base + found.end() for found in _LINE_END.finditer(text))]
        return base

    def where(self, at: int) -> tuple[int, int]:
        """The line and the column of an offset, both from 1; lines are counted through all the files."""
        line = bisect_right(self.starts, at)
        return line, at - self.starts[line - 1] + 1

    def together(self, line: int, other: int) -> bool:
        """Whether two lines are of one file."""
        return len(self._files) == 1 or self._file(line) == self._file(other)

    def _file(self, line: int) -> tuple[int, str]:
        return self._files[bisect_right(self._files, (line, "\U0010ffff")) - 1]

    def settle(self, words: tuple[Word, ...]) -> tuple[Word, ...]:
        """Words whose lines are counted through all the files, with places in their own files."""
        if len(self._files) == 1:
            return words
        return tuple(
            word._replace(place=self._local(word.place)) if isinstance(word.place, TextPlace) else word
            for word in words
        )

    def _local(self, place: TextPlace) -> TextPlace:
        first, path = self._file(place.line)
        return TextPlace(place.line - first + 1, place.column, place.end_line - first + 1, place.end_column, path)
