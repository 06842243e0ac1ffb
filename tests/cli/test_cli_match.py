"""``profilelint match``: arguments, formats, files, exit codes."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from conftest import Command

from profilelint.engine.examples import clean_resume

FIXTURES = Path(__file__).parents[2] / "fixtures"
SKILLS = (
    "Data Engineer\n\nRequirements\n- Experience with Python\n- Experience with Kubernetes\n\nNice to have\n- SQL\n"
)


@pytest.fixture
def posting(folder: Path) -> Path:
    path = folder / "posting.txt"
    path.write_text(SKILLS, encoding="utf-8")
    return path


def test_one_posting_is_answered_requirement_by_requirement(command: Command, posting: Path) -> None:
    result = command("match", "clean_resume.md", "--job", "posting.txt", "--today", "2026-11-23")
    assert result.code == 0
    assert "1 of 2 required and 1 of 1 preferred have evidence." in result.out
    assert " ✓  Python" in result.out
    assert "name it where a course, project or job used it" in result.out
    assert result.err == ""


def test_gaps_are_no_failure(command: Command) -> None:
    assert command("match", "clean_resume.md", "--job", "job.txt").code == 0


@pytest.mark.parametrize("option", ["--format", "--output-format"])
def test_formats(command: Command, posting: Path, option: str) -> None:
    common = ("match", "clean_resume.md", "--job", "posting.txt", "--today", "2026-11-23", option)
    assert json.loads(command(*common, "json").out)["matches"][0]["counts"]["required_answered"] == 1
    assert command(*common, "html").out.startswith("<!doctype html>")
    assert command(*common, "markdown").out.startswith("# Data Engineer")


@pytest.mark.parametrize(
    ("name", "start"), [("a.html", "<!doctype"), ("a.json", "{"), ("a.md", "# Data"), ("a.txt", "D")]
)
def test_the_name_of_the_file_tells_the_format(command: Command, posting: Path, name: str, start: str) -> None:
    result = command("match", "clean_resume.md", "--job", "posting.txt", "-o", name)
    assert result.code == 0
    assert Path(name).read_text(encoding="utf-8").startswith(start)
    assert "have evidence" in result.out


def test_an_input_is_not_written_over(command: Command, posting: Path) -> None:
    result = command("match", "clean_resume.md", "--job", "posting.txt", "-o", "posting.txt")
    assert result.code == 2
    assert posting.read_text(encoding="utf-8") == SKILLS


def test_a_posting_in_a_folder_is_not_written_over(command: Command, folder: Path) -> None:
    (folder / "jobs").mkdir()
    (folder / "jobs" / "one.html").write_text(f"<p>{SKILLS}</p>", encoding="utf-8")
    result = command("match", "clean_resume.md", "--job", "jobs", "-o", "jobs/one.html")
    assert result.code == 2
    assert "this is an input" in result.err


def test_several_postings_make_an_overview(command: Command, posting: Path) -> None:
    result = command("match", "clean_resume.md", "--job", "posting.txt", "--job", "job.txt")
    assert "clean_resume.md compared with 2 postings" in result.out
    assert "What the postings ask" in result.out
    assert "Kubernetes – answers 2 required items in 2 postings (1, 2)" in result.out
    assert "Greedy order" in result.out


def test_a_folder_of_postings(command: Command, folder: Path) -> None:
    (folder / "jobs").mkdir()
    for number in range(3):
        (folder / "jobs" / f"{number}.txt").write_text(SKILLS, encoding="utf-8")
    assert "compared with 3 postings" in command("match", "clean_resume.md", "--job", "jobs").out


def test_several_resumes_say_which_fits_and_what_a_tie_is(command: Command, posting: Path, folder: Path) -> None:
    (folder / "other_resume.md").write_text(clean_resume().replace("Python", "Kubernetes and Python"), encoding="utf-8")
    result = command("match", "clean_resume.md", "other_resume.md", "--job", "posting.txt")
    assert any(line.startswith("* B  other_resume.md") for line in result.out.split("\n"))
    result = command("match", "clean_resume.md", "flawed_resume.md", "--job", "posting.txt")
    assert "a tie of 2" in result.out


def test_one_file_that_cannot_be_read_does_not_stop_the_others(command: Command, posting: Path) -> None:
    result = command("match", "clean_resume.md", "gone_resume.md", "--job", "posting.txt", "--job", "gone.txt")
    assert result.code == 2
    assert "1 of 2 required" in result.out
    assert result.out.count("error: ") == 2
    assert "gone_resume.md" in result.out


@pytest.mark.parametrize("form", ["json", "html", "markdown"])
def test_errors_are_told_beside_a_document_too(command: Command, posting: Path, form: str) -> None:
    result = command("match", "clean_resume.md", "--job", "posting.txt", "--job", "gone.txt", "--format", form)
    assert result.code == 2
    assert "gone.txt" in result.err
    assert "gone.txt" in result.out


def test_nothing_to_compare(command: Command, folder: Path) -> None:
    assert command("match").code == 3
    assert "--job" in command("match", "clean_resume.md").err
    assert command("match", "clean_resume.md").code == 3
    (folder / "empty.txt").write_text(
        "Come and grow with us! Bright days are ahead at Willow & Reed.\n", encoding="utf-8"
    )
    result = command("match", "clean_resume.md", "--job", "empty.txt")
    assert result.code == 3
    assert "nothing was compared" in result.out


def test_what_is_no_resume_is_said_to_be_none(command: Command, posting: Path, folder: Path) -> None:
    (folder / "poem.txt").write_text("The river runs and the evening comes,\nand nobody counts the days.\n" * 3)
    result = command("match", "poem.txt", "--job", "posting.txt")
    assert result.code == 2
    assert "does not read as a resume" in result.out


def test_the_setting_job_is_used(command: Command, posting: Path, folder: Path) -> None:
    (folder / "profilelint.toml").write_text('job = ["posting.txt"]\n', encoding="utf-8")
    assert "1 of 2 required" in command("match", "clean_resume.md").out
    assert command("match", "clean_resume.md", "--isolated").code == 3


def test_a_posting_from_standard_input(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SKILLS.encode())))
    result = command("match", "clean_resume.md", "--job", "-")
    assert result.code == 0
    assert "1 of 2 required" in result.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("--format", "pdf"),
        ("--today", "soon"),
        ("--limit", "pages"),
        ("--config", "gone.toml"),
        ("--nonsense",),
        ("-o", "no/such/folder/x.html"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_bad_usage_is_one_line(command: Command, posting: Path, arguments: tuple[str, ...]) -> None:
    result = command("match", "clean_resume.md", "--job", "posting.txt", *arguments)
    assert result.code == 2
    assert result.err


def test_the_same_run_gives_the_same_text(command: Command, posting: Path) -> None:
    arguments = ("match", "clean_resume.md", "--job", "posting.txt", "--today", "2026-11-23", "--format", "json")
    assert command(*arguments).out == command(*arguments, "--no-cache").out


@pytest.mark.parametrize(
    ("job", "person"),
    [
        ("software-intern.md", "tamsin-okorafield"),
        ("nursing-extern.txt", "zoe-bronte-asante"),
        ("data-analyst.html", "lucja-wisniewska"),
        ("accountant.docx", "daniel-oyelaran-voss"),
    ],
)
def test_people_who_fit_see_where_it_stands_on_the_page(command: Command, job: str, person: str) -> None:
    (resume,) = (FIXTURES / "people" / person).glob("*_Resume.pdf")
    result = command("match", str(resume), "--job", str(FIXTURES / "postings" / job), "--format", "json")
    assert result.code == 0
    (match,) = json.loads(result.out)["matches"]
    required = [item for item in match["items"] if item["part"] == "required"]
    answered = [item for item in required if item["state"] in ("shown", "listed")]
    assert (match["counts"]["required"], match["counts"]["required_answered"]) == (len(required), len(answered))
    assert len(answered) > len(required) / 2
    answers = [answer for item in match["items"] for row in item["rows"] for answer in row["answers"]]
    assert all(answer["place"]["kind"] == "page" for answer in answers)


def test_help_shows_two_ways_to_use_it(command: Command) -> None:
    result = command("match", "--help")
    assert sum(line.strip().startswith("profilelint match ") for line in result.out.split("\n")) == 2
