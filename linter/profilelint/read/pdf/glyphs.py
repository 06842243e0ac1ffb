"""What the glyphs of an embedded font stand for, by the font's own tables, where the PDF does not say.

TrueType and OpenType fonts name characters in ``cmap`` and glyphs in ``post``; bare CFF fonts name glyphs in their
charset (Adobe Technical Notes 5176 and 5014, OpenType 1.9).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

_MAX_GLYPHS = 20_000
_MAX_BYTES = 8_000_000
_STANDARD_NAMES = 391
_LIGATURES = {"f_f": "ﬀ", "f_i": "ﬁ", "f_l": "ﬂ", "f_f_i": "ﬃ", "f_f_l": "ﬄ"}


def glyph_texts(data: bytes) -> dict[int, str]:
    """Glyph numbers of an embedded font file with the characters that they stand for; empty where it does not say."""
    if len(data) > _MAX_BYTES:
        return {}
    try:
        if data[:4] in (b"\x00\x01\x00\x00", b"true", b"OTTO"):
            return dict(_sfnt(data))
        if data[:1] == b"\x01":
            return dict(_cff(data))
    except (struct.error, IndexError, ValueError, UnicodeDecodeError):
        pass
    return {}


def _named(name: str) -> str:
    """The character of a glyph name; empty where the name stands for none."""
    from pypdf._codecs import adobe_glyphs

    base = name.split(".")[0]
    if base in _LIGATURES:
        return _LIGATURES[base]
    found: str | None = adobe_glyphs.get("/" + base)
    if found:
        return found
    for prefix in ("uni", "u"):
        digits = base.removeprefix(prefix)
        if digits != base and 4 <= len(digits) <= 6:
            try:
                code = int(digits, 16)
            except ValueError:
                continue
            if 32 <= code < 0x110000 and not 0xD800 <= code < 0xE000:
                return chr(code)
    return ""


# ------------------------------------------------------------------------------------------------------------- sfnt


def _sfnt(data: bytes) -> Iterator[tuple[int, str]]:
    count = struct.unpack_from(">H", data, 4)[0]
    tables: dict[bytes, tuple[int, int]] = {}
    for i in range(min(count, 64)):
        tag, _, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * i)
        tables[tag] = (offset, length)
    if b"CFF " in tables:
        offset, length = tables[b"CFF "]
        yield from _guard(_cff(data[offset : offset + length]))
    if b"post" in tables:
        yield from _guard(_post(data, *tables[b"post"]))
    if b"cmap" in tables:
        yield from _guard(_cmap(data, tables[b"cmap"][0]))


def _guard(found: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """What an iterator gives before the table turns out to be damaged."""
    try:
        yield from found
    except (struct.error, IndexError, ValueError):
        return


def _post(data: bytes, start: int, length: int) -> Iterator[tuple[int, str]]:
    if struct.unpack_from(">L", data, start)[0] != 0x00020000:
        return
    count = min(struct.unpack_from(">H", data, start + 32)[0], _MAX_GLYPHS)
    indexes = struct.unpack_from(f">{count}H", data, start + 34)
    names: list[str] = []
    at, end = start + 34 + 2 * count, start + length
    while at < end and len(names) < _MAX_GLYPHS:
        size = data[at]
        names.append(data[at + 1 : at + 1 + size].decode("latin-1"))
        at += 1 + size
    for glyph, index in enumerate(indexes):
        if 258 <= index < 258 + len(names):
            text = _named(names[index - 258])
            if text:
                yield glyph, text


def _cmap(data: bytes, start: int) -> Iterator[tuple[int, str]]:
    count = struct.unpack_from(">H", data, start + 2)[0]
    for i in range(min(count, 16)):
        platform, encoding, offset = struct.unpack_from(">HHL", data, start + 4 + 8 * i)
        if platform != 0 and (platform, encoding) not in ((3, 1), (3, 10), (3, 0)):
            continue
        at = start + offset
        kind = struct.unpack_from(">H", data, at)[0]
        if kind == 4:
            yield from _segments(data, at)
        elif kind == 6:
            first, size = struct.unpack_from(">HH", data, at + 6)
            for n, glyph in enumerate(struct.unpack_from(f">{min(size, _MAX_GLYPHS)}H", data, at + 10)):
                yield from _pair(first + n, glyph)
        elif kind == 12:
            for n in range(min(struct.unpack_from(">L", data, at + 12)[0], 4000)):
                low, high, glyph = struct.unpack_from(">LLL", data, at + 16 + 12 * n)
                for code in range(low, min(high, low + _MAX_GLYPHS) + 1):
                    yield from _pair(code, glyph + code - low)


def _segments(data: bytes, at: int) -> Iterator[tuple[int, str]]:
    """Format 4: segments of the basic plane."""
    count = struct.unpack_from(">H", data, at + 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", data, at + 14)
    base = at + 16 + 2 * count
    starts = struct.unpack_from(f">{count}H", data, base)
    deltas = struct.unpack_from(f">{count}H", data, base + 2 * count)
    offsets = struct.unpack_from(f">{count}H", data, base + 4 * count)
    done = 0
    for n in range(count):
        for code in range(starts[n], ends[n] + 1):
            done += 1
            if code == 0xFFFF or done > _MAX_GLYPHS:
                break
            if offsets[n] == 0:
                glyph = (code + deltas[n]) & 0xFFFF
            else:
                place = base + 4 * count + 2 * n + offsets[n] + 2 * (code - starts[n])
                glyph = struct.unpack_from(">H", data, place)[0]
                glyph = (glyph + deltas[n]) & 0xFFFF if glyph else 0
            yield from _pair(code, glyph)


def _pair(code: int, glyph: int) -> Iterator[tuple[int, str]]:
    # Symbol fonts put their codes at U+F000, some subsetters put glyph numbers at control codes: both mean nothing.
    if glyph and code >= 32 and not 0x7F <= code < 0xA0 and not 0xD800 <= code < 0xE000 and code < 0x110000:
        yield glyph, chr(code)


# -------------------------------------------------------------------------------------------------------------- CFF


def _index(data: bytes, at: int) -> tuple[list[tuple[int, int]], int]:
    """The parts of an INDEX as (start, end), and where it ends."""
    count = struct.unpack_from(">H", data, at)[0]
    if count == 0:
        return [], at + 2
    width = data[at + 2]
    if not 1 <= width <= 4 or count > 65_000:
        raise ValueError
    offsets = [int.from_bytes(data[at + 3 + width * i : at + 3 + width * (i + 1)], "big") for i in range(count + 1)]
    base = at + 2 + width * (count + 1)
    return [(base + offsets[i], base + offsets[i + 1]) for i in range(count)], base + offsets[count]


def _cff(data: bytes) -> Iterator[tuple[int, str]]:
    """Glyph names of a name-keyed CFF font; a CID-keyed one names none."""
    _, at = _index(data, data[2])
    tops, at = _index(data, at)
    strings, _ = _index(data, at)
    top = _operators(data[slice(*tops[0])])
    charset, glyphs = top.get(15, 0), top.get(17, 0)
    if 1230 in top or charset <= 2 or not glyphs:
        return
    count = min(struct.unpack_from(">H", data, glyphs)[0], _MAX_GLYPHS)
    kind, at, glyph = data[charset], charset + 1, 1
    while glyph < count:
        first = struct.unpack_from(">H", data, at)[0]
        at += 2
        more = 0
        if kind == 1:
            more, at = data[at], at + 1
        elif kind == 2:
            more, at = struct.unpack_from(">H", data, at)[0], at + 2
        for name in range(first, first + more + 1):
            if _STANDARD_NAMES <= name < _STANDARD_NAMES + len(strings) and glyph < count:
                text = _named(data[slice(*strings[name - _STANDARD_NAMES])].decode("latin-1"))
                if text:
                    yield glyph, text
            elif 1 <= name <= 95 and glyph < count:
                # The first standard names are ASCII, but for the quotes.
                yield glyph, {8: "’", 65: "‘"}.get(name, chr(name + 31))
            elif name in (109, 110) and glyph < count:
                yield glyph, "ﬁ" if name == 109 else "ﬂ"
            glyph += 1


def _operators(data: bytes) -> dict[int, int]:
    """The operators of a DICT with their last whole-number operand; two-byte operators are 1200 + the second."""
    found: dict[int, int] = {}
    at, value = 0, 0
    while at < len(data):
        b = data[at]
        at += 1
        if b <= 21:
            if b == 12:
                b, at = 1200 + data[at], at + 1
            found[b] = value
        elif b == 28:
            value, at = struct.unpack_from(">h", data, at)[0], at + 2
        elif b == 29:
            value, at = struct.unpack_from(">l", data, at)[0], at + 4
        elif b == 30:
            while at < len(data) and data[at] & 15 != 15 and data[at] >> 4 != 15:
                at += 1
            at += 1
        elif 32 <= b <= 246:
            value = b - 139
        elif 247 <= b <= 250:
            value, at = (b - 247) * 256 + data[at] + 108, at + 1
        elif 251 <= b <= 254:
            value, at = -(b - 251) * 256 - data[at] - 108, at + 1
    return found
