"""``profilelint FILE…``: settings, the run, the writers, the exit code."""

from __future__ import annotations

import datetime
import os
import re
import shutil
import sys
from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

from profilelint.cli.inputs import STDIN, limits, read_stdin, stdin_name
from profilelint.cli.main import EXIT_FINDINGS, EXIT_NOTHING, EXIT_OK, emit, fail, warn
from profilelint.cli.terminal import clear_progress, is_terminal, progress, use_color
from profilelint.engine import presets
from profilelint.engine.config import ConfigError, Settings, find_config, load_config, nearest
from profilelint.engine.postings import collect as collect_postings
from profilelint.engine.postings import split_name
from profilelint.engine.presets import PresetError
from profilelint.engine.registry import PackError, load
from profilelint.engine.report import Report, exit_code
from profilelint.engine.run import Request, run
from profilelint.pattern import lazy

if TYPE_CHECKING:
    from profilelint.cli.fixes import Fixed

_RESUME_NAME = lazy(
    r"(resume|résumé|lebenslauf|curriculum|(?<![a-z])cv(?![a-z])).*"
    r"\.(pdf|docx|docm|odt|rtf|md|markdown|html|tex|typ|txt|json|ya?ml|xml)$",
    re.IGNORECASE,
)
_SKIP = frozenset({".git", ".hg", ".venv", "venv", "node_modules", "__pycache__"})


def settings_for(files: tuple[str, ...], config: str | None, isolated: bool) -> Settings:
    """The settings of the configuration file that applies.

    Raises:
        ConfigError: the file named does not exist, or is wrong.
    """
    if config is not None:
        path = Path(config)
        if not path.is_file():
            raise ConfigError(f"{config}: there is no such file")
        return load_config(path)
    if isolated:
        return Settings()
    start = Path(files[0]).resolve() if files else Path.cwd()
    found = find_config(start if start.is_dir() else start.parent)
    return load_config(found) if found is not None else Settings()


def collect(files: tuple[str, ...], exclude: tuple[str, ...], force: bool) -> list[str]:
    """The files to check: those named, and in folders those that are called like a resume, each once, in order."""
    found: dict[str, str] = {}
    for name in files:
        path = Path(name)
        if name and name != STDIN and path.is_dir():
            for folder, folders, names in os.walk(path):
                folders[:] = sorted(item for item in folders if item not in _SKIP)
                for item in sorted(names):
                    inner = os.path.normpath(os.path.join(folder, item))
                    if _RESUME_NAME.search(item) and not _excluded(inner, exclude):
                        found.setdefault(os.path.abspath(inner), inner)
        elif not (force and _excluded(name, exclude)):
            found.setdefault(os.path.abspath(name), name)
    return list(found.values())


def _excluded(path: str, patterns: tuple[str, ...]) -> bool:
    plain = Path(path).as_posix()
    return any(
        fnmatch(plain, pattern) or fnmatch(plain, f"*/{pattern}") or fnmatch(plain, f"{pattern}/*")
        for pattern in patterns
    )


def write_report(report: Report, form: str, *, color: bool = False, width: int = 100, fold: bool = False) -> str:
    """The report in one of the output formats; colour, width and folding are for ``full``."""
    if form == "json":
        from profilelint.report import json

        return json.write(report)
    if form == "concise":
        from profilelint.report import concise

        return concise.write(report)
    from profilelint.report import full

    return full.write(report, color=color, width=width, fold=fold)


def _nothing(files: tuple[str, ...], excluded: bool) -> str:
    if not files:
        return "nothing to check; name a resume, or a folder with files called like one"
    if excluded:
        return "nothing to check; the setting “exclude” holds for every file named"
    return (
        f"nothing to check; no file in {', '.join(files)} is called like a resume (resume, résumé, Lebenslauf, "
        "curriculum, CV): name the file itself"
    )


def check(
    *,
    files: tuple[str, ...],
    jobs: tuple[str, ...],
    profile: str | None,
    preset: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    pedantic: bool | None,
    fail_on: str | None,
    exit_zero: bool,
    fix: bool,
    diff: bool,
    output_format: str | None,
    output_file: str | None,
    today: datetime.date | None,
    config: str | None,
    isolated: bool,
    limit: tuple[str, ...],
    stdin_filename: str | None,
    force_exclude: bool,
    no_cache: bool,
    no_color: bool,
) -> int:
    """Run a check and print it; the exit code."""
    stdin = stdin_name((*files, *jobs, profile or ""), stdin_filename)
    if stdin and fix:
        fail("standard input cannot be rewritten; --diff prints what --fix would change")
    output_file = None if output_file == "-" else output_file
    try:
        settings = settings_for(tuple(stdin if name == STDIN else name for name in files), config, isolated)
        known = presets.names(settings.plugins)
        if preset is not None and preset not in known:
            fail(f"there is no preset “{preset}”{nearest(preset, known)}; there are {', '.join(known)}")
        settings = replace(
            settings,
            preset=preset or settings.preset,
            select=select or settings.select,
            ignore=(*settings.ignore, *ignore),
            pedantic=settings.pedantic if pedantic is None else pedantic,
            fail_on=fail_on or settings.fail_on,
            output_format=output_format or settings.output_format,
            limits=limits(limit, settings.limits),
        )
        registry = load(settings.plugins)
    except (ConfigError, PresetError, PackError) as error:
        fail(str(error))
    for name in ignore:
        if not registry.matching(name):
            fail(f"--ignore: {registry.unknown(name)}")
    base = Path(settings.origin).parent if settings.origin else Path()
    wanted = jobs or tuple(str(base / job) for job in settings.job)
    inputs = collect(files, settings.exclude, force_exclude)
    if not inputs:
        everything = bool(files) and not any(map(os.path.isdir, files))
        warn(_nothing(files, everything))
        if everything:
            return EXIT_OK  # a commit of excluded files alone is no mistake
        if not files or (settings.output_format != "json" and output_file is None):
            return EXIT_NOTHING
    postings = [split_name(name)[0] for name in collect_postings(wanted)]
    others = {os.path.abspath(name) for name in (*inputs, *postings, *filter(None, (profile,))) if name != STDIN}
    if stdin not in ("", STDIN) and os.path.abspath(stdin) in others:
        fail(f"--stdin-filename: “{stdin}” is checked as a file too; give standard input another name")
    contents = {stdin: read_stdin(settings.limits.max_bytes)} if stdin else {}
    if output_file is not None and os.path.abspath(output_file) in map(os.path.abspath, (*inputs, *postings)):
        fail(f"{output_file}: this is an input; name another file for the report")
    request = Request(
        files=tuple(stdin if name == STDIN else name for name in inputs),
        today=today or datetime.date.today(),
        jobs=tuple(stdin if name == STDIN else name for name in wanted),
        profile=stdin if profile == STDIN else profile or (str(base / settings.profile) if settings.profile else ""),
        settings=settings,
        use_cache=not no_cache,
        contents=contents,
    )
    fixed = None
    try:
        report = run(request, registry, progress("checking"))
        if fix or diff:
            from profilelint.cli import fixes

            fixed = fixes.fix_all(request, registry, report)
    except ConfigError as error:
        fail(str(error))
    finally:
        clear_progress(len(inputs))
    if fixed is not None:
        for note in fixed.notes:
            warn(note)
        if diff:
            return _print_diff(fixed, report, exit_zero)
        _write_fixed(fixed)
        report = fixed.report
    _print_report(report, settings.output_format, output_file, no_color)
    code = exit_code(report, settings.fail_on)
    return EXIT_OK if exit_zero and code == EXIT_FINDINGS else code


def _print_diff(fixed: Fixed, report: Report, exit_zero: bool) -> int:
    """Print what the fixes would change; the exit code."""
    from profilelint.cli.fixes import diffs

    for message in report.errors:
        warn(message)
    emit(diffs(fixed))
    return exit_code(report, "never") or (EXIT_FINDINGS if fixed.changes and not exit_zero else EXIT_OK)


def _write_fixed(fixed: Fixed) -> None:
    """Write the files that the fixes change."""
    from profilelint.cli.fixes import write

    try:
        for message in write(fixed):
            warn(message)
    except OSError as error:
        fail(f"{error.filename}: {(error.strerror or str(error)).lower()}")


def _print_report(report: Report, form: str, output_file: str | None, no_color: bool) -> None:
    """The report on standard output or, with an output file, there, and for people on standard output."""
    if output_file is not None:
        try:
            Path(output_file).write_text(write_report(report, form), encoding="utf-8", errors="backslashreplace")
        except OSError as error:
            fail(f"{output_file}: {(error.strerror or str(error)).lower()}")
        form = "full"
    terminal = is_terminal(sys.stdout)
    width = shutil.get_terminal_size((100, 24)).columns if terminal else 100
    emit(write_report(report, form, color=use_color(no_color, sys.stdout), width=width, fold=terminal))
    if form == "json":
        for message in report.errors:
            warn(message)
