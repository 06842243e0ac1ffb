"""``profilelint compare RESUME PROFILE…``: here, there, and what differs."""

from __future__ import annotations

import datetime
import os
from typing import TYPE_CHECKING

from profilelint import __version__
from profilelint.cli.inputs import limits, read_document, stdin_name
from profilelint.cli.main import EXIT_NOTHING, EXIT_OK, fail, warn
from profilelint.cli.tables import Look, format_of, put

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


def _text(compared: Compared, form: str, everything: bool, look: Look) -> str:
    """A comparison in one of the formats."""
    if form == "json":
        from profilelint.report.sides import json

        return json.write(compared)
    if form == "markdown":
        from profilelint.report.sides import markdown

        return markdown.write(compared, everything=everything)
    from profilelint.report.sides import terminal

    return terminal.write(compared, everything=everything, **look._asdict())


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
    form = format_of(form, output_file, _ENDINGS)
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
    put(lambda form, look: _text(compared, form, everything, look), form, output_file, no_color)
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
