"""The cache of analysed postings."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from profilelint.engine import cache
from profilelint.model.document import Document, Line, Role
from profilelint.posting import analyse


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(cache.FOLDER_VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


def posting(path: str = "job.txt", skill: str = "Docker") -> Document:
    lines = [
        Line(text="Clerk"),
        Line(text="Requirements", role=Role.HEADING, level=2),
        Line(text=f"Experience with {skill} or similar", role=Role.ITEM, marker="-"),
        Line(text="3+ years of experience with Python. Git is a plus.", role=Role.ITEM, marker="-"),
    ]
    placed, text = Document.lay_out(lines)
    return Document(path=path, format="text", lines=placed, text=text, sha256="ab" * 32)


def entries(place: Path) -> list[Path]:
    return sorted(place.iterdir()) if place.exists() else []


def test_a_cached_analysis_equals_a_fresh_one(place: Path) -> None:
    fresh = analyse(posting())
    first = cache.analyse_cached(posting())
    assert len(entries(place)) == 1
    assert fresh == first == cache.analyse_cached(posting())


def test_the_second_time_nothing_is_analysed(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = cache.analyse_cached(posting())

    def fail(document: Document) -> None:
        raise AssertionError("analysed again")

    monkeypatch.setattr("profilelint.posting.analyse", fail)
    assert cache.analyse_cached(posting()) == expected


def test_the_same_posting_under_another_name_is_found(place: Path) -> None:
    cache.analyse_cached(posting())
    moved = cache.analyse_cached(posting(path="elsewhere/job.md"))
    assert moved == analyse(posting(path="elsewhere/job.md"))
    assert len(entries(place)) == 1


def test_no_name_of_a_file_is_kept(place: Path) -> None:
    cache.analyse_cached(posting(path="home/of/somebody/job.txt"))
    assert "somebody" not in entries(place)[0].read_text()


def test_a_switched_off_cache_is_not_touched(place: Path) -> None:
    cache.analyse_cached(posting(), use_cache=False)
    assert entries(place) == []


def test_another_text_has_another_key() -> None:
    assert cache.key_of(posting()) != cache.key_of(posting(skill="Podman"))


def test_another_reading_of_the_same_bytes_has_another_key() -> None:
    document = posting()
    lines = tuple(replace(line, role=Role.BODY) for line in document.lines)
    assert cache.key_of(document) != cache.key_of(replace(document, lines=lines))


@pytest.mark.parametrize("version", ["profilelint.posting.ANALYSIS_VERSION", "profilelint.posting.codec.VERSION"])
def test_another_version_has_another_key(monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    before = cache.key_of(posting())
    monkeypatch.setattr(version, 999)
    assert cache.key_of(posting()) != before


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"Docker", b"Podman"),
        lambda data: b"\x00\xff" * 50,
        lambda data: b"[" * 100_000,
        lambda data: b"[]",
        lambda data: data.replace(b'"form": 1', b'"form": 0'),
    ],
)
def test_a_damaged_entry_counts_as_absent(place: Path, damage: object) -> None:
    cache.analyse_cached(posting())
    (entry,) = entries(place)
    entry.write_bytes(damage(entry.read_bytes()))  # type: ignore[operator]
    assert cache.analyse_cached(posting()) == analyse(posting())


def test_a_whole_entry_with_other_content_is_not_believed() -> None:
    document = posting()
    key = cache.key_of(document)
    assert key is not None
    cache.analyse_cached(document)
    payload = cache.load(key)
    payload["requirements"][0]["quote"][0] = "Experience with lies  "
    cache.store(key, payload)
    assert cache.analyse_cached(document) == analyse(document)


def test_a_folder_that_is_a_file_does_no_harm(place: Path) -> None:
    place.write_text("in the way")
    assert cache.analyse_cached(posting()) == analyse(posting())


def test_entries_are_removed_beyond_the_limit(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MAX_ENTRIES", 3)
    for number in range(5):
        cache.store(f"{number:064x}", {"n": number})
        newest = place / f"{number:064x}.posting.json"
        os.utime(newest, ns=(number, number))
    kept = [path.name[63] for path in entries(place)]
    assert kept == ["2", "3", "4"]


def test_pruning_leaves_other_files_alone(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place.mkdir()
    (place / "notes.txt").write_text("mine")
    monkeypatch.setattr(cache, "MAX_ENTRIES", 0)
    cache.store("0" * 64, {})
    assert [path.name for path in entries(place)] == ["notes.txt"]


def test_too_large_an_entry_is_not_kept(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MAX_ENTRY", 100)
    cache.store("0" * 64, "x" * 200)
    assert entries(place) == []


def test_the_folder_follows_xdg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(cache.FOLDER_VARIABLE)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache.folder() == tmp_path / "profilelint"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert cache.folder() != Path("relative/profilelint")


def test_without_spacy_nothing_comes_from_the_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_spacy_state", lambda: None)
    assert cache.key_of(posting()) is None
