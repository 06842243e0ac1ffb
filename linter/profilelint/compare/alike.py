"""Two values of one field: the same, the same in other words, or another thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import lru_cache

from profilelint.compare.facts import fold
from profilelint.model.dates import Date, DateRange
from profilelint.model.resume import Education
from profilelint.model.value import SURE, Value
from profilelint.pattern import lazy
from profilelint.profile.grades import grade, grades_alike
from profilelint.profile.names import organizations_alike, plain, titles_alike
from profilelint.profile.periods import apart, months
from profilelint.profile.study import level_of

_SHORT = 160


class Relation(StrEnum):
    """What one side says beside the other. ``OTHERWISE``: the same, written otherwise. ``UNKNOWN``: it cannot be told,
    since a file does not hold it or was not read surely. ``NOTHING``: there is nothing to compare."""

    SAME = "same"
    OTHERWISE = "same-otherwise"
    DIFFERS = "differs"
    ONLY_HERE = "only-here"
    ONLY_THERE = "only-there"
    UNKNOWN = "cannot-tell"
    NOTHING = "nothing"


Comparison = Callable[[Value, Value], Relation]


def judged(mine: Value, theirs: Value, alike: bool | None) -> Relation:
    """The relation of two texts that mean the same, another thing, or (``None``) that nobody can tell."""
    if fold(mine.text) == fold(theirs.text):
        return Relation.SAME
    if alike:
        return Relation.OTHERWISE
    unsure = alike is None or mine.confidence < SURE or theirs.confidence < SURE
    return Relation.UNKNOWN if unsure else Relation.DIFFERS


def organizations(mine: Value, theirs: Value) -> Relation:
    """Names of employers and schools: "Acme, Inc." is "Acme"."""
    return judged(mine, theirs, organizations_alike(mine.text[:_SHORT], theirs.text[:_SHORT]))


def titles(mine: Value, theirs: Value) -> Relation:
    """Titles: "SWE Intern" is "Software Engineering Intern"."""
    return judged(mine, theirs, titles_alike(mine.text[:_SHORT], theirs.text[:_SHORT]))


def texts(mine: Value, theirs: Value) -> Relation:
    """Names of certificates, awards, headlines: the same words, whatever their order and signs."""
    return judged(mine, theirs, named_alike(mine.text, theirs.text))


_SMALL = frozenset("the a an of in for and at on to with certified certificate certification exam course".split())


def named_alike(mine: str, theirs: str) -> bool:
    """Whether two names have the same words, one perhaps more: "AWS Certified Cloud Practitioner" and "AWS Cloud
    Practitioner"."""
    one, other = (frozenset(plain(text[:300]).split()) - _SMALL for text in (mine, theirs))
    if not one or not other:
        return plain(mine[:300]) == plain(theirs[:300])
    less, more = sorted((one, other), key=len)
    if less == more or (less < more and len(less) > 1 and len(less) >= 0.6 * len(more)):
        return not _numbers(less ^ more)
    from rapidfuzz import fuzz

    a, b = " ".join(sorted(one)), " ".join(sorted(other))
    return not _numbers(one ^ other) and min(len(a), len(b)) >= 8 and fuzz.ratio(a, b) >= 92


def _numbers(words: Iterable[str]) -> bool:
    """Whether one of the words that only one side has is a number: "Level 1" is not "Level 2"."""
    return any(word.isdigit() or word in ("i", "ii", "iii", "iv", "v") for word in words)


# -- dates ------------------------------------------------------------------------------------------------------------


def dates(
    mine: DateRange,
    theirs: DateRange,
    *,
    here: tuple[Date | None, Date | None],
    there: tuple[Date | None, Date | None],
    today: tuple[int, int],
) -> Relation:
    """Two periods, each with its (first, last) date: a month more or less is no difference, nor is a year beside one of
    its months."""
    starts, ends = apart(here[0], there[0]), _ends_apart(here[1], there[1], today)
    if max(starts, ends) > 1:
        unsure = min(mine.value.confidence, theirs.value.confidence) < SURE
        return Relation.UNKNOWN if unsure else Relation.DIFFERS
    if any(months(date) is None and not (date and date.open) for date in (*here, *there) if date is not None):
        return Relation.SAME if fold(mine.value.text) == fold(theirs.value.text) else Relation.UNKNOWN
    exact = all(_exactly(one, other) for one, other in zip(here, there, strict=True))
    return Relation.SAME if exact else Relation.OTHERWISE


def _exactly(one: Date | None, other: Date | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.open == other.open and months(one) == months(other)


def _ends_apart(mine: Date | None, theirs: Date | None, today: tuple[int, int]) -> int:
    """Months between two ends; an open one beside one that is past counts up to today."""
    if mine is None or theirs is None:
        return 0
    if mine.open != theirs.open:
        past = months(theirs if mine.open else mine)
        return max(0, today[0] * 12 + today[1] - past[1]) if past is not None else 0
    return apart(mine, theirs)


# -- places -----------------------------------------------------------------------------------------------------------

_AROUND = frozenset(
    "greater metropolitan metro area region bay county city state of the and remote hybrid on site".split()
)


def places(mine: Value, theirs: Value) -> Relation:
    """Places: "Columbus, OH" is "Columbus, Ohio, United States" and stands in "Greater Columbus Area"."""
    if fold(mine.text) == fold(theirs.text):
        return Relation.SAME
    return judged(mine, theirs, _places_alike(mine, theirs))


def _places_alike(mine: Value, theirs: Value) -> bool | None:
    from profilelint.parse.places import parse_location

    one, other = (parse_location(Value(value.text[:_SHORT])) for value in (mine, theirs))
    if one is not None and other is not None and one.city and other.city:
        pairs = ((one.region, other.region), (one.country_code, other.country_code))
        same_rest = all(not a or not b or plain(a) == plain(b) for a, b in pairs)
        if plain(one.city) == plain(other.city):
            return same_rest
        if not (_core(one.city) & _core(other.city)):
            return False
    first, second = _core(mine.text), _core(theirs.text)
    if first and second and (first <= second or second <= first):
        return True
    return None


def _core(text: str) -> frozenset[str]:
    return frozenset(plain(text[:_SHORT]).split()) - _AROUND


# -- study ------------------------------------------------------------------------------------------------------------

_KINDS = (
    ("business", lazy(r"\bbusiness\s+admin|\bb\.?\s?b\.?\s?a\b|\bm\.?\s?b\.?\s?a\b", re.I)),
    ("fine arts", lazy(r"\bfine\s+arts\b|\b[bm]\.?\s?f\.?\s?a\b", re.I)),
    ("applied science", lazy(r"\bapplied\s+sciences?\b|\ba\.?\s?a\.?\s?s\b|\bb\.?\s?a\.?\s?sc\b", re.I)),
    ("science", lazy(r"\b(?:of|in)\s+science\b|\b[abm]\.?\s?s\.?(?:c\b)?(?![\w])", re.I)),
    ("arts", lazy(r"\b(?:of|in)\s+arts\b|\b[abm]\.?\s?a\b|\ba\.b\.", re.I)),
    ("engineering", lazy(r"\bof\s+engineering\b|\b[bm]\.?\s?eng\b|\b[bm]\.?\s?s\.?\s?e\b", re.I)),
)


@lru_cache(maxsize=256)
def degree_kind(text: str) -> str:
    """``science``, ``arts`` …: what a degree is of; empty where its name does not say. "B.S." is ``science``."""
    head = re.split(r",|\bin\b", text[:_SHORT], maxsplit=1)[0]
    return next((name for name, pattern in _KINDS if pattern.search(head)), "")


def degrees(mine: Value, theirs: Value) -> Relation:
    """Names of degrees: "B.S." is "Bachelor of Science"; "Bachelor's degree" may be either of arts or of science."""
    level, other = level_of(mine.text), level_of(theirs.text)
    if level and other:
        kind, their_kind = degree_kind(mine.text), degree_kind(theirs.text)
        return judged(mine, theirs, level == other and (kind == their_kind or not kind or not their_kind))
    return judged(mine, theirs, named_alike(mine.text, theirs.text) or None)


_AREA_NOISE = frozenset("in of the and a an with major minor concentration emphasis honors program degree".split())
_AREA_SHORT = {
    "cs": "computer science", "compsci": "computer science", "ee": "electrical engineering", "econ": "economics",
    "polisci": "political science", "poli": "political", "sci": "science", "bio": "biology", "chem": "chemistry",
    "math": "mathematics", "maths": "mathematics", "mech": "mechanical", "psych": "psychology", "comm": "communication",
    "communications": "communication", "mis": "management information systems", "admin": "administration",
    "stats": "statistics", "accountancy": "accounting", "sciences": "science", "studies": "study", "eng": "engineering",
    "mgmt": "management", "info": "information", "systems": "system",
}  # fmt: skip


def fields_alike(mine: str, theirs: str) -> bool:
    """Whether two fields of study are one: "CS" and "Computer Science"; one may name more."""
    one, other = _field_words(mine), _field_words(theirs)
    return bool(one and other) and (one <= other or other <= one)


def _field_words(text: str) -> frozenset[str]:
    words = (part for word in plain(text[:_SHORT]).split() for part in _AREA_SHORT.get(word, word).split())
    return frozenset(_AREA_SHORT.get(word, word) for word in words) - _AREA_NOISE


def fields(mine: Value, theirs: Value) -> Relation:
    """Fields of study."""
    return judged(mine, theirs, fields_alike(mine.text, theirs.text))


def named_in_degree(field: Value, entry: Education) -> bool:
    """Whether a field of study stands in the other side's name of the degree."""
    return entry.study_type is not None and _field_words(field.text) <= _field_words(entry.study_type.text)


def grades(mine: Value, theirs: Value) -> Relation:
    """Grade point averages: 3.6 is 3.60/4.0."""
    one, other = grade(mine.text), grade(theirs.text)
    if one is None or other is None:
        return judged(mine, theirs, None)
    return judged(mine, theirs, grades_alike(one, other))


# -- languages --------------------------------------------------------------------------------------------------------

_LEVELS = (
    (1, lazy(r"\belementary\b|\bbasic\b|\bbeginner\b|\bnovice\b|\bA[12]\b", re.I)),
    (2, lazy(r"\blimited\s+working\b|\bintermediate\b|\bconversational\b|\bB1\b", re.I)),
    (3, lazy(r"\bprofessional\s+working\b|\bupper[- ]intermediate\b|\badvanced\b|\bproficient\b|\bB2\b", re.I)),
    (4, lazy(r"\bfull\s+professional\b|\bfluent\b|\bC[12]\b|\badvanced\b|\bproficient\b", re.I)),
    (5, lazy(r"\bnative\b|\bbilingual\b|\bmother\s+tongue\b|\bfirst\s+language\b", re.I)),
)


def fluencies(mine: Value, theirs: Value) -> Relation:
    """Levels of a language: "Fluent" is "Full professional proficiency"."""
    one, other = (
        {rank for rank, pattern in _LEVELS if pattern.search(value.text[:_SHORT])} for value in (mine, theirs)
    )
    return judged(mine, theirs, bool(one & other) if one and other else None)
