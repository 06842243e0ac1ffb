"""The parts of a document that is a ZIP file, and XML that may be parsed: what the readers of DOCX and ODT share.

Each part is unpacked within the limits, and checked before a parser sees it: no document type (so no entities), no
more elements than memory holds, no encoding that hides either.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Protocol

from profilelint.read.limits import Limits

_ENCODING = re.compile(rb"<\?xml[^>]{0,200}encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})")
_ENCODINGS = frozenset({b"utf-8", b"utf8", b"us-ascii", b"ascii", b"iso-8859-1", b"utf-16"})
_SMALL = 1_000_000
"""A part of at most this many bytes may be compressed as well as it likes."""
_MAX_ENTRIES = 20_000
_MAX_NODES = 750_000
"""Tags and attributes of one part: they take up to 150 MB as a tree, and no text of a few hundred pages has as many."""


class Node(Protocol):
    """An XML element as far as it is used here (lxml has no types of its own)."""

    @property
    def tag(self) -> str: ...
    @property
    def text(self) -> str | None: ...
    @property
    def tail(self) -> str | None: ...
    def get(self, key: str, default: str = ...) -> str: ...
    def find(self, path: str) -> Node | None: ...
    def findall(self, path: str) -> list[Node]: ...
    def iter(self, *tags: str) -> Iterator[Node]: ...
    def __iter__(self) -> Iterator[Node]: ...
    def __reversed__(self) -> Iterator[Node]: ...
    def __len__(self) -> int: ...


class PartError(Exception):
    """A part cannot be read. ``kind`` and the message are those of a :class:`~profilelint.model.document.Problem`."""

    def __init__(self, kind: str, detail: str) -> None:
        super().__init__(detail)
        self.kind = kind
        self.detail = detail


class Archive:
    """A ZIP file; ``names`` are those of its parts. Raises PartError where it cannot be listed."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._infos = {info.filename.replace("\\", "/").lstrip("/"): info for info in self._zip.infolist()}
        except Exception as error:  # zipfile raises many kinds on damaged input
            raise PartError("unreadable", "it is damaged: its parts cannot be listed") from error
        if len(self._infos) > _MAX_ENTRIES:
            raise PartError("limit", f"it lists {len(self._infos):,} parts and was not read")
        self._limits = limits
        self._budget = 3 * limits.max_bytes
        self.names = self._infos.keys()

    def head(self, name: str, most: int) -> tuple[bytes, int]:
        """The first bytes of a part and its size; nothing where it is missing or damaged."""
        info = self._infos.get(name)
        if info is None or self._budget < most:
            return b"", 0
        try:
            with self._zip.open(info) as file:
                content = file.read(most)
        except Exception:  # zipfile raises many kinds on damaged input, and a picture is not needed
            return b"", 0
        self._budget -= len(content)
        return content, info.file_size

    def part(self, name: str) -> bytes:
        """A part's bytes. Raises PartError where it is missing, damaged, or larger than the limits allow."""
        info = self._infos.get(name)
        if info is None:
            raise PartError("unreadable", f"it is damaged: its part {name[:80]} is missing")
        most = min(self._budget, self._limits.max_bytes)
        if info.file_size > _SMALL:
            most = min(most, max(1, info.compress_size) * self._limits.max_expansion)
        if info.file_size > most:
            raise PartError("limit", f"its part {name[:80]} unpacks to {info.file_size:,} bytes and was not read")
        try:
            with self._zip.open(info) as file:
                content = file.read(most + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            RuntimeError,
            NotImplementedError,
            ValueError,
        ) as error:
            raise PartError("unreadable", f"it is damaged: its part {name[:80]} cannot be unpacked") from error
        if len(content) > most:
            raise PartError("limit", f"its part {name[:80]} unpacks to more than {most:,} bytes and was not read")
        self._budget -= len(content)
        return content


def sound_xml(content: bytes, name: str) -> bytes:
    """XML of the part ``name`` as it may be parsed, in an encoding that is a superset of ASCII.

    Raises PartError where it is no XML, has a document type, or holds too much.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")):
        try:
            text = content.decode("utf-16")
        except UnicodeDecodeError as error:
            raise damaged(name) from error
        content = re.sub(r"\A\ufeff?<\?xml[^>]{0,200}\?>", "", text).encode("utf-8", "replace")
    start = content[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start.startswith(b"<") or b"\x00" in start[:4]:
        raise damaged(name)
    declared = _ENCODING.match(start)
    if b"<!DOCTYPE" in content or (declared is not None and declared.group(1).lower() not in _ENCODINGS):
        raise PartError("unreadable", f"its part {name[:80]} defines a document type, which no such document does")
    if content.count(b"<") + content.count(b"=") > _MAX_NODES:
        raise PartError("limit", f"its part {name[:80]} holds more than {_MAX_NODES:,} elements and was not read")
    return content


def damaged(name: str, why: str = "") -> PartError:
    """The error for a part that a parser refuses; ``why`` is what the parser says."""
    # libxml2 bounds the depth of elements and the length of one text by itself.
    if "depth" in why.lower() or "huge" in why.lower():
        return PartError("limit", f"its part {name[:80]} is nested too deeply and was not read")
    return PartError("unreadable", f"it is damaged: its part {name[:80]} is no valid XML")
