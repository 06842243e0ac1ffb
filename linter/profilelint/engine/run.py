"""The run: files in, report out. The only place that knows all stages; it prints nothing and reads no clock.

What is known from an earlier run (:mod:`~profilelint.engine.results`) is taken from there; the rest is checked here or,
where it is much, in further processes (:mod:`~profilelint.engine.pool`). Both give what one process gives.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from profilelint import __version__
from profilelint.engine.config import Settings
from profilelint.engine.report import Config, FileReport, Input, Report, Suppressed
from profilelint.engine.terms import own_terms
from profilelint.read.limits import Limits

if TYPE_CHECKING:
    from profilelint.engine.file import Work
    from profilelint.engine.registry import Registry
    from profilelint.model.document import Document
    from profilelint.model.posting import Posting
    from profilelint.model.profile import Profile

Progress = Callable[[int, int, str], None]
"""Called before each file: how many are done, how many there are, the next one's path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to check and how. ``today`` is an input, so that the same request gives the same report on any day."""

    files: tuple[str, ...]
    today: datetime.date
    jobs: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    settings: Settings = field(default_factory=Settings)
    use_cache: bool = True
    """Whether analysed postings are kept between runs."""
    results: str = ""
    """The folder in which results are kept between runs; empty for none."""
    processes: int = 1
    """How many processes may check files at the same time."""
    contents: Mapping[str, bytes] = field(default_factory=dict)
    """What a file holds, by its path, where that is not what is on disk: edits that are not saved, standard input."""

    @property
    def limits(self) -> Limits:
        """How much of a file is read."""
        return self.settings.limits


def run(request: Request, rules: Registry | Callable[[], Registry], progress: Progress | None = None) -> Report:
    """Check every file of a request. ``rules`` may be a function that loads them: it is not called where everything is
    known from an earlier run.

    Raises:
        ConfigError: the settings name a rule or option that does not exist.
    """
    load = rules if callable(rules) else (lambda: rules)
    with own_terms(request.settings):
        return _run(request, load, progress)


def _run(request: Request, load: Callable[[], Registry], progress: Progress | None) -> Report:
    from profilelint.engine.file import Work

    errors: list[str] = []
    inputs: list[Input] = []
    postings, analysed = _postings(request, inputs, errors)
    notes: list[str] = []
    found = [_profile(path, request, inputs, errors, notes) for path in dict.fromkeys(request.profiles)]
    profiles = [pair for pair in found if pair is not None]
    work = Work(
        settings=request.settings,
        today=request.today,
        names=request.files,
        postings=postings,
        analysed=analysed,
        profiles=tuple(profile for profile, _ in profiles),
        profile_documents=tuple(document for _, document in profiles),
        profile_names=request.profiles,
        asked=bool(request.jobs),
        contents=request.contents,
    )
    work.load = load
    files, grades = _files(request, work, inputs, errors, progress)
    settings = request.settings
    options = _options(settings)
    return Report(
        today=request.today.isoformat(),
        version=__version__,
        preset=settings.preset,
        options=options,
        files=tuple(files),
        inputs=(*inputs, *(file.input for file in files)),
        errors=tuple(errors),
        notes=tuple(notes),
        rules=len(grades),
        grades=grades,
        configs=(
            Config(
                origin=settings.origin,
                preset=settings.preset,
                options=options,
                rules=len(grades),
                files=request.files,
            ),
        ),
    )


def _files(
    request: Request, work: Work, inputs: list[Input], errors: list[str], progress: Progress | None
) -> tuple[list[FileReport], dict[str, str]]:
    """The reports of the files that could be opened, in order, and what each active rule rests on."""
    kept = None
    if request.results:
        from profilelint.engine.results import Results

        kept = Results(request.results, work, inputs)
    found: dict[str, FileReport] = {}
    if kept is not None:
        for path in request.files:
            known = kept.load(path)
            if known is not None:
                found[path] = known
    left = [path for path in request.files if path not in found]
    grades = kept.grades if kept is not None and not left else None
    if left or grades is None:
        grades = work.grades()
    if left:
        from profilelint.engine.pool import check_all

        def tell(path: str) -> None:
            if progress is not None:
                progress(len(found), len(request.files), path)

        with closing(check_all(left, work, request.processes, tell)) as outcomes:
            for outcome in outcomes:
                if outcome.error:
                    errors.append(outcome.error)
                if outcome.report is None:
                    continue
                found[outcome.path] = outcome.report
                if kept is not None and not outcome.error:
                    kept.store(outcome)
    if kept is not None:
        kept.finish()
    return _told_once([found[path] for path in request.files if path in found], work), grades


def _told_once(files: list[FileReport], work: Work) -> list[FileReport]:
    """The reports without what is told of a document and of its source, which is checked too: mending the source mends
    both. Those findings stay as suppressed ones, with the reason."""
    known = {os.path.abspath(file.input.path): file for file in files}
    told = []
    for file in files:
        source = next((known[name] for name in work.checked_sources(file.input.path)), None)
        told.append(file if source is None else _without(file, source))
    return told


def _without(file: FileReport, source: FileReport) -> FileReport:
    there = {finding.fingerprint: f"reported on {source.input.path}" for finding in source.findings}
    there |= {item.finding.fingerprint: item.reason for item in source.suppressed}
    stay = tuple(finding for finding in file.findings if finding.fingerprint not in there)
    quiet = tuple(
        Suppressed(finding, there[finding.fingerprint], external=True)
        for finding in file.findings
        if finding.fingerprint in there
    )
    return replace(file, findings=stay, suppressed=(*file.suppressed, *quiet))


def _postings(
    request: Request, inputs: list[Input], errors: list[str]
) -> tuple[dict[str, Document], tuple[Posting, ...]]:
    """The postings that can be compared with: documents by path, analyses. What was opened goes to ``inputs``, what
    failed to ``errors``."""
    if not request.jobs:
        return {}, ()
    from profilelint.engine.postings import open_postings

    opened = open_postings(request.jobs, limits=request.limits, contents=request.contents, use_cache=request.use_cache)
    inputs += opened.inputs
    errors += opened.errors
    return opened.documents, opened.analysed


def _profile(
    path: str, request: Request, inputs: list[Input], errors: list[str], notes: list[str]
) -> tuple[Profile, Document] | None:
    """A profile to compare with and its document, if it can be read; what was left out of it goes to ``notes``."""
    from profilelint.engine.file import cannot_open
    from profilelint.engine.postings import has_text, lacking
    from profilelint.profile import as_profile
    from profilelint.read.exports import read_profile, read_profile_bytes

    try:
        if path in request.contents:
            document = read_profile_bytes(request.contents[path], path, request.limits)
        else:
            document = read_profile(path, request.limits)
    except OSError as error:
        errors.append(cannot_open(path, error, "profile"))
        return None
    inputs.append(Input(document.path, "profile", document.format, document.sha256))
    if not has_text(document):
        errors.append(f"{document.path}: {lacking(document)}, so the profile was not compared")
        return None
    errors += [f"{document.path}: {problem.detail}" for problem in document.problems if problem.kind == "limit"]
    notes += [f"{document.path}: {problem.detail}" for problem in document.problems if problem.kind == "skipped"]
    try:
        return as_profile(document), document
    except Exception as error:
        errors.append(f"{document.path}: its reading stopped with {type(error).__name__}, so it was not compared")
        return None


def _options(settings: Settings) -> dict[str, str | bool | list[str]]:
    """The settings that change what is found, for the record."""
    return {
        "select": list(settings.select),
        "extend_select": list(settings.extend_select),
        "ignore": list(settings.ignore),
        "per_file_ignores": [f"{glob}: {', '.join(rules)}" for glob, rules in settings.per_file_ignores],
        "pedantic": settings.pedantic,
        "fail_on": settings.fail_on,
        "parameters": [f"{key}={value}" for key, value in sorted(settings.parameters.items())],
        "rules": [
            f"{name}.{key}={value}"
            for name, rule in sorted(settings.rules.items())
            for key, value in [
                ("level", rule.level.label if rule.level else "as is"),
                *sorted(rule.options.items()),
            ]
        ],
        "skills": [term.name for term in settings.skills],
    }
