from hypothesis import given
from hypothesis import strategies as st

from profilelint.model.document import Document, Role
from profilelint.model.place import TextPlace
from profilelint.read import read_bytes
from profilelint.read.limits import Limits
from profilelint.read.words import source_lines


def read(text: str, name: str = "resume.txt") -> Document:
    return read_bytes(text.encode(), name)


def test_each_source_line_with_words_is_a_line():
    document = read("Ana Boro\n\nSkills\nPython, Go\n")
    assert [line.text for line in document.lines] == ["Ana Boro", "Skills", "Python, Go"]
    assert document.text == "Ana Boro\nSkills\nPython, Go"
    assert document.format == "text"
    assert {line.block for line in document.lines} == {0}


def test_blank_lines_show_in_the_line_numbers_of_words():
    lines = read("one\n\n\ntwo").lines
    assert [line.words[0].place for line in lines] == [TextPlace(1, 1, 1, 4), TextPlace(4, 1, 4, 4)]


def test_bullet_sign_becomes_the_marker():
    (line,) = read("• Built a parser").lines
    assert (line.role, line.marker, line.text) == (Role.ITEM, "•", "Built a parser")
    assert line.words[0].start == 0
    assert line.words[0].place == TextPlace(1, 3, 1, 8)


def test_bullet_sign_without_a_blank_keeps_exact_columns():
    (line,) = read("  •Built it").lines
    assert line.marker == "•"
    assert line.words[0].text == "Built"
    assert line.words[0].place == TextPlace(1, 4, 1, 9)


def test_indented_bullets_are_deeper():
    lines = read("- one\n  - two\n    - three\n- four\n").lines
    assert [line.level for line in lines] == [0, 1, 2, 0]


def test_hyphen_without_a_blank_is_no_bullet():
    (line,) = read("-5% cost").lines
    assert (line.role, line.text) == (Role.BODY, "-5% cost")


def test_wide_gap_is_a_tab_and_double_blank_is_one_blank():
    (line,) = read("Acme     May 2024  to now\tX").lines
    assert line.text == "Acme\tMay 2024 to now\tX"


def test_raw_keeps_the_double_blank():
    assert read("a  b").raw == "a  b"


def test_crlf_and_cr_end_lines():
    assert [line.words[0].place.line for line in read("a\r\nb\rc\nd").lines] == [1, 2, 3, 4]


def test_byte_order_mark_is_not_a_column():
    document = read_bytes(b"\xef\xbb\xbfAna", "a.txt")
    assert document.lines[0].words[0].place == TextPlace(1, 1, 1, 4)


def test_utf16_and_cp1252_are_decoded():
    assert read_bytes("Ana Bo\u010di\u0107".encode("utf-16"), "a.txt").text == "Ana Bo\u010di\u0107"
    assert read_bytes("Ren\u00e9e \u2013 caf\u00e9".encode("cp1252"), "a.txt").text == "Ren\u00e9e \u2013 caf\u00e9"


def test_ligatures_and_soft_hyphens_are_cleaned_but_places_are_the_sources():
    (line,) = read("of\ufb01ce co\u00adop x").lines
    assert line.text == "office coop x"
    assert line.words[2].place == TextPlace(1, 13, 1, 14)


def test_drawn_rules_are_no_lines():
    assert [line.text for line in read("Skills\n------\nGo\n======\n").lines] == ["Skills", "Go"]


def test_too_much_text_is_a_limit_problem():
    document = read_bytes(b"word\n" * 100, "a.txt", Limits(max_text=40))
    assert [problem.kind for problem in document.problems] == ["limit"]
    assert len(document.lines) == 10


@given(st.text(max_size=300))
def test_words_stand_where_their_line_says(text: str):
    document = read_bytes(text.encode("utf-8", "replace"), "a.txt")
    for line in document.lines:
        assert document.text[line.start : line.start + len(line.text)] == line.text
        for word in line.words:
            assert line.text[word.start : word.start + len(word.text)] == word.text


@given(st.lists(st.text("abc .,•-\t", max_size=30), max_size=8))
def test_places_of_plain_words_hold_the_words(lines: list[str]):
    document = read("\n".join(lines))
    source = source_lines(document.raw or "")
    for line in document.lines:
        for word in line.words:
            place = word.place
            assert source[place.line - 1][place.column - 1 : place.end_column - 1] == word.text


def test_a_line_for_this_program_is_a_comment_with_its_place() -> None:
    found = read("Robin Vale\n\n  # profilelint: ignore[word-repeated] why\nExperience\n")
    assert [line.text for line in found.lines] == ["Robin Vale", "Experience"]
    (comment,) = found.comments
    assert comment.text == "profilelint: ignore[word-repeated] why"
    assert comment.place == TextPlace(3, 3, 3, 43)
    assert comment.offset == found.lines[1].start


def test_a_comment_below_the_last_line_stands_at_the_end() -> None:
    found = read("Robin Vale\nprofilelint: file-ignore[word-repeated]\n")
    assert found.comments[0].offset == len(found.text)
