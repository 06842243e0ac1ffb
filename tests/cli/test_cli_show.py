"""``profilelint show``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from profilelint.engine.examples import clean_resume

FORMS = ("tree", "text", "jsonresume")


def test_a_tree_by_default(command: Any) -> None:
    result = command("show", "clean_resume.md")
    assert result.out == command("show", "clean_resume.md", "--format", "tree").out
    assert "name: Robin Vale" in result.out
    assert "work[0]" in result.out


def test_text_in_reading_order(command: Any) -> None:
    lines = command("show", "clean_resume.md", "--format", "text").out.splitlines()
    assert lines[0] == "Robin Vale"
    assert "- Reduced the time of the weekly report from 4 hours to 20 minutes" in lines


def test_json_resume_is_read_back_the_same(command: Any, folder: Path) -> None:
    first = command("show", "clean_resume.md", "--format", "jsonresume").out
    data = json.loads(first)
    assert data["basics"]["name"] == "Robin Vale"
    (folder / "again.json").write_text(first, encoding="utf-8")
    again = json.loads(command("show", "again.json", "--format", "jsonresume").out)
    assert again["work"] == data["work"]
    assert again["basics"]["email"] == data["basics"]["email"]


@pytest.mark.parametrize("form", FORMS)
def test_no_identity_number_is_shown(command: Any, folder: Path, form: str) -> None:
    text = clean_resume(
        contact="robin.vale@mail.example | SSN 219-09-9999",
        bullet="- Filed form 219-09-9999 for 3 clients\n",
        section="## Personal\n\nSSN 219-09-9999\n",
    )
    (folder / "id.md").write_text(text, encoding="utf-8")
    result = command("show", "id.md", "--format", form)
    assert "219-09-9999" not in result.out
    assert "•••-••-••••" in result.out


@pytest.mark.parametrize("form", FORMS)
def test_no_escape_is_shown(command: Any, folder: Path, form: str) -> None:
    (folder / "esc.md").write_text(clean_resume(bullet="- Sold \x1b[31m 3 desks \x9b\n"), encoding="utf-8")
    result = command("show", "esc.md", "--format", form)
    assert "Sold" in result.out
    assert not {"\x1b", "\x9b"} & set(result.out)


def test_colour_when_forced(command: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1m" in command("show", "clean_resume.md").out
    assert "\x1b[" not in command("show", "clean_resume.md", "--no-color").out
    assert "\x1b[" not in command("show", "clean_resume.md", "--format", "text").out


@pytest.mark.parametrize(
    ("name", "content"), [("empty.md", b""), ("odd.docx", b"PK\x03\x04"), ("a.png", b"\x89PNG\r\n\x1a\n")]
)
def test_what_cannot_be_read_is_said(command: Any, folder: Path, name: str, content: bytes) -> None:
    (folder / name).write_bytes(content)
    code, out, err = command("show", name)
    assert (code, out) == (2, "")
    assert err.startswith(f"profilelint: {name}: ")
    assert err.count("\n") == 1


def test_what_a_limit_cut_is_said(command: Any) -> None:
    result = command("show", "clean_resume.md", "--format", "text", "--limit", "text=300")
    assert result.err == "profilelint: clean_resume.md: only the first 300 characters of its text were read\n"


def test_a_file_that_is_too_large_is_one_line(command: Any) -> None:
    code, out, err = command("show", "clean_resume.md", "--limit", "bytes=100")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "files above 100 bytes are not read" in err
