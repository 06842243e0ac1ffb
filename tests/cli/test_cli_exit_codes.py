"""0 clean, 1 findings, 2 broken, 3 nothing to check; 2 outranks 1, in every format."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from profilelint.engine.config import FORMATS
from profilelint.engine.examples import clean_resume

CRASHING = """\"\"\"Stops.

## Why

A test.
\"\"\"
from profilelint.api import Document, Evidence, Level, Rule

RULE = Rule("acme-crash", level=Level.INFO, evidence=Evidence.LOGIC, scope=Document, since="0.1")


def check(document, context):
    raise ZeroDivisionError(document.text)
    yield
"""


@pytest.fixture
def states(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Files for every state: levels of findings, what cannot be read, configurations, a crashing rule pack."""
    texts = {
        "empty_resume.md": "",
        "error_resume.md": clean_resume(bullet="- Increased the speed by XX% on 3 sites\n"),
        "info_resume.md": clean_resume(bullet="- Moved 3 stores to Linkedin ads in two weeks\n"),
        "encrypted_resume.pdf": "%PDF-1.4\nnothing more",
        "nothing/notes.md": clean_resume(),
        "strict/profilelint.toml": 'fail-on = "info"\n',
        "strict/resume.md": clean_resume(bullet="- Moved 3 stores to Linkedin ads in two weeks\n"),
        "lax/profilelint.toml": 'fail-on = "never"\n',
        "lax/resume.md": clean_resume(bullet="- Increased the speed by XX% on 3 sites\n"),
        "broken/profilelint.toml": "preset =\n",
        "broken/resume.md": clean_resume(),
        "wrong/profilelint.toml": 'presett = "uk-cv"\n',
        "wrong/resume.md": clean_resume(),
        "crash/profilelint.toml": 'plugins = ["acme_crash"]\n',
        "crash/resume.md": clean_resume(),
        "packs/acme_crash/__init__.py": 'RULES = ("crash",)\n',
        "packs/acme_crash/crash.py": CRASHING,
        "known.json": "{}",
    }
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(str(folder / "packs"))
    return folder


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["error_resume.md", "--fail-on", "error"], 1),
        (["error_resume.md", "--fail-on", "never"], 0),
        (["info_resume.md"], 0),
        (["info_resume.md", "--fail-on", "info"], 1),
        (["info_resume.md", "--fail-on", "warning"], 0),
        (["strict/resume.md"], 1),
        (["strict/resume.md", "--isolated"], 0),
        (["strict/resume.md", "--fail-on", "error"], 0),
        (["lax/resume.md"], 0),
        (["lax/resume.md", "--fail-on", "error"], 1),
        (["lax/resume.md", "strict/resume.md"], 1),
        (["lax/resume.md", "clean_resume.md"], 0),
        (["encrypted_resume.pdf"], 2),
        (["encrypted_resume.pdf", "--exit-zero"], 2),
        (["broken/resume.md"], 2),
        (["broken/resume.md", "--isolated"], 0),
        (["wrong/resume.md"], 2),
        (["wrong/resume.md", "--exit-zero"], 2),
        (["crash/resume.md"], 2),
        (["crash/resume.md", "--exit-zero"], 2),
        (["crash/resume.md", "--fail-on", "never"], 2),
        (["flawed_resume.md", "--baseline", "gone.json"], 2),
        (["flawed_resume.md", "--baseline", "known.json"], 2),
        (["flawed_resume.md", "--select", "word-repeated", "--fix"], 0),
        (["flawed_resume.md", "--redact"], 1),
        (["flawed_resume.md", "--no-cache", "-j", "2"], 1),
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
def test_the_table(command: Any, states: Path, form: str, arguments: list[str], code: int) -> None:
    assert command(*arguments, "--output-format", form).code == code


@pytest.mark.parametrize(
    "arguments",
    [
        ["clean_resume.md", "--bogus"],
        ["clean_resume.md", "--fail-on", "eror"],
        ["clean_resume.md", "--output-format", "sarrif"],
        ["clean_resume.md", "--today", "yesterday"],
        ["clean_resume.md", "--preset", "us-studnet"],
        ["clean_resume.md", "--select", "bullet-week-opening"],
        ["clean_resume.md", "--ignore", "bullet-week-opening"],
        ["clean_resume.md", "--config", "gone.toml"],
        ["clean_resume.md", "-o", "gone/report.json"],
        ["clean_resume.md", "--statistics", "--output-format", "sarif"],
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

    monkeypatch.setattr("profilelint.engine.check.has_text", check)
    code, out, err = command("clean_resume.md")
    assert (code, out) == (2, "")
    assert "ZeroDivisionError at test_cli_exit_codes.py:" in err
    assert "the resume's words" not in err


def test_ctrl_c_is_130(command: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def check(*_: Any) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr("profilelint.engine.check.has_text", check)
    code, out, err = command("clean_resume.md")
    assert (code, out) == (130, "")
    assert "profilelint: stopped" in err
