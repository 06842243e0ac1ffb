"""The guide to own rules: every snippet in it is run, and prints what the guide shows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

from profilelint.engine import lexical, packfile
from profilelint.engine.config import load_config
from profilelint.engine.examples import examples, run_example
from profilelint.engine.packfile import RULE, TOP
from profilelint.engine.presets import preset
from profilelint.engine.registry import load

GUIDE = (Path(__file__).parents[1] / "docs" / "writing-rules.md").read_text(encoding="utf-8")


class Snippet(NamedTuple):
    kind: str
    body: str


SNIPPETS = [Snippet(match[2], match[3]) for match in re.finditer(r"^(`{3,4})(\w+)\n(.*?)^\1$", GUIDE, re.M | re.S)]
TOMLS = [snippet.body for snippet in SNIPPETS if snippet.kind == "toml"]
LISTS = [body for body in TOMLS if "[[rule]]" in body]
CONSOLES = [snippet.body for snippet in SNIPPETS if snippet.kind == "console"]
HEAD = 'prefix = "acme"\ntitle = "Acme Career Center"\n\n'


def console(text: str) -> tuple[list[str], str]:
    """The arguments of the command that a console snippet shows, and what it prints."""
    first, _, printed = text.partition("\n")
    assert first.startswith("$ profilelint ")
    return first.split()[2:], printed


def profilelint(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "profilelint", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "NO_COLOR": "1", "PYTHONPATH": str(folder)},
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the guide's first file and its settings, that no other configuration reaches."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "acme.toml").write_text(LISTS[0], encoding="utf-8")
    (tmp_path / "profilelint.toml").write_text('plugins = ["acme.toml"]\n', encoding="utf-8")
    return tmp_path


def test_every_kind_of_list_has_a_snippet() -> None:
    kinds = [tomllib.loads(body)["rule"][0]["kind"] for body in LISTS]
    assert set(kinds) == set(lexical.KINDS)


@pytest.mark.parametrize("body", LISTS)
def test_the_lists_hold_their_examples(tmp_path: Path, body: str) -> None:
    path = tmp_path / "acme.toml"
    path.write_text(body if "prefix" in body else HEAD + body, encoding="utf-8")
    registry = load((str(path),))
    (name,) = registry.matching("acme")
    for example in examples(registry[name]):
        found = {finding.rule for finding in run_example(example, registry).findings}
        assert (name in found) is not example.good


def test_the_first_run_prints_what_the_guide_shows(folder: Path) -> None:
    arguments, printed = console(CONSOLES[0])
    result = profilelint(folder, *arguments)
    assert (result.returncode, result.stdout) == (0, printed)


def test_the_example_that_finds_nothing_is_told_as_shown(folder: Path) -> None:
    changed = LISTS[0].replace('beams"]\npass', 'beams", "Made use of a crane"]\npass')
    (folder / "acme.toml").write_text(changed, encoding="utf-8")
    arguments, printed = console(CONSOLES[1])
    result = profilelint(folder, *arguments)
    assert (result.returncode, result.stdout) == (1, printed)


def test_a_mistake_is_told_as_shown(folder: Path) -> None:
    changed = LISTS[0].replace('kind = "substitution"', 'kind = "substitute"')
    (folder / "acme.toml").write_text(changed, encoding="utf-8")
    arguments, printed = console(CONSOLES[2])
    result = profilelint(folder, *arguments)
    assert (result.returncode, result.stderr) == (2, printed)


def test_every_key_stands_in_the_guide() -> None:
    assert [key for key in (*RULE, *TOP) if f"`{key}`" not in GUIDE and f"[[{key}]]" not in GUIDE] == []


def test_every_scope_stands_in_the_guide() -> None:
    assert [scope for scope in lexical.SCOPES if f"| `{scope}` |" not in GUIDE] == []
    listed = re.search(r"such a section: `([a-z ]+)`, or `custom`", GUIDE)
    assert listed is not None
    assert [*listed[1].split(), "custom"] == lexical.SECTIONS


def test_the_bounds_in_the_guide_are_the_programs() -> None:
    assert f"at most {packfile.MOST_PHRASES} |" in GUIDE


def test_the_python_package_with_its_list_and_its_preset(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = folder / "acme_rules"
    (package / "presets").mkdir(parents=True)
    rule, init = (snippet.body for snippet in SNIPPETS if snippet.kind == "python")
    (package / "__init__.py").write_text(init, encoding="utf-8")
    (package / "exclamation.py").write_text(rule, encoding="utf-8")
    (package / "acme.toml").write_text(LISTS[0], encoding="utf-8")
    (package / "presets" / "acme-coop.toml").write_text(TOMLS[-1], encoding="utf-8")
    settings = next(body for body in TOMLS if "acme_rules" in body and "plugins" in body)
    (folder / "profilelint.toml").write_text(settings, encoding="utf-8")
    result = profilelint(folder, "test")
    assert (result.returncode, result.stdout) == (0, "4 examples of 2 rules: all do what they should\n")
    monkeypatch.syspath_prepend(str(folder))
    plugins = load_config(folder / "profilelint.toml").plugins
    assert preset("acme-coop", plugins).settings("bullet-count").off
    result = profilelint(folder, "rules", "acme", "--preset", "acme-coop")
    assert "acme-exclamation  warning  A bullet ends" in result.stdout


def test_every_block_in_the_guide_is_one_that_the_harness_knows() -> None:
    table = GUIDE[GUIDE.index("| block |") : GUIDE.index("Words behind it")]
    named = {
        name for row in table.splitlines()[2:] for name in re.findall(r"`(\w+)`", row.split("|")[1] if row else "")
    }
    import profilelint.engine.examples as harness

    listed = set(re.findall(r"``(\w+)``", (harness.__doc__ or "").partition("Words after")[0]))
    assert named
    assert named <= listed
