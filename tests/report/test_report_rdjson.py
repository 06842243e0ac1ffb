"""``rdjson``: for reviewdog and for editors."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from artifact_reports import NAMES, PERSONAL, at, real, report, validator, with_fix
from golden_reports import ACCENT, CASES, MISSING, NUMBER, WEAK, matches_golden

from profilelint.engine.examples import clean_resume
from profilelint.engine.report import Config, Report, Suppressed
from profilelint.model.finding import Level
from profilelint.model.place import BBox, PagePlace, TextPlace
from profilelint.report import rdjson
from profilelint.report.view import PLAIN, View

VALIDATOR = validator("rdformat.schema.json")


def diagnostics(item: Report, view: View = PLAIN) -> list[dict[str, Any]]:
    data = json.loads(rdjson.write(item, view))
    VALIDATOR.validate(data)
    found: list[dict[str, Any]] = data["diagnostics"]
    return found


@pytest.mark.parametrize("case", CASES)
def test_golden(case: str) -> None:
    matches_golden(f"rdjson-{case}.json", rdjson.write(CASES[case]))


@pytest.mark.parametrize("case", CASES)
def test_the_schema_holds(case: str) -> None:
    VALIDATOR.validate(json.loads(rdjson.write(CASES[case])))


def test_the_schema_misses_what_is_wrong() -> None:
    data = json.loads(rdjson.write(CASES["findings"]))
    data["diagnostics"][0]["severity"] = "NOTE"
    assert not VALIDATOR.is_valid(data)


def test_nothing_found_is_a_valid_report() -> None:
    assert diagnostics(report()) == []


def test_levels() -> None:
    found = diagnostics(report(*(replace(WEAK, level=level) for level in (Level.ERROR, Level.WARNING, Level.INFO))))
    assert [item["severity"] for item in found] == ["ERROR", "WARNING", "INFO"]


def test_columns_are_bytes_where_they_are_known() -> None:
    (found,) = diagnostics(report(at(TextPlace(14, 3, 14, 9), byte_columns=(7, 13))))
    assert found["location"]["range"] == {"start": {"line": 14, "column": 7}, "end": {"line": 14, "column": 13}}


def test_words_out_of_order_have_a_range_that_does_not_end_before_it_starts() -> None:
    (found,) = diagnostics(report(at(TextPlace(14, 3, 12, 9), byte_columns=(7, 13))))
    assert found["location"]["range"] == {"start": {"line": 14, "column": 7}, "end": {"line": 14, "column": 7}}


def test_whole_lines_where_they_are_not() -> None:
    (found,) = diagnostics(report(WEAK))
    assert found["location"]["range"] == {"start": {"line": 14}, "end": {"line": 14}}


@pytest.mark.parametrize("before", ["", "é ", "😀 ", "漢字 "])
def test_the_bytes_of_a_real_file_are_the_words_meant(tmp_path: Path, before: str) -> None:
    text = clean_resume(bullet=f"- {before}Answered the the phones of 12 offices\n")
    (found,) = [
        item for item in diagnostics(real(tmp_path, "resume.md", text)) if item["code"]["value"] == "word-repeated"
    ]
    where = found["location"]["range"]
    line = text.encode().split(b"\n")[where["start"]["line"] - 1]
    assert line[where["start"]["column"] - 1 : where["end"]["column"] - 1] == b"the the"


def test_the_bytes_of_a_fix_are_the_words_that_it_replaces(tmp_path: Path) -> None:
    text = clean_resume(bullet="- é 😀 Answered the the phones of 12 offices\n")
    fixes = [
        (item["suggestions"], text.encode().split(b"\n")[item["location"]["range"]["start"]["line"] - 1])
        for item in diagnostics(real(tmp_path, "resume.md", text))
        if item["code"]["value"] == "word-repeated"
    ]
    (((fix,), line),) = fixes
    start, end = fix["range"]["start"]["column"], fix["range"]["end"]["column"]
    mended = line[: start - 1] + fix["text"].encode() + line[end - 1 :]
    assert mended.decode() == "- é 😀 Answered the phones of 12 offices"


def test_a_fix_with_one_edit_is_a_suggestion() -> None:
    (found,) = diagnostics(report(with_fix("Migrated")))
    where = {"start": {"line": 14, "column": 3}, "end": {"line": 14, "column": 9}}
    assert found["suggestions"] == [{"range": where, "text": "Migrated"}]


@pytest.mark.parametrize(
    "finding",
    [
        with_fix("Migrated", "billing"),
        with_fix("Migrated", placed=False),
        replace(with_fix("Migrated"), locations=(replace(WEAK.locations[0], source="other.md"),)),
    ],
    ids=["two edits", "no place", "another file"],
)
def test_half_a_fix_is_no_suggestion(finding: Any) -> None:
    (found,) = diagnostics(report(finding))
    assert "suggestions" not in found


def test_a_page_has_no_range_and_stands_in_the_message() -> None:
    (found,) = diagnostics(report(at(PagePlace(2, BBox(0, 0, 1, 1)))))
    assert found["message"].startswith("p.2, Experience > Harborlight Analytics > bullet 2: a bullet opens")
    assert found["location"] == {"path": "resume.md"}


def test_the_posting_is_a_related_location() -> None:
    (found,) = diagnostics(report(MISSING))
    (related,) = found["related_locations"]
    assert related["location"] == {"path": "job.txt", "range": {"start": {"line": 5}, "end": {"line": 5}}}
    assert related["message"] == "the posting asks for it"


def test_an_included_file_is_the_place() -> None:
    (found,) = diagnostics(report(at(TextPlace(2, 1, 2, 5, "parts/work.tex"))))
    assert found["location"]["path"] == "parts/work.tex"


def test_paths_start_at_the_root() -> None:
    (found,) = diagnostics(report(WEAK), View(folder="/srv/site/cv", root="/srv/site"))
    assert found["location"]["path"] == "cv/resume.md"


def test_an_input_that_was_not_opened_is_a_diagnostic() -> None:
    (found,) = diagnostics(report(errors=("gone.md: no such file; check its name",)))
    assert found == {
        "message": "gone.md: no such file; check its name.",
        "location": {"path": "gone.md"},
        "severity": "ERROR",
    }


def test_what_is_quiet_is_left_out() -> None:
    assert diagnostics(report(suppressed=(Suppressed(ACCENT, ""),), baselined=(WEAK,))) == []


def test_only_the_words_meant_are_quoted() -> None:
    text = rdjson.write(report(WEAK))
    assert "“Helped”" in text
    assert "Helped migrate" not in text


def test_a_number_is_masked() -> None:
    text = rdjson.write(report(NUMBER, secrets=("219-09-9999", "219099999")))
    assert "“•••-••-••••”" in text
    assert "219-09-9999" not in text


def test_names_are_masked_on_request_and_no_fix_writes_the_mask() -> None:
    found = rdjson.write(report(PERSONAL, redact=True, private=NAMES))
    assert "Robin" not in found
    assert "Harborlight" not in found
    assert "[name]" in found
    assert "suggestions" not in found
    assert "Robin Vale" in rdjson.write(report(PERSONAL, private=NAMES))


def test_a_name_with_a_colon_is_the_whole_path_of_an_input_that_is_not_there() -> None:
    configs = (Config(origin="", preset="us-student", files=("a: b.md",)),)
    broken = replace(report(), configs=configs, errors=("a: b.md: no such file or directory",))
    assert json.loads(rdjson.write(broken))["diagnostics"][0]["location"] == {"path": "a: b.md"}
