"""Which rules run: one pure decision for each."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from profilelint.engine.config import ConfigError, settings_from
from profilelint.engine.registry import Registered, Registry
from profilelint.engine.rule import Evidence, Option, Rule, Tier
from profilelint.engine.selection import select, unknown_ignores
from profilelint.model.finding import Level
from profilelint.model.resume import Resume


def _rule(name: str, **facts: Any) -> Registered:
    defaults: dict[str, Any] = {"level": Level.WARNING, "evidence": Evidence.GUIDE, "scope": Resume, "since": "0.1"}
    return Registered(Rule(name, **(defaults | facts)), lambda node, context: iter(()), "", "x")


REGISTRY = Registry(
    [
        _rule("bullet-long", options=(Option("most", 30, ""), Option("share", 0.5, ""), Option("words", ("a",), ""))),
        _rule("bullet-tense"),
        _rule("bullet-shout", tier=Tier.PEDANTIC),
        _rule("section-photo"),
        _rule("lint-broken", reserved=True, level=Level.ERROR),
    ]
)


def names(**table: Any) -> list[str]:
    table = {key.replace("_", "-"): value for key, value in table.items()}
    return [item.name for item in select(REGISTRY, settings_from(table)) if item.name != "lint-broken"]


def test_the_core_rules_run_by_default() -> None:
    assert names() == ["bullet-long", "bullet-tense", "section-photo"]


def test_pedantic_ones_on_request() -> None:
    assert names(pedantic=True) == ["bullet-long", "bullet-shout", "bullet-tense", "section-photo"]


@pytest.mark.parametrize(
    ("chosen", "ignored", "left"),
    [
        (["bullet"], [], ["bullet-long", "bullet-tense"]),
        (["bullet-*"], [], ["bullet-long", "bullet-tense"]),
        (["all"], ["bullet"], ["section-photo"]),
        (["bullet-long"], ["bullet"], ["bullet-long"]),
        (["bullet"], ["bullet-long"], ["bullet-tense"]),
        (["bullet"], ["bullet"], []),
        (["bullet-long"], ["bullet-long"], []),
        (["bullet-shout"], [], ["bullet-shout"]),
        ([], ["all"], []),
        ([], ["bullet"], ["section-photo"]),
        ([], ["nonsense"], ["bullet-long", "bullet-tense", "section-photo"]),
    ],
)
def test_the_most_specific_selector_wins(chosen: list[str], ignored: list[str], left: list[str]) -> None:
    assert names(select=chosen, ignore=ignored) == left


def test_a_family_name_is_no_prefix_of_a_word() -> None:
    with pytest.raises(ConfigError):
        names(select=["bul"])


@pytest.mark.parametrize("nothing", ["*", "-", "", "-*"])
def test_an_empty_pattern_means_nothing(nothing: str) -> None:
    assert REGISTRY.matching(nothing) == []


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """A pack with two presets, as part of a configuration."""
    folder = tmp_path / "selection_pack" / "presets"
    folder.mkdir(parents=True)
    (folder.parent / "__init__.py").write_text("RULES = ()\n")
    (folder / "quiet.toml").write_text('[rules]\nsection-photo = "off"\n"bullet-*" = "off"\nbullet-tense = "info"\n')
    (folder / "loud.toml").write_text(
        'extends = "quiet"\n[rules]\nsection-photo = "error"\nbullet-long = {level = "warning", most = 9}\n'
    )
    monkeypatch.syspath_prepend(tmp_path)
    return {"plugins": ["selection_pack"]}


def levels(table: dict[str, Any]) -> dict[str, str]:
    return {
        item.name: item.level.label for item in select(REGISTRY, settings_from(table)) if item.name != "lint-broken"
    }


def test_a_preset_switches_off_and_changes_levels(pack: dict[str, Any]) -> None:
    assert levels(pack | {"preset": "quiet"}) == {"bullet-tense": "info"}


def test_a_preset_that_extends_another_says_only_what_differs(pack: dict[str, Any]) -> None:
    assert levels(pack | {"preset": "loud"}) == {
        "bullet-long": "warning",
        "bullet-tense": "info",
        "section-photo": "error",
    }


def test_a_preset_sets_options_and_the_configuration_outranks_it(pack: dict[str, Any]) -> None:
    def most(table: dict[str, Any]) -> Any:
        return select(REGISTRY, settings_from(pack | {"preset": "loud"} | table))[0].options["most"]

    assert most({}) == 9
    assert most({"rules": {"bullet-long": {"most": 12}}}) == 12


def test_a_name_in_select_outranks_the_preset(pack: dict[str, Any]) -> None:
    assert levels(pack | {"preset": "quiet", "select": ["section-photo"]}) == {"section-photo": "warning"}


def test_a_configured_level_outranks_the_preset(pack: dict[str, Any]) -> None:
    table = pack | {"preset": "quiet", "rules": {"section-photo": {"level": "info"}}}
    assert levels(table)["section-photo"] == "info"


def test_a_rule_is_switched_off_in_the_configuration() -> None:
    assert "bullet-tense" not in levels({"rules": {"bullet-tense": {"level": "off"}}})
    assert "bullet-tense" not in levels({"rules": {"bullet-tense": "off"}})


@pytest.mark.parametrize("table", [{"ignore": ["lint-broken"]}, {"ignore": ["all"]}, {"select": ["bullet"]}])
def test_reserved_rules_always_run(table: dict[str, Any]) -> None:
    assert "lint-broken" in [item.name for item in select(REGISTRY, settings_from(table))]


def test_options_are_filled_in_and_typed() -> None:
    table = {"rules": {"bullet-long": {"most": 40, "share": 1, "words": ["b", "c"]}}}
    options = select(REGISTRY, settings_from(table))[0].options
    assert options == {"most": 40, "share": 1, "words": ("b", "c")}


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ({"bullet-lnog": {}}, "no rule is called “bullet-lnog” (did you mean “bullet-long”?)"),
        ({"bullet-long": {"mots": 3}}, "rule bullet-long has no option “mots” (did you mean “most”?)"),
        ({"bullet-tense": {"most": 3}}, "it has none"),
        ({"bullet-long": {"most": "40"}}, "“rules.bullet-long.most” must be a whole number"),
        ({"bullet-long": {"most": True}}, "must be a whole number"),
        ({"bullet-long": {"words": "b"}}, "must be a list of texts"),
    ],
)
def test_wrong_rules_and_options_are_said(rules: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        select(REGISTRY, settings_from({"rules": rules}))
    assert said in str(caught.value)


def test_unknown_ignores_are_listed_once() -> None:
    table = {"ignore": ["bullet", "bulet", "bulet", {"rule": "bullet-tenes"}]}
    assert unknown_ignores(REGISTRY, settings_from(table)) == ["bulet", "bullet-tenes"]
