"""``docs/ci.md`` and ``docs/editors.md``: what they show is what there is, and runs."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from profilelint import __version__
from profilelint.cli.init import Requirement, github_text, gitlab_text
from profilelint.engine.examples import clean_resume

ROOT = Path(__file__).parents[2]
PAGES = {name: (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8") for name in ("ci", "editors")}
INDEX = Requirement(f"profilelint=={__version__}", True)
FLAWED = clean_resume(bullet="- At the café, responsible for the the weekly report on 3 stores\n")


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"(?ms)^```{language}\n(.*?)^```$", PAGES[page])


def commands() -> list[str]:
    return [
        line.removeprefix("$ ")
        for page in PAGES
        for block in blocks(page, "console")
        for line in block.splitlines()
        if line.startswith("$ ")
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository with a flawed resume, and ``profilelint`` on the path."""
    work = tmp_path / "work"
    (work / ".git").mkdir(parents=True)
    (work / "resume.md").write_text(FLAWED, encoding="utf-8")
    program = tmp_path / "bin" / "profilelint"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m profilelint "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return work


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "CI", "MAKE"))}
    environment |= {
        "PATH": f"{folder.parent / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PROFILELINT_CACHE_DIR": str(folder.parent / "cache"),
        "HOME": str(folder.parent),
    }
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.mark.parametrize("line", commands())
def test_every_command_runs(folder: Path, line: str) -> None:
    if "--baseline" in line:
        run(folder, "bash", "-c", "profilelint baseline .")
    done = run(folder, "bash", "-c", line)
    assert done.returncode in (0, 1), done.stderr
    assert "profilelint: " not in done.stderr or "known from now on" in done.stderr


def test_there_are_commands() -> None:
    assert len(commands()) >= 7


def test_the_workflow_is_the_one_that_init_writes() -> None:
    (shown,) = (block for block in blocks("ci", "yaml") if "runs-on:" in block)
    assert shown == "# .github/workflows/profilelint.yml\n" + github_text(INDEX)


def test_the_job_is_the_one_that_init_writes() -> None:
    (shown,) = (block for block in blocks("ci", "yaml") if "artifacts:" in block)
    assert shown == "# .gitlab-ci.yml\n" + gitlab_text(INDEX)


def test_the_hooks_are_those_of_the_manifest() -> None:
    known = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    shown = {match for block in blocks("ci", "yaml") for match in re.findall(r"- id: (\S+)", block)}
    assert shown == {"profilelint"}
    assert shown < known
    assert all(f"`{name}`" in PAGES["ci"] for name in known)


def test_the_inputs_are_those_of_the_action() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    table = PAGES["ci"].partition("| input | default |")[2].partition("\n\n")[0]
    shown = {name for row in table.splitlines() for name in re.findall(r"`([\w-]+)`", row.partition(" | ")[0])}
    assert shown == set(action["inputs"])
    (step,) = (yaml.safe_load(block) for block in blocks("ci", "yaml") if "src: ." in block)
    assert set(step[0]["with"]) <= shown


@pytest.mark.skipif(shutil.which("make") is None, reason="needs make")
def test_the_makefile(folder: Path) -> None:
    (text,) = blocks("ci", "make")
    (folder / "Makefile").write_text(text, encoding="utf-8")
    failed = run(folder, "make", "lint")
    assert failed.returncode == 2
    assert "word-repeated" in failed.stdout
    run(folder, "make", "fix")
    assert "the the" not in (folder / "resume.md").read_text(encoding="utf-8")
    (folder / "resume.md").write_text(clean_resume(), encoding="utf-8")
    assert run(folder, "make", "lint").returncode == 0
    again = run(folder, "make", "lint")
    assert "profilelint" not in again.stdout


def concise(folder: Path) -> list[str]:
    lines = run(folder, "profilelint", "--output-format", "concise", "resume.md").stdout.splitlines()
    return [line for line in lines if line.startswith("resume.md:")]


def test_the_pattern_of_visual_studio_code(folder: Path) -> None:
    (text,) = blocks("editors", "json")
    (task,) = json.loads(text)["tasks"]
    pattern = task["problemMatcher"]["pattern"]
    found = [re.match(pattern["regexp"], line) for line in concise(folder)]
    assert len(found) == 2
    assert None not in found
    names = {key: found[1][number] for key, number in pattern.items() if key != "regexp"}  # type: ignore[index]
    assert names == {
        "file": "resume.md",
        "line": "23",
        "column": "32",
        "severity": "warning",
        "code": "word-repeated",
        "message": "“the the”: a word stands twice",
    }


def editor(name: str) -> str:
    """A Vim that can run scripts, or Neovim; empty where it is not there."""
    path = shutil.which(name) or ""
    if name == "vim" and path:
        features = subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout
        return path if "+quickfix" in features and "+eval" in features else ""
    return path


@pytest.mark.skipif(not editor("vim"), reason="needs Vim")
def test_vim_jumps_to_the_words(folder: Path) -> None:
    (settings,) = blocks("editors", "vim")
    script = folder.parent / "try.vim"
    script.write_text(
        f"""
set encoding=utf-8
edit resume.md
{settings}
silent make!
let found = getqflist()
last
clast
let words = getline('.')[col('.') - 1:]
call writefile([json_encode([len(found), found[-1].type, found[-1].text, words])], '../told')
qa!
""",
        encoding="utf-8",
    )
    run(folder, editor("vim"), "-Nu", "NONE", "-es", "-S", str(script))
    told: list[Any] = json.loads((folder.parent / "told").read_text(encoding="utf-8"))
    assert told[:3] == [2, "w", "[word-repeated] “the the”: a word stands twice"]
    assert told[3].startswith("the the weekly report")


@pytest.mark.skipif(not editor("nvim"), reason="needs Neovim")
def test_neovim_shows_the_words(folder: Path) -> None:
    (settings,) = blocks("editors", "lua")
    (folder.parent / "settings.lua").write_text(settings, encoding="utf-8")
    script = folder.parent / "try.lua"
    script.write_text(
        """
package.loaded["lint"] = { linters = {}, try_lint = function() end }
dofile("../settings.lua")
local linter = require("lint").linters.profilelint
vim.cmd("edit resume.md")
local command = { linter.cmd }
for _, word in ipairs(linter.args) do
  table.insert(command, type(word) == "function" and word() or word)
end
local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
local found = linter.parser(vim.fn.system(command, table.concat(lines, "\\n") .. "\\n"))
local told = {}
for _, item in ipairs(found) do
  table.insert(told, { item.code, item.severity, lines[item.lnum + 1]:sub(item.col + 1, item.end_col) })
end
vim.fn.writefile({ vim.json.encode(told) }, "../told")
vim.cmd("qa!")
""",
        encoding="utf-8",
    )
    run(folder, editor("nvim"), "--headless", "-u", "NONE", "-c", f"luafile {script}")
    assert json.loads((folder.parent / "told").read_text(encoding="utf-8")) == [
        ["bullet-weak-opening", 2, "responsible for"],
        ["word-repeated", 2, "the the"],
    ]
