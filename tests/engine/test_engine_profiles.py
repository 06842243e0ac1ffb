"""Several profiles beside a resume, and a profile alone."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import load
from profilelint.engine.report import Report
from profilelint.engine.run import Request, run

TODAY = datetime.date(2026, 11, 23)
RULES = load()
LINKEDIN = """network: LinkedIn
name: Robin Vale
headline:
experience:
  - employer: Ohio State University
    title: Lab Assistant
    start: 2025-09
skills: [Python, SQL, Kubernetes]
"""
HANDSHAKE = """network: Handshake
name: Robin Vale
visibility: Private
school_year:
skills: [Python, SQL, Excel, Git, Docker]
"""
JOB = "Data Engineer\n\nRequirements\n- Experience with Kubernetes\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (
        ("resume.md", clean_resume()),
        ("linkedin.yaml", LINKEDIN),
        ("handshake.yaml", HANDSHAKE),
        ("job.txt", JOB),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def check(*files: str, **changes: Any) -> Report:
    return run(Request(files=files, today=TODAY, use_cache=False, **changes), RULES)


def told(report: Report) -> set[tuple[str, str]]:
    """Each finding that points into a profile: its rule and the profile."""
    return {
        (finding.rule, location.source)
        for finding in report.findings
        for location in finding.locations
        if location.source.endswith(".yaml")
    }


def test_each_profile_is_compared(folder: Path) -> None:
    one = told(check("resume.md", profiles=("linkedin.yaml",)))
    other = told(check("resume.md", profiles=("handshake.yaml",)))
    assert ("profile-headline", "linkedin.yaml") in one
    assert ("profile-title-differs", "linkedin.yaml") in one
    assert ("profile-visibility", "handshake.yaml") in other
    assert told(check("resume.md", profiles=("linkedin.yaml", "handshake.yaml"))) == one | other


def test_a_finding_says_which_of_several_profiles_it_is_about(folder: Path) -> None:
    both = ("linkedin.yaml", "handshake.yaml")
    (visible,) = (f for f in check("resume.md", profiles=both).findings if f.rule == "profile-visibility")
    assert visible.message.endswith(" (Handshake)")
    (alone,) = (f for f in check("resume.md", profiles=both[1:]).findings if f.rule == "profile-visibility")
    assert alone.message + " (Handshake)" == visible.message
    (folder / "other.yaml").write_text(HANDSHAKE, encoding="utf-8")
    twins = [f.message for f in check("resume.md", profiles=("other.yaml", both[1])).findings]
    assert {message[-17:] for message in twins if "visib" in message or "rivate" in message} >= {" (handshake.yaml)"}


def test_the_order_of_profiles_does_not_matter_to_what_is_found(folder: Path) -> None:
    assert told(check("resume.md", profiles=("handshake.yaml", "linkedin.yaml"))) == told(
        check("resume.md", profiles=("linkedin.yaml", "handshake.yaml"))
    )


def test_a_profile_named_twice_counts_once(folder: Path) -> None:
    once = check("resume.md", profiles=("linkedin.yaml",))
    assert len(check("resume.md", profiles=("linkedin.yaml", "linkedin.yaml")).findings) == len(once.findings)


@pytest.mark.parametrize("profiles", [("linkedin.yaml", "handshake.yaml"), ("handshake.yaml", "linkedin.yaml")])
def test_what_one_of_them_has_is_brought_over(folder: Path, profiles: tuple[str, ...]) -> None:
    found = check("resume.md", profiles=profiles, jobs=("job.txt",)).findings
    (finding,) = (finding for finding in found if finding.rule == "job-only-in-profile")
    assert finding.locations[1].source == "linkedin.yaml"
    assert not any(finding.rule == "job-required-missing" for finding in found)


def test_one_that_cannot_be_read_leaves_the_others(folder: Path) -> None:
    report = check("resume.md", profiles=("gone.yaml", "linkedin.yaml"))
    assert ("profile-headline", "linkedin.yaml") in told(report)
    assert len(report.errors) == 1


def test_a_profile_alone_is_checked_as_one(folder: Path) -> None:
    report = check("handshake.yaml")
    assert report.files[0].input.kind == "profile"
    rules = {finding.rule for finding in report.findings}
    assert {"profile-visibility", "profile-key-fields"} <= rules
    assert all(rule.startswith("profile-") for rule in rules)
    assert ("section-order", "only for resumes") in {(item.rule, item.reason) for item in report.files[0].skipped}


def test_an_archive_alone_and_unpacked(folder: Path) -> None:
    import zipfile

    files = {
        "Profile.csv": "First Name,Last Name,Maiden Name,Address,Headline,Summary\nRobin,Vale,,,Student at X,\n",
        "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\nAcme,Intern,,,Jan 2025,\n",
        "messages.csv": "CONVERSATION ID,FROM,TO,CONTENT\n1,a,b,hushhush\n",
    }
    (folder / "export").mkdir()
    with zipfile.ZipFile(folder / "linkedin.zip", "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
            (folder / "export" / name).write_text(text, encoding="utf-8")
    for name in ("linkedin.zip", "export"):
        report = check(name)
        assert {"profile-headline", "profile-about-missing"} <= {finding.rule for finding in report.findings}, name
        assert "hushhush" not in repr(report)


def test_a_resume_as_yaml_is_still_a_resume(folder: Path) -> None:
    skills = "    skills:\n      - label: Tools\n        details: Python\n"
    text = f"cv:\n  name: Robin Vale\n  email: robin.vale@mail.example\n  sections:\n{skills}"
    (folder / "cv.yaml").write_text(text, encoding="utf-8")
    assert check("cv.yaml").files[0].input.kind == "resume"


def test_what_was_left_out_of_a_profile_is_a_note_and_no_error(folder: Path) -> None:
    (folder / "odd.yaml").write_text(LINKEDIN + "hedline: x\n", encoding="utf-8")
    report = check("resume.md", profiles=("odd.yaml",))
    assert not report.errors
    assert len(report.notes) == 1
    assert "hedline" in report.notes[0]


def test_a_changed_second_profile_is_no_hit(folder: Path) -> None:
    profiles = ("linkedin.yaml", "handshake.yaml")
    before = told(check("resume.md", profiles=profiles, results="kept"))
    (folder / "handshake.yaml").write_text(HANDSHAKE.replace("Private", "Employers"), encoding="utf-8")
    after = told(check("resume.md", profiles=profiles, results="kept"))
    assert before - after == {("profile-visibility", "handshake.yaml")}


def test_another_student_of_one_file_is_no_hit(folder: Path) -> None:
    head = "email_address,username,first_name,last_name,school_year_name,primary_education:primary_major_name\n"
    rows = "a@mail.example,vale.1,Robin,Vale,,\nb@mail.example,vale.2,Robin,Vale,Senior,Computer Science\n"
    (folder / "students.csv").write_text(head + rows, encoding="utf-8")

    def keys(name: str) -> set[str]:
        report = check("resume.md", profiles=(f"students.csv#{name}",), results="kept")
        assert not report.errors
        return {finding.message for finding in report.findings if finding.rule == "profile-key-fields"}

    assert keys("vale.1")
    assert keys("vale.1") != keys("vale.2")
