"""One document, one desk: parse, match, run the rules, suppress, stamp. It prints nothing and reads no clock."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from profilelint.engine.config import Settings
from profilelint.engine.postings import has_text, recognised
from profilelint.engine.registry import Registry
from profilelint.engine.report import FileReport, Input, Skipped
from profilelint.engine.resolve import Resolver, walk
from profilelint.engine.rule import Clock, Context, Rule
from profilelint.engine.secrets import Mask, Private, private, secrets
from profilelint.engine.selection import Active
from profilelint.engine.stamp import stamp
from profilelint.engine.suppression import Complaint, Suppressions
from profilelint.model.document import Document
from profilelint.model.finding import Finding, Level, at
from profilelint.model.match import Match, Row
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
from profilelint.profile import as_profile, is_export

MOST_FINDINGS = 100
"""A rule lists at most so many places of one file. No resume comes near; a hostile file must not fill the memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What every file of a run is checked with."""

    registry: Registry
    active: list[Active]
    settings: Settings
    today: datetime.date
    postings: Mapping[str, Document] = field(default_factory=dict)
    analysed: tuple[Posting, ...] = ()
    profiles: tuple[Profile, ...] = ()
    profile_documents: tuple[Document, ...] = ()
    secrets: tuple[str, ...] = ()
    """Identity numbers found in the postings and the profile."""
    asked: bool = False
    """Whether a posting was named, readable or not."""


def check_document(
    document: Document, desk: Desk, beside: tuple[str, ...] = (), tracked: tuple[str, ...] = ()
) -> FileReport:
    """Run the rules over one document that was read. ``beside`` are the names of the files around it, ``tracked`` the
    exports of profiles that git tracks there."""
    crashes: list[Finding] = []
    alone = is_export(document)
    if alone:
        desk = replace(desk, profiles=(as_profile(document),), profile_documents=(document,), analysed=())
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
    clock = Clock(desk.today)
    matches: tuple[Match, ...] = ()
    profile_matches: tuple[Match, ...] = ()
    if readable and desk.analysed:
        from profilelint.match import match_all

        today = clock()
        month = (today.year, today.month)
        try:
            matches = match_all(desk.analysed, resume, month)
            profile_matches = tuple(
                match for profile in desk.profiles for match in match_all(desk.analysed, profile.resume, month)
            )
        except Exception as error:
            crashes.append(_crash("the comparison with the posting", error, document))
    context = Context(
        clock=clock,
        preset=desk.settings.resolved_preset(),
        document=document,
        resume=resume,
        recognised=readable,
        matches=matches,
        profile_matches=profile_matches,
        profile=desk.profiles[0] if desk.profiles else None,
        postings=desk.postings,
        parents={entry.path: entry for entry in resume.entries},
        beside=beside,
        tracked_exports=tracked,
    )
    documents = {document.path: document, **desk.postings}
    for other in desk.profile_documents:
        documents.setdefault(other.path, other)
    others = {profile.source: profile.resume for profile in desk.profiles if profile.source != document.path}
    resolver = Resolver(documents, resume, others)
    folder = os.path.dirname(desk.settings.origin)
    suppressions = Suppressions(document, desk.registry, resolver, desk.settings.ignores, folder)

    found, skipped, works, ran = _run_rules(desk, context, textual, alone)
    found = [*crashes, *found]
    levels = {active.name: active.level for active in desk.active}
    found.extend(_complaints(suppressions.complaints, levels))
    found = [resolver.finding(finding) for finding in found]
    stay, quiet = suppressions.split(found)
    unused = [resolver.finding(finding) for finding in _complaints(suppressions.unused(ran), levels)]
    hushed = (*secrets(document), *desk.secrets)
    mask = Mask(hushed)
    findings, suppressed = stamp(stay + unused, quiet, document, mask, desk.registry)
    return FileReport(
        input=Input(document.path, "profile" if alone else "resume", document.format, document.sha256),
        read=document.readable,
        findings=findings,
        suppressed=suppressed,
        skipped=tuple(skipped),
        ran=tuple(sorted(ran)),
        works=tuple(works),
        secrets=hushed,
        private=_private(desk, resume, found),
        fail_on=desk.settings.fail_on,
        dated=clock.asked,
    )


_PERSONAL = ("contact-", "privacy-")
"""The families whose findings quote what is private, and offer it in other words."""


def _private(desk: Desk, resume: Resume, findings: list[Finding]) -> tuple[Private, ...]:
    """The names, addresses and organisations of a resume and of what it is compared with."""
    found = list(private(resume, (posting.organization for posting in desk.analysed)))
    for profile in desk.profiles:
        found += private(profile.resume)
    for finding in findings:
        if finding.rule.startswith(_PERSONAL):
            texts = [location.quote for location in finding.locations]
            texts += [edit.text for fix in finding.fixes for edit in fix.edits]
            found += [Private(text, finding.rule.partition("-")[0]) for text in texts if len(text) > 2]
    return tuple(dict.fromkeys(found))


def _run_rules(
    desk: Desk, context: Context, textual: bool, alone: bool
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
        reason = _missing(rule, context.document, desk, textual, context.recognised)
        if alone and rule.scope is not Profile and not rule.reserved:
            reason = "only for resumes"
        if reason:
            skipped.append(Skipped(rule.name, reason))
            continue
        ran.add(rule.name)
        mine = replace(context, options=active.options)
        node: Node = context.document
        count = 0
        try:
            for node, seen in _visits(rule, mine, desk):
                for finding in active.registered.check(node, seen):
                    if doubtful and rule.scope is not Document and _is_doubtful(finding, doubtful, context):
                        continue
                    count += 1
                    if count > MOST_FINDINGS:
                        break
                    message = finding.message + _which(rule, seen, desk)
                    found.append(replace(finding, message=message, rule=rule.name, level=_level(active, finding)))
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


_OFFICE = frozenset({"docx", "odt", "rtf"})
_NEEDS = {"pdf": "PDF", "docx": "DOCX, ODT and RTF", "layout": "files with a page layout", "source": "text sources"}


def _missing(rule: Rule, document: Document, desk: Desk, textual: bool, recognised: bool) -> str:
    """Why a rule cannot run on a document; empty if it can."""
    formats = [need for need in _NEEDS if need in rule.needs]
    if formats and not any(_provides(document, need) for need in formats):
        return "only for " + " or ".join(_NEEDS[need] for need in formats)
    if "job" in rule.needs and not desk.analysed:
        return "the posting could not be read" if desk.asked else "no posting given"
    if "profile" in rule.needs and not desk.profiles:
        return "no profile given"
    if rule.scope is Document:
        return ""
    if not document.readable:
        return "the file could not be read"
    if not textual:
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


def _visits(rule: Rule, context: Context, desk: Desk) -> Iterator[tuple[Node, Context]]:
    """The nodes that a rule looks at, each with its context: with several profiles, a rule that compares with one
    looks at each of them. A rule about postings asks them together."""
    several = _each(rule, desk)
    for mine in [replace(context, profile=profile) for profile in desk.profiles] if several else [context]:
        for node in _nodes(rule.scope, mine):
            yield node, mine


def _each(rule: Rule, desk: Desk) -> bool:
    return len(desk.profiles) > 1 and "profile" in rule.needs and "job" not in rule.needs


def _which(rule: Rule, context: Context, desk: Desk) -> str:
    """The profile that a finding is about in brackets, with a blank before it, where there are several."""
    profile = context.profile
    if profile is None or not _each(rule, desk):
        return ""
    alike = [other for other in desk.profiles if other.network == profile.network]
    return f" ({profile.network if profile.network and len(alike) == 1 else os.path.basename(profile.source)})"


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
