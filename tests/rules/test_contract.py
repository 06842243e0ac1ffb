"""Rules import the public face and nothing else, and every file of the tree is registered."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import profilelint_rules
from profilelint import api

ROOT = Path(profilelint_rules.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_only_the_api(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        for name in names:
            if name.split(".")[0] == "profilelint":
                assert name == "profilelint.api", f"{path.name} imports {name}"


def test_every_file_is_registered_once() -> None:
    files = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts) for path in MODULES if not path.name.startswith("_")
    } | {str(path.relative_to(ROOT)) for path in ROOT.glob("*/*.toml") if path.parent.name != "presets"}
    assert files == set(profilelint_rules.RULES)
    assert len(profilelint_rules.RULES) == len(set(profilelint_rules.RULES))


def test_the_api_delivers_every_name_that_it_lists() -> None:
    for name in api.__all__:
        assert getattr(api, name) is not None
