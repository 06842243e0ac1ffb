from __future__ import annotations

import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdf_kit import at, build, read, stream, texts
from pypdf import PdfReader, PdfWriter
from pypdf.constants import UserAccessPermissions

from profilelint.model.document import Region
from profilelint.read import pdf
from profilelint.read.limits import DEFAULT_LIMITS

SENTENCE = "Computer science junior interested in distributed systems and tools."


def encrypted(user: str, owner: str, algorithm: str) -> bytes:
    writer = PdfWriter(PdfReader(io.BytesIO(build(at(72, 700, SENTENCE)))))
    writer.encrypt(user, owner, algorithm=algorithm)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_document_holds_its_lines_and_their_text() -> None:
    document = read(at(72, 700, "Maya Chen") + at(72, 680, SENTENCE))
    assert document.format == "pdf"
    assert document.text == f"Maya Chen\n{SENTENCE}"
    assert [document.text[line.start :].startswith(line.text) for line in document.lines] == [True, True]
    assert document.pages[0].characters == len(document.text.replace(" ", "").replace("\n", ""))


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_a_password_stops_the_reading(algorithm: str) -> None:
    document = pdf.read(encrypted("secret", "owner", algorithm))
    assert [problem.kind for problem in document.problems] == ["encrypted"]
    assert not document.readable


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_an_owner_password_does_not(algorithm: str) -> None:
    document = pdf.read(encrypted("", "owner", algorithm))
    assert texts(document) == [SENTENCE]
    assert document.problems == ()


@pytest.mark.parametrize(("allowed", "kinds"), [(-4, []), (-20, ["restricted"]), (-532, ["restricted"])])
def test_permissions_may_forbid_to_take_the_text(allowed: int, kinds: list[str]) -> None:
    writer = PdfWriter(PdfReader(io.BytesIO(build(at(72, 700, SENTENCE)))))
    writer.encrypt("", "owner", algorithm="AES-128", permissions_flag=UserAccessPermissions(allowed & 0xFFFFFFFF))
    out = io.BytesIO()
    writer.write(out)
    document = pdf.read(out.getvalue())
    assert [problem.kind for problem in document.problems] == kinds
    assert texts(document) == [SENTENCE]


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4 and then nothing", build(b"")[:120], b"\0" * 99])
def test_damage_is_a_problem(data: bytes) -> None:
    assert [problem.kind for problem in pdf.read(data).problems] == ["unreadable"]


def test_no_bytes_are_empty() -> None:
    assert [problem.kind for problem in pdf.read(b"").problems] == ["empty"]


def test_a_blank_page_is_empty() -> None:
    assert [problem.kind for problem in read(b"").problems] == ["empty"]


def test_a_picture_of_a_page_has_no_text() -> None:
    image = stream(
        b"\0", b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    )
    document = read(b"q 612 0 0 792 0 0 cm /I Do Q", resources=b"/XObject << /I 7 0 R >>", objects={7: image})
    assert [(problem.kind, problem.page) for problem in document.problems] == [("no-text", 1)]
    assert [(image.page, image.name) for image in document.images] == [(1, "I")]
    assert document.pages[0].image_share == 1


def test_a_short_last_page_is_no_problem() -> None:
    assert read(at(72, 700, SENTENCE), at(72, 700, "Python, Rust")).problems == ()


def test_a_last_page_of_decoration_is_no_problem() -> None:
    assert read(at(72, 700, SENTENCE), b"0.9 0.9 0.9 rg 0 0 612 792 re f").problems == ()


def test_drawings_alone_are_no_text() -> None:
    document = read(b"0 0 0 rg 72 700 100 2 re f")
    assert [(problem.kind, problem.page) for problem in document.problems] == [("no-text", 1)]


def test_pages_beyond_the_limit_are_named() -> None:
    data = build(*[at(72, 700, f"{SENTENCE} {n}") for n in range(3)])
    document = pdf.read(data, limits=DEFAULT_LIMITS._replace(max_pages=2))
    assert len(document.pages) == 2
    assert [problem.kind for problem in document.problems] == ["limit"]


def test_a_page_that_cannot_be_reached_is_named() -> None:
    data = build(at(72, 700, SENTENCE), at(72, 700, SENTENCE))
    assert pdf.read(data).problems == ()
    document = pdf.read(data.replace(b"[10 0 R 20 0 R]", b"[10 0 R 99 0 R]"))
    assert SENTENCE in texts(document)
    assert [(problem.kind, problem.detail) for problem in document.problems] == [
        ("limit", "it names 2 pages, but only 1 can be reached")
    ]


def test_time_beyond_the_limit_is_named() -> None:
    document = pdf.read(build(at(72, 700, SENTENCE)), limits=DEFAULT_LIMITS._replace(max_seconds=-1))
    assert [problem.kind for problem in document.problems] == ["limit"]


def test_a_page_that_cannot_be_interpreted_keeps_its_neighbours() -> None:
    data = build(at(72, 700, SENTENCE), b"BI /W 1 ID never ends")
    assert SENTENCE in texts(pdf.read(data))


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    pdf.read(build(at(72, 700, SENTENCE)).replace(b"startxref", b"startxxxx"))
    pdf.read(b"%PDF-1.7 garbage")
    assert capfd.readouterr() == ("", "")


def test_links_stand_on_their_words() -> None:
    action = b"/A << /S /URI /URI (https://example.com) >>"
    link = b"/Annots [<< /Type /Annot /Subtype /Link /Rect [70 695 115 712] " + action + b" >>]"
    document = read(at(72, 700, "Portfolio and other words"), page=link)
    assert [(found.url, found.span and document.text[slice(*found.span)]) for found in document.links] == [
        ("https://example.com", "Portfolio")
    ]


def test_values_of_form_fields_are_text() -> None:
    field = b"/Annots [<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Maya Chen) /Rect [72 690 300 712] >>]"
    assert texts(read(at(72, 740, SENTENCE), page=field)) == [SENTENCE, "Maya Chen"]


def test_what_repeats_on_pages_is_header_and_footer() -> None:
    pages = [
        at(72, 770, "Maya Chen, maya.chen@example.com") + at(72, 600, f"Page body {n}") + at(280, 20, f"Page {n} of 2")
        for n in (1, 2)
    ]
    document = read(*pages)
    assert [line.region for line in document.lines] == [Region.HEADER, Region.BODY, Region.FOOTER] * 2


def test_a_lone_line_at_the_top_is_body() -> None:
    assert read(at(72, 770, "Maya Chen")).lines[0].region is Region.BODY


def test_metadata_is_read() -> None:
    writer = PdfWriter(PdfReader(io.BytesIO(build(at(72, 700, SENTENCE)))))
    writer.add_metadata({"/Title": "Resume", "/Author": "Maya Chen"})
    out = io.BytesIO()
    writer.write(out)
    metadata = pdf.read(out.getvalue()).metadata
    assert (metadata.title, metadata.author, metadata.tagged) == ("Resume", "Maya Chen", False)


def test_the_same_bytes_give_the_same_document() -> None:
    data = build(at(72, 700, SENTENCE) + at(72, 650, "• Item"))
    assert pdf.read(data) == pdf.read(data)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 2000), st.binary(min_size=1, max_size=4)), min_size=1, max_size=12))
def test_damage_anywhere_never_raises(changes: list[tuple[int, bytes]]) -> None:
    data = bytearray(build(at(72, 700, SENTENCE) + at(72, 680, "• Item"), at(72, 700, "Second page")))
    for place, new in changes:
        place %= len(data)
        data[place : place + len(new)] = new
    document = pdf.read(bytes(data))
    assert document.lines or document.problems or document.hidden


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(
            st.floats(-50, 650), st.floats(-50, 850), st.text("aB•-1 ", min_size=1, max_size=12), st.integers(0, 40)
        ),
        max_size=40,
    )
)
def test_words_anywhere_are_kept(places: list[tuple[float, float, str, int]]) -> None:
    content = b"".join(at(x, y, text, size) for x, y, text, size in places)
    document = read(content)
    for line in document.lines:
        for word in line.words:
            assert line.text[word.start : word.start + len(word.text)] == word.text
        assert document.text[line.start : line.start + len(line.text)] == line.text
