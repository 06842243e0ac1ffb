"""Headings behind the signs of lists, lines that are broken or wrapped where a reader would not see it."""

from __future__ import annotations

import pytest
from resume_text import line, page, parse_text

from profilelint.parse import parse

BODY = """
Robin Vale
Columbus, OH | (614) 555-0131 | robin.vale@mail.example

{}
Ohio State University, Columbus, OH
B.S. in Computer Science, May 2025

{}
Data Intern, Harborlight Analytics, Columbus, OH
May 2026 - Aug 2026
{sign} Built a nightly import job that loads 2,000 invoices
{sign} Cut the weekly report from 4 hours to 20 minutes

{}
Python, SQL
"""


@pytest.mark.parametrize(
    ("form", "sign"),
    [("* {} *", "*"), ("★ {}", "-"), ("◆ {}", "•"), ("- {}", "-"), ("=> {}", "-")],
)
def test_a_sign_before_a_heading_makes_it_no_list_item(form: str, sign: str) -> None:
    headings = [form.format(name) for name in ("EDUCATION", "EXPERIENCE", "SKILLS")]
    found = parse_text(BODY.format(*headings, sign=sign))
    assert [section.kind for section in found.sections] == ["education", "work", "skills"]
    assert [len(entry.highlights) for entry in found.work] == [2]


def test_a_list_of_words_that_head_sections_elsewhere_stays_a_list() -> None:
    found = parse_text(
        """
        Robin Vale
        robin.vale@mail.example

        EDUCATION
        B.A. in History, Ohio State University, May 2025

        INTERESTS
        ★ Education
        ★ Volunteering
        ★ Projects
        """
    )
    assert [section.kind for section in found.sections] == ["education", "interests"]


def test_a_starred_heading_of_a_page_heads_its_section() -> None:
    found = parse(
        page(
            line("Robin Vale", 40, size=18, bold=True),
            line("robin.vale@mail.example", 60),
            line("Education", 90, size=13, bold=True, marker="★"),
            line("B.A. in History, Ohio State University, May 2025", 108),
            line("Experience", 140, size=13, bold=True, marker="★"),
            line("Data Intern, Harborlight Analytics", 158),
            line("May 2026 – Aug 2026", 172),
            line("Built a nightly import job", 186, marker="•"),
        )
    )
    assert [section.kind for section in found.sections] == ["education", "work"]


def test_a_degree_on_the_next_line_of_a_paragraph_is_a_line_of_its_own() -> None:
    found = parse_text(
        "# Robin Vale\n\nrobin.vale@mail.example\n\n## Education\n\n"
        "**Ohio State University** — Columbus, OH\nBA in History\n",
        "resume.md",
    )
    (entry,) = found.education
    assert [value and value.text for value in (entry.study_type, entry.area, entry.institution, entry.location)] == [
        "BA",
        "History",
        "Ohio State University",
        "Columbus, OH",
    ]


COURSES = [
    "Operating Systems",
    "Algorithms",
    "Computer Networks",
    "Databases",
    "Linear Algebra",
    "Compilers",
    "Machine Learning",
    "Software Engineering",
]


def test_a_long_line_of_courses_stays_in_its_entry() -> None:
    found = parse_text(
        "# Robin Vale\n\nrobin.vale@mail.example\n\n## Education\n\n**Ohio State University** — Columbus, OH\n"
        f"B.S. in Computer Science — Expected May 2027\nRelevant coursework: {', '.join(COURSES * 2)}\n",
        "resume.md",
    )
    assert [course.text for course in found.education[0].courses] == COURSES * 2


def test_courses_go_on_in_the_next_lines_of_a_text_file() -> None:
    found = parse_text(
        """
        Robin Vale
        robin.vale@mail.example

        EDUCATION
        Ohio State University, Columbus, OH
        B.S. in Computer Science, Expected May 2027
        Relevant coursework: Operating Systems, Algorithms, Computer Networks, Databases,
        Linear Algebra, Compilers, Machine Learning, Software Engineering
        Dean's List, Fall 2024
        """
    )
    (entry,) = found.education
    assert [course.text for course in entry.courses] == COURSES


def test_a_dated_honour_below_a_list_opens_no_entry() -> None:
    found = parse_text(
        """
        Robin Vale
        robin.vale@mail.example

        EDUCATION
        Ohio State University, Columbus, OH
        B.S. in Computer Science, Expected May 2027
        Relevant coursework: Operating Systems, Algorithms, Databases
        Dean's List, Fall 2024
        """
    )
    assert len(found.education) == 1


def test_wide_line_spacing_tears_no_bullet() -> None:
    lines = [
        line("Robin Vale", 40, size=18, bold=True),
        line("robin.vale@mail.example", 64),
        line("EXPERIENCE", 100, bold=True),
        line("Data Intern, Harborlight Analytics, May 2026 – Aug 2026", 124),
    ]
    y = 148.0
    for start in ("Built", "Mended", "Wrote", "Tested"):
        lines.append(line(f"{start} the nightly import job in Python that loads two thousand", y, x=60, marker="•"))
        lines.append(line("invoices of forty stores and mails the buyers what differs", y + 20, x=60))
        y += 44
    found = parse(page(*lines))
    assert [len(entry.highlights) for entry in found.work] == [4]
    assert found.work[0].highlights[0].text.endswith("what differs")


def test_a_number_beside_a_date_in_the_next_cell_is_no_day() -> None:
    found = parse_text(
        """
        Robin Vale
        robin.vale@mail.example

        EXPERIENCE
        Data Intern, Route 4\tSep 2015 - Present
        - Built a nightly import job that loads 2,000 invoices
        """
    )
    dates = found.work[0].dates
    assert dates is not None
    assert dates.value.text == "Sep 2015 - Present"
