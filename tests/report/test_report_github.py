"""``github``: workflow commands, as the runner of GitHub Actions reads them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from golden_reports import ACCENT, CASES, MISSING, RESUME, WEAK, matches_golden
from hypothesis import given
from hypothesis import strategies as st

from profilelint.engine.report import FileReport, Report
from profilelint.model.finding import Finding, Level
from profilelint.model.place import PartPlace, TextPlace
from profilelint.report import github
from profilelint.report.view import View

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def report(*findings: Finding, errors: tuple[str, ...] = ()) -> Report:
    file = FileReport(input=RESUME, read=True, findings=findings)
    return Report(today="2026-11-23", version="1", preset="us-student", files=(file,), errors=errors, rules=9)


def read(line: str) -> tuple[str, dict[str, str], str]:
    """A command as the runner reads it: its name, its properties, its message."""
    found = COMMAND.fullmatch(line)
    assert found is not None, line
    properties = dict(item.split("=", 1) for item in found[2].split(","))
    unescaped = {
        name: value.replace("%0D", "\r")
        .replace("%0A", "\n")
        .replace("%3A", ":")
        .replace("%2C", ",")
        .replace("%25", "%")
        for name, value in properties.items()
    }
    return found[1], unescaped, found[3].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def only(finding: Finding, view: View | None = None) -> tuple[str, dict[str, str], str]:
    (line,) = github.write(report(finding), view or View()).splitlines()
    return read(line)


def at(place: TextPlace | PartPlace | None) -> Finding:
    return replace(WEAK, locations=(replace(WEAK.locations[0], place=place),))


@pytest.mark.parametrize("case", CASES)
def test_golden(case: str) -> None:
    matches_golden(f"github-{case}.txt", github.write(CASES[case]))


@pytest.mark.parametrize(
    ("level", "command"), [(Level.ERROR, "error"), (Level.WARNING, "warning"), (Level.INFO, "notice")]
)
def test_each_level_has_its_command(level: Level, command: str) -> None:
    assert only(replace(WEAK, level=level))[0] == command


def test_a_place_on_one_line_has_columns() -> None:
    assert only(at(TextPlace(14, 3, 14, 9)))[1] == {
        "title": "profilelint (bullet-weak-opening)",
        "file": "resume.md",
        "line": "14",
        "endLine": "14",
        "col": "3",
        "endColumn": "9",
    }


def test_a_place_over_several_lines_has_none() -> None:
    properties = only(at(TextPlace(14, 30, 16, 4)))[1]
    assert (properties["line"], properties["endLine"]) == ("14", "16")
    assert not {"col", "endColumn"} & properties.keys()


@pytest.mark.parametrize("finding", [ACCENT, at(PartPlace("word/document.xml", 12)), at(None)])
def test_without_lines_the_annotation_is_the_files(finding: Finding) -> None:
    assert only(finding)[1].keys() == {"title", "file"}


def test_without_lines_the_message_begins_with_the_place() -> None:
    assert only(ACCENT)[2].startswith("p.2 · Berufserfahrung > Café Übermut 漢字 > bullet 1: ")


def test_paths_start_from_the_repository() -> None:
    view = View(folder="/repository/cv", root="/repository")
    assert only(WEAK, view)[1]["file"] == "cv/resume.md"


def test_signs_of_the_format_are_escaped() -> None:
    odd = replace(WEAK.locations[0], source="50%,a:b=c.md", quote="")
    finding = replace(WEAK, message="100% :: sure, a=b", locations=(odd,), suggestion="")
    command, properties, message = only(finding)
    assert (command, properties["file"]) == ("warning", "50%,a:b=c.md")
    assert message.startswith("100% :: sure, a=b\n")


@given(st.text(), st.text(min_size=1))
def test_whatever_a_text_holds_it_stays_in_its_command(words: str, name: str) -> None:
    odd = replace(WEAK.locations[0], source=name, quote=words, context=words + "!")
    lines = github.write(report(replace(WEAK, message=words, locations=(odd,)))).split("\n")
    assert len(lines) == 2
    assert COMMAND.fullmatch(lines[0])
    assert lines[1] == ""


def test_ten_of_a_level_are_annotations_and_the_rest_is_folded() -> None:
    findings = [replace(WEAK, message=f"weak {number}") for number in range(12)]
    lines = github.write(report(*findings, replace(ACCENT, level=Level.INFO))).splitlines()
    assert [read(line)[0] for line in lines[:11]] == ["warning"] * 10 + ["notice"]
    assert lines[11:] == [
        "::group::2 more findings",
        "warning[bullet-weak-opening] resume.md:14:3: weak 10 “Helped”",
        "warning[bullet-weak-opening] resume.md:14:3: weak 11 “Helped”",
        "::endgroup::",
    ]


def test_the_gravest_come_first_and_inputs_that_were_not_read_before_them() -> None:
    text = github.write(report(WEAK, MISSING, errors=("gone.md: no such file",)))
    assert [line.partition("::")[2][:40] for line in text.splitlines()] == [
        "error title=profilelint::gone.md: no suc",
        "error title=profilelint (job-required-mi",
        "warning title=profilelint (bullet-weak-o",
    ]


@pytest.mark.parametrize("words", ["::error::x", " ::stop-commands::x", "##[error]x", "a ##[add-mask]b"])
def test_a_folded_line_is_no_command(words: str) -> None:
    odd = replace(WEAK.locations[0], source=words, quote="")
    lines = github.write(report(*[replace(WEAK, message=words, locations=(odd,))] * 11)).splitlines()
    folded = lines[lines.index("::group::1 more finding") + 1]
    assert not folded.lstrip().startswith("::")
    assert "##[" not in folded


def test_a_clean_run_says_nothing() -> None:
    assert github.write(CASES["clean"]) == ""


def test_no_whole_line_is_quoted() -> None:
    assert "Helped migrate billing" not in github.write(report(WEAK))
    long = replace(WEAK.locations[0], quote="word " * 30, context="word " * 40)
    assert "word word" not in github.write(report(replace(WEAK, locations=(long,))))


def test_the_rules_page_is_named_where_it_has_an_address() -> None:
    assert only(WEAK)[2].endswith("\nprofilelint explain bullet-weak-opening")
    away = replace(WEAK, url="https://lint.example/bullet-weak-opening")
    assert only(away)[2].endswith("explain bullet-weak-opening (https://lint.example/bullet-weak-opening)")


@pytest.mark.parametrize("line", ["::error::resume.md", "  ::stop-commands::x", "a ##[error] b"])
def test_a_line_of_the_log_is_no_command(line: str) -> None:
    assert not github.inert(line).lstrip().startswith("::")
    assert "##[" not in github.inert(line)
    assert github.inert("resume.md: a :: b") == "resume.md: a :: b"
