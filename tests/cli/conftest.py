"""The command in this process: what it prints and how it exits."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from profilelint.cli.main import main
from profilelint.engine.examples import clean_resume

RUNNER = ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""What a continuous integration's runner sets and the command looks at."""


class Result(NamedTuple):
    code: int
    out: str
    err: str


Command = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, that no configuration reaches, with a clean and a flawed resume and a posting."""
    work = tmp_path / "work"
    (work / ".git").mkdir(parents=True)
    monkeypatch.chdir(work)
    monkeypatch.setenv("PROFILELINT_CACHE_DIR", str(tmp_path / "cache"))
    for name in ("NO_COLOR", "FORCE_COLOR", *RUNNER):
        monkeypatch.delenv(name, raising=False)
    (work / "clean_resume.md").write_text(clean_resume(), encoding="utf-8")
    flawed = clean_resume(bullet="- Responsible for the the weekly report on 3 stores\n")
    (work / "flawed_resume.md").write_text(flawed, encoding="utf-8")
    (work / "job.txt").write_text("Data Engineer\n\nRequirements\n- Experience with Kubernetes\n", encoding="utf-8")
    return work


@pytest.fixture
def command(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """``profilelint`` with arguments, on 2026-11-23."""

    def run(*arguments: str) -> Result:
        monkeypatch.setattr(sys, "argv", ["profilelint", *arguments])
        capsys.readouterr()
        with pytest.raises(SystemExit) as caught:
            main()
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Result(int(caught.value.code or 0), out, err)

    return run
