from __future__ import annotations

import pytest
from resume_text import line, page, parse_under, spans_text, text_document

from profilelint.model.document import Document, Line
from profilelint.parse import parse
from profilelint.parse.bullets import join_rows
from profilelint.parse.rows import rows_of


def rows(*texts: str) -> tuple[Document, list[object]]:
    lines, text = Document.lay_out([Line(text=text) for text in texts])
    document = Document(path="x.txt", format="text", lines=lines, text=text)
    return document, list(rows_of(lines, "x.txt"))


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("Built a Go service that replays", "webhooks", "Built a Go service that replays webhooks"),
        ("passed all fault-", "injection tests", "passed all fault-injection tests"),
        ("explaining re\u00ad", "cursion", "explaining recursion"),
        ("explaining re-", "cursion", "explaining recursion"),
        ("wrote the documenta-", "tion", "wrote the documentation"),
        ("trained the GCSS-", "Army clerks", "trained the GCSS-Army clerks"),
        ("ran the CI/", "CD pipelines", "ran the CI/CD pipelines"),
        ("from 2019 –", "2021", "from 2019 – 2021"),
    ],
)
def test_lines_are_joined(first: str, second: str, joined: str) -> None:
    _, found = rows(first, second)
    assert join_rows(found).text == joined  # type: ignore[arg-type]


def test_a_joined_value_knows_where_its_words_stand() -> None:
    document, found = rows("explaining re-", "cursion and hashing")
    value = join_rows(found)  # type: ignore[arg-type]
    start = value.text.index("recursion")
    assert spans_text(document, value.spans_of(start, start + len("recursion"))) == "re|cursion"


def test_an_indented_line_goes_on_with_its_bullet() -> None:
    resume = parse_under(
        "Experience",
        """
        Tutor, Brightside Tutoring, Jun 2024 – Present
        • Tutored nine students in algebra and
          Calculus for two years
        • Wrote 30 practice sheets
        """,
    )
    assert [bullet.text for bullet in resume.work[0].highlights] == [
        "Tutored nine students in algebra and Calculus for two years",
        "Wrote 30 practice sheets",
    ]


def test_hanging_lines_of_a_page_go_on_with_their_bullet() -> None:
    document = page(
        line("Jane Doe", 20, size=20),
        line("EXPERIENCE", 50, bold=True),
        line("Tutor, Brightside Tutoring\t2022 – 2024", 64),
        line("Tutored nine students in algebra and calculus and in physics for the exams of", 78, x=62, marker="•"),
        line("Brightside and of two other schools", 90, x=62),
        line("Baker, Corner Oven\t2020 – 2022", 104),
        line("Baked 200 loaves each night", 118, x=62, marker="•"),
    )
    resume = parse(document)
    assert [[bullet.text for bullet in entry.highlights] for entry in resume.work] == [
        [
            "Tutored nine students in algebra and calculus and in physics for the exams of"
            " Brightside and of two other schools"
        ],
        ["Baked 200 loaves each night"],
    ]


def test_lines_that_open_with_verbs_are_bullets_without_markers() -> None:
    resume = parse_under(
        "Experience",
        """
        Tutor, Brightside Tutoring, Jun 2024 – Present
        Tutored nine high school students in algebra and calculus
        Prepared 30 practice sheets that two other tutors adopted
        """,
    )
    assert [bullet.text for bullet in resume.work[0].highlights] == [
        "Tutored nine high school students in algebra and calculus",
        "Prepared 30 practice sheets that two other tutors adopted",
    ]


def test_nested_bullets_keep_their_level_and_sign() -> None:
    document = text_document(
        """
        Jane Doe

        Experience
        Tutor, Brightside Tutoring, Jun 2024 – Present
        - Tutored nine students
            * Raised their grades
        """
    )
    bullets = parse(document).work[0].highlights
    assert [(bullet.marker, bullet.level) for bullet in bullets] == [("-", 0), ("*", 1)]


def test_every_bullet_stands_in_the_document_as_it_reads() -> None:
    document = text_document(
        """
        Jane Doe

        Experience
        Tutor, Brightside Tutoring, Jun 2024 – Present
        - Tutored nine students
          in algebra
        """
    )
    (bullet,) = parse(document).work[0].highlights
    assert spans_text(document, bullet.spans) == "Tutored nine students|in algebra"
