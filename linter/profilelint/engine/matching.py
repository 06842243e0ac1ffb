"""Resumes compared with postings: files in, tables out. Prints nothing and reads no clock.

Each resume is read and parsed once, each posting opened and analysed once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from profilelint import __version__
from profilelint.engine.postings import has_text, lacking, open_postings, recognised
from profilelint.engine.report import Input
from profilelint.engine.secrets import secrets
from profilelint.engine.terms import own_terms
from profilelint.match.table import Table
from profilelint.model.document import Document
from profilelint.model.posting import Posting
from profilelint.model.resume import Resume

if TYPE_CHECKING:
    from profilelint.engine.run import Progress, Request


@dataclass(frozen=True, slots=True)
class Candidate:
    """A resume that was compared. ``secrets`` are the identity numbers in it: no writer may show them."""

    document: Document
    resume: Resume
    secrets: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        return self.document.path


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Every resume with every posting: ``tables[resume][posting]``, both in the order given.

    ``documents`` are the postings' by path, ``secrets`` the identity numbers in them. ``errors`` are inputs that could
    not be compared, one sentence each. ``region`` is the preset's (``US``, ``GB`` …): it decides what 05/12/2026 means.
    """

    today: str
    region: str = "US"
    version: str = __version__
    candidates: tuple[Candidate, ...] = ()
    postings: tuple[Posting, ...] = ()
    documents: Mapping[str, Document] = field(default_factory=dict)
    tables: tuple[tuple[Table, ...], ...] = ()
    inputs: tuple[Input, ...] = ()
    errors: tuple[str, ...] = ()
    secrets: tuple[str, ...] = ()


def compare(request: Request, progress: Progress | None = None) -> Comparison:
    """Compare every file of a request with every posting. What cannot be compared goes to ``errors``, the rest goes
    on."""
    with own_terms(request.settings):
        return _compare(request, progress)


def _compare(request: Request, progress: Progress | None) -> Comparison:
    from profilelint.match import match_all
    from profilelint.match.table import table

    opened = open_postings(request.jobs, limits=request.limits, contents=request.contents, use_cache=request.use_cache)
    inputs: list[Input] = []
    errors: list[str] = []
    candidates: list[Candidate] = []
    tables: list[tuple[Table, ...]] = []
    month = (request.today.year, request.today.month)
    for number, path in enumerate(request.files):
        if progress is not None:
            progress(number, len(request.files), path)
        candidate = _candidate(path, request, inputs, errors)
        if candidate is None:
            continue
        try:
            matches = match_all(opened.analysed, candidate.resume, month)
            row = tuple(table(match, candidate.resume) for match in matches)
        except Exception as error:
            errors.append(f"{path}: the comparison stopped with {type(error).__name__}; the others were compared")
            continue
        candidates.append(candidate)
        tables.append(row)
    return Comparison(
        today=request.today.isoformat(),
        region=request.settings.resolved_preset().region,
        candidates=tuple(candidates),
        postings=opened.analysed,
        documents=opened.documents,
        tables=tuple(tables),
        inputs=(*inputs, *opened.inputs),
        errors=(*errors, *opened.errors),
        secrets=tuple(secret for document in opened.documents.values() for secret in secrets(document)),
    )


def _candidate(path: str, request: Request, inputs: list[Input], errors: list[str]) -> Candidate | None:
    """A resume, read and parsed; ``None`` where it cannot be compared."""
    from profilelint.parse import parse
    from profilelint.read import read_bytes, read_file

    try:
        if path in request.contents:
            document = read_bytes(request.contents[path], path, request.limits)
        else:
            document = read_file(path, request.limits)
    except OSError as error:
        errors.append(f"{path or '“”'}: {(error.strerror or type(error).__name__).lower()}; check the name of the file")
        return None
    inputs.append(Input(path, "resume", document.format, document.sha256))
    if not has_text(document):
        errors.append(f"{path}: {lacking(document)}, so it was not compared")
        return None
    errors += [f"{path}: {problem.detail}" for problem in document.problems if problem.kind == "limit"]
    try:
        resume = parse(document)
    except Exception as error:
        errors.append(f"{path}: its reading stopped with {type(error).__name__}, so it was not compared")
        return None
    if not recognised(document, resume):
        errors.append(f"{path}: this does not read as a resume, so it was not compared")
        return None
    return Candidate(document, resume, secrets(document))
