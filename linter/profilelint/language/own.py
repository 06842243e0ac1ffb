"""A term of the user's own for the table of skills: what a configuration's ``[skills]`` holds."""

from __future__ import annotations

from typing import NamedTuple

KINDS = ("skill", "tool", "certificate", "language", "soft")
"""What a term can be."""


class Own(NamedTuple):
    """One term. An empty ``kind`` is that of the table's row of this name, or ``tool``."""

    name: str
    aliases: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    kind: str = ""
