"""The hook, run by the real pre-commit against a temporary repository.

pre-commit would install the hook from its repository, which needs a package index. So the hook is run as a local one
that uses this environment, made of the entry and the files of ``.pre-commit-hooks.yaml``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from profilelint.engine.examples import clean_resume

pytest.importorskip("pre_commit")
yaml = pytest.importorskip("yaml")

ROOT = Path(__file__).parents[1]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
FLAWED = clean_resume(bullet="- Responsible for the the weekly report on 3 stores\n")


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    environment |= {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
        "PROFILELINT_CACHE_DIR": str(folder.parent / "cache"),
        "PRE_COMMIT_COLOR": "never",
    }
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def git(folder: Path, *arguments: str) -> None:
    done = run(folder, "git", "-c", "core.quotepath=off", *arguments)
    assert done.returncode == 0, done.stderr


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "--quiet")
    (hook,) = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    program, *options = hook["entry"].split()
    assert program == "profilelint"
    entry = " ".join([f'"{sys.executable}"', "-m", program, *options])
    local = {**hook, "language": "system", "entry": entry}
    config = {"repos": [{"repo": "local", "hooks": [local]}]}
    (folder / ".pre-commit-config.yaml").write_text(json.dumps(config), encoding="utf-8")
    return folder


def commit(folder: Path, **files: str) -> subprocess.CompletedProcess[str]:
    """Stage files and run the hook as a commit would."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    git(folder, "add", "--all")
    return run(folder, sys.executable, "-m", "pre_commit", "run")


def test_the_manifest_is_valid() -> None:
    done = run(ROOT, sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST))
    assert done.returncode == 0, done.stdout


def test_a_clean_resume_passes(repository: Path) -> None:
    done = commit(repository, **{"Vale_Resume.md": clean_resume()})
    assert done.returncode == 0, done.stdout
    assert "Passed" in done.stdout


def test_a_flawed_resume_fails_and_says_why(repository: Path) -> None:
    done = commit(repository, **{"docs/my résumé.md": FLAWED, "Vale_Resume.md": clean_resume()})
    assert done.returncode == 1
    assert "my résumé.md:23:3" in done.stdout
    assert "bullet-weak-opening" in done.stdout


def test_other_files_are_not_checked(repository: Path) -> None:
    done = commit(repository, **{"README.md": FLAWED, "notes/scvs.md": FLAWED, "resume.py": "x = 1\n"})
    assert done.returncode == 0, done.stdout
    assert "no files to check" in done.stdout


def test_excluded_files_pass_even_alone(repository: Path) -> None:
    done = commit(repository, **{"old/resume.md": FLAWED, "profilelint.toml": 'exclude = ["old/*"]\n'})
    assert done.returncode == 0, done.stdout
    done = commit(repository, **{"resume.md": FLAWED})
    assert done.returncode == 1
    assert "old/resume.md" not in done.stdout


def test_the_configuration_of_the_repository_holds(repository: Path) -> None:
    done = commit(repository, **{"cv.md": FLAWED, "profilelint.toml": 'fail-on = "error"\n'})
    assert done.returncode == 0, done.stdout
