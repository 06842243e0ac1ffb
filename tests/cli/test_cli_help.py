"""``--help``: what is said fits a terminal."""

from __future__ import annotations

from typing import Any

import pytest

from profilelint.cli.main import cli


@pytest.mark.parametrize("name", ["", *sorted(cli.commands)])
def test_no_sentence_is_wider_than_a_terminal(command: Any, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = command(*filter(None, [name, "--help"])).out.split("\n")
    # the values of an option stand in one line however many there are
    assert [line for line in lines if len(line) > 80 and not line.startswith(("  -", "Usage:"))] == []


def test_the_list_of_commands_cuts_no_sentence(command: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert "..." not in command("--help").out.partition("Commands:")[2]
