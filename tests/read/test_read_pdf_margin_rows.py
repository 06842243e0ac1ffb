"""Rows with something in the margin: dates, headings and labels beside running text."""

from __future__ import annotations

from pdf_kit import at, read, texts


def test_a_date_range_that_fills_a_narrow_column_is_one_cell() -> None:
    document = read(
        at(72, 700, "Jul")
        + at(100, 700, "2018")
        + at(145, 700, "-")
        + at(180, 700, "Associate Professor", font="B")
        + at(72, 688, "Present")
        + at(180, 688, "Carolina Piedmont University")
    )
    assert texts(document) == ["Jul 2018 - Present\tAssociate Professor", "Carolina Piedmont University"]


def test_a_month_and_its_year_on_the_next_line_are_one_date() -> None:
    document = read(
        at(72, 700, "Jul 2012 - Jun")
        + at(72, 688, "2018")
        + at(160, 700, "Assistant Professor", font="B")
        + at(160, 688, "Hudson Valley College")
    )
    assert texts(document) == ["Jul 2012 - Jun 2018\tAssistant Professor", "Hudson Valley College"]


def test_a_heading_in_the_margin_that_is_wrapped_is_one_heading() -> None:
    document = read(
        at(72, 700, "PROFESSIONAL", font="B")
        + at(72, 688, "EXPERIENCE", font="B")
        + at(180, 700, "Ledgerlight, Seattle")
        + at(180, 688, "Staff Software Engineer")
    )
    assert texts(document) == ["PROFESSIONAL EXPERIENCE\tLedgerlight, Seattle", "Staff Software Engineer"]


def test_a_smaller_date_in_the_margin_stands_on_the_line_beside_it() -> None:
    document = read(
        at(72, 697.2, "2014 to 2019", size=8)
        + at(200, 700, "Journeyman Wireman", font="B")
        + at(200, 686, "Installed switchgear")
    )
    assert texts(document) == ["2014 to 2019\tJourneyman Wireman", "Installed switchgear"]


def test_the_date_of_the_next_entry_stays_with_it() -> None:
    document = read(
        at(72, 700, "Ledgerlight", font="B")
        + at(480, 700, "May 2022 - Present")
        + at(72, 688, "Staff Engineer")
        + at(521, 688, "Seattle, WA")
        + at(62, 676, "•")
        + at(72, 676, "Wrote the design review guide")
        + at(72, 652, "Cobalt Harbor", font="B")
        + at(480, 652, "Aug 2019 - Apr 2022")
        + at(72, 640, "Engineer")
        + at(521, 640, "Seattle, WA")
    )
    assert texts(document)[-2:] == ["Cobalt Harbor\tAug 2019 - Apr 2022", "Engineer\tSeattle, WA"]


def test_roles_with_list_signs_keep_their_own_dates() -> None:
    document = read(
        at(72, 700, "Ledgerlight, Seattle", font="B")
        + at(480, 700, "Aug 2019 - Present")
        + at(80, 688, "•")
        + at(90, 688, "Staff Engineer")
        + at(480, 688, "May 2022 - Present")
    )
    assert texts(document) == ["Ledgerlight, Seattle\tAug 2019 - Present", "Staff Engineer\tMay 2022 - Present"]


def test_a_small_list_sign_above_the_baseline_stands_on_its_line() -> None:
    document = read(
        at(72, 693, "SKILLS", font="B")
        + at(140, 691.6, "•", size=6)
        + at(150, 690.4, "Python")
        + at(150, 678, "Rust and Go")
    )
    assert ("•", "Python") in [(line.marker, line.text) for line in document.lines]


def test_headings_in_the_margin_are_no_column() -> None:
    content = at(450, 730, "541-555-0128")
    y = 700
    for heading in ("EDUCATION", "EXPERIENCE", "PROJECTS", "AWARDS"):
        content += at(64, y, heading, font="B") + at(170, y, "Campus Thrift Shop", font="B")
        content += at(170, y - 12, "Wrote the plan for the spring sale and counted the stock")
        content += at(170, y - 24, "Trained six new people at the till") + at(170, y - 36, "Kept the books")
        y -= 60
    document = read(content)
    assert document.pages[0].columns == 1
    assert [text.split("\t")[0] for text in texts(document) if "\t" in text] == [
        "EDUCATION",
        "EXPERIENCE",
        "PROJECTS",
        "AWARDS",
    ]


def test_labels_stand_beside_their_values_though_one_row_is_written_otherwise() -> None:
    content = b""
    y = 700
    for label, value in (
        ("Store", "Stock counts, Latte art"),
        ("Office", "Spreadsheets, Scheduling"),
        ("Languages", ""),
        ("English", "Native speaker"),
        ("Dutch", "Conversational"),
        ("Certifications", ""),
    ):
        content += at(72, y, label, font="B") + (at(200, y, value) if value else b"")
        y -= 18
    content += at(72, y, "Food Handler Card", font="B") + at(72, y - 13, "Lane County") + at(480, y, "May 2023")
    assert texts(read(content)) == [
        "Store\tStock counts, Latte art",
        "Office\tSpreadsheets, Scheduling",
        "Languages",
        "English\tNative speaker",
        "Dutch\tConversational",
        "Certifications",
        "Food Handler Card\tMay 2023",
        "Lane County",
    ]


def test_contact_details_left_and_right_above_two_columns() -> None:
    content = b""
    for n, (left, right) in enumerate((("maya@example.com", "555-0147"), ("Seattle, WA", "mayachen.example"))):
        content += at(40, 740 - 14 * n, left) + at(460, 740 - 14 * n, right)
    content += at(40, 690, "EXPERIENCE", size=13, font="B") + at(310, 685, "SKILLS", size=13, font="B")
    for n in range(12):
        content += at(40, 670 - 14 * n, "Kept the ledger platform running well")
        content += at(310, 665 - 14 * n, "Databases and queues")
    lines = texts(read(content))
    assert lines[:3] == ["maya@example.com\t555-0147", "Seattle, WA\tmayachen.example", "EXPERIENCE"]
    assert lines.index("SKILLS") == 15


def test_entries_side_by_side_are_read_one_after_the_other() -> None:
    content = b""
    for x, lines in (
        (50, ("Yorkville University", "Jan 2016 - Jan 2018", "Master of Accountancy")),
        (310, ("Oberfield College", "Jan 2011 - Jan 2015", "Bachelor of Business")),
    ):
        for n, line in enumerate(lines):
            content += at(x, 700 - 14 * n, line)
    assert texts(read(content)) == [
        "Yorkville University",
        "Jan 2016 - Jan 2018",
        "Master of Accountancy",
        "Oberfield College",
        "Jan 2011 - Jan 2015",
        "Bachelor of Business",
    ]


def test_a_light_and_a_bold_name_are_two_words() -> None:
    document = read(at(72, 700, "Rhys", size=32) + at(147, 700, "Llewellyn", size=32, font="B"))
    assert texts(document) == ["Rhys Llewellyn"]


def test_a_heading_in_spaced_capitals_keeps_its_plural() -> None:
    document = read(at(72, 700, "PROJECT", size=12, font="B") + at(130.6, 700, "S", size=12, font="B"))
    assert texts(document) == ["PROJECTS"]
