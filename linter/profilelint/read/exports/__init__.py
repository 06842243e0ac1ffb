"""Profile exports → Document: a LinkedIn archive (folder or ZIP), a file of it, Handshake's importer CSV, profile.yaml.

Each gives a tree in JSON Resume's names, so that it is parsed like one. What only a profile has stands beside them
under ``profile``: ``network``, ``holds`` (the fields and sections that such a file says where the profile has them),
``empty`` (of those fields the ones without a value, each a leaf at the place where the value would stand), and the
network's own fields. Only what is named here is taken from a file: sensitive columns are gone once it is read.

Anything else is read as the resume that it may be.
"""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import replace
from os import PathLike, fspath

from profilelint.model.document import Document, Problem
from profilelint.read.limits import DEFAULT_LIMITS, Limits

__all__ = ["read_profile", "read_profile_bytes"]


def read_profile(path: str | PathLike[str], limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a profile: a file, or the folder of an unpacked archive. Bad content becomes :attr:`Document.problems`.

    Raises OSError for what cannot be opened.
    """
    from profilelint.read import read_file

    name = fspath(path)
    mode = os.stat(name).st_mode
    if stat.S_ISDIR(mode):
        from profilelint.read.exports import archive, linkedin

        return linkedin.read(archive.Folder(name, limits), name, limits)
    if not stat.S_ISREG(mode):
        return read_file(name, limits)
    with open(name, "rb") as file:
        head = file.read(4096)
        if not _may_be_export(head, name):
            return read_file(name, limits)
        data = head + file.read(max(0, limits.max_bytes + 1 - len(head)))
    return read_profile_bytes(data, name, limits)


def read_profile_bytes(data: bytes, path: str = "", limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a profile's bytes; ``path`` is its name as the user gave it. Never raises for bad content."""
    from profilelint.read import read_bytes

    if len(data) > limits.max_bytes or not _may_be_export(data[:4096], path):
        return read_bytes(data, path, limits)
    try:
        document = _read(data, path, limits)
    except (ImportError, SyntaxError):
        raise  # ours, not the file's
    except Exception as error:  # the last net, as for every other kind of file
        problem = Problem("unreadable", f"it is damaged ({type(error).__name__})")
        document = Document(path=path, format="unknown", problems=(problem,))
    if document is None:
        return read_bytes(data, path, limits)
    return replace(document, path=path, size=len(data), sha256=hashlib.sha256(data).hexdigest())


def _may_be_export(head: bytes, path: str) -> bool:
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return True
    return path.lower().endswith((".csv", ".tsv", ".yaml", ".yml", ".txt")) or b"primary_education:" in head


def _read(data: bytes, path: str, limits: Limits) -> Document | None:
    """The document of an export; ``None`` for any other file."""
    if data.startswith(b"PK"):
        from profilelint.read.exports import archive, linkedin
        from profilelint.read.sniff import PLAIN_ZIP, sniff

        if sniff(data, path).detail != PLAIN_ZIP:
            return None
        return linkedin.read(archive.Zip(data, limits), path, limits)
    if path.lower().endswith((".yaml", ".yml")):
        from profilelint.read.exports import own

        return own.read(data, path, limits)
    from profilelint.read.exports import handshake, linkedin

    document = handshake.read(data, path, limits) or linkedin.read_file(data, path, limits)
    if document is None and path.lower().endswith((".csv", ".tsv")):
        detail = (
            "it is no file of a profile: LinkedIn's Profile.csv, Positions.csv and others, or Handshake's importer file"
        )
        return Document(path=path, format="unknown", problems=(Problem("unsupported", detail),))
    return document
