"""Lines to sections: which lines are headings, by what the format says, by the alias table and by their look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from profilelint.model.document import Line, Region, Role
from profilelint.model.place import BBox, PagePlace, TextPlace
from profilelint.model.value import Piece, Value
from profilelint.parse import cues, headings

MAX_HEADING = 60
"""Characters of the longest heading."""


class Style(NamedTuple):
    """The look of a line as far as headings are told by it. ``size`` is 0 where the format has no looks."""

    size: float = 0.0
    bold: bool = False
    caps: bool = False
    color: tuple[float, float, float] | None = None


class Row(NamedTuple):
    """A line with what the parser needs to know of it. ``gap`` is the space above it in line heights (blank lines in
    text formats), 0 where it is not known; ``left`` its left edge in points (columns in text formats)."""

    line: Line
    value: Value
    style: Style
    gap: float = 0.0
    left: float = 0.0

    @property
    def text(self) -> str:
        return self.line.text


class Block(NamedTuple):
    """A section before its entries are known. ``kind`` may be ``contact``: its rows belong to the contact block."""

    kind: str
    heading: Row
    known: bool
    rows: tuple[Row, ...]


class Split(NamedTuple):
    """The rows above the first heading, and the sections."""

    head: tuple[Row, ...]
    blocks: tuple[Block, ...]


def is_caps(text: str) -> bool:
    """Whether every letter is a capital one and there are two at least."""
    return text.isupper() and sum(char.isalpha() for char in text) > 1


def style_of(line: Line) -> Style:
    look = line.look
    if look is None:
        return Style(caps=is_caps(line.text))
    color = None
    if look.color is not None and max(look.color) > 0.12:
        color = (round(look.color[0], 1), round(look.color[1], 1), round(look.color[2], 1))
    return Style(round(look.size * 2) / 2, look.bold, is_caps(line.text), color)


def row_of(line: Line, source: str, gap: float = 0.0) -> Row:
    value = Value(line.text, source=source, pieces=(Piece(0, line.start, len(line.text)),))
    return Row(line, value, style_of(line), gap, _left(line))


def cut(row: Row, start: int, end: int) -> Row:
    """The row of ``text[start:end]``, blanks at both ends left out."""
    text = row.line.text
    chunk = text[start:end]
    start += len(chunk) - len(chunk.lstrip())
    end -= len(chunk) - len(chunk.rstrip())
    words = tuple(word._replace(start=word.start - start) for word in row.line.words if start <= word.start < end)
    boxes = [word.place.bbox for word in words if isinstance(word.place, PagePlace)]
    box = row.line.bbox
    if boxes:
        box = boxes[0]
        for other in boxes[1:]:
            box = box.union(other)
    line = replace(row.line, text=text[start:end], words=words, start=row.line.start + start, bbox=box)
    return Row(line, row.value.part(start, end), style_of(line), row.gap if start == 0 else 0.0, _left(line))


def rows_of(lines: Iterable[Line], source: str) -> list[Row]:
    """The rows of a document's lines that hold text."""
    rows: list[Row] = []
    previous: Line | None = None
    for line in lines:
        if not any(map(str.isalnum, line.text)):
            continue  # icons and rules
        rows.append(row_of(line, source, _gap(previous, line)))
        previous = line
    return rows


def _box(line: Line) -> BBox | None:
    if line.words and isinstance(line.words[0].place, PagePlace):
        return line.words[0].place.bbox
    return line.bbox


def _left(line: Line) -> float:
    if line.words and isinstance(line.words[0].place, TextPlace):
        return float(line.words[0].place.column)
    box = _box(line)
    return box.x0 if box is not None else 0.0


def _gap(previous: Line | None, line: Line) -> float:
    if previous is None:
        return 0.0
    if line.words and previous.words:
        here, before = line.words[0].place, previous.words[-1].place
        if isinstance(here, TextPlace) and isinstance(before, TextPlace):
            return float(max(0, here.line - before.end_line - 1))
    if line.bbox is not None and previous.bbox is not None and line.page == previous.page:
        height = max(1.0, min(line.bbox.height, previous.bbox.height))
        if line.column == previous.column:
            return max(0.0, (line.bbox.y0 - previous.bbox.y1) / height)
    return 0.0


def split(rows: Sequence[Row]) -> Split:
    """Find the headings and cut the rows at them. Page headers and footers are to be left out before."""
    rows = _unrail(rows)
    marks = _headings(rows)
    front = _column_head(rows, marks)
    if front:
        # A side bar is read first: the name at the top of the column beside it opens the document.
        rows = [*front, *(row for row in rows if row not in front)]
        marks = _headings(rows)
    blocks: list[Block] = []
    head: list[Row] = []
    current: list[Row] = head
    index = 0
    while index < len(rows):
        mark = marks.get(index)
        if mark is None:
            current.append(rows[index])
            index += 1
            continue
        heading = rows[index] if mark.rows == 1 else _merge(rows[index : index + mark.rows])
        current = []
        blocks.append(Block(mark.kind, heading, mark.known, ()))
        index += mark.rows
        while index < len(rows) and index not in marks:
            current.append(rows[index])
            index += 1
        kind = mark.kind
        if not kind:
            kind = infer(current)
        blocks[-1] = blocks[-1]._replace(rows=tuple(current), kind=kind)
    return Split(tuple(head), tuple(blocks))


def _column_head(rows: Sequence[Row], marks: dict[int, _Mark]) -> list[Row]:
    """The lines at the top of a later column of the first page, above its first heading, if large type opens them."""
    body = body_style(rows).size
    for i, row in enumerate(rows[1:], 1):
        line = row.line
        if line.page > 1:
            break
        if not body or line.column <= rows[i - 1].line.column:
            continue
        if row.style.size < 1.3 * body or i in marks or line.bbox is None or line.bbox.y0 > 250:
            continue
        if not marks or min(marks) > i:
            return []
        end = next((j for j in range(i, len(rows)) if j in marks or rows[j].line.column != line.column), len(rows))
        return list(rows[i : min(end, i + 12)])
    return []


class _Mark(NamedTuple):
    """A heading found: its kind (empty: to be inferred), whether the table knows it, how many rows it takes."""

    kind: str
    known: bool
    rows: int = 1


def _merge(rows: Sequence[Row]) -> Row:
    from profilelint.model.value import join

    return rows[0]._replace(value=join([row.value for row in rows]))


def _unrail(rows: Sequence[Row]) -> list[Row]:
    """Cut a heading off its first entry's line ("EXPERIENCE<tab>2024 – now")."""
    done: list[Row] = []
    for row in rows:
        at = _rail(row)
        if at:
            first = cut(row, 0, at)
            done.append(first._replace(gap=max(1.0, row.gap)))
            done.append(cut(row, at, len(row.text)))
        else:
            done.append(row)
    return done


def _rail(row: Row) -> int:
    """Where the rest of the line starts after a heading that stands before it; 0 without one."""
    line = row.line
    if line.role is Role.ITEM or line.region in (Region.HEADER, Region.FOOTER):
        return 0
    tab = line.text.find("\t", 0, MAX_HEADING)
    if tab > 0:
        known = headings.lookup(line.text[:tab])
        if known is not None and known.kind != headings.TITLE:
            first, rest = cut(row, 0, tab), cut(row, tab + 1, len(line.text))
            if first.style != rest.style and (known.sure or first.style.caps or first.style.bold):
                return tab + 1
            if not line.words and first.style.caps and known.sure:
                return tab + 1
        return 0
    if len(line.words) < 3 or line.words[0].look is None:
        return 0
    look = line.words[0].look
    count = next((i for i, word in enumerate(line.words) if word.look != look), 0)
    if 0 < count <= 4 and count < len(line.words):
        at = line.words[count].start
        label = line.text[:at].strip()
        known = headings.lookup(label)
        if known is not None and known.sure and label.isupper() and not label.endswith(":"):
            return at
    return 0


def _headings(rows: Sequence[Row]) -> dict[int, _Mark]:
    if not rows:
        return {}
    found: dict[int, _Mark] = {}
    known = {i: match for i, row in enumerate(rows) if (match := _candidate(row)) is not None}
    level = _section_level(rows, known)
    body = body_style(rows)
    sure: set[int] = set()
    for i, match in known.items():
        if match.sure and _stands_alone(rows, i, body, level):
            sure.add(i)
    styles = Counter(rows[i].style for i in sure)
    if styles and styles.most_common(1)[0][1] >= 3:
        main = styles.most_common(1)[0][0]
        sure = {i for i in sure if not _is_lesser(rows[i], main)}
    gapped = bool(sure) and sum(rows[i].gap >= 0.9 or i == 0 for i in sure) >= 0.6 * len(sure)
    for i in sure:
        found[i] = _Mark(known[i].kind, True)
    for i, match in known.items():
        if i in found or match.kind == headings.TITLE:
            continue
        row = rows[i]
        if row.line.role is Role.HEADING:
            if level and row.line.level <= level:
                found[i] = _Mark(match.kind, True)
            continue
        if level and any(rows[j].line.role is Role.HEADING for j in sure):
            continue
        if row.style.size or row.style.bold:
            alike = styles.get(row.style, 0) > 0 and row.style != body
        else:
            alike = not row.text[0].islower() and (row.gap >= 0.9 if gapped else False)
            if sure and all(rows[j].style.caps for j in sure):
                alike = alike and row.style.caps
        if alike:
            found[i] = _Mark(match.kind, True)
    found = {i: mark for i, mark in found.items() if mark.kind != headings.TITLE}
    _wrapped(rows, found, known)
    _unknown(rows, found, level, body, gapped)
    _labels(rows, found)
    return dict(sorted(found.items()))


def _is_lesser(row: Row, main: Style) -> bool:
    """Whether a line is set so much lighter than the headings that its word is one of the text ("Education" at the
    end of "Master of Arts in Elementary")."""
    style = row.style
    if row.line.role is Role.HEADING or row.gap >= 0.9:
        return False
    lighter = style.size < main.size - 1 or (main.caps and not style.caps) or (main.bold and not style.bold)
    return lighter and style.size <= main.size and not (style.bold and not main.bold)


def _candidate(row: Row) -> headings.Known | None:
    line = row.line
    text = line.text.strip()
    if not 2 <= len(text) <= MAX_HEADING or line.role is Role.ITEM or line.region in (Region.HEADER, Region.FOOTER):
        return None
    if text[-1] in ".,;" or "\t" in text.strip("\t") or "@" in text:
        return None
    return headings.lookup(text)


def _section_level(rows: Sequence[Row], known: dict[int, headings.Known]) -> int:
    """The heading level of sections where the format has headings; 0 where it has none."""
    count: Counter[int] = Counter()
    every: Counter[int] = Counter()
    for i, row in enumerate(rows):
        if row.line.role is Role.HEADING:
            every[row.line.level] += 1
            if i in known and known[i].kind != headings.TITLE:
                count[row.line.level] += 1
    if count:
        return max(count, key=lambda level: (count[level], -level))
    several = [level for level, times in every.items() if times > 1]
    return min(several) if several else 0


def body_style(rows: Sequence[Row]) -> Style:
    """The style of most of the text."""
    count: Counter[Style] = Counter()
    for row in rows:
        if row.line.role is not Role.HEADING:
            count[row.style._replace(caps=False)] += len(row.text)
    return count.most_common(1)[0][0] if count else Style()


def _stands_alone(rows: Sequence[Row], i: int, body: Style, level: int) -> bool:
    """Whether a line that reads like a heading is no end of a sentence and no plain line of a list."""
    row = rows[i]
    if row.line.role is Role.HEADING:
        return True
    text = row.text.strip()
    if text[0].islower() and not row.style.bold and row.style.size <= body.size:
        return False
    before = rows[i - 1] if i else None
    if before is not None and row.line.block and before.line.block == row.line.block:
        return False
    if row.style.caps or row.style._replace(caps=False) != body or row.gap >= 0.9:
        return True
    if row.style.size:
        after = rows[i + 1] if i + 1 < len(rows) else None
        return row.gap >= 0.6 and (after is None or after.gap < row.gap)
    if before is None:
        return True
    return not level and text.istitle() and not before.text.rstrip().endswith((",", ";", "and"))


def _wrapped(rows: Sequence[Row], found: dict[int, _Mark], known: dict[int, headings.Known]) -> None:
    """Headings set over two lines."""
    styles = {rows[i].style for i in found}
    for i in range(len(rows) - 1):
        first, second = rows[i], rows[i + 1]
        if i in known or i + 1 in found or first.style not in styles or second.style != first.style:
            continue
        if first.line.role is Role.ITEM or len(first.text) + len(second.text) > MAX_HEADING:
            continue
        match = headings.lookup(f"{first.text} {second.text}")
        if match is not None and match.kind != headings.TITLE:
            found[i] = _Mark(match.kind, True, 2)


def _unknown(rows: Sequence[Row], found: dict[int, _Mark], level: int, body: Style, gapped: bool) -> None:
    """Headings that the table does not hold, by the look that the others share."""
    first = min(found, default=-1)
    taken = {j for i, mark in found.items() for j in range(i, i + mark.rows)}
    if level:
        looks = Counter(row.style._replace(caps=False) for i, row in enumerate(rows) if i in found)
        for i, row in enumerate(rows):
            if len(looks) == 1 and sum(looks.values()) > 1 and row.style._replace(caps=False) not in looks:
                continue  # entries may be set as headings of the same level
            if row.line.role is Role.HEADING and row.line.level == level and i not in taken and _titles(row):
                if i == 0 or (i < first and any("@" in other.text for other in rows[i + 1 : i + 3])):
                    continue  # the name
                found[i] = _Mark("", False)
        if any(rows[i].line.role is Role.HEADING for i in found):
            return
    if not found:
        _guess(rows, found, body)
        return
    styles = Counter(rows[i].style for i in found)
    for style, count in styles.items():
        if style._replace(caps=False) == body and not style.caps:
            continue
        if not style.size and not style.bold and not style.caps:
            continue
        least = min(rows[i].gap for i in found if rows[i].style == style and i > 0) if first or count > 1 else 0.0
        fresh = [
            i
            for i, row in enumerate(rows)
            if row.style == style and i > first and i not in taken and _short(row) and _leads(rows, i)
            # A heading's own room above: entry heads of the same look stand closer.
            if row.gap >= 0.7 * least or not row.line.bbox
        ]
        alike = sum(1 for row in rows if row.style == style) - count
        if len(fresh) <= max(2, count) and alike <= max(2, count):
            for i in fresh:
                found[i] = _Mark("", False)
    if any(row.style.size for row in rows) or not gapped:
        return
    early = next((i for i in range(1, first) if _opens_entries(rows, i)), 0)
    if early:
        found[early] = _Mark("", False)
    wide = [i for i, row in enumerate(rows) if row.gap >= 0.9 and i > first]
    if sum(i in found for i in wide) >= 0.6 * len(wide):
        for i in wide:
            if i not in taken and _short(rows[i]) and _leads(rows, i) and rows[i + 1].line.role is not Role.ITEM:
                found[i] = _Mark("", False)


def _opens_entries(rows: Sequence[Row], i: int) -> bool:
    """Whether a line between the contact data and the first usual heading heads dated entries, in plain text."""
    row, following = rows[i], rows[i + 1 : i + 3]
    return (
        row.gap >= 0.9
        and _short(row)
        and len(row.text.split()) <= 4
        and any("@" in other.text for other in rows[:i])
        and len(following) == 2
        and following[0].gap < 0.9
        and all(other.line.role is not Role.ITEM for other in following[:1])
        and any(re.search(r"\b(?:19|20)\d{2}\b", other.text) for other in following)
    )


def _guess(rows: Sequence[Row], found: dict[int, _Mark], body: Style) -> None:
    """Headings of a document without one usual heading: the most striking look that several short lines share."""
    best: list[int] = []
    strength: tuple[float, int, bool] = (0.0, 0, False)
    groups: dict[Style, list[int]] = {}
    for i, row in enumerate(rows):
        if i and row.style._replace(caps=False) != body and _short(row) and _leads(rows, i):
            groups.setdefault(row.style, []).append(i)
    for style, members in groups.items():
        if len(members) < 2 or style.size < body.size or not (style.bold or style.caps or style.size > body.size):
            continue
        if (style.size, int(style.caps) + int(style.bold), True) > strength:
            best, strength = members, (style.size, int(style.caps) + int(style.bold), True)
    if not best and not any(row.style.size for row in rows):
        alone = [
            i
            for i in range(1, len(rows) - 1)
            if rows[i].gap >= 0.9 and rows[i + 1].gap >= 0.9 and _short(rows[i]) and rows[i].text[:1].isupper()
        ]
        best = alone if len(alone) > 1 else []
    for i in best:
        found[i] = _Mark("", False)


def _titles(row: Row) -> bool:
    """Whether a line that the format calls a heading heads a section and not an entry."""
    text = row.text
    return len(text) <= 80 and not re.search(r"\t|\s\|\s|\d{4}|@", text) and any(char.isalpha() for char in text)


def _short(row: Row) -> bool:
    """Whether a line is as short and plain as a heading."""
    text = row.text.strip()
    if row.line.role is Role.ITEM or row.line.region in (Region.HEADER, Region.FOOTER):
        return False
    spaced = re.fullmatch(r"(?:\S )+\S", text) is not None
    if not 2 <= len(text) <= MAX_HEADING or (len(text.split()) > 6 and not spaced):
        return False
    return not re.search(r"[\t@|:;,]|\d{2}|https?:|www\.", text) and any(char.isalpha() for char in text)


def _leads(rows: Sequence[Row], i: int) -> bool:
    """Whether text of another style follows."""
    return (i + 1 < len(rows) and rows[i + 1].style != rows[i].style) or (
        i + 1 < len(rows) and not rows[i].style.size and bool(rows[i + 1].text)
    )


def _labels(rows: Sequence[Row], found: dict[int, _Mark]) -> None:
    """Tell what "Languages" heads: spoken ones make a section, programming ones a group of the skills."""
    order = sorted(found)
    for position, i in enumerate(order):
        mark = found[i]
        if headings.key(rows[i].text) not in {"languages", "language"}:
            continue
        end = order[position + 1] if position + 1 < len(order) else len(rows)
        text = " ".join(row.text for row in rows[i + mark.rows : min(end, i + 8)])
        if cues.programming(text) and not cues.spoken(text):
            if position and found[order[position - 1]].kind == "skills" and _is_label_of(rows, order[position - 1], i):
                del found[i]
            else:
                found[i] = mark._replace(kind="skills")


def _is_label_of(rows: Sequence[Row], heading: int, i: int) -> bool:
    """Whether a line below a heading is a lesser one."""
    above, row = rows[heading], rows[i]
    return above.style != row.style or above.line.level != row.line.level or not above.style.size


def infer(rows: Sequence[Row]) -> str:
    """The kind of a section by its content; ``custom`` where it does not show."""
    texts = [row.text for row in rows]
    if not texts:
        return "custom"
    bullets = sum(row.line.role is Role.ITEM for row in rows)
    plain = [row for row in rows if row.line.role is not Role.ITEM]
    if any(cues.degree(row.text) is not None and len(row.text) < 120 for row in plain) and any(
        cues.is_school(row.text) for row in plain
    ):
        return "education"
    dated = sum(cues.has_range(row.text) for row in plain)
    if dated and (bullets or any(cues.role(row.text) > 0 for row in plain)):
        return "work"
    if any(cues.has_year(text) for text in texts):
        return "custom"
    items = [item.strip() for text in texts for item in re.split(r"[\t,•·|:;]|\s{2,}", text) if item.strip()]
    listed = [text for text in texts if text.count(",") >= 2 or text.count("•") >= 2 or text.count("|") >= 2]
    short = sum(len(item.split()) for item in items) <= 3 * len(items)
    if short and len(listed) * 2 >= len(texts):
        return "skills"
    if short and len(texts) > 1 and max(len(text.split()) for text in texts) <= 5:
        from profilelint.language import skills

        known = sum(skills.canonical(item) is not None for item in items[:40])
        if known >= 2 and known * 3 >= len(items[:40]):
            return "skills"
    return "custom"
