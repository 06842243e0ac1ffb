from __future__ import annotations

import pytest
from pdf_kit import at, read, texts

from profilelint.model.document import Role

LEFT = ["SKILLS", "Python", "Rust", "Terraform", "LANGUAGES", "English", "Spanish", "AWARDS", "Dean's list"]
RIGHT = [
    "EXPERIENCE",
    "Data analyst at Northwind Systems in Denver",
    "Wrote the weekly forecast of demand for stores",
    "Built a dashboard used by eleven account leads",
    "EDUCATION",
    "Bachelor of Science, State University, Denver",
    "Thesis on the routing of small delivery trucks",
    "PROJECTS",
    "A vector tile cache for maps that work offline",
]


def two_columns(order: str, shift: float = 0) -> bytes:
    left = [at(40, 700 - 16 * n, text, font="B" if text.isupper() else "F") for n, text in enumerate(LEFT)]
    right = [at(220, 700 - 16 * n + shift, text, font="B" if text.isupper() else "F") for n, text in enumerate(RIGHT)]
    if order == "columns":
        return b"".join(left + right)
    if order == "rows":
        return b"".join(part for pair in zip(left, right, strict=True) for part in pair)
    return b"".join(sorted(left + right))


def test_columns_stored_one_after_the_other() -> None:
    document = read(two_columns("columns"))
    assert texts(document) == LEFT + RIGHT
    assert document.pages[0].columns == 2
    assert {line.column for line in document.lines} == {0, 1}
    assert document.stream == ()


def test_a_short_sidebar_beside_a_column_with_dates_at_its_right() -> None:
    main, y = [at(50, 700, "Experience", font="B", size=12)], 684
    for n in range(3):
        main += [at(50, y, f"Analyst {n}"), at(340, y, f"Jul 202{n} – Present")]
        main += [at(50, y - 12, "Department of Agriculture"), at(352, y - 12, "Washington, DC")]
        main += [
            at(58, y - 24, "Evaluated 75 rural housing grants per year and briefed the director"),
            at(58, y - 36, "daily"),
        ]
        y -= 54
    sidebar = [at(440, 700, "Skills", font="B", size=12), at(440, 684, "Power BI, Excel")]
    found = texts(read(b"".join(main + sidebar)))
    assert found[:3] == ["Experience", "Analyst 0\tJul 2020 – Present", "Department of Agriculture\tWashington, DC"]
    assert found[-2:] == ["Skills", "Power BI, Excel"]


def test_columns_stored_row_by_row() -> None:
    document = read(two_columns("rows"))
    assert texts(document) == LEFT + RIGHT
    assert document.stream[0].text == "SKILLS EXPERIENCE"


def test_columns_stored_in_any_order() -> None:
    assert texts(read(two_columns("shuffled", shift=5))) == LEFT + RIGHT


def test_a_header_stands_before_the_columns_under_it() -> None:
    header = at(40, 740, "Maya Chen, 12 Long Street, Denver, maya.chen@example.com, (303) 555-0119, and more")
    assert texts(read(header + two_columns("rows"))) == [texts(read(header))[0], *LEFT, *RIGHT]


def test_dates_at_the_right_edge_are_no_column() -> None:
    rows = [
        ("Software Engineering Intern", "May 2024 - Aug 2024"),
        ("Undergraduate Teaching Assistant", "Aug 2023 - Present"),
        ("Math Tutor", "Jun 2021 - Jul 2022"),
        ("Camp Counsellor", "Jun 2020 - Aug 2020"),
    ]
    content = b"".join(
        at(72, 700 - 16 * n, title) + at(540 - 5 * len(dates), 700 - 16 * n, dates)
        for n, (title, dates) in enumerate(rows)
    )
    document = read(content)
    assert texts(document) == [f"{title}\t{dates}" for title, dates in rows]
    assert document.pages[0].columns == 1


def test_dates_stored_after_all_titles_are_no_column() -> None:
    titles = b"".join(at(72, 700 - 16 * n, f"Position number {n} at a company") for n in range(5))
    dates = b"".join(at(480, 700 - 16 * n, f"{2015 + n} - {2016 + n}") for n in range(5))
    document = read(titles + dates)
    assert texts(document)[0] == "Position number 0 at a company\t2015 - 2016"
    assert document.pages[0].columns == 1


def test_a_place_beside_a_list_goes_to_the_head_of_its_entry() -> None:
    content = (
        at(72, 700, "Lone Star Cloud, Software Engineering Intern")
        + at(82, 686, "•")
        + at(92, 686, "Built a service that replays failed webhook deliveries")
        + at(82, 672, "•")
        + at(92, 672, "Reduced the latency of the billing database by half")
        + at(465, 700, "Dallas, TX")
        + at(465, 686, "May 2024 - Aug 2024")
    )
    document = read(content)
    assert texts(document) == [
        "Lone Star Cloud, Software Engineering Intern\tDallas, TX\tMay 2024 - Aug 2024",
        "Built a service that replays failed webhook deliveries",
        "Reduced the latency of the billing database by half",
    ]


def test_a_wide_gap_is_a_tab_and_a_blank_is_not() -> None:
    document = read(at(72, 700, "State University") + at(400, 700, "Austin, TX"))
    assert texts(document) == ["State University\tAustin, TX"]
    assert [(word.text, word.start) for word in document.lines[0].words] == [
        ("State", 0),
        ("University", 6),
        ("Austin,", 17),
        ("TX", 25),
    ]


def test_list_signs_become_markers() -> None:
    content = at(72, 700, "• Wrote tests") + at(72, 686, "- Fixed bugs") + at(72, 672, "•") + at(86, 672, "Led")
    document = read(content)
    assert [(line.marker, line.text, line.role) for line in document.lines] == [
        ("•", "Wrote tests", Role.ITEM),
        ("-", "Fixed bugs", Role.ITEM),
        ("•", "Led", Role.ITEM),
    ]


def test_a_sign_between_words_is_text() -> None:
    document = read(at(72, 700, "Denver • (303) 555-0119 • maya.chen@example.com"))
    assert texts(document) == ["Denver • (303) 555-0119 • maya.chen@example.com"]


def test_a_dash_before_a_year_is_text() -> None:
    assert texts(read(at(72, 700, "- 2024")))[0] == "- 2024"


def test_drawn_dots_become_markers() -> None:
    dot = b"74 704 m 75 704 76 703 76 702 c 76 701 75 700 74 700 c 73 700 72 701 72 702 c 72 703 73 704 74 704 c f "
    document = read(dot + at(84, 699, "Planned and wrote many posts") + at(72, 680, "A line without a dot"))
    assert [(line.marker, line.text) for line in document.lines] == [
        ("•", "Planned and wrote many posts"),
        ("", "A line without a dot"),
    ]


def test_rating_dots_are_no_markers() -> None:
    dots = b"".join(b"%d 700 5 5 re f " % x for x in range(130, 180, 8))
    document = read(at(72, 699, "Python") + dots + at(200, 699, "Fluent for years"))
    assert all(not line.marker for line in document.lines)


def test_a_hanging_indent_joins_the_lines_of_an_item() -> None:
    content = (
        at(72, 700, "•")
        + at(84, 700, "Built a service that replays failed webhook deliveries and recovers most of the dropped")
        + at(84, 688, "events during a pilot of two weeks")
        + at(72, 670, "Another entry of the page")
    )
    first, second, third = read(content).lines
    assert first.block == second.block > 0
    assert third.block == 0


def test_a_soft_hyphen_at_the_end_of_a_line_stays_for_the_parser() -> None:
    content = b"BT /F 10 Tf 72 700 Td (a summer of engineer\\255) Tj 0 -12 Td (ing at two\\255week pilots) Tj ET"
    assert texts(read(content)) == ["a summer of engineer\u00ad", "ing at two-week pilots"]


def test_a_line_keeps_what_the_file_has_of_soft_hyphens() -> None:
    (line,) = read(b"BT /F 10 Tf 72 700 Td (at two\\255week pilots) Tj ET").lines
    assert (line.text, line.raw) == ("at two-week pilots", "at two\u00adweek pilots")


@pytest.mark.parametrize(
    ("said", "raw"),
    [
        ("006E00AD", "con\u00adduct it"),
        ("006E200B", "con\u200bduct it"),
        ("200B006E", "co\u200bnduct it"),
        ("006E", ""),
    ],
)
def test_a_line_keeps_the_invisible_characters_of_replacement_text(said: str, raw: str) -> None:
    shown = f"/Span <</ActualText <FEFF{said}>>> BDC (n) Tj EMC".encode()
    (line,) = read(b"BT /F 10 Tf 72 700 Td (co) Tj " + shown + b" (duct it) Tj ET").lines
    assert (line.text, line.raw) == ("conduct it", raw)


def test_a_row_of_signs_beside_a_column_is_no_column() -> None:
    signs = [at(150, 700 - 16 * n, "•") for n in range(1, len(LEFT))]
    document = read(two_columns("columns") + b"".join(signs))
    assert document.pages[0].columns == 2
