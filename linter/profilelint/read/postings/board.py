"""JSON → postings: one job, a board with several, a page's own data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from profilelint.model.document import Document, Problem
from profilelint.read.limits import Limits
from profilelint.read.postings import MOST_JOBS, RESUME
from profilelint.read.postings.fields import Job, filled, key
from profilelint.read.postings.job import Made, Reader, is_job, is_posting_type
from profilelint.read.postings.sheet import Budget
from profilelint.read.structured import dialect
from profilelint.read.structured.json import parse
from profilelint.read.structured.source import BrokenError, Node, Text, broken
from profilelint.read.words import decode

_MOST_FOUND = 50_000
_MOST_OBJECTS = 500_000
_CONTAINERS = (
    "jobs", "items", "results", "positions", "postings", "offers", "data", "jobpostings", "requisitionlist",
    "searchresultitems", "searchresult", "content", "vacancies", "openings", "opportunities", "nodes", "edges", "hits",
    "graph", "itemlistelement", "list", "records",
)  # fmt: skip
_NAMES = {"title": "titles", "company": "companies", "place": "places", "date": "dates", "salary": "salaries",
          "teaser": "teasers"}  # fmt: skip
_SHOW = "open the job’s page and save that"


class Found(NamedTuple):
    """A job in the data, and the firm that the data around it are about."""

    job: Job
    company: Text | None


def budget(limits: Limits) -> Budget:
    """How much of one file with several postings is read."""
    return Budget(markup=20 * limits.max_text, text=10 * limits.max_text)


def read_json(data: bytes, path: str, limits: Limits, pick: str) -> tuple[Document, ...]:
    """The postings of a JSON file. What it lacks is a problem of a document without text."""
    raw = decode(data)
    if raw is None:
        return (_lacking(path, "unreadable", "it is no JSON: its bytes are binary data", ""),)
    try:
        parsed = parse(raw, limits.max_depth)
    except BrokenError as error:
        return (broken(error, raw, path, "json", "JSON"),)
    root = parsed.root
    if isinstance(root, dict) and _is_resume(root):
        return (_lacking(path, "unsupported", f"{RESUME} as JSON, not a posting; name it in front of --job", raw),)
    jobs = find_jobs(root)
    if not jobs:
        return (_lacking(path, "unsupported", _no_job(root), raw),)
    return documents(jobs, Reader(raw, "json", limits, budget(limits)), path, pick)


def documents(jobs: Sequence[Found], reader: Reader, path: str, pick: str) -> tuple[Document, ...]:
    """The documents of jobs that were found: those with text, and one that says what the others lack."""
    alone = len(jobs) == 1
    raw, form = reader.raw, reader.form
    several = f"{len(jobs):,} jobs"
    problems: list[Problem] = []
    taken = list(jobs)
    if pick:
        taken = []
        names = [_name_of(found, reader) for found in jobs]
        chosen = _picked(names, pick)
        if isinstance(chosen, str):
            return (replace(_lacking(path, "unsupported", chosen, raw, form), path=f"{path}#{pick}"),)
        made = [(chosen, reader.make(jobs[chosen].job, jobs[chosen].company))]
    else:
        if len(taken) > MOST_JOBS:
            detail = f"it lists {several}; the first {MOST_JOBS} were read; name one of the others as {path}#its-id"
            problems.append(Problem("limit", detail))
        made = [(at, reader.make(one.job, one.company, alone)) for at, one in enumerate(taken[:MOST_JOBS])]
    out: list[Document] = []
    seen: set[str] = set()
    empty: list[Made] = []
    for at, one in made:
        name = path
        if not alone:
            label = one.identifier or str(at + 1)
            label = label if label.casefold() not in seen else f"{label}-{at + 1}"
            seen.add(label.casefold())
            name = f"{path}#{label}"
        cut = any(problem.kind == "limit" for problem in one.document.problems)
        if one.enough:
            out.append(replace(one.document, path=name))
        elif cut:
            out.append(_lacking(name, "unreadable", "its text is longer than is read", raw, form))
        else:
            empty.append(one)
    if empty:
        detail = lacks(empty, len(jobs), bool(out) or bool(pick))
        out.append(replace(_lacking(path, "unsupported", detail, raw, form), path=f"{path}#{pick}" if pick else path))
    if problems and out:
        out[0] = replace(out[0], problems=(*out[0].problems, *problems))
    return tuple(out)


def lacks(empty: Sequence[Made], total: int, some: bool) -> str:
    """What jobs without text hold, and what to do: ``some`` where not all of the jobs are meant."""
    if total == 1 or (some and len(empty) == 1):
        what = _listed([f"a {name}" for name in empty[0].holds]) or "nothing that is known here"
        which = "this posting" if total == 1 else f"the job “{_short(empty[0].title)}”"
        return f"{which} holds {what}, but no posting text; {_SHOW}"
    named = [name for name in _NAMES if any(name in one.holds for one in empty)]
    what = _listed([_NAMES[name] for name in named]) or "nothing that is known here"
    if some:
        return f"{len(empty):,} of its {total:,} jobs hold {what}, but no posting text; {_SHOW}"
    return f"this list of {total:,} jobs holds {what}, but no posting text; {_SHOW}"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + f" and {names[-1]}" if names else ""


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"


def _lacking(path: str, kind: str, detail: str, raw: str, form: str = "json") -> Document:
    return Document(path=path, format=form, raw=raw, problems=(Problem(kind, detail),))


# -- which one --------------------------------------------------------------------------------------------------------


def _name_of(found: Found, reader: Reader) -> tuple[str, str]:
    """The id and the title of a job."""
    from profilelint.read.postings.fields import Fields

    fields = Fields(found.job, reader.source, reader.where)
    return fields.identifier(), " ".join(word for word, _ in fields.title())


def _picked(names: list[tuple[str, str]], pick: str) -> int | str:
    """The job that a name means: its id, its number from 1, or words of its title; why not, where it is not one."""
    wanted = " ".join(pick.casefold().split())
    for index, (identifier, _) in enumerate(names):
        label = identifier or str(index + 1)
        if wanted in (identifier.casefold(), f"{label}-{index + 1}".casefold()):
            return index
    if wanted.isdigit() and wanted.isascii() and len(wanted) < 7 and 0 < int(wanted) <= len(names):
        return int(wanted) - 1
    words = wanted.split()
    fit = [index for index, (_, title) in enumerate(names) if words and all(word in title.casefold() for word in words)]
    whole = [index for index in fit if " ".join(names[index][1].casefold().split()) == wanted]
    if len(whole or fit) == 1:
        return (whole or fit)[0]
    shown = [(index, names[index]) for index in (fit or range(len(names)))][:5]
    listed = ", ".join(
        f"{identifier or index + 1} ({_short(title) or 'no title'})" for index, (identifier, title) in shown
    )
    more = " …" if len(fit or names) > 5 else ""
    if fit:
        return f"{len(fit)} of its jobs have these words in their title: {listed}{more}; name one by its id"
    return f"none of its jobs has this id, number or words in its title; it holds {listed}{more}"


# -- finding jobs -----------------------------------------------------------------------------------------------------


def find_jobs(root: Node, sure: bool = False, typed: bool = False) -> list[Found]:
    """The jobs of a parsed source, in its order. ``sure``: only what cannot be anything else (a page's own data);
    ``typed``: only what says that it is schema.org's JobPosting."""

    def fits(node: Job) -> bool:
        return is_posting_type(node.get("@type")) if typed else is_job(node, sure)

    return list(_Finder(fits).find(root, None))


class _Finder:
    def __init__(self, fits: Callable[[Job], bool]) -> None:
        self.fits = fits
        self.left = _MOST_OBJECTS
        self.found = 0

    def find(self, node: Node, company: Text | None) -> Iterator[Found]:
        # No deeper than the parser let it nest.
        self.left -= 1
        if self.left < 0 or self.found >= _MOST_FOUND:
            return
        if isinstance(node, list):
            for item in node:
                if isinstance(item, dict | list):
                    yield from self.find(item, company)
            return
        if not isinstance(node, dict):
            return
        lists = {
            name
            for name, value in node.items()
            if key(name) in _KEYS and isinstance(value, dict | list) and filled(value)
        }
        inner = company
        for name in lists:
            value = node[name]
            inner = (_owner(node) or company) if isinstance(value, list) else company
            before = self.found
            yield from self.find(value, inner)
            if self.found > before:
                return
        if self.fits(node):
            self.found += 1
            yield Found(node, company)
            return
        for name, value in node.items():
            if name not in lists and isinstance(value, dict | list):
                yield from self.find(value, company)


_KEYS = frozenset(_CONTAINERS)


def _owner(node: Job) -> Text | None:
    """The firm whose board an object with a list of jobs is."""
    held = {key(name): value for name, value in node.items()}
    names = ["companyname", "company", "organization", "name"]
    version = held.get("version")
    if isinstance(version, Text) and "jsonfeed.org" in version.text:
        names.append("title")
    for name in names:
        value = held.get(name)
        if isinstance(value, dict):
            value = value.get("name")
        if isinstance(value, Text) and value.text.strip():
            return value
    return None


def _is_resume(root: Job) -> bool:
    if isinstance(root.get("basics"), dict):
        return True
    kind = dialect.recognise(root, "JSON")
    return not kind.lacking and kind.name != dialect.JSON_RESUME


def _no_job(root: Node) -> str:
    if isinstance(root, list) and not root:
        return "this list of jobs is empty; save the job’s own page"
    if isinstance(root, dict):
        names = ", ".join(_short(name) for name in list(root)[:4]) or "nothing"
        empty = [name for name, value in root.items() if key(name) in _KEYS and isinstance(value, list) and not value]
        if empty:
            return "this list of jobs is empty; save the job’s own page"
        return f"its JSON holds {names}, and no job posting (a job has a title and a description); {_SHOW}"
    return f"its JSON holds no job posting (a job has a title and a description); {_SHOW}"
