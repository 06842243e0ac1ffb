"""The phrases of a rule pack: words as they are written, and a few signs that stand for others.

``*`` stands for the rest of a word (``utiliz*``, ``*-oriented``) or, alone, for one whole word. ``<number>`` is ``12``,
``3.7`` or ``2,000``, ``<year>`` four digits from 1900 to 2099, ``<digit>`` and ``<letter>`` one of them. Nothing else
is special: phrases come from people who write no regular expressions, and what they become is matched in linear time
whatever the phrase and the text are (every repetition is atomic or possessive).
"""

from __future__ import annotations

import re
from unicodedata import normalize

PLACEHOLDERS = {
    "number": r"(?>\d+(?:[.,]\d+)*)",
    "year": r"(?:19|20)\d\d(?!\d)",
    "digit": r"\d",
    "letter": r"[^\W\d_]",
}
MOST = 200
"""A phrase has at most so many characters."""

START = r"(?<![\w@/.-])"
END = r"(?![\w@/-]|\.\w)"
"""Phrases are whole words: not in the middle of a word, an address or a path."""

_TOKEN = re.compile(r"<([A-Za-z]+)>|(\*)|([^*<]+|<)")


_GAPS = re.compile(r"[\s‐‑-]+")


class PhraseError(ValueError):
    """A phrase that is none; the message says why."""


def exact(phrase: str) -> bool:
    """Whether a phrase is only what is written, without signs that stand for others."""
    return not ("*" in phrase or "<" in phrase) or all(match[3] for match in _TOKEN.finditer(phrase))


def shown(phrase: str) -> str:
    """The phrase as a suggestion shows it: ``GPA ‹number›``."""
    return re.sub(r"<([a-z]+)>", r"‹\1›", phrase)


def literal(phrase: str) -> str:
    """The longest run of plain letters and digits, in lower case: a text without it does not hold the phrase."""
    if "*" in phrase or "<" in phrase:
        phrase = " ".join(match[3] or " " for match in _TOKEN.finditer(phrase))
    return max(_GAPS.split(phrase), key=len).lower()


def key(text: str, *, case: bool, strict: bool = False) -> str:
    """What a phrase and its matches have in common: blanks (and, unless strict, hyphens) alike, case unless it counts.

    Strict keeps a hyphen apart from a blank.
    """
    if not text.isascii():
        text = normalize("NFC", text).replace("‐", "-").replace("‑", "-")
    text = " ".join(text.split()) if strict else _GAPS.sub(" ", text).strip()
    return text if case else text.lower()


def pattern(phrase: str, *, strict: bool = False) -> str:
    """The regular expression of a phrase, without the guards at its ends.

    Raises:
        PhraseError: it is empty or too long, or a sign in it means nothing.
    """
    phrase = normalize("NFC", phrase).strip()
    if not phrase:
        raise PhraseError("an empty phrase")
    if len(phrase) > MOST:
        raise PhraseError(f"“{phrase[:30]}…” has more than {MOST} characters")
    parts = re.split(r"([\s‐‑-]+)", phrase)
    if not parts[0] or not parts[-1]:
        raise PhraseError(f"“{phrase}” must start and end with a word, not with a hyphen")
    if all(part == "*" for part in parts[::2]):
        raise PhraseError(f"“{phrase}” is every word there is; a phrase needs a word of its own")
    return "".join(_gap(part, strict) if index % 2 else _word(part, phrase) for index, part in enumerate(parts))


def _gap(text: str, strict: bool) -> str:
    if not strict:
        return r"[\s‐‑-]++"
    return "".join(r"\s++" if piece.isspace() else r"[‐‑-]" for piece in re.findall(r"\s+|\S", text))


def _word(word: str, phrase: str) -> str:
    if word == "*":
        return r"\w[\w'’]*+"
    first, last = word.startswith("*"), word.endswith("*")
    inner = word[first : len(word) - last]
    if not inner:
        raise PhraseError(f"“{phrase}”: one star is a whole word; two say no more")
    body = ""
    for match in _TOKEN.finditer(inner):
        if match[1]:
            if match[1] not in PLACEHOLDERS:
                from difflib import get_close_matches

                close = get_close_matches(match[1].lower(), PLACEHOLDERS, n=1)
                hint = f" (did you mean “<{close[0]}>”?)" if close else ""
                known = ", ".join(f"<{name}>" for name in PLACEHOLDERS)
                raise PhraseError(f"“{phrase}”: <{match[1]}> is not known{hint}; there are {known} and *")
            if first or last:
                raise PhraseError(f"“{phrase}”: one word takes a star or <{match[1]}>, not both")
            body += PLACEHOLDERS[match[1]]
        elif match[2]:
            raise PhraseError(f"“{phrase}”: a star stands at the start or the end of a word, or alone")
        else:
            body += re.escape(match[3])
    if first and last:
        return rf"(?>\w*?{body})\w*+"
    if first:
        return rf"(?>\w*?{body}(?!\w))"
    return rf"{body}\w*+" if last else body


def any_of(patterns: list[str]) -> str:
    """One regular expression for several, with the guards."""
    return f"{START}(?:{'|'.join(patterns)}){END}"
