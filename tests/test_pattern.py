"""Compiled patterns kept between runs: the same matches, from any file or none."""

from __future__ import annotations

import hashlib
import marshal
import re
import subprocess
import sys
from pathlib import Path

import pytest

from profilelint import pattern

_PATTERNS = [
    (r"(?P<year>\d{4})-(?P<month>\d\d)", 0),
    (r"\b(?:one|two|three)\b", int(re.IGNORECASE)),
    (r"(?<!not )a+?(b|c)(?=\s|$)", 0),
    (r"^x.y$", int(re.MULTILINE | re.DOTALL)),
    (r"(['\"])(.*?)\1", 0),
]
_TEXT = "2026-11 ONE two aab not ac\nx\ny 'quoted' \"too\""


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pattern, "_codes", {})
    monkeypatch.setattr(pattern, "_fresh", set())
    monkeypatch.setattr(pattern, "_state", {"warm": False})


def _matches(found: re.Pattern[str]) -> list[object]:
    return [(match.span(), match.groups(), match.groupdict()) for match in found.finditer(_TEXT)]


@pytest.mark.usefixtures("fresh")
@pytest.mark.parametrize(("source", "flags"), _PATTERNS)
def test_a_kept_pattern_finds_what_a_new_one_finds(tmp_path: Path, source: str, flags: int) -> None:
    path = str(tmp_path / "patterns.bin")
    pattern.warm(path)
    first = pattern.kept(source, flags)
    pattern.keep(path)
    pattern._codes.clear()
    pattern.warm(path)
    assert (source, flags) in pattern._codes
    second = pattern.kept(source, flags)
    assert _matches(second) == _matches(first) == _matches(re.compile(source, flags))
    assert (second.flags, second.groups, second.groupindex) == (first.flags, first.groups, first.groupindex)


@pytest.mark.usefixtures("fresh")
@pytest.mark.parametrize("data", [b"", b"no such thing", b"\0" * 40, hashlib.sha256(b"x").digest() + b"x"])
def test_a_damaged_file_counts_as_absent(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "patterns.bin"
    path.write_bytes(data)
    pattern.warm(str(path))
    assert pattern._codes == {}
    assert pattern.kept(r"\d+", 0).findall("a12") == ["12"]


@pytest.mark.usefixtures("fresh")
def test_a_code_that_the_engine_refuses_is_compiled_anew(tmp_path: Path) -> None:
    broken = {(r"\d+", 0): (0, b"\xff\xff\xff\x7f" * 3, 0, {}, (None,))}
    data = marshal.dumps((pattern._build(), broken))
    path = tmp_path / "patterns.bin"
    path.write_bytes(hashlib.sha256(data).digest() + data)
    pattern.warm(str(path))
    assert pattern.kept(r"\d+", 0).findall("a12") == ["12"]


@pytest.mark.usefixtures("fresh")
def test_codes_of_another_build_are_left_alone(tmp_path: Path) -> None:
    data = marshal.dumps(("another build", {(r"\d+", 0): (0, b"", 0, {}, (None,))}))
    path = tmp_path / "patterns.bin"
    path.write_bytes(hashlib.sha256(data).digest() + data)
    pattern.warm(str(path))
    assert pattern._codes == {}


def test_only_patterns_of_a_module_are_kept() -> None:
    # one made inside a function may hold a document's words
    def made() -> pattern.lazy:  # type: ignore[valid-type]
        return pattern.lazy("Tamsin Okorafield")

    assert made()._source[2] is False


def test_a_run_with_kept_patterns_says_the_same(tmp_path: Path) -> None:
    resume = tmp_path / "resume.md"
    resume.write_text("# Quorra Zyxthorpe\n\n## Experience\n\n- Responsible for the wyvernry\n", encoding="utf-8")
    outputs = []
    for _ in range(3):
        run = subprocess.run(
            [sys.executable, "-m", "profilelint", str(resume), "--isolated", "--today", "2026-11-23"],
            capture_output=True,
            env={"PROFILELINT_CACHE_DIR": str(tmp_path / "cache"), "PATH": ""},
            check=False,
        )
        outputs.append((run.returncode, run.stdout, run.stderr))
    assert outputs[0] == outputs[1] == outputs[2]
    kept = (tmp_path / "cache" / "patterns.bin").read_bytes()
    assert b"Zyxthorpe" not in kept
    assert b"wyvernry" not in kept
