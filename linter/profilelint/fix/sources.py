"""What a kind of source must be able to do to be rewritten: say where the words of an edit stand, and write them.

One module a kind: :mod:`~profilelint.fix.text` (Markdown, text, LaTeX), :mod:`~profilelint.fix.data` (JSON, YAML),
:mod:`~profilelint.fix.docx`. Each has a function ``open_source(document, data) -> Source | None`` that
:func:`open_source` here calls for its formats.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from profilelint.model.document import Document
from profilelint.model.finding import Edit

TEXT_FORMATS = frozenset({"markdown", "text", "latex"})
DATA_FORMATS = frozenset({"json-resume", "rendercv", "yamlresume", "reactive-resume", "fresh"})
"""The vocabularies that are kept as JSON or YAML, one value as it is printed."""
FORMATS = TEXT_FORMATS | DATA_FORMATS | {"docx"}
"""The formats of which sources can be rewritten (a data format only as JSON or YAML)."""


class Replacement(NamedTuple):
    """``[start:end)`` of a part becomes ``text``.

    ``part`` is empty for text files, else the package's part (``word/document.xml``). What ``start`` and ``end`` count
    is the source's own business (code points of the decoded file, of a part's XML …) as long as two replacements of
    one part touch the same words exactly where their ranges overlap. ``text`` is as it is to be written: escaped,
    quoted. Replacements compare in the order in which they stand.
    """

    part: str
    start: int
    end: int
    text: str


class CannotWriteError(Exception):
    """The replacements cannot be written so that they read back as they should. The message is a sentence part that
    says why, without a word of the resume: ``the file's encoding has no sign for it``."""


class Source(Protocol):
    """A file's bytes, opened for rewriting. It does not change: every :meth:`write` starts from the same bytes."""

    def place(self, edit: Edit) -> tuple[Replacement, ...] | None:
        """Where the words of an edit stand and what is to stand there.

        ``edit.spans`` are ranges of :attr:`Document.text`; of a wrapped text there is one a line, and the gap between
        two of them belongs to what is replaced. Blanks at the ends of the spans are meant too. Almost always one
        replacement; several where the words are kept in several pieces (runs of a DOCX), sorted, none overlapping
        another.

        ``None`` where it cannot be written back exactly: an edit of another document, words that do not stand in the
        source one to one (made by a macro, in an included file, half inside of markup), a text that the place cannot
        hold. Never raises.
        """

    def write(self, replacements: Sequence[Replacement]) -> bytes:
        """The whole file with the replacements made, which are sorted and do not overlap; all else byte for byte as
        it was. No replacements: the same bytes.

        Raises:
            CannotWriteError: the result would not read as it should.
        """


def open_source(document: Document, data: bytes) -> Source | None:
    """The source of ``document``, which was read from ``data``; ``None`` where it cannot be rewritten."""
    if not document.readable:
        return None
    if document.format in TEXT_FORMATS:
        from profilelint.fix.text import open_source as open_text

        return open_text(document, data)
    if document.format in DATA_FORMATS:
        from profilelint.fix.data import open_source as open_data

        return open_data(document, data)
    if document.format == "docx":
        from profilelint.fix.docx import open_source as open_docx

        return open_docx(document, data)
    return None
