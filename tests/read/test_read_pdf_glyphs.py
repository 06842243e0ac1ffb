"""What an embedded font says about its glyphs."""

from __future__ import annotations

import struct

from hypothesis import given
from hypothesis import strategies as st

from profilelint.read.pdf.glyphs import glyph_texts


def sfnt(tag: bytes, table: bytes) -> bytes:
    return b"\x00\x01\x00\x00" + struct.pack(">4H", 1, 0, 0, 0) + struct.pack(">4s3L", tag, 0, 28, len(table)) + table


def test_a_character_map_names_glyphs() -> None:
    mapping = struct.pack(">5H", 6, 14, 0, 65, 2) + struct.pack(">2H", 7, 9)
    table = struct.pack(">2H", 0, 1) + struct.pack(">2HL", 3, 1, 12) + mapping
    assert glyph_texts(sfnt(b"cmap", table)) == {7: "A", 9: "B"}


def test_glyph_names_stand_for_characters() -> None:
    names = b"\x03f_i\x07uni0410\x05g1234"
    table = struct.pack(">L", 0x20000) + bytes(28) + struct.pack(">5H", 4, 0, 258, 259, 260) + names
    assert glyph_texts(sfnt(b"post", table)) == {1: "ﬁ", 2: "А"}


def test_another_kind_of_file_names_nothing() -> None:
    assert glyph_texts(b"%!PS-AdobeFont") == {}


@given(st.binary(max_size=200), st.sampled_from([b"\x00\x01\x00\x00", b"OTTO", b"\x01\x00\x04\x01"]))
def test_a_damaged_font_never_raises(data: bytes, start: bytes) -> None:
    assert isinstance(glyph_texts(start + data), dict)
