"""Ignores: comments in the document, ``meta.profilelint.ignore`` of data, ``[[ignore]]`` of the configuration.

Grammar of a comment, after its delimiters::

    profilelint: ignore[rule, rule] reason        the node of the next line (or of this line, if it has text)
    profilelint: disable[rule] … enable[rule]     everything between
    profilelint: file-ignore[rule] reason         the whole file

Data without comments (JSON) has a list instead, in ``meta.profilelint`` or ``profilelint`` of the whole or of an item::

    {"ignore": [{"rule": "…", "reason": "…", "node": "…", "match": "…"}]}

There is no blanket form: an ignore without names, or with unknown ones, suppresses nothing and is a finding itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from profilelint.engine.config import IgnoreEntry, glob_match
from profilelint.engine.registry import Registry
from profilelint.engine.report import Suppressed
from profilelint.engine.resolve import Resolver
from profilelint.model.document import Comment, Document, Leaf, Tree
from profilelint.model.finding import Finding, Location
from profilelint.model.place import Place, Span, TextPlace
from profilelint.pattern import lazy

_DIRECTIVE = lazy(r"\bprofilelint[ \t]*:[ \t]*([a-z-]*)[ \t]*(?:\[([^\][]*)\])?", re.IGNORECASE)
_OPENING = lazy(
    r"\s*profilelint(?:[ \t]*:|-(?=(?:disable|enable|file-ignore|ignore|noqa)\b)"
    r"|[ \t]+(?=(?:disable|enable|file-ignore|ignore)[ \t]*[\[(]))",
    re.IGNORECASE,
)
"""How a comment begins that can be meant for nothing else."""
_WORD = lazy(r"[a-z][a-z0-9-]*", re.IGNORECASE)
_INDEX = lazy(r"([^.\[\]]+)|\[(\d{1,9})\]")
_BLOCK_TAG = lazy(r"</?(?:article|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|section|table|t[dhr]|ul)\b", re.IGNORECASE)
MOST_IGNORES = 1000
"""So many ignores of one document are followed. No resume comes near; a hostile file must not cost time without end."""
MOST_COMPLAINTS = 100
"""So many ignores of one document that cannot be followed are listed."""

_MOST_BESIDE = 100
"""So many lines of the document in one line of the file are told apart."""

_VERBS = ("ignore", "file-ignore", "disable", "enable")
_KEYS = ("rule", "reason", "node", "match")
_OTHER_KEYS = ("file", "sections", "unsure")
"""What ``profilelint show --format jsonresume`` writes beside the ignores."""
_FORM = "there is no form without names"
_RESERVED = "is a finding about the check itself: no ignore holds for it"


@dataclass(slots=True)
class Ignore:
    """One ignore as read. ``targets`` limit it to nodes that touch one; ``node``, ``match`` to a path and to words.
    ``nowhere``: there is nothing that it could hold for."""

    rules: tuple[str, ...]
    reason: str
    place: Place | None
    spans: tuple[Span, ...] = ()
    node: str = ""
    match: str = ""
    targets: tuple[Span, ...] | None = None
    nowhere: bool = False
    external: bool = False
    """Whether it stands in the configuration."""
    used: set[str] = field(default_factory=set)

    def covers(self, finding: Finding, spans: tuple[Span, ...]) -> bool:
        """Whether it holds for a finding; ``spans`` are those of all nodes of the document that it points at."""
        primary = finding.locations[0]
        if self.nowhere or (self.node and not _is_below(primary.path, self.node)):
            return False
        if self.match and self.match.casefold() not in f"{primary.quote} {primary.context}".casefold():
            return False
        if self.targets is None:
            return True
        return any(span.start <= target.end and span.end >= target.start for span in spans for target in self.targets)


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
        self,
        document: Document,
        registry: Registry,
        resolver: Resolver,
        entries: tuple[IgnoreEntry, ...] = (),
        folder: str = "",
    ) -> None:
        """``entries`` are those of a configuration in ``folder``."""
        self._resolver = resolver
        self._registry = registry
        self._document = document
        self.complaints: list[Complaint] = []
        self._whole: set[str] = set()
        """Rules with findings about no text of the document in particular that no ignore holds for."""
        self._rows = _rows(document) if document.comments else {}
        self._starts = _starts(document) if document.comments else {}
        self._source: list[str] = []
        if document.comments and document.format == "html":
            from profilelint.read.words import source_lines

            self._source = source_lines(document.raw or "")
        self._ignores: list[Ignore] = []
        for ignore in chain(self._comments(), self._meta()):
            if len(self._ignores) == MOST_IGNORES:
                where = self._location(ignore.place, ignore.spans)
                self._complain(f"only the first {MOST_IGNORES} ignores of a document are followed", "use fewer", where)
                break
            self._ignores.append(ignore)
        self._configured = [
            Ignore(
                tuple(registry.matching(entry.rule)),
                entry.reason,
                None,
                node=entry.node,
                match=entry.match,
                external=True,
            )
            for entry in entries
            if not entry.path or glob_match(document.path, entry.path, folder)
        ]

        for entry in entries:
            if entry.rule in registry and registry[entry.rule].rule.reserved:
                where = Location("", document.path, label="the settings")
                self._complain(f"“{entry.rule}” {_RESERVED}", "delete the ignore", where)

    def split(self, findings: list[Finding]) -> tuple[list[Finding], list[Suppressed]]:
        """What stays and what is suppressed. Reserved (``lint-``) findings always stay."""
        stay: list[Finding] = []
        quiet: list[Suppressed] = []
        for finding in findings:
            holder = None if finding.rule.startswith("lint-") else self._holder(finding)
            if holder is None:
                stay.append(finding)
                if not any(location.spans for location in finding.locations):
                    self._whole.add(finding.rule)
            else:
                holder.used.add(finding.rule)
                quiet.append(Suppressed(finding, holder.reason, holder.external))
        return stay, quiet

    def unused(self, ran: set[str]) -> Iterator[Complaint]:
        """Ignores in the document that suppressed nothing, of rules that ran."""
        for ignore in self._ignores:
            idle = [rule for rule in ignore.rules if rule not in ignore.used and rule in ran]
            if idle:
                names = ", ".join(idle)
                yield Complaint(
                    "lint-unused-ignore",
                    f"this ignore of {names} suppressed nothing" + (": no text stands there" if ignore.nowhere else ""),
                    self._instead(ignore, idle),
                    self._location(ignore.place, ignore.spans),
                )

    def _instead(self, ignore: Ignore, idle: list[str]) -> str:
        """What to do with an ignore that suppressed nothing."""
        whole = [rule for rule in idle if rule in self._whole]
        if ignore.targets is None or not whole:
            return "delete it"
        form = "it in “meta” of the whole" if ignore.spans else f"“file-ignore[{', '.join(whole[:5])}]”"
        return f"write {form}: what is found is about the whole document, not about a line"

    def _holder(self, finding: Finding) -> Ignore | None:
        spans: tuple[Span, ...] | None = None
        for ignore in (*self._ignores, *self._configured):
            if finding.rule in ignore.rules:
                spans = self._touched(finding) if spans is None else spans
                if ignore.covers(finding, spans):
                    return ignore
        return None

    def _touched(self, finding: Finding) -> tuple[Span, ...]:
        """The spans of the whole nodes of the document that a finding points at."""
        here = [location for location in finding.locations if location.source in ("", self._document.path)]
        return tuple(span for location in here for span in self._resolver.node_spans(location))

    # -- comments -----------------------------------------------------------------------------------------------------

    def _comments(self) -> Iterator[Ignore]:
        open_: dict[str, tuple[Comment, str]] = {}
        for comment in self._document.comments:
            for verb, names, reason in self._directives(comment):
                where = self._location(comment.place, ())
                rules = tuple(dict.fromkeys(self._names(names, where)))
                if verb == "ignore" and rules:
                    targets = self._targets(comment)
                    yield Ignore(rules, reason, comment.place, targets=targets, nowhere=not targets)
                elif verb == "file-ignore" and rules:
                    yield Ignore(rules, reason, comment.place)
                elif verb == "disable":
                    for rule in rules:
                        if rule in open_:
                            self._idle(f"{rule} is disabled already", where)
                        open_.setdefault(rule, (comment, reason))
                else:
                    for rule in rules:
                        if rule in open_:
                            yield self._range(rule, *open_.pop(rule), comment.offset)
                        else:
                            self._idle(f"{rule} is enabled, but nothing disabled it", where)
        for rule, (first, why) in open_.items():
            yield self._range(rule, first, why, len(self._document.text) + 1)

    def _directives(self, comment: Comment) -> Iterator[tuple[str, list[str], str]]:
        """The directives of a comment: verb, names, reason. What is meant for one and is none is complained about."""
        found = list(_DIRECTIVE.finditer(comment.text))
        opening = _OPENING.match(comment.text)
        if opening is not None and not (found and found[0].start() < opening.end()):
            self._misread(comment, "", comment.text[opening.end() :])
        for match, following in zip(found, [*found[1:], None], strict=True) if found else ():
            end = len(comment.text) if following is None else following.start()
            verb, listed = match[1].lower(), match[2]
            names = [name.strip() for name in (listed or "").split(",") if name.strip()]
            if verb in _VERBS and names:
                yield verb, names, " ".join(comment.text[match.end() : end].split()).lstrip(":–—- ")
            elif listed is not None or verb in _VERBS or (opening is not None and match.start() < opening.end()):
                self._misread(comment, verb, comment.text[match.start(1) : end])

    def _misread(self, comment: Comment, verb: str, rest: str) -> None:
        """Complain about a directive that is none, with the form that was probably meant."""
        if len(self.complaints) >= MOST_COMPLAINTS:
            return
        from difflib import get_close_matches

        words = [word.lower() for word in _WORD.findall(rest[:1000])]
        named = list(dict.fromkeys(word for word in words if word in self._registry))
        close = get_close_matches(verb or (words[0] if words else ""), _VERBS, n=1, cutoff=0.6)
        form = f"profilelint: {close[0] if close else 'ignore'}[{', '.join(named[:5]) or 'rule-name'}] reason"
        self._complain(
            "this ignore cannot be understood, so it suppresses nothing",
            f"write “{form}”" + ("" if named else f"; {_FORM}"),
            self._location(comment.place, ()),
        )

    def _range(self, rule: str, first: Comment, reason: str, end: int) -> Ignore:
        """What a rule is disabled for: from the line after a comment up to an offset."""
        span = Span(first.offset, end - 1)
        return Ignore(
            (rule,), reason, first.place, targets=(span,), nowhere=end <= first.offset or not self._document.text
        )

    def _targets(self, comment: Comment) -> tuple[Span, ...]:
        """What a comment is for: the line of the file that it stands in, behind words, else the next one, if any.

        A line of the file can hold several of the document (the items of a list in YAML, the cells of a table). In
        HTML, where all may stand in one line, it is the line of the document, and a comment between two is for the
        second.
        """
        place = comment.place
        html = self._document.format == "html"
        if isinstance(place, TextPlace):
            row = self._rows.get(place.line, [])
            before = row[: bisect_left(row, (place.column,))][-_MOST_BESIDE:]
            if before and not (html and len(row) > 1 and self._parted(place, before[-1][1])):
                return (before[-1][2],) if html else tuple(span for _, _, span in before)
        if comment.offset >= len(self._document.text):
            return ()
        span = self._resolver.line_span(self._document.path, comment.offset)
        if span is None:
            return ()
        if html or span.start not in self._starts:
            return (span,)
        number, column = self._starts[span.start]
        row = self._rows[number]
        first = bisect_left(row, (column,))
        return tuple(item[2] for item in row[first : first + _MOST_BESIDE])

    def _parted(self, place: TextPlace, end: int) -> bool:
        """Whether a block of HTML ends or begins between a column of a line and a comment in it."""
        if not 0 < place.line <= len(self._source):
            return False
        return bool(_BLOCK_TAG.search(self._source[place.line - 1][max(0, end - 1) : place.column - 1]))

    # -- data ---------------------------------------------------------------------------------------------------------

    def _meta(self) -> Iterator[Ignore]:
        tree = self._document.tree
        if not isinstance(tree, dict):
            return
        yield from self._table(tree, None)
        for key, node in tree.items():
            if key not in ("meta", "profilelint"):
                yield from self._items(node)

    def _items(self, node: Tree) -> Iterator[Ignore]:
        """The ignores inside of a node, each for the item that holds it."""
        # No deeper than the parser let it nest.
        if isinstance(node, list):
            for item in node:
                yield from self._items(item)
        elif isinstance(node, dict):
            yield from self._table(node, node)
            for key, item in node.items():
                if key not in ("meta", "profilelint"):
                    yield from self._items(item)

    def _table(self, holder: dict[str, Tree], item: dict[str, Tree] | None) -> Iterator[Ignore]:
        """The ignores of ``meta.profilelint`` and of ``profilelint`` in an object; ``item`` is it, unless the root."""
        meta = holder.get("meta")
        for table in (meta.get("profilelint") if isinstance(meta, dict) else None, holder.get("profilelint")):
            if table is None:
                continue
            if not isinstance(table, dict):
                self._misshaped("“profilelint” holds no list of ignores", table, holder)
                continue
            for key, value in table.items():
                if key in _OTHER_KEYS:
                    continue
                if key != "ignore":
                    self._unknown_key(key, value, holder)
                elif isinstance(value, list):
                    for entry in value:
                        yield from self._entry(entry, holder, item)
                else:
                    self._misshaped("“ignore” is no list", value, holder)

    def _entry(self, entry: Tree, holder: dict[str, Tree], item: dict[str, Tree] | None) -> Iterator[Ignore]:
        """An ignore of data; ``item`` is the object that it is limited to."""
        table: dict[str, Tree] = entry if isinstance(entry, dict) else {"rule": entry}
        texts: dict[str, str] = {}
        spans: tuple[Span, ...] = ()
        for key, value in table.items():
            if key not in _KEYS:
                close = _nearest(key, _KEYS)
                hint = f"write “{close}”" if close else f"an ignore has {', '.join(f'“{key}”' for key in _KEYS)}"
                self._complain(
                    f"an ignore has the unknown key “{key}”, so it suppresses nothing", hint, self._spot(entry, holder)
                )
                return
            if not isinstance(value, Leaf) or not isinstance(value.value, str):
                self._misshaped(f"“{key}” of an ignore is no text", entry, holder)
                return
            texts[key] = value.value
            if key == "rule" and value.span is not None:
                spans = (value.span,)
        if not texts.get("rule", "").strip():
            self._misshaped("an ignore names no rule", entry, holder)
            return
        where = self._spot(entry, holder)
        rules = tuple(self._names([texts["rule"].strip()], where))
        if not rules:
            return
        node, targets, nowhere = texts.get("node", ""), None, False
        if item is not None:
            target = _below(item, node)
            targets = _extent(target) if target is not None else ()
            node, nowhere = "", not targets
            if target is None:
                self._complain(
                    f"an ignore names the node “{texts['node']}”, but the item has none of that name",
                    "write its path inside the item, such as “highlights[0]”",
                    where,
                )
                return
        place, match = where.place, texts.get("match", "")
        yield Ignore(
            rules, texts.get("reason", ""), place, spans, node=node, match=match, targets=targets, nowhere=nowhere
        )

    def _unknown_key(self, key: str, value: Tree, holder: dict[str, Tree]) -> None:
        where = self._spot(value, holder)
        if key in _VERBS:
            why = f"“{key}” has no meaning in data, so it suppresses nothing"
            self._complain(
                why, "write “ignore”: in “meta” of the whole it holds for the file, in an item for that", where
            )
        else:
            close = _nearest(key, _VERBS)
            hint = "write “ignore”" if close else f"delete it, or write {_DATA}"
            self._complain(f"“profilelint” has the unknown key “{key}”, so it suppresses nothing", hint, where)

    def _misshaped(self, why: str, node: Tree, holder: dict[str, Tree]) -> None:
        self._complain(f"{why}, so it suppresses nothing", f"write {_DATA}", self._spot(node, holder))

    def _spot(self, node: Tree, holder: dict[str, Tree]) -> Location:
        """Where a part of the data stands, or else the first text of what holds it."""
        for part in (node, holder):
            leaf = next((leaf for leaf in _leaves(part) if leaf.span is not None), None)
            if leaf is not None and leaf.span is not None:
                spans = (leaf.span,)
                return self._location(self._resolver.place(self._document.path, spans), spans)
        return self._location(None, ())

    # -- names and complaints -----------------------------------------------------------------------------------------

    def _names(self, names: list[str], where: Location) -> Iterator[str]:
        for name in names:
            if name in self._registry and not self._registry[name].rule.reserved:
                yield name
                continue
            if len(self.complaints) >= MOST_COMPLAINTS:
                continue
            family = self._registry.matching(name)
            if name in self._registry:
                self._complain(f"“{name}” {_RESERVED}", "delete the ignore", where)
            elif family:
                self._complain(
                    f"an ignore names “{name}”, which is no rule but {len(family)} of them",
                    f"name the rule, such as “{family[0]}”; the settings can leave out all of them",
                    where,
                )
            else:
                parts = [part for part in name[:1000].split() if part in self._registry]
                close = ", ".join(parts[:5]) if len(parts) > 1 else self._registry.nearest(name[:100])
                self._complain(
                    f"an ignore names “{name}”, but no rule is called that",
                    f"write “{close}”" if close else "“profilelint rules” lists the names",
                    where,
                )

    def _complain(self, message: str, suggestion: str, where: Location) -> None:
        if len(self.complaints) < MOST_COMPLAINTS:
            self.complaints.append(Complaint("lint-unknown-ignore", message, suggestion, where))

    def _idle(self, message: str, where: Location) -> None:
        if len(self.complaints) < MOST_COMPLAINTS:
            self.complaints.append(Complaint("lint-unused-ignore", message, "delete it", where))

    def _location(self, place: Place | None, spans: tuple[Span, ...]) -> Location:
        return Location("", self._document.path, spans, "this ignore", place=place)


_DATA = "“ignore”: [{“rule”: “rule-name”, “reason”: “…”}]"


def _rows(document: Document) -> dict[int, list[tuple[int, int, Span]]]:
    """The lines of the document that a line of the file holds: first column, column after the end, span of each."""
    rows: dict[int, list[tuple[int, int, Span]]] = {}
    for line in document.lines:
        edges: dict[int, tuple[int, int]] = {}
        for word in line.words:
            place = word.place
            if isinstance(place, TextPlace) and not place.file:
                first, _ = edges.get(place.line, (place.column, 0))
                edges[place.line] = (first, place.end_column if place.end_line == place.line else place.column)
        for number, (first, end) in edges.items():
            rows.setdefault(number, []).append((first, end, line.span))
    for row in rows.values():
        row.sort()
    return rows


def _starts(document: Document) -> dict[int, tuple[int, int]]:
    """The line and column of the file at which each line of the document begins, by its start."""
    return {
        line.start: (place.line, place.column)
        for line in document.lines
        if line.words and isinstance(place := line.words[0].place, TextPlace) and not place.file
    }


def _is_below(path: str, node: str) -> bool:
    return path == node or path.startswith((node + ".", node + "["))


def _nearest(name: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    return next(iter(get_close_matches(name[:50], known, n=1, cutoff=0.6)), "")


def _below(node: Tree, path: str) -> Tree | None:
    """The part of an item at a path such as ``highlights[0]``; the item itself for an empty one."""
    for name, number in _INDEX.findall(path):
        if isinstance(node, dict) and name in node:
            node = node[name]
        elif isinstance(node, list) and number and int(number) < len(node):
            node = node[int(number)]
        else:
            return None
    return node


def _leaves(node: Tree) -> Iterator[Leaf]:
    """The leaves of a tree, in order."""
    waiting = [node]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Leaf):
            yield part
        else:
            waiting.extend(reversed(list(part.values()) if isinstance(part, dict) else part))


def _extent(node: Tree) -> tuple[Span, ...]:
    """From the first printed text of a part of the data to the last; nothing where none of it is printed."""
    spans = [leaf.span for leaf in _leaves(node) if leaf.span is not None]
    return (Span(min(span.start for span in spans), max(span.end for span in spans)),) if spans else ()
