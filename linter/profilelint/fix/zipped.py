"""ZIP files of which some parts change: all others are copied as they are packed, byte for byte, in their order."""

from __future__ import annotations

import struct
import zlib
from typing import NamedTuple

from profilelint.fix.sources import CannotWriteError

_END = struct.Struct("<4s4H2LH")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_STORED, _DEFLATED = 0, 8
_WIDE = 0xFFFFFFFF


class Member(NamedTuple):
    """A part of a ZIP file: ``start`` to ``end`` are the bytes of its header and content, ``entry`` those of its line
    in the list of contents."""

    name: str
    start: int
    end: int
    method: int
    entry: bytes


def members(data: bytes) -> list[Member] | None:
    """The parts of a ZIP file as its list of contents has them; ``None`` where it is not packed plainly, one after the
    other, or encrypted."""
    at = data.rfind(b"PK\x05\x06", max(0, len(data) - 65_557))
    if at < 0 or at + _END.size > len(data):
        return None
    _, disk, first_disk, here, count, size, offset, comment = _END.unpack_from(data, at)
    if disk or first_disk or here != count or offset + size != at or at + _END.size + comment != len(data):
        return None
    found: list[Member] = []
    position = offset
    for _ in range(count):
        if position + _CENTRAL.size > at:
            return None
        fields = _CENTRAL.unpack_from(data, position)
        mark, flags, method, start = fields[0], fields[3], fields[4], fields[16]
        name, extra, remark = fields[10:13]
        end = position + _CENTRAL.size + name + extra + remark
        if mark != b"PK\x01\x02" or end > at or flags & 1 or _WIDE in (fields[8], fields[9], start):
            return None
        if data[start : start + 4] != b"PK\x03\x04" or start >= offset:
            return None
        raw = data[position + _CENTRAL.size :][:name]
        shown = raw.decode("utf-8" if flags & 0x800 else "cp437", "replace").replace("\\", "/").lstrip("/")
        found.append(Member(shown, start, 0, method, data[position:end]))
        position = end
    if position != at:
        return None
    order = sorted({member.start for member in found})
    if len(order) < len(found) or (order and order[0] != 0):
        return None
    after = dict(zip(order, [*order[1:], offset], strict=True))
    return [member._replace(end=after[member.start]) for member in found]


def packed(data: bytes, members: list[Member], contents: dict[str, bytes]) -> bytes:
    """The ZIP file with other contents of some parts; the bytes of all others, their order and dates stay.

    Raises CannotWriteError for a part that is missing or compressed in an unusual way.
    """
    known = {member.name for member in members}
    if not contents.keys() <= known:
        raise CannotWriteError("its package does not list the part")
    pieces: list[bytes] = []
    moved: dict[int, tuple[int, bytes]] = {}
    size = 0
    for member in sorted(members, key=lambda member: member.start):
        blob, entry = data[member.start : member.end], member.entry
        if member.name in contents:
            blob, entry = _repacked(blob, member, contents[member.name])
        moved[member.start] = size, entry
        pieces.append(blob)
        size += len(blob)
    entries = b""
    for member in members:
        start, entry = moved[member.start]
        entries += entry[:42] + struct.pack("<L", start) + entry[46:]
    at = data.rfind(b"PK\x05\x06")
    ending = data[at : at + 12] + struct.pack("<2L", len(entries), size) + data[at + 20 :]
    return b"".join([*pieces, entries, ending])


def _repacked(blob: bytes, member: Member, content: bytes) -> tuple[bytes, bytes]:
    """A part's header and bytes, and its line in the list of contents, with another content."""
    if member.method == _DEFLATED:
        packer = zlib.compressobj(6, zlib.DEFLATED, -15)
        packed = packer.compress(content) + packer.flush()
    elif member.method == _STORED:
        packed = content
    else:
        raise CannotWriteError("its package is compressed in an unusual way")
    mark, needed, flags, method, time, date, _, _, _, name, extra = _LOCAL.unpack_from(blob)
    named = blob[_LOCAL.size : _LOCAL.size + name]
    more = _without_sizes(blob[_LOCAL.size + name : _LOCAL.size + name + extra])
    sums = (zlib.crc32(content), len(packed), len(content))
    flags &= ~8  # the sizes stand in the header, so none follow the content
    header = _LOCAL.pack(mark, needed, flags, method, time, date, *sums, name, len(more))
    fields = list(_CENTRAL.unpack_from(member.entry))
    fields[3] &= ~8
    fields[7:10] = sums
    return header + named + more + packed, _CENTRAL.pack(*fields) + member.entry[_CENTRAL.size :]


def _without_sizes(extra: bytes) -> bytes:
    """The extra fields of a header without the one for sizes over 4 GB."""
    kept = b""
    at = 0
    while at + 4 <= len(extra):
        key, size = struct.unpack_from("<2H", extra, at)
        if key != 1:
            kept += extra[at : at + 4 + size]
        at += 4 + size
    return kept
