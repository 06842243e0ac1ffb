"""What the commands read: files, standard input, and how much of them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from profilelint.cli.main import fail

if TYPE_CHECKING:
    from profilelint.model.document import Document
    from profilelint.read.limits import Limits

STDIN = "-"
"""The name that stands for standard input."""


def limits(options: tuple[str, ...], base: Limits) -> Limits:
    """``pages=100`` and the like over other limits. Exits with a message for what cannot be used."""
    from profilelint.engine.config import ConfigError, limits_from

    given: dict[str, str] = {}
    for option in options:
        name, sign, value = option.partition("=")
        if not sign or not value:
            fail(f"--limit: “{option}” is not like pages=100")
        given[name.strip()] = value.strip()
    try:
        return limits_from(given, base, "--limit: ")
    except ConfigError as error:
        fail(str(error))


def stdin_name(names: tuple[str, ...], given: str | None) -> str:
    """What standard input is called, where one of the names is ``-``; empty where none is."""
    count = names.count(STDIN)
    if count > 1:
        fail("standard input (“-”) can be named once only; save one of the files")
    if given is not None and not count:
        fail("--stdin-filename is for standard input; name it as “-”")
    return (given or STDIN) if count else ""


def read_stdin(most: int) -> bytes:
    """Standard input, no further than a byte after ``most``."""
    if sys.stdin is None or sys.stdin.isatty():
        fail("nothing is piped into standard input; use “… | profilelint -”, or name a file")
    try:
        return sys.stdin.buffer.read(most + 1)
    except OSError as error:
        fail(f"standard input: {(error.strerror or type(error).__name__).lower()}")


def read_document(path: str, name: str, most: Limits, *, profiles: bool = False) -> Document:
    """A file or standard input (called ``name``) that can be parsed; exits with a message where it cannot be read.

    With ``profiles`` it may also be a profile's export, or the folder of one.
    """
    from profilelint.read import read_bytes, read_file
    from profilelint.read.exports import read_profile, read_profile_bytes

    try:
        if path == STDIN:
            data = read_stdin(most.max_bytes)
            document = read_profile_bytes(data, name, most) if profiles else read_bytes(data, name, most)
        else:
            document = read_profile(path, most) if profiles else read_file(path, most)
    except OSError as error:
        fail(f"{path}: {(error.strerror or type(error).__name__).lower()}")
    if not document.readable:
        fail(f"{document.path}: {document.problems[0].detail}")
    return document
