"""``profilelint FILE…``: settings, the run, the writers, the exit code."""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from profilelint.cli.inputs import STDIN, read_stdin, stdin_name
from profilelint.cli.main import EXIT_ERROR, EXIT_FINDINGS, EXIT_NOTHING, EXIT_OK, emit, fail, warn
from profilelint.cli.output import PEOPLE, Target, in_actions, plan, print_report
from profilelint.cli.settings import Batch, Overrides, override, resolve, settings_for
from profilelint.cli.shown import show_files, show_settings
from profilelint.cli.terminal import clear_progress, progress
from profilelint.engine.config import ConfigError, PackError, Settings
from profilelint.engine.presets import PresetError
from profilelint.engine.report import Report, Stale, exit_code, merge
from profilelint.engine.run import Request, run

if TYPE_CHECKING:
    from profilelint.engine.registry import Registered, Registry
    from profilelint.fix.loop import Fixed


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
    overrides: Overrides,
    exit_zero: bool,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    targets: Sequence[Target],
    statistics: bool,
    quiet: bool,
    today: datetime.date | None,
    config: str | None,
    isolated: bool,
    settings_shown: bool,
    files_shown: bool,
    stdin_filename: str | None,
    force_exclude: bool,
    processes: int | None,
    cache_dir: str | None,
    no_cache: bool,
    no_color: bool,
) -> int:
    """Run a check and print it; the exit code."""
    stdin = stdin_name((*files, *overrides.job, *overrides.profile), stdin_filename)
    if stdin and fix and not diff:
        fail("standard input cannot be rewritten; --diff prints what --fix would change")
    try:
        batches = resolve(
            files,
            config=config,
            isolated=isolated,
            overrides=overrides,
            force_exclude=force_exclude,
            stdin=stdin or STDIN,
        )
        common = batches[0].settings if batches else override(settings_for(files, config, isolated), overrides)
        if settings_shown:
            shown = batches or [Batch(common)]
            for batch in shown:
                emit(show_settings(batch.settings, batch.registry, batch.files[0] if batch.files else ""))
            return EXIT_OK
    except (ConfigError, PresetError, PackError) as error:
        fail(str(error))
    paths = tuple(path for batch in batches for path in batch.files)
    if files_shown:
        emit(show_files(paths))
        return EXIT_OK
    outputs = plan(targets, common.output_format, in_actions())
    if statistics and outputs[0].form not in (*PEOPLE, "github", "json"):
        fail(f"--statistics is a table, or JSON with --output-format json; {outputs[0].form} has no form for it")
    if not paths:
        everything = bool(files) and not any(map(os.path.isdir, files))
        warn(_nothing(files, everything))
        if everything:
            return EXIT_OK  # a commit of excluded files alone is no mistake
        if not files or (len(outputs) == 1 and outputs[0].form in PEOPLE):
            return EXIT_NOTHING
    _refuse_clashes(batches or [Batch(common)], [output.file for output in outputs[1:]], stdin)
    contents = {stdin: read_stdin(common.limits.max_bytes)} if stdin else {}
    day = today or datetime.date.today()

    def results(batch: Batch) -> str:
        # a fix needs the words themselves; what is kept is masked
        return "" if no_cache or fix or diff else _results(batch.settings, paths, cache_dir)

    requests = [(_request(batch, day, stdin, contents, processes, results(batch)), batch) for batch in batches] or [
        (_request(Batch(common), day, stdin, contents, 1, ""), Batch(common))
    ]
    fixed: list[Fixed] = []
    try:
        reports = _run(requests, use_cache=not no_cache)
        if fix or diff:
            from profilelint.fix.loop import fix_all

            fixed = [
                fix_all(request, batch.registry, part, unsafe=unsafe_fixes, fresh=partial(_known, batches=[batch]))
                for (request, batch), part in zip(requests, reports, strict=True)
            ]
    except (ConfigError, PresetError, PackError) as error:
        fail(str(error))
    finally:
        clear_progress(len(paths))
    for item in fixed:
        for note in item.notes:
            warn(note)
    report = merge(reports)
    if diff:
        return _print_diff(fixed, report, exit_zero)
    if fixed:
        report = _write_fixed(fixed, report)
    report = _known(report, batches)
    written = print_report(
        report, outputs, lambda: _rules(batches), no_color=no_color, statistics=statistics, quiet=quiet
    )
    if not written:
        return EXIT_ERROR
    code = exit_code(report)
    return EXIT_OK if exit_zero and code == EXIT_FINDINGS else code


def _request(
    batch: Batch,
    today: datetime.date,
    stdin: str,
    contents: Mapping[str, bytes],
    processes: int | None,
    results: str,
) -> Request:
    from profilelint.engine.pool import usable

    settings = batch.settings
    return Request(
        files=batch.files,
        today=today,
        jobs=tuple(stdin if name == STDIN else name for name in settings.job),
        profiles=tuple(stdin if name == STDIN else name for name in settings.profile),
        settings=settings,
        results=results,
        processes=usable() if processes is None else processes,
        contents=contents,
    )


def _results(settings: Settings, paths: tuple[str, ...], cache_dir: str | None) -> str:
    """The folder for results between runs; empty where none are kept."""
    if not settings.cache:
        return ""
    from profilelint.engine.results import place

    return cache_dir or place(settings.origin, paths)


def _run(requests: Sequence[tuple[Request, Batch]], use_cache: bool) -> list[Report]:
    reports = [
        run(replace(request, use_cache=use_cache), lambda batch=batch: batch.registry, progress("checking"))  # type: ignore[misc]
        for request, batch in requests
    ]
    redact = any(request.settings.redact for request, _ in requests)
    return [replace(report, redact=redact) for report in reports]


def _rules(batches: Sequence[Batch]) -> Mapping[str, Registered]:
    """The active rules of all configurations, by name."""
    from profilelint.engine.selection import select

    active = [item.registered for batch in batches for item in select(batch.registry, batch.settings)]
    return {registered.name: registered for registered in sorted(active, key=lambda registered: registered.name)}


def _known(report: Report, batches: Sequence[Batch]) -> Report:
    """The report without what the baselines of the configurations know."""
    if not any(batch.settings.baseline for batch in batches):
        return report
    from profilelint.engine import baseline

    def rules() -> Registry:
        from profilelint.engine.registry import Registry

        return Registry(list(_rules(batches).values()))

    files = {file.input.path: file for file in report.files}
    stale: list[Stale] = []
    try:
        for batch in batches:
            if batch.settings.baseline:
                part = replace(report, files=tuple(files[path] for path in batch.files if path in files))
                known = baseline.apply(part, baseline.load(Path(batch.settings.baseline)), rules)
                files |= {file.input.path: file for file in known.files}
                stale += known.stale
    except baseline.BaselineError as error:
        fail(str(error))
    return replace(report, files=tuple(files.values()), stale=tuple(dict.fromkeys(stale)))


def _refuse_clashes(batches: Sequence[Batch], files: Sequence[str], stdin: str) -> None:
    """Exit where standard input or a report would be called like an input, or where a report cannot be."""
    postings: list[str] = []
    if any(batch.settings.job for batch in batches):
        from profilelint.engine.postings import collect, split_name

        postings = [split_name(name)[0] for batch in batches for name in collect(batch.settings.job)]
    profiles = [name for batch in batches for name in batch.settings.profile]
    inputs = [path for batch in batches for path in batch.files if path != stdin or not stdin]
    taken = {os.path.abspath(name) for name in (*inputs, *postings, *profiles) if name not in ("", STDIN)}
    if stdin not in ("", STDIN) and os.path.abspath(stdin) in taken:
        fail(f"--stdin-filename: “{stdin}” is checked as a file too; give standard input another name")
    for file in files:
        if os.path.abspath(file) in taken:
            fail(f"{file}: this is an input; name another file for the report")
        if not os.path.isdir(os.path.dirname(file) or "."):
            fail(f"{file}: there is no folder {os.path.dirname(file)}; make it, or name another file for the report")


def _print_diff(fixed: Sequence[Fixed], report: Report, exit_zero: bool) -> int:
    """Print what the fixes would change; the exit code."""
    from profilelint.cli.fixes import diffs

    for message in report.errors:
        warn(message)
    for item in fixed:
        emit(diffs(item))
    changed = any(item.changes for item in fixed)
    return exit_code(report, "never") or (EXIT_FINDINGS if changed and not exit_zero else EXIT_OK)


def _write_fixed(fixed: Sequence[Fixed], report: Report) -> Report:
    """Write the files that the fixes change; the report of what is left. A file that cannot be written stays as
    ``report`` found it, and the others are written."""
    from profilelint.cli.fixes import write

    errors: dict[str, str] = {}
    for path, change in ((path, change) for item in fixed for path, change in item.changes.items()):
        if change.is_shown_only:
            continue
        try:
            warn(write(path, change))
        except OSError as error:
            errors[path] = f"{path}: {(error.strerror or str(error)).lower()}, so it is not fixed"
    left = merge([item.report for item in fixed])
    kept = {file.input.path: file for file in report.files if file.input.path in errors}
    files = tuple(kept.get(file.input.path, file) for file in left.files)
    checked = {file.input.path: file.input for file in left.files}
    others = (item for item in left.inputs if item != checked.get(item.path))
    return replace(
        left,
        files=files,
        inputs=(*others, *(file.input for file in files)),
        errors=(*left.errors, *errors.values()),
    )
