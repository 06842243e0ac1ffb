"""Two texts → a unified diff."""

from __future__ import annotations

import difflib
import re


def diff(old: str, new: str, name: str) -> str:
    """The change from ``old`` to ``new`` as a unified diff; empty where there is none."""
    lines = difflib.unified_diff(_lines(old), _lines(new), name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """Lines with their ends; only LF ends one, so that the diff is the one that other tools make."""
    return [line for line in re.split(r"(?<=\n)", text) if line]
