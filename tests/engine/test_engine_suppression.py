"""Ignores in comments, in JSON Resume's meta and in the configuration."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest

from profilelint.engine.check import Desk, check_document
from profilelint.engine.config import ConfigError, Settings, settings_from
from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import load
from profilelint.engine.report import FileReport
from profilelint.engine.selection import select
from profilelint.model.finding import Finding
from profilelint.read import read_bytes

REGISTRY = load()
TWICE = "- Moved the the archive of 3,000 files\n"
AGAIN = "- Sold 20 of of the desks\n"


def check(text: str, path: str = "resume.md", **table: Any) -> FileReport:
    settings = settings_from({"select": ["word-repeated"], **table}) if table else Settings(select=("word-repeated",))
    desk = Desk(
        registry=REGISTRY, active=select(REGISTRY, settings), settings=settings, today=datetime.date(2026, 11, 23)
    )
    return check_document(read_bytes(text.encode(), path), desk)


def bullets(*lines: str) -> str:
    return clean_resume(bullet="".join(lines))


def quotes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.locations[0].quote for finding in findings]


def rules(report: FileReport) -> list[str]:
    return [finding.rule for finding in report.findings]


def test_without_an_ignore_both_are_found() -> None:
    report = check(bullets(TWICE, AGAIN))
    assert quotes(report.findings) == ["the the", "of of"]
    assert report.suppressed == ()


def test_an_ignore_covers_the_next_bullet_only() -> None:
    report = check(bullets("<!-- profilelint: ignore[word-repeated] the award's own words -->\n", TWICE, AGAIN))
    assert quotes(report.findings) == ["of of"]
    assert [item.reason for item in report.suppressed] == ["the award's own words"]
    assert quotes((report.suppressed[0].finding,)) == ["the the"]


def test_an_ignore_on_the_same_line() -> None:
    line = "- Moved the the archive <!-- profilelint: ignore[word-repeated] so it is called --> of 3,000 files\n"
    report = check(bullets(line, AGAIN))
    assert quotes(report.findings) == ["of of"]


def test_an_ignore_covers_a_wrapped_bullet_whole() -> None:
    wrapped = "- Moved 3,000 files of every floor\n  and sorted the the archive\n"
    report = check(bullets("<!-- profilelint: ignore[word-repeated] -->\n", wrapped))
    assert report.findings == ()
    assert len(report.suppressed) == 1


def test_between_disable_and_enable() -> None:
    report = check(
        bullets(
            "<!-- profilelint: disable[word-repeated] -->\n",
            TWICE,
            "<!-- profilelint: enable[word-repeated] -->\n",
            AGAIN,
        )
    )
    assert quotes(report.findings) == ["of of"]


def test_disable_without_enable_lasts_to_the_end() -> None:
    report = check(bullets("<!-- profilelint: disable[word-repeated] -->\n", TWICE, AGAIN))
    assert report.findings == ()
    assert len(report.suppressed) == 2


@pytest.mark.parametrize("first", [True, False])
def test_a_file_ignore_holds_wherever_it_stands(first: bool) -> None:
    comment = "<!-- profilelint: file-ignore[word-repeated] -->\n\n"
    text = bullets(TWICE, AGAIN)
    report = check(comment + text if first else text + "\n" + comment)
    assert report.findings == ()
    assert len(report.suppressed) == 2


def test_several_rules_in_one_ignore() -> None:
    comment = "<!-- profilelint: file-ignore[bullet-pronoun, word-repeated] -->\n\n"
    assert check(comment + bullets(TWICE)).findings == ()


@pytest.mark.parametrize(
    "directive", ["ignore", "ignore[]", "ignore[ ]", "file-ignore", "ignroe[word-repeated]", "ignore word-repeated", ""]
)
def test_no_form_ignores_everything(directive: str) -> None:
    report = check(bullets(f"<!-- profilelint: {directive} -->\n", TWICE))
    assert rules(report) == ["lint-unknown-ignore", "word-repeated"]
    assert report.suppressed == ()


def test_a_misspelt_rule_is_answered_with_the_nearest() -> None:
    report = check(bullets("<!-- profilelint: ignore[word-repaeted] -->\n", TWICE))
    assert rules(report) == ["lint-unknown-ignore", "word-repeated"]
    assert report.findings[0].suggestion == "write “word-repeated”"


def test_a_family_is_no_rule() -> None:
    assert "lint-unknown-ignore" in rules(check(bullets("<!-- profilelint: ignore[word] -->\n", TWICE)))


def test_an_ignore_that_suppressed_nothing() -> None:
    report = check(
        bullets(
            "- Moved the archive of 3,000 files\n", "<!-- profilelint: ignore[word-repeated] -->\n", "- Sold 20 desks\n"
        )
    )
    assert rules(report) == ["lint-unused-ignore"]
    assert report.findings[0].locations[0].place is not None


def test_an_ignore_of_a_rule_that_did_not_run_is_not_called_unused() -> None:
    assert check(bullets("<!-- profilelint: ignore[bullet-pronoun] -->\n", "- Sold 20 desks\n")).findings == ()


def test_half_of_an_ignore_can_be_unused() -> None:
    settings = {"select": ["word-repeated", "bullet-pronoun"]}
    comment = "<!-- profilelint: ignore[word-repeated, bullet-pronoun] -->\n"
    report = check(bullets(comment, TWICE), **settings)
    assert [finding.message for finding in report.findings] == ["this ignore of bullet-pronoun suppressed nothing"]


def test_an_engine_rule_is_not_ignored_into_silence() -> None:
    comment = "<!-- profilelint: file-ignore[lint-unknown-ignore] --><!-- profilelint: ignore[nonsense-rule] -->\n\n"
    assert "lint-unknown-ignore" in rules(check(comment + bullets("- Sold 20 desks\n")))


def test_an_ordinary_comment_is_no_directive() -> None:
    assert rules(check(bullets("<!-- note to self: profilelint ignore[x] -->\n", TWICE))) == ["word-repeated"]


@pytest.mark.parametrize(
    ("entry", "left"),
    [
        ({}, []),
        ({"match": "THE THE"}, ["of of"]),
        ({"match": "archive"}, ["of of"]),
        ({"node": "work[1]"}, []),
        ({"node": "work"}, []),
        ({"node": "work[1].highlights[1]"}, ["the the"]),
        ({"node": "work[1].highlights"}, []),
        ({"node": "wor"}, ["the the", "of of"]),
        ({"node": "work[0]"}, ["the the", "of of"]),
        ({"path": "*.md"}, []),
        ({"path": "resume.md"}, []),
        ({"path": "esume.md"}, ["the the", "of of"]),
        ({"path": "*.pdf"}, ["the the", "of of"]),
        ({"path": "*.md", "node": "work", "match": "of of"}, ["the the"]),
    ],
)
def test_configured_ignores_hold_where_all_that_is_given_holds(entry: dict[str, str], left: list[str]) -> None:
    report = check(bullets(TWICE, AGAIN), "docs/resume.md", ignore=[{"rule": "word-repeated", "reason": "r", **entry}])
    assert quotes(report.findings) == left
    assert len(report.suppressed) == 2 - len(left)
    assert {item.reason for item in report.suppressed} <= {"r"}


def test_a_configured_ignore_with_an_unknown_name_is_refused() -> None:
    with pytest.raises(ConfigError, match="did you mean “word-repeated”"):
        check(bullets(TWICE), ignore=[{"rule": "word-repaeted"}])


def _json(*ignores: Any) -> str:
    work = [
        {
            "name": "Harborlight Analytics",
            "position": "Data Intern",
            "startDate": "2025-05",
            "endDate": "2025-08",
            "highlights": ["Moved the the archive of 3,000 files", "Sold 20 of of the desks"],
        }
    ]
    data = {"basics": {"name": "Robin Vale"}, "work": work, "meta": {"profilelint": {"ignore": list(ignores)}}}
    return json.dumps(data, indent=1)


@pytest.mark.parametrize(
    ("ignore", "left"),
    [
        ("word-repeated", []),
        ({"rule": "word-repeated", "reason": "r"}, []),
        ({"rule": "word-repeated", "node": "work[0].highlights[0]"}, ["of of"]),
        ({"rule": "word-repeated", "match": "desks"}, ["the the"]),
        ({"reason": "no rule"}, ["the the", "of of"]),
        (3, ["the the", "of of"]),
    ],
)
def test_the_meta_of_a_json_resume(ignore: Any, left: list[str]) -> None:
    report = check(_json(ignore), "resume.json")
    assert [finding.locations[0].quote for finding in report.findings if finding.rule == "word-repeated"] == left


def test_a_misspelt_rule_in_meta_is_placed() -> None:
    report = check(_json("word-repaeted"), "resume.json")
    found = next(finding for finding in report.findings if finding.rule == "lint-unknown-ignore")
    assert found.locations[0].place is not None


def test_complaints_stand_in_the_order_of_the_file() -> None:
    report = check(
        bullets("<!-- profilelint: ignore -->\n", TWICE, "<!-- profilelint: ignore[an-unknown-rule] -->\n", AGAIN)
    )
    messages = [finding.message for finding in report.findings if finding.rule == "lint-unknown-ignore"]
    assert len(messages) == 2
    assert "cannot be understood" in messages[0]
    assert "an-unknown-rule" in messages[1]


@pytest.mark.parametrize("form", ["profilelint ignore[word-repeated] quoted", "profilelint ignore(word-repeated)"])
def test_a_colon_that_is_missing_is_told(form: str) -> None:
    report = check(bullets(f"<!-- {form} -->\n", TWICE))
    found = {finding.rule: finding for finding in report.findings}
    assert "word-repeated" in found
    assert found["lint-unknown-ignore"].suggestion == "write “profilelint: ignore[word-repeated] reason”"


def test_a_comment_that_talks_about_ignoring_is_none() -> None:
    report = check(bullets("<!-- profilelint ignore lists are kept elsewhere -->\n", "- Moved 3,000 files\n"))
    assert not [finding for finding in report.findings if finding.rule == "lint-unknown-ignore"]
