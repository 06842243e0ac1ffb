"""What completes where: asked through click, as its scripts ask, and by a real bash."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest
from click.shell_completion import ShellComplete

from profilelint.cli import main as module
from profilelint.cli.completion import prepare, rule_names
from profilelint.engine.config import FORMATS
from profilelint.engine.presets import names as presets
from profilelint.engine.registry import load


@pytest.fixture(scope="module")
def cli() -> click.Group:
    """The commands, prepared; other tests get theirs from another process or do not complete."""
    prepare(module.cli)
    return module.cli


def complete(cli: click.Group, line: str) -> list[str]:
    """What could stand at the end of a line; ``file`` for names of files."""
    *words, last = line.split(" ")
    items = ShellComplete(cli, {}, "profilelint", "_PROFILELINT_COMPLETE").get_completions(words, last)
    return [item.value if item.type == "plain" else item.type for item in items]


def test_rule_names_are_those_of_the_registry() -> None:
    assert rule_names() == [registered.name for registered in load(())]


def test_the_first_word_is_a_command_or_a_file(cli: click.Group) -> None:
    found = complete(cli, "")
    assert {"check", "explain", "init", "completion", "file"} <= set(found)
    assert complete(cli, "exp") == ["file", "explain"]
    assert complete(cli, "resume") == ["file"]


def test_an_option_without_a_command_is_one_of_check(cli: click.Group) -> None:
    assert complete(cli, "--sel") == ["--select"]
    assert complete(cli, "--ver") == ["--version"]
    assert complete(cli, "resume.md --exit") == ["--exit-zero"]


@pytest.mark.parametrize("start", ["check --select ", "--select ", "resume.md --ignore ", "check --extend-select "])
def test_rules_and_families(cli: click.Group, start: str) -> None:
    assert complete(cli, f"{start}bullet-weak") == ["bullet-weak-opening"]
    assert "bullet" in complete(cli, f"{start}bul")
    assert complete(cli, f"{start}al") == ["all"]


def test_a_list_of_rules_completes_its_last(cli: click.Group) -> None:
    assert complete(cli, "--select date,bullet-weak") == ["date,bullet-weak-opening"]


def test_explain_takes_rules_only(cli: click.Group) -> None:
    assert complete(cli, "explain bullet-weak") == ["bullet-weak-opening"]
    assert complete(cli, "explain al") == []
    assert "lint-unused-ignore" in complete(cli, "explain lint-")


def test_presets_and_formats(cli: click.Group) -> None:
    assert complete(cli, "check --preset ") == list(presets())
    assert complete(cli, "rules --preset us-f") == ["us-federal"]
    assert complete(cli, "check --output-format ") == list(FORMATS)
    assert complete(cli, "check --output-format sarif -o x --output-format gi") == ["github", "gitlab"]
    assert complete(cli, "check --fail-on w") == ["warning"]
    assert complete(cli, "completion f") == ["fish"]


@pytest.mark.parametrize("line", ["check r", "show r", "match r", "check --job p", "check --config p", "check -o x"])
def test_files(cli: click.Group, line: str) -> None:
    assert complete(cli, line) == ["file"]


@pytest.mark.parametrize("line", ["init r", "check --cache-dir r"])
def test_folders(cli: click.Group, line: str) -> None:
    assert complete(cli, line) == ["dir"]


def test_in_fish_a_value_may_hold_a_comma(program: Path) -> None:
    assert 'string split --max 1 "," $completion' in script(program, "fish")


def test_fields_are_no_rules(cli: click.Group) -> None:
    assert complete(cli, "roundtrip cv.pdf --ignore bul") == []


def test_an_answer_loads_no_rule() -> None:
    environment = {**os.environ, "COMP_WORDS": "profilelint --select bullet-weak", "COMP_CWORD": "2"}
    environment["_PROFILELINT_COMPLETE"] = "bash_complete"
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "profilelint"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "plain,bullet-weak-opening\n"
    modules = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "profilelint.cli.completion" in modules
    loaded = {name for name in modules if name.startswith(("profilelint_rules.", "profilelint.read", "spacy", "lxml"))}
    assert loaded == set()


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder with a program ``profilelint`` and a resume."""
    path = tmp_path / "bin" / "profilelint"
    path.parent.mkdir()
    path.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m profilelint "$@"\n', encoding="utf-8")
    path.chmod(0o755)
    (tmp_path / "robin resume.md").write_text("# Robin Vale\n", encoding="utf-8")
    return tmp_path


def script(program: Path, shell: str) -> str:
    done = subprocess.run([program / "bin" / "profilelint", "completion", shell], capture_output=True, check=True)
    return done.stdout.decode()


def typed(program: Path, start: Path, keys: str, wanted: str) -> str:
    """What an interactive bash shows after keys are pressed, once ``wanted`` is in it or time is up."""
    import pty
    import select

    environment = {"PATH": f"{program / 'bin'}:{os.environ['PATH']}", "HOME": str(program), "TERM": "dumb"}
    ours, terminal = pty.openpty()
    shell = subprocess.Popen(
        ["bash", "--noprofile", "--rcfile", str(start), "-i"],
        cwd=program,
        env=environment,
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        start_new_session=True,
    )
    os.close(terminal)
    shown, sent = "", False
    end = time.monotonic() + 30
    try:
        while time.monotonic() < end and wanted not in shown:
            if select.select([ours], [], [], 0.1)[0]:
                shown += os.read(ours, 4096).decode(errors="replace")
            if not sent and "READY> " in shown:
                os.write(ours, keys.encode())
                sent = True
    finally:
        shell.kill()
        shell.wait()
        os.close(ours)
    return shown


@pytest.mark.skipif(sys.platform == "win32" or shutil.which("bash") is None, reason="needs bash and a terminal")
@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        ("profilelint expl\t", "profilelint explain "),
        ("profilelint explain bullet-weak\t", "profilelint explain bullet-weak-opening"),
        ("profilelint --select date,word-rep\t", "profilelint --select date,word-repeated"),
        ("profilelint rob\t", "profilelint robin\\ resume.md"),
        ("profilelint --preset us-f\t", "profilelint --preset us-federal"),
    ],
    ids=["command", "rule", "list", "file", "preset"],
)
def test_bash(program: Path, keys: str, wanted: str) -> None:
    start = program / "start.bash"
    start.write_text(script(program, "bash") + "PS1='READY> '\n", encoding="utf-8")
    assert wanted in typed(program, start, keys, wanted)


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_the_scripts_of_other_shells_ask_this_program(program: Path, shell: str) -> None:
    text = script(program, shell)
    assert f"_PROFILELINT_COMPLETE={shell}_complete" in text
    if shutil.which(shell) is not None:
        file = program / "script"
        file.write_text(text, encoding="utf-8")
        assert subprocess.run([shell, "-n", str(file)], capture_output=True, check=False).returncode == 0


def test_an_unknown_shell_is_a_mistake() -> None:
    done = subprocess.run([sys.executable, "-m", "profilelint", "completion", "tcsh"], capture_output=True, check=False)
    assert done.returncode == 2
    assert b"tcsh" in done.stderr
