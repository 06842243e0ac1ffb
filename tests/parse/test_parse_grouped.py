"""Roles under one organisation, and heads whose dates stand where few people put them."""

from __future__ import annotations

import pytest
from resume_text import line, page, parse_text, parse_under

from profilelint.model.resume import Resume
from profilelint.parse import parse


def roles(resume: Resume) -> list[tuple[str, str, str]]:
    return [(str(e.position), str(e.name), e.dates.value.text if e.dates else "") for e in resume.work]


def test_dates_in_a_cell_to_the_right_of_the_whole_entry() -> None:
    resume = parse_under(
        "Experience",
        """
        Head Baker
        Corner Oven Bakery
        • Baked 200 loaves each night
        Mar 2020 – Present
        Austin, TX
        Math Tutor
        Brightside Tutoring
        • Tutored nine students in algebra
        Jun 2016 – Feb 2020
        Round Rock, TX
        """,
    )
    assert roles(resume) == [
        ("Head Baker", "Corner Oven Bakery", "Mar 2020 – Present"),
        ("Math Tutor", "Brightside Tutoring", "Jun 2016 – Feb 2020"),
    ]
    assert [str(e.location) for e in resume.work] == ["Austin, TX", "Round Rock, TX"]
    assert [len(e.highlights) for e in resume.work] == [1, 1]


def test_the_years_with_an_organisation_are_no_role() -> None:
    resume = parse_under(
        "Experience",
        """
        Wattlebird, Tulsa, OK\t2016 – 2022
        Senior Buyer\tMay 2019 – Apr 2022
        • Cut the cost of packing by a fifth
        Buyer\tAug 2016 – Apr 2019
        • Ran the yearly tender
        """,
    )
    assert roles(resume) == [
        ("Senior Buyer", "Wattlebird", "May 2019 – Apr 2022"),
        ("Buyer", "Wattlebird", "Aug 2016 – Apr 2019"),
    ]
    assert [str(e.location) for e in resume.work] == ["Tulsa, OK", "Tulsa, OK"]


def test_a_duration_stands_between_an_organisation_and_its_roles() -> None:
    document = page(
        line("Jane Doe", 20, size=26),
        line("Experience", 50, size=16),
        line("Wattlebird", 72, size=12),
        line("5 years 9 months", 88, size=10.5),
        line("Senior Buyer", 104, size=11.5),
        line("May 2019 - April 2022 (3 years)", 118, size=10.5),
        line("Cut the cost of packing by a fifth", 134, x=60, size=10.5, marker="•"),
        line("Commis de cuisine", 154, size=11.5),
        line("August 2016 - April 2019 (2 years 9 months)", 168, size=10.5),
        line("Ran the yearly tender", 184, x=60, size=10.5, marker="•"),
    )
    resume = parse(document)
    assert [(title, firm) for title, firm, _ in roles(resume)] == [
        ("Senior Buyer", "Wattlebird"),
        ("Commis de cuisine", "Wattlebird"),
    ]


def test_roles_as_items_of_a_list_with_bullets_of_a_second_sign() -> None:
    document = page(
        line("Jane Doe", 20, size=20),
        line("EXPERIENCE", 50, size=13, bold=True),
        line("Corner Oven Bakery, Austin, TX", 70, bold=True),
        line("Head Baker\tMar 2020 – Present", 84, x=62, marker="■"),
        line("Baked 200 loaves each night", 98, x=74, marker="●"),
        line("Baker\tJun 2016 – Feb 2020", 112, x=62, marker="■"),
        line("Kept the starter alive", 126, x=74, marker="●"),
        line("Brightside Tutoring, Round Rock, TX", 146, bold=True),
        line("Math Tutor\tJan 2014 – May 2016", 160, x=62, marker="■"),
        line("Tutored nine students in algebra", 174, x=74, marker="●"),
    )
    assert roles(parse(document)) == [
        ("Head Baker", "Corner Oven Bakery", "Mar 2020 – Present"),
        ("Baker", "Corner Oven Bakery", "Jun 2016 – Feb 2020"),
        ("Math Tutor", "Brightside Tutoring", "Jan 2014 – May 2016"),
    ]


def test_bullets_that_end_in_a_date_stay_bullets() -> None:
    resume = parse_under(
        "Projects",
        """
        Village Water Wheel
        • Built a wheel with volunteers; it has run since autumn 2021
        """,
    )
    assert [(str(e.name), len(e.highlights)) for e in resume.projects] == [("Village Water Wheel", 1)]


def test_a_date_and_a_place_go_on_in_the_next_line_of_both_cells() -> None:
    document = page(
        line("Jane Doe", 20, size=20),
        line("EXPERIENCE", 50, size=13, bold=True),
        line("Corner Oven Bakery, Head Baker – Des\tAug. 2022 – May", 70),
        line("Moines, IA\t2026", 82),
        line("Baked 200 loaves each night", 96, x=62, marker="•"),
    )
    work = parse(document).work[0]
    assert (str(work.position), str(work.name), str(work.location)) == (
        "Head Baker",
        "Corner Oven Bakery",
        "Des Moines, IA",
    )
    assert work.dates is not None
    assert work.dates.value.text == "Aug. 2022 – May 2026"


def test_lines_that_the_file_calls_items_but_that_have_no_sign_are_heads() -> None:
    from dataclasses import replace

    from profilelint.model.document import Role

    def bare(text: str, y: float):  # type: ignore[no-untyped-def]
        return replace(line(text, y, bold=True), role=Role.ITEM)

    document = page(
        line("Jane Doe", 20, size=20),
        line("EXPERIENCE", 50, size=15, bold=True),
        line("Corner Oven Bakery", 70, size=12, bold=True),
        bare("March 2020 - Present", 90),
        bare("Head Baker", 104),
        line("Baked 200 loaves each night", 118, x=74, marker="•"),
    )
    assert roles(parse(document)) == [("Head Baker", "Corner Oven Bakery", "March 2020 - Present")]


def test_a_wrapped_bullet_goes_on_below_its_sign() -> None:
    document = page(
        line("Jane Doe", 20, size=20),
        line("EXPERIENCE", 50, size=13, bold=True),
        line("Head Baker, Corner Oven Bakery\tMar 2020 – Present", 70, bold=True),
        line("Baked two hundred loaves each night for the shops and for the cafes of the town", 84, x=59, marker="•"),
        line("and its schools", 96),
        line("Bought flour, salt and everything else from the mills along the river north of", 110, x=59, marker="•"),
        line("Round Rock and Georgetown", 122),
    )
    assert [bullet.text.split()[-1] for bullet in parse(document).work[0].highlights] == ["schools", "Georgetown"]


def test_title_below_the_date_in_lines_of_one_look() -> None:
    resume = parse_under(
        "Education",
        """
        Otterville University
        January 2012 - January 2014
        Master of Arts
        Otterville University
        January 2008 - January 2012
        Bachelor of Arts
        """,
    )
    assert [(str(e.study_type), e.dates.value.text[-4:]) for e in resume.education if e.dates] == [
        ("Master of Arts", "2014"),
        ("Bachelor of Arts", "2012"),
    ]


def test_a_project_in_a_bullet_with_its_years_in_parentheses() -> None:
    resume = parse_under("Projects", "• tinyloaf (2019 – 2021). Weighs dough by camera.\n• crumb (2018). Cuts logs.\n")
    assert [(str(e.name), e.dates.value.text if e.dates else "") for e in resume.projects] == [
        ("tinyloaf", "2019 – 2021"),
        ("crumb", "2018"),
    ]


@pytest.mark.parametrize(
    ("heading", "kind"), [("Top Skills", "skills"), ("Honors-Awards", "awards"), ("Honor Awards", "awards")]
)
def test_headings_of_profile_exports(heading: str, kind: str) -> None:
    resume = parse_text(f"Jane Doe\njane@example.com\n\n{heading}\nGolden Whisk\n")
    assert [section.kind for section in resume.sections] == [kind]


def test_a_level_below_each_skill_is_no_skill() -> None:
    resume = parse_under("Skills", "Bread\nVery Good\nPastry\nExcellent\nAccounts\nBasic\n")
    assert [word.text for group in resume.skills for word in group.keywords] == ["Bread", "Pastry", "Accounts"]


def test_a_level_above_a_list_stays() -> None:
    resume = parse_under("Skills", "Advanced\nBread, Pastry\nBasic\nAccounts, Tax\n")
    words = [word.text for group in resume.skills for word in group.keywords]
    assert {"Bread", "Pastry", "Accounts", "Tax"} <= set(words)


def test_a_label_over_the_bullets_is_no_head() -> None:
    resume = parse_under(
        "Experience",
        """
        Head Baker
        Corner Oven Bakery
        03/2020 - Present
        Achievements/Tasks
        • Baked 200 loaves each night
        """,
    )
    assert roles(resume) == [("Head Baker", "Corner Oven Bakery", "03/2020 - Present")]
    assert len(resume.work[0].highlights) == 1
