"""``profilelint match RESUME… --job POSTING…``: what each posting asks, and what answers it."""

from __future__ import annotations

import datetime
import os
from typing import TYPE_CHECKING

from profilelint.cli.inputs import STDIN, read_stdin, stdin_name
from profilelint.cli.main import EXIT_ERROR, EXIT_NOTHING, EXIT_OK, fail, warn
from profilelint.cli.settings import Overrides, override, resolve, settings_for
from profilelint.cli.tables import Look, format_of, put
from profilelint.cli.terminal import clear_progress, progress
from profilelint.engine.config import ConfigError
from profilelint.engine.postings import collect as collect_postings
from profilelint.engine.postings import split_name
from profilelint.engine.presets import PresetError

if TYPE_CHECKING:
    from profilelint.engine.matching import Comparison

_ENDINGS = {".md": "markdown", ".markdown": "markdown", ".json": "json", ".html": "html", ".htm": "html"}
"""What the name of the output file says, where no format is named."""


def _text(comparison: Comparison, form: str, everything: bool, look: Look) -> str:
    """A comparison in one of the formats."""
    if form == "json":
        from profilelint.report.match import json

        return json.write(comparison)
    if form == "html":
        from profilelint.report.match import html

        return html.write(comparison)
    if form == "markdown":
        from profilelint.report.match import markdown

        return markdown.write(comparison, everything=everything)
    from profilelint.report.match import terminal

    return terminal.write(comparison, everything=everything, **look._asdict())


def match(
    *,
    files: tuple[str, ...],
    jobs: tuple[str, ...],
    form: str | None,
    everything: bool,
    output_file: str | None,
    today: datetime.date | None,
    config: str | None,
    isolated: bool,
    limit: tuple[str, ...],
    stdin_filename: str | None,
    no_cache: bool,
    no_color: bool,
) -> int:
    """Compare and print; the exit code."""
    from profilelint.engine.matching import compare
    from profilelint.engine.run import Request

    stdin = stdin_name((*files, *jobs), stdin_filename)
    output_file = None if output_file == "-" else output_file
    form = format_of(form, output_file, _ENDINGS)
    try:
        overrides = Overrides(job=jobs, limit=limit)
        batches = resolve(files, config=config, isolated=isolated, overrides=overrides, stdin=stdin or STDIN)
        settings = batches[0].settings if batches else override(settings_for(files, config, isolated), overrides)
        settings.resolved_preset()
    except (ConfigError, PresetError) as error:
        fail(str(error))
    wanted = settings.job
    inputs = tuple(path for batch in batches for path in batch.files)
    if not inputs:
        folders = f"; no file in {', '.join(files)} is called like a resume: name the file itself" if files else ""
        warn(f"nothing to compare{folders or '; name a resume, and a posting with --job FILE'}")
        return EXIT_NOTHING
    if not wanted:
        warn("nothing to compare with; name a posting with --job FILE")
        return EXIT_NOTHING
    postings = [split_name(name)[0] for name in collect_postings(wanted)]
    if output_file is not None and os.path.abspath(output_file) in map(os.path.abspath, (*inputs, *postings)):
        fail(f"{output_file}: this is an input; name another file for the comparison")
    request = Request(
        files=inputs,
        today=today or datetime.date.today(),
        jobs=tuple(stdin if name == STDIN else name for name in wanted),
        settings=settings,
        use_cache=not no_cache,
        contents={stdin: read_stdin(settings.limits.max_bytes)} if stdin else {},
    )
    comparison = compare(request, progress("comparing"))
    clear_progress(len(inputs))
    form = put(lambda form, look: _text(comparison, form, everything, look), form, output_file, no_color)
    if form != "terminal":
        for message in comparison.errors:
            warn(message)
    if comparison.errors:
        return EXIT_ERROR
    if any(table.counted for row in comparison.tables for table in row):
        return EXIT_OK
    warn("nothing to compare; no requirement could be told apart in what was named with --job")
    return EXIT_NOTHING
