"""What a run comes to: the input of every writer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from profilelint.engine.secrets import Private
from profilelint.model.finding import Finding, Level


@dataclass(frozen=True, slots=True)
class Input:
    """A file that the run read. ``kind`` is ``resume``, ``posting`` or ``profile``."""

    path: str
    kind: str
    format: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that an ignore keeps quiet, with the ignore's reason (may be empty). ``external`` is an ignore that
    stands in the configuration, not in the document."""

    finding: Finding
    reason: str
    external: bool = False


@dataclass(frozen=True, slots=True)
class Skipped:
    """A rule that could not run on a file, and why."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReport:
    """What was found in one resume. ``read`` is false where the file could not be read. ``works`` are sentences on
    what is already right. ``secrets`` are identity numbers found in it: no writer may show them. ``private`` are its
    names, addresses and organisations: no writer may show them where :attr:`Report.redact` is set. ``baselined`` are
    findings that the baseline knows. ``fail_on`` is the level from which its findings fail the run. ``ran`` are the
    rules that looked at it."""

    input: Input
    read: bool
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    works: tuple[str, ...] = ()
    secrets: tuple[str, ...] = ()
    private: tuple[Private, ...] = ()
    baselined: tuple[Finding, ...] = ()
    ran: tuple[str, ...] = ()
    fail_on: str = "warning"
    dated: bool = True
    """Whether it depends on the day of the check."""


@dataclass(frozen=True, slots=True)
class Stale:
    """An entry of the baseline without a finding: the file, the rule and the fingerprint."""

    path: str
    rule: str
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What one configuration asks: ``origin`` is its file (empty without one), ``options`` are the settings that change
    what is found, ``rules`` how many rules are active, ``files`` the paths that it holds for."""

    origin: str
    preset: str
    options: dict[str, str | bool | list[str]] = field(default_factory=dict)
    rules: int = 0
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The whole run. ``errors`` are inputs that could not be opened, one sentence each; ``crashed`` tells whether a
    rule raised; ``options`` are the settings that change what is found, for the record."""

    today: str
    version: str
    preset: str
    options: dict[str, str | bool | list[str]] = field(default_factory=dict)
    files: tuple[FileReport, ...] = ()
    inputs: tuple[Input, ...] = ()
    errors: tuple[str, ...] = ()
    rules: int = 0
    grades: dict[str, str] = field(default_factory=dict)
    """What each rule rests on (``guide``, ``measured`` …), by its name."""
    notes: tuple[str, ...] = ()
    """What was left out of a profile, one sentence each: no error, but to be known."""
    redact: bool = False
    """Whether names, addresses and organisations are masked in what is written."""
    stale: tuple[Stale, ...] = ()
    """What the baseline knows and nothing in the checked files is any more."""
    configs: tuple[Config, ...] = ()
    """The configurations of the files, in the order of the first file of each."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(finding for file in self.files for finding in file.findings)

    @property
    def crashed(self) -> bool:
        return any(finding.rule == "lint-rule-crashed" for finding in self.findings)

    def count(self, level: Level) -> int:
        """How many findings have this level."""
        return sum(finding.level is level for finding in self.findings)


def exit_code(report: Report, fail_on: str | None = None) -> int:
    """0 clean, 1 findings at or above ``fail_on`` (of each file its own where ``None``), 2 an input could not be read
    or a rule crashed, 3 nothing to check.

    2 outranks 1, so that "it broke" never looks like "there were findings".
    """
    if report.errors or report.crashed or any(not file.read for file in report.files):
        return 2
    if not report.files:
        return 3
    return int(any(_fails(file, fail_on or file.fail_on) for file in report.files))


def _fails(file: FileReport, fail_on: str) -> bool:
    return fail_on != "never" and any(finding.level >= Level.parse(fail_on) for finding in file.findings)


def merge(reports: Sequence[Report]) -> Report:
    """One report of several, one a configuration."""
    first, *rest = reports
    if not rest:
        return first
    files = tuple(file for report in reports for file in report.files)
    checked = {file.input for file in files}
    others = dict.fromkeys(item for report in reports for item in report.inputs if item not in checked)
    grades = {name: grade for report in reports for name, grade in report.grades.items()}
    return replace(
        first,
        files=files,
        inputs=(*others, *(file.input for file in files)),
        errors=tuple(dict.fromkeys(error for report in reports for error in report.errors)),
        notes=tuple(dict.fromkeys(note for report in reports for note in report.notes)),
        rules=len(grades),
        grades=grades,
        stale=tuple(entry for report in reports for entry in report.stale),
        configs=tuple(config for report in reports for config in report.configs),
    )
