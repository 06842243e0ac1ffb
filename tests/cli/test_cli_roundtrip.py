"""``profilelint roundtrip`` and ``profilelint show --compare``."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from profilelint.engine.examples import clean_resume

PEOPLE = Path(__file__).parents[2] / "fixtures" / "people"


@pytest.fixture
def source(folder: Path, command: Any) -> Path:
    """The clean resume as JSON Resume."""
    data = command("show", "clean_resume.md", "--format", "jsonresume").out
    (folder / "source.json").write_text(data, encoding="utf-8")
    return folder / "source.json"


def test_all_is_there(command: Any, source: Path) -> None:
    code, out, err = command("roundtrip", "clean_resume.md", "--source", "source.json")
    assert (code, err) == (0, "")
    assert out.endswith("of source.json are in clean_resume.md\n")


def test_what_is_lost_is_named_with_both_places(command: Any, folder: Path, source: Path) -> None:
    text = clean_resume().replace("4 hours to 20 minutes", "4 hours to 30 minutes").replace("robin.vale@", "robin@")
    (folder / "made_resume.md").write_text(text, encoding="utf-8")
    code, out, _ = command("roundtrip", "made_resume.md", "--source", "source.json")
    assert code == 1
    lines = out.splitlines()
    at = next(i for i, line in enumerate(lines) if line.endswith("highlights[1]"))
    assert lines[at].startswith("source.json:")
    assert lines[at + 1] == "    “Reduced the time of the weekly report from 4 hours to 20 minutes”"
    assert lines[at + 2].startswith("    changed: made_resume.md:")
    assert "30 minutes" in lines[at + 2]
    assert any(line.endswith("basics.email") for line in lines)
    assert command("roundtrip", "made_resume.md", "--source", "source.json", "--exit-zero").code == 0


def test_an_entry_that_is_gone_is_one_line(command: Any, folder: Path, source: Path) -> None:
    data = json.loads(source.read_text(encoding="utf-8"))
    data["projects"] = [{"name": "Trail Map", "description": "Hiking routes", "startDate": "2024-01"}]
    source.write_text(json.dumps(data), encoding="utf-8")
    out = command("roundtrip", "clean_resume.md", "--source", "source.json").out
    assert "“Trail Map” and all else of this entry\n    missing: clean_resume.md gives none of its 3 facts\n" in out
    assert "Hiking routes" not in out
    assert out.splitlines()[-1].startswith("3 of ")


def test_a_late_change_is_shown(command: Any, folder: Path) -> None:
    bullet = (
        "- Wrote the yearly report on the use of 14 reading rooms and of all their desks, lamps and lockers in {}\n"
    )
    for name, year in (("a.md", "Ohio"), ("b.md", "Iowa")):
        (folder / name).write_text(clean_resume(bullet=bullet.format(year)), encoding="utf-8")
    assert "lamps and lockers in Iowa”" in command("roundtrip", "b.md", "--source", "a.md").out


def test_what_a_limit_cut_is_said(command: Any, source: Path) -> None:
    arguments = ("roundtrip", "clean_resume.md", "--source", "source.json", "--limit", "text=300")
    note = "clean_resume.md: only the first 300 characters of its text were read"
    assert f"note: {note}\n" in command(*arguments).out
    assert note in json.loads(command(*arguments, "--output-format", "json").out)["notes"]


def test_fields_that_are_not_printed_are_ignored(command: Any, folder: Path, source: Path) -> None:
    (folder / "made_resume.md").write_text(clean_resume().replace("robin.vale@", "robin@"), encoding="utf-8")
    assert command("roundtrip", "made_resume.md", "--source", "source.json", "--ignore", "basics.email").code == 0


def test_for_programs(command: Any, folder: Path, source: Path) -> None:
    text = clean_resume().replace("4 hours to 20 minutes", "4 hours to 30 minutes")
    (folder / "made_resume.md").write_text(text, encoding="utf-8")
    out = command("roundtrip", "made_resume.md", "--source", "source.json", "--output-format", "json").out
    data = json.loads(out)
    (lost,) = data["lost"]
    assert (lost["status"], lost["found_field"]) == ("changed", lost["field"])
    assert lost["source_place"]["kind"] == lost["file_place"]["kind"] == "text"


def test_no_identity_number_is_printed(command: Any, folder: Path) -> None:
    (folder / "a.md").write_text(clean_resume(bullet="- Filed form 219-09-9999 for 3 clients\n"), encoding="utf-8")
    for form in ("full", "json"):
        out = command("roundtrip", "clean_resume.md", "--source", "a.md", "--output-format", form).out
        assert "219-09-9999" not in out
        assert "for 3 clients" in out


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (("clean_resume.md", "none.json"), "none.json: no such file or directory"),
        (("clean_resume.md", "job.bin"), "job.bin: "),
        (("job.bin", "source.json"), "job.bin: "),
    ],
)
def test_what_cannot_be_read_is_said(
    command: Any, folder: Path, source: Path, names: tuple[str, str], message: str
) -> None:
    (folder / "job.bin").write_bytes(b"\x89PNG\r\n\x1a\n")
    code, out, err = command("roundtrip", names[0], "--source", names[1])
    assert (code, out) == (2, "")
    assert err.startswith(f"profilelint: {message}")
    assert err.count("\n") == 1


def test_compare_has_nothing_to_say_on_text(command: Any) -> None:
    code, out, _ = command("show", "clean_resume.md", "--compare")
    assert code == 0
    assert out == "clean_resume.md: this format stores its text in one order; there is nothing to compare\n"


def test_compare_is_no_format(command: Any) -> None:
    assert "leave --format out" in command("show", "clean_resume.md", "--compare", "--format", "text").err


def test_compare_of_a_page_of_one_order(command: Any) -> None:
    pdf = PEOPLE / "zoe-bronte-asante" / "Zoe_Bronte-Asante_Resume.pdf"
    code, out, _ = command("show", str(pdf), "--compare")
    assert code == 0
    assert out.endswith("this file stores its text in one order; there is nothing to compare\n")


@pytest.mark.parametrize("path", sorted(PEOPLE.glob("*/*_Resume.*")), ids=lambda path: path.name)
def test_every_fixture_holds_its_source(command: Any, path: Path) -> None:
    """Each fact of a person is in every file made of it, but for the start of a degree, which the layouts leave out."""
    source = path.parent / "resume.json"
    data = json.loads(command("roundtrip", str(path), "--source", str(source), "--output-format", "json").out)
    lost = {re.sub(r"\[\d+\]", "", item["field"]) for item in data["lost"]}
    assert lost <= {"education.startDate"}, data["lost"]
    assert data["facts"] > 20
