"""Document → Profile: what a network says of the same person; and which entry there is which entry of a resume."""

from __future__ import annotations

from profilelint.model.document import Document, Leaf, Tree
from profilelint.model.profile import FIELDS, Profile
from profilelint.model.resume import Resume
from profilelint.model.value import Piece, Value

__all__ = ["as_profile", "is_export"]

_SECTIONS = (
    "work",
    "volunteer",
    "education",
    "projects",
    "certificates",
    "awards",
    "languages",
    "skills",
    "publications",
)


def is_export(document: Document) -> bool:
    """Whether a document is nothing but a profile: an archive, an importer's file, ``profile.yaml``, a profile page."""
    own = document.tree.get("profile") if isinstance(document.tree, dict) else None
    return isinstance(own, dict) and isinstance(own.get("network"), Leaf) and isinstance(own.get("holds"), list)


def as_profile(document: Document) -> Profile:
    """A profile out of an export, or out of any document that a resume can be read from: LinkedIn's "Save to PDF", a
    printed profile page, a JSON Resume.

    LinkedIn's own PDF has three skills and no projects, courses or volunteering.
    """
    from profilelint.parse import linkedin_pdf, parse

    resume = parse(document)
    own = document.tree.get("profile") if isinstance(document.tree, dict) else None
    if isinstance(own, dict) and isinstance(own.get("network"), Leaf) and isinstance(own.get("holds"), list):
        return _exported(document, resume, own)
    linkedin = linkedin_pdf.is_export(document)
    holds = {section.kind for section in resume.sections if section.kind in _SECTIONS and section.lines}
    if any(entry.summary or entry.highlights for entry in (*resume.work, *resume.volunteer)):
        holds.add("descriptions")
    if linkedin:
        holds |= _PRINTED
    return Profile(
        source=document.path,
        network="LinkedIn" if linkedin else "",
        resume=resume,
        form=document.format,
        holds=frozenset(holds),
        empty=_unprinted(resume) if linkedin else {},
        partial=_IN_PART if linkedin else frozenset(),
    )


_PRINTED = frozenset({"headline", "about", "work", "education", "descriptions"})
"""What LinkedIn's PDF prints wherever the profile has it."""
_IN_PART = frozenset({"skills", "certificates", "awards", "publications"})
"""Of the skills it prints three; that it prints all of the other lists nobody says."""


def _unprinted(resume: Resume) -> dict[str, Value]:
    """The fields that LinkedIn's PDF leaves out because they are empty; they would stand below the name."""
    basics = resume.basics
    if basics.name is None or not basics.name.pieces:
        return {}
    start, length = basics.name.pieces[0].start, basics.name.pieces[0].length
    fields = (("headline", basics.label), ("about", basics.summary))
    return {
        name: Value(name, f"profile.{name}", resume.source, (Piece(0, start, min(length, len(name))),))
        for name, value in fields
        if value is None
    }


def _exported(document: Document, resume: Resume, own: dict[str, Tree]) -> Profile:
    def value(name: str) -> Value | None:
        return _value(document, own.get(name), name)

    def values(name: str) -> tuple[Value, ...]:
        tree = own.get(name)
        found = (_value(document, item, name) for item in (tree if isinstance(tree, list) else ()))
        return tuple(item for item in found if item is not None)

    listed = own["holds"]
    names = frozenset(str(leaf.value) for leaf in listed if isinstance(leaf, Leaf)) if isinstance(listed, list) else ()
    empty = own.get("empty")
    network = own["network"]
    return Profile(
        source=document.path,
        network=str(network.value) if isinstance(network, Leaf) else "",
        resume=resume,
        form=document.format,
        holds=frozenset(name for name in names if name in FIELDS or name in _SECTIONS),
        empty={
            name: found
            for name, tree in (empty.items() if isinstance(empty, dict) else ())
            if (found := _value(document, tree, name)) is not None
        },
        school_year=value("school year"),
        visibility=value("visibility"),
        public_document=value("public document"),
        preferred_name=value("preferred name"),
        roles=values("roles"),
        industries=values("industries"),
        places=values("places"),
    )


def _value(document: Document, tree: Tree | None, name: str) -> Value | None:
    if not isinstance(tree, Leaf) or tree.span is None:
        return None
    start, end = tree.span
    return Value(document.text[start:end], f"profile.{name}", document.path, (Piece(0, start, end - start),))
