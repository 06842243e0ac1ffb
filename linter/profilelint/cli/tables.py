"""What ``match``, ``compare`` and ``next`` print: one document in one of its formats, in a file or on the terminal."""

from __future__ import annotations

import locale
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from profilelint.cli.main import emit, fail
from profilelint.cli.terminal import is_terminal, use_color


class Look(NamedTuple):
    """How a terminal is written to; the defaults are for a file."""

    color: bool = False
    width: int = 100
    ascii_only: bool = False


def format_of(named: str | None, output_file: str | None, endings: Mapping[str, str]) -> str:
    """The format that is named, else the one that the output file's ending means, else ``terminal``."""
    return named or endings.get(os.path.splitext(output_file or "")[1].lower(), "terminal")


def put(text: Callable[[str, Look], str], form: str, output_file: str | None, no_color: bool) -> str:
    """Print a format on standard output; with an output file it goes there, and standard output gets the text for
    people. The format that standard output got."""
    if output_file is not None:
        try:
            Path(output_file).write_text(text(form, Look()), encoding="utf-8", errors="backslashreplace")
        except OSError as error:
            fail(f"{output_file}: {(error.strerror or str(error)).lower()}")
        form = "terminal"
    terminal = is_terminal(sys.stdout)
    width = shutil.get_terminal_size((100, 24)).columns if terminal else 100
    emit(text(form, Look(use_color(no_color, sys.stdout), width, terminal and not _unicode())))
    return form


def _unicode() -> bool:
    """Whether the terminal's own encoding has marks and quotes beyond ASCII; Windows consoles do."""
    return sys.platform == "win32" or "utf" in locale.getencoding().lower()
