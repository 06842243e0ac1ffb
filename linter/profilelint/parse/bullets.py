"""Lines to units: bullets with their wrapped lines rejoined, and the lines between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from profilelint.model.document import Role
from profilelint.model.value import Piece, Value, join
from profilelint.parse import cues, dates
from profilelint.parse.places import location_confidence
from profilelint.parse.rows import Row, cut
from profilelint.pattern import lazy

_SOFT = "\u00ad\ufffe"
_TAIL = lazy(
    r"^(?:t?ions?|sions?|ments?|ings?|ness|it(?:y|ies)|al(?:ly)?|[ai]?bl[ey]|tive(?:ly)?|tures?|ers?|ed|est|ly|ous|cy|"
    r"sit(?:y|ies)|ance|ence|ants?|ents?|ical(?:ly)?|izing|ized|ising|ised|ular|nal|tor[sy]?|ries|cursion|cation|tation|gies|cal)\b"
)
_SYLLABLE = lazy(
    r"(?:^|[\s(])(?:re|im|com|con|ex|ac|ap|de|dis|em|en|in|inter|op|per|pro|sub|sup|sur|ad|al|an|as|at|ef|ob)-$"
)
_OPEN_END = lazy(r"(?:[,|–—&(/+]|\b(?:and|of|for|the|in|at|with|to|a|an|or|by|on|from))$")


MAX_ROWS = 40
"""Lines of the longest paragraph; what goes on is a new one."""


class Unit(NamedTuple):
    """A bullet or a line (or a paragraph) with all of its rows. ``kind`` is ``bullet`` or ``text``."""

    kind: str
    rows: tuple[Row, ...]
    value: Value

    @property
    def text(self) -> str:
        return self.value.text

    @property
    def first(self) -> Row:
        return self.rows[0]


_OPEN_WORD = lazy(r"(?<!,)\s(?:and|of|for|the|in|at|with|to|a|an|AND|OF|FOR|THE|IN|AT|WITH)$")
_OPEN_RIGHT = lazy(r"\t[^\t]*(?:,|[-–—]|\bto|(?:[-–—]|\bto)\s+[A-Za-z]{3,9}\.?)$")
_CLOSE_RIGHT = lazy(
    r"^(?:(?:[A-Z][a-z]{2,8}\.? )?\d{4}|present|current|[A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)$", re.IGNORECASE
)
_ENDED = lazy(r"(?:19|20)\d{2}\)?\.?$")


_BRACKET = lazy(r"\([^\d()]{2,60}(?:\)|$)")


class Margins(NamedTuple):
    """How far lines reach: the right edge in points for each text column of each page, or the width in characters at
    which a text file wraps (0 where it does not)."""

    right: dict[tuple[int, int], float]
    width: int


def single_spaced(rows: Sequence[Row]) -> list[Row]:
    """The rows of a page set with wide line spacing with their gaps made those of usual spacing: lines that go on in
    lower case below a full one tell how far lines of one paragraph stand apart."""
    wraps = [
        row.gap
        for before, row in pairwise(rows)
        if row.text[:1].islower()
        and row.line.bbox is not None
        and row.line.role is Role.BODY
        and (row.line.page, row.line.column) == (before.line.page, before.line.column)
        and abs(row.left - before.left) < 30
        and len(before.text) >= 40
    ]
    usual = sorted(wraps)[len(wraps) // 2] if wraps else 0.0
    if len(wraps) < _LEAST_WRAPS or usual < _WIDE:
        return list(rows)
    return [row._replace(gap=row.gap * _USUAL_GAP / usual) for row in rows]


_LEAST_WRAPS = 4
_WIDE = 0.6
_USUAL_GAP = 0.3
"""The room between lines of one paragraph from which spacing is wide, and what it is usually, in line heights."""


def margins(rows: Sequence[Row]) -> Margins:
    """Measure a document's rows."""
    reach: dict[tuple[int, int], list[float]] = {}
    wraps: list[int] = []
    longest = 0
    for i, row in enumerate(rows):
        box = row.line.bbox
        if box is not None:
            reach.setdefault((row.line.page, row.line.column), []).append(box.x1)
        else:
            longest = max(longest, len(row.text))
            goes_on = row.text[:1].islower() or (i > 0 and rows[i - 1].text.endswith(","))
            if i and row.line.role is not Role.ITEM and goes_on and row.gap < 0.9:
                wraps.append(len(rows[i - 1].text))
    right: dict[tuple[int, int], float] = {}
    for place, ends in reach.items():
        ends.sort(reverse=True)
        # One line alone that goes farther than all others is an accident.
        right[place] = next((end for end, after in pairwise(ends) if end - after < 20), ends[0])
    # A file wraps at a width where several wrapped lines come near it and none goes beyond.
    near = sum(size >= 0.8 * longest for size in wraps)
    return Margins(right, longest if near > 1 and 40 <= longest <= 130 else 0)


def is_full(row: Row, following: Row, edges: Margins) -> bool:
    """Whether the first word of the following line would not have fitted on this one."""
    word = following.text.split(None, 1)[0] if following.text.split() else ""
    box = row.line.bbox
    if box is None:
        return edges.width > 0 and len(row.text) + 1 + len(word) > edges.width
    edge = edges.right.get((row.line.page, row.line.column), box.x1)
    per_character = box.width / max(1, len(row.text))
    return box.x1 + per_character * (len(word) + 1) > edge - per_character


def units(rows: Sequence[Row], edges: Margins, *, heads: bool = False) -> list[Unit]:
    """Group rows: each bullet with its wrapped lines, each other line with what flows on from it.

    ``heads``: the rows hold entry heads, where a short line may go on too; in a list of skills it does not.
    """
    done: list[Unit] = []
    rows = _rewrapped(_outlined(rows)) if heads else rows
    current: list[Row] = []
    kind = ""
    loose = heads and _hangs_out(rows, edges)
    for row in rows:
        if current and len(current) < MAX_ROWS and _continues(current, kind, row, edges, heads, loose):
            current.append(row)
            continue
        if current:
            done.append(Unit(kind, tuple(current), join_rows(current)))
        current = [row]
        kind = "bullet" if row.line.role is Role.ITEM else "text"
    if current:
        done.append(Unit(kind, tuple(current), join_rows(current)))
    return done


def _outlined(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows of a page with what the edges tell of their lists: an "item" without a sign to the left of all that
    have one is none, and one of two signs that always stands further in is of a second level."""
    if not rows or any(row.line.bbox is None for row in rows):
        return rows
    signed = [row for row in rows if row.line.role is Role.ITEM and row.line.marker]
    if not signed:
        return rows
    least = min(row.left for row in signed)
    if any(row.line.role is Role.ITEM and not row.line.marker and row.left < least - 8 for row in rows):
        rows = [
            row._replace(line=replace(row.line, role=Role.BODY, level=0, block=0))
            if row.line.role is Role.ITEM and not row.line.marker and row.left < least - 8
            else row
            for row in rows
        ]
    signs = list(dict.fromkeys(row.line.marker for row in signed))
    if len(signs) != 2 or any(row.line.level for row in signed) or len({row.line.column for row in signed}) > 1:
        return rows
    outer, inner = signs
    if max(row.left for row in signed if row.line.marker == outer) + 4 > min(
        row.left for row in signed if row.line.marker == inner
    ):
        return rows
    return [row._replace(line=replace(row.line, level=1)) if row.line.marker == inner else row for row in rows]


def _rewrapped(rows: Sequence[Row]) -> list[Row]:
    """The rows with what wraps left of a tab put before it: "B.S. in Business Administration and<tab>2016 – 2020" and
    "Marketing" below."""
    done: list[Row] = []
    for row in rows:
        before = done[-1] if done else None
        if before is not None and (halves := _both_wrapped(before, row)):
            done[-1:] = halves
            continue
        if before is not None and "\t" not in before.text and (start := _date_at_end(before, row)):
            head = join_rows([before._replace(value=before.value.part(0, start)), row])
            value = join([head, before.value.part(start, len(before.text))], "\t")
            done[-1] = before._replace(value=value, line=replace(before.line, text=value.text))
            continue
        if before is not None and "\t" in before.text and "\t" not in row.text and len(row.text.split()) <= 4:
            tab = before.text.index("\t")
            left = before.text[:tab].rstrip()
            near = row.line.bbox is not None and abs(row.left - before.left) < 3 and row.gap < 0.6
            one = row.line.block == before.line.block > 0 and _opens_alike(before, row)
            torn = left[-1:] == "-" and left[-2:-1].isalpha() and row.text[:1].islower() and _same_look(before, row)
            state = left.endswith(",") and re.fullmatch(r"[A-Z]{2}", row.text.strip()) is not None
            if (
                near
                and (torn or one or state or _OPEN_WORD.search(left))
                and not row.line.marker
                and row.line.role is Role.BODY
            ):
                parts = [before.value.part(0, tab), row.value]
                head = join_rows([before._replace(value=parts[0]), row]) if torn else join(parts, " ")
                value = join([head, before.value.part(tab + 1, len(before.text))], " ")
                cut = len(head.text)
                text = f"{value.text[:cut]}\t{value.text[cut + 1 :]}"
                done[-1] = before._replace(value=replace(value, text=text), line=replace(before.line, text=text))
                continue
        done.append(row)
    return done


def _both_wrapped(before: Row, row: Row) -> list[Row]:
    """Two lines whose date goes on at the right edge of the second: "Tutor, Corner School – Des<tab>Aug. 2022 – May"
    over "Moines, IA<tab>2026". The date is made whole, and so is a place; empty where nothing goes on."""
    if before.text.count("\t") != 1 or row.text.count("\t") != 1 or row.line.marker or row.line.bbox is None:
        return []
    tab, cut_at = before.text.index("\t"), row.text.index("\t")
    open_end, rest = before.text[tab + 1 :].strip(), row.text[cut_at + 1 :].strip()
    month = _YEAR_ROW.fullmatch(rest) is not None and dates.is_month(open_end.split()[-1] if open_end else "")
    dash = open_end.endswith(("-", "–", "—")) and dates.parse(row.value.part(cut_at + 1, len(row.text))) is not None
    if row.gap >= 0.9 or abs(row.left - before.left) > 3 or not (month or dash):
        return []
    when = join([before.value.part(tab + 1, len(before.text)), row.value.part(cut_at + 1, len(row.text))], " ")
    if dates.parse(when) is None:
        return []
    left = before.value.part(0, tab)
    town = re.split(r"\s[–—-]\s|, ", left.text)[-1].rstrip(",")
    place = f"{town}, " if left.text.endswith(",") else f"{town} "
    below: list[Row] = [cut(row, 0, cut_at)]
    if location_confidence(place + below[0].text) >= 0.8 and not cues.role(below[0].text):
        left = join([left, below.pop().value], " ")
    value = join([left, when], "\t")
    return [before._replace(value=value, line=replace(before.line, text=value.text)), *below]


def _opens_alike(before: Row, row: Row) -> bool:
    """Whether a line goes on in the look of what stands left of the tab before it: an organisation in italics is no
    part of a bold title."""
    if not before.line.words or not row.line.words:
        return True
    tab = before.text.index("\t")
    left = [word.look for word in before.line.words if word.start < tab]
    return not left or row.line.words[0].look in (left[0], left[-1])


def _date_at_end(before: Row, row: Row) -> int:
    """Where the date starts at the right edge of a line whose rest goes on below ("…, Desert Sun Credit Apr 2021 –
    Present" over "Union, El Paso, TX."); 0 where nothing goes on."""
    near = row.line.bbox is not None and abs(row.left - before.left) < 3 and row.gap < 0.6
    if not near or row.line.marker or row.line.role is not Role.BODY or len(row.text.split()) > 7:
        return 0
    found = dates.find(before.value)
    if len(found) != 1 or not before.text.endswith(found[0].value.text) or dates.find(row.value):
        return 0
    start = len(before.text) - len(found[0].value.text)
    left = before.text[:start].rstrip()
    if not left or left[-1] in "(–—|" or len(left.split()) < 4 or row.text.rstrip().endswith(","):
        return 0
    torn = left.endswith("-") and row.text[:1].islower()
    ended = row.text.endswith(".") and "," in row.text
    return start if torn or left.endswith(",") or ended or _date_stands_apart(before, row, start) else 0


def _date_stands_apart(before: Row, row: Row, start: int) -> bool:
    """Whether a line goes on in the look of the words before a date that is itself set in another."""
    shift = before.line.start - before.value.pieces[0].start if before.value.pieces else 0
    left = [word.look for word in before.line.words if word.start + shift < start]
    right = [word.look for word in before.line.words if word.start + shift >= start]
    if not left or not right or not row.line.words or left[-1] is None:
        return False
    return row.line.words[0].look == left[-1] and left[-1] not in right


def _is_below_sign(first: Row, row: Row) -> bool:
    """Whether a line stands below the sign of a bullet, not below its text."""
    box = row.line.bbox
    return box is not None and first.left - 1.6 * box.height <= row.left < first.left - 2.5


def _hangs_out(rows: Sequence[Row], edges: Margins) -> bool:
    """Whether bullets go on below their signs: a full line has one that goes on in lower case there."""
    for before, row in pairwise(rows):
        if before.line.role is Role.ITEM and row.line.role is Role.BODY and row.text[:1].islower():
            near = row.style == before.style and row.gap < 0.4 and row.line.page == before.line.page
            if near and _is_below_sign(before, row) and is_full(before, row, edges):
                return True
    return False


def _continues(
    current: Sequence[Row], kind: str, row: Row, edges: Margins, heads: bool = False, loose: bool = False
) -> bool:
    before, line = current[-1], row.line
    previous = before.line
    if line.marker or line.role is Role.HEADING or previous.role is Role.HEADING:
        return line.role is previous.role is Role.HEADING and 0 < line.block == previous.block
    if line.block and previous.block:
        if line.block != previous.block or "\t" in line.text:
            return False
        if heads and kind == "text" and line.bbox is None and _opens_line(before, row):
            return False
        if heads and kind == "text" and _ends_in_field(before) and cues.is_school(row.text):
            return False
        return flows(before, row, kind, edges) or (heads and kind == "text" and _stacked(current, row))
    if kind == "text" and line.role is Role.ITEM:
        return False
    text, so_far = row.text, before.text.rstrip()
    if so_far[-1:] in _SOFT and so_far:
        return True
    if "\t" in text or row.gap >= 0.9:
        return False
    at_right = kind == "text" and (line.bbox is None or row.left > before.left + 100)
    if at_right and _OPEN_RIGHT.search(so_far) and len(text.split()) <= 3:
        # What stands at the right edge wraps too: "October 2023 to December" "2023", "Fort Worth," "TX".
        return _CLOSE_RIGHT.match(text) is not None
    if heads and kind == "text" and _stacked(current, row):
        return True
    lower = text[:1].islower()
    if so_far.endswith("-") and so_far[-2:-1].isalpha() and (lower or is_full(before, row, edges)):
        return True
    if kind == "bullet":
        return _continues_bullet(current, row, lower, edges, loose)
    if heads and _ends_in_field(before) and cues.is_school(text):
        return False
    if "\t" in before.text or not _same_look(before, row):
        return False
    beside = line.bbox is None or abs(row.left - before.left) < 30
    if beside and line.bbox is not None and _BRACKET.match(text):
        return True
    full = is_full(before, row, edges)
    if lower and not so_far.endswith((".", ":", ";")):
        if len(text) <= 48 and any(char.isdigit() for char in text) and dates.find(row.value):
            return False  # "de janvier 2019 à juin 2024"
        return beside or full
    if line.bbox is None and heads and _lists_on(current, row):
        return True
    if line.bbox is None:
        ended = so_far.endswith(".") or so_far[-4:].isdigit()
        return bool(edges.width) and full and not ended and len(so_far) >= 50
    if line.page != previous.page or line.column != previous.column or not beside:
        return False
    if _OPEN_END.search(so_far) and not so_far.endswith((".", "–", "—")):
        return full or _OPEN_WORD.search(so_far) is not None
    if not full or abs(row.left - before.left) >= 3 or _ENDED.search(so_far):
        return False
    if cues.opens_with_verb(text) and not so_far.endswith(","):
        return False  # bullets without signs
    if len(so_far.split()) >= 6 and not row.style.bold:
        return True
    # A head line that goes on with a word or two.
    if cues.is_school(so_far) and cues.is_field(text):
        return False
    if len(text.split()) > 3 or any(char.isdigit() for char in text + so_far):
        return False
    return len(so_far) >= 30 or (heads and len(so_far) >= 15 and not cues.role(text) and cues.firm(text) < 2)


_NAME_END = frozenset(
    "university college school academy institute center centre hospital clinic foundation association society inc inc."
    " llc ltd ltd. corporation company group partners district department library".split()
)
_IN_FIELD = lazy(r"\sin [A-Z][^\W\d_]+$")
_YEAR_ROW = lazy(r"(?:19|20)\d{2}")
_MONTH_ROW = lazy(r"[^\W\d_]{3,10}\.?(?: (?:19|20)\d{2} [^\W\d_]{3,10}\.?)?")


def _stacked(current: Sequence[Row], row: Row) -> bool:
    """Whether a narrow column holds one thing on two lines: a month over its year, two years, the last word of a
    school's name."""
    before = current[-1]
    if before.style != row.style or row.gap >= 0.6 or abs(row.left - before.left) > 3 or row.line.bbox is None:
        return False
    so_far, text = " ".join(other.text.strip() for other in current), row.text.strip()
    if _YEAR_ROW.fullmatch(text):
        return _YEAR_ROW.fullmatch(so_far) is not None or (
            _MONTH_ROW.fullmatch(so_far) is not None and dates.is_month(so_far.split()[-1])
        )
    if dates.is_month(text):
        return re.fullmatch(r"[^\W\d_]{3,10}\.? (?:19|20)\d{2}", so_far) is not None
    if len(text.split()) <= 2 and cues.is_field(text) and _IN_FIELD.search(so_far) and cues.degree(so_far) is not None:
        return True  # "Master of Arts in Literacy" over "Education"
    named = text.casefold() in _NAME_END and len(so_far.split()) > 1 and not dates.find(before.value)
    return (
        named and so_far[-1].isalpha() and row.style.caps == before.style.caps and (before.style.bold or row.style.caps)
    )


def flows(before: Row, row: Row, kind: str, edges: Margins) -> bool:
    """Whether a line of a block of a page goes on in the next one, and no line break was written there."""
    if kind == "bullet" or row.line.bbox is None or before.line.bbox is None:
        return True
    if row.style.bold != before.style.bold and not _same_look(before, row) and not row.text[:1].islower():
        return False
    if row.line.page != before.line.page or row.line.column != before.line.column:
        return True
    if "\t" in before.text:
        return row.text[:1].islower()
    if row.text[:1].islower() or is_full(before, row, edges) or before.text.rstrip()[-1:] in "-,":
        return True
    return len(before.text.split()) > 12 and _same_look(before, row)


def _opens_line(before: Row, row: Row) -> bool:
    """Whether a line of a paragraph of a head says something of its own: a degree, or a label that we know. Authors
    set them below each other, though the format puts blanks for the line breaks."""
    from profilelint.parse.labels import LABEL, is_attribute, is_field

    if _OPEN_WORD.search(before.text) or before.text.rstrip().endswith(","):
        return False
    degree = cues.degree(row.text)
    if degree is not None and degree.start() == 0:
        return True
    label = LABEL.match(row.text)
    return label is not None and (is_attribute(label[1].strip()) or is_field(label[1].strip()))


def _ends_in_field(row: Row) -> bool:
    """Whether a line is nothing but a degree and its field ("B.S. Computer Science"): a school below it is a line of
    its own, in a narrow column as well."""
    degree = cues.degree(row.text)
    if degree is None or degree.start() > 0:
        return False
    rest = re.sub(r"^\W*(?:(?:in|of)\s+)?", "", row.text[degree.end() :]).rstrip()
    return "," not in rest and cues.is_field(rest) and cues.is_field(rest.split()[-1]) and not cues.is_school(rest)


_LIST_ROWS = 6
"""Lines of the longest list of courses."""


def _lists_on(current: Sequence[Row], row: Row) -> bool:
    """Whether a text file's labelled list of courses goes on in a line: behind a comma, or where its next word would
    have made the line the longest."""
    from profilelint.parse.labels import COURSES, LABEL

    label = LABEL.match(current[0].text)
    if label is None or not COURSES.match(label[1].strip()) or len(current) >= _LIST_ROWS or LABEL.match(row.text):
        return False
    if cues.degree(row.text) is not None or cues.is_school(row.text) or dates.find(row.value):
        return False
    so_far, word = current[-1].text.rstrip(), row.text.split(None, 1)[0]
    if so_far.endswith((",", ";", "|")):
        return True
    longest = max(len(other.text) for other in current)
    return len(current) > 1 and "," in row.text and len(so_far) + 1 + len(word) > longest


def _same_look(before: Row, row: Row) -> bool:
    """Whether a line starts in the look in which the one before ended."""
    if before.style == row.style:
        return True
    if (
        not before.line.words
        or not row.line.words
        or (before.style.caps != row.style.caps and not row.line.words[0].look)
    ):
        return False
    last, first = before.line.words[-1].look, row.line.words[0].look
    return last is not None and last == first


def _continues_bullet(current: Sequence[Row], row: Row, lower: bool, edges: Margins, loose: bool) -> bool:
    first, before = current[0], current[-1]
    line = row.line
    if loose and not lower and _is_below_sign(first, row) and line.role is Role.BODY:
        plain = row.style == first.style and row.gap < 0.4 and "\t" not in row.text and line.page == before.line.page
        return plain and not before.text.rstrip().endswith((".", ":")) and is_full(before, row, edges)
    so_far = before.text.rstrip()
    if before.line.block and not line.block and not lower:
        # The format knows what belongs to the item, save for what an open end and the edge tell.
        below = line.bbox is not None and abs(row.left - first.left) <= 2.5 and row.gap < 0.6 and line.role is Role.BODY
        return below and (so_far.endswith(",") or _OPEN_WORD.search(so_far) is not None) and _same_look(before, row)
    if line.bbox is None or first.line.bbox is None:
        if row.line.words and first.line.words and row.left and first.left:
            # A text file: the wrapped line is indented, or starts as no new line would.
            if lower:
                return True
            if row.left > 2 and row.left >= first.left - 2:
                return True
            return bool(edges.width) and is_full(before, row, edges) and not so_far.endswith(".")
        return lower
    if line.role is Role.ITEM:
        return lower or is_full(before, row, edges)
    if line.page != before.line.page or line.column != before.line.column:
        return lower or (is_full(before, row, edges) and not so_far.endswith(".") and row.style == first.style)
    if (row.style.size and abs(row.style.size - first.style.size) > 1) or (row.style.bold and not first.style.bold):
        return False
    hanging = row.left >= first.left - 2.5
    if hanging:
        return row.left <= first.left + 40 and (
            lower
            or is_full(before, row, edges)
            or (first.line.bbox.x0 < first.left - 3 and row.left > first.line.bbox.x0 + 3)
        )
    return lower and is_full(before, row, edges)


def _is_torn(left: str, right: str) -> bool:
    """Whether a hyphen at a line's end was set by the typesetter. Unsure: the hyphen stays."""
    if right[:1].islower():
        return _TAIL.match(right) is not None or _SYLLABLE.search(left) is not None
    return left.isupper() and right.isupper() and _TAIL.match(right.lower()) is not None


def join_rows(rows: Sequence[Row]) -> Value:
    """One value of several lines. Blanks join them, save after a hyphen at a line's end."""
    first = rows[0].value
    if len(rows) == 1:
        return first
    text = first.text
    pieces = list(first.pieces)
    for row in rows[1:]:
        value = row.value
        text = text.rstrip()
        glue = " "
        keep = len(text)
        if text[-1:] in _SOFT and text:
            keep -= 1
            glue = ""
        elif text.endswith("-") and len(text) > 1 and text[-2].isalnum():
            glue = ""
            if _is_torn(text, value.text):
                keep -= 1
        elif text.endswith("/") and len(text) > 1 and text[-2].isalnum():
            glue = ""
        while pieces and pieces[-1].offset + pieces[-1].length > keep:
            last = pieces.pop()
            if last.offset < keep:
                pieces.append(last._replace(length=keep - last.offset))
        text = text[:keep] + glue
        pieces.extend(Piece(len(text) + piece.offset, piece.start, piece.length) for piece in value.pieces)
        text += value.text
    return Value(text, first.path, first.source, tuple(pieces))
