"""Standard input, and how much of a file is read."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from profilelint.engine.examples import clean_resume

FLAWED = clean_resume(bullet="- Responsible for the the weekly report on 3 stores\n").encode()


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Put bytes into standard input."""

    def put(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))

    return put


def test_a_dash_is_standard_input(command: Any, pipe: Any) -> None:
    pipe(FLAWED)
    code, out, err = command("-", "--output-format", "concise")
    assert (code, err) == (1, "")
    assert out.startswith("-:")
    assert "word-repeated" in out


def test_standard_input_gives_what_the_file_gives(command: Any, pipe: Any, folder: Path) -> None:
    (folder / "same_resume.md").write_bytes(FLAWED)
    pipe(FLAWED)
    piped = command("-", "--stdin-filename", "same_resume.md", "--output-format", "json").out
    assert json.loads(piped) == json.loads(command("same_resume.md", "--output-format", "json").out)


def test_the_type_is_told_by_content(command: Any, pipe: Any) -> None:
    pipe(b'{"basics": {"name": "Robin Vale", "email": "robin.vale@mail.example"}}')
    assert json.loads(command("show", "-", "--format", "jsonresume").out)["basics"]["name"] == "Robin Vale"


def test_a_posting_may_come_from_standard_input(command: Any, pipe: Any) -> None:
    pipe(b"Data Engineer\n\nRequirements\n- Experience with Kubernetes\n")
    data = json.loads(command("clean_resume.md", "--job", "-", "--output-format", "json").out)
    assert {finding["rule"] for finding in data["findings"]} >= {"job-required-missing"}
    assert {"path": "-", "kind": "posting"}.items() <= data["run"]["inputs"][0].items()


def test_diff_of_standard_input(command: Any, pipe: Any, folder: Path) -> None:
    pipe(FLAWED)
    code, out, _ = command("-", "--stdin-filename", "resume.md", "--diff")
    assert code == 1
    assert "+- Responsible for the weekly report on 3 stores" in out
    assert not (folder / "resume.md").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-", "--fix"), "standard input cannot be rewritten; --diff prints what --fix would change"),
        (("-", "--job", "-"), "standard input (“-”) can be named once only; save one of the files"),
        (("clean_resume.md", "--stdin-filename", "a.md"), "--stdin-filename is for standard input; name it as “-”"),
    ],
)
def test_what_standard_input_cannot_do(command: Any, pipe: Any, arguments: tuple[str, ...], message: str) -> None:
    pipe(FLAWED)
    code, out, err = command(*arguments)
    assert (code, out, err) == (2, "", f"profilelint: {message}\n")


def test_standard_input_is_not_mixed_up_with_a_file(command: Any, pipe: Any) -> None:
    pipe(FLAWED)
    code, out, err = command("-", "clean_resume.md", "--stdin-filename", "./clean_resume.md")
    assert (code, out) == (2, "")
    assert "is checked as a file too" in err


def test_nothing_on_disk_is_read_in_its_place(command: Any, pipe: Any) -> None:
    pipe(FLAWED)
    assert "word-repeated" in command("-", "--stdin-filename", "clean_resume.md").out


def test_empty_standard_input_is_a_finding(command: Any, pipe: Any) -> None:
    pipe(b"")
    code, out, _ = command("-", "--output-format", "concise")
    assert code in (1, 2)
    assert "-: error[file-unreadable]" in out


def test_a_limit_cuts_and_says_so(command: Any) -> None:
    code, out, _ = command("clean_resume.md", "--limit", "text=200", "--output-format", "concise")
    assert code == 1
    assert "lint-limit-reached" in out
    assert "only the first 200 characters of its text were read" in out


def test_a_limit_in_the_settings(command: Any, folder: Path) -> None:
    (folder / "profilelint.toml").write_text('[limits]\nbytes = "500B"\n', encoding="utf-8")
    assert "files above 500 bytes are not read" in command("clean_resume.md").out
    assert "lint-limit-reached" not in command("clean_resume.md", "--limit", "bytes=1MB").out


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("pages", "“pages” is not like pages=100"),
        ("page=3", "unknown limit “page” (did you mean “pages”?); there are bytes, pages, seconds, depth"),
        ("pages=0", "“pages” is “0”, but must be a whole number above 0"),
        ("pages=many", "“pages” is “many”, but must be a whole number above 0"),
        ("bytes=5GB", "“bytes” is “5GB”, but must be a whole number above 0, such as 50MB"),
        ("bytes=1e30", "“bytes” is “1e30”, but must be a whole number above 0 and at most 1,000,000,000"),
        ("pages=" + "9" * 999, "…”, but must be a whole number above 0 and at most"),
        ("seconds=nan", "“seconds” is “nan”, but must be a number above 0"),
    ],
)
def test_limits_that_cannot_be(command: Any, option: str, message: str) -> None:
    code, _, err = command("clean_resume.md", "--limit", option)
    assert code == 2
    assert message in err


@pytest.mark.parametrize(("text", "bytes_"), [("5", 5), ("2kb", 2000), ("1.5 MB", 1_500_000), ("1MiB", 1 << 20)])
def test_sizes(text: str, bytes_: int) -> None:
    from profilelint.engine.config import limits_from
    from profilelint.read.limits import DEFAULT_LIMITS

    assert limits_from({"bytes": text}, DEFAULT_LIMITS).max_bytes == bytes_
