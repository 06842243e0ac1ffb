"""``gitlab``: the Code Quality report."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from artifact_reports import NAMES, PERSONAL, at, report, validator
from golden_reports import ACCENT, CASES, NUMBER, RESUME, WEAK, matches_golden

from profilelint.engine.report import FileReport, Report, Suppressed
from profilelint.model.finding import Level
from profilelint.model.place import BBox, PagePlace, PartPlace, TextPlace
from profilelint.report import gitlab
from profilelint.report.view import PLAIN, View

VALIDATOR = validator("gitlab-codequality.schema.json")


def issues(item: Report, view: View = PLAIN) -> list[dict[str, Any]]:
    data: list[dict[str, Any]] = json.loads(gitlab.write(item, view))
    VALIDATOR.validate(data)
    return data


@pytest.mark.parametrize("case", CASES)
def test_golden(case: str) -> None:
    matches_golden(f"gitlab-{case}.json", gitlab.write(CASES[case]))


@pytest.mark.parametrize("case", CASES)
def test_the_schema_holds(case: str) -> None:
    VALIDATOR.validate(json.loads(gitlab.write(CASES[case])))


def test_the_schema_misses_what_is_missing() -> None:
    data = json.loads(gitlab.write(CASES["findings"]))
    del data[0]["location"]["lines"]
    assert not VALIDATOR.is_valid(data)


def test_nothing_found_is_an_empty_array_without_a_byte_order_mark() -> None:
    assert gitlab.write(report()) == "[]\n"


def test_levels() -> None:
    found = issues(report(*(replace(WEAK, level=level) for level in (Level.ERROR, Level.WARNING, Level.INFO))))
    assert [item["severity"] for item in found] == ["major", "minor", "info"]


def test_the_description_begins_with_the_rule() -> None:
    (found,) = issues(report(WEAK))
    assert found["description"].startswith("bullet-weak-opening: a bullet opens with a weak phrase “Helped”. Help: ")


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (PagePlace(2, BBox(0, 0, 1, 1)), "p.2"),
        (PartPlace("word/document.xml", 12), "paragraph 12"),
        (PartPlace("word/header1.xml", 3), "paragraph 3 of the header1"),
    ],
)
def test_a_place_without_lines_stands_in_the_description_and_at_line_1(place: Any, words: str) -> None:
    (found,) = issues(report(at(place, name="Experience")))
    assert found["description"].startswith(f"bullet-weak-opening: {words}, Experience: a bullet")
    assert found["location"]["lines"] == {"begin": 1}


def test_a_fingerprint_stays_when_lines_move() -> None:
    (here,), (there,) = issues(report(at(TextPlace(14, 3, 14, 9)))), issues(report(at(TextPlace(99, 1, 99, 7))))
    assert here["fingerprint"] == there["fingerprint"]
    assert here["location"] != there["location"]


def test_the_same_words_in_two_files_are_two_issues() -> None:
    second = replace(RESUME, path="second.md")
    other = replace(WEAK, locations=(replace(WEAK.locations[0], source="second.md"),))
    files = (
        FileReport(input=RESUME, read=True, findings=(WEAK,)),
        FileReport(input=second, read=True, findings=(other,)),
    )
    first, last = issues(report(files=files))
    assert first["fingerprint"] != last["fingerprint"]


def test_no_fingerprint_stands_twice() -> None:
    found = issues(report(WEAK, WEAK, WEAK))
    assert len({item["fingerprint"] for item in found}) == 3


def test_paths_start_at_the_root() -> None:
    (found,) = issues(report(WEAK), View(folder="/builds/cv", root="/builds"))
    assert found["location"]["path"] == "cv/resume.md"


def test_an_input_that_was_not_opened_is_an_issue() -> None:
    (found,) = issues(report(errors=("gone.md: no such file; check its name",)))
    assert found["description"] == "input-not-opened: gone.md: no such file; check its name."
    assert found["severity"] == "major"
    assert found["location"]["path"] == "gone.md"


def test_what_is_quiet_is_left_out() -> None:
    assert issues(report(suppressed=(Suppressed(ACCENT, ""),), baselined=(WEAK,))) == []


def test_the_line_around_the_words_is_not_quoted() -> None:
    assert "Helped migrate" not in gitlab.write(report(WEAK))


def test_a_number_is_masked() -> None:
    text = gitlab.write(report(NUMBER, secrets=("219-09-9999", "219099999")))
    assert "“•••-••-••••”" in text
    assert "219-09-9999" not in text


def test_names_are_masked_on_request() -> None:
    found = gitlab.write(report(PERSONAL, redact=True, private=NAMES))
    assert "Robin" not in found
    assert "Harborlight" not in found
    assert "[name]" in found
