"""``profilelint compare``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from profilelint.cli.main import cli

PROFILE = """network: LinkedIn
name: Robin Vale
headline: Data intern who turns slow reports into fast ones
experience:
  - {employer: "Harborlight Analytics, Inc.", title: Data Intern, start: 2025-02, end: 2025-08}
skills: [Python, Excel]
"""


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    arguments = ("compare", *arguments, "--today", "2026-11-23")
    return CliRunner().invoke(cli, arguments, input=stdin, catch_exceptions=False)


@pytest.fixture(autouse=True)
def profile(folder: Path) -> Path:
    path = folder / "profile.yaml"
    path.write_text(PROFILE, encoding="utf-8")
    return path


def test_differences_are_no_failure() -> None:
    result = run("clean_resume.md", "profile.yaml")
    assert result.exit_code == 0
    assert "≠  2025-02 – 2025-08" in result.stdout
    assert "only there: Excel" in result.stdout


def test_two_resumes_too() -> None:
    result = run("clean_resume.md", "flawed_resume.md")
    assert result.exit_code == 0
    assert ", 0 differ, 0 only here, 0 only there, 0 cannot be told." in result.stdout


def test_the_name_of_the_file_says_the_format(folder: Path) -> None:
    result = run("clean_resume.md", "profile.yaml", "-o", "out.json")
    assert result.exit_code == 0
    assert json.loads((folder / "out.json").read_text(encoding="utf-8"))["schema"] == 1
    assert "only there: Excel" in result.stdout
    run("clean_resume.md", "profile.yaml", "-o", "out.md")
    assert (folder / "out.md").read_text(encoding="utf-8").startswith("# clean")


def test_json_on_standard_output_is_nothing_else() -> None:
    data = json.loads(run("clean_resume.md", "profile.yaml", "--format", "json").stdout)
    assert data["run"]["today"] == "2026-11-23"
    assert [item["network"] for item in data["run"]["inputs"]] == ["", "LinkedIn"]


def test_an_open_end_counts_up_to_today() -> None:
    text = (
        "experience:\n  - {employer: Ohio State University, title: Teaching Assistant, start: 2025-09, end: 2026-10}\n"
    )
    Path("profile.yaml").write_text(text, encoding="utf-8")
    near = CliRunner().invoke(cli, ["compare", "clean_resume.md", "profile.yaml", "--today", "2026-11-23"])
    far = CliRunner().invoke(cli, ["compare", "clean_resume.md", "profile.yaml", "--today", "2028-11-23"])
    assert "≠" not in near.stdout.partition("Which side")[0].replace("≠ differs", "")
    assert "≠  2025-09 – 2026-10" in far.stdout


def test_standard_input() -> None:
    result = run("clean_resume.md", "-", "--stdin-filename", "profile.yaml", stdin=PROFILE.encode())
    assert result.exit_code == 0
    assert "profile.yaml (LinkedIn)" in result.stdout


def test_names_can_be_masked() -> None:
    shown = run("clean_resume.md", "profile.yaml", "--all", "--redact").stdout
    assert "Robin" not in shown
    assert "Harborlight" not in shown


@pytest.mark.parametrize("files", [(), ("clean_resume.md",), ("clean_resume.md", "notes.md")])
def test_nothing_to_compare(folder: Path, files: tuple[str, ...]) -> None:
    (folder / "notes.md").write_text("* * *\n\nnothing\n", encoding="utf-8")
    result = run(*files)
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith("profilelint: nothing to compare")


@pytest.mark.parametrize("name", ["missing.pdf", "odd.docx", "empty.zip", "list.csv"])
def test_what_cannot_be_read_is_one_line(folder: Path, name: str) -> None:
    for made, content in (("odd.docx", b"PK\x03\x04"), ("empty.zip", b""), ("list.csv", b"A,B\r\n1,2\r\n")):
        (folder / made).write_bytes(content)
    result = run("clean_resume.md", name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"profilelint: {name}: ")
    assert result.stderr.count("\n") == 1


def test_no_input_is_written_over(profile: Path) -> None:
    result = run("clean_resume.md", "profile.yaml", "-o", "profile.yaml")
    assert result.exit_code == 2
    assert profile.read_text(encoding="utf-8") == PROFILE


def test_show_reads_exports_too(command: Any) -> None:
    data = json.loads(command("show", "profile.yaml", "--format", "jsonresume").out)
    assert data["work"][0]["name"] == "Harborlight Analytics, Inc."
