"""Ignores: comments in the document, ``meta.profilelint.ignore`` of a JSON Resume, ``[[ignore]]`` of the configuration.

Grammar of a comment, after its delimiters::

    profilelint: ignore[rule, rule] reason        the node of the next line (or of this line, if it has text)
    profilelint: disable[rule] … enable[rule]     everything between
    profilelint: file-ignore[rule] reason         the whole file

There is no blanket form: an ignore without names, or with unknown ones, suppresses nothing and is a finding itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatch

from profilelint.engine.config import IgnoreEntry
from profilelint.engine.registry import Registry
from profilelint.engine.report import Suppressed
from profilelint.engine.resolve import Resolver
from profilelint.model.document import Comment, Document, Leaf, Tree
from profilelint.model.finding import Finding, Location
from profilelint.model.place import Place, Span, TextPlace
from profilelint.pattern import lazy

_DIRECTIVE = lazy(r"\s*profilelint\s*:\s*([a-z-]*)\s*(?:\[([^\]]*)\])?\s*(.*)", re.DOTALL)
MOST_HINTS = 100
"""After so many complaints about one document the nearest rule is no longer looked up."""

_VERBS = ("ignore", "file-ignore", "disable", "enable")


@dataclass(slots=True)
class Ignore:
    """One ignore as read. ``span`` limits it to nodes that touch it; ``node``, ``match`` to a path and to words."""

    rules: tuple[str, ...]
    reason: str
    place: Place | None
    spans: tuple[Span, ...] = ()
    node: str = ""
    match: str = ""
    span: Span | None = None
    used: set[str] = field(default_factory=set)

    def covers(self, finding: Finding, resolver: Resolver) -> bool:
        primary = finding.locations[0]
        if self.node and not (primary.path == self.node or primary.path.startswith((self.node + ".", self.node + "["))):
            return False
        if self.match and self.match.casefold() not in f"{primary.quote} {primary.context}".casefold():
            return False
        if self.span is None:
            return True
        return any(span.start <= self.span.end and span.end >= self.span.start for span in resolver.node_spans(primary))


@dataclass(frozen=True, slots=True)
class Complaint:
    """An ignore that cannot be followed: what is wrong, where, and what to write."""

    rule: str
    message: str
    suggestion: str
    location: Location


class Suppressions:
    """All ignores that hold for one document."""

    def __init__(
        self, document: Document, registry: Registry, resolver: Resolver, entries: tuple[IgnoreEntry, ...] = ()
    ) -> None:
        self._resolver = resolver
        self._registry = registry
        self._document = document
        self.complaints: list[Complaint] = []
        self._lines = {
            place.line: line.span
            for line in reversed(document.lines)
            if line.words and isinstance(place := line.words[0].place, TextPlace) and not place.file
        }
        self._ignores: list[Ignore] = [*self._comments(), *self._meta()]
        self._configured = [
            Ignore(tuple(registry.matching(entry.rule)), entry.reason, None, node=entry.node, match=entry.match)
            for entry in entries
            if not entry.path or fnmatch(document.path, entry.path) or document.path.endswith("/" + entry.path)
        ]

    def split(self, findings: list[Finding]) -> tuple[list[Finding], list[Suppressed]]:
        """What stays and what is suppressed. Reserved (``lint-``) findings always stay."""
        stay: list[Finding] = []
        quiet: list[Suppressed] = []
        for finding in findings:
            holder = None if finding.rule.startswith("lint-") else self._holder(finding)
            if holder is None:
                stay.append(finding)
            else:
                holder.used.add(finding.rule)
                quiet.append(Suppressed(finding, holder.reason))
        return stay, quiet

    def unused(self, ran: set[str]) -> Iterator[Complaint]:
        """Ignores in the document that suppressed nothing, of rules that ran."""
        for ignore in self._ignores:
            idle = [rule for rule in ignore.rules if rule not in ignore.used and rule in ran]
            if idle and not (ignore.used and len(ignore.rules) == 1):
                names = ", ".join(idle)
                yield Complaint(
                    "lint-unused-ignore",
                    f"this ignore of {names} suppressed nothing",
                    "delete it",
                    self._location(ignore.place, ignore.spans),
                )

    def _holder(self, finding: Finding) -> Ignore | None:
        for ignore in (*self._ignores, *self._configured):
            if finding.rule in ignore.rules and ignore.covers(finding, self._resolver):
                return ignore
        return None

    def _comments(self) -> Iterator[Ignore]:
        open_: dict[str, tuple[Comment, str, int]] = {}
        end = len(self._document.text)
        for comment in self._document.comments:
            match = _DIRECTIVE.match(comment.text)
            if match is None:
                continue
            verb, listed, reason = match[1], match[2], match[3].strip()
            where = self._location(comment.place, ())
            if verb not in _VERBS or listed is None or not listed.strip():
                self.complaints.append(
                    Complaint(
                        "lint-unknown-ignore",
                        "this ignore cannot be understood, so it suppresses nothing",
                        "write “profilelint: ignore[rule-name] reason”; there is no form without names",
                        where,
                    )
                )
                continue
            rules = tuple(self._names(listed.split(","), where))
            if verb == "ignore" and rules:
                yield Ignore(rules, reason, comment.place, span=self._target(comment))
            elif verb == "file-ignore" and rules:
                yield Ignore(rules, reason, comment.place)
            elif verb == "disable":
                open_.update(dict.fromkeys(rules, (comment, reason, comment.offset)))
            else:
                for rule in rules:
                    if rule in open_:
                        first, why, start = open_.pop(rule)
                        yield Ignore((rule,), why, first.place, span=Span(start, max(start, comment.offset - 1)))
        for rule, (first, why, start) in open_.items():
            yield Ignore((rule,), why, first.place, span=Span(start, end))

    def _target(self, comment: Comment) -> Span | None:
        if isinstance(comment.place, TextPlace) and comment.place.line in self._lines:
            return self._lines[comment.place.line]
        return self._resolver.line_span(self._document.path, comment.offset)

    def _meta(self) -> Iterator[Ignore]:
        node: Tree | None = self._document.tree
        for key in ("meta", "profilelint", "ignore"):
            node = node.get(key) if isinstance(node, dict) else None
        for item in node if isinstance(node, list) else []:
            table: dict[str, Tree] = item if isinstance(item, dict) else {"rule": item}
            texts = {key: leaf for key, leaf in table.items() if isinstance(leaf, Leaf) and isinstance(leaf.value, str)}
            if "rule" not in texts:
                continue
            leaf = texts["rule"]
            spans = (leaf.span,) if leaf.span else ()
            place = self._resolver.place(self._document.path, spans)
            where = self._location(place, spans)
            rules = tuple(self._names([str(leaf.value)], where))
            if rules:
                text = {key: str(value.value) for key, value in texts.items()}
                yield Ignore(
                    rules, text.get("reason", ""), place, spans, node=text.get("node", ""), match=text.get("match", "")
                )

    def _names(self, names: list[str], where: Location) -> Iterator[str]:
        for name in (name.strip() for name in names):
            if name in self._registry:
                yield name
            elif name:
                close = self._registry.nearest(name) if len(self.complaints) < MOST_HINTS else None
                self.complaints.append(
                    Complaint(
                        "lint-unknown-ignore",
                        f"an ignore names “{name}”, but no rule is called that",
                        f"write “{close}”" if close else "“profilelint rules” lists the names",
                        where,
                    )
                )

    def _location(self, place: Place | None, spans: tuple[Span, ...]) -> Location:
        return Location("", self._document.path, spans, "this ignore", place=place)
