import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.model.document import Document, Leaf, Tree
from profilelint.model.place import TextPlace
from profilelint.read import read_bytes
from profilelint.read.limits import Limits


def read(text: str) -> Document:
    return read_bytes(text.encode(), "resume.json")


def plain(tree: Tree) -> object:
    if isinstance(tree, dict):
        return {key: plain(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [plain(value) for value in tree]
    return tree.value


def test_every_text_is_a_line_and_a_leaf():
    document = read('{"basics": {"name": "Ana Boro"},\n "work": [{"highlights": ["Built it"]}]}')
    assert document.format == "json-resume"
    assert document.text == "Ana Boro\nBuilt it"
    assert document.tree["basics"]["name"] == Leaf("Ana Boro", (0, 8))
    assert document.tree["work"][0]["highlights"][0].span == (9, 17)
    assert document.lines[1].words[1].place == TextPlace(2, 34, 2, 36)


def test_escapes_are_decoded_and_places_cover_them():
    document = read(r'{"basics": {"name": "\u00c9va \ud83d\ude00x \"Bo\" end"}}')
    (line,) = document.lines
    assert line.text == 'Éva 😀x "Bo" end'
    assert line.words[0].place == TextPlace(1, 22, 1, 30)
    assert line.words[1].place == TextPlace(1, 31, 1, 44)
    assert line.words[3].place == TextPlace(1, 52, 1, 55)


def test_line_breaks_in_a_text_are_blanks_and_the_leaf_agrees_with_its_line():
    document = read(r'{"basics": {"summary": "one\n\ntwo  three"}}')
    assert document.text == "one two three"
    assert document.tree["basics"]["summary"].value == "one two three"


def test_numbers_are_lines_and_keep_their_type():
    document = read('{"education": [{"score": 3.8, "year": 2026, "done": true, "x": null}]}')
    entry = document.tree["education"][0]
    assert [entry[key].value for key in ("score", "year", "done", "x")] == [3.8, 2026, True, None]
    assert document.text == "3.8\n2026"
    assert entry["done"].span is None


def test_an_empty_text_has_no_line():
    document = read('{"basics": {"name": "", "label": "x"}}')
    assert document.tree["basics"]["name"] == Leaf("", None)
    assert document.text == "x"


def test_of_two_equal_keys_the_last_wins():
    assert read('{"basics": {"name": "a", "name": "b"}}').text == "b"


def test_huge_numbers_are_texts():
    document = read('{"basics": {"phone": ' + "9" * 9000 + ', "x": 1e999}}')
    assert document.tree["basics"]["phone"].value == "9" * 9000
    assert document.tree["basics"]["x"].value == "1e999"


@pytest.mark.parametrize(
    ("source", "line", "column", "reason"),
    [
        ('{"basics": {"a": 1,}}', 1, 19, "a comma after the last entry"),
        ('{"work": [1,\n]}', 1, 12, "a comma after the last entry"),
        ('{"basics": "a"\n "work": []}', 2, 2, "a comma is missing"),
        ('{"basics": "a\nb"}', 1, 14, "a line break stands inside the quotes"),
        ("{'basics': 1}", 1, 2, "single quotes"),
        ("{“basics”: 1}", 1, 2, "curly quotes"),
        ('{"basics": nope}', 1, 12, "no JSON value"),
        ('{"basics" 1}', 1, 11, "a colon is missing after the name “basics”"),
        ('{"basics": {"a": 1]', 1, 19, "a ] closes what a { opened"),
        ('{"basics": {', 1, 13, "the file ends in the middle"),
        ('{"basics": "abc', 1, 12, "not closed"),
        ('{"basics": "\\q"}', 1, 13, "no escape"),
        ('{"basics": 1} x', 1, 15, "after the end"),
        ("// mine\n{}", 1, 1, "no comments"),
        ("", 0, 0, "no bytes"),
    ],
)
def test_broken_json_says_where_and_why(source: str, line: int, column: int, reason: str):
    (problem,) = read(source).problems
    assert reason in problem.detail
    if line:
        assert problem.kind == "unreadable"
        assert f"line {line}, column {column}:" in problem.detail


@pytest.mark.parametrize("source", ["{}", "[]", '"x"', '{"name": "x"}', '{"skills": [], "responsibilities": []}'])
def test_other_json_is_unsupported(source: str):
    assert [problem.kind for problem in read(source).problems] == ["unsupported"]


def test_too_deep_json_is_cut_and_said():
    document = read('{"basics": {"name": "Ana"}, "work": ' + "[" * 50_000 + "]" * 50_000 + "}")
    assert [problem.kind for problem in document.problems] == ["limit"]
    assert document.text == "Ana"


def test_text_beyond_the_limit_is_cut_and_said():
    document = read_bytes(b'{"basics": {"a": "12345678", "b": "123"}}', "a.json", Limits(max_text=8))
    assert document.text == "12345678"
    assert [problem.kind for problem in document.problems] == ["limit"]
    assert document.tree["basics"]["b"] == Leaf("123", None)


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text('ab é"\\/\u2028😀', max_size=12).map(lambda text: " ".join(text.split())),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", max_size=3), inner, max_size=3),
    max_leaves=12,
)


@given(_VALUES, st.booleans())
def test_agrees_with_the_standard_parser(value: object, ascii_only: bool):
    document = read(json.dumps({"basics": value}, ensure_ascii=ascii_only, indent=2))
    assert document.problems == ()
    assert plain(document.tree) == {"basics": value}


@given(st.text('{}[]",:\\ntf1-. u0', max_size=40))
def test_accepts_exactly_what_the_standard_parser_accepts(text: str):
    try:
        json.loads('{"basics": ' + text + "}")
        good = True
    except ValueError:
        good = False
    kinds = [problem.kind for problem in read('{"basics": ' + text + "}").problems]
    assert kinds == ([] if good else ["unreadable"])


@given(st.text('ab "\\é😀', max_size=20))
def test_spans_hold_the_leaf(text: str):
    document = read(json.dumps({"basics": {"name": text}}))
    leaf = document.tree["basics"]["name"]
    if leaf.span is not None:
        assert document.text[leaf.span.start : leaf.span.end] == leaf.value


def test_what_the_depth_limit_cuts_is_said() -> None:
    document = read_bytes(b'{"basics": {"name": "Ann", "location": {"city": "Ames"}}}', "a.json", Limits(max_depth=1))
    (problem,) = document.problems
    assert (problem.kind, problem.detail) == ("limit", "what is nested more than 1 levels deep was not read")
