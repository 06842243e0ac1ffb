"""``profilelint show FILE``: what a parser reads."""

from __future__ import annotations

import sys

from profilelint.cli.inputs import limits, read_document, stdin_name
from profilelint.cli.main import EXIT_OK, emit, fail, warn
from profilelint.cli.terminal import use_color


def show(
    *, file: str, form: str, compare: bool, limit: tuple[str, ...], stdin_filename: str | None, no_color: bool
) -> int:
    """Print a file as a tree, as text, as JSON Resume, or compare its two readings; the exit code."""
    from profilelint.read.limits import DEFAULT_LIMITS
    from profilelint.report import show as writers

    if compare and form != "tree":
        fail("--compare prints a list of its own; leave --format out")
    name = stdin_name((file,), stdin_filename)
    document = read_document(file, name, limits(limit, DEFAULT_LIMITS), profiles=True)
    if not document.lines:
        fail(f"{document.path}: {document.problems[0].detail if document.problems else 'there is no text in it'}")
    if compare or form != "tree":
        for problem in document.problems:
            warn(f"{document.path}: {problem.detail}")
    if form == "text":
        emit(writers.text(document))
        return EXIT_OK
    from profilelint.parse import parse

    resume = parse(document)
    if compare:
        from profilelint.compare import disagreements
        from profilelint.report import compare as comparison

        emit(comparison.readings(disagreements(document, resume), document, resume))
    elif form == "jsonresume":
        emit(writers.json_resume(resume, document))
    else:
        emit(writers.tree(resume, document, color=use_color(no_color, sys.stdout)))
    return EXIT_OK
