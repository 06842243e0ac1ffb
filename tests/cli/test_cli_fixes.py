"""``--fix`` and ``--diff``."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from profilelint.engine.examples import clean_resume

TWICE = "- Moved the the archive of 3,000 Linkedin files\n"


@pytest.fixture
def resume(folder: Path) -> Path:
    path = folder / "resume.md"
    path.write_text(clean_resume(bullet=TWICE), encoding="utf-8", newline="")
    return path


def test_fix_writes_the_file_and_reports_what_is_left(command: Any, resume: Path) -> None:
    result = command("resume.md", "--fix")
    assert resume.read_text(encoding="utf-8") == clean_resume(bullet="- Moved the archive of 3,000 LinkedIn files\n")
    assert result.code == 0
    assert "no findings" in result.out
    assert result.err == "profilelint: resume.md: 2 fixes applied\n"


def test_a_second_fix_changes_nothing(command: Any, resume: Path) -> None:
    command("resume.md", "--fix")
    before = resume.stat().st_mtime_ns
    assert command("resume.md", "--fix").err == ""
    assert resume.stat().st_mtime_ns == before


def test_unsafe_fixes_are_not_applied(command: Any, resume: Path) -> None:
    resume.write_text(clean_resume(bullet="- Responsible for managing the report on 3 stores\n"), encoding="utf-8")
    result = command("resume.md", "--fix")
    assert result.code == 1
    assert "Responsible for" in resume.read_text(encoding="utf-8")


def test_only_what_is_selected_is_fixed(command: Any, resume: Path) -> None:
    command("resume.md", "--fix", "--select", "word-product-case")
    text = resume.read_text(encoding="utf-8")
    assert "LinkedIn files" in text
    assert "the the" in text


def test_what_is_ignored_is_not_fixed(command: Any, resume: Path) -> None:
    comment = "<!-- profilelint: ignore[word-repeated] so it is called -->\n"
    resume.write_text(clean_resume(bullet=comment + TWICE), encoding="utf-8")
    command("resume.md", "--fix")
    assert "the the archive of 3,000 LinkedIn" in resume.read_text(encoding="utf-8")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_mark_and_line_ends_stay(command: Any, resume: Path, mark: bytes, end: bytes) -> None:
    old = mark + clean_resume(bullet=TWICE).encode().replace(b"\n", end)
    resume.write_bytes(old)
    command("resume.md", "--fix")
    assert resume.read_bytes() == old.replace(b"the the", b"the").replace(b"Linkedin", b"LinkedIn")


def test_another_encoding_stays(command: Any, resume: Path) -> None:
    old = clean_resume(bullet=TWICE).replace("Robin", "Zoë")
    resume.write_bytes(old.encode("cp1252"))
    assert command("resume.md", "--fix").err == "profilelint: resume.md: 2 fixes applied\n"
    assert resume.read_bytes() == old.replace("the the", "the").replace("Linkedin", "LinkedIn").encode("cp1252")


def test_unsafe_fixes_are_applied_where_asked(command: Any, resume: Path) -> None:
    weak = "- Responsible for scheduling 14 lab assistants across three rooms\n"
    resume.write_text(clean_resume(bullet=TWICE + weak), encoding="utf-8")
    command("resume.md", "--fix", "--unsafe-fixes")
    text = resume.read_text(encoding="utf-8")
    assert "- Moved the archive of 3,000 LinkedIn files\n- Scheduled 14 lab assistants across three rooms\n" in text


def test_a_diff_of_unsafe_fixes(command: Any, resume: Path) -> None:
    weak = "- Responsible for scheduling 14 lab assistants across three rooms\n"
    resume.write_text(clean_resume(bullet=weak), encoding="utf-8")
    assert command("resume.md", "--diff")[:2] == (0, "")
    result = command("resume.md", "--diff", "--unsafe-fixes")
    assert result.code == 1
    assert "+- Scheduled 14 lab assistants across three rooms\n" in result.out


def test_diff_prints_and_writes_nothing(command: Any, resume: Path) -> None:
    before = resume.read_bytes()
    result = command("resume.md", "--diff")
    assert result.code == 1
    assert result.out.startswith("--- resume.md\n+++ resume.md\n@@ ")
    assert (
        "-- Moved the the archive of 3,000 Linkedin files\n+- Moved the archive of 3,000 LinkedIn files\n" in result.out
    )
    assert result.err == ""
    assert resume.read_bytes() == before


def test_diff_wins_over_fix(command: Any, resume: Path) -> None:
    before = resume.read_bytes()
    assert command("resume.md", "--diff", "--fix").code == 1
    assert resume.read_bytes() == before


def test_no_diff_is_0_whatever_else_is_found(command: Any, resume: Path) -> None:
    resume.write_text(clean_resume(bullet="- Responsible for managing the report on 3 stores\n"), encoding="utf-8")
    assert command("resume.md", "--diff")[:2] == (0, "")


def test_broken_outranks_a_diff(command: Any, resume: Path) -> None:
    result = command("gone.md", "resume.md", "--diff")
    assert result.code == 2
    assert "gone.md" in result.err
    assert "+- Moved the archive" in result.out


def test_a_diff_masks_and_escapes(command: Any, resume: Path) -> None:
    text = clean_resume(bullet=TWICE + "- My SSN is 219-09-9999 \x1b[31m\n")
    resume.write_text(text, encoding="utf-8")
    out = command("resume.md", "--diff").out
    assert "•••-••-••••" in out
    assert "219-09-9999" not in out
    assert "\x1b" not in out


@pytest.mark.parametrize("indent", [None, 2, "\t"])
def test_a_json_resume_is_rewritten(command: Any, folder: Path, indent: int | str | None) -> None:
    work = {"name": "Harborlight", "position": "Clerk", "startDate": "2024-01", "highlights": ["Moved the the archive"]}
    path = folder / "resume.json"
    raw = json.dumps({"basics": {"name": "Robin Välé"}, "work": [work]}, indent=indent)
    path.write_text(raw, encoding="utf-8")
    command("resume.json", "--fix", "--select", "word-repeated")
    assert path.read_text(encoding="utf-8") == raw.replace("the the", "the")


def test_a_file_that_is_not_rewritten_is_shown_as_read(command: Any, folder: Path) -> None:
    page = "<h1>Robin Vale</h1><h2>Experience</h2><p>Clerk, Acme, May 2024</p><ul><li>Moved the the files</li></ul>"
    path = folder / "resume.html"
    path.write_text(page, encoding="utf-8")
    shown = command("resume.html", "--diff", "--select", "word-repeated")
    assert shown.code == 1
    assert shown.out.startswith("--- resume.html (as read)\n+++ resume.html (as read)\n@@ ")
    assert "-Moved the the files\n" in shown.out
    assert "+Moved the files\n" in shown.out
    result = command("resume.html", "--fix", "--select", "word-repeated")
    assert result.code == 1
    assert "HTML is not rewritten; make the change that --diff shows by hand" in result.err
    assert path.read_text(encoding="utf-8") == page


def test_the_mode_and_the_link_stay(command: Any, folder: Path, resume: Path) -> None:
    resume.chmod(0o640)
    link = folder / "link_resume.md"
    link.symlink_to("resume.md")
    command("link_resume.md", "--fix")
    assert link.is_symlink()
    assert "Moved the archive" in resume.read_text(encoding="utf-8")
    assert stat.S_IMODE(resume.stat().st_mode) == 0o640
    assert not [path for path in folder.iterdir() if path.suffix == ".profilelint"]


def test_a_file_that_cannot_be_written_is_said(command: Any, resume: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def replace(source: str, target: str) -> None:
        raise PermissionError(13, "Permission denied", target)

    before = resume.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", replace)
        result = command("resume.md", "--fix")
    assert result.code == 2
    assert "resume.md: permission denied, so it is not fixed\n" in result.out
    assert resume.read_bytes() == before


def test_one_that_cannot_be_written_stops_no_other(
    command: Any, resume: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a_resume.md", "b_resume.md"):
        (folder / name).write_bytes(resume.read_bytes())
    replace = os.replace

    def refuse(source: str, target: str) -> None:
        if target.endswith("a_resume.md"):
            raise PermissionError(13, "Permission denied", target)
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", refuse)
        result = command("a_resume.md", "b_resume.md", "--fix", "--output-format", "json")
    report = json.loads(result.out)
    assert result.code == 2
    assert "Moved the archive" in (folder / "b_resume.md").read_text(encoding="utf-8")
    assert {finding["file"] for finding in report["findings"]} == {"a_resume.md"}
    assert report["errors"] == ["a_resume.md: permission denied, so it is not fixed"]
    sums = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in ("a_resume.md", "b_resume.md")}
    assert {item["path"]: item["sha256"] for item in report["run"]["inputs"]} == sums


def test_a_file_under_two_names_is_fixed_once(command: Any, resume: Path, folder: Path) -> None:
    (folder / "link_resume.md").symlink_to("resume.md")
    result = command("resume.md", "link_resume.md", "--fix")
    assert result.code == 0
    assert resume.read_text(encoding="utf-8").count("Moved the archive") == 1


def test_what_the_baseline_knows_is_not_fixed(command: Any, resume: Path) -> None:
    command("baseline", "resume.md", "--select", "word-repeated", "-o", "known.json")
    result = command("resume.md", "--fix", "--baseline", "known.json")
    assert "the the archive of 3,000 LinkedIn" in resume.read_text(encoding="utf-8")
    assert "1 baselined" in result.out
    assert "1 fix applied" in result.err
    command("resume.md", "--fix")
    assert "Moved the archive" in resume.read_text(encoding="utf-8")


@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_names_stay_masked(command: Any, resume: Path, option: str) -> None:
    resume.write_text(clean_resume(bullet="- Responsible for the desk of Robin Vale\n" + TWICE), encoding="utf-8")
    result = command("resume.md", option, "--redact")
    assert "archive" in result.out or "Responsible for" in result.out
    assert "Robin" not in result.out


def test_each_configuration_is_told_once_and_each_file_as_it_is(command: Any, resume: Path, folder: Path) -> None:
    other = folder / "sub"
    other.mkdir()
    (other / "profilelint.toml").write_text('preset = "us-experienced"\n')
    (other / "resume.md").write_text(clean_resume(), encoding="utf-8")
    result = json.loads(command("resume.md", "sub/resume.md", "--fix", "--output-format", "json").out)
    inputs = result["run"]["inputs"]
    assert [item["path"] for item in inputs] == ["resume.md", "sub/resume.md"]
    assert inputs[0]["sha256"] == hashlib.sha256(resume.read_bytes()).hexdigest()


def test_a_diff_keeps_the_line_ends(command: Any, resume: Path) -> None:
    resume.write_bytes(clean_resume(bullet=TWICE).replace("\n", "\r\n").encode())
    out = command("resume.md", "--diff").out
    assert "-Moved" not in out
    assert "+- Moved the archive of 3,000 LinkedIn files\r\n" in out
