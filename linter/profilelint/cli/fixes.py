"""``--fix`` and ``--diff``: what the fixes change is written, or printed."""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.fix.diff import diff
from profilelint.fix.files import replace_file
from profilelint.fix.loop import Change, Fixed, fix_all, merge
from profilelint.report.rows import Cleaner, cleaner, visible

__all__ = ["Change", "Fixed", "diffs", "fix_all", "merge", "write"]


def write(fixed: Fixed) -> Iterator[str]:
    """Write the changed files; a sentence on each.

    Raises:
        OSError: a file cannot be written, or is not any more what was checked; ``filename`` is its path.
    """
    for path, change in fixed.changes.items():
        if not change.is_shown_only:
            replace_file(path, change.old, change.new)
            yield f"{path}: {change.fixes} fix{'' if change.fixes == 1 else 'es'} applied"


def diffs(fixed: Fixed) -> str:
    """The changes as unified diffs, identity numbers masked, control characters shown as what they are."""
    report = fixed.report
    cleaners = {file.input.path: cleaner(file, report) for file in report.files}
    parts: list[str] = []
    for path, change in fixed.changes.items():
        clean = cleaners.get(path) or Cleaner(())
        for line in diff(change.before, change.after, change.name).split("\n"):
            parts.append("\t".join(clean(part) for part in line.removesuffix("\r").split("\t")))
    return visible("\n".join(parts))
