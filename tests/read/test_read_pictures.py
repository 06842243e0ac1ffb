"""What the first bytes of a picture say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.model.document import Pixels
from profilelint.read.pictures import pixels_of

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (300).to_bytes(4, "big") + (400).to_bytes(4, "big") + b"\x08\x02\0\0\0"
GIF = b"GIF89a" + (16).to_bytes(2, "little") + (32).to_bytes(2, "little") + b"\xf7\0\0"
APP = b"\xff\xe0" + (16).to_bytes(2, "big") + b"JFIF\0" + b"\0" * 9
FRAME = b"\xff\xc0" + (17).to_bytes(2, "big") + b"\x08" + (400).to_bytes(2, "big") + (300).to_bytes(2, "big")
JPEG = b"\xff\xd8" + APP + FRAME + b"\x03"


@pytest.mark.parametrize(
    ("head", "size", "said"),
    [
        (PNG, 150_000, Pixels(300, 400, 3, "lossless", 10.0)),
        (GIF, 64, Pixels(16, 32, 3, "lossless", 1.0)),
        (JPEG, 30_000, Pixels(300, 400, 3, "lossy", 2.0)),
        (JPEG[:-1] + b"\x01", 30_000, Pixels(300, 400, 1, "lossy", 2.0)),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", 900, None),
        (JPEG[:20], 30_000, None),
        (PNG[:18], 30_000, None),
        (b"", 0, None),
    ],
)
def test_size_colours_and_compression(head: bytes, size: int, said: Pixels | None) -> None:
    assert pixels_of(head, size) == said


@given(st.binary(max_size=60), st.sampled_from([b"", PNG[:8], b"\xff\xd8", b"GIF87a"]))
def test_any_bytes_are_read(rest: bytes, start: bytes) -> None:
    found = pixels_of(start + rest, 1000)
    assert found is None or (found.width > 0 and found.height > 0)
