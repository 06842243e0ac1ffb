"""Two readings of one file: the order in which it stores its text, and the order of its layout.

Programs that read resumes take the one or the other. Where they disagree on a field, so will those programs.
"""

from __future__ import annotations

from dataclasses import replace

from profilelint.compare.differences import Difference, compare
from profilelint.model.document import Document, Line, Region
from profilelint.model.resume import Resume
from profilelint.parse import parse

_APART = (Region.HEADER, Region.FOOTER)


def stored(document: Document) -> Document | None:
    """The document in its stored order; ``None`` where that is the order of the layout too, word by word."""
    if not document.stream:
        return None
    if _words(document.stream) == _words(document.lines):
        return None
    lines, text = Document.lay_out(list(document.stream))
    return replace(document, lines=lines, text=text, stream=(), links=(), tree=None)


def _words(lines: tuple[Line, ...]) -> list[str]:
    return [word for line in lines if line.region not in _APART for word in line.text.split()]


def disagreements(document: Document, resume: Resume) -> tuple[Difference, ...]:
    """The fields of a resume that the stored order of its file does not give; none for formats that store one order.

    What is not printed, the target of a link, has no place in either order. The spans of the differences are offsets
    in the text of :func:`stored`.
    """
    other = stored(document)
    if other is None:
        return ()
    return tuple(item for item in compare(resume, parse(other), other) if _printed(item, document))


def _printed(item: Difference, document: Document) -> bool:
    value = item.fact.value
    return bool(value.spans) and (item.fact.field not in ("url", "profiles") or value.text in document.text)
