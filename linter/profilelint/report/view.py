"""What a writer is told beside the report: the terminal, the folder that paths start from, the pages of the rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from profilelint.engine.registry import Registered


def _no_rules() -> Mapping[str, Registered]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How to print a report. No writer looks at the terminal, the environment or the disk itself."""

    color: bool = False
    width: int = 100
    """Columns at which quoted lines are shortened."""
    fold: bool = False
    """Whether sentences end at ``width`` too: on a terminal."""
    quiet: bool = False
    """Whether formats for people leave out all but findings and errors."""
    folder: str = ""
    """The absolute folder that relative paths of the report start from; empty: unknown."""
    root: str = ""
    """The absolute folder that programs want paths relative to: the repository's. Empty: as they are given."""
    open_only: bool = False
    """Whether what reads the report takes every result for an open one (GitHub's code scanning): suppressed and known
    findings are left out then where a format would hold them."""
    rewritable: frozenset[str] = frozenset()
    """The formats of documents that ``--fix`` rewrites."""
    rules: Callable[[], Mapping[str, Registered]] = field(default=_no_rules)
    """The active rules by name, with their pages; called only by writers that print them, since it loads all rules."""


PLAIN = View()
"""A plain text, as a file or a pipe gets it."""
