"""PDF → Document: words with places in reading order, and what the file says about itself.

A line that ends in U+00AD is cut inside a word: the parser drops the sign and joins it to the next line. Wrapped
lines share ``Line.block`` where the structure tree says so, or where a hanging indent leaves no doubt.
"""

from __future__ import annotations

import contextlib
import io
import logging
import re
import time
import warnings
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from profilelint.model.document import (
    RGB,
    Document,
    Hidden,
    Image,
    Line,
    Link,
    Look,
    Metadata,
    Page,
    Problem,
    Region,
    Role,
    Word,
)
from profilelint.model.place import BBox, PagePlace, Span
from profilelint.pattern import lazy
from profilelint.read import pdf_content
from profilelint.read.limits import DEFAULT_LIMITS, Limits
from profilelint.read.normal import BULLETS, LIGATURES, clean, split_marker
from profilelint.read.order import Row, Token, arrange, bands
from profilelint.read.pdf_content import SOFT_HYPHEN, UNKNOWN, Content, Matrix, OutOfTime, Picture, Piece, Shape
from profilelint.read.pdf_tree import Mark, Tree, read_tree

_TINY = 3.0
_FEW = 30
_MANY = 4_000_000
_WEAK_SIGNS = frozenset("-–—*+o·∙§¡")
_PAGE_NUMBER = lazy(r"^\W{0,3}(?:page\s{1,3})?\d{1,2}(?:\s{0,3}(?:/|of|\|)\s{0,3}\d{1,2})?\W{0,3}$", re.IGNORECASE)


class _Sheet(NamedTuple):
    """A page as read: its words in reading order, before the lines know their region."""

    page: Page
    lines: list[Line]
    stream: list[Line]
    words: list[str]
    stored: list[str]
    hidden: list[Hidden]
    images: list[Image]
    links: list[tuple[str, BBox]]
    problems: list[Problem]
    drawn: bool


def read(data: bytes, path: str = "", limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a PDF. Bad content never raises: it becomes problems."""
    deadline = time.monotonic() + limits.max_seconds
    with _quiet(), pdf_content.own_fonts():
        try:
            return _read(data, path, limits, deadline)
        except OutOfTime:
            detail = f"reading it took longer than {limits.max_seconds:g} seconds"
            return _failed(path, "limit", detail)
        except Exception as error:  # whatever pypdf raises on damaged input is a damaged file
            return _failed(path, *_verdict(error))


def _verdict(error: Exception) -> tuple[str, str]:
    """(kind, detail) of a problem for what pypdf raised."""
    from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError

    if isinstance(error, FileNotDecryptedError):
        return "encrypted", "it is protected by a password"
    if isinstance(error, DependencyError):
        return "encrypted", "it is encrypted in a way that cannot be read here"
    if isinstance(error, (LimitReachedError, MemoryError)):
        return "limit", "it is too large when unpacked"
    return "unreadable", "it is damaged"


def _failed(path: str, kind: str, detail: str) -> Document:
    return Document(path=path, format="pdf", problems=(Problem(kind, detail),))


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep pypdf's log and warnings off stderr."""
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.setLevel(level)


def _read(data: bytes, path: str, limits: Limits, deadline: float) -> Document:
    from pypdf import PdfReader

    if not data.strip():
        return _failed(path, "empty", "it holds no bytes")
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        return _failed(path, "encrypted", "it is protected by a password")
    pages = _pages(reader, limits)
    if not pages:
        return _failed(path, "unreadable", "it has no pages")
    problems: list[Problem] = []
    total = _guarded(lambda: int(reader.get_num_pages()), len(pages))
    if total > limits.max_pages:
        problems.append(Problem("limit", f"it has {total} pages; the first {limits.max_pages} were read"))
    content_reader = pdf_content.Reader(deadline, max(1_000_000, len(data) * limits.max_expansion))
    numbers = {page.indirect_reference.idnum: i for i, page in enumerate(pages) if page.indirect_reference is not None}
    root: Any = _guarded(lambda: reader.trailer["/Root"].get_object(), {})
    # pypdf leaves out pages that it cannot reach; the page tree says how many there should be.
    named = max(total, _guarded(lambda: int(root["/Pages"]["/Count"]), 0))
    if len(pages) < min(named, limits.max_pages):
        problems.append(Problem("limit", f"it names {named} pages, but only {len(pages)} can be reached"))
    tree = _guarded(lambda: read_tree(root, numbers, limits.max_depth), None)
    sheets: list[_Sheet] = []
    characters = 0
    for i, page in enumerate(pages):
        try:
            content_reader.check_time()
            sheet = _sheet(page, i, tree, content_reader)
        except OutOfTime:
            detail = f"reading took longer than {limits.max_seconds:g} seconds; pages from {i + 1} on are missing"
            problems.append(Problem("limit", detail, i + 1))
            break
        sheets.append(sheet)
        problems.extend(sheet.problems)
        characters += sum(len(line.text) for line in sheet.lines)
        if characters > limits.max_text:
            problems.append(Problem("limit", f"it holds more than {limits.max_text:,} characters of text", i + 1))
            break
    return _document(path, sheets, problems, content_reader, _metadata(reader, root, tree))


def _pages(reader: Any, limits: Limits) -> list[Any]:
    """The pages that can be reached, up to the limit."""
    found: list[Any] = []
    total = reader.get_num_pages()
    for i in range(min(total, limits.max_pages)):
        try:
            found.append(reader.pages[i])
        except (MemoryError, RecursionError):
            break
        except Exception:  # a page object that cannot be read; the others may be
            if not found and i > 3:
                raise
    return found


def _guarded(get: Any, default: Any) -> Any:
    """What ``get`` returns, or the default where a damaged part of the file makes it raise."""
    try:
        return get()
    except OutOfTime:
        raise
    except Exception:
        return default


# -------------------------------------------------------------------------------------------------------- documents


def _document(
    path: str, sheets: list[_Sheet], problems: list[Problem], reader: pdf_content.Reader, metadata: Metadata
) -> Document:
    lines, text = Document.lay_out(_with_regions([sheet.lines for sheet in sheets], sheets))
    stream: tuple[Line, ...] = ()
    if any(sheet.words != sheet.stored for sheet in sheets):
        stream = tuple(_with_regions([sheet.stream for sheet in sheets], sheets))
    if not lines and not problems and not any(sheet.hidden for sheet in sheets):
        if any(sheet.drawn for sheet in sheets):
            problems = [Problem("no-text", "it has no text layer", 1)]
        else:
            problems = [Problem("empty", "its pages hold neither text nor pictures")]
    return Document(
        path=path,
        format="pdf",
        lines=lines,
        text=text,
        stream=stream,
        pages=tuple(sheet.page for sheet in sheets),
        metadata=metadata,
        links=_links(sheets, lines),
        images=tuple(image for sheet in sheets for image in sheet.images),
        fonts=pdf_content.fonts_of(reader.fonts),
        hidden=tuple(hidden for sheet in sheets for hidden in sheet.hidden),
        problems=tuple(problems),
    )


def _metadata(reader: Any, root: Any, tree: Tree | None) -> Metadata:
    info = _guarded(lambda: reader.metadata, None) or {}

    def text(key: str) -> str:
        value = _guarded(lambda: info.get(key), None)
        value = _guarded(lambda: value.get_object(), value)
        return clean(str(value)).strip()[:500] if isinstance(value, str) else ""

    marked = _guarded(lambda: bool(root["/MarkInfo"].get_object().get("/Marked")), False)
    language = _guarded(lambda: str(root["/Lang"].get_object()), "")
    return Metadata(
        title=text("/Title"),
        author=text("/Author"),
        subject=text("/Subject"),
        creator=text("/Creator"),
        producer=text("/Producer"),
        language=clean(language).strip()[:40],
        tagged=tree is not None or bool(marked),
    )


def _with_regions(by_page: list[list[Line]], sheets: list[_Sheet]) -> list[Line]:
    """Mark what repeats at the top or bottom of pages, and page numbers there."""
    from dataclasses import replace

    edges: dict[tuple[str, bool], list[tuple[int, float]]] = {}
    for n, lines in enumerate(by_page):
        for line in lines:
            where = _edge(line, sheets[n].page)
            if where is not None and line.bbox is not None:
                edges.setdefault((_mask(line), where), []).append((n, line.bbox.y0))
    done: list[Line] = []
    for n, lines in enumerate(by_page):
        for line in lines:
            where = _edge(line, sheets[n].page)
            if where is not None and line.bbox is not None and line.region is Region.BODY:
                y0 = line.bbox.y0
                repeated = any(m != n and abs(y - y0) <= 3 for m, y in edges[_mask(line), where])
                number = _PAGE_NUMBER.match(line.text) is not None and (
                    "/" in line.text or "of" in line.text or "age" in line.text or len(by_page) > 1
                )
                if repeated or number:
                    line = replace(line, region=Region.FOOTER if where else Region.HEADER)
            done.append(line)
    return done


def _mask(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _edge(line: Line, page: Page) -> bool | None:
    """False in the top of the page, True at its bottom, None between."""
    if line.bbox is None or not line.text:
        return None
    if line.bbox.y1 <= 0.12 * page.height:
        return False
    if line.bbox.y0 >= 0.88 * page.height:
        return True
    return None


def _links(sheets: list[_Sheet], lines: tuple[Line, ...]) -> tuple[Link, ...]:
    found: list[Link] = []
    by_page: dict[int, list[Line]] = {}
    for line in lines:
        by_page.setdefault(line.page, []).append(line)
    for sheet in sheets:
        number = sheet.page.number
        for url, box in sheet.links:
            spans: list[Span] = []
            for line in by_page.get(number, ()):
                if line.bbox is None or line.bbox.y1 < box.y0 or line.bbox.y0 > box.y1:
                    continue
                for word in line.words:
                    place = word.place
                    if not isinstance(place, PagePlace):
                        continue
                    x, y = (place.bbox.x0 + place.bbox.x1) / 2, (place.bbox.y0 + place.bbox.y1) / 2
                    if box.x0 - 1 <= x <= box.x1 + 1 and box.y0 - 1 <= y <= box.y1 + 1:
                        start = line.start + word.start
                        spans.append(Span(start, start + len(word.text)))
            span = Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else None
            if span is not None and span.end - span.start > 3 * sum(s.end - s.start for s in spans) + 40:
                span = spans[0]  # words far apart in reading order
            last = found[-1] if found else None
            if last is not None and last.url == url and isinstance(last.place, PagePlace) and last.place.page == number:
                # One link in several parts (an icon, a blank, wrapped text).
                if span is None or last.span is None:
                    joined = last.span or span
                elif span.start - last.span.end <= 2 and last.span.start <= span.start:
                    joined = Span(last.span.start, max(span.end, last.span.end))
                else:
                    found.append(Link(url, span, PagePlace(number, box)))
                    continue
                found[-1] = Link(url, joined, PagePlace(number, last.place.bbox.union(box)))
                continue
            found.append(Link(url, span, PagePlace(number, box)))
    return tuple(found)


# ------------------------------------------------------------------------------------------------------------ pages


def _sheet(page: Any, index: int, tree: Tree | None, reader: pdf_content.Reader) -> _Sheet:
    number = index + 1
    frame, matrix = _frame(page)
    problems: list[Problem] = []
    try:
        content = reader.page(page, matrix)
    except OutOfTime:
        raise
    except Exception as error:  # a damaged page; pypdf's own extractor may still get its text
        return _plain_sheet(page, number, frame, error)
    if content.cut:
        problems.append(Problem("limit", "the page draws more than is read; a part is missing", number))
    area = max(1.0, frame.x1 * frame.y1)
    pictures = [(picture, _clipped(picture.box, frame)) for picture in content.pictures]
    share = min(1.0, sum(box.width * box.height for _, box in pictures) / area)
    seen, hidden = _visible(content, frame, number)
    upright = _tokens([piece for piece in seen if piece.turn == 0])
    turned = [piece for piece in seen if piece.turn != 0]
    upright.extend(_widgets(page, matrix))
    _level_icons(upright)
    order = _rank(upright, tree, index)
    rows, columns = arrange(_attach_signs(upright, order, content.shapes))
    lines = _lines(rows, number)
    lines.extend(_turned_lines(turned, number))
    stored = sorted(upright, key=lambda token: token.order)
    stream = _stream(stored, number)
    characters = sum(len(token.text) - token.text.count(UNKNOWN) for token in upright)
    characters += sum(len(piece.text) - piece.text.count(UNKNOWN) for piece in turned)
    drawn = bool(content.pieces or content.pictures or content.shapes)
    outlined = sum(shape.curved for shape in content.shapes) >= 60
    characters_read = characters + sum(len(one.text) - one.text.count(UNKNOWN) for one in hidden)
    unknown = sum(piece.text.count(UNKNOWN) for piece in content.pieces)
    if characters_read < _FEW and (share >= 0.05 or outlined or unknown >= _FEW):
        if unknown >= _FEW:
            detail = "its text cannot be extracted: the fonts do not say which characters they draw"
        elif pictures:
            detail = "it is a picture without a text layer"
        else:
            detail = "it has no text layer"
        problems.append(Problem("no-text", detail, number))
    return _Sheet(
        Page(number, frame.x1, frame.y1, characters, round(share, 4), columns),
        lines,
        stream,
        [word.text for line in lines if line.bbox is not None for word in line.words if len(word.text) > 1],
        [token.text.translate(LIGATURES) for token in stored if len(token.text) > 1],
        hidden,
        [Image(number, box, picture.name) for picture, box in pictures],
        _page_links(page, matrix),
        problems,
        drawn,
    )


def _plain_sheet(page: Any, number: int, frame: BBox, error: Exception) -> _Sheet:
    """A page whose drawing cannot be interpreted: pypdf's own text, without places."""
    text = _guarded(lambda: page.extract_text(), "")
    lines = []
    for part in text.splitlines()[:2000]:
        shown = re.sub(r"\s+", " ", clean(part)).strip()
        if shown:
            marker, rest = split_marker(shown)
            lines.append(Line(text=rest, role=Role.ITEM if marker else Role.BODY, marker=marker, page=number))
    characters = sum(len(line.text.replace(" ", "")) for line in lines)
    problems = []
    if not characters:
        kind, _ = _verdict(error)
        detail = "the page is too large when unpacked" if kind == "limit" else "the page is damaged"
        problems.append(Problem("limit" if kind == "limit" else "no-text", detail, number))
    sheet = Page(number, frame.x1, frame.y1, characters)
    return _Sheet(sheet, lines, lines, [], [], [], [], [], problems, True)


def _frame(page: Any) -> tuple[BBox, Matrix]:
    """The visible page as a box from (0, 0), and the matrix from its user space to it."""
    box = _guarded(lambda: _box(page.cropbox), None)
    media = _guarded(lambda: _box(page.mediabox), None)
    if box is None or media is None:
        box = media or box or BBox(0.0, 0.0, 612.0, 792.0)
    else:
        inner = BBox(max(box.x0, media.x0), max(box.y0, media.y0), min(box.x1, media.x1), min(box.y1, media.y1))
        box = inner if inner.width > 1 and inner.height > 1 else media
    turn = _guarded(lambda: int(page.rotation) % 360, 0)
    x0, y0, x1, y1 = box
    if turn == 90:
        return BBox(0.0, 0.0, box.height, box.width), (0.0, 1.0, 1.0, 0.0, -y0, -x0)
    if turn == 180:
        return BBox(0.0, 0.0, box.width, box.height), (-1.0, 0.0, 0.0, 1.0, x1, -y0)
    if turn == 270:
        return BBox(0.0, 0.0, box.height, box.width), (0.0, -1.0, -1.0, 0.0, y1, x1)
    return BBox(0.0, 0.0, box.width, box.height), (1.0, 0.0, 0.0, -1.0, -x0, y1)


def _box(raw: Any) -> BBox | None:
    values = [float(value) for value in raw]
    if len(values) != 4 or not all(abs(value) < 1e6 for value in values):
        return None
    x0, x1 = sorted((values[0], values[2]))
    y0, y1 = sorted((values[1], values[3]))
    return BBox(x0, y0, x1, y1) if x1 - x0 > 1 and y1 - y0 > 1 else None


def _clipped(box: BBox, frame: BBox) -> BBox:
    x0, y0 = min(max(box.x0, 0.0), frame.x1), min(max(box.y0, 0.0), frame.y1)
    return BBox(x0, y0, min(max(box.x1, x0), frame.x1), min(max(box.y1, y0), frame.y1))


# ------------------------------------------------------------------------------------------------------ hidden text


def _visible(content: Content, frame: BBox, number: int) -> tuple[list[Piece], list[Hidden]]:
    """The pieces that a person sees, and the rest."""
    scan = any(
        box.width * box.height >= 0.5 * frame.x1 * frame.y1
        for box in (_clipped(picture.box, frame) for picture in content.pictures)
    )
    grounds = [shape for shape in content.shapes if shape.box.width > 3 and shape.box.height > 3]
    if len(grounds) * len(content.pieces) > _MANY:
        # A drawing rather than a page of text: what lies under a word is not known.
        grounds = [Shape(frame, None, 0, False, False)]
    seen: list[Piece] = []
    hidden: list[tuple[str, Piece]] = []
    drawn: dict[tuple[str, int, int], tuple[float, float]] = {}
    for piece in content.pieces:
        why = _why_hidden(piece, grounds, content.pictures, frame, scan)
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


def _why_hidden(piece: Piece, grounds: list[Shape], pictures: list[Picture], frame: BBox, scan: bool) -> str:
    look, box = piece.look, piece.box
    if piece.invisible and not scan:
        return "invisible"
    if box.x1 <= 0.5 or box.y1 <= 0.5 or box.x0 >= frame.x1 - 0.5 or box.y0 >= frame.y1 - 0.5:
        return "off-page"
    if look.size < _TINY:
        return "tiny"
    if look.color is not None and not piece.invisible:
        white = min(look.color) > 0.9
        under = _background(box, piece.paint, grounds, pictures, exact=not white)
        near = 0.06 if white else 0.008
        if under is not None and max(abs(a - b) for a, b in zip(look.color, under, strict=True)) < near:
            return "white"
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


# ------------------------------------------------------------------------------------------------------------ words


def _tokens(pieces: list[Piece]) -> list[Token]:
    """Words: pieces drawn one after the other without a blank or gap, small capitals and superscripts included."""
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
            small = min(piece.look.size, token.size) < 0.85 * size
            if -0.3 * size < gap and near and (level <= 0.06 * size or (small and level <= 0.5 * size)):
                icon = pdf_content.is_icon(piece.text) != token.icon
                if not icon and not (piece.text in BULLETS or token.text in BULLETS):
                    if piece.look.size > token.size:
                        token.base, token.size = piece.base, piece.look.size
                    token.text += piece.text
                    token.box = token.box.union(piece.box)
                    if len(piece.text) > longest:
                        token.look, longest = piece.look, len(piece.text)
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
            )
        )
        longest = len(piece.text)
        last = piece
    return done


def _level_icons(tokens: list[Token]) -> None:
    """Put icons on the baseline of the words that they stand before: they are often centred on them."""
    icons = [token for token in tokens if token.icon]
    for icon in icons[:500]:
        best, most = None, 0.25 * min(icon.size, 20.0)
        for token in tokens:
            if 0 <= token.x0 - icon.x1 <= 30 and not token.icon:
                common = min(token.box.y1, icon.box.y1) - max(token.box.y0, icon.box.y0)
                if common > most + 0.5 or (best is not None and common > most - 0.5 and token.base < best.base - 1):
                    best, most = token, max(most, common)
        if best is not None:
            icon.base = best.base


def _widgets(page: Any, matrix: Matrix) -> list[Token]:
    """The values of text fields, at their places."""
    found: list[Token] = []
    for annotation in _annotations(page):
        if annotation.get("/Subtype") != "/Widget" or len(found) > 2000:
            continue
        field, steps = annotation, 0
        while field is not None and "/V" not in field and steps < 8:
            parent = _guarded(lambda field=field: field["/Parent"].get_object(), None)
            field, steps = (parent if isinstance(parent, dict) else None), steps + 1
        value = _guarded(lambda field=field: field["/V"].get_object(), None) if field is not None else None
        rect = _guarded(lambda annotation=annotation: _box(annotation["/Rect"]), None)
        if rect is None or not isinstance(value, str) or value.startswith("/") or not value.strip():
            continue
        box = pdf_content.box_of(matrix, *rect)
        for i, line in enumerate(value.splitlines()[:100]):
            words = clean(line).split()
            x, base = box.x0 + 2, box.y0 + 12 * (i + 1)
            for word in words:
                width = 5.0 * len(word)
                place = BBox(x, base - 8, x + width, base + 2)
                order = 10_000_000 + len(found)
                found.append(Token(word, place, base, 10.0, Look("", 10.0), order, True))
                x += width + 3
    return found


def _annotations(page: Any) -> list[Any]:
    raw = _guarded(lambda: page["/Annots"].get_object(), [])
    found = []
    for one in list(raw)[:2000] if isinstance(raw, list) else []:
        thing = _guarded(lambda one=one: one.get_object(), None)
        if isinstance(thing, dict):
            found.append(thing)
    return found


def _page_links(page: Any, matrix: Matrix) -> list[tuple[str, BBox]]:
    found = []
    for annotation in _annotations(page):
        if annotation.get("/Subtype") != "/Link":
            continue
        url = _guarded(lambda annotation=annotation: str(annotation["/A"].get_object()["/URI"].get_object()), "")
        rect = _guarded(lambda annotation=annotation: _box(annotation["/Rect"]), None)
        url = clean(url).strip()
        if url and rect is not None:
            found.append((url[:2000], pdf_content.box_of(matrix, *rect)))
    return found


# ------------------------------------------------------------------------------------------------- order and signs


class _Order(NamedTuple):
    """What the tree says about a page: marks by marked-content id, the ids of list signs, and the items with one."""

    marks: dict[int, Mark]
    signs: set[int]
    labelled: frozenset[int]
    complex: frozenset[int]


def _rank(tokens: list[Token], tree: Tree | None, index: int) -> _Order:
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


def _attach_signs(tokens: list[Token], order: _Order, shapes: list[Shape]) -> list[Token]:
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
            first.marker = _sign(signs.get(item, ""))
        elif len(group) >= 4 and item not in order.complex:
            first.role = Role.ITEM  # without a visible sign; shorter ones are contact lines and tags
    # Where the tree names the signs, no other shape is one.
    parts = Counter(shape.paint for shape in shapes)
    dots = [] if order.signs else [shape for shape in shapes if parts[shape.paint] == 1 and _is_dot(shape)]
    removed: set[int] = set()
    groups = bands(kept)
    for band in groups:
        _signs_in_band(band.tokens, dots, removed)
    # A sign beside a hint in the margin stands where the other signs stand.
    edges = {(token.text, round(token.x0)) for token in kept if id(token) in removed}
    for band in groups:
        for token, after in zip(band.tokens, band.tokens[1:], strict=False):
            lined_up = any((token.text, round(token.x0) + n) in edges for n in (-1, 0, 1))
            if lined_up and id(token) not in removed and not after.marker and after.x0 - token.x1 <= 45:
                after.marker = token.text if not _symbolic(token) else "•"
                removed.add(id(token))
    return [token for token in kept if id(token) not in removed]


def _sign(text: str) -> str:
    shown = clean(text).strip()
    return shown if shown and UNKNOWN not in shown and len(shown) <= 6 else "•"


def _is_dot(shape: Shape) -> bool:
    width, height = shape.box.width, shape.box.height
    return 1.0 <= width <= 8.0 and 1.0 <= height <= 8.0 and 0.6 <= width / height <= 1.67


def _signs_in_band(band: list[Token], dots: list[Shape], removed: set[int]) -> None:
    for i, token in enumerate(band):
        before = band[i - 1] if i else None
        room = token.x0 - before.x1 if before is not None else 1e9
        if i + 1 < len(band) and _is_sign(token) and not token.marker:
            after = band[i + 1]
            gap = after.x0 - token.x1
            strong = token.text in BULLETS or token.text == "•"
            clear = room > max(2.0 * gap, 1.5 * token.size) if strong else room > 4 * token.size
            if clear and -1 <= gap <= 45 and not _is_sign(after) and not _open_range(token.text, after.text):
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
            row = [dot for dot in dots if top < (dot.box.y0 + dot.box.y1) / 2 < bottom]
            own = [dot for dot in row if 0 < token.x0 - dot.box.x1 <= 28 and dot.box.width <= 0.6 * token.size]
            if len(own) == 1 and (before is None or own[0].box.x0 > before.x1 + 0.3 * token.size):
                left = [dot for dot in row if 0 < own[0].box.x0 - dot.box.x0 <= 4 * token.size]
                if not left:
                    token.marker = "•"


def _is_sign(token: Token) -> bool:
    return len(token.text) == 1 and (token.text in BULLETS or token.text in _WEAK_SIGNS or _symbolic(token))


def _symbolic(token: Token) -> bool:
    name = token.look.font.lower()
    return any(mark in name for mark in ("symbol", "wingdings", "dingbats")) and token.text not in BULLETS


def _open_range(sign: str, following: str) -> bool:
    """Whether a dash opens the rest of a date range and no list item."""
    return sign in "-–—" and (following[:1].isdigit() or following.lower().startswith(("present", "current", "now")))


# ------------------------------------------------------------------------------------------------------------ lines


def _lines(rows: list[Row], number: int) -> list[Line]:
    """Lines of rows. Blocks of the tree stay; an item of an untagged file takes the lines of its hanging indent."""
    base = number * 100_000
    lines: list[Line] = []
    firsts: set[int] = set()
    flows: dict[int, int] = {}
    for row in rows:
        head = row.cells[0][0]
        if (
            not head.marker
            and len(row.cells[0]) > 1
            and _is_sign(head)
            and not _open_range(head.text, row.cells[0][1].text)
        ):
            following = row.cells[0][1]
            if head.text in BULLETS or following.x0 - head.x1 >= 0.4 * head.size:
                following.marker = _sign(head.text)
                del row.cells[0][0]
                head = following
        line = _line(row, number)
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


def _line(row: Row, number: int) -> Line:
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


def _turned_lines(pieces: list[Piece], number: int) -> list[Line]:
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


def _stream(tokens: list[Token], number: int) -> list[Line]:
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
        line = _line(Row([group]), number)
        marker, rest = split_marker(line.text)
        if marker and rest.strip():
            cut = len(line.text) - len(rest)
            words = tuple(word._replace(start=word.start - cut) for word in line.words if word.start >= cut)
            line = _changed(line, text=rest, words=words, marker=marker, role=Role.ITEM)
        if line.text.strip():
            lines.append(line)
    return lines
