"""What a run comes to: the input of every writer."""

from __future__ import annotations

from dataclasses import dataclass, field

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
    """A finding that an ignore keeps quiet, with the ignore's reason (may be empty)."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A rule that could not run on a file, and why."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReport:
    """What was found in one resume. ``read`` is false where the file could not be read. ``works`` are sentences on
    what is already right. ``secrets`` are identity numbers found in it: no writer may show them."""

    input: Input
    read: bool
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    works: tuple[str, ...] = ()
    secrets: tuple[str, ...] = ()


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

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(finding for file in self.files for finding in file.findings)

    @property
    def crashed(self) -> bool:
        return any(finding.rule == "lint-rule-crashed" for finding in self.findings)

    def count(self, level: Level) -> int:
        """How many findings have this level."""
        return sum(finding.level is level for finding in self.findings)


def exit_code(report: Report, fail_on: str) -> int:
    """0 clean, 1 findings at or above ``fail_on``, 2 an input could not be read or a rule crashed, 3 nothing to check.

    2 outranks 1, so that "it broke" never looks like "there were findings".
    """
    if report.errors or report.crashed or any(not file.read for file in report.files):
        return 2
    if not report.files:
        return 3
    if fail_on == "never":
        return 0
    threshold = Level.parse(fail_on)
    return int(any(finding.level >= threshold for finding in report.findings))
