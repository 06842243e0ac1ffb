"""The side-by-side view for people and for programs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from profilelint.compare.sides import side, sides
from profilelint.engine.secrets import private, secrets
from profilelint.model.document import Document
from profilelint.read import read_bytes
from profilelint.read.exports import read_profile_bytes
from profilelint.report.pen import columns
from profilelint.report.rows import Cleaner
from profilelint.report.sides import json as json_writer
from profilelint.report.sides import markdown, terminal
from profilelint.report.sides.view import Compared

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "compare.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
RESUME = b"""# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Teaching Assistant, Ohio State University

Sep 2025 \xe2\x80\x93 Present

### Data Intern, Harborlight Analytics

May 2025 \xe2\x80\x93 Aug 2025

## Projects

### Bus Tracker

Jan 2025

## Skills

Python, JavaScript, Docker
"""
PROFILE = b"""network: LinkedIn
name: Robin Vale
headline: Data intern who turns slow reports into fast ones
experience:
  - {employer: Ohio State University, title: Teaching Assistant, start: 2025-09, end: present}
  - {employer: "Harborlight Analytics, Inc.", title: Data Intern, start: 2025-02, end: 2025-08}
  - {employer: Copper Cup, title: Barista, start: 2022-06, end: 2023-08}
projects: []
skills: [Python, JS, Excel]
"""
SECOND = b"experience:\n  - {employer: Copper Cup, title: Barista, start: 2022-06, end: 2023-08}\nskills: [Docker]\n"


def compared(*others: bytes, resume: bytes = RESUME, redact: bool = False) -> Compared:
    documents: list[Document] = [read_bytes(resume, "papers/resume.md")]
    documents += [read_profile_bytes(data, f"papers/profile{n or ''}.yaml") for n, data in enumerate(others)]
    files = [side(document) for document in documents]
    numbers = tuple(number for document in documents for number in secrets(document))
    words = tuple(word for one in files for word in private(one.resume)) if redact else ()
    return Compared(
        sides=sides(files, (2026, 11)),
        documents=tuple(documents),
        today="2026-11-23",
        version="0.1.0",
        clean=Cleaner(numbers, words),
    )


def written(made: Compared, **options: Any) -> dict[str, str]:
    return {
        "terminal": terminal.write(made, **options),
        "markdown": markdown.write(made, everything=True),
        "json": json_writer.write(made),
    }


def test_a_table_of_two_columns() -> None:
    lines = terminal.write(compared(PROFILE), width=80).splitlines()
    assert lines[0].split() == ["resume.md", "profile.yaml", "(LinkedIn)"]
    assert any(re.search(r"dates +May 2025 – Aug 2025 +≠ +2025-02 – 2025-08", line) for line in lines)
    assert any(
        re.search(r"organization +Harborlight Analytics +≈ +Harborlight Analytics, Inc\.", line) for line in lines
    )
    assert any(re.search(r"role +not here +\+ +Barista, Copper Cup", line) for line in lines)
    assert any(re.search(r"project +Bus Tracker, Jan 2025 +\+ +not there", line) for line in lines)


def test_what_agrees_is_one_line_and_shown_in_full_with_all() -> None:
    short, full = (terminal.write(compared(PROFILE), width=80, everything=value) for value in (False, True))
    assert "agrees: Teaching Assistant, Ohio State University" in short
    assert not re.search(r"title +Teaching Assistant", short)
    assert re.search(r"title +Teaching Assistant +Teaching Assistant", full)
    assert "Left out" in short
    assert "Left out" not in full


def test_skills_are_three_lists() -> None:
    shown = terminal.write(compared(PROFILE))
    assert "both: Python, JavaScript ≈ JS" in shown
    assert "only here: Docker" in shown
    assert "only there: Excel" in shown


def test_the_footer_counts() -> None:
    made = compared(PROFILE)
    counts = json_writer.data(made)["counts"][0]
    line = next(line for line in terminal.write(made).splitlines() if "only there," in line)
    numbers = [
        counts[name] for name in ("agree", "same_otherwise", "differs", "only_here", "only_there", "cannot_tell")
    ]
    assert [int(number) for number in re.findall(r"\d+", line)] == numbers


@pytest.mark.parametrize("width", [40, 60, 80, 100, 140])
@pytest.mark.parametrize("others", [(PROFILE,), (PROFILE, SECOND), (PROFILE, SECOND, SECOND)])
@pytest.mark.parametrize("everything", [False, True])
def test_no_line_is_wider_than_the_terminal(others: tuple[bytes, ...], width: int, everything: bool) -> None:
    shown = terminal.write(compared(*others), width=width, everything=everything)
    assert max(map(columns, shown.splitlines())) <= width


def test_a_narrow_terminal_gets_one_below_the_other() -> None:
    lines = terminal.write(compared(PROFILE), width=40).splitlines()
    at = lines.index("    here: May 2025 – Aug 2025")
    assert lines[at - 1] == "  dates ≠"
    assert lines[at + 1] == "    there: 2025-02 – 2025-08"


def test_a_column_for_each_profile() -> None:
    shown = terminal.write(compared(PROFILE, SECOND), width=120)
    assert re.search(r"role +not here +\+ +Barista, Copper Cup.* +\+ +Barista, Copper Cup", shown)
    assert shown.count(" cannot be told.") == 2


def test_colours_change_nothing_but_colours() -> None:
    made = compared(PROFILE, SECOND)
    plain, coloured = terminal.write(made), terminal.write(made, color=True)
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain
    assert coloured != plain


def test_a_plain_terminal_gets_marks_that_still_differ() -> None:
    shown = terminal.write(compared(PROFILE), ascii_only=True)
    assert shown.isascii()
    assert re.search(r"dates .* # ", shown)


def test_markdown_is_a_table_a_section() -> None:
    text = markdown.write(compared(PROFILE))
    assert "| dates | May 2025 – Aug 2025 | ≠ 2025-02 – 2025-08 |" in text
    assert "| **Data Intern, Harborlight Analytics** |  |  |" in text
    assert "- only here: Docker" in text


def test_markdown_of_a_file_starts_no_markup() -> None:
    bad = RESUME.replace(b"Data Intern", b"Data | <img src=x> [x](http://evil.example) Intern")
    text = markdown.write(compared(PROFILE, resume=bad), everything=True)
    assert "<img" not in text
    assert "](http" not in text
    rows = [re.sub(r"\\.", "", line) for line in text.splitlines() if line.startswith("|")]
    assert {row.count("|") for row in rows} == {4}


@pytest.mark.parametrize("others", [(PROFILE,), (PROFILE, SECOND)])
def test_the_schema_holds(others: tuple[bytes, ...]) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == f"profilelint/compare-{json_writer.SCHEMA}"
    VALIDATOR.validate(json.loads(json_writer.write(compared(*others))))


def test_the_schema_names_every_key() -> None:
    data = json_writer.data(compared(PROFILE))

    def known(value: Any, schema: dict[str, Any]) -> None:
        if isinstance(value, dict) and "properties" in schema:
            assert value.keys() == schema["properties"].keys() == set(schema["required"])
            for key, inner in value.items():
                known(inner, schema["properties"][key])
        elif isinstance(value, list) and "items" in schema:
            for inner in value:
                known(inner, schema["items"])

    known(data, SCHEMA)


def test_json_says_where_each_value_stands() -> None:
    data = json_writer.data(compared(PROFILE))
    dates = next(
        field
        for section in data["sections"]
        for entry in section["entries"]
        if entry["name"].startswith("Data Intern")
        for field in entry["fields"]
        if field["field"] == "dates"
    )
    assert dates["here"]["place"]["line"] == 13
    assert dates["there"][0]["relation"] == "differs"
    assert dates["there"][0]["place"]["line"] == 6


@pytest.mark.parametrize("form", ["terminal", "markdown", "json"])
def test_no_identity_number_is_shown(form: str) -> None:
    resume = RESUME.replace(b"Data Intern", b"Data Intern 219-09-9999")
    shown = written(compared(PROFILE, resume=resume), everything=True)[form]
    assert "219-09-9999" not in shown
    assert "•••-••-••••" in shown


@pytest.mark.parametrize("form", ["terminal", "markdown", "json"])
def test_no_escape_reaches_the_terminal(form: str) -> None:
    resume = RESUME.replace(b"Data Intern", b"Data \x1b[31m Intern\xc2\x9b")
    shown = written(compared(PROFILE, resume=resume), everything=True)[form]
    assert not {"\x1b", "\x9b"} & set(shown)


@pytest.mark.parametrize("form", ["terminal", "markdown", "json"])
def test_names_are_masked_where_that_is_asked(form: str) -> None:
    shown = written(compared(PROFILE, redact=True), everything=True)[form]
    assert not re.search("Robin|Vale|Harborlight|Copper Cup|0131", shown)
    assert "[name]" in shown.replace("\\", "")


def test_it_says_what_differs_and_never_who_is_wrong() -> None:
    for shown in written(compared(PROFILE), everything=True).values():
        assert not re.search(
            r"\b(?:wrong|mistake|error in|incorrect|lie|false|fault)\b", shown.replace('"complete": false', "")
        )
