import json
from pathlib import Path

import pytest

from profilelint.engine import cache
from profilelint.engine.postings import collect, open_postings, split_name

TEXT = "Data Engineer\n\nRequirements\n- Experience with Kubernetes\n"
JOB = {"title": "Clerk", "location": "Bath, ME", "description": "<ul><li>Experience with SQL</li></ul>"}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(cache.FOLDER_VARIABLE, str(tmp_path / ".cache"))
    return tmp_path


def write(name: str, text: str = TEXT) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def test_a_folder_gives_the_files_that_can_be_postings() -> None:
    for name in (
        "jobs/b.txt", "jobs/a.html", "jobs/sub/c.json", "jobs/.hidden.txt", "jobs/~lock.txt", "jobs/photo.png",
        "jobs/Jo_Resume.pdf", "jobs/cv.md", "jobs/cover-letter.docx", "jobs/notes.toml", "jobs/a_files/frame.html",
        "jobs/.git/x.txt", "jobs/README.md",
    ):  # fmt: skip
        write(name)
    assert collect(["jobs"]) == ["jobs/a.html", "jobs/b.txt", "jobs/sub/c.json"]


def test_files_named_are_taken_whatever_they_are_called() -> None:
    write("resume.txt")
    assert collect(["resume.txt", "gone.txt", "-", "resume.txt"]) == ["resume.txt", "gone.txt", "-"]


def test_postings_are_opened_in_order() -> None:
    write("jobs/b.txt")
    write("jobs/a.json", json.dumps([JOB, {**JOB, "title": "Cook"}]))
    opened = open_postings(["jobs"])
    assert list(opened.documents) == ["jobs/a.json#1", "jobs/a.json#2", "jobs/b.txt"]
    assert [posting.source for posting in opened.analysed] == list(opened.documents)
    assert [item.kind for item in opened.inputs] == ["posting"] * 3
    assert opened.errors == ()


def test_one_job_of_a_board() -> None:
    write("a.json", json.dumps([JOB, {**JOB, "title": "Cook"}]))
    opened = open_postings(["a.json#cook"])
    assert [posting.title.text for posting in opened.analysed if posting.title] == ["Cook"]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("a.json", ("a.json", "")),
        ("a.json#7", ("a.json", "7")),
        ("a.json# tide analyst ", ("a.json", "tide analyst")),
        ("C#.txt", ("C#.txt", "")),
        ("C#.json#2", ("C#.json", "2")),
        ("gone.json#2", ("gone.json#2", "")),
    ],
)
def test_a_sign_in_a_files_own_name_is_no_choice(name: str, parts: tuple[str, str]) -> None:
    for file in ("a.json", "C#.txt", "C#.json"):
        write(file)
    assert split_name(name) == parts


def test_what_cannot_be_used_is_said_and_the_rest_is_used() -> None:
    write("ok.txt")
    write("list.json", json.dumps({"jobs": [{"title": "Clerk", "location": "Bath", "id": n} for n in (1, 2)]}))
    write("resume.json", json.dumps({"basics": {"name": "Jo"}, "work": []}))
    Path("empty").mkdir()
    opened = open_postings(["gone.txt", "list.json", "resume.json", "empty", "ok.txt"])
    assert list(opened.documents) == ["ok.txt"]
    assert [error.split(": ")[0] for error in opened.errors] == ["gone.txt", "list.json", "resume.json", "empty"]
    assert opened.errors[1].endswith("but no posting text; open the job’s page and save that")


def test_a_resume_in_a_folder_of_postings_is_passed_over() -> None:
    write("jobs/own.json", json.dumps({"basics": {"name": "Jo"}, "work": []}))
    write("jobs/job.txt")
    opened = open_postings(["jobs"])
    assert list(opened.documents) == ["jobs/job.txt"]
    assert opened.errors == ()


RESUME = (
    "Jo Marsh\njo.marsh@example.com\n\nEDUCATION\nBachelor of Arts in History, Alder College\nMay 2024\n\n"
    "EXPERIENCE\nClerk, Harbor Books\nJune 2024 – Present\n- Sold 40 books a day\n"
)


def test_a_resume_named_as_a_posting_is_said_to_be_one() -> None:
    write("resume.txt", RESUME)
    opened = open_postings(["resume.txt"])
    assert opened.errors == ("resume.txt: it is a resume, not a posting; name it in front of --job",)
    assert opened.analysed == ()


def test_a_resume_of_any_name_in_a_folder_of_postings_is_passed_over() -> None:
    write("jobs/jo.txt", RESUME)
    write("jobs/job.txt")
    opened = open_postings(["jobs"])
    assert (list(opened.documents), opened.errors) == (["jobs/job.txt"], ())


def test_a_posting_with_a_resumes_headings_is_a_posting() -> None:
    write("job.txt", "Clerk\njobs@example.com\n\nEducation\nBachelor's degree\n\nExperience\n2 years of experience\n")
    opened = open_postings(["job.txt"])
    assert (list(opened.documents), opened.errors) == (["job.txt"], ())


def test_standard_input_may_be_a_board() -> None:
    opened = open_postings(["-"], contents={"-": json.dumps([JOB, JOB]).encode()})
    assert list(opened.documents) == ["-#1", "-#2"]


def test_two_jobs_of_one_board_have_keys_of_their_own() -> None:
    write("a.json", json.dumps([JOB, {**JOB, "description": "<ul><li>Experience with Python</li></ul>"}]))
    for _ in range(2):
        opened = open_postings(["a.json"])
        names = [[name for item in posting.requirements for name in item.names] for posting in opened.analysed]
        assert ["SQL"] in names
        assert ["Python"] in names
    keys = {cache.key_of(document) for document in opened.documents.values()}
    assert len(keys) == 2
