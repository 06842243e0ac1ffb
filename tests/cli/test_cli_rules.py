"""``profilelint rules``."""

from __future__ import annotations

import json
from typing import Any

from profilelint.engine.registry import load


def test_every_rule_has_a_line(command: Any) -> None:
    lines = command("rules").out.splitlines()
    assert [line.split()[0] for line in lines[:-1]] == [registered.name for registered in load()]
    assert lines[-1].startswith(f"{len(lines) - 1} rules; ")


def test_a_family(command: Any) -> None:
    names = [line.split()[0] for line in command("rules", "bullet", "lint-*").out.splitlines()[:-1]]
    assert names
    assert {name.partition("-")[0] for name in names} == {"bullet", "lint"}


def test_one_rule(command: Any) -> None:
    assert command("rules", "bullet-tense").out.splitlines()[-1].startswith("1 rule; ")


def test_as_json(command: Any) -> None:
    table = json.loads(command("rules", "--output-format", "json").out)
    assert [item["rule"] for item in table] == [registered.name for registered in load()]
    assert {"rule", "level", "tier", "needs", "evidence", "since", "summary", "options"} == set(table[0])


def test_a_misspelt_name(command: Any) -> None:
    result = command("rules", "bullet-tens")
    assert result.code == 2
    assert "did you mean “bullet-tense”?" in result.err
