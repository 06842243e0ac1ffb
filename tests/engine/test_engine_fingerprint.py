"""Fingerprints stay while a finding does."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pytest

from profilelint.engine.config import Settings
from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import load
from profilelint.engine.run import Desk, check_document, fingerprint
from profilelint.engine.secrets import Mask
from profilelint.engine.selection import select
from profilelint.model.finding import Finding, Level, Location
from profilelint.read import read_bytes

PLACE = Location("work[0].highlights[2]", "resume.md", quote="Helped  with\nBilling")
FINDING = Finding(rule="bullet-weak-opening", message="a weak phrase", locations=(PLACE,))
REGISTRY = load()


def moved(**facts: object) -> str:
    return fingerprint(replace(FINDING, locations=(replace(PLACE, **facts),)))  # type: ignore[arg-type]


def test_sixteen_hexadecimal_digits() -> None:
    assert re.fullmatch(r"[0-9a-f]{16}", fingerprint(FINDING))


def test_place_file_blanks_and_case_do_not_count() -> None:
    same = fingerprint(FINDING)
    assert moved(path="work[3].highlights[0]") == same
    assert moved(source="other.md") == same
    assert moved(quote="helped with billing") == same
    assert fingerprint(replace(FINDING, level=Level.ERROR, message="other words")) == same


def test_rule_node_and_words_count() -> None:
    prints = {
        fingerprint(FINDING),
        moved(path="projects[0].highlights[2]"),
        moved(quote="Helped with Payroll"),
        fingerprint(replace(FINDING, rule="bullet-tense")),
    }
    assert len(prints) == 4


def test_without_words_the_message_counts() -> None:
    bare = replace(FINDING, locations=(replace(PLACE, quote=""),))
    assert fingerprint(bare) != fingerprint(replace(bare, message="something else"))


def test_a_number_is_hashed_masked() -> None:
    def of(number: str) -> str:
        return fingerprint(replace(FINDING, locations=(replace(PLACE, quote=number),)), Mask((number,)))

    assert of("219-09-9999") == of("219-09-9998")


def checked(text: str) -> list[Finding]:
    settings = Settings(select=("word-repeated",))
    desk = Desk(
        registry=REGISTRY,
        active=select(REGISTRY, settings),
        settings=settings,
        today=datetime.date(2026, 11, 23),
    )
    return list(check_document(read_bytes(text.encode(), "resume.md"), desk).findings)


@pytest.mark.parametrize("before", ["- Wrote 3 letters\n", "- Wrote 3 letters\n- Wrote 4 letters\n"])
def test_edits_above_change_no_fingerprint(before: str) -> None:
    bullet = "- Moved the the archive of 3,000 files\n"
    (first,) = checked(clean_resume(bullet=bullet))
    (second,) = checked(clean_resume(bullet=before + bullet))
    assert first.locations[0].place != second.locations[0].place
    assert first.fingerprint == second.fingerprint


def test_equal_findings_are_numbered() -> None:
    bullet = "- Moved the the archive of 3,000 files\n- Sold the the desks of 20 rooms\n"
    prints = [finding.fingerprint for finding in checked(clean_resume(bullet=bullet))]
    assert [print_.partition(":")[2] for print_ in prints] == ["1", "2"]
    assert len({print_.partition(":")[0] for print_ in prints}) == 1
