"""How two names belong together, in words for a person: "K8s is Kubernetes", "PyTorch is a deep learning framework"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from profilelint.language import skills

_CLASSES: Final = frozenset(
    "language framework database library tool system platform suite editor engine server protocol format builder"
    " manager distribution warehouse lake mesh toolkit shell service assistant certification license card"
    " microcontroller browser".split()
)
_MASS: Final = frozenset({"software", "technology", "middleware"})
_SHORT: Final = {
    "ERP": "an ERP system",
    "CRM": "a CRM system",
    "IDE": "an IDE",
    "ORM": "an ORM",
    "SIEM": "a SIEM system",
    "HRIS": "an HRIS",
    "CAD": "CAD software",
    "PLM": "PLM software",
    "BIM": "BIM software",
    "CMS": "a CMS",
    "LMS": "an LMS",
}
_ADJECTIVES: Final = frozenset({"advanced", "basic", "intermediate", "modern", "core"})
_SPELLED_VOWELS: Final = frozenset("AEFHILMNORSX")


def article(words: str) -> str:
    """The words with "a" or "an" before them, by their sound."""
    first = words.split()[0] if words.split() else ""
    if first.isupper() and len(first) > 1:
        vowel = first[0] in _SPELLED_VOWELS
    else:
        low = first.lower()
        vowel = low[:1] in "aeiou" and not low.startswith(("uni", "use", "uti", "eu", "one"))
        vowel = vowel or low.startswith(("hour", "honest", "heir"))
    return f"{'an' if vowel else 'a'} {words}"


def _class(name: str) -> str:
    """A broader term as what something is ("a web framework", "accounting software"); empty for an activity."""
    if name in _SHORT:
        return _SHORT[name]
    head = skills.singular(name.lower().split()[-1]) if name.strip() else ""
    if head in _MASS:
        return name
    return article(name) if head in _CLASSES else ""


def is_class(name: str) -> bool:
    """Whether a broader term says what something is, not what it is used for."""
    return bool(_class(name))


@lru_cache(maxsize=4096)
def broader(narrow: str, wide: str) -> str:
    """Why something narrower answers a wider term."""
    one, other = skills.kind(narrow), skills.kind(wide)
    if one == "certificate":
        return f"{narrow} includes {wide}" if other == "certificate" else f"{narrow} covers {wide}"
    many = _many(narrow)
    said = _class(wide)
    if said and not many:
        return f"{narrow} is {said}"
    for parent in skills.broader(narrow):
        if parent != wide and wide in skills.broader(parent) and f" {wide} " in f" {parent} ":
            said = _class(parent)
            if said and not many:
                return f"{narrow} is {said}"  # Django is a Python framework
    are = "are" if many else "is"
    if one == "language":
        return f"{narrow} is a form of {wide}"
    if other == "tool":
        return f"{narrow} {'go' if many else 'goes'} with {wide}"
    if any(wide in skills.broader(parent) for parent in skills.broader(narrow) if parent != wide):
        return f"{narrow} {'count' if many else 'counts'} towards {wide}"
    return f"{narrow} {are} used for {wide}" if one == "tool" else f"{narrow} {are} a part of {wide}"


def _many(name: str) -> bool:
    """Whether a name is a plural: pivot tables, microservices; not Kubernetes, statistics."""
    last = name.split()[-1] if name.split() else ""
    if last.endswith("s") and len(last) > 3 and last[:-1].isupper():
        return True  # REST APIs
    return name[:1].islower() and last.endswith("s") and not last.endswith(("ics", "ss", "sis", "sales"))


def alias(asked: str, shown: str, name: str) -> str:
    """Why another name answers one asked. ``name`` is what the table calls both."""
    asked, shown = " ".join(asked.split()), " ".join(shown.split())
    padded = f" {name.casefold()} "
    if padded in f" {asked.casefold()} " and shown.casefold() != name.casefold():
        asked = name  # "RN license in Ohio": what is asked is the RN
    elif padded in f" {shown.casefold()} " and asked.casefold() != name.casefold():
        shown = name
    one, other = asked.casefold(), shown.casefold()
    if one == other or f" {one} " in f" {other} " or f" {other} " in f" {one} ":
        longer, shorter = (asked, shown) if len(asked) >= len(shown) else (shown, asked)
        if one == other:
            return ""
        plain = longer.casefold().endswith(shorter.casefold()) and longer.split()[0].lower() not in _ADJECTIVES
        return f"“{shorter}” is short for “{longer}”" if plain else f"“{longer}” counts as “{shorter}”"
    for short, long in ((asked, shown), (shown, asked)):
        if short.isupper() and len(short) <= 6 and not long.isupper():
            return f"{short} is {long}"
    if skills.kind(name) in ("skill", "soft"):
        return f"“{shown}” counts as “{asked}”"
    if other == name.casefold():
        return f"{asked} is {shown}"
    if one == name.casefold():
        return f"{shown} is {asked}"
    return f"{shown} and {asked} are both {name}"
