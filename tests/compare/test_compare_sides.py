"""A resume beside profiles: paired by meaning, each field told once."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilelint.compare import alike
from profilelint.compare.sides import Group, Relation, Row, Sides, side, sides
from profilelint.model.value import Value
from profilelint.profile.person import names_alike
from profilelint.read import read_bytes
from profilelint.read.exports import read_profile_bytes

TODAY = (2026, 11)
SAME, OTHERWISE, DIFFERS = Relation.SAME, Relation.OTHERWISE, Relation.DIFFERS
HERE, THERE, UNKNOWN = Relation.ONLY_HERE, Relation.ONLY_THERE, Relation.UNKNOWN


def compare(mine: dict[str, Any], *others: str | dict[str, Any]) -> Sides:
    """A JSON Resume beside profiles as YAML, or beside further resumes."""
    files = [read_bytes(json.dumps(mine).encode(), "resume.json")]
    for number, other in enumerate(others):
        if isinstance(other, dict):
            files.append(read_bytes(json.dumps(other).encode(), f"other{number}.json"))
        else:
            files.append(read_profile_bytes(other.encode(), f"profile{number}.yaml"))
    return sides([side(document) for document in files], TODAY)


def group(found: Sides, section: str, name: str = "") -> Group:
    return next(item for item in found.groups if item.section == section and name in item.name)


def row(found: Sides, section: str, field: str, name: str = "") -> Row:
    return next(item for item in group(found, section, name).rows if item.field == field)


def relation(found: Sides, section: str, field: str) -> Relation:
    return row(found, section, field).relations[0]


def role(**changes: str) -> dict[str, str]:
    made = {"name": "Acme", "position": "Data Intern", "startDate": "2025-05", "endDate": "2025-08"}
    return made | changes


def work(*roles: dict[str, str], **more: Any) -> dict[str, Any]:
    return {"basics": {"name": "Robin Vale"}, "work": list(roles), **more}


def experience(**changes: str) -> str:
    made = {"employer": "Acme", "title": "Data Intern", "start": "2025-05", "end": "2025-08"} | changes
    return "experience:\n  - " + json.dumps(made) + "\n"


# -- roles ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "changes", "expected"),
    [
        ("organization", {}, SAME),
        ("organization", {"employer": "Acme, Inc."}, OTHERWISE),
        ("title", {"title": "DATA INTERN"}, SAME),
        ("title", {"title": "Intern, Data"}, OTHERWISE),
        ("title", {"title": "Cashier"}, DIFFERS),
        ("dates", {"start": "May 2025", "end": "Aug 2025"}, SAME),
        ("dates", {"start": "2025-06"}, OTHERWISE),
        ("dates", {"start": "2025", "end": "2025"}, OTHERWISE),
        ("dates", {"start": "2025-02"}, DIFFERS),
        ("dates", {"end": "present"}, DIFFERS),
    ],
)
def test_a_field_of_a_role(field: str, changes: dict[str, str], expected: Relation) -> None:
    assert relation(compare(work(role()), experience(**changes)), "work", field) is expected


def test_swe_intern_is_software_engineering_intern() -> None:
    mine = work(role(position="SWE Intern"))
    assert relation(compare(mine, experience(title="Software Engineering Intern")), "work", "title") is OTHERWISE


def test_a_role_that_one_side_lacks_is_told_once() -> None:
    other = role(name="Copper Cup", position="Barista", startDate="2022-01", endDate="2023-01")
    found = compare(work(role(), other), experience())
    assert group(found, "work", "Barista").rows[0].relations == (HERE,)
    assert found.counts(0)[HERE] == 1
    assert found.counts(0)[DIFFERS] == 0


def test_a_role_that_only_the_profile_has_stands_behind_those_of_the_resume() -> None:
    two = experience() + '  - {employer: Copper Cup, title: Barista, start: 2022-01, end: "2023-01"}\n'
    found = compare(work(role()), two)
    assert [item.name for item in found.groups if item.section == "work"] == [
        "Data Intern, Acme",
        "Barista, Copper Cup",
    ]
    assert found.counts(0)[THERE] == 1


def test_volunteering_that_the_other_side_calls_work() -> None:
    mine = {"volunteer": [{"organization": "Acme", "position": "Data Intern", "startDate": "2025-05"}]}
    found = compare(mine, experience(end="present"))
    assert row(found, "volunteer", "section").theirs[0].text == "experience"
    assert relation(found, "volunteer", "section") is OTHERWISE
    assert found.counts(0)[HERE] == found.counts(0)[THERE] == 0


def test_a_promotion_in_one_entry_is_no_difference() -> None:
    first = role(position="Data Intern", startDate="2023-05", endDate="2024-04")
    second = role(position="Data Analyst", startDate="2024-05", endDate="2025-08")
    found = compare(work(second, first), experience(title="Data Analyst", start="2023-05"))
    assert relation(found, "work", "dates") is SAME
    inner = group(found, "work", "Data Intern").rows[0]
    assert (inner.relations[0], inner.theirs[0].note) == (OTHERWISE, "in “Data Analyst, Acme”")


def test_what_a_file_does_not_hold_cannot_be_told() -> None:
    found = compare(work(role(), projects=[{"name": "Bus Tracker"}]), "skills: [Python]\n")
    assert group(found, "work").rows[0].relations == (UNKNOWN,)
    assert group(found, "projects").rows[0].relations == (UNKNOWN,)


def test_another_resume_shows_all_that_it_has() -> None:
    found = compare(work(role(), projects=[{"name": "Bus Tracker"}]), work(role()))
    assert group(found, "projects").rows[0].relations == (HERE,)


def test_a_file_beside_itself_differs_in_nothing() -> None:
    mine = work(
        role(),
        education=[{"institution": "Ohio State University", "studyType": "B.S.", "area": "Geology", "score": "3.6"}],
        certificates=[{"name": "Food Handler", "issuer": "ServSafe", "date": "2025-03-01"}],
        languages=[{"language": "Spanish", "fluency": "Fluent"}],
        skills=[{"name": "Tools", "keywords": ["Git", "SQL"]}],
    )
    counts = compare(mine, mine).counts(0)
    assert counts.pop(SAME) >= 12
    assert set(counts.values()) == {0}


def test_two_profiles_that_share_a_role_share_its_rows() -> None:
    found = compare({"basics": {"name": "Robin Vale"}, "work": [role(name="Other", position="Cook")]},
                    experience(), experience(employer="Acme LLC"))  # fmt: skip
    rows = group(found, "work", "Data Intern").rows
    assert rows[0].relations == (THERE, THERE)
    assert [cell.text for cell in rows[1].theirs] == ["Acme", "Acme LLC"]


def test_the_order_is_that_of_the_resume() -> None:
    text = b"# Robin Vale\n\nrobin@mail.example\n\n## Skills\n\nPython\n\n## Education\n\nB.S., Ohio State University\n"
    mine = read_bytes(text, "resume.md")
    found = sides([side(mine), side(mine)], TODAY)
    names = [item.section for item in found.groups]
    assert names.index("skills") < names.index("education")


# -- degrees ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "changes", "expected"),
    [
        ("institution", {"school": "The Ohio State University"}, OTHERWISE),
        ("degree", {"degree": "Bachelor of Science"}, OTHERWISE),
        ("degree", {"degree": "Bachelor of Arts"}, DIFFERS),
        ("degree", {"degree": "Bachelor's degree"}, OTHERWISE),
        ("major", {"major": "CS"}, OTHERWISE),
        ("major", {"major": "Computer Engineering"}, DIFFERS),
        ("gpa", {"gpa": "3.60"}, OTHERWISE),
        ("gpa", {"gpa": "3.4"}, DIFFERS),
    ],
)
def test_a_field_of_a_degree(field: str, changes: dict[str, str], expected: Relation) -> None:
    degree = {
        "institution": "Ohio State University",
        "studyType": "B.S.",
        "area": "Computer Science",
        "score": "3.6/4.0",
        "endDate": "2027-05",
    }
    theirs = {
        "school": "Ohio State University",
        "degree": "B.S.",
        "major": "Computer Science",
        "gpa": "3.6",
        "end": "2027-05",
    }
    found = compare({"education": [degree]}, "education:\n  - " + json.dumps(theirs | changes) + "\n")
    assert relation(found, "education", field) is expected


def test_a_field_of_study_may_stand_in_the_name_of_the_degree() -> None:
    mine = {"education": [{"institution": "Ohio State University", "studyType": "B.S. in Geology"}]}
    other = {"education": [{"institution": "Ohio State University", "studyType": "B.S.", "area": "Geology"}]}
    assert relation(compare(mine, other), "education", "major") is OTHERWISE


# -- the rest ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ("Columbus, OH", "Columbus, Ohio, United States", OTHERWISE),
        ("Columbus, OH", "Greater Columbus Area", OTHERWISE),
        ("Columbus, OH", "Columbus, GA", DIFFERS),
        ("Columbus, OH", "Dayton, OH", DIFFERS),
        ("Columbus, OH", "columbus oh", SAME),
    ],
)
def test_places(mine: str, theirs: str, expected: Relation) -> None:
    assert alike.places(Value(mine), Value(theirs)) is expected


@pytest.mark.parametrize(
    ("mine", "theirs", "same"),
    [
        ("Robin Vale", "Robin M. Vale, PhD", True),
        ("Bob Vale", "Robert Vale", True),
        ("Robin Vale", "Vale, Robin (she/her)", True),
        ("Robin Vale", "Robin Marsh", False),
    ],
)
def test_names(mine: str, theirs: str, same: bool) -> None:
    assert names_alike(mine, theirs) is same


def test_contact_data_in_other_forms_agree() -> None:
    mine = {"basics": {"name": "Robin Vale", "email": "robin@mail.example", "phone": "(614) 555-0131"}}
    theirs = "name: Robin M. Vale\nemail: Robin@mail.example\nphone: +1 614 555 0131\n"
    found = compare(mine, theirs)
    assert [item.relations[0] for item in group(found, "contact").rows] == [OTHERWISE, SAME, OTHERWISE]
    linked = {"basics": {"name": "Robin Vale", "url": "linkedin.com/in/robinvale"}}
    same = compare(linked, "name: Robin Vale\nlinks: ['https://www.linkedin.com/in/RobinVale/?locale=en_US']\n")
    assert relation(same, "contact", "LinkedIn") is SAME
    other = compare(mine, "name: Robin Vale\nemail: r.vale@mail.example\nphone: 614-555-0199\n")
    assert [item.relations[0] for item in group(other, "contact").rows] == [SAME, DIFFERS, DIFFERS]


@pytest.mark.parametrize(
    ("mine", "theirs", "same"),
    [
        ("AWS Certified Cloud Practitioner", "AWS Cloud Practitioner", True),
        ("CompTIA Security+", "CompTIA Security+ certification", True),
        ("Scrum Master Level 1", "Scrum Master Level 2", False),
        ("Food Handler", "Forklift Operator", False),
    ],
)
def test_names_of_certificates(mine: str, theirs: str, same: bool) -> None:
    assert alike.named_alike(mine, theirs) is same


def test_levels_of_languages() -> None:
    levels = [("Fluent", "Full professional proficiency"), ("Basic", "Native or bilingual"), ("So so", "Native")]
    found = [alike.fluencies(Value(mine), Value(theirs)) for mine, theirs in levels]
    assert found == [OTHERWISE, DIFFERS, UNKNOWN]


def test_skills_by_any_name() -> None:
    mine = {
        "skills": [{"name": "Tools", "keywords": ["Python", "JavaScript", "Docker"]}],
        "work": [role() | {"highlights": ["Drew the weekly dashboard in Tableau"]}],
    }
    found = compare(mine, "skills: [Python (Programming Language), JS, Tableau, Excel]\n")
    rows = {item.mine.text or item.theirs[0].text: item for item in group(found, "skills").rows}
    assert {name: item.relations[0] for name, item in rows.items()} == {
        "Python": OTHERWISE,
        "JavaScript": OTHERWISE,
        "Docker": HERE,
        "Tableau": OTHERWISE,
        "Excel": THERE,
    }
    assert rows["Tableau"].mine.note == "named in the text"


def test_skills_that_a_file_shows_a_part_of_are_not_missed() -> None:
    document = read_profile_bytes(b"skills: [Python]\n", "profile.yaml")
    shown = side(document)
    part = shown._replace(profile=replace(shown.profile, partial=frozenset({"skills"})))
    mine = side(read_bytes(b'{"skills": [{"name": "T", "keywords": ["Python", "SQL"]}]}', "resume.json"))
    assert group(sides([mine, part], TODAY), "skills").rows[1].relations == (UNKNOWN,)


words = st.text(st.sampled_from("ab Ac.,()0129–/éß"), max_size=24)


@given(st.lists(st.tuples(words, words, words), max_size=4), st.lists(st.tuples(words, words, words), max_size=4))
@settings(max_examples=30, deadline=None)
def test_whatever_stands_in_them_each_entry_is_told_once(
    mine: list[tuple[str, str, str]], theirs: list[tuple[str, str, str]]
) -> None:
    def resume(items: list[tuple[str, str, str]]) -> dict[str, Any]:
        roles = [{"name": a, "position": b, "startDate": c} for a, b, c in items]
        return {
            "basics": {"name": "Robin Vale"},
            "work": roles,
            "skills": [{"name": "x", "keywords": [a]} for a, *_ in items],
        }

    found = compare(resume(mine), resume(theirs))
    shown = [item.mine.value.path.partition(".")[0] for part in found.groups if part.section == "work"
             for item in part.rows[:1] if item.mine.value is not None]  # fmt: skip
    assert len(shown) == len(set(shown))


def test_hundreds_of_entries_are_compared_in_time() -> None:
    many = work(
        *(role(name=f"Company {number}", position=f"Role {number}") for number in range(300)),
        skills=[{"name": "x", "keywords": [f"skill number {number}" for number in range(600)]}],
        certificates=[{"name": f"Certificate of {number} things"} for number in range(300)],
    )
    start = time.perf_counter()
    found = compare(many, many)
    assert time.perf_counter() - start < 10
    assert found.counts(0)[SAME] > 300
