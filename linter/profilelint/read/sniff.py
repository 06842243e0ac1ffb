"""What kind of file some bytes are, told by content. The name decides only between kinds of plain text."""

from __future__ import annotations

import re
from typing import NamedTuple

from profilelint.pattern import lazy

_MAX_DIRECTORY = 2_000_000
_NAME_ENDINGS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".tex": "latex",
    ".typ": "typst",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".xml": "xml",
    ".eml": "eml",
    ".mht": "eml",
    ".mhtml": "eml",
}
_HTML_START = lazy(
    rb"(?:<\?xml[^>]{0,200}\?>|<!--(?:[^-]|-(?!->)){0,4000}-->|\s)*<(?:!doctype\s+html|html|head|body)\b", re.I
)
_HTML_FRAGMENT = lazy(rb"\s*<(?:div|p|ul|ol|table|section|article|main|header|h[1-6]|meta|title)[\s>]", re.I)
_MAIL_HEADER = lazy(rb"^([A-Za-z][A-Za-z0-9-]{1,40}):", re.M)
_LATEX = lazy(rb"^[ \t]*\\(?:documentclass|begin\{document\})", re.M)
_MARKDOWN = lazy(rb"^(?:#{1,6} \S|[-*] \*\*|\*\*[^*\n]{1,200}\*\*|\[[^\]\n]{1,200}\]\([^)\n]{1,400}\))", re.M)
_TYPST = lazy(rb"^[ \t]*#(?:import|include)[ \t]+\"|^[ \t]*#(?:show|set|let)\b[^\n]*[:=(]", re.M)
_YAML = lazy(rb"(?:%YAML|---\s*\n)?(?:\s*#[^\n]*\n)*(?:cv|basics|content|info|meta):\s*(?:\n|$)")
_EUROPASS = lazy(rb"<(?:[A-Za-z]+:)?(?:SkillsPassport|Candidate)\b[^>]{0,2000}europass", re.I)

_EXPORT = "save it as PDF or DOCX and check that"
_UNSUPPORTED = {
    "doc": f"it is a Word document in the old .doc format; {_EXPORT}",
    "xls": f"it is an Excel workbook; {_EXPORT}",
    "ppt": f"it is a PowerPoint presentation; {_EXPORT}",
    "msg": "it is an Outlook message; save the attached resume and check that",
    "ole": f"it is a document in an old Microsoft Office format; {_EXPORT}",
    "xlsx": f"it is an Excel workbook; {_EXPORT}",
    "pptx": f"it is a PowerPoint presentation; {_EXPORT}",
    "opendocument": f"it is an OpenDocument file; {_EXPORT}",
    "epub": f"it is an EPUB book; {_EXPORT}",
    "pages": "it is an Apple Pages document; export it as PDF or DOCX and check that",
    "zip": "it is a ZIP archive; unpack it and check the files inside",
    "wordml": f"it is a Word document saved as XML; {_EXPORT}",
    "xml": f"it is XML that is no Europass profile; {_EXPORT}",
    "eml": "it is an e-mail message or a saved web archive; save the text or the attached resume and check that",
    "postscript": "it is a PostScript file; save it as PDF and check that",
    "image": "it is a picture (%s) and holds no text; save the resume as PDF from the program that made it",
    "gzip": "it is a compressed file; unpack it and check the file inside",
}
PLAIN_ZIP = _UNSUPPORTED["zip"]
"""The detail of a ZIP file that is no document; it may be the archive of a profile."""
_IMAGES = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"BM", "BMP"),
)
_COMPRESSED = (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"BZh", b"\xfd7zXZ\x00")


class Kind(NamedTuple):
    """``name`` is a reader's format (``pdf docx odt rtf json yaml
    europass html latex typst markdown text``) or ``encrypted``, ``unsupported`` or
    ``unreadable``; ``detail`` explains the latter three in plain words."""

    name: str
    detail: str = ""


def _unsupported(key: str, *values: str) -> Kind:
    return Kind("unsupported", _UNSUPPORTED[key] % values if values else _UNSUPPORTED[key])


def ending(path: str) -> str:
    """What the name's ending says: a kind of text, or an empty string."""
    name = path.replace("\\", "/").rsplit("/", 1)[-1].lower()
    dot = name.rfind(".")
    return _NAME_ENDINGS.get(name[dot:], "") if dot >= 0 else ""


def sniff(data: bytes, path: str = "") -> Kind:
    """The kind of some bytes that are not empty."""
    head = data[:1024]
    for start, name in _IMAGES:
        if head.startswith(start) and (start != b"BM" or (len(data) > 30 and data[6:10] == b"\0\0\0\0")):
            return _unsupported("image", name)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return _unsupported("image", "WebP")
    if head[4:8] == b"ftyp" and head[8:12] in (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heim", b"avif"):
        return _unsupported("image", "AVIF" if head[8:12] == b"avif" else "HEIC")
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _sniff_ole(data)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _sniff_zip(data)
    if head.startswith(_COMPRESSED):
        return _unsupported("gzip")
    if b"%PDF-" in head and (head.lstrip(b"\xef\xbb\xbf\0 \t\r\n").startswith(b"%PDF-") or b"endobj" in data):
        return Kind("pdf")
    if path.lower().endswith(".pdf") and b" obj" in data and (b"endobj" in data or b"stream" in data):
        return Kind("pdf")
    if head.startswith(b"%!PS"):
        return _unsupported("postscript")
    return _sniff_text(data, path)


def _sniff_ole(data: bytes) -> Kind:
    """An OLE compound file: its directory holds the stream names in UTF-16."""

    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("EncryptedPackage") or holds("EncryptionInfo"):
        return Kind("encrypted", "it is protected with a password; save a copy without one and check that")
    if holds("WordDocument"):
        return _unsupported("doc")
    if holds("__substg1.0") or holds("__properties_version1.0"):
        return _unsupported("msg")
    if holds("PowerPoint Document"):
        return _unsupported("ppt")
    if holds("Workbook"):
        return _unsupported("xls")
    return _unsupported("ole")


def directory_problem(data: bytes) -> str:
    """Why a ZIP file's directory must not be read: it is missing or absurdly large. Empty where it may be read."""
    end = data.rfind(b"PK\x05\x06", max(0, len(data) - 65_557))
    if end < 0 or len(data) < end + 22:
        return "it is damaged: the end of the file is missing"
    if int.from_bytes(data[end + 12 : end + 16], "little") > _MAX_DIRECTORY:
        return "it is damaged, or no document: it lists too many parts"
    return ""


def _sniff_zip(data: bytes) -> Kind:
    import io
    import zipfile

    problem = directory_problem(data)
    if problem:
        return Kind("unreadable", problem)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            mime = b""
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                mime = archive.read("mimetype")
    except Exception:  # zipfile raises many kinds on damaged input
        return Kind("unreadable", "it is damaged: its parts cannot be listed")
    found = set(names)
    folders = {name.split("/", 1)[0] for name in found}
    if "[Content_Types].xml" in found or "_rels/.rels" in found:
        if "word" in folders or "word/document.xml" in found:
            return Kind("docx")
        if "xl" in folders:
            return _unsupported("xlsx")
        if "ppt" in folders:
            return _unsupported("pptx")
    if "word/document.xml" in found:
        return Kind("docx")
    if mime.startswith(b"application/epub"):
        return _unsupported("epub")
    bare = not mime and {"content.xml", "META-INF/manifest.xml"} <= found
    if bare or mime.startswith(b"application/vnd.oasis.opendocument.text"):
        return Kind("odt")
    if mime.startswith(b"application/vnd.oasis.opendocument"):
        return _unsupported("opendocument")
    if any(name.endswith(".iwa") or name in ("Index.zip", "index.xml.gz", "index.apxl") for name in found) or (
        any(name.startswith("Index/") for name in found) or "QuickLook" in folders or "preview.jpg" in found
    ):
        return _unsupported("pages")
    return _unsupported("zip")


def _sniff_text(data: bytes, path: str) -> Kind:
    named = ending(path)
    head = data[:65_536]
    wide = _wide_codec(head)
    if wide:
        head = head.decode(wide, "replace").removeprefix("\ufeff").encode("utf-8", "replace")
    elif head.startswith(b"\xef\xbb\xbf"):
        head = head[3:]
    start = head.lstrip()[:512]
    if start.startswith(b"{\\rtf"):
        return Kind("rtf")
    if not wide and _binary(data[:8192]):
        return Kind("unreadable", "it is no document that is known here: its bytes are no text")
    if named == "json":
        return Kind("json")
    if _HTML_START.match(head):
        return Kind("html")
    if start.startswith((b"<?xml", b"<pkg:")) and (b"wordDocument" in head or b"<pkg:package" in head):
        return _unsupported("wordml")
    if b"<office:document" in head and b"opendocument:xmlns:office" in head:
        return Kind("odt") if b"opendocument.text" in head else _unsupported("opendocument")
    if _EUROPASS.search(head):
        return Kind("europass")
    if named == "xml" or (not named and start.startswith(b"<?xml")):
        return _unsupported("xml")
    if re.match(rb"\{\s*(?:\"|\})|\[\s*[\[{\]]", start) and named in ("", "text", "json") and not _LATEX.search(head):
        return Kind("json")
    if named == "latex" or (named != "markdown" and _LATEX.search(head)):
        return Kind("latex")
    if named == "typst" or (not named and _TYPST.search(head)):
        return Kind("typst")
    if named == "yaml" or (not named and _YAML.match(head)):
        return Kind("yaml")
    if _is_mail(head, named):
        return _unsupported("eml")
    if named == "html":
        return Kind("html")
    if named in ("markdown", "text"):
        return Kind(named)
    if _HTML_FRAGMENT.match(head):
        return Kind("html")
    return Kind("markdown" if _MARKDOWN.search(head) else "text")


def _wide_codec(head: bytes) -> str:
    """The codec of text whose characters take two or four bytes, with a byte order mark or without; else empty."""
    if head.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return "utf-32"
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b"\0" not in head[:64]:
        return ""
    from profilelint.read.words import wide_codec

    return wide_codec(head)


def is_mail(data: bytes) -> bool:
    """Whether some bytes are an e-mail message or a web archive, by their header."""
    return _is_mail(data[:65_536], "")


def _is_mail(head: bytes, named: str) -> bool:
    top = head[:4096].replace(b"\r\n", b"\n").split(b"\n\n", 1)[0]
    if not _MAIL_HEADER.match(top) and not top.startswith(b"From "):
        return False
    names = {name.lower() for name in _MAIL_HEADER.findall(top)}
    if names & {b"mime-version", b"message-id", b"received", b"return-path", b"content-transfer-encoding"}:
        return len(names) >= 2
    return named == "eml" and bool(names & {b"from", b"subject", b"date", b"to"})


def _binary(head: bytes) -> bool:
    control = sum(head.count(byte) for byte in _CONTROL_BYTES)
    return control * 100 > len(head)


_CONTROL_BYTES = tuple(bytes([code]) for code in (*range(9), 11, *range(14, 32), 127) if code != 27)
