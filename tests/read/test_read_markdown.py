import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.model.document import Document, Region, Role
from profilelint.model.place import Span, TextPlace
from profilelint.read import read_bytes
from profilelint.read.limits import Limits
from profilelint.read.words import source_lines


def read(text: str) -> Document:
    return read_bytes(text.encode(), "resume.md")


def sources(document: Document) -> list[str]:
    """What the source holds at the place of each word."""
    lines = source_lines(document.raw or "")
    return [
        lines[word.place.line - 1][word.place.column - 1 : word.place.end_column - 1]
        for line in document.lines
        for word in line.words
    ]


def test_headings_have_levels():
    lines = read("# Ana Boro #\n\n## Skills\n\nExperience\n==========\n").lines
    assert [(line.role, line.level, line.text) for line in lines] == [
        (Role.HEADING, 1, "Ana Boro"),
        (Role.HEADING, 2, "Skills"),
        (Role.HEADING, 1, "Experience"),
    ]


def test_source_lines_of_a_paragraph_share_a_block():
    document = read("Acme Corp\nIntern\n\nNext")
    first, second, third = document.lines
    assert first.block == second.block != third.block
    assert first.block > 0


def test_hard_breaks_are_lines_too():
    assert [line.text for line in read("one  \ntwo\\\nthree<br>four").lines] == ["one", "two", "three", "four"]


def test_list_items_have_markers_levels_and_blocks():
    lines = read("- one\n  goes on\n  * two\n\n1. three\n").lines
    assert [(line.role, line.marker, line.level) for line in lines] == [
        (Role.ITEM, "-", 0),
        (Role.ITEM, "", 0),
        (Role.ITEM, "*", 1),
        (Role.ITEM, "1.", 0),
    ]
    assert lines[0].block == lines[1].block


def test_a_year_at_the_start_of_a_line_is_no_list_number():
    (line,) = read("2024. A good year").lines
    assert (line.role, line.text) == (Role.BODY, "2024. A good year")


def test_typed_bullets_are_items():
    (line,) = read("• Built it").lines
    assert (line.role, line.marker, line.text) == (Role.ITEM, "•", "Built it")


def test_bold_and_italic_are_looks():
    words = read("**Led** a *small* team").lines[0].words
    assert [(word.look.bold, word.look.italic) for word in words] == [
        (True, False),
        (False, False),
        (False, True),
        (False, False),
    ]


@pytest.mark.parametrize(
    ("source", "column"),
    [
        ("**Led** team", 9),
        ("[a](team) team", 11),
        ("`x` team", 5),
        ("\\* team", 4),
        ("&amp; team", 7),
        ("<b>team</b>", 4),
        ("![team](team.png) team", 19),
        ("> - ### team", 9),
        ("[x][ref] team\n\n[ref]: https://team.example.com", 10),
        ("# team #", 3),
    ],
)
def test_columns_are_exact_after_markup(source: str, column: int):
    word = next(word for line in read(source).lines for word in line.words if word.text == "team")
    assert word.place == TextPlace(1, column, 1, column + 4)


def test_a_word_half_bold_covers_its_markup():
    (word,) = read("**Led**, ").lines[0].words
    assert word.text == "Led,"
    assert word.place == TextPlace(1, 3, 1, 9)


def test_entities_and_escapes_are_decoded():
    (line,) = read("R&amp;D C\\+\\+ &eacute;t&#233;").lines
    assert line.text == "R&D C++ été"
    assert line.words[0].place == TextPlace(1, 1, 1, 8)


def test_links_show_their_text():
    document = read("- See [my site](https://ana.example.com 'x') now <mailto:ana@example.com>")
    site, mail = document.links
    assert document.text == "See my site now mailto:ana@example.com"
    assert site.url == "https://ana.example.com"
    assert site.span == Span(4, 11)
    assert site.place == TextPlace(1, 8, 1, 10)
    assert mail.url == "mailto:ana@example.com"


def test_table_cells_are_joined_with_tabs_and_keep_places():
    document = read("| Skill | Years |\n|---|---|\n| C \\| D | **2** |\n")
    head, row = document.lines
    assert head.text == "Skill\tYears"
    assert row.text == "C | D\t2"
    assert row.region is Region.TABLE
    assert row.words[-1].place == TextPlace(3, 14, 3, 15)


def test_front_matter_is_metadata_not_text():
    document = read("---\ntitle: My resume\nname: Ana\n---\n\n# Ana\n")
    assert (document.metadata.title, document.metadata.author) == ("My resume", "Ana")
    assert [line.words[0].place.line for line in document.lines] == [6]


def test_a_rule_at_the_top_is_no_front_matter():
    assert [line.text for line in read("---\n\nAna Boro\n\n---\n").lines] == ["Ana Boro"]


def test_comments_know_the_next_line():
    document = read("# Ana\n\n<!-- profilelint: ignore[x] why -->\n- Built it\n")
    (comment,) = document.comments
    assert comment.text == "profilelint: ignore[x] why"
    assert comment.place == TextPlace(3, 1, 3, 36)
    assert document.text[comment.offset :] == "Built it"


def test_a_comment_at_the_end_of_a_line_points_behind_it():
    document = read("- one <!-- a -->\n- two\n")
    assert document.text[document.comments[0].offset :] == "two"
    assert document.lines[0].text == "one"


def test_html_blocks_lose_their_tags_only():
    document = read('<h1 align="center">Ana &amp; Co</h1>\n\n<p>Austin<br>TX</p>\n')
    assert [(line.role, line.text) for line in document.lines] == [
        (Role.HEADING, "Ana & Co"),
        (Role.BODY, "Austin"),
        (Role.BODY, "TX"),
    ]
    assert document.lines[0].words[0].place == TextPlace(1, 20, 1, 23)


def test_code_blocks_keep_their_text():
    assert [line.text for line in read("```\na *b*\n```\n").lines] == ["a *b*"]


def test_images_are_noted_and_not_shown():
    document = read("Ana ![a photo](me.png) Boro")
    assert document.text == "Ana Boro"
    assert [image.name for image in document.images] == ["a photo"]


def test_an_absurdly_long_paragraph_is_read_as_plain_text():
    document = read("# Head\n\n" + "[" * 20_000 + "\n\n**bold**\n")
    assert document.lines[0].role is Role.HEADING
    assert document.lines[-1].text == "bold"
    assert document.lines[-1].words[0].place == TextPlace(5, 3, 5, 7)


def test_text_beyond_the_limit_is_cut_and_said():
    document = read_bytes(b"word\n\n" * 100, "a.md", Limits(max_text=60))
    assert [problem.kind for problem in document.problems] == ["limit"]
    assert len(document.lines) == 10


@pytest.mark.parametrize("piece", ["[", "![", "[a](", "*a _b ", "`", "<!--", "&", "> ", "- ", "|a"])
def test_hostile_input_stays_linear(piece: str):
    def cost(size: int) -> float:
        text = (piece * size).encode()
        start = time.process_time()
        read_bytes(text, "a.md")
        return time.process_time() - start

    read_bytes(b"warm", "a.md")
    small, large = cost(4_000 // len(piece)), cost(64_000 // len(piece))
    assert large < 60 * small + 2


@given(st.text("ab *_`[]()#-\n<>!&;|\\~1.", max_size=200))
def test_any_markdown_is_read(text: str):
    document = read(text)
    for line in document.lines:
        assert document.text[line.start : line.start + len(line.text)] == line.text
        for word in line.words:
            assert line.text[word.start : word.start + len(word.text)] == word.text


@given(
    st.lists(
        st.sampled_from(["led", "**team**", "*a*", "`code`", "[x](y)", "- ", "#", "\n", " ", "&amp;"]), max_size=30
    )
)
def test_plain_words_stand_at_their_places(pieces: list[str]):
    document = read("".join(pieces))
    found = [word.text for line in document.lines for word in line.words]
    for text, source in zip(found, sources(document), strict=True):
        if text.isalpha() and source.isalpha():
            assert source == text
