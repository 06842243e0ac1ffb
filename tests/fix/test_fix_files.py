"""A file is replaced at once or not at all."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from profilelint.fix.files import replace_file

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and links of POSIX")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "resume.md"
    path.write_bytes(b"old")
    return path


def test_the_new_bytes_stand_there_and_nothing_else(file: Path) -> None:
    replace_file(str(file), b"old", b"new\r\n")
    assert file.read_bytes() == b"new\r\n"
    assert os.listdir(file.parent) == ["resume.md"]


def test_a_name_without_a_folder(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)
    replace_file("resume.md", b"old", b"new")
    assert file.read_bytes() == b"new"


@posix
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o664])
def test_the_mode_stays(file: Path, mode: int) -> None:
    file.chmod(mode)
    replace_file(str(file), b"old", b"new")
    assert stat.S_IMODE(file.stat().st_mode) == mode


@posix
def test_of_a_link_the_target_is_replaced(file: Path, tmp_path: Path) -> None:
    (tmp_path / "links").mkdir()
    link = tmp_path / "links" / "resume.md"
    link.symlink_to("../resume.md")
    replace_file(str(link), b"old", b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert os.listdir(link.parent) == ["resume.md"]


def test_what_holds_the_new_bytes_already_stays(file: Path) -> None:
    file.write_bytes(b"new")
    before = file.stat().st_ino
    replace_file(str(file), b"old", b"new")
    assert file.stat().st_ino == before


def test_what_changed_since_is_not_overwritten(file: Path) -> None:
    for other in (b"older", b"ol", b""):
        file.write_bytes(other)
        with pytest.raises(OSError, match="it changed while it was checked") as caught:
            replace_file(str(file), b"old", b"new")
        assert caught.value.filename == str(file)
        assert file.read_bytes() == other
        assert os.listdir(file.parent) == ["resume.md"]


@pytest.mark.parametrize("step", ["fsync", "chmod", "replace"])
def test_a_failure_leaves_the_old_file(file: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device", "somewhere")

    with monkeypatch.context() as patch:
        patch.setattr(os, step, fail)
        with pytest.raises(OSError, match="No space left") as caught:
            replace_file(str(file), b"old", b"new")
    assert caught.value.filename == str(file)
    assert file.read_bytes() == b"old"
    assert os.listdir(file.parent) == ["resume.md"]


def test_a_file_that_may_not_be_written(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError):
        replace_file(str(file), b"old", b"new")
    assert file.read_bytes() == b"old"


def test_what_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="not a regular file"):
        replace_file(str(tmp_path), b"", b"new")
    with pytest.raises(FileNotFoundError):
        replace_file(str(tmp_path / "gone.md"), b"", b"new")
