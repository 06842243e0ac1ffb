import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

JOB = {"title": "Clerk", "location": "Bath, ME", "description": "<ul><li>Experience with Terraform</li></ul>"}


def test_a_folder_of_postings(folder: Path, command: Callable[..., Any]) -> None:
    (folder / "jobs").mkdir()
    (folder / "jobs" / "a.json").write_text(json.dumps(JOB))
    (folder / "jobs" / "b.txt").write_text("Clerk\n\nRequirements\n- Experience with Kubernetes\n")
    result = command("clean_resume.md", "--job", "jobs", "--select", "job-required-missing")
    assert "jobs/a.json:1:" in result.out
    assert "jobs/b.txt:4:" in result.out


def test_one_job_of_a_board(folder: Path, command: Callable[..., Any]) -> None:
    other = {**JOB, "id": "x-2", "title": "Cook", "description": "<ul><li>Experience with Kubernetes</li></ul>"}
    (folder / "board.json").write_text(json.dumps([JOB, other]))
    result = command("clean_resume.md", "--job", "board.json#cook", "--select", "job-required-missing")
    assert "Kubernetes" in result.out
    assert "Terraform" not in result.out


def test_a_list_without_text_is_an_input_that_cannot_be_read(folder: Path, command: Callable[..., Any]) -> None:
    (folder / "list.json").write_text(json.dumps({"jobs": [{"title": "Cook", "location": "Bath", "id": 1}] * 2}))
    result = command("clean_resume.md", "--job", "list.json", "--job", "job.txt")
    assert result.code == 2
    assert "list.json: this list of 2 jobs holds titles and places, but no posting text" in result.out
    assert "job.txt:4:" in result.out


def test_the_settings_may_name_a_folder(folder: Path, command: Callable[..., Any]) -> None:
    (folder / "jobs").mkdir()
    (folder / "jobs" / "a.json").write_text(json.dumps(JOB))
    (folder / "profilelint.toml").write_text('job = ["jobs"]\n')
    assert "jobs/a.json:1:" in command("clean_resume.md").out


def test_a_report_never_overwrites_a_posting(folder: Path, command: Callable[..., Any]) -> None:
    (folder / "board.json").write_text(json.dumps([JOB, JOB]))
    result = command("clean_resume.md", "--job", "board.json#2", "-o", "board.json")
    assert result.code == 2
    assert json.loads((folder / "board.json").read_text()) == [JOB, JOB]
