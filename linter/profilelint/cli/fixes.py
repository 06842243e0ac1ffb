"""``--fix`` and ``--diff``: safe fixes applied until none is left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from profilelint.engine.registry import Registry
from profilelint.engine.report import FileReport, Report
from profilelint.engine.run import Request, run
from profilelint.fix.apply import FORMATS, apply, diff, plan
from profilelint.read import read_bytes
from profilelint.report.rows import Cleaner, visible

_PASSES = 10
_BOM = b"\xef\xbb\xbf"


@dataclass(slots=True)
class Change:
    """A file's text before and after, and how many fixes lie between."""

    old: bytes
    new: bytes
    fixes: int = 0


@dataclass(frozen=True, slots=True)
class Fixed:
    """``report`` is what is left; ``changes`` are the files that change, by path; ``notes`` say what was not done."""

    report: Report
    changes: dict[str, Change]
    notes: tuple[str, ...]


def fix_all(request: Request, registry: Registry, report: Report) -> Fixed:
    """Apply the safe fixes of a report and check again, until nothing changes. Nothing is written to disk.

    Raises:
        ConfigError: as :func:`run` does.
    """
    notes = [note for note in map(_refusal, report.files) if note]
    changes: dict[str, Change] = {}
    for _ in range(_PASSES):
        changed = [file.input.path for file in report.files if _fix(file, changes, request)]
        if not changed:
            break
        contents = {path: change.new for path, change in changes.items()}
        report = run(replace(request, contents=contents), registry)
    return Fixed(report, changes, tuple(notes))


def _refusal(file: FileReport) -> str:
    if file.read and file.input.format not in FORMATS and any(fix.safe for item in file.findings for fix in item.fixes):
        return (
            f"{file.input.path}: only Markdown and text are rewritten; the fixes are shown, change the source by hand"
        )
    return ""


def _fix(file: FileReport, changes: dict[str, Change], request: Request) -> bool:
    """Apply one pass of fixes to a file; whether it changed."""
    fixes = [fix for finding in file.findings for fix in finding.fixes if fix.safe]
    path = file.input.path
    if not fixes or file.input.format not in FORMATS:
        return False
    data = changes[path].new if path in changes else Path(path).read_bytes()
    document = read_bytes(data, path, request.limits)
    raw = document.raw
    mark = _BOM if data.startswith(_BOM) else b""
    if raw is None or mark + raw.encode("utf-8", "surrogatepass") != data:
        return False
    count = len(plan(raw, document, fixes))
    new = mark + apply(raw, document, fixes).encode()
    if new == data:
        return False
    change = changes.setdefault(path, Change(data, data))
    change.new = new
    change.fixes += count
    return True


def write(fixed: Fixed) -> Iterator[str]:
    """Write the changed files; a sentence on each.

    Raises:
        OSError: a file cannot be written.
    """
    for path, change in fixed.changes.items():
        Path(path).write_bytes(change.new)
        yield f"{path}: {change.fixes} fix{'' if change.fixes == 1 else 'es'} applied"


def diffs(fixed: Fixed) -> str:
    """The changes as unified diffs, identity numbers masked, control characters shown as what they are."""
    secrets = {file.input.path: file.secrets for file in fixed.report.files}
    parts: list[str] = []
    for path, change in fixed.changes.items():
        clean = Cleaner(secrets.get(path, ()))
        for line in diff(change.old.decode("utf-8-sig"), change.new.decode("utf-8-sig"), path).split("\n"):
            parts.append("\t".join(clean(part) for part in line.removesuffix("\r").split("\t")))
    return visible("\n".join(parts))
