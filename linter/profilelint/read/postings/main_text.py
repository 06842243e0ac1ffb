"""A saved page → its lines that belong to the posting, without navigation, other jobs, cookie notices and footers.

readability-lxml says which text is the main one; the element of the page that holds it gives the lines, so that short
list items and the title, which such programs lose, stay, and every line keeps its place in the file.
"""

from __future__ import annotations

import logging
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from profilelint.model.document import Document, Line, Role
from profilelint.model.place import Span, TextPlace
from profilelint.pattern import lazy
from profilelint.read.html.tree import Element, Text, Tree
from profilelint.read.postings.prose import mark_headings
from profilelint.read.structured.source import Lines

_LONGEST = 1_000_000
"""Characters of a page that the library is given; what it costs grows with the page."""
_SHARE = 0.85
"""The main element holds so much of the main text."""
_LEAST = 150
"""A main text with fewer characters is none."""
_FEW_LINKS = 6
_MOST_CUTS = 20
"""Headings of other jobs after which something is cut; a page has one or two."""
_OUTSIDE = frozenset("nav footer aside form dialog header".split())
_ROLES = frozenset("navigation contentinfo banner search dialog complementary alertdialog form".split())
_ASIDE = lazy(
    r"(?:\A|[\s_-])(?:nav(?:bar|igation)?|menu|footer|breadcrumbs?|cookies?|consent|gdpr|onetrust|sidebar|rail|related"
    r"|similar|recommended|recommendations|newsletter|subscribe|share|social|sharing|promo|advert(?:isement)?s?|ads"
    r"|popup|modal|comments|pagination|skip-?link|toolbar|actions)(?:\Z|[\s_-])",
    re.IGNORECASE,
)
"""Names of classes that say what stands in a box."""
_OTHERS = lazy(
    r"(?:(?:similar|related|other|more|recommended|suggested|featured|nearby|latest) "
    r"(?:\w+ )?(?:jobs?|positions?|openings?|roles?|vacancies|opportunities)\b"
    r"|(?:you may|you might) (?:also )?(?:like|be)\b|(?:people|others) also (?:viewed|applied)"
    r"|jobs (?:like this|you may|near|for you|in )|more (?:from|at) |explore (?:more|other)"
    r"|share this (?:job|posting|page)|get (?:new )?jobs|(?:sign up|subscribe) (?:for|to)\b"
    r"|submit your application\Z|apply for this (?:job|position)\Z|cookie (?:settings|preferences))",
    re.IGNORECASE,
)
"""Headings of what boards print below a posting."""


class _Box(NamedTuple):
    """An element with the stretch of the source that its text takes."""

    element: Element
    start: int
    end: int


def readable_text(page: str) -> str:
    """What readability-lxml takes for the main text of a page; empty where it finds none. Never raises."""
    import lxml.html
    from readability import Document as Readability

    logger = logging.getLogger("readability")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        return str(lxml.html.fromstring(Readability(page[:_LONGEST]).summary()).text_content())
    except Exception:  # it and lxml raise many kinds on broken pages; all mean that nothing was found
        return ""
    finally:
        logger.setLevel(level)


def main_lines(
    document: Document, tree: Tree, source: str, extract: Callable[[str], str] = readable_text
) -> tuple[Line, ...]:
    """The lines of a page that are its posting; all of them where the page shows little else or nothing stands out.

    ``tree`` was grown from ``source``, whose line ends are all ``\\n``.
    """
    lines = document.lines
    where = Lines(source)
    offsets = [_offset(line, where) for line in lines]
    boxes = list(boxes_of(tree.root))
    outside = [box for box in boxes if _is_aside(box.element)]
    if not outside and len(document.links) < _FEW_LINKS:
        return lines
    extracted = _plain(extract(source))
    kept = [at for at, line in enumerate(lines) if len(line.text) > 3 and _plain(line.text) in extracted]
    weights = {at: len(lines[at].text) for at in kept}
    if sum(weights.values()) < _LEAST:
        return _without(document, offsets, outside, None)
    main = _holder(boxes, {offsets[at]: weight for at, weight in weights.items()})
    return _without(document, offsets, outside, main)


class _Stretches:
    """Tells whether an offset stands in one of some boxes."""

    def __init__(self, boxes: list[_Box]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for box in sorted(boxes, key=lambda box: box.start):
            if self.ends and box.start < self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], box.end)
            else:
                self.starts.append(box.start)
                self.ends.append(box.end)

    def __contains__(self, offset: int) -> bool:
        at = bisect_right(self.starts, offset) - 1
        return at >= 0 and offset < self.ends[at]


def _without(document: Document, offsets: list[int], outside: list[_Box], main: _Box | None) -> tuple[Line, ...]:
    """The lines inside of ``main`` and from the title to it, but for those in a box beside the text."""
    lines = document.lines
    holds = main or _Box(Element("", {}), 0, 1 << 60)
    dropped = [
        box
        for box in outside
        if not (box.start <= holds.start and holds.end <= box.end)
        and not (box.element.tag == "header" and holds.start <= box.start)
    ]
    linked = linked_lines(document)
    beside = _Stretches(dropped)
    titles = [
        offsets[at]
        for at, line in enumerate(lines)
        if line.role is Role.HEADING and line.level == 1 and offsets[at] not in beside
    ]
    # The title, and what stands between it and the main text, are part of it.
    start = max((offset for offset in titles if offset < holds.start), default=holds.start)
    if any(holds.start <= offset < holds.end for offset in titles):
        start = holds.start
    inside: list[int] = []
    end, cuts = -1, 0
    for at, line in enumerate(lines):
        offset = offsets[at]
        if not start <= offset < holds.end or offset < end:
            continue
        if offset in beside:
            continue
        if len(line.text) <= 80 and _OTHERS.match(line.text) and (line.role is Role.HEADING or len(line.text) <= 40):
            cuts += 1
            if cuts <= _MOST_CUTS:
                end = _end_of_section(holds.element, offset)
            continue
        if at in linked and not (line.role is Role.HEADING and line.level == 1):
            continue
        inside.append(at)
    size = sum(len(lines[at].text) for at in inside)
    if size < _LEAST:
        return lines
    return tuple(lines[at] for at in inside)


def linked_lines(document: Document) -> dict[int, list[str]]:
    """The numbers of the lines that are nothing but links to somewhere else, with the addresses."""
    starts = [line.start for line in document.lines]
    covered: dict[int, int] = {}
    urls: dict[int, list[str]] = {}
    for link in document.links:
        if link.span is None or link.url.startswith(("mailto:", "tel:")):
            continue
        at = bisect_right(starts, link.span.start) - 1
        if at >= 0:
            covered[at] = covered.get(at, 0) + link.span.end - link.span.start
            urls.setdefault(at, []).append(link.url)
    return {at: urls[at] for at, size in covered.items() if size * 10 >= 9 * len(document.lines[at].text)}


def head_items(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines with bold list items that end in a colon as headings of the items below them."""
    made = list(lines)
    mark_headings(made)
    return tuple(made)


def boxes_of(root: Element) -> Iterator[_Box]:
    """Every element with its stretch, those that hold others after them."""
    ends: dict[int, int] = {}
    stack: list[tuple[Element, bool]] = [(root, False)]
    while stack:
        element, done = stack.pop()
        if done:
            end = element.start
            for child in element.children:
                if isinstance(child, Element):
                    end = max(end, ends.pop(id(child), child.start))
                else:
                    end = max(end, child.end)
            ends[id(element)] = end
            yield _Box(element, element.start, end)
        else:
            stack.append((element, True))
            stack += [(child, False) for child in element.children if isinstance(child, Element)]


def _holder(boxes: list[_Box], weights: dict[int, int]) -> _Box | None:
    """The smallest element that holds most of the main text."""
    total = sum(weights.values())
    places = sorted(weights)
    sums = [0]
    for place in places:
        sums.append(sums[-1] + weights[place])
    best: _Box | None = None
    for box in boxes:
        first, last = bisect_right(places, box.start - 1), bisect_right(places, box.end - 1)
        if sums[last] - sums[first] >= _SHARE * total and (best is None or box.end - box.start < best.end - best.start):
            best = box
    return best


def _is_aside(element: Element) -> bool:
    attributes = element.attributes
    if element.tag in _OUTSIDE or attributes.get("role", "") in _ROLES:
        return True
    if element.tag in ("html", "body", "main", "") or attributes.get("role") == "main":
        return False
    name = f"{attributes.get('class', '')} {attributes.get('id', '')}"[:300]
    return len(name) > 1 and _ASIDE.search(name) is not None


def _end_of_section(main: Element, offset: int) -> int:
    """Where what stands below a heading ends: with the box that it opens, else with the main text."""
    path: list[Element] = [main]
    while True:
        inner = [child for child in path[-1].children if isinstance(child, Element) and child.start <= offset]
        if not inner:
            break
        path.append(inner[-1])
    for element in reversed(path[1:]):
        if element.tag in ("section", "aside", "div", "article", "ul", "td") and element.parent is not None:
            first = next((child for child in element.children if not isinstance(child, Text)), None)
            if isinstance(first, Element) and first.start <= offset and len(element.children) > 1:
                return max((box.end for box in boxes_of(element)), default=offset)
    return 1 << 60


def _offset(line: Line, where: Lines) -> int:
    place = line.words[0].place if line.words else None
    if not isinstance(place, TextPlace) or place.line > len(where.starts):
        return 0
    return where.starts[place.line - 1] + place.column - 1


def _plain(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def with_lines(document: Document, lines: tuple[Line, ...]) -> Document:
    """A document with some of its own lines only; links on the others are gone."""
    if len(lines) == len(document.lines):
        return document
    placed, text = Document.lay_out(list(lines))
    moved = {line.start: new.start - line.start for line, new in zip(lines, placed, strict=True)}
    starts = [line.start for line in document.lines]
    links = []
    for link in document.links:
        if link.span is not None:
            shift = moved.get(starts[max(0, bisect_right(starts, link.span.start) - 1)])
            if shift is not None:
                links.append(link._replace(span=Span(link.span.start + shift, link.span.end + shift)))
    return replace(document, lines=placed, text=text, links=tuple(links), comments=())
