from __future__ import annotations

from resume_text import line, page

from profilelint.parse import parse
from profilelint.parse.rails import straighten
from profilelint.parse.rows import rows_of


def railed(rail: str, text: str, y: float, *, edge: float = 140.0, bold: bool = False):  # type: ignore[no-untyped-def]
    """A line whose first words stand in a rail and end short of the edge at which the text starts."""
    left = line(rail, y, x=edge - 9 - 5 * len(rail))
    right = line(text, y, x=edge, bold=bold)
    shift = len(rail) + 1
    words = (*left.words, *(word._replace(start=word.start + shift) for word in right.words))
    assert left.bbox is not None
    assert right.bbox is not None
    return type(left)(text=f"{rail} {text}", words=words, page=1, bbox=left.bbox.union(right.bbox))


def test_dates_in_a_rail_stand_above_their_entry() -> None:
    document = page(
        line("Jane Doe", 20, x=140, size=20),
        line("Experience", 50, x=140, size=14, bold=True),
        railed("05/2024 –", "Tutor, Brightside Tutoring, Round Rock, TX", 70, bold=True),
        railed("08/2024", "○ Tutored nine students in algebra", 84),
        railed("01/2022 –", "Baker, Corner Oven Bakery, Austin, TX", 104, bold=True),
        railed("04/2024", "○ Baked 200 loaves each night", 118),
        line("Education", 140, x=140, size=14, bold=True),
        railed("2018 –", "Bachelor of Arts in Art, University of Iowa", 160, bold=True),
        railed("2022", "Iowa City, IA", 174),
    )
    resume = parse(document)
    assert [(str(e.position), str(e.name), str(e.location)) for e in resume.work] == [
        ("Tutor", "Brightside Tutoring", "Round Rock, TX"),
        ("Baker", "Corner Oven Bakery", "Austin, TX"),
    ]
    dates = [(d.start.iso(), d.end.iso()) for e in resume.work if (d := e.dates) and d.start and d.end]
    assert dates == [("2024-05", "2024-08"), ("2022-01", "2024-04")]
    assert [[b.text for b in e.highlights] for e in resume.work] == [
        ["Tutored nine students in algebra"],
        ["Baked 200 loaves each night"],
    ]
    assert str(resume.education[0].institution) == "University of Iowa"


def test_labels_read_as_a_column_are_put_beside_their_texts() -> None:
    pairs = [
        ("Dates", "05/2024 – 08/2024"),
        ("Position held", "Tutor"),
        ("Name of employer", "Brightside Tutoring, Round Rock, TX"),
        ("Dates", "01/2022 – 04/2024"),
        ("Position held", "Baker"),
        ("Name of employer", "Corner Oven Bakery, Austin, TX"),
        ("Dates", "01/2020 – 12/2021"),
        ("Position held", "Lifeguard"),
        ("Name of employer", "City of Austin, Austin, TX"),
    ]
    left = [line("Jane Doe", 20, size=12), line("Work experience", 50, size=12)]
    left += [line(label, 70 + 14 * i) for i, (label, _) in enumerate(pairs)]
    right = [line(text, 70 + 14 * i, x=200, column=1) for i, (_, text) in enumerate(pairs)]
    resume = parse(page(*left, *right))
    assert [str(entry.position) for entry in resume.work] == ["Tutor", "Baker", "Lifeguard"]
    assert str(resume.work[1].name) == "Corner Oven Bakery"


def test_lines_without_a_rail_stay_as_they_are() -> None:
    document = page(
        line("Jane Doe", 20, size=20),
        line("Experience", 50, size=14, bold=True),
        line("Tutor, Brightside Tutoring\t2022 – 2024", 70),
        line("Tutored nine students in algebra", 84, x=62, marker="•"),
        line("Wrote 30 sheets", 98, x=62, marker="•"),
        line("Led a club of twelve", 112, x=62, marker="•"),
    )
    rows = rows_of(document.lines, "resume.pdf")
    assert straighten(rows) == rows


def test_years_of_a_timeline_stand_above_the_line_beside_them() -> None:
    document = page(
        line("Jane Doe", 20, x=140, size=20),
        line("2021", 68, x=110, size=8),
        line("Experience", 50, x=140, size=14),
        line("2018", 108, x=110, size=8),
        line("2021", 119, x=100, size=8),
        line("2014", 148, x=110, size=8),
        line("2018", 159, x=100, size=8),
        line("Head Baker, Corner Oven Bakery, Austin, TX", 70, x=140),
        line("Baked 200 loaves each night", 84, x=150, marker="•"),
        line("Baker, Corner Oven Bakery, Austin, TX", 110, x=140),
        line("Kept the starter alive", 124, x=150, marker="•"),
        line("Math Tutor, Brightside Tutoring, Round Rock, TX", 150, x=140),
        line("Tutored nine students in algebra", 164, x=150, marker="•"),
        line("2010", 208, x=110, size=8),
        line("2014", 219, x=100, size=8),
        line("Education", 190, x=140, size=14),
        line("Bachelor of Arts in Art, University of Iowa", 210, x=140),
    )
    resume = parse(document)
    dates = [(str(e.position), d.value.text) for e in resume.work if (d := e.dates)]
    assert dates == [("Head Baker", "2021"), ("Baker", "2018 – 2021"), ("Math Tutor", "2014 – 2018")]
    assert resume.work[0].dates is not None
    assert resume.work[0].dates.value.confidence < 0.5  # it may be where the role began
    assert resume.education[0].dates is not None
    assert resume.education[0].dates.value.text == "2010 – 2014"
