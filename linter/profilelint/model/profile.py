"""A profile on a network (LinkedIn, Handshake, an own one), to be compared with a resume."""

from __future__ import annotations

from dataclasses import dataclass

from profilelint.model.place import Span
from profilelint.model.resume import Resume


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """``network`` is ``LinkedIn``, ``Handshake`` or empty. ``resume`` holds what the profile says of the person, in
    the same vocabulary as a resume."""

    source: str
    network: str
    resume: Resume

    @property
    def path(self) -> str:
        return ""

    @property
    def spans(self) -> tuple[Span, ...]:
        return ()
