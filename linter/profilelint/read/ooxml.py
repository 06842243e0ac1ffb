"""The package behind a DOCX file: parts read with limits, XML without DTDs, relationships."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from posixpath import dirname, join, normpath
from typing import NamedTuple
from xml.etree import ElementTree

from profilelint.read.limits import Limits

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
V = "{urn:schemas-microsoft-com:vml}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
DC = "{http://purl.org/dc/elements/1.1/}"
APP = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", WP),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M),
    (b"http://purl.oclc.org/ooxml/officeDocument/extendedProperties", APP),
)
_ENCODING = re.compile(rb"<\?xml[^>]{0,200}encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})")
_ENCODINGS = frozenset({b"utf-8", b"utf8", b"us-ascii", b"ascii", b"iso-8859-1", b"utf-16"})
_SMALL = 1_000_000
"""A part of at most this many bytes may be compressed as well as it likes."""


class PartError(Exception):
    """A part cannot be read. ``kind`` and the message are those of a :class:`~profilelint.model.document.Problem`."""

    def __init__(self, kind: str, detail: str) -> None:
        super().__init__(detail)
        self.kind = kind
        self.detail = detail


class Relation(NamedTuple):
    """``kind`` is the last word of the relationship's type; ``target`` a part's name, or a URL where external."""

    kind: str
    target: str
    external: bool


class Package:
    """The parts of an OOXML file."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        """Raises PartError where the package is damaged."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._infos = {info.filename.replace("\\", "/").lstrip("/"): info for info in self._zip.infolist()}
        except Exception as error:  # zipfile raises many kinds on damaged input
            raise PartError("unreadable", "it is damaged: its parts cannot be listed") from error
        self._limits = limits
        self._budget = 3 * limits.max_bytes

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def read(self, name: str) -> bytes:
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

    def xml(self, name: str) -> ElementTree.Element:
        """A part as XML, strict namespaces made transitional. Raises PartError; document types are refused."""
        content = self.read(name)
        if content.startswith((b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")):
            try:
                text = content.decode("utf-16")
            except UnicodeDecodeError as error:
                raise PartError("unreadable", f"it is damaged: its part {name[:80]} is no valid XML") from error
            content = re.sub(r"\A\ufeff?<\?xml[^>]{0,200}\?>", "", text).encode("utf-8", "replace")
        declared = _ENCODING.match(content.lstrip(b"\xef\xbb\xbf"))
        if b"<!DOCTYPE" in content or (declared is not None and declared.group(1).lower() not in _ENCODINGS):
            raise PartError("unreadable", f"its part {name[:80]} defines a document type, which no Word file does")
        if b"purl.oclc.org/ooxml" in content[:8192]:
            for strict, namespace in _STRICT:
                content = content.replace(strict + b'"', namespace[1:-1].encode() + b'"')
        try:
            return ElementTree.fromstring(content)
        except (ElementTree.ParseError, ValueError, LookupError) as error:
            raise PartError("unreadable", f"it is damaged: its part {name[:80]} is no valid XML") from error

    def optional(self, name: str) -> ElementTree.Element | None:
        """A part that may be missing or damaged without harm to the text."""
        if name not in self._infos:
            return None
        try:
            return self.xml(name)
        except PartError:
            return None

    def relations(self, part: str) -> dict[str, Relation]:
        """The relationships of a part (of the package itself: an empty name) by id; targets as part names."""
        folder = dirname(part)
        root = self.optional(join(folder, "_rels", part.rsplit("/", 1)[-1] + ".rels"))
        found: dict[str, Relation] = {}
        for child in root.iter(_REL + "Relationship") if root is not None else ():
            target = child.get("Target", "")
            external = child.get("TargetMode") == "External"
            if not external:
                target = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
            found[child.get("Id", "")] = Relation(child.get("Type", "").rsplit("/", 1)[-1], target, external)
        return found
