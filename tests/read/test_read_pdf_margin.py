"""Labels and dates in the margin, and text that runs from right to left."""

from __future__ import annotations

from pdf_kit import at, read, stream, texts


def test_a_date_in_the_margin_beside_running_text_goes_to_its_start() -> None:
    content = at(60, 694, "2019 - 2022") + at(160, 700, "Project Coordinator")
    content += at(160, 688, "Coordinate projects across three sites") + at(160, 676, "and report to the director")
    assert texts(read(content)) == [
        "2019 - 2022",
        "Project Coordinator",
        "Coordinate projects across three sites",
        "and report to the director",
    ]


def test_labels_and_what_stands_beside_them_are_rows() -> None:
    rows = [("2022", "Service Medal, United States Army"), ("2018", "Commendation Medal, United States Army")]
    rows += [
        ("Key Skills", ""),
        ("Management", "Agile, Risk management, Budgeting"),
        ("Software", "SAP, Jira, Power BI"),
    ]
    rows += [("References", ""), ("On request", "")]
    content = b""
    for n, (label, text) in enumerate(rows):
        content += at(60, 700 - 14 * n, label) + (at(160, 700 - 14 * n, text) if text else b"")
    assert texts(read(content)) == ["\t".join(filter(None, row)) for row in rows]


def test_a_place_over_a_date_at_the_right_edge_is_no_column() -> None:
    content = at(60, 700, "Co-Founder") + at(480, 700, "San Francisco, CA") + at(60, 688, "Nexus AI")
    content += at(478, 688, "June 2023 - present") + b"".join(
        at(72, 676 - 12 * n, "Built the model infrastructure that serves requests") for n in range(4)
    )
    assert texts(read(content))[:2] == ["Co-Founder\tSan Francisco, CA", "Nexus AI\tJune 2023 - present"]


CMAP = b"""begincmap 1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfrange <41> <5B> <05D0> endbfrange endcmap"""


def hebrew(content: bytes) -> list[str]:
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Hebrew /ToUnicode 6 0 R >>"
    return texts(read(content, objects={4: font, 6: stream(CMAP)}))


def test_right_to_left_letters_are_read_in_their_order() -> None:
    assert hebrew(at(400, 700, "CBA", font="B")) == ["אבג"]


def test_latin_words_keep_their_order_in_a_right_to_left_line() -> None:
    content = at(300, 700, "Acme Ltd") + at(350, 700, "CBA", font="B") + at(380, 700, "FED", font="B")
    assert hebrew(content) == ["דהו אבג Acme Ltd"]
