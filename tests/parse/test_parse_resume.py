from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from resume_text import line, page, parse_text, spans_text, text_document

from profilelint.model.document import Document, Line, Problem, Region
from profilelint.parse import parse
from profilelint.read import read_bytes

RESUME = """
    Jane Doe
    Austin, TX | jane@example.com | (512) 555-0147

    Summary
    Tutor with four years of practice in algebra.

    Experience
    Tutor, Jun 2022 – Present
    Brightside Tutoring, Austin, TX
    • Tutored nine students

    Education
    University of Iowa, May 2016
    Bachelor of Science in Mathematics

    Skills
    Tools: Git, Docker
"""


def test_a_whole_resume() -> None:
    resume = parse_text(RESUME)
    assert str(resume.basics.name) == "Jane Doe"
    assert str(resume.basics.email) == "jane@example.com"
    assert str(resume.basics.summary) == "Tutor with four years of practice in algebra."
    assert [section.kind for section in resume.sections] == ["summary", "work", "education", "skills"]


def test_every_value_points_at_its_own_text() -> None:
    document = text_document(RESUME)
    resume = parse(document)
    values = [
        value
        for entry in resume.entries
        for value in (entry.title, entry.organization, entry.location, *(bullet.value for bullet in entry.highlights))
        if value is not None
    ]
    assert len(values) == 6
    for value in values:
        assert spans_text(document, value.spans) == value.text
        assert value.source == "resume.txt"


def test_a_paragraph_under_the_contact_lines_is_the_summary() -> None:
    resume = parse_text(
        """
        # Jane Doe

        jane@example.com

        Tutor with four years of practice in algebra, calculus and physics who likes small groups.

        ## Education

        ### University of Iowa | May 2016
        """,
        "resume.md",
    )
    assert str(resume.basics.summary).startswith("Tutor with four years")


def test_contact_lines_of_a_page_header_are_found() -> None:
    header = line("Jane Doe, jane@example.com, (512) 555-0147", 10)
    document = page(
        Line(text=header.text, words=header.words, region=Region.HEADER, page=1, bbox=header.bbox),
        line("EDUCATION", 50, size=13, bold=True),
        line("University of Iowa, May 2016", 66),
    )
    resume = parse(document)
    assert str(resume.basics.email) == "jane@example.com"
    assert "jane@example.com" not in resume.basics.content.text


@pytest.mark.parametrize("text", ["", "Hello", "•", "Experience", "Experience\nEducation\nSkills", "2024", "\t\t"])
def test_odd_documents_give_a_resume(text: str) -> None:
    assert parse(read_bytes(text.encode(), "odd.txt")).work == ()


def test_an_unreadable_document_gives_an_empty_resume() -> None:
    document = Document(path="x.pdf", format="pdf", problems=(Problem("encrypted", "a password is needed"),))
    assert parse(document).sections == ()


_LINES = st.lists(
    st.sampled_from(
        [
            "Experience",
            "EDUCATION",
            "Skills",
            "• Led a team of 12",
            "- Built",
            "Tutor, Acme, May 2024 – Present",
            "University of Iowa\tMay 2016",
            "Bachelor of Science in ,",
            "GPA: 3.",
            "Python, (Go, ",
            "|  |",
            "–",
            ", , ,",
            "Languages: ",
            "",
            "a" * 300,
        ]
    )
    | st.text(max_size=40),
    max_size=25,
)


@settings(max_examples=150, deadline=None)
@given(_LINES)
def test_any_lines_give_a_resume_whose_spans_lie_in_the_document(lines: list[str]) -> None:
    document = read_bytes("\n".join(lines).encode("utf-8", "replace"), "wild.txt")
    resume = parse(document)
    for entry in resume.entries:
        for value in (entry.title, entry.organization, entry.location, entry.content):
            for start, end in value.spans if value is not None else ():
                assert 0 <= start < end <= len(document.text)


def test_time_grows_with_the_length_and_not_faster() -> None:
    def seconds(count: int) -> float:
        block = "Tutor, Acme, May 2024 – Jun 2024\n• Tutored nine students in algebra\n" * count
        document = read_bytes(f"Jane Doe\n\nExperience\n{block}".encode(), "long.txt")
        start = time.process_time()
        parse(document)
        return time.process_time() - start

    seconds(10)
    assert seconds(1600) < 16 * max(seconds(200), 0.01)


def test_prose_is_the_running_text_in_the_order_of_the_page() -> None:
    found = parse_text(
        "# Robin Vale\n\nrobin@mail.example\n\n## Summary\n\nBuilds maps for walkers\n\n## Experience\n\n"
        "### Clerk, Acme\n\nMay 2025 – Aug 2025\n\n- Sorted 40 maps\n- Drew 12 maps\n",
        "resume.md",
    )
    assert [value.text for value in found.prose] == ["Builds maps for walkers", "Sorted 40 maps", "Drew 12 maps"]
