"""Text that stands in annotations of a PDF: form fields and notes typed on the page."""

from __future__ import annotations

from typing import Any

from profilelint.model.document import Look
from profilelint.model.place import BBox
from profilelint.read.normal import clean
from profilelint.read.pdf.objects import Matrix, box_of, guarded, rectangle
from profilelint.read.pdf.order import Token


def annotations_of(page: Any) -> list[Any]:
    raw = guarded(lambda: page["/Annots"].get_object(), [])
    found = []
    for one in list(raw)[:2000] if isinstance(raw, list) else []:
        thing = guarded(lambda one=one: one.get_object(), None)
        if isinstance(thing, dict):
            found.append(thing)
    return found


def _unseen(annotation: Any) -> bool:
    """Whether its flags hide it or keep it off the page (PDF 32000-1, 12.5.3: bits 2 and 6)."""
    flags = guarded(lambda: int(annotation.get("/F", 0)), 0)
    return bool(flags & 0b100010)


def widgets(page: Any, matrix: Matrix) -> list[Token]:
    """The values of text fields and the text of notes typed on the page, at their places."""
    found: list[Token] = []
    for annotation in annotations_of(page):
        if len(found) > 2000 or _unseen(annotation):
            continue
        kind = annotation.get("/Subtype")
        if kind not in ("/Widget", "/FreeText"):
            continue
        field, steps = annotation, 0
        while field is not None and "/V" not in field and steps < 8:
            parent = guarded(lambda field=field: field["/Parent"].get_object(), None)
            field, steps = (parent if isinstance(parent, dict) else None), steps + 1
        value = guarded(lambda field=field: field["/V"].get_object(), None) if field is not None else None
        if kind == "/FreeText":
            value = guarded(lambda annotation=annotation: annotation["/Contents"].get_object(), None)
        rect = guarded(lambda annotation=annotation: rectangle(annotation["/Rect"]), None)
        if rect is None or not isinstance(value, str) or value.startswith("/") or not value.strip():
            continue
        box = box_of(matrix, *rect)
        for i, line in enumerate(value.splitlines()[:100]):
            words = clean(line).split()
            x, base = box.x0 + 2, box.y0 + 12 * (i + 1)
            for word in words:
                width = 5.0 * len(word)
                place = BBox(x, base - 8, x + width, base + 2)
                order = 10_000_000 + len(found)
                found.append(Token(word, place, base, 10.0, Look("", 10.0), order, True))
                x += width + 3
    return found
