"""privacy-repo-exposure names the sensitive columns of what is tracked, and never what stands in them."""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from profilelint.engine.config import Settings
from profilelint.engine.registry import load
from profilelint.engine.run import Request, run
from profilelint.read.surroundings import Export

TODAY = datetime.date(2026, 11, 23)
RESUME = "# Robin Vale\n\nrobin.vale@mail.example\n\n## Skills\n\nPython, SQL\n"


def message(folder: Path, monkeypatch: pytest.MonkeyPatch, *tracked: Export) -> str:
    monkeypatch.setattr("profilelint.read.surroundings.tracked_exports", lambda name: tracked)
    path = folder / "resume.md"
    path.write_text(RESUME)
    settings = Settings(select=("privacy-repo-exposure",))
    (finding,) = run(Request(files=(str(path),), today=TODAY, settings=settings), load()).findings
    return finding.message


def test_columns_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = message(tmp_path, monkeypatch, Export("students.csv", ("ethnicity", "gender", "veteran")))
    assert said == (
        "git tracks “students.csv” beside the document: an export of a profile, with other people's data; "
        "its columns tell ethnicity, gender and veteran"
    )


def test_columns_of_several_files_are_named_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = message(tmp_path, monkeypatch, Export("a.csv", ("gender",)), Export("b.csv", ("gender",)))
    assert said.endswith("; their columns tell gender")


def test_a_file_without_such_columns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert message(tmp_path, monkeypatch, Export("Positions.csv")).endswith("with other people's data")


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_from_a_work_tree(tmp_path: Path) -> None:
    (tmp_path / "students.csv").write_text(
        "email_address,username,opt_cpt_eligible,gender,primary_education:end_date\na@b.example,a,Yes,Value,2027\n"
    )
    (tmp_path / "resume.md").write_text(RESUME)
    env = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    for words in (("init", "-q"), ("add", "students.csv")):
        subprocess.run(["git", *words], cwd=tmp_path, env=env, check=True, capture_output=True)
    settings = Settings(select=("privacy-repo-exposure",))
    (finding,) = run(Request(files=(str(tmp_path / "resume.md"),), today=TODAY, settings=settings), load()).findings
    assert finding.message.endswith("; its columns tell gender")
