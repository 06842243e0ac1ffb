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

    ``students.csv#vale.9`` is one student of a file of several, by user name or e-mail address; the document's path is
    the file's. Raises OSError for what cannot be opened.
    """
    from profilelint.read import read_file

    name, pick = _split(fspath(path))
    mode = os.stat(name).st_mode
    if stat.S_ISDIR(mode):
        from profilelint.read.exports import archive, linkedin

        return linkedin.read(archive.Folder(name, limits), name, limits)
    if not stat.S_ISREG(mode):
        return read_file(name, limits)
    with open(name, "rb") as file:
        head = file.read(_HEAD)
        if not _may_be_export(head, name):
            return _only_one(_page(read_file(name, limits)), pick)
        data = head + file.read(max(0, limits.max_bytes + 1 - len(head)))
    return _read_bytes(data, name, limits, pick)


def _split(name: str) -> tuple[str, str]:
    """The file's name, and what stands after ``#`` where the whole is no file's name."""
    if "#" not in name or os.path.lexists(name):
        return name, ""
    at = name.find("#")
    while at > 0:
        if os.path.lexists(name[:at]):
            return name[:at], name[at + 1 :].strip()
        at = name.find("#", at + 1)
    return name, ""


def _only_one(document: Document, pick: str) -> Document:
    """The document, or why it cannot be read where one of several profiles is wanted of it."""
    if not pick or not document.readable:
        return document
    detail = "it holds one profile; name the file without # and what stands after it"
    problem = Problem("unsupported", detail)
    return Document(
        path=document.path, format=document.format, problems=(problem,), size=document.size, sha256=document.sha256
    )


def read_profile_bytes(data: bytes, path: str = "", limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a profile's bytes; ``path`` is its name as the user gave it. Never raises for bad content."""
    return _read_bytes(data, path, limits, "")


def _read_bytes(data: bytes, path: str, limits: Limits, pick: str) -> Document:
    """The same; ``pick`` is the user name or e-mail address of the student who is meant in a file of several."""
    from profilelint.read import read_bytes

    if len(data) > limits.max_bytes and data.startswith(b"PK"):
        large = read_bytes(data, path, limits)
        details = (f"{problem.detail}; unpack it and name the folder" for problem in large.problems)
        return replace(large, problems=tuple(Problem("limit", detail) for detail in details))
    if len(data) > limits.max_bytes or not _may_be_export(data[:_HEAD], path):
        return _only_one(_page(read_bytes(data, path, limits)), pick)
    try:
        document = _read(data, path, limits, pick)
    except (ImportError, SyntaxError):
        raise  # ours, not the file's
    except Exception as error:  # the last net, as for every other kind of file
        problem = Problem("unreadable", f"it is damaged ({type(error).__name__})")
        document = Document(path=path, format="unknown", problems=(problem,))
    if document is None:
        document = _page(read_bytes(data, path, limits))
    if document.format != "handshake-csv":
        document = _only_one(document, pick)
    return replace(document, path=path, size=len(data), sha256=hashlib.sha256(data).hexdigest())


def _page(document: Document) -> Document:
    """The document as a profile where it is a Handshake profile page."""
    from profilelint.read.exports.page import recognised

    try:
        return recognised(document)
    except (ImportError, SyntaxError):
        raise
    except Exception:
        return document  # read as any other text then


_HEAD = 4096


def _may_be_export(head: bytes, path: str) -> bool:
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return True
    return path.lower().endswith((".csv", ".tsv", ".yaml", ".yml", ".txt", ".zip")) or b"primary_education:" in head


def _read(data: bytes, path: str, limits: Limits, pick: str) -> Document | None:
    """The document of an export; ``None`` for any other file."""
    if data.startswith(b"PK"):
        from profilelint.read.exports import archive, linkedin
        from profilelint.read.sniff import PLAIN_ZIP, sniff

        kind = sniff(data, path)
        if kind.detail == PLAIN_ZIP or (kind.name == "unreadable" and path.lower().endswith(".zip")):
            return linkedin.read(archive.Zip(data, limits), path, limits)
        return None
    if path.lower().endswith(".zip"):
        from profilelint.read.exports.archive import AGAIN

        detail = f"its name ends in .zip, but it is no ZIP file; {AGAIN} (LinkedIn's link works for 72 hours)"
        return Document(path=path, format="unknown", problems=(Problem("unreadable", detail),))
    if path.lower().endswith((".yaml", ".yml")):
        from profilelint.read.exports import own

        return own.read(data, path, limits)
    from profilelint.read.exports import handshake, linkedin

    document = handshake.read(data, path, limits, pick) or linkedin.read_file(data, path, limits)
    if document is None and path.lower().endswith((".csv", ".tsv")):
        detail = (
            "it is no file of a profile: LinkedIn's Profile.csv, Positions.csv and others, or Handshake's importer file"
        )
        return Document(path=path, format="unknown", problems=(Problem("unsupported", detail),))
    return document
