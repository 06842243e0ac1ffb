"""The example packs of the fixtures: they run like the built-in rules, and only when the settings name them."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from profilelint.engine.config import PackError, Settings, load_config
from profilelint.engine.presets import names, preset
from profilelint.engine.registry import load
from profilelint.engine.run import Request, run
from profilelint.engine.selection import select
from profilelint.engine.selftest import outcomes
from profilelint.model.finding import Level

PACKS = Path(__file__).parents[2] / "fixtures" / "packs"
LISTS = str(PACKS / "lakeside.toml")
RESUME = """# Robin Vale

robin.vale@mail.example

## Education

**Lakeside University** — Erie, PA
Biology student — Expected May 2027

## Experience

### Coop Student, Lakeside U

May 2025 – Aug 2025

- Won the race as a co-op student!
- Utilized two cranes and thought outside the box
"""
LIST_RULES = {"lakeside-small-talk", "lakeside-plain-words", "lakeside-one-spelling", "lakeside-degree-name"}


@pytest.fixture(autouse=True)
def _importable(monkeypatch: pytest.MonkeyPatch) -> None:
    """The package of the fixtures can be imported, as if it were installed."""
    monkeypatch.syspath_prepend(str(PACKS))


def found(tmp_path: Path, plugins: tuple[str, ...]) -> dict[str, list[str]]:
    """What the rules called lakeside-… find: the words quoted, by rule."""
    path = tmp_path / "resume.md"
    path.write_text(RESUME, encoding="utf-8")
    request = Request(files=(str(path),), today=datetime.date(2026, 11, 23), settings=Settings(plugins=plugins))
    quotes: dict[str, list[str]] = {}
    for finding in run(request, load(plugins)).findings:
        if finding.rule.startswith("lakeside-"):
            quotes.setdefault(finding.rule, []).extend(location.quote for location in finding.locations)
    return quotes


def test_the_lists_run_when_their_file_is_named(tmp_path: Path) -> None:
    assert found(tmp_path, (LISTS,)) == {
        "lakeside-plain-words": ["Utilized"],
        "lakeside-one-spelling": ["Lakeside U", "Lakeside University", "co-op", "Coop"],
        "lakeside-degree-name": ["Education"],
    }


def test_the_package_runs_when_it_is_named(tmp_path: Path) -> None:
    assert found(tmp_path, ("lakeside_rules",)) == {"lakeside-exclamation": ["!"]}


def test_a_pack_is_never_loaded_unasked(tmp_path: Path) -> None:
    assert found(tmp_path, ()) == {}


def test_paths_are_relative_to_the_settings_file() -> None:
    settings = load_config(PACKS / "profilelint.toml")
    assert settings.plugins == (LISTS, "lakeside_rules")
    assert settings.preset == "lakeside-coop"


def test_the_packages_preset_counts_for_both() -> None:
    settings = load_config(PACKS / "profilelint.toml")
    active = {item.name: item for item in select(load(settings.plugins), settings)}
    assert active["lakeside-degree-name"].level is Level.ERROR
    assert active["lakeside-exclamation"].options["marks"] == ("!", "!!", "!!!")
    assert "bullet-count" not in active


def test_a_preset_of_a_pack_stands_beside_the_built_in_ones() -> None:
    assert "lakeside-coop" in names(("lakeside_rules",))
    assert "lakeside-coop" not in names()
    assert preset("lakeside-coop", ("lakeside_rules",)).student


@pytest.mark.parametrize("name", sorted(LIST_RULES | {"lakeside-exclamation"}))
def test_their_examples_hold(name: str) -> None:
    plugins = (LISTS, "lakeside_rules")
    registry = load(plugins)
    run_ = list(outcomes(registry[name], registry, plugins))
    assert len(run_) >= 2
    assert [outcome for outcome in run_ if outcome.problem] == []


def test_their_good_examples_bring_no_rule_of_the_pack() -> None:
    from profilelint.engine.examples import examples, run_example

    plugins = (LISTS, "lakeside_rules")
    registry = load(plugins)
    for registered in registry:
        if registered.pack in plugins:
            for example in examples(registered):
                rules = {item.rule for item in run_example(example, registry).findings if item.rule in LIST_RULES}
                assert rules <= (set() if example.good else {registered.name})


def test_a_pack_that_is_not_there_is_named() -> None:
    with pytest.raises(PackError, match="no_such_pack"):
        load(("no_such_pack",))
