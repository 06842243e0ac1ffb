"""Names, issuers and publishers: projects, awards, certificates and publications."""

from __future__ import annotations

import re
from collections.abc import Iterable

from profilelint.model.document import Role
from profilelint.model.value import Value, join
from profilelint.parse import cues
from profilelint.parse.cells import Cell, Draft, between, by_look, comma_splits, is_place, spanned, trim
from profilelint.parse.skills import pieces as list_items
from profilelint.pattern import lazy

_GRADE_OF_NAME = lazy(
    r"^(?:associate|professional|practitioner|expert|foundations?|foundational|specialty|fundamentals|administrator|"
    r"developer|architect|engineer|level [\dIV]+|advanced|intermediate|core|master|entry)$",
    re.IGNORECASE,
)
"""The second half of names such as "AWS Certified Developer – Associate"."""


def project_fields(found: list[Draft]) -> None:
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
        if name.unit.first.line.role is not Role.HEADING:
            match = match or re.match(r"^([^:()]{2,60}):\s+(?=\S)", value.text)
        if match and len(value.text.split()) > 3:
            rest = trim(value.part(match.end(), len(value.text) - (1 if match[0].endswith("(") else 0)))
            value = value.part(0, match.end(1))
            if _is_stack(rest.text):
                draft.keywords.extend(list_items(rest))
            elif rest.text:
                draft.notes.insert(0, rest)
        draft.title = value.sure(0.9)
        for cell in others:
            if cues.firm(cell.text) >= 2 and draft.organization is None and cell.line == name.line:
                draft.organization = cell.value.sure(0.45)
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


def _venues(draft: Draft) -> list[Cell]:
    """The cells of a publication without its authors, which are notes; "(Journal of X)" behind them is the venue."""
    kept = draft.cells[:1]
    for cell in draft.cells[1:]:
        inner = re.search(r"\(([^()]{3,80})\)?$", cell.text)
        before = cell.text[: inner.start()] if inner is not None else ""
        if inner is not None and (cell.text[0].isdigit() or _is_authors(before) or "/" in before):
            kept.append(cell._replace(value=cell.value.part(inner.start(1), inner.end(1))))
        elif _is_authors(cell.text) and len(cell.text.split()) > 1:
            draft.notes.append(cell.value)
        elif opening := _PUBLISHED.match(cell.text):
            kept.append(cell._replace(value=cell.value.part(opening.end(), len(cell.text))))
        else:
            kept.append(cell)
    return kept


def item_fields(found: list[Draft], kind: str) -> None:
    """Name and issuer of awards and certificates, title and publisher of publications."""
    for draft in found:
        if kind == "publications":
            draft.cells = _venues(draft)
        else:
            _tidy(draft, kind)
    issuer_first = kind != "publications" and _issuer_first(found)
    joint = _joint(found) if kind == "publications" else ""
    for draft in found:
        if draft.cells and (draft.title is None or draft.organization is None):
            _item(draft, kind, issuer_first, joint)
        draft.notes.extend(draft.keywords)
        draft.keywords = []


def _tidy(draft: Draft, kind: str) -> None:
    """Put the cells of an award or certificate right: numbers off, grades joined, a change of type cut."""
    cells = draft.cells
    if kind == "certificates" and len(cells) > 1:
        cells[1:] = [cell for cell in cells[1:] if not _NUMBERED.fullmatch(cell.text)]
    if len(cells) > 1 and cells[1].line == cells[0].line + 1 and cells[0].style == cells[1].style and _is_torn(cells):
        cells[:2] = [cells[0]._replace(value=join([cells[0].value, cells[1].value]))]
    if len(cells) == 1:
        halves = by_look(cells[0].unit, cells[0].value)
        if halves is not None and cues.is_phrase(halves[1].text) and not _NUMBERED.fullmatch(halves[1].text):
            cells[:] = [cells[0]._replace(value=half) for half in halves]
    if len(cells) > 1 and cells[0].line == cells[1].line and _GRADE_OF_NAME.match(cells[1].text):
        start, end = cells[0].value.pieces[0].start, cells[1].value.pieces[-1]
        whole = between(cells[0].unit.value, start, end.start + end.length)
        cells[:2] = [cells[0]._replace(value=whole)]
    elif len(cells) > 1 and cells[0].line == cells[1].line and "," in cells[1].text:
        # "AWS Certified Developer – Associate, Amazon Web Services"
        comma = cells[1].text.index(",")
        grade = cells[1].value.part(0, comma)
        named = spanned(cells[0].unit.value, cells[0].value, grade)
        if named is not None and _GRADE_OF_NAME.match(grade.text):
            issuer = trim(cells[1].value.part(comma + 1, len(cells[1].text)))
            cells[:2] = [cells[0]._replace(value=named), cells[1]._replace(value=issuer)]


def _is_torn(cells: list[Cell]) -> bool:
    """Whether an issuer's name goes on in the next line: "…, OSHA Training" over "Institute, 36-009"."""
    if "," not in cells[0].text:
        return False
    tail, head = cells[0].text.rsplit(",", 1)[1].strip(), cells[1].text.split(",", 1)[0].strip()
    return len(head.split()) <= 2 and cues.firm(tail) < 2 <= cues.firm(f"{tail} {head}") and cues.is_phrase(tail)


_PRIZE = lazy(
    r"\b(?:awards?|prizes?|medals?|scholar(?:s|ships?)?|fellow(?:s|ships?)?|grants?|certif\w+|licen[cs]\w+|diploma|list"
    r"|winner|finalist|champions?|place|of the (?:year|month|quarter)|badge|credential|honou?rs?|best|excellence)\b",
    re.IGNORECASE,
)
"""Words of an award's or a certificate's own name."""


def _issuer_first(found: list[Draft]) -> bool:
    """Whether a section sets the issuer on the line above the name, by what the lines of all its entries read like."""
    votes = 0
    for draft in found:
        cells = draft.cells
        if draft.title is None and draft.organization is None and len(cells) > 1 and cells[0].line != cells[1].line:
            above, below = cells[0].text, cells[1].text
            votes += cues.firm(above) - cues.firm(below)
            votes += 2 * (bool(_PRIZE.search(below)) - bool(_PRIZE.search(above)))
            votes -= bool(comma_splits(cells[0].value))
    return votes >= 2


def _is_issuer(cell: Cell) -> bool:
    """Whether a line of its own reads like a name and not like a remark ("First place among 140 teams")."""
    return cues.firm(cell.text) >= 2 or (cues.is_phrase(cell.text) and not _REMARK.match(cell.text))


_REMARK = lazy(
    r"(?:for|among|out of|given|in recognition|presented|with|one of|top|ranked|first|selected)\b", re.IGNORECASE
)


def _item(draft: Draft, kind: str, issuer_first: bool, joint: str) -> None:
    cells = draft.cells
    if issuer_first and draft.title is None and len(cells) > 1 and cells[0].line != cells[1].line:
        cells[:2] = [cells[1], cells[0]]
    if draft.title is not None:
        _issuer(draft, kind, cells, 0.7 if len(cells) == 1 else 0.8)
        return
    first = cells[0].value
    others = cells[1:]
    if kind != "publications" and others and others[0].line > cells[0].line:
        told = any(cues.firm(right.text) >= 2 for _, right in comma_splits(first))
        if not _is_issuer(others[0]) or (told and cues.firm(others[0].text) < 2):
            draft.notes[:0] = [cell.value for cell in others]  # what stands below is a remark
            others = []
    if others:
        draft.title = first.sure(0.9)
        _issuer(draft, kind, others, 0.8)
        return
    draft.title, issuer = _publication(first, joint) if kind == "publications" else _name_issuer(first, kind)
    draft.organization = draft.organization or issuer


def _issuer(draft: Draft, kind: str, cells: list[Cell], sure: float) -> None:
    """Take the first of some cells for the issuer; what is left are notes."""
    if draft.organization is None and cells:
        value = cells[0].value
        if opening := _PUBLISHED.match(value.text):
            value = value.part(opening.end(), len(value.text))
        if kind == "certificates" and (number := _NUMBERED.search(value.text)) and number.start() > 1:
            value = value.part(0, number.start())
        told = cues.firm(value.text) >= 2 or (kind == "publications" and _VENUE.search(value.text) is not None)
        draft.organization = value.sure(sure if told else min(sure, 0.6))
        cells = cells[1:]
    draft.notes[:0] = [cell.value for cell in cells]


_VENUE = lazy(
    r"\b(?:journal|review|proceedings|proc\.|press|letters|annals|quarterly|conference|transactions|magazine|academic"
    r"|symposium|workshop|bulletin|archives?|arxiv|books|publish\w+|verlag|editorial|revista|revue|zeitschrift|rivista"
    r"|advances|reports|history|studies|ieee|acm|springer|elsevier|nature|science|editions?|tijdschrift)(?!\w)",
    re.IGNORECASE,
)
_NUMBERED = lazy(
    r"(?:[,;|]\s*|\s+[–—-]\s+|^)(?:(?:no|nr|id|lic(?:en[sc]e)?|cert(?:ificate)?|reg(?:istration)?"
    r"|member(?:ship)?|credential(?: id)?)\b\.?\s*(?:id|no)?[.:#]?\s*)?"
    r"#?[A-Z]{0,6}[ ./-]?\d[\w/-]{2,20}$",
    re.IGNORECASE,
)
"""The number of a certificate or licence behind its name or issuer."""

_PUBLISHED = lazy(
    r"^(?:published|issued|awarded|presented|conferred)\s+(?:by|in|at)\s+|^(?:in|by|from):?\s+(?=[A-Z])", re.IGNORECASE
)


def _is_authors(text: str) -> bool:
    """Whether a text is a list of people: "J. Doe, A. Smith and B. Lee"."""
    if _VENUE.search(text) or cues.firm(text) >= 2:
        return False
    bare = re.sub(r"\bet al\.?", "", text)
    parts = [part.strip(" .*") for part in re.split(r",|;|&|\band\b", bare) if part.strip(" .*")]
    return bool(parts) and all(
        1 <= len(part.split()) <= 4 and all(word[:1].isupper() or word in _LOWER for word in part.split())
        for part in parts
    )


_LOWER = frozenset("de da do van von der den del la le di bin".split())


_JOINTS = {
    ". ": lazy(r"[.?!]\s+(?=[A-Z])"),
    ", ": lazy(r",\s+(?=[A-Z])"),
    " in ": lazy(r"\s+in\s+(?=[A-Z])"),
}
"""What may stand between a title and where it came out."""


def _venue_split(value: Value, joints: Iterable[str]) -> tuple[str, Value, Value] | None:
    """A title and the venue that a word of it tells, and what stands between them."""
    text = value.text
    found = sorted((match.start(), match.end(), joint) for joint in joints for match in _JOINTS[joint].finditer(text))
    for start, end, joint in reversed(found[-8:]):
        left, right = value.part(0, start + (text[start] in "?!")), value.part(end, len(text))
        if len(left.text.split()) < 2 or len(right.text.split()) > 12 or not _VENUE.search(right.text):
            continue
        inner = re.match(r"^[^.]{3,80}", right.text)
        if inner is None or "." not in right.text.rstrip("."):
            return joint, left, trim(right)
    return None


def _joint(found: list[Draft]) -> str:
    """What stands between title and venue in all of a section's publications, where a venue's own word tells it in
    one at least; empty where they differ."""
    alone = [draft.cells[0].value for draft in found if len(draft.cells) == 1 and draft.title is None]
    told = {split[0] for value in alone if (split := _venue_split(value, _JOINTS)) is not None}
    if len(told) != 1 or len(alone) < 2:
        return ""
    joint = told.pop()
    return joint if all(_JOINTS[joint].search(value.text) for value in alone) else ""


def _publication(value: Value, joint: str) -> tuple[Value, Value | None]:
    """Title and publisher of "Title. Journal", "Title, Journal of X", "Title in Journal of X"."""
    text = value.text
    if (quoted := _quoted(value)) is not None:
        return quoted
    split = _venue_split(value, _JOINTS)
    if split is not None:
        return split[1].sure(0.85), split[2].sure(0.8)
    if joint:
        last = list(_JOINTS[joint].finditer(text))[-1:]
        if last and len(text[: last[0].start()].split()) >= 2:
            return value.part(0, last[0].start()).sure(0.7), value.part(last[0].end(), len(text)).sure(0.7)
    stop = re.search(r"[.?!]\s+(?=[A-Z][^.]{2,60}$)", text)
    if stop and len(text[: stop.start()].split()) >= 3:
        return value.part(0, stop.start()).sure(0.7), value.part(stop.end(), len(text)).sure(0.6)
    return value.sure(0.6 if "," in text or ". " in text else 0.9), None


def _quoted(value: Value) -> tuple[Value, Value | None] | None:
    """A title in quotation marks, and what stands behind it."""
    match = re.match(r"^[“\"]([^”\"]{3,200})[,.]?[”\"][,.]?\s*", value.text)
    if match is None:
        return None
    rest = trim(value.part(match.end(), len(value.text)))
    return trim(value.part(match.start(1), match.end(1))), rest if rest.text else None


def _name_issuer(value: Value, kind: str) -> tuple[Value, Value | None]:
    if kind == "certificates" and (number := _NUMBERED.search(value.text)) and number.start() > 3:
        value = value.part(0, number.start())
    text = value.text
    if (quoted := _quoted(value)) is not None:
        return quoted
    match = re.search(r"\s+(?:by|from|issued by|awarded by|through|via)\s+(?=[A-Z])", text)
    if match and match.start() > 2:
        return value.part(0, match.start()), value.part(match.end(), len(text)).sure(0.8)
    match = re.search(r"\s+at\s+(?=[A-Z])", text)
    if match and (is_place(text[match.end() :]) or cues.firm("".join(text[: match.start()].rsplit(",", 1)[1:])) >= 3):
        match = None  # "Scholar, University of Texas at Austin"
    if (
        match
        and kind == "awards"
        and (_PRIZE.search(text[: match.start()]) or not cues.is_school(text[: match.start()]))
    ):
        return value.part(0, match.start()), value.part(match.end(), len(text)).sure(0.8)
    options = comma_splits(value)
    short = re.match(r"^([^()]{4,80} \([A-Z][A-Za-z0-9-]{1,9}\)) (?=[A-Z])", text)
    if short and kind == "certificates" and not options:
        # "Certified Nursing Assistant (CNA) Georgia Nurse Aide Registry"
        return value.part(0, short.end(1)).sure(0.7), value.part(short.end(), len(text)).sure(0.6)
    if not options:
        own = _PRIZE.search(text)
        if (
            own
            and own.start()
            and cues.firm(text[own.end() :]) >= 3
            and text[own.end() : own.end() + 2].strip().isupper()
        ):
            # "Outstanding Dissertation Award Boston University"
            return value.part(0, own.end()).sure(0.7), value.part(own.end(), len(text)).sure(0.7)
        glued = cues.firm(text) >= 3 and len(text.split()) >= 5
        return value.sure(0.6 if glued else 0.9), None
    best = options[0]
    rating = 0
    for left, right in options:
        score = cues.firm(right.text) - (1 if "," in right.text else 0)
        if "," in left.text and cues.firm(left.text.rsplit(",", 1)[1]) >= 2:
            score -= 2  # "Appellate Division, Second Department"
        if score > rating:
            best, rating = (left, right), score
    return best[0].sure(0.85 if rating >= 2 else 0.6), best[1].sure(0.8 if rating >= 2 else 0.6)
