"""Degrees and fields of study: which level a resume shows and which fields go together.

What a degree is called and which fields are near each other stands in ``data/degrees.tsv`` and ``data/fields.tsv``;
both say at their head whose judgement that is.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache
from typing import Final, NamedTuple

from profilelint.language import skills
from profilelint.model.match import How
from profilelint.model.resume import Education
from profilelint.model.value import Value
from profilelint.pattern import lazy

LEVELS: Final = ("high-school", "associate", "bachelor", "master", "doctorate")
NAMES: Final = {
    "high-school": "a high-school diploma",
    "associate": "an associate degree",
    "bachelor": "a bachelor's degree",
    "master": "a master's degree",
    "doctorate": "a doctorate",
}
_DATA: Final = os.path.join(os.path.dirname(__file__), "data")
_LONGEST: Final = 400
"""Characters of an entry's text that are looked at where it names no degree of its own."""


def rank(name: str) -> int:
    """Place of a level in :data:`LEVELS`; -1 for none."""
    return LEVELS.index(name) if name in LEVELS else -1


def _rows(name: str) -> list[tuple[str, str, list[str], list[str]]]:
    """The lines of a data file: kind, name, members, neighbours."""
    with open(os.path.join(_DATA, name), encoding="utf-8", newline="\n") as file:
        lines = [line.split("\t") for line in file.read().split("\n") if line and line[0] != "#"]
    return [(row[0], row[1], row[2].split("|"), row[3].split("|") if len(row) > 3 else []) for row in lines]


# --- levels -----------------------------------------------------------------------------------------------------


class Degree(NamedTuple):
    """A degree named in a text: its level, the words, and whether another country's system names it so."""

    level: str
    text: str
    abroad: bool = False


class _Forms(NamedTuple):
    words: re.Pattern[str]
    levels: dict[str, tuple[str, bool]]
    starts: dict[str, str]
    short: dict[str, str]


@lru_cache(maxsize=1)
def _forms() -> _Forms:
    levels: dict[str, tuple[str, bool]] = {}
    starts: dict[str, str] = {}
    short: dict[str, str] = {}
    for level_, way, members, _ in _rows("degrees.tsv"):
        for member in members:
            if way == "short":
                short[member] = level_
            elif way == "start":
                starts[member] = level_
            else:
                levels[member] = (level_, way == "abroad")
    longest_first = sorted(levels, key=len, reverse=True)
    words = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in longest_first)
    return _Forms(re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE), levels, starts, short)


_SPACES: Final = lazy(r"\s+")
_LETTERS: Final = lazy(r"(?<![\w.])[A-Z][A-Za-z]{0,6}(?:\.\s?[A-Z][a-z]{0,4}\b(?!['’]))*\.?(?![\w&])")
_STATES: Final = frozenset({"MA", "MS", "MD", "AS", "ME", "MT", "MP", "OD", "DE", "AA", "AE"})
"""Letters of a degree that behind a comma are rather a state: "Boston, MA"."""


@lru_cache(maxsize=2048)
def named(text: str) -> Degree | None:
    """The highest degree that a text names."""
    forms = _forms()
    text = text[:_LONGEST].replace("’", "'")
    found: list[Degree] = []
    for match in forms.words.finditer(text):
        level_, abroad = forms.levels[_SPACES.sub(" ", match[0].lower())]
        found.append(Degree(level_, match[0], abroad))
    low = text.lstrip().lower()
    found += [Degree(level_, start, True) for start, level_ in forms.starts.items() if _begins(low, start)]
    if not found:
        found = _short(text, forms.short)
    return max(found, key=lambda item: (rank(item.level), not item.abroad), default=None)


def _begins(low: str, start: str) -> bool:
    return low.startswith(start) and not low[len(start) : len(start) + 1].isalnum()


def _short(text: str, short: dict[str, str]) -> list[Degree]:
    found = []
    for match in _LETTERS.finditer(text):
        parts = [part for part in re.split(r"[.\s]+", match[0]) if part]
        for size in range(len(parts), 0, -1):
            letters = "".join(parts[:size])
            if letters in short and len(letters) > 1:
                behind_comma = text[max(0, match.start() - 2) : match.start()] == ", "
                if not (behind_comma and letters in _STATES and "." not in match[0][:-1]):
                    found.append(Degree(short[letters], match[0]))
                break
    return found


def level(text: str) -> str:
    """The highest degree that a text names, one of :data:`LEVELS`; empty where it names none."""
    degree = named(text)
    return degree.level if degree is not None else ""


def shown(education: Education) -> tuple[Degree | None, Value]:
    """The degree of an entry and the value that tells it."""
    for value in (education.study_type, education.area):
        if value is not None and (degree := named(value.text)) is not None:
            return degree, value
    value = education.study_type or education.area or education.content
    return named(education.content.text[:_LONGEST]), value


_NOT_FINISHED: Final = lazy(
    r"\b(?:(?:coursework|credits?|hours|units|studies)\s+(?:\w+\s+){0,3}toward|did\s+not\s+(?:finish|complete|graduate)"
    r"|not\s+(?:completed|finished)|incomplete|withdrew|withdrawn|discontinued|no\s+degree|dropped\s+out"
    r"|left\s+(?:to|before|without)|transferred\s+(?:out|to))\b",
    re.IGNORECASE,
)


def given_up(education: Education) -> str:
    """The words that say that a course of study was left without its degree; empty where none do."""
    found = _NOT_FINISHED.search(education.content.text[:_LONGEST])
    return found[0] if found is not None else ""


# --- fields -----------------------------------------------------------------------------------------------------


class _Terms(NamedTuple):
    whole: frozenset[str]
    """Terms of one word that are a field alone; what stands before them would make another field of it."""
    heads: frozenset[str]
    """Terms of one word that may have others before them: applied statistics."""
    phrases: tuple[str, ...]
    """Terms of several words, blanks around them."""

    def holds(self, parts: tuple[str, ...]) -> bool:
        """Whether one of the parts of a field's name is a member."""
        for part in parts:
            if part in self.whole or part in self.heads or part.rpartition(" ")[2] in self.heads:
                return True
            padded = f" {part} "
            if any(phrase in padded for phrase in self.phrases):
                return True
        return False


class _Family(NamedTuple):
    name: str
    members: _Terms
    neighbours: _Terms

    def holds(self, parts: tuple[str, ...]) -> bool:
        return self.members.holds(parts) or self.neighbours.holds(parts)

    def joins(self, asked: tuple[str, ...], shown: tuple[str, ...]) -> bool:
        """Whether two fields go together here; two neighbours do not."""
        if self.members.holds(asked):
            return self.holds(shown)
        return self.neighbours.holds(asked) and self.members.holds(shown)


def _terms(members: list[str], wide: bool) -> _Terms:
    terms = [skills.normalise(term) for term in members]
    single = {term for term in terms if " " not in term}
    general = {skills.normalise(term) for term in _GENERAL} - ({"engineer"} if wide else set())
    return _Terms(
        frozenset(single & general),
        frozenset(single - general),
        tuple(f" {term} " for term in terms if " " in term),
    )


_GENERAL: Final = (
    "design management education science studies administration technology arts art business development history"
    " systems engineering planning languages leadership"
).split()
_PARTS: Final = lazy(r"[,/;&()|+–—]|\b(?:and|or|with|major(?:s|ing|ed)?|in)\b", re.I)


@lru_cache(maxsize=2048)
def _parts(text: str) -> tuple[str, ...]:
    """The fields in a field's text, normalised: itself, and what "and", commas and brackets separate."""
    pieces = [text, *_PARTS.split(text)]
    return tuple(dict.fromkeys(found for piece in pieces if (found := skills.normalise(piece).strip())))


class _Names(NamedTuple):
    short: dict[str, str]
    letters: dict[str, str]
    bare: frozenset[str]


_Row = tuple[str, str, list[str], list[str]]


@lru_cache(maxsize=1)
def _field_rows() -> dict[str, list[_Row]]:
    """The lines of the fields' table by their kind."""
    found: dict[str, list[_Row]] = {}
    for row in _rows("fields.tsv"):
        found.setdefault(row[0], []).append(row)
    return found


@lru_cache(maxsize=1)
def _names() -> _Names:
    rows = _field_rows()
    short, letters = (
        {member: name for _, name, members, _ in rows[kind] for member in members} for kind in ("short", "letters")
    )
    return _Names(short, letters, frozenset(member for row in rows["bare"] for member in row[2]))


@lru_cache(maxsize=2)
def _families(kind: str) -> tuple[_Family, ...]:
    """The families of a kind, ``close`` or ``wide``."""
    return tuple(
        _Family(name, _terms(members, kind == "wide"), _terms(neighbours, False))
        for _, name, members, neighbours in _field_rows()[kind]
    )


@lru_cache(maxsize=1)
def _groups() -> dict[str, tuple[str, ...]]:
    """What "a STEM degree" and the like mean: the group's name in small letters → words of its fields."""
    return {
        name.lower(): tuple(f" {skills.normalise(term)} " for term in members)
        for _, name, members, _ in _field_rows()["open"]
    }


_NOISE: Final = frozenset(
    skills.stem(word) for word in "of in and the a an with degree major minor science arts honor concentration".split()
)
_DEGREE_WORDS: Final = lazy(
    r"\b(?:bachelor|master|associate|doctor)(?:[’']?s)?\s+of\s+(?:applied\s+)?(?:science|arts|philosophy)\b(?:\s+(?:in|with)\b)?",
    re.IGNORECASE,
)
_OPEN: Final = lazy(
    r"\b(?:related|relevant|similar|any|equivalent|technical|quantitative|STEM|close|comparable|appropriate)\b", re.I
)
_GROUP: Final = lazy(r"\b(?:STEM|technical|quantitative)\b", re.I)


def is_related_field(text: str) -> bool:
    """Whether a field of a posting is "a related field" or the like, which names none."""
    return _OPEN.search(text) is not None


def group(text: str) -> str:
    """The group that such words mean, in small letters: ``stem technical quantitative``, or empty."""
    found = _GROUP.search(text)
    return found[0].lower() if found is not None else ""


def in_group(name: str, has: str) -> bool:
    """Whether a field of study belongs to a group."""
    shows = f" {skills.normalise(_full(has, False))} "
    return any(term in shows for term in _groups()[name])


def known(has: str) -> bool:
    """Whether any family holds a field of study."""
    parts = _parts(_full(has, False))
    return any(family.holds(parts) for kind in ("close", "wide") for family in _families(kind))


_DOTTED: Final = lazy(r"\b([A-Z])\.\s?([A-Z])\.?(?=\s|$)")


def _full(text: str, asked: bool) -> str:
    """A field written out: "CS" is computer science, "civil" (or engineering, as postings write) civil engineering."""
    text = _DOTTED.sub(r"\1\2", text)
    low = text.strip().lower().strip(".")
    names = _names()
    if low in names.short:
        return names.short[low]
    return f"{low} engineering" if asked and low in names.bare else text


class Field(NamedTuple):
    """How a field of study answers one asked. ``why`` is empty where both are the same."""

    how: How
    why: str = ""
    wide: bool = False
    """Only the posting's "or a related field" makes it one."""


@lru_cache(maxsize=4096)
def field_answers(asked: str, has: str, loose: bool) -> Field | None:
    """How a field of study shown answers one asked: by its words, or as one of the same family.

    ``loose`` ("or a related field") also takes the wider families.
    """
    written = " ".join(_DEGREE_WORDS.sub(" ", has[:_LONGEST]).split())
    full, have = _full(asked, True), _full(written, False)
    want, shows = f" {skills.normalise(full)} ", f" {skills.normalise(have)} "
    if not want.strip() or not shows.strip():
        return None
    if want in shows:
        if f" {asked.casefold().strip()} " in f" {written.casefold().strip()} ":
            return Field(How.EXACT)
        same = full.casefold() == asked.casefold().strip() and have == written
        return Field(How.INFLECTED) if same else Field(How.ALIAS, f"“{_short_of(asked, written)}” is {full.lower()}")
    core = [word for word in shows.split() if word not in _NOISE]
    if core and core != ["engineer"] and f" {' '.join(core)} " in want:
        return Field(How.BROADER, f"{_said(written)} is close to {full}")
    asked_parts, shown_parts = _parts(full), _parts(have)
    for family in _families("close"):
        if family.joins(asked_parts, shown_parts):
            return Field(How.BROADER, f"{_said(written)} is a related field of {full}")
    for family in _families("wide") if loose else ():
        if family.joins(asked_parts, shown_parts):
            why = f"the posting takes related fields; {_said(written)} and {full} are in one wide group ({family.name})"
            return Field(How.BROADER, why, True)
    return None


def _short_of(asked: str, written: str) -> str:
    return asked.strip() if len(asked) <= len(written) else written


_STUDY: Final = lazy(
    r"^(?:[A-Z][\w.]{0,6}\s+in\s+|(?:double\s+)?(?:major(?:s|ing|ed)?|degree)(?:\s+in|:)\s+|in\s+)", re.IGNORECASE
)


def _said(text: str) -> str:
    """A field for a sentence: without what leads it, not too long."""
    text = _STUDY.sub("", text).strip(" ,;")
    if text.count("(") != text.count(")"):
        text = text.partition("(")[0].rstrip() or text.strip("()")
    return text if len(text) <= 60 else text[:59].rstrip() + "…"


_MINOR: Final = lazy(
    r"\(?\b(?i:minor(?:s|ing|ed)?)\s*(?:\bin\b|:|of\b)?\s*[A-Z][\w&/ ,-]{2,80}"
    r"|(?:[A-Z][\w&-]{1,30} ){1,4}(?i:minors?)\b"
)


class Studied(NamedTuple):
    """A field that an entry names. ``minor``: not the main one."""

    text: str
    minor: bool = False


def _lettered(text: str) -> str:
    """The field that the letters of a degree name: "BSN" is nursing; empty for "B.S."."""
    letters = _names().letters
    for match in _LETTERS.finditer(text[:_LONGEST]):
        found = letters.get("".join(part for part in re.split(r"[.\s]+", match[0]) if part))
        if found is not None:
            return found
    return ""


def studied(entry: Education) -> tuple[Studied, ...]:
    """The fields of study of an entry: majors first, then minors."""
    majors: list[Studied] = []
    minors: list[Studied] = []
    values = [value for value in (entry.area, entry.study_type) if value is not None]
    for value in values or [entry.content.part(0, _LONGEST)]:
        found = _MINOR.search(value.text)
        if found is None:
            majors.append(Studied(value.text))
            continue
        minors.append(Studied(found[0].strip(" ,()"), True))
        for side in (value.text[: found.start()], value.text[found.end() :]):
            if side.strip(" ,;()&-–|."):
                majors.append(Studied(side.strip(" ,;&-–|")))
    if values and not minors:
        for value in (*(bullet.value for bullet in entry.highlights), *([entry.summary] if entry.summary else [])):
            found = _MINOR.search(value.text[:200])
            if found is not None:
                minors.append(Studied(found[0].strip(" ,()"), True))
    if entry.study_type is not None and (field := _lettered(entry.study_type.text)):
        majors.append(Studied(field))
    return (*majors, *minors)
