"""A saved page → its postings: JSON-LD, microdata, the main text, or the data that a script would have shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from profilelint.model.document import Document, Line, Problem, Role
from profilelint.pattern import lazy
from profilelint.read.html import PageReader
from profilelint.read.html.tree import Element, Tree
from profilelint.read.html.tree import Text as Stretch
from profilelint.read.limits import Limits
from profilelint.read.postings.board import Found, budget, documents, find_jobs
from profilelint.read.postings.fields import Job, key
from profilelint.read.postings.job import Reader
from profilelint.read.postings.main_text import boxes_of, head_items, main_lines, with_lines
from profilelint.read.postings.prose import Prose, unescaped
from profilelint.read.structured.json import parse_within
from profilelint.read.structured.source import BrokenError, Lines, Node, Text
from profilelint.read.words import decode

_NEW_LINE = re.compile(r"\r\n|\r|\n")
_FRAME = lazy(r"\s*(?:/[/*])?\s*(?:<!\[CDATA\[|<!--)?\s*(?:\*/)?")
"""What stands before the JSON of a script, to hide it from old programs."""
_START = lazy(r"[\[{]")
_STATE = lazy(r"[=(:>]\s{0,40}(?=[\[{]\s{0,80}[\"{\[])")
_SCRIPT = lazy(r"<script\b[^<>]{0,2000}>", re.IGNORECASE)
_SCRIPT_END = lazy(r"</script", re.IGNORECASE)
_JOB_LINK = lazy(
    r"(?:^|[/_.?&=-])(?:jobs?|positions?|openings?|job-opening|vacanc(?:y|ies)|requisitions?|req|careers?|postings?|"
    r"opportunit(?:y|ies)|stellen(?:angebote)?)(?:[/_.?&=#-]|$)",
    re.IGNORECASE,
)
_USEFUL = 200
"""A description in the data of a page that is shorter gives way to the page's own text where that is longer."""
_SHELL = 200
"""A page that shows less may hold its posting as data."""
_PROSE = 60
_MOST_STATE = 6_000_000
_MOST_SCRIPTS = 60
_SHELL_DETAIL = (
    "the text of this page is loaded by a script, and the file does not hold it; in the browser, select the posting’s "
    "text and save it as a text file, or print the page as PDF"
)


def read_html(data: bytes, path: str, limits: Limits, pick: str) -> tuple[Document, ...]:
    """The postings of a page: one in most cases. What it lacks is a problem of a document without text."""
    raw = decode(data, html=True)
    if raw is None:
        detail = "it is no text: its bytes are binary data"
        return (Document(path=path, format="unknown", problems=(Problem("unreadable", detail),)),)
    source = _NEW_LINE.sub("\n", raw)
    page = PageReader(source, limits)
    page.run()
    shown = page.document(path, raw)
    reader = Reader(raw, "html", limits, budget(limits), Lines(source), source)
    jobs = [found for root in _scripts_of(page.tree, source, limits) for found in find_jobs(root, typed=True)]
    jobs = jobs or _microdata(page.tree, source)
    if jobs:
        return _stated(jobs, reader, shown, lambda: main_lines(shown, page.tree, source), path, pick)
    main = main_lines(shown, page.tree, source)
    visible = sum(len(line.text) for line in main)
    if visible < _SHELL:
        found = [job for root in _states(source, limits) for job in find_jobs(root, sure=True)]
        if found:
            made = documents(found, reader, path, pick)
            return tuple(document for document in made if document.lines) or made
    listed = _listed(shown, main)
    if listed:
        return (Document(path=path, format="html", raw=raw, problems=(Problem("unsupported", listed),)),)
    if visible < _SHELL // 2 and _SCRIPT.search(source) is not None:
        return (Document(path=path, format="html", raw=raw, problems=(Problem("unsupported", _SHELL_DETAIL),)),)
    return (with_lines(shown, head_items(main)),)


def _stated(
    jobs: list[Found], reader: Reader, shown: Document, main: Callable[[], tuple[Line, ...]], path: str, pick: str
) -> tuple[Document, ...]:
    """The postings that a page states as data; the text of a single one may be what the page shows (``main``)."""
    if len(jobs) > 1 or pick:
        return documents(jobs, reader, path, pick)
    job, company = jobs[0]
    made = reader.make(job, company)
    if not made.enough or made.size < _USEFUL:
        lines = main()
        if sum(len(line.text) for line in lines) > max(2 * made.size, _SHELL // 2):
            rest = tuple(line for line in lines if line.text.casefold() != made.title.casefold())
            body = Prose(tuple(replace(line, start=0) for line in head_items(rest)))
            made = reader.make(job, company, body=body)
    if not made.enough:
        return documents(jobs, reader, path, "")
    about = shown.metadata._replace(title=made.title or shown.metadata.title)
    # what the page hides stays known, although its data are read
    hidden = (*made.document.hidden, *shown.hidden)
    return (replace(made.document, path=path, metadata=about, hidden=hidden, comments=shown.comments),)


# -- data -------------------------------------------------------------------------------------------------------------


def _scripts_of(tree: Tree, source: str, limits: Limits) -> Iterator[Node]:
    """The JSON-LD of a page. Broken scripts are passed over, as search engines do."""
    for text, offset in tree.data:
        frame = _FRAME.match(source, offset, offset + len(text))
        start = _START.search(source, frame.end() if frame is not None else offset, offset + len(text))
        if start is not None:
            try:
                yield parse_within(source, start.start(), limits.max_depth)[0].root
            except BrokenError:
                continue


def _states(source: str, limits: Limits) -> Iterator[Node]:
    """The objects that scripts of a page start with: what they would have shown."""
    left = _MOST_STATE
    at = 0
    for _ in range(_MOST_SCRIPTS):
        script = _SCRIPT.search(source, at)
        if script is None:
            return
        end = _SCRIPT_END.search(source, script.end())
        at = script.end() - 1
        stop = end.start() if end is not None else len(source)
        left -= stop - at
        if left < 0:
            return
        while (match := _STATE.search(source, at, stop)) is not None:
            try:
                parsed, at = parse_within(source, match.end(), limits.max_depth)
                yield parsed.root
            except BrokenError as error:
                at = max(match.end(), min(error.offset, stop))
        at = stop


def _microdata(tree: Tree, source: str) -> list[Found]:
    """JobPostings in microdata, from the properties that the page shows."""
    if "JobPosting" not in source:
        return []
    found: list[Found] = []
    stack = [tree.root]
    while stack and len(found) < 50:
        element = stack.pop()
        if element.attributes.get("itemtype", "").rstrip("/").endswith("schema.org/JobPosting"):
            found.append(Found(_properties(element, source), None))
            continue
        stack += [child for child in reversed(element.children) if isinstance(child, Element)]
    return [item for item in found if item.job]


def _properties(item: Element, source: str) -> Job:
    """The properties of an item, nested items as objects."""
    job: Job = {}
    stack = [child for child in reversed(item.children) if isinstance(child, Element)]
    budget = 5_000
    while stack and budget:
        budget -= 1
        element = stack.pop()
        inner = [child for child in reversed(element.children) if isinstance(child, Element)]
        name = element.attributes.get("itemprop", "").split()[:1]
        if not name:
            stack += inner
        elif "itemtype" in element.attributes or "itemscope" in element.attributes:
            job.setdefault(name[0], _properties(element, source))
        else:
            start, end = _stretch(element)
            if start < end:
                text = Text(source[start:end], ((0, start, 1),))
                job.setdefault(name[0], text if key(name[0]) in _MARKED else _bare(element, source) or text)
    return job


_MARKED = frozenset("description qualifications responsibilities skills educationrequirements jobbenefits".split()) | {
    "experiencerequirements",
    "incentivecompensation",
}


def _stretch(element: Element) -> tuple[int, int]:
    """Where the content of an element stands in the source."""
    first = element.children[0] if element.children else None
    if first is None:
        return 0, 0
    end = next((box.end for box in boxes_of(element) if box.element is element), first.start)
    return first.start, end


def _bare(element: Element, source: str) -> Text | None:
    """The first text inside of an element."""
    stack: list[object] = [element]
    for _ in range(200):
        if not stack:
            return None
        node = stack.pop()
        if isinstance(node, Stretch) and source[node.start : node.end].strip():
            return unescaped(Text(source[node.start : node.end], ((0, node.start, 1),)))
        if isinstance(node, Element):
            stack += list(reversed(node.children))
    return None


# -- lists ------------------------------------------------------------------------------------------------------------


def _listed(shown: Document, main: tuple[Line, ...]) -> str:
    """What a page that lists jobs lacks; empty where it is no such page."""
    jobs: dict[str, str] = {}
    linked = 0
    for link in shown.links:
        text = shown.text[link.span.start : link.span.end].strip() if link.span is not None else ""
        if len(text.split()) > 1 and _JOB_LINK.search(link.url[:500]):
            jobs[link.url] = max(jobs.get(link.url, ""), " ".join(text.split()), key=len)
            linked += 1
    titles = list(dict.fromkeys(jobs.values()))
    if len(titles) < 2:
        return ""
    prose = sum(len(line.text) for line in main if len(line.text) >= _PROSE and "\t" not in line.text)
    items = sum(line.role is Role.ITEM for line in main)
    if prose > 4 * _PROSE or items > linked + 4:
        return ""
    named = ", ".join(title[:60] for title in titles[:3]) + (" …" if len(titles) > 3 else "")
    return (
        f"this page lists {len(titles)} jobs ({named}): it holds their titles and links but no posting text; "
        "open the job’s page and save that"
    )
