"""Which entry of a profile is which entry of a resume, by meaning: other spellings of one employer, title, degree.

>>> from profilelint.profile.pairs import pairs
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from profilelint.model.dates import Date, DateRange
from profilelint.model.profile import Profile
from profilelint.model.resume import Education, Entry, Project, Resume
from profilelint.model.value import SURE, Value
from profilelint.profile.names import organizations_alike, plain, titles_alike
from profilelint.profile.periods import apart, lies_within, months, ranges_close, ranges_equal, ranges_near, shown
from profilelint.profile.study import degree_level, majors_alike

__all__ = [
    "Pair",
    "Pairs",
    "apart",
    "degree_level",
    "majors_alike",
    "mentions",
    "months",
    "organizations_alike",
    "pairs",
    "ranges_near",
    "shown",
    "sure",
    "titles_alike",
]

MAX_ENTRIES = 60
"""Entries of a kind that are compared; no resume comes near."""
_SHORT = 160
_ENOUGH = 2.0


class Pair(NamedTuple):
    """Two entries that are about one thing. ``also_mine`` and ``also_theirs`` are further entries at the same employer
    that the other side has in one: a promotion."""

    mine: Entry
    theirs: Entry
    also_mine: tuple[Entry, ...] = ()
    also_theirs: tuple[Entry, ...] = ()


class Pairs(NamedTuple):
    """Roles and degrees of a resume beside those of a profile. ``mine`` and ``theirs`` are those that the other side
    does not have."""

    roles: tuple[Pair, ...]
    degrees: tuple[Pair, ...]
    mine: tuple[Entry, ...]
    theirs: tuple[Entry, ...]


def pairs(resume: Resume, profile: Profile) -> Pairs:
    """Compare the work, volunteering, projects and degrees of both.

    An entry without an employer, a title or a school is left out: nothing can be said of it. Work and volunteering are
    one; a role may also be a project on the other side.
    """
    other = profile.resume
    mine = [*resume.work, *resume.volunteer, *resume.projects]
    theirs = [*other.work, *other.volunteer, *other.projects]
    roles, alone_mine, alone_theirs = _paired(mine, theirs, _role_score)
    roles, alone_mine, alone_theirs = _with_promotions(roles, alone_mine, alone_theirs)
    left = [entry for entry in alone_mine if not _stands_in(entry, other)]
    right = [entry for entry in alone_theirs if not _stands_in(entry, resume)]
    degrees, mine_degrees, their_degrees = _paired(resume.education, other.education, _degree_score)
    degrees, mine_degrees, their_degrees = _without_school(profile, degrees, mine_degrees, their_degrees)
    return Pairs(tuple(roles), tuple(degrees), (*left, *mine_degrees), (*right, *their_degrees))


_Score = Callable[[Entry, Entry], float]


def _paired(
    mine: Sequence[Entry], theirs: Sequence[Entry], score: _Score
) -> tuple[list[Pair], list[Entry], list[Entry]]:
    """The best pairs first; then the entries of each side that have none."""
    left, right = list(mine[:MAX_ENTRIES]), list(theirs[:MAX_ENTRIES])
    rated = sorted(
        (-value, abs(row - column), row, column)
        for row, one in enumerate(left)
        for column, other in enumerate(right)
        if (value := score(one, other)) >= _ENOUGH
    )
    rows: set[int] = set()
    columns: set[int] = set()
    found: list[tuple[int, Pair]] = []
    for _, _, row, column in rated:
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            found.append((row, Pair(left[row], right[column])))
    return (
        [pair for _, pair in sorted(found, key=lambda item: item[0])],
        [entry for number, entry in enumerate(left) if number not in rows],
        [entry for number, entry in enumerate(right) if number not in columns],
    )


def _role_score(mine: Entry, theirs: Entry) -> float:
    """How sure it is that two entries are one role: 2 and more is enough."""
    names = _alike(mine.organization, theirs.organization, organizations_alike)
    titles = _alike(mine.title, theirs.title, titles_alike)
    crossed = _alike(mine.title, theirs.organization, organizations_alike) and _alike(
        mine.organization, theirs.title, titles_alike
    )
    close = ranges_close(mine.dates, theirs.dates)
    same_kind = 0.3 if mine.path.partition("[")[0] == theirs.path.partition("[")[0] else 0.0
    if isinstance(mine, Project) or isinstance(theirs, Project):
        # A project is told by its name; the other side may have it as a role at an organisation of that name.
        named = titles or _alike(mine.title, theirs.organization, organizations_alike)
        named = named or _alike(mine.organization, theirs.title, organizations_alike)
        both = isinstance(mine, Project) and isinstance(theirs, Project)
        if named and (both or close is not False):
            return _ENOUGH + (0.5 if both else 0.0)
        return 0.0
    if names and titles:
        return 4.0 + same_kind + (1.0 if close else 0.0)
    if crossed:
        return 3.5 + same_kind
    if names and (mine.title is None or theirs.title is None):
        return 3.0 + same_kind if close is not False else 0.0
    if names:
        return 2.5 + same_kind if close else 0.0
    if titles and (mine.organization is None or theirs.organization is None):
        return 2.2 + same_kind if close else 0.0
    if titles and ranges_equal(mine.dates, theirs.dates):
        return _ENOUGH + same_kind
    return 0.0


def _alike(mine: Value | None, theirs: Value | None, same: Callable[[str, str], bool]) -> bool:
    return mine is not None and theirs is not None and same(mine.text[:_SHORT], theirs.text[:_SHORT])


def _with_promotions(
    found: list[Pair], mine: list[Entry], theirs: list[Entry]
) -> tuple[list[Pair], list[Entry], list[Entry]]:
    """Entries left over that the other side counts to a role at the same employer: their dates lie within its dates."""

    def belongs(entry: Entry, holder: Entry) -> bool:
        return _alike(entry.organization, holder.organization, organizations_alike) and lies_within(
            entry.dates, holder.dates
        )

    pairs_: list[Pair] = []
    for pair in found:
        also_mine = tuple(entry for entry in mine if belongs(entry, pair.theirs))
        also_theirs = tuple(entry for entry in theirs if belongs(entry, pair.mine))
        mine = [entry for entry in mine if entry not in also_mine]
        theirs = [entry for entry in theirs if entry not in also_theirs]
        pairs_.append(pair._replace(also_mine=also_mine, also_theirs=also_theirs))
    return pairs_, mine, theirs


def _stands_in(entry: Entry, resume: Resume) -> bool:
    """Whether employer and title both stand in one entry of the other side, however it was read."""
    organization, title = entry.organization, entry.title
    if organization is None or title is None:
        return True
    name, role = plain(organization.text), plain(title.text)
    if len(name) < 3 or len(role) < 3:
        return True
    return any(
        f" {name} " in text and f" {role} " in text
        for text in (f" {plain(other.content.text[:600])} " for other in resume.entries[: 2 * MAX_ENTRIES])
    )


# -- degrees ----------------------------------------------------------------------------------------------------------


def _degree_score(mine: Entry, theirs: Entry) -> float:
    if not isinstance(mine, Education) or not isinstance(theirs, Education):
        return 0.0
    schools = _alike(mine.institution, theirs.institution, organizations_alike)
    if not schools:
        return 0.0
    level, other = degree_level(mine), degree_level(theirs)
    if level and other and level != other:
        return 0.0
    areas = majors_alike(mine, theirs)
    close = ranges_close(mine.dates, theirs.dates)
    if areas is False and close is not True:
        return 0.0
    return 3.0 + (0.5 if level and level == other else 0.0) + (0.5 if areas else 0.0) + (0.3 if close else 0.0)


def _without_school(
    profile: Profile, found: list[Pair], mine: list[Entry], theirs: list[Entry]
) -> tuple[list[Pair], list[Entry], list[Entry]]:
    """Pairs of degrees that the profile gives no school for (Handshake's importer): the resume's newest of that level.

    Only one side's degrees are known then, so that none is called missing.
    """
    nameless = [entry for entry in theirs if isinstance(entry, Education) and entry.institution is None]
    if not nameless:
        return found, mine, theirs
    candidates = [entry for entry in mine if isinstance(entry, Education) and degree_level(entry) != "high-school"]
    wanted = nameless[0]
    level = degree_level(wanted) if isinstance(wanted, Education) else ""
    fitting = [entry for entry in candidates if level and degree_level(entry) == level] or [
        entry for entry in candidates if not level or not degree_level(entry)
    ]
    if fitting:
        newest = max(fitting, key=lambda entry: months(_end(entry.dates)) or (0, 0))
        found = [*found, Pair(newest, wanted)]
    return found, [], []


def _end(dates: DateRange | None) -> Date | None:
    return dates.end if dates is not None else None


def mentions(text: str, entry: Entry) -> bool:
    """Whether a text names both the employer and the title of a role, or the school of a degree."""
    names = [entry.organization] if isinstance(entry, Education) else [entry.organization, entry.title]
    folded = f" {plain(text)} "
    return all(value is not None and f" {plain(value.text)} " in folded for value in names)


def sure(values: Iterable[Value | None]) -> bool:
    """Whether none of some values is doubtful."""
    return all(value is None or value.confidence >= SURE for value in values)
