"""``sarif``: SARIF 2.1.0 as GitHub's code scanning takes it."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from artifact_reports import NAMES, PERSONAL, at, real, report, validator, with_fix
from golden_reports import ACCENT, CASES, MISSING, NUMBER, RESUME, WEAK, matches_golden

from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import load
from profilelint.engine.report import Config, FileReport, Report, Stale, Suppressed
from profilelint.engine.rule import Tier
from profilelint.model.finding import Finding, Level
from profilelint.model.place import BBox, PagePlace, PartPlace, TextPlace
from profilelint.report import sarif
from profilelint.report.view import PLAIN, View

VALIDATOR = validator("sarif-2.1.0.schema.json")
WITH_RULES = View(rules=lambda: {item.name: item for item in load()})


def run(item: Report, view: View = PLAIN) -> dict[str, Any]:
    """The only run of the log, which the schema holds for."""
    data = json.loads(sarif.write(item, view))
    VALIDATOR.validate(data)
    (found,) = data["runs"]
    return dict(found)


def result(finding: Finding, view: View = PLAIN, **facts: Any) -> dict[str, Any]:
    (found,) = run(report(finding, **facts), view)["results"]
    return dict(found)


def notes(item: Report) -> list[tuple[str, str, str]]:
    (invocation,) = run(item)["invocations"]
    return [
        (note["level"], note["descriptor"]["id"], note["message"]["text"])
        for note in invocation["toolExecutionNotifications"]
    ]


def successful(item: Report) -> bool:
    return bool(run(item)["invocations"][0]["executionSuccessful"])


@pytest.mark.parametrize("case", CASES)
def test_golden(case: str) -> None:
    matches_golden(f"sarif-{case}.json", sarif.write(CASES[case]))


@pytest.mark.parametrize("case", CASES)
def test_the_schema_holds(case: str) -> None:
    VALIDATOR.validate(json.loads(sarif.write(CASES[case])))


@pytest.mark.parametrize("path", [("results", 0, "message"), ("tool", "driver", "name")], ids=str)
def test_the_schema_misses_what_is_missing(path: tuple[Any, ...]) -> None:
    data = json.loads(sarif.write(CASES["findings"]))
    node = data["runs"][0]
    for key in path[:-1]:
        node = node[key]
    del node[path[-1]]
    assert not VALIDATOR.is_valid(data)


def test_the_documented_shape_for_a_page_is_valid() -> None:
    data = {
        "version": "2.1.0",
        "runs": [
            {"tool": {"driver": {"name": "profilelint"}}, "results": [result(at(PagePlace(1, BBox(1, 2, 3, 4))))]}
        ],
    }
    VALIDATOR.validate(data)


def test_nothing_found_is_a_valid_run() -> None:
    found = run(report())
    assert found["results"] == []
    assert found["tool"]["driver"]["rules"] == []
    assert successful(report())


# Places


def test_a_text_has_its_lines_and_columns() -> None:
    found = run(report(at(TextPlace(14, 3, 15, 9))))
    region = found["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 14, "startColumn": 3, "endLine": 15, "endColumn": 9}
    assert found["columnKind"] == "unicodeCodePoints"


def test_words_out_of_order_have_a_region_that_does_not_end_before_it_starts() -> None:
    region = result(at(TextPlace(14, 3, 12, 9)))["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 14, "startColumn": 3, "endLine": 14, "endColumn": 3}


@pytest.mark.parametrize("before", ["", "é ", "😀 ", "漢字 "])
def test_the_columns_of_a_real_file_are_the_words_meant(tmp_path: Path, before: str) -> None:
    text = clean_resume(bullet=f"- {before}Answered the the phones of 12 offices\n")
    found = run(real(tmp_path, "resume.md", text))["results"]
    (region,) = [
        item["locations"][0]["physicalLocation"]["region"] for item in found if item["ruleId"] == "word-repeated"
    ]
    line = text.split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "the the"


@pytest.mark.parametrize(
    ("place", "words", "facts"),
    [
        (PagePlace(2, BBox(72.04, 1, 3, 4)), "p.2", {"page": 2, "bbox": [72.0, 1, 3, 4]}),
        (PartPlace("word/document.xml", 12), "paragraph 12", {"part": "word/document.xml", "paragraph": 12}),
    ],
)
def test_a_place_without_lines_is_line_1_and_starts_the_message(place: Any, words: str, facts: Any) -> None:
    found = result(at(place))
    region = found["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1, "properties": facts}
    assert found["message"]["text"].startswith(f"{words}, Experience > Harborlight Analytics > bullet 2: a bullet")


def test_a_file_as_a_whole_is_line_1() -> None:
    found = run(CASES["unreadable"])["results"][0]
    assert found["locations"][0]["physicalLocation"]["region"]["startLine"] == 1
    assert "logicalLocations" not in found["locations"][0]


def test_the_node_is_a_logical_location() -> None:
    (node,) = result(WEAK)["locations"][0]["logicalLocations"]
    assert node == {"fullyQualifiedName": "work[0].highlights[1]", "kind": "element", "name": "bullet 2"}


def test_the_posting_is_linked_from_the_message() -> None:
    found = result(MISSING)
    (related,) = found["relatedLocations"]
    assert found["message"]["text"].endswith("See [job.txt line 5](1): the posting asks for it.")
    assert related["id"] == 1
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "job.txt"
    assert related["physicalLocation"]["region"]["startLine"] == 5


def test_a_message_makes_no_links_of_its_own() -> None:
    found = result(replace(WEAK, message="a link [here](https://pay.example) in the text"))
    assert "](" not in found["message"]["text"]


def test_brackets_of_a_file_name_are_escaped_in_a_link() -> None:
    related = replace(MISSING.locations[1], source="job [2].txt")
    found = result(replace(MISSING, locations=(MISSING.locations[0], related)))
    assert r"[job \[2\].txt line 5](1)" in found["message"]["text"]


def test_an_included_file_is_the_place() -> None:
    physical = result(at(TextPlace(2, 1, 2, 5, "parts/work.tex")))["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "parts/work.tex"


@pytest.mark.parametrize("path", ["resume.md", "/home/robin/my cv.md", "../é.md", "a:b.md", "//host/cv.md"])
def test_no_uri_is_absolute_or_has_a_base(path: str) -> None:
    file = FileReport(input=replace(RESUME, path=path), read=False, findings=(at(None, source=path),))
    text = json.dumps(run(report(files=(file,), inputs=(file.input,), errors=(f"{path}: no such file",))))
    assert "file:" not in text
    assert "uriBaseId" not in text
    uris = [item["location"]["uri"] for item in json.loads(text)["artifacts"]]
    assert not any(":" in item or item.startswith("//") for item in uris)


def test_paths_start_at_the_root_and_results_name_their_artifact() -> None:
    view = View(folder="/srv/site/cv", root="/srv/site")
    found = run(report(MISSING), view)
    physical = found["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert physical["uri"] == "cv/resume.md"
    assert found["artifacts"][physical["index"]]["location"]["uri"] == "cv/resume.md"
    assert found["automationDetails"]["id"] == "profilelint/cv/resume.md/"


def test_every_index_points_at_its_own() -> None:
    found = run(report(WEAK, MISSING, ACCENT, NUMBER))
    rules = [item["id"] for item in found["tool"]["driver"]["rules"]]
    files = [item["location"]["uri"] for item in found["artifacts"]]
    for item in found["results"]:
        assert rules[item["ruleIndex"]] == item["ruleId"]
        for location in item["locations"] + item.get("relatedLocations", []):
            artifact = location["physicalLocation"]["artifactLocation"]
            assert files[artifact["index"]] == artifact["uri"]


def test_several_files_share_a_category() -> None:
    files = (FileReport(input=RESUME, read=True), FileReport(input=replace(RESUME, path="b.md"), read=True))
    assert run(report(files=files))["automationDetails"]["id"] == "profilelint/"


# Results


def test_levels() -> None:
    found = run(report(*(replace(WEAK, level=level) for level in (Level.ERROR, Level.WARNING, Level.INFO))))
    assert [item["level"] for item in found["results"]] == ["error", "warning", "note"]


def test_fingerprints_are_the_engines() -> None:
    assert result(WEAK)["partialFingerprints"] == {
        "primaryLocationLineHash": "0011223344556677:1",
        "profilelint/v1": "0011223344556677",
    }


def test_no_fingerprint_stands_twice_for_a_rule_and_a_file() -> None:
    found = run(report(WEAK, WEAK, suppressed=(Suppressed(WEAK, ""),)))["results"]
    prints = [item["partialFingerprints"]["primaryLocationLineHash"] for item in found]
    assert prints == ["0011223344556677:1", "0011223344556677:2", "0011223344556677:3"]


def test_a_suppressed_finding_says_where_and_why() -> None:
    quiet = (Suppressed(WEAK, "quoted from the award"), Suppressed(ACCENT, "", external=True))
    found = run(report(suppressed=quiet))["results"]
    assert [item["suppressions"] for item in found] == [
        [{"kind": "inSource", "justification": "quoted from the award"}],
        [{"kind": "external"}],
    ]


def test_without_a_baseline_no_result_has_a_state() -> None:
    assert "baselineState" not in result(WEAK)


def test_with_a_baseline_each_result_has_one() -> None:
    found = run(report(WEAK, baselined=(ACCENT,)))["results"]
    assert [item["baselineState"] for item in found] == ["new", "unchanged"]


def test_a_baseline_without_a_match_is_one_too() -> None:
    assert result(WEAK, stale=(Stale("resume.md", "word-repeated", "00"),))["baselineState"] == "new"


def test_a_fix_is_written_with_its_region() -> None:
    (fix,) = result(with_fix("Migrated"))["fixes"]
    (change,) = fix["artifactChanges"]
    assert fix["description"]["text"] == "Open with the action."
    assert change["artifactLocation"]["uri"] == "resume.md"
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 14, "startColumn": 3, "endLine": 14, "endColumn": 9},
            "insertedContent": {"text": "Migrated"},
        }
    ]


def test_edits_that_belong_together_stay_together() -> None:
    (fix,) = result(with_fix("Migrated", "all\nof it"))["fixes"]
    assert [item["insertedContent"]["text"] for item in fix["artifactChanges"][0]["replacements"]] == [
        "Migrated",
        "all\nof it",
    ]


def test_a_fix_without_a_place_is_left_out() -> None:
    assert "fixes" not in result(with_fix("Migrated", placed=False))


def test_what_is_suppressed_needs_no_fix() -> None:
    (found,) = run(report(suppressed=(Suppressed(with_fix("Migrated"), "it is right"),)))["results"]
    assert "fixes" not in found


# Rules


def test_a_rule_without_a_page_still_has_an_entry() -> None:
    (rule,) = run(report(WEAK))["tool"]["driver"]["rules"]
    assert rule["id"] == "bullet-weak-opening"
    assert rule["shortDescription"]["text"] == "Bullet weak opening."
    assert rule["help"]["text"]


def test_every_active_rule_has_what_code_scanning_asks_for() -> None:
    rules = run(report(), WITH_RULES)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(item.name for item in load())
    for rule in rules:
        assert 0 < len(rule["shortDescription"]["text"]) <= 1024
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert rule["help"]["markdown"].startswith(f"# {rule['id']}\n")
        assert not any(mark in rule["help"]["text"] for mark in ("`", "**", "]("))
        assert len(rule["properties"]["tags"]) <= 20
        assert rule["properties"]["precision"] in ("very-high", "high", "medium", "low")
        assert rule["properties"]["problem.severity"] in ("error", "warning", "recommendation")
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
        assert "helpUri" not in rule


def test_precision_is_lower_for_a_rule_that_is_off_by_default() -> None:
    rules = {rule["id"]: rule["properties"] for rule in run(report(), WITH_RULES)["tool"]["driver"]["rules"]}
    pedantic = [item for item in load() if item.rule.tier is not Tier.CORE]
    assert pedantic
    for item in pedantic:
        assert rules[item.name]["precision"] != "very-high"
        assert "pedantic" in rules[item.name]["tags"]


def test_an_absolute_address_of_a_page_is_the_help_of_its_rule() -> None:
    found = run(report(replace(WEAK, url="https://docs.example/weak")))
    assert found["tool"]["driver"]["rules"][0]["helpUri"] == "https://docs.example/weak"


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("`a` and **b**", "a and b"),
        ("see [the page](rules/x.md).", "see the page."),
        ("before\n```md\ncode\n```\nafter", "before\ncode\nafter"),
    ],
)
def test_help_without_marks(markdown: str, text: str) -> None:
    assert sarif.plain(markdown) == text


# The run


def test_an_input_that_was_not_opened_is_told() -> None:
    item = report(errors=("gone.md: no such file; check its name",))
    assert notes(item) == [("error", "input-not-opened", "gone.md: no such file; check its name.")]
    assert not successful(item)


def test_a_file_that_was_not_read_is_told() -> None:
    assert ("error", "file-not-read", "The file could not be read.") in notes(report(read=False))
    assert not successful(report(read=False))


def test_a_crashed_rule_is_told_and_a_result() -> None:
    item = report(replace(WEAK, rule="lint-rule-crashed", message="the rule x stopped with KeyError"))
    assert notes(item) == [("error", "rule-crashed", "the rule x stopped with KeyError.")]
    assert len(run(item)["results"]) == 1
    assert not successful(item)


def test_nothing_checked_is_told() -> None:
    assert notes(report(files=(), inputs=())) == [("warning", "nothing-checked", "No file was checked.")]


def test_what_the_results_depend_on_is_told() -> None:
    found = run(CASES["findings"])
    assert found["properties"]["today"] == "2026-11-23"
    assert found["properties"]["options"]["ignore"] == ["bullet-tense"]
    assert found["properties"]["skippedRules"]["resume.md"]["only for PDF"] == ["file-encrypted"]
    hashes = {item["location"]["uri"]: item["hashes"]["sha-256"] for item in found["artifacts"] if "hashes" in item}
    assert hashes == {"job.txt": "b2" * 32, "resume.md": "a1" * 32}


def test_several_configurations_are_told() -> None:
    configs = (Config(origin="a/profilelint.toml", preset="us-student"), Config(origin="", preset="de-lebenslauf"))
    found = run(report(configs=configs))["properties"]["configurations"]
    assert [(item["origin"], item["preset"]) for item in found] == [
        ("a/profilelint.toml", "us-student"),
        ("", "de-lebenslauf"),
    ]


# Limits


def test_the_gravest_results_are_kept_in_their_order_and_the_cut_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_RESULTS", 3)
    levels = (Level.INFO, Level.WARNING, Level.INFO, Level.ERROR)
    item = report(
        *(replace(WEAK, level=level, confidence=str(number)) for number, level in enumerate(levels)),
        suppressed=(Suppressed(replace(WEAK, level=Level.ERROR), ""),),
    )
    assert [found["properties"]["confidence"] for found in run(item)["results"]] == ["0", "1", "3"]
    assert notes(item) == [
        ("warning", "results-left-out", "3 of 5 results are written, the gravest: more cannot be uploaded at once.")
    ]


def test_a_file_that_is_too_large_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_BYTES", 3000)
    item = report(*(replace(WEAK, fingerprint=f"{number * 7919:016x}:1") for number in range(300)))
    text = sarif.write(item)
    assert len(gzip.compress(text.encode())) <= 3000
    assert 0 < len(run(item)["results"]) < 300
    assert notes(item)[0][1] == "results-left-out"


def test_a_result_has_no_more_locations_than_can_be_uploaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_LOCATIONS", 10)
    found = result(replace(WEAK, locations=WEAK.locations * 30))
    assert len(found["locations"]) + len(found["relatedLocations"]) == 10


def test_the_limits_are_those_of_code_scanning() -> None:
    assert (sarif.MOST_RESULTS, sarif.MOST_LOCATIONS, sarif.MOST_TAGS, sarif.MOST_BYTES) == (25_000, 1000, 20, 10**7)


# Privacy


def test_only_the_words_meant_are_quoted() -> None:
    text = sarif.write(report(WEAK))
    assert "“Helped”" in text
    assert "Helped migrate" not in text


def test_a_whole_bullet_is_not_quoted() -> None:
    found = result(at(TextPlace(14, 3, 14, 37), quote="Helped migrate billing to Postgres"))
    assert found["message"]["text"].startswith("a bullet opens with a weak phrase. Help:")


def test_a_number_is_masked_everywhere() -> None:
    numbers = ("219-09-9999", "219099999")
    quiet = (Suppressed(NUMBER, "not my number 219-09-9999"),)
    text = sarif.write(report(NUMBER, secrets=numbers, suppressed=quiet, errors=("219-09-9999.md: no such file",)))
    assert "•••-••-••••" in text
    assert not any(number in text for number in numbers)


def test_names_are_masked_on_request_and_no_fix_writes_the_mask() -> None:
    text = sarif.write(report(PERSONAL, redact=True, private=NAMES))
    assert "Robin" not in text
    assert "Harborlight" not in text
    assert "[name]" in text
    assert '"fixes"' not in text
    assert "Robin Vale" in sarif.write(report(PERSONAL, private=NAMES))


def test_a_redacted_path_can_still_be_found() -> None:
    found = result(at(None, source="Robin Vale.md"), redact=True, private=NAMES)
    assert found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "Robin%20Vale.md"


def test_control_characters_are_escaped_and_paths_stay_exact() -> None:
    finding = replace(WEAK, message="a\x1b[31m\x9b", locations=(replace(WEAK.locations[0], source="a\x1b.md"),))
    text = sarif.write(report(finding))
    assert not {"\x1b", "\x9b"} & set(text)
    assert '"a%1B.md"' in text


def test_a_file_name_that_is_no_text_can_still_be_written() -> None:
    text = sarif.write(report(at(None, source="caf\udce9.md"), errors=("caf\udce9: no such file",)))
    assert '"caf%E9.md"' in text
    assert json.loads(text.encode("utf-8"))
