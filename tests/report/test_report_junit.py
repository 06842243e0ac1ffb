"""``junit``: XML that the strict schema takes, with a test case a rule."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from golden_reports import ACCENT, CASES, DAMAGED, MISSING, RESUME, WEAK, matches_golden
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from profilelint.engine.registry import load
from profilelint.engine.report import FileReport, Report, Skipped, Suppressed
from profilelint.model.finding import Level
from profilelint.report import junit
from profilelint.report.view import View

SCHEMA = etree.XMLSchema(etree.parse(str(Path(__file__).parents[1] / "schemas" / "junit-10.xsd")))


def report(*files: FileReport, errors: tuple[str, ...] = ()) -> Report:
    return Report(today="2026-11-23", version="1", preset="us-student", files=files, errors=errors, rules=9)


def file(**facts: object) -> FileReport:
    return FileReport(**{"input": RESUME, "read": True, **facts})  # type: ignore[arg-type]


def tree(text: str) -> etree._Element:
    root = etree.fromstring(text.encode("utf-8"))
    SCHEMA.assertValid(root)
    return root


def case(root: etree._Element, rule: str) -> etree._Element:
    (found,) = root.xpath(f"//testcase[@name='org.profilelint.{rule}']")
    return found


@pytest.mark.parametrize("name", CASES)
def test_golden(name: str) -> None:
    text = junit.write(CASES[name])
    tree(text)
    matches_golden(f"junit-{name}.xml", text)


def test_the_schema_refuses_what_is_wrong() -> None:
    assert not SCHEMA.validate(etree.fromstring("<testsuites><testsuite name='a'/></testsuites>"))


def test_one_case_a_rule_passed_failed_and_skipped() -> None:
    ran = ("bullet-weak-opening", "date-future")
    root = tree(
        junit.write(report(file(findings=(WEAK,), ran=ran, skipped=(Skipped("job-years", "no posting given"),))))
    )
    assert [(item.get("name").rpartition(".")[2], [child.tag for child in item]) for item in root.iter("testcase")] == [
        ("bullet-weak-opening", ["failure"]),
        ("date-future", []),
        ("job-years", ["skipped"]),
    ]
    assert case(root, "job-years")[0].get("message") == "no posting given"


def test_rules_come_from_the_view_where_the_file_does_not_name_them() -> None:
    rules = {item.name: item for item in load() if item.name.startswith("date-")}
    root = tree(junit.write(report(file()), View(rules=lambda: rules)))
    assert len(list(root.iter("testcase"))) == len(rules)


def test_a_suite_is_never_empty() -> None:
    for empty in (report(), report(file()), report(errors=("gone.md: no such file",))):
        root = tree(junit.write(empty))
        assert all(len(suite) for suite in root)
        assert len(root)


def test_the_failure_says_where_what_and_what_to_do() -> None:
    failure = case(tree(junit.write(report(file(findings=(MISSING,))))), "job-required-missing")[0]
    assert failure.get("type") == "error"
    assert failure.get("message") == "20:4: Kubernetes is not found in the document; the posting requires it"
    assert failure.text.splitlines() == [
        "error: Kubernetes is not found in the document; the posting requires it",
        "resume.md · line 20, column 4 · Skills",
        "job.txt:5:16: the posting asks for it",
        "if a course or job used it, name it there and here",
        "profilelint explain job-required-missing",
    ]


def test_several_findings_of_a_rule_are_one_failure() -> None:
    second = replace(WEAK, locations=(replace(WEAK.locations[0], place=None),))
    (failure,) = case(tree(junit.write(report(file(findings=(WEAK, second))))), "bullet-weak-opening")
    assert failure.get("message").startswith("2 findings, the first: 14:3: ")
    assert failure.text.count("profilelint explain") == 2


def test_information_is_said_beside_and_fails_nothing() -> None:
    root = tree(junit.write(report(file(findings=(replace(ACCENT, level=Level.INFO),)))))
    assert [child.tag for child in case(root, "word-repeated")] == ["system-out"]
    assert root.get("failures") == "0"


def test_what_is_suppressed_or_known_is_said_and_counted() -> None:
    root = tree(junit.write(report(file(suppressed=(Suppressed(WEAK, "a quotation"),), baselined=(MISSING,)))))
    assert "suppressed (a quotation): 14:3: a bullet" in case(root, "bullet-weak-opening")[0].text
    assert "in the baseline: 20:4: " in case(root, "job-required-missing")[0].text
    counts = {item.get("name"): item.get("value") for item in root.iter("property")}
    assert counts == {"suppressed": "1", "baselined": "1"}


def test_what_could_not_be_read_is_an_error() -> None:
    root = tree(junit.write(report(file(read=False, findings=(DAMAGED,)), errors=("gone.md: no such file",))))
    assert case(root, "file-unreadable")[0].tag == "error"
    assert case(root, "input")[0].get("message") == "gone.md: no such file"
    assert (root.get("failures"), root.get("errors")) == ("0", "2")


def test_a_rule_that_crashed_is_an_error() -> None:
    crashed = replace(WEAK, rule="lint-rule-crashed")
    assert case(tree(junit.write(report(file(findings=(crashed,))))), "lint-rule-crashed")[0].tag == "error"


def test_the_counts_are_those_of_the_cases() -> None:
    for root in (tree(junit.write(item)) for item in CASES.values()):
        for suite in (root, *root):
            assert int(suite.get("tests")) == len(list(suite.iter("testcase")))
            assert int(suite.get("failures")) == len(list(suite.iter("failure")))
            assert int(suite.get("errors")) == len(list(suite.iter("error")))


def test_files_of_one_stem_keep_apart() -> None:
    other = replace(RESUME, path="resume.pdf")
    root = tree(junit.write(report(file(ran=("date-future",)), file(input=other, ran=("date-future",)))))
    assert [item.get("classname") for item in root.iter("testcase")] == ["resume_md", "resume_pdf"]


@given(st.text())
def test_any_text_is_valid_xml(words: str) -> None:
    odd = replace(WEAK.locations[0], source=words, quote=words, context=words + "!", name=words)
    found = replace(WEAK, message=words, suggestion=words, locations=(odd,))
    one = file(
        input=replace(RESUME, path=words), findings=(found, replace(found, rule="date-future", level=Level.INFO))
    )
    text = junit.write(report(one, errors=(words,)))
    tree(text)


def test_what_xml_cannot_hold_is_shown() -> None:
    finding = replace(WEAK, message="a\x00b\ufffe\ud800c")
    failure = case(tree(junit.write(report(file(findings=(finding,))))), "bullet-weak-opening")[0]
    assert "a\\u0000b\\ufffe\\ud800c" in failure.get("message")
