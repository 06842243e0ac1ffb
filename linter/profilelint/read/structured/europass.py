"""Europass XML → Document: a tree in JSON Resume's shape, with the place of every text.

Two vocabularies are read: the profile of today's portal (``Candidate`` in ``http://www.europass.eu/1.0``, which borrows
from HR-XML) and the older ``SkillsPassport`` (XSD 3.x). Portraits, identifiers and classification codes are left out.
Sections that JSON Resume does not know stand in the tree under the title that the person gave them, or under a plain
name of ours where the vocabulary names them itself.
"""

from __future__ import annotations

from dataclasses import replace

from profilelint.model.document import Document, Problem
from profilelint.read.limits import DEFAULT_LIMITS, Limits
from profilelint.read.structured import europass_candidate, europass_passport, xml
from profilelint.read.structured.europass_text import Writer
from profilelint.read.structured.source import BrokenError, Parsed, Printing, broken, lay_out

_BINARY = frozenset({"Data", "EmbeddedData", "Photo", "Signature", "Attachment", "AttachmentList", "ReferenceTo"})
_TREES = {"Candidate": europass_candidate.tree, "SkillsPassport": europass_passport.tree}
"""What makes the tree of a root element, by its name."""


def read(data: bytes, path: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a Europass profile. Broken XML is ``unreadable`` with line and column."""
    raw = xml.decoded(data)
    if raw is None:
        return Document(path=path, format="unknown", problems=(Problem("unreadable", "its bytes are no text"),))
    return read_text(raw, path, limits)


def read_text(raw: str, path: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read decoded Europass XML."""
    try:
        root, cut, full = xml.parse(raw, limits, _BINARY)
    except BrokenError as error:
        return broken(error, raw, path, "europass", "XML")
    if root.name not in _TREES:
        detail = f"it is XML that is no Europass profile (its root is “{root.name[:40]}”)"
        return Document(path=path, format="europass", raw=raw, problems=(Problem("unsupported", detail),))
    writer = Writer(limits)
    tree = _TREES[root.name](root, writer)
    document = lay_out(Parsed(tree, cut), raw, path, "europass", limits, Printing(titles=("*",)))
    if full and not any(problem.kind == "limit" for problem in document.problems):
        problem = Problem("limit", "it is too long; the end of it was not read")
        document = replace(document, problems=(*document.problems, problem))
    links = tuple(writer.placed(tree, document.tree))
    return replace(document, links=(*document.links, *links)) if links else document
