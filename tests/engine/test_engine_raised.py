"""A rule's second level, and the names of the files around a document."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from profilelint.engine.config import RuleSettings, Settings
from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import Registered, Registry
from profilelint.engine.rule import Context, Evidence, Rule
from profilelint.engine.run import Request, run
from profilelint.model.finding import Finding, Level, at
from profilelint.model.resume import Resume

TODAY = datetime.date(2026, 11, 23)
RULE = Rule(
    "acme-rule", level=Level.INFO, evidence=Evidence.LOGIC, scope=Resume, since="0.1", raised=Level.WARNING, needs=()
)


def two(resume: Resume, context: Context) -> Iterator[Finding]:
    yield Finding(message="one", locations=(at(resume),))
    yield Finding(message="two", locations=(at(resume),), raised=True)


def levels(rule: Rule, settings: Settings | None = None) -> list[Level]:
    registry = Registry([Registered(rule, two, "Says so.", "x")])
    request = Request(
        files=("cv.md",), today=TODAY, contents={"cv.md": clean_resume().encode()}, settings=settings or Settings()
    )
    found = run(request, registry).files[0].findings
    return [finding.level for finding in sorted(found, key=lambda item: item.message)]


def test_a_marked_finding_has_the_second_level() -> None:
    assert levels(RULE) == [Level.INFO, Level.WARNING]


def test_without_a_second_level_the_mark_means_nothing() -> None:
    assert levels(replace(RULE, raised=None)) == [Level.INFO, Level.INFO]


@pytest.mark.parametrize("level", list(Level))
def test_a_level_that_is_set_holds_for_all(level: Level) -> None:
    settings = Settings(rules={"acme-rule": RuleSettings(level=level)})
    assert levels(RULE, settings) == [level, level]


def around(folder: Path, *files: str, **facts: Any) -> list[tuple[str, ...]]:
    """What each file's check is told to lie beside it."""
    told: list[tuple[str, ...]] = []

    def listen(resume: Resume, context: Context) -> Iterator[Finding]:
        told.append(context.beside)
        yield from ()

    rule = replace(RULE, needs=facts.pop("needs", ("job",)))
    registry = Registry([Registered(rule, listen, "Says so.", "x")])
    run(Request(files=files, today=TODAY, jobs=facts.pop("jobs", ()), use_cache=False, **facts), registry)
    return told


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own").mkdir()
    for name in ("cv.md", "cv_old.md", "letter.pdf", ".hidden"):
        (tmp_path / "own" / name).write_text(clean_resume(), encoding="utf-8")
    (tmp_path / "own" / "archive").mkdir()
    (tmp_path / "job.md").write_text("# Clerk\n\n## Requirements\n\n- Experience with Python\n", encoding="utf-8")
    return tmp_path


def test_the_files_of_the_folder_are_named_but_not_hidden_ones_folders_or_itself(folder: Path) -> None:
    assert around(folder, "own/cv.md", jobs=("job.md",)) == [("cv_old.md", "letter.pdf")]


def test_the_files_of_the_run_are_named_wherever_they_lie(folder: Path) -> None:
    (folder / "letter2.md").write_text(clean_resume(), encoding="utf-8")
    told = around(folder, "own/cv.md", "letter2.md", jobs=("job.md",))
    assert told == [("cv_old.md", "letter.pdf", "letter2.md"), ("cv.md", "job.md")]


def test_what_is_not_on_the_disk_has_no_folder(folder: Path) -> None:
    contents = {"elsewhere/cv.md": clean_resume().encode()}
    assert around(folder, "elsewhere/cv.md", jobs=("job.md",), contents=contents) == [()]


def test_without_a_posting_no_folder_is_looked_at(folder: Path) -> None:
    assert around(folder, "own/cv.md", needs=()) == [()]
