"""A section's units to entries: where each entry starts, and which of its head's pieces is which field.

An entry is a head (one or more short lines) and a body (bullets, prose, labelled lines). The head's lines are cleared
of dates, grades, places and links; the cells that are left are told apart by cue words, and the entries of a section
vote, because people set all entries alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from profilelint.model.dates import DateRange
from profilelint.model.document import Role
from profilelint.model.resume import (
    Award,
    Bullet,
    Certificate,
    Education,
    Entry,
    Project,
    Publication,
    Volunteer,
    Work,
)
from profilelint.model.value import Value, join
from profilelint.parse import cues, dates
from profilelint.parse.bullets import Unit
from profilelint.parse.places import looks_like_location
from profilelint.parse.sections import Style
from profilelint.parse.skills import pieces as list_items
from profilelint.pattern import lazy

_ICONS = "\ue000-\uf8ff\ufffd"
"""Signs of icon fonts, for a character class."""
_SEPARATOR = lazy(
    rf"\t+|\s*[{_ICONS}]\s*|\s*[|•·∙⋅◦‧●▪■]\s*|\s+[–—−]\s+|\s+-\s+|\s+@\s+|(?<=\w)—(?=\w)|\s*;\s+"
    r"|(?<!\d)\s+/\s+(?!\d)"
)
_URL = lazy(
    r"^[\W_]{0,3}(?:https?://\S+|www\.\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|edu|gov|app|ai|me|co|us"
    r"|uk|de|tech)"
    r"(?:/\S*)?)[\W_]{0,2}$",
    re.IGNORECASE,
)
_LABEL = lazy(r"^\s*([^\W\d_][^:\t|]{1,38}?)\s*(?::|\t)\s*(?=\S)")
_COURSES = lazy(
    r"^(?:(?:relevant|related|selected|key|core|main|major|graduate|undergraduate|notable|completed|advanced)\s+)*"
    r"(?:course\s?work|courses|classes|modules|kurse|cours)(?:\s+(?:includes?|taken|highlights))?$",
    re.IGNORECASE,
)
_KEYWORDS = lazy(
    r"^(?:(?:tech(?:nical|nology|nologies)?|tools?|key|core)\s*(?:and|&|/)?\s*)?"
    r"(?:technolog(?:y|ies)(?: used)?|tech(?:\s?stack)?|stack|tools?(?: used)?|skills(?: used)?|languages|keywords|"
    r"built with|environment|frameworks|software|used)$",
    re.IGNORECASE,
)
_PLACE_LABEL = lazy(r"^(?:location|place|city|where|ort)$", re.IGNORECASE)
_GRADE_LABEL = lazy(
    r"^(?:(?:cum(?:ulative|\.)?|overall|major|current|final)\s+)?(?:gpa|g\.p\.a\.|cgpa|grade|score)\.?$", re.IGNORECASE
)
_URL_LABEL = lazy(r"^(?:link|links|url|website|web|demo|code|repo|repository|github|source|live)$", re.IGNORECASE)
_TITLE_LABEL = lazy(
    r"^(?:title|position|role|job title|occupation or position held|position held|"
    r"title of qualification awarded|qualification|degree|degree awarded)$",
    re.IGNORECASE,
)
_ORG_LABEL = lazy(
    r"^(?:company|employer|organi[sz]ation|institution|school|university|college|issuer|issued by|awarded by"
    r"|awarder|publisher|"
    r"published (?:in|by)|name(?: and address)? of employer|name and type of organi[sz]ation.{0,40}"
    r"|name of organi[sz]ation|"
    r"provider|authority|client)$",
    re.IGNORECASE,
)
_DATE_LABEL = lazy(
    r"^(?:dates?|period|duration|when|awarded on|published on|issued on|issued|date issued)$", re.IGNORECASE
)
_DUTY_LABEL = lazy(r"^(?:main activities and responsibilities|main activities|responsibilities|duties)$", re.IGNORECASE)
_AREA_LABEL = lazy(r"^(?:major|majors|concentration|field of study|specialization|specialisation|area)$", re.IGNORECASE)
_LEFTOVER = lazy(
    r"^(?:(?:awarded|issued|released|published|earned|received|completed|expires?|valid|graduated?|graduation"
    r"|conferred)"
    r"(?:\s+(?:on|in|by))?|dates?|from|to|on|in|by|since|expected|present|current|credential id\b.*|id\b.*"
    r"|license (?:no|number)\b.*"
    r"|see (?:certificate|more|credential)|link|website|url|github|demo|code|full[- ]time|part[- ]time|"
    r"\d+\+? (?:years?|yrs?|months?|mos?).*)[\s:.,]*$",
    re.IGNORECASE,
)
_HONOURS = lazy(
    r"\b(?:(?:summa |magna )?cum laude|dean['’]?s list|with (?:high(?:est)? )?(?:honou?rs|distinction)"
    r"|honou?rs program|"
    r"honou?rs college|first[- ]class|phi beta kappa|valedictorian|salutatorian|president['’]?s list"
    r"|provost['’]?s list|"
    r"minor(?:s)? in|minor:|double major|thesis|dissertation|concentration in|honou?rs)\b",
    re.IGNORECASE,
)
_IN = lazy(
    r"^\s*(?:degree\s+)?(?:,|:|–|—|-|\||\bin\b|\bof\b|\(|with a (?:major|concentration"
    r"|degree) in\b)\s*(?:major(?:ing)? in\s+|major:\s*|in\s+)?",
    re.IGNORECASE,
)
_AT = lazy(r"\s+(?:at|@|with|for|chez|bei)\s+")
_COMMA = lazy(r",\s+(?!(?:Inc|LLC|Ltd|L\.L\.C|Corp|Co|LLP|PLC|Jr|Sr|Ph\.?D|M\.?D|RN)\b)")
_GRADE_OF_NAME = lazy(
    r"^(?:associate|professional|practitioner|expert|foundations?|foundational|specialty|fundamentals|administrator|"
    r"developer|architect|engineer|level [\dIV]+|advanced|intermediate|core|master|entry)$",
    re.IGNORECASE,
)
"""The second half of names such as "AWS Certified Developer – Associate"."""
_SENTENCE = lazy(r"[.!?]$")


@dataclass(slots=True)
class Draft:
    """An entry while it is put together."""

    heads: list[Unit] = field(default_factory=list)
    body: list[Unit] = field(default_factory=list)
    dates: DateRange | None = None
    location: Value | None = None
    url: Value | None = None
    score: Value | None = None
    title: Value | None = None
    organization: Value | None = None
    area: Value | None = None
    cells: list[Cell] = field(default_factory=list)
    courses: list[Value] = field(default_factory=list)
    keywords: list[Value] = field(default_factory=list)
    notes: list[Value] = field(default_factory=list)
    highlights: list[Unit] = field(default_factory=list)
    shared: bool = False
    """Whether ``organization`` was taken over from the entry before: several roles in one place."""

    @property
    def units(self) -> list[Unit]:
        return [*self.heads, *self.body]


class Cell(NamedTuple):
    """A piece of a head: its text, the head line (from 0) that it stands on and the look of its first word."""

    value: Value
    line: int
    style: Style

    @property
    def text(self) -> str:
        return self.value.text


class _Info(NamedTuple):
    dates: list[DateRange]
    label: str
    only: bool
    """Whether nothing but dates, places and links stands on the line."""


ITEM_KINDS = frozenset({"awards", "certificates", "publications"})
ENTRY_KINDS = ITEM_KINDS | {"work", "volunteer", "education", "projects"}


# ---------------------------------------------------------------------------------------------- where entries start


def drafts(units: Sequence[Unit], kind: str, body: Style) -> list[Draft]:
    """Cut a section's units into entries and read their heads' fields."""
    infos = _Infos()
    found = _segment(units, kind, body, infos)
    for draft in found:
        _read_head(draft, kind, infos)
        _read_body(draft, kind)
    if kind == "education":
        for draft in found:
            _education(draft)
    elif kind in {"work", "volunteer"}:
        _positions(found)
    elif kind == "projects":
        _projects(found)
    else:
        _items(found, kind)
    return [draft for draft in found if _is_entry(draft)]


def _is_entry(draft: Draft) -> bool:
    if draft.title or draft.organization or draft.area:
        return True
    return bool(draft.highlights) or (draft.dates is not None and bool(draft.heads))


class _Infos(dict[int, _Info]):
    """What is known of each unit of a section, read once."""

    def of(self, unit: Unit) -> _Info:
        found = self.get(id(unit))
        if found is None:
            found = self[id(unit)] = _info(unit)
        return found


def _info(unit: Unit) -> _Info:
    text = unit.text
    found = dates.find(unit.value) if len(text) <= 240 else []
    match = _LABEL.match(text)
    label = match[1].strip() if match else ""
    if found and not label:
        rest = " ".join(part.text for part in dates.strip(unit.value, found))
    else:
        rest = text
    rest = re.sub(rf"[{_ICONS}]", " ", rest).strip(" \t|,;·•–—-()")
    only = bool(found) and (not rest or bool(_LEFTOVER.match(rest)) or _place(rest) or bool(_URL.match(rest)))
    if not found:
        only = bool(_URL.match(rest)) or _place(rest)
    return _Info(found, label, only)


def _place(text: str) -> bool:
    text = text.strip(" ()[],;|·•")
    return 0 < len(text) <= 60 and looks_like_location(text)


def _is_attribute(label: str) -> bool:
    return any(
        pattern.match(label)
        for pattern in (_COURSES, _KEYWORDS, _PLACE_LABEL, _GRADE_LABEL, _URL_LABEL, _DUTY_LABEL, _AREA_LABEL)
    )


def _is_field(label: str) -> bool:
    return any(pattern.match(label) for pattern in (_TITLE_LABEL, _ORG_LABEL, _DATE_LABEL))


def _is_head(unit: Unit, info: _Info, body: Style, kind: str) -> bool:
    row = unit.first
    if row.line.role is Role.HEADING:
        return True
    text = unit.text
    count = len(text.split())
    if info.label and _is_attribute(info.label):
        return False
    if info.label and _is_field(info.label):
        return True
    plain = row.style._replace(caps=False) == body and not row.style.caps
    if info.dates and count <= 30:
        return not (plain and _SENTENCE.search(text) and cues.opens_with_verb(text))
    if count > 20 or len(text) > 140:
        return False
    if kind in ITEM_KINDS:
        return True
    if "\t" in text:
        return True
    if _SENTENCE.search(text) and count > 5 and not text.endswith(("Inc.", "Co.", "Ltd.", "Corp.", "B.S.", "B.A.")):
        return False
    italic = row.line.look is not None and row.line.look.italic
    if (not plain or italic) and count <= 16:
        return True
    if text[:1].islower():
        return False
    if info.only or (kind == "education" and (cues.degree(text) or cues.is_school(text) or cues.score(text))):
        return True
    if cues.opens_with_verb(text) and count >= 5 and not cues.is_phrase(text):
        return False
    if cues.is_phrase(text) and count <= 14:
        return True
    return count <= 10 and (cues.role(text) >= 2 or cues.firm(text) >= 2) and not cues.opens_with_verb(text)


def _segment(units: Sequence[Unit], kind: str, body: Style, infos: _Infos) -> list[Draft]:
    texts = [unit for unit in units if unit.kind == "text"]
    if kind in ITEM_KINDS and not texts:
        return [Draft(heads=[unit]) for unit in units]
    if kind == "projects" and not texts:
        return [Draft(heads=[unit]) if len(unit.text.split()) <= 8 else _own_head(unit) for unit in units]
    found: list[Draft] = []
    current: Draft | None = None
    filled = False  # whether the current entry holds more than its head
    for number, unit in enumerate(units):
        if unit.kind == "bullet":
            if kind in ITEM_KINDS and (current is None or (current.heads and current.heads[0].kind == "bullet")):
                current = Draft(heads=[unit])
                found.append(current)
                filled = True
                continue
            if current is None:
                current = Draft()
                found.append(current)
            current.body.append(unit)
            filled = True
            continue
        info = infos.of(unit)
        if not _is_head(unit, info, body, kind) and not _is_between_bullets(units, number, info):
            if current is None:
                current = Draft()
                found.append(current)
            current.body.append(unit)
            filled = filled or not (info.label and _is_attribute(info.label)) or kind != "education"
            continue
        heading = unit.first.line.role is Role.HEADING
        fresh = current is None or filled
        if current is not None and not fresh and heading and current.heads:
            last = current.heads[-1].first.line
            top = min((u.first.line.level for u in current.heads if u.first.line.role is Role.HEADING), default=0)
            fresh = unit.first.line.level <= top if top else not infos.of(current.heads[-1]).only
            if fresh and last.role is Role.HEADING and kind not in ITEM_KINDS and len(current.heads) == 1:
                # A title and an organisation, each set as a heading of one level, with one date between them.
                fresh = bool(info.dates) == bool(infos.of(current.heads[0]).dates)
        if current is not None and fresh and not heading and info.only and current.heads:
            bulleted = any(other.kind == "bullet" for other in current.body)
            dated = any(infos.of(other).dates for other in current.heads)
            fresh = bulleted or (bool(info.dates) and dated)
        if current is not None and fresh and not heading and info.label and _is_field(info.label):
            fresh = bool(_DATE_LABEL.match(info.label)) or not _labelled(current)
        if fresh or current is None:
            current = Draft()
            found.append(current)
            filled = False
        if filled:
            current.body.append(unit)
            if info.dates or info.label:
                current.heads.append(current.body.pop())
        else:
            current.heads.append(unit)
    return _split_runs(found, kind, infos, body)


def _field_label(unit: Unit) -> str:
    """The label of "Position: Tutor" and the like; empty without one."""
    match = _LABEL.match(unit.text)
    label = match[1].strip() if match else ""
    return label.casefold() if label and _is_field(label) else ""


def _is_between_bullets(units: Sequence[Unit], number: int, info: _Info) -> bool:
    """Whether a line heads the bullets under it, since bullets of another entry stand right above it."""
    unit = units[number]
    if (
        number + 1 >= len(units)
        or units[number + 1].kind != "bullet"
        or (number and units[number - 1].kind != "bullet")
    ):
        return False
    text = unit.text
    if len(text.split()) > 14 or not text[:1].isupper() or _SENTENCE.search(text) or (info.label and ":" in text):
        return False
    bullet = units[number + 1].first
    if unit.first.line.bbox is not None and unit.first.left > bullet.left - 2 and bullet.line.marker:
        return False
    return not cues.opens_with_verb(text) or (len(unit.rows) == 1 and len(text.split()) <= 4)


def _labelled(draft: Draft) -> bool:
    return any((match := _LABEL.match(unit.text)) and _is_field(match[1].strip()) for unit in draft.heads[-8:])


def _own_head(unit: Unit) -> Draft:
    """An entry that is one bullet: its name stands before a colon or dash."""
    match = re.match(r"^([^:.]{2,60}?)(?::|\s[–—-])\s+(?=\S)", unit.text)
    if match is None:
        return Draft(body=[unit])
    name = unit.value.part(0, match.end(1))
    return Draft(
        heads=[unit._replace(value=name)], body=[unit._replace(value=unit.value.part(match.end(), len(unit.text)))]
    )


def _split_runs(found: list[Draft], kind: str, infos: _Infos, body: Style) -> list[Draft]:
    done: list[Draft] = []
    first = next((draft.heads for draft in found if draft.heads), [])
    if not first:
        return found
    offset = next((i for i, unit in enumerate(first) if infos.of(unit).dates), 0)
    look = next((unit for unit in first if not infos.of(unit).only), first[0]).first.style
    for draft in found:
        runs = _split_run(draft.heads, kind, offset, look, infos, body)
        under = draft.body
        for run, following in pairwise(runs):
            start = _start(following[0])
            done.append(Draft(heads=run, body=[unit for unit in under if _start(unit) < start]))
            under = [unit for unit in under if _start(unit) >= start]
        done.append(Draft(heads=runs[-1] if runs else [], body=under))
    return done


def _start(unit: Unit) -> int:
    return unit.value.pieces[0].start if unit.value.pieces else 0


def _split_run(heads: list[Unit], kind: str, offset: int, look: Style, infos: _Infos, body: Style) -> list[list[Unit]]:
    if len(heads) < 2:
        return [heads]
    labels = [_field_label(unit) for unit in heads]
    first = next((label for label in labels if label), "")
    if first:
        starts = [i for i, label in enumerate(labels) if label == first]
        return [heads[start:end] for start, end in pairwise([0, *starts[1:], len(heads)])]
    dated = [i for i, unit in enumerate(heads) if infos.of(unit).dates]
    cuts: list[int] = []
    if len(dated) >= 2:
        gaps = [unit.first.gap for unit in heads[1:]]
        usual = sorted(gaps)[len(gaps) // 2]
        for before, after in pairwise(dated):
            best, rating = after, -100.0
            for j in range(before + 1, after + 1):
                score = min(3.0, max(0.0, heads[j].first.gap - usual) * 3)
                if heads[j].first.style == look and heads[j - 1].first.style != look:
                    score += 2
                if after - j == offset:
                    score += 1.5
                if offset and j == before + 1 and infos.of(heads[before]).only:
                    score += 2  # dates close their entries
                if heads[j].first.line.role is Role.HEADING:
                    score += 5
                if infos.of(heads[j]).only and j != after:
                    score -= 2
                if score >= rating:
                    best, rating = j, score
            cuts.append(best)
    else:
        styles = {unit.first.style for unit in heads}
        titled = heads[0].first.line.role is Role.HEADING
        again = [
            i
            for i, unit in enumerate(heads)
            if i
            and unit.first.style == look
            and heads[i - 1].first.style != look
            and not infos.of(unit).only
            and (not titled or unit.first.line.role is Role.HEADING)
        ]
        if len(styles) > 1 and again and heads[0].first.style == look and look._replace(caps=False) != body:
            cuts = again
        elif kind in ITEM_KINDS and not (len(heads) == 2 and dated) and len(styles) == 1:
            cuts = list(range(1, len(heads)))
        elif not dated and (kind in ITEM_KINDS or kind == "projects"):
            wide = [i for i, unit in enumerate(heads) if i and unit.first.gap >= 0.9]
            cuts = wide
    parts: list[list[Unit]] = []
    start = 0
    for cut in sorted(set(cuts)):
        parts.append(heads[start:cut])
        start = cut
    parts.append(heads[start:])
    return [part for part in parts if part]


# ------------------------------------------------------------------------------------------------ what the head says


def _style_at(unit: Unit, value: Value) -> Style:
    if not value.pieces:
        return unit.first.style
    place = value.pieces[0].start
    for row in unit.rows:
        line = row.line
        if line.start <= place < line.start + len(line.text):
            for word in line.words:
                if line.start + word.start + len(word.text) > place:
                    if word.look is None:
                        break
                    look = word.look
                    return Style(round(look.size * 2) / 2, look.bold, value.text.isupper(), None)
            break
    return Style(caps=value.text.isupper())


def _split_cells(value: Value) -> list[Value]:
    text = value.text
    if text.count("(") != text.count(")"):
        depths_matter = False
    else:
        depths_matter = "(" in text
    found: list[Value] = []
    start, position, depth = 0, 0, 0
    for match in _SEPARATOR.finditer(text):
        if depths_matter:
            segment = text[position : match.start()]
            depth += segment.count("(") - segment.count(")")
            position = match.start()
            if depth > 0:
                continue
        found.append(value.part(start, match.start()))
        start = match.end()
    found.append(value.part(start, len(text)))
    cells: list[Value] = []
    for cell in found:
        before = cells[-1].text if cells else ""
        if before.endswith(",") and _place(f"{before} {cell.text}"):
            cells[-1] = join([cells[-1], cell])  # justified text: "Fort Worth,<tab>TX"
        elif before and cell.text.casefold() in {"university", "college", "school", "academy", "institute"}:
            cells[-1] = join([cells[-1], cell])
        else:
            cells.append(cell)
    return [cell for cell in (_trim(cell) for cell in cells) if cell.text]


def _is_icon(char: str) -> bool:
    return "\ue000" <= char <= "\uf8ff" or char == "\ufffd" or unicodedata.category(char) == "So"


def _trim(value: Value) -> Value:
    text = value.text
    start, end = 0, len(text)
    while start < end and (text[start] in " \t,;:|·•–—-)]" or _is_icon(text[start])):
        start += 1
    while end > start and (text[end - 1] in " \t,;:|·•–—-([" or _is_icon(text[end - 1])):
        end -= 1
    if text[start:end].startswith("(") and text[start:end].endswith(")") and text[start:end].count("(") == 1:
        start, end = start + 1, end - 1
    return value.part(start, end)


def _read_head(draft: Draft, kind: str, infos: _Infos) -> None:
    for number, unit in enumerate(draft.heads):
        value = unit.value
        match = _LABEL.match(value.text)
        label = match[1].strip() if match else ""
        if match and label and _take_label(draft, label, value.part(match.end(), len(value.text)), kind, unit, number):
            continue
        _read_cells(draft, value, kind, unit, number, infos.of(unit).dates)


def _take_label(draft: Draft, label: str, rest: Value, kind: str, unit: Unit, number: int) -> bool:
    """Read "Label: value"; whether the label was one that we know."""
    if _COURSES.match(label):
        draft.courses.extend(list_items(rest))
    elif _KEYWORDS.match(label) and (kind == "projects" or ":" in unit.text):
        draft.keywords.extend(list_items(rest))
    elif _GRADE_LABEL.match(label):
        figures = re.match(r"[\d.,]+(?:\s*(?:/|out of|of)\s*[\d.]+)?", rest.text)
        end = figures.end() if figures else len(rest.text)
        draft.score = draft.score or _trim(rest.part(0, end))
        for cell in _split_cells(rest.part(end, len(rest.text))):
            _read_cell(draft, cell, kind, unit, number)
    elif _PLACE_LABEL.match(label):
        draft.location = draft.location or rest
    elif _URL_LABEL.match(label) and _URL.match(rest.text):
        draft.url = draft.url or rest
    elif _DATE_LABEL.match(label):
        found = dates.find(rest)
        if not found:
            return False
        draft.dates = draft.dates or found[0]
    elif _AREA_LABEL.match(label) and kind == "education":
        draft.area = draft.area or rest
    elif _TITLE_LABEL.match(label):
        if kind == "education":
            return _degree_cell(draft, rest)
        draft.title = draft.title or rest
    elif _ORG_LABEL.match(label):
        cell, place = _cut_place(rest)
        draft.organization = draft.organization or cell
        draft.location = draft.location or place
    elif _DUTY_LABEL.match(label):
        draft.notes.append(rest)
    else:
        return False
    return True


def _read_cells(draft: Draft, value: Value, kind: str, unit: Unit, number: int, found: list[DateRange]) -> None:
    if found:
        usable = found[0]
        if draft.dates is None:
            draft.dates = usable
        parts = dates.strip(value, found)
    else:
        parts = [value]
    for part in parts:
        for cell in _split_cells(part):
            _read_cell(draft, cell, kind, unit, number)


def _read_cell(draft: Draft, cell: Value, kind: str, unit: Unit, number: int) -> None:
    text = cell.text
    if not text or not any(char.isalnum() for char in text) or _LEFTOVER.match(text):
        return
    if _URL.match(text):
        draft.url = draft.url or cell
        return
    match = _LABEL.match(text)
    if match and _take_label(draft, match[1].strip(), cell.part(match.end(), len(text)), kind, unit, number):
        return
    if kind == "education" and (grade := cues.score(text)) is not None:
        draft.score = draft.score or cell.part(grade[2], grade[3])
        for rest in (cell.part(0, grade[0]), cell.part(grade[1], len(text))):
            rest = _trim(rest)
            if rest.text:
                _read_cell(draft, rest, kind, unit, number)
        return
    if (
        draft.location is None
        and kind != "publications"
        and _place(text)
        and not (number == 0 and _only_cell(draft, unit, cell))
    ):
        draft.location = cell
        return
    draft.cells.append(Cell(cell, number, _style_at(unit, cell)))


def _only_cell(draft: Draft, unit: Unit, cell: Value) -> bool:
    """Whether a head's first line is nothing but this cell: a name that looks like a place stays a name."""
    return not draft.cells and unit.text.strip() == cell.text


def _cut_place(value: Value) -> tuple[Value, Value | None]:
    """A text without the place at its end, and the place: "Lone Star Cloud, Dallas, TX"."""
    text = value.text
    commas = [match.start() for match in re.finditer(",", text)]
    if not commas or len(text) > 200:
        match = re.search(r"\s*\(([^()]+)\)$", text)
        if match and match.start() > 1 and _place(match[1]):
            return value.part(0, match.start()), value.part(match.start(1), match.end(1))
        return value, None
    for at in commas[-3:]:
        rest = text[at + 1 :].strip()
        if _place(rest) and text[:at].strip() and ("," in rest or _sure_place(rest)):
            return value.part(0, at), value.part(at + 1, len(text))
    return value, None


def _sure_place(text: str) -> bool:
    return len(text) <= 40 and _place(text)


# ------------------------------------------------------------------------------------------------------ bodies


def _read_body(draft: Draft, kind: str) -> None:
    prose: list[Unit] = []
    for unit in draft.body:
        value = unit.value
        match = _LABEL.match(value.text)
        label = match[1].strip() if match else ""
        if (
            match
            and (
                _COURSES.match(label)
                or (_KEYWORDS.match(label) and (unit.kind == "text" or kind == "projects") and len(value.text) < 160)
                or (kind == "education" and (_GRADE_LABEL.match(label) or _AREA_LABEL.match(label)))
                or (unit.kind == "text" and (_PLACE_LABEL.match(label) or _URL_LABEL.match(label)))
            )
            and _take_label(draft, label, value.part(match.end(), len(value.text)), kind, unit, 9)
        ):
            continue
        if kind == "education" and (grade := cues.score(value.text)) is not None and len(value.text) <= 60:
            draft.score = draft.score or value.part(grade[2], grade[3])
            rest = [_trim(value.part(0, grade[0])), _trim(value.part(grade[1], len(value.text)))]
            draft.notes.extend(part for part in rest if any(char.isalpha() for char in part.text))
            continue
        if unit.kind == "bullet":
            _flush(draft, prose)
            if draft.highlights or not _field_bullet(draft, value):
                draft.highlights.append(unit)
        elif _URL.match(value.text):
            draft.url = draft.url or value
        elif draft.location is None and _place(value.text):
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
    if draft.location is None and "," in value.text and _place(value.text):
        draft.location = value
        return True
    return False


def _flush(draft: Draft, prose: list[Unit]) -> None:
    """Lines without a marker are bullets where most open with a verb, else a paragraph."""
    verbs = sum(cues.opens_with_verb(unit.text) and len(unit.text.split()) >= 5 for unit in prose)
    if prose and verbs * 5 >= len(prose) * 3 and (len(prose) > 1 or not draft.highlights):
        draft.highlights.extend(prose)
    else:
        draft.notes.extend(unit.value for unit in prose)
    prose.clear()


# ------------------------------------------------------------------------------------------------- which field is which


def _spread_place(draft: Draft) -> None:
    """Take a place off the end of a cell where none stood in a cell of its own."""
    if draft.location is not None:
        return
    for i in range(len(draft.cells) - 1, -1, -1):
        cell = draft.cells[i]
        rest, place = _cut_place(cell.value)
        if place is not None and rest.text:
            draft.cells[i] = cell._replace(value=_trim(rest))
            draft.location = place
            return


def _splits(value: Value) -> list[tuple[Value, Value]]:
    """The ways to cut "Title, Organisation" in two at a comma."""
    text = value.text
    return [
        (value.part(0, match.start()), value.part(match.end(), len(text))) for match in list(_COMMA.finditer(text))[:6]
    ]


def _at_split(value: Value) -> tuple[Value, Value] | None:
    """ "Software Engineering Intern at Lone Star Cloud" cut in two."""
    for match in list(_AT.finditer(value.text))[:4]:
        left, right = value.part(0, match.start()), value.part(match.end(), len(value.text))
        if cues.role(left.text) >= 2 and right.text[:1].isupper() and not cues.is_school(left.text):
            return left, right
    return None


def _clamp(number: float) -> float:
    return max(-6.0, min(6.0, number))


def _positions(found: list[Draft]) -> None:
    """Title and organisation of roles."""
    total = 0.0
    voters = 0
    for draft in found:
        _spread_place(draft)
        lean = _lean(draft)
        if lean is not None:
            total += _clamp(lean)
            voters += 1
    title_first = total >= 0
    sure = 0.95 if abs(total) >= 3 else 0.75 if abs(total) >= 1 else 0.45
    previous: Draft | None = None
    for draft in found:
        _position(draft, title_first, sure)
        if (
            draft.title is not None
            and draft.organization is None
            and previous is not None
            and _inherits(draft, previous)
        ):
            draft.organization = previous.organization
            draft.shared = True
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
        options = _splits(cells[0].value)
        if not options:
            return None
        return max((cues.leans_title(left.text) - cues.leans_title(right.text) for left, right in options), key=abs)
    return float(cues.leans_title(cells[0].text) - cues.leans_title(cells[1].text))


def _position(draft: Draft, title_first: bool, sure: float) -> None:
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
    draft.title, draft.organization = title.value.sure(confidence), organization.value.sure(confidence)
    draft.notes[:0] = [cell.value for cell in rest if len(cell.text.split()) > 2]


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
    options = _splits(value)
    best: tuple[Value, Value] | None = None
    rating = 0.0
    for left, right in options if title_first else reversed(options):
        lean = cues.leans_title(left.text) - cues.leans_title(right.text)
        score = float(lean if title_first else -lean)
        if score >= rating:
            best, rating = (left, right), score
    if best is not None and (rating >= 2 or (rating >= 1 and sure > 0.5) or (sure > 0.8 and len(options) == 1)):
        left, right = best
        confidence = 0.9 if rating >= 3 else 0.6
        title, organization = (left, right) if title_first else (right, left)
        draft.title, draft.organization = title.sure(confidence), organization.sure(confidence)
        return
    lean = cues.leans_title(value.text)
    if lean < 0 or (lean == 0 and not title_first):
        draft.organization = value.sure(0.8 if lean <= -2 else 0.5 if lean else 0.45)
    else:
        draft.title = value.sure(0.9 if lean >= 2 else 0.6 if lean > 0 else 0.45)


def _education(draft: Draft) -> None:
    """Degree, field of study, school, honours."""
    _spread_place(draft)
    rest: list[Cell] = []
    beside = -1  # the line of a degree that still lacks its field
    for cell in draft.cells:
        if draft.title is None and _degree_cell(draft, cell.value):
            beside = cell.line if draft.area is None else -1
            continue
        if cell.line == beside and cues.firm(cell.text) < 3 and not _HONOURS.search(cell.text):
            draft.area = cell.value.sure(0.85)
            beside = -1
            continue
        rest.append(cell)
    for cell in rest:
        text = cell.text
        if draft.organization is None and cues.is_school(text) and not _HONOURS.match(text):
            parts = _splits(cell.value)
            draft.organization = cell.value.sure(0.95)
            # "University of X, College of Engineering" is one name; "X University, Computer Science" is not.
            if len(parts) == 1 and draft.area is None and cues.is_school(parts[0][0].text):
                school, rest_ = parts[0]
                if not cues.is_school(rest_.text) and cues.is_field(rest_.text):
                    draft.organization = school.sure(0.85)
                    draft.area = rest_.sure(0.6) if draft.title is not None else None
            continue
        if re.fullmatch(r"[0-5][.,]\d{1,3}(?:\s*/\s*[4-5](?:[.,]\d+)?)?", text):
            draft.score = draft.score or cell.value
        elif _HONOURS.search(text):
            draft.notes.append(cell.value)
        elif draft.organization is None and (draft.title is not None or draft.area is not None) and cell.line != 9:
            draft.organization = cell.value.sure(0.7)
        elif draft.area is None and draft.organization is not None and len(text.split()) <= 6:
            draft.area = cell.value.sure(0.6)
        elif draft.organization is None and draft.title is None and len(rest) == 1:
            draft.organization = cell.value.sure(0.5)
        else:
            draft.notes.append(cell.value)
    if len(draft.highlights) > 1 and not draft.courses and all(map(_is_course, draft.highlights)):
        draft.courses = [unit.value for unit in draft.highlights]
        draft.highlights = []
    if draft.title is None and draft.area is None and not draft.highlights and draft.notes:
        for i, note in enumerate(draft.notes):
            if len(note.text) < 100 and cues.degree(note.text):
                if _degree_cell(draft, note):
                    del draft.notes[i]
                break


def _is_course(unit: Unit) -> bool:
    text = unit.text
    return len(text.split()) <= 6 and not _SENTENCE.search(text) and ":" not in text and not cues.opens_with_verb(text)


def _degree_cell(draft: Draft, value: Value) -> bool:
    """Read "Bachelor of Science in Computer Science, Honours"; whether a degree was found."""
    text = value.text
    match = cues.degree(text)
    if match is None and text.isupper():
        match = cues.degree(text.title())
    if match is None or len(text) > 200:
        return False
    before = _trim(value.part(0, match.start()))
    if _place(before.text):
        draft.location, before = draft.location or before, before.part(0, 0)
    word = re.match(r"\s+degrees?\b(?!\s+(?:in|of)\b)", text[match.end() :], re.IGNORECASE)
    degree_end = match.end() + word.end() if word else match.end()
    draft.title = value.part(match.start(), degree_end)
    after = value.part(degree_end, len(text))
    joint = _IN.match(after.text)
    tail = after.part(joint.end(), len(after.text)) if joint else after
    explicit = bool(joint and joint[0].strip().casefold().startswith(("in", "of", "with", "degree")))
    if before.text and not tail.text:
        if cues.is_school(before.text):
            draft.organization = draft.organization or before
        else:
            draft.area = draft.area or before
        return True
    if before.text:
        if cues.is_school(before.text):
            draft.organization = draft.organization or before
        elif draft.area is None and not joint:
            draft.area = before
    if not tail.text:
        return True
    segments = _segments(tail)
    area: list[Value] = []
    for i, segment in enumerate(segments):
        if _HONOURS.search(segment.text) and not (i == 0 and explicit):
            draft.notes.append(segment)
        elif cues.is_school(segment.text) and draft.organization is None:
            draft.organization = segment
        elif i and draft.organization is segments[i - 1]:
            if cues.is_school(segment.text):
                # "School of Management, Northwestern University"
                start = tail.text.find(segments[i - 1].text)
                draft.organization = tail.part(start, tail.text.find(segment.text, start) + len(segment.text))
            else:
                draft.notes.append(segment)
        elif i == 0 or not cues.firm(segment.text):
            area.append(segment)
        elif draft.organization is None:
            draft.organization = segment
    if area and draft.area is None:
        first, last = area[0], area[-1]
        start = tail.text.find(first.text)
        end = tail.text.find(last.text, start) + len(last.text)
        whole = tail.part(start, end) if 0 <= start < end else first
        # A bracket that opened before the field closes after it.
        if whole.text.endswith(")") and "(" not in whole.text:
            whole = whole.part(0, len(whole.text) - 1)
        draft.area = whole
    if draft.area is None and before.text and not cues.is_school(before.text):
        draft.area = before  # "Computer Science, Bachelor of Science, University of Iowa"
    return True


def _segments(value: Value) -> list[Value]:
    found: list[Value] = []
    start = 0
    text = value.text
    for match in re.finditer(r",\s+|\s*[;|]\s*|\s+[–—-]\s+|\s+(?=at\s+[A-Z])", text):
        if not match[0].strip() and cues.is_school(text[start : match.start()]):
            continue  # "University of Texas at Austin"
        found.append(value.part(start, match.start()))
        start = match.end()
    found.append(value.part(start, len(text)))
    done: list[Value] = []
    for segment in (_trim(segment) for segment in found):
        if segment.text.startswith("at "):
            segment = segment.part(3, len(segment.text))
        if segment.text:
            done.append(segment)
    return done


def _projects(found: list[Draft]) -> None:
    """Name, description and technologies of projects."""
    for draft in found:
        kept: list[Cell] = []
        for cell in draft.cells:
            if kept and _is_stack(cell.text):
                draft.keywords.extend(list_items(cell.value))
            else:
                kept.append(cell)
        draft.cells = kept
    second_first = _name_last([draft for draft in found if draft.title is None and len(draft.cells) >= 2])
    for draft in found:
        cells = draft.cells
        if draft.title is not None or not cells:
            continue
        name = cells[1] if second_first and len(cells) >= 2 else cells[0]
        others = [cell for cell in cells if cell is not name]
        value = name.value
        match = re.match(r"^([^()]{2,60}?)\s+\((?=[A-Za-z][^()]*\)$)", value.text)
        match = match or re.match(r"^([^,:()]{2,60}(?<!\d)),\s+(?=[A-Z])", value.text)
        match = match or re.match(r"^([^:()]{2,60}):\s+(?=\S)", value.text)
        if match and len(value.text.split()) > 3:
            rest = _trim(value.part(match.end(), len(value.text) - (1 if match[0].endswith("(") else 0)))
            value = value.part(0, match.end(1))
            if _is_stack(rest.text):
                draft.keywords.extend(list_items(rest))
            elif rest.text:
                draft.notes.insert(0, rest)
        draft.title = value.sure(0.9)
        for cell in others:
            if cues.firm(cell.text) >= 2 and draft.organization is None and cell.line == name.line:
                draft.organization = cell.value.sure(0.6)
            else:
                draft.notes.insert(0, cell.value)


def _is_stack(text: str) -> bool:
    """Whether a text is a list of technologies: short items, at least one that the skill tables know."""
    from profilelint.language import skills

    items = [item.strip() for item in re.split(r"[,/;]|\band\b", text) if item.strip()]
    if not items or any(len(item.split()) > 3 for item in items):
        return False
    known = sum(skills.canonical(item) is not None for item in items)
    return known * 2 >= len(items) and (len(items) > 1 or known == 1)


def _name_last(found: list[Draft]) -> bool:
    """Whether the projects' descriptions stand before their names: a name is short and set in capital letters."""
    votes = 0
    for draft in found:
        first, second = draft.cells[0], draft.cells[1]
        if first.line == second.line:
            votes -= 1
            continue
        if first.style.bold != second.style.bold or first.style.size != second.style.size:
            votes += -2 if (first.style.bold, first.style.size) > (second.style.bold, second.style.size) else 1
        longer = len(first.text.split()) - len(second.text.split())
        votes += 1 if longer > 1 else -1 if longer < 0 else 0
        votes += 2 * (cues.is_phrase(second.text) - cues.is_phrase(first.text))
    return votes > 0


def _items(found: list[Draft], kind: str) -> None:
    """Name and issuer of awards and certificates, title and publisher of publications."""
    for draft in found:
        if draft.title is not None and draft.organization is not None:
            continue
        cells = draft.cells
        if not cells:
            continue
        if len(cells) > 1 and cells[0].line == cells[1].line and _GRADE_OF_NAME.match(cells[1].text):
            start, end = cells[0].value.pieces[0].start, cells[1].value.pieces[-1]
            whole = _between(draft.heads[cells[0].line].value, start, end.start + end.length)
            cells[:2] = [cells[0]._replace(value=whole)]
        first = cells[0].value
        if len(cells) == 1:
            if draft.title is None:
                draft.title, issuer = _name_issuer(first, kind)
                draft.organization = draft.organization or issuer
            else:
                draft.organization = first.sure(0.7)
        else:
            if draft.title is None:
                draft.title = first.sure(0.9)
                others = cells[1:]
            else:
                others = cells
            if draft.organization is None:
                draft.organization = others[0].value.sure(0.8)
                others = others[1:]
            draft.notes[:0] = [cell.value for cell in others]
    for draft in found:
        draft.notes.extend(draft.keywords)
        draft.keywords = []


def _between(value: Value, start: int, end: int) -> Value:
    """The part of a value that stands from ``start`` to ``end`` in the document."""
    for piece in value.pieces:
        if piece.start <= start and end <= piece.start + piece.length:
            shift = piece.offset - piece.start
            return value.part(start + shift, end + shift)
    return value


def _name_issuer(value: Value, kind: str) -> tuple[Value, Value | None]:
    text = value.text
    match = re.match(r"^[“\"]([^”\"]{3,200})[,.]?[”\"][,.]?\s*", text)
    if match:
        rest = _trim(value.part(match.end(), len(text)))
        return _trim(value.part(match.start(1), match.end(1))), rest if rest.text else None
    match = re.search(r"\s+(?:by|from|issued by|awarded by|through|via)\s+(?=[A-Z])", text)
    if match and match.start() > 2:
        return value.part(0, match.start()), value.part(match.end(), len(text)).sure(0.8)
    match = re.search(r"\s+at\s+(?=[A-Z])", text)
    if match and kind == "awards" and not cues.is_school(text[: match.start()]):
        return value.part(0, match.start()), value.part(match.end(), len(text)).sure(0.8)
    options = _splits(value)
    if not options:
        return value.sure(0.9), None
    best = options[-1]
    rating = 0
    for left, right in options:
        score = cues.firm(right.text) - (1 if "," in right.text else 0)
        if score > rating:
            best, rating = (left, right), score
    if kind == "publications" and not rating:
        return value.sure(0.6), None
    return best[0].sure(0.85), best[1].sure(0.8)


# ---------------------------------------------------------------------------------------------------- drafts to entries


def build(found: Sequence[Draft], kind: str, start: int) -> list[Entry]:
    """The entries of one kind with their paths, numbered from ``start``."""
    return [_build(draft, kind, f"{kind}[{start + i}]") for i, draft in enumerate(found)]


def _build(draft: Draft, kind: str, path: str) -> Entry:
    content = join([unit.value for unit in draft.units], "\n", path)
    highlights = tuple(
        Bullet(
            value=unit.value.at(f"{path}.highlights[{i}]"),
            marker=unit.first.line.marker,
            level=unit.first.line.level if unit.kind == "bullet" else 0,
        )
        for i, unit in enumerate(draft.highlights)
    )
    when = draft.dates
    if when is not None:
        single = {"awards": "date", "certificates": "date", "publications": "releaseDate"}.get(kind, "endDate")
        if kind in {"work", "volunteer", "projects"}:
            when = dates.as_role(when)
        when = dates.at(when, path, single)
    summary = join(draft.notes, " ", f"{path}.summary") if draft.notes else None
    location = draft.location.at(f"{path}.location") if draft.location else None
    url = draft.url.at(f"{path}.url") if draft.url else None

    def named(value: Value | None, name: str) -> Value | None:
        return value.at(f"{path}.{name}") if value is not None else None

    common = {
        "path": path,
        "content": content,
        "dates": when,
        "location": location,
        "url": url,
        "summary": summary,
        "highlights": highlights,
    }
    if kind == "work":
        return Work(**common, name=named(draft.organization, "name"), position=named(draft.title, "position"))  # type: ignore[arg-type]
    if kind == "volunteer":
        return Volunteer(
            **common,  # type: ignore[arg-type]
            employer=named(draft.organization, "organization"),
            position=named(draft.title, "position"),
        )
    if kind == "education":
        return Education(
            **common,  # type: ignore[arg-type]
            institution=named(draft.organization, "institution"),
            study_type=named(draft.title, "studyType"),
            area=named(draft.area, "area"),
            score=named(draft.score, "score"),
            courses=tuple(course.at(f"{path}.courses[{i}]") for i, course in enumerate(draft.courses)),
        )
    if kind == "projects":
        return Project(
            **common,  # type: ignore[arg-type]
            name=named(draft.title, "name"),
            entity=named(draft.organization, "entity"),
            keywords=tuple(word.at(f"{path}.keywords[{i}]") for i, word in enumerate(draft.keywords)),
        )
    if kind == "awards":
        return Award(**common, name=named(draft.title, "title"), awarder=named(draft.organization, "awarder"))  # type: ignore[arg-type]
    if kind == "certificates":
        return Certificate(**common, name=named(draft.title, "name"), issuer=named(draft.organization, "issuer"))  # type: ignore[arg-type]
    return Publication(**common, name=named(draft.title, "name"), publisher=named(draft.organization, "publisher"))  # type: ignore[arg-type]
