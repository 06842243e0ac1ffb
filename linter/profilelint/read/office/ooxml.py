"""The package behind a DOCX file: copied part by part within the limits, then opened by python-docx.

python-docx loads every part that a relationship names and gives up on the whole file where one of them is missing,
damaged, or of a type that it does not know (a template, a document with macros, the strict dialect). So the package is
copied first: only the parts that text is read from, each unpacked within the limits and checked as XML without a
document type, under the relationship and content types that python-docx looks for.
"""

from __future__ import annotations

import io
import zipfile
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from profilelint.model.document import Pixels
from profilelint.read.limits import Limits
from profilelint.read.office.package import Archive, Node, PartError, damaged, sound_xml
from profilelint.read.pictures import HEAD, pixels_of

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import Part

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
V = "{urn:schemas-microsoft-com:vml}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
APP = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", WP),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M),
    (b"http://purl.oclc.org/ooxml/officeDocument/extendedProperties", APP),
)
_MAX_PARTS = 500
_MAX_PICTURES = 50

_MAIN = "officeDocument"
_ABOUT = {"core-properties": "docProps/core.xml", "extended-properties": "docProps/app.xml"}
_STORIES = frozenset({"header", "footer", "footnotes", "endnotes", "comments"})
_TYPES = {
    _MAIN: ("OFFICE_DOCUMENT", "WML_DOCUMENT_MAIN"),
    "core-properties": ("CORE_PROPERTIES", "OPC_CORE_PROPERTIES"),
    "extended-properties": ("EXTENDED_PROPERTIES", "OFC_EXTENDED_PROPERTIES"),
    "styles": ("STYLES", "WML_STYLES"),
    "theme": ("THEME", "OFC_THEME"),
    "numbering": ("NUMBERING", "WML_NUMBERING"),
    "settings": ("SETTINGS", "WML_SETTINGS"),
    "header": ("HEADER", "WML_HEADER"),
    "footer": ("FOOTER", "WML_FOOTER"),
    "footnotes": ("FOOTNOTES", "WML_FOOTNOTES"),
    "endnotes": ("ENDNOTES", "WML_ENDNOTES"),
    "comments": ("COMMENTS", "WML_COMMENTS"),
}
"""The parts that are read, by the last word of their relationship's type: python-docx's names for that and for the
content type."""

T = TypeVar("T")


class Package(NamedTuple):
    """An opened file; ``lost`` are the names of headers, footers, notes and comments that cannot be read. ``pictures``
    are what the pictures say of themselves, by the part that shows them and the key of the relationship."""

    document: Document
    lost: tuple[str, ...]
    pictures: dict[tuple[str, str], Pixels]


def open_package(data: bytes, limits: Limits) -> Package:
    """Open a DOCX file. Raises PartError where that is not possible within the limits."""
    from docx import Document as open_document

    copy = _Copy(data, limits)
    clean = copy.run()
    try:
        return Package(open_document(io.BytesIO(clean)), tuple(copy.lost), copy.pictures)
    except Exception as error:  # python-docx raises many kinds on input that is no Word document
        raise PartError("unreadable", "it is damaged: its parts do not fit together") from error


def related(document: Document, kind: str) -> Part | None:
    """The part that a document names as its ``styles``, ``footnotes`` …, if any."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    holder = document.part.package if kind in _ABOUT else document.part
    try:
        return holder.part_related_by(getattr(RELATIONSHIP_TYPE, _TYPES[kind][0])) if holder is not None else None
    except KeyError:
        return None


def root_of(part: Part) -> Node:
    """The root element of a part, those included that python-docx keeps as bytes."""
    from docx.opc.part import XmlPart
    from docx.oxml.parser import parse_xml

    root: Node = part.element if isinstance(part, XmlPart) else parse_xml(part.blob)
    return root


def said(holder: object, name: str, default: T) -> T:
    """A property of a python-docx object; the default where the file says nothing, or what the standard forbids."""
    from docx.exceptions import PythonDocxError
    from docx.oxml.exceptions import XmlchemyError

    try:
        found: T | None = getattr(holder, name)
    except (AttributeError, KeyError, TypeError, ValueError, PythonDocxError, XmlchemyError):
        return default
    return default if found is None else found


class _Relation(NamedTuple):
    """``target`` is a part's name, or a URL where external."""

    key: str
    type: str
    target: str
    external: bool

    @property
    def kind(self) -> str:
        kind = self.type.rsplit("/", 1)[-1]
        return "extended-properties" if kind == "extendedProperties" else kind


class _Copy:
    """The copying of a package: the parts that were taken, and those that could not be."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._archive = Archive(data, limits)
        self._parts: dict[str, tuple[str, bytes]] = {}
        self._relations: dict[str, list[_Relation]] = {}
        self.lost: list[str] = []
        self.pictures: dict[tuple[str, str], Pixels] = {}

    def run(self) -> bytes:
        """The copy as a file. Raises PartError where the document itself cannot be read."""
        top = {item.kind: item for item in reversed(self._related("")) if not item.external}
        main = top[_MAIN].target if _MAIN in top else ""
        if main not in self._archive.names:
            main = "word/document.xml"
        self._parts[main] = (_MAIN, self._xml(main)[0])
        self._relations[""] = [_Relation("main", _MAIN, main, False)]
        for kind, usual in _ABOUT.items():
            name = top[kind].target if kind in top else usual
            if self._take(name, kind):
                self._relations[""].append(_Relation(kind, kind, name, False))
        kept: dict[str, _Relation] = {}
        for item in self._related(main):
            self._look_at(main, item)
            if item.external:
                kept[f"id {item.key}"] = item
            elif item.kind in _TYPES and item.kind not in _ABOUT and self._take(item.target, item.kind):
                several = item.kind in ("header", "footer")
                kept[f"id {item.key}" if several else item.kind] = item
                if item.kind in _STORIES:
                    related = self._related(item.target)
                    for own in related:
                        self._look_at(item.target, own)
                    self._relations[item.target] = [own for own in related if own.external]
        self._relations[main] = list(kept.values())
        return self._packed()

    def _look_at(self, part: str, item: _Relation) -> None:
        """Note what a picture says of itself."""
        if item.kind == "image" and not item.external and len(self.pictures) < _MAX_PICTURES:
            found = pixels_of(*self._archive.head(item.target, HEAD))
            if found is not None:
                self.pictures[part, item.key] = found

    def _take(self, name: str, kind: str) -> bool:
        """Copy a part beside the document; a damaged one is left out."""
        if name in self._parts:
            return self._parts[name][0] == kind
        if name not in self._archive.names or len(self._parts) >= _MAX_PARTS:
            return False
        try:
            self._parts[name] = (kind, self._xml(name)[0])
        except PartError:
            if kind in _STORIES:
                self.lost.append(name)
            return False
        return True

    def _related(self, part: str) -> list[_Relation]:
        """The relationships of a part; of the package itself: an empty name."""
        folder = dirname(part)
        name = join(folder, "_rels", part.rsplit("/", 1)[-1] + ".rels")
        if name not in self._archive.names:
            return []
        try:
            _, root = self._xml(name)
        except PartError:
            return []
        found = []
        for item in root.iter("{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"):
            target = item.get("Target", "")
            external = item.get("TargetMode") == "External"
            if not external:
                target = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
            found.append(_Relation(item.get("Id", ""), item.get("Type", ""), target, external))
        return found

    def _packed(self) -> bytes:
        from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
        from docx.opc.oxml import CT_Relationships, CT_Types, serialize_part_xml

        types = CT_Types.new()  # type: ignore[no-untyped-call]
        types.add_default("rels", CONTENT_TYPE.OPC_RELATIONSHIPS)
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for name, (kind, content) in self._parts.items():
                types.add_override(f"/{name}", getattr(CONTENT_TYPE, _TYPES[kind][1]))
                archive.writestr(name, content)
            for part, relations in self._relations.items():
                root = CT_Relationships.new()
                for item in relations:
                    if item.external:
                        root.add_rel(item.key, item.type, item.target, True)
                    else:
                        root.add_rel(item.key, getattr(RELATIONSHIP_TYPE, _TYPES[item.kind][0]), f"/{item.target}")
                name = join(dirname(part), "_rels", part.rsplit("/", 1)[-1] + ".rels")
                archive.writestr(name, serialize_part_xml(root))
            archive.writestr("[Content_Types].xml", serialize_part_xml(types))
        return buffer.getvalue()

    def _xml(self, name: str) -> tuple[bytes, Node]:
        """A part and its root element, strict namespaces made transitional.

        Raises PartError where it is no sound XML, or XML with a document type.
        """
        from docx.oxml.parser import parse_xml
        from lxml import etree

        content = sound_xml(self._archive.part(name), name)
        if b"purl.oclc.org/ooxml" in content[:8192]:
            for strict, namespace in _STRICT:
                for quote in (b'"', b"'"):
                    content = content.replace(quote + strict + quote, quote + namespace[1:-1].encode() + quote)
        try:
            root = parse_xml(content)
        except etree.XMLSyntaxError as error:
            raise damaged(name, str(error)) from error
        except ValueError as error:
            raise damaged(name) from error
        if b"<!--" in content or b"<?" in content[5:]:
            # They would cut the text of the element in which they stand in two.
            etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
            content = etree.tostring(root, encoding="UTF-8", standalone=True)
        return content, root
