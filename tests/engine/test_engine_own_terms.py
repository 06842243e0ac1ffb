"""``[skills]`` in a configuration: names of the user's own, from the settings to the findings."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from profilelint.engine import cache
from profilelint.engine.config import ConfigError, Settings, load_config, settings_from
from profilelint.engine.matching import compare
from profilelint.engine.registry import load
from profilelint.engine.run import Request, run
from profilelint.language import skills
from profilelint.language.own import Own
from profilelint.read import read_file

TODAY = datetime.date(2026, 11, 23)
RESUME = """# Robin Vale

robin.vale@example.org | (614) 555-0142

## Experience

**Front Desk Agent**, Harbor Hotel, Columbus, OH — May 2024 – Present

- Checked in 80 guests a day in KPMS

## Skills

KPMS, Excel
"""
POSTING = """Front Desk Agent

Requirements
- Experience with Kestrel PMS
- Experience with Excel
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(cache.FOLDER_VARIABLE, str(tmp_path / "cache"))
    (tmp_path / "resume.md").write_text(RESUME)
    (tmp_path / "job.txt").write_text(POSTING)
    return tmp_path


def request(folder: Path, settings: Settings) -> Request:
    return Request(files=(str(folder / "resume.md"),), jobs=(str(folder / "job.txt"),), today=TODAY, settings=settings)


def test_short_and_long_form(tmp_path: Path) -> None:
    path = tmp_path / "profilelint.toml"
    path.write_text(
        '[skills]\n"Kestrel PMS" = ["KPMS"]\nQuarrylog = []\n'
        '"Tessera LMS" = { aliases = ["Tessera"], broader = ["learning management system"], kind = "tool" }\n'
    )
    assert load_config(path).skills == (
        Own("Kestrel PMS", ("KPMS",)),
        Own("Quarrylog"),
        Own("Tessera LMS", ("Tessera",), ("learning management system",), "tool"),
    )


def test_the_table_of_pyproject(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text('[tool.profilelint.skills]\n"Kestrel PMS" = ["KPMS"]\n')
    assert load_config(path).skills == (Own("Kestrel PMS", ("KPMS",)),)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (["KPMS"], "“skills” must be a table"),
        ({"A1": "KPMS"}, "skills.“A1” must be a list of aliases (did you mean [“KPMS”]?)"),
        ({"A1": 3}, "skills.“A1” must be a list of aliases, or a table with aliases, broader, kind"),
        ({"A1": [3]}, "“aliases” must be a list of texts"),
        ({"A1": {"alias": ["b"]}}, "unknown key “alias” (did you mean “aliases”?)"),
        ({"A1": {"broader": "b"}}, "“broader” must be a list of texts"),
        ({"A1": {"broader": ["a1"]}}, "“broader” names the term itself"),
        ({"A1": {"kind": "tol"}}, "“kind” is “tol”, but must be one of"),
        ({"A1": {"kind": "tol"}}, "(did you mean “tool”?)"),
        ({"A1": {"kind": ["tool"]}}, "“kind” is"),
        ({"…": []}, "a name in “skills” must be a word or phrase"),
        ({"A1": ["x|y"]}, "an entry of “aliases” must be a word or phrase"),
        ({"A1": ["x" * 81]}, "at most 80 characters"),
        ({f"name {number}": [] for number in range(1001)}, "at most 1000 are allowed"),
    ],
)
def test_wrong_shapes_are_said(table: Any, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        settings_from({"skills": table}, "cfg.toml")
    assert said in str(caught.value)
    assert str(caught.value).startswith("cfg.toml: ")


def test_a_run_knows_them_and_the_next_one_does_not(folder: Path) -> None:
    mine = Settings(skills=(Own("Kestrel PMS", ("KPMS",)),))
    registry = load()

    def missing(settings: Settings) -> list[str]:
        report = run(request(folder, settings), registry)
        return [f.message for file in report.files for f in file.findings if f.rule == "job-required-missing"]

    before = missing(Settings())
    assert any("Kestrel PMS" in message for message in before)
    assert missing(mine) == []
    assert missing(Settings()) == before
    assert skills.own() == ()


def test_the_comparison_knows_them(folder: Path) -> None:
    def answered(settings: Settings) -> list[bool]:
        compared = compare(request(folder, settings))
        (posting,) = compared.postings
        names = [option.text for item in posting.requirements for option in item.options]
        assert "Kestrel PMS" in names
        return [bool(row.answers) for row in compared.tables[0][0].match.rows]

    assert answered(Settings()) != answered(Settings(skills=(Own("Kestrel PMS", ("KPMS",)),)))
    assert all(answered(Settings(skills=(Own("Kestrel PMS", ("KPMS",)),))))


def test_a_posting_is_cached_for_these_terms_only(folder: Path) -> None:
    document = read_file(str(folder / "job.txt"))
    plain = cache.key_of(document)
    with skills.using((Own("Kestrel PMS", ("KPMS",)),)):
        mine = cache.key_of(document)
    with skills.using((Own("Kestrel PMS", ("KPM",)),)):
        other = cache.key_of(document)
    assert len({plain, mine, other}) == 3
    assert cache.key_of(replace(document)) == plain


def test_the_report_says_which_terms_were_added(folder: Path) -> None:
    settings = Settings(skills=(Own("Kestrel PMS", ("KPMS",)),))
    registry = load()
    assert run(request(folder, settings), registry).options["skills"] == ["Kestrel PMS"]
    assert run(request(folder, Settings()), registry).options["skills"] == []
