"""The action: its steps are run by bash as a runner would, with values for the expressions that stand in ``env``."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from profilelint.engine.examples import clean_resume

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "action.yml").read_text(encoding="utf-8")
ACTION: dict[str, Any] = yaml.safe_load(TEXT)
STEPS: dict[str, dict[str, Any]] = {step["name"]: step for step in ACTION["runs"]["steps"]}
FLAWED = clean_resume(bullet="- Responsible for the the weekly report on 3 stores\n")
BROKEN = "%PDF-1.7 and nothing after it"


class Done(NamedTuple):
    code: int
    out: str
    err: str
    outputs: dict[str, str]
    summary: str


class Runner:
    """A repository, and what a runner puts around it."""

    def __init__(self, folder: Path) -> None:
        self.workspace = folder / "workspace"
        self.temp = folder / "runner temp"
        self.bin = folder / "bin"
        for place in (self.workspace, self.temp, self.bin):
            place.mkdir()
        self.values: dict[str, str] = {"steps.install.outputs.python": sys.executable}

    def write(self, name: str, text: str) -> Path:
        path = self.workspace / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def program(self, name: str, script: str) -> Path:
        path = self.bin / name
        path.write_text(f"#!/usr/bin/env bash\n{script}", encoding="utf-8")
        path.chmod(0o755)
        return path

    def step(self, name: str, **inputs: str) -> Done:
        """Run a step with these inputs (``fail_on`` is ``fail-on``); the others have their defaults."""
        step = STEPS[name]
        given = {key: str(item.get("default", "")) for key, item in ACTION["inputs"].items()}
        given |= {key.replace("_", "-"): value for key, value in inputs.items()}
        values = {f"inputs.{key}": value for key, value in given.items()} | self.values

        def filled(text: str) -> str:
            return re.sub(r"\$\{\{ *([^ }]+) *\}\}", lambda match: values[match[1]], text)

        output, summary, script = (self.temp / name for name in ("output", "summary", "script.sh"))
        for file in (output, summary):
            file.write_text("", encoding="utf-8")
        script.write_text(step["run"], encoding="utf-8")
        environment = {
            "PATH": f"{self.bin}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(self.temp),
            "PROFILELINT_CACHE_DIR": str(self.temp / "cache"),
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": "/the/action",
            "GITHUB_OUTPUT": str(output),
            "GITHUB_REPOSITORY": "robin/resume",
            "GITHUB_STEP_SUMMARY": str(summary),
            "GITHUB_WORKSPACE": str(self.workspace),
            "RUNNER_TEMP": str(self.temp),
        }
        environment |= {key: filled(value) for key, value in step.get("env", {}).items()}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.workspace / filled(step.get("working-directory", ".")),
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        written = dict(line.split("=", 1) for line in output.read_text(encoding="utf-8").splitlines())
        return Done(done.returncode, done.stdout, done.stderr, written, summary.read_text(encoding="utf-8"))

    def check(self, **inputs: str) -> Done:
        return self.step("Check", **inputs)

    def result(self, checked: Done) -> int:
        self.values["steps.check.outputs.exit-code"] = checked.outputs["exit-code"]
        return self.step("Result").code


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    return Runner(tmp_path)


def results(done: Done) -> list[Mapping[str, Any]]:
    log = json.loads(Path(done.outputs["sarif"]).read_text(encoding="utf-8"))
    return [result for run in log["runs"] for result in run["results"]]


def uris(done: Done) -> set[str]:
    return {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in results(done)
        if "suppressions" not in result
    }


# what stands in the file


def test_no_expression_stands_in_a_script() -> None:
    assert [name for name, step in STEPS.items() if "${{" in step.get("run", "")] == []


def test_every_action_is_pinned_to_a_commit() -> None:
    uses = re.findall(r"uses: (.+)", TEXT)
    assert len(uses) == sum("uses" in step for step in STEPS.values()) == 2
    assert [line for line in uses if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


def test_what_init_writes_pins_the_same_commits() -> None:
    from profilelint.cli import init

    pinned = set(re.findall(r"uses: (.+)", TEXT))
    assert {init.SETUP_PYTHON, init.UPLOAD_SARIF} == pinned
    assert STEPS["Set up Python"]["with"]["python-version"] == "${{ inputs.python-version }}"
    assert ACTION["inputs"]["python-version"]["default"] == init.PYTHON


def test_expressions_name_what_there_is() -> None:
    inputs = set(re.findall(r"inputs\.([\w-]+)", TEXT))
    assert inputs == set(ACTION["inputs"])
    ids = {step["id"] for step in STEPS.values() if "id" in step}
    assert set(re.findall(r"steps\.([\w-]+)\.", TEXT)) <= ids


def test_every_script_names_its_shell() -> None:
    assert {step["shell"] for step in STEPS.values() if "run" in step} == {"bash"}


# the check


def test_a_clean_resume(runner: Runner) -> None:
    runner.write("resume.md", clean_resume())
    done = runner.check()
    assert (done.code, done.outputs["exit-code"]) == (0, "0")
    assert "::error" not in done.out
    assert "::warning" not in done.out
    assert runner.result(done) == 0


def test_findings_are_annotated_and_fail_in_the_last_step(runner: Runner) -> None:
    runner.write("resume.md", FLAWED)
    done = runner.check()
    assert (done.code, done.outputs["exit-code"]) == (0, "1")
    assert re.search(r"(?m)^::warning [^\n]*file=resume\.md,line=23[^\n]*weak", done.out)
    assert "bullet-weak-opening" in done.summary
    assert "bullet-weak-opening" in Path(done.outputs["markdown"]).read_text(encoding="utf-8")
    assert "bullet-weak-opening" in {result["ruleId"] for result in results(done)}
    assert runner.result(done) == 1


def test_a_broken_file_stays_2_and_is_in_the_upload(runner: Runner) -> None:
    runner.write("cv.pdf", BROKEN)
    runner.write("resume.md", FLAWED)
    done = runner.check()
    assert done.outputs["exit-code"] == "2"
    assert uris(done) == {"cv.pdf", "resume.md"}
    assert runner.result(done) == 2


def test_a_wrong_option_stays_2_and_uploads_nothing(runner: Runner) -> None:
    runner.write("resume.md", FLAWED)
    done = runner.check(fail_on="sometimes")
    assert done.outputs == {"exit-code": "2"}
    assert "sometimes" in done.err
    assert "::error title=profilelint::" in done.out
    assert runner.result(done) == 2


def test_nothing_to_check_is_3(runner: Runner) -> None:
    runner.write("README.md", "# Nothing\n")
    done = runner.check()
    assert done.outputs["exit-code"] == "3"
    assert runner.result(done) == 3


def test_the_last_run_leaves_no_report_behind(runner: Runner) -> None:
    resume = runner.write("resume.md", FLAWED)
    runner.check()
    resume.unlink()
    assert runner.check(src="resume.md", args="--config missing.toml").outputs == {"exit-code": "2"}


def test_a_format_of_the_configuration_takes_no_annotation_away(runner: Runner) -> None:
    runner.write("resume.md", FLAWED)
    runner.write("profilelint.toml", 'output-format = "json"\n')
    done = runner.check()
    assert "::warning " in done.out
    assert "bullet-weak-opening" in done.summary


def test_fail_on_decides_the_exit_code(runner: Runner) -> None:
    runner.write("resume.md", FLAWED)
    assert runner.check(fail_on="error").outputs["exit-code"] == "0"


def test_files_of_any_name(runner: Runner) -> None:
    names = {"my résumé.md", "rules", "-v.md", "a $(touch pwned).md", "b; exit 7 #.md"}
    for name in names:
        runner.write(name, FLAWED)
    done = runner.check(src="\n".join([*sorted(names), ""]))
    assert done.outputs["exit-code"] == "1"
    assert len(uris(done)) == len(names)
    assert sorted(path.name for path in runner.workspace.iterdir() if path.name[0] != ".") == sorted(names)


def test_args_are_words_as_in_a_shell_and_nothing_else(runner: Runner) -> None:
    runner.write("resume.md", FLAWED)
    runner.write("my settings.toml", 'select = ["word-repeated"]\n')
    done = runner.check(args="--config 'my settings.toml' --ignore \"$(touch pwned)\"")
    assert not (runner.workspace / "pwned").exists()
    assert "$(touch pwned)" in done.err
    done = runner.check(args="--config 'my settings.toml'")
    assert {result["ruleId"] for result in results(done)} == {"word-repeated"}


def test_a_quotation_mark_that_is_not_closed(runner: Runner) -> None:
    runner.write("resume.md", FLAWED)
    done = runner.check(args="--preset 'uk-cv")
    assert done.code == 2
    assert done.out.startswith("::error title=profilelint::a quotation mark")
    assert "Traceback" not in done.err


def test_postings(runner: Runner) -> None:
    runner.write("resume.md", clean_resume())
    runner.write("the jobs/a.txt", "Data Engineer\n\nRequirements\n- Experience with Kubernetes in production\n")
    done = runner.check(job="\nthe jobs\n")
    assert "job-required-missing" in {result["ruleId"] for result in results(done)}


def test_places_start_at_the_top_of_the_repository(runner: Runner) -> None:
    runner.write("people/robin/resume.md", FLAWED)
    done = runner.check(working_directory="people/robin")
    assert uris(done) == {"people/robin/resume.md"}
    assert "file=people/robin/resume.md," in done.out


# the installation


PYTHON = """
if [ "$1 $2" = "-m venv" ]; then
  mkdir -p "$3/bin"
  cp "$0" "$3/bin/python"
else
  printf '%s\\n' "$@" > "$RUNNER_TEMP/pip"
fi
"""


def installed(runner: Runner, **inputs: str) -> tuple[Done, list[str]]:
    """The step, and what pip was given."""
    runner.values["steps.python.outputs.python-path"] = str(runner.program("a python", PYTHON))
    done = runner.step("Install profilelint", **inputs)
    given = runner.temp / "pip"
    words = given.read_text(encoding="utf-8").splitlines() if given.exists() else []
    return done, [word for word in words if word not in ("-m", "pip", "install") and not word.startswith("--")]


def test_the_action_installs_what_it_comes_with(runner: Runner) -> None:
    done, words = installed(runner)
    assert words == ["/the/action"]
    assert done.outputs == {"python": str(runner.temp / "profilelint-environment" / "bin" / "python")}


def test_a_version(runner: Runner) -> None:
    assert installed(runner, version="0.1.0")[1] == ["profilelint==0.1.0"]


def test_a_version_file(runner: Runner) -> None:
    assert installed(runner, version_file="my requirements.txt")[1] == ["profilelint", "my requirements.txt"]


@pytest.mark.parametrize(
    "inputs",
    [
        {"version": "0.1.0", "version_file": "requirements.txt"},
        {"version": "0.1.0 --index-url https://mirror.example"},
        {"version": "$(touch pwned)"},
    ],
    ids=["both", "options", "code"],
)
def test_what_is_no_version(runner: Runner, inputs: dict[str, str]) -> None:
    done, words = installed(runner, **inputs)
    assert done.code == 2
    assert done.out.startswith("::error title=profilelint::")
    assert words == []
    assert list(runner.workspace.iterdir()) == []


# the comment


GH = """
printf '%s\\n' "$*" >> "$HOME/calls"
case "$*" in *--paginate*) cat "$HOME/comments" ;; esac
"""


@pytest.mark.parametrize(
    ("found", "call"),
    [
        ("", "api --silent --method POST repos/robin/resume/issues/7/comments"),
        ("12\n34\n", "api --silent --method PATCH repos/robin/resume/issues/comments/12"),
    ],
    ids=["first", "again"],
)
def test_one_comment_is_kept_up_to_date(runner: Runner, found: str, call: str) -> None:
    runner.write("resume.md", FLAWED)
    report = runner.check().outputs["markdown"]
    runner.program("gh", GH)
    (runner.temp / "comments").write_text(found, encoding="utf-8")
    runner.values |= {
        "github.token": "…",
        "github.event.pull_request.number": "7",
        "steps.check.outputs.markdown": report,
    }
    assert runner.step("Comment on the pull request").code == 0
    calls = (runner.temp / "calls").read_text(encoding="utf-8").splitlines()
    assert calls[1:] == [f"{call} --field body=@{report}"]


def test_the_comment_is_found_by_the_first_line_of_the_report() -> None:
    from profilelint.report.markdown import MARKER

    assert f'mark="{MARKER}"' in STEPS["Comment on the pull request"]["run"]
