from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from resume_text import line, page, parse_text

from profilelint.parse import headings, parse


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Experience", "work"),
        ("WORK EXPERIENCE", "work"),
        ("Employment History:", "work"),
        ("★ Work Experience", "work"),
        ("E X P E R I E N C E", "work"),
        ("Clinical Experience", "work"),
        ("Relevant Experience", "work"),
        ("Nursing Experience", "work"),
        ("Education & Training", "education"),
        ("Academic Background", "education"),
        ("Technical Skills", "skills"),
        ("Skills and Interests", "skills"),
        ("Honors & Awards", "awards"),
        ("Certifications & Licenses", "certificates"),
        ("Selected Publications", "publications"),
        ("Leadership and Service", "volunteer"),
        ("Extracurricular Activities", "volunteer"),
        ("Extracurricular Activity", "volunteer"),
        ("Academic Positions", "work"),
        ("Professional Registration", "certificates"),
        ("Academic Projects", "projects"),
        ("Experience (continued)", "work"),
        ("Languages", "languages"),
        ("Relevant Coursework", "custom"),
        ("Berufserfahrung", "work"),
        ("Formación", "education"),
        ("Compétences", "skills"),
        ("Idiomas", "languages"),
        ("Werkervaring", "work"),
        ("Istruzione e formazione", "education"),
        ("Experiência profissional", "work"),
    ],
)
def test_usual_headings_are_known(heading: str, kind: str) -> None:
    known = headings.lookup(heading)
    assert known is not None
    assert known.kind == kind


@pytest.mark.parametrize(
    "text",
    ["My Journey", "Where I've Worked", "Lone Star Cloud", "Led five projects", "", "•", "experience with skills"],
)
def test_other_lines_are_not_known_headings(text: str) -> None:
    assert headings.lookup(text) is None


@given(st.text(max_size=90))
def test_any_text_can_be_looked_up(text: str) -> None:
    known = headings.lookup(text)
    assert known is None or known.kind


def test_markdown_headings_make_sections() -> None:
    resume = parse_text(
        """
        # Jane Doe

        jane@example.com

        ## Experience

        ### Tutor | May 2024 – Present

        Brightside Tutoring | Austin, TX

        - Tutored nine students

        ## My Journey

        I started with bicycles.
        """,
        "resume.md",
    )
    assert [(section.kind, section.known) for section in resume.sections] == [("work", True), ("custom", False)]
    assert resume.basics.content.text.startswith("Jane Doe")


def test_an_unusual_heading_takes_its_kind_from_its_content() -> None:
    resume = parse_text(
        """
        # Jane Doe

        ## Where I've Worked

        ### Tutor, Brightside Tutoring | May 2024 – Present

        - Tutored nine students

        ## Toolbox

        Python, Go, Kubernetes, PostgreSQL
        """,
        "resume.md",
    )
    assert [(section.kind, section.known) for section in resume.sections] == [("work", False), ("skills", False)]
    assert [entry.path for entry in resume.work] == ["work[0]"]


def test_unusual_headings_of_a_text_file_stand_alone_in_their_paragraph() -> None:
    resume = parse_text(
        """
        Jane Doe
        jane@example.com

        Where I've Worked

        Software Engineer at Bluebird Labs (Jan 2021 – Present)
        - Built a queue in Go

        Toolbox

        Python, Go, Terraform
        """
    )
    assert [(section.kind, section.known) for section in resume.sections] == [("work", False), ("skills", False)]


def test_headings_are_told_by_the_look_that_they_share() -> None:
    resume = parse(
        page(
            line("Jane Doe", 20, size=20, bold=True),
            line("jane@example.com", 45),
            line("Education", 70, size=13, bold=True),
            line("University of Texas\tMay 2024", 88, bold=True),
            line("Bachelor of Science in Biology", 100),
            line("My Journey", 125, size=13, bold=True),
            line("I started with bicycles and went on to ships.", 143),
        )
    )
    assert [(section.kind, section.known) for section in resume.sections] == [("education", True), ("custom", False)]


def test_a_group_label_of_the_skills_is_no_section() -> None:
    resume = parse(
        page(
            line("Jane Doe", 20, size=20, bold=True),
            line("Skills", 50, size=13, bold=True),
            line("Languages", 68, bold=True),
            line("Python, Go, Rust", 80),
            line("Tools", 95, bold=True),
            line("Docker, Redis", 107),
        )
    )
    assert [section.kind for section in resume.sections] == ["skills"]
    assert [group.name.text for group in resume.skills if group.name] == ["Languages", "Tools"]


def test_a_heading_on_its_first_entrys_line_is_cut_off() -> None:
    rail = line("EXPERIENCE\tTutor, Brightside Tutoring, 2022 – 2024", 60)
    bold = tuple(
        word._replace(look=word.look._replace(bold=word.text == "EXPERIENCE")) for word in rail.words if word.look
    )
    document = page(
        line("Jane Doe", 20, size=20),
        type(rail)(text=rail.text, words=bold, page=1, bbox=rail.bbox),
        line("Tutored nine students in algebra", 75, x=80, marker="•"),
    )
    resume = parse(document)
    assert [section.kind for section in resume.sections] == ["work"]
    assert resume.work[0].position is not None
    assert resume.work[0].position.text == "Tutor"


def test_a_word_inside_a_sentence_is_no_heading() -> None:
    resume = parse_text(
        """
        Jane Doe

        Summary
        I bring ten years of
        experience
        and a calm manner.

        Education
        University of Iowa, May 2016
        """
    )
    assert [section.kind for section in resume.sections] == ["summary", "education"]


def test_the_pages_title_is_no_section() -> None:
    resume = parse_text("Curriculum Vitae\n\nJane Doe\n\nEducation\nUniversity of Iowa, May 2016\n")
    assert [section.kind for section in resume.sections] == ["education"]


def test_section_lines_keep_their_origin() -> None:
    resume = parse_text("Jane Doe\n\nInterests\nSailing, chess\n")
    section = resume.section("interests")
    assert section is not None
    assert [(value.text, value.spans) for value in section.lines] == [("Sailing, chess", ((19, 33),))]


def test_an_own_heading_before_the_first_usual_one_is_found_in_plain_text() -> None:
    text = (
        "Casey Example\ncasey@mail.example\n\nMy Journey\nStore Manager, Quillback Outfitters\nMarch 2021 – Present\n"
        "- Train 30 new hires per year\n\nSkills\nExcel, QuickBooks\n\nEducation\nGap College\nMay 2014\n"
    )
    found = parse_text(text)
    first = found.sections[0]
    assert (first.kind, first.known) == ("work", False)
    assert found.work[0].position is not None
    assert found.work[0].position.text == "Store Manager"


def test_a_kind_that_was_inferred_lowers_what_was_read() -> None:
    entry = "Baker, Corner Oven Bakery, 2019 - 2021\n- Baked bread"
    text = "Jane Doe\njane@example.com\n\n{}\n\n" + entry + "\n\nSkills\n\nPython, SQL\n"
    told, guessed = (parse_text(text.format(heading)) for heading in ("Experience", "Where I Have Been"))
    sure, doubtful = told.work[0].position, guessed.work[0].position
    assert sure is not None
    assert doubtful is not None
    assert doubtful.confidence <= 0.6 < sure.confidence
