"""Fixes on the source of text formats."""

from __future__ import annotations

import datetime
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilelint.engine.config import Settings
from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import load
from profilelint.engine.run import Desk, check_document
from profilelint.engine.selection import select
from profilelint.fix.apply import apply, diff, plan
from profilelint.model.document import Document
from profilelint.model.finding import Edit, Finding, Fix
from profilelint.model.place import Span
from profilelint.read import read_bytes

REGISTRY = load()
SETTINGS = Settings(select=("word-repeated", "word-product-case", "word-filler", "bullet-final-period"))


def read(raw: str, path: str = "resume.md") -> Document:
    return read_bytes(raw.encode(), path)


def edit(document: Document, words: str, text: str, nth: int = 0) -> Edit:
    start = -1
    for _ in range(nth + 1):
        start = document.text.index(words, start + 1)
    spans, offset = [], start
    for part in words.split("\n"):
        spans.append(Span(offset, offset + len(part)))
        offset += len(part) + 1
    return Edit(tuple(spans), document.path, text)


def fixed(raw: str, *changes: tuple[str, str], path: str = "resume.md") -> str:
    document = read(raw, path)
    return apply(raw, document, [Fix("x", (edit(document, old, new),)) for old, new in changes])


def safe(document: Document) -> list[Fix]:
    return [fix for finding in check(document) for fix in finding.fixes if fix.safe]


def check(document: Document) -> tuple[Finding, ...]:
    desk = Desk(
        registry=REGISTRY, active=select(REGISTRY, SETTINGS), settings=SETTINGS, today=datetime.date(2026, 11, 23)
    )
    return check_document(document, desk).findings


@pytest.mark.parametrize("path", ["a.md", "a.txt"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_words_are_replaced_where_they_stand(path: str, end: str) -> None:
    raw = f"Zoë 😀 Brontë{end}{end}- Uses  javascript daily{end}- And Git{end}"
    new = f"Zoë 😀 Brontë{end}{end}- Uses  JavaScript daily{end}- And Subversion{end}"
    assert fixed(raw, ("javascript", "JavaScript"), ("Git", "Subversion"), path=path) == new


def test_markup_around_the_words_stays() -> None:
    assert fixed("- **Led** [javascript](https://a.example/javascript) work\n", ("javascript", "JavaScript")) == (
        "- **Led** [JavaScript](https://a.example/javascript) work\n"
    )


def test_over_a_line_break() -> None:
    assert fixed("- Moved the\n  the archive\n", ("the\nthe", "the")) == "- Moved the archive\n"


@pytest.mark.parametrize(
    "raw",
    ["- Moved the **the** archive\n", "> - Moved the\n> the archive\n"],
)
def test_what_does_not_stand_there_word_for_word_is_left(raw: str) -> None:
    document = read(raw)
    words = "the\nthe" if "the\nthe" in document.text else "the the"
    assert apply(raw, document, [Fix("x", (edit(document, words, "the"),))]) == raw


@pytest.mark.parametrize("text", ["*JS*", "<b>", "[x](y)", "`a`", "a_b"])
def test_new_words_bring_no_markup(text: str) -> None:
    raw = "- Uses javascript\n"
    assert fixed(raw, ("javascript", text)) == raw
    assert fixed(raw, ("javascript", text), path="a.txt") == f"- Uses {text}\n"


def test_of_two_that_overlap_the_first_is_applied() -> None:
    raw = "- Moved one two three boxes\n"
    assert fixed(raw, ("one two", "A"), ("two three", "B")) == "- Moved A three boxes\n"
    assert fixed(raw, ("two three", "B"), ("one two", "A")) == "- Moved one B boxes\n"
    assert fixed(raw, ("one two three", "A"), ("two", "B")) == "- Moved A boxes\n"
    assert fixed(raw, ("two", "B"), ("one two three", "A")) == "- Moved one B three boxes\n"
    assert fixed(raw, ("one", "A"), ("two", "B"), ("three", "C")) == "- Moved A B C boxes\n"


def test_a_fix_is_applied_whole_or_not_at_all() -> None:
    raw = "- Moved one two three boxes\n"
    document = read(raw)
    both = Fix("x", (edit(document, "one", "A"), edit(document, "three", "C")))
    broken = Fix("y", (edit(document, "Moved", "Sold"), Edit((), document.path, "?")))
    assert apply(raw, document, [both, broken]) == "- Moved A two C boxes\n"
    assert apply(raw, document, [Fix("z", (edit(document, "one two", "B"),)), both]) == "- Moved B three boxes\n"
    assert len(plan(raw, document, [both, broken])) == 1


def test_an_edit_of_another_document_is_left() -> None:
    raw = "- Uses javascript\n"
    document = read(raw)
    change = edit(document, "javascript", "JavaScript")
    assert apply(raw, document, [Fix("x", (Edit(change.spans, "job.txt", change.text),))]) == raw


def test_other_formats_are_left() -> None:
    raw = '{"basics": {"name": "Robin Vale", "summary": "Uses javascript"}}'
    document = read(raw, "resume.json")
    assert document.format == "json-resume"
    assert apply(raw, document, [Fix("x", (edit(document, "javascript", "JavaScript"),))]) == raw


def test_another_text_than_the_document_is_left() -> None:
    document = read("- Uses javascript\n")
    fix = Fix("x", (edit(document, "javascript", "JavaScript"),))
    assert apply("- Other text\n", document, [fix]) == "- Other text\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a\nb\nc\n", "a\nB\nc\n"),
        ("a\nb", "a\nB"),
        ("a\r\nb\r\n", "a\r\nB\r\n"),
        ("é\n", "é\nü\n"),
        ("a\x0cb\n", "a\x0cB\n"),
    ],
)
def test_a_diff_that_patch_understands(tmp_path: Path, old: str, new: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(old.encode())
    text = diff(old, new, "a.md")
    done = subprocess.run(
        ["git", "apply", "-p0", "-"], cwd=tmp_path, input=text.encode(), capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert path.read_bytes() == new.encode()


def test_no_change_no_diff() -> None:
    assert diff("a\n", "a\n", "a.md") == ""


WORDS = st.sampled_from(
    "the the archive of of Javascript github **bold** and `code` *a a* [Github](https://github.com/x) in order "
    "to Python é 😀 desks &amp; 3,000 files.".split(" ")
)
BULLETS = st.lists(st.lists(WORDS, min_size=3, max_size=14).map(" ".join), min_size=1, max_size=5)


@settings(max_examples=40, deadline=None)
@given(BULLETS, st.sampled_from(["\n", "\r\n"]), st.integers(min_value=20, max_value=80))
def test_applied_fixes_leave_no_such_findings(bullets: list[str], end: str, width: int) -> None:
    import textwrap

    body = "\n".join("\n  ".join(textwrap.wrap(f"- Moved {bullet}", width)) for bullet in bullets)
    raw = clean_resume(bullet=body).replace("\n", end)
    document = read(raw)
    for _ in range(100):
        fixes = safe(document)
        new = apply(raw, document, fixes)
        if new == raw:
            break
        raw, document = new, read(new)
    else:
        pytest.fail("the fixes do not converge")
    assert plan(raw, document, safe(document)) == []
    plain = [fix for fix in safe(document) if _stands_plain(fix, raw, document)]
    assert plain == []


def _stands_plain(fix: Fix, raw: str, document: Document) -> bool:
    """Whether all that a fix replaces is one stretch of a source line, without markup."""
    return all(
        len(edit.spans) == 1 and f" {document.text[edit.spans[0].start : edit.spans[0].end]} " in raw
        for edit in fix.edits
    ) and not set("*`[]&") & set(raw.split("## Skills")[0].split("### Data Intern")[1])
