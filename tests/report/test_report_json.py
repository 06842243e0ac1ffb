"""``json``: golden texts, and the published schema holds for every output."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from golden_reports import ACCENT, CASES, MISSING, NUMBER, RESUME, WEAK, matches_golden

from profilelint.engine.config import settings_from
from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import load
from profilelint.engine.report import Config, FileReport, Report, Stale, Suppressed
from profilelint.engine.run import Request, run
from profilelint.engine.secrets import Private
from profilelint.model.finding import Fix
from profilelint.model.place import TextPlace
from profilelint.report import json as writer
from profilelint.report.view import View

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == "profilelint/report-1"


@pytest.mark.parametrize("case", CASES)
def test_golden(case: str) -> None:
    matches_golden(f"json-{case}.json", writer.write(CASES[case]))


@pytest.mark.parametrize("case", CASES)
def test_the_schema_holds(case: str) -> None:
    VALIDATOR.validate(json.loads(writer.write(CASES[case])))


def test_the_schema_holds_for_a_real_run(tmp_path: Path) -> None:
    text = clean_resume(bullet="- Responsible for the the report\n- My SSN is 219-09-9999\n")
    (tmp_path / "resume.md").write_text(text + "\n<!-- profilelint: file-ignore[bullet-pronoun] mine -->\n")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 and nothing more")
    (tmp_path / "resume.tex").write_text("\\documentclass{article}\\begin{document}Robin Vale\\end{document}")
    names = tuple(str(tmp_path / name) for name in ("resume.md", "broken.docx", "resume.tex", "gone.md"))
    settings = settings_from(
        {"pedantic": True, "parameters": {"max-pages": 2}, "rules": {"bullet-too-long": {"max-words": 40}}}
    )
    request = Request(files=names, today=datetime.date(2026, 11, 23), settings=settings)
    data = json.loads(writer.write(run(request, load())))
    VALIDATOR.validate(data)
    assert {item["format"] for item in data["run"]["inputs"]} == {"markdown", "unknown", "latex"}
    described = SCHEMA["$defs"]["options"]["properties"]
    assert data["run"]["options"].keys() == described.keys()
    assert data["findings"]
    assert data["suppressed"]
    assert data["errors"]


def _without(data: Any, path: tuple[str | int, ...]) -> Any:
    copy = json.loads(json.dumps(data))
    node = copy
    for key in path[:-1]:
        node = node[key]
    del node[path[-1]]
    return copy


@pytest.mark.parametrize(
    "path",
    [
        ("findings", 0, "rule"),
        ("findings", 0, "location", "place", "line"),
        ("run", "today"),
        ("counts", "error"),
        ("suppressed", 0, "reason"),
        ("findings", 0, "fixes", 0, "edits", 0, "place"),
        ("run", "configs"),
        ("baselined",),
        ("schema",),
    ],
    ids=str,
)
def test_the_schema_misses_what_is_missing(path: tuple[str | int, ...]) -> None:
    assert not VALIDATOR.is_valid(_without(writer.data(CASES["findings"]), path))


def _objects(schema: Any) -> list[dict[str, Any]]:
    if isinstance(schema, list):
        return [found for item in schema for found in _objects(item)]
    if not isinstance(schema, dict):
        return []
    own = [schema] if "properties" in schema else []
    return own + [found for item in schema.values() for found in _objects(item)]


def test_every_field_is_described() -> None:
    for table in _objects(SCHEMA):
        for name, field in table["properties"].items():
            assert field.get("description"), name


def test_every_field_written_is_in_the_schema() -> None:
    written = writer.data(CASES["findings"])
    finding = SCHEMA["$defs"]["finding"]["properties"]
    assert set(written) == set(SCHEMA["properties"])
    for item in written["findings"]:
        assert set(item) == set(finding)


def test_masked_everywhere() -> None:
    text = writer.write(CASES["findings"])
    assert "219-09-9999" not in text
    assert "219099999" not in text
    assert "•••-••-••••" in text


def test_the_reason_of_an_ignore_is_masked_too() -> None:
    file = FileReport(
        input=RESUME,
        read=True,
        suppressed=(Suppressed(ACCENT, "not my number 219-09-9999"),),
        secrets=("219-09-9999",),
    )
    report = Report(today="2026-11-23", version="1", preset="us-student", files=(file,))
    assert writer.data(report)["suppressed"][0]["reason"] == "not my number •••-••-••••"


def test_control_characters_are_escaped_and_paths_stay_exact() -> None:
    path = "a\x1b[31m\x9b0m\u202e.md"
    file = FileReport(input=replace(RESUME, path=path), read=True)
    report = Report(today="2026-11-23", version="1", preset="us-student", files=(file,), inputs=(file.input,))
    text = writer.write(report)
    assert not {"\x1b", "\x9b", "\u202e"} & set(text)
    assert json.loads(text)["run"]["inputs"][0]["path"] == path


def test_columns_are_code_points() -> None:
    place = writer.data(CASES["findings"])["findings"][0]["location"]["place"]
    assert place == {"kind": "text", "line": 14, "column": 3, "end_line": 14, "end_column": 9}


def test_a_number_found_stands_nowhere_in_the_data() -> None:
    found = next(item for item in writer.data(CASES["findings"])["findings"] if item["rule"] == NUMBER.rule)
    assert found["data"] == {"found": "•••-••-••••"}
    assert found["text"] == "•••-••-••••"


FULL = replace(
    CASES["findings"],
    files=(replace(CASES["findings"].files[0], baselined=(MISSING, NUMBER)),),
    stale=(Stale("resume.md", "word-filler", "00aa00aa00aa00aa:1"),),
    configs=(
        Config(
            origin="profilelint.toml",
            preset="us-student",
            options=CASES["findings"].options,
            rules=70,
            files=("resume.md",),
        ),
    ),
)
"""Something of everything."""


def test_the_schema_holds_for_something_of_everything() -> None:
    data = json.loads(writer.write(FULL))
    VALIDATOR.validate(data)
    assert all(data[key] for key in ("findings", "suppressed", "baselined", "stale", "skipped_rules", "works"))


def test_what_the_baseline_knows_stands_apart() -> None:
    data = writer.data(FULL)
    assert [item["rule"] for item in data["baselined"]] == ["job-required-missing", "privacy-national-id"]
    assert data["counts"]["baselined"] == 2
    assert data["stale"] == [{"file": "resume.md", "rule": "word-filler", "fingerprint": "00aa00aa00aa00aa:1"}]


def test_the_configurations_stand_with_their_files() -> None:
    (config,) = writer.data(FULL)["run"]["configs"]
    assert (config["origin"], config["preset"], config["files"]) == ("profilelint.toml", "us-student", ["resume.md"])


def _with_fix(safe: bool) -> Report:
    edit = replace(WEAK.fixes[0].edits[0], place=TextPlace(14, 3, 14, 9))
    finding = replace(WEAK, fixes=(Fix("Open with the action", (edit,), safe=safe),))
    return replace(FULL, files=(replace(FULL.files[0], findings=(finding, MISSING)),))


def test_edits_say_where_they_stand() -> None:
    (fix,) = writer.data(_with_fix(safe=True))["findings"][0]["fixes"]
    assert fix["edits"] == [
        {
            "replace_with": "Migrated",
            "place": {"kind": "text", "line": 14, "column": 3, "end_line": 14, "end_column": 9},
        }
    ]


@pytest.mark.parametrize(
    ("safe", "formats", "count"), [(True, {"markdown"}, 1), (False, {"markdown"}, 0), (True, {"latex"}, 0)]
)
def test_what_fix_settles_is_counted(safe: bool, formats: set[str], count: int) -> None:
    data = writer.data(_with_fix(safe), View(rewritable=frozenset(formats)))
    assert data["counts"]["fixable"] == count
    VALIDATOR.validate(data)


def test_where_it_is_not_known_what_is_rewritten_nothing_is_counted() -> None:
    assert "fixable" not in writer.data(_with_fix(safe=True))["counts"]


def test_paths_stay_exact_but_for_identity_numbers() -> None:
    path = "Robin Vale 219-09-9999.md"
    private = (Private("Robin Vale", "name"),)
    file = FileReport(input=replace(RESUME, path=path), read=True, private=private, secrets=("219-09-9999",))
    options: dict[str, str | bool | list[str]] = {"per_file_ignores": [f"{path}: word"], "pedantic": False}
    report = replace(
        FULL,
        redact=True,
        files=(replace(file, works=("it opens",)),),
        inputs=(file.input,),
        options=options,
        stale=(Stale(path, "word-filler", "00aa00aa00aa00aa:1"),),
        configs=(Config(origin=path, preset="us-student", options=options, files=(path,)),),
    )
    text = writer.write(report)
    assert "219-09-9999" not in text
    assert text.count("Robin Vale •••-••-••••.md") == 7
