"""Human languages: how well they are asked for and shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from evidence_kit import asks, degree, resume, row, value

from profilelint.match.spoken import level, level_beside
from profilelint.model.posting import Kind
from profilelint.model.resume import Basics, Language, Resume
from profilelint.model.value import Value


def speaks(language: str, fluency: str = "") -> Resume:
    return resume(
        languages=(
            Language(
                path="languages[0]",
                language=value(language, "languages[0].language"),
                fluency=value(fluency, "languages[0].fluency") if fluency else None,
            ),
        )
    )


@pytest.mark.parametrize(
    ("quote", "language", "fluency", "answered"),
    [
        ("Fluent Spanish", "Spanish", "native", True),
        ("Fluent Spanish", "Spanish", "", True),
        ("Fluent Spanish", "Spanish", "basic", False),
        ("Fluent Spanish", "Spanish (conversational)", "", False),
        ("Fluent Spanish", "Spanish", "C1", True),
        ("Fluent Spanish", "Spanish", "Native or Bilingual Proficiency", True),
        ("Fluent Spanish", "Spanish", "Limited working proficiency", False),
        ("Conversational Spanish", "Spanish", "fluent", True),
        ("Conversational Spanish", "Spanish", "A2", False),
        ("Spanish", "Spanish", "basic", True),
        ("Spanish at B2 or better", "Spanish", "B1", False),
        ("Spanish at B2 or better", "Spanish", "B2", True),
        ("Bilingual (English/Spanish)", "Spanish", "beginner", False),
    ],
)
def test_levels_are_compared(quote: str, language: str, fluency: str, answered: bool) -> None:
    wanted = replace(asks(Kind.LANGUAGE, "Spanish"), quote=Value(quote))
    found = row(wanted, speaks(language, fluency))
    assert found.answered is answered
    assert bool(found.near) is not answered


def test_why_a_level_is_only_near() -> None:
    wanted = replace(asks(Kind.LANGUAGE, "Spanish"), quote=Value("Fluent Spanish, spoken and written"))
    (answer,) = row(wanted, speaks("Spanish (basic)")).near
    assert answer.why == "“basic” is less than the “Fluent” asked"


def test_each_language_has_its_own_level() -> None:
    text = "Fluent in French, conversational Spanish, basic German"
    found = {
        name: level_beside(text, text.index(name), text.index(name) + len(name))
        for name in ("French", "Spanish", "German")
    }
    assert {name: shown.rank for name, shown in found.items() if shown} == {"French": 4, "Spanish": 2, "German": 1}


def test_another_name_of_the_language() -> None:
    (answer,) = row(asks(Kind.LANGUAGE, "Farsi"), speaks("Persian")).answers
    assert answer.why == "Persian and Farsi are counted as one language"


def test_a_field_of_study_and_a_summary() -> None:
    assert row(asks(Kind.LANGUAGE, "Spanish"), resume(education=(degree("B.A.", "Spanish"),))).answered
    said = replace(resume(), basics=Basics(summary=value("Barista with basic Spanish", "basics.summary")))
    wanted = replace(asks(Kind.LANGUAGE, "Spanish"), quote=Value("Fluent Spanish"))
    assert not row(wanted, said).answered


@pytest.mark.parametrize(
    ("text", "rank"),
    [("native", 5), ("C2", 5), ("Full professional proficiency", 4), ("Professional working proficiency", 3),
     ("upper intermediate", 3), ("intermediate", 2), ("A1", 1), ("learning it", None)],
)  # fmt: skip
def test_one_scale(text: str, rank: int | None) -> None:
    found = level(text)
    assert (found.rank if found else None) == rank
