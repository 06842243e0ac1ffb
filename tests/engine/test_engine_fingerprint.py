"""Fingerprints stay while a finding does."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pytest

from profilelint.engine.check import Desk, check_document
from profilelint.engine.config import Settings
from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import load
from profilelint.engine.secrets import Mask
from profilelint.engine.selection import select
from profilelint.engine.stamp import fingerprint
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


@pytest.mark.parametrize(
    "quote",
    [
        "helped  with cross-\nfunctional “billing”",
        'Helped with cross-functional "Billing"',
        "Helped with cross- functional «billing»",
        "Helped with cross‑functional “Billing”",
        "Helped with cross\xadfunctional “Billing”",
        "Helped with crossfunctional “Bi\xadlling”",
    ],
)
def test_how_the_words_are_set_does_not_count(quote: str) -> None:
    assert moved(quote=quote) == moved(quote="Helped with cross-functional “billing”")


def test_a_minus_between_numbers_counts() -> None:
    assert moved(quote="2019-2021") != moved(quote="20192021")


def document(message: str, path: str = "resume.pdf", **data: str | float | bool) -> str:
    return fingerprint(Finding(rule="layout-x", message=message, locations=(Location(path, path),), data=data))


def test_the_files_name_does_not_count_for_the_document_either() -> None:
    assert document("no tags", "resume.pdf") == document("no tags", "/home/robin/resume.pdf")


def test_without_words_a_number_does_not_count() -> None:
    assert document("it has 2 pages", pages=2) == document("it has 3 pages", pages=3)
    assert document("3.4 MB") == document("12 MB")


def test_without_words_texts_and_states_of_the_data_count() -> None:
    prints = {document("m", kind="a"), document("m", kind="b"), document("m", on=True), document("m", on=False)}
    assert len(prints) == 4


def test_without_words_what_the_message_quotes_counts() -> None:
    assert document("“2024” has 3 gaps", gaps=3) == document("“2024” has 4 gaps", gaps=4)
    assert document("“2024” has 3 gaps", gaps=3) != document("“2025” has 3 gaps", gaps=3)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_shuffled_bullets_keep_the_same_set(order: tuple[int, ...]) -> None:
    bullets = ("- Moved the the archive\n  of 3,000 files\n", "- Sold 20 of of the desks\n", "- Wrote 3 letters\n")
    first = {finding.fingerprint for finding in checked(clean_resume(bullet="".join(bullets)))}
    again = {finding.fingerprint for finding in checked(clean_resume(bullet="".join(bullets[n] for n in order)))}
    assert first == again


def test_a_rewrapped_bullet_keeps_its_fingerprint() -> None:
    (one,) = checked(clean_resume(bullet="- Moved 3,000 files of the the archive\n"))
    (two,) = checked(clean_resume(bullet="- Moved 3,000 files of the\n  the archive\n"))
    assert one.fingerprint == two.fingerprint


def test_a_bullet_in_another_role_keeps_its_fingerprint() -> None:
    bullet = "- Moved the the archive of 3,000 files\n"
    (one,) = checked(clean_resume(bullet=bullet))
    (two,) = checked(clean_resume(current=bullet))
    assert one.locations[0].path != two.locations[0].path
    assert one.fingerprint == two.fingerprint
