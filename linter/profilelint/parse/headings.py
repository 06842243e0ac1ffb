"""What a section's heading names, by the tables of words.

A heading is compared by its key (:func:`key`): letters only, case and accents folded, "&" read as "and". So
"★ Work Experience:", "WORK EXPERIENCE" and "W O R K  E X P E R I E N C E" are one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from profilelint.parse.heading_words import OTHER_LANGUAGES
from profilelint.parse.heading_words_english import (
    AMBIGUOUS,
    COMPOUND_ENDS,
    CONTACT,
    DESCRIBING,
    ENGLISH,
    FIRST,
    LAST,
    TITLE,
)
from profilelint.pattern import lazy

__all__ = ["AMBIGUOUS", "CONTACT", "TITLE", "Known", "fold", "key", "language", "lookup"]

_ENGLISH = frozenset("with in using of at for and as on the from to".split())

_DROP = lazy(r"[^a-z]+")
_DECORATION = lazy(r"^[\W_]+|[\W_]+$")
_CONTINUED = lazy(
    r"\(?\s*(?:continued|cont(?:['’]?d)?\.?|continuación|suite|fortsetzung|continuação|seguito|vervolg)\s*\)?\s*$",
    re.IGNORECASE,
)


_JOINTS = lazy(r"\s*(?:&|,|/|\||\b(?:and|y|e|et|und|en|ed)\b)\s*")


class Known(NamedTuple):
    """What the alias table says of a heading. ``sure`` is false where the words are as often a label."""

    kind: str
    sure: bool


def fold(text: str) -> str:
    """Lower case without accents."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()


def key(text: str) -> str:
    """The letters that a heading is compared by; blanks, case, accents, decoration and "&" make no difference."""
    text = _CONTINUED.sub("", text)
    return _DROP.sub("", fold(text.replace("&", " and ").replace("+", " and ")).replace("æ", "ae"))


_PLAIN = (
    dict.fromkeys(map(ord, " -'’·"))
    | {
        ord(sign): plain
        for signs, plain in (
            ("áàâãä", "a"),
            ("éèêë", "e"),
            ("íìîï", "i"),
            ("óòôõö", "o"),
            ("úùûü", "u"),
            ("ç", "c"),
            ("ñ", "n"),
        )
        for sign in signs
    }
    | {ord("ß"): "ss", ord("œ"): "oe"}
)
_UMLAUTS = {ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue"}


def _keys(names: str) -> list[str]:
    """The keys of headings in a row, quicker than :func:`key`; German ones are also known with "ae" for "ä"."""
    found = names.translate(_PLAIN).split("|")
    if any(char in names for char in "äöü"):
        found += names.translate(_UMLAUTS).translate(_PLAIN).split("|")
    return found


@cache
def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for kind, row in ENGLISH.items():
        for folded in _keys(row):
            table.setdefault(folded.replace("æ", "ae"), kind)
    for kinds in OTHER_LANGUAGES.values():
        for kind, row in kinds.items():
            for folded in _keys(row):
                table.setdefault(folded, kind)
    return table


@cache
def _languages() -> dict[str, str]:
    """The languages of the headings that are not English ones."""
    english = set(_keys("|".join(ENGLISH.values())))
    found: dict[str, str] = {}
    for language, kinds in OTHER_LANGUAGES.items():
        for row in kinds.values():
            for folded in _keys(row):
                if folded not in english:
                    found[folded] = f"{found.get(folded, '')} {language}".strip()
    return found


def language(texts: Iterable[str]) -> str:
    """The language that most of some headings are in, as its ISO 639-1 code; empty for English and where none is
    known. Where two languages share every heading seen the first in alphabetical order is given."""
    votes: dict[str, int] = {}
    other = total = 0
    for text in texts:
        total += 1
        found = _languages().get(key(text), "").split()
        other += bool(found)
        for code in found:
            votes[code] = votes.get(code, 0) + 1
    return min(votes, key=lambda code: (-votes[code], code)) if other * 2 > total else ""


@lru_cache(maxsize=4096)
def lookup(text: str) -> Known | None:
    """What a heading names, or ``None`` where the alias table does not hold it.

    "Honors & Activities" is known where both sides are; its kind is the first side's. "Nursing Experience" is known
    by its last word where the words before it only describe.
    """
    if not text or len(text) > 80:
        return None
    table = _table()
    folded = key(text)
    if not folded:
        return None
    kind = table.get(folded)
    if kind is not None:
        return Known(kind, folded not in AMBIGUOUS)
    plain = _DECORATION.sub("", fold(_CONTINUED.sub("", text)).replace("+", "&"))
    parts = [part for part in _JOINTS.split(plain) if part]
    if 2 <= len(parts) <= 4:
        kinds = [table.get(key(part)) or _by_last(part) for part in parts]
        if kinds[-1] is not None and kinds[0] is None and parts[0] in DESCRIBING:
            kinds[0] = kinds[-1]
        if all(kind is not None and kind not in (CONTACT, TITLE) for kind in kinds):
            first = next((kind for kind in kinds if kind and kind != "custom"), kinds[0])
            if first in {"volunteer", "projects", "awards"} and "work" in kinds:
                first = "work"  # "Leadership and Work Experience"
            return Known(first or "custom", True)
    kind = _by_last(plain)
    if kind is not None:
        return Known(kind, True)
    words = plain.split()
    if len(words) == 1 and len(folded) >= 12:
        return next((Known(kind, True) for end, kind in COMPOUND_ENDS.items() if folded.endswith(end)), None)
    if 2 <= len(words) <= 4 and words[0] in FIRST and words[1] not in _ENGLISH and plain.replace(" ", "").isalpha():
        return Known(FIRST[words[0]], False)
    return None


def _by_last(text: str) -> str | None:
    words = text.split()
    if 2 <= len(words) <= 4 and words[-1] in LAST and all(word.strip(",&") in DESCRIBING for word in words[:-1]):
        return LAST[words[-1]]
    return None
