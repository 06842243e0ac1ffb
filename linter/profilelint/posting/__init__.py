"""Document → Posting: who asks, for which role, and for what."""

from __future__ import annotations

from profilelint.model.document import Document
from profilelint.model.posting import Posting
from profilelint.model.value import Value

ANALYSIS_VERSION = 9
"""Raised whenever the same document may give another posting: cached analyses of other versions are not used."""


def analyse(document: Document) -> Posting:
    """The posting that a document holds; without requirements where none could be told apart. Any document is fine.

    Raises profilelint.language.sentences.SpacyMissingError where spaCy is needed and cannot be imported.
    """
    from profilelint.posting import offer
    from profilelint.posting.requirements import requirements
    from profilelint.posting.sections import outline

    if not document.lines:
        return Posting(source=document.path)
    found = outline(document)
    return Posting(
        source=document.path,
        title=_whole(found.title, "title"),
        organization=_whole(found.organization, "organization"),
        location=_whole(found.location, "location"),
        salary=_whole(offer.salary(found), "salary"),
        employment=_whole(offer.employment(found), "employment"),
        work_mode=offer.work_mode(found),
        requirements=requirements(found),
    )


def _whole(value: Value | None, path: str) -> Value | None:
    """A value of the head under its path, cut where a bracket is open: "Remote (US", "part time, 25 hrs/wk)"."""
    if value is None:
        return None
    text = value.text
    if text.count("(") > text.count(")"):
        value = value.part(0, text.rindex("("))
    elif text.endswith(")") and text.count(")") > text.count("("):
        value = value.part(0, len(text) - 1)
    return value.at(path) if value.text else None
