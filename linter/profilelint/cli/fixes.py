"""``--fix`` and ``--diff``: what the fixes change is written, or printed."""

from __future__ import annotations

from profilelint.fix.diff import diff
from profilelint.fix.files import replace_file
from profilelint.fix.loop import Change, Fixed
from profilelint.report.rows import Cleaner, cleaner


def write(path: str, change: Change) -> str:
    """Write a changed file; a sentence on it.

    Raises:
        OSError: it cannot be written, or is not any more what was checked; ``filename`` is its path.
    """
    replace_file(path, change.old, change.new)
    return f"{path}: {change.fixes} fix{'' if change.fixes == 1 else 'es'} applied"


def diffs(fixed: Fixed) -> str:
    """The changes as unified diffs, identity numbers masked, control characters shown as what they are."""
    report = fixed.report
    cleaners = {file.input.path: cleaner(file, report) for file in report.files}
    parts: list[str] = []
    for path, change in fixed.changes.items():
        clean = cleaners.get(path) or Cleaner(())
        for line in diff(change.before, change.after, change.name).split("\n"):
            end = "\r" if line.endswith("\r") else ""  # without it no patch of a file with such lines applies
            parts.append("\t".join(clean(part) for part in line.removesuffix("\r").split("\t")) + end)
    return "\n".join(parts)
