"""Lists of a line: members that no table knows, brackets, tools with their purpose, words that only look like names."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilelint.model.posting import Kind
from profilelint.posting import lists
from profilelint.posting.terms import Term

Ask = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("line", "group"),
    [
        ("Participation in Formula SAE, Baja SAE or a similar team", "Formula SAE | Baja SAE"),
        (
            "Experience with measuring tools such as calipers, feeler gauges or a CMM",
            "calipers | feeler gauges | coordinate measuring machine",
        ),
        ("ESL, BLE or SEI endorsement", "ESL instruction | BLE | SEI"),
        ("Experience with ticketing systems (e.g. Zendesk, Quarrydesk)", "Zendesk | Quarrydesk"),
        ("Motion design (After Effects, Tessera, Rivulet)", "After Effects | Tessera | Rivulet"),
        (
            "Processes such as CNC machining, brazing and injection molding",
            "CNC machining | brazing | injection molding",
        ),
    ],
)
def test_a_group_holds_all_its_members(asked: Ask, line: str, group: str) -> None:
    assert [text for _, text in asked(line)] == [f"skill: {group}"]


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        ("Experience with Python or Java, from courses, projects or work", ["Python | Java"]),
        ("Docker or another container tool", ["Docker"]),
        ("Experience with A/B testing or other experiments", ["A/B testing"]),
        ("SQL or willingness to learn", ["SQL"]),
        ("Excel, and the patience to explain it or teach it", ["Excel"]),
    ],
)
def test_other_words_are_no_members(asked: Ask, line: str, groups: list[str]) -> None:
    assert [text for _, text in asked(line)] == [f"skill: {group}" for group in groups]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("AWS (EC2, S3) or GCP", ["required: AWS | Google Cloud", "mentioned: Amazon EC2", "mentioned: Amazon S3"]),
        ("SQL or a BI tool (Looker, Tableau)", ["required: SQL | Looker | Tableau"]),
        ("Familiar with Windows 10/11, macOS", ["preferred: Windows", "preferred: macOS"]),
        ("React (Vue a plus)", ["required: React", "preferred: Vue.js"]),
    ],
)
def test_brackets_name_examples_or_details(asked: Ask, line: str, expected: list[str]) -> None:
    found = [f"{strength}: {text.removeprefix('skill: ')}" for strength, text in asked(line, heading="Qualifications")]
    assert found == expected


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        ("MATLAB or Python for data analysis", ["MATLAB | Python"]),
        ("Data modeling with dbt", ["dbt"]),
        ("Machine learning in Python", ["machine learning", "Python"]),
        ("Strong programming skills in Python and C++", ["Python", "C++"]),
        ("Knowledge of data structures and algorithms", ["data structures", "algorithms"]),
        ("Understanding of REST and gRPC APIs", ["REST APIs", "gRPC"]),
        ("Deep understanding of US GAAP, including lease accounting", ["GAAP"]),
    ],
)
def test_what_a_tool_is_for_is_not_asked_for(asked: Ask, line: str, groups: list[str]) -> None:
    assert [text for _, text in asked(line)][: len(groups)] == [f"skill: {group}" for group in groups]


@pytest.mark.parametrize(
    "line",
    [
        "Excel in a fast-paced kitchen",
        "Go the extra mile",
        "Express ideas clearly",
        "Make safe choices",
        "Start in June 2027 or later",
        "Experience bending conduit (EMT, rigid, PVC)",
        "One season as a line cook",
        "A degree from a Department of Chemistry",
        "Attach files in Word format",
        "Our long history in banking makes us proud",
    ],
)
def test_words_that_only_look_like_skills(asked: Ask, line: str) -> None:
    found = [text for strength, text in asked(line) if strength != "mentioned"]
    assert [text for text in found if text.startswith(("skill", "certificate"))] == []


def test_neighbours_of_a_certificate_are_certificates(asked: Ask) -> None:
    assert [text for _, text in asked("CCRC or CCRP certification")] == ["certificate: CCRC | CCRP"]


@given(st.text(alphabet="aB ,/()or and.:", max_size=60))
@settings(deadline=None)
def test_members_are_words_of_the_line(text: str) -> None:
    line = f"Excel or {text}"
    terms = lists.completed(line, [Term(0, 5, "Excel", Kind.SKILL)], True, [])
    assert terms[0].name == "Excel"
    assert all(line[term.start : term.end] == term.name for term in terms)
