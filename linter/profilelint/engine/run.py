"""The run: files in, report out. The only place that knows all stages; it prints nothing and reads no clock."""

from __future__ import annotations

import datetime
import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from profilelint import __version__
from profilelint.engine.config import Settings
from profilelint.engine.postings import has_text, lacking, open_postings, recognised
from profilelint.engine.presets import BUILT_IN
from profilelint.engine.registry import Registry
from profilelint.engine.report import FileReport, Input, Report, Skipped, Suppressed
from profilelint.engine.resolve import Resolver, walk
from profilelint.engine.rule import Context, Rule
from profilelint.engine.secrets import Mask, secrets
from profilelint.engine.selection import Active, select, unknown_ignores
from profilelint.engine.suppression import Complaint, Suppressions
from profilelint.engine.terms import own_terms
from profilelint.model.document import Document
from profilelint.model.finding import Finding, Level, Location, at
from profilelint.model.match import Match, Row
from profilelint.model.place import PagePlace, Place, TextPlace
from profilelint.model.posting import Posting
from profilelint.model.profile import Profile
from profilelint.model.resume import (
    Award,
    Basics,
    Bullet,
    Certificate,
    Education,
    Entry,
    Language,
    Project,
    Publication,
    Resume,
    Section,
    Skill,
    Volunteer,
    Work,
)
from profilelint.model.value import SURE, Node, Value
from profilelint.read import Limits, read_bytes, read_file

Progress = Callable[[int, int, str], None]
"""Called before each file: how many are done, how many there are, the next one's path."""

MOST_FINDINGS = 100
"""A rule lists at most so many places of one file. No resume comes near; a hostile file must not fill the memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to check and how. ``today`` is an input, so that the same request gives the same report on any day."""

    files: tuple[str, ...]
    today: datetime.date
    jobs: tuple[str, ...] = ()
    profile: str = ""
    settings: Settings = field(default_factory=Settings)
    use_cache: bool = True
    contents: Mapping[str, bytes] = field(default_factory=dict)
    """What a file holds, by its path, where that is not what is on disk: edits that are not saved, standard input."""

    @property
    def limits(self) -> Limits:
        """How much of a file is read."""
        return self.settings.limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What every file of a run is checked with."""

    registry: Registry
    active: list[Active]
    settings: Settings
    today: datetime.date
    postings: Mapping[str, Document] = field(default_factory=dict)
    analysed: tuple[Posting, ...] = ()
    profile: Profile | None = None
    profile_document: Document | None = None
    secrets: tuple[str, ...] = ()
    """Identity numbers found in the postings and the profile."""
    asked: bool = False
    """Whether a posting was named, readable or not."""


def run(request: Request, registry: Registry, progress: Progress | None = None) -> Report:
    """Check every file of a request.

    Raises:
        ConfigError: the settings name a rule or option that does not exist.
    """
    with own_terms(request.settings):
        return _run(request, registry, progress)


def _run(request: Request, registry: Registry, progress: Progress | None) -> Report:
    settings = request.settings
    active = select(registry, settings)
    errors: list[str] = []
    inputs: list[Input] = []
    postings, analysed = _postings(request, inputs, errors)
    profile, profile_document = _profile(request, inputs, errors)
    desk = Desk(
        registry=registry,
        active=active,
        settings=settings,
        today=request.today,
        postings=postings,
        analysed=analysed,
        profile=profile,
        profile_document=profile_document if profile else None,
        secrets=tuple(
            secret
            for document in (*postings.values(), *((profile_document,) if profile_document else ()))
            for secret in secrets(document)
        ),
        asked=bool(request.jobs),
    )
    files: list[FileReport] = []
    folders: dict[str, tuple[str, ...]] = {}
    exports: dict[str, tuple[str, ...]] = {}
    for number, path in enumerate(request.files):
        if progress is not None:
            progress(number, len(request.files), path)
        document = _open(path, request, errors, "file")
        if document is not None:
            around = _beside(path, request, folders) if analysed else ()
            files.append(check_document(document, desk, beside=around, tracked=_tracked(path, desk, exports)))
    return Report(
        today=request.today.isoformat(),
        version=__version__,
        preset=settings.preset,
        options=_options(settings),
        files=tuple(files),
        inputs=(*inputs, *(file.input for file in files)),
        errors=tuple(errors),
        rules=len(active),
        grades={item.name: item.registered.rule.evidence.value for item in active},
    )


def _postings(
    request: Request, inputs: list[Input], errors: list[str]
) -> tuple[dict[str, Document], tuple[Posting, ...]]:
    """The postings that can be compared with: documents by path, analyses. What was opened goes to ``inputs``, what
    failed to ``errors``."""
    opened = open_postings(request.jobs, limits=request.limits, contents=request.contents, use_cache=request.use_cache)
    inputs += opened.inputs
    errors += opened.errors
    return opened.documents, opened.analysed


def _profile(request: Request, inputs: list[Input], errors: list[str]) -> tuple[Profile | None, Document | None]:
    """The profile to compare with and its document, if one was named and can be read."""
    if not request.profile:
        return None, None
    document = _open(request.profile, request, errors, "profile", export=True)
    if document is None:
        return None, None
    inputs.append(Input(request.profile, "profile", document.format, document.sha256))
    if not has_text(document):
        errors.append(f"{request.profile}: {lacking(document)}, so the profile was not compared")
        return None, document
    from profilelint.profile import as_profile

    errors += [f"{request.profile}: {problem.detail}" for problem in document.problems if problem.kind == "limit"]
    try:
        return as_profile(document), document
    except Exception as error:
        errors.append(f"{request.profile}: its reading stopped with {type(error).__name__}, so it was not compared")
        return None, document


def _options(settings: Settings) -> dict[str, str | bool | list[str]]:
    """The settings that change what is found, for the record."""
    return {
        "select": list(settings.select),
        "ignore": list(settings.ignore),
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


_MOST_NAMES = 5000
"""A folder with more entries is no folder of applications; its names are not looked at."""


def _beside(path: str, request: Request, folders: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The names of the files in the folder of a file and of those checked with it, in order, its own left out.
    ``folders`` keeps each folder's."""
    names = {os.path.basename(other) for other in request.files}
    if os.path.isfile(path):
        folder = os.path.dirname(path) or "."
        if folder not in folders:
            folders[folder] = _names(folder)
        names.update(folders[folder])
    return tuple(sorted(names - {os.path.basename(path)}))


def _names(folder: str) -> tuple[str, ...]:
    found: list[str] = []
    try:
        with os.scandir(folder) as items:
            for item in items:
                if not item.name.startswith(".") and item.is_file():
                    found.append(item.name)
                if len(found) > _MOST_NAMES:
                    return ()
    except OSError:
        return ()
    return tuple(found)


def _tracked(path: str, desk: Desk, exports: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The exports of profiles that git tracks around a file, if a rule asks for them, kept in ``exports``."""
    if not any(active.registered.rule.surroundings for active in desk.active) or not os.path.isfile(path):
        return ()
    folder = os.path.dirname(path)
    if folder not in exports:
        from profilelint.read.surroundings import tracked_exports

        exports[folder] = tracked_exports(folder)
    return exports[folder]


def check_document(
    document: Document, desk: Desk, beside: tuple[str, ...] = (), tracked: tuple[str, ...] = ()
) -> FileReport:
    """Run the rules over one document that was read. ``beside`` are the names of the files around it, ``tracked`` the
    exports of profiles that git tracks there."""
    crashes: list[Finding] = []
    resume = Resume(source=document.path, basics=Basics())
    textual = has_text(document)
    if textual:
        from profilelint.parse import parse

        try:
            resume = parse(document)
        except Exception as error:
            textual = False
            crashes.append(_crash("the parser", error, document))
    readable = textual and recognised(document, resume)
    matches: tuple[Match, ...] = ()
    profile_matches: tuple[Match, ...] = ()
    if readable and desk.analysed:
        from profilelint.match import match_all

        month = (desk.today.year, desk.today.month)
        try:
            matches = match_all(desk.analysed, resume, month)
            if desk.profile is not None:
                profile_matches = match_all(desk.analysed, desk.profile.resume, month)
        except Exception as error:
            crashes.append(_crash("the comparison with the posting", error, document))
    context = Context(
        today=desk.today,
        preset=desk.settings.resolved_preset(),
        document=document,
        resume=resume,
        recognised=readable,
        matches=matches,
        profile_matches=profile_matches,
        profile=desk.profile,
        postings=desk.postings,
        parents={entry.path: entry for entry in resume.entries},
        beside=beside,
        tracked_exports=tracked,
    )
    documents = {document.path: document, **desk.postings}
    if desk.profile_document is not None:
        documents.setdefault(desk.profile_document.path, desk.profile_document)
    resolver = Resolver(documents, resume, {desk.profile.source: desk.profile.resume} if desk.profile else {})
    suppressions = Suppressions(document, desk.registry, resolver, desk.settings.ignores)

    found, skipped, works, ran = _run_rules(desk, context, textual)
    found = [*crashes, *found]
    levels = {active.name: active.level for active in desk.active}
    found.extend(_complaints(suppressions.complaints, levels))
    found.extend(_complaints(_config_complaints(desk, document), levels))
    found = [resolver.finding(finding) for finding in found]
    stay, quiet = suppressions.split(found)
    unused = [resolver.finding(finding) for finding in _complaints(suppressions.unused(ran), levels)]
    hushed = (*secrets(document), *desk.secrets)
    mask = Mask(hushed)
    return FileReport(
        input=Input(document.path, "resume", document.format, document.sha256),
        read=document.readable,
        findings=_stamp(stay + unused, document, mask, desk.registry),
        suppressed=tuple(
            Suppressed(finding, item.reason)
            for item in quiet
            for finding in _stamp([item.finding], document, mask, desk.registry)
        ),
        skipped=tuple(skipped),
        works=tuple(works),
        secrets=hushed,
    )


def _run_rules(
    desk: Desk, context: Context, has_text: bool
) -> tuple[list[Finding], list[Skipped], list[str], set[str]]:
    """Every active rule over its nodes: findings, rules skipped with the reason, what already works, rules that ran.

    A rule that raises is a finding; one that finds more than :data:`MOST_FINDINGS` places is cut short, and said to be.
    """
    found: list[Finding] = []
    skipped: list[Skipped] = []
    works: list[str] = []
    ran: set[str] = set()
    doubtful = unsure(context.resume)
    for active in desk.active:
        rule = active.registered.rule
        reason = _missing(rule, context.document, desk, has_text, context.recognised)
        if reason:
            skipped.append(Skipped(rule.name, reason))
            continue
        ran.add(rule.name)
        mine = replace(context, options=active.options)
        node: Node = context.document
        count = 0
        try:
            for node in _nodes(rule.scope, mine):
                for finding in active.registered.check(node, mine):
                    if doubtful and rule.scope is not Document and _is_doubtful(finding, doubtful, context):
                        continue
                    count += 1
                    if count > MOST_FINDINGS:
                        break
                    found.append(replace(finding, rule=rule.name, level=_level(active, finding)))
                if count > MOST_FINDINGS:
                    found.append(_too_many(rule.name, context.document))
                    break
            if active.registered.works is not None:
                sentence = active.registered.works(context.resume, mine)
                if sentence:
                    works.append(sentence)
        except Exception as error:
            found.append(_crash(f"the rule {rule.name}", error, context.document, node))
    return found, skipped, works, ran


def _level(active: Active, finding: Finding) -> Level:
    """The rule's level, or its second one for a finding marked as graver; a level that was set holds for all."""
    raised = active.registered.rule.raised
    return raised if finding.raised and raised is not None and not active.leveled else active.level


def _is_doubtful(finding: Finding, doubtful: frozenset[str], context: Context) -> bool:
    """Whether a finding points at a doubtful field of the document itself: a profile has the same paths."""
    source = context.document.path
    return any(location.path in doubtful and location.source in ("", source) for location in finding.locations)


def unsure(resume: Resume) -> frozenset[str]:
    """The paths of the fields that the parser is unsure of: no rule speaks on them."""
    found = set()
    for node in walk(resume):
        value = node if isinstance(node, Value) else getattr(node, "value", None) or getattr(node, "url", None)
        if isinstance(value, Value) and value.confidence < SURE:
            found.add(node.path)
    return frozenset(found)


def _too_many(name: str, document: Document) -> Finding:
    return Finding(
        message=f"{name} found more than {MOST_FINDINGS} places; the first {MOST_FINDINGS} are listed",
        locations=(at(document, "the rest of them is not listed"),),
        suggestion="mend these and check again",
        rule="lint-limit-reached",
        level=Level.WARNING,
    )


def _open(path: str, request: Request, errors: list[str], kind: str, export: bool = False) -> Document | None:
    """A file as read; ``export``: it may be an export of a profile. What cannot be opened goes to ``errors``."""
    try:
        if export:
            from profilelint.read.exports import read_profile, read_profile_bytes

            if path in request.contents:
                return read_profile_bytes(request.contents[path], path, request.limits)
            return read_profile(path, request.limits)
        if path in request.contents:
            return read_bytes(request.contents[path], path, request.limits)
        return read_file(path, request.limits)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        errors.append(f"{path or '“”'}: {reason}; check the name of the {kind}")
        return None


_OFFICE = frozenset({"docx", "odt", "rtf"})
_NEEDS = {"pdf": "PDF", "docx": "DOCX, ODT and RTF", "layout": "files with a page layout", "source": "text sources"}


def _missing(rule: Rule, document: Document, desk: Desk, has_text: bool, recognised: bool) -> str:
    """Why a rule cannot run on a document; empty if it can."""
    formats = [need for need in _NEEDS if need in rule.needs]
    if formats and not any(_provides(document, need) for need in formats):
        return "only for " + " or ".join(_NEEDS[need] for need in formats)
    if "job" in rule.needs and not desk.analysed:
        return "the posting could not be read" if desk.asked else "no posting given"
    if "profile" in rule.needs and desk.profile is None:
        return "no profile given"
    if rule.scope is Document:
        return ""
    if not document.readable:
        return "the file could not be read"
    if not has_text:
        return "the file holds no text"
    if not recognised:
        return "the document does not read as a resume"
    return ""


def _provides(document: Document, need: str) -> bool:
    if need == "layout":
        return document.format == "pdf"
    if need == "source":
        return document.raw is not None
    if need == "docx":
        return document.format in _OFFICE
    return document.format == need


def _nodes(scope: type, context: Context) -> Iterable[Node]:
    """The nodes of a scope, in the order of the page."""
    resume = context.resume
    nodes: dict[type, Callable[[], Iterable[Node]]] = {
        Document: lambda: (context.document,),
        Resume: lambda: (resume,),
        Basics: lambda: (resume.basics,),
        Section: lambda: resume.sections,
        Entry: lambda: resume.entries,
        Work: lambda: resume.work,
        Volunteer: lambda: resume.volunteer,
        Education: lambda: resume.education,
        Project: lambda: resume.projects,
        Award: lambda: resume.awards,
        Certificate: lambda: resume.certificates,
        Publication: lambda: resume.publications,
        Bullet: lambda: resume.bullets,
        Skill: lambda: resume.skills,
        Language: lambda: resume.languages,
        Posting: lambda: tuple(match.posting for match in context.matches),
        Match: lambda: context.matches,
        Row: lambda: tuple(row for match in context.matches for row in match.rows),
        Profile: lambda: (context.profile,) if context.profile is not None else (),
    }
    return nodes[scope]()


def _crash(who: str, error: Exception, document: Document, node: Node | None = None) -> Finding:
    where = node.path if node is not None and node is not document else "the document"
    return Finding(
        message=f"{who} stopped with {type(error).__name__} at {where or 'the document'}; the other rules still ran",
        locations=(at(document, "not checked by this rule"),),
        suggestion="report it with these words; the text of the resume is not needed",
        rule="lint-rule-crashed",
        level=Level.ERROR,
        data={"who": who, "error": type(error).__name__, "node": where},
    )


def _config_complaints(desk: Desk, document: Document) -> Iterator[Complaint]:
    for name in unknown_ignores(desk.registry, desk.settings):
        close = desk.registry.nearest(name)
        yield Complaint(
            "lint-unknown-ignore",
            f"the settings ignore “{name}”, but no rule is called that",
            f"write “{close}”" if close else "“profilelint rules” lists the names",
            Location("", document.path, label=desk.settings.origin or "the command line"),
        )


def _complaints(complaints: Iterable[Complaint], levels: Mapping[str, Level]) -> list[Finding]:
    return [
        Finding(
            message=complaint.message,
            locations=(complaint.location,),
            suggestion=complaint.suggestion,
            rule=complaint.rule,
            level=levels[complaint.rule],
        )
        for complaint in complaints
    ]


def _stamp(findings: list[Finding], document: Document, mask: Mask, registry: Registry) -> tuple[Finding, ...]:
    """Findings in their final order with fingerprints and links to their pages; a pack's rules have none here."""

    def order(finding: Finding) -> tuple[Any, ...]:
        primary, *related = finding.locations
        start = primary.spans[0].start if primary.spans else -1
        others = [(location.source, span.start) for location in related for span in location.spans[:1]]
        return (primary.source != document.path, start, _row(primary.place), finding.rule, others, finding.message)

    seen: dict[str, int] = {}
    stamped: list[Finding] = []
    for finding in sorted(findings, key=order):
        print_ = fingerprint(finding, mask)
        seen[print_] = seen.get(print_, 0) + 1
        foreign = finding.rule in registry and registry[finding.rule].pack not in ("", BUILT_IN)
        url = "" if foreign else f"docs/rules/{finding.rule}.md"
        stamped.append(replace(finding, fingerprint=f"{print_}:{seen[print_]}", url=url))
    return tuple(stamped)


def _row(place: Place | None) -> tuple[float, ...]:
    """How far down the file a place is, for findings that have one without any text of the document."""
    if isinstance(place, TextPlace):
        return (place.line, place.column)
    if isinstance(place, PagePlace):
        return (place.page, place.bbox.y0)
    return (place.paragraph,) if place is not None else ()


def fingerprint(finding: Finding, mask: Callable[[str], str] = str) -> str:
    """16 hexadecimal digits that stay the same while the finding does: rule, node without numbers, quoted text.

    Neither lines nor pages count, so that edits elsewhere do not change it. Identity numbers are masked before they
    are hashed: nine digits can be guessed from a hash.
    """
    primary = finding.locations[0]
    node = re.sub(r"\[\d+\]", "", primary.path)
    text = re.sub(r"\s+", " ", mask(primary.quote)).strip().casefold() or mask(finding.message)
    return hashlib.sha256(f"{finding.rule}|{node}|{text}".encode("utf-8", "replace")).hexdigest()[:16]
