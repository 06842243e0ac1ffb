"""A profile on a network (LinkedIn, Handshake, an own one), to be compared with a resume."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from profilelint.model.place import Span
from profilelint.model.resume import Resume
from profilelint.model.value import Value

FIELDS = (
    "headline",
    "about",
    "major",
    "graduation",
    "school year",
    "degree level",
    "interests",
    "visibility",
    "public document",
    "descriptions",
)
"""What a profile has beside the sections of a resume (whose names are JSON Resume's). ``descriptions`` are the texts of
its roles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """``network`` is ``LinkedIn``, ``Handshake`` or empty. ``resume`` holds what the profile says of the person, in
    the same vocabulary as a resume: the headline is ``basics.label``, the about text ``basics.summary``.

    ``holds`` are the fields (:data:`FIELDS`) and sections (``work``, ``skills`` …) that a file of this kind says where
    the profile has them: nothing can be concluded from what is not in it. ``empty`` are those of the fields that have
    no value; the value there is the field's name as the file calls it, at the place where its value would stand.
    ``partial`` are the sections that the file shows a part of only (LinkedIn's PDF prints three skills).
    """

    source: str
    network: str
    resume: Resume
    form: str = ""
    """The format of its document: ``linkedin-archive``, ``handshake-csv``, ``profile-yaml``, ``pdf`` …"""
    holds: frozenset[str] = frozenset()
    empty: Mapping[str, Value] = field(default_factory=dict)
    partial: frozenset[str] = frozenset()
    school_year: Value | None = None
    visibility: Value | None = None
    public_document: Value | None = None
    """What the file says of it: a document's name, or ``true`` or ``false``."""
    preferred_name: Value | None = None
    roles: tuple[Value, ...] = ()
    industries: tuple[Value, ...] = ()
    places: tuple[Value, ...] = ()

    @property
    def path(self) -> str:
        return ""

    @property
    def spans(self) -> tuple[Span, ...]:
        return ()
