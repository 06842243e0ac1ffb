"""Text of a PDF that a person does not see, and text drawn twice."""

from __future__ import annotations

from profilelint.model.document import RGB, Hidden
from profilelint.model.place import BBox, PagePlace
from profilelint.read.pdf.content import Content, Picture, Piece, Shape
from profilelint.read.pdf.fonts import SOFT_HYPHEN
from profilelint.read.pdf.objects import clipped

_TINY = 3.0
_MANY = 4_000_000


def visible(content: Content, frame: BBox, number: int) -> tuple[list[Piece], list[Hidden]]:
    """The pieces that a person sees, and the rest."""
    scan = any(
        box.width * box.height >= 0.5 * frame.x1 * frame.y1
        for box in (clipped(picture.box, frame) for picture in content.pictures)
    )
    grounds = [shape for shape in content.shapes if shape.box.width > 3 and shape.box.height > 3]
    if len(grounds) * len(content.pieces) > _MANY:
        # A drawing rather than a page of text: what lies under a word is not known.
        grounds = [Shape(frame, None, 0, False, False)]
    seen: list[Piece] = []
    hidden: list[tuple[str, Piece]] = []
    drawn: dict[tuple[str, int, int], tuple[float, float]] = {}
    for piece in content.pieces:
        why = _why_hidden(piece, frame, scan)
        color = piece.look.color
        if not why and color is not None and not piece.invisible:
            # White text shows on any shape that it stands on; of other text a curved shape's box says too little.
            white = min(color) > 0.9
            under = _background(piece.box, piece.paint, grounds, content.pictures, exact=not white)
            near = 0.06 if white else 0.008
            if under is not None and max(abs(a - b) for a, b in zip(color, under, strict=True)) < near:
                why = "white"
            elif under != piece.ground:
                piece = piece._replace(ground=under)
        if why:
            hidden.append((why, piece))
            continue
        # Text drawn again over itself (a false bold, a shadow) stands once.
        x, y = piece.u0, piece.base
        near = 0.12 * piece.look.size
        key = (piece.text, int(x // 2), int(y // 2))
        if any(
            abs(x - old[0]) <= near and abs(y - old[1]) <= near
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
            if (old := drawn.get((piece.text, key[1] + dx, key[2] + dy))) is not None
        ):
            continue
        drawn[key] = (x, y)
        seen.append(piece)
    return seen, _join_hidden(hidden, number)


def _why_hidden(piece: Piece, frame: BBox, scan: bool) -> str:
    look, box = piece.look, piece.box
    if piece.invisible and not scan:
        return "invisible"
    if box.x1 <= 0.5 or box.y1 <= 0.5 or box.x0 >= frame.x1 - 0.5 or box.y0 >= frame.y1 - 0.5:
        return "off-page"
    if look.size < _TINY:
        return "tiny"
    return ""


def _background(box: BBox, paint: int, grounds: list[Shape], pictures: list[Picture], exact: bool) -> RGB | None:
    """The colour under a box when it was painted; ``None`` where it is not known.

    A curved shape counts by its box, unless ``exact``: then what it covers is not known.
    """
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    best = -1
    found: RGB | None = (1.0, 1.0, 1.0)
    for shape in grounds:
        under = shape.box
        if best < shape.paint < paint and under.x0 <= x <= under.x1 and under.y0 <= y <= under.y1:
            best, found = shape.paint, shape.color if shape.whole or (shape.curved and not exact) else None
    for picture in pictures:
        under = picture.box
        if best < picture.paint < paint and under.x0 <= x <= under.x1 and under.y0 <= y <= under.y1:
            best, found = picture.paint, None
    return found


def _join_hidden(hidden: list[tuple[str, Piece]], number: int) -> list[Hidden]:
    """Hidden pieces of a kind on a line together."""
    done: list[Hidden] = []
    last: Piece | None = None
    for why, piece in hidden:
        text = piece.text.replace(SOFT_HYPHEN, "-")
        previous = done[-1] if done else None
        if (
            previous is not None
            and last is not None
            and previous.why == why
            and piece.order == last.order + 1
            and abs(last.base - piece.base) <= 1
            and isinstance(previous.place, PagePlace)
        ):
            close = not piece.spaced and piece.u0 - last.u1 < 0.15 * piece.look.size
            joined = previous.text + ("" if close else " ") + text
            done[-1] = Hidden(joined, why, PagePlace(number, previous.place.bbox.union(piece.box)))
        else:
            done.append(Hidden(text, why, PagePlace(number, piece.box)))
        last = piece
    return done
