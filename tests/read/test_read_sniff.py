import io
import zipfile

import pytest

from profilelint.read.sniff import sniff

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def archive(*names: str, mime: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        if mime:
            made.writestr("mimetype", mime)
        for name in names:
            made.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "path", "kind"),
    [
        (b"%PDF-1.7\n", "resume.txt", "pdf"),
        (b"\xef\xbb\xbf\n%PDF-1.4\n", "", "pdf"),
        (archive("[Content_Types].xml", "word/document.xml"), "resume.zip", "docx"),
        (b"<!DOCTYPE html><p>x", "resume.doc", "html"),
        (b"\n<!-- saved from url -->\n<html>", "", "html"),
        (b"<div>x</div>", "", "html"),
        (b'{"basics": {}}', "", "json"),
        (b"# Ana\n\n- x", "", "markdown"),
        (b"# Ana", "a.txt", "text"),
        (b"<h1 align=center>Ana</h1>\n\ntext", "README.md", "markdown"),
        (b"[GitHub](https://github.com/ana)", "a.md", "markdown"),
        (b"Ana Boro\nAustin, TX", "resume", "text"),
        ("Ana".encode("utf-16"), "", "text"),
    ],
)
def test_files_that_are_read(data: bytes, path: str, kind: str):
    assert sniff(data, path).name == kind


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), "old .doc format"),
        (OLE + "__substg1.0".encode("utf-16-le"), "Outlook message"),
        (OLE + b"x" * 600, "old Microsoft Office format"),
        (archive("[Content_Types].xml", "xl/workbook.xml"), "Excel"),
        (archive("[Content_Types].xml", "ppt/presentation.xml"), "PowerPoint"),
        (archive("content.xml", mime="application/vnd.oasis.opendocument.spreadsheet"), "OpenDocument"),
        (archive("META-INF/container.xml", mime="application/epub+zip"), "EPUB"),
        (archive("Index/Document.iwa", "preview.jpg"), "Apple Pages"),
        (archive("Profile.csv"), "ZIP archive"),
        (b'<?xml version="1.0"?>\n<note><to>Ann</to></note>', "XML"),
        (b"MIME-Version: 1.0\nFrom: a@example.com\n\nHi", "e-mail"),
        (b"\x89PNG\r\n\x1a\n\0\0", "picture (PNG)"),
        (b"\xff\xd8\xff\xe0", "picture (JPEG)"),
        (b"GIF89a", "picture (GIF)"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "picture (WebP)"),
        (b"\0\0\0\x18ftypheic", "picture (HEIC)"),
        (b"II*\0", "picture (TIFF)"),
        (b"\x1f\x8b\x08", "compressed"),
        (b'<?xml version="1.0"?><w:wordDocument>', "Word document saved as XML"),
    ],
)
def test_known_kinds_that_are_not_read_say_what_they_are(data: bytes, words: str):
    kind = sniff(data, "resume.pdf")
    assert kind.name == "unsupported"
    assert words in kind.detail


def test_protected_word_documents_are_encrypted():
    kind = sniff(OLE + "EncryptedPackage".encode("utf-16-le"), "resume.docx")
    assert kind.name == "encrypted"
    assert "password" in kind.detail


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (archive("content.xml", mime="application/vnd.oasis.opendocument.text"), "a.odt", "odt"),
        (b"{\\rtf1\\ansi", "a.doc", "rtf"),
        (b"cv:\n  name: Ana\n", "ana.yaml", "yaml"),
        (b"# mine\nbasics:\n  name: Ana\n", "", "yaml"),
        (b'#import "@preview/basic-resume:0.2.8": *\n= Ana', "", "typst"),
        (b"= Ana\n", "ana.typ", "typst"),
        (b'<?xml version="1.0"?><Candidate xmlns="http://www.europass.eu/1.0">', "cv.xml", "europass"),
        (b"<SkillsPassport xmlns='http://europass.cedefop.europa.eu/Europass'>", "", "europass"),
    ],
)
def test_sources_are_told_by_content(data: bytes, name: str, kind: str):
    assert sniff(data, name).name == kind


@pytest.mark.parametrize("data", [bytes(range(256)) * 4, b"PK\x03\x04 cut short", b"text\0\0\0\0\0\0\0"])
def test_other_bytes_are_unreadable(data: bytes):
    assert sniff(data, "resume.docx").name == "unreadable"


def test_flat_open_document():
    space = b'<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype='
    assert sniff(space + b'"application/vnd.oasis.opendocument.text">').name == "odt"
    assert "OpenDocument" in sniff(space + b'"application/vnd.oasis.opendocument.spreadsheet">').detail


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_wide_text_is_text(codec: str):
    text = "Robin Vale\nrobin.vale@mail.example\n\nEducation\nOhio State University, Bachelor of Arts\n"
    assert sniff(text.encode(codec), "resume.txt").name == "text"
    assert sniff(("<!doctype html>" + text).encode(codec), "").name == "html"
