"""LaTeX source → tokens with positions."""

from __future__ import annotations

import re
from typing import NamedTuple

TEXT, SPACE, PAR, COMMAND, OPEN, CLOSE, LEFT, RIGHT, MATH, AMP, PARAM, NESTED, SIGN, COMMENT, RAW = range(15)
"""Kinds of tokens. ``PARAM`` is ``#1``, ``NESTED`` ``##1``; ``SIGN`` is ``^ _ # ~``; ``RAW`` an address or verbatim
text as it stands."""


class Token(NamedTuple):
    """A piece of the source: ``width`` characters at offset ``at``."""

    kind: int
    text: str
    at: int
    width: int


NEWLINE = r"(?:\r\n|\r|\n)"
_TOKEN = re.compile(
    rf"""
    (?P<text>[^\\%{{}}\[\]$&~\#^_\s]+)
  | (?P<par>[ \t]*{NEWLINE}[ \t]*{NEWLINE}\s*)
  | (?P<space>\s+)
  | (?P<comment>%[^\r\n]*)
  | \\(?:href|url|nolinkurl|path)\s?\{{(?P<address>[^%{{}}\\\r\n]{{0,2000}}%[^{{}}\\\r\n]{{0,2000}})\}}
  | \\(?:verb|lstinline)\*?(?P<fence>[^\sA-Za-z*{{\[])(?P<verbatim>[^\r\n]{{0,400}}?)(?P=fence)
  | (?P<word>\\[A-Za-z@]+)(?:[ \t]*+(?:{NEWLINE}[ \t]*+(?![\r\n]))?)
  | (?P<sign>\\(?:\r\n|.))
  | (?P<open>\{{) | (?P<close>\}}) | (?P<left>\[) | (?P<right>\])
  | (?P<math>\$\$?) | (?P<amp>&)
  | (?P<nested>\#\#(?P<inner>[1-9])) | (?P<param>\#[1-9])
  | (?P<other>[\^_\#~\\])
    """,
    re.VERBOSE | re.DOTALL,
)
_AFTER_COMMENT = re.compile(rf"{NEWLINE}[ \t]*")


def tokens(raw: str, *, letters: bool = False, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of a source. ``letters``: ``@`` is a letter, as in packages and preambles."""
    end = len(raw) if end is None else end
    made: list[Token] = []
    add = made.append
    at = start
    match = _TOKEN.match
    while at < end:
        found = match(raw, at, end)
        if found is None:  # not reached: every character starts some token
            at += 1
            continue
        kind = found.lastgroup
        after = found.end()
        if kind == "text":
            add(Token(TEXT, found.group(), at, after - at))
        elif kind == "word":
            name = found.group("word")
            if not letters and "@" in name:
                name = name[: name.index("@")]
                if name == "\\":
                    name = "\\@"
                after = at + len(name)
            add(Token(COMMAND, name[1:], at, len(name)))
        elif kind == "space":
            add(Token(SPACE, " ", at, after - at))
        elif kind == "par":
            add(Token(PAR, "", at, after - at))
        elif kind == "comment":
            add(Token(COMMENT, found.group()[1:], at, after - at))
            follows = _AFTER_COMMENT.match(raw, after, end)
            if follows is not None:
                after = follows.end()
                if raw[after : after + 1] in ("\r", "\n") and after < end:
                    add(Token(PAR, "", after, 0))
        elif kind == "address":
            word = raw[at + 1 : at + 5] if raw.startswith("href", at + 1) else "url"
            add(Token(COMMAND, word, at, len(word) + 1))
            first = found.start("address")
            add(Token(OPEN, "{", first - 1, 1))
            add(Token(RAW, found.group("address"), first, after - 1 - first))
            add(Token(CLOSE, "}", after - 1, 1))
        elif kind == "sign":
            add(Token(COMMAND, found.group()[1:], at, after - at))
        elif kind == "open":
            add(Token(OPEN, "{", at, 1))
        elif kind == "close":
            add(Token(CLOSE, "}", at, 1))
        elif kind == "left":
            add(Token(LEFT, "[", at, 1))
        elif kind == "right":
            add(Token(RIGHT, "]", at, 1))
        elif kind == "math":
            add(Token(MATH, found.group(), at, after - at))
        elif kind == "amp":
            add(Token(AMP, "&", at, 1))
        elif kind == "param":
            add(Token(PARAM, found.group()[1], at, 2))
        elif kind in ("nested", "inner"):
            add(Token(NESTED, found.group("inner"), at, 3))
        elif found.group("fence") is not None:
            first = found.start("verbatim")
            add(Token(RAW, found.group("verbatim"), first, after - 1 - first))
        else:
            add(Token(SIGN, found.group(), at, 1))
        at = after
    return made


def made_up(name: str) -> Token:
    """A macro that stands in no file."""
    return Token(COMMAND, name, -1, 0)


OPENING = Token(OPEN, "{", -1, 0)
CLOSING = Token(CLOSE, "}", -1, 0)
BLANK = Token(SPACE, " ", -1, 0)
END_PARAGRAPH = Token(PAR, "", -1, 0)
TAB = made_up("\0tab")
