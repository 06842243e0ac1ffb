"""The run: files in, report out."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from profilelint.engine.config import ConfigError, Settings
from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import Registered, Registry, load
from profilelint.engine.report import FileReport, Input, Report, exit_code
from profilelint.engine.rule import Context, Evidence, Rule
from profilelint.engine.run import Request, run
from profilelint.engine.secrets import secrets
from profilelint.model.document import Comment, Document, Hidden, Line, Link, Metadata
from profilelint.model.finding import Finding, Level, Location, at
from profilelint.model.place import TextPlace
from profilelint.model.resume import Bullet, Resume

TODAY = datetime.date(2026, 11, 23)
REGISTRY = load()
JOB = "Data Engineer\n\nRequirements\n- Experience with Kubernetes\n- Experience with Python\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROFILELINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "resume.md").write_text(clean_resume(), encoding="utf-8")
    (tmp_path / "twice.md").write_text(
        clean_resume(bullet="- Moved the the archive of 3,000 files\n"), encoding="utf-8"
    )
    (tmp_path / "job.txt").write_text(JOB, encoding="utf-8")
    return tmp_path


def request(*files: str, **facts: Any) -> Request:
    return Request(files=files, today=TODAY, **facts)


def _registered(check: Callable[[Any, Context], Iterator[Finding]], scope: type = Bullet, **facts: Any) -> Registered:
    rule = Rule("acme-rule", level=Level.WARNING, evidence=Evidence.GUIDE, scope=scope, since="0.1", **facts)
    return Registered(rule, check, "Says so.", "x")


def test_a_clean_resume() -> None:
    report = run(request("resume.md"), REGISTRY)
    assert report.findings == ()
    assert [(item.path, item.kind, item.format) for item in report.inputs] == [("resume.md", "resume", "markdown")]
    assert exit_code(report, "info") == 0


def test_the_same_request_gives_the_same_report() -> None:
    wanted = request("twice.md", "resume.md", jobs=("job.txt",))
    assert run(wanted, REGISTRY) == run(wanted, REGISTRY)


def test_findings_stand_in_the_order_of_the_text() -> None:
    Path("twice.md").write_text(
        clean_resume(bullet="- Moved the the archive of of 3,000 files\n- Sold 2 2 a a desks\n")
    )
    places = [finding.locations[0].place for finding in run(request("twice.md"), REGISTRY).findings]
    lines = [(place.line, place.column) for place in places if isinstance(place, TextPlace)]
    assert lines == sorted(lines)
    assert len(lines) > 2


def test_a_missing_file_does_not_stop_the_others() -> None:
    report = run(request("gone.md", "twice.md"), REGISTRY)
    assert report.errors == ("gone.md: no such file or directory; check the name of the file",)
    assert [finding.rule for finding in report.findings] == ["word-repeated"]


def test_a_posting_is_compared() -> None:
    report = run(request("resume.md", jobs=("job.txt",)), REGISTRY)
    assert [finding.rule for finding in report.findings] == ["job-required-missing"]
    assert {location.source for location in report.findings[0].locations} == {"resume.md", "job.txt"}


@pytest.mark.parametrize("content", [None, b"", b"\x00\x01\x02" * 50])
def test_a_posting_that_cannot_be_read_is_an_error_and_said_so(content: bytes | None) -> None:
    if content is not None:
        Path("bad.txt").write_bytes(content)
    report = run(request("resume.md", jobs=("bad.txt",)), REGISTRY)
    assert len(report.errors) == 1
    assert report.errors[0].startswith("bad.txt: ")
    reasons = {item.reason for item in report.files[0].skipped if item.rule.startswith("job-")}
    assert reasons == {"the posting could not be read"}
    assert exit_code(report, "never") == 2


def test_a_readable_posting_beside_a_missing_one_is_compared() -> None:
    report = run(request("resume.md", jobs=("gone.txt", "job.txt")), REGISTRY)
    assert len(report.errors) == 1
    assert [finding.rule for finding in report.findings] == ["job-required-missing"]


def test_no_posting_is_a_reason_to_skip() -> None:
    report = run(request("resume.md"), REGISTRY)
    assert {item.reason for item in report.files[0].skipped if item.rule.startswith("job-")} == {"no posting given"}


def test_a_crashing_rule_is_a_finding_and_the_others_run() -> None:
    def check(bullet: Bullet, context: Context) -> Iterator[Finding]:
        raise KeyError("secret words of the resume")
        yield

    report = run(request("twice.md"), Registry([*REGISTRY, _registered(check)]))
    assert sorted(finding.rule for finding in report.findings) == ["lint-rule-crashed", "word-repeated"]
    crash = next(finding for finding in report.findings if finding.rule == "lint-rule-crashed")
    assert "acme-rule stopped with KeyError at work[0].highlights[0]" in crash.message
    assert "secret words" not in repr(crash)
    assert exit_code(report, "never") == 2


def test_what_a_rule_found_before_it_crashed_stays() -> None:
    def check(resume: Resume, context: Context) -> Iterator[Finding]:
        yield Finding(message="first", locations=(at(resume.bullets[0]),))
        raise ZeroDivisionError

    report = run(request("resume.md"), Registry([*REGISTRY, _registered(check, Resume)]))
    assert {finding.rule for finding in report.findings} == {"acme-rule", "lint-rule-crashed"}


def test_a_crashing_parser_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def parse(document: Document) -> Resume:
        raise IndexError

    monkeypatch.setattr("profilelint.parse.parse", parse)
    report = run(request("resume.md"), REGISTRY)
    assert "lint-rule-crashed" in {finding.rule for finding in report.findings}
    assert exit_code(report, "never") == 2


def test_a_crashing_comparison_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def match(*arguments: Any) -> Any:
        raise IndexError

    monkeypatch.setattr("profilelint.match.match_all", match)
    report = run(request("twice.md", jobs=("job.txt",)), REGISTRY)
    assert {finding.rule for finding in report.findings} == {"lint-rule-crashed", "word-repeated"}


def test_a_crashing_analysis_of_a_posting_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def analyse(document: Document) -> Any:
        raise IndexError

    monkeypatch.setattr("profilelint.posting.analyse", analyse)
    report = run(request("twice.md", jobs=("job.txt",), use_cache=False), REGISTRY)
    assert report.errors == ("job.txt: the posting's analysis stopped with IndexError, so it was not compared",)
    assert [finding.rule for finding in report.findings] == ["word-repeated"]


def test_the_engine_stamps_rule_level_and_address() -> None:
    def check(bullet: Bullet, context: Context) -> Iterator[Finding]:
        yield Finding(message="x", locations=(at(bullet),), rule="other", level=Level.ERROR, fingerprint="f", url="u")

    report = run(request("resume.md", settings=Settings(select=("acme",))), Registry([*REGISTRY, _registered(check)]))
    assert {(finding.rule, finding.level, finding.url) for finding in report.findings} == {
        ("acme-rule", Level.WARNING, "docs/rules/acme-rule.md")
    }
    assert all(finding.fingerprint != "f" for finding in report.findings)


def test_contents_stand_for_what_is_on_disk() -> None:
    contents = {"resume.md": Path("twice.md").read_bytes(), "unsaved.md": Path("resume.md").read_bytes()}
    report = run(request("resume.md", "unsaved.md", contents=contents), REGISTRY)
    assert [finding.rule for finding in report.files[0].findings] == ["word-repeated"]
    assert report.files[1].findings == ()


def test_a_wrong_selector_is_said_before_anything_is_read() -> None:
    with pytest.raises(ConfigError):
        run(request("gone.md", settings=Settings(select=("bullet-tens",))), REGISTRY)


def test_progress_is_told_before_each_file() -> None:
    told: list[tuple[int, int, str]] = []
    run(request("resume.md", "gone.md"), REGISTRY, lambda *what: told.append(what))
    assert told == [(0, 2, "resume.md"), (1, 2, "gone.md")]


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, b"PK\x03\x04 broken"])
def test_an_unreadable_file_is_a_finding_and_not_clean(content: bytes) -> None:
    Path("odd.docx").write_bytes(content)
    report = run(request("odd.docx"), REGISTRY)
    assert not report.files[0].read
    assert len(report.findings) == 1
    assert report.findings[0].rule.startswith("file-")
    assert exit_code(report, "never") == 2


def test_rules_that_could_not_run_are_listed_with_the_reason() -> None:
    Path("empty.md").write_bytes(b"")
    (file,) = run(request("empty.md"), REGISTRY).files
    reasons = {item.rule: item.reason for item in file.skipped}
    assert reasons["bullet-tense"] == "the file could not be read"
    assert reasons["file-tracked-changes"] == "only for DOCX, ODT and RTF"
    assert reasons["job-years"] == "no posting given"


def test_a_text_that_is_no_resume_runs_only_the_rules_on_files() -> None:
    Path("notes.md").write_text("# Shopping\n\nMilk the the cow, and then go and buy a lot of bread for the week.\n")
    (file,) = run(request("notes.md"), REGISTRY).files
    assert "word-repeated" not in {finding.rule for finding in file.findings}
    assert {item.rule: item.reason for item in file.skipped}[
        "word-repeated"
    ] == "the document does not read as a resume"


SECRET = "219-09-9999"


@pytest.mark.parametrize(
    "facts",
    [
        {"metadata": Metadata(title=f"SSN {SECRET}")},
        {"hidden": (Hidden(SECRET, "white", TextPlace(1, 1, 1, 2)),)},
        {"comments": (Comment(f" mine {SECRET} ", TextPlace(1, 1, 1, 2), 0),)},
        {"links": (Link(f"https://a.example/?id={SECRET}"),)},
        {"lines": (Line(text="x " * 1500 + SECRET),)},
        {"lines": (Line(text="x" * 1890 + " " + SECRET + " " + "x" * 3000),)},
    ],
    ids=["title", "hidden", "comment", "link", "end of a long line", "between two windows"],
)
def test_numbers_are_found_wherever_they_stand(facts: dict[str, Any]) -> None:
    document = replace(Document(path="a.md", format="markdown"), **facts)
    assert secrets(document) == (SECRET, "219099999")


def test_numbers_of_a_posting_are_hushed_too() -> None:
    Path("job.txt").write_text(f"{JOB}- Send your SSN {SECRET} with Terraform experience\n")
    report = run(request("resume.md", jobs=("job.txt",)), REGISTRY)
    assert SECRET in report.files[0].secrets


LEVELS = (Level.INFO, Level.WARNING, Level.ERROR)


@pytest.mark.parametrize(
    ("worst", "fail_on"), list(itertools.product((None, *LEVELS), ("info", "warning", "error", "never")))
)
def test_exit_codes_of_findings(worst: Level | None, fail_on: str) -> None:
    findings = () if worst is None else (Finding(message="x", locations=(Location("", "a"),), level=worst),)
    report = _report(read=True, findings=findings)
    expected = worst is not None and fail_on != "never" and worst >= Level.parse(fail_on)
    assert exit_code(report, fail_on) == int(expected)


@pytest.mark.parametrize("fail_on", ["info", "never"])
def test_broken_outranks_found(fail_on: str) -> None:
    finding = Finding(message="x", locations=(Location("", "a"),), level=Level.ERROR)
    crash = replace(finding, rule="lint-rule-crashed")
    assert exit_code(_report(read=False, findings=(finding,)), fail_on) == 2
    assert exit_code(_report(read=True, findings=(finding, crash)), fail_on) == 2
    assert exit_code(replace(_report(read=True, findings=(finding,)), errors=("gone",)), fail_on) == 2
    assert exit_code(Report(today="", version="", preset="", errors=("gone",)), fail_on) == 2


def test_nothing_to_check() -> None:
    assert exit_code(Report(today="", version="", preset=""), "error") == 3


def _report(*, read: bool, findings: tuple[Finding, ...]) -> Report:
    file = FileReport(input=Input("a", "resume", "text", ""), read=read, findings=findings)
    return Report(today="", version="", preset="", files=(file,))


def test_a_rule_lists_at_most_a_hundred_places_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "resume.md"
    bullets = "\n".join(f"- Responsible for {number} parcels in the north hall" for number in range(300))
    path.write_text(f"# Robin Vale\n\nrobin.vale@mail.example\n\n## Experience\n\n### Clerk, Acme\n\n{bullets}\n")
    report = run(Request(files=(str(path),), today=datetime.date(2026, 11, 23)), load())
    named = [finding.rule for finding in report.findings]
    assert named.count("bullet-weak-opening") == 100
    assert any(
        finding.rule == "lint-limit-reached" and "bullet-weak-opening" in finding.message for finding in report.findings
    )


def test_gaps_at_one_place_come_in_the_order_of_the_posting() -> None:
    lines = "Requirements\n- Experience with Terraform\n- Experience with Kubernetes\n"
    Path("job.txt").write_text(f"Data Engineer\n\n{lines}", encoding="utf-8")
    settings = Settings(select=("job-required-missing",))
    report = run(Request(files=("resume.md",), today=TODAY, jobs=("job.txt",), settings=settings), REGISTRY)
    assert ["Terraform" in finding.message for finding in report.findings] == [True, False]


def test_no_rule_speaks_on_a_field_that_the_parser_is_unsure_of(monkeypatch: pytest.MonkeyPatch) -> None:
    import profilelint.parse

    read = profilelint.parse.parse

    def doubtful(document: Document) -> Resume:
        resume = read(document)
        roles = [
            replace(role, highlights=tuple(replace(b, value=b.value.sure(0.4)) for b in role.highlights))
            for role in resume.work
        ]
        return replace(resume, work=tuple(roles))

    def rules() -> set[str]:
        report = run(Request(files=("twice.md",), today=TODAY), REGISTRY)
        return {finding.rule for finding in report.findings}

    assert "word-repeated" in rules()
    monkeypatch.setattr(profilelint.parse, "parse", doubtful)
    assert "word-repeated" not in rules()
