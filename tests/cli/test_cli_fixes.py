"""``--fix`` and ``--diff``."""

from __future__ import annotations

import json
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


def test_another_encoding_is_left_alone(command: Any, resume: Path) -> None:
    old = clean_resume(bullet=TWICE).replace("Robin", "Zoë").encode("cp1252")
    resume.write_bytes(old)
    result = command("resume.md", "--fix")
    assert resume.read_bytes() == old
    assert "not UTF-8" in result.err


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


def test_a_json_resume_is_shown_not_rewritten(command: Any, folder: Path) -> None:
    work = {"name": "Harborlight", "position": "Clerk", "startDate": "2024-01", "highlights": ["Moved the the archive"]}
    path = folder / "resume.json"
    path.write_text(json.dumps({"basics": {"name": "Robin Vale"}, "work": [work]}), encoding="utf-8")
    before = path.read_bytes()
    result = command("resume.json", "--fix", "--select", "word-repeated")
    assert path.read_bytes() == before
    assert "only Markdown and text are rewritten" in result.err


def test_a_file_that_cannot_be_written_is_said(command: Any, resume: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(self: Path, data: bytes) -> int:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "write_bytes", write)
    result = command("resume.md", "--fix")
    assert result.code == 2
    assert "resume.md: permission denied" in result.err
