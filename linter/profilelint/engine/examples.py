"""Rule pages as tests: the blocks under **Bad** and **Good** are run.

Each Bad block must yield exactly its rule, each Good block nothing from any core rule. A block's info string says what
it is; anything but a whole document is put into a resume that is clean:

``resume``  a whole resume in Markdown        ``json``  a whole JSON Resume
``bullet``  bullets of the ended role          ``current``  bullets of the current role
``entry``  the ended role: head line and bullets  ``education`` ``skills`` ``summary``  the lines of that section
``contact``  the lines under the name          ``section``  one more section, with its heading
``document``  TOML: what a reader reports (``format path problems hidden changes metadata fonts pages images links
size conflicts`` …), over the clean resume; ``set`` and ``breaks`` say how its lines are set on pages
``job``  a posting: combined with the block that follows directly, else against the clean resume
``profile``  a profile as Markdown, combined likewise; ``profile yaml`` a profile.yaml, ``profile handshake`` an
importer CSV, ``profile linkedin`` the files of an archive, each under its name, a blank line between them
``crash``  the bullets, with a check that raises

Words after it set options: ``preset=us-federal``, ``today=2026-01-31``, ``format=pdf``, ``beside=Cover_Letter.pdf``
(the files around it), ``tracked=Connections.csv`` (the exports that git tracks), ``name=posting.html`` (of a posting).
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from profilelint.engine.check import Desk, check_document
from profilelint.engine.config import Settings
from profilelint.engine.page import Block
from profilelint.engine.registry import Registered, Registry
from profilelint.engine.report import FileReport
from profilelint.engine.rule import Context, Evidence, Rule, Tier
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
    "current": """- Tutor 40 first-year students each week in data structures, with Python and SQL
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


def run_example(example: Example, registry: Registry, plugins: tuple[str, ...] = ()) -> FileReport:
    """Check an example with every core rule and, if it is pedantic, its own. ``plugins`` are packs with presets.

    Raises:
        ExampleError: a block is of no known kind.
    """
    from profilelint.engine.cache import analyse_cached
    from profilelint.profile import as_profile
    from profilelint.read import read_bytes

    options = dict(word.split("=", 1) for block in example.blocks for word in block.info[1:] if "=" in word)
    settings = Settings(preset=options.get("preset", "us-student"), plugins=plugins)
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
            posting = next((word[5:] for word in block.info[1:] if word.startswith("name=")), "posting.md")
            postings[posting] = read_bytes(block.body.encode(), posting)
        elif kind == "profile":
            profile_document = _profile(block)
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
            body = _part(kind, block.body)
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
        profiles=(as_profile(profile_document),) if profile_document is not None else (),
        profile_documents=(profile_document,) if profile_document is not None else (),
    )
    around = {key: tuple(filter(None, options.get(key, "").split(","))) for key in ("beside", "tracked")}
    return check_document(document, desk, **around)


def _part(kind: str, body: str) -> str:
    """A part of the clean resume; education and skills get their headings."""
    return f"## {kind.title()}\n\n{body}" if kind in ("education", "skills") and body.strip() else body


def _profile(block: Block) -> Document:
    """The profile of a block: Markdown, or an export as the word after ``profile`` says."""
    import io
    import zipfile

    from profilelint.read import read_bytes
    from profilelint.read.exports import read_profile_bytes

    kind = next((word for word in block.info[1:] if "=" not in word), "")
    if kind == "linkedin":
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as file:
            for part in block.body.strip().split("\n\n"):
                name, _, rows = part.partition("\n")
                file.writestr(zipfile.ZipInfo(name), rows + "\n")
        return read_profile_bytes(archive.getvalue(), "linkedin.zip")
    if kind in ("handshake", "yaml"):
        name = "students.csv" if kind == "handshake" else "profile.yaml"
        return read_profile_bytes(block.body.encode(), name)
    return read_bytes(block.body.encode(), "profile.md")


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
    ``bullet``, ``contact`` and the other parts replace those of the clean resume, ``lines`` its whole text (Markdown),
    ``stream`` is the stored order as Markdown; ``region``
    (``header``) with ``first`` = n moves the first n lines there, with ``where`` the lines that hold one of its texts.
    ``set`` tables say how lines are set, and put them on pages: see :func:`_set`; ``breaks`` are texts of lines that
    start a page.
    """
    import tomllib

    from profilelint.read import read_bytes

    data = tomllib.loads(body)
    parts = {key: _part(key, data.pop(key)) for key in _CLEAN if key in data}
    if parts:
        base = _with_raw(read_bytes(clean_resume(**parts).encode(), base.path))
    if "lines" in data:
        base = _with_raw(read_bytes(data.pop("lines").encode(), base.path))
    facts: dict[str, Any] = {"format": data.pop("format", "pdf"), "raw": None, "comments": ()}
    region, first, where = data.pop("region", ""), data.pop("first", 2), data.pop("where", [])
    if region:
        facts["lines"] = tuple(
            replace(line, region=documents.Region(region))
            if (any(text in line.text for text in where) if where else index < first)
            else line
            for index, line in enumerate(base.lines)
        )
    settings, breaks = data.pop("set", []), data.pop("breaks", [])
    if settings or breaks:
        facts["lines"] = _set(facts.get("lines", base.lines), settings, breaks, facts["format"])
        if "pages" not in data:
            last = max((line.page for line in facts["lines"]), default=1)
            facts["pages"] = tuple(documents.Page(n, 612, 792, 1000) for n in range(1, last + 1))
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


def _set(
    lines: tuple[documents.Line, ...], settings: list[dict[str, Any]], breaks: list[str], form: str
) -> tuple[documents.Line, ...]:
    """Lines set on pages, one below the other from 54 points on.

    A table is for the lines that hold one of the texts of ``where``, without it for all: ``font`` (Calibri), ``size``
    (11), ``color`` (#000000), ``ground`` (#ffffff), ``column``, ``page``, ``region``; ``tracking``: the room
    between letters in points; ``left`` and ``top``: the place of the line in points.
    """
    done: list[documents.Line] = []
    page, y = 1, 54.0
    waiting = list(breaks)
    for number, line in enumerate(lines, start=1):
        how: dict[str, Any] = {}
        for table in settings:
            if any(text in line.text for text in table.get("where", [line.text])):
                how.update(table)
        if waiting and waiting[0] in line.text:
            page, y = page + 1, 54.0
            del waiting[0]
        size, x = float(how.get("size", 11)), float(how.get("left", 54))
        top, on = float(how.get("top", y)), int(how.get("page", page))
        bold = bool(line.look and line.look.bold)
        look = documents.Look(how.get("font", "Calibri"), size, bold, False, _rgb(how.get("color", "#000000")))
        ground, tracking = _rgb(how.get("ground", "#ffffff")), float(how.get("tracking", 0))
        if form == "pdf":
            boxes = [
                BBox(x + 0.5 * size * word.start, top, x + 0.5 * size * (word.start + len(word.text)), top + size)
                for word in line.words
            ]
            places: list[Place] = [PagePlace(on, box) for box in boxes]
            bbox = BBox(x, top, x + 0.5 * size * len(line.text), top + size)
        else:
            places, bbox = [PartPlace("word/document.xml", number)] * len(line.words), None
        words = tuple(
            word._replace(place=place, look=look, ground=ground, tracking=tracking)
            for word, place in zip(line.words, places, strict=True)
        )
        region = documents.Region(how.get("region", line.region))
        column = int(how.get("column", line.column))
        done.append(replace(line, words=words, page=on, bbox=bbox, column=column, region=region))
        if "top" not in how:
            y += 1.25 * size
    return tuple(done)


def _rgb(color: str) -> documents.RGB:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


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
    if kind is documents.Page and "margins" in item:
        item["margins"] = documents.Margins(*item["margins"])
    if kind is documents.Image:
        box = item.get("bbox")
        item["bbox"] = BBox(*box) if box else None
        if "pixels" in item:
            item["pixels"] = documents.Pixels(*item["pixels"])
        if box and "place" not in item:
            item["place"] = PagePlace(item["page"], item["bbox"])
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
