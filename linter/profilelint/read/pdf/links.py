"""Links of a PDF: where they stand and which words they cover."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import Any

from profilelint.model.document import Line, Link, Word
from profilelint.model.place import BBox, PagePlace, Span
from profilelint.read.normal import clean
from profilelint.read.pdf.forms import annotations_of
from profilelint.read.pdf.objects import Matrix, box_of, guarded, rectangle

_REST = re.compile(r"[a-z0-9.-]{1,30}$")


def page_links(page: Any, matrix: Matrix) -> list[tuple[str, BBox]]:
    found = []
    for annotation in annotations_of(page):
        if annotation.get("/Subtype") != "/Link":
            continue
        url = guarded(lambda annotation=annotation: str(annotation["/A"].get_object()["/URI"].get_object()), "")
        rect = guarded(lambda annotation=annotation: rectangle(annotation["/Rect"]), None)
        url = clean(url).strip()
        if url and rect is not None:
            found.append((url[:2000], box_of(matrix, *rect)))
    return found


def join_wrapped(lines: list[Line], areas: list[tuple[str, BBox]]) -> list[Line]:
    """Join an address that is cut inside a word at a line's end: the rest goes to the first line's last word.

    The link on both parts says what the address is. Without a link, the rest of an e-mail address is joined where
    the first part cannot be whole, and where a short rest of the same paragraph stands alone.
    """
    done: list[Line] = []
    for line in lines:
        last = done[-1] if done else None
        if last is not None and last.words and line.words and not line.marker and _below(last, line):
            first, rest = last.words[-1], line.words[0]
            glued = first.text + rest.text
            cut = _by_link(first, rest, areas) or (len(line.words) == 1 and _cut_email(last, line))
            if cut:
                word = first._replace(text=glued)
                text = last.text[: first.start] + glued
                box = last.bbox.union(line.bbox) if last.bbox is not None and line.bbox is not None else last.bbox
                done[-1] = replace(last, text=text, words=(*last.words[:-1], word), bbox=box)
                if len(line.words) == 1:
                    continue
                start = line.words[1].start
                words = tuple(word._replace(start=word.start - start) for word in line.words[1:])
                line = replace(line, text=line.text[start:], words=words)
        done.append(line)
    return done


def _below(above: Line, line: Line) -> bool:
    """Whether a line goes on with the one above: same column, edge and distance of a paragraph."""
    if above.bbox is None or line.bbox is None or above.column != line.column or "\t" in above.text:
        return False
    size = line.bbox.height
    return 0 < line.bbox.y0 - above.bbox.y0 <= 1.9 * size and above.bbox.x0 - 2 <= line.bbox.x0 <= above.bbox.x1


def _by_link(first: Word, rest: Word, areas: list[tuple[str, BBox]]) -> bool:
    """Whether one link covers two words and its address holds them joined, but not with a blank between."""
    if len(first.text) + len(rest.text) < 6:
        return False
    glued = (first.text + rest.text).casefold()
    here: set[str] = set()
    there: set[str] = set()
    for url, area in areas:
        if _covers(area, first):
            here.add(url)
        if _covers(area, rest):
            there.add(url)
    return any(glued.strip("/") in url.casefold() for url in here & there)


def _cut_email(above: Line, line: Line) -> bool:
    first, rest = above.words[-1].text, line.words[0].text
    name, at, domain = first.partition("@")
    if not name or not at or "@" in rest or not _REST.match(rest) or above.words[-1].look != line.words[0].look:
        return False
    whole = "." in domain.strip(".") and not domain.endswith((".", "-"))
    if whole:
        return 0 < above.block == line.block and len(rest) <= 3
    return "." in domain + rest


def _covers(area: BBox, word: Word) -> bool:
    place = word.place
    if not isinstance(place, PagePlace):
        return False
    x, y = (place.bbox.x0 + place.bbox.x1) / 2, (place.bbox.y0 + place.bbox.y1) / 2
    return area.x0 - 1 <= x <= area.x1 + 1 and area.y0 - 1 <= y <= area.y1 + 1


def links_of(by_sheet: dict[int, list[tuple[str, BBox]]], lines: tuple[Line, ...]) -> tuple[Link, ...]:
    found: list[Link] = []
    by_page: dict[int, list[Line]] = {}
    for line in lines:
        by_page.setdefault(line.page, []).append(line)
    for number, areas in by_sheet.items():
        for url, box in areas:
            spans: list[Span] = []
            for line in by_page.get(number, ()):
                if line.bbox is None or line.bbox.y1 < box.y0 or line.bbox.y0 > box.y1:
                    continue
                for word in line.words:
                    if _covers(box, word):
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
    text = "\n".join(line.text for line in lines)
    times = Counter(link.url for link in found)
    return tuple(
        link
        for link in found
        if times[link.url] == 1 or link.span is None or not _other(link.url, text[link.span.start : link.span.end])
    )


def _other(url: str, text: str) -> bool:
    """Whether the text under a web address is a telephone number or an e-mail address: the area of a wrapped link
    reaches over its neighbours."""
    if not url.casefold().startswith("http"):
        return False
    digits = sum(map(str.isdigit, text))
    return "@" in text.strip("@") or (digits >= 7 and not any(char.isalpha() and char.isascii() for char in text))
