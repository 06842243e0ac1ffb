"""Which cell of a role's head is the title and which the organisation.

Each entry leans one way by its words; the entries of a section vote, because people set all entries alike.
"""

from __future__ import annotations

import re

from profilelint.model.document import Role
from profilelint.model.value import Value
from profilelint.parse import cues
from profilelint.parse.cells import Cell, Draft, by_look, comma_splits, spanned, spread_place
from profilelint.parse.segments import TOTAL
from profilelint.pattern import lazy

_AT = lazy(r"\s+(?:at|@|with|for|chez|bei|bij|presso|na empresa|en la empresa)\s+")


def _at_split(value: Value) -> tuple[Value, Value] | None:
    """ "Software Engineering Intern at Lone Star Cloud" cut in two."""
    for match in list(_AT.finditer(value.text))[:4]:
        left, right = value.part(0, match.start()), value.part(match.end(), len(value.text))
        if match[0].strip() in {"for", "with"} and "," in left.text:
            continue  # "Legal Intern, Committee for Public Counsel"
        if cues.role(left.text) >= 2 and right.text[:1].isupper() and not cues.is_school(left.text):
            return left, right
    return None


def _clamp(number: float) -> float:
    return max(-6.0, min(6.0, number))


def role_fields(found: list[Draft]) -> None:
    """Title and organisation of roles."""
    total = 0.0
    for draft in found:
        spread_place(draft)
        _cut_by_look(draft)
        lean = _lean(draft)
        if lean is not None:
            total += _clamp(lean)
    title_first = total >= 0
    sure = 0.95 if abs(total) >= 3 else 0.75 if abs(total) >= 1 else 0.45
    previous: Draft | None = None
    for number, draft in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        if following is not None and _is_umbrella(draft, following):
            draft.organization = draft.cells[0].value.sure(0.8)
            draft.cells = []
        if previous is not None and _is_further(draft, previous):
            draft.title = draft.cells[0].value.sure(0.7)
            draft.cells = []
        _position(draft, title_first, sure)
        if (
            draft.title is not None
            and draft.organization is None
            and previous is not None
            and _inherits(draft, previous)
        ):
            draft.organization = previous.organization
            draft.shared = True
            place, firm = previous.location, previous.organization
            beside = place is not None and firm is not None and _line_of(previous, place) == _line_of(previous, firm)
            if draft.location is None and place is not None and (previous.shared or beside):
                draft.location = place.sure(min(0.8, place.confidence))
        previous = draft if draft.organization is not None else previous
    # "Acme, 2018 – 2024" above its roles is no role of its own.
    for i in range(len(found) - 2, -1, -1):
        draft, following = found[i], found[i + 1]
        if (
            draft.organization is not None
            and draft.title is None
            and not draft.highlights
            and not draft.notes
            and following.shared
            and following.organization is draft.organization
        ):
            following.heads = [*draft.heads, *following.heads]
            following.location = following.location or draft.location
            del found[i]


def _cut_by_look(draft: Draft) -> None:
    """Cut a head's only cell where its look changes: a bold title and an organisation in italics behind it."""
    if len(draft.cells) != 1 or draft.title is not None or draft.organization is not None:
        return
    cell = draft.cells[0]
    halves = by_look(cell.unit, cell.value)
    if halves is not None and all(cues.is_phrase(half.text) and half.text[0].isupper() for half in halves):
        draft.cells = [cell._replace(value=half) for half in halves]


def _is_further(draft: Draft, previous: Draft) -> bool:
    """Whether an entry's only words name a further role where the organisation stands above all of its roles, with
    the years there."""
    if len(draft.cells) != 1 or draft.title is not None or draft.organization is not None or draft.dates is None:
        return False
    if cues.leans_title(draft.cells[0].text) or not _inherits(draft, previous):
        return False
    if previous.shared or any(TOTAL.match(unit.text) for unit in previous.heads):
        return True
    # The roles are items of a list below the organisation.
    listed = draft.heads[0].first.line.role is Role.ITEM
    return listed and [unit.first.line.role is Role.ITEM for unit in previous.heads] == [False, True]


def _is_umbrella(draft: Draft, following: Draft) -> bool:
    """Whether an entry is nothing but an organisation and the years there, above the roles held in those years."""
    if len(draft.cells) != 1 or draft.highlights or draft.notes or draft.title or draft.organization:
        return False
    if len(following.cells) != 1 or following.title or following.organization:
        return False
    years, role = draft.dates, following.dates
    if years is None or role is None or cues.leans_title(draft.cells[0].text) > 0:
        return False
    if cues.leans_title(following.cells[0].text) <= 0 or not role.start or not years.start or not years.end:
        return False
    begin, first, last = years.start.earliest(), role.start.earliest(), years.end.latest()
    if begin is None or first is None or begin > first:
        return False
    if years.end.open or last is None:
        return years.end.open
    end = role.end.latest() if role.end is not None else None
    return end is not None and end <= last


def _inherits(draft: Draft, previous: Draft) -> bool:
    """Whether an entry without an organisation is a further role in the one before: that one's organisation stands on
    a line of its own above its first role."""
    if previous.organization is None:
        return False
    if previous.shared or previous.title is None:
        return True
    where, title = _line_of(previous, previous.organization), _line_of(previous, previous.title)
    return where < title and len(draft.heads) < len(previous.heads)


def _line_of(draft: Draft, value: Value) -> int:
    start = value.pieces[0].start if value.pieces else -1
    for number, unit in enumerate(draft.heads):
        if any(piece.start <= start < piece.start + piece.length for piece in unit.value.pieces):
            return number
    return len(draft.heads)


def _lean(draft: Draft) -> float | None:
    """Above 0 where the head's first cell is the title, below where it is the organisation."""
    cells = draft.cells
    if draft.title is not None or draft.organization is not None or not cells:
        return None
    if len(cells) == 1:
        if _at_split(cells[0].value):
            return None
        options = comma_splits(cells[0].value)
        if not options:
            return None
        return max((cues.leans_title(left.text) - cues.leans_title(right.text) for left, right in options), key=abs)
    return float(cues.leans_title(cells[0].text) - cues.leans_title(cells[1].text))


def _is_sentence(text: str) -> bool:
    """Whether a cell is prose behind the head, on its line."""
    words = text.split()
    return len(words) >= 4 and text.endswith(".") and not words[-1][:1].isupper() and len(words[-1]) > 3


def _position(draft: Draft, title_first: bool, sure: float) -> None:
    if len(draft.cells) > 1:
        draft.notes[:0] = [cell.value for cell in draft.cells[1:] if _is_sentence(cell.text)]
        draft.cells[1:] = [cell for cell in draft.cells[1:] if not _is_sentence(cell.text)]
    cells = draft.cells
    if not cells:
        return
    if draft.title is not None or draft.organization is not None:
        if draft.title is None:
            draft.title = cells[0].value
        elif draft.organization is None:
            draft.organization = cells[0].value
        return
    if len(cells) == 1:
        _one_cell(draft, cells[0].value, title_first, sure)
        return
    first, second = cells[0], cells[1]
    rest = cells[2:]
    lean = cues.leans_title(first.text) - cues.leans_title(second.text)
    order = title_first
    if abs(lean) >= 4:
        order = lean > 0
    if rest:
        first, second, rest = _best_pair(cells, order)
        lean = cues.leans_title(first.text) - cues.leans_title(second.text)
    confidence = max(sure, 0.9 if abs(lean) >= 3 and (lean > 0) == order else 0.0)
    title, organization = (first, second) if order else (second, first)
    where = organization.value
    for cell in list(rest):
        if cell.line == organization.line and _TEAM_OF.search(cell.text) and not cues.role(cell.text) > 2:
            wider = spanned(cell.unit.value, where, cell.value)
            if wider is not None:
                where = wider
                rest.remove(cell)
    draft.title, draft.organization = title.value.sure(confidence), where.sure(confidence)
    draft.notes[:0] = [cell.value for cell in rest if len(cell.text.split()) > 2]


_TEAM_OF = lazy(
    r"\b(?:desk|dept\.?|department|division|unit|team|lab|laboratory|office|program(?:me)?|center|centre|group|university"
    r"|college|faculty|school|abteilung|departamento|d[ée]partement|dipartimento|afdeling)(?!\w)",
    re.IGNORECASE,
)
"""What names a part of an organisation, or the whole that a part belongs to."""


def _best_pair(cells: list[Cell], title_first: bool) -> tuple[Cell, Cell, list[Cell]]:
    """Of three cells and more the two that are title and organisation, in the order in which they stand."""
    count = min(4, len(cells))
    best, rating = (0, 1), -100.0
    for i in range(count):
        for k in range(i + 1, count):
            left, right = cues.leans_title(cells[i].text), cues.leans_title(cells[k].text)
            score = (left - right) * (1 if title_first else -1) - 0.6 * (i + k - 1)
            if score > rating:
                best, rating = (i, k), score
    return cells[best[0]], cells[best[1]], [cell for n, cell in enumerate(cells) if n not in best]


def _one_cell(draft: Draft, value: Value, title_first: bool, sure: float) -> None:
    halves = _at_split(value)
    if halves is not None:
        draft.title, draft.organization = halves[0].sure(0.9), halves[1].sure(0.9)
        return
    options = comma_splits(value)
    best: tuple[Value, Value] | None = None
    rating = 0.0
    for left, right in options if title_first else reversed(options):
        lean = cues.leans_title(left.text) - cues.leans_title(right.text)
        score = float(lean if title_first else -lean)
        part = (right if title_first else left).text.split(",")
        if len(part) > 1 and cues.firm(part[0]) < 2 and not _TEAM_OF.search(part[0]):
            score -= 1.5  # "Commercial Wiring, Harborline Contractors": the first half is the title's
        if score >= rating:
            best, rating = (left, right), score
    if best is not None and title_first:
        best = _whole_firm(value, best)
    if best is not None and (rating >= 2 or (rating >= 1 and sure > 0.5) or (sure > 0.8 and len(options) == 1)):
        left, right = best
        confidence = 0.9 if rating >= 3 else 0.8 if rating >= 2 else 0.6 if sure > 0.8 else 0.45
        title, organization = (left, right) if title_first else (right, left)
        draft.title, draft.organization = title.sure(confidence), organization.sure(confidence)
        return
    lean = cues.leans_title(value.text)
    if lean < 0 or (lean == 0 and not title_first):
        draft.organization = value.sure(0.8 if lean <= -2 else 0.45)
    else:
        draft.title = value.sure(0.9 if lean >= 2 else 0.45)


def _whole_firm(value: Value, halves: tuple[Value, Value]) -> tuple[Value, Value]:
    """Partners' names belong together: "Associate, Whitcombe, Farrow & Lisle LLP"."""
    left, right = halves
    if re.match(r"[^\W\d_]+ (?:&|and) [A-Z]", right.text) is None or ", " not in left.text:
        return halves
    cut = left.text.rindex(", ")
    partner = left.text[cut + 2 :]
    if not partner.isalpha() or cues.leans_title(partner) > 0 or cues.is_field(partner):
        return halves
    return value.part(0, cut), value.part(cut + 2, len(value.text))
