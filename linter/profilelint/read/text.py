"""Plain text → Document: one line for each line of the source that holds words. Lines for this program are comments."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from profilelint.model.document import Comment, Document, Line, Problem, Role
from profilelint.model.place import TextPlace
from profilelint.pattern import lazy
from profilelint.read.limits import Limits
from profilelint.read.words import Builder, Limiter, decode, source_lines, take_marker, too_long

_RULE = lazy(r"[\s\-_=*~#+|·•─━═—–│║┃┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╰╯▔▁]{3,}\Z")
_UNDERLINE = lazy(r"\s*(?:={3,}|-{3,}|~{3,}|\^{3,}|_{3,}|\*{3,}|─{3,}|━{3,}|═{3,}|—{3,}|–{3,})\s*\Z")
_FRAME = lazy(r"\s*[|│║┃](?=\s)")
_SIGN_FRAME = lazy(r"\s*([*#]){1,3}\s{2,}\S")
_QUOTE = lazy(r"(?:\s?>){1,6} ?")
_GAP = lazy(r"\S(\s{3,})(?=\S)")
_DATE = lazy(r"\b(?:19|20)\d\d\b|\b\d{1,2}/\d{2,4}\b")
_NOTE = lazy(r"(?:(<!--|/\*|[#%;]{1,3}|//|--)\s*)?(profilelint\s*:\s*([a-z-]*)\s*(\[[^\]]*\])?(.*))\Z")
"""A line that says what is to be ignored: the sign of a comment, what follows it, its verb, brackets, the rest."""
_VERBS = frozenset({"ignore", "file-ignore", "disable", "enable"})
_RULE_NAME = lazy(r"[a-z]+(?:-[a-z]+)+\Z")
_HEADING_LENGTH = 60
_COLUMN_LINES = 8
_LEAST_EDGE = 15
_MARGIN = 5
"""So many lines above or below a line of full width are no columns yet."""
_LONG_LINE = 400


class _Source(NamedTuple):
    """A line of the file: its number from 1, its text without quote signs and frames, and how many characters of
    those stand before it."""

    number: int
    text: str
    cut: int = 0
    column: int = 0


def read(data: bytes, path: str, limits: Limits) -> Document:
    """Read a plain text file. Bytes that are no text give an ``unreadable`` problem."""
    raw = decode(data)
    if raw is None:
        return Document(
            path=path, format="unknown", problems=(Problem("unreadable", "it is no text: its bytes are binary data"),)
        )
    return read_text(raw, path, limits)


def read_text(raw: str, path: str, limits: Limits) -> Document:
    """Read decoded plain text. Rules drawn with signs (``-----``) are no lines, and a short line that one underlines
    is a heading; blank lines show as jumps in the words' line numbers. Frames and the quote signs of mail are left
    out; two columns of text side by side are read one after the other. Lines such as ``# profilelint: ignore[…]`` are
    comments."""
    lines: list[Line] = []
    limiter = Limiter(limits.max_text)
    indents: list[int] = []
    texts = source_lines(raw)
    notes = _notes(texts) if "profilelint" in raw else {}
    sources = _uncolumned(_bare(["" if number in notes else text for number, text in enumerate(texts, start=1)]))
    for index, source in enumerate(sources):
        if not source.text.strip() or _RULE.match(source.text):
            continue
        line = _line(source, indents)
        if line is None:
            continue
        if not limiter.take(line):
            break
        below = sources[index + 1] if index + 1 < len(sources) else None
        above = sources[index - 1] if index else None
        if below is not None and _underlined(line, source, below, above):
            line = replace(line, role=Role.HEADING, level=1 if "=" in below.text or "═" in below.text else 2)
        lines.append(line)
    problems = (Problem("limit", too_long(limits.max_text)),) if limiter.reached else ()
    if not lines and not problems:
        problems = (Problem("empty", "it holds no text"),)
    placed, text = Document.lay_out(lines)
    comments = tuple(_comments(notes, texts, placed, len(text))) if notes else ()
    return Document(path=path, format="text", lines=placed, text=text, raw=raw, comments=comments, problems=problems)


def _notes(texts: list[str]) -> dict[int, str]:
    """The lines that are comments for this program, by their numbers: with the sign of a comment and a verb, or
    without one in the exact form. A sentence that names the program is none."""
    found: dict[int, str] = {}
    for number, text in enumerate(texts, start=1):
        if "profilelint" not in text or len(text) > _LONG_LINE:
            continue
        note = _NOTE.match(text.strip().removesuffix("-->").removesuffix("*/").rstrip())
        if note is None:
            continue
        sign, said, verb, names, rest = note.groups()
        if names is not None:
            meant = bool(verb)
        elif sign in ("<!--", "/*"):
            meant = True
        else:
            meant = verb in _VERBS and (not rest.strip() or _RULE_NAME.match(rest.strip()) is not None)
        if meant:
            found[number] = said
    return found


def _comments(notes: dict[int, str], texts: list[str], lines: tuple[Line, ...], end: int) -> Iterator[Comment]:
    """The comments, each with the start of the line that stands below it."""
    starts = sorted(
        (word.place.line, line.start) for line in lines for word in line.words[:1] if isinstance(word.place, TextPlace)
    )
    for number, said in notes.items():
        text = texts[number - 1]
        place = TextPlace(number, len(text) - len(text.lstrip()) + 1, number, len(text.rstrip()) + 1)
        below = bisect_right(starts, (number, end))
        yield Comment(said, place, starts[below][1] if below < len(starts) else end)


def _bare(texts: list[str]) -> list[_Source]:
    """The lines without the quote signs of mail and without frames."""
    full = [text for text in texts if text.strip()]
    quoted = sum(text.lstrip().startswith(">") for text in full) * 10 > 6 * len(full) and len(full) > 2
    made = []
    for number, text in enumerate(texts, start=1):
        cut = 0
        if quoted and (quote := _QUOTE.match(text)) is not None:
            cut = quote.end()
        made.append(_unframed(_Source(number, text[cut:], cut)))
    return made


def _unframed(source: _Source) -> _Source:
    """A line without the signs of a box around it."""
    text = source.text.rstrip()
    if len(text) < 3 or _RULE.match(text):
        return source
    opened = _FRAME.match(text)
    if opened is not None and text[-1] in "|│║┃":
        inner = text[opened.end() : -1].replace("│", "\t").replace("║", "\t").replace("┃", "\t").replace(" | ", "   ")
        return source._replace(text=inner, cut=source.cut + opened.end())
    signs = _SIGN_FRAME.match(text)
    inner = text.rstrip(signs.group(1)) if signs is not None else text
    if signs is not None and 1 <= len(text) - len(inner) <= 3 and inner.endswith("  "):
        return source._replace(text=inner[signs.end() - 1 :], cut=source.cut + signs.end() - 1)
    return source


def _underlined(line: Line, source: _Source, below: _Source, above: _Source | None) -> bool:
    """Whether the next line of the file underlines this one: about as long, or the one line between two gaps."""
    text = line.text
    if line.role is not Role.BODY or below.number != source.number + 1 or not _UNDERLINE.match(below.text):
        return False
    if len(text) > _HEADING_LENGTH or "\t" in text or "@" in text or sum(sign.isdigit() for sign in text) > 4:
        return False
    width = len(below.text.strip())
    alone = above is None or not above.text.strip() or _RULE.match(above.text) is not None
    return alone and (abs(width - len(source.text.strip())) <= 3 or len(text.split()) <= 4) and text[-1] not in ".,;"


def _uncolumned(sources: list[_Source]) -> list[_Source]:
    """The lines in reading order: where the file has two columns of text, the left one comes first.

    A column of dates, and one of labels, is none: those belong to the text beside them.
    """
    starts: Counter[int] = Counter()
    for source in sources:
        if "\t" in source.text or len(source.text) > _LONG_LINE:
            return sources
        gap = _GAP.search(source.text)
        if gap is not None:
            starts[gap.end()] += 1
        elif source.text[:_LEAST_EDGE].isspace() and len(source.text) > _LEAST_EDGE:
            starts[len(source.text) - len(source.text.lstrip())] += 1
    edges = sorted(edge for edge, count in starts.most_common(8) if count >= _COLUMN_LINES // 2 and edge >= _LEAST_EDGE)
    for edge in edges:
        inside = [index for index, source in enumerate(sources) if _starts_at(source.text, edge)]
        first, last = inside[0], inside[-1] + 1
        while last < len(sources) and len(sources[last].text) > edge and not sources[last].text[:edge].strip():
            last += 1
        crossed = [index for index in range(first, last) if _crosses(sources[index].text, edge)]
        first = max([first, *(index + 1 for index in crossed if index - first <= _MARGIN)])
        last = min([last, *(index for index in crossed if last - index <= _MARGIN)])
        if first < last and _is_gutter([source.text for source in sources[first:last]], edge):
            whole = {index for index in crossed if first <= index < last}
            left = [
                source if index in whole else source._replace(text=source.text[:edge].rstrip())
                for index, source in enumerate(sources[first:last], first)
            ]
            right = [
                source._replace(text=source.text[edge:], cut=source.cut + edge, column=1)
                for index, source in enumerate(sources[first:last], first)
                if index not in whole
            ]
            return [*sources[:first], *left, *right, *sources[last:]]
    return sources


def _starts_at(text: str, edge: int) -> bool:
    """Whether a text starts at a column, with a gap before it."""
    return len(text) > edge and not text[edge].isspace() and not text[edge - 2 : edge].strip()


def _crosses(text: str, edge: int) -> bool:
    """Whether a word stands across a column."""
    return len(text[edge - 1 : edge + 1].strip()) == 2


def _is_gutter(texts: list[str], edge: int) -> bool:
    """Whether two columns of running text meet before a column of signs."""
    lefts = [left for text in texts if (left := text[:edge].strip())]
    rights = [right for text in texts if (right := text[edge:].strip())]
    crossing = sum(_crosses(text, edge) for text in texts)
    tight = sum(text[edge - 2 : edge - 1].strip() != "" and text[edge:].strip() != "" for text in texts)
    dated = sum(len(right) <= 25 and bool(_DATE.search(right)) for right in rights)
    alone = sum(bool(text[edge:].strip()) and not text[:edge].strip() for text in texts)
    return (
        min(len(lefts), len(rights)) >= _COLUMN_LINES
        and crossing * 33 <= len(texts)
        and tight * 10 <= len(texts)
        and len(lefts) * 5 >= 2 * len(rights)
        and dated * 4 <= len(rights)
        and sum(map(len, rights)) >= 20 * len(rights)
        and (alone > 0 or len(lefts) > len(rights))
    )


def _line(source: _Source, indents: list[int]) -> Line | None:
    """One line; ``indents`` are the indents of the list items that it may stand under."""
    builder = Builder()
    builder.add(source.text, source.number, source.cut + 1)
    text, words, _ = builder.finish()
    if not text:
        return None
    marker, text, words, _ = take_marker(text, words)
    expanded = source.text.expandtabs(4)
    indent = len(expanded) - len(expanded.lstrip())
    if not marker:
        while indents and indents[-1] >= indent:
            indents.pop()
        return Line(text=text, words=words, column=source.column)
    while indents and indents[-1] > indent:
        indents.pop()
    if not indents or indents[-1] < indent:
        indents.append(indent)
    return Line(text=text, words=words, role=Role.ITEM, marker=marker, level=len(indents) - 1, column=source.column)
