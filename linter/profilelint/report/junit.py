"""``junit``: for the test tabs of CI systems. A test suite is a file, a test case a rule: passed, failed or skipped.

Only elements and attributes that the strict schemas know (Jenkins refuses others): places stand in the messages.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from profilelint.engine.report import FileReport, Report
from profilelint.pattern import lazy
from profilelint.report.artifact import failures
from profilelint.report.full import plural
from profilelint.report.paths import relative
from profilelint.report.rows import Row, cleaner, row, rows
from profilelint.report.short import explained, place, related, said
from profilelint.report.view import PLAIN, View

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_FORBIDDEN = lazy("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document may hold."""
_ENDING = lazy(r"(?<=[^/])\.[^./]*$")
_NOTHING = "nothing was checked"


@dataclass(frozen=True, slots=True)
class _Case:
    """A test case. ``state`` is ``failure``, ``error``, ``skipped`` or empty; ``out`` what is said beside it,
    ``of`` the file where it is not the suite's."""

    rule: str
    state: str = ""
    kind: str = ""
    message: str = ""
    text: str = ""
    out: str = ""
    of: str = ""


def write(report: Report, view: View = PLAIN) -> str:
    """The report as XML; a clean run has test cases that pass, since some systems refuse empty suites."""
    from xml.etree import ElementTree

    paths = [relative(cleaner(file, report).path(file.input.path), view) for file in report.files]
    errors = _errors(report)
    classes = _classes([*paths, *(case.of for case in errors)])
    suites = [
        _suite(path, _cases(file, report, view), classes, file) for path, file in zip(paths, report.files, strict=True)
    ]
    if errors:
        suites.append(_suite("profilelint", errors, classes))
    if not suites:
        suites.append(_suite("profilelint", [_Case("input", "skipped", message=_NOTHING)], {}))
    root = _element("testsuites", name="profilelint")
    for count in ("tests", "failures", "errors"):
        root.set(count, str(sum(int(suite.attrib[count]) for suite in suites)))
    root.extend(suites)
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _classes(paths: list[str]) -> dict[str, str]:
    """The class names of files: their paths without the ending, since a full stop ends a package's name; with it behind
    a low line where two files would have the same name, which some systems count once."""
    stems = {path: _ENDING.sub("", path) for path in paths}
    seen = Counter(stems.values())
    return {path: stem if seen[stem] == 1 else path.replace(".", "_") for path, stem in stems.items()}


def _cases(file: FileReport, report: Report, view: View) -> list[_Case]:
    found: dict[str, list[Row]] = {}
    for item in rows(file, report):
        found.setdefault(item.rule, []).append(item)
    clean = cleaner(file, report)
    quiet: dict[str, list[str]] = {}
    for one in file.suppressed:
        reason = f" ({clean(one.reason)})" if one.reason else ""
        quiet.setdefault(one.finding.rule, []).append(f"suppressed{reason}: {_one_line(row(one.finding, clean))}")
    for known in file.baselined:
        quiet.setdefault(known.rule, []).append(f"in the baseline: {_one_line(row(known, clean))}")
    skipped = {item.rule: clean(item.reason) for item in file.skipped}
    ran = file.ran or view.rules() or report.grades
    cases = [
        _case(rule, found.get(rule, []), quiet.get(rule, []), skipped.get(rule, ""), file.read, view)
        for rule in sorted({*ran, *found, *quiet, *skipped})
    ]
    return cases or [_Case("no-findings")]


def _case(rule: str, found: list[Row], quiet: list[str], skipped: str, read: bool, view: View) -> _Case:
    graver = [item for item in found if item.level != "info"]
    out = [*(_text(item, view) for item in found if item.level == "info"), *quiet]
    said_beside = "\n\n".join(out)
    if graver:
        first = _one_line(graver[0])
        message = first if len(graver) == 1 else f"{plural(len(graver), 'finding')}, the first: {first}"
        text = "\n\n".join(_text(item, view) for item in graver)
        broken = not read or rule == "lint-rule-crashed"  # that the check broke is no failed check
        state = "error" if broken else "failure"
        return _Case(rule, state, graver[0].level, message, text, said_beside)
    if skipped:
        return _Case(rule, "skipped", message=skipped, out=said_beside)
    return _Case(rule, out=said_beside)


def _errors(report: Report) -> list[_Case]:
    return [_Case("input", "error", "error", error, error, of=path) for path, error in failures(report)]


def _one_line(item: Row) -> str:
    at = place(item.spots[0])
    return f"{at}: {said(item)}" if at else said(item)


def _text(item: Row, view: View) -> str:
    primary = item.spots[0]
    at = primary.place or {}
    place_words = f"line {at['line']}, column {at['column']}" if at.get("kind") == "text" else place(primary)
    head = " · ".join(filter(None, (relative(primary.file, view), place_words, primary.name)))
    return "\n".join(
        [f"{item.level}: {said(item)}", head, *related(item, view), *filter(None, [item.suggestion]), explained(item)]
    )


def _suite(name: str, cases: list[_Case], classes: dict[str, str], file: FileReport | None = None) -> Element:
    states = [case.state for case in cases]
    suite = _element(
        "testsuite",
        name=name,
        tests=str(len(cases)),
        failures=str(states.count("failure")),
        errors=str(states.count("error")),
        skipped=str(states.count("skipped")),
    )
    if file is not None and (file.suppressed or file.baselined):
        facts = _element("properties")
        for key, count in (("suppressed", len(file.suppressed)), ("baselined", len(file.baselined))):
            facts.append(_element("property", name=key, value=str(count)))
        suite.append(facts)
    for case in cases:
        element = _element(
            "testcase", name=f"org.profilelint.{case.rule}", classname=classes.get(case.of or name, name)
        )
        if case.state:
            state = _element(case.state, message=case.message)
            if case.kind:
                state.set("type", case.kind)
            state.text = _valid(case.text) or None
            element.append(state)
        if case.out:
            out = _element("system-out")
            out.text = _valid(case.out)
            element.append(out)
        suite.append(element)
    return suite


def _element(tag: str, **attributes: str) -> Element:
    from xml.etree.ElementTree import Element

    return Element(tag, {name: _valid(value) for name, value in attributes.items()})


def _valid(text: str) -> str:
    return _FORBIDDEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
