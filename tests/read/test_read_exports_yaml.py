"""profile.yaml: its names and their other spellings."""

from __future__ import annotations

from typing import Any

import pytest

from profilelint.model.document import Document
from profilelint.model.profile import Profile
from profilelint.parse import parse
from profilelint.profile import as_profile
from profilelint.read.exports import read_profile_bytes


def read(text: str) -> Document:
    return read_profile_bytes(text.encode(), "profile.yaml")


def profile(text: str) -> Profile:
    return as_profile(read(text))


@pytest.mark.parametrize(
    "entry",
    [
        "{title: Data Intern, employer: Harborlight, start: 2025-05, end: 2025-08}",
        "{position: Data Intern, company: Harborlight, startDate: May 2025, endDate: Aug 2025}",
        "{role: Data Intern, organization: Harborlight, from: 05/2025, to: 08/2025}",
        "{Job Title: Data Intern, Company Name: Harborlight, Started On: May 2025, Finished On: Aug 2025}",
        "{job_title: Data Intern, company: Harborlight, dates: May 2025 - Aug 2025}",
    ],
)
@pytest.mark.parametrize("section", ["experience", "work", "jobs", "Work Experience"])
def test_a_role_in_other_names(section: str, entry: str) -> None:
    (work,) = parse(read(f"{section}:\n  - {entry}\n")).work
    assert (str(work.position), str(work.name)) == ("Data Intern", "Harborlight")
    assert work.dates is not None
    assert work.dates.start is not None
    assert work.dates.start.iso() == "2025-05"


@pytest.mark.parametrize(
    "skills",
    [
        "[Python, SQL]",
        "Python, SQL",
        "{Languages: [Python, SQL]}",
        "[{name: Python}, {name: SQL}]",
        "[{category: Tools, keywords: [Python, SQL]}]",
    ],
)
def test_skills_in_other_shapes(skills: str) -> None:
    resume = parse(read(f"skills: {skills}\n"))
    assert [str(skill) for group in resume.skills for skill in group.keywords] == ["Python", "SQL"]


def test_only_sections_that_are_there_are_held() -> None:
    assert profile("skills: [Python]\n").holds == {"skills"}


def test_handshake_is_named_by_the_names_that_only_it_has() -> None:
    assert profile("visibility: Private\n").network == "Handshake"
    assert profile("interests: [hiking]\nskills: [x]\n").network == ""
    assert profile("network: linkedin.com\nvisibility: Public\n").network == "LinkedIn"


@pytest.mark.parametrize(("value", "text"), [("true", "true"), ("false", "false"), ("no", "no"), ("a.pdf", "a.pdf")])
def test_public_document(value: str, text: str) -> None:
    assert str(profile(f"public_document: {value}\n").public_document) == text


def test_an_empty_field_is_named_as_the_file_names_it() -> None:
    found = profile("name: Robin Vale\nBio:\n").empty["about"]
    assert (found.text, found.source) == ("Bio", "profile.yaml")


def test_names_of_groups_of_people_are_never_taken() -> None:
    document = read("name: Robin Vale\ngender: Value-1\nethnicity: Value-2\nbirth_date: Value-3\nveteran: Value-4\n")
    assert "Robin Vale" in repr(document)
    assert "Value-" not in repr(document)


def test_other_vocabularies_are_read_as_what_they_are() -> None:
    assert read("cv:\n  name: Robin Vale\n").format == "rendercv"
    assert read("basics:\n  name: Robin Vale\nwork: []\n").format == "json-resume"


def test_yaml_of_something_else_is_refused() -> None:
    assert read("on: push\nruns: {}\n").problems[0].kind == "unsupported"


def test_broken_yaml_says_where() -> None:
    problem = read("name: [Robin\nskills: x\n").problems[0]
    assert problem.kind == "unreadable"
    assert "line" in problem.detail


@pytest.mark.parametrize("text", ["skills: {a: {b: {c: [x]}}}", "experience: Python", "experience: [[a], 3, null]",
                                  "education: {school: {x: y}}", "interests: 3", "name: [a, b]", "links: {a: {b: c}}",
                                  "public_document: [a]", "visibility: {a: b}", "skills: [[a]]"])  # fmt: skip
def test_odd_shapes_are_passed_over(text: str) -> None:
    document = read(f"headline: x\n{text}\n")
    found: Any = as_profile(document)
    assert found.resume is not None
