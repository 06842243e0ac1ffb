"""What a fix must leave as it was: the rest of the text, and the facts of the resume."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from profilelint.compare import facts
from profilelint.match import degrees
from profilelint.model.document import Document
from profilelint.model.finding import Fix
from profilelint.model.resume import Basics, Resume
from profilelint.parse import parse
from profilelint.pattern import lazy
from profilelint.read.normal import split_marker

_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
_BLANKS = lazy(r"\s+")
_ADDRESS = lazy(r"\S*(?:://|www\.|\?\S*=|@)\S*")
_NUMBER = lazy(
    r"(?P<money>[$€£]\s?)?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?P<scale>\s?(?:thousand|million|billion)\b|(?:[kK]|MM?|bn|B|m)(?![\w]))?"
)
_SCALES = {"thousand": 3, "k": 3, "million": 6, "m": 6, "mm": 6, "billion": 9, "bn": 9, "b": 9}
_WORDS = lazy(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands|millions|half|twice)\b",
    re.IGNORECASE,
)
_LONG = 5
"""Letters of a word of which one may be a slip: "II" and "III" are two things."""
_ALWAYS = {
    "name": "a name",
    "phone": "a phone number",
    "organization": "an organization",
    "title": "a title",
    "location": "a place",
    "start": "a date",
    "end": "a date",
    "score": "a grade",
}
"""What no fix changes, safe or not."""
_SAFE = {"email": "an e-mail address", "label": "the headline", "profiles": "a link", "url": "a link"}
"""What a safe fix does not change either."""


class State(NamedTuple):
    """A document and what was read out of it."""

    document: Document
    resume: Resume


def state(document: Document) -> State:
    """What a document says, before a fix or after it; nothing where it cannot be parsed."""
    try:
        return State(document, parse(document))
    except Exception:  # said by the run as a finding
        return State(document, Resume(source=document.path, basics=Basics()))


def objection(before: State, after: State, fixes: Sequence[Fix], *, safe: bool) -> str:
    """Why fixes must not be applied that make ``after`` of ``before``, as a sentence part; empty where they may.

    After them the file must read as before but for the words of their edits. Names, organisations, titles, places,
    dates, degrees, numbers and the count of skills stay; under ``safe`` ones addresses and the entries' bullets as
    well. A link is the same without its scheme and parameters; a number is its value, ``2M`` or ``2,000,000``;
    a degree that a fix writes anew keeps its level; an unsafe fix may mend a slip of the pen in a title.
    """
    old, new = before.document, after.document
    if not new.readable or new.format != old.format or _problems(new) - _problems(old):
        return "the file could not be read any more"
    if _squeezed(new.text) != _squeezed(expected(old, fixes)):
        return "other words would change too"
    kinds = _ALWAYS | (_SAFE if safe else {})
    said, says = _fields(before.resume, kinds), _fields(after.resume, kinds)
    for kind, what in kinds.items():
        if said[kind] != says[kind] and (safe or kind != "title" or not _respelled(before.resume, after.resume)):
            return f"it would change {what}"
    if _shape(before.resume, safe) != _shape(after.resume, safe):
        return "it would change how the file is read"
    if _degrees(before.resume, fixes) != _degrees(after.resume, fixes, before.resume):
        return "it would change a degree"
    if numbers(old.text) != numbers(new.text):
        return "it would change a number"
    if safe and _targets(old) != _targets(new):
        return "it would change a link"
    return ""


def expected(document: Document, fixes: Iterable[Fix]) -> str:
    """The document's text with fixes applied that do not meet; list signs that they bring are no text."""
    text = document.text
    edits = [(edit.spans[0].start, edit.spans[-1].end, edit.text) for fix in fixes for edit in fix.edits if edit.spans]
    for start, end, new in sorted(edits, reverse=True):
        first, *others = new.split("\n")
        new = "\n".join([first, *(split_marker(line)[1] for line in others)])
        text = text[:start] + new + text[end:]
    return text


def numbers(text: str) -> Counter[str]:
    """The numbers of a text by their values, those in addresses left out, and the words that are numbers."""
    text = _ADDRESS.sub(" ", text)
    found = Counter(match.group().lower() for match in _WORDS.finditer(text))
    for match in _NUMBER.finditer(text):
        number = match["number"].replace(",", "")
        scale = (match["scale"] or "").strip()
        power = _SCALES.get(scale.lower(), 0) if scale != "m" or match["money"] else 0
        found[_shifted(number, power)] += 1
    return found


def _shifted(number: str, power: int) -> str:
    """A decimal number times ten to a power, without zeros that say nothing."""
    whole, _, rest = number.partition(".")
    rest = rest.ljust(power, "0")
    whole, rest = (whole + rest[:power]).lstrip("0") or "0", rest[power:].rstrip("0")
    return f"{whole}.{rest}" if rest else whole


def _problems(document: Document) -> Counter[str]:
    return Counter(problem.kind for problem in document.problems)


def _squeezed(text: str) -> str:
    """A text without its blanks, its quotes straight: a format may have one sign for both."""
    return _BLANKS.sub("", text).translate(_STRAIGHT)


def _fields(resume: Resume, kinds: dict[str, str]) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {kind: [] for kind in kinds}
    for fact in facts.of(resume):
        if fact.field in found:
            found[fact.field].append((fact.owner, fact.key))
    return found


def _respelled(before: Resume, after: Resume) -> bool:
    """Whether titles differ by slips of the pen alone: one letter in a long word, "Manger" and "Manager"."""
    from rapidfuzz.distance import OSA

    def words(resume: Resume) -> list[tuple[str, str]]:
        titles = [fact for fact in facts.of(resume) if fact.field == "title"]
        return [(fact.owner, facts.fold(word)) for fact in titles for word in fact.value.text.split()]

    old, new = words(before), words(after)
    return len(old) == len(new) and all(
        one == other or (one[0] == other[0] and len(one[1]) >= _LONG and OSA.distance(one[1], other[1]) == 1)
        for one, other in zip(old, new, strict=True)
    )


def _shape(resume: Resume, safe: bool) -> list[tuple[str, int]]:
    """The entries, how many bullets each has, and how many skills and languages there are."""
    entries = [(entry.path, len(entry.highlights) if safe else 0) for entry in resume.entries]
    skills = sum(len(skill.keywords) for skill in resume.skills)
    return [*entries, ("skills", skills), ("languages", len(resume.languages))]


def _degrees(resume: Resume, fixes: Sequence[Fix], before: Resume | None = None) -> list[tuple[str, str]]:
    """The degrees by entry; of those that a fix touches in the resume before it only the level."""
    edits = [span for fix in fixes for edit in fix.edits for span in edit.spans]
    touched = {
        fact.owner
        for fact in facts.of(before or resume)
        if fact.field == "degree"
        for span in fact.value.spans
        if any(edit.start < span.end and span.start < edit.end for edit in edits)
    }
    found = []
    levels: dict[str, str] = {}
    for fact in facts.of(resume):
        if fact.field != "degree":
            continue
        if fact.owner in touched:
            levels[fact.owner] = max(levels.get(fact.owner, ""), degrees.level(fact.value.text), key=degrees.rank)
        else:
            found.append((fact.owner, fact.key))
    return found + sorted(levels.items())


def _targets(document: Document) -> Counter[str]:
    return Counter(facts.address_key(link.url) for link in document.links)
