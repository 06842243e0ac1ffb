"""Document → Resume: sections, entries, dates, contact, bullets, skills."""

from __future__ import annotations

from profilelint.model.document import Document
from profilelint.model.resume import Resume

__all__ = ["parse"]


def parse(document: Document, region: str = "US") -> Resume:
    """What a document says of a person. Never raises: what cannot be made out stays out, or has a low confidence.

    ``region`` is the country (ISO 3166, two letters) whose phone numbers need no country code.
    """
    if document.tree is not None:
        from profilelint.parse import structured

        return structured.resume(document, region)
    if document.metadata.producer.startswith("Apache FOP"):
        from profilelint.parse import linkedin_pdf

        found = linkedin_pdf.resume(document) if linkedin_pdf.is_export(document) else None
        if found is not None:
            return found
    from profilelint.parse import resume

    return resume.resume(document, region)
