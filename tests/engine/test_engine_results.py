"""Results kept between runs: a hit is what a fresh check gives, and anything that matters makes a miss."""

from __future__ import annotations

import datetime
import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from profilelint.engine import results, saved
from profilelint.engine.config import Settings
from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import Registry, load
from profilelint.engine.report import Report, Suppressed
from profilelint.engine.run import Request, run

TODAY = datetime.date(2026, 11, 23)
FLAWED = clean_resume(bullet="- Responsible for the the weekly report on 3 stores\n")
UNDATED = "word-repeated"
"""A rule that asks for no day."""


class Counted:
    """The rules, and how often a run needed them."""

    def __init__(self) -> None:
        self.loads = 0

    def __call__(self) -> Registry:
        self.loads += 1
        return RULES


RULES = load()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "resume.md").write_text(FLAWED, encoding="utf-8")
    return tmp_path


def check(*files: str, **changes: Any) -> tuple[Report, bool]:
    """A report with results kept in ``kept``, and whether everything was known."""
    counted = Counted()
    request = Request(files=files or ("resume.md",), today=TODAY, results="kept", use_cache=False)
    report = run(replace(request, **changes), counted)
    return report, counted.loads == 0


def test_a_second_run_knows_everything_and_says_the_same(folder: Path) -> None:
    first, known = check()
    assert not known
    again, known = check()
    assert known
    assert again == first
    assert again.findings


def test_the_folder_is_ignored_by_git_and_private(folder: Path) -> None:
    check()
    assert (folder / "kept" / ".gitignore").read_text(encoding="utf-8").endswith("\n*\n")
    assert os.stat(folder / "kept").st_mode & 0o777 == 0o700
    assert all(path.stat().st_mode & 0o077 == 0 for path in (folder / "kept").glob("*.json"))


@pytest.mark.parametrize(
    "changes",
    [
        {"today": datetime.date(2027, 11, 23)},
        {"settings": Settings(select=("bullet",))},
        {"settings": Settings(preset="uk-cv")},
        {"settings": Settings(per_file_ignores=(("*.md", ("bullet",)),))},
        {"jobs": ("job.txt",)},
        {"profiles": ("profile.md",)},
        {"results": ""},
    ],
    ids=lambda changes: ",".join(changes),
)
def test_what_matters_makes_a_miss(folder: Path, changes: dict[str, Any]) -> None:
    (folder / "job.txt").write_text("Data Engineer\n\nRequirements\n- 3+ years of experience with Kubernetes.\n")
    (folder / "profile.md").write_text(clean_resume(), encoding="utf-8")
    check()
    known = check(**changes)[1]
    assert not known


@pytest.mark.parametrize(
    "settings",
    [Settings(fail_on="never"), Settings(output_format="json"), Settings(redact=True), Settings(exclude=("x",))],
    ids=["fail-on", "output-format", "redact", "exclude"],
)
def test_what_does_not_matter_makes_none(folder: Path, settings: Settings) -> None:
    check()
    report, known = check(settings=settings)
    assert known
    assert {file.fail_on for file in report.files} == {settings.fail_on}


def test_a_changed_file_makes_a_miss_and_the_others_stay_known(folder: Path) -> None:
    (folder / "other.md").write_text(clean_resume(), encoding="utf-8")
    check("resume.md", "other.md")
    (folder / "resume.md").write_text(clean_resume(), encoding="utf-8")
    report, known = check("resume.md", "other.md")
    assert not known
    assert not report.findings
    assert check("other.md")[1]


def test_another_day_matters_only_where_a_rule_asks_for_it(folder: Path) -> None:
    settings = Settings(select=(UNDATED,))
    check(settings=settings)
    later = datetime.date(2030, 1, 1)
    report, known = check(settings=settings, today=later)
    assert known
    assert report.today == "2030-01-01"


def test_a_file_that_the_source_includes_matters(folder: Path) -> None:
    text = (
        r"\documentclass{article}\begin{document}\section*{Skills} Python \section*{Projects}\input{part}\end{document}"
    )
    (folder / "resume.tex").write_text(text, encoding="utf-8")
    settings = Settings(select=(UNDATED,))
    (folder / "part.tex").write_text(r"\begin{itemize}\item Wrote the report\end{itemize}", encoding="utf-8")
    before = check("resume.tex", settings=settings)[0]
    assert check("resume.tex", settings=settings)[1]
    (folder / "part.tex").write_text(r"\begin{itemize}\item Wrote the the report\end{itemize}", encoding="utf-8")
    report, known = check("resume.tex", settings=settings)
    assert not known
    assert len(report.findings) == len(before.findings) + 1


def test_where_a_link_of_an_include_leads_matters(folder: Path) -> None:
    text = r"\documentclass{article}\begin{document}\section*{Projects}\input{now/part}\end{document}"
    (folder / "resume.tex").write_text(text, encoding="utf-8")
    for name, words in (("old", "Wrote the report"), ("new", "Wrote the the report")):
        (folder / name).mkdir()
        (folder / name / "part.tex").write_text(rf"\begin{{itemize}}\item {words}\end{{itemize}}", encoding="utf-8")
    (folder / "now").symlink_to("old")
    settings = Settings(select=(UNDATED,))
    assert not check("resume.tex", settings=settings)[0].findings
    (folder / "now").unlink()
    (folder / "now").symlink_to("new")
    report, known = check("resume.tex", settings=settings)
    assert not known
    assert report.findings


def test_the_whole_path_matters_to_globs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(per_file_ignores=(("a/*.md", (UNDATED,)),), select=(UNDATED,), origin="../profilelint.toml")
    counts = []
    for name in ("a", "b"):
        (folder / name).mkdir()
        (folder / name / "resume.md").write_text(FLAWED, encoding="utf-8")
        monkeypatch.chdir(folder / name)
        counts.append(len(check(settings=settings, results=str(folder / "kept"))[0].findings))
    assert counts == [0, 1]


def test_what_became_a_pipe_is_not_waited_for(folder: Path) -> None:
    check()
    (folder / "resume.md").unlink()
    os.mkfifo(folder / "resume.md")
    assert check()[0].errors == ("resume.md: not a regular file; check the name of the file",)


def test_the_names_around_a_file_matter_beside_a_posting(folder: Path) -> None:
    (folder / "job.txt").write_text("Data Engineer\n\nRequirements\n- 3+ years of experience with Kubernetes.\n")
    check(jobs=("job.txt",))
    assert check(jobs=("job.txt",))[1]
    (folder / "transcript.pdf").write_bytes(b"%PDF-1.4")
    assert not check(jobs=("job.txt",))[1]


def test_what_is_not_on_disk_is_not_kept(folder: Path) -> None:
    check(contents={"resume.md": clean_resume().encode()})
    report, known = check()
    assert not known
    assert report.findings


def test_identity_numbers_are_not_kept(folder: Path) -> None:
    number = "123-45-6781"
    (folder / "resume.md").write_text(FLAWED.replace("3 stores", f"3 stores, SSN {number}"), encoding="utf-8")
    first, _ = check()
    assert first.files[0].secrets
    for path in (folder / "kept").iterdir():
        assert number not in path.read_text(encoding="utf-8")
    from profilelint.report import full, json

    again, known = check()
    assert known
    assert full.write(again) == full.write(first)
    assert json.write(again) == json.write(first)


def test_a_file_that_is_called_like_an_identity_number_is_not_kept(folder: Path) -> None:
    number = "123-45-6781"
    name = f"resume-{number}.md"
    (folder / name).write_text(f"{FLAWED}\nSSN {number}\n", encoding="utf-8")
    from profilelint.report import full

    first, again = check(name)[0], check(name)[0]
    assert number not in full.write(again)
    assert again == first


def test_a_cut_short_reading_is_not_kept(folder: Path) -> None:
    settings = Settings(limits=Settings().limits._replace(max_text=200))
    check(settings=settings)
    assert not check(settings=settings)[1]


@pytest.mark.parametrize("damage", [b"", b"{", b"null", b"[]", b"\xff\xfe", b'{"today":"","sha256":""}'])
def test_damage_counts_as_absent(folder: Path, damage: bytes) -> None:
    first, _ = check()
    for path in (folder / "kept").glob("*.json"):
        path.write_bytes(damage)
    again, known = check()
    assert not known
    assert again == first


def test_a_flipped_bit_counts_as_absent(folder: Path) -> None:
    first, _ = check()
    for path in (folder / "kept").glob("*.json"):
        path.write_bytes(path.read_bytes().replace(b"weekly", b"weakly"))
    assert check()[0] == first


def test_a_folder_that_cannot_be_written_is_no_error(folder: Path) -> None:
    (folder / "kept").write_text("a file")
    assert check()[0].findings
    assert not check()[1]


def test_no_link_is_followed_to_where_it_lies(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / "home").mkdir()
    (folder / ".profilelint_cache").symlink_to("home")
    assert results.place("", ("resume.md",)) == ""
    (folder / "kept").mkdir()
    (folder / "kept" / ".gitignore").symlink_to("../home/made")
    check()
    assert not list((folder / "home").iterdir())


def test_only_entries_are_removed_when_there_are_too_many(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check()
    (folder / "kept" / "notes.json").write_text("{}")
    (folder / "kept" / ".new-a_1").write_text("a run was killed")
    monkeypatch.setattr(results, "MOST_ENTRIES", 0)
    results.prune(str(folder / "kept"))
    assert sorted(path.name for path in (folder / "kept").iterdir()) == [".gitignore", "notes.json"]


@pytest.mark.parametrize(
    ("made", "files", "expected"),
    [
        (["profilelint.toml"], ("cvs/a.md",), ".profilelint_cache"),
        ([".git/HEAD"], ("cvs/a.md",), ".profilelint_cache"),
        ([], ("a.md", "b.md"), ".profilelint_cache"),
        ([], ("a.md",), None),
    ],
    ids=["beside the configuration", "in the work tree", "many files", "one file outside of a project"],
)
def test_where_it_lies(folder: Path, made: list[str], files: tuple[str, ...], expected: str | None) -> None:
    for name in made:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()
    origin = "profilelint.toml" if "profilelint.toml" in made else ""
    assert results.place(origin, files) == (str(folder / expected) if expected else "")


def test_the_code_of_a_pack_and_of_its_neighbours_matters(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(folder))
    (folder / "acme_kit" / "rules").mkdir(parents=True)
    for name in ("acme_kit/__init__.py", "acme_kit/words.py", "acme_kit/rules/__init__.py", "acme_single.py"):
        (folder / name).write_text("RULES = ()\n")
    before = results.packs(("acme_kit.rules",)), results.packs(("acme_single",))
    (folder / "acme_kit" / "words.py").write_text("RULES = ()  # changed\n")
    (folder / "acme_single.py").write_text("RULES = ()  # changed\n")
    assert results.packs(("acme_kit.rules",)) != before[0]
    assert results.packs(("acme_single",)) != before[1]


def test_every_field_comes_back(folder: Path) -> None:
    """A field that is added to a finding must be kept too."""
    from profilelint.model.finding import Edit, Finding, Fix, Level, Location
    from profilelint.model.place import BBox, PagePlace, PartPlace, Span, TextPlace

    report = check(results="")[0].files[0]
    places = (TextPlace(1, 2, 3, 4, "part.tex"), PagePlace(1, BBox(1.5, 2, 3, 4)), PartPlace("word/document.xml", 3))
    locations = tuple(
        Location("work[0]", "resume.md", (Span(1, 2),), "label", place, "name", "quote", "context", 3, (4, 5))
        for place in (*places, None)
    )
    change = Edit((Span(1, 2), Span(4, 5)), "resume.md", "é 😀", TextPlace(1, 2, 3, 4), (1, 9))
    finding = Finding(
        message="m",
        locations=locations,
        suggestion="s",
        fixes=(Fix("t", (change,), True),),
        data={"a": 1, "b": "x", "c": 1.5, "d": True},
        confidence="low",
        raised=True,
        rule="r",
        level=Level.ERROR,
        fingerprint="f:1",
        url="u",
    )
    quiet = Suppressed(finding, "so it is called", external=True)
    full = replace(report, findings=(finding, *report.findings), suppressed=(quiet,), works=("w",))
    data = json.loads(json.dumps(saved.encode(full)))
    assert saved.decode(data, full.fail_on) == full
