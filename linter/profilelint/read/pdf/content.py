"""What a PDF page draws: pieces of text, filled shapes and images, in page points from the top left corner.

The one adapter over pypdf's internals, with :mod:`profilelint.read.pdf.fonts`. pypdf parses the content stream and
decodes fonts (its private module ``pypdf.generic._font``, hence the pinned version); this module interprets the
operators. Everything it returns is our own.
"""

from __future__ import annotations

import math
import time
import unicodedata
from collections.abc import Callable
from typing import Any, NamedTuple

from profilelint.model.document import RGB, Look, Pixels
from profilelint.model.place import BBox
from profilelint.read.normal import INVISIBLE
from profilelint.read.pdf.fonts import UNKNOWN, Face, embedded, is_odd, is_private, normal
from profilelint.read.pdf.objects import (
    EVERYWHERE,
    IDENTITY,
    Matrix,
    OutOfTime,
    array,
    box_of,
    common,
    dictionary,
    guarded,
    matrix_of,
    multiply,
    number,
    string,
)

ASCENT, DESCENT = 0.76, 0.24
"""The height of a text box above and below its baseline, in ems. Fonts' own values are too often wrong."""

ACCENTS = {
    "´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "˜": "\u0303", "¨": "\u0308", "˚": "\u030a", "¸": "\u0327",
    "ˇ": "\u030c", "˘": "\u0306", "¯": "\u0304", "˙": "\u0307", "˝": "\u030b", "˛": "\u0328",
}  # fmt: skip
"""Accents that are drawn as signs of their own, with the combining signs that they stand for."""

_MAX_OPERATIONS = 1_500_000
_MAX_GLYPHS = 400_000
_MAX_SHAPES = 20_000
_MAX_CONTENT = 6_000_000
_MAX_FORM_DEPTH = 16
_MAX_STATES = 512
_CHECK_EVERY = 512


class TooLarge(Exception):
    """A page draws more than is read."""


class Piece(NamedTuple):
    """Characters drawn together without a blank between them.

    ``u0`` to ``u1`` is where they run along their line and ``base`` where the line's baseline is, for upright text x
    and y of the page; ``turn`` is the number of quarter turns clockwise, and -1 for text that leans otherwise.
    ``spaced`` says that a typed blank stands before. ``order`` counts pieces and ``paint`` everything that is drawn.
    ``ground`` is the colour under it, ``None`` where it is not known; white until :mod:`profilelint.read.pdf.hidden`
    has looked. ``stored`` is the text with the invisible characters that the file has in it, else empty.
    """

    text: str
    u0: float
    u1: float
    base: float
    box: BBox
    look: Look
    turn: int
    mcid: int
    artifact: bool
    invisible: bool
    spaced: bool
    tracked: float
    order: int
    paint: int
    ground: RGB | None = (1.0, 1.0, 1.0)
    stored: str = ""


class Shape(NamedTuple):
    """A filled shape: its box, colour (``None``: not known), when it was painted, whether its outline curves, and
    whether it fills its whole box."""

    box: BBox
    color: RGB | None
    paint: int
    curved: bool
    whole: bool


class Picture(NamedTuple):
    """An image as drawn."""

    box: BBox
    paint: int
    name: str
    pixels: Pixels | None = None


class Content(NamedTuple):
    """All that a page draws. ``outlines`` are the boxes of what is stroked and not filled. ``cut`` says that a limit
    ended the reading early."""

    pieces: list[Piece]
    shapes: list[Shape]
    outlines: list[BBox]
    pictures: list[Picture]
    cut: bool


def _inside(inner: BBox, outer: BBox) -> bool:
    return outer.x0 <= inner.x0 and outer.y0 <= inner.y0 and inner.x1 <= outer.x1 and inner.y1 <= outer.y1


# ------------------------------------------------------------------------------------------------------------ state


class _State:
    """The graphics state that text depends on."""

    __slots__ = (
        "clip",
        "color",
        "components",
        "ctm",
        "face",
        "lead",
        "mode",
        "opaque",
        "rise",
        "round_cap",
        "size",
        "solid",
        "stretch",
        "tc",
        "tw",
        "width",
    )

    def __init__(self, ctm: Matrix) -> None:
        self.ctm = ctm
        self.clip = EVERYWHERE
        self.color: RGB | None = (0.0, 0.0, 0.0)
        self.components = "g"
        self.face: Face | None = None
        self.size = 0.0
        self.tc = 0.0
        self.tw = 0.0
        self.stretch = 1.0
        self.lead = 0.0
        self.rise = 0.0
        self.mode = 0
        self.opaque = True
        self.solid = True
        self.width = 1.0
        self.round_cap = False

    def copy(self) -> _State:
        other = _State.__new__(_State)
        for name in _State.__slots__:
            setattr(other, name, getattr(self, name))
        return other


class _Run:
    """Glyphs of one look on one baseline in the order drawn."""

    __slots__ = (
        "artifact",
        "base",
        "blank",
        "chars",
        "invisible",
        "key",
        "look",
        "mcid",
        "odd",
        "paint",
        "size",
        "turn",
        "x0",
        "x1",
    )

    def __init__(self, key: object, look: Look, size: float, base: float, turn: int) -> None:
        self.key = key
        self.look = look
        self.size = size
        self.base = base
        self.turn = turn
        self.mcid = -1
        self.artifact = False
        self.invisible = False
        self.paint = 0
        self.odd: list[tuple[int, str]] = []
        """Invisible characters and how many others stand before each."""
        self.chars: list[str] = []
        self.x0: list[float] = []
        self.x1: list[float] = []
        self.blank: list[bool] = []


class _Actual(NamedTuple):
    """Replacement text of open marked content, the number of marks around it, and where it starts: the piece, the
    runs ended before its own, the run open then and its length."""

    text: str
    depth: int
    first: int
    flushed: int
    run: _Run | None
    start: int


class _Mark(NamedTuple):
    mcid: int
    artifact: bool
    actual: _Actual | None
    off: bool = False


class Reader:
    """Reads the pages of one file; fonts are decoded once."""

    def __init__(self, deadline: float, max_content: int = _MAX_CONTENT) -> None:
        self.deadline = deadline
        self.max_content = min(max_content, _MAX_CONTENT)
        self.faces: dict[int, tuple[Any, Face]] = {}
        self.fonts: dict[str, tuple[str, bool]] = {}
        self.images: dict[int, tuple[Any, Pixels | None]] = {}
        self.glyphs = 0
        self.operations = 0
        self.off: frozenset[int] = frozenset()

    def check_time(self) -> None:
        """Raise :class:`OutOfTime` after the deadline."""
        if time.monotonic() > self.deadline:
            raise OutOfTime

    def face(self, resource: Any) -> Face:
        """The font of a font resource."""
        known = self.faces.get(id(resource))
        if known is None:
            self.check_time()
            # The resource is kept so that its id stays its own.
            known = self.faces[id(resource)] = (resource, Face(resource))
            face = known[1]
            self.fonts[str(id(resource))] = (face.name, embedded(resource))
        return known[1]

    @property
    def drawn(self) -> dict[str, tuple[str, bool]]:
        """The name of each font that drew a visible character, and whether the font is in the file."""
        return {
            str(id(resource)): self.fonts[str(id(resource))]
            for resource, face in self.faces.values()
            if any(text and not blank for text, _, blank in face.table.values())
        }

    def pixels(self, picture: Any) -> Pixels | None:
        """What an image resource says of its pixels; ``None`` where it says too little."""
        known = self.images.get(id(picture))
        if known is None:
            # The resource is kept so that its id stays its own.
            known = self.images[id(picture)] = (picture, guarded(lambda: _pixels(picture), None))
        return known[1]

    def page(self, page: Any, matrix: Matrix) -> Content:
        """What a page draws; ``matrix`` takes its user space to points from the top left corner.

        Raises what pypdf raises for damaged streams.
        """
        return _Page(self, page.pdf).read(page, matrix)


class _Page:
    def __init__(self, reader: Reader, pdf: Any) -> None:
        self.reader = reader
        self.pdf = pdf
        self.pieces: list[Piece] = []
        self.shapes: list[Shape] = []
        self.outlines: list[BBox] = []
        self.pictures: list[Picture] = []
        self.paint = 0
        self.run: _Run | None = None
        self.pending_blank = False
        self.flushed = 0
        self.marks: list[_Mark] = []
        self.mark = _Mark(-1, False, None)
        self.path: list[tuple[float, float, float, float, bool, bool]] = []
        self.sub: list[float] = []
        self.curved = False
        self.clipping = False
        self.open: set[int] = set()
        self.parsed: dict[int, Any] = {}
        self.tm = self.tlm = IDENTITY
        self.state = _State(IDENTITY)
        self.stack: list[_State] = []
        self.resources: Any = {}
        self.depth = 0
        self.cut = False

    def read(self, page: Any, matrix: Matrix) -> Content:
        contents = page.get("/Contents")
        contents = contents.get_object() if contents is not None else None
        self.state = _State(matrix)
        if contents is not None and not _is_null(contents):
            try:
                self.stream(contents, dictionary(page.get("/Resources") or _inherited(page)))
            except (TooLarge, OutOfTime):
                self.cut = True
        self.flush()
        return Content(self.pieces, self.shapes, self.outlines, self.pictures, self.cut)

    def stream(self, contents: Any, resources: Any) -> None:
        from pypdf.generic import ContentStream

        operations = self.parsed.get(id(contents))
        if operations is None:
            parsed = ContentStream(contents, self.pdf, "bytes")
            if len(parsed._data) > self.reader.max_content:
                raise TooLarge
            operations = parsed.operations
            if self.depth:
                self.parsed[id(contents)] = operations
        self.reader.operations += len(operations) + 20
        if self.reader.operations > _MAX_OPERATIONS:
            raise TooLarge
        outer = self.resources
        self.resources = resources
        try:
            for count, (operands, operator) in enumerate(operations):
                if count % _CHECK_EVERY == 0:
                    self.reader.check_time()
                handler = _HANDLERS.get(operator)
                if handler is not None:
                    try:
                        handler(self, operands)
                    except (
                        IndexError,
                        TypeError,
                        ValueError,
                        AttributeError,
                        KeyError,
                        OverflowError,
                        ZeroDivisionError,
                    ):
                        continue  # an operator with wrong operands draws nothing
        finally:
            self.resources = outer

    # -------------------------------------------------------------------------------------------- graphics state

    def op_q(self, _: Any) -> None:
        if len(self.stack) < _MAX_STATES:
            self.stack.append(self.state)
            self.state = self.state.copy()

    def op_Q(self, _: Any) -> None:
        if self.stack:
            self.state = self.stack.pop()

    def op_cm(self, args: Any) -> None:
        self.state.ctm = multiply(matrix_of(args), self.state.ctm)

    def op_gs(self, args: Any) -> None:
        state = dictionary(dictionary(self.resources.get("/ExtGState")).get(args[0]))
        if "/ca" in state:
            share = number(state["/ca"], 1.0)
            self.state.opaque, self.state.solid = share > 0.02, share > 0.95
        font = array(state.get("/Font"))
        if len(font) == 2:
            self.state.face = self.reader.face(font[0].get_object())
            self.state.size = number(font[1])

    def op_g(self, args: Any) -> None:
        self.state.components = "g"
        self.state.color = _rgb([args[0]])

    def op_rg(self, args: Any) -> None:
        self.state.components = "rgb"
        self.state.color = _rgb(args[:3])

    def op_k(self, args: Any) -> None:
        self.state.components = "cmyk"
        self.state.color = _rgb(args[:4])

    def op_cs(self, args: Any) -> None:
        name = str(args[0])
        space: Any = name
        if name not in ("/DeviceGray", "/DeviceRGB", "/DeviceCMYK", "/Pattern"):
            space = dictionary(self.resources.get("/ColorSpace")).get(args[0])
            space = space.get_object() if space is not None else name
        kind = str(space[0]) if isinstance(space, list) and space else str(space)
        self.state.components = "other"
        if kind in ("/DeviceGray", "/CalGray", "/G"):
            self.state.components = "g"
        elif kind in ("/DeviceRGB", "/CalRGB", "/RGB"):
            self.state.components = "rgb"
        elif kind in ("/DeviceCMYK", "/CMYK"):
            self.state.components = "cmyk"
        elif kind == "/ICCBased" and len(space) > 1:
            count = int(number(dictionary(space[1]).get("/N")))
            self.state.components = {1: "g", 3: "rgb", 4: "cmyk"}.get(count, "other")
        # Initial colours are black in all of these.
        self.state.color = (0.0, 0.0, 0.0) if self.state.components != "other" else None

    def op_sc(self, args: Any) -> None:
        known = self.state.components != "other" and args and all(isinstance(x, (int, float)) for x in args)
        self.state.color = _rgb(args) if known else None

    # --------------------------------------------------------------------------------------------------- paths

    def op_re(self, args: Any) -> None:
        x, y, w, h = (float(a) for a in args[:4])
        self.end_sub()
        if len(self.path) < _MAX_SHAPES:
            self.path.append((x, y, x + w, y + h, False, True))

    def op_m(self, args: Any) -> None:
        self.end_sub()
        self.sub = [float(args[0]), float(args[1])]

    def op_l(self, args: Any) -> None:
        if len(self.sub) < 4000:
            self.sub += (float(args[0]), float(args[1]))

    def op_c(self, args: Any) -> None:
        self.curved = True
        if len(self.sub) < 4000:
            self.sub += (float(a) for a in args[:6])

    def end_sub(self) -> None:
        points = self.sub
        if len(points) >= 6:
            xs, ys = points[0::2], points[1::2]
            whole = not self.curved and len(set(xs)) == 2 == len(set(ys))
            if len(self.path) < _MAX_SHAPES:
                self.path.append((min(xs), min(ys), max(xs), max(ys), self.curved, whole))
        self.sub = []
        self.curved = False

    def op_W(self, _: Any) -> None:
        self.clipping = True

    def op_n(self, _: Any) -> None:
        self.end_sub()
        self.end_path()

    def end_path(self) -> None:
        if self.clipping and self.path:
            state = self.state
            boxes = [box_of(state.ctm, x0, y0, x1, y1) for x0, y0, x1, y1, *_ in self.path[:200]]
            whole = boxes[0]
            for box in boxes[1:]:
                whole = whole.union(box)
            state.clip = common(state.clip, whole)
        self.clipping = False
        self.path = []

    def op_f(self, _: Any) -> None:
        self.end_sub()
        state = self.state
        if self.path and state.opaque:
            self.paint += 1
            boxes = [box_of(state.ctm, x0, y0, x1, y1) for x0, y0, x1, y1, *_ in self.path]
            frame = 1 < len(boxes) <= 8 and any(_inside(a, b) for a in boxes for b in boxes if a is not b)
            if not frame and len(self.shapes) + len(boxes) < _MAX_SHAPES:
                for box, (*_, curved, whole) in zip(boxes, self.path, strict=True):
                    seen = common(box, state.clip)
                    if seen.x1 > seen.x0 and seen.y1 > seen.y0:
                        color = state.color if state.solid else None  # a veil: what lies under it shows through
                        self.shapes.append(Shape(seen, color, self.paint, curved, whole))
        self.end_path()

    def op_S(self, _: Any) -> None:
        points = self.sub
        self.end_sub()
        state = self.state
        if len(points) == 4 and state.round_cap and points[:2] == points[2:]:
            half = state.width / 2  # a dot drawn as a line of no length with a round pen
            self.path.append((points[0] - half, points[1] - half, points[0] + half, points[1] + half, True, False))
        if len(self.outlines) + len(self.path) < _MAX_SHAPES:
            for x0, y0, x1, y1, *_ in self.path:
                seen = common(box_of(state.ctm, x0, y0, x1, y1), state.clip)
                if 0.5 < seen.x1 - seen.x0 < 400 and 0.5 < seen.y1 - seen.y0 < 60:
                    self.outlines.append(seen)
        self.end_path()

    def op_w(self, args: Any) -> None:
        self.state.width = float(args[0])

    def op_J(self, args: Any) -> None:
        self.state.round_cap = int(args[0]) == 1

    def op_sh(self, _: Any) -> None:
        self.paint += 1
        if len(self.shapes) < _MAX_SHAPES:
            self.shapes.append(Shape(self.state.clip, None, self.paint, False, False))

    # --------------------------------------------------------------------------------------- objects and marks

    def op_Do(self, args: Any) -> None:
        thing = dictionary(dictionary(self.resources.get("/XObject")).get(args[0]))
        kind = thing.get("/Subtype")
        if kind == "/Image":
            self.picture(str(args[0]).removeprefix("/"), self.reader.pixels(thing))
        elif kind == "/Form":
            if id(thing) in self.open or self.depth >= _MAX_FORM_DEPTH:
                return
            saved, stack, tm, tlm = self.state, self.stack, self.tm, self.tlm
            marks, mark = self.marks, self.mark
            self.state, self.stack = saved.copy(), []
            self.marks = []
            if "/OC" in thing and self.is_off(thing.raw_get("/OC")):
                self.mark = mark._replace(off=True)
            if "/Matrix" in thing:
                self.state.ctm = multiply(matrix_of(array(thing["/Matrix"])), self.state.ctm)
            self.open.add(id(thing))
            self.depth += 1
            try:
                own = thing.get("/Resources")
                self.stream(thing, dictionary(own) if own is not None else self.resources)
            finally:
                self.depth -= 1
                self.open.discard(id(thing))
                self.state, self.stack, self.tm, self.tlm = saved, stack, tm, tlm
                self.marks, self.mark = marks, mark

    def picture(self, name: str, pixels: Pixels | None = None) -> None:
        self.paint += 1
        if len(self.pictures) < 2000:
            box = common(box_of(self.state.ctm, 0, 0, 1, 1), self.state.clip)
            if box.x1 > box.x0 and box.y1 > box.y0:
                self.pictures.append(Picture(box, self.paint, name, pixels))

    def op_inline(self, _: Any) -> None:
        self.picture("")

    def op_BMC(self, args: Any) -> None:
        self.begin(str(args[0]) if args else "", {})

    def op_BDC(self, args: Any) -> None:
        properties = args[1] if len(args) > 1 else {}
        off = False
        if isinstance(properties, str):
            named = dictionary(self.resources.get("/Properties"))
            off = self.is_off(named.raw_get(properties)) if properties in named else False
            properties = named.get(properties)
        self.begin(str(args[0]), dictionary(properties), off)

    def is_off(self, layer: Any) -> bool:
        """Whether a layer, given as a reference, is not shown."""
        return getattr(layer, "idnum", -1) in self.reader.off

    def begin(self, tag: str, properties: Any, off: bool = False) -> None:
        self.marks.append(self.mark)
        mcid, artifact, actual, outer_off = self.mark
        number = properties.get("/MCID")
        if isinstance(number, int) and self.depth == 0:
            mcid = number
        replaced = properties.get("/ActualText")
        opens = replaced is not None and actual is None
        if opens:
            shown = string(replaced)
            if len(shown) > 3 or any(map(str.isspace, shown)):
                self.flush()
            run = self.run
            place = (len(self.pieces), self.flushed + (run is not None), run, len(run.chars) if run else 0)
            actual = _Actual(shown, len(self.marks), *place)
        self.mark = _Mark(mcid, artifact or tag == "/Artifact", actual, outer_off or off)
        if len(self.marks) > 4000:
            raise TooLarge

    def op_EMC(self, _: Any) -> None:
        if self.marks:
            actual = self.mark.actual
            if actual is not None and actual.depth == len(self.marks):
                self.replace(actual)
            self.mark = self.marks.pop()

    def replace(self, actual: _Actual) -> None:
        """Put the text that the file gives for a stretch of drawn text in its place, unless a person reads another."""
        run, start = self.run, actual.start
        whole = not any(map(str.isspace, actual.text))
        if whole and run is not None and (run is actual.run or self.flushed == actual.flushed):
            # Within one run, as for a ligature or a small capital: the run goes on.
            start = start if run is actual.run else 0
            drawn_now = "".join(run.chars[start:])
            shown = normal(actual.text, 0.0)
            if drawn_now and _stands_for(actual.text, drawn_now):
                run.chars[start:] = [shown] if shown else []
                end = run.x1[-1]
                del (
                    run.x0[start + len(shown[:1]) :],
                    run.x1[start + len(shown[:1]) :],
                    run.blank[start + len(shown[:1]) :],
                )
                if shown:
                    run.x1[start] = end
                    run.odd.extend(_odd(actual.text, start))
            if drawn_now:
                return
        self.flush()
        drawn = self.pieces[actual.first :]
        text = " ".join(piece.text for piece in drawn)
        if not drawn or (len(actual.text) <= 3 and actual.run is not None) or not _stands_for(actual.text, text):
            return
        said = [word for word in actual.text.split() if normal(word, 0.0)]
        words = [normal(word, 0.0) for word in said]
        del self.pieces[actual.first :]
        u0, u1 = min(piece.u0 for piece in drawn), max(piece.u1 for piece in drawn)
        unit = (u1 - u0) / max(1, sum(map(len, words)) + len(words) - 1)
        at = u0
        for n, word in enumerate(words):
            piece = drawn[n] if len(words) == len(drawn) else drawn[0]
            left, right = (piece.u0, piece.u1) if len(words) == len(drawn) else (at, at + unit * len(word))
            mark = _Mark(piece.mcid, piece.artifact, None)
            spaced = piece.spaced if n == 0 or len(words) == len(drawn) else True
            turn, look = piece.turn, piece.look
            stored = said[n] if any(map(is_odd, said[n])) else ""
            self.add(word, left, right, piece.base, look, turn, mark, piece.invisible, 0.0, piece.paint, spaced, stored)
            at += unit * (len(word) + 1)
        if actual.text[-1:].isspace():
            self.pending_blank = True

    # ---------------------------------------------------------------------------------------------------- text

    def op_BT(self, _: Any) -> None:
        self.tm = self.tlm = IDENTITY

    def op_Tf(self, args: Any) -> None:
        resource = dictionary(self.resources.get("/Font")).get(args[0])
        resource = resource.get_object() if resource is not None else None
        self.state.face = self.reader.face(resource) if isinstance(resource, dict) else None
        self.state.size = float(args[1])

    def op_Tc(self, args: Any) -> None:
        self.state.tc = float(args[0])

    def op_Tw(self, args: Any) -> None:
        self.state.tw = float(args[0])

    def op_Tz(self, args: Any) -> None:
        self.state.stretch = float(args[0]) / 100

    def op_TL(self, args: Any) -> None:
        self.state.lead = float(args[0])

    def op_Ts(self, args: Any) -> None:
        self.state.rise = float(args[0])

    def op_Tr(self, args: Any) -> None:
        self.state.mode = int(args[0])

    def op_Td(self, args: Any) -> None:
        self.tm = self.tlm = multiply((1.0, 0.0, 0.0, 1.0, float(args[0]), float(args[1])), self.tlm)

    def op_TD(self, args: Any) -> None:
        self.state.lead = -float(args[1])
        self.op_Td(args)

    def op_Tm(self, args: Any) -> None:
        self.tm = self.tlm = matrix_of(args)

    def op_Tstar(self, _: Any) -> None:
        self.op_Td((0.0, -self.state.lead))

    def op_Tj(self, args: Any) -> None:
        self.show((args[0],))

    def op_TJ(self, args: Any) -> None:
        self.show(args[0])

    def op_quote(self, args: Any) -> None:
        self.op_Tstar(())
        self.show((args[0],))

    def op_double(self, args: Any) -> None:
        self.state.tw = float(args[0])
        self.state.tc = float(args[1])
        self.op_quote(args[2:])

    def show(self, parts: Any) -> None:
        state = self.state
        face = state.face
        if face is None:
            return
        size = state.size
        m = multiply(self.tm, state.ctm)
        a, b, c, d, e, f = m
        stretch = state.stretch
        # How far a unit of text space reaches along the line and across it.
        along = math.hypot(a, b)
        across = math.hypot(c, d)
        points = abs(size) * across
        if not (0 < along < 1e6 and 0 < points < 1e5) or abs(e) > 1e6 or abs(f) > 1e6:
            self.advance(parts, face)
            return
        e += c * state.rise
        f += d * state.rise
        flip = -1.0 if size * stretch < 0 else 1.0
        ux, uy = a * flip / along, b * flip / along
        if abs(uy) < 0.035:
            turn, u, v, sign = (0, e, f, 1.0) if ux > 0 else (2, -e, -f, 1.0)
        elif abs(ux) < 0.035:
            turn, u, v, sign = (1, f, -e, 1.0) if uy > 0 else (3, -f, e, 1.0)
        else:  # leaning text: along its own line
            turn, u, v, sign = -1, e * ux + f * uy, f * ux - e * uy, 1.0
        unit = along * flip * sign
        points = abs(size) * across
        mark = self.mark
        invisible = state.mode == 3 or not state.opaque or mark.off
        key = (id(face), round(points, 2), state.color, invisible, mark.mcid, mark.artifact, turn)
        run = self.run
        if run is not None and (run.key != key or abs(run.base - v) > 0.04 * points):
            self.flush()
            run = None
        table = face.table
        thousand = size / 1000.0
        tc, tw = state.tc, state.tw
        simple = not face.wide
        t = 0.0
        glyphs = 0
        for part in parts:
            if isinstance(part, (int, float)):
                t -= part * thousand * stretch
                continue
            if not isinstance(part, bytes):
                if not isinstance(part, str):
                    continue
                part = getattr(part, "original_bytes", b"") or part.encode("latin-1", "replace")
            for code in face.codes(part):
                entry = table.get(code)
                if entry is None:
                    entry = face.look_up(code)
                text, width, blank = entry
                inner = width * thousand * stretch
                start = u + t * unit
                t += inner + (tc + tw if simple and code == 32 else tc) * stretch
                if blank:
                    self.pending_blank = True
                    continue
                if not text:
                    if run is not None and code in face.odd:
                        run.odd.append((len(run.chars), face.odd[code]))
                    continue
                glyphs += 1
                end = start + inner * unit
                if run is None or not -0.5 * points < start - run.x1[-1] < 3 * points:
                    if run is not None:
                        self.flush()
                    run = self.begin_run(key, face, points, v, turn, invisible)
                run.chars.append(text)
                run.x0.append(start)
                run.x1.append(end)
                run.blank.append(self.pending_blank)
                self.pending_blank = False
        self.reader.glyphs += glyphs
        if self.reader.glyphs > _MAX_GLYPHS:
            raise TooLarge
        self.tm = (
            self.tm[0],
            self.tm[1],
            self.tm[2],
            self.tm[3],
            self.tm[4] + t * self.tm[0],
            self.tm[5] + t * self.tm[1],
        )

    def advance(self, parts: Any, face: Face) -> None:
        """Text without a drawable size: hidden, but a simple extractor reads it."""
        text = "".join(
            " " if entry[2] else entry[0]
            for part in parts
            if isinstance(part, bytes)
            for entry in map(face.look_up, face.codes(part))
        ).strip()
        self.flush()
        if text:
            x, y = self.state.ctm[4], self.state.ctm[5]
            if not (abs(x) < 1e6 and abs(y) < 1e6):
                x = y = 0.0
            for word in text.split():
                look = Look(face.name, 0.0, face.bold, face.italic, self.state.color)
                self.add(word, x, x, y, look, 0, self.mark, True, 0.0, self.paint)

    def begin_run(self, key: object, face: Face, points: float, v: float, turn: int, invisible: bool) -> _Run:
        look = Look(face.name, round(points, 2), face.bold, face.italic, self.state.color)
        self.paint += 1
        self.run = run = _Run(key, look, points, v, turn)
        run.mcid, run.artifact, run.invisible, run.paint = self.mark.mcid, self.mark.artifact, invisible, self.paint
        return run

    def flush(self) -> None:
        """Cut the open run into pieces at blanks and gaps."""
        run = self.run
        self.run = None
        if run is None:
            return
        self.flushed += 1
        if not run.chars:
            return
        if not ACCENTS.keys().isdisjoint(run.chars):
            _compose(run)
            run.odd = []
        chars, x0, x1, blank = run.chars, run.x0, run.x1, run.blank
        count = len(chars)
        size = run.size
        # Letter spacing is an even gap between the letters themselves; kerning is not.
        gaps = sorted(x0[i] - x1[i - 1] for i in range(1, count) if not blank[i])
        tracking = 0.0
        typed = any(blank[1:])
        if len(gaps) >= 3:
            middle = gaps[len(gaps) // 2]
            if middle > 0.04 * size:
                inner = [gap for gap in gaps if gap < middle + 0.15 * size]  # the others may part words
                near = sum(abs(gap - middle) < 0.09 * size for gap in inner)
                if near >= 0.7 * len(inner) and 2 * len(inner) >= len(gaps):
                    tracking = middle
        limit = tracking + (0.2 if typed else 0.11) * size
        mark = _Mark(run.mcid, run.artifact, None)
        start = 0
        for i in range(1, count + 1):
            if i < count and not blank[i] and x0[i] - x1[i - 1] < limit:
                continue
            text = "".join(chars[start:i])
            if not text.isascii():
                text = unicodedata.normalize("NFC", text)
            self.add(
                text,
                x0[start],
                x1[i - 1],
                run.base,
                run.look,
                run.turn,
                mark,
                run.invisible,
                tracking,
                run.paint,
                blank[start],
                _with_odd(chars, run.odd, start, i) if run.odd else "",
            )
            start = i

    def add(
        self,
        text: str,
        u0: float,
        u1: float,
        base: float,
        look: Look,
        turn: int,
        mark: _Mark,
        invisible: bool,
        tracking: float,
        paint: int,
        spaced: bool = True,
        stored: str = "",
    ) -> None:
        if u1 < u0:
            u0, u1 = u1, u0
        top, bottom = base - ASCENT * look.size, base + DESCENT * look.size
        if turn == 0:
            box = BBox(u0, top, u1, bottom)
        elif turn == 2:
            box = BBox(-u1, -bottom, -u0, -top)
        elif turn == 1:
            box = BBox(-bottom, u0, -top, u1)
        elif turn == 3:
            box = BBox(top, -u1, bottom, -u0)
        else:
            box = BBox(u0, top, u1, bottom)
        self.pieces.append(
            Piece(
                text,
                u0,
                u1,
                base,
                box,
                look,
                turn,
                mark.mcid,
                mark.artifact,
                invisible,
                spaced,
                tracking,
                len(self.pieces),
                paint,
                stored=stored,
            )
        )


def _odd(text: str, start: int) -> list[tuple[int, str]]:
    """The invisible characters of a text that takes one place of a run; none where they make up all of it."""
    if len(text) < 2 or not any(map(is_odd, text)):
        return []
    last = len(text.rstrip(INVISIBLE))
    return [(start + (n > 0 and n >= last), char) for n, char in enumerate(text) if is_odd(char)]


def _with_odd(chars: list[str], odd: list[tuple[int, str]], start: int, end: int) -> str:
    """The text of a piece with the invisible characters inside of it; empty where there are none."""
    inside = [(place, char) for place, char in odd if start < place < end]
    if not inside:
        return ""
    text, at = "", start
    for place, char in inside:
        text += "".join(chars[at:place]) + char
        at = place
    return text + "".join(chars[at:end])


def _compose(run: _Run) -> None:
    """Put accents that are drawn over a letter, as TeX does without accented glyphs, onto the letter."""
    chars, x0, x1 = run.chars, run.x0, run.x1
    i = 0
    while i < len(chars):
        sign = ACCENTS.get(chars[i])
        if sign is not None:
            middle = (x0[i] + x1[i]) / 2
            for j in (i + 1, i - 1):
                if 0 <= j < len(chars) and chars[j].isalpha() and x0[j] < middle < x1[j] and not run.blank[max(i, j)]:
                    chars[j] = unicodedata.normalize("NFC", chars[j] + sign)
                    if j == i + 1:
                        run.blank[j] = run.blank[i]
                    for part in (chars, x0, x1, run.blank):
                        del part[i]
                    i -= 1
                    break
        i += 1


def _stands_for(actual: str, drawn: str) -> bool:
    """Whether replacement text says what is drawn, or what is drawn cannot be read by itself.

    Some templates replace readable text by something else (an address by its link, for screen readers): then a
    person sees what is drawn.
    """
    if actual.startswith("\\"):  # a TeX command is no text
        return False
    if any(char == UNKNOWN or is_private(char) for char in drawn):
        return True
    seen, said = _folded(drawn), _folded(actual)
    return seen == said or len(seen) < 3 or not seen.isascii()


def _folded(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text).casefold() if char.isalnum())


def _is_null(thing: Any) -> bool:
    from pypdf.generic import NullObject

    return isinstance(thing, NullObject)


def _inherited(page: Any) -> Any:
    node, steps = page, 0
    while isinstance(node, dict) and steps < 32:
        if "/Resources" in node:
            return node["/Resources"]
        node = dictionary(node.get("/Parent"))
        steps += 1
    return {}


_CODINGS = {
    "/DCTDecode": "lossy", "/DCT": "lossy", "/JPXDecode": "lossy", "/FlateDecode": "lossless", "/Fl": "lossless",
    "/LZWDecode": "lossless", "/LZW": "lossless",
}  # fmt: skip
"""How the last filter of an image compresses it; the others are of black and white drawings, or hardly compress."""


def _pixels(picture: Any) -> Pixels | None:
    width, height = int(number(picture.get("/Width"))), int(number(picture.get("/Height")))
    if width <= 0 or height <= 0:
        return None
    filters = picture.get("/Filter")
    filters = filters.get_object() if filters is not None else None
    last = str(filters[-1]) if isinstance(filters, list) and filters else str(filters)
    space = picture.get("/ColorSpace")
    space = space.get_object() if space is not None else None
    kind = str(space[0]) if isinstance(space, list) and space else str(space)
    channels = 3
    if kind in ("/DeviceGray", "/CalGray", "/G") or picture.get("/ImageMask"):
        channels = 1
    elif kind == "/ICCBased" and isinstance(space, list):
        channels = 1 if number(dictionary(space[1]).get("/N")) == 1 else 3
    stored = len(getattr(picture, "_data", b""))
    return Pixels(width, height, channels, _CODINGS.get(last, ""), round(stored * 8 / (width * height), 3))


def _rgb(args: Any) -> RGB | None:
    values = [min(1.0, max(0.0, float(x))) for x in args]
    if len(values) == 1:
        return (values[0], values[0], values[0])
    if len(values) == 3:
        return (values[0], values[1], values[2])
    if len(values) == 4:
        black = 1 - values[3]
        return (round((1 - values[0]) * black, 4), round((1 - values[1]) * black, 4), round((1 - values[2]) * black, 4))
    return None


_HANDLERS: dict[bytes, Callable[[_Page, Any], None]] = {
    b"q": _Page.op_q,
    b"Q": _Page.op_Q,
    b"cm": _Page.op_cm,
    b"gs": _Page.op_gs,
    b"g": _Page.op_g,
    b"rg": _Page.op_rg,
    b"k": _Page.op_k,
    b"cs": _Page.op_cs,
    b"sc": _Page.op_sc,
    b"scn": _Page.op_sc,
    b"re": _Page.op_re,
    b"m": _Page.op_m,
    b"l": _Page.op_l,
    b"c": _Page.op_c,
    b"v": _Page.op_c,
    b"y": _Page.op_c,
    b"W": _Page.op_W,
    b"W*": _Page.op_W,
    b"n": _Page.op_n,
    b"S": _Page.op_S,
    b"s": _Page.op_S,
    b"w": _Page.op_w,
    b"J": _Page.op_J,
    b"f": _Page.op_f,
    b"F": _Page.op_f,
    b"f*": _Page.op_f,
    b"B": _Page.op_f,
    b"B*": _Page.op_f,
    b"b": _Page.op_f,
    b"b*": _Page.op_f,
    b"sh": _Page.op_sh,
    b"Do": _Page.op_Do,
    b"INLINE IMAGE": _Page.op_inline,
    b"BMC": _Page.op_BMC,
    b"BDC": _Page.op_BDC,
    b"EMC": _Page.op_EMC,
    b"BT": _Page.op_BT,
    b"Tf": _Page.op_Tf,
    b"Tc": _Page.op_Tc,
    b"Tw": _Page.op_Tw,
    b"Tz": _Page.op_Tz,
    b"TL": _Page.op_TL,
    b"Ts": _Page.op_Ts,
    b"Tr": _Page.op_Tr,
    b"Td": _Page.op_Td,
    b"TD": _Page.op_TD,
    b"Tm": _Page.op_Tm,
    b"T*": _Page.op_Tstar,
    b"Tj": _Page.op_Tj,
    b"TJ": _Page.op_TJ,
    b"'": _Page.op_quote,
    b'"': _Page.op_double,
}
