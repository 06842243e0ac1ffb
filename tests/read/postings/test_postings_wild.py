"""Anything at all as a posting: no exception, no lines without words, every place inside of the file."""

import json
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilelint.model.place import TextPlace
from profilelint.read.postings import read_postings

_KEYS = st.sampled_from(
    "title name text jobs items data content description descriptionHtml lists location locations address city "
    "hiringOrganization jobLocation baseSalary value minValue salary_min salary currency unitText employmentType "
    "validThrough qualifications skills keywords level educationRequirements credentialCategory questions label fields "
    "required type experienceRequirements monthsOfExperience isRemote workplaceType id url @type @graph categories "
    "basics questions pay_input_ranges min_cents jobAd sections company requirements_header requirements".split()
)
_WORDS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["JobPosting", "<p>Python</p><ul><li>Git", "&lt;p&gt;SQL &amp;amp; R&lt;/p&gt;", "FULL_TIME",
         "2026-12-01T00:00", "Resume", "- Python\n- Git\n\nApply", "## Needed\n* Go", "remote", "50,000", "a" * 300,
         "\ud83d", "&", "<", " "]
    ),
)  # fmt: skip
_VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), _WORDS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(_KEYS | st.text(max_size=5), inner, max_size=8)
    ),
    max_leaves=40,
)


def check(data: bytes, path: str) -> None:
    rows = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    documents = read_postings(path, data=data)
    assert documents
    for document in documents:
        assert document.lines or document.problems
        assert document.text == "\n".join(line.text for line in document.lines)
        for line in document.lines:
            assert line.words
            for word in line.words:
                assert line.text[word.start : word.start + len(word.text)] == word.text
                place = word.place
                assert isinstance(place, TextPlace)
                assert 1 <= place.line <= place.end_line <= len(rows)
                assert 1 <= place.column <= len(rows[place.line - 1]) + 1
                assert (place.line, place.column) <= (place.end_line, place.end_column)
                assert place.end_column <= len(rows[place.end_line - 1]) + 1


@given(_VALUES)
@settings(max_examples=150, deadline=None)
def test_any_json_is_read(value: Any) -> None:
    check(json.dumps(value).encode("utf-8", "surrogatepass"), "x.json")


@given(st.dictionaries(_KEYS, _VALUES, min_size=2, max_size=15))
@settings(max_examples=150, deadline=None)
def test_any_job_is_read(job: dict[str, Any]) -> None:
    check(json.dumps({"title": "Clerk", "description": "We want Python. " * 20, **job}, indent=1).encode(), "x.json")


@given(st.dictionaries(_KEYS, _VALUES, max_size=10))
@settings(max_examples=80, deadline=None)
def test_any_json_ld_is_read(job: dict[str, Any]) -> None:
    script = json.dumps({"@type": "JobPosting", "title": "Clerk", **job}).replace("</", "<\\/")
    check(f"<html><body><p>Hi</p><script type='application/ld+json'>{script}</script>".encode(), "x.html")


@given(
    st.lists(
        st.sampled_from(
            ["<nav>", "</nav>", "<div class=related>", "</div>", "<h1>Clerk</h1>", "<p>We want Python and SQL.</p>",
             "<form>", "<h2>Similar jobs</h2>", "<a href=/jobs/1>Clerk two</a>", "<script>x = {\"title\":", "</script>",
             "<li>Git", "<div itemscope itemtype=//schema.org/JobPosting>", "<b itemprop=title>x", "<footer>", "<td>",
             "<!--", "&amp;"]
        ),
        max_size=40,
    )
)  # fmt: skip
@settings(max_examples=150, deadline=None)
def test_any_page_is_read(pieces: list[str]) -> None:
    read_postings("x.html", data=("<html>" + "".join(pieces)).encode())


@given(st.binary(max_size=200))
@settings(max_examples=80, deadline=None)
def test_any_message_is_read(tail: bytes) -> None:
    read_postings("x.eml", data=b"From: a@example.org\nSubject: x\nMIME-Version: 1.0\n" + tail)


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("x.json", "[" * 100_000),
        ("x.json", '{"a":' * 50_000 + "1" + "}" * 50_000),
        ("x.json", json.dumps({"title": "x", "description": "<div>" * 100_000})),
        ("x.json", json.dumps({"title": "x", "content": "&lt;p&gt;" + "&amp;" * 100_000})),
        ("x.json", json.dumps({"title": "x", "description": "word " * 300_000})),
        ("x.json", json.dumps([{"title": f"{n}", "location": "y", "id": n} for n in range(5_000)])),
        ("x.html", "<nav><a href=x>" * 30_000),
        ("x.html", "<script>" + '={"a":' * 50_000),
        ("x.html", '<div itemscope itemtype="http://schema.org/JobPosting">' + "<div itemprop=x itemscope>" * 20_000),
        ("x.html", "<nav>n</nav>" + "<h2>Similar jobs</h2><div><p>" * 5_000 + "text " * 100),
        ("x.html", "<nav>n</nav>" + "".join(f"<a href=/job/{n}>job number {n}</a> " for n in range(8_000))),
        ("x.html", "<nav>n</nav>" * 10_000 + "<p>We want Python and SQL.</p>" * 4_000),
        ("x.html", "<nav>n</nav>" + "<h2>Similar jobs</h2><p>We want Python and SQL.</p>" * 4_000),
        (
            "x.eml",
            "Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n" + "--a\n\nx\n" * 50_000,
        ),
    ],
    ids="open deep tags entities long many nav scripts items sections links asides others parts".split(),
)
def test_hostile_files_take_seconds_at_most(path: str, data: str) -> None:
    started = time.process_time()
    assert read_postings(path, data=data.encode())
    assert time.process_time() - started < 60
