"""The schema of the configuration: it and the loader know the same settings and agree on what is right."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from profilelint.engine import presets
from profilelint.engine.config import FAIL_ON, FORMATS, KEYS, LIMITS, ConfigError, settings_from
from profilelint.engine.registry import load
from profilelint.engine.selection import select

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "docs" / "config.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
REGISTRY = load()


def loads(table: dict[str, Any]) -> bool:
    try:
        select(REGISTRY, settings_from(table))
    except ConfigError:
        return False
    return True


def valid(table: dict[str, Any]) -> bool:
    return bool(VALIDATOR.is_valid(table))


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert "$id" not in SCHEMA  # editors refuse one that is no address


def test_it_has_every_setting_and_no_other() -> None:
    assert list(SCHEMA["properties"]) == [key.name for key in KEYS]
    assert SCHEMA["additionalProperties"] is False
    assert set(SCHEMA["properties"]["parameters"]["properties"]) == {
        name.replace("_", "-") for name in presets.PARAMETERS
    }
    assert list(SCHEMA["properties"]["limits"]["properties"]) == list(LIMITS)
    assert SCHEMA["$defs"]["known-preset"]["enum"] == list(presets.names())
    assert SCHEMA["properties"]["fail-on"]["enum"] == list(FAIL_ON)
    assert SCHEMA["properties"]["output-format"]["enum"] == list(FORMATS)


def test_every_setting_parameter_limit_and_option_is_described() -> None:
    tables = [SCHEMA["properties"]]
    tables += [SCHEMA["properties"][name]["properties"] for name in ("parameters", "limits", "rules")]
    lacking = [name for table in tables for name, item in table.items() if not item.get("description")]
    rules = SCHEMA["properties"]["rules"]["properties"]
    lacking += [
        f"{rule}.{name}"
        for rule, item in rules.items()
        for name, option in item["properties"].items()
        if name != "level" and not option.get("description")
    ]
    assert lacking == []


def test_every_rule_and_option_stands_in_it_with_its_default() -> None:
    rules = SCHEMA["properties"]["rules"]["properties"]
    assert list(rules) == [item.name for item in REGISTRY]
    for item in REGISTRY:
        wanted = {
            option.name.replace("_", "-"): list(option.default) if isinstance(option.default, tuple) else option.default
            for option in item.rule.options
        }
        stated = {name: option["default"] for name, option in rules[item.name]["properties"].items() if name != "level"}
        assert stated == wanted


@pytest.mark.parametrize("item", [item for item in REGISTRY if item.rule.options], ids=lambda item: item.name)
def test_options_take_their_own_type_and_no_other(item: Any) -> None:
    for option in item.rule.options:
        name = option.name.replace("_", "-")
        value = list(option.default) if isinstance(option.default, tuple) else option.default
        for table in ({name: value}, {name: value, "level": "info"}):
            assert loads({"rules": {item.name: table}})
            assert valid({"rules": {item.name: table}})
        for wrong in ("many" if not isinstance(value, str) else 3, -1):
            assert not loads({"rules": {item.name: {name: wrong}}})
            assert not valid({"rules": {item.name: {name: wrong}}})


# For each setting, values of all kinds: right, of the wrong type, misspelt, empty.
VALUES: dict[str, list[Any]] = {
    "preset": ["ca", "cs", "", 3],
    "parameters": [
        {},
        {"max-pages": 0, "student": False},
        {"max-pages": -1},
        {"max_pages": 1},
        {"max-page": 1},
        {"page-size": "a4", "date-precision": "year"},
        {"page-size": ""},
        {"page-size": "a5"},
        {"max-bytes": 0},
        {"max-bytes": "1MB"},
        {"locale": "en"},
        {"locale": 3},
        3,
    ],
    "select": [[], ["bullet"], ["bullet-tense", "date-*", "all", "ALL"], ["bulet"], ["Bullet"], [""], [3], "bullet"],
    "extend-select": [["word"], ["wrod"], [" "]],
    "ignore": [
        ["bullet"],
        ["bulet"],
        [{"rule": "bullet-tense", "path": "*.md", "node": "work[0]", "match": "x", "reason": "y"}],
        [{"rule": "bullet-tens"}],
        [{"rule": "bullet", "nodes": "x"}],
        [{"path": "*.md"}],
        [{"rule": "bullet", "reason": 3}],
        ["word", {"rule": "date"}],
        [3],
        "word",
    ],
    "extend-ignore": [["word-buzzword"], ["word-buzzwords"], "word"],
    "per-file-ignores": [
        {"drafts/*": ["bullet", "word-*"]},
        {"drafts/*": ["bulet"]},
        {"drafts/*": "bullet"},
        {"": ["bullet"]},
        {"a": [3]},
        ["a"],
    ],
    "pedantic": [True, False, "yes", 1],
    "fail-on": ["info", "never", "eror", 1],
    "output-format": [*FORMATS, "serif", ""],
    "job": [["jobs/a.txt"], [], "jobs/a.txt", [""], [3]],
    "profile": ["me.pdf", "", ["a.zip", "b.yaml"], [3], 3],
    "sources": [{"resume.pdf": "resume.tex"}, {"resume.pdf": ""}, {"": "a"}, {"a": 3}, {}, ["a"]],
    "baseline": ["b.json", "", 3],
    "cache": [True, "no"],
    "redact": [False, 0],
    "include": [["*.pdf"], [""], "*.pdf"],
    "exclude": [["old/*"], [" "], [3]],
    "plugins": [[], "acme"],
    "rules": [
        {"bullet-tense": "info", "bullet": "off", "date-*": {"level": "error"}, "all": "warning"},
        {"bullet-too-long": {"level": "info", "max-words": 9}},
        {"bullet-too-long": {"max_words": 9}},
        {"bullet-too-long": {"max-wods": 9}},
        {"bullet-too-long": {"max-words": "9"}},
        {"bullet-tense": "warn"},
        {"bullet-tense": {"level": "warn"}},
        {"bullet-tens": "off"},
        {"bullet": {"max-words": 9}},
        {"bulet": "off"},
        {"lint-rule-crashed": "info", "lint": "info"},
        {"lint-rule-crashed": "off"},
        {"lint": "off"},
        {"bullet-tense": 3},
        "off",
    ],
    "limits": [
        {"pages": 7, "seconds": 2.5, "bytes": "10MB", "depth": "40"},
        {"bytes": "1 KiB"},
        {"bytes": "1 TB"},
        {"pages": "7MB"},
        {"pages": 0},
        {"pages": 2.5},
        {"pages": True},
        {"page": 7},
        {"text": 2_000_000_000},
    ],
    "skills": [
        {"Kestrel PMS": ["KPMS"], "Zephyr": {"aliases": [], "broader": ["RTOS"], "kind": "tool"}},
        {"Zephyr": {}},
        {"Zephyr": "Z"},
        {"Zephyr": {"alias": []}},
        {"Zephyr": {"kind": "tol"}},
        {"a|b": []},
        {"--": []},
        {"x" * 81: []},
        {"Zephyr": ["|"]},
    ],
    "presett": ["ca"],
    "fail_on": ["error"],
}


def test_the_values_cover_every_setting_with_right_and_wrong() -> None:
    assert set(VALUES) >= {key.name for key in KEYS} - {"extend"}
    one_sided = [key for key, values in VALUES.items() if len({loads({key: value}) for value in values}) < 2]
    assert one_sided == ["presett", "fail_on"]


@pytest.mark.parametrize(("key", "value"), [(key, value) for key, values in VALUES.items() for value in values])
def test_schema_and_loader_agree(key: str, value: Any) -> None:
    assert valid({key: value}) == loads({key: value})


@settings(max_examples=40, deadline=None)
@given(st.fixed_dictionaries({}, optional={key: st.sampled_from(values) for key, values in VALUES.items()}))
def test_they_agree_on_settings_together(table: dict[str, Any]) -> None:
    assert valid(table) == loads(table)


@pytest.mark.parametrize("further", [{"plugins": ["acme_rules"]}, {"extend": "base.toml"}])
def test_names_of_packs_are_let_through(further: dict[str, Any]) -> None:
    table = {"preset": "acme", "select": ["acme"], "rules": {"acme-words": {"level": "info", "most": 3, "list": ["a"]}}}
    assert valid(table | further)
    assert not valid(table)
    assert not valid(further | {"rules": {"acme-words": {"level": "loud"}}})
    assert not valid(further | {"rules": {"bullet-too-long": {"max-wods": 3}}})


def test_the_example_of_the_guide_is_valid() -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    examples = [part.partition("```")[0] for part in page.split("```toml\n")[1:]]
    assert examples
    for example in examples:
        table = tomllib.loads(example)
        VALIDATOR.validate(table)
        table.pop("extend", None)
        assert loads(table)
