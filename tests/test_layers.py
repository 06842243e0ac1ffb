"""The layers hold: import-linter's contracts of ``pyproject.toml``, and they can break."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def lint(folder: Path, path: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    return subprocess.run(
        [*command, "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_contracts_are_kept() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = table["tool"]["importlinter"]["contracts"]
    assert f"Contracts: {len(contracts)} kept, 0 broken." in done.stdout


def test_every_package_of_the_linter_has_a_layer() -> None:
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = next(item for item in table["tool"]["importlinter"]["contracts"] if item["type"] == "layers")["layers"]
    named = {
        name.strip().removeprefix("profilelint.") for layer in layers for name in layer.replace("|", ":").split(":")
    }
    folders = {path.parent.name for path in (ROOT / "linter" / "profilelint").glob("*/__init__.py")}
    assert folders == named


@pytest.mark.parametrize(("line", "code"), [("", 0), ("import acme_house.cli\n", 1)])
def test_a_broken_layer_is_noticed(tmp_path: Path, line: str, code: int) -> None:
    package = tmp_path / "acme_house"
    for name in ("cli", "model"):
        (package / name).mkdir(parents=True)
        (package / name / "__init__.py").write_text("")
    (package / "__init__.py").write_text("")
    (package / "model" / "__init__.py").write_text(line)
    (tmp_path / "pyproject.toml").write_text(
        '[tool.importlinter]\nroot_packages = ["acme_house"]\n[[tool.importlinter.contracts]]\nname = "layers"\n'
        'type = "layers"\nlayers = ["acme_house.cli", "acme_house.model"]\n'
    )
    assert lint(tmp_path, str(tmp_path)).returncode == code
