"""Fixes in JSON and YAML: nothing but the edited words changes."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from profilelint.fix.apply import Offer, apply, choose
from profilelint.fix.sources import CannotWriteError, Replacement, open_source
from profilelint.model.finding import Edit, Finding, Fix
from profilelint.model.place import Span
from profilelint.read import read_bytes

# -- JSON -------------------------------------------------------------------------------------------------------------

JSON = r"""{"basics" : {"name":"Robin Vale", "email": "robin@mail.example" , "x": null},
	"work": [ {"name": "Harborlight",  "startDate": "2024-01", "endDate": "2024-09", "score": 3.80, "n": 1e2,
      "highlights": ["%s"]} ]}

"""


def in_json(rewrite: Any, text: str, *changes: tuple[str, str]) -> str:
    """The text of a JSON string after edits of the words that it stands for."""
    new: str = rewrite(JSON.replace("%s", text), *changes, path="a.json")
    before, after = JSON.split("%s")
    assert new.startswith(before)
    assert new.endswith(after)
    return new[len(before) : -len(after)]


@pytest.mark.parametrize(
    ("text", "old", "new", "wanted"),
    [
        ("Moved the the archive", "the the", "the", "Moved the archive"),
        (r"Moved \"the the\" archive", "the the", "the", r"Moved \"the\" archive"),
        (r"A caf\u00e9 a a b", "café a a", "café naïve", r"A caf\u00e9 na\u00efve b"),
        (r"A caf\u00E9 a a b", "a a", "ï 😀", r"A caf\u00E9 \u00EF \uD83D\uDE00 b"),
        ("A café a a b", "a a", "naïve", "A café naïve b"),
        ("One two", "two", 'a "b" \\ c', r"One a \"b\" \\ c"),
        (r"One\ntwo\/three four", "two/three", "a/b", r"One\na\/b four"),
        (r"One\ntwo\\/three four", "two\\/three", "a/b", r"One\na/b four"),
        (r"One\t\ttwo two", "two two", "two", r"One\t\ttwo"),
        ("One  two , three", " ,", ",", "One  two, three"),
    ],
)
def test_words_in_a_json_string(rewrite: Any, text: str, old: str, new: str, wanted: str) -> None:
    assert in_json(rewrite, text, (old, new)) == wanted


def test_several_edits_in_one_string(rewrite: Any) -> None:
    changes = (("of of", "of"), ("github", "GitHub"), ("the the", "the"))
    assert in_json(rewrite, r"A\u0020the the of of \"github\"", *changes) == r"A\u0020the of \"GitHub\""


def test_an_edit_of_two_strings_is_left(rewrite: Any) -> None:
    assert in_json(rewrite, 'One", "two', ("One\ntwo", "it")) == 'One", "two'


def test_a_value_is_not_emptied(rewrite: Any) -> None:
    assert in_json(rewrite, "One", ("One", "")) == "One"


def test_what_was_never_placed_is_not_written() -> None:
    data = JSON.replace("%s", "One").encode()
    source = open_source(read_bytes(data, "a.json"), data)
    assert source is not None
    with pytest.raises(CannotWriteError):
        source.write((Replacement("", 3, 5, '"'),))


WORDS = st.lists(st.text("ab\"\\/é😀'#:,-{}[]%&*!|>@`.1", min_size=1, max_size=6), min_size=2, max_size=5, unique=True)
NEW = st.text("xyz\"\\/ü😀'#:,-{}[]%&*!|>@`.7 ", min_size=1, max_size=8)


@settings(deadline=None, max_examples=60)
@given(WORDS, NEW, st.booleans(), st.integers(0, 3))
def test_any_words_in_a_json_string(words: list[str], new: str, ascii_only: bool, at: int) -> None:
    value = {"basics": {"name": "Zoë Vale", "summary": " ".join(words)}, "work": [{"name": "Acme", "x": 1.50}]}
    raw = json.dumps(value, ensure_ascii=ascii_only, indent=1).encode()
    document = read_bytes(raw, "a.json")
    at %= len(words)
    offset = document.text.index(" ".join(words)) + len(" ".join([*words[:at], ""]))
    change = Edit((Span(offset, offset + len(words[at])),), document.path, new)
    words[at] = new
    source = open_source(document, raw)
    assert source is not None
    items = source.place(change)
    assert items is not None
    value["basics"]["summary"] = " ".join(words)
    assert source.write(items) == json.dumps(value, ensure_ascii=ascii_only, indent=1).encode()


# -- YAML -------------------------------------------------------------------------------------------------------------

YAML = """\
# my own resume
basics:  &me
  name: Robin Vale      # me
  email: 'robin@mail.example'
work:
  - {name: Acme, position: "Clerk",  startDate: 2024-01, endDate: 2024-09}
  - name: Harborlight   # the firm
    startDate: 2023-01
    highlights:
          - %s

  # the end
"""
RENDERCV = """\
cv:
  name: Robin Vale
  sections:
    notes:
          - %s
"""


def in_yaml(rewrite: Any, text: str, *changes: tuple[str, str], around: str = YAML) -> str:
    """A YAML value after edits of the words that it stands for."""
    new: str = rewrite(around.replace("%s", text), *changes, path="a.yaml")
    before, after = around.split("%s")
    assert new.startswith(before)
    assert new.endswith(after)
    return new[len(before) : -len(after)]


@pytest.mark.parametrize(
    ("text", "old", "new", "wanted"),
    [
        ("Moved the the archive  # the the", "the the", "the", "Moved the archive  # the the"),
        ("Moved the\n            the archive", "the the", "the", "Moved the archive"),
        ("'It isn''t the the'", "the the", "today's", "'It isn''t today''s'"),
        ('"It \\"is\\" the the\\x20end"', "the the", 'a "b" \\', '"It \\"is\\" a \\"b\\" \\\\\\x20end"'),
        ('"A caf\\u00e9 ab ab"', "ab ab", "ü", '"A caf\\u00e9 \\u00fc"'),
        (">-\n            One of of\n            two the\n            the end", "of of", "of", None),
        (">-\n            One of\n            two the\n            the end", "the the", "the", None),
        ("|\n            One of of\n            two", "of of", "of", None),
        ("&a One two  # note", "two", "three", "&a One three  # note"),
        ("!!str One two", "two", "three", "!!str One three"),
        ("One two # note", "two", "2: b", '"One 2: b" # note'),
        ("One two # note", "two", "#b", '"One #b" # note'),
        ("One two # note", "One two", "- b", '"- b" # note'),
        ("One two", "One two", '"b" \\ c', '"\\"b\\" \\\\ c"'),
        ("One two", "One two", "yes", '"yes"'),
        ("One two", "One two", "2024", '"2024"'),
        ("One two", "two", "[b], {c}", "One [b], {c}"),
        ("One two", "two", "a:b #", '"One a:b #"'),
        ("[One two, b]", "two", "[b]", '["One [b]", b]'),
    ],
)
def test_words_in_a_yaml_value(rewrite: Any, text: str, old: str, new: str, wanted: str | None) -> None:
    if wanted is None:
        wanted = {
            ">-\n            One of of\n            two the\n            the end": (
                ">-\n            One of\n            two the\n            the end"
            ),
            ">-\n            One of\n            two the\n            the end": (
                ">-\n            One of\n            two the end"
            ),
            "|\n            One of of\n            two": "|\n            One of\n            two",
        }[text]
    assert in_yaml(rewrite, text, (old, new)) == wanted


def test_the_quotes_are_those_of_the_file(rewrite: Any) -> None:
    quoted = "'a'\n          - 'b'\n          - One two"
    assert in_yaml(rewrite, quoted, ("two", "it's: b")).endswith("- 'One it''s: b'")


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("One\n            two three", "three", "2: b"),
        ("One two", "two", "a\nb"),
        ("|\n            One\n            two", "One", ""),
        ("|\n            One\n            two", "One", " b"),
        ("One two", "two", "a\x07b"),
    ],
)
def test_what_cannot_be_written_as_it_stands_is_left(rewrite: Any, text: str, old: str, new: str) -> None:
    assert in_yaml(rewrite, text, (old, new)) == text


def test_markup_in_a_value(rewrite: Any) -> None:
    def changed(text: str, *changes: tuple[str, str]) -> str:
        return in_yaml(rewrite, text, *changes, around=RENDERCV)

    assert changed("One **javascript**, two", ("javascript", "JavaScript")) == "One **JavaScript**, two"
    assert changed("One [of of](https://a.example) two", ("of of", "of")) == "One [of](https://a.example) two"
    assert changed("One **two** three", ("One two", "it")) == "One **two** three"
    assert changed("One two three", ("two", "**b**")) == "One two three"
    assert changed("One two three", ("two", "C#")) == "One C# three"


def test_line_ends_and_tabs_stay(rewrite: Any) -> None:
    raw = YAML.replace("%s", "One of of\ttwo").replace("\n", "\r\n")
    assert rewrite(raw, ("of of", "of"), path="a.yaml") == raw.replace("of of", "of")


def test_two_edits_of_one_value_that_need_quotes_are_not_both_written_at_once() -> None:
    data = YAML.replace("%s", "One two three").encode()
    document = read_bytes(data, "a.yaml")
    source = open_source(document, data)
    assert source is not None
    start = document.text.index("One two three")
    edits = [Edit((Span(start + 4, start + 7),), "a.yaml", "b:"), Edit((Span(start, start + 3),), "a.yaml", "Two")]
    offers = [Offer(Finding(message="", locations=()), Fix("x", (edit,))) for edit in edits]
    choice = choose(source, offers)
    assert (len(choice.chosen), len(choice.waiting)) == (1, 1)
    assert b'- "One b: three"\n' in apply(source, choice.chosen)


def test_json_with_comments_is_yaml(rewrite: Any) -> None:
    raw = '{"cv": {"name": "Robin Vale", # me\n "sections": {"text": ["Moved the the archive of it", ]}}}\n'
    assert rewrite(raw, ("the the", "the"), path="a.yaml") == raw.replace("the the", "the")


def test_xml_is_not_opened() -> None:
    data = b'<?xml version="1.0"?><SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"/>'
    assert open_source(read_bytes(data, "a.xml"), data) is None


STYLES = st.sampled_from(["", "'", '"', ">", "|"])


@settings(deadline=None, max_examples=80)
@given(WORDS, NEW, STYLES, st.integers(0, 3), st.sampled_from([12, 1000]))
def test_any_words_in_a_yaml_value(words: list[str], new: str, style: str, at: int, width: int) -> None:
    value = {"basics": {"name": "Robin Vale", "summary": " ".join(words)}, "work": [{"name": "Acme"}]}
    raw = yaml.dump(value, default_style=style, allow_unicode=True, width=width).encode()
    document = read_bytes(raw, "a.yaml")
    source = open_source(document, raw)
    line = " ".join(words)
    if source is None or line not in document.text:
        return  # the words are read as something else: Markdown, a number
    at %= len(words)
    offset = document.text.index(line) + len(" ".join([*words[:at], ""]))
    items = source.place(Edit((Span(offset, offset + len(words[at])),), document.path, new))
    if items is None:
        return
    words[at] = new
    try:
        data = source.write(items)
    except CannotWriteError:
        assert new != new.strip() or style in ("|", ">", "")
        return
    value["basics"]["summary"] = " ".join(words)
    assert _texts(yaml.load(data, Loader=yaml.BaseLoader)) == _texts(value)


def _texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _texts(item) for key, item in value.items()}
    return [_texts(item) for item in value] if isinstance(value, list) else " ".join(str(value).split())
