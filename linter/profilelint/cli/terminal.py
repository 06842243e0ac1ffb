"""What a terminal is shown beside the report: colours, and how far a run has come."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from typing import Any

_FEW = 3
"""So many files are done before anybody wonders."""


def is_terminal(stream: Any) -> bool:
    """Whether a stream is a terminal; a closed one is ``None``."""
    return stream is not None and bool(stream.isatty())


def use_color(no_color: bool, stream: Any) -> bool:
    """Colour only on a terminal; NO_COLOR and FORCE_COLOR are honoured, --no-color wins."""
    if no_color or os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (is_terminal(stream) and os.environ.get("TERM") != "dumb")


def progress(doing: str) -> Callable[[int, int, str], None] | None:
    """What tells on standard error which file is at hand ("checking 4 of 20: …"); ``None`` without a terminal."""
    if not is_terminal(sys.stderr):
        return None

    from profilelint.report.rows import visible

    def tell(done: int, total: int, path: str) -> None:
        if total > _FEW:
            line = visible(f"{doing} {done + 1} of {total}: {path}")
            sys.stderr.write(f"\r\x1b[2K{line[: shutil.get_terminal_size().columns - 1]}")
            sys.stderr.flush()

    return tell


def clear_progress(total: int) -> None:
    """Take the line of :func:`progress` away."""
    if total > _FEW and is_terminal(sys.stderr):
        sys.stderr.write("\r\x1b[2K")
