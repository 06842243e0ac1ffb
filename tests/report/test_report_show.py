"""``show``: what a parser reads, in three forms."""

from __future__ import annotations

import json

import pytest
from golden_reports import matches_golden

from profilelint.model.dates import Date, DateRange, Precision
from profilelint.model.document import Document, Line, Problem, Role
from profilelint.model.resume import Basics, Bullet, Education, Location, Profile, Resume, Section, Skill, Work
from profilelint.model.value import Value
from profilelint.report import show

LINES = [
    Line(text="Zoë Brontë"),
    Line(text="zoe@mail.example"),
    Line(text="Experience", role=Role.HEADING, level=2),
    Line(text="Analyst\tMay 2025", page=1),
    Line(text="Cut the report to 20 minutes", role=Role.ITEM, marker="-", page=1),
    Line(text="by hand", role=Role.ITEM, marker="◦", level=1, page=2),
]
SSN = "219-09-9999"


def document(*extra: Line, problems: tuple[Problem, ...] = ()) -> Document:
    placed, text = Document.lay_out([*LINES, *extra])
    return Document(path="zoë.md", format="markdown", lines=placed, text=text, problems=problems)


def value(text: str, path: str = "", confidence: float = 1.0) -> Value:
    return Value(text, path, "zoë.md", confidence=confidence)


def resume(name: str = "Zoë Brontë") -> Resume:
    work = Work(
        path="work[0]",
        content=value("…"),
        position=value("Analyst", "work[0].position"),
        name=value("Café Übermut", "work[0].name", 0.3),
        dates=DateRange(
            value=value("May 2025 – Present"),
            start=Date(value=value("May 2025"), year=2025, month=5),
            end=Date(value=value("Present"), year=None, precision=Precision.OPEN),
        ),
        highlights=(
            Bullet(value=value("Cut the report to 20 minutes", "work[0].highlights[0]"), marker="-"),
            Bullet(value=value("by hand", "work[0].highlights[1]"), marker="◦", level=1),
        ),
    )
    school = Education(
        path="education[0]",
        content=value("…"),
        institution=value("Ohio State University"),
        study_type=value("B.S."),
        area=value("Geology"),
        score=value("3.6"),
        courses=(value("Maps"), value("Rocks")),
    )
    return Resume(
        source="zoë.md",
        basics=Basics(
            name=value(name, "basics.name"),
            email=value("zoe@mail.example", "basics.email"),
            location=Location(value=value("Columbus, OH"), city="Columbus", region="OH", country_code="US"),
            profiles=(Profile(url=value("GitHub"), target="https://github.com/zoe", network="GitHub", username="zoe"),),
        ),
        work=(work,),
        education=(school,),
        skills=(Skill(path="skills[0]", name=value("Languages"), keywords=(value("Python"), value("SQL"))),),
        sections=(
            Section(kind="work", path="work", heading=value("Experience"), entries=(work,)),
            Section(kind="custom", path="custom", heading=value("Odds"), known=False, lines=(value("and ends"),)),
        ),
    )


def test_tree() -> None:
    shown = show.tree(resume(), document(problems=(Problem("limit", "only the first 2 pages were read"),)))
    matches_golden("show-tree.txt", shown)


def test_text() -> None:
    matches_golden("show-text.txt", show.text(document()))


def test_json_resume() -> None:
    matches_golden("show-jsonresume.json", show.json_resume(resume(), document()))


def test_unsure_fields_are_named() -> None:
    data = json.loads(show.json_resume(resume(), document()))
    assert data["meta"]["profilelint"]["unsure"] == ["work[0].name"]


def test_an_open_end_is_left_out() -> None:
    work = json.loads(show.json_resume(resume(), document()))["work"][0]
    assert work["startDate"] == "2025-05"
    assert "endDate" not in work


def _forms(resume: Resume, document: Document) -> dict[str, str]:
    return {
        "tree": show.tree(resume, document),
        "text": show.text(document),
        "jsonresume": show.json_resume(resume, document),
    }


@pytest.mark.parametrize("form", ["tree", "text", "jsonresume"])
def test_no_identity_number_is_shown(form: str) -> None:
    shown = _forms(resume(f"Zoë {SSN}"), document(Line(text=f"SSN {SSN}")))[form]
    assert SSN not in shown
    assert "•••-••-••••" in shown


@pytest.mark.parametrize("form", ["tree", "text", "jsonresume"])
def test_no_escape_reaches_the_terminal(form: str) -> None:
    shown = _forms(resume("Zoë \x1b[31m\x9b"), document(Line(text="\x1b]0;title\x07")))[form]
    assert not {"\x1b", "\x9b", "\x07"} & set(shown)


def test_colour_adds_nothing_but_colour() -> None:
    plain = show.tree(resume(), document())
    coloured = show.tree(resume(), document(), color=True)
    assert coloured.replace("\x1b[1m", "").replace("\x1b[0m", "") == plain
    assert coloured != plain
