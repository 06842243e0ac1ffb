"""Small PDFs written by hand: each test shows the operators that it is about."""

from __future__ import annotations

from profilelint.model.document import Document
from profilelint.read import pdf

HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
BOLD = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"


def build(
    *pages: bytes,
    root: bytes = b"",
    page: bytes = b"",
    resources: bytes = b"",
    objects: dict[int, bytes] | None = None,
    box: bytes = b"0 0 612 792",
) -> bytes:
    """A PDF with one content stream a page. Page n is object 10n, its stream 10n + 1; fonts are /F and /B.

    ``root``, ``page`` and ``resources`` are added to those dictionaries; ``objects`` are further objects by number.
    """
    kids = b" ".join(b"%d 0 R" % (10 * (n + 1)) for n in range(len(pages)))
    all_objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R " + root + b" >>",
        2: b"<< /Type /Pages /Kids [" + kids + b"] /Count %d >>" % len(pages),
        3: HELVETICA,
        4: BOLD,
        **(objects or {}),
    }
    for n, content in enumerate(pages):
        number = 10 * (n + 1)
        all_objects[number] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox ["
            + box
            + b"] /Contents %d 0 R " % (number + 1)
            + b"/Resources << /Font << /F 3 0 R /B 4 0 R >> "
            + resources
            + b" >> "
            + page
            + b" >>"
        )
        all_objects[number + 1] = stream(content)
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, body in sorted(all_objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    size = max(places) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        place = places.get(number)
        out += b"%010d 00000 n \n" % place if place is not None else b"0000000000 65535 f \n"
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    return bytes(out)


def stream(content: bytes, head: bytes = b"") -> bytes:
    """A stream object."""
    return b"<< %s /Length %d >>\nstream\n" % (head, len(content)) + content + b"\nendstream"


def at(x: float, y: float, text: str, size: float = 10, font: str = "F") -> bytes:
    """Show text at a place, y from the bottom of the page."""
    shown = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("cp1252")
    return b"BT /%s %g Tf 1 0 0 1 %g %g Tm (" % (font.encode(), size, x, y) + shown + b") Tj ET\n"


def read(*pages: bytes, **more: object) -> Document:
    return pdf.read(build(*pages, **more), "resume.pdf")  # type: ignore[arg-type]


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]
