import json

import pytest
import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from profilelint.model.document import Document, Leaf, Tree
from profilelint.model.place import TextPlace
from profilelint.read import read_bytes


def read(text: str, name: str = "resume.yaml") -> Document:
    return read_bytes(text.encode(), name)


def plain(tree: Tree) -> object:
    if isinstance(tree, dict):
        return {key: plain(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [plain(value) for value in tree]
    return tree.value


def places(document: Document) -> dict[str, tuple[int, int]]:
    """Where each word stands: line and column."""
    return {
        word.text: (word.place.line, word.place.column)
        for line in document.lines
        for word in line.words
        if isinstance(word.place, TextPlace)
    }


def sources(document: Document) -> list[str]:
    """What stands in the source behind each word."""
    assert document.raw is not None
    lines = document.raw.split("\n")
    return [
        lines[place.line - 1][place.column - 1 : place.end_column - 1]
        for line in document.lines
        for word in line.words
        if isinstance(place := word.place, TextPlace)
    ]


# ------------------------------------------------------------------------------------------------------------ values


def test_values_are_the_text_that_stands_there():
    document = read("basics:\n  a: 2023-05\n  b: 2020\n  c: yes\n  d: 3.80\n  e: 0x1F\n  f: 12:30\n  g: '007'\n")
    assert list(plain(document.tree)["basics"].values()) == ["2023-05", "2020", "yes", "3.80", "0x1F", "12:30", "007"]


def test_null_is_nothing_and_true_is_true():
    document = read("basics:\n  a:\n  b: ~\n  c: null\n  d: true\n  e: 'null'\n")
    assert list(plain(document.tree)["basics"].values()) == [None, None, None, True, "null"]


def test_a_value_on_one_line():
    document = read("basics:\n  name: Ana Boro   # the name\n")
    assert document.tree["basics"]["name"] == Leaf("Ana Boro", (0, 8))
    assert document.lines[0].words[1].place == TextPlace(2, 13, 2, 17)


@pytest.mark.parametrize(
    "written",
    [
        "one two\n    three",
        "'one two\n    three'",
        '"one two\n    three"',
        "|\n    one\n    two three\n",
        ">-\n    one two\n\n\n    three\n",
        "|2-  # a comment\n      one two\n    three\n",
    ],
)
def test_words_of_a_value_over_several_lines_have_their_places(written: str):
    document = read(f"basics:\n  name: {written}\n")
    assert document.text == "one two three"
    assert sources(document) == ["one", "two", "three"]


def test_escapes_are_decoded_and_places_cover_them():
    document = read('basics:\n  name: "\\u00c9va \\x41na\\tBo\\\n    ro\\_x \\"q\\""\n')
    assert document.text == 'Éva Ana Boro x "q"'
    words = document.lines[0].words
    assert words[0].place == TextPlace(2, 10, 2, 18)
    assert words[1].place == TextPlace(2, 19, 2, 25)
    assert words[2].place == TextPlace(2, 27, 3, 7)
    assert words[3].place.line == 3


def test_two_single_quotes_are_one():
    document = read("basics:\n  name: 'Ana''s club'\n")
    assert document.text == "Ana's club"
    assert sources(document) == ["Ana''s", "club"]


def test_windows_line_ends_and_a_byte_order_mark():
    document = read_bytes(b"\xef\xbb\xbfbasics:\r\n  name: Ana\r\n    Boro\r\n", "a.yml")
    assert document.text == "Ana Boro"
    assert places(document) == {"Ana": (2, 9), "Boro": (3, 5)}


def test_json_in_a_yaml_file():
    assert read('{\n\t"basics": {"name": "Ana"}\n}').text == "Ana"
    assert read("{basics: {name: Ana}}").text == "Ana"


# ------------------------------------------------------------------------------------------------ aliases, tags, merge


def test_an_alias_stands_for_what_it_names():
    document = read(
        "basics: {name: &n Ana}\nwork:\n  - &job {name: Acme, position: Cook}\n  - <<: *job\n    position: *n\n"
    )
    assert plain(document.tree)["work"][1] == {"position": "Ana", "name": "Acme"}
    assert document.text.split("\n") == ["Ana", "Acme", "Cook", "Ana", "Acme"]


def test_tags_are_not_followed():
    document = read("basics: !!python/object:os.system\n  name: !!python/name:os.system Ana\n  phone: !mine x\n")
    assert plain(document.tree) == {"basics": {"name": "Ana", "phone": "x"}}


def test_aliases_that_grow_without_end_are_refused():
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{new}: &{new} [{', '.join(['*' + old] * 9)}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)]
    (problem,) = read("basics: {name: Ana}\n" + "\n".join(lines)).problems
    assert "line 6" in problem.detail
    assert "stand for too much" in problem.detail


def test_an_alias_inside_what_it_names_is_refused():
    (problem,) = read("basics: &a\n  name: *a\n").problems
    assert "stands inside what it names" in problem.detail


# ------------------------------------------------------------------------------------------------------ broken sources


@pytest.mark.parametrize(
    ("source", "line", "column", "reason"),
    [
        ("basics:\n\tname: x\n", 2, 1, "a tab stands where the indentation needs blanks"),
        ("basics:\n  label: Engineer: backend\n", 2, 18, "a colon stands inside a value; put the value in quotes"),
        ("basics:\n  label: **Bold**\n", 2, 10, "a value that starts with * needs quotes"),
        ("basics:\n  label: *bold\n", 2, 10, "text that starts with * needs quotes"),
        ("basics:\n  label: @work\n", 2, 10, "a value that starts with @ needs quotes"),
        ("basics:\n  label: {{ label }}\n", 2, 11, "a value that starts with { or [ needs quotes"),
        ("basics:\n  label: > more\n", 2, 12, "a value that starts with | or > needs quotes"),
        ("basics:\n  label: 'Ana' Boro\n", 2, 16, "text stands behind the closing quote"),
        ("basics:\n  label: 'Ana\n", 2, 10, "the text in quotes that starts here is not closed"),
        ('basics:\n  label: "a\\qb"\n', 2, 13, "no escape"),
        ("basics:\n  name: A\n    phone: 1\n", 3, 10, "or the indentation differs"),
        ("basics:\n  name: A\n phone: 1\n", 3, 2, "is it indented like its neighbours?"),
        ("basics:\n  name\n  phone: 1\n", 3, 8, "a colon is missing there"),
        ("basics: [a, b\n", 2, 1, "a comma or the ] that closes it is missing"),
        ("basics:\n  name: A\n  name: B\n", 3, 3, "the name “name” stands here a second time (first in line 2)"),
        ("basics: {name: A}\n---\nbasics: {name: B}\n", 3, 1, "a second document starts here"),
        ("basics: {name: A\x85\x00}" + " " * 200, 1, 18, "a control character (U+0000)"),
        ("basics: " + "[" * 5000, 1, 408, "nested more than 400 levels deep"),
    ],
)
def test_broken_yaml_says_where_and_why(source: str, line: int, column: int, reason: str):
    (problem,) = read(source).problems
    assert problem.kind == "unreadable"
    assert reason in problem.detail
    assert f"line {line}, column {column}:" in problem.detail


def test_a_second_document_that_holds_nothing_is_fine():
    assert read("---\nbasics: {name: Ana}\n---\n").text == "Ana"


def test_too_deep_yaml_is_cut_and_said():
    document = read("basics: {name: Ana}\nwork: " + "[" * 100 + "]" * 100)
    assert [problem.kind for problem in document.problems] == ["limit"]
    assert document.text == "Ana"


@pytest.mark.parametrize(
    "source", ["# nothing\n", "- a\n- b\n", "hello\n", "name: x\nage: 3\n", "skills: []\nresponsibilities: []\n"]
)
def test_other_yaml_is_unsupported(source: str):
    (problem,) = read(source).problems
    assert problem.kind == "unsupported"


# ------------------------------------------------------------------------------------------------------------ comments


def test_comments_know_the_line_below_them():
    document = read(
        "# first\nbasics:\n  name: Ana # own\n  # profilelint: ignore[x] why\n  label: 'no # comment'\n  url: a#b\n"
    )
    assert [(comment.text, comment.place.line, comment.offset) for comment in document.comments] == [
        ("first", 1, 0),
        ("own", 3, 4),
        ("profilelint: ignore[x] why", 4, 4),
    ]


def test_a_sign_in_a_block_of_text_is_no_comment():
    document = read("basics:\n  summary: |\n    # not a comment\n  # one\n")
    assert [comment.text for comment in document.comments] == ["one"]
    assert document.text == "# not a comment"


# ---------------------------------------------------------------------------------------------------------- properties

_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers().map(str)
    | st.text("ab é\"'\\/\u2028\x85😀:#-*&!|>{}[],\n\t", max_size=14),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab 1-", max_size=3), inner, max_size=3),
    max_leaves=12,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(_VALUES, st.booleans(), st.sampled_from([None, "|", ">", '"', "'"]), st.integers(6, 80))
def test_says_what_the_same_data_says_as_json(value: object, unicode: bool, style: str | None, width: int):
    data = {"basics": {"name": value}}
    written = yaml.safe_dump(data, allow_unicode=unicode, default_style=style, width=width, sort_keys=False)
    assume(yaml.safe_load(written) == data)  # narrow lines make its writer slip
    assume("!!" not in written)  # with a style of their own, null and true are texts
    document = read(written)
    assert document.problems == ()
    assert plain(document.tree) == plain(read(json.dumps(data), "resume.json").tree)


_PIECES = [
    *("a", "b: ", "- ", "\n", "  ", "'", '"', "\\n", "|", ">-\n", " # c", "&a ", "*a", "!x ", "{", "}", "[", "]", ", "),
    *("null", "é", "\t", "---\n", "? ", "<<: ", "**b**", "[x](y)"),
]


@settings(deadline=None)
@given(
    st.sampled_from(["basics:\n  name: ", "cv:\n  name: ", "basics: {a: "]),
    st.lists(st.sampled_from(_PIECES), max_size=14),
)
def test_anything_is_read_or_refused(start: str, pieces: list[str]):
    document = read(start + "".join(pieces))
    for problem in document.problems:
        assert problem.kind in ("unreadable", "unsupported")
        assert "damaged" not in problem.detail
    for line in document.lines:
        assert document.text[line.start : line.start + len(line.text)] == line.text


@pytest.mark.parametrize(
    "source", ["cv:\n  name: 'Ana ''B'\n  phone: >\n    a\n    b\n  # c\n", "basics:\n  a: b: c\n", "basics: [a\n"]
)
def test_the_scanner_without_libyaml_gives_the_same(source: str, monkeypatch: pytest.MonkeyPatch):
    expected = read(source)
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    assert read(source) == expected


@given(st.text("ab \"\\é😀'#: ", max_size=20))
def test_spans_hold_the_leaf(text: str):
    document = read(yaml.safe_dump({"basics": {"name": text}}))
    leaf = document.tree["basics"]["name"]
    if leaf.span is not None:
        assert document.text[leaf.span.start : leaf.span.end] == leaf.value
