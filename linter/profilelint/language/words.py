"""Words of running text: tokens with offsets, a word count, a capital at the start."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from profilelint.pattern import kept

_TOKEN = r"""
    (?:https?://|www\.)[^\s<>"]*[\w/]
  | [\w.+-]{1,64}@\w[\w-]*(?:\.\w[\w-]*)+
  | [$€£¥₹]?\d++(?:[.,:/]\d++)*+(?:(?:st|nd|rd|th|[kKmMbBxX]|bn|mm)(?!\w))?+[%+]?+(?![^\W\d_]|-[^\W\d_])
  | (?<![\w.])\.[A-Z]\w+
  | \b[^\W_]{1,3}/[^\W_]{1,3}\b(?!/)
  | \w+(?:[-‑.'’&]\w+)*(?:\+\+|\#)?
"""


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return kept(_TOKEN, re.VERBOSE)


class Token(NamedTuple):
    """One word, number, address or product name; `start` and `end` are offsets into the text."""

    text: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The tokens of `text` in order; punctuation stands in no token.

    `C++`, `C#`, `.NET`, `Node.js`, `CI/CD`, `R&D`, `O'Brien`, `state-of-the-art`, `$2.3M` and `40%` are one token each.
    """
    return [Token(found[0], found.start(), found.end()) for found in _pattern().finditer(text)]
