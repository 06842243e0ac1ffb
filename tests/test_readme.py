"""The README's claims are true: its run prints what it shows, its links lead somewhere, its commands are CI's."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_run_prints_what_the_readme_shows() -> None:
    match = re.search(r"```console\n\$ (profilelint [^\n]+)\n(.*?)```", README, re.DOTALL)
    assert match is not None
    arguments = shlex.split(match[1])[1:]
    run = subprocess.run(
        [sys.executable, "-m", "profilelint", *arguments, "--isolated"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "NO_COLOR": "1", "GITHUB_ACTIONS": ""},
        check=False,
    )
    assert run.returncode == 1
    assert run.stdout == match[2]


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(((?!https?:)[^)]+)\)", README))))
def test_links_lead_somewhere(link: str) -> None:
    assert (ROOT / link.partition("#")[0]).exists()


def test_ci_runs_the_test_command_of_the_readme() -> None:
    command = "python -m pytest -n auto"
    assert command in README
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_readmes_main_command_names_files_that_exist() -> None:
    match = re.search(r"profilelint (fixtures/\S+) --job (fixtures/\S+) --exit-zero", README)
    assert match is not None
    assert (ROOT / match[1]).is_file()
    assert (ROOT / match[2]).is_file()


def test_every_preset_is_named() -> None:
    from profilelint.engine.presets import names

    assert [name for name in names() if f"`{name}`" not in README] == []
