"""The examples of the page on output formats are what is printed."""

from __future__ import annotations

import datetime
import re
from functools import cache
from pathlib import Path

import pytest

from profilelint.engine.config import FORMATS, settings_from
from profilelint.engine.registry import load
from profilelint.engine.report import Report
from profilelint.engine.run import Request, run
from profilelint.report.formats import write
from profilelint.report.statistics import statistics
from profilelint.report.view import View

PAGE = (Path(__file__).parents[2] / "docs" / "outputs.md").read_text(encoding="utf-8")
SECTIONS = dict(part.split("\n", 1) for part in re.split(r"^### (?=\S+$)", PAGE, flags=re.M)[1:])
BLOCK = re.compile(r"^```(?:text|json|xml|markdown)\n(.*?)^```$", re.M | re.S)
EXAMPLES = {name: found[1] for name, text in SECTIONS.items() if (found := BLOCK.search(text))}
RULE = "bullet-weak-opening"


@cache
def report() -> Report:
    """The run that the page tells of."""
    found = BLOCK.search(PAGE)
    assert found is not None
    contents = {"resume.md": found[1].encode()}
    request = Request(
        files=("resume.md",),
        today=datetime.date(2026, 11, 23),
        settings=settings_from({"select": [RULE]}),
        contents=contents,
    )
    return run(request, load())


def printed(form: str) -> str:
    view = View(
        rewritable=frozenset({"markdown"}), rules=lambda: {item.name: item for item in load() if item.name == RULE}
    )
    return statistics(report(), view) if form == "--statistics" else write(form, report(), view)


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


def test_every_format_has_its_section_and_its_row() -> None:
    assert set(re.findall(r"^### (\w+)$", PAGE, re.M)) == set(FORMATS)
    assert set(re.findall(r"^\| `(\w+)` \|", PAGE, re.M)) == set(FORMATS)
    assert set(EXAMPLES) == {*FORMATS, "--statistics"} - {"jsonl"}


@pytest.mark.parametrize("form", EXAMPLES)
def test_the_example_is_what_is_printed(form: str) -> None:
    whole = "\n".join(lines(printed(form)))
    for part in EXAMPLES[form].split("…\n"):
        assert "\n".join(lines(part)) in whole
    assert RULE in EXAMPLES[form]
