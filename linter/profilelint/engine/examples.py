"""Rule pages as tests: the blocks under **Bad** and **Good** are run.

Each Bad block must yield exactly its rule, each Good block nothing from any core rule. A block's info string says what
it is; anything but a whole document is put into a resume that is clean:

``resume``  a whole resume in Markdown        ``json``  a whole JSON Resume
``bullet``  bullets of the ended role          ``current``  bullets of the current role
``entry``  the ended role: head line and bullets  ``education`` ``skills`` ``summary``  the lines of that section
``contact``  the lines under the name          ``section``  one more section, with its heading
``document``  TOML: what a reader reports (``format path problems hidden changes metadata fonts pages images links
size conflicts`` …), over the clean resume
``job``  a posting: combined with the block that follows directly, else against the clean resume
``profile``  a profile as Markdown, combined likewise
``crash``  the bullets, with a check that raises

Words after it set options: ``preset=us-federal``, ``today=2026-01-31``, ``format=pdf``.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from profilelint.engine.config import Settings
from profilelint.engine.page import Block
from profilelint.engine.registry import Registered, Registry
from profilelint.engine.report import FileReport
from profilelint.engine.rule import Context, Evidence, Rule, Tier
from profilelint.engine.run import Desk, check_document
from profilelint.engine.selection import select
from profilelint.model import document as documents
from profilelint.model.document import Document
from profilelint.model.finding import Finding, Level
from profilelint.model.place import BBox, PagePlace, PartPlace, Place, Span, TextPlace
from profilelint.model.resume import Bullet
from profilelint.read.normal import clean

TODAY = datetime.date(2026, 11, 23)
"""The day on which examples run."""

_CLEAN: dict[str, str] = {
    "name": "# Robin Vale",
    "contact": "Columbus, OH | (614) 555-0131 | robin.vale@mail.example | linkedin.com/in/robinvale",
    "summary": "",
    "education": """## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027""",
    "current": """- Tutor 40 first-year students each week in data structures with Python
- Grade 120 programming assignments per term and answer questions within one day""",
    "entry": """### Data Intern, Harborlight Analytics — Columbus, OH

May 2025 – Aug 2025
""",
    "bullet": """- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes""",
    "skills": """## Skills

Python, SQL""",
    "section": "",
}


def clean_resume(**parts: str) -> str:
    """A resume in Markdown that no rule has anything to say about, with parts of it replaced."""
    part = {**_CLEAN, **parts}
    role = part["entry"] if "entry" in parts else f"{part['entry']}\n{part['bullet']}"
    summary = f"## Summary\n\n{part['summary'].strip()}" if part["summary"].strip() else ""
    blocks = [
        part["name"],
        part["contact"],
        summary,
        part["education"],
        f"## Experience\n\n### Teaching Assistant, Ohio State University — Columbus, OH\n\nSep 2025 – Present\n\n"
        f"{part['current'].strip()}",
        role,
        part["skills"],
        part["section"],
    ]
    return "\n\n".join(block.strip("\n") for block in blocks if block.strip()) + "\n"


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a page: ``good`` or bad, the blocks that make it, its position under the heading from 1."""

    rule: str
    good: bool
    number: int
    blocks: tuple[Block, ...]


class ExampleError(ValueError):
    """A block whose info string or content the harness does not know."""


def examples(registered: Registered) -> Iterator[Example]:
    """The examples of a rule's page, Bad ones first."""
    for heading, good in (("Bad", False), ("Good", True)):
        pending: list[Block] = []
        number = 0
        for block in registered.page.blocks(heading):
            kind = block.info[0] if block.info else ""
            if kind in ("job", "profile") and not (pending and pending[-1].info[0] == kind):
                pending.append(block)
                continue
            if kind in ("job", "profile"):
                number += 1
                yield Example(registered.name, good, number, tuple(pending))
                pending = [block]
                continue
            number += 1
            yield Example(registered.name, good, number, (*pending, block))
            pending = []
        if pending:
            yield Example(registered.name, good, number + 1, tuple(pending))


def run_example(example: Example, registry: Registry) -> FileReport:
    """Check an example with every core rule and, if it is pedantic, its own.

    Raises:
        ExampleError: a block is of no known kind.
    """
    from profilelint.engine.cache import analyse_cached
    from profilelint.profile import as_profile
    from profilelint.read import read_bytes

    options = dict(word.split("=", 1) for block in example.blocks for word in block.info[1:] if "=" in word)
    settings = Settings(preset=options.get("preset", "us-student"))
    active = select(registry, settings)
    rule = registry[example.rule].rule
    if rule.tier is Tier.PEDANTIC:
        active += [item for item in select(registry, replace(settings, pedantic=True)) if item.name == rule.name]
    document = read_bytes(clean_resume().encode(), "Robin_Vale_Resume.md")
    postings: dict[str, Document] = {}
    profile_document: Document | None = None
    for block in example.blocks:
        kind = block.info[0] if block.info else ""
        if kind == "job":
            postings["posting.md"] = read_bytes(block.body.encode(), "posting.md")
        elif kind == "profile":
            profile_document = read_bytes(block.body.encode(), "profile.md")
        elif kind == "json":
            document = read_bytes(block.body.encode(), "Robin_Vale_Resume.json")
        elif kind == "resume":
            document = read_bytes(block.body.encode(), options.get("path", "Robin_Vale_Resume.md"))
        elif kind == "document":
            document = _reported(block.body, document)
        elif kind == "crash":
            registry = Registry([*registry, _crashing()])
            active = select(registry, settings)
            document = read_bytes(clean_resume(bullet=block.body).encode(), "Robin_Vale_Resume.md")
        elif kind in _CLEAN:
            body = block.body
            if kind in ("education", "skills"):
                body = f"## {kind.title()}\n\n{body}" if body.strip() else ""
            document = read_bytes(clean_resume(**{kind: body}).encode(), "Robin_Vale_Resume.md")
        else:
            raise ExampleError(f"{example.rule}: a block called “{kind}” is not known")
    if "format" in options:
        document = replace(document, format=options["format"])
    desk = Desk(
        registry=registry,
        active=active,
        settings=settings,
        today=datetime.date.fromisoformat(options["today"]) if "today" in options else TODAY,
        postings=postings,
        analysed=tuple(analyse_cached(posting, False) for posting in postings.values()),
        profile=as_profile(profile_document) if profile_document is not None else None,
        profile_document=profile_document,
    )
    return check_document(document, desk)


_TYPES: dict[str, Any] = {
    "pages": documents.Page,
    "links": documents.Link,
    "images": documents.Image,
    "fonts": documents.Font,
    "hidden": documents.Hidden,
    "changes": documents.Change,
    "problems": documents.Problem,
}


def _reported(body: str, base: Document) -> Document:
    """A document as a reader would report it: the clean resume with facts set over it.

    ``place`` tables are ``{page, bbox}`` or ``{part, paragraph}``; ``text`` of a link is looked up in the resume;
    ``lines`` replaces the clean resume's text by Markdown, ``stream`` is the stored order as Markdown; ``region``
    (``header``) with ``first`` = n moves the first n lines there.
    """
    import tomllib

    from profilelint.read import read_bytes

    data = tomllib.loads(body)
    if "lines" in data:
        base = _with_raw(read_bytes(data.pop("lines").encode(), base.path))
    facts: dict[str, Any] = {"format": data.pop("format", "pdf"), "raw": None, "comments": ()}
    region, first = data.pop("region", ""), data.pop("first", 2)
    if region:
        facts["lines"] = tuple(
            replace(line, region=documents.Region(region)) if index < first else line
            for index, line in enumerate(base.lines)
        )
    for key, value in data.items():
        if key in _TYPES:
            facts[key] = tuple(_fact(_TYPES[key], dict(item), base) for item in value)
        elif key == "metadata":
            facts[key] = documents.Metadata(**value)
        elif key in ("path", "size"):
            facts[key] = value
        elif key == "stream":
            facts[key] = read_bytes(value.encode(), base.path).lines
        else:
            raise ExampleError(f"a document block has no key “{key}”")
    if "path" in facts:
        from profilelint.read import read_bytes

        raw = (base.raw or base.text).encode()
        lines = facts.get("lines")
        base = read_bytes(raw, facts["path"])
        facts["lines"] = lines or base.lines
    if any(
        problem.kind in documents.FATAL_PROBLEMS or problem.kind == "no-text" for problem in facts.get("problems", ())
    ):
        facts.update(lines=(), text="")
    facts["sha256"] = hashlib.sha256(body.encode()).hexdigest()
    return replace(base, **facts)


def _with_raw(document: Document) -> Document:
    """The document with every line's stored characters where cleaning changed them, as a PDF reader reports them."""
    source = (document.raw or "").split("\n")
    lines = []
    for line in document.lines:
        place = line.words[0].place if line.words else None
        stored = source[place.line - 1][place.column - 1 :] if isinstance(place, TextPlace) else line.text
        lines.append(replace(line, raw=stored if clean(stored) == line.text != stored else ""))
    return replace(document, lines=tuple(lines))


def _fact(kind: Any, item: dict[str, Any], base: Document) -> Any:
    if kind is documents.Link and "text" in item:
        text = item.pop("text")
        start = base.text.find(text)
        if start < 0:
            raise ExampleError(f"a link's text “{text}” does not stand in the resume")
        item["span"] = Span(start, start + len(text))
    if "place" in item:
        item["place"] = _place(item["place"])
    elif kind in (documents.Hidden, documents.Change):
        item["place"] = (
            PagePlace(1, BBox(72, 700, 300, 712)) if kind is documents.Hidden else PartPlace("word/document.xml", 9)
        )
    if kind is documents.Image:
        box = item.get("bbox")
        item["bbox"] = BBox(*box) if box else None
    return kind(**item)


def _place(table: dict[str, Any]) -> Place:
    if "part" in table:
        return PartPlace(table["part"], table["paragraph"])
    return PagePlace(table["page"], BBox(*table["bbox"]))


def _crashing() -> Registered:
    def check(bullet: Bullet, context: Context) -> Iterator[Finding]:
        raise ZeroDivisionError
        yield

    rule = Rule("bullet-crashing", level=Level.INFO, evidence=Evidence.LOGIC, scope=Bullet, since="0.1")
    return Registered(rule, check, "A check that raises.", "engine/examples.py")
