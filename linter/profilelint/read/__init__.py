"""Bytes → Document. One file a format; this is the door.

>>> from profilelint.read import read_file
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from dataclasses import replace
from importlib import import_module
from os import PathLike, fspath

from profilelint.model.document import Document, Problem
from profilelint.read.limits import DEFAULT_LIMITS, Limits

__all__ = ["DEFAULT_LIMITS", "Limits", "read_bytes", "read_file"]


def read_file(path: str | PathLike[str], limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a file of any kind. Bad content never raises: it becomes :attr:`Document.problems`.

    Raises OSError for a file that cannot be opened, and for what is no file: a pipe without a writer would never end.
    """
    name = fspath(path)
    mode = os.stat(name).st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise OSError(errno.EINVAL, "not a regular file")
    with open(name, "rb") as file:
        data = file.read(limits.max_bytes + 1)
        if len(data) > limits.max_bytes:
            # No more is read. The hash is that of the part that was read.
            size = max(len(data), os.fstat(file.fileno()).st_size)
            return _too_large(name, size, hashlib.sha256(data).hexdigest(), limits)
    return read_bytes(data, name, limits)


def read_bytes(data: bytes, path: str = "", limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a file's bytes; ``path`` is its name as the user gave it. Never raises for bad content."""
    digest = hashlib.sha256(data).hexdigest()
    if len(data) > limits.max_bytes:
        return _too_large(path, len(data), digest, limits)
    document = _read(data, path, limits)
    return replace(document, path=path, size=len(data), sha256=digest)


def _too_large(path: str, size: int, digest: str, limits: Limits) -> Document:
    detail = f"it is {_megabytes(size)} large; files above {_megabytes(limits.max_bytes)} are not read"
    return Document(path=path, format="unknown", problems=(Problem("limit", detail),), size=size, sha256=digest)


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{size:,} bytes"


def _read(data: bytes, path: str, limits: Limits) -> Document:
    if not data.strip(b"\x00\t\n\v\f\r \xef\xbb\xbf"):
        detail = "it holds no bytes" if not data else "it holds nothing but blanks"
        return _failed(path, "unknown", "empty", detail)
    from profilelint.read.sniff import sniff

    kind = sniff(data, path)
    if kind.name == "unsupported" or kind.name == "unreadable":
        return _failed(path, "unknown", kind.name, kind.detail)
    if kind.name == "encrypted":
        return _failed(path, "docx", kind.name, kind.detail)
    try:
        return _dispatch(kind.name, data, path, limits)
    except (ImportError, SyntaxError):
        raise  # ours, not the file's
    except (MemoryError, RecursionError):
        return _failed(
            path, _FORMATS.get(kind.name, kind.name), "unreadable", "it is too deeply nested or too large to be read"
        )
    except Exception as error:  # the last net: whatever a library raises on damaged input is a damaged file
        return _failed(
            path, _FORMATS.get(kind.name, kind.name), "unreadable", f"it is damaged ({type(error).__name__})"
        )


_READERS = {
    "pdf": "pdf",
    "docx": "office.docx",
    "odt": "office.odt",
    "rtf": "office.rtf",
    "json": "structured.json",
    "yaml": "structured.yaml",
    "europass": "structured.europass",
    "html": "html",
    "latex": "latex",
    "typst": "typst",
    "markdown": "markdown",
    "text": "text",
}
"""The module that reads a kind of file: ``read(data, path, limits)`` in each."""
_FORMATS = {"json": "json-resume", "yaml": "json-resume"}
"""The format of an unreadable file, where it is not called like its kind."""


def _failed(path: str, form: str, kind: str, detail: str) -> Document:
    return Document(path=path, format=form, problems=(Problem(kind, detail),))


def _dispatch(kind: str, data: bytes, path: str, limits: Limits) -> Document:
    reader = import_module(f"profilelint.read.{_READERS[kind]}")
    document: Document = reader.read(data, path, limits)
    return document
