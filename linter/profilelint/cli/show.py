"""``profilelint show FILE``: what a parser reads."""

from __future__ import annotations

import sys

from profilelint.cli.check import use_color
from profilelint.cli.main import EXIT_ERROR, EXIT_OK, emit, fail, refuse_stdin
from profilelint.read import read_file


def show(path: str, form: str, no_color: bool) -> int:
    """Print a file as a tree, as text, or as JSON Resume; the exit code."""
    from profilelint.parse import parse
    from profilelint.report import show as writers

    refuse_stdin(path)
    try:
        document = read_file(path)
    except OSError as error:
        fail(f"{path}: {(error.strerror or type(error).__name__).lower()}")
    if not document.readable:
        fail(f"{path}: {document.problems[0].detail}")
    if form == "text":
        emit(writers.text(document))
        return EXIT_OK
    resume = parse(document)
    if form == "jsonresume":
        emit(writers.json_resume(resume, document))
    else:
        emit(writers.tree(resume, document, color=use_color(no_color, sys.stdout)))
    return EXIT_OK if document.lines else EXIT_ERROR
