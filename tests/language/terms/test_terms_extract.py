"""The pipeline that ships: found terms, places, wild text, size."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilelint.api import extract_terms
from profilelint.language.terms import FOLDER, KNOWLEDGE, SKILL, TermSpan, extract, pipeline


def named(sentence: str, kind: str) -> list[str]:
    (found,) = extract_terms([sentence])
    return [sentence[start:end] for start, end, k in found if k == kind]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Experience with Python and SQL is required.", ["Python", "SQL"]),
        ("Knowledge of Java, Kubernetes and Docker.", ["Java", "Kubernetes", "Docker"]),
        ("You have worked with AWS, Terraform and Jenkins.", ["AWS", "Terraform", "Jenkins"]),
    ],
)
def test_tools_are_knowledge(sentence: str, expected: list[str]) -> None:
    assert named(sentence, KNOWLEDGE) == expected


def test_an_ability_is_a_skill() -> None:
    assert any("communication" in found for found in named("You have excellent communication skills.", SKILL))


@pytest.mark.parametrize(
    "sentence",
    [
        "We offer free lunch and a pension plan.",
        "Apply by Friday.",
        "<ORGANIZATION> was founded in 1998.",
        "",
        " \n\t ",
    ],
)
def test_nothing_is_found_where_nothing_is_asked(sentence: str) -> None:
    assert extract_terms([sentence]) == [[]]


def test_punctuation_in_names_stays_and_around_them_goes() -> None:
    sentence = "Strong C++, C# and Node.js skills (Git, Linux)."
    found = named(sentence, KNOWLEDGE)
    assert {"C++", "C#", "Node.js"} <= set(found)
    assert not any(term[-1] in ",.)" for term in found)


def test_one_answer_for_each_sentence_in_order() -> None:
    found = extract_terms(["", "Experience with Python.", "", "We use SQL."])
    assert [bool(terms) for terms in found] == [False, True, False, True]
    assert extract_terms([]) == []


def test_spans_tell_how_sure_they_are() -> None:
    (found,) = extract(["Experience with Python and SQL is required."])
    assert all(isinstance(term, TermSpan) and 0 <= term.score <= 1 for term in found)
    assert max(term.score for term in found) > 0.8


def test_the_same_text_has_the_same_terms() -> None:
    posting = ["Requirements:", "5 years of Java", "Team player", "We are a bank."] * 3
    assert extract_terms(posting) == extract_terms(posting)


def test_offsets_count_characters_of_the_sentence() -> None:
    sentence = "  Knowledge\u00a0of  Python \U0001f40d and\tSQL  "
    assert set(named(sentence, KNOWLEDGE)) >= {"Python", "SQL"}


@settings(max_examples=20, deadline=None)
@given(st.lists(st.text(max_size=120), max_size=5))
def test_any_text_is_read(sentences: list[str]) -> None:
    found = extract_terms(sentences)
    assert len(found) == len(sentences)
    for sentence, terms in zip(sentences, found, strict=True):
        for start, end, kind in terms:
            assert 0 <= start < end <= len(sentence)
            assert kind in (KNOWLEDGE, SKILL)


@pytest.mark.parametrize("unit", ["Python, ", "a", "((((", "\u0301", "中文", "🐍 ", "x-"])
def test_a_line_without_end_is_read(unit: str) -> None:
    extract_terms([unit * (4_000 // len(unit))])


def test_time_grows_with_length_and_no_faster() -> None:
    def spent(size: int) -> float:
        begun = time.process_time()
        extract_terms(["Experience with Python and SQL is a plus, " * size])
        return time.process_time() - begun

    spent(10)
    quick, long = (min(spent(size) for _ in range(2)) for size in (25, 200))
    assert long < 40 * max(quick, 0.02)


def test_the_folder_is_a_spacy_pipeline() -> None:
    from spacy.tokens import Doc
    from spacy.util import load_model

    nlp = load_model(FOLDER)
    assert nlp.pipe_names == ["terms"]
    doc = nlp("Experience with Python.")
    assert isinstance(doc, Doc)
    assert [span.text for span in doc.spans[KNOWLEDGE]] == ["Python"]
    assert doc.text == "Experience with Python."


@given(st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_the_tokenizer_loses_no_character(text: str) -> None:
    assert pipeline().make_doc(text).text == text


def test_the_pipeline_is_written_and_read_again(tmp_path: Path) -> None:
    from spacy.util import load_model_from_path

    pipeline().to_disk(tmp_path / "copy")
    again = load_model_from_path(tmp_path / "copy")
    line = "Experience with Python and SQL."
    doc = again(line)
    assert [span.text for span in doc.spans[KNOWLEDGE]] == named(line, KNOWLEDGE)


def test_the_data_is_small_and_holds_no_code() -> None:
    files = [path for path in FOLDER.rglob("*") if path.is_file()]
    assert sum(len(zlib.compress(path.read_bytes(), 6)) for path in files) < 12_000_000
    assert {path.suffix for path in files} <= {".cfg", ".json", ".txt", ".zlib", ".md", ""}
    about = json.loads((FOLDER / "meta.json").read_text(encoding="utf-8"))
    assert about["lang"] == "en"


def test_spacy_is_loaded_on_the_first_call_only() -> None:
    code = "import sys, profilelint.api as api; api.extract_terms; assert 'spacy' not in sys.modules, 'loaded'"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_number_of_workers_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    from profilelint.language.terms import encoder

    posting = [f"{n} years of experience with Python, SQL and data modelling." for n in range(60)]
    monkeypatch.setattr(encoder, "_WORKERS", 1)
    alone = extract(posting)
    monkeypatch.setattr(encoder, "_WORKERS", 4)
    assert extract(posting) == alone


def test_the_matrix_library_is_left_as_it_was() -> None:
    from profilelint.language.terms.threads import _openblas, single_threaded_products

    control = _openblas()
    if control is None:
        pytest.skip("numpy uses another library here")
    before = control[0]()
    with single_threaded_products() as single:
        assert single
        assert control[0]() == 1
    assert control[0]() == before
