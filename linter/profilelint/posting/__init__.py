"""Document → Posting: who asks, for which role, and for what."""

from __future__ import annotations

from profilelint.model.document import Document
from profilelint.model.posting import Posting

ANALYSIS_VERSION = 7
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
        title=found.title.at("title") if found.title else None,
        organization=found.organization.at("organization") if found.organization else None,
        location=found.location.at("location") if found.location else None,
        salary=pay.at("salary") if (pay := offer.salary(found)) is not None else None,
        employment=how.at("employment") if (how := offer.employment(found)) is not None else None,
        work_mode=offer.work_mode(found),
        requirements=requirements(found),
    )
