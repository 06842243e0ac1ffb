"""Paths as other programs want them: relative to the repository's folder, with slashes."""

from __future__ import annotations

import os
from urllib.parse import quote

from profilelint.report.view import View


def relative(path: str, view: View) -> str:
    """A path of the report, relative to ``view.root``; as it is given where that is unknown or the file lies outside.

    Slashes separate folders on every system. Nothing is looked up: links are not followed.
    """
    if view.root:
        whole = os.path.normpath(os.path.join(view.folder, path))
        inside = os.path.normpath(view.root).rstrip(os.sep) + os.sep
        if os.path.isabs(whole) and os.path.normcase(whole).startswith(os.path.normcase(inside)):
            path = whole[len(inside) :]
    return path.replace(os.sep, "/")


def uri(path: str, view: View) -> str:
    """The same as a relative reference of RFC 3986: everything but letters, digits, ``-._~`` and ``/`` is encoded, so
    that no name reads as a scheme or a host."""
    shown = relative(path, view)
    if shown.startswith("//"):
        shown = "/" + shown.lstrip("/")
    try:
        encoded = shown.encode("utf-8", "surrogateescape")  # bytes of a name that are no UTF-8
    except UnicodeEncodeError:
        encoded = shown.encode("utf-8", "surrogatepass")
    return quote(encoded, safe="/") or "."
