import pytest

from profilelint.model.document import Document, Role
from profilelint.model.place import TextPlace
from profilelint.read import read_bytes
from profilelint.read.words import source_lines


def read(text: str) -> Document:
    return read_bytes(text.encode(), "resume.md")


def source_of(document: Document, text: str) -> str:
    """What the source holds at the place of a word."""
    word = next(word for line in document.lines for word in line.words if word.text == text)
    line = source_lines(document.raw or "")[word.place.line - 1]
    return line[word.place.column - 1 : word.place.end_column - 1]


FRONT = """---
name: Lena Fischer
title: Firmware Engineer
email: "lena@example.com"
links:
  - text: lena.example.com
    url: https://lena.example.com
  - url: mailto:lena@example.com
github: lenaf
theme: dark
---

## Work
"""


def test_a_contact_block_in_front_matter_is_read():
    document = read(FRONT)
    assert document.text.split("\n") == [
        "Lena Fischer",
        "Firmware Engineer",
        "lena@example.com",
        "lena.example.com",
        "https://lena.example.com",
        "github: lenaf",
        "Work",
    ]
    assert (document.lines[0].role, document.lines[0].level) == (Role.HEADING, 1)
    assert [link.url for link in document.links] == ["https://lena.example.com"]


def test_front_matter_has_exact_places():
    document = read(FRONT)
    assert document.lines[2].words[0].place == TextPlace(4, 9, 4, 25)
    assert [source_of(document, word) for word in ("Fischer", "lenaf", "lena.example.com")] == [
        "Fischer",
        "lenaf",
        "lena.example.com",
    ]


def test_a_name_that_is_the_first_heading_too_is_read_once():
    assert read("---\nname: Ana Boro\nphone: 555-0100\n---\n# Ana Boro\n").text == "555-0100\nAna Boro"


def test_front_matter_without_a_contact_is_no_text():
    document = read("---\ntitle: Ana's resume\nauthor: Ana\nstyle:\n  email-icon: none\npages: 1\n---\n# Ana\n")
    assert (document.text, document.metadata.author) == ("Ana", "Ana")


def test_toml_front_matter_is_read():
    assert read('+++\nname = "Ada Kim"\n[links]\nemail = "ada@example.com"\n+++\n# Work\n').text.split("\n") == [
        "Ada Kim",
        "ada@example.com",
        "Work",
    ]


@pytest.mark.parametrize("front", ["a: [b", "a: &x [*x]", "a: " + "[" * 3_000, "? : :\n!!python/object:os.system x"])
def test_front_matter_of_any_kind_is_passed_over(front: str):
    assert "Work" in read(f"---\n{front}\n---\n\n# Work\n").text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("### Nurse || 2019 - 2021", "Nurse\t2019 - 2021"),
        ("### Nurse \\hfill 2019", "Nurse\t2019"),
        ("### Nurse [2019]{.right}", "Nurse\t2019"),
        ('### Nurse <span style="float:right">2019</span>', "Nurse\t2019"),
        ("### <span>Nurse</span> <span>2019</span>", "Nurse\t2019"),
        ("Nurse&emsp;2019", "Nurse\t2019"),
        ("Nurse&nbsp;&nbsp;&nbsp;2019", "Nurse\t2019"),
        ("**Elm Hospital** | *Nurse*\n  ~ Jan 2019 - May 2021", "Elm Hospital | Nurse\tJan 2019 - May 2021"),
        ("2019 - 2021\n:   **Nurse**, Elm Hospital", "2019 - 2021\tNurse, Elm Hospital"),
        ("Languages\n: French", "Languages\tFrench"),
    ],
)
def test_what_stands_at_the_right_edge_has_a_wide_gap_before(source: str, text: str):
    document = read(source)
    assert document.text == text
    last = text.split()[-1]
    assert source_of(document, last).strip("*") == last


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("## Work {#work .unnumbered}", "Work"),
        ("- Built it {.@backend}", "Built it"),
        ("[Go]{.skill}, C++", "Go, C++"),
        (":phone: 555-0100", "555-0100"),
        ("{{< icon phone >}} 555-0100", "555-0100"),
        ("::: {.left}\nGo\n:::", "Go"),
        ("Go\n\n\\newpage\n\nC", "Go\nC"),
        ("- [x] Built it", "Built it"),
        ("Built it[^1]\n\n[^1]: With two others", "Built it\nWith two others"),
        ('<span class="iconify"></span> 555-0100', "555-0100"),
        ("- Ran `a || b` at 10:30:20", "Ran a || b at 10:30:20"),
        ("- {x} and a || b", "{x} and a || b"),
    ],
)
def test_signs_of_the_dialects_are_no_text(source: str, text: str):
    assert read(source).text == text


def test_code_keeps_its_signs():
    assert read("```\na {.b} :c: [^1]\n```").text == "a {.b} :c: [^1]"


def test_lists_under_a_definition_are_lists():
    document = read("2019\n:   Cook, Blue Cup\n\n    - Fed **90** guests\n    - Ran the bar\n")
    assert [(line.text, line.marker) for line in document.lines[1:]] == [("Fed 90 guests", "-"), ("Ran the bar", "-")]
    assert document.lines[1].words[1].place == TextPlace(4, 13, 4, 15)


def test_tables_of_html_are_laid_out():
    document = read("<table><tr><td><b>Cook</b>, Blue Cup</td><td align=right>2019</td></tr></table>\n")
    assert document.text == "Cook, Blue Cup\t2019"
    assert document.lines[0].words[-1].place == TextPlace(1, 58, 1, 62)


def test_links_in_blocks_of_html_are_links():
    document = read('<p align="center">\n<a href="mailto:ana@example.com">ana@example.com</a>\n</p>\n')
    assert [link.url for link in document.links] == ["mailto:ana@example.com"]


@pytest.mark.parametrize(
    "source", ['Go <span style="display:none">python java</span>', "Go\n\n<div hidden>python java</div>"]
)
def test_hidden_html_is_hidden(source: str):
    document = read(source)
    assert document.text == "Go"
    assert [(item.text, item.why) for item in document.hidden] == [("python java", "vanish")]


def test_a_long_paragraph_of_prose_keeps_its_markup():
    document = read("**Led** " + "many words of prose here " * 2_000 + "<!-- note --> end\n")
    assert document.lines[0].words[0].text == "Led"
    assert [comment.text for comment in document.comments] == ["note"]


def test_a_long_list_without_blank_lines_is_a_list():
    document = read("- Built *it* with `make` \n" * 1_000)
    assert {line.role for line in document.lines} == {Role.ITEM}
    assert document.lines[-1].text == "Built it with make"


def test_a_paragraph_full_of_signs_keeps_its_comments():
    document = read("[" * 9_000 + "<!-- profilelint: ignore[x]\nwhy --> one\ntwo <!-- b --> [ <!-- open\n\nlast")
    assert [comment.text for comment in document.comments] == ["profilelint: ignore[x]\nwhy", "b"]
    assert [line.text for line in document.lines[1:]] == ["one", "two [ <!-- open", "last"]
    assert document.text[document.comments[0].offset :].startswith("one")
