"""Words of a PDF page: pieces put together, ranked by the file's own order, with their list signs."""

from __future__ import annotations

import unicodedata
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from profilelint.model.document import Role
from profilelint.model.place import BBox
from profilelint.read.normal import BULLETS, clean, split_marker
from profilelint.read.pdf.bidi import is_rtl
from profilelint.read.pdf.content import ACCENTS, Content, Piece
from profilelint.read.pdf.fonts import UNKNOWN
from profilelint.read.pdf.order import Band, Token, bands, is_icon
from profilelint.read.pdf.tree import Mark, Tree

_ICON_SIGNS = frozenset(
    int(code, 16)
    for code in (
        # Font Awesome: angles, carets, chevrons, arrows, circles, checks, squares
        "F054 F061 F00C F046 F04B F058 F096 F0A4 F0A9 F0C8 F0DA F101 F105 F10C F111 F138 F14A F152 F178 F18E F192 "
        "F1DB F219 F30B F35A "
        # Material Icons: arrows, checks, circles
        "E037 E061 E315 E5C8 E5CA E5CC E5DF E836 E837 E86C E876 E941 EF4A"
    ).split()
)
_WEAK_SIGNS = frozenset("-–—*+o·∙§¡")
_WRAPPED = frozenset("-–—+")
"""Signs that may also open a wrapped line of running text."""


def compose(pieces: list[Piece]) -> list[Piece]:
    """Put accents drawn on a baseline of their own onto the letter under them."""
    if not any(piece.text in ACCENTS for piece in pieces):
        return pieces
    done: list[Piece] = []
    waiting: Piece | None = None
    for piece in pieces:
        if waiting is not None and _under(waiting, piece, piece.u0):
            text = unicodedata.normalize("NFC", piece.text[0] + ACCENTS[waiting.text]) + piece.text[1:]
            tracked = piece.tracked or (done[-1].tracked if done else 0.0)
            done[-1] = piece._replace(text=text, spaced=waiting.spaced, tracked=tracked)
            waiting = None
            continue
        waiting = None
        if piece.text in ACCENTS and done and _under(piece, done[-1], done[-1].u1 - 0.7 * done[-1].look.size):
            letter = unicodedata.normalize("NFC", done[-1].text[-1] + ACCENTS[piece.text])
            done[-1] = done[-1]._replace(text=done[-1].text[:-1] + letter)
            continue
        if piece.text in ACCENTS:
            waiting = piece
        done.append(piece)
    return done


def _under(accent: Piece, piece: Piece, start: float) -> bool:
    """Whether a piece stands on the line of an accent and its letter from ``start`` on is under the accent."""
    size, middle = piece.look.size, (accent.u0 + accent.u1) / 2
    near = abs(accent.base - piece.base) < 0.5 * size and accent.turn == piece.turn and not piece.spaced
    return near and start <= middle <= start + 0.75 * size and piece.u0 < middle < piece.u1


def _spaced_out(pieces: list[Piece]) -> list[Piece]:
    """Say of letters that are drawn one by one at even distances that they are letter-spaced."""
    done = list(pieces)
    start = 0
    for end in range(1, len(pieces) + 1):
        if end < len(pieces):
            a, b = pieces[end - 1], pieces[end]
            near = -0.1 * a.look.size < b.u0 - a.u1 < 0.6 * max(a.look.size, b.look.size)
            if near and abs(a.base - b.base) <= 0.06 * a.look.size and a.turn == b.turn and len(b.text) <= 2:
                continue
        part = pieces[start:end]
        single = sum(len(piece.text) == 1 and piece.text.isalnum() for piece in part)
        if len(part) >= 5 and single >= 0.75 * len(part) and not any(piece.tracked for piece in part):
            gaps = sorted(b.u0 - a.u1 for a, b in pairwise(part) if not b.spaced)
            if len(gaps) >= 3 and gaps[len(gaps) // 3] > 0.04 * part[0].look.size:
                done[start:end] = [piece._replace(tracked=gaps[len(gaps) // 3]) for piece in part]
        start = end
    return done


def tokens_of(pieces: list[Piece]) -> list[Token]:
    """Words: pieces drawn one after the other without a blank or gap, small capitals and superscripts included."""
    pieces = _spaced_out(compose(pieces))
    typed = sum(piece.spaced for piece in pieces) * 4 > len(pieces)
    limit = 0.2 if typed else 0.11
    done: list[Token] = []
    longest = 0
    last: Piece | None = None
    for piece in pieces:
        token = done[-1] if done else None
        if token is not None and last is not None and not piece.spaced:
            size = max(piece.look.size, token.size)
            gap = piece.u0 - token.x1
            near = gap < limit * min(piece.look.size, token.size) + min(piece.tracked, last.tracked)
            level = abs(piece.base - token.base)
            if piece.text == "S" and piece.look == last.look and token.text.isupper() and len(token.text) > 3:
                near = near or gap < 0.19 * size  # the plural of a heading in spaced capitals
            if gap > 0.04 * size and piece.look.font != last.look.font and piece.look.size == last.look.size:
                near = near and not (last.text[-1:].islower() and piece.text[:1].isupper())  # a light and a bold name
            if gap < -0.3 * size and is_rtl(piece.text) and level <= 0.06 * size:
                back = token.x0 - piece.u1
                if -0.3 * size < back < limit * size:  # drawn letter by letter from right to left
                    token.text, token.box = piece.text + token.text, token.box.union(piece.box)
                    continue
            small = min(piece.look.size, token.size) < 0.85 * size
            if -0.3 * size < gap and near and (level <= 0.06 * size or (small and level <= 0.5 * size)):
                icon = is_icon(piece.text) != token.icon
                if not icon and not (piece.text in BULLETS or token.text in BULLETS):
                    if piece.look.size > token.size:
                        token.base, token.size = piece.base, piece.look.size
                    if token.stored or piece.stored:
                        token.stored = (token.stored or token.text) + (piece.stored or piece.text)
                    token.text += piece.text
                    token.box = token.box.union(piece.box)
                    if len(piece.text) > longest:
                        token.look, token.ground, longest = piece.look, piece.ground, len(piece.text)
                    last = piece
                    continue
        done.append(
            Token(
                text=piece.text,
                box=piece.box,
                base=piece.base,
                size=piece.look.size,
                look=piece.look,
                order=piece.order,
                spaced=piece.spaced,
                flow=piece.mcid,
                artifact=piece.artifact,
                tracking=piece.tracked,
                ground=piece.ground,
                stored=piece.stored,
            )
        )
        longest = len(piece.text)
        last = piece
    return done


def level_icons(tokens: list[Token]) -> None:
    """Put icons on the baseline of the words that they stand before or after: they are often centred on them."""
    for token, text in pairwise(tokens):
        # A small list sign stands higher than its text.
        size = text.size
        opens = token.text in BULLETS and token.size < size and 0 <= text.x0 - token.x1 <= 2 * size
        if opens and 0 < text.base - token.base < 0.25 * size:
            token.base = text.base
    icons = [token for token in tokens if token.icon][:500]
    words = [token for token in tokens if not token.icon]
    for icon in icons:
        best, most = None, 0.25 * min(icon.size, 20.0)
        for after in (True, False):
            for token in words:
                if 0 <= (token.x0 - icon.x1 if after else icon.x0 - token.x1) <= (30 if after else 15):
                    common = min(token.box.y1, icon.box.y1) - max(token.box.y0, icon.box.y0)
                    above = best is not None and common > most - 0.5 and token.base < best.base - 1
                    if common > most + 0.5 or above:
                        best, most = token, max(most, common)
            if best is not None:
                icon.base = best.base
                break


class _Order(NamedTuple):
    """What the tree says about a page: marks by marked-content id, the ids of list signs, and the items with one."""

    marks: dict[int, Mark]
    signs: set[int]
    labelled: frozenset[int]
    complex: frozenset[int]


def rank_words(tokens: list[Token], tree: Tree | None, index: int) -> _Order:
    """Give each token its rank: the tree's where the tree covers the page, else the stored order's."""
    marks: dict[int, Mark] = {}
    if tree is not None:
        marks = {mcid: mark for (page, mcid), mark in tree.marks.items() if page == index}
        total = sum(len(token.text) for token in tokens if not token.artifact)
        covered = sum(len(token.text) for token in tokens if token.flow in marks)
        blocks: dict[int, int] = {}
        for token in tokens:
            if token.flow in marks:
                block = marks[token.flow].block or -token.flow
                blocks[block] = blocks.get(block, 0) + len(token.text)
        # A tree that puts a page into one paragraph says nothing.
        most = max(blocks.values(), default=0)
        if covered < 0.8 * total or (most > 1500 and most > 0.5 * total):
            marks = {}
    if tree is None or not marks:
        for token in tokens:
            token.flow = -1
        for rank, token in enumerate(sorted(tokens, key=lambda token: token.order)):
            token.rank = rank
        return _Order({}, set(), frozenset(), frozenset())
    places: dict[int, tuple[int, int]] = {}
    for token in tokens:
        mark = marks.get(token.flow)
        if mark is None:
            token.flow = -1
            continue
        places[token.order] = (mark.rank, token.order)
        token.block, token.role, token.level = mark.block, mark.role, mark.level
        token.item = mark.item if mark.first else 0
        if token.item:
            token.level = max(0, mark.depth)
    # What the tree leaves out (icons) stands with the word that follows it on its line, else with what is before.
    above = (-1, -1)
    for band in bands(tokens):
        for following in (True, False):
            known: Token | None = None
            for token in reversed(band.tokens) if following else band.tokens:
                if token.order in places:
                    known = token
                elif known is not None and (not following or known.x0 - token.x1 <= 4 * known.size):
                    rank, order = places[known.order]
                    places[token.order] = (rank, order - 1 if following else order)
                    if following and token.icon:
                        token.flow, token.block = known.flow, known.block
                        token.role, token.level = known.role, known.level
        for token in band.tokens:
            above = places.setdefault(token.order, above)
    for rank, token in enumerate(sorted(tokens, key=lambda token: (*places[token.order], token.order))):
        token.rank = rank
    return _Order(marks, {mcid for mcid, mark in marks.items() if mark.label}, tree.labelled, tree.complex)


def find_chips(tokens: list[Token], content: Content) -> None:
    """Say which words stand in a frame of their own (a tag, a filled table cell): their gaps part cells."""
    sizes = [token.size for token in tokens]
    if not sizes:
        return
    least, most = 0.9 * min(sizes), 3.5 * max(sizes)
    frames = [box for box in content.outlines if least <= box.height <= most]
    frames += [shape.box for shape in content.shapes if least <= shape.box.height <= most]
    frames += [picture.box for picture in content.pictures if least <= picture.box.height <= most]
    frames = sorted({box for box in frames if box.width <= 300}, key=lambda box: (box.width * box.height, box))
    if not 2 <= len(frames) <= 600 or len(frames) * len(tokens) > 600_000:
        return
    for token in tokens:
        y, height = token.base - 0.3 * token.size, 3.5 * token.size
        for n, box in enumerate(frames):
            within = box.y0 < y < box.y1 and box.x0 - 1 <= token.x0 and token.x1 <= box.x1 + 1
            if within and 1.05 * token.size <= box.height <= height:
                token.chip = n
                break


def attach_signs(tokens: list[Token], order: _Order, content: Content) -> list[Token]:
    """Take list signs out of the words and give them to the word that they stand before."""
    kept: list[Token] = []
    signs: dict[int, str] = {}
    for token in tokens:
        if token.flow in order.signs:
            item = order.marks[token.flow].item
            signs[item] = signs.get(item, "") + token.text
        else:
            kept.append(token)
    words: dict[int, list[Token]] = {}
    for token in kept:
        if token.item and not token.icon:
            words.setdefault(token.item, []).append(token)
    for item, group in words.items():
        first = min(group, key=lambda token: token.rank)
        if item in order.labelled:
            first.marker = sign_of(signs.get(item, ""))
        elif len(group) >= 4 and item not in order.complex:
            first.role = Role.ITEM  # without a visible sign; shorter ones are contact lines and tags
    # Where the tree names the signs, no other shape is one.
    dots = [] if order.signs else _dots(content)
    removed: set[int] = set()
    groups = bands(kept)
    _icon_signs(groups, removed)
    plain = _wrapped_signs(groups)
    for band in groups:
        _signs_in_band([token for token in band.tokens if id(token) not in removed], dots, removed, plain)
    # A sign beside a hint in the margin stands where the other signs stand.
    edges = {(token.text, round(token.x0)) for token in kept if id(token) in removed}
    for band in groups:
        for token, after in zip(band.tokens, band.tokens[1:], strict=False):
            lined_up = any((token.text, round(token.x0) + n) in edges for n in (-1, 0, 1)) and id(token) not in plain
            if lined_up and id(token) not in removed and not after.marker and after.x0 - token.x1 <= 45:
                after.marker = token.text if not _symbolic(token) else "•"
                removed.add(id(token))
    return [token for token in kept if id(token) not in removed]


def _wrapped_signs(groups: list[Band]) -> set[int]:
    """The ids of signs that only look like list signs: a line of running text was wrapped before them.

    They stand at the edge of the text of an item with a sign of its own, a plain blank before the next word, under a
    line that has no room left.
    """
    found: set[int] = set()
    edge = max((band.tokens[-1].x1 for band in groups), default=0.0)
    for n, band in enumerate(groups):
        for token, after in pairwise(band.tokens):
            if token.text not in _WRAPPED or not 0 <= after.x0 - token.x1 <= 0.4 * token.size:
                continue
            if n and _goes_on_from_item(groups, n, token, edge):
                found.add(id(token))
    return found


def _goes_on_from_item(groups: list[Band], n: int, sign: Token, edge: float) -> bool:
    """Whether a sign of row ``n`` stands under the text of an item whose last line leaves no room before ``edge``."""
    ends: list[float] = []
    base = sign.base
    for band in reversed(groups[max(0, n - 12) : n]):
        at = next((i for i, token in enumerate(band.tokens) if abs(token.x0 - sign.x0) <= 1), -1)
        if at < 0:
            continue
        if base - band.base > 1.8 * sign.size:
            return False
        base = band.base
        ends.append(band.tokens[-1].x1)
        before = band.tokens[at - 1] if at else None
        if before is not None and (len(before.text) > 1 or before.text == sign.text or not is_sign(before)):
            return False
        if before is not None:
            return ends[0] + sign.x1 - sign.x0 > edge - 0.6 * sign.size
    return False


def sign_of(text: str) -> str:
    shown = clean(text).strip()
    return shown if shown and UNKNOWN not in shown and len(shown) <= 6 else "•"


def _icon_signs(groups: list[Band], removed: set[int]) -> None:
    """Find list signs that are drawn from an icon font: one icon that opens several lines at one edge, and is an
    arrow or dot by its code or has no code."""
    openers: dict[tuple[str, str, int], list[tuple[Token, Token]]] = {}
    for band in groups:
        for i, (token, after) in enumerate(pairwise(band.tokens)):
            before = band.tokens[i - 1] if i else None
            room = token.x0 - before.x1 if before is not None else 1e9
            nameless = token.text == UNKNOWN or "\uec00" <= token.text < "\uf000"
            sign = len(token.text) == 1 and (nameless or ord(token.text) in _ICON_SIGNS)
            if sign and room > 2 * token.size and 0 <= after.x0 - token.x1 <= 45 and not after.icon:
                key = (token.text, token.look.font, round(token.x0 / 3))
                openers.setdefault(key, []).append((token, after))
    for (text, _, _), found in openers.items():
        if len(found) >= (2 if ord(text) in _ICON_SIGNS else 3):
            for token, after in found:
                after.marker = after.marker or "•"
                removed.add(id(token))


def _dots(content: Content) -> list[BBox]:
    """Small round or square shapes, filled, stroked or painted as an image."""
    parts = Counter(shape.paint for shape in content.shapes)
    dots = [shape.box for shape in content.shapes if parts[shape.paint] == 1 and _is_dot(shape.box)]
    dots += [box for box in content.outlines if _is_dot(box)]
    dots += [picture.box for picture in content.pictures if _is_dot(picture.box)]
    return dots


def _is_dot(box: BBox) -> bool:
    width, height = box.width, box.height
    return 1.0 <= width <= 8.0 and 1.0 <= height <= 8.0 and 0.6 <= width / height <= 1.67


def _signs_in_band(band: list[Token], dots: list[BBox], removed: set[int], plain: set[int]) -> None:
    for i, token in enumerate(band):
        before = band[i - 1] if i else None
        room = token.x0 - before.x1 if before is not None else 1e9
        if i + 1 < len(band) and is_sign(token) and not token.marker and id(token) not in plain:
            after = band[i + 1]
            gap = after.x0 - token.x1
            strong = token.text in BULLETS or token.text == "•"
            clear = room > max(2.0 * gap, 1.5 * token.size) if strong else room > 4 * token.size
            if clear and -1 <= gap <= 45 and not is_sign(after) and not open_range(token.text, after.text):
                after.marker = after.marker or (token.text if not _symbolic(token) else "•")
                removed.add(id(token))
                continue
        if token.marker or id(token) in removed:
            continue
        if len(token.text) > 1 and token.text[0] in BULLETS and room > 2 * token.size:
            sign, rest = split_marker(token.text)
            if sign and rest[:1].isalnum():
                token.marker, token.text = sign, rest
                continue
        if dots and room > 1.2 * token.size and token.text not in BULLETS:
            top, bottom = token.base - 0.75 * token.size, token.base + 0.12 * token.size
            row = [dot for dot in dots if top < (dot.y0 + dot.y1) / 2 < bottom]
            own = [dot for dot in row if 0 < token.x0 - dot.x1 <= 28 and dot.width <= 0.6 * token.size]
            near = {round(dot.x0 + dot.x1) for dot in own}
            if near and max(near) - min(near) <= 2 and (before is None or own[0].x0 > before.x1 + 0.3 * token.size):
                left = [dot for dot in row if 2 < own[0].x0 - dot.x0 <= 4 * token.size]
                if not left:
                    token.marker = "•"


def is_sign(token: Token) -> bool:
    return len(token.text) == 1 and (token.text in BULLETS or token.text in _WEAK_SIGNS or _symbolic(token))


def _symbolic(token: Token) -> bool:
    name = token.look.font.lower()
    return any(mark in name for mark in ("symbol", "wingdings", "dingbats")) and token.text not in BULLETS


def open_range(sign: str, following: str) -> bool:
    """Whether a dash opens the rest of a date range and no list item."""
    return sign in "-–—" and (following[:1].isdigit() or following.lower().startswith(("present", "current", "now")))
