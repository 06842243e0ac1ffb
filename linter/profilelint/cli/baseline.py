"""``profilelint baseline FILE…``: what is found now is known from now on."""

from __future__ import annotations

import datetime
import os
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from profilelint.cli.inputs import STDIN
from profilelint.cli.main import EXIT_ERROR, EXIT_NOTHING, EXIT_OK, fail, warn
from profilelint.cli.settings import Batch, Overrides, override, resolve, settings_for
from profilelint.cli.terminal import clear_progress, progress
from profilelint.engine import baseline
from profilelint.engine.baseline import Baseline, BaselineError
from profilelint.engine.config import ConfigError, PackError, Settings
from profilelint.engine.pool import usable
from profilelint.engine.presets import PresetError
from profilelint.engine.registry import Registry
from profilelint.engine.report import Report, exit_code, merge
from profilelint.engine.run import Request, run


def write(
    *,
    files: tuple[str, ...],
    overrides: Overrides,
    prune: bool,
    output_file: str | None,
    today: datetime.date | None,
    config: str | None,
    isolated: bool,
    force_exclude: bool,
    processes: int | None,
) -> int:
    """Write or prune the baselines; the exit code."""
    if STDIN in files:
        fail("a baseline is about files; name them")
    try:
        batches = resolve(
            files, config=config, isolated=isolated, overrides=overrides, force_exclude=force_exclude, stdin=STDIN
        )
        common = batches[0].settings if batches else override(settings_for(files, config, isolated), overrides)
        if not batches:
            warn("nothing to check; name a resume, or a folder with files called like one")
            return EXIT_NOTHING
        groups: dict[Path, list[Batch]] = {}
        for batch in batches:
            path = Path(output_file or batch.settings.baseline or common.baseline or _beside(common))
            groups.setdefault(path, []).append(batch)
        known = {path: baseline.load(path) if prune or path.exists() else None for path in groups}
        day = today or datetime.date.today()
        reports = {path: merge([_checked(batch, day, processes) for batch in group]) for path, group in groups.items()}
    except (ConfigError, PresetError, PackError, BaselineError) as error:
        fail(str(error))
    for path, report in reports.items():
        _update(path, known[path], report, groups[path], prune=prune)
    return EXIT_ERROR if any(exit_code(report, "never") == EXIT_ERROR for report in reports.values()) else EXIT_OK


def _update(path: Path, before: Baseline | None, report: Report, batches: list[Batch], *, prune: bool) -> None:
    """Write one baseline for the files whose configurations name it, and say so."""
    for message in report.errors:
        warn(message)
    rules = Registry(list({item.name: item for batch in batches for item in batch.registry}.values()))
    if prune and before is not None:
        after = _existing(baseline.prune(before, report, rules))
    else:
        after = baseline.collect(report, path.parent, rules, before)
    _save(path, baseline.render(after))
    _tell(path, before, after, report, prune=prune)
    if not prune and not all(batch.settings.baseline for batch in batches):
        warn(f"“--baseline {path}”, or the setting “baseline”, reports only what is new from now on")


def _beside(settings: Settings) -> Path:
    """The usual place: beside the configuration, or in the working folder."""
    return (Path(settings.origin).parent if settings.origin else Path()) / baseline.DEFAULT_NAME


def _checked(batch: Batch, today: datetime.date, processes: int | None) -> Report:
    settings = batch.settings
    request = Request(
        files=batch.files,
        today=today,
        jobs=settings.job,
        profiles=settings.profile,
        settings=replace(settings, baseline=""),
        processes=usable() if processes is None else processes,
    )
    try:
        return run(request, batch.registry, progress("checking"))
    finally:
        clear_progress(len(batch.files))


def _existing(known: Baseline) -> Baseline:
    """A baseline without the files that are not there any more."""

    def exists(name: str) -> bool:
        # the name on disk may be composed in another way
        return any(os.path.lexists(known.folder / unicodedata.normalize(form, name)) for form in ("NFC", "NFD"))

    return replace(known, files={name: entries for name, entries in known.files.items() if exists(name)})


def _save(path: Path, text: str) -> None:
    """Write a baseline whole or not at all; one that says the same stays as it is."""
    data = text.encode()
    try:
        old = path.read_bytes() if path.exists() else None
        if old is None:
            path.write_bytes(data)
        elif old != data:
            from profilelint.fix.files import replace_file

            replace_file(str(path), old, data)
    except OSError as error:
        _refuse(path, error)


def _refuse(path: Path, error: OSError) -> NoReturn:
    fail(f"{path}: {(error.strerror or type(error).__name__).lower()}")


def _tell(path: Path, before: Baseline | None, after: Baseline, report: Report, *, prune: bool) -> None:
    """Say what the file holds now, and what it did not take."""
    known = f"{_count(len(after), 'finding')} of {_count(len(after.files), 'file')}"
    one = len(after) == 1
    if prune and before is not None:
        gone = _count(len(before) - len(after), "stale entry", "stale entries")
        warn(f"{path}: {gone} removed; {known} {'stays' if one else 'stay'} known")
        return
    warn(f"{path}: {known} {'is' if one else 'are'} known from now on")
    unread = sum(not file.read for file in report.files)
    if unread:
        warn(f"{_count(unread, 'file')} could not be read: no baseline makes that a clean result")


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
