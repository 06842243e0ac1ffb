"""Which rules run: one pure decision for each."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from profilelint.engine.config import ConfigError, settings_from
from profilelint.engine.registry import Registered, Registry
from profilelint.engine.rule import Evidence, Option, Rule, Tier
from profilelint.engine.selection import NAME, Said, decide, reasons, select
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
        (["bullet-t*"], ["bullet"], ["bullet-tense"]),
        (["bullet"], ["bullet-t*"], ["bullet-long"]),
        (["all"], ["all"], []),
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
        ({"bullet-long": {"most": -1}}, "“rules.bullet-long.most” must be 0 or more"),
        ({"bullet-long": {"share": -0.5}}, "“rules.bullet-long.share” must be 0 or more"),
    ],
)
def test_wrong_rules_and_options_are_said(rules: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        select(REGISTRY, settings_from({"rules": rules}))
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"select": ["bullet-tenes"]}, "select: no rule is called “bullet-tenes” (did you mean “bullet-tense”?)"),
        ({"select": ["bulet"]}, "select: no rule is called “bulet” (did you mean “bullet”?)"),
        ({"extend-select": ["sektion"]}, "extend-select: no rule is called “sektion” (did you mean “section”?)"),
        ({"ignore": ["bullet", "qqq"]}, "ignore: no rule is called “qqq”; “profilelint rules” lists them"),
        ({"extend-ignore": ["bulet"]}, "extend-ignore: no rule is called “bulet”"),
        ({"ignore": [{"rule": "bullet-tenes"}]}, "[[ignore]]: no rule is called “bullet-tenes”"),
        ({"per-file-ignores": {"no/such": ["bulet"]}}, "per-file-ignores: no rule is called “bulet”"),
        ({"rules": {"bulet": "off"}}, "[rules]: no rule is called “bulet” (did you mean “bullet”?)"),
        (
            {"rules": {"bullet": {"most": 3}}},
            "“rules.bullet” is no single rule: “level” can be set for it, but no “most”",
        ),
        (
            {"rules": {"lint-broken": "off"}},
            "“rules.lint-broken” cannot be off; its level can be error, warning or info",
        ),
        ({"rules": {"lint": "off"}}, "“rules.lint” cannot be off"),
    ],
)
def test_a_name_that_means_no_rule_is_said_with_its_file_and_key(table: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        select(REGISTRY, settings_from(table, "cfg.toml"))
    assert str(caught.value).startswith(f"cfg.toml: {said}")


FAMILY = len("bullet-")

# All that can be said of a rule, one case a line: what is said, and why it then does not run ("": it does).
DECISIONS: list[tuple[Said, str]] = [
    (Said(), ""),
    # select: a rule that it does not mean stays out, whatever else is said
    (Said(chosen=True), "select"),
    (Said(chosen=True, level=NAME), "select"),
    (Said(chosen=True, asked_pedantic=True), "select"),
    (Said(chosen=True, select=0), ""),
    (Said(chosen=True, extend=FAMILY), ""),
    # ignore: the more specific wins, ignore between equals
    (Said(ignore=0), "ignore"),
    (Said(ignore=FAMILY), "ignore"),
    (Said(chosen=True, select=0, ignore=0), "ignore"),
    (Said(chosen=True, select=FAMILY, ignore=0), ""),
    (Said(chosen=True, select=FAMILY, ignore=FAMILY), "ignore"),
    (Said(chosen=True, select=FAMILY, ignore=NAME), "ignore"),
    (Said(chosen=True, select=NAME, ignore=FAMILY), ""),
    (Said(chosen=True, select=NAME, ignore=NAME), "ignore"),
    (Said(extend=NAME, ignore=FAMILY), ""),
    (Said(extend=NAME, ignore=NAME), "ignore"),
    (Said(level=NAME, ignore=FAMILY), "ignore"),
    # off in the configuration yields to what is selected as specifically
    (Said(off=FAMILY), "rules"),
    (Said(off=NAME), "rules"),
    (Said(off=NAME, chosen=True, select=FAMILY), "rules"),
    (Said(off=FAMILY, chosen=True, select=FAMILY), ""),
    (Said(off=NAME, chosen=True, select=NAME), ""),
    (Said(off=NAME, extend=NAME), ""),
    # off in the preset yields to that, and to such a level
    (Said(usually_off=FAMILY), "preset"),
    (Said(usually_off=NAME), "preset"),
    (Said(usually_off=NAME, level=FAMILY), "preset"),
    (Said(usually_off=NAME, level=NAME), ""),
    (Said(usually_off=FAMILY, level=FAMILY), ""),
    (Said(usually_off=NAME, chosen=True, select=FAMILY), "preset"),
    (Said(usually_off=FAMILY, chosen=True, select=FAMILY), ""),
    (Said(usually_off=NAME, extend=NAME), ""),
    (Said(usually_off=FAMILY, chosen=True, select=0), "preset"),
    # pedantic rules
    (Said(pedantic=True), "pedantic"),
    (Said(pedantic=True, asked_pedantic=True), ""),
    (Said(pedantic=True, chosen=True, select=FAMILY), "pedantic"),
    (Said(pedantic=True, chosen=True, select=NAME), ""),
    (Said(pedantic=True, extend=0), ""),
    (Said(pedantic=True, extend=FAMILY), ""),
    (Said(pedantic=True, level=FAMILY), "pedantic"),
    (Said(pedantic=True, level=NAME), ""),
    (Said(pedantic=True, asked_pedantic=True, usually_off=NAME), "preset"),
    (Said(pedantic=True, asked_pedantic=True, ignore=0), "ignore"),
    # a file's own
    (Said(here=True), "per-file-ignores"),
    (Said(here=True, chosen=True, select=NAME, extend=NAME, level=NAME), "per-file-ignores"),
    # the engine's own
    (Said(reserved=True), ""),
    (Said(reserved=True, here=True, chosen=True, ignore=NAME, off=NAME, usually_off=NAME, pedantic=True), ""),
]


@pytest.mark.parametrize(("said", "why"), DECISIONS)
def test_the_decision(said: Said, why: str) -> None:
    assert decide(said) == why


def test_extend_select_adds_and_brings_the_pedantic_rules_of_a_family() -> None:
    assert names(extend_select=["bullet"]) == ["bullet-long", "bullet-shout", "bullet-tense", "section-photo"]
    assert names(select=["section"], extend_select=["bullet-shout"]) == ["bullet-shout", "section-photo"]


def test_extend_ignore_adds() -> None:
    assert names(ignore=["bullet-long"], extend_ignore=["bullet-tense"]) == ["section-photo"]


def on(path: str, **table: Any) -> list[str]:
    table = {key.replace("_", "-"): value for key, value in table.items()}
    active = select(REGISTRY, settings_from(table, "cv/profilelint.toml"), path)
    return [item.name for item in active if item.name != "lint-broken"]


@pytest.mark.parametrize(
    ("path", "left"),
    [
        ("cv/resume.md", ["bullet-long", "bullet-tense", "section-photo"]),
        ("cv/drafts/resume.md", ["section-photo"]),
        ("cv/old_resume.md", ["bullet-long", "section-photo"]),
        ("cv/drafts/old_resume.md", ["section-photo"]),
        ("", ["bullet-long", "bullet-tense", "section-photo"]),
    ],
)
def test_per_file_ignores(path: str, left: list[str]) -> None:
    assert on(path, per_file_ignores={"drafts/*": ["bullet"], "old_*": ["bullet-tense"]}) == left


def test_per_file_ignores_hold_against_select() -> None:
    assert on("cv/a.md", select=["bullet-tense"], per_file_ignores={"a.md": ["all"]}) == []


USUAL = {"bullet-long": "warning", "bullet-tense": "warning", "section-photo": "warning"}


@pytest.mark.parametrize(
    ("rules", "changed"),
    [
        ({"bullet": "info"}, {"bullet-long": "info", "bullet-tense": "info"}),
        ({"bullet-*": "info", "bullet-tense": "error"}, {"bullet-long": "info", "bullet-tense": "error"}),
        ({"bullet-tense": "error", "bullet": "info"}, {"bullet-long": "info", "bullet-tense": "error"}),
        ({"bullet": "off", "bullet-tense": "error"}, {"bullet-long": None, "bullet-tense": "error"}),
        ({"all": "error"}, {"bullet-long": "error", "bullet-tense": "error", "section-photo": "error"}),
        (
            {"all": "error", "section": "info"},
            {"bullet-long": "error", "bullet-tense": "error", "section-photo": "info"},
        ),
        ({"bullet": {"level": "info"}, "bullet-long": {"most": 9}}, {"bullet-long": "info", "bullet-tense": "info"}),
        ({"bullet-shout": "info"}, {"bullet-shout": "info"}),
        ({"bullet-s*": "info"}, {}),
    ],
)
def test_levels_by_family_and_the_most_specific_wins(rules: dict[str, Any], changed: dict[str, str | None]) -> None:
    wanted = {name: level for name, level in (USUAL | changed).items() if level is not None}
    assert levels({"rules": rules}) == wanted


def test_a_familys_level_stands_above_the_presets_for_a_rule(pack: dict[str, Any]) -> None:
    table = pack | {"preset": "loud", "rules": {"bullet": "error"}}
    assert levels(table) == {"bullet-long": "error", "bullet-tense": "error", "section-photo": "error"}


@pytest.mark.parametrize(("level", "found"), [("info", Level.INFO), ("error", Level.ERROR)])
def test_a_reserved_rule_takes_another_level(level: str, found: Level) -> None:
    active = select(REGISTRY, settings_from({"rules": {"lint-broken": level}}))
    assert [item.level for item in active if item.name == "lint-broken"] == [found]


def test_switching_everything_off_leaves_the_reserved_rules_as_they_are() -> None:
    active = select(REGISTRY, settings_from({"rules": {"all": "off"}}))
    assert [(item.name, item.level) for item in active] == [("lint-broken", Level.ERROR)]


def test_the_reasons(pack: dict[str, Any]) -> None:
    table = pack | {"preset": "quiet", "ignore": ["bullet-tense"], "rules": {"bullet-long": "off"}}
    assert reasons(REGISTRY, settings_from(table)) == {
        "bullet-long": "switched off",
        "bullet-shout": "off under quiet",
        "bullet-tense": "ignored",
        "section-photo": "off under quiet",
    }
    table = {"select": ["bullet"], "per-file-ignores": {"a.md": ["bullet-long"]}}
    assert reasons(REGISTRY, settings_from(table), "a.md") == {
        "bullet-long": "ignored for this file",
        "bullet-shout": "runs with --pedantic",
        "section-photo": "not selected",
    }


def test_every_rule_either_runs_or_has_a_reason() -> None:
    settings = settings_from({"select": ["bullet"], "ignore": ["bullet-long"]})
    running = {item.name for item in select(REGISTRY, settings)}
    assert running.isdisjoint(reasons(REGISTRY, settings))
    assert running | set(reasons(REGISTRY, settings)) == {item.name for item in REGISTRY}
