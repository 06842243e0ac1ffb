"""0 clean, 1 findings, 2 broken, 3 nothing to check; 2 outranks 1, in every format."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

FORMATS = ("full", "concise", "json")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["clean_resume.md"], 0),
        (["flawed_resume.md"], 1),
        (["flawed_resume.md", "--exit-zero"], 0),
        (["flawed_resume.md", "--fail-on", "never"], 0),
        (["flawed_resume.md", "--fail-on", "error"], 0),
        (["flawed_resume.md", "--fail-on", "warning"], 1),
        (["clean_resume.md", "flawed_resume.md"], 1),
        (["gone.md"], 2),
        (["gone.md", "clean_resume.md"], 2),
        (["gone.md", "flawed_resume.md"], 2),
        (["gone.md", "flawed_resume.md", "--exit-zero"], 2),
        (["gone.md", "flawed_resume.md", "--fail-on", "never"], 2),
        (["empty_resume.md"], 2),
        (["empty_resume.md", "flawed_resume.md"], 2),
        (["clean_resume.md", "--job", "gone.txt"], 2),
        (["clean_resume.md", "--job", "job.txt"], 1),
        (["clean_resume.md", "--job", "job.txt", "--fail-on", "error"], 0),
        (["clean_resume.md", "--profile", "gone.md"], 2),
        (["nothing"], 3),
        (["nothing", "--exit-zero"], 3),
        (["--job", "job.txt"], 3),
        (["--select", "bullet"], 3),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
def test_the_table(command: Any, folder: Path, form: str, arguments: list[str], code: int) -> None:
    (folder / "empty_resume.md").write_bytes(b"")
    (folder / "nothing").mkdir()
    assert command(*arguments, "--output-format", form).code == code


@pytest.mark.parametrize(
    "arguments",
    [
        ["clean_resume.md", "--bogus"],
        ["clean_resume.md", "--fail-on", "eror"],
        ["clean_resume.md", "--output-format", "sarif"],
        ["clean_resume.md", "--today", "yesterday"],
        ["clean_resume.md", "--preset", "us-studnet"],
        ["clean_resume.md", "--select", "bullet-week-opening"],
        ["clean_resume.md", "--ignore", "bullet-week-opening"],
        ["clean_resume.md", "--config", "gone.toml"],
        ["clean_resume.md", "-o", "gone/report.json"],
        ["clean_resume.md", "-o", "clean_resume.md"],
        ["-"],
        ["clean_resume.md", "--job", "-"],
        ["show", "-"],
        ["show", "gone.md"],
        ["show", "."],
        ["show"],
        ["show", "clean_resume.md", "--format", "yaml"],
        ["explain", "bullet-week-opening"],
        ["explain"],
        ["rules", "bulet"],
    ],
    ids=" ".join,
)
def test_wrong_use_is_2_and_silent_on_stdout(command: Any, arguments: list[str]) -> None:
    code, out, err = command(*arguments)
    assert code == 2
    assert out == ""
    assert err.strip()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["-V"],
        ["--help"],
        ["-h"],
        ["check", "--help"],
        ["rules"],
        ["explain", "bullet-tense"],
        ["show", "clean_resume.md"],
    ],
    ids=" ".join,
)
def test_information_is_0_and_on_stdout(command: Any, arguments: list[str]) -> None:
    code, out, err = command(*arguments)
    assert code == 0
    assert out
    assert err == ""


def test_no_arguments_print_the_help_to_stderr(command: Any) -> None:
    code, out, err = command()
    assert code == 3
    assert out == ""
    assert "profilelint resume.pdf --job posting.txt" in err


def test_a_wrong_configuration_is_2(command: Any, folder: Path) -> None:
    (folder / "profilelint.toml").write_text('preset = "uk-vc"\n')
    code, out, err = command("clean_resume.md")
    assert (code, out) == (2, "")
    assert "did you mean “uk-cv”?" in err
    assert command("clean_resume.md", "--isolated").code == 0


def test_a_crash_is_2(command: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def check(*_: Any) -> Any:
        raise ZeroDivisionError("the resume's words")

    monkeypatch.setattr("profilelint.engine.run.has_text", check)
    code, out, err = command("clean_resume.md")
    assert (code, out) == (2, "")
    assert "ZeroDivisionError at test_cli_exit_codes.py:" in err
    assert "the resume's words" not in err


def test_ctrl_c_is_130(command: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def check(*_: Any) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr("profilelint.engine.run.has_text", check)
    code, out, err = command("clean_resume.md")
    assert (code, out) == (130, "")
    assert "profilelint: stopped" in err
