"""Damaged copies of resume files, the same for the same seed: what a reader must bear.

mutate.py --count N --seed N --out DIR [SOURCE...]     writes them (sources: files or folders; without any, fixtures/)

A mutant is made of one source, one class of damage and a random generator of its own, so that number 17 of seed 1 is
always the same bytes, however many are made.
"""

from __future__ import annotations

import argparse
import io
import logging
import re
import sys
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
KINDS = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".odt": "odt",
    ".rtf": "rtf",
    ".json": "json",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".xml": "xml",
    ".html": "html",
    ".htm": "html",
    ".tex": "latex",
    ".typ": "typst",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
}
"""The kind of a source by the ending of its name; others are no sources."""
MOST_BYTES = 3_000_000
"""A mutant is never larger, so that the time goes into odd files, not into long ones."""

_NESTING = {
    "pdf": (b"[", b"<<", b"q\n", b"BT\n", b"(", b"<< /Kids [", b"/P << /MCID 0 >> BDC\n", b"1 0 0 1 0 0 cm\n"),
    "zip": (b"<w:p>", b"<w:tbl><w:tr><w:tc>", b"<w:sdt><w:sdtContent>", b"<text:span>", b"<text:list><text:list-item>"),
    "rtf": (b"{", b"{\\*\\a ", b"{\\field{\\*\\fldinst ", b"\\trowd\\cell ", b"{\\rtf1 "),
    "json": (b"[", b'{"a":', b'{"work":[', b'"', b"\\u"),
    "yaml": (b"- ", b"[", b"{a: ", b"? ", b"&a [*a, ", b"!!", b'"', b"\n  a:"),
    "xml": (b"<a>", b"<EmployerHistory>", b"<![CDATA[", b"<!--", b"&lt;li&gt;", b"&amp;amp;"),
    "html": (b"<div>", b"<ul><li>", b"<table><tr><td>", b"<b>", b"<!--", b"<a href='", b"&", b"<script>", b"<p"),
    "latex": (
        b"\\begin{itemize}\\item ",
        b"{",
        b"[",
        b"\\newcommand{\\a}{\\a\\a}\\a ",
        b"\\def\\a#1{\\a{#1#1}}",
        b"$",
        b"\\textbf{",
        b"\\if",
        b"%",
        b"\\",
    ),
    "typst": (b"#[", b"#{", b"(", b"#let a = ", b"*", b"_", b"`", b"/*", b"= ", b"#text("),
    "markdown": (b"> ", b"- ", b"[", b"![", b"*", b"**", b"_", b"`", b"<div>", b"#", b"[a](", b"|", b"  - ", b"\\"),
    "text": (b"(", b"- ", b"\t", b"* ", b" ", b"| ", b"1. ", b"\xe2\x80\xa2 "),
}
"""What opens something, by kind; ``zip`` is for the XML in a package."""
_TOKENS = {
    "pdf": rb"endobj|endstream|stream|obj|<<|>>|\[|\]|/[A-Za-z]+|\b(?:BT|ET|Tf|Td|Tm|Tj|TJ|cm|Do|re)\b",
    "zip": rb"</?[A-Za-z:]+|/?>|=\"[^\"]{0,40}\"",
    "rtf": rb"[{}]|\\[a-z]+-?\d*|\\'",
    "json": rb"[{}\[\],:\"]",
    "yaml": rb"[-:\[\]{},&*\"'|>]|\n +",
    "xml": rb"</?[A-Za-z:]+|/?>|=\"[^\"]{0,40}\"|&[a-z]+;",
    "html": rb"</?[A-Za-z0-9]+|/?>|=\"[^\"]{0,40}\"|&[a-z]+;",
    "latex": rb"[{}\[\]$%&]|\\[A-Za-z]+|\\\\",
    "typst": rb"[{}\[\]()#*_=,:\"]",
    "markdown": rb"^#+|^ *[-*] |[*_`\[\]()|]|\n\n",
    "text": rb"\n\n|[-|,:()]|\n",
}
_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")
_NUMBERS = (
    b"0",
    b"-1",
    b"-0.0",
    b"65536",
    b"2147483648",
    b"-2147483649",
    b"4294967296",
    b"18446744073709551616",
    b"99999999999999999999999999",
    b"1e308",
    b"1e999",
    b"0.0000000000001",
    b"-999999.5",
    b"9" * 400,
    b"00000000000000000000001",
    b"\xd9\xa3\xd9\xa4",
    b"NaN",
)
_BYTES = (b"\x00", b"\xff", b"\x80", b"\x1b", b"\x08", b"\x0c", b"\xed\xa0\x80", b"\xef\xbf\xbe", b"\xc0\xaf", b"\r")
_SIGNS = (
    "\u202e",
    "\u200b",
    "\ufeff",
    "\u00ad",
    "\u2028",
    "\u0300" * 40,
    "\u0661\u0662",
    "\U0001f468\u200d\U0001f469",
    "\ufb01",
    "\u1160",
    "\ud7a3",
    "\u0085",
    "İ",
    "ß",
)


class Source(NamedTuple):
    """A sound file. ``kind`` is one of the values of :data:`KINDS`."""

    name: str
    kind: str
    data: bytes


class Mutant(NamedTuple):
    """A damaged file: ``mutation`` names its class of damage, ``name`` keeps the source's ending."""

    name: str
    kind: str
    mutation: str
    data: bytes


class Brush(NamedTuple):
    """What a mutation works with: the kind whose tokens it uses, its randomness, and another file to splice in."""

    kind: str
    random: Random
    other: bytes

    def span(self, size: int, most: int = 4000) -> tuple[int, int]:
        """A range of a text of ``size`` bytes, mostly a short one."""
        length = min(size, int(most ** self.random.random()) + 1)
        start = self.random.randrange(size - length + 1)
        return start, start + length


Mutation = Callable[[bytes, Brush], bytes]


def flip(data: bytes, brush: Brush) -> bytes:
    """Some bytes are other bytes."""
    changed = bytearray(data)
    for _ in range(brush.random.choice((1, 1, 2, 5, 20, 200))):
        changed[brush.random.randrange(len(changed))] ^= 1 << brush.random.randrange(8)
    return bytes(changed)


def cut(data: bytes, brush: Brush) -> bytes:
    """It ends anywhere, or begins anywhere."""
    at = brush.random.randrange(len(data))
    return data[at:] if brush.random.random() < 0.15 else data[:at]


def cut_at_token(data: bytes, brush: Brush) -> bytes:
    """It ends before, in or after a token of its format."""
    places = [match.span() for match in re.finditer(_TOKENS[brush.kind], data, re.M)]
    if not places:
        return cut(data, brush)
    start, end = brush.random.choice(places)
    return data[: brush.random.randint(start, end)]


def duplicate(data: bytes, brush: Brush) -> bytes:
    """A part of it stands twice or more, there or elsewhere."""
    start, end = brush.span(len(data))
    at = end if brush.random.random() < 0.5 else brush.random.randrange(len(data))
    return data[:at] + data[start:end] * brush.random.choice((1, 1, 2, 10)) + data[at:]


def remove(data: bytes, brush: Brush) -> bytes:
    """Parts of it are gone."""
    for _ in range(brush.random.choice((1, 1, 2, 6))):
        if len(data) > 1:
            start, end = brush.span(len(data))
            data = data[:start] + data[end:]
    return data


def swap(data: bytes, brush: Brush) -> bytes:
    """Two parts of it have changed places."""
    first, second = sorted((brush.span(len(data)), brush.span(len(data))))
    if first[1] > second[0]:
        return data[second[0] :] + data[: second[0]]
    return b"".join(
        (data[: first[0]], data[slice(*second)], data[first[1] : second[0]], data[slice(*first)], data[second[1] :])
    )


def numbers(data: bytes, brush: Brush) -> bytes:
    """Numbers are huge, negative, or none."""
    places = [match.span() for match in _NUMBER.finditer(data)]
    for start, end in sorted(_some(places, brush), reverse=True):
        data = data[:start] + brush.random.choice(_NUMBERS) + data[end:]
    return data


def splice(data: bytes, brush: Brush) -> bytes:
    """It goes on as another file, or another file stands in it."""
    at = brush.random.randrange(len(data))
    start, end = brush.span(len(brush.other), len(brush.other))
    if brush.random.random() < 0.5:
        return data[:at] + brush.other[start:]
    return data[:at] + brush.other[start:end] + data[at:]


def control(data: bytes, brush: Brush) -> bytes:
    """NULs, escapes and bytes that are no text stand in it."""
    for _ in range(brush.random.choice((1, 3, 10, 100))):
        at = brush.random.randrange(len(data) + 1)
        data = data[:at] + brush.random.choice(_BYTES) * brush.random.choice((1, 1, 1, 4, 50)) + data[at:]
    return data


def nest(data: bytes, brush: Brush) -> bytes:
    """Something is opened very often, and seldom closed."""
    token = brush.random.choice(_NESTING[brush.kind])
    count = brush.random.choice((20, 200, 2_000, 20_000, 100_000))
    at = brush.random.randrange(len(data) + 1)
    if brush.random.random() < 0.5:
        starts = [match.start() for match in re.finditer(rb"\n", data)]
        at = brush.random.choice(starts) + 1 if starts else at
    return data[:at] + (token * count)[:500_000] + data[at:]


def tokens(data: bytes, brush: Brush) -> bytes:
    """Tokens of its format are missing, doubled or others."""
    places = [match.span() for match in re.finditer(_TOKENS[brush.kind], data, re.M)]
    words = [data[start:end] for start, end in _some(places, brush)]
    for start, end in sorted(_some(places, brush), reverse=True):
        new = brush.random.choice((b"", data[start:end] * 2, brush.random.choice(words or [b" "])))
        data = data[:start] + new + data[end:]
    return data


def grow(data: bytes, brush: Brush) -> bytes:
    """A short part of it stands there thousands of times."""
    start, end = brush.span(len(data), 200)
    count = min(brush.random.choice((300, 3_000, 30_000)), 300_000 // (end - start))
    return data[:end] + data[start:end] * count + data[end:]


def encoding(data: bytes, brush: Brush) -> bytes:
    """It is stored in another encoding than it says, in two of them, or with signs that no keyboard has."""
    text = data.decode("utf-8", "replace")
    how = brush.random.randrange(9)
    if how == 0:
        return text.encode("utf-16" if brush.random.random() < 0.5 else "utf-16-le", "replace")
    if how == 1:
        return text.encode("latin-1", "replace")[:-1]
    if how == 2:
        return brush.random.choice((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf" * 2)) + data
    if how == 3:
        return data.decode("latin-1").encode("utf-8")
    if how == 4:
        half = len(text) // 2
        return text[:half].encode() + text[half:].encode("utf-16-be")
    if how == 5:
        return data.replace(b"\r\n", b"\n").replace(
            b"\n", brush.random.choice((b"\r", b"\r\n", b"\n\r\n", b"\x85", b"\x0b"))
        )
    if how == 6:
        return text.encode("utf-32", "replace")
    for _ in range(brush.random.choice((1, 5, 50))):
        at = brush.random.randrange(len(text) + 1)
        text = text[:at] + brush.random.choice(_SIGNS) + text[at:]
    return text.encode("utf-8", "surrogatepass")


def _some(places: list[tuple[int, int]], brush: Brush) -> list[tuple[int, int]]:
    count = min(len(places), brush.random.choice((1, 1, 3, 20, 500)))
    return brush.random.sample(places, count)


PLAIN: dict[str, Mutation] = {
    "flip": flip,
    "cut": cut,
    "cut at token": cut_at_token,
    "duplicate": duplicate,
    "remove": remove,
    "swap": swap,
    "numbers": numbers,
    "splice": splice,
    "control": control,
    "nest": nest,
    "tokens": tokens,
    "grow": grow,
    "encoding": encoding,
}
"""What can be done to bytes of any kind."""


def part(data: bytes, brush: Brush, inner: Mutation) -> bytes:
    """A package (DOCX, ODT) whose parts hold damaged XML, zipped anew."""
    inside = brush._replace(kind="zip")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    main = [name for name, _ in parts if name in ("word/document.xml", "content.xml")]
    xml = [name for name, _ in parts if name.endswith((".xml", ".rels"))]
    chosen = main[0] if main and brush.random.random() < 0.6 else brush.random.choice(xml)
    return _zip([(name, inner(held, inside) if name == chosen else held) for name, held in parts])


def package(data: bytes, brush: Brush) -> bytes:
    """A package whose parts are missing, doubled, swapped, empty, or huge once unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    how, one, two = brush.random.randrange(7), *(brush.random.randrange(len(parts)) for _ in range(2))
    if how == 0:
        del parts[one]
    elif how == 1:
        parts.append(parts[one])
    elif how == 2:
        (first, a), (second, b) = parts[one], parts[two]
        parts[one], parts[two] = (first, b + b" "), (second, a)
    elif how == 3:
        parts[one] = (parts[one][0], b"")
    elif how == 4:
        parts[one] = (parts[one][0], b"<a>" * 20 + b" " * 60_000_000)
    elif how == 5:
        parts[one] = ("../" * 5 + "etc/" + parts[one][0], parts[one][1])
    else:
        parts += [(f"part{number}.xml", b"<a/>") for number in range(5_000)]
    return _zip(parts)


def _zip(parts: list[tuple[str, bytes]]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, held in parts:
            if name in archive.NameToInfo:
                archive.NameToInfo.pop(name)  # a name that stands twice is part of the damage
            archive.writestr(zipfile.ZipInfo(name), held, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def content(data: bytes, brush: Brush, inner: Mutation) -> bytes:
    """A PDF whose page contents, fonts or character maps are damaged inside their streams, packed anew."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import ContentStream, DecodedStreamObject, StreamObject

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    held = writer._objects
    streams = [
        number
        for number, item in enumerate(held)
        if isinstance(item, StreamObject) and not isinstance(item, ContentStream) and item.get("/Subtype") != "/Image"
    ]
    first = [item.idnum - 1 for page in writer.pages if (item := page.raw_get("/Contents")) and hasattr(item, "idnum")]
    drawn = [number for number in first if number in streams]
    number = brush.random.choice(drawn if drawn and brush.random.random() < 0.7 else streams)
    item = held[number]
    assert isinstance(item, StreamObject)
    new = DecodedStreamObject()
    new.update({key: item.raw_get(key) for key in item if key not in ("/Filter", "/DecodeParms", "/Length")})
    new.set_data(inner(item.get_data(), brush))
    held[number] = new.flate_encode()
    return _written(writer)


def objects(data: bytes, brush: Brush) -> bytes:
    """A PDF whose dictionaries hold values of the wrong kind, or themselves."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import (
        ArrayObject,
        BooleanObject,
        ByteStringObject,
        DictionaryObject,
        IndirectObject,
        NameObject,
        NullObject,
        NumberObject,
        TextStringObject,
    )

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    held = [item for item in writer._objects if isinstance(item, DictionaryObject)]
    inner = [value for item in held for value in item.values() if isinstance(value, DictionaryObject)]
    count = len(writer._objects)
    for _ in range(brush.random.choice((1, 1, 2, 6))):
        item = brush.random.choice(held + inner)
        if not item:
            continue
        key = brush.random.choice(list(item))
        number = brush.random.randrange(1, count + 3)
        odd: list[Any] = [
            NullObject(),
            NumberObject(-1),
            NumberObject(2**40),
            NumberObject(0),
            TextStringObject("\u0000\ufffd odd"),
            ByteStringObject(b"\xff\xfe"),
            NameObject("/Odd#20Name"),
            BooleanObject(True),
            ArrayObject(),
            ArrayObject([NumberObject(1), NullObject(), NameObject("/X")]),
            DictionaryObject(),
            IndirectObject(number, 0, writer),
            IndirectObject(number, 0, writer),
            IndirectObject(number, 0, writer),
            ArrayObject([IndirectObject(number, 0, writer)] * 40),
        ]
        if brush.random.random() < 0.15:
            item.pop(key)
        else:
            item[NameObject(key)] = brush.random.choice(odd)
    return _written(writer)


def xref(data: bytes, brush: Brush) -> bytes:
    """A PDF whose table of objects or whose trailer lies."""
    places = [match.span(1) for match in re.finditer(rb"startxref\s+(\d+)", data)]
    places += [match.span(1) for match in re.finditer(rb"\n(\d{10}) \d{5} [nf]", data)]
    places += [
        match.span(1) for match in re.finditer(rb"/(?:Size|Root|Prev|XRefStm|W ?\[|Index ?\[|First|N) ?(\d+)", data)
    ]
    places += [match.span(1) for match in re.finditer(rb"\n(\d+) \d+ obj", data)]
    for start, end in sorted(_some(places, brush), reverse=True):
        known = [data[slice(*place)] for place in (brush.random.choice(places), (start, end))]
        new = brush.random.choice((b"0", b"1", b"7", b"9999999999", b"0000000017", b"-5", known[0]))
        data = data[:start] + new + data[end:]
    if brush.random.random() < 0.3:
        at = data.rfind(b"startxref") if brush.random.random() < 0.5 else brush.random.randrange(len(data))
        data = data[:at] + b"trailer << /Root 1 0 R /Prev %d /Size 9 >>\n" % max(0, at) + data[at:]
    return data


def _written(writer: Any) -> bytes:
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _within(outer: Callable[[bytes, Brush, Mutation], bytes], inner: Mutation) -> Mutation:
    return lambda data, brush: outer(data, brush, inner)


PACKED: dict[str, Mutation] = {
    **{f"part: {name}": _within(part, inner) for name, inner in PLAIN.items()},
    "package": package,
}
PDF: dict[str, Mutation] = {
    **{f"content: {name}": _within(content, PLAIN[name]) for name in PLAIN if name != "encoding"},
    "objects": objects,
    "xref": xref,
}


def mutations(kind: str) -> dict[str, Mutation]:
    """The classes of damage for a kind of file, by name."""
    if kind in ("docx", "odt"):
        return {**{name: PLAIN[name] for name in ("flip", "cut", "remove", "splice", "control")}, **PACKED}
    return {**PLAIN, **PDF} if kind == "pdf" else dict(PLAIN)


def find_sources(paths: Sequence[Path] = (FIXTURES,)) -> list[Source]:
    """The sources among files and folders, in the order of their names."""
    found: list[Source] = []
    for path in paths:
        files = sorted(file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]
        for file in files:
            kind = KINDS.get(file.suffix.lower(), "")
            if kind and file.stat().st_size:
                found.append(Source(file.name, kind, file.read_bytes()))
    return found


class Plan(NamedTuple):
    """What a mutant is to be, before its bytes are made."""

    name: str
    kind: str
    mutation: str
    source: Source
    other: Source


def plan(sources: Sequence[Source], seed: int, number: int) -> Plan:
    """What the ``number``-th mutant of a seed is; kinds take turns, so that each is met equally often."""
    random = Random(f"{seed}/{number}")
    kinds = sorted({source.kind for source in sources})
    kind = kinds[number % len(kinds)]
    pool = [source for source in sources if source.kind == kind]
    source = random.choice(pool)
    other = random.choice(pool if random.random() < 0.7 else sources)
    return Plan(f"{number:05}-{source.name}", kind, random.choice(list(mutations(kind))), source, other)


def mutant(sources: Sequence[Source], seed: int, number: int) -> Mutant:
    """The ``number``-th mutant of a seed. Its bytes are never the source's."""
    made = plan(sources, seed, number)
    random = Random(f"{seed}/{number}/bytes")
    for _ in range(5):
        changed = mutate(made.source.data, made.kind, made.mutation, random, made.other.data)
        if changed is not None and changed != made.source.data:
            break
    else:
        changed = flip(made.source.data, Brush(made.kind, random, made.source.data))
    return Mutant(made.name, made.kind, made.mutation, changed)


def mutate(data: bytes, kind: str, name: str, random: Random, other: bytes = b"") -> bytes | None:
    """One class of damage done to some bytes; ``None`` where they are too odd to be taken apart."""
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        return mutations(kind)[name](data, Brush(kind, random, other or data))[:MOST_BYTES]
    except MemoryError:
        raise
    except Exception:  # the source itself is damaged
        return None
    finally:
        logger.setLevel(level)


def mutants(sources: Sequence[Source], seed: int, count: int) -> Iterator[Mutant]:
    """The first mutants of a seed."""
    return (mutant(sources, seed, number) for number in range(count))


def main() -> int:
    """Write mutants to a folder."""
    parser = argparse.ArgumentParser(description="Write damaged copies of resume files, the same for the same seed.")
    parser.add_argument("sources", nargs="*", type=Path, default=[FIXTURES], metavar="SOURCE")
    parser.add_argument("--count", type=int, default=100, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    asked = parser.parse_args()
    sources = find_sources(asked.sources)
    if not sources:
        parser.error("there is no source among these files")
    asked.out.mkdir(parents=True, exist_ok=True)
    for made in mutants(sources, asked.seed, asked.count):
        (asked.out / made.name).write_bytes(made.data)
        print(f"{made.mutation:<24}{made.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
