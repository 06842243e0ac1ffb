"""``profilelint init``: what it sees, what it writes, and what it leaves alone."""

from __future__ import annotations

import importlib.metadata
import json
import os
import re
import subprocess
import tomllib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from profilelint import __version__
from profilelint.cli import init as module
from profilelint.cli.init import Requirement, appended, github_text, gitlab_text, hook_lines, requirement
from profilelint.engine.config import load_config

ROOT = Path(__file__).parents[2]
INDEX = Requirement("profilelint==0.1.0", True)
REPOSITORY = Requirement("profilelint @ git+https://git.example/tools/profilelint.git@0a1b2c3", True)
LOCAL = Requirement("profilelint==0.1.0", False)


def git(folder: Path, *arguments: str) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True)


@pytest.fixture
def repository(folder: Path) -> Path:
    """The folder of the tests as a real repository."""
    git(folder, "init", "--quiet")
    return folder


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - {
        path.relative_to(folder).as_posix() for path in (folder / ".git").rglob("*")
    }


def hook_of(path: Path) -> dict[str, Any]:
    (entry,) = (item for item in yaml.safe_load(path.read_text(encoding="utf-8"))["repos"] if item["repo"] == "local")
    (hook,) = entry["hooks"]
    found: dict[str, Any] = hook
    return found


# what it writes


def test_a_repository_gets_a_configuration_a_hook_and_a_workflow(command: Any, repository: Path) -> None:
    before = names(repository)
    done = command("init")
    assert done.code == 0
    assert names(repository) - before == {
        "profilelint.toml",
        ".pre-commit-config.yaml",
        ".github/workflows/profilelint.yml",
    }
    assert "found    clean_resume.md" in done.out
    assert "next: pre-commit install" in done.out
    assert done.out.rstrip().endswith("profilelint .")


def test_the_configuration_holds(command: Any, repository: Path) -> None:
    command("init")
    settings = load_config(repository / "profilelint.toml")
    assert (settings.preset, settings.fail_on, settings.job, settings.profile) == ("us-student", "warning", (), ())
    assert command("clean_resume.md").code == 0
    assert command("flawed_resume.md").code == 1


def test_what_is_commented_out_can_be_used(command: Any, repository: Path) -> None:
    (repository / "clean_resume.md").unlink()
    (repository / "flawed_resume.md").unlink()
    command("init")
    text = (repository / "profilelint.toml").read_text(encoding="utf-8")
    switched = re.sub(r"(?m)^# (\w+ = )", r"\1", text)
    (repository / "all.toml").write_text(switched, encoding="utf-8")
    settings = load_config(repository / "all.toml")
    assert (settings.redact, bool(settings.include), bool(settings.exclude)) == (True, True, True)
    assert set(tomllib.loads(switched)) == {"preset", "fail-on", "include", "exclude", "job", "profile", "redact"}


def test_outside_of_a_repository_there_is_only_a_configuration(command: Any, folder: Path) -> None:
    (folder / ".git").rmdir()
    before = names(folder)
    assert command("init").code == 0
    assert names(folder) - before == {"profilelint.toml"}


def test_an_empty_folder(command: Any, tmp_path: Path) -> None:
    empty = tmp_path / "empty folder"
    empty.mkdir()
    done = command("init", str(empty))
    assert done.code == 0
    assert "no file that is called like a resume" in done.out
    assert "# include = " in (empty / "profilelint.toml").read_text(encoding="utf-8")
    load_config(empty / "profilelint.toml")


def test_a_dry_run_prints_and_writes_nothing(command: Any, repository: Path) -> None:
    before = names(repository)
    done = command("init", "--dry-run")
    assert done.code == 0
    assert names(repository) == before
    command("init")
    for name in names(repository) - before:
        assert (repository / name).read_text(encoding="utf-8") in done.out


def test_files_have_the_usual_mode(command: Any, repository: Path) -> None:
    command("init")
    usual = repository / "usual"
    usual.touch()
    assert (repository / "profilelint.toml").stat().st_mode == usual.stat().st_mode


# what it sees


def test_postings_sources_and_profile(command: Any, repository: Path) -> None:
    (repository / "jobs").mkdir()
    (repository / "jobs" / "acme.txt").write_text("Data Engineer\n", encoding="utf-8")
    (repository / 'my "best" résumé.tex').write_text("\\documentclass{article}\n", encoding="utf-8")
    (repository / 'my "best" résumé.docx').write_bytes(b"")
    (repository / "profile.yaml").write_text("network: linkedin\n", encoding="utf-8")
    done = command("init")
    assert 'my "best" résumé.docx (made from my "best" résumé.tex)' in done.out
    data = tomllib.loads((repository / "profilelint.toml").read_text(encoding="utf-8"))
    assert data["job"] == ["jobs"]
    assert data["profile"] == "profile.yaml"
    assert data["sources"] == {'my "best" résumé.docx': 'my "best" résumé.tex'}
    load_config(repository / "profilelint.toml")


def test_a_folder_of_scripts_holds_no_postings(command: Any, repository: Path) -> None:
    (repository / "jobs").mkdir()
    (repository / "jobs" / "notes.txt").write_text("Nightly jobs\n", encoding="utf-8")
    (repository / "jobs" / "nightly.py").write_text("pass\n", encoding="utf-8")
    command("init")
    assert load_config(repository / "profilelint.toml").job == ()


def test_what_git_ignores_is_only_a_comment(command: Any, repository: Path) -> None:
    (repository / "postings").mkdir()
    (repository / "postings" / "acme.txt").write_text("Data Engineer\n", encoding="utf-8")
    (repository / ".gitignore").write_text("postings/\n", encoding="utf-8")
    command("init")
    assert load_config(repository / "profilelint.toml").job == ()
    assert '# job = ["postings"]' in (repository / "profilelint.toml").read_text(encoding="utf-8")


def test_an_archive_of_linkedin_should_not_be_committed(command: Any, repository: Path) -> None:
    (repository / "Basic_LinkedInDataExport_11-23-2026.zip").write_bytes(b"")
    assert "keep it out of the repository" in command("init").out


@pytest.mark.parametrize(
    ("file", "preset"),
    [("Lebenslauf Robin Vale.md", "de-lebenslauf"), ("federal-resume.md", "us-federal"), ("CV.md", "us-student")],
)
def test_the_preset_follows_a_clear_name(command: Any, tmp_path: Path, file: str, preset: str) -> None:
    work = tmp_path / "other"
    work.mkdir()
    (work / file).write_text("# Robin Vale\n", encoding="utf-8")
    command("init", str(work))
    assert load_config(work / "profilelint.toml").preset == preset


@pytest.mark.parametrize(
    ("width", "height", "phone", "preset"),
    [
        (595.28, 841.89, "+44 20 7946 0123", "uk-cv"),
        (595.28, 841.89, "+1 614 555 0123", "us-student"),
        (612, 792, "+44 20 7946 0123", "us-student"),
    ],
    ids=["both", "paper only", "phone only"],
)
def test_paper_and_phone_together_tell_the_preset(
    command: Any, tmp_path: Path, width: float, height: float, phone: str, preset: str
) -> None:
    canvas = pytest.importorskip("reportlab.pdfgen.canvas")
    work = tmp_path / "other"
    work.mkdir()
    page = canvas.Canvas(str(work / "cv.pdf"), pagesize=(width, height))
    for number, line in enumerate(["Robin Vale", f"robin.vale@mail.example | {phone}", "Experience"]):
        page.drawString(72, 720 - 20 * number, line)
    page.save()
    command("init", str(work))
    assert load_config(work / "profilelint.toml").preset == preset


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("git@github.com:robin/resume.git", ".github/workflows/profilelint.yml"),
        ("https://gitlab.example/robin/resume.git", ".gitlab-ci.yml"),
        ("https://code.example/robin/resume.git", None),
    ],
)
def test_the_ci_follows_the_remote(command: Any, repository: Path, address: str, file: str | None) -> None:
    git(repository, "remote", "add", "origin", address)
    done = command("init")
    found = names(repository) & {".github/workflows/profilelint.yml", ".gitlab-ci.yml"}
    assert found == ({file} if file else set())
    assert ("“--ci” names one" in done.out) == (file is None)


def test_options_decide_over_what_is_seen(command: Any, repository: Path) -> None:
    before = names(repository)
    command("init", "--no-hook", "--ci", "none")
    assert names(repository) - before == {"profilelint.toml"}
    command("init", "--no-hook", "--ci", "gitlab")
    assert names(repository) - before == {"profilelint.toml", ".gitlab-ci.yml"}


# what it leaves


def test_what_is_there_stays_as_it_is(command: Any, repository: Path) -> None:
    command("init")
    texts = {}
    for name in ("profilelint.toml", ".pre-commit-config.yaml", ".github/workflows/profilelint.yml"):
        path = repository / name
        path.write_bytes(path.read_bytes() + b"# mine\r\n")
        texts[name] = path.read_bytes()
    done = command("init")
    assert done.code == 0
    assert {name: (repository / name).read_bytes() for name in texts} == texts
    assert done.out.count("left     ") == 3
    assert "wrote" not in done.out


def test_a_table_in_pyproject_is_a_configuration(command: Any, repository: Path) -> None:
    (repository / "pyproject.toml").write_text('[tool.profilelint]\npreset = "uk-cv"\n', encoding="utf-8")
    done = command("init")
    assert "left     pyproject.toml: is there already" in done.out
    assert not (repository / "profilelint.toml").exists()


def test_a_folder_below_the_top_gets_no_hook(command: Any, repository: Path) -> None:
    below = repository / "people"
    below.mkdir()
    done = command("init", "people")
    assert names(below) == {"profilelint.toml"}
    assert "the hook and the workflow belong in the top folder" in done.out


def test_a_hook_is_added_at_the_end_of_a_configuration(command: Any, repository: Path) -> None:
    theirs = (
        "# ours\r\ndefault_stages: [pre-commit]\r\nrepos:\r\n# spaces\r\n-   repo: local\r\n    hooks:\r\n"
        "    -   {id: x, name: x, entry: 'true', language: system}  # done"
    )
    path = repository / ".pre-commit-config.yaml"
    path.write_bytes(theirs.encode())
    path.chmod(0o640)
    done = command("init")
    assert "added to .pre-commit-config.yaml" in done.out
    assert path.read_bytes().decode().startswith(theirs + "\r\n- repo: local\r\n")
    assert path.stat().st_mode & 0o777 == 0o640
    entries = yaml.safe_load(path.read_text(encoding="utf-8"))["repos"]
    assert [hook["id"] for entry in entries for hook in entry["hooks"]] == ["x", "profilelint"]


@pytest.mark.parametrize(
    "text",
    [
        "repos:\n- repo: local\n  hooks: []\nfail_fast: true\n",
        "repos: [{repo: local, hooks: []}]\n",
        "repos: []\n",
        "repos:\n- repo: local\n  hooks: []\n...\n",
        "[broken",
        "",
    ],
    ids=["another key last", "flow style", "empty list", "end mark", "broken", "empty"],
)
def test_where_the_end_is_no_place_for_it_the_lines_are_printed(command: Any, repository: Path, text: str) -> None:
    path = repository / ".pre-commit-config.yaml"
    path.write_text(text, encoding="utf-8")
    done = command("init")
    assert done.code == 0
    assert path.read_text(encoding="utf-8") == text
    assert "add under “repos”" in done.out
    assert "entry: profilelint --force-exclude" in done.out


def test_nothing_else_is_read_differently_after_the_addition() -> None:
    assert (
        appended("repos:\n- repo: local\n  hooks:\n  - id: x\n    entry: |\n      a\n", ["- repo: local"]) is not None
    )
    assert appended("repos:\n  - repo: local\n    name: |+\n      a\n\n\n", ["- repo: local"]) is not None
    assert appended("a: &a\nrepos:\n- repo: local\n  name: 'x\n", ["- repo: local"]) is None


def test_an_existing_job_of_gitlab_stays(command: Any, repository: Path) -> None:
    path = repository / ".gitlab-ci.yml"
    path.write_text("test:\n  script: !reference [.base, script]\n", encoding="utf-8")
    done = command("init")
    assert "left     .gitlab-ci.yml: is there already; add:" in done.out
    assert "codequality: gl-code-quality-report.json" in done.out
    assert path.read_text(encoding="utf-8") == "test:\n  script: !reference [.base, script]\n"


# what goes wrong


def test_a_folder_that_is_not_there(command: Any) -> None:
    done = command("init", "nowhere")
    assert (done.code, done.out) == (2, "")
    assert "nowhere: there is no such folder" in done.err


def test_a_file_that_cannot_be_written_is_2_and_the_others_are(command: Any, repository: Path) -> None:
    (repository / ".github").write_text("a file\n", encoding="utf-8")
    done = command("init", "--ci", "github")
    assert done.code == 2
    assert ".github/workflows/profilelint.yml: " in done.err
    assert (repository / "profilelint.toml").exists()
    assert list(repository.glob(".new-*")) == []


def test_a_broken_configuration_below_is_2(command: Any, repository: Path) -> None:
    (repository / "people").mkdir()
    (repository / "people" / "profilelint.toml").write_text("preset = 7\n", encoding="utf-8")
    done = command("init")
    assert done.code == 2
    assert "preset" in done.err


def test_a_file_that_came_to_be_meanwhile_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "profilelint.toml"
    path.write_text("mine\n", encoding="utf-8")
    with pytest.raises(FileExistsError):
        module._write(path, "ours\n", over=False)
    assert [item.name for item in tmp_path.iterdir()] == ["profilelint.toml"]
    assert path.read_text(encoding="utf-8") == "mine\n"


# what is installed elsewhere


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (None, Requirement(f"profilelint=={__version__}", True)),
        (
            {"url": "https://git.example/p.git", "vcs_info": {"vcs": "git", "commit_id": "0a1b2c3"}},
            Requirement("profilelint @ git+https://git.example/p.git@0a1b2c3", True),
        ),
        (
            {"url": "ssh://git@git.example/p.git", "vcs_info": {"vcs": "git", "commit_id": "0a1b2c3"}},
            Requirement("profilelint @ git+ssh://git@git.example/p.git@0a1b2c3", True),
        ),
        (
            {"url": "https://files.example/profilelint-0.1.0.whl", "archive_info": {}},
            Requirement("profilelint @ https://files.example/profilelint-0.1.0.whl", True),
        ),
        ({"url": "file:///home/robin/profilelint", "dir_info": {}}, Requirement(f"profilelint=={__version__}", False)),
        (
            {"url": "https://robin:secret@git.example/p.git", "vcs_info": {"vcs": "git", "commit_id": "0"}},
            Requirement(f"profilelint=={__version__}", False),
        ),
        ({"url": 'https://x.example/$(id)"', "archive_info": {}}, Requirement(f"profilelint=={__version__}", False)),
    ],
    ids=["index", "git", "ssh", "file", "folder", "password", "code"],
)
def test_what_pip_is_given(monkeypatch: pytest.MonkeyPatch, note: object, expected: Requirement) -> None:
    text = None if note is None else json.dumps(note)
    monkeypatch.setattr(importlib.metadata, "distribution", lambda _: SimpleNamespace(read_text=lambda _: text))
    assert requirement() == expected


@pytest.mark.parametrize("needed", [INDEX, REPOSITORY, LOCAL], ids=["index", "repository", "folder"])
def test_the_hook_can_be_installed(tmp_path: Path, needed: Requirement) -> None:
    path = tmp_path / ".pre-commit-config.yaml"
    path.write_text("\n".join(["repos:", *hook_lines(needed)]), encoding="utf-8")
    hook = hook_of(path)
    assert (hook["language"], hook.get("additional_dependencies")) == (
        ("python", [needed.text]) if needed.sure else ("system", None)
    )
    import pre_commit.clientlib

    pre_commit.clientlib.load_config(str(path))


def test_the_hook_is_that_of_this_project(tmp_path: Path) -> None:
    path = tmp_path / ".pre-commit-config.yaml"
    path.write_text("\n".join(["repos:", *hook_lines(INDEX)]), encoding="utf-8")
    ours = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]
    hook = hook_of(path)
    assert {key: hook[key] for key in ("entry", "files", "require_serial")} == {
        key: ours[key] for key in ("entry", "files", "require_serial")
    }


@pytest.mark.parametrize("needed", [INDEX, REPOSITORY], ids=["index", "repository"])
def test_the_workflow_asks_for_little_and_pins_what_it_uses(needed: Requirement) -> None:
    text = github_text(needed)
    workflow = yaml.safe_load(text)
    (job,) = workflow["jobs"].values()
    assert workflow["permissions"] == {}
    assert job["permissions"] == {"contents": "read", "security-events": "write"}
    assert job["steps"][0]["with"] == {"persist-credentials": False}
    assert [line for line in re.findall(r"uses: (.+)", text) if not re.search(r"@[0-9a-f]{40} # v[\d.]+$", line)] == []
    assert needed.text in job["steps"][2]["run"]
    assert not any("${{" in step.get("run", "") for step in job["steps"])


@pytest.mark.parametrize("needed", [INDEX, REPOSITORY], ids=["index", "repository"])
def test_the_job_of_gitlab_installs_and_checks(needed: Requirement) -> None:
    install, check = yaml.safe_load(gitlab_text(needed))["profilelint"]["script"]
    assert needed.text in install
    assert check.startswith("profilelint check --output-format gitlab")


def test_the_commands_of_the_workflows_run(command: Any, repository: Path) -> None:
    import shlex

    command("init", "--no-hook", "--ci", "gitlab")
    github = yaml.safe_load(github_text(INDEX))["jobs"]["profilelint"]["steps"][3]["run"]
    gitlab = yaml.safe_load((repository / ".gitlab-ci.yml").read_text(encoding="utf-8"))["profilelint"]["script"][1]
    for line in (github, gitlab):
        program, *arguments = shlex.split(line)
        assert program == "profilelint"
        assert command(*arguments).code == 1
    reports = ("profilelint.sarif", "gl-code-quality-report.json", "profilelint.xml")
    assert [name for name in reports if not (repository / name).read_text(encoding="utf-8")] == []
