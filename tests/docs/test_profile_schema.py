"""The schema of profile.yaml: it and the reader know the same keys and agree on what is right."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from profilelint.read.exports import keys, read_profile_bytes
from profilelint.read.exports.keys import ENTRIES, MAPPING, NEVER, ROOT, Key

ROOT_FOLDER = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT_FOLDER / "docs" / "profile.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
SPELLINGS = sorted(keys.spelled(ROOT))


def left_out(data: Any) -> list[str]:
    """What the reader leaves out of a profile; JSON is YAML."""
    text = json.dumps({"name": "Robin Vale", **data}, ensure_ascii=False)
    document = read_profile_bytes(text.encode(), "profile.yaml")
    assert document.readable
    return [problem.detail for problem in document.problems]


def valid(data: Any) -> bool:
    return bool(VALIDATOR.is_valid({"name": "Robin Vale", **data}))


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert "$id" not in SCHEMA


def test_every_key_is_described() -> None:
    assert set(SCHEMA["$defs"]["profile"]["properties"]) == {key.name for key in ROOT}
    for name, table in [("profile", ROOT), *((key.name, key.keys) for key in ROOT if key.keys)]:
        properties = SCHEMA["$defs"][name]["properties"]
        assert [key for key in properties if not properties[key]["description"]] == []
        assert set(properties) == {key.name for key in table}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_both_know_every_spelling(spelling: str) -> None:
    data = {spelling: None}
    assert valid(data)
    assert left_out(data) == []


@pytest.mark.parametrize("section", [key for key in ROOT if key.kind == ENTRIES], ids=lambda key: key.name)
def test_both_know_every_spelling_in_an_entry(section: Key) -> None:
    for spelling in keys.spelled(section.keys):
        data = {section.name: [{spelling: None}]}
        assert valid(data), spelling
        assert left_out(data) == [], spelling


SAMPLES: list[Any] = [
    "text", "2027-05", 3.6, True, False, None, ["one", "two"], [True], [["deep"]], [{"name": "x"}], {"odd key": "x"},
    [{"odd key": "x"}], {"name": "x"}, ["x", 3],
]  # fmt: skip


@pytest.mark.parametrize("key", [key for key in ROOT if key.name != "name"], ids=lambda key: key.name)
@pytest.mark.parametrize("value", SAMPLES, ids=repr)
def test_both_agree_on_every_value(key: Key, value: Any) -> None:
    data = {key.name: value}
    assert valid(data) is (left_out(data) == []), left_out(data)


@pytest.mark.parametrize("section", [key for key in ROOT if key.kind == ENTRIES], ids=lambda key: key.name)
@pytest.mark.parametrize("value", SAMPLES, ids=repr)
def test_both_agree_on_every_value_in_an_entry(section: Key, value: Any) -> None:
    for key in section.keys:
        data = {section.name: [{key.name: value}]}
        assert valid(data) is (left_out(data) == []), (key.name, left_out(data))


@settings(max_examples=150, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from([*(key.name for key in ROOT), "shoe_size"]), st.sampled_from(SAMPLES), min_size=1, max_size=4
    )
)
def test_both_agree_on_whole_profiles(data: dict[str, Any]) -> None:
    data.pop("name", None)
    assert valid(data) is (left_out(data) == [])


def test_what_is_never_looked_at_may_be_anything() -> None:
    for key in (key for key in ROOT if key.kind == NEVER):
        for value in ({"a": [1, {"b": "Secret-Value"}]}, "Secret-Value", ["Secret-Value"]):
            assert valid({key.name: value})
            assert left_out({key.name: value}) == []


def test_a_named_profile() -> None:
    assert VALIDATOR.is_valid({"handshake": {"school_year": "Senior"}})
    assert not VALIDATOR.is_valid({"handshake": {"school_yer": "Senior"}})


def test_every_key_stands_on_the_page() -> None:
    page = (ROOT_FOLDER / "docs" / "profiles.md").read_text(encoding="utf-8")
    words = set(re.findall(r"[a-z_]+", page))
    lacking = [path for path, key in keys.walk() if key.kind != MAPPING and key.name not in words]
    links = {key.name for key in keys.LINKS[1:]}
    wide = {key.name for key in keys.ROOT if key.to and key.kind == keys.TEXTS and "_" in key.name}
    assert [path for path in lacking if path not in links | wide] == []
