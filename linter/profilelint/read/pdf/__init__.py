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
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from profilelint.model.document import Document, Hidden, Image, Line, Metadata, Page, Problem, Region, Role
from profilelint.model.place import BBox, PagePlace
from profilelint.pattern import lazy
from profilelint.read.limits import DEFAULT_LIMITS, Limits
from profilelint.read.normal import LIGATURES, clean, split_marker
from profilelint.read.pdf import content as pdf_content
from profilelint.read.pdf.attached import with_attached
from profilelint.read.pdf.bidi import is_rtl
from profilelint.read.pdf.fonts import UNKNOWN, fonts_of, own_fonts
from profilelint.read.pdf.forms import widgets
from profilelint.read.pdf.hidden import visible
from profilelint.read.pdf.lines import lines_of, mark_cut_words, stream_of, turned_lines
from profilelint.read.pdf.links import join_wrapped, links_of, page_links
from profilelint.read.pdf.objects import Matrix, OutOfTime, array, clipped, guarded, rectangle
from profilelint.read.pdf.order import arrange
from profilelint.read.pdf.tree import Tree, read_tree
from profilelint.read.pdf.words import attach_signs, find_chips, level_icons, rank_words, tokens_of

_FEW = 30
_PAGE_NUMBER = lazy(r"^\W{0,3}(?:page\s{1,3})?\d{1,2}(?:\s{0,3}(?:/|of|\|)\s{0,3}\d{1,2})?\W{0,3}$", re.IGNORECASE)
_DAMAGED = "it is damaged or cut off; export it again from the program that made it"
_PAGE_OBJECT = re.compile(rb"(?<!\d)(\d{1,7}) 0 obj\s{0,4}<<[^<>]{0,400}?/Type\s{0,2}/Page(?![a-zA-Z])")
_PAGE_OF = lazy(r"\b(?:page|seite|página|p\.)\s?\d{1,2}\s?(?:of|/|von|de|sur)\s?\d{1,2}\s?$", re.IGNORECASE)
"""A page number after other running text."""
_SPACED_PAGE_OF = lazy(r"\bP ?A ?G ?E ?\d ?\d? ?(?:O ?F|/) ?\d ?\d?\s?$")
"""The same in letter-spaced capitals."""
_TEX = lazy(r"tex\b|xdvipdfm|dvips|dvipdf", re.IGNORECASE)
"""Makers that cut words at line ends."""


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
    with _quiet(), own_fonts():
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
    return "unreadable", _DAMAGED


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
    from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PyPdfError

    if not data.strip():
        return _failed(path, "empty", "it holds no bytes")
    salvaged, opened = False, _AS_OWNER
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        opened = int(reader.decrypt("")) if reader.is_encrypted else _AS_OWNER
        if not opened:
            return _failed(path, "encrypted", "it is protected by a password")
        pages = _pages(reader, limits)
        if not pages:
            raise ValueError("no pages")
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        mended = _with_catalog(data, limits)
        if isinstance(error, (DependencyError, FileNotDecryptedError, LimitReachedError)) or not mended:
            raise
        reader, salvaged = PdfReader(io.BytesIO(mended), strict=False), True
        pages = _pages(reader, limits)
    if not pages:
        return _failed(path, "unreadable", "it has no pages")
    problems: list[Problem] = []
    if opened != _AS_OWNER and guarded(lambda: _forbids_copies(reader), False):
        problems.append(Problem("restricted", "it opens without a password, but forbids taking its text"))
    if salvaged:
        detail = (
            f"it is damaged or cut off: {len(pages)} page{'s' * (len(pages) > 1)} could be recovered; export it again"
        )
        problems.append(Problem("limit", detail))
    total = guarded(lambda: int(reader.get_num_pages()), len(pages))
    if total > limits.max_pages:
        problems.append(Problem("limit", f"it has {total} pages; the first {limits.max_pages} were read"))
    content_reader = pdf_content.Reader(deadline, max(1_000_000, len(data) * limits.max_expansion))
    numbers = {page.indirect_reference.idnum: i for i, page in enumerate(pages) if page.indirect_reference is not None}
    root: Any = guarded(lambda: reader.trailer["/Root"].get_object(), {})
    content_reader.off = guarded(lambda: _layers_off(root), frozenset())
    # pypdf leaves out pages that it cannot reach; the page tree says how many there should be.
    named = max(total, guarded(lambda: int(root["/Pages"]["/Count"]), 0))
    if len(pages) < min(named, limits.max_pages):
        problems.append(Problem("limit", f"it names {named} pages, but only {len(pages)} can be reached"))
    tree = guarded(lambda: read_tree(root, numbers, limits.max_depth), None)
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
        if characters > limits.max_text and i + 1 < len(pages):
            detail = f"it holds more than {limits.max_text:,} characters of text; pages from {i + 2} on were not read"
            problems.append(Problem("limit", detail, i + 2))
            break
    if salvaged and not characters:
        return _failed(path, "unreadable", _DAMAGED)
    document = _document(path, sheets, problems, content_reader, _metadata(reader, root, tree))
    return with_attached(document, reader, limits)


_AS_OWNER = 2
"""What pypdf's ``decrypt`` answers where the password is the owner's, who may do everything."""


def _forbids_copies(reader: Any) -> bool:
    """Whether the permissions forbid to copy or extract text: bit 5 of P (ISO 32000-1, table 22)."""
    return not int(reader.trailer["/Encrypt"].get_object()["/P"]) & 0x10


def _layers_off(root: Any) -> frozenset[int]:
    """The object numbers of the layers that are not shown when the file is opened."""
    layers = root["/OCProperties"].get_object()
    start = layers["/D"].get_object()
    off = [*array(layers.get("/OCGs"))] if start.get("/BaseState") == "/OFF" else [*array(start.get("/OFF"))]
    on = {one.idnum for one in array(start.get("/ON"))} if start.get("/BaseState") == "/OFF" else set()
    return frozenset(one.idnum for one in off[:500]) - on


def _with_catalog(data: bytes, limits: Limits) -> bytes:
    """A file that lost its catalogue, with one that names the pages still there; empty where none is."""
    pages = [int(match.group(1)) for match in islice(_PAGE_OBJECT.finditer(data), limits.max_pages)]
    if not pages:
        return b""
    kids = b" ".join(b"%d 0 R" % number for number in dict.fromkeys(pages))
    tail = b"\n9999998 0 obj\n<< /Type /Pages /Kids [%s] /Count %d >>\nendobj\n" % (kids, len(set(pages)))
    tail += b"9999999 0 obj\n<< /Type /Catalog /Pages 9999998 0 R >>\nendobj\n"
    start = len(data) + tail.index(b"9999999 0 obj")
    pages_at = len(data) + 1
    tail += b"xref\n9999998 2\n%010d 00000 n \n%010d 00000 n \n" % (pages_at, start)
    tail += b"trailer\n<< /Size 10000000 /Root 9999999 0 R >>\nstartxref\n0\n%%EOF\n"
    return data + tail


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


# -------------------------------------------------------------------------------------------------------- documents


def _document(
    path: str, sheets: list[_Sheet], problems: list[Problem], reader: pdf_content.Reader, metadata: Metadata
) -> Document:
    typeset = _TEX.search(f"{metadata.producer} {metadata.creator}") is not None
    ordered = _with_regions([sheet.lines for sheet in sheets], sheets)
    lines, text = Document.lay_out(mark_cut_words(ordered, typeset))
    stream: tuple[Line, ...] = ()
    if any(sheet.words != sheet.stored for sheet in sheets):
        stream = tuple(_with_regions([sheet.stream for sheet in sheets], sheets))
    told = any(problem.kind != "restricted" for problem in problems)
    if not lines and not told and not any(sheet.hidden for sheet in sheets):
        if any(sheet.drawn for sheet in sheets):
            problems = [*problems, Problem("no-text", "it has no text layer", 1)]
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
        links=links_of({sheet.page.number: sheet.links for sheet in sheets}, lines),
        images=tuple(image for sheet in sheets for image in sheet.images),
        fonts=fonts_of(reader.drawn),
        hidden=tuple(hidden for sheet in sheets for hidden in sheet.hidden),
        problems=tuple(problems),
    )


def _metadata(reader: Any, root: Any, tree: Tree | None) -> Metadata:
    info = guarded(lambda: reader.metadata, None) or {}

    def text(key: str) -> str:
        value = guarded(lambda: info.get(key), None)
        value = guarded(lambda: value.get_object(), value)
        return clean(str(value)).strip()[:500] if isinstance(value, str) else ""

    marked = guarded(lambda: bool(root["/MarkInfo"].get_object().get("/Marked")), False)
    language = guarded(lambda: str(root["/Lang"].get_object()), "")
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
                number = number or any(known.search(line.text) is not None for known in (_PAGE_OF, _SPACED_PAGE_OF))
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
    pictures = [(picture, clipped(picture.box, frame)) for picture in content.pictures]
    share = min(1.0, sum(box.width * box.height for _, box in pictures) / area)
    seen, hidden = visible(content, frame, number)
    upright = tokens_of([piece for piece in seen if piece.turn == 0])
    turned = [piece for piece in seen if piece.turn != 0]
    upright.extend(widgets(page, matrix))
    level_icons(upright)
    order = rank_words(upright, tree, index)
    find_chips(upright, content)
    rows, columns = arrange(attach_signs(upright, order, content))
    lines = lines_of(rows, number)
    areas = page_links(page, matrix)
    lines = join_wrapped(lines, areas)
    lines.extend(turned_lines(turned, number))
    words = [word.text for line in lines if line.bbox is not None for word in line.words if len(word.text) > 1]
    stored = sorted(upright, key=lambda token: token.order)
    held = [token.text.translate(LIGATURES) for token in stored if len(token.text) > 1]
    if any(map(is_rtl, words)):  # what simple extractors make of such text differs too much to tell
        held = words
    stream = stream_of(stored, number) if held != words else lines
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
        words,
        held,
        hidden,
        [Image(number, box, picture.name, PagePlace(number, box), picture.pixels) for picture, box in pictures],
        areas,
        problems,
        drawn,
    )


def _plain_sheet(page: Any, number: int, frame: BBox, error: Exception) -> _Sheet:
    """A page whose drawing cannot be interpreted: pypdf's own text, without places."""
    text = guarded(lambda: page.extract_text(), "")
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
    box = guarded(lambda: rectangle(page.cropbox), None)
    media = guarded(lambda: rectangle(page.mediabox), None)
    if box is None or media is None:
        box = media or box or BBox(0.0, 0.0, 612.0, 792.0)
    else:
        inner = BBox(max(box.x0, media.x0), max(box.y0, media.y0), min(box.x1, media.x1), min(box.y1, media.y1))
        box = inner if inner.width > 1 and inner.height > 1 else media
    turn = guarded(lambda: int(page.rotation) % 360, 0)
    x0, y0, x1, y1 = box
    if turn == 90:
        return BBox(0.0, 0.0, box.height, box.width), (0.0, 1.0, 1.0, 0.0, -y0, -x0)
    if turn == 180:
        return BBox(0.0, 0.0, box.width, box.height), (-1.0, 0.0, 0.0, 1.0, x1, -y0)
    if turn == 270:
        return BBox(0.0, 0.0, box.height, box.width), (0.0, -1.0, -1.0, 0.0, y1, x1)
    return BBox(0.0, 0.0, box.width, box.height), (1.0, 0.0, 0.0, -1.0, -x0, y1)
