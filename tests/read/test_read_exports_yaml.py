"""profile.yaml: its names and their other spellings."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Any

import pytest

from profilelint.model.document import Document
from profilelint.model.profile import Profile
from profilelint.parse import parse
from profilelint.profile import as_profile
from profilelint.read.exports import keys, read_profile_bytes


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


# -- what is left out is told -----------------------------------------------------------------------------------------


def told(text: str) -> list[str]:
    return [problem.detail for problem in read(text).problems if problem.kind == "skipped"]


def test_a_key_that_is_not_known_is_told_with_the_one_that_may_be_meant() -> None:
    assert told("name: Robin Vale\nhedline: x\n") == [
        "line 2: “hedline” is no key of a profile and was left out; did you mean “headline”?"
    ]
    assert told("name: Robin Vale\nshoe_size: 9\n") == ["line 2: “shoe_size” is no key of a profile and was left out"]


def test_a_key_of_an_entry_is_told_with_its_section() -> None:
    assert told("education:\n  - school: Ohio State University\n    majr: x\n") == [
        "line 3: “majr” is no key of “education” and was left out; did you mean “major”?"
    ]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("headline: [a, b]", "a text"),
        ("headline: true", "a text"),
        ("school_year: {a: b}", "a text"),
        ("graduation: {month: 5}", "a date"),
        ("public_document: [a]", "true or false, or a text"),
        ("skills: true", "a list of texts"),
        ("experience: Data Intern", "a list of entries"),
        ("experience: [[a]]", "a list of entries"),
        ("experience: [{description: {a: b}}]", "a text or a list of texts"),
        ("interests: [[a]]", "keys with values"),
    ],
)
def test_a_value_of_another_kind_is_told(line: str, wanted: str) -> None:
    name = "description" if "description" in line else line.partition(":")[0]
    assert told(f"name: Robin Vale\n{line}\n") == [f"line 2: “{name}” wants {wanted}; what stands there was left out"]


@pytest.mark.parametrize("line", ["experience: Data Intern", "skills: true", "headline: [a]", "about: {a: b}"])
def test_nothing_is_concluded_from_a_value_that_is_not_understood(line: str) -> None:
    found = profile(f"name: Robin Vale\n{line}\n")
    assert found.holds == set()
    assert found.empty == {}


@pytest.mark.parametrize("value", ["", "[]", "none", "null", "n/a"])
def test_a_section_may_be_empty(value: str) -> None:
    text = f"name: Robin Vale\nexperience: {value}\n"
    assert told(text) == []
    assert profile(text).holds == {"work"}


def test_two_spellings_of_one_key_are_told() -> None:
    (detail,) = told("name: Robin Vale\nabout: One\nbio: Two\n")
    assert detail == "line 3: “about” and “bio” are one key; one of them was left out"


def test_of_many_only_the_first_are_told() -> None:
    details = told("name: Robin Vale\n" + "".join(f"thing_{number}: x\n" for number in range(5000)))
    assert len(details) == 9
    assert details[-1] == "4,992 more of its values were left out"


def test_nothing_is_told_of_a_good_profile() -> None:
    assert read("headline: x\nSchool Year: Senior\nfullName: Robin Vale\nskills:\nprojects: []\n").problems == ()


# -- Handshake's fields -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["work_authorization", "Work Authorisation", "visaStatus", "opt_cpt_eligible",
                                  "gender", "pronouns", "veteran", "date_of_birth"])  # fmt: skip
@pytest.mark.parametrize("value", ["Secret-Value", "[Secret-Value]", "{us: Secret-Value, needs: {a: Secret-Value}}"])
def test_what_is_never_looked_at(name: str, value: str) -> None:
    document = read(f"name: Robin Vale\n{name}: {value}\n")
    assert document.problems == ()
    assert "Secret-Value" not in repr(document)


@pytest.mark.parametrize(
    ("documents", "public"),
    [
        ("[{type: Resume, name: a.pdf, public: true}, {type: Transcript, name: b.pdf}]", "a.pdf"),
        ("[{type: Resume, name: a.pdf, public: false}, {name: b.pdf, visibility: public}]", "b.pdf"),
        ("[{type: Resume, public: yes, status: Approved}]", "Resume"),
        ("[{type: Resume, name: a.pdf, public: false}]", None),
        ("[{type: Resume, name: a.pdf, visibility: private}]", None),
        ("[]", None),
    ],
)
def test_documents_say_which_one_is_public(documents: str, public: str | None) -> None:
    found = profile(f"name: Robin Vale\ndocuments: {documents}\n")
    assert "public document" in found.holds
    assert (str(found.public_document) if found.public_document else None) == public
    assert ("public document" in found.empty) is (public is None)


def test_documents_without_a_word_on_it_say_nothing() -> None:
    assert "public document" not in profile("name: x\ndocuments: [{type: Resume, name: a.pdf}]\n").holds


def test_a_key_of_its_own_stands_above_the_documents() -> None:
    found = profile("public_document: false\ndocuments: [{name: a.pdf, public: true}]\n")
    assert str(found.public_document) == "false"


def test_key_information_at_the_root_is_that_of_the_first_degree() -> None:
    (study,) = profile(
        "major: Computer Science\nminor: Statistics\ngpa: 3.60\ngraduation: May 2027\ndegree_level: Bachelors\n"
        "school: Ohio State University\ncourses: Databases, Statistics\n"
    ).resume.education
    assert (str(study.institution), str(study.area), str(study.score)) == (
        "Ohio State University",
        "Computer Science",
        "3.60",
    )
    assert [str(course) for course in study.courses] == ["Databases", "Statistics"]
    assert study.dates is not None
    assert study.dates.end is not None
    assert study.dates.end.iso() == "2027-05"


def test_what_a_degree_says_itself_stands_above_the_root() -> None:
    first, second = profile("gpa: 3.1\neducation: [{school: A, gpa: 3.6}, {school: B}]\n").resume.education
    assert (str(first.score), second.score) == ("3.6", None)


def test_clubs_and_unpaid_work_stand_together() -> None:
    found = profile(
        "volunteering: [{organization: Food Bank, title: Driver}]\norganizations: [{organization: Chess Club}]\n"
    )
    assert [str(entry.organization) for entry in found.resume.volunteer] == ["Food Bank", "Chess Club"]


@pytest.mark.parametrize("text", ["Spanish, German", "[Spanish, German]", "[{language: Spanish}, {name: German}]"])
def test_languages(text: str) -> None:
    found = read(f"languages: {text}\n")
    assert found.problems == ()
    assert [str(item.language) for item in parse(found).languages] == ["Spanish", "German"]


def test_where_one_comes_from_is_not_where_one_lives() -> None:
    found = profile("name: Robin Vale\nhometown: Dayton, OH\n")
    assert found.resume.basics.location is None


def test_a_certificate_an_award_a_publication() -> None:
    resume = profile(
        "certifications: [{name: Forklift, issuer: City, date: 2025-11, expires: 2027}]\n"
        "awards: [{title: Dean's List, date: May 2025}]\npublications: [{title: On hinges, publisher: J, date: 2024}]\n"
    ).resume
    assert [str(entry.title) for entry in (*resume.certificates, *resume.awards, *resume.publications)] == [
        "Forklift",
        "Dean's List",
        "On hinges",
    ]
    assert all(entry.dates is not None for entry in (*resume.certificates, *resume.awards, *resume.publications))


def test_a_preferred_name() -> None:
    assert str(profile("name: Robin Vale\npreferred_name: Rob\n").preferred_name) == "Rob"


@pytest.mark.parametrize(("name", "network"), [("handshake", "Handshake"), ("linkedin", "LinkedIn"), ("profile", "")])
def test_a_profile_under_its_network(name: str, network: str) -> None:
    found = profile(f"{name}:\n  name: Robin Vale\n  skills: [SQL]\n")
    assert found.network == network
    assert str(found.resume.basics.name) == "Robin Vale"


# -- the template -----------------------------------------------------------------------------------------------------

TEMPLATE = files("profilelint.profile").joinpath("template.yaml").read_text(encoding="utf-8")
FILLED = re.sub(r"(?m)^# (?=[a-z_]+:|  )", "", TEMPLATE)


def test_the_template_is_an_empty_profile() -> None:
    document = read(TEMPLATE)
    found = as_profile(document)
    assert document.problems == ()
    assert (found.network, found.resume.entries, found.resume.basics.name) == ("Handshake", (), None)
    assert found.holds == set(found.empty)  # what every profile there has a place for


def test_the_template_without_its_signs_is_a_whole_profile() -> None:
    document = read(FILLED)
    found = as_profile(document)
    assert document.problems == ()
    assert found.empty == {}
    assert {entry.path.partition("[")[0] for entry in found.resume.entries} == {
        "work", "volunteer", "education", "projects", "certificates", "awards"
    }  # fmt: skip
    assert str(found.public_document) == "Robin_Vale_Resume.pdf"


def test_the_template_shows_every_key_that_is_compared() -> None:
    shown = {keys.plain(name) for name in re.findall(r"([a-z_]+):", FILLED)}
    optional = {"first_name", "middle_name", "last_name", "public_document", "publications", "gender"}
    once = {key.name for key in (*keys.LINKS[1:], *keys.WIDE, *keys.GROUPS, *keys.STUDY)}
    assert {key.name for key in keys.ROOT} - once - optional <= shown
