import io
import time
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdf_kit import at, build
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, TextStringObject

from profilelint.model.document import Document, Line, Look, Page, Word
from profilelint.model.place import BBox, PagePlace
from profilelint.parse import parse
from profilelint.read import read_bytes
from profilelint.read.limits import Limits
from profilelint.read.pdf.attached import embedded, over

PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3">
  <CandidatePerson>
    <PersonName><GivenName>Irena</GivenName><FamilyName>Dolan</FamilyName></PersonName>
    <Communication><ChannelCode>Email</ChannelCode><URI>irena.dolan@mail.example</URI></Communication>
  </CandidatePerson>
  <CandidateProfile>
    <EmploymentHistory><EmployerHistory>
      <OrganizationName>Morava Dairy Works</OrganizationName>
      <PositionHistory>
        <PositionTitle>Process Engineer</PositionTitle>
        <EmploymentPeriod><StartDate><FormattedDateTime>2022-09</FormattedDateTime></StartDate>
          <EndDate><FormattedDateTime>2024-03</FormattedDateTime></EndDate></EmploymentPeriod>
        <Description>&lt;ul&gt;&lt;li&gt;Cut waste by 9 %&lt;/li&gt;&lt;li&gt;Wrote
          &lt;a href="https://morava.example/log"&gt;the line log&lt;/a&gt; in Python&lt;/li&gt;&lt;/ul&gt;
        </Description>
      </PositionHistory>
    </EmployerHistory></EmploymentHistory>
    <Skills><SkillsGroup><Title>Laboratory</Title>
      <PersonCompetency><CompetencyName>Titration</CompetencyName></PersonCompetency>
      <PersonCompetency><CompetencyName>HPLC</CompetencyName></PersonCompetency></SkillsGroup></Skills>
  </CandidateProfile>
</Candidate>
"""
SHOWN = """Irena DOLAN
Email: irena.dolan@mail.example
WORK EXPERIENCE
PROCESS ENGINEER - MORAVA DAIRY WORKS
09/2022 - 03/2024
Cut waste by 9 %
Wrote the line log in Python
SKILLS
Titration | HPLC
"""


def pdf(*attachments: bytes, shown: str = SHOWN) -> bytes:
    """A page that shows these lines, with files attached to it."""
    page = b"".join(at(72, 720 - 20 * row, line) for row, line in enumerate(shown.splitlines()))
    writer = PdfWriter(clone_from=io.BytesIO(build(page)))
    for number, attachment in enumerate(attachments):
        writer.add_attachment(f"attachment{number}.xml", attachment)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def changed(change, *attachments: bytes) -> bytes:
    """The same after a change to its attached streams."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf(*attachments)))
    names = writer.root_object["/Names"]["/EmbeddedFiles"]["/Names"]
    for name in names[1::2]:
        change(name.get_object()["/EF"]["/F"].get_object())
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def test_the_resume_comes_from_the_xml():
    document = read_bytes(pdf(PROFILE.encode()), "cv.pdf")
    assert (document.format, document.structured, document.raw, document.problems) == ("pdf", True, None, ())
    resume = parse(document)
    (work,) = resume.work
    assert (str(work.position), str(work.name)) == ("Process Engineer", "Morava Dairy Works")
    assert [bullet.text for bullet in work.highlights] == ["Cut waste by 9 %", "Wrote the line log in Python"]
    assert [str(word) for word in resume.skills[0].keywords] == ["Titration", "HPLC"]


def test_its_places_are_boxes_on_the_page():
    document = read_bytes(pdf(PROFILE.encode()), "cv.pdf")
    line = next(line for line in document.lines if line.text == "Cut waste by 9 %")
    assert line.page == 1
    assert line.bbox is not None
    for word in line.words:
        assert isinstance(word.place, PagePlace)
        assert word.place.bbox.y0 == pytest.approx(792 - 620 - 8, abs=4)
    assert line.look is not None
    assert line.look.font == "Helvetica"


def test_what_the_pdf_says_of_itself_stays():
    data = pdf(PROFILE.encode())
    document, page = read_bytes(data, "cv.pdf"), read_bytes(pdf(), "cv.pdf")
    assert (document.pages, document.fonts, document.metadata) == (page.pages, page.fonts, page.metadata)
    assert (document.hidden, document.images, document.stream) == (page.hidden, page.images, page.stream)


def test_a_link_of_the_xml_stands_on_its_words():
    (link,) = read_bytes(pdf(PROFILE.encode()), "cv.pdf").links
    assert link.url == "https://morava.example/log"


def pack(body: bytes):
    def change(stream) -> None:
        stream._data = zlib.compress(body)
        stream[NameObject("/Filter")] = NameObject("/FlateDecode")

    return change


def test_a_packed_file_is_read():
    assert read_bytes(changed(pack(PROFILE.encode()), b"-"), "cv.pdf").structured


@pytest.mark.parametrize(
    "data",
    [
        pdf(PROFILE.replace("</PersonName>", "</Person>").encode()),
        pdf(b"<invoice><total>4</total></invoice>"),
        pdf(b"hello"),
        pdf(PROFILE.encode(), shown="Nothing of that person\nstands on this page at all"),
        changed(pack(PROFILE.encode() + b" " * 40_000_000), b"-"),
        changed(pack(PROFILE.replace("Titration", "x " * 200_000).encode()), b"-"),
    ],
    ids=["broken", "not a profile", "no xml", "another person", "bomb", "endless"],
)
def test_a_pdf_with_another_file_reads_as_its_page(data: bytes):
    start = time.perf_counter()
    document = read_bytes(data, "cv.pdf")
    assert time.perf_counter() - start < 4
    assert not document.structured
    assert document.problems == ()
    assert document.lines[0].text in ("Irena DOLAN", "Nothing of that person")


def test_a_damaged_file_reads_as_the_page():
    def spoil(stream) -> None:
        stream._data = b"not packed at all"
        stream[NameObject("/Filter")] = NameObject("/FlateDecode")

    assert not read_bytes(changed(spoil, PROFILE.encode()), "cv.pdf").structured


def test_ten_thousand_files_are_not_all_looked_at():
    writer = PdfWriter(clone_from=io.BytesIO(pdf()))
    stream = DecodedStreamObject()
    stream.set_data(b"<a/>")
    file = writer._add_object(DictionaryObject({NameObject("/EF"): DictionaryObject({NameObject("/F"): stream})}))
    names = ArrayObject([item for n in range(10_000) for item in (TextStringObject(f"{n:05}"), file)])
    kids = ArrayObject([DictionaryObject({NameObject("/Names"): names}) for _ in range(3)])
    tree = DictionaryObject({NameObject("/Kids"): kids})
    writer.root_object[NameObject("/Names")] = DictionaryObject({NameObject("/EmbeddedFiles"): tree})
    made = io.BytesIO()
    writer.write(made)
    document = read_bytes(made.getvalue(), "cv.pdf")
    assert not document.structured
    assert document.problems == ()
    assert document.lines[0].text == "Irena DOLAN"


def test_a_tree_of_files_that_holds_itself_ends():
    writer = PdfWriter(clone_from=io.BytesIO(pdf()))
    tree = DictionaryObject()
    kid = writer._add_object(tree)
    tree[NameObject("/Kids")] = ArrayObject([kid, kid, kid])
    writer.root_object[NameObject("/AF")] = kid
    made = io.BytesIO()
    writer.write(made)
    assert read_bytes(made.getvalue(), "cv.pdf").lines[0].text == "Irena DOLAN"


def test_a_file_is_unpacked_within_the_limits():
    bomb = changed(pack(PROFILE.encode() + b" " * 5_000_000), b"-")
    assert embedded(PdfReader(io.BytesIO(bomb)), Limits(max_expansion=2_000)) is not None
    assert embedded(PdfReader(io.BytesIO(bomb)), Limits(max_expansion=10)) is None


def test_the_profile_is_found_among_other_files():
    data = pdf(b"<a/>", b"hello", PROFILE.encode())
    assert embedded(PdfReader(io.BytesIO(data))) == PROFILE.encode()


def page_of(text: str) -> Document:
    """A document as a PDF with these lines would give it, a word every 10 points."""
    lines = []
    for row, written in enumerate(text.splitlines()):
        words = []
        start = 0
        for column, word in enumerate(written.split()):
            box = BBox(column * 10, row * 10, column * 10 + 9, row * 10 + 9)
            words.append(Word(word, start, PagePlace(1, box), Look(size=9)))
            start += len(word) + 1
        lines.append(Line(text=written, words=tuple(words), page=1))
    placed, whole = Document.lay_out(lines)
    return Document(path="a.pdf", format="pdf", lines=placed, text=whole, pages=(Page(1, 595, 842),))


def box_of(document: Document, text: str) -> tuple[float, float]:
    """Left edge and top of a line's first word."""
    place = next(line for line in document.lines if line.text == text).words[0].place
    assert isinstance(place, PagePlace)
    return place.bbox.x0, place.bbox.y0


def test_the_words_of_the_xml_stand_where_the_page_shows_them():
    page = page_of(SHOWN)
    document = over(page, PROFILE.encode())
    assert document.pages == page.pages
    assert box_of(document, "Cut waste by 9 %") == (0, 50)
    assert box_of(document, "Morava Dairy Works") == (30, 30)
    assert box_of(document, "HPLC") == (20, 80)
    line = next(line for line in document.lines if line.text == "Wrote the line log in Python")
    assert line.page == 1
    assert line.bbox == BBox(0, 60, 59, 69)
    assert line.look == Look(size=9)


def test_a_word_that_the_page_does_not_show_stands_by_its_neighbour():
    document = over(page_of(SHOWN.replace("waste", "losses")), PROFILE.encode())
    line = next(line for line in document.lines if line.text == "Cut waste by 9 %")
    places = [word.place.bbox.x0 for word in line.words if isinstance(word.place, PagePlace)]
    assert places == [0, 0, 20, 30, 40]


def test_a_page_that_shows_something_else_stays_as_it_is():
    page = page_of("Nothing of that person\nstands on this page at all")
    assert over(page, PROFILE.encode()) is page
    assert over(page_of(SHOWN), b"<Candidate europass").tree is None


@given(st.permutations(SHOWN.split()), st.integers(0, 24))
def test_in_any_order_every_word_stands_on_a_word_of_the_page(words: list[str], lost: int):
    page = page_of("\n".join(words[lost:]))
    document = over(page, PROFILE.encode())
    boxes = {word.place for line in page.lines for word in line.words}
    assert all(word.place in boxes for line in document.lines for word in line.words)
    for line in document.lines:
        assert document.text[slice(*line.span)] == line.text
