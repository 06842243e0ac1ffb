"""``--profile`` takes a folder, an archive or a file; findings point into it."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from profilelint.cli.main import cli
from profilelint.engine.examples import clean_resume

POSITIONS = (
    "Company Name,Title,Description,Location,Started On,Finished On\r\n"
    "Ohio State University,Teaching Assistant,Tutor 40 students,,Sep 2025,\r\n"
    "Harborlight Analytics,Data Intern,Built the import,,Jan 2025,Aug 2025\r\n"
)


def run(folder: Path, profile: Path) -> list[dict[str, object]]:
    resume = folder / "Robin_Vale_Resume.md"
    resume.write_text(clean_resume(), encoding="utf-8")
    arguments = [
        str(resume),
        "--isolated",
        "--today",
        "2026-11-23",
        "--output-format",
        "json",
        "--profile",
        str(profile),
    ]
    result = CliRunner().invoke(cli, arguments, catch_exceptions=False)
    found: list[dict[str, object]] = json.loads(result.stdout)["findings"]
    return found


def _folder(tmp_path: Path) -> Path:
    path = tmp_path / "export"
    path.mkdir()
    (path / "Stationen.csv").write_bytes(POSITIONS.encode())
    return path


def _zip(tmp_path: Path) -> Path:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("Stationen.csv", POSITIONS)
    return path


def _file(tmp_path: Path) -> Path:
    path = tmp_path / "Stationen.csv"
    path.write_bytes(POSITIONS.encode())
    return path


@pytest.mark.parametrize("make", [_folder, _zip, _file], ids=["folder", "zip", "file"])
def test_a_finding_points_into_both(tmp_path: Path, make: object) -> None:
    assert callable(make)
    (finding,) = run(tmp_path, make(tmp_path))
    assert finding["rule"] == "date-differs-profile"
    assert "Stationen.csv" in json.dumps(finding)
    assert '"line": 3' in json.dumps(finding)


def test_a_folder_without_a_profile_is_said_to_be_one(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    resume = tmp_path / "Robin_Vale_Resume.md"
    resume.write_text(clean_resume(), encoding="utf-8")
    result = CliRunner().invoke(cli, [str(resume), "--isolated", "--profile", str(empty)])
    assert result.exit_code == 2
    assert "no file of a profile is in it" in result.output


def test_what_cannot_be_opened_is_an_error(tmp_path: Path) -> None:
    resume = tmp_path / "Robin_Vale_Resume.md"
    resume.write_text(clean_resume(), encoding="utf-8")
    result = CliRunner().invoke(cli, [str(resume), "--isolated", "--profile", str(tmp_path / "none")])
    assert result.exit_code == 2
