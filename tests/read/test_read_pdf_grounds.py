"""What lies behind words, which fonts draw, and what a picture says of itself."""

from __future__ import annotations

import zlib

import pytest
from pdf_kit import at, read, stream

from profilelint.model.document import Font, Pixels
from profilelint.model.place import PagePlace

WHITE = (1.0, 1.0, 1.0)


def grounds(content: bytes, resources: bytes = b"", **more: object) -> list[object]:
    document = read(content, resources=resources, **more)
    return [word.ground for line in document.lines for word in line.words]


def test_paper_is_white() -> None:
    assert grounds(at(72, 700, "Robin Vale")) == [WHITE, WHITE]


def test_a_bar_under_the_words_is_their_ground() -> None:
    bar = b"0.1 0.2 0.3 rg 60 690 300 30 re f 1 g "
    assert grounds(bar + at(72, 700, "Robin")) == [(0.1, 0.2, 0.3)]


def test_a_bar_elsewhere_is_not() -> None:
    assert grounds(b"0.1 0.2 0.3 rg 60 600 300 30 re f 0 g " + at(72, 700, "Robin")) == [WHITE]


def test_what_shows_through_is_not_known() -> None:
    veil = b"/G gs 0 g 60 690 300 30 re f /H gs 0.2 g "
    states = b"/ExtGState << /G << /ca 0.1 >> /H << /ca 1 >> >>"
    assert grounds(veil + at(72, 700, "Robin"), states) == [None]


def test_black_text_under_a_thin_veil_is_seen() -> None:
    veil = b"/G gs 0 g 60 690 300 30 re f /H gs 0 g "
    states = b"/ExtGState << /G << /ca 0.1 >> /H << /ca 1 >> >>"
    document = read(veil + at(72, 700, "Robin"), resources=states)
    assert document.hidden == ()
    assert [line.text for line in document.lines] == ["Robin"]


def test_a_picture_under_the_words_is_not_known() -> None:
    assert grounds(b"q 300 0 0 30 60 690 cm /P Do Q " + at(72, 700, "Robin"), PICTURE, objects=OBJECTS) == [None]


def test_a_word_of_two_looks_has_the_ground_of_its_longer_part() -> None:
    box = b"0 0 0.5 rg 70 690 9.5 30 re f 0 g "
    document = read(box + at(72, 700, "in") + b"0.3 g " + at(79.8, 700, "terests", font="B"))
    (word,) = [word for line in document.lines for word in line.words]
    assert (word.text, word.ground) == ("interests", WHITE)


def test_a_font_that_draws_nothing_is_not_used() -> None:
    document = read(b"BT /B 12 Tf 14 TL ET " + at(72, 700, "Robin"))
    assert document.fonts == (Font("Helvetica", False),)


PICTURE = b"/XObject << /P 5 0 R >>"
HEAD = b"/Type /XObject /Subtype /Image /Width 40 /Height 50 /BitsPerComponent 8 "
DATA = zlib.compress(bytes(range(250)) * 24)
OBJECTS = {5: stream(DATA, HEAD + b"/ColorSpace /DeviceRGB /Filter /FlateDecode")}


def test_a_picture_says_where_it_is_and_how_it_is_stored() -> None:
    document = read(b"q 80 0 0 100 60 600 cm /P Do Q " + at(72, 500, "Robin"), resources=PICTURE, objects=OBJECTS)
    (image,) = document.images
    assert image.pixels == Pixels(40, 50, 3, "lossless", round(len(DATA) * 8 / 2000, 3))
    assert image.place == PagePlace(1, image.bbox) if image.bbox is not None else False


@pytest.mark.parametrize(
    ("head", "channels", "coding"),
    [
        (b"/ColorSpace /DeviceGray /Filter /DCTDecode", 1, "lossy"),
        (b"/ColorSpace [/ICCBased 6 0 R] /Filter [/FlateDecode /DCTDecode]", 3, "lossy"),
        (b"/ImageMask true /Filter /CCITTFaxDecode", 1, ""),
        (b"/ColorSpace /DeviceRGB", 3, ""),
    ],
)
def test_colours_and_compression_of_pictures(head: bytes, channels: int, coding: str) -> None:
    objects = {5: stream(b"x" * 100, HEAD + head), 6: stream(b"icc", b"/N 3")}
    document = read(b"q 80 0 0 100 60 600 cm /P Do Q " + at(72, 500, "Robin"), resources=PICTURE, objects=objects)
    pixels = document.images[0].pixels
    assert pixels is not None
    assert (pixels.channels, pixels.coding) == (channels, coding)


def test_a_picture_without_a_size_says_nothing() -> None:
    objects = {5: stream(b"x", b"/Type /XObject /Subtype /Image /Width 0 /Height (?)")}
    document = read(b"q 80 0 0 100 60 600 cm /P Do Q " + at(72, 500, "Robin"), resources=PICTURE, objects=objects)
    assert [image.pixels for image in document.images] == [None]
