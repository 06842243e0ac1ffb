"""Roles and projects of a profile page: its lines cut into entries, and each entry's fields."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from profilelint.model.document import Tree
from profilelint.model.place import Span
from profilelint.pattern import lazy
from profilelint.read.exports import page_words as words
from profilelint.read.exports.page_rows import (
    COMMA,
    SPLIT,
    STATE,
    Bit,
    Row,
    bit_of,
    cut_at,
    is_place,
    part_of,
)
from profilelint.read.exports.page_words import plain

MOST_ITEMS = 200
_AT = lazy(r"\s(?:at|@|bei)\s")


@dataclass(slots=True)
class Draft:
    heads: list[Bit]
    prose: list[Row]
    left: list[Row]
    title: Bit | None = None
    employer: Bit | None = None
    rest: Sequence[Bit] = ()
    """Heads that are neither."""
    place: Bit | None = None
    start: Bit | None = None
    end: Bit | None = None


def covers(whole: Bit, part: Bit) -> bool:
    return whole.span.start <= part.span.start and part.span.end <= whole.span.end


def is_dates(text: str) -> bool:
    return dates_in(Bit(text, Span(0, len(text)))) is not None and len(text) < 80


def dates_in(bit: Bit) -> tuple[Bit, Bit, Bit] | None:
    """The dates of a short text with what stands before and behind them; ``None`` for prose and where there are none.

    Of a prose line that happens to name a year the rest is long, or is no part set apart.
    """
    if len(bit.text) > 140:
        return None
    found = [match for match in words.DATES.finditer(bit.text) if len(match[0]) >= 4]
    if len(found) != 1:
        return None
    match = found[0]
    before, after = part_of(bit, 0, match.start()), part_of(bit, match.end(), len(bit.text))
    if words.BEFORE_DATES.match(bit.text[: match.start()]):
        before = part_of(bit, 0, 0)
    elif not _ENDS_APART.search(bit.text[: match.start()]):
        return None
    if words.LENGTH.match(bit.text[match.end() :]):
        after = part_of(bit, len(bit.text), len(bit.text))
    elif not _STARTS_APART.match(bit.text[match.end() :]):
        return None
    return part_of(bit, *match.span()), before, after


_ENDS_APART = lazy(r"(?:[|·•\t,(]|\s[–—-])\s*$")
_STARTS_APART = lazy(r"^\s*(?:[|·•\t,)]|[–—-]\s)|^\s*\([^()]{1,40}\)\s*(?:[|·•\t]|[–—-]\s)")


def date_anchors(rows: Sequence[Row]) -> list[int]:
    """The rows with the dates of an entry, by number."""
    found = []
    for row in rows:
        if row.kind == "label":
            if row.key in ("dates", "graduation") or (row.key == "start"):
                found.append(row.number)
        elif not row.item and dates_in(row.whole) is not None:
            found.append(row.number)
    return found


def cut_up(rows: list[Row], anchors: list[int]) -> list[list[Row]]:
    """The rows of each entry. Entries of a section are laid out alike: as many lines stand above the dates of the
    first, so many stand above those of the others, unless a title or a gap says where one starts."""
    places = {row.number: number for number, row in enumerate(rows)}
    at = [places[number] for number in anchors]
    if not at:
        titled = rows[0].title
        starts = [
            0,
            *(number for number, row in enumerate(rows) if number and (row.title or (row.apart and not titled))),
        ]
        return [rows[a:b] for a, b in zip(starts, [*starts[1:], len(rows)], strict=True)]
    above = at[0]
    starts = [0]
    for before, anchor in pairwise(at):
        usual = max(before + 1, anchor - above)
        titles = [number for number in range(before + 1, anchor + 1) if rows[number].title]
        gaps = [number for number in range(max(before + 1, anchor - 4), anchor + 1) if rows[number].apart]
        if rows[0].title and titles:
            near = [number for number in titles if anchor - number <= max(above, 1) + 1]
            usual = min(near or titles)
        elif gaps and usual not in gaps and not rows[usual].title:
            usual = min(gaps, key=lambda number: abs(number - usual))
        starts.append(usual)
    return [rows[a:b] for a, b in zip(starts, [*starts[1:], len(rows)], strict=True)]


def draft_of(rows: list[Row]) -> Draft:
    """An entry of lines: heads, dates, place, then its description."""
    draft = Draft([], [], [])
    dated = prose = False
    count = 0
    for number, row in enumerate(rows):
        if row.kind == "label":
            _take_label(draft, row)
            prose = prose or row.key == "description"
            dated = dated or row.key in ("dates", "start", "end")
            continue
        found = dates_in(row.whole) if not row.item else None
        if found is not None and draft.end is None and not prose:
            draft.end = found[0]
            heads = [part for side in found[1:] if side.text for part in cut_at(side, SPLIT)]
            _take_heads(draft, heads)
            dated, count = True, 0
            continue
        text = row.whole.text
        # A list of cards: the item is the card, and the first line its head.
        card = row.item and number == 0 and any(dates_in(other.whole) for other in rows[1:4] if not other.item)
        if prose or (row.item and not card) or len(text) > 100:
            prose = True
            draft.prose.append(row)
            continue
        if not dated:
            _take_heads(draft, list(row.bits) if len(row.bits) > 1 else [row.whole])
            continue
        count += 1
        following = rows[number + 1] if number + 1 < len(rows) else None
        if is_place(text) or words.EMPLOYMENT.fullmatch(text):
            _take_heads(draft, [row.whole])
        elif len(draft.heads) < 2 and count <= 2 and _may_be_head(row, draft, following):
            _take_heads(draft, list(row.bits) if len(row.bits) > 1 else [row.whole])
        else:
            prose = True
            draft.prose.append(row)
    return draft


def _may_be_head(row: Row, draft: Draft, following: Row | None) -> bool:
    """Whether a line below the dates is still a title or an employer."""
    text = row.whole.text
    if len(text) > 60 or text.endswith((".", ";", ":")) or _cut_pair(draft.heads[0] if draft.heads else None):
        return False
    if not draft.heads or words.ROLE.search(text) or words.ORGANIZATION.search(text):
        return True
    return following is not None and is_place(following.whole.text)


def _cut_pair(bit: Bit | None) -> list[Bit]:
    """ "Data Intern at Harborlight" and the like in two; empty for a text that is one."""
    if bit is None:
        return []
    for pattern in (_AT, SPLIT):
        parts = cut_at(bit, pattern)
        if len(parts) == 2:
            return parts
    parts = cut_at(bit, COMMA)
    if len(parts) == 2 and (words.ROLE.search(parts[0].text) is None) != (words.ROLE.search(parts[1].text) is None):
        return parts
    return []


def _take_heads(draft: Draft, bits: list[Bit]) -> None:
    for bit in bits:
        if words.EMPLOYMENT.fullmatch(bit.text) or words.LENGTH.match(bit.text):
            continue
        parts = cut_at(bit, SPLIT)
        if draft.place is None and len(parts) > 1 and is_place(parts[-1].text):
            draft.place = parts[-1]
            draft.heads.extend(part for part in parts[:-1] if not words.EMPLOYMENT.fullmatch(part.text))
            continue
        sure = len(draft.heads) > 1 or draft.end is not None or STATE.fullmatch(bit.text.rpartition(", ")[2])
        if draft.place is None and draft.heads and sure and is_place(bit.text):
            draft.place = bit
        else:
            if len(parts) > 2 or any(words.EMPLOYMENT.fullmatch(part.text) for part in parts):
                kept = [part for part in parts if not words.EMPLOYMENT.fullmatch(part.text)]
                draft.heads.extend(kept)
            else:
                draft.heads.append(bit)


def _take_label(draft: Draft, row: Row) -> None:
    bit = row.bits[0] if row.bits else None
    if row.key == "description":
        if bit is not None:
            draft.prose.append(replace(row, kind="text", whole=bit, bits=(bit,)))
    elif bit is None or row.key == "employment":
        return
    elif row.key == "title":
        draft.title = draft.title or bit
    elif row.key in ("employer", "school"):
        draft.employer = draft.employer or bit
    elif row.key == "location":
        draft.place = draft.place or bit
    elif row.key == "start":
        draft.start = draft.start or bit
    elif row.key in ("end", "dates", "graduation"):
        draft.end = draft.end or bit


def with_values(rows: list[Row]) -> list[Row]:
    """Labels that stand above their value, with it."""
    made: list[Row] = []
    for row in rows:
        last = made[-1] if made else None
        if row.kind == "text" and last is not None and last.kind == "label" and not last.bits:
            if last.key == "description":
                made.append(row)
            else:
                made[-1] = replace(last, bits=(row.whole,))
        else:
            made.append(row)
    return made


def labelled_drafts(rows: list[Row]) -> list[Draft]:
    """Entries whose fields have labels: a new one starts where a label comes again."""
    drafts: list[Draft] = []
    seen: set[str] = set()
    pending: list[Row] = []
    prose = False
    for row in with_values(rows):
        if row.kind == "label":
            if not drafts or row.key in seen:
                drafts.append(Draft([], [], []))
                seen = set()
                for head in pending:
                    _take_heads(drafts[-1], [head.whole])
                pending = []
            seen.add(row.key)
            prose = row.key == "description"
            _take_label(drafts[-1], row)
        elif not drafts or (row.title and not prose):
            pending.append(row)
        elif prose or row.item or len(row.whole.text) > 60:
            drafts[-1].prose.append(row)
        elif row.title:
            pending.append(row)
            prose = False
        else:
            drafts[-1].left.append(row)
    return drafts


def table_drafts(rows: list[Row]) -> list[Draft] | None:
    """Entries in a table with a row of names above them."""
    names = [words.LABELS.get(plain(bit.text), "") for bit in (_cells(rows[0]))]
    if len(names) < 2 or any(name not in words.OF_ENTRIES for name in names) or len(set(names)) < len(names):
        return None
    drafts = []
    for row in rows[1:]:
        cells = _cells(row)
        draft = Draft([], [], [])
        if len(cells) != len(names):
            draft.left.append(row)
        for name, cell in zip(names, cells, strict=False):
            if len(cells) == len(names):
                _take_label(draft, replace(row, kind="label", key=name, bits=(cell,)))
        drafts.append(draft)
    return drafts


def _cells(row: Row) -> list[Bit]:
    start = row.line.start
    edges = [0, *(edge for match in re.finditer("\t", row.line.text) for edge in match.span()), len(row.line.text)]
    found = [bit_of(row.line, edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]
    assert all(bit.span.start >= start for bit in found)
    return [bit for bit in found if bit.text]


def name_heads(drafts: list[Draft], kind: str) -> None:
    """Which head is the title and which the employer: each entry leans one way by its words, and all vote."""
    if kind == "projects":
        for draft in drafts:
            heads = draft.heads
            draft.title = draft.title or (heads[0] if heads else None)
            if len(heads) > 1 and draft.employer is None and words.ORGANIZATION.search(heads[1].text):
                draft.employer = heads[1]
                draft.rest = heads[2:]
            else:
                draft.rest = heads[1:]
        return
    pairs: list[tuple[Draft, list[Bit]]] = []
    votes = 0
    for draft in drafts:
        heads = draft.heads
        if len(heads) == 1:
            heads = _cut_pair(heads[0]) or heads
        pairs.append((draft, heads))
        if len(heads) >= 2:
            votes += _lean(heads[0].text, heads[1].text)
    for draft, heads in pairs:
        wanted = [name for name in ("title", "employer") if getattr(draft, name) is None]
        if len(heads) >= 2 and len(wanted) == 2:
            swap = votes < 0 or (votes == 0 and _lean(heads[0].text, heads[1].text) < 0)
            draft.title, draft.employer = (heads[1], heads[0]) if swap else (heads[0], heads[1])
            heads = heads[2:]
        elif heads and len(wanted) == 1:
            setattr(draft, wanted[0], heads[0])
            heads = heads[1:]
        elif heads and wanted:
            role = words.ROLE.search(heads[0].text) is not None
            setattr(draft, "title" if role or "employer" not in wanted else "employer", heads[0])
            heads = heads[1:]
        draft.rest = heads


def _lean(first: str, second: str) -> int:
    """Above 0 where the first is the title, below where it is the employer."""
    score = 0
    for text, side in ((first, 1), (second, -1)):
        score += side * (2 if words.ROLE.search(text) else 0)
        score -= side * (1 if words.ORGANIZATION.search(text) else 0)
    return (score > 0) - (score < 0)


def prose_of(rows: Sequence[Row]) -> dict[str, Tree]:
    """A description: paragraphs are the summary, list items the highlights, wrapped lines belong to what is above."""
    summary: list[Tree] = []
    highlights: list[list[Tree]] = []
    block = 0
    for row in rows:
        if row.item:
            highlights.append([row.whole.leaf])
            block = row.line.block
        elif highlights and ((row.line.block and row.line.block == block) or row.whole.text[:1].islower()):
            highlights[-1].append(row.whole.leaf)
        elif highlights:
            highlights.append([row.whole.leaf])
        else:
            summary.append(row.whole.leaf)
    made: dict[str, Tree] = {}
    if summary:
        made["summary"] = summary[:MOST_ITEMS]
    if highlights:
        made["highlights"] = [list(item) for item in highlights[:MOST_ITEMS]]
    return made
