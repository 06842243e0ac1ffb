"""Identity numbers: found by checksum or by the words before them, so that they can be reported and masked.

Patterns: US SSN (never 000, 666 or 9xx first; no zero group) · Canadian SIN (Luhn) · Indian Aadhaar (Verhoeff) · IBAN
(ISO 13616, mod 97) · UK National Insurance number (HMRC's prefix rules) · passport and licence numbers only with
their keyword. A number without a checksum needs its keyword on the same line.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from profilelint.pattern import lazy


class Identity(NamedTuple):
    """An identity number in a text: what it is and where."""

    kind: str
    start: int
    end: int


_SSN = lazy(r"(?<![\w-])(?!000|666|9\d\d)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\w-])")
_SSN_BARE = lazy(r"(?<![\w-])(?!000|666|9\d\d)\d{3}(?!00)\d{2}(?!0000)\d{4}(?![\w-])")
_SSN_WORD = lazy(r"\bSSN\b|\bsocial\s+security\b", re.IGNORECASE)
_SIN = lazy(r"(?<![\w-])\d{3}([- ])\d{3}\1\d{3}(?![\w-])")
_SIN_BARE = lazy(r"(?<![\w-])\d{9}(?![\w-])")
_SIN_WORD = lazy(r"\bSIN\b|(?i:\bsocial\s+insurance\b)|\bNAS\b")
_AADHAAR = lazy(r"(?<![\w-])[2-9]\d{3}([- ]?)\d{4}\1\d{4}(?![\w-])")
_AADHAAR_WORD = lazy(r"\baadhaa?r\b|\bUIDAI\b", re.IGNORECASE)
_IBAN = lazy(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}(?!\w)")
_NINO = lazy(r"(?<!\w)(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]( ?)\d{2}\1\d{2}\1\d{2}\1[A-D](?!\w)")
_NINO_FORM = lazy(r"(?<!\w)[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\w)")
"""The form alone, for numbers that are called one on their line."""
_NINO_WORD = lazy(r"\bnational\s+insurance\b|\bNINO\b|\bNI\s+(?:number|no\b)", re.IGNORECASE)
_KEYED = lazy(
    r"\b(passport|driver'?s?\s+licen[cs]e|driving\s+licen[cs]e|national\s+id(?:entity)?|identity\s+card|personalausweis"
    r"|reisepass|tax\s+id|tax\s+file\s+number|TFN|ITIN|DNI|NIE)"
    r"(?:\s+(?:number|no|nr|card))?\s*[.:#]*\s*([A-Z]{0,3}[- ]?\d[\dA-Z -]{4,14}[\dA-Z])(?!\w)",
    re.IGNORECASE,
)

_D = (
    "0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
    "5987604321", "6598710432", "7659821043", "8765932104", "9876543210",
)  # fmt: skip
_P = (
    "0123456789", "1576283094", "5803796142", "8916043527",
    "9453126870", "4286573901", "2793806415", "7046913258",
)  # fmt: skip


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())


def _luhn(digits: str) -> bool:
    total = 0
    for index, char in enumerate(reversed(digits)):
        value = int(char) * (2 if index % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _verhoeff(digits: str) -> bool:
    check = 0
    for index, char in enumerate(reversed(digits)):
        check = int(_D[check][int(_P[index % 8][int(char)])])
    return check == 0


def _iban(text: str) -> bool:
    plain = text.replace(" ", "")
    if not 15 <= len(plain) <= 34:
        return False
    number = "".join(str(int(c, 36)) for c in plain[4:] + plain[:4])
    return int(number) % 97 == 1


def find(text: str) -> list[Identity]:
    """The identity numbers of one line of text, from left to right, none inside another."""
    if not any(char.isdigit() for char in text):
        return []
    found: list[Identity] = []

    def take(kind: str, start: int, end: int) -> None:
        if all(end <= other.start or start >= other.end for other in found):
            found.append(Identity(kind, start, end))

    for match in _SSN.finditer(text):
        if match[1] == "-" or _SSN_WORD.search(text):
            take("US Social Security number", *match.span())
    if _SSN_WORD.search(text):
        for match in _SSN_BARE.finditer(text):
            take("US Social Security number", *match.span())
    sin_word = _SIN_WORD.search(text)
    for match in _SIN.finditer(text):
        if sin_word and _luhn(_digits(match[0])):
            take("Canadian Social Insurance number", *match.span())
    if sin_word:
        for match in _SIN_BARE.finditer(text):
            if _luhn(match[0]):
                take("Canadian Social Insurance number", *match.span())
    for match in _AADHAAR.finditer(text):
        if (match[1] or _AADHAAR_WORD.search(text)) and _verhoeff(_digits(match[0])):
            take("Aadhaar number", *match.span())
    for match in _IBAN.finditer(text):
        if _iban(match[0]):
            take("IBAN", *match.span())
    for match in _NINO.finditer(text):
        if match[1] or _NINO_WORD.search(text):
            take("UK National Insurance number", *match.span())
    if _NINO_WORD.search(text):
        for match in _NINO_FORM.finditer(text):
            take("UK National Insurance number", *match.span())
    for match in _KEYED.finditer(text):
        if len(_digits(match[2])) >= 5:
            take(f"{match[1].lower()} number", *match.span(2))
    return sorted(found, key=lambda identity: identity.start)


def mask(value: str) -> str:
    """The value with every letter and digit replaced, separators kept: ``•••-••-••••``."""
    return "".join("•" if char.isalnum() else char for char in value)
