"""The hooks, run by the real pre-commit against a temporary repository.

pre-commit would install them from their repository, which needs a package index. So they are run as local ones that
use this environment, made of the entry and the files of ``.pre-commit-hooks.yaml``.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from profilelint.cli.settings import resolve
from profilelint.engine.examples import clean_resume

pytest.importorskip("pre_commit")
yaml = pytest.importorskip("yaml")

ROOT = Path(__file__).parents[1]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
FLAWED = clean_resume(bullet="- Responsible for the the weekly report on 3 stores\n")
DOUBLED = clean_resume(bullet="- Wrote the the weekly report on 3 stores\n")


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


def hooks() -> dict[str, dict[str, Any]]:
    return {hook["id"]: hook for hook in yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))}


def repository_with(folder: Path, name: str, **changes: object) -> Path:
    """A repository whose configuration names one hook, with what its user sets over it."""
    folder.mkdir()
    git(folder, "init", "--quiet")
    hook = hooks()[name]
    program, *options = hook["entry"].split()
    assert program == "profilelint"
    entry = " ".join([f'"{sys.executable}"', "-m", program, *options])
    local = {**hook, "language": "system", "entry": entry, **changes}
    config = {"repos": [{"repo": "local", "hooks": [local]}]}
    (folder / ".pre-commit-config.yaml").write_text(json.dumps(config), encoding="utf-8")
    return folder


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return repository_with(tmp_path / "repository", "profilelint")


@pytest.fixture
def fixing(tmp_path: Path) -> Path:
    return repository_with(tmp_path / "repository", "profilelint-fix")


def stage(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    git(folder, "add", "--all")


def commit(folder: Path, **files: str) -> subprocess.CompletedProcess[str]:
    """Stage files and run the hook as a commit would."""
    stage(folder, files)
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


def test_both_hooks_look_at_the_same_files() -> None:
    files = {name: hook["files"] for name, hook in hooks().items()}
    assert files["profilelint"] == files["profilelint-fix"]


def test_the_hook_looks_at_what_a_folder_stands_for(tmp_path: Path) -> None:
    stems = ["Resume", "my-résumé", "Lebenslauf_2", "curriculum vitae", "cv", "CV2", "cvs", "recv", "cover letter"]
    for ending in ("pdf", "docx", "odt", "rtf", "md", "markdown", "html", "tex", "typ", "txt", "json", "yaml", "yml"):
        for stem in stems:
            (tmp_path / f"{stem}.{ending}").touch()
    for name in ("resume.py", "resume.pdf.bak", "resume", "notes.md"):
        (tmp_path / name).touch()
    found = {Path(path).name for batch in resolve((str(tmp_path),)) for path in batch.files}
    wanted = re.compile(hooks()["profilelint"]["files"])
    assert found == {path.name for path in tmp_path.iterdir() if wanted.search(path.name)}
    assert {"cv.pdf", "my-résumé.docx"} < found


@pytest.mark.parametrize("name", ["profilelint", "profilelint-fix"])
def test_all_files_go_to_one_process(name: str) -> None:
    assert hooks()[name]["require_serial"] is True


def test_what_the_user_sets_comes_over_the_manifest(tmp_path: Path) -> None:
    changes = {"args": ["--select", "word-repeated"], "files": r"^vale\.md$"}
    folder = repository_with(tmp_path / "repository", "profilelint", **changes)
    done = commit(folder, **{"vale.md": FLAWED, "resume.md": FLAWED})
    assert done.returncode == 1
    assert "vale.md:23" in done.stdout
    assert "resume.md" not in done.stdout
    assert "bullet-weak-opening" not in done.stdout


def test_a_fix_fails_the_commit_once(fixing: Path) -> None:
    git(fixing, "config", "user.name", "Robin Vale")
    git(fixing, "config", "user.email", "robin.vale@mail.example")
    installed = run(fixing, sys.executable, "-m", "pre_commit", "install")
    assert installed.returncode == 0, installed.stdout
    stage(fixing, {"Vale Résumé.md": DOUBLED})
    first = run(fixing, "git", "commit", "--message", "Resume")
    assert first.returncode == 1
    assert "files were modified by this hook" in first.stderr
    assert (fixing / "Vale Résumé.md").read_text(encoding="utf-8") == DOUBLED.replace("the the", "the")
    git(fixing, "add", "--all")
    second = run(fixing, "git", "commit", "--message", "Resume")
    assert second.returncode == 0, second.stderr


def test_a_fix_keeps_the_mode(fixing: Path) -> None:
    stage(fixing, {"resume.md": DOUBLED})
    (fixing / "resume.md").chmod(0o755)
    git(fixing, "add", "--all")
    assert commit(fixing).returncode == 1
    assert (fixing / "resume.md").stat().st_mode & 0o777 == 0o755
    assert commit(fixing).returncode == 0


def test_what_cannot_be_fixed_is_reported_after_the_fix(fixing: Path) -> None:
    first = commit(fixing, **{"resume.md": FLAWED})
    assert first.returncode == 1
    assert "files were modified by this hook" in first.stdout
    second = commit(fixing)
    assert second.returncode == 1
    assert "files were modified by this hook" not in second.stdout
    assert "bullet-weak-opening" in second.stdout
    assert "word-repeated" not in second.stdout


def test_an_excluded_file_is_not_fixed(fixing: Path) -> None:
    done = commit(fixing, **{"old/resume.md": DOUBLED, "profilelint.toml": 'exclude = ["old/*"]\n'})
    assert done.returncode == 0, done.stdout
    assert (fixing / "old" / "resume.md").read_text(encoding="utf-8") == DOUBLED


def test_a_broken_file_fails_the_commit_and_says_why(repository: Path) -> None:
    done = commit(repository, **{"resume.pdf": "%PDF-1.7 and nothing after it"})
    assert done.returncode == 1
    assert "exit code: 2" in done.stdout
    assert "resume.pdf" in done.stdout
