"""Lines of a PDF page: rows of words made into text, with roles, list signs and paragraphs."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from profilelint.model.document import Line, Role, Word
from profilelint.model.place import PagePlace
from profilelint.pattern import lazy
from profilelint.read.normal import BULLETS, LIGATURES, clean, split_marker
from profilelint.read.pdf.bidi import is_rtl, logical, runs_leftwards
from profilelint.read.pdf.content import Piece
from profilelint.read.pdf.fonts import SOFT_HYPHEN
from profilelint.read.pdf.order import Row, Token
from profilelint.read.pdf.words import is_sign, open_range, sign_of

_PLUS = lazy(r"(?:^|[^\w+])[A-Za-z]\+$")
_LEFT = lazy(r"^[(\"'“‘]?([^\W\d_]{2,})[-\u2010]$")
_RIGHT = lazy(r"^([a-zß-öø-ÿ]{2,})(?=[\s,;:!?)\"'”’]|\.(?:\s|$)|$)")
_WORD = lazy(r"[^\W\d_]{5,}")
_ENDING = lazy(r"^(?:[a-z]?ish|[a-z]?age|[ie])?ments?$|^[aei]?(?:s?sion|tion)(?:s|ed|ing|al|ally|ers?)?$")
"""What no word of a compound starts with or is."""
_SHORT_WORDS = frozenset(
    "acid add adds age aged aid aids air all anti app apps area arm army art arts auto away axis baby back bad ball "
    "band bank bar bare base bath bay beam bed beer best beta bid big bike bill bio bird blue boat body bold bond bone "
    "book both box boy bulk bug bus busy buy by cab call calm camp can cap car card care case cash cell city clay club "
    "co coal coat code cold cook cool copy core corn cost crew crop cross cut cyan dark data date day days dead deaf "
    "deal debt deep demo desk dial diet dirt disk dock dog door down drop drug dry dual due dust duty each ear east "
    "easy eco edge edit egg eight else end ends epic euro even ever ex exam eye eyes face fact fair fall far farm fast "
    "fat fax fee feed feet few file film fine fire firm fish fit five flat flow food foot for form four free full fund "
    "fuel gain game gap gas gate gear get gift girl give go goal gold golf good gown grip grow gun hair half hall hand "
    "hard heat head heal help hero hi high hill hire hit hold hole home hot hour how hub ice idea in iron item job "
    "join jump just keen keep key keys kick kids kilo kind king knee know lab labs lake land lap last late law lawn "
    "lead leaf lean left leg less life lift like line link lip list live load loan lock log long look loss lost lot "
    "love low lung mail main make male man many map mark mass mat meal mean meat men menu mesh mid mile milk mill mind "
    "mini moon more most move much mud mule multi must nano near neck need net new news next nine no node non north "
    "nose note now odd of off oil old on once one open oral out oven over own pack page paid pair park part past path "
    "pay peer pen per pet pick pig pile pin pipe plan play plug plus poly pool poor pop port post pre pump pure push "
    "quad race rack rail rain rare rate raw read real rear red rent rest rice rich ride ring rise risk road rock role "
    "roll roof room root rope rule run safe sale salt same sand save sea seat seed self sell semi send set sex ship "
    "shoe shop shot side sign silk site six size skill skin slow small snow so soft soil sole solo some song soul "
    "spin spot star start stay steel stem step stop sub such suit sun sure swim table tail take talk tall tank tape "
    "task tax tea team tech tele ten tent term test text then thin this tie tier tile time tire to tool top tour town "
    "toy trade tree tri trip true try tube turn twin two type ugly ultra un unit up urea use user van vat vice view "
    "voice vote wage wait walk wall war warm wash water wave way weak wear web week well west wet what wheel white who "
    "wide wife wild will win wind wine wing wire wise with wood word work worm wrap yard year yes yoga you zero zip "
    "zone".split()
)
"""Short words that open compounds."""


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
    for n, cell in enumerate(row.cells):
        previous: Token | None = None
        for token in cell:
            last = token is tokens[-1]
            text = (token.text if last else token.text.replace(SOFT_HYPHEN, "-")).translate(LIGATURES)
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
                words[-1] = old._replace(text=old.text + text, place=PagePlace(number, old.place.bbox.union(token.box)))
            else:
                offset += len(blank)
                parts.append(blank)
                raw.append(blank)
                words.append(Word(text, offset, PagePlace(number, token.box), token.look, token.ground, token.tracking))
            parts.append(text)
            raw.append(token.stored if token.stored and clean(token.stored) == text else token.text)
            offset += len(text)
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


def mark_cut_words(lines: list[Line], typeset: bool) -> list[Line]:
    """End lines that are cut inside a word with U+00AD: ``typeset`` says that the file's maker cuts words with a
    hyphen, as TeX does. A hyphen that may belong to a compound stays."""
    known: set[str] | None = None
    done = list(lines)
    for n, (line, below) in enumerate(pairwise(lines)):
        if not line.words or line.page != below.page or line.column != below.column or below.marker:
            continue
        last = line.words[-1]
        if last.text.endswith("+") and _PLUS.search(last.text) and below.text.startswith("+"):
            if line.block and line.block == below.block:  # "C+" and "+"
                done[n] = _cut_short(line, last.text)
            continue
        if not typeset or not last.text.endswith(("-", "\u2010")):
            continue
        left, right = _LEFT.match(last.text), _RIGHT.match(below.text)
        if left is None or right is None:
            continue
        if known is None:
            known = {part for each in lines for part in _WORD.findall(each.text.lower())}
        head, tail = left.group(1).lower(), right.group(1)
        short = len(head) <= 4 and head not in _SHORT_WORDS and not (head[-1] == tail[0] in "aeiou")  # "de-escalate"
        if head + tail in known or short or _ENDING.match(tail):
            done[n] = _cut_short(line, last.text[:-1])
    return done


def _cut_short(line: Line, word: str) -> Line:
    """A line whose last word goes on in the next line."""
    last = line.words[-1]
    text = word + SOFT_HYPHEN
    return _changed(
        line,
        text=line.text[: last.start] + text,
        words=(*line.words[:-1], last._replace(text=text)),
        raw=line.raw or line.text,
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
            words.append(Word(shown, len(text), PagePlace(number, piece.box), piece.look, piece.ground))
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
