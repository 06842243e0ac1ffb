"""The facts of a resume: its fields one by one, each in a form that can be compared."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from profilelint.model.dates import Date, DateRange
from profilelint.model.resume import Education, Entry, Project, Resume
from profilelint.model.value import Value

_KEPT = frozenset("+#%$€£¥@&")
OPEN = "open"
"""The key of an end such as "Present"."""
_SCHEMES = ("https://", "http://", "mailto:", "tel:", "www.")
_FEWEST_DIGITS = 7
MAX_ENTRIES = 300
"""Entries of a resume that are compared; people have fewer than fifty."""


class Fact(NamedTuple):
    """A field. ``owner`` is the path of its entry, else ``basics``, ``skills`` or ``languages``; ``field`` its part in
    it: ``title organization degree location start end score url summary highlights keywords courses`` of an entry,
    ``name label email phone location profiles summary`` of the contact block. ``key`` is what is compared."""

    owner: str
    field: str
    value: Value
    key: str

    @property
    def path(self) -> str:
        return self.value.path


def fold(text: str) -> str:
    """Letters, digits and the signs that mean something, in lower case: line breaks, hyphens and quotes differ from
    file to file, and say nothing."""
    text = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in text.casefold() if sign.isalnum() or sign in _KEPT)


def address_key(text: str) -> str:
    """A link without what nobody prints: its scheme, ``www.``, the slash at its end."""
    text = text.strip().casefold()
    for start in _SCHEMES:
        text = text.removeprefix(start)
    if text.startswith("twitter.com/"):
        text = "x.com/" + text.removeprefix("twitter.com/")
    return text.split("?", 1)[0].rstrip("/")


def phone_key(text: str) -> str:
    """The last ten digits of a phone number: a country code may be printed or not."""
    digits = "".join(sign for sign in text if sign.isdigit())
    return digits[-10:] if len(digits) >= _FEWEST_DIGITS else ""


def date_key(date: Date) -> str:
    """``2024``, ``2024-05`` or :data:`OPEN`; empty for an impossible date."""
    if date.open:
        return OPEN
    return date.iso()[:7]


def of(resume: Resume) -> list[Fact]:
    """All facts, in the order of the page as far as the resume keeps it; of its first :data:`MAX_ENTRIES` entries."""
    found = _basics(resume)
    for entry in resume.entries[:MAX_ENTRIES]:
        found.extend(of_entry(entry))
    for skill in resume.skills:
        found.extend(_fact("skills", "keywords", keyword) for keyword in skill.keywords)
    for language in resume.languages:
        found.append(_fact("languages", "language", language.language))
    return [fact for fact in found if fact.key]


def _basics(resume: Resume) -> list[Fact]:
    basics = resume.basics
    found = []
    for field, value in (("name", basics.name), ("label", basics.label), ("summary", basics.summary)):
        if value is not None:
            found.append(_fact("basics", field, value))
    if basics.email is not None:
        found.append(Fact("basics", "email", basics.email, address_key(basics.email.text)))
    if basics.phone is not None:
        found.append(Fact("basics", "phone", basics.phone, phone_key(basics.phone.text)))
    if basics.location is not None:
        found.append(_fact("basics", "location", basics.location.value))
    for profile in basics.profiles:
        # a user name alone has no address to compare
        text = profile.target or profile.url.text
        found.append(Fact("basics", "profiles", profile.url, address_key(text)))
    return found


def of_entry(entry: Entry) -> list[Fact]:
    """The facts of an entry."""
    owner = entry.path
    found: list[Fact] = []
    if isinstance(entry, Education):
        found.extend(_fact(owner, "degree", value) for value in (entry.study_type, entry.area) if value is not None)
        if entry.score is not None:
            found.append(_fact(owner, "score", entry.score))
        found.extend(_fact(owner, "courses", course) for course in entry.courses)
    elif entry.title is not None:
        found.append(_fact(owner, "title", entry.title))
    if entry.organization is not None:
        found.append(_fact(owner, "organization", entry.organization))
    if entry.location is not None:
        found.append(_fact(owner, "location", entry.location))
    if entry.dates is not None:
        found.extend(_dates(owner, entry.dates))
    if entry.url is not None:
        found.append(Fact(owner, "url", entry.url, address_key(entry.url.text)))
    if isinstance(entry, Project):
        found.extend(_fact(owner, "keywords", keyword) for keyword in entry.keywords)
    if entry.summary is not None:
        found.append(_fact(owner, "summary", entry.summary))
    found.extend(_fact(owner, "highlights", bullet.value) for bullet in entry.highlights)
    return found


def _dates(owner: str, dates: DateRange) -> list[Fact]:
    # an end that a source leaves open by saying nothing is no fact
    start, end = (date if date is not None and date.value.text else None for date in (dates.start, dates.end))
    if start is end and end is not None:
        return [Fact(owner, "end", end.value, date_key(end))]
    found = [] if start is None else [Fact(owner, "start", start.value, date_key(start))]
    return found if end is None else [*found, Fact(owner, "end", end.value, date_key(end))]


def _fact(owner: str, field: str, value: Value) -> Fact:
    return Fact(owner, field, value, fold(value.text))
