"""LinkedIn's archive ("Get a copy of your data") → Document, from a folder, a ZIP file, or one of its files.

A file is known by the columns of its header: names are localised, numbered and moved, header rows stay English. Only
for the kinds whose columns are not documented (courses, patents, organizations, trainings, test scores) an English name
tells them too. A paragraph of notes may stand above the header. Only the columns named here are taken; of Profile.csv
not the birth date, the address, the post code and the maiden name.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from profilelint.model.document import FATAL_PROBLEMS, Document, Leaf, Line, Problem, Tree, Word
from profilelint.model.place import Span, TextPlace
from profilelint.pattern import lazy
from profilelint.read.exports import csv
from profilelint.read.exports.archive import Files, is_prose
from profilelint.read.exports.csv import Cell, Table
from profilelint.read.exports.shape import label, prose, with_profile
from profilelint.read.limits import Limits
from profilelint.read.structured.source import Node, Parsed, Text, lay_out
from profilelint.read.structured.xml import part, strip
from profilelint.read.words import decode

FORMAT = "linkedin-archive"
_MOST_ROWS = 1000
_MOST_HEAD = 20_000
_MOST_MATCHING = 50
_MOST_COLUMNS = 12
_DELIMITERS = (",", ";", "\t")
_LETTERS = lazy(r"[^a-z]+")

Cells = dict[str, Cell]


class Sheet(NamedTuple):
    """A kind of file: the section it fills and the columns that tell it. ``has`` must be there, one of ``some``, and
    none of ``lacks``; ``only``: nothing but these."""

    kind: str
    has: frozenset[str]
    some: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()


def _set(*names: str) -> frozenset[str]:
    return frozenset(names)


_DATES = _set("started on", "finished on")
_OTHERS = _set("job url", "saved date", "application date", "create date", "connected on", "first name", "from", "to")
_PATENT = _set("patent or application number", "patent number", "application number", "patent office", "filed on")
_SHEETS = (
    Sheet("profile", _set("first name", "headline"), lacks=_set("connected on", "company")),
    Sheet("about", _set("profile summary"), only=_set("profile summary")),
    Sheet("work", _set("company name", "title"), some=_DATES | {"description", "location"}, lacks=_OTHERS),
    Sheet("volunteer", _set("company name", "role"), lacks=_OTHERS),
    Sheet("education", _set("school name"), lacks=_OTHERS),
    Sheet("certificates", _set("name", "authority"), lacks=_OTHERS),
    Sheet("languages", _set("name", "proficiency"), lacks=_OTHERS),
    Sheet("publications", _set("name", "publisher"), lacks=_OTHERS),
    Sheet("patents", _set("title"), some=_PATENT, lacks=_OTHERS),
    Sheet("awards", _set("title"), some=_set("issued on", "issuer", "awarded on"), lacks=_OTHERS | {"company name"}),
    Sheet("projects", _set("title"), some=_DATES, lacks=_OTHERS | {"company name"}),
    Sheet("organizations", _set("name", "position"), some=_DATES, lacks=_OTHERS),
    Sheet("test scores", _set("name", "score"), lacks=_OTHERS),
    Sheet("courses", _set("name", "number"), only=_set("name", "number")),
    Sheet("skills", _set("name"), only=_set("name")),
    Sheet("emails", _set("email address"), only=_set("email address", "confirmed", "primary", "updated on")),
    Sheet("phones", _set("number"), only=_set("extension", "number", "type", "is whatsapp number")),
)
_BY_NAME = (
    ("course", "courses"),
    ("patent", "patents"),
    ("organization", "organizations"),
    ("training", "trainings"),
    ("testscore", "test scores"),
)
"""What an English file name starts with, and the kind of such a file where it has a column for a name or title."""
_SECTIONS = (
    "work",
    "volunteer",
    "education",
    "certificates",
    "languages",
    "publications",
    "awards",
    "projects",
    "skills",
)


def recognise(names: tuple[str, ...], file: str = "") -> str:
    """The kind of file with these columns (as :func:`~profilelint.read.exports.csv.key` writes them), or nothing.
    ``file`` is its name."""
    found = frozenset(filter(None, names))
    if found & {"name", "title"} and not found & _OTHERS:
        stem = _LETTERS.sub("", file.replace("\\", "/").rpartition("/")[2].casefold())
        named = next((kind for start, kind in _BY_NAME if stem.startswith(start)), "")
        if named and len(found) <= _MOST_COLUMNS:
            return named
    for sheet in _SHEETS:
        if (
            sheet.has <= found
            and (not sheet.some or sheet.some & found)
            and not sheet.lacks & found
            and (not sheet.only or found <= sheet.only)
        ):
            return sheet.kind
    return ""


class _Found(NamedTuple):
    kind: str
    above: int
    delimiter: str


def _header(raw: str, file: str) -> _Found | None:
    """The kind of a file by its first rows, the row that is the header, and what stands between its cells."""
    raw = raw[:_MOST_HEAD]
    for delimiter in _DELIMITERS:
        for number, row in enumerate(islice(csv.rows(raw, delimiter), csv.HEADER_ROWS)):
            kind = recognise(csv.names(row), file)
            if kind:
                return _Found(kind, number, delimiter)
            if len(row) > 1 and not is_prose([cell.text.text if cell.text else "" for cell in row]):
                break
    return None


def read(files: Files, path: str, limits: Limits) -> Document:
    """Read an archive."""
    documents: list[tuple[str, Document]] = []
    digest = hashlib.sha256()
    size = 0
    for name in files.names():
        head = decode(files.head(name))
        if head is None or _header(head, name) is None:
            continue
        data = files.content(name)
        raw = decode(data) if data is not None else None
        found = _header(raw, name) if raw is not None else None
        if data is None or raw is None or found is None or len(documents) >= _MOST_MATCHING:
            continue
        size += len(data)
        digest.update(hashlib.sha256(data).digest())
        documents.append((found.kind, _sheet(raw, found, files.path(name), limits)))
    fatal = any(problem.kind in FATAL_PROBLEMS for problem in files.problems)
    if not documents and not fatal:
        detail = (
            f"nothing was read of it: {files.problems.pop(0).detail}"
            if files.problems
            else f"it holds another archive ({files.inner[-80:]}); unpack it and name that one"
            if files.inner
            else "no file of a profile is in it (LinkedIn's archive has Profile.csv, Positions.csv, Skills.csv and "
            "others)"
        )
        # First: what cannot be read at all is what people are told.
        files.problems.insert(0, Problem("unsupported", detail))
    document = _joined(path, documents, limits)
    document = replace(document, problems=(*files.problems, *document.problems), size=size, sha256=digest.hexdigest())
    return _completed(document, [kind for kind, _ in documents])


def read_file(data: bytes, path: str, limits: Limits) -> Document | None:
    """Read one file of an archive; ``None`` where it is none."""
    raw = decode(data)
    found = _header(raw, path) if raw is not None else None
    if raw is None or found is None:
        return None
    document = _joined(path, [(found.kind, _sheet(raw, found, "", limits))], limits)
    return _completed(document, [found.kind])


def _completed(document: Document, kinds: list[str]) -> Document:
    """The document with the network and what its files hold.

    Only categories with content have a file, and the profile is one category of the export: where its first file is
    there, a missing file means that the section is empty.
    """
    holds = {kind for kind in kinds if kind in _SECTIONS}
    if "profile" in kinds:
        holds.update(_SECTIONS, ("headline", "about"))
    if "work" in kinds:
        holds.add("descriptions")
    if "organizations" in kinds:
        holds.add("volunteer")
    return with_profile(document, "LinkedIn", holds)


def _sheet(raw: str, found: _Found, file: str, limits: Limits) -> Document:
    """One file as a document with a tree in JSON Resume's names; its places carry the file's name."""
    table = csv.table(raw, found.above, found.delimiter, _MOST_ROWS)
    root = _MAKERS[found.kind](table)
    document = lay_out(Parsed(root, False), raw, file, FORMAT, limits)
    if len(raw) > csv.MOST or len(table.rows) >= _MOST_ROWS:
        detail = f"only the first {_MOST_ROWS:,} rows of its files were read"
        document = replace(document, problems=(*document.problems, Problem("limit", detail)))
    if not file:
        return document
    return replace(document, lines=tuple(replace(line, words=_moved(line, file)) for line in document.lines))


def _moved(line: Line, file: str) -> tuple[Word, ...]:
    return tuple(
        word._replace(place=word.place._replace(file=file)) if isinstance(word.place, TextPlace) else word
        for word in line.words
    )


def _joined(path: str, documents: list[tuple[str, Document]], limits: Limits) -> Document:
    """One document of several: the lines one after the other, the trees laid over each other."""
    lines: list[Line] = []
    problems: list[Problem] = []
    tree: dict[str, Tree] = {}
    left = limits.max_text
    offset = 0
    rows: set[tuple[str, str]] = set()
    for _, document in sorted(documents, key=lambda item: _ORDER.index(item[0])):
        if len(document.text) > left:
            problems.append(Problem("limit", f"only the first {limits.max_text:,} characters of its text were read"))
            break
        left -= len(document.text)
        lines.extend(document.lines)
        problems.extend(problem for problem in document.problems if problem not in problems)
        moved = _shifted(document.tree or {}, offset)
        offset += len(document.text) + 1 if document.lines else 0
        for key, node in moved.items() if isinstance(moved, dict) else ():
            known = tree.get(key)
            if isinstance(node, list):
                tree[key] = [*(known if isinstance(known, list) else []), *_fresh(key, node, rows)]
            elif isinstance(node, dict) and isinstance(known, dict):
                tree[key] = _over(known, node)
            else:
                tree.setdefault(key, node)
    placed, text = Document.lay_out(lines)
    return Document(path=path, format=FORMAT, lines=placed, text=text, problems=tuple(problems), tree=tree)


def _fresh(section: str, entries: list[Tree], seen: set[tuple[str, str]]) -> Iterator[Tree]:
    """The entries that were not seen yet: numbered copies of a file repeat its rows."""
    for entry in entries:
        text = _text(entry)
        if (section, text) not in seen:
            seen.add((section, text))
            yield entry


_ORDER = tuple(
    "profile\tabout\temails\tphones\twork\teducation\tskills\tcertificates\tprojects\tvolunteer\torganizations\t"
    "languages\tawards\tpublications\tpatents\tcourses\ttrainings\ttest scores".split("\t")
)


def _over(known: dict[str, Tree], node: dict[str, Tree]) -> dict[str, Tree]:
    """Two mappings in one; what the first says counts, lists go on."""
    made = dict(known)
    for key, value in node.items():
        old = made.get(key)
        if isinstance(old, list) and isinstance(value, list):
            made[key] = [*old, *value]
        elif isinstance(old, dict) and isinstance(value, dict):
            made[key] = {**value, **old}
        else:
            made.setdefault(key, value)
    return made


def _shifted(node: Tree, offset: int) -> Tree:
    if isinstance(node, dict):
        return {key: _shifted(value, offset) for key, value in node.items()}
    if isinstance(node, list):
        return [_shifted(value, offset) for value in node]
    return node if node.span is None else Leaf(node.value, Span(node.span.start + offset, node.span.end + offset))


def _text(node: Tree) -> str:
    """All of an entry, for comparison."""
    if isinstance(node, dict):
        return "\x1f".join(f"{key}\x1e{_text(value)}" for key, value in node.items())
    if isinstance(node, list):
        return "\x1d".join(map(_text, node))
    return str(node.value)


# -- rows → JSON Resume's names ---------------------------------------------------------------------------------------


def _fields(row: Cells, **columns: str) -> dict[str, Node]:
    """The columns of a row that hold something, under other names; ``a|b`` is the first of several."""
    made: dict[str, Node] = {}
    for name, choice in columns.items():
        for column in choice.split("|"):
            cell = row.get(column)
            if cell is not None and cell.text is not None:
                made[name] = cell.text
                break
    return made


def _cell(row: Cells, column: str) -> Text | None:
    cell = row.get(column)
    return cell.text if cell is not None else None


def _entries(section: str, make: Callable[[Cells], dict[str, Node]]) -> Callable[[Table], dict[str, Node]]:
    def read_rows(table: Table) -> dict[str, Node]:
        found: list[Node] = [entry for row in table.rows if (entry := make(row))]
        return {section: found}

    return read_rows


def _work(row: Cells) -> dict[str, Node]:
    return {
        **_fields(row, position="title", name="company name", location="location", startDate="started on",
                  endDate="finished on"),
        **prose(_cell(row, "description")),
    }  # fmt: skip


def _volunteer(row: Cells) -> dict[str, Node]:
    return {
        **_fields(row, position="role|position|title", organization="company name|name|organization",
                  startDate="started on|start date", endDate="finished on|end date"),
        **prose(_cell(row, "description")),
    }  # fmt: skip


_DEGREE_END = lazy(r",\s+|\s+[-–—]\s+(?![A-Z]{2,4}\b|[A-Z]\.)|\s+in\s+", 0)


def _education(row: Cells) -> dict[str, Node]:
    made = _fields(row, institution="school name", startDate="start date|started on", endDate="end date|finished on")
    degree = _cell(row, "degree name")
    if degree is not None:
        match = _DEGREE_END.search(degree.text)
        head = strip(part(degree, 0, match.start())) if match else degree
        tail = strip(part(degree, match.end(), len(degree.text))) if match else None
        if head is not None:
            made["studyType"] = head
        if tail is not None:
            made["area"] = tail
    made.update(_fields(row, area="field of study"))
    notes = prose(_cell(row, "notes"))
    lines = [*([notes["summary"]] if "summary" in notes else []), *_list(notes.get("highlights"))]
    if lines:
        made["highlights"] = lines
    made.update(_fields(row, activities="activities"))
    return made


def _list(node: Node | None) -> list[Node]:
    return node if isinstance(node, list) else []


_OF_OTHERS = _set("inventors", "collaborators", "attendees", "members", "contact")


def _named(row: Cells) -> dict[str, Node]:
    """Of a kind whose columns are not documented: the name first, then every column but those about other people."""
    made = _fields(row, name="name|title")
    taken = {"name"} if "name" in row else {"title"}
    if made:
        made.update(_fields(row, **{name: name for name in row if name not in taken | _OF_OTHERS}))
    return made


def _project(row: Cells) -> dict[str, Node]:
    return {
        **_fields(row, name="title", url="url", startDate="started on", endDate="finished on"),
        **prose(_cell(row, "description")),
    }


def _profile(table: Table) -> dict[str, Node]:
    if not table.rows:
        return {}
    row = table.rows[0]
    names: list[Node] = [cell for cell in (_cell(row, "first name"), _cell(row, "last name")) if cell is not None]
    basics: dict[str, Node] = {"name": names} if names else {}
    basics.update(_fields(row, label="headline", location="geo location"))
    basics.update(_about(_cell(row, "summary")))
    sites = _cell(row, "websites")
    if sites is not None:
        basics["profiles"] = list(_websites(sites))
    empty: dict[str, Node] = {}
    for name, column in (("headline", "headline"), ("about", "summary")):
        if column in row and row[column].text is None:
            empty[name] = label(table.titles[table.names.index(column)], row[column].start)
    return {"basics": basics, "profile": {"empty": empty}}


def _about(text: Text | None) -> dict[str, Node]:
    return {"summary": text} if text is not None else {}


_SITE = lazy(r"\[?(?:[A-Za-z][A-Za-z ]{0,30}:)?((?:https?://|www\.)?[^\s,\[\]]{3,300})\]?")


def _websites(text: Text) -> Iterator[Node]:
    """``[PORTFOLIO:https://…,PERSONAL:www…]``: each address."""
    for match in islice(_SITE.finditer(text.text), 10):
        if "." in match[1]:
            yield {"url": part(text, match.start(1), match.end(1))}


def _summary(table: Table) -> dict[str, Node]:
    text = next((cell for row in table.rows if (cell := _cell(row, "profile summary"))), None)
    return {"basics": _about(text)} if text is not None else {}


def _emails(table: Table) -> dict[str, Node]:
    def is_primary(row: Cells) -> bool:
        cell = _cell(row, "primary")
        return cell is not None and cell.text.strip().casefold() in ("yes", "true")

    return _contact("email", "email address", sorted(table.rows, key=lambda row: not is_primary(row)))


def _phones(table: Table) -> dict[str, Node]:
    return _contact("phone", "number", table.rows)


def _contact(field: str, column: str, rows: list[Cells]) -> dict[str, Node]:
    found = [cell for row in rows[:20] if (cell := _cell(row, column)) is not None]
    if not found:
        return {}
    basics: dict[str, Node] = {field: found[0]}
    if found[1:]:
        basics["more"] = list(found[1:])
    return {"basics": basics}


def _skills(table: Table) -> dict[str, Node]:
    return {"skills": [cell for row in table.rows if (cell := _cell(row, "name")) is not None]}


_MAKERS: dict[str, Callable[[Table], dict[str, Node]]] = {
    "profile": _profile,
    "about": _summary,
    "emails": _emails,
    "phones": _phones,
    "skills": _skills,
    "work": _entries("work", _work),
    "volunteer": _entries("volunteer", _volunteer),
    "organizations": _entries("volunteer", _volunteer),
    "education": _entries("education", _education),
    "projects": _entries("projects", _project),
    "certificates": _entries(
        "certificates",
        lambda row: _fields(row, name="name", issuer="authority", date="started on", url="url"),
    ),
    "languages": _entries("languages", lambda row: _fields(row, language="name", fluency="proficiency")),
    "publications": _entries(
        "publications",
        lambda row: _fields(row, name="name", publisher="publisher", releaseDate="published on", url="url"),
    ),
    "awards": _entries(
        "awards",
        lambda row: {
            **_fields(row, title="title", awarder="issuer|authority|awarder", date="issued on|awarded on|date"),
            **prose(_cell(row, "description")),
        },
    ),
    "patents": _entries("patents", _named),
    "courses": _entries("courses", _named),
    "trainings": _entries("trainings", _named),
    "test scores": _entries("test scores", _named),
}
