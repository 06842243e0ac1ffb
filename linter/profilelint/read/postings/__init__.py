"""What people save as a posting → documents that the analysis of postings understands, one for each job.

Files of data (boards, JSON-LD) become the lines that a page would show: the title, labelled lines, headings and list
items, each word with its place in the file. Other files are read as any document is.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from dataclasses import replace

from profilelint.model.document import Document, Problem
from profilelint.read import read_bytes, read_file
from profilelint.read.limits import DEFAULT_LIMITS, Limits

__all__ = ["MOST_JOBS", "RESUME", "read_postings"]

MOST_JOBS = 500
"""Jobs read of one file."""
RESUME = "it is a resume"
"""How the problem of a file begins that is one."""


def read_postings(
    path: str, limits: Limits = DEFAULT_LIMITS, data: bytes | None = None, pick: str = ""
) -> tuple[Document, ...]:
    """The postings of a file, at least one document: bad content never raises, it becomes :attr:`Document.problems`.

    ``data`` is what the file holds, where that is not what is on disk. Of a file with several jobs each is a document
    whose path is ``path#id``; ``pick`` is the id, number or words of the title of the one that is wanted.

    Raises OSError for a file that cannot be opened.
    """
    if data is None:
        mode = os.stat(path).st_mode
        if not stat.S_ISREG(mode):
            raise OSError(errno.EINVAL, "not a regular file")
        if os.stat(path).st_size > limits.max_bytes:
            return (read_file(path, limits),)
        with open(path, "rb") as file:
            data = file.read(limits.max_bytes + 1)
    if len(data) > limits.max_bytes or not data.strip(b"\x00\t\n\v\f\r \xef\xbb\xbf"):
        return (read_bytes(data, path, limits),)
    try:
        found = _read(data, path, limits, pick)
    except (ImportError, SyntaxError):
        raise  # ours, not the file's
    except (MemoryError, RecursionError):
        detail = "it is too deeply nested or too large to be read"
        found = (Document(path=path, format="unknown", problems=(Problem("unreadable", detail),)),)
    except Exception as error:  # the last net, as in read_bytes
        detail = f"it is damaged ({type(error).__name__})"
        found = (Document(path=path, format="unknown", problems=(Problem("unreadable", detail),)),)
    digest = hashlib.sha256(data).hexdigest()
    return tuple(replace(document, path=document.path or path, size=len(data), sha256=digest) for document in found)


def _read(data: bytes, path: str, limits: Limits, pick: str) -> tuple[Document, ...]:
    from profilelint.read.sniff import ending, is_mail, sniff

    kind = sniff(data, path).name
    if kind == "json":
        from profilelint.read.postings.board import read_json

        return read_json(data, path, limits, pick)
    if kind == "html":
        from profilelint.read.postings.page import read_html

        found = read_html(data, path, limits, pick)
        if not pick or len(found) > 1 or "#" in found[0].path:
            return found
        document = found[0]
    elif kind == "unsupported" and (is_mail(data) or ending(path) == "eml"):
        from profilelint.read.postings.mail import read_mail

        document = read_mail(data, path, limits)
    else:
        document = read_bytes(data, path, limits)
    if pick and document.readable:
        detail = "it holds one posting, not a list of jobs; name the file without “#”"
        return (Document(path=f"{path}#{pick}", format=document.format, problems=(Problem("unsupported", detail),)),)
    return (_for_postings(document),)


def _for_postings(document: Document) -> Document:
    """A document whose problem gives no advice: it is meant for resumes."""
    first = document.problems[0] if document.problems else None
    if first is None or first.kind != "unsupported":
        return document
    return replace(document, problems=(first._replace(detail=first.detail.split(";")[0]), *document.problems[1:]))
