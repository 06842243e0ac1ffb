"""Which lines are headings: by what the format says, by the alias table and by their look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from profilelint.model.document import Region, Role
from profilelint.parse import cues, headings
from profilelint.parse.rows import Row, Style, body_style

MAX_HEADING = 60
"""Characters of the longest heading."""


class Mark(NamedTuple):
    """A heading found: its kind (empty: to be inferred), whether the table knows it, how many rows it takes."""

    kind: str
    known: bool
    rows: int = 1


def find_headings(rows: Sequence[Row]) -> dict[int, Mark]:
    if not rows:
        return {}
    found: dict[int, Mark] = {}
    known = {
        i: match
        for i, row in enumerate(rows)
        if (match := _candidate(row)) is not None and not (i and _ends_degree(rows[i - 1], row))
    }
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
        found[i] = Mark(known[i].kind, True)
    for i, match in known.items():
        if i in found or match.kind == headings.TITLE:
            continue
        row = rows[i]
        if row.line.role is Role.HEADING:
            if level and row.line.level <= level:
                found[i] = Mark(match.kind, True)
            continue
        if level and any(rows[j].line.role is Role.HEADING for j in sure):
            continue
        if row.style.size or row.style.bold:
            alike = styles.get(row.style, 0) > 0 and row.style != body
        else:
            alike = not row.text[0].islower() and (row.gap >= 0.9 if gapped or not sure else False)
            if sure and all(rows[j].style.caps for j in sure):
                alike = alike and row.style.caps
        if alike:
            found[i] = Mark(match.kind, True)
    found = {i: mark for i, mark in found.items() if mark.kind != headings.TITLE}
    _wrapped(rows, found, known)
    _unknown(rows, found, level, body, gapped)
    _labels(rows, found)
    return dict(sorted(found.items()))


def _ends_degree(before: Row, row: Row) -> bool:
    """Whether a line is the last word of a degree that wraps: "Master of Arts in Literacy" over "Education"."""
    if before.style != row.style or row.gap >= 0.5 or row.line.role is Role.HEADING or row.line.bbox is None:
        return False
    return cues.degree(before.text) is not None and before.line.role is Role.BODY


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
    seen: set[tuple[int, str]] = set()  # "Highlights" under each entry says no more than once
    for i, row in enumerate(rows):
        if row.line.role is Role.HEADING:
            every[row.line.level] += 1
            mark = (row.line.level, headings.key(row.text))
            if i in known and known[i].kind != headings.TITLE and mark not in seen:
                seen.add(mark)
                count[row.line.level] += 1
    if count:
        return max(count, key=lambda level: (count[level], -level))
    several = [level for level, times in every.items() if times > 1]
    return min(several) if several else 0


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


def _wrapped(rows: Sequence[Row], found: dict[int, Mark], known: dict[int, headings.Known]) -> None:
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
            found[i] = Mark(match.kind, True, 2)


def _unknown(rows: Sequence[Row], found: dict[int, Mark], level: int, body: Style, gapped: bool) -> None:
    """Headings that the table does not hold, by the look that the others share."""
    first = min(found, default=-1)
    taken = {j for i, mark in found.items() for j in range(i, i + mark.rows)}
    if level:
        looks = Counter(row.style._replace(caps=False) for i, row in enumerate(rows) if i in found)
        inner = False  # below a known heading that another one of its level follows at once: heads of its entries
        for i, row in enumerate(rows):
            if i in found:
                following = rows[i + found[i].rows] if i + found[i].rows < len(rows) else None
                inner = (
                    following is not None
                    and i + found[i].rows not in found
                    and following.line.role is Role.HEADING
                    and following.line.level == row.line.level
                )
            if inner:
                continue
            if len(looks) == 1 and sum(looks.values()) > 1 and row.style._replace(caps=False) not in looks:
                continue  # entries may be set as headings of the same level
            if row.line.role is Role.HEADING and row.line.level == level and i not in taken and _titles(row):
                if i == 0 or (i < first and any("@" in other.text for other in rows[i + 1 : i + 3])):
                    continue  # the name
                found[i] = Mark("", False)
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
                found[i] = Mark("", False)
    if any(row.style.size for row in rows) or not gapped:
        return
    early = next((i for i in range(1, first) if _opens_entries(rows, i)), 0)
    if early:
        found[early] = Mark("", False)
    wide = [i for i, row in enumerate(rows) if row.gap >= 0.9 and i > first]
    if sum(i in found for i in wide) >= 0.6 * len(wide):
        for i in wide:
            if i in taken or i - 1 in taken or cues.role(rows[i].text) > 2:
                continue
            if _short(rows[i]) and _leads(rows, i) and rows[i + 1].line.role is not Role.ITEM:
                found[i] = Mark("", False)


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


def _guess(rows: Sequence[Row], found: dict[int, Mark], body: Style) -> None:
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
        found[i] = Mark("", False)


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


_EITHER = frozenset("languages language langues sprachen idiomas lingue linguas talen lenguas langages".split())


def _labels(rows: Sequence[Row], found: dict[int, Mark]) -> None:
    """Tell what "Languages" heads: spoken ones make a section, programming ones a group of the skills."""
    order = sorted(found)
    for position, i in enumerate(order):
        mark = found[i]
        if mark.kind != "languages" or headings.key(rows[i].text) not in _EITHER:
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
