"""``full``: the report for people."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from golden_reports import CASES, RESUME, WEAK, matches_golden

from profilelint.engine.report import FileReport, Report, Skipped
from profilelint.model.finding import Level
from profilelint.report import full
from profilelint.report.pen import columns
from profilelint.report.view import View

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def report(*files: FileReport, **facts: object) -> Report:
    return Report(today="2026-11-23", version="1", preset="us-student", files=files, rules=9, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize("case", CASES)
def test_golden(case: str) -> None:
    matches_golden(f"full-{case}.txt", full.write(CASES[case]))


@pytest.mark.parametrize("case", CASES)
def test_colour_adds_nothing_but_colour(case: str) -> None:
    coloured = full.write(CASES[case], View(color=True))
    assert "\x1b[" in coloured
    assert ANSI.sub("", coloured) == full.write(CASES[case])


def _marked(text: str, words: str, width: int = 100) -> str:
    """What stands above the pointer of the only finding."""
    place = replace(WEAK.locations[0], context=text, quote=words, offset=text.index(words), label="")
    out = full.write(
        report(FileReport(input=RESUME, read=True, findings=(replace(WEAK, locations=(place,)),))), View(width=width)
    )
    lines = out.split("\n")
    row = next(index for index, line in enumerate(lines) if re.fullmatch(r" +\|  +\^+", line))
    columns: list[str] = []
    for char in lines[row - 1]:
        columns.extend([char, ""] if ord(char) > 0x2E80 else [char])
    start = lines[row].index("^")
    return "".join(columns[start : start + lines[row].count("^")])


@pytest.mark.parametrize(
    "text", ["Led the move of files", "漢字 the move of files", "😀 é the move", "x" * 300 + " the move " + "y" * 300]
)
def test_the_pointer_stands_under_the_words(text: str) -> None:
    assert _marked(text, "the move") == "the move"


def test_a_long_line_is_shortened_to_the_width() -> None:
    text = "x" * 300 + " the move " + "y" * 300
    place = replace(WEAK.locations[0], context=text, quote="the move", offset=301)
    out = full.write(
        report(FileReport(input=RESUME, read=True, findings=(replace(WEAK, locations=(place,)),))), View(width=80)
    )
    shown = next(line for line in out.split("\n") if "the move" in line)
    assert len(shown) <= 80
    assert "…" in shown


def _one(message: str = "seen", width: int = 100, fold: bool = False, **facts: object) -> list[str]:
    """The lines of a report with one finding."""
    place = replace(WEAK.locations[0], **facts)  # type: ignore[arg-type]
    finding = replace(WEAK, message=message, locations=(place,))
    return full.write(
        report(FileReport(input=RESUME, read=True, findings=(finding,))), View(width=width, fold=fold)
    ).split("\n")


def test_wide_characters_count_twice_when_a_line_is_shortened() -> None:
    shown = next(line for line in _one(context="漢字" * 100, quote="漢字", offset=80, width=80) if "漢" in line)
    assert len(shown) + shown.count("漢") + shown.count("字") <= 80


def test_a_label_that_does_not_fit_stands_under_the_pointer() -> None:
    lines = _one(context="x" * 60, quote="x" * 60, offset=0, label="too long for the rest of this line", width=80)
    pointer = lines.index("   |  " + "^" * 60)
    assert lines[pointer + 1] == "   |  too long for the rest of this line"


def test_only_where_asked_sentences_end_between_words_at_the_width() -> None:
    message = "a sentence that is longer than one line of a terminal and " * 3 + "漢字" * 15 + " ends"
    assert any(message in line for line in _one(message, width=80))
    folded = _one(message, width=80, fold=True)
    assert " ".join(line.strip() for line in folded[: folded.index(next(x for x in folded if "-->" in x))]).endswith(
        message
    )
    assert all(columns(line) <= 80 for line in folded)


def test_without_files_it_claims_nothing() -> None:
    out = full.write(report(errors=("gone.md: no such file",)))
    assert "nothing was checked" in out
    assert "rules ran" not in out
    assert "no findings" not in out


def test_a_missing_posting_is_said() -> None:
    skipped = (Skipped("job-years", "no posting given"), Skipped("job-degree", "no posting given"))
    out = full.write(report(FileReport(input=RESUME, read=True, skipped=skipped)))
    assert "skipped 2 rules: no posting given (add --job FILE" in out


def test_a_rule_skipped_in_two_files_counts_once() -> None:
    file = FileReport(input=RESUME, read=True, skipped=(Skipped("job-years", "no posting given"),))
    out = full.write(report(file, file))
    assert "1 rule of 9 skipped" in out
    assert "skipped 1 rule: no posting given" in out


def test_a_rule_skipped_in_one_of_two_files_is_not_called_skipped() -> None:
    file = FileReport(input=RESUME, read=True, skipped=(Skipped("file-pages", "only for PDF"),))
    out = full.write(report(file, replace(file, skipped=())))
    assert "1 rule of 9 skipped in some files" in out
    assert "skipped 1 rule: only for PDF (1 of 2 files)" in out


def test_counts_by_level() -> None:
    findings = (replace(WEAK, level=Level.ERROR), WEAK, WEAK, replace(WEAK, level=Level.INFO))
    out = full.write(report(FileReport(input=RESUME, read=True, findings=findings)))
    assert "4 findings (1 error, 2 warnings, 1 info) · 0 suppressed · 9 rules ran" in out


def test_several_files_are_counted() -> None:
    file = FileReport(input=RESUME, read=True)
    assert "no findings in 2 files" in full.write(report(file, file))


def test_on_a_narrow_terminal_no_line_is_cut() -> None:
    place = replace(WEAK.locations[0], name="Experience > Osage Plains State University > bullet 1")
    file = FileReport(
        input=RESUME,
        read=True,
        findings=(replace(WEAK, locations=(place,)),),
        skipped=(Skipped("job-years", "only for files that a word processor or a page program has written"),),
    )
    for width in (80, 60, 48):
        lines = full.write(report(file), View(width=width, fold=True)).split("\n")
        assert not [line for line in lines if columns(line) > width]
        assert any(line.endswith(place.path) for line in lines)
