"""``sarif``: SARIF 2.1.0 as GitHub's code scanning takes it.

GitHub shows a result only at a line, so one in a file without lines (a PDF, a DOCX) stands at line 1 and its message
starts with the place in words; the page and its box, or the part and its paragraph, are properties of the region.
Columns are code points, the end column is the one after the last. No text of a file is copied but the words meant.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from profilelint.engine.registry import Registered
from profilelint.engine.report import FileReport, Report, exit_code
from profilelint.engine.rule import Evidence, Tier
from profilelint.model.finding import Finding, Level, Location
from profilelint.model.place import PagePlace, PartPlace, TextPlace
from profilelint.pattern import lazy
from profilelint.report import page
from profilelint.report.artifact import (
    beside,
    clipped,
    dumps,
    ended,
    exact,
    failures,
    is_address,
    path_of,
    replacements,
    sentence,
)
from profilelint.report.paths import relative, uri
from profilelint.report.rows import Cleaner, Row, cleaner, place_data, row
from profilelint.report.view import PLAIN, View

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

MOST_RESULTS = 25_000
"""GitHub refuses a run with more results."""
MOST_LOCATIONS = 1000
"""GitHub refuses a result with more locations."""
MOST_TAGS = 20
MOST_BYTES = 10_000_000
"""GitHub refuses a file that is larger, compressed by gzip."""
_MOST_TEXT = 1024
"""Characters of a rule's descriptions."""
_MOST_LINKED = 5
"""Related places named in a message; all of them are in ``relatedLocations``."""

_LEVEL = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}
_SEVERITY = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "recommendation"}
_PRECISION = ("low", "medium", "high", "very-high")
_CERTAIN = {Evidence.MEASURED: 3, Evidence.LOGIC: 3, Evidence.VENDOR: 2, Evidence.GUIDE: 2, Evidence.CONVENTION: 1}

_LINK = lazy(r"\[([^\[\]\n]*)\]\([^()\n]*\)")
_FENCE = lazy(r"^ *(?:```|~~~).*\n?", re.MULTILINE)
_VERSION = lazy(r"\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?")


class _Source(NamedTuple):
    """A finding of a file as it is to be written. ``rank`` orders what is kept when there are too many."""

    finding: Finding
    clean: Cleaner
    suppression: dict[str, str] | None = None
    state: str = ""

    @property
    def rank(self) -> tuple[bool, bool, int]:
        return (self.suppression is not None, self.state == "unchanged", -self.finding.level)


def write(report: Report, view: View = PLAIN) -> str:
    """The report as a log of one run, valid with no findings and after errors too. What is suppressed or in the
    baseline is written and marked as such; what is over GitHub's limits is left out, and said to be."""
    every = [source for file in report.files for source in _sources(file, report, view)]
    most = MOST_RESULTS
    while True:
        kept = _kept(every, most)
        text = dumps(_log(report, view, kept, _cut(len(kept), len(every))))
        if not kept or len(text) <= MOST_BYTES // 4:  # no character takes more than four bytes
            return text
        size = len(gzip.compress(text.encode("utf-8"), 6, mtime=0))
        if size <= MOST_BYTES:
            return text
        most = min(len(kept) - 1, len(kept) * MOST_BYTES * 9 // (size * 10))


def _sources(file: FileReport, report: Report, view: View) -> Iterator[_Source]:
    clean = cleaner(file, report)
    compared = bool(report.stale or any(item.baselined for item in report.files))
    new, known = ("new", "unchanged") if compared else ("", "")
    for finding in file.findings:
        yield _Source(finding, clean, None, new)
    if view.open_only:
        return
    for finding in file.baselined:
        yield _Source(finding, clean, None, known)
    for item in file.suppressed:
        suppression = {"kind": "external" if item.external else "inSource"}
        if item.reason:
            suppression["justification"] = clean(item.reason)
        yield _Source(item.finding, clean, suppression, new)


def _kept(every: list[_Source], most: int) -> list[_Source]:
    """At most so many results, in their order: those that are not suppressed or known first, then the gravest."""
    if len(every) <= most:
        return every
    best = sorted(range(len(every)), key=lambda number: every[number].rank)[:most]
    return [every[number] for number in sorted(best)]


def _cut(kept: int, every: int) -> str:
    """The sentence on results that were left out, if there are any."""
    return (
        "" if kept == every else f"{kept} of {every} results are written, the gravest: more cannot be uploaded at once."
    )


def _log(report: Report, view: View, sources: list[_Source], cut: str) -> dict[str, Any]:
    writer = _Writer(report, view, sources)
    results = [writer.result(source) for source in sources]
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": writer.driver()},
                "automationDetails": {"id": writer.category()},
                "columnKind": "unicodeCodePoints",
                "invocations": [writer.invocation(cut)],
                "artifacts": writer.artifacts(),
                "results": results,
                "properties": writer.identity(),
            }
        ],
    }


class _Writer:
    """What all objects of a log share: the numbers of its rules and artifacts, and what masks its paths."""

    def __init__(self, report: Report, view: View, sources: list[_Source]) -> None:
        self._report, self._view = report, view
        self._clean = cleaner(None, report)
        self._rules: Mapping[str, Registered] = view.rules()
        urls = {source.finding.rule: source.finding.url for source in sources}
        self._urls = {name: urls.get(name, "") for name in sorted({*self._rules, *urls})}
        self._rule_index = {name: number for number, name in enumerate(self._urls)}
        self._artifacts: dict[str, dict[str, Any]] = {}
        self._artifact_index: dict[str, int] = {}
        for item in report.inputs:
            place = self._artifact(self._uri(item.path))["uri"]
            self._artifacts[place] = {
                "roles": ["analysisTarget" if item.kind == "resume" else "referencedOnCommandLine"],
                "hashes": {"sha-256": item.sha256},
                "properties": {"kind": item.kind, "format": item.format},
            }
        self._seen: dict[tuple[str, str, str], int] = {}

    def _uri(self, path: str) -> str:
        return uri(exact(path, self._clean), self._view)

    def category(self) -> str:
        """What tells this analysis from others of the same commit: the file, where there is one only."""
        files = self._report.files
        if len(files) != 1:
            return "profilelint/"
        return f"profilelint/{relative(exact(files[0].input.path, self._clean), self._view).strip('/')}/"

    def driver(self) -> dict[str, Any]:
        version = self._report.version
        return {
            "name": "profilelint",
            "version": version,
            **({"semanticVersion": version} if _VERSION.fullmatch(version) else {}),
            "rules": [_rule(name, self._rules.get(name), url) for name, url in self._urls.items()],
        }

    def artifacts(self) -> list[dict[str, Any]]:
        return [{"location": {"uri": place}, **facts} for place, facts in self._artifacts.items()]

    def _artifact(self, place: str) -> dict[str, Any]:
        self._artifacts.setdefault(place, {})
        return {"uri": place, "index": self._artifact_index.setdefault(place, len(self._artifacts) - 1)}

    def invocation(self, cut: str) -> dict[str, Any]:
        """Whether the run went through, and what happened to it."""
        report = self._report
        notes = [_note("error", "input-not-opened", ended(text), self._uri(path)) for path, text in failures(report)]
        for file in report.files:
            place = self._uri(file.input.path)
            if not file.read:
                notes.append(_note("error", "file-not-read", "The file could not be read.", place))
            clean = cleaner(file, report)
            notes += [
                _note("error", "rule-crashed", ended(clean(finding.message)), place)
                for finding in file.findings
                if finding.rule == "lint-rule-crashed"
            ]
        if not report.files and not report.errors:
            notes.append(_note("warning", "nothing-checked", "No file was checked."))
        if cut:
            notes.append(_note("warning", "results-left-out", ended(cut)))
        return {"executionSuccessful": exit_code(report, "never") != 2, "toolExecutionNotifications": notes}

    def identity(self) -> dict[str, Any]:
        """Everything beside the files that the results depend on, and the rules that could not run."""
        report = self._report
        data: dict[str, Any] = {
            "today": report.today,
            "preset": report.preset,
            "options": self._options(report.options),
            "activeRules": report.rules,
            "redacted": report.redact,
        }
        if len(report.configs) > 1:
            data["configurations"] = [
                {
                    "origin": self._uri(config.origin) if config.origin else "",
                    "preset": config.preset,
                    "options": self._options(config.options),
                    "activeRules": config.rules,
                    "files": list(map(self._uri, config.files)),
                }
                for config in report.configs
            ]
        skipped: dict[str, dict[str, list[str]]] = {}
        for file in report.files:
            for item in file.skipped:
                reasons = skipped.setdefault(self._uri(file.input.path), {})
                reasons.setdefault(self._clean(item.reason), []).append(item.rule)
        data["skippedRules"] = skipped
        return data

    def _options(self, options: Mapping[str, str | bool | list[str]]) -> dict[str, Any]:
        return {
            name: list(map(self._clean, value))
            if isinstance(value, list)
            else self._clean(value)
            if isinstance(value, str)
            else value
            for name, value in options.items()
        }

    def result(self, source: _Source) -> dict[str, Any]:
        finding = source.finding
        item = row(finding, source.clean)
        primary, *related = finding.locations
        location = self._location(primary, item, 0)
        del related[MOST_LOCATIONS - 1 :]
        result: dict[str, Any] = {
            "ruleId": item.rule,
            "ruleIndex": self._rule_index[item.rule],
            "level": _LEVEL[finding.level],
            "message": {"text": _message(item)},
            "locations": [location],
        }
        if related:
            result["relatedLocations"] = [
                {"id": number, **self._location(other, item, number)} for number, other in enumerate(related, 1)
            ]
        result["partialFingerprints"] = self._prints(item, location["physicalLocation"]["artifactLocation"]["uri"])
        if source.state:
            result["baselineState"] = source.state
        if source.suppression is not None:
            result["suppressions"] = [source.suppression]
        elif fixes := [self._fix(*fix) for fix in replacements(finding, source.clean)]:
            result["fixes"] = fixes
        result["properties"] = {"confidence": item.confidence}
        return result

    def _location(self, location: Location, item: Row, number: int) -> dict[str, Any]:
        """A location; the first one has a region always."""
        physical: dict[str, Any] = {"artifactLocation": self._artifact(self._uri_of(location))}
        region = _region(location)
        if region is not None or number == 0:
            physical["region"] = region or _line_one()
        data: dict[str, Any] = {"physicalLocation": physical}
        spot = item.spots[number]
        if location.path and location.path != location.source:
            data["logicalLocations"] = [
                {
                    "fullyQualifiedName": location.path,
                    "kind": "element",
                    **({"name": spot.name.rpartition(" > ")[2]} if spot.name else {}),
                }
            ]
        if spot.label:
            data["message"] = {"text": _unlinked(spot.label)}
        return data

    def _uri_of(self, location: Location) -> str:
        return uri(path_of(location, self._clean), self._view)

    def _prints(self, item: Row, place: str) -> dict[str, str]:
        """Fingerprints that no other result of the same rule and file has."""
        whole, _, occurrence = item.fingerprint.partition(":")
        number = int(occurrence) if occurrence.isdigit() else 1
        known = self._seen.get((item.rule, place, whole), 0)
        number = max(number, known + 1)
        self._seen[item.rule, place, whole] = number
        return {"primaryLocationLineHash": f"{whole}:{number}", "profilelint/v1": whole}

    def _fix(self, title: str, safe: bool, edits: Iterable[Any]) -> dict[str, Any]:
        changes: dict[str, list[dict[str, Any]]] = {}
        for edit in edits:
            changes.setdefault(uri(edit.file, self._view), []).append(
                {"deletedRegion": _text_region(edit.place), "insertedContent": {"text": edit.text}}
            )
        return {
            "description": {"text": _unlinked(ended(title))},
            "artifactChanges": [
                {"artifactLocation": self._artifact(place), "replacements": found} for place, found in changes.items()
            ],
            "properties": {"safe": safe},
        }


def _note(level: str, name: str, text: str, place: str = "") -> dict[str, Any]:
    note: dict[str, Any] = {"descriptor": {"id": name}, "level": level, "message": {"text": _unlinked(text)}}
    if place:
        note["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": place}}}]
    return note


def _line_one() -> dict[str, Any]:
    return {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}


def _text_region(place: TextPlace) -> dict[str, Any]:
    """Lines and columns; of the start alone where a node's words do not stand in their order in the file."""
    start, end = (place.line, place.column), (place.end_line, place.end_column)
    last, behind = max(start, end)
    return {"startLine": place.line, "startColumn": place.column, "endLine": last, "endColumn": behind}


def _region(location: Location) -> dict[str, Any] | None:
    """Where in the file: lines and columns, or line 1 with the true place as properties."""
    place = location.place
    if isinstance(place, TextPlace):
        return _text_region(place)
    if isinstance(place, PagePlace | PartPlace):
        facts = {key: value for key, value in (place_data(place) or {}).items() if key != "kind"}
        return {**_line_one(), "properties": facts}
    return None


def _message(item: Row) -> str:
    """The finding in one line, then the related places as links to them."""
    text = _unlinked(sentence(item))
    for number, spot in enumerate(item.spots[1 : 1 + _MOST_LINKED], 1):
        shown = re.sub(r"([\\\[\]])", r"\\\1", beside(spot, item.spots[0]))
        text += f" See [{shown}]({number})" + (f": {_unlinked(ended(spot.label))}" if spot.label else ".")
    return text


def _unlinked(text: str) -> str:
    """A text in which nothing reads as a link of SARIF's plain text messages."""
    return text.replace("](", "] (")


def _rule(name: str, registered: Registered | None, url: str) -> dict[str, Any]:
    """A rule's entry; with its name alone where its page is not at hand."""
    family = name.partition("-")[0]
    title = f"{name.replace('-', ' ').capitalize()}."
    if registered is None:
        found: dict[str, Any] = {
            "id": name,
            "shortDescription": {"text": title},
            "fullDescription": {"text": title},
            "help": {"text": f"“profilelint explain {name}” shows the page of this rule."},
        }
        tags, facts = [family], {}
    else:
        rule, text = registered.rule, registered.page
        summary = ended(plain(text.summary)) if text.summary else title
        why = plain(text.sections.get("Why", "")).split("\n\n")[0].replace("\n", " ")
        precision = max(0, _CERTAIN[rule.evidence] - (rule.tier is not Tier.CORE))
        found = {
            "id": name,
            "shortDescription": {"text": clipped(summary, _MOST_TEXT)},
            "fullDescription": {"text": clipped(" ".join(filter(None, [summary, why])), _MOST_TEXT)},
            "help": {"text": _help(summary, text.sections), "markdown": page.markdown(registered)},
            "defaultConfiguration": {"level": _LEVEL[rule.level]},
        }
        tags = [family, f"evidence/{rule.evidence.value}", *([rule.tier.value] if rule.tier is not Tier.CORE else [])]
        facts = {"precision": _PRECISION[precision], "problem.severity": _SEVERITY[rule.level]}
    if is_address(url):
        found["helpUri"] = url
    elif url:
        facts = {**facts, "page": url}
    return {**found, "properties": {"tags": tags[:MOST_TAGS], **facts}}


def _help(summary: str, sections: Mapping[str, str]) -> str:
    """A rule's page without marks and examples: what it is about, why, what to do."""
    parts = [summary]
    parts += [f"{name}: {plain(sections[name])}" for name in ("Why", "What to do") if name in sections]
    return "\n\n".join(parts)


def plain(markdown: str) -> str:
    """Markdown without the marks of code, emphasis, fences and links."""
    text = _LINK.sub(r"\1", _FENCE.sub("", markdown))
    return text.replace("**", "").replace("`", "").strip()
