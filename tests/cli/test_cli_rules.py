"""``profilelint rules``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from profilelint.engine.registry import load


def names(out: str) -> list[str]:
    """The rules listed: each starts a line, two blanks in."""
    return [line.split()[0] for line in out.splitlines() if line.startswith("  ") and line[2] != " "]


def line(out: str, rule: str) -> str:
    """What is said of a rule, its lines joined."""
    _, _, rest = out.partition(f"\n  {rule} ")
    lines = rest.split("\n")
    more = [text for text in lines[1:] if not text.startswith("   ")]
    return " ".join(" ".join(lines[: lines.index(more[0])]).split())


def test_every_rule_is_listed_by_family(command: Any) -> None:
    out = command("rules", "--isolated").out
    assert names(out) == [registered.name for registered in load()]
    assert out.startswith("bullet: what was done")
    assert f"\n\n{len(names(out))} rules, " in out


def test_it_fits_a_terminal_of_100_columns(command: Any) -> None:
    assert max(map(len, command("rules", "--isolated").out.splitlines())) <= 100


def test_a_family(command: Any) -> None:
    found = names(command("rules", "bullet", "lint-*").out)
    assert found
    assert {name.partition("-")[0] for name in found} == {"bullet", "lint"}


def test_one_rule(command: Any) -> None:
    assert command("rules", "bullet-tense").out.splitlines()[-1].startswith("1 rule, 1 of them on under us-student; ")


def test_a_preset_switches_off_and_weighs(command: Any) -> None:
    out = command("rules", "--preset", "de-lebenslauf").out
    assert line(out, "bullet-tense").startswith("off ")
    out = command("rules", "--preset", "us-federal").out
    assert line(out, "layout-page-count").startswith("error ")
    assert "usually warning" in line(out, "layout-page-count")


def test_pedantic_rules_are_off_until_asked_for(command: Any) -> None:
    said = line(command("rules").out, "contact-location-missing")
    assert said.startswith("off ")
    assert "runs with --pedantic" in said
    said = line(command("rules", "--pedantic").out, "contact-location-missing")
    assert said.startswith("info ")


def test_the_settings_count(command: Any, folder: Path) -> None:
    (folder / "own.toml").write_text(
        'preset = "uk-cv"\nignore = ["date"]\n[rules.bullet-too-long]\nlevel = "error"\nmax-words = 40\n',
        encoding="utf-8",
    )
    out = command("rules", "--config", "own.toml").out
    assert line(out, "date-missing").startswith("off ")
    assert line(out, "bullet-pronoun").startswith("info ")
    assert "usually warning; max-words = 40" in line(out, "bullet-too-long")
    assert "under uk-cv and own.toml" in out


def test_a_rule_that_does_not_run_says_why(command: Any, folder: Path) -> None:
    (folder / "own.toml").write_text(
        'preset = "uk-cv"\nselect = ["date", "section"]\nignore = ["date-overlap"]\nrules.date-future = "off"\n',
        encoding="utf-8",
    )
    out = command("rules", "--config", "own.toml").out
    assert "(not selected" in line(out, "word-buzzword")
    assert "(ignored" in line(out, "date-overlap")
    assert "(switched off" in line(out, "date-future")
    assert "(off under uk-cv" in line(out, "section-fed-fields")


def test_as_json(command: Any) -> None:
    table = json.loads(command("rules", "--output-format", "json").out)
    assert [item["rule"] for item in table] == [registered.name for registered in load()]
    keys = {"rule", "level", "effective", "reason", "tier", "needs", "evidence", "since", "summary", "options"}
    assert keys == set(table[0])


def test_json_tells_the_effective_level(command: Any) -> None:
    out = command("rules", "--preset", "us-federal", "--output-format", "json").out
    table = {item["rule"]: item for item in json.loads(out)}
    assert (table["layout-page-count"]["level"], table["layout-page-count"]["effective"]) == ("warning", "error")
    assert table["contact-location-missing"]["effective"] == "off"
    assert table["contact-street-address"]["effective"] == "off"
    assert table["contact-street-address"]["reason"] == "off under us-federal"
    assert table["layout-page-count"]["reason"] == ""


def test_a_misspelt_name(command: Any) -> None:
    result = command("rules", "bullet-tens")
    assert result.code == 2
    assert "did you mean “bullet-tense”?" in result.err


def test_a_misspelt_preset(command: Any) -> None:
    result = command("rules", "--preset", "us-studnet")
    assert result.code == 2
    assert "did you mean “us-student”?" in result.err


def test_a_misspelt_family_offers_the_family(command: Any) -> None:
    assert "(did you mean “bullet”?)" in command("rules", "bulet").err
