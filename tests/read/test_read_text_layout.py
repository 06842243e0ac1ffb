import time

import pytest

from profilelint.model.document import Document, Role
from profilelint.model.place import TextPlace
from profilelint.read import read_bytes
from profilelint.read.normal import split_marker
from profilelint.read.words import decode, wide_codec


def read(text: str) -> Document:
    return read_bytes(text.encode(), "resume.txt")


@pytest.mark.parametrize("rule", ["----------", "==========", "~~~~~~~~~~", "──────────"])
def test_underlined_lines_are_headings(rule: str):
    lines = read(f"Ana Boro\n\nExperience\n{rule}\nAcme\n").lines
    assert [line.role for line in lines] == [Role.BODY, Role.HEADING, Role.BODY]


@pytest.mark.parametrize(
    "above", ["512-555-0100 | Austin", "ana@example.com", "- Built it", "He built it.", "Acme     2019"]
)
def test_a_rule_below_other_lines_makes_no_heading(above: str):
    lines = read(f"Ana Boro\n\n{above}\n--------------------\nAcme\n").lines
    assert all(line.role is not Role.HEADING for line in lines)


def test_frames_are_no_text():
    document = read(
        "+----------+\n| Ana Boro |\n+----------+\n\n************\n*  Skills  *\n************\n╔════╗\n║ Go ║\n╚════╝"
    )
    assert document.text == "Ana Boro\nSkills\nGo"
    assert document.lines[0].words[0].place == TextPlace(2, 3, 2, 6)


def test_cells_in_a_frame_have_wide_gaps():
    assert read("| Acme | 2019 |\n| Elm | 2018 |").text == "Acme\t2019\nElm\t2018"


def test_quote_signs_of_mail_are_no_text():
    document = read("> Ana Boro\n>\n> > - Built it\n> Acme\n")
    assert [(line.text, line.marker) for line in document.lines] == [("Ana Boro", ""), ("Built it", "-"), ("Acme", "")]
    assert document.lines[1].words[0].place == TextPlace(3, 7, 3, 12)


def test_a_form_feed_is_a_blank():
    assert read("Acme\n\fSkills\n").text == "Acme\nSkills"


LEFT = [
    "CONTACT",
    "ana@example.com",
    "Austin, TX",
    "SKILLS",
    "Python",
    "Go",
    "Docker",
    "LANGUAGES",
    "English",
    "French",
]
RIGHT = [
    "SUMMARY OF QUALIFICATIONS",
    "Engineer with ten years of work in logistics",
    "and a liking for small tools",
    "",
    "EXPERIENCE IN THE FIELD",
    "Acme Freight, Senior Engineer, 2019 - 2023",
    "  - Cut the cost of routing by 12 percent",
    "    within a year of the first release",
    "  - Led a team of four engineers",
    "",
    "Elm Logistics, Engineer, 2015 - 2019",
    "  - Wrote the first version of the planner",
]


def columns(left: list[str], right: list[str]) -> str:
    rows = max(len(left), len(right))
    left, right = left + [""] * (rows - len(left)), right + [""] * (rows - len(right))
    return "\n".join(f"{one:<30}{two}".rstrip() for one, two in zip(left, right, strict=True))


def test_two_columns_of_text_are_read_one_after_the_other():
    document = read("Ana Boro\n\n" + columns(LEFT, RIGHT))
    assert [line.text for line in document.lines if not line.column] == ["Ana Boro", *LEFT]
    right = [line for line in document.lines if line.column]
    assert [line.text for line in right][:2] == RIGHT[:2]
    assert right[0].words[0].place == TextPlace(3, 31, 3, 38)
    assert [line.text for line in right if line.role is Role.ITEM][-1] == "Wrote the first version of the planner"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ([f"Job number {n} at Acme" for n in range(12)], [f"May {n} - June {n + 1}" for n in range(2000, 2012)]),
        (["SKILLS", *[""] * 11], [f"a line of text that belongs to it {n}" for n in range(12)]),
    ],
)
def test_a_column_of_dates_or_labels_is_no_text_column(left: list[str], right: list[str]):
    document = read(columns(left, right))
    assert {line.column for line in document.lines} == {0}
    assert document.lines[0].text == f"{left[0]}\t{right[0]}"


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_without_a_mark_are_known(codec: str):
    text = "Ana Čović\nSkills: Python, Go – and more"
    assert wide_codec(text.encode(codec)) == codec
    assert decode(text.encode(codec)) == text


def test_a_mark_of_utf32_is_known():
    assert decode("Ana Čović".encode("utf-32")) == "Ana Čović"


def test_single_zeros_make_no_wide_encoding():
    assert wide_codec(b"Ana Boro\0 and a line of text\0") == ""


def test_bullets_and_apostrophes_of_the_macintosh_are_known():
    assert decode(b"Ana\r\xa5 Didn\xd5t stop at caf\x8e") == "Ana\r• Didn’t stop at café"


@pytest.mark.parametrize("sign", ["->", "=>", "-->", ">>", "--", "🔹", "✅", "❯", "➜"])
def test_drawn_signs_open_list_items(sign: str):
    assert split_marker(f"{sign} Built it") == (sign, "Built it")


@pytest.mark.parametrize("text", ["-- 2019", "->x", "--x", ">>> x", "=> "])
def test_other_dashes_and_arrows_do_not(text: str):
    assert split_marker(text) == ("", text)


@pytest.mark.parametrize("piece", ["a   b\n", "|", "| ", "* ", "> ", "-\n", " ", "a    ", "=", "─\n"])
def test_hostile_text_stays_linear(piece: str):
    def cost(size: int) -> float:
        start = time.process_time()
        read(piece * size + "end")
        return time.process_time() - start

    cost(10)
    small, large = cost(2_000), cost(32_000)
    assert large < 60 * small + 2
