"""The head of an education entry: degree, field of study, school, grade, honours."""

from __future__ import annotations

import re
from itertools import pairwise

from profilelint.model.value import Value, join
from profilelint.parse import cues
from profilelint.parse.bullets import Unit
from profilelint.parse.cells import BODY, SENTENCE, Cell, Draft, between, comma_splits, is_place, spread_place, trim
from profilelint.parse.skills import pieces as list_items
from profilelint.pattern import lazy

HONOURS = lazy(
    r"\b(?:(?:summa |magna )?cum laude|dean['’]?s list|with (?:high(?:est)? )?(?:honou?rs|distinction)"
    r"|honou?rs program|"
    r"honou?rs college|first[- ]class|upper second|lower second|2:[12]\b|matr[íi]cula de honor|sobresaliente|mention|"
    r"con lode|com louvor|mit auszeichnung|phi beta kappa|valedictorian|salutatorian|president['’]?s list"
    r"|provost['’]?s list|"
    r"minor(?:s)? in|minor:|double major|thesis|dissertation|concentration in|honou?rs)\b",
    re.IGNORECASE,
)
_IN = lazy(
    r"^\s*(?:degree\s+)?(?:,|:|–|—|-|\||\b(?:in|of|en|em|de|di|als|zu[mr]?|der|des|d['’])(?!\w)|\(|with a (?:major"
    r"|concentration|degree) in\b)\s*(?:major(?:ing)? in\s+|major:\s*|in\s+|(?:la|el|der|die|das)\s+)?",
    re.IGNORECASE,
)
_STILL = lazy(r"(?:[Pp]resent|[Cc]urrent|[Oo]ngoing|[Pp]ursuing|[Ii]n [Pp]rogress)")
_FACULTY = lazy(r"\s+in\s+([^,;|]{3,60})(?=$|[,;|])")
_GRADE_TAIL = lazy(r"(?<=\w),\s*([0-4][.,]\d{1,2}(?:\s*/\s*[4-5](?:[.,]\d+)?)?)\.?$")


def education_fields(draft: Draft) -> None:
    """Degree, field of study, school, honours."""
    for i, cell in enumerate(draft.cells):
        if draft.score is None and (grade := _GRADE_TAIL.search(cell.text)):
            draft.score = cell.value.part(*grade.span(1))
            draft.cells[i] = cell._replace(value=cell.value.part(0, grade.start()))
    spread_place(draft)
    _field_and_school(draft)
    _rejoin(draft)
    rest: list[Cell] = []
    beside = -1  # the line of a degree that still lacks its field
    for cell in draft.cells:
        if draft.title is None and degree_cell(draft, cell.value):
            beside = cell.line if draft.area is None else -1
            continue
        if draft.title is not None and draft.area is None and cues.degree(cell.text) and _again(draft, cell.value):
            continue
        if cell.line == beside and cues.firm(cell.text) < 3 and not HONOURS.search(cell.text):
            draft.area = cell.value.sure(0.85)
            beside = -1
            continue
        if cell.line == beside:
            beside = -1  # a field stands next to its degree
        rest.append(cell)
    schooled = any(cues.is_school(cell.text) and not HONOURS.match(cell.text) for cell in rest)
    for cell in rest:
        text = cell.text
        if draft.organization is None and cues.is_school(text) and not HONOURS.match(text):
            parts = comma_splits(cell.value)
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
        elif HONOURS.search(text):
            draft.notes.append(cell.value)
        elif draft.area is None and draft.title is not None and cues.is_field(text) and cues.firm(text) < 3:
            draft.area = cell.value.sure(0.7)
        elif draft.area is not None and _is_major(draft, cell):
            _wider(draft, cell.value)
        elif draft.area is None and draft.title is not None and schooled and _fills_line(draft, cell):
            draft.area = cell.value.sure(0.7)
        elif (
            draft.organization is None
            and not schooled
            and (draft.title is not None or draft.area is not None)
            and cell.line != BODY
        ):
            draft.organization = cell.value.sure(0.8 if cues.firm(text) >= 2 else 0.45)
        elif draft.area is None and draft.organization is not None and len(text.split()) <= 6:
            draft.area = cell.value.sure(0.6)
        elif draft.organization is None and draft.title is None and len(rest) == 1:
            draft.organization = cell.value.sure(0.5)
        else:
            draft.notes.append(cell.value)
    if draft.title is None and draft.highlights and _is_degree(draft.highlights[0].text):
        degree_cell(draft, draft.highlights.pop(0).value)
    if len(draft.highlights) > 1 and not draft.courses and all(map(_is_course, draft.highlights)):
        draft.courses = [unit.value for unit in draft.highlights]
        draft.highlights = []
    if draft.title is None and draft.area is None and not draft.highlights and draft.notes:
        for i, note in enumerate(draft.notes):
            if len(note.text) < 100 and cues.degree(note.text):
                if degree_cell(draft, note):
                    del draft.notes[i]
                break


def _is_degree(text: str) -> bool:
    """Whether a bullet is nothing but the degree: "Master of Arts: History"."""
    match = cues.degree(text)
    return match is not None and match.start() == 0 and len(text.split()) <= 12 and not SENTENCE.search(text)


def _rejoin(draft: Draft) -> None:
    """Put a bold degree that wraps together: "Bachelor of Science in Business" over "Administration in Finance"."""
    for one, other in pairwise(draft.cells):
        if (
            other.line == one.line + 1
            and one.style == other.style
            and one.style.bold
            and other.unit.first.gap < 0.7
            and cues.degree(one.text) is not None
            and cues.degree(other.text) is None
            and not cues.is_school(one.text)
            and not cues.is_school(other.text)
            and not HONOURS.search(other.text)
            and cues.is_field(other.text)
        ):
            place = draft.cells.index(one)
            draft.cells[place : place + 2] = [one._replace(value=join([one.value, other.value]))]
            return


def _fills_line(draft: Draft, cell: Cell) -> bool:
    """Whether a line holds nothing but a cell that is set like a name."""
    return cues.is_phrase(cell.text) and cell.unit.text.strip() == cell.text


def _is_major(draft: Draft, cell: Cell) -> bool:
    """Whether a line of its own names the field of study, the degree having the faculty's ("… in Business")."""
    return (
        draft.title is not None
        and draft.area is not None
        and "," not in cell.text
        and len(cell.text.split()) <= 6
        and _fills_line(draft, cell)
        and cues.is_field(cell.text)
        and cues.is_phrase(cell.text)
        and cues.firm(cell.text) < 3
        and not HONOURS.search(cell.text)
        and _faculty(draft, draft.area) is not None
    )


_MOST_HEADS = 20


def _faculty(draft: Draft, area: Value) -> Value | None:
    """The degree with its faculty, "Bachelor of Science in Business Administration"; ``None`` where they do not stand
    together."""
    title = draft.title
    for unit in draft.heads[:_MOST_HEADS]:
        if title is None or not title.pieces or not area.pieces:
            break
        start, end = title.pieces[0].start, area.pieces[-1].start + area.pieces[-1].length
        whole = between(unit.value, start, end)
        if whole is not unit.value or whole.text == f"{title.text} in {area.text}":
            return (
                whole
                if re.fullmatch(r"\s+in\s+", whole.text[len(title.text) : len(whole.text) - len(area.text)])
                else None
            )
    return None


def _wider(draft: Draft, area: Value) -> None:
    """Take a field of study for the area, and what was the area for a part of the degree."""
    whole = _faculty(draft, draft.area) if draft.area is not None else None
    if whole is not None:
        draft.title, draft.area = whole, area.sure(0.8)


def _field_and_school(draft: Draft) -> None:
    """Cut "Ingeniería Civil, Universidad Politécnica": a field of study and a school without a degree."""
    done: list[Cell] = []
    for cell in draft.cells:
        comma = cell.text.find(", ")
        left, right = cell.value.part(0, comma), cell.value.part(comma + 1, len(cell.text))
        if (
            comma > 0
            and cues.is_field(left.text)
            and not cues.is_school(left.text)
            and cues.is_school(right.text)
            and cues.degree(cell.text) is None
        ):
            done += [cell._replace(value=right), cell._replace(value=left)]
        else:
            done.append(cell)
    draft.cells = done


def _again(draft: Draft, value: Value) -> bool:
    """Read a cell that names the degree once more ("PhD | Princeton University, PhD in Computer Science")."""
    other = Draft()
    if not degree_cell(other, value) or draft.title is None or other.title is None:
        return False
    short, long = re.sub(r"\W", "", draft.title.text).casefold(), re.sub(r"\W", "", other.title.text).casefold()
    if short != long and cues.degree(draft.title.text) is None:
        return False
    draft.area = other.area
    draft.organization = draft.organization or other.organization
    draft.notes.extend(other.notes)
    return True


def _is_course(unit: Unit) -> bool:
    text = unit.text
    return len(text.split()) <= 6 and not SENTENCE.search(text) and ":" not in text and not cues.opens_with_verb(text)


def degree_cell(draft: Draft, value: Value) -> bool:
    """Read "Bachelor of Science in Computer Science, Honours"; whether a degree was found."""
    text = value.text
    match = cues.degree(text)
    if match is None and text.isupper():
        match = cues.degree(text.title())
    if match is None or len(text) > 200:
        return False
    before = trim(value.part(0, match.start()))
    if is_place(before.text):
        draft.location, before = draft.location or before, before.part(0, 0)
    word = re.match(r"\s+degrees?\b(?!\s+(?:in|of)\b)", text[match.end() :], re.IGNORECASE)
    degree_end = match.end() + word.end() if word else match.end()
    draft.title = value.part(match.start(), degree_end)
    after = value.part(degree_end, len(text))
    joint = _IN.match(after.text)
    tail = after.part(joint.end(), len(after.text)) if joint else after
    explicit = bool(
        joint
        and joint[0].strip().casefold().startswith(("in", "of", "with", "degree", "en", "em", "de", "di", "zu", "als"))
    )
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
    if before.text and draft.area is None and cues.is_field(before.text) and not cues.is_school(before.text):
        # "Mathematics and Physics, A-levels, Ysgol Glas", "Finance, Bachelor of Science in Business, Oakhurst College"
        if joint and joint[0].strip() == "," and not cues.is_field(tail.text) and draft.organization is None:
            draft.area, draft.organization = before, tail.sure(0.95 if cues.is_school(tail.text) else 0.6)
            return True
        faculty = _FACULTY.match(text, degree_end)
        if faculty and not cues.is_school(faculty[1]):
            draft.area = before
            draft.title = value.part(match.start(), faculty.end())
            tail = trim(value.part(faculty.end(), len(text)))
            if tail.text and draft.organization is None and not HONOURS.search(tail.text):
                draft.organization = tail.sure(0.95 if cues.is_school(tail.text) else 0.6)
            return True
    if not tail.text:
        return True
    if joint and joint[0].strip() == ":" and not (cues.is_field(tail.text) and "," not in tail.text):
        draft.courses.extend(list_items(tail))  # "A-levels: Biology (A), Maths (B)"
        return True
    segments = _segments(tail)
    area: list[Value] = []
    for i, segment in enumerate(segments):
        if HONOURS.search(segment.text) and not (i == 0 and explicit):
            draft.notes.append(segment)
        elif cues.is_school(segment.text) and draft.organization is None:
            draft.organization = segment
        elif i and any(draft.organization is other for other in segments[:i]):
            if draft.organization is segments[i - 1] and cues.is_school(segment.text):
                # "School of Management, Northwestern University"
                start = tail.text.find(segments[i - 1].text)
                draft.organization = tail.part(start, tail.text.find(segment.text, start) + len(segment.text))
            else:
                draft.notes.append(segment)
        elif (
            i == 0 or not cues.firm(segment.text) or (cues.is_field(segment.text) and not cues.is_school(segment.text))
        ):
            area.append(segment)
        elif draft.organization is None:
            draft.organization = segment
    if draft.organization is None and len(draft.cells) == 1 and area:
        # "Bachelor of Science in Biology, Spelmore": behind a field, what is no field is a school.
        full = " of " in draft.title.text or " in " in draft.title.text
        if (len(area) > 1 and cues.is_field(area[-2].text) and not cues.is_field(area[-1].text)) or (
            len(area) == 1 and full and not explicit and not cues.is_field(area[0].text)
        ):
            draft.organization = area.pop().sure(0.6)
    if area and draft.area is None:
        first, last = area[0], area[-1]
        start = tail.text.find(first.text)
        end = tail.text.find(last.text, start) + len(last.text)
        whole = tail.part(start, end) if 0 <= start < end else first
        if _STILL.fullmatch(whole.text):
            return True  # "High School Diploma in Present": no field, and no end
        # A bracket that opened before the field closes after it.
        if whole.text.endswith(")") and "(" not in whole.text:
            whole = whole.part(0, len(whole.text) - 1)
        draft.area = whole
    if draft.area is None and before.text and not cues.is_school(before.text):
        draft.area = before  # "Computer Science, Bachelor of Science, University of Iowa"
    return True


_BREAK = lazy(r",\s+|\s*[;|]\s*|\s+[–—-]\s+|\s+(?=at\s+[A-Z])")


def _segments(value: Value) -> list[Value]:
    found: list[Value] = []
    start = 0
    text = value.text
    for match in _BREAK.finditer(text):
        if not match[0].strip() and cues.is_school(text[start : match.start()]):
            continue  # "University of Texas at Austin"
        found.append(value.part(start, match.start()))
        start = match.end()
    found.append(value.part(start, len(text)))
    done: list[Value] = []
    for segment in (trim(segment) for segment in found):
        if segment.text.startswith("at "):
            segment = segment.part(3, len(segment.text))
        if segment.text:
            done.append(segment)
    return done
