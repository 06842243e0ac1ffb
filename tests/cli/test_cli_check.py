"""``profilelint FILE…``: what is checked, what is printed where."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from profilelint.engine.examples import clean_resume

FORMATS = ("full", "concise", "json")
SSN = "219-09-9999"


def data(result: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(result.out)
    return found


def files(result: Any) -> list[str]:
    return [item["path"] for item in data(result)["run"]["inputs"] if item["kind"] == "resume"]


@pytest.mark.parametrize("form", FORMATS)
def test_stdout_holds_the_report_and_nothing_else(command: Any, form: str) -> None:
    result = command("flawed_resume.md", "gone.md", "--output-format", form)
    if form == "json":
        assert [item["rule"] for item in data(result)["findings"]]
        assert "gone.md" in result.err
    else:
        assert "bullet-weak-opening" in result.out
        assert result.err == ""


def test_check_is_the_default_command(command: Any) -> None:
    assert command("flawed_resume.md") == command("check", "flawed_resume.md")


def test_options_may_stand_first(command: Any) -> None:
    assert command("--select", "word-repeated", "flawed_resume.md").code == 1


def test_the_same_input_gives_the_same_bytes(command: Any) -> None:
    arguments = ("flawed_resume.md", "--job", "job.txt", "--today", "2026-11-23", "--output-format", "json")
    assert command(*arguments).out == command(*arguments).out


def test_a_missing_file_does_not_stop_the_others(command: Any) -> None:
    result = command("gone.md", "flawed_resume.md")
    assert "bullet-weak-opening" in result.out
    assert "gone.md: no such file" in result.out


def test_o_writes_the_format_and_the_terminal_gets_the_full_text(command: Any, folder: Path) -> None:
    plain = command("flawed_resume.md")
    result = command("flawed_resume.md", "--output-format", "json", "-o", "report.json")
    assert result.out == plain.out
    assert result.code == plain.code
    assert json.loads((folder / "report.json").read_text())["findings"]


def test_o_is_written_even_if_there_is_nothing_to_check(command: Any, folder: Path) -> None:
    (folder / "nothing").mkdir()
    assert command("nothing", "--output-format", "concise", "-o", "report.txt").code == 3
    assert (folder / "report.txt").exists()


def test_o_never_overwrites_an_input(command: Any, folder: Path) -> None:
    before = (folder / "flawed_resume.md").read_bytes()
    result = command("flawed_resume.md", "-o", "./flawed_resume.md")
    assert result.code == 2
    assert "this is an input" in result.err
    assert (folder / "flawed_resume.md").read_bytes() == before


def test_o_dash_is_stdout(command: Any, folder: Path) -> None:
    assert data(command("clean_resume.md", "--output-format", "json", "-o", "-"))["schema"] == 1
    assert not (folder / "-").exists()


def test_a_file_named_twice_is_checked_once(command: Any, folder: Path) -> None:
    names = ("clean_resume.md", "./clean_resume.md", str(folder / "clean_resume.md"), ".")
    result = command(*names, "--output-format", "json")
    assert files(result) == ["clean_resume.md", "flawed_resume.md"]


def test_a_folder_stands_for_the_resumes_in_it(command: Any, folder: Path) -> None:
    wanted = ["in/Ann_Résumé.md", "in/CV.md", "in/b/cv-2024.txt", "in/lebenslauf.md"]
    for name in [*wanted, "in/notes.md", "in/scvs.md", "in/resume.png", "in/.git/resume.md", "in/node_modules/cv.md"]:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(clean_resume(), encoding="utf-8")
    assert sorted(files(command("in", "--output-format", "json"))) == sorted(wanted)


def test_a_folder_without_resumes_is_said(command: Any, folder: Path) -> None:
    (folder / "in").mkdir()
    (folder / "in" / "notes.md").write_text("x")
    result = command("in")
    assert (result.code, result.out) == (3, "")
    assert "no file in in is called like a resume" in result.err


def test_json_is_valid_when_nothing_was_checked(command: Any, folder: Path) -> None:
    (folder / "in").mkdir()
    assert data(command("in", "--output-format", "json"))["counts"]["files"] == 0


def test_exclude_holds_in_folders_and_by_force_for_names(command: Any, folder: Path) -> None:
    (folder / "profilelint.toml").write_text('exclude = ["flawed_*"]\n')
    assert files(command(".", "--output-format", "json")) == ["clean_resume.md"]
    named = ("flawed_resume.md", "clean_resume.md", "--output-format", "json")
    assert files(command(*named)) == ["flawed_resume.md", "clean_resume.md"]
    assert files(command(*named, "--force-exclude")) == ["clean_resume.md"]


def test_a_commit_of_excluded_files_alone_is_no_failure(command: Any, folder: Path) -> None:
    (folder / "profilelint.toml").write_text('exclude = ["flawed_*"]\n')
    result = command("flawed_resume.md", "--force-exclude")
    assert (result.code, result.out) == (0, "")
    assert "exclude" in result.err


@pytest.mark.parametrize("name", ["my resume.md", "Zoë Résumé 😀.md", "--resume.md", "%s{}.md", "a\nb.md"])
def test_odd_names(command: Any, folder: Path, name: str) -> None:
    (folder / name).write_text(clean_resume(), encoding="utf-8")
    result = command("--output-format", "json", "--", name)
    assert result.code == 0
    assert files(result) == [name]


def test_a_posting_that_does_not_exist(command: Any) -> None:
    result = command("clean_resume.md", "--job", "gone.txt")
    assert result.code == 2
    assert "gone.txt: no such file or directory; check the name of the posting" in result.out
    assert "add --job" not in result.out


def test_several_postings(command: Any, folder: Path) -> None:
    (folder / "job2.txt").write_text("Clerk\n\nRequirements\n- Experience with Terraform\n")
    result = command("clean_resume.md", "--job", "job.txt", "--job", "job2.txt", "--select", "job-required-missing")
    assert "job.txt:4:" in result.out
    assert "job2.txt:4:" in result.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--select", "bullet-week-opening"], "did you mean “bullet-weak-opening”?"),
        (["--ignore", "bullet-week-opening"], "did you mean “bullet-weak-opening”?"),
        (["--preset", "us-studnet"], "did you mean “us-student”?"),
        (["--slect", "bullet"], "--select"),
        (["--today", "23.11.2026"], "is not a date like 2026-11-23"),
    ],
)
def test_did_you_mean(command: Any, arguments: list[str], said: str) -> None:
    assert said in command("clean_resume.md", *arguments).err


def test_a_misspelt_command_is_not_taken_for_a_file(command: Any, folder: Path) -> None:
    result = command("shw", "clean_resume.md")
    assert result.code == 2
    assert "“shw” is neither a file nor a command; did you mean “show”?" in result.err
    (folder / "shw").write_text("Robin Vale\n")
    assert "nor a command" not in command("shw").err


def test_an_empty_name_is_no_folder(command: Any) -> None:
    result = command("")
    assert result.code == 2
    assert "“”: no such file or directory" in result.out


def test_select_and_ignore_take_lists(command: Any) -> None:
    result = command("flawed_resume.md", "--select", "word-repeated, bullet-weak-opening", "--output-format", "json")
    assert [item["rule"] for item in data(result)["findings"]] == ["bullet-weak-opening", "word-repeated"]
    result = command(
        "flawed_resume.md",
        "--select",
        "word-repeated,bullet-weak-opening",
        "--ignore",
        "word-repeated",
        "--output-format",
        "json",
    )
    assert [item["rule"] for item in data(result)["findings"]] == ["bullet-weak-opening"]


def test_the_configuration_is_found_and_the_command_line_wins(command: Any, folder: Path) -> None:
    (folder / "profilelint.toml").write_text(
        'select = ["word-repeated"]\noutput-format = "concise"\nfail-on = "error"\njob = ["job.txt"]\n'
    )
    result = command("flawed_resume.md")
    assert result.code == 0
    assert result.out.startswith("flawed_resume.md:")
    assert "bullet-weak-opening" not in result.out
    assert command("flawed_resume.md", "--fail-on", "warning").code == 1
    assert "bullet-weak-opening" in command("flawed_resume.md", "--select", "bullet").out


def test_a_posting_of_the_configuration_stands_beside_it(command: Any, folder: Path) -> None:
    (folder / "deep").mkdir()
    (folder / "deep" / "resume.md").write_text(clean_resume())
    (folder / "profilelint.toml").write_text('job = ["job.txt"]\n')
    assert "job-required-missing" in command("deep/resume.md").out


def test_colour_only_when_forced_or_on_a_terminal(command: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in command("flawed_resume.md").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in command("flawed_resume.md").out
    assert "\x1b[" not in command("flawed_resume.md", "--no-color").out
    assert "\x1b[" not in command("flawed_resume.md", "--output-format", "json").out
    assert "\x1b[" not in command("flawed_resume.md", "--output-format", "concise").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in command("flawed_resume.md").out


def test_a_file_never_gets_colour(command: Any, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    command("flawed_resume.md", "-o", "report.txt")
    assert "\x1b[" not in (folder / "report.txt").read_text()


@pytest.mark.parametrize("form", FORMATS)
def test_escapes_in_a_document_reach_no_terminal(command: Any, folder: Path, form: str) -> None:
    bullet = "- Responsible for \x1b[31mthe the\x1b[0m report \x1b]0;owned\x07 on 3 stores \x9b31m\n"
    (folder / "esc_resume.md").write_text(clean_resume(bullet=bullet), encoding="utf-8")
    result = command("esc_resume.md", "--output-format", form, "-o", "report.txt")
    for text in (result.out, result.err, (folder / "report.txt").read_text(encoding="utf-8")):
        assert not {"\x1b", "\x07", "\x9b"} & set(text)


@pytest.mark.parametrize("form", FORMATS)
def test_escapes_in_a_name_reach_no_terminal(command: Any, form: str) -> None:
    result = command("a\x1b[31m.md", "--output-format", form)
    assert "\x1b" not in result.out + result.err


NUMBERED = clean_resume(
    bullet=f"- Responsible for my my SSN {SSN} and 219099999 on 3 stores\n", section=f"## Personal\n\nSSN: {SSN}\n"
)


@pytest.mark.parametrize("form", FORMATS)
def test_no_identity_number_in_any_output(command: Any, folder: Path, form: str) -> None:
    (folder / "id_resume.md").write_text(
        f"<!-- profilelint: file-ignore[bullet-pronoun] not {SSN} -->\n\n" + NUMBERED, encoding="utf-8"
    )
    result = command("id_resume.md", "--pedantic", "--output-format", form, "-o", "report.txt")
    assert "privacy-national-id" in result.out
    again = command("id_resume.md", "--pedantic", "--output-format", form)
    diff = command("id_resume.md", "--diff")
    for text in (result.out, again.out, diff.out, result.err, (folder / "report.txt").read_text(encoding="utf-8")):
        assert SSN not in text
        assert "219099999" not in text


def test_progress_only_on_a_terminal(command: Any, folder: Path) -> None:
    for number in range(5):
        (folder / f"cv{number}.md").write_text(clean_resume())
    assert command(".").err == ""


# -- whole processes ----------------------------------------------------------------------------------------------


def spawn(folder: Path, *arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PROFILELINT_CACHE_DIR": str(folder / ".cache"), **options.pop("env", {})}
    return subprocess.run(
        [sys.executable, "-m", "profilelint", *arguments], cwd=folder, env=environment, check=False, **options
    )


def test_a_reader_that_stops_early_is_no_error(folder: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        done = spawn(folder, "clean_resume.md", stdout=write, stderr=subprocess.PIPE)
    finally:
        os.close(write)
    assert done.returncode == 0
    assert done.stderr == b""


def test_a_terminal_without_utf8_gets_the_text_all_the_same(folder: Path) -> None:
    (folder / "Zoë_resume.md").write_text(clean_resume(), encoding="utf-8")
    done = spawn(
        folder,
        "Zoë_resume.md",
        "--output-format",
        "concise",
        capture_output=True,
        env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
    )
    assert done.returncode == 0
    assert done.stderr == b""


@pytest.mark.skipif(sys.platform == "win32", reason="names are bytes on POSIX only")
def test_a_name_that_is_no_utf8(folder: Path) -> None:
    name = os.fsdecode(b"r\xe9sume.md")
    try:
        (folder / name).write_text(clean_resume(), encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    done = spawn(folder, name, "--output-format", "json", "-o", "report.json", capture_output=True)
    assert done.returncode == 0, done.stderr
    assert (folder / "report.json").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_said(folder: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = spawn(folder, "clean_resume.md", stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert done.stderr.decode() == "profilelint: standard output: no space left on device\n"
