"""Baselines: what is known, what is new, what is gone."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as drawn
from hypothesis import strategies as st

from profilelint.engine.baseline import (
    Baseline,
    BaselineError,
    apply,
    collect,
    load,
    name_of,
    parse,
    prune,
    render,
)
from profilelint.engine.config import Settings
from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import load as load_rules
from profilelint.engine.report import FileReport, Input, Report
from profilelint.engine.run import Request, run
from profilelint.model.finding import Finding, Level, Location

RULES = load_rules()
TWICE = "- Moved the the archive of 3,000 files\n"
TWICE_AGAIN = "- Sold the the desks of 20 rooms\n"
OTHER = "- Packed 20 of of the boxes\n"


def checked(*bullets: str, path: str = "resume.md", select: tuple[str, ...] = ("word-repeated",)) -> Report:
    text = clean_resume(bullet="".join(bullets))
    request = Request(
        files=(path,),
        today=datetime.date(2026, 11, 23),
        settings=Settings(select=select),
        contents={path: text.encode()},
    )
    return run(request, RULES)


def baseline(report: Report) -> Baseline:
    return collect(report, Path(), RULES)


def written(report: Report) -> str:
    return render(baseline(report))


def quotes(report: Report) -> list[str]:
    return [finding.locations[0].quote for finding in report.findings]


def known(report: Report) -> list[str]:
    return [finding.locations[0].quote for file in report.files for finding in file.baselined]


def made(rule: str, *findings: dict[str, Any], read: bool = True, path: str = "resume.pdf") -> Report:
    """A report with findings of one rule, each with its data and the digits of its fingerprint (``print``)."""
    listed = tuple(
        Finding(
            message="m",
            locations=(Location(path, path),),
            rule=rule,
            level=Level.WARNING,
            fingerprint=f"{item.get('print', 'a') * 16}:{number}",
            data=item.get("data", {}),
        )
        for number, item in enumerate(findings, start=1)
    )
    file = FileReport(input=Input(path, "resume", "pdf", ""), read=read, findings=listed, ran=(rule,))
    return Report(today="2026-11-23", version="0", preset="us-student", files=(file,))


def pages(count: int) -> Report:
    return made("layout-page-count", {"data": {"pages": count, "limit": 1}})


# -- what is known, what is new ---------------------------------------------------------------------------------------


def test_what_is_in_the_baseline_is_known() -> None:
    report = checked(TWICE, OTHER)
    after = apply(report, baseline(report), RULES)
    assert quotes(after) == []
    assert known(after) == ["the the", "of of"]
    assert after.stale == ()


def test_what_is_not_in_it_is_new() -> None:
    after = apply(checked(TWICE, OTHER), baseline(checked(TWICE)), RULES)
    assert quotes(after) == ["of of"]
    assert known(after) == ["the the"]


def test_a_moved_bullet_is_not_new() -> None:
    after = apply(checked(OTHER, "- Wrote 3 letters\n", TWICE), baseline(checked(TWICE, OTHER)), RULES)
    assert quotes(after) == []


def test_a_second_identical_finding_is_new() -> None:
    after = apply(checked(TWICE, TWICE_AGAIN), baseline(checked(TWICE)), RULES)
    assert quotes(after) == ["the the"]
    assert known(after) == ["the the"]


def test_equal_findings_are_counted_not_paired_by_place() -> None:
    after = apply(checked(TWICE_AGAIN, "- Lost the the keys\n", TWICE), baseline(checked(TWICE, TWICE_AGAIN)), RULES)
    assert len(after.findings) == 1
    assert len(known(after)) == 2


def test_a_finding_of_another_file_is_new() -> None:
    after = apply(checked(TWICE, path="other.md"), baseline(checked(TWICE)), RULES)
    assert quotes(after) == ["the the"]
    assert after.stale == ()


def test_a_mended_finding_is_stale() -> None:
    after = apply(checked(TWICE), baseline(checked(TWICE, OTHER)), RULES)
    assert [(item.path, item.rule) for item in after.stale] == [("resume.md", "word-repeated")]
    assert after.stale[0].fingerprint.endswith(":1")


def test_what_did_not_run_is_not_stale() -> None:
    after = apply(checked(TWICE, select=("bullet-pronoun",)), baseline(checked(TWICE)), RULES)
    assert after.stale == ()


@pytest.mark.parametrize("rule", ["lint-rule-crashed", "lint-limit-reached"])
def test_nothing_is_stale_in_a_file_that_was_checked_in_part(rule: str) -> None:
    before = baseline(checked(TWICE))
    report = checked("- Wrote 3 letters\n")
    broken = made(rule, {}).findings
    cut = replace(report, files=(replace(report.files[0], findings=broken),))
    assert apply(report, before, RULES).stale != ()
    assert apply(cut, before, RULES).stale == ()
    assert len(prune(before, cut, RULES)) == 1


# -- what is never known ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "rule", ["lint-rule-crashed", "lint-unused-ignore", "file-unreadable", "file-encrypted", "file-no-text-layer"]
)
def test_crashes_and_unreadable_files_are_never_known(rule: str) -> None:
    report = made(rule, {})
    assert len(baseline(report)) == 0
    forged = Baseline(Path(), {"resume.pdf": baseline(made("file-untagged", {})).files["resume.pdf"]})
    entries = tuple(replace(entry, rule=rule) for entry in forged.files["resume.pdf"])
    assert apply(report, Baseline(Path(), {"resume.pdf": entries}), RULES).findings == report.findings


def test_nothing_of_a_file_that_was_not_read_is_known() -> None:
    assert len(baseline(made("file-untagged", {}, read=False))) == 0
    assert len(baseline(made("file-untagged", {}))) == 1


# -- numbers may only get better --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("then", "now", "new"), [(3, 3, 0), (3, 2, 0), (3, 4, 1), (1, 4, 1)])
def test_more_pages_than_are_known_are_new(then: int, now: int, new: int) -> None:
    after = apply(pages(now), baseline(pages(then)), RULES)
    assert len(after.findings) == new
    assert after.stale == ()


@pytest.mark.parametrize(("now", "new"), [(8.5, 0), (9, 0), (8, 1)])
def test_a_smaller_font_than_is_known_is_new(now: float, new: int) -> None:
    def report(size: float) -> Report:
        return made("layout-body-font-size", {"data": {"size": size, "share": 100}})

    assert len(apply(report(now), baseline(report(8.5)), RULES).findings) == new


def test_numbers_that_no_rule_watches_are_not_kept() -> None:
    report = made("date-stale", {"data": {"months": 8}})
    assert "numbers" not in written(report)
    assert apply(made("date-stale", {"data": {"months": 9}}), baseline(report), RULES).findings == ()


def test_pruning_turns_the_ratchet() -> None:
    lowered = prune(baseline(pages(4)), pages(2), RULES)
    assert len(apply(pages(3), lowered, RULES).findings) == 1
    assert prune(baseline(pages(2)), pages(4), RULES) == baseline(pages(2))


def test_every_ratchet_names_a_number_of_the_rules_pages() -> None:
    """The keys that rules name exist in what their own bad examples find."""
    from profilelint.engine.examples import examples, run_example

    for registered in RULES:
        keys = {key.removeprefix("-") for key in registered.rule.ratchet}
        if not keys or registered.name == "skill-unlisted":  # it counts only beyond the most that it lists
            continue
        found: set[str] = set()
        for example in examples(registered):
            if not example.good and not keys <= found:
                findings = run_example(example, RULES).findings
                found |= {key for finding in findings if finding.rule == registered.name for key in finding.data}
        assert keys - {"right"} <= found, registered.name


# -- pruning and writing anew -----------------------------------------------------------------------------------------


def test_pruning_removes_what_is_gone_and_adds_nothing() -> None:
    before = baseline(checked(TWICE, OTHER))
    after = prune(before, checked(TWICE, "- Ate all of the the cakes\n- Lost a a key\n"), RULES)
    assert after == baseline(checked(TWICE))


def test_pruning_keeps_the_files_that_were_not_checked() -> None:
    before = collect(checked(TWICE, path="a.md"), Path(), RULES, baseline(checked(TWICE, path="b.md")))
    assert sorted(before.files) == ["a.md", "b.md"]
    assert sorted(prune(before, checked("- Wrote 3 letters\n", path="a.md"), RULES).files) == ["b.md"]


def test_writing_anew_keeps_rules_that_did_not_run() -> None:
    before = baseline(checked(TWICE))
    mine = "- Coached my team of 12\n"
    after = collect(checked(TWICE, mine, select=("bullet-pronoun",)), Path(), RULES, before)
    assert [entry.rule for entry in after.files["resume.md"]] == ["bullet-pronoun", "word-repeated"]


def test_pruning_after_applying_is_the_same() -> None:
    before, report = baseline(checked(TWICE, OTHER)), checked(OTHER)
    assert prune(before, apply(report, before, RULES), RULES) == prune(before, report, RULES)


# -- the file ---------------------------------------------------------------------------------------------------------


def test_the_file_is_sorted_with_a_finding_a_line() -> None:
    text = written(checked(OTHER, TWICE, TWICE_AGAIN))
    lines = [line.strip() for line in text.splitlines() if "fingerprint" in line]
    assert len(lines) == 3
    assert lines == sorted(lines)
    assert text == written(checked(TWICE_AGAIN, TWICE, OTHER))
    assert list(json.loads(text)) == ["tool", "baseline", "files"]


def test_the_file_holds_no_words_of_the_resume() -> None:
    text = written(checked(TWICE, OTHER))
    assert not any(word in text for word in ("Robin", "archive", "boxes", "the the"))


def test_files_are_named_from_the_baselines_folder(tmp_path: Path) -> None:
    path = str(tmp_path / "cv" / "resume.md")
    assert list(collect(checked(TWICE, path=path), tmp_path, RULES).files) == ["cv/resume.md"]
    assert name_of(path, tmp_path / "ci") == "../cv/resume.md"


def test_an_empty_baseline_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    path.write_text(render(Baseline(tmp_path)))
    assert load(path) == Baseline(tmp_path)


@drawn(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from([TWICE, TWICE_AGAIN, OTHER, "- Wrote 3 letters\n"]), max_size=6).flatmap(
        lambda lines: st.tuples(st.just(lines), st.permutations(lines))
    )
)
def test_the_order_of_the_bullets_never_matters(orders: tuple[list[str], list[str]]) -> None:
    first, second = orders
    before = parse(written(checked("- Kept 4 books\n", *first)).encode(), "b.json", Path())
    after = apply(checked(*second, "- Kept 9 books\n"), before, RULES)
    assert (after.findings, after.stale) == ((), ())


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "damaged"),
        ("{", "line 1 is no JSON"),
        ("<<<<<<< HEAD\n{}", "line 1 is no JSON"),
        ("[" * 100_000, "damaged"),
        ("[]", "no baseline of profilelint"),
        ('{"schema": 1, "findings": []}', "no baseline of profilelint"),
        ('{"tool": "profilelint", "baseline": "1", "files": {}}', "no baseline of profilelint"),
        ('{"tool": "profilelint", "baseline": 2, "files": {}}', "later version"),
        ('{"tool": "profilelint", "baseline": 1}', "“files” must be a table"),
        ('{"tool": "profilelint", "baseline": 1, "files": {"a.md": {}}}', "“a.md” must be a list"),
        ('{"tool": "profilelint", "baseline": 1, "files": {"a.md": ["x"]}}', "an entry of “a.md”"),
        (
            '{"tool": "profilelint", "baseline": 1, "files": {"a.md": [{"rule": "x", "fingerprint": "zz:1"}]}}',
            "an entry of “a.md”",
        ),
        (
            '{"tool": "profilelint", "baseline": 1, "files": {"a.md": [{"rule": "x", "fingerprint": '
            '"9f0c1d2e3a4b5c6d:1", "numbers": {"pages": NaN}}]}}',
            "an entry of “a.md”",
        ),
    ],
)
def test_a_damaged_or_foreign_file_is_one_line(text: str, why: str, tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    path.write_text(text)
    with pytest.raises(BaselineError, match=why) as raised:
        load(path)
    assert "\n" not in str(raised.value)
    assert str(path) in str(raised.value)


def test_a_missing_baseline_says_how_to_write_one(tmp_path: Path) -> None:
    with pytest.raises(BaselineError, match="no such baseline; “profilelint baseline FILE…” writes one"):
        load(tmp_path / "none.json")


@drawn(max_examples=40, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_a_baseline_or_an_error(data: bytes) -> None:
    said = "none"
    try:
        parse(data, "b.json", Path())
    except BaselineError as error:
        said = str(error)
    assert len(said.splitlines()) == 1
