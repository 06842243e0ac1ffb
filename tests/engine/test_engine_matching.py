"""Resumes compared with postings: each opened once, errors told, the rest goes on."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

import profilelint.match
import profilelint.parse
from profilelint.engine import cache
from profilelint.engine.examples import clean_resume
from profilelint.engine.matching import compare
from profilelint.engine.run import Request

TODAY = datetime.date(2026, 11, 23)
JOB = b"Data Engineer\n\nRequirements\n- Experience with Python\n- Experience with Kubernetes\n"


def request(resumes: dict[str, str], jobs: dict[str, bytes], *more: str, **options: Any) -> Request:
    contents = {name: text.encode() for name, text in resumes.items()} | jobs
    return Request(
        files=(*resumes, *more), jobs=tuple(jobs), today=TODAY, contents=contents, use_cache=False, **options
    )


def test_every_resume_with_every_posting() -> None:
    found = compare(request({"a.md": clean_resume(), "b.md": clean_resume()}, {"x.txt": JOB, "y.txt": JOB}))
    assert [candidate.path for candidate in found.candidates] == ["a.md", "b.md"]
    assert [posting.source for posting in found.postings] == ["x.txt", "y.txt"]
    assert [[table.counts.required_answered for table in row] for row in found.tables] == [[1, 1], [1, 1]]
    assert [item.kind for item in found.inputs] == ["resume", "resume", "posting", "posting"]
    assert found.errors == ()


def test_each_file_is_taken_apart_once(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = {"parse": 0, "analyse": 0}
    parse, analyse = profilelint.parse.parse, cache.analyse_cached

    def counting(name: str, function: Any) -> Any:
        def call(*arguments: Any) -> Any:
            counts[name] += 1
            return function(*arguments)

        return call

    monkeypatch.setattr(profilelint.parse, "parse", counting("parse", parse))
    monkeypatch.setattr(cache, "analyse_cached", counting("analyse", analyse))
    resumes = {f"{number}.md": clean_resume() for number in range(4)}
    compare(request(resumes, {f"{number}.txt": JOB for number in range(3)}))
    assert counts == {"parse": 4, "analyse": 3}


def test_what_cannot_be_compared_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    resumes = {"a.md": clean_resume(), "poem.txt": "The river runs and nobody counts the days.\n" * 3, "empty.md": ""}
    found = compare(request(resumes, {"x.txt": JOB, "empty.txt": b""}, str(tmp_path / "gone.md")))
    assert [candidate.path for candidate in found.candidates] == ["a.md"]
    assert len(found.postings) == 1
    told = "\n".join(found.errors)
    assert all(name in told for name in ("poem.txt", "empty.md", "gone.md", "empty.txt"))
    assert len(found.errors) == 4


def test_a_comparison_that_stops_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(postings: Any, resume: Any, today: Any) -> Any:
        if resume.source == "a.md":
            raise ValueError("no")
        return original(postings, resume, today)

    original = profilelint.match.match_all
    monkeypatch.setattr(profilelint.match, "match_all", stop)
    found = compare(request({"a.md": clean_resume(), "b.md": clean_resume()}, {"x.txt": JOB}))
    assert [candidate.path for candidate in found.candidates] == ["b.md"]
    assert found.errors == ("a.md: the comparison stopped with ValueError; the others were compared",)


def test_progress_is_told_before_each_resume() -> None:
    seen: list[tuple[int, int, str]] = []
    compare(request({"a.md": clean_resume(), "b.md": clean_resume()}, {"x.txt": JOB}), lambda *step: seen.append(step))
    assert seen == [(0, 2, "a.md"), (1, 2, "b.md")]
