"""LinkedIn's "Save to PDF": eighteen drawn people are read as they were drawn, field by field."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

import linkedin_pdf_kit as kit
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linkedin_pdf_expect import expected, found
from linkedin_pdf_people import PEOPLE, STUDENT
from reportlab.pdfgen.canvas import Canvas

from profilelint.model.document import Document, Line, Look, Metadata, Page, Word
from profilelint.model.place import BBox, PagePlace
from profilelint.model.resume import Resume
from profilelint.model.value import Value
from profilelint.parse import linkedin_pdf, parse
from profilelint.profile import as_profile
from profilelint.read.pdf import read
from profilelint_rules.profile import about_missing, headline, skills_few

FACTS = Metadata(producer="Apache FOP Version 2.2", subject="Resume generated from profile")
DISTANCES = {
    "words drawn one by one": kit.Layout(split_words=True),
    "place as near as a title": kit.Layout(place=12.6),
    "place a little further": kit.Layout(place=16),
    "place as far as a line": kit.Layout(place=18),
    "description as near as its lines": kit.Layout(text=18),
    "one distance in the main column": kit.Layout(place=14.5, text=14.5, pitch=14.5),
    "tight lines": kit.Layout(place=12.6, text=16, pitch=12.6),
    "tight items in the sidebar": kit.Layout(side_wrap=12.6, side_next=15),
}


def drawn(person: kit.Person, layout: kit.Layout = kit.DOCUMENTED) -> Document:
    return read(kit.draw(person, layout), "Profile.pdf")


@pytest.mark.parametrize("name", PEOPLE)
def test_every_field_of_a_person_is_read_as_drawn(name: str) -> None:
    assert found(parse(drawn(PEOPLE[name]))) == expected(PEOPLE[name])


@pytest.mark.parametrize("layout", DISTANCES.values(), ids=DISTANCES)
@pytest.mark.parametrize("name", ["STUDENT", "GROWN", "CAREER_BREAK", "SPANIARD", "RESEARCHER"])
def test_other_distances_between_the_lines_change_nothing(name: str, layout: kit.Layout) -> None:
    assert found(parse(drawn(PEOPLE[name], layout))) == expected(PEOPLE[name])


@pytest.mark.parametrize("name", PEOPLE)
def test_entries_dates_and_titles_need_no_distances(name: str) -> None:
    """Sizes alone tell employers, titles and dates."""
    want, got = expected(PEOPLE[name]), found(parse(drawn(PEOPLE[name], kit.EVEN)))
    assert (got["work"], got["education"]) == (want["work"], want["education"])


def values(resume: Resume) -> Iterator[Value]:
    basics = resume.basics
    yield from filter(None, (basics.name, basics.label, basics.email, basics.phone, basics.summary))
    yield from (profile.url for profile in basics.profiles)
    for entry in resume.entries:
        yield from filter(None, (entry.content, entry.title, entry.organization, entry.location, entry.summary))
        yield from (bullet.value for bullet in entry.highlights)
        if entry.dates is not None:
            yield from (entry.dates.value, *(date.value for date in entry.dates.dates))
    yield from (word for group in resume.skills for word in group.keywords)


@pytest.mark.parametrize("name", ["GROWN", "VETERAN", "COLLECTOR", "RESEARCHER"])
def test_every_value_knows_where_it_stands(name: str) -> None:
    document = drawn(PEOPLE[name])
    for value in values(parse(document)):
        assert value.pieces, value.path
        for offset, start, length in value.pieces:
            assert value.text[offset : offset + length] == document.text[start : start + length].replace("\t", " ")


def test_a_role_on_the_third_page_points_there() -> None:
    document = drawn(PEOPLE["VETERAN"])
    title = next(role.position for role in parse(document).work if role.position.text == "Plant Director 4")
    line = next(line for line in document.lines if line.span.start <= title.spans[0].start < line.span.end)
    assert (line.page, line.text) == (3, "Plant Director 4")


def test_roles_of_one_company_share_its_name() -> None:
    names = [role.name.text for role in parse(drawn(PEOPLE["CAREER_BREAK"])).work]
    assert names == ["Career Break", "St. Brannoc's Hospital", "St. Brannoc's Hospital"]


def test_the_company_is_part_of_the_first_roles_text_alone() -> None:
    roles = parse(drawn(PEOPLE["CAREER_BREAK"])).work
    assert ["St. Brannoc" in role.content.text for role in roles] == [False, True, False]


def test_page_numbers_belong_to_no_section() -> None:
    resume = parse(drawn(PEOPLE["VETERAN"]))
    assert not [line.text for section in resume.sections for line in section.lines if line.text.startswith("Page ")]


def test_sections_keep_their_headings_in_the_language_of_the_page() -> None:
    headings = {section.kind: section.heading.text for section in parse(drawn(PEOPLE["GERMANMAN"])).sections}
    assert headings["work"] == "Berufserfahrung"
    assert headings["certificates"] == "Zertifizierungen"


def test_headings_of_an_unknown_language_are_told_by_what_stands_below() -> None:
    words = {
        "contact": "Kontakt", "skills": "Najważniejsze umiejętności", "languages": "Języki",
        "summary": "Podsumowanie", "experience": "Doświadczenie", "education": "Wykształcenie",
    }  # fmt: skip
    assert found(parse(drawn(replace(STUDENT, headings=words)))) == expected(STUDENT)


def test_links_know_their_network_and_name() -> None:
    first = parse(drawn(STUDENT)).basics.profiles[0]
    assert (first.network, first.username, first.target) == ("LinkedIn", "robin-vale", "www.linkedin.com/in/robin-vale")


# ------------------------------------------------------------------------------------------------------- the profile


def test_it_is_a_linkedin_profile_with_some_of_the_skills() -> None:
    profile = as_profile(drawn(STUDENT))
    assert (profile.network, profile.form) == ("LinkedIn", "pdf")
    assert {"headline", "about", "work", "education", "descriptions", "skills"} <= profile.holds
    assert "projects" not in profile.holds
    assert "skills" in profile.partial
    assert not list(skills_few.check(profile, None))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["BARE", "COLLECTOR"], ids=["no headline", "two dashes"])
def test_an_empty_headline_is_known_as_empty(name: str) -> None:
    profile = as_profile(drawn(PEOPLE[name]))
    assert set(profile.empty) == {"headline", "about"}
    (finding,) = headline.check(profile, None)  # type: ignore[arg-type]
    assert finding.message.startswith("the profile has no headline")
    assert len(list(about_missing.check(profile, None))) == 1  # type: ignore[arg-type]
    name_starts = profile.resume.basics.name.spans[0].start if profile.resume.basics.name else -1
    assert profile.empty["headline"].spans[0].start == name_starts


def test_a_headline_and_a_summary_are_not_empty() -> None:
    assert not as_profile(drawn(STUDENT)).empty


# ------------------------------------------------------------------------------------------------------ other documents


@pytest.mark.parametrize(
    "facts",
    [
        Metadata(producer="Apache FOP Version 2.9", subject="Lebenslauf"),
        Metadata(producer="LibreOffice 24.2", subject="Resume generated from profile"),
        Metadata(),
    ],
)
def test_other_documents_are_not_linkedins(facts: Metadata) -> None:
    assert not linkedin_pdf.is_export(Document(path="a.pdf", format="pdf", metadata=facts))


def test_the_facts_without_the_page_are_read_like_any_resume() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(612, 792), invariant=1)
    canvas.setProducer(FACTS.producer)
    canvas.setSubject(FACTS.subject)
    lines = [
        (22, "Robin Vale"),
        (10, "robin.vale@mail.example | (614) 555-0131 | Columbus, OH"),
        (14, "Experience"),
        (10, "Data Intern, Harborlight Analytics, May 2025 - August 2025"),
        (
            10,
            "Built the nightly import of the sales of forty stores in Python and in SQL, with checks that name the row",
        ),
        (
            10,
            "Wrote the tests for the import and showed two new interns how to run them before each change of the code",
        ),
        (10, "Drew the weekly report on late deliveries and on returned goods for the eleven managers of the region"),
    ]
    y = 740
    for size, text in lines:
        canvas.setFont("Helvetica", size)
        canvas.drawString(60, y, text)
        y -= 24
    canvas.save()
    document = read(out.getvalue(), "resume.pdf")
    assert linkedin_pdf.is_export(document)
    assert linkedin_pdf.resume(document) is None
    resume = parse(document)
    assert resume.basics.email is not None
    assert [role.name.text for role in resume.work if role.name] == ["Harborlight Analytics"]


# ------------------------------------------------------------------------------------------------------- wild pages


def page(rows: list[tuple[str, float, float, float, int]]) -> Document:
    """A document of rows: text, left edge, lower edge, size, page."""
    lines = []
    for text, x, y, size, number in rows:
        words, offset, right = [], 0, x
        for word in text.split(" "):
            left, right = right, right + len(word) * 0.5 * size
            words.append(Word(word, offset, PagePlace(number, BBox(left, y - size, right, y)), Look("A", size)))
            offset, right = offset + len(word) + 1, right + 0.28 * size
        lines.append(Line(text=text, words=tuple(words), page=number, bbox=BBox(x, y - size, right, y)))
    laid, text = Document.lay_out(lines)
    pages = tuple(Page(number, 612, 792) for number in range(1, max(row[4] for row in rows) + 1))
    return Document(path="Profile.pdf", format="pdf", lines=laid, text=text, pages=pages, metadata=FACTS)


TEXTS = st.lists(st.text("aB9 (),-–·•@/.:\u4e00é2019", min_size=1, max_size=20), min_size=1, max_size=4).map(
    lambda words: " ".join(" ".join(words).split()) or "x"
)
ROWS = st.tuples(
    TEXTS,
    st.sampled_from([21.6, 100.0, 223.6, 400.0]),
    st.floats(10, 790),
    st.sampled_from([9.0, 10.5, 11.0, 11.5, 12.0, 13.0, 15.75, 26.0]),
    st.integers(1, 3),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(ROWS, min_size=1, max_size=40))
def test_wild_pages_never_raise_and_stay_true_to_their_text(rows: list[tuple[str, float, float, float, int]]) -> None:
    document = page([("Robin Vale", 223.6, 54.0, 26.0, 1), *rows])
    for value in values(as_profile(document).resume):
        for offset, start, length in value.pieces:
            assert value.text[offset : offset + length] == document.text[start : start + length].replace("\t", " ")


def test_no_more_roles_are_read_than_the_limit() -> None:
    rows = [("Robin Vale", 223.6, 54.0, 26.0, 1), ("Experience", 223.6, 90.0, 15.75, 1)]
    for n in range(linkedin_pdf.MAX_ENTRIES + 20):
        y, number = 110.0 + n % 10 * 60, 1 + n // 10
        rows += [
            ("Acme", 223.6, y, 12.0, number),
            ("Clerk", 223.6, y + 15, 11.5, number),
            ("May 2020 - June 2021 (1 year)", 223.6, y + 30, 10.5, number),
        ]
    resume = parse(page(rows))
    assert len(resume.work) == linkedin_pdf.MAX_ENTRIES
    assert {role.name.text for role in resume.work if role.name} == {"Acme"}


def test_a_page_without_words_has_nobody() -> None:
    assert parse(Document(path="Profile.pdf", format="pdf", metadata=FACTS)).work == ()
