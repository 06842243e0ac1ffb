"""The baseline: findings that are known and do not count, kept in a file beside the resumes.

The file holds, for each checked file, the rule and the fingerprint of each finding and none of the resume's words. It
is sorted, with one finding a line, so that a version control system shows what came and went::

    {
      "tool": "profilelint",
      "baseline": 1,
      "files": {
        "resume.md": [
          {"rule": "bullet-weak-opening", "fingerprint": "9f0c1d2e3a4b5c6d:1"},
          {"rule": "layout-page-count", "fingerprint": "51d3c07f9be2a884:1", "numbers": {"pages": 3}}
        ]
      }
    }

Fingerprints are counted, not paired by place: two known findings and three equal ones now leave one that is new.
``numbers`` may only get better: they are those that the rule names in :attr:`~profilelint.engine.rule.Rule.ratchet`.
"""

from __future__ import annotations

import json
import math
import os
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from profilelint.engine.report import FileReport, Report, Stale
from profilelint.model.finding import Finding
from profilelint.pattern import lazy

if TYPE_CHECKING:
    from profilelint.engine.registry import Registry

DEFAULT_NAME = "profilelint-baseline.json"
VERSION = 1
"""The version of the file's format. A change that an older program would misread raises it."""
MOST_BYTES = 32_000_000

_FINGERPRINT = lazy(r"[0-9a-f]{16}:[1-9][0-9]{0,8}\Z")
_NEVER = frozenset({"file-unreadable", "file-encrypted", "file-type-unsupported", "file-no-text-layer"})
"""Findings after which a file was not checked: no baseline makes that a clean result. Reserved rules are like them."""
_PARTIAL = frozenset({"lint-rule-crashed", "lint-limit-reached"})
"""Findings which say that a file was checked in part only: what is missing there may still exist."""


class BaselineError(ValueError):
    """A baseline that cannot be used. The message is one line: the file, what is wrong, what to do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A known finding. ``fingerprint`` is 16 hexadecimal digits, a colon and the number among equal ones."""

    rule: str
    fingerprint: str
    numbers: Mapping[str, float] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, str]:
        """What equal findings share."""
        return self.rule, self.fingerprint.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings by file; a file's name is its path from ``folder``, with slashes."""

    folder: Path
    files: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)

    def entries(self, path: str) -> tuple[Entry, ...]:
        """What is known of a file, by its path as the run names it."""
        return self.files.get(name_of(path, self.folder), ())

    def __len__(self) -> int:
        return sum(map(len, self.files.values()))


def name_of(path: str, folder: Path) -> str:
    """What a baseline in a folder calls a file."""
    try:
        name = os.path.relpath(path, folder)
    except ValueError:  # another drive
        name = os.path.abspath(path)
    return unicodedata.normalize("NFC", Path(name).as_posix())


# -- the file -------------------------------------------------------------------------------------------------------


def load(path: Path) -> Baseline:
    """Read a baseline.

    Raises:
        BaselineError: it is missing, damaged, another program's, or of a later version.
    """
    try:
        with open(path, "rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise BaselineError(f"{path}: there is no such baseline; “profilelint baseline FILE…” writes one") from None
    except OSError as error:
        raise BaselineError(f"{path}: {(error.strerror or type(error).__name__).lower()}") from error
    if len(data) > MOST_BYTES:
        raise BaselineError(f"{path}: it is too large for a baseline")
    return parse(data, str(path), path.parent)


def parse(data: bytes, origin: str, folder: Path) -> Baseline:
    """A baseline from a file's bytes. ``origin`` is its name in messages.

    Raises:
        BaselineError: see :func:`load`.
    """
    try:
        root = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise _damaged(origin, f"line {error.lineno} is no JSON") from None
    except (ValueError, RecursionError):
        raise _damaged(origin, "it is no JSON") from None
    version = root.get("baseline") if isinstance(root, dict) else None
    if not isinstance(root, dict) or root.get("tool") != "profilelint" or type(version) is not int:
        raise BaselineError(f"{origin}: this is no baseline of profilelint; name another file")
    if version > VERSION:
        raise BaselineError(f"{origin}: it was written by a later version of profilelint (format {version})")
    files = root.get("files")
    if version < 1 or not isinstance(files, dict):
        raise _damaged(origin, "“files” must be a table")
    return Baseline(folder, {name: _listed(name, items, origin) for name, items in files.items()})


def _listed(name: str, items: Any, origin: str) -> tuple[Entry, ...]:
    if not isinstance(items, list):
        raise _damaged(origin, f"“{name}” must be a list")
    return tuple(_entry(name, item, origin) for item in items)


def _entry(name: str, item: Any, origin: str) -> Entry:
    if isinstance(item, dict):
        rule, fingerprint, numbers = item.get("rule"), item.get("fingerprint"), item.get("numbers", {})
        if (
            isinstance(rule, str)
            and isinstance(fingerprint, str)
            and _FINGERPRINT.match(fingerprint)
            and isinstance(numbers, dict)
            and all(_is_number(number) for number in numbers.values())
        ):
            return Entry(rule, fingerprint, numbers)
    raise _damaged(origin, f"an entry of “{name}” is not a rule with its fingerprint")


def _is_number(value: object) -> bool:
    return type(value) is int or (type(value) is float and math.isfinite(value))


def _damaged(origin: str, why: str) -> BaselineError:
    return BaselineError(f"{origin}: the baseline is damaged: {why}; mend it, or delete it and write it anew")


def render(baseline: Baseline) -> str:
    """The text of a baseline's file: the same for the same findings, whatever their order was."""
    blocks = []
    for name, entries in sorted(baseline.files.items()):
        if entries:
            lines = ",\n".join(f"      {_line(entry)}" for entry in _numbered(entries))
            blocks.append(f"    {_text(name)}: [\n{lines}\n    ]")
    files = "{\n" + ",\n".join(blocks) + "\n  }" if blocks else "{}"
    return f'{{\n  "tool": "profilelint",\n  "baseline": {VERSION},\n  "files": {files}\n}}\n'


def _line(entry: Entry) -> str:
    parts: dict[str, Any] = {"rule": entry.rule, "fingerprint": entry.fingerprint}
    if entry.numbers:
        parts["numbers"] = dict(sorted(entry.numbers.items()))
    return _text(parts)


def _text(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:  # a file name that is no UTF-8
        return json.dumps(value)
    return text


def _numbered(entries: Iterable[Entry]) -> list[Entry]:
    """Entries in order, equal ones numbered from 1."""
    made: list[Entry] = []
    for entry in sorted(entries, key=lambda entry: (*entry.key, sorted(entry.numbers.items()))):
        same = int(made[-1].fingerprint.partition(":")[2]) if made and made[-1].key == entry.key else 0
        made.append(replace(entry, fingerprint=f"{entry.key[1]}:{same + 1}"))
    return made


# -- a report against a baseline --------------------------------------------------------------------------------------


def apply(report: Report, baseline: Baseline, registry: Registry | Callable[[], Registry]) -> Report:
    """The report with each file's known findings in ``baselined``, and with what is known and gone in ``stale``.

    ``registry`` may be a function that loads it: it is called only where an entry has numbers.
    """
    files: list[FileReport] = []
    stale: list[Stale] = []
    for file in report.files:
        pairing = _pair(file.findings, baseline.entries(file.input.path), registry)
        known = {id(finding) for _, finding in pairing.known}
        files.append(
            replace(
                file,
                findings=tuple(finding for finding in file.findings if id(finding) not in known),
                baselined=(*file.baselined, *(finding for finding in file.findings if id(finding) in known)),
            )
        )
        checked = _checked(file, report)
        stale.extend(
            Stale(file.input.path, entry.rule, entry.fingerprint) for entry in pairing.gone if entry.rule in checked
        )
    return replace(report, files=tuple(files), stale=tuple(stale))


def collect(report: Report, folder: Path, registry: Registry, before: Baseline | None = None) -> Baseline:
    """The baseline of a report: all its findings are known from now on.

    What ``before`` knows of files and rules that were not checked in this run is kept.
    """
    old = before or Baseline(folder)
    files = dict(old.files)
    for file in report.files:
        findings = [finding for finding in (*file.findings, *file.baselined) if _may_be_known(finding, file)]
        entries = [_known(finding, registry) for finding in findings]
        checked = _checked(file, report)
        gone = _pair(findings, old.entries(file.input.path), registry).gone
        entries += [entry for entry in gone if entry.rule not in checked]
        files[name_of(file.input.path, folder)] = tuple(_numbered(entries))
    return Baseline(folder, {name: entries for name, entries in files.items() if entries})


def prune(baseline: Baseline, report: Report, registry: Registry) -> Baseline:
    """The baseline without what is gone, and with numbers that got better; nothing is added.

    ``report`` may have been compared with the baseline or not.
    """
    files = dict(baseline.files)
    for file in report.files:
        name = name_of(file.input.path, baseline.folder)
        pairing = _pair((*file.baselined, *file.findings), files.get(name, ()), registry)
        checked = _checked(file, report)
        kept = [_known(finding, registry, entry) for entry, finding in pairing.known]
        kept += [entry for entry in pairing.gone if entry.rule not in checked]
        files[name] = tuple(_numbered((*kept, *pairing.outgrown)))
    return Baseline(baseline.folder, {name: entries for name, entries in files.items() if entries})


@dataclass(frozen=True, slots=True)
class _Pairing:
    """Entries with their findings, entries whose finding got worse, entries that no finding matches."""

    known: list[tuple[Entry, Finding]]
    outgrown: list[Entry]
    gone: list[Entry]


def _pair(
    findings: Iterable[Finding], entries: Iterable[Entry], registry: Registry | Callable[[], Registry]
) -> _Pairing:
    free: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        free.setdefault(entry.key, []).append(entry)
    known: list[tuple[Entry, Finding]] = []
    worse: list[tuple[str, str]] = []
    for finding in findings:
        key = (finding.rule, finding.fingerprint.partition(":")[0])
        left = free.get(key)
        if not left or _is_reserved(finding):
            continue
        if not any(entry.numbers for entry in left):
            known.append((left.pop(0), finding))
            continue
        if callable(registry):
            registry = registry()
        now = _numbers(finding, registry)
        fitting = [entry for entry in left if not _is_worse(now, entry.numbers, finding.rule, registry)]
        if fitting:
            entry = next((entry for entry in fitting if entry.numbers == now), fitting[0])
            left.remove(entry)
            known.append((entry, finding))
        else:
            worse.append(key)
    outgrown = [free[key].pop() for key in worse if free[key]]
    return _Pairing(known, outgrown, [entry for left in free.values() for entry in left])


def _may_be_known(finding: Finding, file: FileReport) -> bool:
    return file.read and not _is_reserved(finding)


def _is_reserved(finding: Finding) -> bool:
    return finding.rule.startswith("lint-") or finding.rule in _NEVER or not finding.fingerprint


def _checked(file: FileReport, report: Report) -> frozenset[str]:
    """The rules that looked at the whole of a file in this run: what they did not find is not there."""
    if not file.read or any(finding.rule in _PARTIAL | _NEVER for finding in file.findings):
        return frozenset()
    return frozenset(file.ran or set(report.grades) - {item.rule for item in file.skipped})


def _known(finding: Finding, registry: Registry, before: Entry | None = None) -> Entry:
    numbers = _numbers(finding, registry)
    return Entry(finding.rule, finding.fingerprint, numbers if before is None else {**before.numbers, **numbers})


def _ratchet(rule: str, registry: Registry) -> tuple[str, ...]:
    return registry[rule].rule.ratchet if rule in registry else ()


def _numbers(finding: Finding, registry: Registry) -> dict[str, float]:
    found: dict[str, float] = {}
    for key in _ratchet(finding.rule, registry):
        value = finding.data.get(key.removeprefix("-"))
        if _is_number(value) and isinstance(value, int | float):
            found[key.removeprefix("-")] = value
    return found


def _is_worse(now: Mapping[str, float], then: Mapping[str, float], rule: str, registry: Registry) -> bool:
    """Whether a number that the rule watches is worse than it was: more, or less where the key has a minus."""
    for key in _ratchet(rule, registry):
        name = key.removeprefix("-")
        if name in now and name in then and now[name] != then[name] and (now[name] < then[name]) == (name != key):
            return True
    return False
