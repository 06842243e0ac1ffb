"""``profilelint compare RESUME PROFILE…``: here, there, and what differs."""

from __future__ import annotations

import datetime
import locale
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from profilelint import __version__
from profilelint.cli.inputs import limits, read_document, stdin_name
from profilelint.cli.main import EXIT_NOTHING, EXIT_OK, emit, fail, warn
from profilelint.cli.terminal import is_terminal, use_color

if TYPE_CHECKING:
    from profilelint.model.document import Document
    from profilelint.read.limits import Limits
    from profilelint.report.sides.view import Compared

_ENDINGS = {".md": "markdown", ".markdown": "markdown", ".json": "json"}
"""What the name of the output file says, where no format is named."""
MOST_FILES = 8


def read_any(path: str, name: str, most: Limits) -> Document:
    """A resume, a profile's export or the folder of one; exits with a message where it cannot be read."""
    document = read_document(path, name, most, profiles=True)
    if not document.lines and document.tree is None:
        fail(f"{document.path}: {document.problems[0].detail if document.problems else 'there is no text in it'}")
    for problem in document.problems:
        warn(f"{document.path}: {problem.detail}")
    return document


def write(
    compared: Compared,
    form: str,
    *,
    color: bool = False,
    width: int = 100,
    everything: bool = False,
    ascii_only: bool = False,
) -> str:
    """A comparison in one of the formats; colour, width and plain characters are for ``terminal``."""
    if form == "json":
        from profilelint.report.sides import json

        return json.write(compared)
    if form == "markdown":
        from profilelint.report.sides import markdown

        return markdown.write(compared, everything=everything)
    from profilelint.report.sides import terminal

    return terminal.write(compared, color=color, width=width, everything=everything, ascii_only=ascii_only)


def compare(
    *,
    files: tuple[str, ...],
    form: str | None = None,
    everything: bool = False,
    output_file: str | None = None,
    redact: bool = False,
    today: datetime.date | None = None,
    limit: tuple[str, ...] = (),
    stdin_filename: str | None = None,
    no_color: bool = False,
) -> int:
    """Compare the first file with each other one and print a table; the exit code."""
    from profilelint.read.limits import DEFAULT_LIMITS

    stdin = stdin_name(files, stdin_filename)
    output_file = None if output_file == "-" else output_file
    if form is None:
        form = _ENDINGS.get(os.path.splitext(output_file or "")[1].lower(), "terminal")
    if len(files) < 2:
        warn("nothing to compare; name a resume, and a profile or another resume")
        return EXIT_NOTHING
    if len(files) > MOST_FILES:
        fail(f"at most {MOST_FILES} files can be compared at once")
    if output_file is not None and os.path.abspath(output_file) in map(os.path.abspath, files):
        fail(f"{output_file}: this is an input; name another file for the comparison")
    most = limits(limit, DEFAULT_LIMITS)
    documents = [read_any(path, stdin, most) for path in files]
    compared = _compared(documents, today or datetime.date.today(), redact)
    if compared is None:
        return EXIT_NOTHING
    if output_file is not None:
        text = write(compared, form, everything=everything)
        try:
            Path(output_file).write_text(text, encoding="utf-8", errors="backslashreplace")
        except OSError as error:
            fail(f"{output_file}: {(error.strerror or str(error)).lower()}")
        form = "terminal"
    terminal = is_terminal(sys.stdout)
    emit(
        write(
            compared,
            form,
            color=use_color(no_color, sys.stdout),
            width=shutil.get_terminal_size((100, 24)).columns if terminal else 100,
            everything=everything,
            ascii_only=terminal and sys.platform != "win32" and "utf" not in locale.getencoding().lower(),
        )
    )
    return EXIT_OK


def _compared(documents: list[Document], today: datetime.date, redact: bool) -> Compared | None:
    """The comparison; ``None``, with a message, where a file says nothing of a person."""
    from profilelint.compare.sides import side, sides
    from profilelint.engine.secrets import private, secrets
    from profilelint.report.rows import Cleaner
    from profilelint.report.sides.view import Compared

    numbers = tuple(dict.fromkeys(number for document in documents for number in secrets(document)))
    files = [side(document) for document in documents]
    words = tuple(word for one in files for word in private(one.resume)) if redact else ()
    clean = Cleaner(tuple(sorted(numbers, key=lambda number: (-len(number), number))), words)
    for document, one in zip(documents, files, strict=True):
        resume = one.resume
        if not (resume.entries or resume.skills or resume.languages or resume.basics.name or resume.basics.label):
            warn(f"nothing to compare; in {clean.path(document.path)} no resume or profile was found")
            return None
    return Compared(
        sides=sides(files, (today.year, today.month)),
        documents=tuple(documents),
        today=today.isoformat(),
        version=__version__,
        clean=clean,
    )
