"""``--fix`` and ``--diff``: safe fixes applied until none is left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from profilelint.engine.registry import Registry
from profilelint.engine.report import FileReport, Report
from profilelint.engine.run import Request, run
from profilelint.fix.apply import FORMATS, apply, diff, plan
from profilelint.model.document import Document
from profilelint.model.finding import Fix
from profilelint.read import read_bytes
from profilelint.report.rows import Cleaner, visible

_PASSES = 100
"""More passes than any resume needs: some rules point at one place of several at a time."""
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
    changes: dict[str, Change] = {}
    notes = [note for file in report.files if (note := _refusal(file, request))]
    for _ in range(_PASSES):
        changed = [file.input.path for file in report.files if _fix(file, changes, request)]
        if not changed:
            break
        contents = {**request.contents, **{path: change.new for path, change in changes.items()}}
        report = run(replace(request, contents=contents), registry)
    return Fixed(report, changes, tuple(notes))


def _refusal(file: FileReport, request: Request) -> str:
    """Why a file's fixes are not applied; empty if they are, or if there are none."""
    path = file.input.path
    if not _safe(file):
        return ""
    if file.input.format not in FORMATS:
        return f"{path}: only Markdown and text are rewritten; the fixes are shown, change the source by hand"
    if _source(_bytes(path, request), path, request) is None:
        return f"{path}: this is not UTF-8, so it is not rewritten; save it as UTF-8, or change it by hand"
    return ""


def _bytes(path: str, request: Request) -> bytes:
    return request.contents[path] if path in request.contents else Path(path).read_bytes()


def _safe(file: FileReport) -> list[Fix]:
    return [fix for finding in file.findings for fix in finding.fixes if fix.safe]


def _source(data: bytes, path: str, request: Request) -> Document | None:
    """The document of UTF-8 bytes that can be written back as they were; else ``None``."""
    document = read_bytes(data, path, request.limits)
    if document.raw is None or _mark(data) + document.raw.encode("utf-8", "surrogatepass") != data:
        return None
    return document


def _mark(data: bytes) -> bytes:
    return _BOM if data.startswith(_BOM) else b""


def _fix(file: FileReport, changes: dict[str, Change], request: Request) -> bool:
    """Apply one pass of fixes to a file; whether it changed."""
    fixes = _safe(file)
    path = file.input.path
    if not fixes or file.input.format not in FORMATS:
        return False
    data = changes[path].new if path in changes else _bytes(path, request)
    document = _source(data, path, request)
    if document is None or document.raw is None:
        return False
    count = len(plan(document.raw, document, fixes))
    new = _mark(data) + apply(document.raw, document, fixes).encode()
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
