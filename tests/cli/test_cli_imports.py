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


def imported(folder: Path, *arguments: str) -> set[str]:
    """The modules that a command imports, and the packages that they stand in."""
    environment = {**os.environ, "PROFILELINT_CACHE_DIR": str(folder / "cache")}
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "profilelint", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr[-2000:]
    names = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}
    assert "profilelint.cli.main" in names
    parts = {name.split(".")[0] for name in names}
    return names | parts


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
