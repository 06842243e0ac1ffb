"""``profilelint baseline`` and ``--baseline``, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from profilelint.cli.main import cli
from profilelint.engine.examples import clean_resume

TWICE = "- Moved the the archive of 3,000 files\n"
OTHER = "- Packed 20 of of the boxes\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    (tmp_path / ".git").mkdir()
    return tmp_path


def resume(*bullets: str, name: str = "resume.md") -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(clean_resume(bullet="".join(bullets)), encoding="utf-8")


def call(*arguments: str) -> Result:
    return CliRunner().invoke(cli, [*arguments, "--today", "2026-11-23"], catch_exceptions=False)


def check(*arguments: str) -> Result:
    return call("check", "--no-cache", "--output-format", "concise", *arguments)


def written(name: str = "profilelint-baseline.json") -> dict[str, list[dict[str, str]]]:
    files: dict[str, list[dict[str, str]]] = json.loads(Path(name).read_text(encoding="utf-8"))["files"]
    return files


def test_what_is_written_down_is_not_reported_any_more() -> None:
    resume(TWICE)
    assert check("resume.md").exit_code == 1
    made = call("baseline", "resume.md")
    assert (made.exit_code, made.stdout) == (0, "")
    assert "profilelint-baseline.json: 1 finding of 1 file is known from now on" in made.stderr
    after = check("--baseline", "profilelint-baseline.json", "resume.md")
    assert (after.exit_code, "word-repeated" in after.stdout) == (0, False)


def test_what_is_new_is_reported() -> None:
    resume(TWICE)
    call("baseline", "resume.md")
    resume("- Wrote 3 letters\n", OTHER, TWICE)
    after = check("--baseline", "profilelint-baseline.json", "resume.md")
    assert after.exit_code == 1
    assert after.stdout.count("word-repeated") == 1
    assert "of of" in after.stdout


def test_the_setting_names_the_baseline_for_both() -> None:
    Path("profilelint.toml").write_text('baseline = "ci/known.json"\n')
    Path("ci").mkdir()
    resume(TWICE, name="cv/resume.md")
    made = call("baseline", "cv")
    assert "--baseline" not in made.stderr
    assert list(written("ci/known.json")) == ["../cv/resume.md"]
    assert check("cv").exit_code == 0


def test_it_lies_beside_the_configuration() -> None:
    Path("cv").mkdir()
    Path("cv/profilelint.toml").write_text('fail-on = "info"\n')
    resume(TWICE, name="cv/resume.md")
    call("baseline", "cv/resume.md")
    assert list(written("cv/profilelint-baseline.json")) == ["resume.md"]


def test_it_is_the_same_from_another_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    resume(TWICE, name="cv/resume.md")
    call("baseline", "cv/resume.md")
    monkeypatch.chdir(folder / "cv")
    assert check("--baseline", "../profilelint-baseline.json", "resume.md").exit_code == 0


def test_pruning_removes_what_is_mended_and_adds_nothing() -> None:
    resume(TWICE, OTHER)
    call("baseline", "resume.md")
    resume(TWICE, "- Sold a a desk\n")
    pruned = call("baseline", "--prune", "resume.md")
    assert pruned.exit_code == 0
    assert "1 stale entry removed; 1 finding of 1 file stays known" in pruned.stderr
    assert len(written()["resume.md"]) == 1
    assert check("--baseline", "profilelint-baseline.json", "resume.md").exit_code == 1


def test_a_baseline_for_some_files_keeps_what_is_known_of_others() -> None:
    resume(TWICE, name="resume-a.md")
    resume(OTHER, name="resume-b.md")
    call("baseline", "resume-a.md")
    call("baseline", "resume-b.md")
    assert list(written()) == ["resume-a.md", "resume-b.md"]


def test_the_options_that_choose_rules_hold() -> None:
    resume(TWICE)
    call("baseline", "--ignore", "word", "resume.md")
    assert written() == {}


def test_output_names_the_file() -> None:
    resume(TWICE)
    call("baseline", "-o", "known.json", "resume.md")
    assert list(written("known.json")) == ["resume.md"]


def test_a_file_that_cannot_be_read_is_no_finding_that_is_known() -> None:
    Path("resume.pdf").write_bytes(b"%PDF-1.7 broken")
    made = call("baseline", "resume.pdf")
    assert made.exit_code == 2
    assert "1 file could not be read: no baseline makes that a clean result" in made.stderr
    assert written() == {}
    assert check("--baseline", "profilelint-baseline.json", "resume.pdf").exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["missing.md"], 2, "missing.md"),
        (["--prune", "resume.md"], 2, "there is no such baseline; “profilelint baseline FILE…” writes one"),
        (["-o", "resume.md", "resume.md"], 2, "resume.md: the baseline is damaged"),
        (["-o", "nowhere/known.json", "resume.md"], 2, "nowhere/known.json: no such file or directory"),
        (["-"], 2, "a baseline is about files"),
        ([], 3, "nothing to check"),
        (["--select", "word-repaeted", "resume.md"], 2, "word-repeated"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(arguments: list[str], code: int, said: str) -> None:
    resume(TWICE)
    before = Path("resume.md").read_bytes()
    result = call("baseline", *arguments)
    assert result.exit_code == code
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert Path("resume.md").read_bytes() == before


def test_a_baseline_that_is_missing_or_foreign_stops_a_check() -> None:
    resume(TWICE)
    Path("other.json").write_text("{}")
    assert "no such baseline" in check("--baseline", "none.json", "resume.md").stderr
    foreign = check("--baseline", "other.json", "resume.md")
    assert foreign.exit_code == 2
    assert "this is no baseline of profilelint" in foreign.stderr


def test_a_second_run_writes_the_same_bytes() -> None:
    resume(TWICE, OTHER)
    call("baseline", "resume.md")
    first = Path("profilelint-baseline.json").read_bytes()
    call("baseline", "resume.md")
    assert Path("profilelint-baseline.json").read_bytes() == first


def test_prune_forgets_a_file_that_is_gone_and_no_other() -> None:
    resume(TWICE)
    for name in ("gone_resume.md", "other_resume.md", "other_re\u0301sume\u0301.md"):
        Path(name).write_bytes(Path("resume.md").read_bytes())
    call("baseline", ".", "other_re\u0301sume\u0301.md", "resume.md")
    Path("gone_resume.md").unlink()
    call("baseline", "resume.md")
    assert "gone_resume.md" in written()
    pruned = call("baseline", "--prune", "resume.md")
    assert pruned.exit_code == 0
    assert sorted(written()) == ["other_resume.md", "other_r\u00e9sum\u00e9.md", "resume.md"]


def test_each_file_is_known_by_the_baseline_that_its_own_settings_name() -> None:
    resume(TWICE)
    Path("profilelint.toml").write_text('baseline = "known.json"\n')
    Path("sub").mkdir()
    Path("sub/profilelint.toml").write_text('baseline = "own.json"\n')
    Path("sub/resume.md").write_bytes(Path("resume.md").read_bytes())
    made = call("baseline", "resume.md", "sub/resume.md")
    assert made.exit_code == 0
    assert list(written("known.json")) == ["resume.md"]
    assert list(written("sub/own.json")) == ["resume.md"]
    assert check("resume.md", "sub/resume.md").stdout == "0 findings in 2 files\n"
