from __future__ import annotations

import pytest
from pdf_kit import at, read, stream, texts

WORDS = "Kubernetes Kubernetes Kubernetes"


@pytest.mark.parametrize(
    ("why", "content"),
    [
        ("white", b"1 1 1 rg " + at(72, 600, WORDS)),
        ("white", b"0.2 0.4 0.6 rg 50 580 300 60 re f " + at(72, 600, WORDS)),
        ("tiny", at(72, 600, WORDS, size=1)),
        ("off-page", at(72, -40, WORDS)),
        ("invisible", b"BT 3 Tr /F 10 Tf 72 600 Td (" + WORDS.encode() + b") Tj ET"),
    ],
)
def test_what_a_person_cannot_see_is_hidden(why: str, content: bytes) -> None:
    document = read(at(72, 700, "A person reads this line.") + content)
    assert texts(document) == ["A person reads this line."]
    assert [(hidden.text, hidden.why) for hidden in document.hidden] == [(WORDS, why)]


def test_white_text_on_a_dark_bar_is_seen() -> None:
    document = read(b"0.1 0.2 0.4 rg 0 690 612 60 re f 1 1 1 rg " + at(72, 710, "Maya Chen"))
    assert texts(document) == ["Maya Chen"]
    assert document.hidden == ()


def test_white_text_on_a_bar_painted_later_is_hidden() -> None:
    document = read(b"1 1 1 rg " + at(72, 710, "Maya Chen") + b"0.1 0.2 0.4 rg 0 100 612 60 re f")
    assert [hidden.why for hidden in document.hidden] == ["white"]


def test_white_text_on_a_picture_is_seen() -> None:
    image = stream(
        b"\0", b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    )
    content = b"q 612 0 0 200 0 592 cm /I Do Q 1 1 1 rg " + at(72, 700, "Maya Chen")
    document = read(content, resources=b"/XObject << /I 7 0 R >>", objects={7: image})
    assert texts(document) == ["Maya Chen"]


def test_the_frame_of_a_box_is_no_background() -> None:
    frame = b"0 0 0 rg 60 690 200 40 re 62 692 196 36 re f* "
    assert texts(read(frame + at(72, 705, "Framed in black"))) == ["Framed in black"]


def test_a_fill_is_cut_by_its_clip() -> None:
    clipped = b"q 0 0 612 100 re W n 0.2 0.2 0.2 rg 0 0 612 792 re f Q 0.2 0.2 0.2 rg "
    assert texts(read(clipped + at(72, 700, "Grey words"))) == ["Grey words"]


def test_the_text_layer_of_a_scan_is_text() -> None:
    image = stream(
        b"\0", b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    )
    content = (
        b"q 612 0 0 792 0 0 cm /I Do Q BT 3 Tr /F 10 Tf 72 700 Td (Recognised text of a page that was scanned) Tj ET"
    )
    document = read(content, resources=b"/XObject << /I 7 0 R >>", objects={7: image})
    assert texts(document) == ["Recognised text of a page that was scanned"]
    assert document.pages[0].image_share == 1
    assert document.problems == ()
