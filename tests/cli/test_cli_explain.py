"""``profilelint explain``."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def test_it_prints_the_page(command: Any) -> None:
    out = command("explain", "bullet-weak-opening").out
    assert out.startswith("# bullet-weak-opening\n")
    for heading in ("## Why", "## Bad", "## Good", "## What to do"):
        assert heading in out


def test_an_engine_rule_has_a_page_too(command: Any) -> None:
    assert command("explain", "lint-unused-ignore").out.startswith("# lint-unused-ignore\n")


def test_a_misspelt_name(command: Any) -> None:
    assert "did you mean “bullet-weak-opening”?" in command("explain", "bullet-week-opening").err


def test_a_name_like_no_other(command: Any) -> None:
    err = command("explain", "zzzzzzzz").err
    assert "no rule is called “zzzzzzzz”" in err
    assert "did you mean" not in err


def test_a_broken_configuration_can_be_left_out(command: Any, folder: Path) -> None:
    (folder / "profilelint.toml").write_text("colour = true\n")
    assert command("explain", "bullet-weak-opening").code == 2
    assert command("explain", "bullet-weak-opening", "--isolated").code == 0
