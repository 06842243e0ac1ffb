"""From spans to places."""

from __future__ import annotations

import pytest

from profilelint.engine.resolve import Resolver
from profilelint.model.document import Document, Line, Word
from profilelint.model.finding import Location, at
from profilelint.model.place import BBox, PagePlace, PartPlace, Place, Span, TextPlace
from profilelint.model.resume import Basics, Bullet, Resume, Section, Work
from profilelint.model.value import Piece, Value


def _document(path: str, *rows: list[tuple[str, Place]]) -> Document:
    lines = []
    for row in rows:
        words, offset = [], 0
        for text, place in row:
            words.append(Word(text, offset, place))
            offset += len(text) + 1
        lines.append(Line(text=" ".join(text for text, _ in row), words=tuple(words)))
    placed, text = Document.lay_out(lines)
    return Document(path=path, format="text", lines=placed, text=text)


def word(text: str, line: int, column: int, width: int | None = None) -> tuple[str, Place]:
    return text, TextPlace(line, column, line, column + (len(text) if width is None else width))


TEXT = _document(
    "a.md",
    [word("Led", 3, 3), word("C&A", 3, 7, 7), word("team", 3, 15)],
    [word("of", 4, 5), word("naïve", 4, 8), word("😀", 4, 14), word("users", 4, 16)],
)
PAGES = _document(
    "a.pdf",
    [("Led", PagePlace(1, BBox(10, 100, 30, 110))), ("the", PagePlace(1, BBox(33, 98, 50, 111)))],
    [("team", PagePlace(2, BBox(10, 20, 40, 30)))],
)
PARTS = _document("a.docx", [("Led", PartPlace("word/document.xml", 4)), ("it", PartPlace("word/document.xml", 4))])


def resolver(resume: Resume | None = None) -> Resolver:
    documents = {document.path: document for document in (TEXT, PAGES, PARTS)}
    return Resolver(documents, resume or Resume(source="a.md", basics=Basics()))


def span(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Led", TextPlace(3, 3, 3, 6)),
        ("ed", TextPlace(3, 4, 3, 6)),
        ("naïve 😀 users", TextPlace(4, 8, 4, 21)),
        ("sers", TextPlace(4, 17, 4, 21)),
        ("C&A", TextPlace(3, 7, 3, 14)),
        ("&A", TextPlace(3, 7, 3, 14)),
        ("team\nof", TextPlace(3, 15, 4, 7)),
    ],
)
def test_text_places_are_exact_where_the_source_is(words: str, place: TextPlace) -> None:
    assert resolver().place("a.md", (span(TEXT, words),)) == place


def test_a_page_place_is_the_box_of_the_words_on_the_first_page() -> None:
    assert resolver().place("a.pdf", (span(PAGES, "the\nteam"),)) == PagePlace(1, BBox(33, 98, 50, 111))
    assert resolver().place("a.pdf", (span(PAGES, "Led the"),)) == PagePlace(1, BBox(10, 98, 50, 111))


def test_a_part_place_is_the_paragraph() -> None:
    assert resolver().place("a.docx", (span(PARTS, "it"),)) == PartPlace("word/document.xml", 4)


@pytest.mark.parametrize("spans", [(), (Span(0, 0),), (Span(900, 910),)])
def test_no_words_no_place(spans: tuple[Span, ...]) -> None:
    assert resolver().place("a.md", spans) is None


def test_an_unknown_document_has_no_places() -> None:
    assert resolver().place("b.md", (Span(0, 3),)) is None
    assert resolver().location(Location("work[0]", "b.md", (Span(0, 3),))).place is None


def value(words: str, path: str = "work[0].highlights[0]") -> Value:
    found = span(TEXT, words)
    return Value(words, path, "a.md", (Piece(0, found.start, len(words)),))


def test_a_location_quotes_its_words_in_their_context() -> None:
    found = resolver().location(at(value("naïve 😀 users"), "who?", start=6, end=7))
    assert (found.quote, found.context, found.offset) == ("😀", "naïve 😀 users", 6)
    assert found.place == TextPlace(4, 14, 4, 15)


def test_without_a_value_the_context_is_the_line() -> None:
    found = resolver().location(Location("work", "a.md", (span(TEXT, "naïve"),)))
    assert (found.quote, found.context, found.offset) == ("naïve", "of naïve 😀 users", 3)


def test_a_very_long_context_is_cut_around_the_words() -> None:
    text = "x" * 5000 + " here " + "y" * 5000
    found = resolver().location(Location("work", "a.md", (Span(0, 3),), quote="here", context=text, offset=5001))
    assert len(found.context) <= 1002
    assert found.context[found.offset : found.offset + 4] == "here"
    assert found.context[0] == found.context[-1] == "…"


def test_a_cut_leaves_no_half_of_a_number() -> None:
    text = "219-09-9999 " * 500
    found = resolver().location(Location("work", "a.md", (Span(0, 3),), quote="x", context=text, offset=3000))
    start, end = found.context[1:12], found.context[-12:-1]
    assert not any(char.isdigit() for char in start + end)
    assert "219-09-9999" in found.context


def _resume() -> Resume:
    bullet = Bullet(value=value("Led C&A team\nof naïve 😀 users"))
    work = Work(
        path="work[0]",
        content=value("Led C&A team", "work[0]"),
        name=value("naïve", "work[0].name"),
        highlights=(bullet,),
    )
    unnamed = Work(path="work[1]", content=value("users", "work[1]"))
    heading = Section(kind="work", path="work", heading=value("team", "work"))
    return Resume(source="a.md", basics=Basics(), work=(work, unnamed), sections=(heading,))


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("work[0].highlights[1]", "team > naïve > bullet 2"),
        ("work[0].dates", "team > naïve > dates"),
        ("work[1]", "team > entry 2"),
        ("education[0]", "Education"),
        ("skills[0].keywords[2]", "Skills"),
        ("basics.email", "Contact > e-mail"),
        ("basics.summary", "Summary"),
        ("basics", "Contact"),
        ("", ""),
        ("resume.pdf", ""),
        ("requirements[2]", ""),
    ],
)
def test_nodes_have_names(path: str, name: str) -> None:
    assert resolver(_resume()).name(path) == name


def test_the_node_of_a_part_is_the_whole_bullet() -> None:
    spans = resolver(_resume()).node_spans(at(_resume().work[0].highlights[0], start=0, end=3))
    assert Span(0, len(TEXT.text)) in spans
