"""Many small cases of the rules on sections, layout, dates and degrees that the pages have no room for."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from profilelint.engine.check import Desk, check_document
from profilelint.engine.config import Settings
from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import load
from profilelint.engine.run import Request, run
from profilelint.engine.selection import select
from profilelint.model.document import Document, Look
from profilelint.model.finding import Finding
from profilelint.read import read_bytes

TODAY = datetime.date(2026, 11, 23)


def findings(rule: str, text: str, name: str = "r.md") -> list[Finding]:
    settings = Settings(select=(rule,))
    request = Request(files=(name,), contents={name: text.encode()}, today=TODAY, settings=settings)
    return [finding for finding in run(request, load()).findings if finding.rule == rule]


def education(*lines: str) -> str:
    return clean_resume(education="## Education\n\n**Ohio State University** — Columbus, OH\n" + "\n".join(lines))


def plain(
    *, roles: str = "- Built a tool", headings: tuple[str, str, str] = ("EDUCATION", "EXPERIENCE", "SKILLS")
) -> str:
    """A resume in plain text."""
    return (
        f"Robin Vale\nrobin.vale@mail.example\n\n{headings[0]}\n\nOhio State University, Columbus, OH\n"
        f"B.S. in Computer Science, Expected May 2027\n\n{headings[1]}\n\n"
        f"Data Intern, Harborlight Analytics, Columbus, OH\nMay 2025 – Aug 2025\n{roles}\n\n{headings[2]}\n\nPython\n"
    )


@pytest.mark.parametrize(
    ("degree", "better"),
    [
        ("Bachelors in Biology", "Bachelor's degree"),
        ("bachelors of science in Biology", "bachelor of science"),
        ("Masters in Data Science", "Master's degree"),
        ("Associates degree in Nursing", "Associate degree"),
        ("Associates of Arts", "Associate of Arts"),
        ("Bachelor degree in Economics", "Bachelor's degree"),
        ("Master's of Business Administration", "Master of Business"),
        ("Doctorate of Philosophy in Math", "Doctor of Philosophy"),
    ],
)
def test_an_informal_degree_and_its_name(degree: str, better: str) -> None:
    (finding,) = findings("education-degree-informal", education(f"{degree} — Expected May 2027"))
    assert [change.text for fix in finding.fixes for change in fix.edits] == [better]


@pytest.mark.parametrize(
    "degree",
    ["Bachelor’s Degree in Biology", "Associate degree in Nursing", "Master of Science (MSc)", "Bachelor's in Biology"],
)
def test_a_degree_that_is_written_well(degree: str) -> None:
    assert findings("education-degree-informal", education(f"{degree} — Expected May 2027")) == []


@pytest.mark.parametrize(
    ("degrees", "rewritten"),
    [
        (("M.S. in Math", "BS in Math"), ["B.S."]),
        (("MSc in Math", "B.Sc. in Math"), ["BSc"]),
        (("Master of Science in Math", "B.S. in Math"), []),
    ],
)
def test_degrees_in_two_forms(degrees: tuple[str, str], rewritten: list[str]) -> None:
    lines = (f"{degrees[0]} — Expected May 2027", "", "**Ohio University** — Athens, OH", f"{degrees[1]} — May 2025")
    (finding,) = findings("education-degree-informal", education(*lines))
    assert [change.text for fix in finding.fixes for change in fix.edits] == rewritten


@pytest.mark.parametrize(
    "courses",
    [
        "Courses: CS101, CS 202, MATH 2410",
        "Relevant Coursework: Data Structures (CS 314), Algorithms (CS 331)",
        "Related coursework: " + "; ".join(f"Studies in Field {word}" for word in "ABCDEFGHIJKL"),
        "- Relevant Coursework: " + ", ".join(f"Studies in Field {word}" for word in "ABCDEFGHIJKL"),
    ],
)
def test_long_or_numbered_courses(courses: str) -> None:
    assert findings("education-coursework-long", education("B.S. in Biology — Expected May 2027", courses))


@pytest.mark.parametrize(
    "courses",
    ["Coursework: Operating Systems, Databases", "Relevant coursework: Calculus 3, Physics 101, ISO 9001, IFRS 16"],
)
def test_short_courses_without_numbers(courses: str) -> None:
    assert findings("education-coursework-long", education("B.S. in Biology — Expected May 2027", courses)) == []


@pytest.mark.parametrize("start", ["Aug 2023 – May 2027 (expected)", "Expected May 2027"])
@pytest.mark.parametrize(
    "school", ["**Westlake High School**\nDiploma — May 2023", "High School Diploma, Westlake — 2023"]
)
def test_a_high_school_beside_college(start: str, school: str) -> None:
    assert findings("section-high-school", education(f"B.S. in Biology — {start}", "", school))


@pytest.mark.parametrize("start", ["Aug 2026 – May 2030 (expected)", "Expected May 2030"])
def test_a_high_school_in_the_first_year(start: str) -> None:
    school = "**Westlake High School**\nDiploma — May 2026"
    assert findings("section-high-school", education(f"B.S. in Biology — {start}", "", school)) == []


@pytest.mark.parametrize("title", ["Cashier", "Harborlight Analytics", "Research Assistant — Columbus, OH"])
def test_an_incomplete_role(title: str) -> None:
    assert findings("section-entry-incomplete", clean_resume(entry=f"### {title}\n\nMay 2025 – Aug 2025\n\n- Built it"))


@pytest.mark.parametrize(
    "title",
    [
        "Independent Consultant",
        "Owner, Vale Lawn Care",
        "Career Break",
        "U.S. Army",
        "Harborlight Analytics: Data Intern",
    ],
)
def test_a_role_that_needs_no_more(title: str) -> None:
    text = clean_resume(entry=f"### {title}\n\nMay 2025 – Aug 2025\n\n- Built it")
    assert findings("section-entry-incomplete", text) == []


@pytest.mark.parametrize(
    "headings",
    [
        ("*** EDUCATION ***", "EXPERIENCE", "SKILLS"),
        ("EDUCATION", "* EXPERIENCE *", "SKILLS"),
        ("EDUCATION", "★ EXPERIENCE", "SKILLS"),
        ("[EDUCATION]", "[EXPERIENCE]", "[SKILLS]"),
        ("EDUCATION", "<EXPERIENCE/>", "SKILLS"),
        ("EDUCATION ------", "EXPERIENCE -----", "SKILLS -----"),
    ],
)
def test_decorated_headings_of_plain_text(headings: tuple[str, str, str]) -> None:
    assert findings("section-heading-decorated", plain(headings=headings), "r.txt")


@pytest.mark.parametrize(
    "headings", [("EDUCATION:", "EXPERIENCE:", "SKILLS:"), ("1. EDUCATION", "2. EXPERIENCE", "3. C++ SKILLS")]
)
def test_plain_headings_of_plain_text(headings: tuple[str, str, str]) -> None:
    assert findings("section-heading-decorated", plain(headings=headings), "r.txt") == []


@pytest.mark.parametrize(
    "roles", ["- Built a tool\n* Led a team", "• Built a tool\n‣ Led a team", "■ Built it\n• Led it"]
)
def test_mixed_signs(roles: str) -> None:
    assert findings("layout-mixed-bullets", plain(roles=roles), "r.txt")


@pytest.mark.parametrize(
    "roles", ["• Built a tool\n● Led a team", "- Built a tool\n  * with Python\n  * with SQL", "1. Built it\n2. Led it"]
)
def test_signs_that_belong_together(roles: str) -> None:
    assert findings("layout-mixed-bullets", plain(roles=roles), "r.txt") == []


def printed(sizes: dict[str, float], bold: dict[str, bool]) -> Document:
    """A PDF's document whose headings have these sizes and weights."""
    base = read_bytes(clean_resume().encode(), "r.md")
    lines = []
    for line in base.lines:
        look = Look("Serif", sizes.get(line.text, 10.5), bold.get(line.text, line.text in sizes))
        lines.append(replace(line, words=tuple(word._replace(look=look) for word in line.words)))
    return replace(base, lines=tuple(lines), format="pdf", raw=None)


@pytest.mark.parametrize(
    ("sizes", "bold", "message"),
    [
        ({"Education": 14, "Experience": 14, "Skills": 14}, {}, ""),
        ({"Education": 14, "Experience": 14, "Skills": 14.4}, {}, ""),
        (
            {"Education": 14, "Experience": 12, "Skills": 14},
            {},
            "the heading “Experience” is set in 12 pt; most are in 14 pt",
        ),
        (
            {"Education": 14, "Experience": 14, "Skills": 14},
            {"Skills": False},
            "the heading “Skills” is not bold; most are",
        ),
    ],
)
def test_size_and_weight_of_printed_headings(sizes: dict[str, float], bold: dict[str, bool], message: str) -> None:
    registry, settings = load(), Settings(select=("layout-heading-style",))
    desk = Desk(registry=registry, active=select(registry, settings), settings=settings, today=TODAY)
    found = [f.message for f in check_document(printed(sizes, bold), desk).findings if f.rule == "layout-heading-style"]
    assert found == ([message] if message else [])


@pytest.mark.parametrize(
    ("dates", "found"),
    [
        ("2024 – 2025", 1),
        ("Since 2024", 1),
        ("2024", 1),
        ("2023 – May 2024", 0),
        ("AY 2023–2024", 0),
        ("Winter 2023/24", 0),
        ("Q3 2024", 0),
    ],
)
def test_years_alone(dates: str, found: int) -> None:
    text = clean_resume(entry=f"### Data Intern, Harborlight Analytics — Columbus, OH\n\n{dates}\n\n- Built a tool")
    assert len(findings("date-year-only", text)) == found


@pytest.mark.parametrize(
    "role",
    ["Board Member", "Freelance Designer", "Adjunct Lecturer", "Claims Analyst (part-time)", "Volunteer Firefighter"],
)
def test_roles_that_go_beside_a_job(role: str) -> None:
    text = clean_resume(
        education="## Education\n\n**Ohio State University**\nB.S. in Biology — May 2015",
        current="- Build tools",
        entry=f"### Engineer, Alder Electric\n\nJan 2020 – Present\n\n- Build it\n\n### {role}, Cedar Point\n\n"
        "Jan 2018 – Present\n\n- Built it",
    ).replace("### Teaching Assistant", "### Part-time Teaching Assistant")
    assert findings("date-overlap", text) == []
    assert findings("date-overlap", text.replace(f"### {role}", "### Analyst"))
