"""Where a report goes: formats, files, standard output, and what GitHub's runners want."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from profilelint.cli.main import emit, fail, warn
from profilelint.cli.terminal import is_terminal, use_color
from profilelint.engine.config import repository
from profilelint.engine.report import Report
from profilelint.report.rows import cleaner
from profilelint.report.view import View

if TYPE_CHECKING:
    from profilelint.engine.registry import Registered

PEOPLE = frozenset({"full", "concise", "grouped"})
"""The formats that show what could not be read; with the others standard error does."""


class Output(NamedTuple):
    """A format and the file that it goes to; an empty file is standard output."""

    form: str
    file: str


class Target(NamedTuple):
    """A word of the command line: a format, or a file that one goes to."""

    kind: str
    value: str


def plan(targets: Sequence[Target], default: str, github: bool = False) -> tuple[Output, ...]:
    """The outputs that ``--output-format`` and ``-o`` ask for, standard output first.

    A file takes the format that was named last before it; without one, the next that is named, else the default. One
    format may go to standard output. Where only files were asked for, it gets the text for people. ``github``: the
    default on standard output is annotations.
    """
    printed: list[str] = []
    files: list[Output] = []
    waiting: list[str] = []
    form = ""
    for target in targets:
        if target.kind == "format":
            if waiting:
                files += [Output(target.value, file) for file in waiting]
                waiting = []
                continue
            if form:
                printed.append(form)
            form = target.value
        elif target.value == "-":
            printed.append(form or default)
            form = ""
        elif form:
            files.append(Output(form, target.value))
            form = ""
        else:
            waiting.append(target.value)
    printed += [form] if form else []
    files += [Output(default, file) for file in waiting]
    if len(printed) > 1:
        fail(
            f"{printed[0]} and {printed[1]} cannot both go to standard output; "
            f"write one to a file: --output-format {printed[1]} -o FILE"
        )
    names = [os.path.abspath(output.file) for output in files]
    for number, name in enumerate(names):
        if name in names[:number]:
            fail(f"{files[number].file}: two formats cannot go to one file")
    if not printed:
        usual = default if not files or default in PEOPLE else "full"
        printed = ["github" if github and default == "full" else usual]
    return (Output(printed[0], ""), *files)


def folder_root() -> str:
    """The folder that programs want paths relative to: the runner's workspace, the git work tree, else this one."""
    here = os.getcwd()
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        root = os.environ.get(name, "")
        if root and os.path.isdir(root) and Path(here).resolve().is_relative_to(Path(root).resolve()):
            return root
    return str(repository(Path(here)) or here)


def in_actions() -> bool:
    """Whether a runner of GitHub Actions runs this."""
    return os.environ.get("GITHUB_ACTIONS", "").lower() == "true"


def print_report(
    report: Report,
    outputs: Sequence[Output],
    rules: Callable[[], Mapping[str, Registered]],
    *,
    no_color: bool = False,
    statistics: bool = False,
    quiet: bool = False,
) -> bool:
    """Write every output; whether each of the files could be written. Standard output is nothing but the first; what
    people miss in it goes to standard error."""
    from profilelint.fix.sources import FORMATS
    from profilelint.report.formats import write

    plain = View(
        folder=os.getcwd(),
        root=folder_root(),
        open_only=in_actions(),
        quiet=quiet,
        rewritable=FORMATS,
        rules=rules,
    )
    written = [_to_file(output.file, write(output.form, report, plain)) for output in outputs[1:]]
    shown = outputs[0].form
    if statistics:
        from profilelint.report import statistics as counted

        machine = shown in ("json", "jsonl")
        emit(counted.statistics_json(report, plain) if machine else counted.statistics(report, _view(plain, no_color)))
    else:
        view = _view(plain, no_color) if shown in PEOPLE else plain
        emit(write(shown, report, view))
    if shown == "github":
        from profilelint.report.github import inert
        from profilelint.report.markdown import write as summary

        sys.stderr.write("\n".join(map(inert, write("grouped", report, plain).split("\n"))))
        step = os.environ.get("GITHUB_STEP_SUMMARY", "")
        if step:
            _to_file(step, summary(report, plain), "a")  # the runner's file: without it nothing is lost
    elif shown not in PEOPLE:
        for message in report.errors:
            warn(message)
    clean = cleaner(None, report)
    for note in report.notes:
        warn(clean(note))
    return all(written)


def _view(plain: View, no_color: bool) -> View:
    from dataclasses import replace

    terminal = is_terminal(sys.stdout)
    width = shutil.get_terminal_size((100, 24)).columns if terminal else 100
    return replace(plain, color=use_color(no_color, sys.stdout), width=width, fold=terminal)


def _to_file(name: str, text: str, mode: str = "w") -> bool:
    """Write a file; whether that was possible. Where not, standard error says why."""
    try:
        with open(name, mode, encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.write(text)
    except OSError as error:
        warn(f"{name}: {(error.strerror or str(error)).lower()}")
        return False
    return True
