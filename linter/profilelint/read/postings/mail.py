"""An e-mail or a web archive (MHTML) saved as a file → the document of the text that it holds.

The parts of the message are told apart here rather than by the standard library, which does not say where they stand.
"""

from __future__ import annotations

import re
from binascii import Error as BinasciiError
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import NamedTuple

from profilelint.model.document import Document, Line, Problem, Role, Word
from profilelint.model.place import Place, TextPlace
from profilelint.pattern import lazy
from profilelint.read.limits import Limits

_MOST_PARTS = 50
_MOST_DEPTH = 8
_LEAST = 100
"""A plain part that is shorter than this says no more than "see the HTML part"."""
_REPLY = lazy(r"(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+", re.IGNORECASE)
_QUOTED = lazy(rb"=([0-9A-Fa-f]{2})")
_NO_TEXT = "this e-mail holds no text of a posting; save the posting itself, or the file that is attached to it"


class _Part(NamedTuple):
    """A text part: its lines as bytes with the number of the first, from 1."""

    kind: str
    charset: str
    coding: str
    lines: list[bytes]
    row: int


def read_mail(data: bytes, path: str, limits: Limits) -> Document:
    """The subject as a title, then the text of the message. Places are exact where the text is stored as it is, and
    whole lines of the file where it is encoded."""
    rows = re.split(rb"\r\n|\r|\n", data)
    header, body = _header(rows, 0, len(rows))
    parts = list(_parts(header, rows, body, len(rows), 0))
    archive = header.get_content_type() == "multipart/related"
    plain = next((part for part in parts if part.kind == "plain"), None)
    html = next((part for part in parts if part.kind == "html"), None)
    raw = data.decode("utf-8", "replace")
    for part in (html, plain) if archive else (plain, html):
        document = _document(part, path, limits) if part is not None else None
        if document is None or (part is plain and html is not None and len(document.text) < _LEAST):
            continue
        return replace(_titled(document, header, rows, body, archive), path=path, raw=raw)
    return Document(path=path, format="text", raw=raw, problems=(Problem("unsupported", _NO_TEXT),))


def _header(rows: list[bytes], start: int, end: int) -> tuple[EmailMessage, int]:
    """The header that starts at a row, and the row where what follows it starts."""
    at = start
    while at < end and rows[at].strip() and at - start < 500:
        at += 1
    message = message_from_bytes(b"\n".join(rows[start:at])[:100_000] + b"\n\n", policy=policy.default)
    return message, at + 1


def _parts(header: EmailMessage, rows: list[bytes], start: int, end: int, depth: int) -> Iterator[_Part]:
    kind = header.get_content_type()
    if kind.startswith("multipart/") and depth < _MOST_DEPTH:
        boundary = header.get_boundary()
        if not boundary:
            return
        sign = b"--" + boundary.encode("utf-8", "replace")
        marks = [at for at in range(start, end) if rows[at].startswith(sign)][: _MOST_PARTS + 1]
        for first, last in zip(marks, [*marks[1:], end], strict=True):
            if rows[first].rstrip() == sign + b"--":
                return
            inner, body = _header(rows, first + 1, last)
            yield from _parts(inner, rows, body, last, depth + 1)
    elif kind == "message/rfc822" and depth < _MOST_DEPTH:
        inner, body = _header(rows, start, end)
        yield from _parts(inner, rows, body, end, depth + 1)
    elif kind in ("text/plain", "text/html") and header.get_content_disposition() != "attachment":
        coding = str(header.get("content-transfer-encoding", "")).strip().lower()
        charset = header.get_content_charset() or "utf-8"
        yield _Part(kind[5:], charset, coding, rows[start:end], start + 1)


def _document(part: _Part, path: str, limits: Limits) -> Document | None:
    """The document of a part, its words at their places in the file."""
    lines, exact = _decoded(part)
    text = "\n".join(line for line, _ in lines)
    if not text.strip():
        return None
    if part.kind == "html":
        from profilelint.read.html import PageReader
        from profilelint.read.postings.main_text import head_items, main_lines, with_lines

        page = PageReader(text, limits)
        page.run()
        inner = page.document(path, text)
        inner = with_lines(inner, head_items(main_lines(inner, page.tree, text)))
    else:
        from profilelint.read import text as plain

        inner = plain.read_text(text, path, limits)

    def placed(place: Place) -> Place:
        if not isinstance(place, TextPlace):
            return place
        first, last = (min(row, len(lines)) - 1 for row in (place.line, place.end_line))
        if exact:
            return place._replace(line=lines[first][1], end_line=lines[last][1])
        end = lines[last][1]
        return TextPlace(lines[first][1], 1, end, len(part.lines[end - part.row]) + 1)

    def moved(line: Line) -> Line:
        return replace(line, words=tuple(word._replace(place=placed(word.place)) for word in line.words))

    links = tuple(link._replace(place=placed(link.place) if link.place else None) for link in inner.links)
    return replace(inner, lines=tuple(map(moved, inner.lines)), links=links, comments=(), hidden=())


def _decoded(part: _Part) -> tuple[list[tuple[str, int]], bool]:
    """The lines of a part with the rows of the file on which they start, and whether their columns are those of the
    file."""
    if part.coding == "base64":
        import base64

        try:
            data = base64.b64decode(b"".join(part.lines))
        except (BinasciiError, ValueError):
            return [], False
        return [(line, part.row) for line in _text(data, part.charset).splitlines()], False
    if part.coding != "quoted-printable":
        return [(_text(line, part.charset), part.row + at) for at, line in enumerate(part.lines)], True
    lines: list[tuple[str, int]] = []
    held: list[bytes] = []
    start = part.row
    for at, line in enumerate(part.lines):
        if not held:
            start = part.row + at
        line = line.rstrip(b" \t")
        soft = line.endswith(b"=")
        held.append(_QUOTED.sub(lambda match: bytes([int(match[1], 16)]), line[:-1] if soft else line))
        if not soft:
            lines.append((_text(b"".join(held), part.charset), start))
            held = []
    if held:
        lines.append((_text(b"".join(held), part.charset), start))
    return lines, False


def _text(data: bytes, charset: str) -> str:
    try:
        return data.decode(charset, "replace").replace("\r", "")
    except (LookupError, ValueError):
        return data.decode("latin-1")


def _titled(document: Document, header: EmailMessage, rows: list[bytes], body: int, archive: bool) -> Document:
    """The message with its subject as the title, unless the text has a title of its own or begins with it."""
    subject = " ".join(_REPLY.sub("", str(header.get("subject", "")), count=1).split())[:200]
    first = document.lines[0].text.casefold() if document.lines else ""
    headed = any(line.role is Role.HEADING and line.level == 1 for line in document.lines)
    row = next((at for at in range(body) if rows[at][:8].lower() == b"subject:"), None)
    if not subject or row is None or archive or headed or first == subject.casefold():
        return document
    place = TextPlace(row + 1, 1, row + 1, len(rows[row]) + 1)
    words: list[Word] = []
    size = 0
    for word in subject.split():
        words.append(Word(word, size, place))
        size += len(word) + 1
    title = Line(text=subject, words=tuple(words), role=Role.HEADING, level=1)
    lines, text = Document.lay_out([title, *document.lines])
    shift = len(subject) + 1
    links = tuple(
        link._replace(span=link.span._replace(start=link.span.start + shift, end=link.span.end + shift))
        if link.span is not None
        else link
        for link in document.links
    )
    return replace(document, lines=lines, text=text, links=links)
