"""What the first bytes of a picture file say: its size in pixels, its colours, how it is compressed."""

from __future__ import annotations

from profilelint.model.document import Pixels

HEAD = 131_072
"""So many bytes suffice: before the frame of a JPEG stand at most some blocks of metadata."""
_PNG_CHANNELS = {0: 1, 2: 3, 3: 3, 4: 1, 6: 3}
_NO_FRAME = frozenset({0xC4, 0xC8, 0xCC})
"""Markers among those of JPEG frames that are none."""


def pixels_of(head: bytes, size: int) -> Pixels | None:
    """What a PNG, JPEG or GIF of ``size`` bytes says in its first bytes; ``None`` for other and damaged files."""
    found: tuple[int, int, int, str] | None = None
    if head.startswith(b"\x89PNG\r\n\x1a\n") and len(head) >= 26:
        channels = _PNG_CHANNELS.get(head[25], 0)
        found = int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big"), channels, "lossless"
    elif head.startswith((b"GIF87a", b"GIF89a")) and len(head) >= 10:
        found = int.from_bytes(head[6:8], "little"), int.from_bytes(head[8:10], "little"), 3, "lossless"
    elif head.startswith(b"\xff\xd8"):
        found = _jpeg(head)
    if found is None or min(found[:3]) <= 0:
        return None
    width, height, channels, coding = found
    return Pixels(width, height, channels, coding, round(size * 8 / (width * height), 3))


def _jpeg(head: bytes) -> tuple[int, int, int, str] | None:
    at = 2
    while at + 10 <= len(head) and head[at] == 0xFF:
        marker = head[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if 0xC0 <= marker <= 0xCF and marker not in _NO_FRAME:
            height, width = int.from_bytes(head[at + 5 : at + 7], "big"), int.from_bytes(head[at + 7 : at + 9], "big")
            return width, height, 1 if head[at + 9] == 1 else 3, "lossy"
        at += 2 + int.from_bytes(head[at + 2 : at + 4], "big")
    return None
