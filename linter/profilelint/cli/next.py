"""``profilelint next RESUME --job POSTING…``: what to do next, on the day after a rejection."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from profilelint.cli.inputs import STDIN, read_stdin, stdin_name
from profilelint.cli.main import EXIT_ERROR, EXIT_NOTHING, EXIT_OK, fail, warn
from profilelint.cli.settings import Overrides, resolve
from profilelint.cli.tables import Look, format_of, put
from profilelint.cli.terminal import clear_progress, progress
from profilelint.engine.config import ConfigError, PackError
from profilelint.engine.presets import PresetError

if TYPE_CHECKING:
    from profilelint.report.next.view import Plan

_COUNTED = ("job-required-missing", "job-preferred-missing")
"""Rules that say what the comparison with the postings says too."""
_ENDINGS = {".md": "markdown", ".markdown": "markdown", ".json": "json"}


def plan_next(
    *,
    file: str,
    overrides: Overrides,
    form: str | None,
    output_file: str | None,
    today: datetime.date | None,
    config: str | None,
    isolated: bool,
    stdin_filename: str | None,
    no_cache: bool,
    no_color: bool,
) -> int:
    """Check, compare, and print the plan; the exit code."""
    from dataclasses import replace

    from profilelint.engine.matching import compare
    from profilelint.engine.run import Request, run
    from profilelint.report.next.view import plan
    from profilelint.report.rows import cleaner

    stdin = stdin_name((file, *overrides.job, *overrides.profile), stdin_filename)
    output_file = None if output_file == "-" else output_file
    form = format_of(form, output_file, _ENDINGS)
    try:
        batches = resolve((file,), config=config, isolated=isolated, overrides=overrides, stdin=stdin or STDIN)
        files = [path for batch in batches for path in batch.files]
        if len(files) != 1:
            warn(
                f"{file}: there is no file called like a resume in it; name the resume"
                if not files
                else f"{file}: this holds {len(files)} resumes; a plan is for one, name it"
            )
            return EXIT_NOTHING if not files else EXIT_ERROR
        settings = batches[0].settings
        settings = replace(settings, extend_ignore=(*settings.extend_ignore, *_COUNTED))
        request = Request(
            files=(files[0],),
            today=today or datetime.date.today(),
            jobs=tuple(stdin if name == STDIN else name for name in settings.job),
            profiles=tuple(stdin if name == STDIN else name for name in settings.profile),
            settings=settings,
            use_cache=not no_cache,
            contents={stdin: read_stdin(settings.limits.max_bytes)} if stdin else {},
        )
        report = replace(run(request, batches[0].registry, progress("checking")), redact=settings.redact)
        if any(item.input.kind == "profile" for item in report.files):
            fail(f"{files[0]}: this is a profile; name the resume, and this one with --profile")
        found = plan(report, compare(request))
    except (ConfigError, PresetError, PackError) as error:
        fail(str(error))
    finally:
        clear_progress(1)
    form = put(lambda form, look: _text(found, form, look), form, output_file, no_color)
    if form != "terminal":
        for message in found.errors:
            warn(message)
    for note in report.notes:
        warn(cleaner(None, report)(note))
    unread = not report.files or not all(item.read for item in report.files)
    return EXIT_ERROR if found.errors or unread or report.crashed else EXIT_OK


def _text(plan: Plan, form: str, look: Look) -> str:
    from profilelint.report.next import json, markdown, terminal

    if form == "json":
        return json.write(plan)
    return markdown.write(plan) if form == "markdown" else terminal.write(plan, color=look.color, width=look.width)
