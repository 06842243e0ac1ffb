"""Plain text → Document: one line for each line of the source that holds words."""

from __future__ import annotations

from profilelint.model.document import Document, Line, Problem, Role
from profilelint.pattern import lazy
from profilelint.read.limits import Limits
from profilelint.read.words import Builder, Limiter, decode, source_lines, take_marker, too_long

_RULE = lazy(r"[\s\-_=*~#+·•─━═—–]{3,}\Z")


def read(data: bytes, path: str, limits: Limits) -> Document:
    """Read a plain text file. Bytes that are no text give an ``unreadable`` problem."""
    raw = decode(data)
    if raw is None:
        return Document(
            path=path, format="unknown", problems=(Problem("unreadable", "it is no text: its bytes are binary data"),)
        )
    return read_text(raw, path, limits)


def read_text(raw: str, path: str, limits: Limits) -> Document:
    """Read decoded plain text. Rules drawn with signs (``-----``) are no lines; blank lines show as jumps in the
    words' line numbers."""
    lines: list[Line] = []
    limiter = Limiter(limits.max_text)
    indents: list[int] = []
    for number, source in enumerate(source_lines(raw), start=1):
        if not source.strip() or _RULE.match(source):
            continue
        line = _line(source, number, indents)
        if line is None:
            continue
        if not limiter.take(line):
            break
        lines.append(line)
    problems = (Problem("limit", too_long(limits.max_text)),) if limiter.reached else ()
    if not lines and not problems:
        problems = (Problem("empty", "it holds no text"),)
    placed, text = Document.lay_out(lines)
    return Document(path=path, format="text", lines=placed, text=text, raw=raw, problems=problems)


def _line(source: str, number: int, indents: list[int]) -> Line | None:
    """One line; ``indents`` are the indents of the list items that it may stand under."""
    builder = Builder()
    builder.add(source, number, 1)
    text, words, _ = builder.finish()
    if not text:
        return None
    marker, text, words, _ = take_marker(text, words)
    indent = len(source.expandtabs(4)) - len(source.expandtabs(4).lstrip())
    if not marker:
        while indents and indents[-1] >= indent:
            indents.pop()
        return Line(text=text, words=words)
    while indents and indents[-1] > indent:
        indents.pop()
    if not indents or indents[-1] < indent:
        indents.append(indent)
    return Line(text=text, words=words, role=Role.ITEM, marker=marker, level=len(indents) - 1)
