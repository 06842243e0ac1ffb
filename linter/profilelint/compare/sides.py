"""A resume beside profiles (or other resumes) of the same person, field by field: here, there, differs.

Entries are paired by meaning. What says the same in other words is marked so and is no difference; what a file of its
kind does not hold cannot be told.

>>> from profilelint.compare.sides import side, sides
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from profilelint.compare import alike
from profilelint.compare.alike import Comparison, Relation
from profilelint.compare.skills import skill_rows
from profilelint.model.dates import Date, DateRange
from profilelint.model.document import Document
from profilelint.model.profile import Profile
from profilelint.model.resume import Basics, Education, Entry, Language, Project, Resume, Volunteer, Work
from profilelint.model.value import SURE, Value
from profilelint.profile import as_profile, person
from profilelint.profile.names import organizations_alike, plain, titles_alike
from profilelint.profile.pairs import MAX_ENTRIES, pairs
from profilelint.profile.periods import months, shown

__all__ = ["SECTIONS", "Cell", "Group", "Relation", "Row", "Side", "Sides", "side", "sides"]

SECTIONS = (
    "contact",
    "headline",
    "work",
    "education",
    "projects",
    "volunteer",
    "certificates",
    "awards",
    "publications",
    "languages",
    "skills",
)
"""What is compared, in the order in which it is shown where the first file has no order of its own."""
_LEAST_NAME = 4
_NETWORKS = ("LinkedIn", "GitHub")


class Side(NamedTuple):
    """One file. ``complete``: it shows all that it has, so that what is not in it is missing there."""

    profile: Profile
    complete: bool

    @property
    def resume(self) -> Resume:
        return self.profile.resume

    def holds(self, name: str) -> bool:
        """Whether a file of this kind says all of a section or field."""
        return self.complete or (name in self.profile.holds and name not in self.profile.partial)


class Cell(NamedTuple):
    """What one file says in a row. ``text`` is empty where it says nothing; ``relation`` is to the first file."""

    text: str = ""
    value: Value | None = None
    relation: Relation = Relation.NOTHING
    note: str = ""
    """Why it stands so: ``in “Data Analyst, Acme”`` of a role that the other side has in a longer one."""


class Row(NamedTuple):
    """A field: what the first file says, and each other one."""

    field: str
    mine: Cell
    theirs: tuple[Cell, ...]

    @property
    def relations(self) -> tuple[Relation, ...]:
        return tuple(cell.relation for cell in self.theirs)


class Group(NamedTuple):
    """The rows of an entry (``name`` is what it is called), or of a section that has no entries."""

    section: str
    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The whole comparison: the first file is ``files[0]``."""

    files: tuple[Side, ...]
    groups: tuple[Group, ...]

    def counts(self, column: int) -> dict[Relation, int]:
        """How many fields of another file (from 0) stand in which relation to the first one's."""
        found = dict.fromkeys(Relation, 0)
        for group in self.groups:
            for row in group.rows:
                found[row.theirs[column].relation] += 1
        del found[Relation.NOTHING]
        return found


def side(document: Document) -> Side:
    """A document as one side. An export holds what its kind holds; a resume shows all that it has."""
    profile = as_profile(document)
    exported = isinstance(document.tree, dict) and "profile" in document.tree
    return Side(profile, not exported and not profile.network)


def sides(files: Sequence[Side], today: tuple[int, int], region: str = "US") -> Sides:
    """Compare the first file with each other one; ``today`` is (year, month), ``region`` the country of phone numbers
    without a prefix."""
    groups: list[Group] = []
    groups += _contact(files, region)
    groups += _headline(files)
    items = _items(files)
    for item in items:
        groups.append(_entry_group(item, files, today))
    for section in ("certificates", "awards", "publications"):
        groups += _named(files, section)
    groups += _languages(files)
    rows = skill_rows([(one.resume, one.holds("skills")) for one in files])
    cells = [Row("skill", _skill_cell(row[0]), tuple(map(_skill_cell, row[1:]))) for row in rows]
    if cells:
        groups.append(Group("skills", "", tuple(cells)))
    order = _order(files[0].resume)
    kept = (group._replace(rows=tuple(row for row in group.rows if _says(row))) for group in groups)
    return Sides(
        files=tuple(files),
        groups=tuple(sorted((group for group in kept if group.rows), key=lambda group: order.index(group.section))),
    )


def _skill_cell(said: tuple[Value | None, Relation, str]) -> Cell:
    value, relation, note = said
    return Cell(value.text if value is not None else "", value, relation, note)


def _says(row: Row) -> bool:
    return bool(row.mine.text or row.mine.note or any(cell.text or cell.note for cell in row.theirs))


def _order(resume: Resume) -> list[str]:
    """The sections in the order of the resume; those that it does not have stand at the end."""
    own = [section.kind for section in resume.sections if section.kind in SECTIONS]
    return list(dict.fromkeys([*SECTIONS[:2], *own, *SECTIONS]))


def _cell(mine: Value | None, theirs: Value | None, compare: Comparison, here: bool, there: bool) -> Cell:
    """Their cell; ``here`` and ``there`` tell whether the field would stand in the files if it had a value."""
    if mine is None and theirs is None:
        return Cell()
    if mine is None:
        assert theirs is not None
        return Cell(theirs.text, theirs, Relation.ONLY_THERE if here else Relation.UNKNOWN)
    if theirs is None:
        return Cell("", None, Relation.ONLY_HERE if there else Relation.UNKNOWN)
    return Cell(theirs.text, theirs, compare(mine, theirs))


def _row(field: str, values: Sequence[Value | None], compare: Comparison, holds: Sequence[bool]) -> Row:
    mine = values[0]
    theirs = tuple(
        _cell(mine, other, compare, holds[0], there) for other, there in zip(values[1:], holds[1:], strict=True)
    )
    return Row(field, Cell(mine.text, mine) if mine is not None else Cell(), theirs)


# -- contact and headline ---------------------------------------------------------------------------------------------


def _contact(files: Sequence[Side], region: str) -> Iterator[Group]:
    basics = [one.resume.basics for one in files]
    holds = [one.complete for one in files]
    preferred = {id(one.resume.basics.name): one.profile.preferred_name for one in files}

    def names(mine: Value, theirs: Value) -> Relation:
        other = preferred.get(id(theirs)) or preferred.get(id(mine))
        return alike.judged(mine, theirs, person.names_alike(mine.text, theirs.text, other.text if other else ""))

    rows = [
        _row("name", [item.name for item in basics], names, holds),
        _shared("e-mail", [item.email for item in basics], list(map(person.emails, basics)), holds),
        _shared("phone", [item.phone for item in basics], [person.phones(b, region) for b in basics], holds),
        _row("location", [item.location.value if item.location else None for item in basics], alike.places, holds),
    ]
    links = list(map(person.links, basics))
    for network in _NETWORKS:
        known = [found.get(network, {}) for found in links]
        first = [next(iter(found.values()), None) for found in known]
        rows.append(_shared(network, first, [frozenset(found) for found in known], holds))
    yield Group("contact", "", tuple(rows))


def _shared(
    field: str,
    values: Sequence[Value | None],
    keys: Sequence[frozenset[str]],
    holds: Sequence[bool],
) -> Row:
    """A row of values of which people have several: they agree where one is in both files."""
    of = {id(value): known for value, known in zip(values, keys, strict=True)}
    is_link = field in _NETWORKS

    def compare(mine: Value, theirs: Value) -> Relation:
        one, other = of[id(mine)], of[id(theirs)]
        if is_link and one & other:
            return Relation.SAME
        return alike.judged(mine, theirs, bool(one & other) if one and other else None)

    return _row(field, values, compare, holds)


def _headline(files: Sequence[Side]) -> Iterator[Group]:
    def compare(mine: Value, theirs: Value) -> Relation:
        same = titles_alike(mine.text[:300], theirs.text[:300]) or alike.named_alike(mine.text, theirs.text)
        return alike.judged(mine, theirs, same)

    values = [one.resume.basics.label for one in files]
    yield Group("headline", "", (_row("headline", values, compare, [one.holds("headline") for one in files]),))


# -- roles and degrees ------------------------------------------------------------------------------------------------


class _Item:
    """One role, project or degree: the entry of each file that is about it."""

    def __init__(self, columns: int) -> None:
        self.entries: list[Entry | None] = [None] * columns
        self.more: list[tuple[Entry, ...]] = [()] * columns
        """Further entries of a file at the same employer that another file has in one."""
        self.also: list[tuple[Entry, ...]] = [()] * columns
        """Further entries of the first file that this file has in one."""
        self.within: list[Entry | None] = [None] * columns
        """The longer entry of a file that this one is counted to there."""
        self.unsure: list[bool] = [False] * columns
        """Whether a file may hold it in a form that was not understood."""

    @property
    def entry(self) -> Entry:
        return next(entry for entry in self.entries if entry is not None)

    @property
    def section(self) -> str:
        return self.entry.path.partition("[")[0]


def _roles(resume: Resume) -> list[Entry]:
    return [*resume.work, *resume.volunteer, *resume.projects][:MAX_ENTRIES]


def _items(files: Sequence[Side]) -> list[_Item]:
    """The roles, projects and degrees of all files, those of the first one in its order at the top."""
    resume = files[0].resume
    items = []
    for entry in (*_roles(resume), *resume.education[:MAX_ENTRIES]):
        items.append(_item(entry, 0, len(files)))
    for column, other in enumerate(files[1:], 1):
        mine = {id(item.entries[0]): item for item in items if item.entries[0] is not None}
        taken = _pair(items, mine, resume, other.profile, column)
        left = [
            entry
            for entry in (*_roles(other.resume), *other.resume.education[:MAX_ENTRIES])
            if id(entry) not in taken and (entry.title or entry.organization)
        ]
        if column > 1 and left:
            alone = {id(item.entry): item for item in items if item.entries[0] is None}
            rest = replace(other.profile, resume=_only(left))
            taken = _pair(items, alone, _only([item.entry for item in alone.values()]), rest, column)
            left = [entry for entry in left if id(entry) not in taken]
        for entry in left:
            item = _item(entry, column, len(files))
            item.unsure[0] = _unsure(entry, resume, other.profile)
            items.append(item)
    return items


def _item(entry: Entry, column: int, columns: int) -> _Item:
    item = _Item(columns)
    item.entries[column] = entry
    return item


def _only(entries: Sequence[Entry]) -> Resume:
    """A resume of some entries."""
    return Resume(
        source="",
        basics=Basics(),
        work=tuple(entry for entry in entries if isinstance(entry, Work)),
        volunteer=tuple(entry for entry in entries if isinstance(entry, Volunteer)),
        projects=tuple(entry for entry in entries if isinstance(entry, Project)),
        education=tuple(entry for entry in entries if isinstance(entry, Education)),
    )


def _pair(items: list[_Item], mine: dict[int, _Item], resume: Resume, profile: Profile, column: int) -> set[int]:
    """Put the entries of a file to the items that they are about; those (by ``id``) that found one."""
    found = pairs(resume, profile)
    taken: set[int] = set()
    for pair in (*found.roles, *found.degrees):
        item = mine[id(pair.mine)]
        item.entries[column] = pair.theirs
        item.more[column] = pair.also_theirs
        taken.update(map(id, (pair.theirs, *pair.also_theirs)))
        for entry in pair.also_mine:
            mine[id(entry)].within[column] = pair.theirs
        item.also[column] = pair.also_mine
    for item in mine.values():
        if item.entries[column] is None and item.within[column] is None:
            item.unsure[column] = _unsure(item.entry, profile.resume, profile)
    return taken


def _unsure(entry: Entry, other: Resume, profile: Profile) -> bool:
    """Whether an entry without a counterpart may stand in the other file all the same: in an entry that was read
    otherwise, or as a degree whose school the profile does not name."""
    values = [value for value in (entry.title, entry.organization) if value is not None]
    if not values or any(value.confidence < SURE for value in values):
        return True
    if isinstance(entry, Education):
        return any(degree.institution is None for degree in (*other.education, *profile.resume.education))
    names = [f" {plain(value.text)} " for value in values]
    if any(len(name) < _LEAST_NAME + 2 for name in names):
        return False
    return any(
        all(name in text for name in names)
        for text in (f" {plain(item.content.text[:600])} " for item in other.entries[: 2 * MAX_ENTRIES])
    )


def _entry_group(item: _Item, files: Sequence[Side], today: tuple[int, int]) -> Group:
    section = item.section
    values = [_values(entry) for entry in item.entries]
    rows: list[Row] = []
    for field in _FIELDS["education" if section == "education" else "projects" if section == "projects" else "work"]:
        if field == "dates":
            rows.append(_dates_row(item, files, today))
            continue
        mine = values[0].get(field)
        theirs = []
        for column in range(1, len(files)):
            value = values[column].get(field)
            if item.entries[0] is None or item.entries[column] is None:
                theirs.append(Cell(value.text if value else "", value))
                continue
            here, there = (_tells(files[at], item.entries[at], field) for at in (0, column))
            cell = _cell(mine, value, _COMPARISONS[field], here, there)
            theirs.append(_reconsidered(cell, field, item.entries[0], item.entries[column], mine))
        rows.append(Row(field, Cell(mine.text if mine else "", mine), tuple(theirs)))
    kinds = [entry.path.partition("[")[0] if entry is not None else "" for entry in item.entries]
    if len(set(filter(None, kinds))) > 1:
        rows.append(_section_row(kinds))
    rows = [row for row in rows if _says(row)]
    return Group(section, _name(item.entry), tuple(_with_presence(rows, item, files)))


_FIELDS = {
    "work": ("title", "organization", "dates", "location"),
    "projects": ("title", "organization", "dates"),
    "education": ("institution", "degree", "major", "dates", "gpa"),
}
_COMPARISONS: dict[str, Comparison] = {
    "title": alike.titles,
    "organization": alike.organizations,
    "location": alike.places,
    "institution": alike.organizations,
    "degree": alike.degrees,
    "major": alike.fields,
    "gpa": alike.grades,
}
_SECTION_NAMES = {"work": "experience", "volunteer": "volunteering", "projects": "projects"}


def _values(entry: Entry | None) -> dict[str, Value | None]:
    if entry is None:
        return {}
    if isinstance(entry, Education):
        return {
            "institution": entry.institution,
            "degree": entry.study_type,
            "major": entry.area,
            "gpa": entry.score,
        }
    return {"title": entry.title, "organization": entry.organization, "location": entry.location}


def _tells(one: Side, entry: Entry | None, field: str) -> bool:
    """Whether a file would give the field of an entry that it has."""
    if one.complete:
        return True
    network = one.profile.network
    if field == "major":
        return one.holds("major")
    if field == "degree":
        return one.holds("degree level") or (network == "LinkedIn" and one.holds("education"))
    if field in ("gpa", "location") or (isinstance(entry, Education) and entry.institution is None):
        return False
    return one.holds(entry.path.partition("[")[0]) if entry is not None else False


def _reconsidered(cell: Cell, field: str, mine: Entry | None, theirs: Entry | None, value: Value | None) -> Cell:
    """A cell whose words the other side has in another field of the entry."""
    if mine is None or theirs is None or cell.relation in (Relation.SAME, Relation.OTHERWISE, Relation.NOTHING):
        return cell
    if isinstance(mine, Education) or isinstance(theirs, Education):
        if not isinstance(mine, Education) or not isinstance(theirs, Education) or field != "major":
            return cell
        within = (value is not None and cell.value is None and alike.named_in_degree(value, theirs)) or (
            value is None and cell.value is not None and alike.named_in_degree(cell.value, mine)
        )
        return cell._replace(relation=Relation.OTHERWISE, note="in the degree") if within else cell
    if field == "title" and _crossed(value, theirs.organization, cell.value, mine.organization):
        return cell._replace(relation=Relation.OTHERWISE)
    if field == "organization" and _crossed(value, theirs.title, cell.value, mine.title):
        return cell._replace(relation=Relation.OTHERWISE)
    if isinstance(mine, Project) != isinstance(theirs, Project) and (value is None or cell.value is None):
        return cell._replace(relation=Relation.UNKNOWN)  # a project has no employer
    return cell


def _crossed(mine: Value | None, their_other: Value | None, theirs: Value | None, my_other: Value | None) -> bool:
    """Whether a value stands in the other side's other head field: a project as a role at an organisation."""

    def same(one: Value | None, other: Value | None) -> bool:
        return one is not None and other is not None and organizations_alike(one.text[:160], other.text[:160])

    return same(mine, their_other) or same(theirs, my_other)


def _section_row(kinds: Sequence[str]) -> Row:
    def cell(kind: str, relation: Relation) -> Cell:
        return Cell(_SECTION_NAMES.get(kind, kind), None, relation)

    mine = kinds[0]
    theirs = tuple(
        cell(kind, Relation.NOTHING if not mine or not kind else _SAME_KIND[kind == mine]) for kind in kinds[1:]
    )
    return Row("section", cell(mine, Relation.NOTHING), theirs)


_SAME_KIND = {True: Relation.SAME, False: Relation.OTHERWISE}


def _with_presence(rows: list[Row], item: _Item, files: Sequence[Side]) -> Iterator[Row]:
    """The rows, with the relation of a whole entry in the first one where a file does not have it."""
    section = item.section
    for number, row in enumerate(rows):
        theirs = list(row.theirs)
        for column in range(1, len(files)):
            if item.entries[0] is not None and item.entries[column] is not None:
                continue
            relation, note = Relation.NOTHING, ""
            if number == 0:
                relation, note = _presence(item, files, column, section)
            theirs[column - 1] = theirs[column - 1]._replace(relation=relation, note=note)
        yield row._replace(theirs=tuple(theirs))


def _presence(item: _Item, files: Sequence[Side], column: int, section: str) -> tuple[Relation, str]:
    if item.entries[0] is not None:
        longer = item.within[column]
        if longer is not None:
            return Relation.OTHERWISE, f"in “{_name(longer)}”"
        told = files[column].holds(section) and not item.unsure[column]
        return (Relation.ONLY_HERE if told else Relation.UNKNOWN), ""
    if item.entries[column] is None:
        return Relation.NOTHING, ""
    told = files[0].holds(section) and not item.unsure[0]
    return (Relation.ONLY_THERE if told else Relation.UNKNOWN), ""


def _name(entry: Entry) -> str:
    values = [entry.title, entry.organization]
    if isinstance(entry, Education):
        values = [entry.study_type or entry.area, entry.institution]
    return ", ".join(value.text[:100] for value in values if value is not None) or entry.content.text[:60]


# -- dates ------------------------------------------------------------------------------------------------------------


def _dates_row(item: _Item, files: Sequence[Side], today: tuple[int, int]) -> Row:
    mine = item.entries[0]
    theirs = []
    # An entry that one side has in several is compared as a whole, so each side's own entries are counted together.
    for column, other in enumerate(files[1:], 1):
        entry = item.entries[column]
        dates = entry.dates if entry is not None else None
        text = _period(entry, item.more[column])
        if mine is None or entry is None:
            theirs.append(Cell(text, dates.value if dates else None))
            continue
        here, there = _tells(files[0], mine, "dates"), _tells(other, entry, "dates")
        own = mine.dates.value if mine.dates is not None else None
        if dates is None or mine.dates is None:
            cell = _cell(own, dates.value if dates is not None else None, alike.texts, here, there)
            theirs.append(cell._replace(text=text))
            continue
        relation = alike.dates(
            mine.dates,
            dates,
            here=_span(mine, item.also[column], entry),
            there=_span(entry, item.more[column], mine),
            today=today,
        )
        theirs.append(Cell(text, dates.value, relation))
    also = next((more for more in item.also if more), ())
    return Row("dates", Cell(_period(mine, also), mine.dates.value if mine and mine.dates else None), tuple(theirs))


def _span(entry: Entry, more: tuple[Entry, ...], other: Entry) -> tuple[Date | None, Date | None]:
    """The first and the last date of an entry and those that belong to it."""
    if isinstance(entry, Education):
        dates = entry.dates
        nameless = isinstance(other, Education) and None in (entry.institution, other.institution)
        return (None if nameless or dates is None else dates.start, dates.end if dates is not None else None)
    several = [item.dates for item in (entry, *more) if item.dates is not None]
    starts = [dates.start for dates in several if dates.start is not None]
    first = min(starts, key=lambda date: months(date) or (0, 0), default=None)
    ends = [dates.end for dates in several if dates.end and (dates.start is not dates.end or dates.end.open)]
    last = next((date for date in ends if date.open), None)
    return first, last or max(ends, key=lambda date: months(date) or (0, 0), default=None)


def _period(entry: Entry | None, more: tuple[Entry, ...]) -> str:
    """The dates as written; of several entries from the first to the last."""
    if entry is None:
        return ""
    if not more:
        return shown(entry.dates) if entry.dates is not None else ""
    first, last = _span(entry, more, entry)
    parts = [date.value.text or ("Present" if date.open else "") for date in (first, last) if date is not None]
    return f"{' – '.join(parts)} ({len(more) + 1} roles)"


# -- certificates, awards, publications, languages -------------------------------------------------------------------


def _named(files: Sequence[Side], section: str) -> Iterator[Group]:
    """Entries that are known by their names."""
    listed: list[Sequence[Entry]] = [getattr(one.resume, section)[:MAX_ENTRIES] for one in files]
    items: list[list[Entry | None]] = []
    for column, entries in enumerate(listed):
        free = [item for item in items if item[column] is None]
        for entry in entries:
            if entry.title is None:
                continue
            text = entry.title.text
            same = [item for item in free if _title(item).casefold() == text.casefold()]
            near = same or [item for item in free if alike.named_alike(_title(item), text)]
            if near and column:
                near[0][column] = entry
                free.remove(near[0])
            else:
                items.append([entry if at == column else None for at in range(len(files))])
    for item in items:
        yield Group(section, _title(item), tuple(_named_rows(item, files, section)))


def _title(item: Sequence[Entry | None]) -> str:
    return next((entry.title.text for entry in item if entry is not None and entry.title is not None), "")


def _named_rows(item: Sequence[Entry | None], files: Sequence[Side], section: str) -> Iterator[Row]:
    holds = [one.holds(section) for one in files]
    yield _row("name", [entry.title if entry is not None else None for entry in item], alike.texts, holds)
    both = [entry is not None and item[0] is not None for entry in item]
    for field in ("organization", "dates"):
        values = [_named_value(entry, field) for entry in item]
        compare = alike.organizations if field == "organization" else _days(item)
        row = _row(field, values, compare, [one.complete for one in files])
        yield row._replace(
            theirs=tuple(
                cell if told else cell._replace(relation=Relation.NOTHING)
                for cell, told in zip(row.theirs, both[1:], strict=True)
            )
        )


def _named_value(entry: Entry | None, field: str) -> Value | None:
    if entry is None:
        return None
    return entry.organization if field == "organization" else entry.dates.value if entry.dates is not None else None


def _days(item: Sequence[Entry | None]) -> Comparison:
    """Compares the day on which something was given; when it runs out is another one."""
    of: dict[int, DateRange] = {
        id(entry.dates.value): entry.dates for entry in item if entry is not None and entry.dates is not None
    }

    def first(dates: DateRange) -> tuple[Date | None, Date | None]:
        return (dates.start or dates.end, None)

    def compare(mine: Value, theirs: Value) -> Relation:
        one, other = of[id(mine)], of[id(theirs)]
        return alike.dates(one, other, here=first(one), there=first(other), today=(0, 0))

    return compare


def _languages(files: Sequence[Side]) -> Iterator[Group]:
    items: dict[str, list[Language | None]] = {}
    for column, one in enumerate(files):
        for language in one.resume.languages[:MAX_ENTRIES]:
            item = items.setdefault(plain(language.language.text), [None] * len(files))
            item[column] = item[column] or language
    holds = [one.holds("languages") for one in files]
    rows = []
    for item in items.values():
        name = next(language.language.text for language in item if language is not None)
        present = _row("language", [language.language if language else None for language in item], alike.texts, holds)
        levels = _row(name, [language.fluency if language else None for language in item], alike.fluencies, holds)
        rows.append(_language_row(name, item, present, levels))
    if rows:
        yield Group("languages", "", tuple(rows))


def _language_row(name: str, item: Sequence[Language | None], present: Row, levels: Row) -> Row:
    """A language as one row: its level, or only that it is there."""
    theirs = []
    for number, language in enumerate(item[1:]):
        cell, level = present.theirs[number], levels.theirs[number]
        both = item[0] is not None and language is not None
        if both and level.relation is not Relation.NOTHING:
            cell = level if level.text else level._replace(text="(no level)", relation=Relation.UNKNOWN)
        elif language is not None:
            cell = cell._replace(text=language.fluency.text if language.fluency else "listed")
        theirs.append(cell)
    mine = item[0]
    text = "" if mine is None else mine.fluency.text if mine.fluency else "listed"
    return Row(name, Cell(text, mine.language if mine is not None else None), tuple(theirs))
