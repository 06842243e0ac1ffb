"""Several outputs at once; standard output is one report and nothing else."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from profilelint.cli import main
from profilelint.cli.output import Output, Target, plan
from profilelint.engine.config import FAIL_ON, FORMATS


def fmt(name: str) -> Target:
    return Target("format", name)


def file(name: str) -> Target:
    return Target("file", name)


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        ([], [("full", "")]),
        ([fmt("json")], [("json", "")]),
        ([fmt("sarif"), file("a")], [("full", ""), ("sarif", "a")]),
        ([file("a"), fmt("sarif")], [("full", ""), ("sarif", "a")]),
        ([file("a")], [("full", ""), ("full", "a")]),
        ([fmt("full"), fmt("sarif"), file("a")], [("full", ""), ("sarif", "a")]),
        ([fmt("sarif"), file("a"), fmt("concise")], [("concise", ""), ("sarif", "a")]),
        ([fmt("sarif"), file("a"), fmt("junit"), file("b")], [("full", ""), ("sarif", "a"), ("junit", "b")]),
        ([fmt("json"), file("-")], [("json", "")]),
        ([file("-")], [("full", "")]),
    ],
    ids=lambda value: " ".join(item[1] for item in value) if value and isinstance(value[0], Target) else "",
)
def test_a_file_takes_the_format_named_before_it(targets: list[Target], expected: list[tuple[str, str]]) -> None:
    assert plan(targets, "full") == tuple(Output(*item) for item in expected)


def test_a_configured_format_goes_to_the_file_that_is_named() -> None:
    assert plan([file("a")], "sarif") == (Output("full", ""), Output("sarif", "a"))
    assert plan([], "sarif") == (Output("sarif", ""),)


@pytest.mark.parametrize("targets", [[fmt("json"), fmt("sarif")], [fmt("json"), file("a"), fmt("sarif"), file("a")]])
def test_what_cannot_be_is_refused(targets: list[Target], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        plan(targets, "full")
    assert stop.value.code == 2
    assert capsys.readouterr().err.startswith("profilelint: ")


def test_the_formats_of_the_command_are_those_of_the_settings() -> None:
    assert main.FORMATS == FORMATS
    assert main.FAIL_ON == FAIL_ON


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_prints(command: Any, folder: Path, form: str) -> None:
    result = command("flawed_resume.md", "--output-format", form)
    assert result.code == 1
    assert "bullet-weak-opening" in result.out


def test_several_at_once(command: Any, folder: Path) -> None:
    result = command(
        "flawed_resume.md", "--output-format", "concise", "--output-format", "sarif", "-o", "out.sarif",
        "--output-format", "junit", "-o", "out.xml",
    )  # fmt: skip
    assert result.code == 1
    assert result.out.startswith("flawed_resume.md:")
    assert json.loads((folder / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert (folder / "out.xml").read_text(encoding="utf-8").startswith("<?xml")


def test_a_wrong_format_offers_the_nearest(command: Any, folder: Path) -> None:
    result = command("flawed_resume.md", "--output-format", "sarfi")
    assert (result.code, result.out) == (2, "")
    assert "did you mean “sarif”?" in result.err


def test_statistics(command: Any, folder: Path) -> None:
    result = command("flawed_resume.md", "--statistics")
    assert result.code == 1
    assert "bullet-weak-opening" in result.out
    assert "-->" not in result.out
    counted = command("flawed_resume.md", "--statistics", "--output-format", "json")
    assert any(item["rule"] == "bullet-weak-opening" for item in json.loads(counted.out))


class TestInActions:
    @pytest.fixture(autouse=True)
    def _runner(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("GITHUB_ACTIONS", "true")
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "summary.md"))

    def test_annotations_on_stdout_text_on_stderr_and_a_summary(self, command: Any, folder: Path) -> None:
        result = command("flawed_resume.md")
        assert result.code == 1
        assert result.out.startswith("::")
        assert "warning  bullet-weak-opening" in result.err
        assert "bullet-weak-opening" in (folder / "summary.md").read_text(encoding="utf-8")

    def test_a_format_that_is_asked_for_wins(self, command: Any, folder: Path) -> None:
        assert command("flawed_resume.md", "--output-format", "concise").out.startswith("flawed_resume.md:")

    def test_a_report_in_a_file_leaves_the_annotations(self, command: Any, folder: Path) -> None:
        result = command("flawed_resume.md", "--output-format", "sarif", "-o", "out.sarif")
        assert result.out.startswith("::")
        assert (folder / "out.sarif").exists()

    def test_code_scanning_gets_no_ignored_finding(self, command: Any, folder: Path, monkeypatch: Any) -> None:
        (folder / "profilelint.toml").write_text(
            '[[ignore]]\nrule = "bullet-weak-opening"\nreason = "so it is called"\n'
        )

        def rules() -> list[str]:
            log = json.loads(command("flawed_resume.md", "--output-format", "sarif").out)
            return [result["ruleId"] for result in log["runs"][0]["results"]]

        assert "bullet-weak-opening" not in rules()
        monkeypatch.delenv("GITHUB_ACTIONS")
        assert "bullet-weak-opening" in rules()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a device of Linux")
def test_a_full_disk_does_not_swallow_the_report(command: Any, folder: Path) -> None:
    result = command(
        "flawed_resume.md", "--output-format", "sarif", "-o", "/dev/full", "--output-format", "json", "-o", "b.json"
    )
    assert result.code == 2
    assert result.err == "profilelint: /dev/full: no space left on device\n"
    assert "warning[bullet-weak-opening]" in result.out
    assert json.loads((folder / "b.json").read_text())["findings"]


def test_a_folder_that_is_not_there_is_said_before_anything_is_checked(command: Any) -> None:
    result = command("flawed_resume.md", "--output-format", "sarif", "-o", "none/a.sarif")
    assert (result.code, result.out) == (2, "")
    assert "none/a.sarif: there is no folder none" in result.err


def test_a_summary_that_cannot_be_written_is_said_and_changes_no_exit_code(
    command: Any, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "none" / "summary.md"))
    result = command("clean_resume.md")
    assert result.code == 0
    assert "summary.md: no such file or directory" in result.err


@pytest.mark.parametrize("form", ["full", "concise", "grouped"])
def test_quiet_prints_findings_and_nothing_else(command: Any, form: str) -> None:
    assert command("clean_resume.md", "-q", "--output-format", form).out == ""
    loud = command("flawed_resume.md", "--output-format", form)
    quiet = command("flawed_resume.md", "--quiet", "--output-format", form)
    assert quiet.code == loud.code == 1
    assert loud.out.startswith(quiet.out.rstrip("\n"))
    assert "bullet-weak-opening" in quiet.out
    assert "skipped" not in quiet.out


def test_quiet_says_what_could_not_be_read(command: Any) -> None:
    result = command("missing.md", "-q")
    assert (result.code, result.out) == (
        2,
        "error: missing.md: no such file or directory; check the name of the file\n",
    )
