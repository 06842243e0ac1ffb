"""A posting's lines as paragraphs and list items, wrapped lines joined."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from profilelint.model.document import Document, Line, Region, Role
from profilelint.model.place import TextPlace
from profilelint.model.value import Piece, Value, join
from profilelint.pattern import lazy
from profilelint.posting.criteria import marks
from profilelint.posting.headings import MAX_HEADING_LENGTH, MAX_HEADING_WORDS, TABLE, classify, is_upper, wording


def _value(line: Line, source: str) -> Value:
    return Value(line.text, source=source, pieces=(Piece(0, line.start, len(line.text)),)).part(0, len(line.text))


def _row(line: Line, last: bool) -> int:
    """The source line on which a line of a text format starts or ends; 0 elsewhere."""
    if not line.words:
        return 0
    place = line.words[-1 if last else 0].place
    return (place.end_line if last else place.line) if isinstance(place, TextPlace) else 0


def _wraps(last: Line, line: Line, width: int) -> bool:
    """Whether ``line`` goes on where ``last`` was wrapped, for formats that do not say; ``width`` is that of the
    longest line."""
    if line.marker or line.role is Role.HEADING or last.role is Role.HEADING:
        return False
    if line.role is Role.ITEM and last.role is not Role.ITEM:
        return False
    end, start = _row(last, True), _row(line, False)
    if end and start and start - end > 1:
        return False
    if _GOES_ON.search(last.text[-8:]) is not None:
        return True
    if line.text[:1].islower():
        # where paragraphs stand on one line each, a short line ends where somebody ended it
        return not (end and width > _WIDEST and len(last.text) < _WIDEST) and not is_upper(last.text)
    if not end or len(last.text) < _WRAPPED or last.text[-1] in ".!?:;":
        return False
    fits = len(last.text) + 1 + len(line.text.split(None, 1)[0]) <= width - _SLACK
    return width <= _WIDEST and not fits


def _breaks(last: Line, line: Line, width: int) -> bool:
    """Whether two lines of one paragraph were written as two: the first was not full, and the second starts anew."""
    if line.role is not Role.BODY or last.role is not Role.BODY or line.text[:1].islower():
        return False
    if _GOES_ON.search(last.text[-8:]) is not None:
        return False
    return len(last.text) + 1 + len(line.text.split(None, 1)[0]) <= width - _SLACK


_WRITTEN = frozenset({"markdown", "text", "html"})
"""Formats whose lines end where somebody ended them, or at a width that all of them share."""
_WRAPPED = 60
"""A shorter line is no wrapped one."""
_WIDEST = 120
"""Longer lines are found only where nobody wrapped any."""
_SLACK = 12
"""By so many characters a line may be shorter than the longest one although its next word did not fit: bullets and
indents are no part of a line's text."""
_GOES_ON = lazy(r"(?:[,/–-]|\b(?:and|or|of|with|in|the|a|an|to|for))$", re.IGNORECASE)


class Raw(NamedTuple):
    value: Value
    item: bool
    role: Role
    level: int
    lines: int
    bold: bool
    row: bool = False
    """A row of a table with more than one cell."""
    run_in: int = 0
    """Where the words in bold end with which a paragraph in plain type begins; 0 without such."""
    gap: bool = True
    """Whether it stands apart from what is above it, as far as the format shows."""


def _bold(line: Line) -> bool:
    looks = [word.look for word in line.words]
    return bool(looks) and all(look is not None and look.bold for look in looks)


def _run_in(line: Line) -> int:
    end = 0
    for word in line.words:
        if word.look is None or not word.look.bold:
            break
        end = word.start + len(word.text)
    return end if end < len(line.text) else 0


def _sign(line: Line) -> int:
    """How many characters at the start of a line are a bullet that no reader takes for one: an emoji, or a dash
    without a blank behind it."""
    text = line.text
    if line.marker or line.role is Role.HEADING or len(text) < 3:
        return 0
    at = 0
    while at < min(len(text), 6) and unicodedata.category(text[at]) in ("So", "Mn", "Cf", "Sk"):
        at += 1
    if not at and text[0] in "-–—*•·∙◦‣▪▸✓✔➤►" and (text[1].isalnum() or text[1] == " "):
        at = 1
    lettered = _LETTERED.match(text) if not at else None
    if lettered is not None:
        at = lettered.end()
    if not at or not any(char.isalnum() for char in text[at:]):
        return 0
    return at + len(text[at:]) - len(text[at:].lstrip())


def _apart(before: list[Line], line: Line) -> bool:
    """Whether there is a blank line between two lines; so it is where the format does not show it."""
    end, start = (_row(before[0], True), _row(line, False)) if before else (0, 0)
    return not end or not start or start - end != 1


_LETTERED = lazy(r"(?:\([a-z\d]{1,2}\)|[a-h][.)]|\[[ xX]?\]|o|\d{1,2}\.\d{1,2}\.?)\s+(?=\S)")
"""The sign of an item that no reader takes for one: "(a)", "b)", the o that a word processor's bullet becomes."""


def _titles(line: Line, after: Line) -> bool:
    """Whether a line of a paragraph is the heading of ``after``, the next line: a known one in bold or with a colon, or
    one that nothing but its words tells ("Compensation and benefits" above the pay)."""
    text = line.text
    if line.role is not Role.BODY or len(text) > MAX_HEADING_LENGTH:
        return False
    if text[-1:] == ":" or _bold(line):
        return classify(text, True) is not None
    if len(text.split()) > MAX_HEADING_WORDS - 1 or not text[:1].isupper() or text[-1:] in ".,;!)":
        return False
    if after.text[:1].islower() or (_GOES_ON.search(text[-8:]) is not None and wording(text) not in TABLE):
        return False
    return classify(text) is not None


def blocks(document: Document) -> list[Raw]:
    """The document's paragraphs, items and headings, wrapped lines joined."""
    out: list[Raw] = []
    held: list[Line] = []
    before: list[Line] = []
    table = marks(document)
    marked = {id(document.lines[number]): mark for number, mark in table.rows.items()}
    heads_of_columns = table.heads
    column = max((mark[0] for mark in marked.values()), default=0)

    def close() -> None:
        if not held:
            return
        first = held[0]
        values = [_value(line, document.path) for line in held]
        mark = marked.get(id(held[-1]))
        if mark is not None:
            values[-1] = values[-1].part(0, mark[0])
        value = join([value for value in values if value.text])
        if mark is not None:
            value = join([value, Value(mark[1])], "\t")
        if value.text.strip():
            sign = _sign(first)
            item = first.role is Role.ITEM or sign > 0 or mark is not None
            bold = all(_bold(line) for line in held)
            row = first.region is Region.TABLE and "\t" in value.text
            whole = value.part(sign, len(value.text)) if sign else value
            run_in = 0 if bold or sign else _run_in(first)
            out.append(Raw(whole, item, first.role, first.level, len(held), bold, row, run_in, _apart(before, first)))
        before.clear()
        before.append(held[-1])
        held.clear()

    width = max((len(line.text) for line in document.lines if line.role is not Role.HEADING), default=0)
    written = document.format in _WRITTEN
    seen = [line for line in document.lines if line.text.strip() and line.region not in (Region.HEADER, Region.FOOTER)]
    following = dict(zip(map(id, seen), seen[1:], strict=False))

    for number, line in enumerate(document.lines):
        if number in heads_of_columns:
            close()
            continue
        if not line.text.strip() or line.region in (Region.HEADER, Region.FOOTER):
            if not line.text.strip():
                close()
            continue
        if held:
            last = held[-1]
            same = last.block == line.block if last.block and line.block else _wraps(last, line, width)
            if same and written and last.block and line.block:
                same = not _breaks(last, line, width)
            after = following.get(id(line))
            headed = _titles(last, line) if len(held) == 1 else False
            heads = after is not None and _GOES_ON.search(last.text[-8:]) is None and _titles(line, after)
            if column and not same and id(last) not in marked and id(line) in marked:
                same = len(last.text) > 0.7 * column and "\t" not in last.text and classify(last.text) is None
            if id(last) in marked:
                same = False
            if not same or line.marker or _sign(line) or headed or heads:
                close()
        held.append(line)
    close()
    return out
