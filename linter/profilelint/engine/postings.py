"""The postings of a run: names of files, folders and jobs of a board in, documents and their analyses out.

Every command that takes ``--job`` opens them here, so that a name means the same everywhere.
"""

from __future__ import annotations

import os
import re
from collections.abc import Container, Iterable, Mapping
from typing import NamedTuple

from profilelint.engine.report import Input
from profilelint.model.document import Document
from profilelint.model.posting import Posting
from profilelint.model.resume import Resume
from profilelint.pattern import lazy
from profilelint.read.limits import DEFAULT_LIMITS, Limits

MOST_FILES = 1000
"""A folder of postings gives at most so many files."""

_ENDINGS = frozenset(
    ".txt .text .md .markdown .html .htm .xhtml .json .pdf .docx .docm .odt .rtf .eml .mht .mhtml".split()
)
_OWN = lazy(
    r"(?:resume|résumé|lebenslauf|curriculum|(?<![a-z])cv(?![a-z])|cover[-_ ]?letter|anschreiben|"
    r"\A(?:readme|license|licence|changelog|contributing|package(?:-lock)?|profilelint)\.)",
    re.IGNORECASE,
)
"""Names of what a person keeps beside postings: own papers, and the files of a project."""
_SKIP = frozenset(("node_modules", "venv", "__pycache__"))


class Opened(NamedTuple):
    """What the names came to. ``documents`` and ``analysed`` go together, in order; a document's path, which is also
    its posting's source, is ``board.json#id`` for one of several jobs of a file. ``inputs`` are all that was read,
    ``errors`` one sentence for each that could not be used."""

    documents: dict[str, Document]
    analysed: tuple[Posting, ...]
    inputs: tuple[Input, ...]
    errors: tuple[str, ...]


def open_postings(
    names: Iterable[str],
    *,
    limits: Limits = DEFAULT_LIMITS,
    contents: Mapping[str, bytes] | None = None,
    use_cache: bool = True,
) -> Opened:
    """Open and analyse postings. Never raises for what a file holds, or for a file that is not there.

    A name is a file, a folder (see :func:`collect`) or one job of a file with several (``board.json#id``, the number
    of the job, or words of its title). ``contents`` is what a file holds, by its name, where that is not what is on
    disk (standard input).
    """
    held = contents or {}
    documents: dict[str, Document] = {}
    analysed: list[Posting] = []
    inputs: list[Input] = []
    errors: list[str] = []
    for name in names:
        if name in held or not name or not os.path.isdir(name):
            _file(name, False, held, limits, use_cache, documents, analysed, inputs, errors)
            continue
        found = collect([name])
        if not found:
            errors.append(f"{name}: no file in this folder can be a posting; save postings there, or name a file")
        elif len(found) > MOST_FILES:
            errors.append(f"{name}: it holds {len(found):,} files; the first {MOST_FILES:,} were read")
        for inner in found[:MOST_FILES]:
            _file(inner, True, held, limits, use_cache, documents, analysed, inputs, errors)
    return Opened(documents, tuple(analysed), tuple(inputs), tuple(errors))


def collect(names: Iterable[str]) -> list[str]:
    """The files behind names, in order: folders give the files in them that can be postings, in the order of their
    names, folders in them too.

    Left out are hidden files, what no posting is saved as (pictures, scripts, spreadsheets), files called like a
    resume or cover letter, and the folder that a browser puts beside a saved page.
    """
    found: dict[str, str] = {}
    for name in names:
        if not name or not os.path.isdir(name):
            found.setdefault(name, name)
            continue
        for folder, folders, files in os.walk(name):
            pages = {os.path.splitext(file)[0] for file in files if file.lower().endswith((".html", ".htm", ".xhtml"))}
            folders[:] = sorted(
                item
                for item in folders
                if not item.startswith(".") and item not in _SKIP and not _belongs_to_page(item, pages)
            )
            for item in sorted(files):
                if os.path.splitext(item)[1].lower() in _ENDINGS and item[0] not in ".~" and not _OWN.search(item):
                    inner = os.path.normpath(os.path.join(folder, item))
                    found.setdefault(inner, inner)
            if len(found) > 2 * MOST_FILES:
                break
    return list(found.values())


def split_name(name: str, contents: Container[str] = ()) -> tuple[str, str]:
    """A name as a file and the job of it that is meant: ``board.json#42`` → (``board.json``, ``42``).

    A file whose own name holds the sign is that file.
    """
    if "#" not in name or name in contents or os.path.exists(name):
        return name, ""
    at = name.find("#")
    while at > 0:
        if name[:at] in contents or os.path.isfile(name[:at]):
            return name[:at], name[at + 1 :].strip()
        at = name.find("#", at + 1)
    return name, ""


def _belongs_to_page(folder: str, pages: set[str]) -> bool:
    """Whether a folder holds the pictures and scripts of a page saved beside it ("Job_files" of "Job.html")."""
    return any(folder.startswith(page) and folder[len(page) :].startswith(("_", "-", ".")) for page in pages if page)


def _file(
    name: str,
    found: bool,
    contents: Mapping[str, bytes],
    limits: Limits,
    use_cache: bool,
    documents: dict[str, Document],
    analysed: list[Posting],
    inputs: list[Input],
    errors: list[str],
) -> None:
    """One file of postings or one job of it; ``found`` in a folder, where a resume is no mistake."""
    from profilelint.read.postings import RESUME, read_postings

    path, pick = split_name(name, contents)
    try:
        read = read_postings(path, limits, contents.get(path), pick)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        errors.append(f"{name or '“”'}: {reason}; check the name of the posting")
        return
    if found and any(problem.detail.startswith(RESUME) for document in read for problem in document.problems):
        return
    for document in read:
        if document.path in documents:
            continue
        inputs.append(Input(document.path, "posting", document.format, document.sha256))
        if not has_text(document):
            errors.append(f"{document.path}: {why(document)}")
            continue
        if len(read) == 1 and _reads_as_resume(document):
            if found:
                inputs.pop()
            else:
                errors.append(f"{document.path}: {RESUME}, not a posting; name it in front of --job")
            continue
        errors += [f"{document.path}: {problem.detail}" for problem in document.problems if problem.kind == "limit"]
        posting = _analysed(document, use_cache, errors)
        if posting is not None:
            documents[document.path] = document
            analysed.append(posting)


def _analysed(document: Document, use_cache: bool, errors: list[str]) -> Posting | None:
    from profilelint.engine.cache import analyse_cached
    from profilelint.language.sentences import SpacyMissingError

    try:
        return analyse_cached(document, use_cache)
    except SpacyMissingError as error:
        errors.append(f"{document.path}: {error}")
    except Exception as error:
        name = type(error).__name__
        errors.append(f"{document.path}: the posting's analysis stopped with {name}, so it was not compared")
    return None


def _reads_as_resume(document: Document) -> bool:
    """Whether a document is somebody's resume: an address of the person on top, dated work and a degree. Only what has
    both headings is taken apart for it."""
    if document.format == "json":
        return False
    headings = {
        " ".join(_NO_LETTER.sub(" ", line.text).split()).casefold()
        for line in document.lines[:_MOST_LINES]
        if len(line.text) <= 60
    }
    if not (headings & _EDUCATION and headings & _WORK and any("@" in line.text for line in document.lines[:20])):
        return False
    from profilelint.parse import parse

    try:
        resume = parse(document)
    except Exception:
        return False  # the posting's own analysis may still read it
    dated = [entry for entry in resume.work if entry.dates is not None and entry.dates.start is not None]
    return bool(dated and resume.education and resume.basics.name is not None and resume.basics.email is not None)


_MOST_LINES = 400
_NO_LETTER = lazy(r"[^\w&' ]|_")
_EDUCATION = frozenset(("education", "education and training", "academic background", "education & training"))
_WORK = frozenset(
    (
        *("experience", "work experience", "professional experience", "employment", "employment history"),
        *("relevant experience", "teaching experience", "clinical experience", "work history", "internships"),
    )
)
_MIN_TEXT = 30
"""Under so many visible characters there is no text to parse (the bound of ``file-no-text-layer``)."""


def has_text(document: Document) -> bool:
    """Whether a document holds text to take apart."""
    visible = 0
    for line in document.lines:
        visible += len(line.text)
        if visible >= _MIN_TEXT:
            return document.readable
    plain = document.raw is not None or document.tree is not None
    return document.readable and plain and document.format not in ("html", "json") and visible > 0


def lacking(document: Document) -> str:
    """What a document without text to take apart lacks, in words."""
    return document.problems[0].detail if document.problems else "there is no text in it"


def recognised(document: Document, resume: Resume) -> bool:
    """Whether what was read looks like a resume: named fields, entries, skills, or a section that resumes have."""
    return (
        document.structured
        or bool(resume.entries or resume.skills)
        or any(section.kind not in ("custom", "summary") for section in resume.sections)
    )


def why(document: Document) -> str:
    """Why a posting was not compared."""
    reason = lacking(document)
    return reason if "; " in reason else f"{reason}, so it was not compared; save the posting as text"
