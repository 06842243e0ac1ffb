"""Degrees compared by meaning: their level and their field of study."""

from __future__ import annotations

import re
from functools import lru_cache

from profilelint.model.resume import Education
from profilelint.pattern import lazy
from profilelint.profile.names import plain

_SHORT = 160

_LEVELS = (
    ("doctorate", lazy(r"\bph\.?\s?d\b|\bdoctor(?:ate|al|s)?\b|\bj\.?d\b\.?$|\bjuris\b|\bpharm\.?d\b", re.I)),
    (
        "master",
        lazy(
            r"\bmasters?\b|\bmaster's|\bm\.?b\.?a\b|(?-i:\bM\.?\s?(?:Sc?|A|Eng|Ed|PH|FA|S\.?W|Acc|PA|PP)\b)",
            re.I,
        ),
    ),
    (
        "bachelor",
        lazy(
            r"\bbachelors?\b|\bbachelor's|\bbaccalaureate\b|\bundergraduate\b"
            r"|(?-i:\bB\.?\s?(?:Sc?|A|B\.?A|F\.?A|Eng|S\.?N|S\.?E|Tech|Com|Arch|Ed|S\.?W|S\.?B\.?A)\b|\bA\.?B\.)",
            re.I,
        ),
    ),
    ("associate", lazy(r"\bassociates?\b|\bassociate's|(?-i:\bA\.?\s?A\.?S?\b|\bA\.S\.|^AS\b)", re.I)),
    (
        "high-school",
        lazy(
            r"\bhigh\s+school\b|\bGED\b|\bsecondary\b|\bA[- ]levels?\b|\bdiploma\b(?!\s+(?:in|of))|\bprep\b",
            re.I,
        ),
    ),
)  # fmt: skip


def degree_level(entry: Education) -> str:
    """``associate bachelor master doctorate high-school``; empty where an entry does not say."""
    for value in (entry.study_type, entry.area):
        found = level_of(value.text) if value is not None else ""
        if found:
            return found
    school = entry.institution.text if entry.institution is not None else ""
    return (
        "high-school"
        if re.search(r"\bhigh\s+school\b|\bprep(?:aratory)?\b.{0,20}\bschool\b", school[:_SHORT], re.I)
        else ""
    )


@lru_cache(maxsize=256)
def level_of(text: str) -> str:
    """The level of a degree's name: "B.S." and "Bachelor of Science" are ``bachelor``."""
    text = text[:_SHORT].replace("’", "'")
    return next((name for name, pattern in _LEVELS if pattern.search(text)), "")


_AREA_NOISE = frozenset(
    "of in and the a an with degree major minor science sciences arts applied bachelor bachelors master masters "
    "studies concentration emphasis track honors option hons specialization bs ba ms ma bsc msc bba mba program".split()
)
_AREA_SHORT = {
    "cs": "computer", "compsci": "computer", "ee": "electrical", "ece": "electrical", "econ": "economics",
    "poli": "political", "polisci": "political", "bio": "biology", "biological": "biology", "chem": "chemistry",
    "math": "mathematics", "maths": "mathematics", "mathematical": "mathematics", "mech": "mechanical",
    "psych": "psychology", "comm": "communications", "communication": "communications", "info": "information",
    "mis": "information", "me": "mechanical", "ce": "civil", "admin": "administration", "computing": "computer",
    "stats": "statistics", "statistical": "statistics", "economic": "economics", "accountancy": "accounting",
    "teaching": "education",
}  # fmt: skip


def majors_alike(mine: Education, theirs: Education) -> bool | None:
    """Whether two degrees share a word of their fields of study; ``None`` where one names none."""
    first, second = _area(mine), _area(theirs)
    if not first or not second:
        return None
    return bool(first & second)


def _area(entry: Education) -> frozenset[str]:
    words: set[str] = set()
    for value in (entry.area, entry.study_type):
        if value is not None:
            words.update(_AREA_SHORT.get(word, word) for word in plain(value.text[:_SHORT]).split())
    return frozenset(word for word in words - _AREA_NOISE if len(word) > 2)
