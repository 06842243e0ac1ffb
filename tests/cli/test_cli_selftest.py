"""``profilelint test``: the examples of rule packs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

PACKS = Path(__file__).parents[2] / "fixtures" / "packs"
PACK = '''prefix = "acme"
title = "Acme Career Center"

[[rule]]
name = "acme-plain"
kind = "existence"
level = "info"
words = ["utiliz*"]
why = "So."
fail = ["Utilized a crane", "Used a crane"]
pass = ["Used a crane", """
Used a crane
Was utilizing a lift"""]
'''


@pytest.fixture
def pack(folder: Path) -> Path:
    path = folder / "acme.toml"
    path.write_text(PACK, encoding="utf-8")
    return path


def test_what_is_wrong_is_shown_with_what_was_found(command: Any, pack: Path) -> None:
    result = command("test", "acme.toml")
    assert result.code == 1
    assert result.out == (
        "acme-plain, fail example 2: nothing was found\n"
        "  | - Used a crane\n"
        "\n"
        "acme-plain, pass example 2: something was found, but nothing should be\n"
        "  | - Used a crane\n"
        "  | - Was utilizing a lift\n"
        "  = found: Acme Career Center advises against “utilizing”\n"
        "\n"
        "4 examples of 1 rule: 2 to look at\n"
    )


def test_the_packs_of_the_fixtures_hold(command: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKS))
    result = command("test", "--config", str(PACKS / "profilelint.toml"))
    assert result.code == 0
    assert result.out.endswith(" of 5 rules: all do what they should\n")


def test_one_of_the_configured_packs(command: Any, folder: Path, pack: Path) -> None:
    (folder / "style").mkdir()
    (folder / "style" / "own.toml").write_text(PACK.replace("acme", "own"), encoding="utf-8")
    (folder / "profilelint.toml").write_text('plugins = ["acme.toml", "style/own.toml"]', encoding="utf-8")
    assert "8 examples of 2 rules" in command("test").out
    assert "4 examples of 1 rule:" in command("test", "style/own.toml").out


def test_a_packages_page(command: Any, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = folder / "acme_selftest_rules"
    package.mkdir()
    (package / "__init__.py").write_text('RULES = ("lists",)\n', encoding="utf-8")
    (package / "lists.py").write_text(
        '"""Says no.\n\n## Why\n\nSo.\n\n## Bad\n\n```bullet\n- Led a tour\n```\n\n## Good\n\nNone.\n"""\n'
        "from profilelint.api import Bullet, Evidence, Level, Rule\n\n"
        'RULE = Rule("acme-no", level=Level.INFO, evidence=Evidence.GUIDE, scope=Bullet, since="1")\n\n\n'
        "def check(bullet, context):\n    raise ZeroDivisionError\n    yield\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(str(folder))
    result = command("test", "acme_selftest_rules")
    assert result.code == 1
    assert "acme-no, page: the page has no “## What to do”" in result.out
    assert "“## Good” has no example" in result.out
    assert "bad example 1: the rule acme-no stopped with ZeroDivisionError" in result.out


def test_a_preset_that_names_no_rule(command: Any, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = folder / "acme_preset_rules"
    (package / "presets").mkdir(parents=True)
    (package / "__init__.py").write_text("RULES = ()\n", encoding="utf-8")
    (package / "presets" / "acme.toml").write_text('[rules]\nbullet-tens = "off"\n', encoding="utf-8")
    monkeypatch.syspath_prepend(str(folder))
    result = command("test", "acme_preset_rules")
    assert result.code == 1
    assert "preset acme: no rule is called “bullet-tens” (did you mean “bullet-tense”?)" in result.out


def test_identity_numbers_in_examples_are_masked(command: Any, folder: Path, pack: Path) -> None:
    example = "Wrote SSN 219-09-9999 on a form"
    pack.write_text(PACK.replace('"Used a crane", """', f'"Utilized {example}", """'), encoding="utf-8")
    out = command("test", "acme.toml").out
    assert "SSN" in out
    assert "219-09-9999" not in out


def test_no_pack(command: Any) -> None:
    result = command("test")
    assert result.code == 2
    assert "there is no rule pack to test" in result.err


def test_a_pack_that_cannot_be_used(command: Any, pack: Path) -> None:
    pack.write_text(PACK.replace("words", "wrods"), encoding="utf-8")
    result = command("test", "acme.toml")
    assert result.code == 2
    assert result.err == (
        "profilelint: acme.toml: rule acme-plain: unknown key “wrods” (did you mean “words”?); a rule has name, kind, "
        "level, tier, scope, words, groups, case, safe, except, message, label, suggestion, summary, why, fail, pass, "
        "evidence, since\n"
    )


def test_a_pack_that_is_not_there(command: Any) -> None:
    result = command("test", "gone.toml")
    assert result.code == 2
    assert result.err == "profilelint: gone.toml: no such file or directory\n"
