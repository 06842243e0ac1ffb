"""``profilelint next``: a short plan, facts only."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from profilelint.engine.examples import clean_resume

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "next.schema.json").read_text(encoding="utf-8"))
ASKS = "{title} at {firm}\n\nRequirements\n- Experience with {skill}\n- Experience with Python\n"
PROFILE = """network: LinkedIn
name: Robin Vale
email: robin.vale@mail.example
experience:
  - employer: Ohio State University
    title: Library Assistant
    start: 2025-09
skills: [Python, SQL, Kubernetes]
"""


@pytest.fixture
def files(folder: Path) -> Path:
    for name, title, firm, skill in (
        ("a.txt", "Data Engineer", "Quarterhorse Systems", "Kubernetes"),
        ("b.txt", "Platform Engineer", "Ninebark Cloud", "Kubernetes"),
        ("c.txt", "Data Analyst", "Harborlight Analytics", "SQL"),
    ):
        (folder / name).write_text(ASKS.format(title=title, firm=firm, skill=skill), encoding="utf-8")
    (folder / "profile.yaml").write_text(PROFILE, encoding="utf-8")
    broken = "- Increased the speed of 3 sites by XX%\n- Responsible for the the weekly report on 3 stores\n"
    (folder / "broken_resume.md").write_text(clean_resume(bullet=broken), encoding="utf-8")
    return folder


def plan(command: Any, *arguments: str) -> dict[str, Any]:
    result = command("next", *arguments, "--format", "json", "--today", "2026-11-23")
    assert result.code == 0, result.err
    data = json.loads(result.out)
    jsonschema.validate(data, SCHEMA)
    return dict(data)


def test_what_most_postings_ask_comes_before_what_one_asks(command: Any, files: Path) -> None:
    found = plan(command, "clean_resume.md", "--job", "a.txt", "--job", "b.txt", "--job", "c.txt")
    assert "Kubernetes" in found["edits"][0]["do"]
    assert len(found["edits"][0]["postings"]) == 2
    assert "if it is true" in found["edits"][0]["do"]


def test_an_error_of_the_document_comes_first(command: Any, files: Path) -> None:
    found = plan(command, "broken_resume.md", "--job", "a.txt")
    assert [edit["rule"] for edit in found["edits"]] == ["word-placeholder", "", "bullet-weak-opening"]
    assert found["edits"][0]["postings"] == []
    assert found["later"] >= 1


def test_at_most_three(command: Any, files: Path) -> None:
    assert len(plan(command, "broken_resume.md", "--job", ".")["edits"]) == 3


def test_a_posting_fits_where_all_that_is_required_has_evidence(command: Any, files: Path) -> None:
    found = plan(command, "clean_resume.md", "--job", "a.txt", "--job", "c.txt")
    fits = {posting["name"]: (posting["fits"], posting["open"]) for posting in found["postings"]}
    assert fits == {
        "Data Analyst at Harborlight Analytics": (True, []),
        "Data Engineer at Quarterhorse Systems": (False, ["Kubernetes"]),
    }


def test_what_is_strong_is_asked_for_and_shown(command: Any, files: Path) -> None:
    found = plan(command, "clean_resume.md", "--job", "a.txt", "--job", "b.txt")
    assert found["strong"][0] == "Python: asked by 2 postings, with evidence"


def test_what_the_profile_has_is_brought_over(command: Any, files: Path) -> None:
    found = plan(command, "clean_resume.md", "--job", "a.txt", "--profile", "profile.yaml")
    assert found["edits"][0]["rule"] == "job-only-in-profile"
    assert "over from the profile" in found["edits"][0]["do"]
    assert found["profile"]


def test_the_note_states_nothing_that_is_not_known(command: Any, files: Path) -> None:
    one = plan(command, "clean_resume.md", "--job", "a.txt")["note"]
    assert one[0] == "Hello ‹name›,"
    assert "Data Engineer at Quarterhorse Systems" in one[1]
    assert "Kubernetes" in one[2]
    assert one[-1].endswith("Robin Vale")
    several = plan(command, "clean_resume.md", "--job", "a.txt", "--job", "b.txt")["note"]
    assert "‹title› at ‹company›" in several[1]


def test_without_a_posting_the_document_alone_counts(command: Any, files: Path) -> None:
    found = plan(command, "broken_resume.md")
    assert found["edits"]
    assert not found["postings"]
    assert not found["note"]


@pytest.mark.parametrize("form", ["terminal", "markdown", "json"])
def test_redacted(command: Any, files: Path, form: str) -> None:
    arguments = ("next", "clean_resume.md", "--job", "a.txt", "--format", form)
    assert "Robin Vale" in command(*arguments).out
    shown = command(*arguments, "--redact").out
    assert not [name for name in ("Robin", "Vale", "Quarterhorse") if name in shown]


@pytest.mark.parametrize("form", ["terminal", "markdown", "json"])
def test_identity_numbers_are_masked(command: Any, files: Path, form: str) -> None:
    text = clean_resume(bullet="- Increased SSN 123-45-6781 by XX% on 3 sites\n")
    (files / "number_resume.md").write_text(text, encoding="utf-8")
    out = command("next", "number_resume.md", "--job", "a.txt", "--format", form).out
    assert "SSN" in out or "XX%" in out
    assert "6781" not in out


def test_markup_of_a_posting_is_inert_in_markdown(command: Any, files: Path) -> None:
    text = ASKS.format(title="<img src=x> [Engineer](http://a.example)", firm="*Firm*", skill="Kubernetes")
    (files / "d.txt").write_text(text, encoding="utf-8")
    out = command("next", "clean_resume.md", "--job", "d.txt", "--format", "markdown").out
    assert "<img" not in out
    assert "](http" not in out


@pytest.mark.parametrize("width", ["40", "80"])
def test_the_terminal_is_not_overrun(command: Any, files: Path, width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import datetime

    from profilelint.engine.config import Settings
    from profilelint.engine.matching import compare
    from profilelint.engine.registry import load
    from profilelint.engine.run import Request, run
    from profilelint.report.next import terminal
    from profilelint.report.next.view import plan as planned

    settings = Settings()
    request = Request(
        files=("broken_resume.md",), jobs=("a.txt", "b.txt"), today=datetime.date(2026, 11, 23), settings=settings
    )
    text = terminal.write(planned(run(request, load()), compare(request)), width=int(width))
    assert all(len(line) <= int(width) for line in text.split("\n"))


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["clean_resume.md"], 0),
        (["broken_resume.md", "--job", "a.txt"], 0),
        (["clean_resume.md", "--job", "gone.txt"], 2),
        (["gone.md", "--job", "a.txt"], 2),
        (["clean_resume.md", "--profile", "gone.yaml"], 2),
        (["empty"], 3),
        (["profile.yaml"], 2),
        (["."], 2),
        ([], 2),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_exit_codes(command: Any, files: Path, arguments: list[str], code: int) -> None:
    (files / "empty").mkdir()
    assert command("next", *arguments).code == code


def test_a_file_takes_the_format_of_its_name(command: Any, files: Path) -> None:
    command("next", "clean_resume.md", "--job", "a.txt", "-o", "plan.md")
    assert (files / "plan.md").read_text(encoding="utf-8").startswith("# clean")
