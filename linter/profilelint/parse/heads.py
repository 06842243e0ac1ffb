"""What an entry's lines say: dates, places, links, grades and labelled values; what is left becomes cells and notes."""

from __future__ import annotations

import re

from profilelint.model.dates import DateRange
from profilelint.model.value import Value
from profilelint.parse import cues, dates
from profilelint.parse.bullets import Unit
from profilelint.parse.cells import (
    BODY,
    GARBLED,
    LEFTOVER,
    SENTENCE,
    URL,
    Cell,
    Draft,
    cut_place,
    is_place,
    split_cells,
    style_at,
    trim,
)
from profilelint.parse.labels import AREA, COURSES, DATE, DUTY, GRADE, KEYWORDS, LABEL, LINK, ORGANIZATION, PLACE, TITLE
from profilelint.parse.segments import Infos
from profilelint.parse.skills import pieces as list_items
from profilelint.parse.study import degree_cell
from profilelint.pattern import lazy

_TOTAL = lazy(
    r"\s*[(\[]\s*\d{1,2}\+?\s?(?:years?|yrs?|months?|mos?|a[ñn]os?|ans?|jahre?|anni|jaar|mesi|meses|mois|monate)\.?"
    r"(?:,?\s\d{1,2}\s?(?:months?|mos?|meses|mois|monate|mesi|maanden)\.?)?\s*[)\]]$",
    re.IGNORECASE,
)
"""The total of years behind an organisation with several roles."""


def read_head(draft: Draft, kind: str, infos: Infos) -> None:
    for number, unit in enumerate(draft.heads):
        value = unit.value
        match = LABEL.match(value.text)
        label = match[1].strip() if match else ""
        if match and label and _take_label(draft, label, value.part(match.end(), len(value.text)), kind, unit, number):
            continue
        _read_cells(draft, value, kind, unit, number, infos.of(unit).dates)


def _take_label(draft: Draft, label: str, rest: Value, kind: str, unit: Unit, number: int) -> bool:
    """Read "Label: value"; whether the label was one that we know."""
    if COURSES.match(label):
        draft.courses.extend(list_items(rest))
    elif KEYWORDS.match(label) and (kind == "projects" or ":" in unit.text):
        draft.keywords.extend(list_items(rest))
    elif GRADE.match(label):
        figures = re.match(r"[\d.,]+(?:\s*(?:/|out of|of)\s*[\d.]+)?", rest.text)
        end = len(figures[0].rstrip(".,")) if figures else len(rest.text)
        draft.score = draft.score or trim(rest.part(0, end))
        for cell in split_cells(rest.part(end, len(rest.text))):
            _read_cell(draft, cell, kind, unit, number)
    elif PLACE.match(label):
        draft.location = draft.location or rest
    elif LINK.match(label) and URL.match(rest.text):
        draft.url = draft.url or rest
    elif DATE.match(label):
        found = dates.find(rest)
        if not found:
            return False
        draft.dates = draft.dates or found[0]
    elif AREA.match(label) and kind == "education":
        draft.area = draft.area or rest
    elif TITLE.match(label):
        if kind == "education":
            return degree_cell(draft, rest)
        draft.title = draft.title or rest
    elif ORGANIZATION.match(label):
        cell, place = cut_place(rest)
        draft.organization = draft.organization or cell
        draft.location = draft.location or place
    elif DUTY.match(label):
        draft.notes.append(rest)
    else:
        return False
    return True


def head_in_bullet(draft: Draft, kind: str, infos: Infos) -> None:
    """Under a line that is nothing but dates the first bullet may be the head: "Staff Engineer, Globex LLC"."""
    if draft.title is not None or draft.organization is not None or not draft.body:
        return
    unit = draft.body[0]
    text = unit.text
    if unit.kind != "bullet" or len(text.split()) > 12 or SENTENCE.search(text) or cues.opens_with_verb(text):
        return
    if cues.role(text) >= 2 and cues.is_phrase(text):
        draft.heads.append(draft.body.pop(0))
        _read_cells(draft, unit.value, kind, unit, len(draft.heads) - 1, infos.of(unit).dates)


def _read_cells(draft: Draft, value: Value, kind: str, unit: Unit, number: int, found: list[DateRange]) -> None:
    if found:
        usable = found[0]
        if draft.dates is None:
            draft.dates = usable
        parts = dates.strip(value, found)
    else:
        parts = [value]
    for part in parts:
        for cell in split_cells(_unstopped(part)):
            _read_cell(draft, cell, kind, unit, number)


_STOPS = frozenset("inc co corp ltd llc llp plc jr sr st dept univ bros assoc ltda srl cia lda dr mt ft hons".split())


def _unstopped(value: Value) -> Value:
    """A head without the full stop that closes it ("Desert Sun, El Paso, TX.")."""
    text = value.text
    if not text.endswith(".") or "," not in text or len(text.split()) > 16:
        return value
    last = text.split()[-1][:-1]
    return value if "." in last or last.casefold() in _STOPS or len(last) < 2 else value.part(0, len(text) - 1)


def _read_cell(draft: Draft, cell: Value, kind: str, unit: Unit, number: int) -> None:
    if tail := _TOTAL.search(cell.text) or GARBLED.search(cell.text):
        cell = cell.part(0, tail.start())
    text = cell.text
    if not text or not any(char.isalnum() for char in text) or LEFTOVER.match(text):
        return
    if URL.match(text):
        draft.url = draft.url or cell
        return
    match = LABEL.match(text)
    if match and _take_label(draft, match[1].strip(), cell.part(match.end(), len(text)), kind, unit, number):
        return
    if kind == "education" and (grade := cues.score(text)) is not None:
        draft.score = draft.score or cell.part(grade[2], grade[3])
        for rest in (cell.part(0, grade[0]), cell.part(grade[1], len(text))):
            rest = trim(rest)
            if rest.text:
                _read_cell(draft, rest, kind, unit, number)
        return
    if (
        draft.location is None
        and kind != "publications"
        and is_place(text)
        and not (number == 0 and _only_cell(draft, unit, cell))
    ):
        draft.location = cell
        return
    draft.cells.append(Cell(cell, number, style_at(unit, cell), unit))


def _only_cell(draft: Draft, unit: Unit, cell: Value) -> bool:
    """Whether a head's first line is nothing but this cell: a name that looks like a place stays a name."""
    return not draft.cells and unit.text.strip() == cell.text


def read_body(draft: Draft, kind: str) -> None:
    prose: list[Unit] = []
    for unit in draft.body:
        value = unit.value
        match = LABEL.match(value.text)
        label = match[1].strip() if match else ""
        if (
            match
            and (
                COURSES.match(label)
                or (KEYWORDS.match(label) and (unit.kind == "text" or kind == "projects") and len(value.text) < 160)
                or (kind == "education" and (GRADE.match(label) or AREA.match(label)))
                or (unit.kind == "text" and (PLACE.match(label) or LINK.match(label)))
            )
            and _take_label(draft, label, value.part(match.end(), len(value.text)), kind, unit, BODY)
        ):
            continue
        if kind == "education" and (grade := cues.score(value.text)) is not None and len(value.text) <= 60:
            draft.score = draft.score or value.part(grade[2], grade[3])
            rest = [trim(value.part(0, grade[0])), trim(value.part(grade[1], len(value.text)))]
            draft.notes.extend(part for part in rest if any(char.isalpha() for char in part.text))
            continue
        if unit.kind == "bullet":
            _flush(draft, prose)
            if draft.highlights or not _field_bullet(draft, value):
                draft.highlights.append(unit)
        elif URL.match(value.text):
            draft.url = draft.url or value
        elif draft.location is None and is_place(value.text):
            draft.location = value
        elif (
            draft.dates is None
            and (found := dates.find(value))
            and len(found) == 1
            and found[0].value.text == value.text
        ):
            draft.dates = found[0]
        else:
            prose.append(unit)
    _flush(draft, prose)


def _field_bullet(draft: Draft, value: Value) -> bool:
    """Take a bullet that is nothing but the entry's dates or place."""
    if len(value.text) > 60:
        return False
    if draft.dates is None and (whole := dates.parse(value)) is not None:
        draft.dates = whole
        return True
    if draft.location is None and "," in value.text and is_place(value.text):
        draft.location = value
        return True
    return False


def _flush(draft: Draft, prose: list[Unit]) -> None:
    """Lines without a marker are bullets where most open with a verb, else a paragraph. A label that stands alone, and
    the length of time behind a date, say nothing."""
    prose[:] = [unit for unit in prose if not LEFTOVER.match(unit.text) and not DUTY.match(unit.text.rstrip(" :"))]
    verbs = sum(cues.opens_with_verb(unit.text) and len(unit.text.split()) >= 5 for unit in prose)
    if len(prose) == 1 and prose[0].text.endswith("."):
        verbs = 0  # one sentence by itself sums up
    if prose and verbs * 5 >= len(prose) * 3 and (len(prose) > 1 or not draft.highlights):
        # lines that only read like bullets
        draft.highlights.extend(unit._replace(value=unit.value.sure(0.7)) for unit in prose)
    else:
        draft.notes.extend(unit.value for unit in prose)
    prose.clear()
