"""The order in which a file stores its text against the order of its layout."""

from __future__ import annotations

from dataclasses import replace

from profilelint.compare import Status, disagreements, stored
from profilelint.model.document import Document, Line, Look, Word
from profilelint.model.place import BBox, PagePlace
from profilelint.parse import parse


def line(text: str, y: float, *, x: float = 50.0, size: float = 10.0, column: int = 0, marker: str = "") -> Line:
    box = BBox(x, y, x + 5 * len(text), y + size)
    words = []
    at = 0
    for word in text.split():
        at = text.index(word, at)
        words.append(Word(word, at, PagePlace(1, box), Look("Sans", size, size > 10)))
        at += len(word)
    return Line(text=text, words=tuple(words), page=1, bbox=box, column=column, marker=marker)


def page(lines: list[Line], stream: list[Line]) -> Document:
    placed, text = Document.lay_out(lines)
    return Document(path="a.pdf", format="pdf", lines=placed, text=text, stream=tuple(stream))


HEAD = [line("Jane Doe", 20, size=20), line("jane.doe@example.com", 40)]
SCHOOL = [
    line("EDUCATION", 60, size=13),
    line("University of Iowa in Iowa City", 76),
    line("Bachelor of Arts in Art History", 88),
]
JOB = [
    line("EXPERIENCE", 60, x=300, size=13, column=1),
    line("Tutor, Brightside Tutoring, Jun 2022 – Present", 76, x=300, column=1),
    line("Tutored nine students in algebra and calculus", 88, x=300, column=1, marker="•"),
    line("Planned the summer course with two other tutors", 100, x=300, column=1, marker="•"),
]


def test_one_order_gives_no_disagreement() -> None:
    document = page([*HEAD, *SCHOOL, *JOB], [*HEAD, *SCHOOL, *JOB])
    assert stored(document) is None
    assert disagreements(document, parse(document)) == ()


def test_formats_of_one_order_have_none() -> None:
    document = replace(page([*HEAD, *SCHOOL, *JOB], []), stream=())
    assert disagreements(document, parse(document)) == ()


def test_bullets_stored_under_another_heading_stray() -> None:
    document = page([*HEAD, *SCHOOL, *JOB], [*HEAD, *JOB[:2], SCHOOL[0], *JOB[2:], *SCHOOL[1:]])
    found = disagreements(document, parse(document))
    strayed = {item.fact.path: item.section for item in found if item.other_section and item.strayed}
    assert strayed["work[0].highlights[0]"] == "EDUCATION"
    assert strayed["work[0].highlights[1]"] == "EDUCATION"


def test_lines_stored_as_one_are_told() -> None:
    merged = line(f"{SCHOOL[2].text} {JOB[2].text}", 88)
    document = page([*HEAD, *SCHOOL, *JOB], [*HEAD, *SCHOOL[:2], *JOB[:2], merged, JOB[3]])
    found = disagreements(document, parse(document))
    assert "work[0].highlights[0]" in {item.fact.path for item in found}


def test_right_aligned_dates_stored_last_are_no_stray_lines() -> None:
    dated = [
        line("EXPERIENCE", 60, size=13),
        line("Tutor, Brightside Tutoring\tJun 2022 – May 2023", 76),
        line("Tutored nine students in algebra and calculus", 88, marker="•"),
        line("Baker, Oak Street Bakery\tJun 2020 – May 2021", 110),
        line("Baked two hundred loaves of bread every morning", 122, marker="•"),
    ]
    apart = [
        dated[0],
        line("Tutor, Brightside Tutoring", 76),
        dated[2],
        line("Jun 2022 – May 2023", 76, x=400),
        line("Baker, Oak Street Bakery", 110),
        dated[4],
        line("Jun 2020 – May 2021", 110, x=400),
    ]
    document = page([*HEAD, *dated], [*HEAD, *apart])
    found = disagreements(document, parse(document))
    assert not [item for item in found if item.fact.field == "highlights" and item.strayed]
    assert all(item.status is not Status.TORN for item in found)


def test_an_entry_whose_lines_run_into_another_column_is_torn() -> None:
    prose = [
        line("PROFILE", 60, x=300, size=13, column=1),
        line("Patient tutor who likes small groups", 76, x=300, column=1),
        line("and plans each lesson with one question", 88, x=300, column=1),
    ]
    rows = [
        line(f"{left.text} {right.text}", 60 + 14 * n)
        for n, (left, right) in enumerate(zip(SCHOOL, prose, strict=True))
    ]
    document = page([*HEAD, *SCHOOL, *prose], [*HEAD, *rows])
    found = {item.fact.path: item.status for item in disagreements(document, parse(document))}
    assert found["education[0].studyType"] is Status.TORN


def test_a_heading_by_its_look_alone_is_no_difference_of_order() -> None:
    talks = [line("LECTURES HELD", 120, size=13), line("How to teach algebra to nine pupils at once, 2021", 134)]
    lines = [*HEAD, *SCHOOL, *JOB, *talks]
    plain = [line(one.text, 20 + 12 * number) for number, one in enumerate(lines)]
    document = page(lines, [*plain[:2], plain[4], *plain[2:4], *plain[5:]])
    found = disagreements(document, parse(document))
    assert not [item for item in found if "algebra to nine" in item.fact.value.text and item.other_section]


def test_a_heading_stored_on_one_line_with_a_date_is_the_same_heading() -> None:
    dated = [
        line("EXPERIENCE", 60, size=13),
        line("Tutor, Brightside Tutoring\tJun 2022 – May 2023", 76),
        line("Tutored nine students in algebra and calculus", 88, marker="•"),
        line("Planned the summer course with two other tutors", 100, marker="•"),
    ]
    joined = [line("EXPERIENCE Jun 2022 – May 2023", 60), line("Tutor, Brightside Tutoring", 76), *dated[2:]]
    document = page([*HEAD, *SCHOOL, *dated], [*HEAD, *SCHOOL, *joined])
    assert not [item for item in disagreements(document, parse(document)) if item.other_section]
