"""What a command must not import: a list of names, no seconds."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from profilelint.engine.examples import clean_resume

HEAVY = {
    "asyncio",
    "bs4",
    "docx",
    "hypothesis",
    "lxml",
    "numpy",
    "pip",
    "pkg_resources",
    "pydantic",
    "pypdf",
    "rapidfuzz",
    "requests",
    "setuptools",
    "spacy",
    "thinc",
    "typer",
    "urllib3",
    "xml.etree",
}
JOB = "Data Engineer\n\nRequirements\n- 3+ years of experience with Kubernetes in production.\n"


PROGRAM = """
import atexit, sys
from pathlib import Path
atexit.register(lambda: Path({listed!r}).write_text("\\n".join(sys.modules), encoding="utf-8"))
from profilelint.cli.main import main
main()
"""


def imported(folder: Path, *arguments: str, **environment: str) -> set[str]:
    """The modules that a command has imported at its end, and the packages that they stand in."""
    listed = folder / "modules.out"
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(listed=str(listed)), *arguments],
        cwd=folder,
        env={**os.environ, "PROFILELINT_CACHE_DIR": str(folder / "cache"), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr[-2000:]
    names = listed.read_text(encoding="utf-8").splitlines()
    assert "profilelint.cli.main" in names
    return {*names, *(name.split(".")[0] for name in names)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "resume.md").write_text(clean_resume(), encoding="utf-8")
    bare = "Columbus, OH | robin.vale@mail.example | linkedin.com/in/robinvale"
    (tmp_path / "bare.md").write_text(clean_resume(contact=bare), encoding="utf-8")
    (tmp_path / "resume.txt").write_text(clean_resume().replace("#", "").replace("*", ""), encoding="utf-8")
    (tmp_path / "job.txt").write_text(JOB, encoding="utf-8")
    return tmp_path


def test_version_imports_next_to_nothing(folder: Path) -> None:
    names = imported(folder, "--version")
    assert not names & (
        HEAVY | {"markdown_it", "phonenumbers", "profilelint_rules", "profilelint.engine", "profilelint.read"}
    )


def test_a_markdown_file(folder: Path) -> None:
    names = imported(folder, "bare.md", "--isolated")
    assert "markdown_it" in names
    assert not names & (HEAVY | {"phonenumbers"})


def test_a_phone_number_brings_the_phone_library_and_no_other(folder: Path) -> None:
    names = imported(folder, "resume.md", "--isolated")
    assert "phonenumbers" in names
    assert not names & HEAVY


def test_a_text_file(folder: Path) -> None:
    assert not imported(folder, "resume.txt", "--isolated") & (HEAVY | {"markdown_it"})


@pytest.mark.parametrize("arguments", [("rules",), ("explain", "bullet-tense")], ids=" ".join)
def test_the_pages(folder: Path, arguments: tuple[str, ...]) -> None:
    assert not imported(folder, *arguments) & (HEAVY | {"markdown_it", "phonenumbers"})


def test_a_posting_seen_before(folder: Path) -> None:
    arguments = ("resume.md", "--isolated", "--job", "job.txt")
    assert "spacy" in imported(folder, *arguments)
    assert not imported(folder, *arguments) & (HEAVY - {"rapidfuzz"})


def test_a_comparison_with_a_posting_seen_before(folder: Path) -> None:
    arguments = ("match", "bare.md", "--isolated", "--job", "job.txt")
    imported(folder, *arguments)
    rest = (HEAVY - {"rapidfuzz"}) | {"jinja2", "profilelint_rules"}
    assert not imported(folder, *arguments) & rest
    assert "jinja2" in imported(folder, *arguments, "--format", "html")


def modules_of(names: set[str], *packages: str) -> set[str]:
    """Those of the modules that stand in one of the packages; the packages themselves are left out."""
    return {name for name in names if name.startswith(tuple(f"{package}." for package in packages))}


CHECKING = ("profilelint_rules", "profilelint.parse", "profilelint.engine.check", "profilelint.engine.registry")
"""What only a file needs that is checked."""


def readers(names: set[str]) -> set[str]:
    """What reads a file; the limits are settings, and what git tracks is a part of what a result depends on."""
    return modules_of(names, "profilelint.read") - {"profilelint.read.limits", "profilelint.read.surroundings"}


def test_a_run_whose_results_are_known_imports_no_rule_and_no_reader(folder: Path) -> None:
    arguments = ("bare.md", "resume.txt", "--isolated", "--cache-dir", "results")
    first = imported(folder, *arguments)
    assert first >= set(CHECKING)
    assert readers(first)
    again = imported(folder, *arguments)
    assert not again & (HEAVY | {"markdown_it", "phonenumbers", *CHECKING})
    assert not readers(again)


def test_what_would_be_checked_is_listed_without_reading_it(folder: Path) -> None:
    names = imported(folder, "--show-files", "--isolated", ".")
    assert not names & (HEAVY | {"markdown_it", "phonenumbers", *CHECKING})
    assert not readers(names)


def test_the_settings_need_the_rules_and_no_reader(folder: Path) -> None:
    names = imported(folder, "--show-settings", "--isolated", "bare.md")
    assert "profilelint_rules" in names
    assert not names & (HEAVY | {"markdown_it", "phonenumbers"})


def test_a_baseline(folder: Path) -> None:
    assert not imported(folder, "baseline", "--isolated", "bare.md") & (HEAVY | {"phonenumbers"})


def test_what_is_set_up_is_seen_without_rules(folder: Path) -> None:
    names = imported(folder, "init", "--dry-run")
    assert not names & (HEAVY | {"markdown_it", "phonenumbers", *CHECKING})
    assert not readers(names)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_a_shell(folder: Path, shell: str) -> None:
    assert not modules_of(imported(folder, "completion", shell), "profilelint") - {
        "profilelint.cli",
        "profilelint.cli.main",
        "profilelint.cli.completion",
    }


def test_a_press_of_the_key_loads_no_rule(folder: Path) -> None:
    names = imported(
        folder,
        _PROFILELINT_COMPLETE="bash_complete",
        COMP_WORDS="profilelint explain bullet-",
        COMP_CWORD="2",
    )
    assert "profilelint_rules" in names  # the list of their files
    assert not modules_of(names, "profilelint_rules")
    assert not names & (HEAVY | {"markdown_it", "phonenumbers", *CHECKING} - {"profilelint_rules"})
    assert not readers(names)
