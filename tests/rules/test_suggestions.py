"""Every suggested edit is fed back into the linter: its finding is gone, and no other rule begins to speak.

Fixes are applied one at a time to the source of each Bad example and of the flawed resumes. A suggestion that quotes a
line with blanks is pasted over the bullet that it is about, its blanks filled: ``‹Built | Tested›`` by the first
choice, any other by a plausible value.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from profilelint.engine.check import Desk, check_document
from profilelint.engine.config import Settings
from profilelint.engine.examples import Example, clean_resume, examples, run_example
from profilelint.engine.page import Block
from profilelint.engine.registry import load
from profilelint.engine.report import FileReport
from profilelint.engine.selection import select
from profilelint.fix.apply import rewritten
from profilelint.fix.guard import objection, state
from profilelint.model.document import Document
from profilelint.model.finding import Finding
from profilelint.read import read_bytes

REGISTRY = load()
RULES = [registered.name for registered in REGISTRY if not registered.rule.reserved]
TODAY = datetime.date(2026, 11, 23)
PARTS = ("name", "contact", "summary", "education", "current", "entry", "bullet", "skills", "section")
PEOPLE = Path(__file__).resolve().parents[2] / "fixtures" / "people"
FLAWED = sorted(path for path in PEOPLE.glob("*-flawed/*") if path.suffix in (".md", ".txt"))

BLANK = re.compile(r"‹([^‹›]*)›")
VALUES = (
    ("month", "Jun"),
    ("level", "B2"),
    ("$", "$4,000"),
    ("%", "12%"),
    ("share", "94%"),
    ("rating", "4.8 of 5"),
    ("for what", "for 14 new homes"),
    ("how often", "each week"),
    ("what", "the spring order"),
    ("whom", "new members"),
)


def filled(text: str) -> str:
    """The text without blanks."""

    def value(blank: re.Match[str]) -> str:
        name = blank[1]
        if "|" in name:
            return name.split("|")[0].strip()
        return next((value for key, value in VALUES if key in name), "14")

    return BLANK.sub(value, text)


class Edited(NamedTuple):
    """A suggestion carried out: the finding, and the new source; None where format or text do not allow it."""

    finding: Finding
    text: str | None


def edits(raw: str, document: Document, finding: Finding) -> Iterator[Edited]:
    for fix in finding.fixes:
        text = rewritten(document, raw.encode(), [fix]).decode()
        yield Edited(finding, filled(text) if text != raw else None)
    if finding.fixes or ".highlights[" not in finding.locations[0].path:
        return
    quoted = next((line for line in re.findall(r"“([^“”]*)”", finding.suggestion) if "‹" in line), "")
    if quoted:
        old = finding.locations[0].context
        yield Edited(finding, raw.replace(old, filled(quoted)) if raw.count(old) == 1 else None)


def objections(raw: str, document: Document, finding: Finding) -> list[str]:
    """What of the resume the finding's fixes would change that none may."""
    before = state(document)
    made = [(fix, rewritten(document, raw.encode(), [fix])) for fix in finding.fixes]
    found = [objection(before, state(read_bytes(new, document.path)), [fix], safe=fix.safe) for fix, new in made]
    return [why for why in found if why]


def complaints(before: FileReport, after: FileReport, finding: Finding) -> list[str]:
    """What is wrong after an edit."""

    first = finding.locations[0]
    line = ".highlights[" in first.path  # a bullet's words change with the edit, other places are told by theirs

    def places(report: FileReport, same: bool = False) -> int:
        found = [place for item in report.findings if item.rule == finding.rule for place in item.locations]
        if not same:
            return len(found)
        return sum(place.path == first.path and (line or place.quote == first.quote) for place in found)

    faults = []
    if places(after) >= places(before) and places(after, True) >= places(before, True):
        faults.append(f"{finding.rule} still speaks")
    new = {item.rule for item in after.findings} - {item.rule for item in before.findings}
    return faults + [f"{rule} speaks" for rule in sorted(new)]


def source(example: Example) -> str | None:
    """The text of an example's resume; None where it is no Markdown."""
    raw = clean_resume()
    for block in example.blocks:
        kind = block.info[0] if block.info else ""
        if kind == "resume":
            raw = block.body
        elif kind in PARTS:
            body = f"## {kind.title()}\n\n{block.body}" if kind in ("education", "skills") else block.body
            raw = clean_resume(**{kind: body})
        elif kind not in ("job", "profile"):
            return None
    return raw


def again(example: Example, raw: str) -> FileReport:
    """The example with another resume."""
    options = tuple(word for block in example.blocks for word in block.info[1:])
    others = tuple(block for block in example.blocks if block.info and block.info[0] in ("job", "profile"))
    resume = Block(("resume", *options), raw)
    return run_example(Example(example.rule, example.good, example.number, (*others, resume)), REGISTRY)


class Outcome(NamedTuple):
    faults: list[str]
    tried: int
    left: int
    lies: list[str]
    """Facts of the resume that its fixes would change."""


@cache
def outcome(name: str) -> Outcome:
    """What became of the suggestions on the Bad examples of a rule."""
    faults: list[str] = []
    lies: list[str] = []
    count: Counter[str] = Counter()
    for example in examples(REGISTRY[name]):
        if example.good:
            continue
        before = run_example(example, REGISTRY)
        raw = source(example)
        for finding in before.findings:
            if finding.rule != name:
                continue
            if raw is None:
                count["left"] += len(finding.fixes)
                continue
            options = dict(word.split("=", 1) for block in example.blocks for word in block.info[1:] if "=" in word)
            document = read_bytes(raw.encode(), options.get("path", "Robin_Vale_Resume.md"))
            lies += objections(raw, document, finding)
            for _, text in edits(raw, document, finding):
                if text is None:
                    count["left"] += 1
                    continue
                count["tried"] += 1
                wrong = complaints(before, again(example, text), finding)
                faults += [f"Bad {example.number}: {fault} after: {finding.suggestion}" for fault in wrong]
    return Outcome(faults, count["tried"], count["left"], lies)


@pytest.mark.parametrize("name", RULES)
def test_a_suggestion_ends_its_finding_and_starts_no_other(name: str) -> None:
    assert outcome(name).faults == []


IN_TITLES = {"word-inclusive", "word-spelling"}
"""Rules with an example in a title, which a safe fix leaves as it is."""


@pytest.mark.parametrize("name", RULES)
def test_a_fix_changes_no_fact(name: str) -> None:
    assert outcome(name).lies == (["it would change a title"] if name in IN_TITLES else [])


CANNOT = frozenset[str]()
"""Rules whose fixes on their pages can all not be written into Markdown."""


def test_fixes_that_cannot_be_applied_are_known() -> None:
    results = {name: outcome(name) for name in RULES}
    never = {name for name, result in results.items() if result.left and not result.tried}
    assert never == CANNOT, {name: results[name].left for name in never ^ CANNOT}
    assert sum(result.tried for result in results.values()) > 40


@pytest.mark.parametrize("path", FLAWED, ids=lambda path: path.name)
def test_suggestions_on_a_flawed_resume(path: Path) -> None:
    settings = Settings()
    desk = Desk(registry=REGISTRY, active=select(REGISTRY, settings), settings=settings, today=TODAY)
    raw = path.read_bytes().decode()

    def check(text: str) -> tuple[Document, FileReport]:
        document = read_bytes(text.encode(), path.name)
        return document, check_document(document, desk)

    document, before = check(raw)
    tried = 0
    faults: list[str] = []
    for finding in before.findings:
        for _, text in edits(raw, document, finding):
            if text is not None:
                tried += 1
                wrong = complaints(before, check(text)[1], finding)
                faults += [f"{finding.rule}: {fault} after: {finding.suggestion}" for fault in wrong]
    assert faults == []
    assert tried >= 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‹Built | Tested› a form", "Built a form"),
        ("Led 4 tours (‹how many people›, ‹% saved›)", "Led 4 tours (14, 12%)"),
    ],
)
def test_blanks_are_filled(text: str, expected: str) -> None:
    assert filled(text) == expected
