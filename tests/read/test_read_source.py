import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from profilelint.model.document import Document, Link, Role
from profilelint.model.place import TextPlace
from profilelint.read import read_bytes
from profilelint.read.structured.source import title


def yaml_read(text: str) -> Document:
    return read_bytes(text.encode(), "resume.yaml")


def json_read(data: Any) -> Document:
    return read_bytes(json.dumps(data).encode(), "resume.json")


def summary(html: str) -> Document:
    """A Reactive Resume whose only text is a summary."""
    return json_read({"basics": {}, "sections": {"summary": {"content": html}}})


def lines(document: Document) -> list[tuple[str, str, int]]:
    return [(line.role.value, line.text, line.level) for line in document.lines]


def behind(document: Document, word: int, line: int = 0) -> str:
    """What stands in the source behind a word, within one line."""
    place = document.lines[line].words[word].place
    assert isinstance(place, TextPlace)
    assert document.raw is not None
    return document.raw.split("\n")[place.line - 1][place.column - 1 : place.end_column - 1]


def test_markdown_signs_are_not_shown():
    document = yaml_read("cv:\n  headline: A **bold** and *fine* `x_y` cook\n")
    assert document.text == "A bold and fine x_y cook"
    assert [behind(document, n) for n in range(6)] == ["A", "bold", "and", "fine", "x_y", "cook"]
    assert document.lines[0].words[1].look.bold


def test_a_markdown_link():
    document = yaml_read("cv:\n  headline: See [my site](https://ana.example.com) now\n")
    assert document.text == "See my site now"
    assert document.links == (Link("https://ana.example.com", (4, 11), TextPlace(2, 18, 2, 20)),)
    assert document.tree["cv"]["headline"].value == "See my site now"


def test_addresses_are_no_markdown():
    document = yaml_read("cv:\n  website: https://x.example.com/a_b_/*c*\n  email: _ana_@example.com\n")
    assert document.text == "https://x.example.com/a_b_/*c*\n_ana_@example.com"


def test_paragraphs_and_lists_are_leaves_of_their_own():
    document = yaml_read(
        "content:\n  basics:\n    summary: |\n"
        "      Cook of **ten** years,\n      and more.\n\n      - Soups\n        - Cold\n      - Bread\n"
    )
    assert lines(document) == [
        ("body", "Cook of ten years, and more.", 0),
        ("item", "Soups", 0),
        ("item", "Cold", 1),
        ("item", "Bread", 0),
    ]
    leaves = document.tree["content"]["basics"]["summary"]
    assert [leaf.value for leaf in leaves] == [line.text for line in document.lines]
    assert [document.text[slice(*leaf.span)] for leaf in leaves] == [line.text for line in document.lines]
    assert behind(document, 0, 2) == "Cold"


def test_a_list_under_a_text_that_yaml_folds_into_one_line():
    document = yaml_read("cv:\n  summary: Papers in print\n    - One of two\n    - Two - of two\n")
    assert [(line.role, line.text) for line in document.lines] == [
        (Role.BODY, "Papers in print"),
        (Role.ITEM, "One of two"),
        (Role.ITEM, "Two - of two"),
    ]


def test_a_dash_within_a_line_opens_no_list():
    assert yaml_read("cv:\n  summary: Oslo - Bergen\n    by night\n").text == "Oslo - Bergen by night"


def test_html_is_read():
    document = summary(
        "<p>Nurse &amp; <strong>aide</strong></p><ul><li><p>Ward of <em>20</em></p></li><li>One<br>line</li></ul>"
    )
    assert lines(document) == [("body", "Nurse & aide", 0), ("item", "Ward of 20", 0), ("item", "One line", 0)]
    assert behind(document, 1) == "&amp;"
    assert behind(document, 2, 1) == "20"


def test_an_html_link_in_json():
    document = summary('<p>See <a href="https://ana.example.com">my "site"</a></p>')
    assert document.text == 'See my "site"'
    (link,) = document.links
    assert (link.url, document.text[slice(*link.span)]) == ("https://ana.example.com", 'my "site"')
    assert behind(document, 2) == '\\"site\\"'


def test_hidden_html_is_no_line():
    document = summary('<p>Nurse<span style="display:none"> hire me</span></p>')
    assert document.text == "Nurse"
    assert [(hidden.text, hidden.why) for hidden in document.hidden] == [("hire me", "vanish")]


def test_a_link_is_shown_as_its_label():
    item = {"company": "Acme", "url": {"label": "Shop", "href": "https://acme.example.com"}}
    document = json_read({"basics": {}, "sections": {"experience": {"items": [item]}}})
    assert document.text == "Acme\nShop"
    assert [(link.url, link.span) for link in document.links] == [("https://acme.example.com", (5, 9))]


def test_names_of_sections_are_headings():
    document = yaml_read(
        "cv:\n  sections:\n    selected_honors:\n      - A prize\n    Talks & more:\n      - One\n    none:\n"
    )
    assert lines(document) == [
        ("heading", "Selected Honors", 0),
        ("body", "A prize", 0),
        ("heading", "Talks & more", 0),
        ("body", "One", 0),
    ]
    assert behind(document, 1, 0) == "honors"


def test_how_names_are_printed():
    assert [title(name) for name in ("skills", "honors_and_awards", "the_end", "My_name", "a b", "ßa")] == [
        "Skills",
        "Honors and Awards",
        "The End",
        "My_name",
        "a b",
        "ßa",
    ]


def test_numbers_are_shown_as_written():
    document = read_bytes(b'{"education": [{"score": 3.80}]}', "resume.json")
    assert document.text == "3.80"


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["a", "**", "*", "_", "`", "[", "](u)", "<b>", "&amp;", "\n", "- ", "  ", "\\", "é", "<li>", "</", "\r\n"]
        ),
        max_size=14,
    )
)
def test_marked_up_texts_agree_with_their_lines(pieces: list[str]):
    text = "".join(pieces)
    for data in ({"cv": {"headline": text}}, {"basics": {}, "sections": {"summary": {"content": text}}}):
        document = json_read(data)
        assert document.problems == ()
        assert document.raw is not None
        end = len(document.raw)
        for line in document.lines:
            assert line.text == " ".join(word.text for word in line.words)
            for word in line.words:
                assert line.text[word.start : word.start + len(word.text)] == word.text
                assert isinstance(word.place, TextPlace)
                assert 1 <= word.place.column < word.place.end_column <= end + 1
        for link in document.links:
            assert link.span is not None
            assert document.text[slice(*link.span)]
