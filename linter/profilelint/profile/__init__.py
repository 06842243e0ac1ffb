"""Document → Profile: what a network says of the same person."""

from __future__ import annotations

from profilelint.model.document import Document
from profilelint.model.profile import Profile


def as_profile(document: Document) -> Profile:
    """A profile out of any document that a resume can be read from: LinkedIn's "Save to PDF", a printed profile page,
    a JSON Resume.

    LinkedIn's own export is known by its producer and subject (18 of 18 public exports carry both).
    """
    from profilelint.parse import parse

    facts = document.metadata
    linkedin = facts.producer.startswith("Apache FOP") and facts.subject == "Resume generated from profile"
    return Profile(source=document.path, network="LinkedIn" if linkedin else "", resume=parse(document))
