from __future__ import annotations

import pytest

from profilelint.parse import headings
from profilelint.parse.heading_words import OTHER_LANGUAGES

EVERY = [
    (name.strip(), language)
    for language, kinds in OTHER_LANGUAGES.items()
    for names in kinds.values()
    for name in names.split("|")
]


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_headings_are_known_in_capitals_and_without_accents(language: str) -> None:
    for name, of in EVERY:
        if of == language:
            known = headings.lookup(name)
            assert known is not None, name
            assert headings.lookup(name.upper()) == known
            assert headings.lookup(headings.fold(name)) == known


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_each_language_has_headings_of_every_kind(language: str) -> None:
    assert set(OTHER_LANGUAGES[language]) >= {
        "work", "education", "projects", "volunteer", "skills", "awards", "certificates", "publications", "languages",
        "interests", "references", "summary", "custom", headings.CONTACT, headings.TITLE,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Persoenliche Daten", "contact"),
        ("Unterrichtserfahrung", "work"),
        ("Experiencia en docencia", "work"),
        ("Educación y Formación", "education"),
        ("Compétences & Langues", "skills"),
        ("Leadership and Work Experience", "work"),
        ("EXPÉRIENCE PROFESSIONNELLE (suite)", "work"),
        ("Centres d’intérêt", "interests"),
    ],
)
def test_headings_that_are_made_of_known_parts(heading: str, kind: str) -> None:
    known = headings.lookup(heading)
    assert known is not None
    assert known.kind == kind


@pytest.mark.parametrize("text", ["experience with skills", "Experience in Python", "Formation Labs Inc"])
def test_a_phrase_is_no_heading(text: str) -> None:
    known = headings.lookup(text)
    assert known is None or not known.sure


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        (["Berufserfahrung", "Ausbildung", "Sprachen"], "de"),
        (["Experiencia laboral", "Formación académica"], "es"),
        (["Work Experience", "Education", "Skills"], ""),
        ([], ""),
    ],
)
def test_the_language_of_the_headings(texts: list[str], language: str) -> None:
    assert headings.language(texts) == language
