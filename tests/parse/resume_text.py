"""What the parser's tests share: documents made of a few lines."""

from __future__ import annotations

import textwrap

from profilelint.model.document import Document, Line, Look, Role, Word
from profilelint.model.place import BBox, PagePlace
from profilelint.model.resume import Resume
from profilelint.parse import parse
from profilelint.read import read_bytes

HEAD = "Jane Doe\njane@example.com\n\n"


def text_document(text: str, name: str = "resume.txt") -> Document:
    return read_bytes(textwrap.dedent(text).lstrip("\n").encode(), name)


def parse_text(text: str, name: str = "resume.txt") -> Resume:
    """Parse a text or, by its name, a Markdown resume."""
    return parse(text_document(text, name))


def parse_under(heading: str, text: str) -> Resume:
    """Parse a text resume of one section."""
    return parse_text(HEAD + heading + "\n" + textwrap.dedent(text).lstrip("\n"))


def line(
    text: str,
    y: float,
    *,
    x: float = 50.0,
    size: float = 10.0,
    bold: bool = False,
    marker: str = "",
    column: int = 0,
    width: float = 5.0,
) -> Line:
    """A line of a page as a PDF reader gives it; a tab moves what follows to the right edge."""
    words: list[Word] = []
    look = Look("Sans", size, bold)
    left, right = text.split("\t") if "\t" in text else (text, "")
    at = x
    offset = 0
    for part, start in ((left, x), (right, 500.0 - width * len(right))):
        at = start
        for word in part.split(" "):
            if word:
                box = BBox(at, y, at + width * len(word), y + size)
                words.append(Word(word, offset, PagePlace(1, box), look))
            at += width * (len(word) + 1)
            offset += len(word) + 1
    boxes = [word.place.bbox for word in words if isinstance(word.place, PagePlace)]
    box = boxes[0]
    for other in boxes[1:]:
        box = box.union(other)
    return Line(
        text=text,
        words=tuple(words),
        role=Role.ITEM if marker else Role.BODY,
        marker=marker,
        page=1,
        column=column,
        bbox=box,
    )


def page(*lines: Line, stream: tuple[Line, ...] = ()) -> Document:
    placed, text = Document.lay_out(list(lines))
    return Document(path="resume.pdf", format="pdf", lines=placed, text=text, stream=stream)


def spans_text(document: Document, spans: tuple[tuple[int, int], ...]) -> str:
    return "|".join(document.text[start:end] for start, end in spans)
