"""Where each entry of a section starts: which lines are heads, and where a run of head lines holds several entries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from profilelint.model.dates import DateRange
from profilelint.model.document import Role
from profilelint.model.value import join
from profilelint.parse import cues, dates
from profilelint.parse.bullets import Unit
from profilelint.parse.cells import GARBLED, ICONS, ITEM_KINDS, LEFTOVER, SENTENCE, URL, Draft, is_place
from profilelint.parse.labels import DATE, LABEL, field_label, is_attribute, is_duty, is_field
from profilelint.parse.rows import Style
from profilelint.parse.study import HONOURS
from profilelint.pattern import lazy

TOTAL = lazy(
    r"\(?(?:about )?\d{1,2}\+? (?:years?|yrs?|months?|mos?|a[ñn]os?|ans?|jahre?|anni|anno|jaar|mesi|meses|mois|monate?"
    r"|maanden)\.?(?:,? (?:and )?\d{1,2} (?:months?|mos?|meses|mois|monate?|mesi|maanden)\.?)?\)?$",
    re.IGNORECASE,
)
"""A line that holds nothing but the years with an organisation."""


class _Info(NamedTuple):
    dates: list[DateRange]
    label: str
    only: bool
    """Whether nothing but dates, places and links stands on the line."""


def unlisted(units: Sequence[Unit], infos: Infos) -> Sequence[Unit]:
    """The units of a section whose entries are the items of a list, as if their heads had no sign.

    They are told by the dates: in an item of the outer level itself, or alone on the line below it.
    """
    below = _below_dates(units, infos)
    if below:
        return [unit._replace(kind="text") if i in below else unit for i, unit in enumerate(units)]
    outer = [
        i
        for i, unit in enumerate(units)
        if unit.kind == "bullet" and unit.first.line.level == 0 and unit.first.line.marker
    ]
    if _are_roles(units, outer, infos):
        return [unit._replace(kind="text") if i in outer else unit for i, unit in enumerate(units)]
    prose = sum(unit.kind == "text" and not infos.of(unit).only for unit in units)
    if not outer or (units[0].kind == "text" and not infos.of(units[0]).only):
        return units
    heads = {
        i
        for i in outer
        if len(units[i].text.split()) <= 24
        and (
            infos.of(units[i]).dates
            or (
                i + 1 < len(units)
                and units[i + 1].kind == "text"
                and (infos.of(units[i + 1]).dates or LEFTOVER.match(units[i + 1].text))
            )
        )
    }
    deeper = any(unit.kind == "bullet" and unit.first.line.level > 0 for unit in units)
    if not deeper and sum(
        cues.role(units[i].text) >= 2 or cues.degree(units[i].text) is not None for i in heads
    ) * 2 < len(heads):
        return units
    if len(heads) * 2 < len(outer) or len(heads) <= prose or not (deeper or len(heads) == len(outer)):
        return units
    return [
        unit._replace(kind="text") if i in heads or (deeper and i in outer) else unit for i, unit in enumerate(units)
    ]


def _are_roles(units: Sequence[Unit], outer: Sequence[int], infos: Infos) -> bool:
    """Whether the items of the outer level are the roles or degrees in the organisations that stand above them: each
    ends in a date, and the bullets below it are of a second level."""
    if not outer:
        return False
    alone = len(outer) == sum(unit.kind == "bullet" for unit in units)
    texts = [i for i, unit in enumerate(units) if unit.kind == "text" and not infos.of(unit).only]
    if not texts or sum(i + 1 in outer for i in texts) * 5 < len(texts) * 4:
        return False
    dated = sum(_ends_in_date(units[i], infos) for i in outer)
    return dated == len(outer) if alone else dated * 5 >= len(outer) * 4


def _ends_in_date(unit: Unit, infos: Infos) -> bool:
    """Whether an item is a head with its date at its end."""
    found, text = infos.of(unit).dates, unit.text
    if not found or not text.rstrip(" )").endswith(found[-1].value.text.rstrip(" )")):
        return False
    return len(text.split()) <= 24 and not cues.opens_with_verb(text)


def _below_dates(units: Sequence[Unit], infos: Infos) -> set[int]:
    """The items that stand beside or right below lines of nothing but dates, and read like heads."""
    lines = [i for i, unit in enumerate(units) if unit.kind == "text" and infos.of(unit).only and infos.of(unit).dates]
    if lines and units[0].kind == "bullet" and all(units[i - 1].kind == "bullet" for i in lines):
        return set()  # the dates stand below the items that they belong to
    found: set[int] = set()
    for i in lines:
        if i + 1 >= len(units) or units[i + 1].kind != "bullet":
            continue
        here, unit = units[i].first.line.bbox, units[i + 1]
        box, text = unit.first.line.bbox, unit.text
        level = here is not None and box is not None and abs(here.y0 - box.y0) < 2
        phrase = cues.is_phrase(text) and not cues.opens_with_verb(text) and len(text.split()) <= 16
        if level or (phrase and (cues.role(text) >= 2 or cues.is_school(text) or cues.degree(text))):
            found.add(i + 1)
    return found if lines and len(found) * 5 >= len(lines) * 3 else set()


_NUMBER = lazy(r"^(?:\[(\d{1,3})\]|\(?(\d{1,3})[.)])\s+(?=\S)")


def unnumbered(units: Sequence[Unit]) -> Sequence[Unit]:
    """The units without the numbers of a list ("1.", "[2]") that the format does not give as signs."""
    marks = [_NUMBER.match(unit.text) for unit in units]
    numbers = [int(mark[1] or mark[2]) for mark in marks if mark]
    if len(numbers) < 2 or any(after - before != 1 for before, after in pairwise(numbers)):
        return units
    return [
        unit._replace(kind="bullet", value=unit.value.part(mark.end(), len(unit.text))) if mark else unit
        for unit, mark in zip(units, marks, strict=True)
    ]


def wrapped_items(units: Sequence[Unit], infos: Infos) -> Sequence[Unit]:
    """The units of a narrow list with its few wrapped lines rejoined: where nearly each line ends in a date, one
    without a date goes on in the next."""
    dated = [bool(infos.of(unit).dates) for unit in units]
    if len(units) < 3 or sum(dated) < 2 or (len(units) - sum(dated)) * 2 > sum(dated):
        return units
    done: list[Unit] = []
    skip = False
    for i, unit in enumerate(units):
        if skip:
            skip = False
            continue
        following = units[i + 1] if i + 1 < len(units) else None
        if (
            following is not None
            and not dated[i]
            and dated[i + 1]
            and unit.kind == following.kind == "text"
            and unit.first.style == following.first.style
            and unit.first.line.bbox is not None
            and abs(unit.first.left - following.first.left) < 3
            and not infos.of(following).only
            and following.first.gap < 0.5
            and ("," not in (rest := _undated(following, infos)) or rest.startswith("("))
            and cues.firm(rest) < 2
            and "," not in unit.text
        ):
            rows = (*unit.rows, *following.rows)
            done.append(Unit(unit.kind, rows, join([unit.value, following.value], " ")))
            skip = True
        else:
            done.append(unit)
    return done


def _undated(unit: Unit, infos: Infos) -> str:
    """A unit's text without its dates."""
    return " ".join(part.text for part in dates.strip(unit.value, infos.of(unit).dates))


class Infos(dict[int, _Info]):
    """What is known of each unit of a section, read once."""

    def of(self, unit: Unit) -> _Info:
        found = self.get(id(unit))
        if found is None:
            found = self[id(unit)] = _info(unit)
        return found


def _info(unit: Unit) -> _Info:
    text = unit.text
    found = dates.find(unit.value) if len(text) <= 240 else []
    match = LABEL.match(text)
    label = match[1].strip() if match else ""
    if found and label and found[0].value.text in label:
        label = ""
    if found and (not label or DATE.match(label)):
        rest = " ".join(part.text for part in dates.strip(unit.value, found))
    else:
        rest = text
    rest = re.sub(rf"[{ICONS}]", " ", rest).strip(" \t|,;·•–—-()")
    only = bool(found) and (not rest or bool(LEFTOVER.match(rest)) or is_place(rest) or bool(URL.match(rest)))
    if not found:
        only = bool(URL.match(rest)) or ("\t" not in rest and is_place(rest))
    return _Info(found, label, only)


def _is_head(unit: Unit, info: _Info, body: Style, kind: str) -> bool:
    row = unit.first
    if row.line.role is Role.HEADING or row.line.role is Role.ITEM:
        return True  # items come here only as the heads of a list of entries
    text = unit.text
    count = len(text.split())
    if info.label and is_attribute(info.label):
        return False
    if info.label and is_field(info.label):
        return True
    plain = row.style._replace(caps=False) == body and not row.style.caps
    if kind == "education" and plain and HONOURS.match(text) and cues.degree(text) is None and not cues.is_school(text):
        return False  # "Dean's List, Fall 2024" belongs to the degree above it
    if kind == "education" and count <= 24 and _is_whole(text):
        return True
    if info.dates and count <= 30:
        return not (plain and SENTENCE.search(text) and cues.opens_with_verb(text))
    if count > 20 or len(text) > 140:
        return False
    if kind in ITEM_KINDS:
        return True
    if "\t" in text:
        return True
    if SENTENCE.search(text) and count > 5 and not text.endswith(("Inc.", "Co.", "Ltd.", "Corp.", "B.S.", "B.A.")):
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
    if " | " in text and count <= 8 and cues.is_phrase(text.split(" | ")[0]) and not SENTENCE.search(text):
        return True  # "Harbor Map | creator"
    if cues.is_phrase(text) and count <= 14:
        return True
    return count <= 10 and (cues.role(text) >= 2 or cues.firm(text) >= 2) and not cues.opens_with_verb(text)


def segment(units: Sequence[Unit], kind: str, body: Style, infos: Infos) -> list[Draft]:
    texts = [unit for unit in units if unit.kind == "text"]
    if kind == "education" and not texts and sum(_is_whole(unit.text) for unit in units) * 2 > len(units):
        units = [unit._replace(kind="text") for unit in units]
    if kind in ITEM_KINDS and not texts:
        return [Draft(heads=[unit]) for unit in units]
    if kind == "projects" and not texts:
        return [_own_head(unit) for unit in units]
    if kind not in ITEM_KINDS:
        units = _dates_above(units, body, kind, infos)
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
        if is_duty(unit):
            continue
        if current is not None and current.heads and not filled and TOTAL.match(unit.text):
            current.heads.append(unit)  # the years with one organisation, above its roles
            continue
        if current is not None and units[0].kind == "bullet" and kind in ITEM_KINDS and current.heads:
            (current.heads if _is_head(unit, info, body, kind) else current.body).append(unit)
            continue  # what stands below an item belongs to it
        if not _is_head(unit, info, body, kind) and not _is_between_bullets(units, number, info):
            if current is None:
                current = Draft()
                found.append(current)
            current.body.append(unit)
            told = bool(info.label) and is_attribute(info.label)
            filled = filled or not (told and (kind == "education" or not _has_bullets(current)))
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
                if fresh and not info.dates and kind != "projects" and number + 1 < len(units):
                    below = infos.of(units[number + 1])  # … or below them
                    fresh = not (below.only and below.dates and units[number + 1].first.line.role is not Role.HEADING)
        if current is not None and fresh and not heading and info.only and current.heads:
            bulleted = any(other.kind == "bullet" for other in current.body)
            dated = any(infos.of(other).dates for other in current.heads)
            fresh = bulleted or (bool(info.dates) and dated)
        if current is not None and fresh and not heading and info.label and is_field(info.label):
            opening = next((label for unit_ in current.heads if (label := field_label(unit_))), "")
            fresh = not opening or field_label(unit) == opening
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


def _dates_above(units: Sequence[Unit], body: Style, kind: str, infos: Infos) -> Sequence[Unit]:
    """The units with dates and places that close each entry put below its head: a table holds them in a cell to the
    right of the whole entry."""
    stands = [
        unit.kind == "text" and unit.first.line.role is not Role.HEADING and infos.of(unit).only for unit in units
    ]
    if len(units) < 3 or stands[0] or not stands[-1]:
        return units
    ends = [i + 1 for i, alone in enumerate(stands) if alone and (i + 1 == len(units) or not stands[i + 1])]
    groups = list(pairwise([0, *ends]))
    moved = False
    done: list[Unit] = []
    for start, end in groups:
        tail = next(i for i in range(start, end) if stands[i])
        if units[start].kind != "text" or any(
            infos.of(unit).dates for unit in units[start:tail] if unit.kind == "text"
        ):
            return units
        if not any(infos.of(unit).dates for unit in units[tail:end]):
            return units
        first = next(
            (
                i
                for i in range(start, tail)
                if units[i].kind == "bullet" or not _is_head(units[i], infos.of(units[i]), body, kind)
            ),
            tail,
        )
        if first == start:
            return units
        moved = moved or any(unit.kind == "bullet" for unit in units[first:tail])
        done += [*units[start:first], *units[tail:end], *units[first:tail]]
    return done if moved else units


def _has_bullets(draft: Draft) -> bool:
    return any(unit.kind == "bullet" for unit in draft.body)


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
    if len(text.split()) > 14 or not text[:1].isupper() or SENTENCE.search(text) or (info.label and ":" in text):
        return False
    bullet = units[number + 1].first
    if unit.first.line.bbox is not None and unit.first.left > bullet.left - 2 and bullet.line.marker:
        return False
    return not cues.opens_with_verb(text) or (len(unit.rows) == 1 and len(text.split()) <= 4)


def _own_head(unit: Unit) -> Draft:
    """An entry that is one bullet: its name stands before a colon or dash."""
    match = re.match(r"^([^:.]{2,60}?)(?::|\s[–—-])\s+(?=\S)", unit.text)
    aside = re.match(r"^([^:.()]{2,60} \(([^()]{4,40})\))[.:,]?\s+(?=\S)", unit.text)
    if aside is not None and dates.parse(unit.value.part(aside.start(2), aside.end(2))) is not None:
        match = aside  # "csvlint (2019 – 2021). Checks …"
    if match is None:
        return Draft(heads=[unit]) if len(unit.text.split()) <= 8 else Draft(body=[unit])
    name = unit.value.part(0, match.end(1))
    return Draft(
        heads=[unit._replace(value=name)], body=[unit._replace(value=unit.value.part(match.end(), len(unit.text)))]
    )


def _split_runs(found: list[Draft], kind: str, infos: Infos, body: Style) -> list[Draft]:
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


def _is_venue(name: Unit, line: Unit, infos: Infos) -> bool:
    """Whether a dated line tells only where the dated work above it came out: "(NeurIPS 2023)" under a bold title."""
    heavier = name.first.style.bold and not line.first.style.bold
    heavier = heavier or (infos.of(name).only and not infos.of(line).only)
    if not infos.of(name).dates or not infos.of(line).dates:
        return False
    first, last = infos.of(name).dates[0].end, infos.of(line).dates[0].end
    return heavier and first is not None and last is not None and first.year == last.year


def _start(unit: Unit) -> int:
    return unit.value.pieces[0].start if unit.value.pieces else 0


def _is_whole(text: str) -> bool:
    """Whether a line holds a degree and its school."""
    return cues.degree(text) is not None and _has_school(text)


def _has_school(text: str) -> bool:
    """Whether a school stands in a line, the degree's own words ("High School Diploma") left out."""
    match = cues.degree(text)
    return cues.is_school(f"{text[: match.start()]} {text[match.end() :]}" if match else text)


def _schools(heads: Sequence[Unit]) -> list[int]:
    """Where the next school starts in undated lines of an education section: set like the first, below its degree."""
    cuts: list[int] = []
    degree = False
    for i, unit in enumerate(heads):
        if i and degree and unit.first.style == heads[0].first.style and _has_school(unit.text):
            cuts.append(i)
            degree = False
        degree = degree or cues.degree(unit.text) is not None
    return cuts if _has_school(heads[0].text) else []


def _apart(heads: Sequence[Unit]) -> list[int]:
    """Where lines of one look fall into groups of two or three by the room between them."""
    gaps = [unit.first.gap for unit in heads[1:]]
    order = sorted(gaps)
    jump = max((after - before, before) for before, after in pairwise(order)) if len(order) > 1 else (0.0, 0.0)
    if jump[0] < 0.5:
        return []
    cuts = [i for i, gap in enumerate(gaps, 1) if gap > jump[1] + jump[0] / 2]
    sizes = {end - start for start, end in pairwise([0, *cuts, len(heads)])}
    return cuts if sizes <= {2, 3} else []


def _split_run(heads: list[Unit], kind: str, offset: int, look: Style, infos: Infos, body: Style) -> list[list[Unit]]:
    if len(heads) < 2:
        return [heads]
    labels = [field_label(unit) for unit in heads]
    first = next((label for label in labels if label), "")
    if first:
        lead = labels.index(first)  # lines without a label above the first one open each entry
        starts = [i - lead for i, label in enumerate(labels) if label == first]
        if any(any(labels[start : start + lead]) for start in starts) or any(
            b - a <= lead for a, b in pairwise(starts)
        ):
            starts = [start + lead for start in starts]
        return [heads[start:end] for start, end in pairwise([0, *starts[1:], len(heads)])]
    dated = [i for i, unit in enumerate(heads) if infos.of(unit).dates or GARBLED.search(unit.text)]
    cuts: list[int] = []
    if len(dated) >= 2:
        closing = all(infos.of(unit).only for unit in heads[dated[-1] + 1 :])
        gaps = [unit.first.gap for unit in heads[1:]]
        usual = sorted(gaps)[len(gaps) // 2]
        for before, after in pairwise(dated):
            if kind == "publications" and _is_venue(heads[before], heads[after], infos):
                continue
            best, rating = after, -100.0
            for j in range(before + 1, after + 1):
                score = min(3.0, max(0.0, heads[j].first.gap - usual) * 3)
                if heads[j].first.style == look and heads[j - 1].first.style != look:
                    score += 2
                if after - j == offset:
                    score += 1.5
                if offset and closing and j == before + 1 and infos.of(heads[before]).only:
                    score += 2  # dates close their entries
                if not offset and j == after and infos.of(heads[0]).only and infos.of(heads[j]).only:
                    score += 3  # dates open their entries
                if heads[j].first.line.role is Role.HEADING:
                    score += 5
                if infos.of(heads[j]).only and (j != after or not infos.of(heads[0]).only):
                    score -= 2  # a line of nothing but dates or a place opens no entry where the first has a name
                if score >= rating:
                    best, rating = j, score
            cuts.append(best)
    elif not dated and kind == "education" and (schools := _schools(heads)):
        cuts = schools
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
            and (unit.first.line.level == heads[0].first.line.level or (titled and dated and dated[0] < i))
        ]
        if dated and kind in {"work", "volunteer"}:
            again = []  # organisation and title set alike, the dates between them
        if len(styles) > 1 and again and heads[0].first.style == look and look._replace(caps=False) != body:
            cuts = again
        elif kind in ITEM_KINDS and not (len(heads) == 2 and dated) and len(styles) == 1:
            cuts = _apart(heads) or list(range(1, len(heads)))
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
