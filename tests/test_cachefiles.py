"""Files of a cache: whole or not at all, and not too many."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from profilelint.cachefiles import prune, put


def aged(folder: Path, *names: str) -> None:
    """Files of ten bytes, each a second younger than the one before."""
    for second, name in enumerate(names):
        (folder / name).write_bytes(b"0123456789")
        os.utime(folder / name, (second, second))


def test_a_file_is_replaced(tmp_path: Path) -> None:
    put(str(tmp_path), "a", b"one")
    put(str(tmp_path), "a", b"two")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"two"}


def test_what_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    put(str(tmp_path), "a", b"one")
    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space"):
        put(str(tmp_path), "a", b"two")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"one"}


@pytest.mark.skipif(os.name == "nt", reason="needs links")
def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "theirs").write_bytes(b"theirs")
    (tmp_path / "a").symlink_to("theirs")
    put(str(tmp_path), "a", b"ours")
    assert (tmp_path / "theirs").read_bytes() == b"theirs"
    assert not (tmp_path / "a").is_symlink()


@pytest.mark.parametrize(
    ("entries", "size", "left"),
    [(3, 100, ["1.x", "2.x", "3.x"]), (2, 100, ["2.x", "3.x"]), (3, 29, ["2.x", "3.x"]), (0, 0, [])],
)
def test_the_oldest_go_first_and_other_files_stay(tmp_path: Path, entries: int, size: int, left: list[str]) -> None:
    aged(tmp_path, "note.txt", "1.x", "2.x", "3.x")
    prune(str(tmp_path), lambda name: name.endswith(".x"), most_entries=entries, most_bytes=size)
    assert sorted(path.name for path in tmp_path.iterdir()) == [*left, "note.txt"]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    prune(str(tmp_path / "gone"), bool, most_entries=0, most_bytes=0)
    assert not (tmp_path / "gone").exists()
