"""Lines of a PDF page: rows of words made into text, with roles, list signs and paragraphs."""

from __future__ import annotations

from typing import Any

from profilelint.model.document import Line, Role, Word
from profilelint.model.place import PagePlace
from profilelint.read.normal import BULLETS, LIGATURES, split_marker
from profilelint.read.pdf.bidi import is_rtl, logical, runs_leftwards
from profilelint.read.pdf.content import Piece
from profilelint.read.pdf.fonts import SOFT_HYPHEN
from profilelint.read.pdf.order import Row, Token
from profilelint.read.pdf.words import is_sign, open_range, sign_of


def lines_of(rows: list[Row], number: int) -> list[Line]:
    """Lines of rows. Blocks of the tree stay; an item of an untagged file takes the lines of its hanging indent."""
    base = number * 100_000
    lines: list[Line] = []
    firsts: set[int] = set()
    flows: dict[int, int] = {}
    for row in rows:
        leftwards = _read_leftwards(row)
        head = row.cells[0][0]
        if (
            not head.marker
            and len(row.cells[0]) > 1
            and is_sign(head)
            and not open_range(head.text, row.cells[0][1].text)
        ):
            following = row.cells[0][1]
            if head.text in BULLETS or following.x0 - head.x1 >= 0.4 * head.size:
                following.marker = sign_of(head.text)
                del row.cells[0][0]
                head = following
        line = _line(row, number, leftwards)
        if not line.text:
            continue
        block = head.block
        if not block and head.flow >= 0:
            block = 50_000 + head.flow
        role, level = head.role, head.level if head.role is not Role.BODY else 0
        if role is Role.ITEM and len({cell[0].item for cell in row.cells}) > 1:
            role, level = Role.BODY, 0
        if head.marker:
            role, level = Role.ITEM, head.level if head.item else 0
            firsts.add(block)
        if role is Role.HEADING and len(row.cells) > 1 and row.cells[1][0].role is not Role.HEADING and head.flow < 0:
            role = Role.BODY
        if block:
            flows[block] = flows.get(block, 0) + 1
        region = line.region
        lines.append(
            _changed(
                line, role=role, level=level, marker=head.marker, block=base + block if block else 0, region=region
            )
        )
    lines = _hanging(lines, base) if not flows else lines
    # A block of one line says nothing.
    return [
        _changed(line, block=0)
        if line.block and flows.get(line.block - base, 2) == 1 and line.role is Role.BODY
        else line
        for line in lines
    ]


def _changed(line: Line, **values: Any) -> Line:
    from dataclasses import replace

    return replace(line, **values)


def _hanging(lines: list[Line], base: int) -> list[Line]:
    """Give list items and their wrapped lines one block where the indent and the full line before leave no doubt."""
    edges: dict[tuple[int, int], float] = {}
    for line in lines:
        if line.bbox is not None:
            for near in (-1, 0, 1):
                key = (line.column, round(line.bbox.x0 / 2) + near)
                edges[key] = max(edges.get(key, 0.0), line.bbox.x1)
    done: list[Line] = []
    open_item: Line | None = None
    for n, line in enumerate(lines):
        if line.marker:
            line = _changed(line, block=base + n + 1)
            open_item = line
        elif (
            open_item is not None and line.bbox is not None and done[-1].bbox is not None and open_item.bbox is not None
        ):
            before = done[-1].bbox
            look, other = line.look, open_item.look
            word = line.words[0]
            place = word.place
            width = place.bbox.width if isinstance(place, PagePlace) else 0.0
            size = look.size if look is not None else 10.0
            fits = (
                line.column == open_item.column
                and abs(line.bbox.x0 - open_item.bbox.x0) <= 2.5
                and 0 < line.bbox.y0 - before.y0 <= 1.8 * size
                and "\t" not in line.text
                and look is not None
                and other is not None
                and look.size == other.size
                and look.bold == other.bold
                and before.x1 + width + 0.15 * size > edges[line.column, round(line.bbox.x0 / 2)] - 2
            )
            if fits:
                line = _changed(line, block=open_item.block)
            else:
                open_item = None
        done.append(line)
    return done


def _read_leftwards(row: Row) -> bool:
    """Put a row with right-to-left text into reading order; whether it runs leftwards as a whole."""
    tokens = row.tokens
    if not any(is_rtl(token.text) for token in tokens):
        return False
    leftwards = runs_leftwards(tokens)
    row.cells = [logical(cell, leftwards) for cell in (reversed(row.cells) if leftwards else row.cells)]
    return leftwards


def _line(row: Row, number: int, leftwards: bool = False) -> Line:
    """The text and words of a row. A blank parts words, a tab parts cells."""
    parts: list[str] = []
    raw: list[str] = []
    words: list[Word] = []
    offset = 0
    tokens = row.tokens
    artifacts = 0
    for n, cell in enumerate(row.cells):
        previous: Token | None = None
        for token in cell:
            last = token is tokens[-1]
            stored = token.text if last else token.text.replace(SOFT_HYPHEN, "-")
            text = stored.translate(LIGATURES)
            if last and SOFT_HYPHEN in text[:-1]:
                text = text[:-1].replace(SOFT_HYPHEN, "-") + text[-1]
            if previous is None:
                blank = "\t" if n else ""
            elif token.spaced or token.base - previous.base > 0.5 * token.size:
                blank = " "
            else:
                gap = token.x0 - previous.x1
                if leftwards and token.x0 < previous.x0:
                    gap = previous.x0 - token.x1
                close = -0.3 * token.size < gap < 0.06 * token.size and token.look == previous.look
                blank = "" if close and token.rank != previous.rank + 1 and not token.tracking else " "
            if blank == "" and words and previous is not None:
                old = words[-1]
                assert isinstance(old.place, PagePlace)
                words[-1] = Word(
                    old.text + text, old.start, PagePlace(number, old.place.bbox.union(token.box)), old.look
                )
            else:
                offset += len(blank)
                parts.append(blank)
                raw.append(blank)
                words.append(Word(text, offset, PagePlace(number, token.box), token.look))
            parts.append(text)
            raw.append(stored)
            offset += len(text)
            artifacts += token.artifact
            previous = token
    box = tokens[0].box
    for token in tokens[1:]:
        box = box.union(token.box)
    text = "".join(parts)
    stored = "".join(raw)
    return Line(
        text=text,
        words=tuple(words),
        page=number,
        column=row.column,
        bbox=box,
        raw=stored if stored != text else "",
    )


def turned_lines(pieces: list[Piece], number: int) -> list[Line]:
    """Lines of text that does not stand upright, after the others."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        last = groups[-1][-1] if groups else None
        if last is not None and last.turn == piece.turn and abs(last.base - piece.base) <= 0.5 * piece.look.size:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    lines = []
    for group in groups:
        words: list[Word] = []
        text = ""
        box = group[0].box
        previous: Piece | None = None
        for piece in group:
            shown = piece.text.replace(SOFT_HYPHEN, "-").translate(LIGATURES)
            close = previous is not None and not piece.spaced and abs(piece.u0 - previous.u1) < 0.15 * piece.look.size
            if text and not close:
                text += " "
            words.append(Word(shown, len(text), PagePlace(number, piece.box), piece.look))
            text += shown
            box = box.union(piece.box)
            previous = piece
        lines.append(Line(text=text, words=tuple(words), page=number, bbox=box))
    return lines


def stream_of(tokens: list[Token], number: int) -> list[Line]:
    """Lines as a simple extractor sees them: words joined while they stay on one baseline in the stored order."""
    groups: list[list[Token]] = []
    for token in tokens:
        last = groups[-1][-1] if groups else None
        if last is not None and abs(token.base - last.base) <= 0.5 * min(token.size, last.size):
            groups[-1].append(token)
        else:
            groups.append([token])
    lines = []
    for group in groups:
        row = Row([group])
        line = _line(row, number, _read_leftwards(row))
        marker, rest = split_marker(line.text)
        if marker and rest.strip():
            cut = len(line.text) - len(rest)
            words = tuple(word._replace(start=word.start - cut) for word in line.words if word.start >= cut)
            line = _changed(line, text=rest, words=words, marker=marker, role=Role.ITEM)
        if line.text.strip():
            lines.append(line)
    return lines
