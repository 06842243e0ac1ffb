"""The lines of a profile page with their parts, and what each is: a section's title, a label, a button, text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from itertools import pairwise
from typing import NamedTuple

from profilelint.model.document import Document, Leaf, Line, Link, Role
from profilelint.model.place import PagePlace, Span, TextPlace
from profilelint.pattern import lazy
from profilelint.read.exports import page_words as words
from profilelint.read.exports.page_words import heading, plain

LONG = 160
"""Characters: a longer line is prose, no title, label or name."""
SPLIT = lazy(r"\t|\s[|·•–—]\s|\s-\s")
COMMA = lazy(r", ")
_TAGS = lazy(r"(?:<[^<>]{0,2000}>\s*)+")


class Bit(NamedTuple):
    """A part of a line with its place in the document's text."""

    text: str
    span: Span

    @property
    def leaf(self) -> Leaf:
        return Leaf(self.text, self.span)


@dataclass(frozen=True, slots=True)
class Row:
    """A line, its parts (cells, chips), and what it is.

    ``kind``: ``section`` (``key`` is the section), ``label`` (``key`` is the field, ``bits`` its values), ``noise``
    (navigation, buttons), ``empty`` (says that there is nothing), ``cut`` (says that there is more), ``text``.
    """

    number: int
    line: Line
    whole: Bit
    bits: tuple[Bit, ...]
    kind: str = "text"
    key: str = ""
    apart: bool = False
    """Whether a blank line or a jump stands above it."""

    @property
    def item(self) -> bool:
        return self.line.role is Role.ITEM

    @property
    def title(self) -> bool:
        return self.line.role is Role.HEADING


def fits(name: str, value: str) -> bool:
    """Whether a value is one of the field; fields that take any text are not asked about."""
    value = value.strip()
    if name == "school year":
        return words.SCHOOL_YEAR.fullmatch(value) is not None
    if name == "visibility":
        return words.VISIBILITY.fullmatch(value) is not None
    if name == "gpa":
        return words.GPA.fullmatch(value) is not None or words.GRADE.fullmatch(value) is not None
    if name == "graduation":
        return words.DATES.fullmatch(value) is not None
    if name == "degree level":
        return words.DEGREE.match(value) is not None
    return name in ("roles", "industries", "major") and 0 < len(value) < 80 and plain(value) not in words.NAVIGATION


# -- lines ------------------------------------------------------------------------------------------------------------


def chips_of(document: Document) -> dict[int, tuple[tuple[int, int], ...]]:
    """The parts of lines that separate elements of a saved page or gaps of a printed one set apart, by the line's
    start: ``(start, end)`` in its text. Lines of one part are left out."""
    found = {}
    source = re.sub(r"\r\n|\r", "\n", document.raw) if document.format == "html" and document.raw else ""
    starts = [0, *(match.end() for match in re.finditer("\n", source))]
    for line in document.lines:
        if len(line.text) > 1000 or not line.words:
            continue
        parts = _by_tags(line, source, starts) if source else _by_gaps(line)
        if len(parts) > 1:
            found[line.start] = tuple(parts)
    return found


def _by_tags(line: Line, source: str, starts: Sequence[int]) -> list[tuple[int, int]]:
    first, last = line.words[0].place, line.words[-1].place
    if not isinstance(first, TextPlace) or not isinstance(last, TextPlace) or last.end_line > len(starts):
        return []
    start, end = starts[first.line - 1] + first.column - 1, starts[last.end_line - 1] + last.end_column - 1
    if not start < end < start + 20_000:
        return []
    parts = []
    position = 0
    for piece in _TAGS.split(source[start:end]):
        wanted = "".join(unescape(piece).split())
        if not wanted:
            continue
        while position < len(line.text) and line.text[position].isspace():
            position += 1
        begin = position
        count = 0
        while position < len(line.text) and count < len(wanted):
            if not line.text[position].isspace():
                if line.text[position] != wanted[count]:
                    return []  # the line is not what the source says: cleaned signs
                count += 1
            position += 1
        parts.append((begin, position))
    return parts


def _by_gaps(line: Line) -> list[tuple[int, int]]:
    parts = []
    start = 0
    for word, after in pairwise(line.words):
        one, two = word.place, after.place
        if isinstance(one, PagePlace) and isinstance(two, PagePlace):
            size = one.bbox.height or 10.0
            if two.bbox.x0 - one.bbox.x1 > 0.7 * size:
                parts.append((start, word.start + len(word.text)))
                start = after.start
    return [*parts, (start, len(line.text))]


def without_sensitive(lines: Sequence[Line], chips: dict[int, tuple[tuple[int, int], ...]]) -> list[Line]:
    """The lines without those that no reader needs and nobody should compare."""
    kept: list[Line] = []
    value_of = 0
    in_section = False
    for number, line in enumerate(lines):
        parts = [line.text[start:end] for start, end in chips.get(line.start, ())] or line.text[:LONG].split("\t")
        cells = [plain(cell) for cell in parts[:20]]
        name = plain(parts[0].partition(":")[0])
        # "Major", and below it "Religion": a value, no label.
        above = plain(lines[number - 1].text[:LONG]) if number else ""
        if words.LABELS.get(above) in ("major", "minor") and name == "religion":
            name = ""
        known = heading(line.text[:LONG]) in words.SECTIONS or name in words.LABELS
        if words.is_sensitive_section(heading(line.text[:LONG])):
            in_section, value_of = True, 0
        elif heading(line.text[:LONG]) in words.SECTIONS:
            in_section = value_of = False
        if in_section:
            continue
        if line.role is Role.ITEM and line.text.partition(":")[2].count(" ") > 3:
            name = ""  # a bullet: "Race: organized the day of the run"
        if words.is_sensitive(name) or any(words.is_sensitive(cell) for cell in cells[1:]):
            alone = len(cells) == 1 and not line.text.partition(":")[2].strip()
            value_of = number + 1 if alone else 0
            continue
        if value_of == number and value_of and not known and plain(line.text) not in words.NAVIGATION:
            continue
        if len(line.text) <= LONG and line.role is not Role.ITEM and words.tells_sensitive(line.text):
            continue
        pronouns = words.PRONOUNS.search(line.text) if len(line.text) < 100 else None
        if pronouns is not None and pronouns.start() > 0:
            end = pronouns.start()
            line = replace(
                line, text=line.text[:end], words=tuple(word for word in line.words if word.start < end), raw=""
            )
        kept.append(line)
    return kept


def moved_links(links: Iterable[Link], moved: dict[int, Line], lines: Sequence[Line]) -> Iterator[Link]:
    """The links of the lines that are left, with their new spans."""
    from bisect import bisect_right

    starts = [line.start for line in lines]
    for link in links:
        if link.span is None:
            yield link
            continue
        old = starts[max(0, bisect_right(starts, link.span.start) - 1)] if starts else 0
        line = moved.get(old)
        if line is not None and link.span.start >= old and link.span.end - old <= len(line.text):
            yield link._replace(span=Span(link.span.start - old + line.start, link.span.end - old + line.start))


def rows_of(lines: Sequence[Line], chips: dict[int, tuple[tuple[int, int], ...]]) -> list[Row]:
    rows: list[Row] = []
    for number, line in enumerate(_in_order(lines)):
        above = rows[-1].line if rows else None
        cuts = [(match.start(), match.end()) for match in re.finditer("\t", line.text)]
        edges = [0, *(edge for cut in cuts for edge in cut), len(line.text)]
        bits = [(edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]
        if line.start in chips:
            bits = [
                (max(first, begin), min(last, end))
                for first, last in bits
                for begin, end in chips[line.start]
                if max(first, begin) < min(last, end)
            ]
        rows.append(
            Row(
                number,
                line,
                bit_of(line, 0, len(line.text)),
                tuple(bit for first, last in bits if (bit := bit_of(line, first, last)).text),
                apart=above is not None and _is_apart(above, line),
            )
        )
    return rows


def bit_of(line: Line, start: int, end: int) -> Bit:
    chunk = line.text[start:end]
    start += len(chunk) - len(chunk.lstrip())
    text = chunk.strip()
    return Bit(text, Span(line.start + start, line.start + start + len(text)))


def _is_apart(above: Line, line: Line) -> bool:
    first, second = above.words[-1].place if above.words else None, line.words[0].place if line.words else None
    if isinstance(first, TextPlace) and isinstance(second, TextPlace):
        return second.line - first.end_line > 1
    if above.bbox is not None and line.bbox is not None and above.page == line.page:
        return line.bbox.y0 - above.bbox.y1 > 0.9 * line.bbox.height
    return False


def _in_order(lines: Sequence[Line]) -> list[Line]:
    """The lines with labels that a page reader took for a column of their own put back before their values."""
    found = _by_column(lines)
    at = 0
    while at < len(found):
        last = at
        while last < len(found) and found[last].bbox is not None and plain(found[last].text[:LONG]) in words.LABELS:
            last += 1
        count = last - at
        if count >= 2 and last + count <= len(found) and len({line.page for line in found[at : last + count]}) == 1:
            both = found[at : last + count]
            sorted_ = sorted(both, key=lambda line: (line.bbox.y0, line.bbox.x0) if line.bbox is not None else (0, 0))
            if [line in both[:count] for line in sorted_] == [True, False] * count:
                found[at : last + count] = sorted_
                last += count
        at = max(last, at + 1)
    return found


def _by_column(lines: Sequence[Line]) -> list[Line]:
    """The lines with a sidebar before the main column where both have sections and a page reader mixed them."""
    found: list[Line] = []
    for number in sorted({line.page for line in lines}):
        page = [line for line in lines if line.page == number]
        titled = {line.column for line in page if heading(line.text[:LONG]) in words.SECTIONS}
        found.extend(sorted(page, key=lambda line: line.column) if number and len(titled) > 1 else page)
    return found


# -- what a line is ---------------------------------------------------------------------------------------------------


def classified(rows: list[Row]) -> list[Row]:
    sections = {row.number: _section_of(row) for row in rows}
    titled = sum(1 for row in rows if sections[row.number] and row.title) >= 2
    counts = Counter(sections[row.number] for row in rows)
    looks = Counter((row.line.look, row.line.level) for row in rows if sections[row.number] and row.title)
    menus = _menus(rows, sections, titled)
    found: list[Row] = []
    section = field = ""
    for row in rows:
        name = plain(row.whole.text) if len(row.whole.text) <= LONG else ""
        key = sections[row.number]
        chip = (
            section in ("interests", "skills")
            and (not titled or row.title is False)
            and ((titled and not row.title) or (field in ("industries", "roles") and counts[key] > 1))
        )
        made = replace(row, kind="text")
        if row.number in menus or (section == "education" and name == "primary education"):
            made = replace(row, kind="noise")
        elif key and not (chip and key != section):
            made = replace(row, kind="section", key=key, bits=_after_title(row, key))
            section, field = key, ""
        elif name and words.EMPTY.match(name) and (section or field):
            made = replace(row, kind="empty")
        elif name and words.CUT.match(row.whole.text.strip()):
            made = replace(row, kind="cut")
        elif _is_noise(row, name) and not (field and fits(field, row.whole.text)):
            made = replace(row, kind="noise")
        elif row.title and section not in ("", "key", "interests", "education") and _label_of(row, "") is not None:
            # A field among the sections, with a title like theirs.
            found.append(replace(row, kind="section", key="key", bits=()))
            section = "key"
            made = _label_of(row, "key") or made
            field = made.key
        elif (label := _label_of(row, section)) is not None:
            made = label
            field = label.key
        elif row.title and titled and looks[(row.line.look, row.line.level)] >= 2 and row.line.level <= 3:
            # A title like those of the known sections: what stands below belongs to none of them.
            made = replace(row, kind="section", key="other", bits=())
            section, field = "other", ""
        elif len(row.whole.text) > 60 or row.item:
            field = field if field in ("roles", "industries", "places", "wanted") else ""
        found.append(made)
    return found


def _section_of(row: Row) -> str:
    """The section that a line is the title of; the buttons beside a title do not count."""
    if not row.bits or len(row.whole.text) > LONG:
        return ""
    names = [heading(bit.text) for bit in row.bits]
    whole = words.SECTIONS.get(heading(row.whole.text), "")
    if whole == "other" and not row.title and plain(row.whole.text) in words.NAVIGATION:
        return ""
    if whole and (len(row.bits) == 1 or names[0] not in words.SECTIONS):
        return whole
    if names[0] in words.SECTIONS and all(is_button(bit.text) for bit in row.bits[1:]):
        return words.SECTIONS[names[0]]
    name, sign, value = row.whole.text.partition(":")
    if sign and value.strip() and heading(name) in words.SECTIONS and not row.item:
        key = words.SECTIONS[heading(name)]
        return key if key in ("skills", "courses", "languages", "about") else ""
    return ""


def _after_title(row: Row, key: str) -> tuple[Bit, ...]:
    """What stands behind a title in its line: ``Skills: Python, SQL``."""
    at = row.whole.text.find(":")
    if at < 0 or not row.whole.text[at + 1 :].strip() or heading(row.whole.text[:at]) not in words.SECTIONS:
        return ()
    return (bit_of(row.line, row.line.text.index(":") + 1, len(row.line.text)),)


def is_button(text: str) -> bool:
    name = plain(text)
    if not name or name in words.NAVIGATION or words.BOILERPLATE.match(text[:LONG]):
        return True
    parts = name.split()
    return 1 < len(parts) <= 12 and _are_buttons(parts)


def _are_buttons(parts: list[str]) -> bool:
    """Whether words are names of buttons one after the other: a printed menu or footer."""
    at = 0
    while at < len(parts):
        most = min(4, len(parts) - at)
        size = next((size for size in range(most, 0, -1) if " ".join(parts[at : at + size]) in words.NAVIGATION), 0)
        if not size:
            return False
        at += size
    return True


def _is_noise(row: Row, name: str) -> bool:
    if not row.bits:
        return True
    if not name and len(row.whole.text) <= LONG:
        return True
    if not name:
        return False
    if words.BOILERPLATE.match(row.whole.text):
        return True
    return all(is_button(bit.text) for bit in row.bits)


def _menus(rows: Sequence[Row], sections: dict[int, str], titled: bool) -> frozenset[int]:
    """The lines of menus: three and more titles or links with nothing below them, which come again or are no titles."""
    found: set[int] = set()
    run: list[Row] = []
    if titled:
        titles_of = {sections[row.number] for row in rows if row.title} - {""}
        found.update(
            row.number
            for row in rows
            if not row.title and sections[row.number] in titles_of and not _after_title(row, "")
        )
    for row in [*rows, None]:
        if row is not None and (
            sections[row.number] or (_is_noise(row, plain(row.whole.text)) and not words.EMPTY.match(row.whole.text))
        ):
            run.append(row)
            continue
        titles = [item for item in run if sections[item.number] and not _after_title(item, "")]
        if len(titles) >= 3:
            end = run[-1].number
            later = {sections[item.number] for item in rows if item.number > end}
            again = [item for item in titles if sections[item.number] in later]
            for item in titles:
                last = item is titles[-1] and row is not None
                if item in again or not last or len(again) >= 2:
                    found.add(item.number)
        if titled and len(titles) >= 2:
            found.update(item.number for item in titles if not item.title)
        run = []
    return frozenset(found)


def _label_of(row: Row, section: str) -> Row | None:
    """The row as a label with the values behind it, if there are any."""
    allowed = words.EVERYWHERE
    if section in ("work", "volunteer", "projects"):
        allowed = words.OF_ENTRIES
    elif section == "education":
        allowed = words.OF_STUDY | words.EVERYWHERE
    elif section in ("about", "other", "skills", "courses", "awards", "certificates", "languages", "documents"):
        allowed = words.EVERYWHERE - {"school", "college", "wanted"}
    elif section in ("", "key"):
        allowed = words.EVERYWHERE | {"location", "name"}

    def known(text: str) -> str:
        key = words.LABELS.get(plain(text), "") if len(text) < 60 else ""
        return key if key in allowed else ""

    first = row.bits[0]
    if (key := known(first.text)) and (len(row.bits) > 1 or not row.item):
        return replace(row, kind="label", key=key, bits=row.bits[1:])
    text = row.line.text
    at = text.find(":")
    if 0 < at < 50 and (key := known(text[:at])) and text[at + 1 :].strip():
        rest = bit_of(row.line, at + 1, len(text))
        inner = tuple(bit for bit in row.bits if bit.span.start >= rest.span.start)
        whole = not inner or inner[0].span.start > rest.span.start or "\t" not in rest.text
        return replace(row, kind="label", key=key, bits=(rest,) if whole and len(inner) <= 1 else inner or (rest,))
    if section not in ("work", "volunteer", "projects", "about"):
        for name in ("gpa", "school year", "profile visibility", "visibility", "graduates", "expected graduation"):
            value = text[len(name) :]
            if text.casefold().startswith(f"{name} ") and fits(words.LABELS[name], value):
                return replace(
                    row, kind="label", key=words.LABELS[name], bits=(bit_of(row.line, len(name), len(text)),)
                )
        if (match := words.GPA.match(text)) and plain(text[match.end() :]) == "gpa":
            return replace(row, kind="label", key="gpa", bits=(bit_of(row.line, 0, match.end()),))
    return None


def part_of(bit: Bit, start: int, end: int) -> Bit:
    chunk = bit.text[start:end]
    cut = len(chunk) - len(chunk.lstrip(" \t|·•,()–—-:"))
    text = chunk.strip(" \t|·•,(–—-:")
    text = text.removesuffix(")") if text.count(")") > text.count("(") else text
    return Bit(text, Span(bit.span.start + start + cut, bit.span.start + start + cut + len(text)))


def cut_at(bit: Bit, pattern: re.Pattern[str]) -> list[Bit]:
    """A text cut at what separates its parts."""
    parts = []
    start = 0
    for match in [*pattern.finditer(bit.text), None]:
        end = match.start() if match else len(bit.text)
        part = part_of(bit, start, end)
        if part.text:
            parts.append(part)
        if match:
            start = match.end()
    return parts


def items_of(bit: Bit, places: bool = False) -> list[Bit]:
    """The items of a list in one text; places keep the comma of their state or country."""
    if ";" in bit.text:
        return cut_at(bit, _SEMICOLON)
    if places and bit.text.count(",") == 1 and is_place(bit.text):
        return [bit]
    found = cut_at(bit, _LIST)
    joined: list[Bit] = []
    for part in found:
        if joined and STATE.fullmatch(part.text):
            last = joined[-1]
            text = bit.text[last.span.start - bit.span.start : part.span.end - bit.span.start]
            joined[-1] = Bit(text, Span(last.span.start, part.span.end))
        else:
            joined.append(part)
    return joined


_SEMICOLON = lazy(r";")
_LIST = lazy(r",(?![^()]{0,60}\))|\s[|·•]\s|\t")
STATE = lazy(r"[A-Z]{2}|UK|USA")


def items_in(row: Row, places: bool = False) -> list[Bit]:
    """The items of a row of chips: its cells and elements, else the items of its list."""
    bits = row.bits if len(row.bits) > 1 else (row.whole,)
    return [part for bit in bits if not is_button(bit.text) or len(row.bits) == 1 for part in items_of(bit, places)]


def is_place(text: str) -> bool:
    named = words.ROLE.search(text) or words.ORGANIZATION.search(text)
    return words.PLACE.fullmatch(text) is not None and not named


def one_block(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    """The lines of a list, and those that a blank line sets apart where the list itself has none: a section whose
    title is not known."""
    for at in range(2, len(rows)):
        if rows[at].apart and not any(row.apart for row in rows[1:at]) and not rows[at].item:
            return rows[:at], [row for row in rows[at:] if row.kind == "text"]
    return rows, []


def find_in(bit: Bit, pattern: re.Pattern[str]) -> Bit | None:
    match = pattern.search(bit.text[:300])
    return part_of(bit, *match.span()) if match else None
