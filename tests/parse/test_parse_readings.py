from __future__ import annotations

from resume_text import line, page

from profilelint.model.document import Line
from profilelint.parse import parse

LEFT = [
    line("Jane Doe", 20, size=20, bold=True),
    line("EDUCATION", 50, size=13, bold=True),
    line("University of Iowa in Iowa City", 66),
    line("Bachelor of Arts in Art History", 78),
    line("SKILLS", 110, size=13, bold=True),
    line("Drawing, Clay, Color Theory, Photography", 126),
]
RIGHT = [
    line("EXPERIENCE", 50, x=300, size=13, bold=True, column=1),
    line("Tutor, Brightside Tutoring, Jun 2022 – Present", 66, x=300, column=1),
    line("Tutored nine students in algebra and calculus", 78, x=300, column=1, marker="•"),
]


def test_one_order_gives_no_conflict() -> None:
    assert parse(page(*LEFT, *RIGHT, stream=(*LEFT, *RIGHT))).conflicts == ()


def test_a_line_under_another_heading_is_reported() -> None:
    stream = (*LEFT[:2], RIGHT[0], LEFT[2], RIGHT[1], LEFT[3], RIGHT[2], *LEFT[4:])
    conflicts = parse(page(*LEFT, *RIGHT, stream=stream)).conflicts
    assert [(c.kind, c.value.text, c.stored, c.layout) for c in conflicts] == [
        ("section", "University of Iowa in Iowa City", "EXPERIENCE", "EDUCATION"),
        ("section", "Bachelor of Arts in Art History", "EXPERIENCE", "EDUCATION"),
    ]


def test_two_lines_stored_as_one_are_reported() -> None:
    merged = line(f"{LEFT[3].text} {RIGHT[2].text}", 78)
    stream = (*LEFT[:3], *RIGHT[:2], merged, *LEFT[4:])
    conflicts = parse(page(*LEFT, *RIGHT, stream=stream)).conflicts
    assert "merged" in {conflict.kind for conflict in conflicts}


def test_a_right_aligned_date_is_no_conflict() -> None:
    dated = [
        line("EXPERIENCE", 50, size=13, bold=True),
        line("Tutor at the Brightside Tutoring Centre\tJun 2022 – Present", 66),
        line("Tutored nine students in algebra and calculus", 78, marker="•"),
    ]
    stream: tuple[Line, ...] = (
        dated[0],
        line("Tutor at the Brightside Tutoring Centre", 66),
        line("Jun 2022 – Present", 66, x=400),
        dated[2],
    )
    assert parse(page(line("Jane Doe", 20, size=20), *dated, stream=stream)).conflicts == ()
