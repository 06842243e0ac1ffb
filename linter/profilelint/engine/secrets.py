"""What no writer shows: identity numbers always, names and addresses where that is asked (``--redact``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from profilelint.language import identity
from profilelint.pattern import lazy

if TYPE_CHECKING:
    from profilelint.model.document import Document
    from profilelint.model.resume import Resume
    from profilelint.model.value import Value

_WINDOW, _STEP = 2000, 1900
"""Long lines are searched in overlapping windows of so many characters; no number is longer than the overlap."""


def secrets(document: Document) -> tuple[str, ...]:
    """The identity numbers of a document, the longest first, as written and as bare digits."""
    found: set[str] = set()
    for text in _texts(document):
        for start in range(0, max(1, len(text) - _WINDOW + _STEP), _STEP):
            part = text[start : start + _WINDOW]
            for number in identity.find(part):
                written = part[number.start : number.end]
                found.update((written, re.sub(r"[\s-]", "", written)))
    return tuple(sorted(found, key=lambda secret: (-len(secret), secret)))


class Mask:
    """Replaces known identity numbers in a text, whatever stands around them."""

    def __init__(self, numbers: Iterable[str]) -> None:
        self._numbers = frozenset(number for number in numbers if number)
        self._lengths = sorted({len(number) for number in self._numbers}, reverse=True)

    def __call__(self, text: str) -> str:
        for length in self._lengths:
            start = 0
            while start + length <= len(text):
                part = text[start : start + length]
                if part in self._numbers:
                    text = text[:start] + identity.mask(part) + text[start + length :]
                    start += length
                else:
                    start += 1
        return text


def _texts(document: Document) -> Iterator[str]:
    """Everything of a document that can reach an output."""
    facts = document.metadata
    yield from (facts.title, facts.author, facts.subject, facts.creator, facts.producer)
    for line in document.lines:
        yield line.text
    yield from (hidden.text for hidden in document.hidden)
    yield from (change.text for change in document.changes)
    yield from (comment.text for comment in document.comments)
    for link in document.links:
        yield link.url


class Private(NamedTuple):
    """Words that are masked on request, and what stands in their place: ``name``, ``e-mail``, ``phone``, ``link``,
    ``place`` or ``organization``."""

    text: str
    kind: str


_LEAST = 3
"""Shorter words stand in any text."""
_SHORTEST = 4
"""Letters of a word that an organisation is known by."""
_LEGAL = lazy(r"(?:,?\s+(?:Inc|LLC|Ltd|Corp|Co|GmbH|AG|S\.?A|PLC|LLP)\.?)+\s*$", re.IGNORECASE)
_NAME_PART = lazy(r"[^\W\d_][\w'’.-]*")
_HANDLE = lazy(r"([\w.-]{3,})/?$")
_EMAIL = lazy(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_PHONE = lazy(
    r"(?<![\w+])(?:\+\d{1,3}[ .-]?)?(?:\(\d{3}\)|\d{3})[ .-]{0,2}\d{3}[ .-]\d{4}(?!\w)"
    r"|(?<!\w)\+\d(?:[ ().-]{0,2}\d){6,14}(?!\w)"
)
"""As they are written in North America, and international ones anywhere."""


def private(resume: Resume, organizations: Iterable[Value | None] = ()) -> tuple[Private, ...]:
    """The names, addresses and organisations of a resume, and further organisations, the longest first."""
    basics = resume.basics
    found: dict[str, str] = {}

    def add(text: str, kind: str) -> None:
        text = " ".join(text.split())
        if len(text) >= _LEAST:
            found.setdefault(text, kind)

    if basics.name is not None:
        add(basics.name.text, "name")
        for part in _NAME_PART.findall(basics.name.text):
            add(part.rstrip("."), "name")
            for half in part.split("-"):
                add(half, "name")
    for value, kind in ((basics.email, "e-mail"), (basics.phone, "phone")):
        if value is not None:
            add(value.text, kind)
    if basics.email is not None:
        add(basics.email.text.partition("@")[0], "e-mail")
    if basics.phone is not None:
        add(re.sub(r"\D", "", basics.phone.text), "phone")
    for profile in basics.profiles:
        for text in (profile.url.text, profile.target):
            add(text, "link")
            handle = _HANDLE.search(text.partition("?")[0])
            if handle is not None and "/" in text.rstrip("/").replace("//", ""):
                add(handle[1], "link")
                for part in re.split(r"[-_.]", handle[1]):
                    if any(sign.isdigit() for sign in part):
                        add(part, "link")
    if basics.location is not None:
        add(basics.location.value.text, "place")
        for part in basics.location.value.text.split(","):
            if any(sign.isdigit() for sign in part):  # a street, a postal code
                add(part, "place")
    for organization in (*(entry.organization for entry in resume.entries), *organizations):
        if organization is not None:
            add(organization.text, "organization")
            add(_LEGAL.sub("", organization.text), "organization")
    return tuple(Private(text, kind) for text, kind in sorted(found.items(), key=lambda item: (-len(item[0]), item)))


class Redaction:
    """Replaces private words in a text by what they are: ``[name]``, ``[organization]``.

    E-mail addresses and phone numbers are known by their form, whoever's they are. Words are replaced as whole words;
    single ones only where they are written with a capital, since "will" and "target" are words too. An organisation is
    also known by its first word, where that is no word of the language.
    """

    def __init__(self, words: Iterable[Private]) -> None:
        self._kinds = {_folded(word.text): word.kind for word in words}
        for text, kind in list(self._kinds.items()):
            if kind == "organization" and (short := _short(text)):
                self._kinds.setdefault(short, kind)
        parts = [r"\s+".join(map(re.escape, text.split())) for text in sorted(self._kinds, key=lambda text: -len(text))]
        self._pattern = re.compile(rf"(?<![^\W_])(?:{'|'.join(parts)})(?![^\W_])", re.IGNORECASE) if parts else None

    def __call__(self, text: str) -> str:
        if self._pattern is not None:
            text = self._pattern.sub(self._replace, text)
        return _PHONE.sub("[phone]", _EMAIL.sub("[e-mail]", text))

    def _replace(self, found: re.Match[str]) -> str:
        kind = self._kinds.get(_folded(found[0]), "")
        plain = kind in ("name", "organization", "place") and found[0].islower() and " " not in found[0]
        return found[0] if plain or not kind else f"[{kind}]"


def _short(organization: str) -> str:
    from profilelint.language.spelling import known

    first = organization.partition(" ")[0].strip(",.")
    return first if len(first) >= _SHORTEST and first.isalpha() and not known(first) else ""


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
