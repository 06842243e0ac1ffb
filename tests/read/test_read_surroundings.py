"""Which exports of profiles git tracks around a file: read from the index and from the first lines of CSV files."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.read import surroundings
from profilelint.read.surroundings import Export, is_export, tracked_exports

CONNECTIONS = (
    'Notes:\r\n"Some addresses are missing."\r\n\r\n'
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n"
)
POSITIONS = "Company Name,Title,Description,Location,Started On,Finished On\r\n"
IMPORTER = "email_address,username,first_name,primary_education:primary_major_name\n"

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(folder: Path, *words: str) -> None:
    hidden = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    env = {**hidden, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    name = ("-c", "user.name=Robin", "-c", "user.email=robin@mail.example")
    subprocess.run(["git", *name, *words], cwd=folder, check=True, env=env, capture_output=True)


def tree(folder: Path, **files: str) -> Path:
    """A work tree that tracks files; a name's ``__`` is a slash, and all are CSV."""
    for name, text in files.items():
        path = folder / (name.replace("__", "/") + ".csv")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    return folder


@needs_git
@pytest.mark.parametrize("version", ["2", "4"])
def test_what_is_tracked_is_told_by_its_header(tmp_path: Path, version: str) -> None:
    tree(tmp_path, linkedin__Verbindungen=CONNECTIONS, linkedin__Positions=POSITIONS, students=IMPORTER, sales="a,b\n")
    git(tmp_path, "update-index", "--index-version", version)
    found = ("linkedin/Positions.csv", "linkedin/Verbindungen.csv", "students.csv")
    assert tracked_exports(str(tmp_path)) == found
    assert tracked_exports(str(tmp_path / "linkedin")) == found


@needs_git
def test_the_third_version_of_the_index(tmp_path: Path) -> None:
    tree(tmp_path, Connections=CONNECTIONS)
    (tmp_path / "later.csv").write_text(POSITIONS)
    git(tmp_path, "add", "--intent-to-add", "later.csv")  # needs the longer flags
    assert (tmp_path / ".git" / "index").read_bytes()[4:8] == b"\0\0\0\3"
    assert tracked_exports(str(tmp_path)) == ("Connections.csv", "later.csv")


@needs_git
def test_longer_hashes(tmp_path: Path) -> None:
    (tmp_path / "Connections.csv").write_text(CONNECTIONS)
    git(tmp_path, "init", "-q", "--object-format=sha256")
    git(tmp_path, "add", "-A")
    assert tracked_exports(str(tmp_path)) == ("Connections.csv",)


@needs_git
def test_what_is_not_tracked_is_nobodys_business(tmp_path: Path) -> None:
    tree(tmp_path, notes="a,b\n")
    (tmp_path / "Connections.csv").write_text(CONNECTIONS)
    assert tracked_exports(str(tmp_path)) == ()


@needs_git
def test_a_linked_work_tree(tmp_path: Path) -> None:
    main = tmp_path / "main"
    main.mkdir()
    tree(main, Connections=CONNECTIONS)
    git(main, "commit", "-q", "-m", "first")
    git(main, "worktree", "add", "-q", str(tmp_path / "other"))
    assert tracked_exports(str(tmp_path / "other")) == ("Connections.csv",)


@needs_git
def test_an_archive_is_told_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "Basic_LinkedInDataExport_11-02-2026.zip").write_bytes(b"PK")
    (tmp_path / "photos.zip").write_bytes(b"PK")
    tree(tmp_path)
    assert tracked_exports(str(tmp_path)) == ("Basic_LinkedInDataExport_11-02-2026.zip",)


@needs_git
def test_a_file_that_is_gone_or_a_link_is_passed_over(tmp_path: Path) -> None:
    tree(tmp_path, Connections=CONNECTIONS, Positions=POSITIONS)
    (tmp_path / "Connections.csv").unlink()
    (tmp_path / "Positions.csv").unlink()
    (tmp_path / "Positions.csv").symlink_to("/dev/zero")
    assert tracked_exports(str(tmp_path)) == ()


@needs_git
def test_a_huge_index_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree(tmp_path, Connections=CONNECTIONS)
    monkeypatch.setattr(surroundings, "MOST_INDEX", 10)
    assert tracked_exports(str(tmp_path)) == ()


def test_outside_of_a_work_tree(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()  # no index: ends the search, whatever lies above
    (tmp_path / "Connections.csv").write_text(CONNECTIONS)
    assert tracked_exports(str(tmp_path)) == ()


@pytest.mark.parametrize("pointer", ["", "gitdir: /nowhere/at/all", "gitdir:", "gitdir: \0"])
def test_a_broken_pointer_to_the_index(tmp_path: Path, pointer: str) -> None:
    (tmp_path / ".git").write_text(pointer)
    assert tracked_exports(str(tmp_path)) == ()


@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"DIRC\0\0\0\2\0\0\0\3", b"DIRC\0\0\0\4\0\0\0\3"]),
    st.binary(max_size=80),
)
def test_any_bytes_for_an_index(head: bytes, magic: bytes, tail: bytes) -> None:
    assert isinstance(surroundings._names(magic + head + b".csv\0" + tail), list)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (CONNECTIONS, True),
        (POSITIONS, True),
        (IMPORTER, True),
        ("School Name,Start Date,End Date,Notes,Degree Name,Activities\n", True),
        ('"First Name","Last Name","Maiden Name","Address","Birth Date","Headline"\n', True),
        ("Name,Url,Authority,Started On,Finished On,License Number\n", True),
        ("Extension,Number,Type\n", True),
        ("Name\nPython\n", False),
        ("first name,last name,e-mail\n", False),
        ("company name,title,salary\n", False),
        ("date,number,type\n", False),
        ("", False),
    ],
)
def test_header_rows(head: str, expected: bool) -> None:
    assert is_export(head) is expected


@pytest.mark.parametrize(
    ("head", "columns"),
    [
        ("email_address,username,gender,primary_education:end_date,veteran\nGenderqueer,x\n", ("gender", "veteran")),
        ("username;first_generation;primary_education:end_date;ETHNICITY\n", ("ethnicity", "first_generation")),
        ("First Name,Last Name,Maiden Name,Address,Birth Date,Headline\n", ("Birth Date", "Maiden Name", "Address")),
        ("username,opt_cpt_eligible,primary_education:end_date\n", ()),
        ("name,gender,address\n", ()),
        (CONNECTIONS, ()),
    ],
)
def test_columns_that_no_reader_needs(head: str, columns: tuple[str, ...]) -> None:
    assert surroundings.sensitive_columns(head) == columns


@needs_git
def test_an_export_knows_its_columns(tmp_path: Path) -> None:
    tree(tmp_path, students="username,gender,disabled,primary_education:end_date\nvale.9,Value,Value,2027\n")
    (export,) = tracked_exports(str(tmp_path))
    assert (export, export.columns) == ("students.csv", ("gender", "disabled"))
    assert "Value" not in repr(export)
    assert repr(export) != repr(Export("students.csv"))  # results that are kept are told apart by it


@needs_git
def test_an_export_as_another_program_saves_it(tmp_path: Path) -> None:
    tree(tmp_path)
    (tmp_path / "a.csv").write_bytes(POSITIONS.replace(",", ";").encode())
    (tmp_path / "b.csv").write_bytes(POSITIONS.encode("utf-16"))
    git(tmp_path, "add", "-A")
    assert tracked_exports(str(tmp_path)) == ("a.csv", "b.csv")
