"""How much of a file is read. A file beyond a limit is cut short with a ``limit`` problem, never in silence."""

from __future__ import annotations

from typing import NamedTuple


class Limits(NamedTuple):
    """``max_bytes`` is the size of a file, ``max_text`` the characters of text taken from one.

    ``max_depth`` is how deep nested structures may go, ``max_expansion`` by how much a compressed part may grow, and
    ``max_seconds`` how long the pages of one PDF may take (what other formats cost is bounded by their size). People
    set them as ``[limits]`` in the configuration and with ``--limit``, by their names without ``max_``.
    """

    max_bytes: int = 20_000_000
    max_pages: int = 50
    max_seconds: float = 8.0
    max_depth: int = 60
    max_expansion: int = 200
    max_text: int = 300_000


DEFAULT_LIMITS = Limits()
