"""Right-to-left text: from the order in which a page shows it to the order in which it is read.

The inverse of the Unicode bidirectional algorithm for plain lines: runs of Latin letters and numbers keep their
order inside a line that runs from right to left, and the other way round. PDFs hold glyphs, mostly in the order in
which they stand on the page.
"""

from __future__ import annotations

import re

from profilelint.read.pdf.order import Token

_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LATIN = re.compile("[A-Za-z\u00c0-\u02af\u0370-\u052f]")
_LEFT_TO_RIGHT = re.compile(
    "[%#$€£+]*[0-9A-Za-z\u00c0-\u02af\u0370-\u052f](?:[^\\s\u0590-\u08ff\ufb1d-\ufefc]*[0-9A-Za-z%+#\u00c0-\u02af])?"
)
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def is_rtl(text: str) -> bool:
    """Whether a text has letters that run from right to left."""
    return not text.isascii() and _RTL.search(text) is not None


def runs_leftwards(tokens: list[Token]) -> bool:
    """Whether a line as a whole runs from right to left: its letters of such scripts are no small part."""
    right = sum(len(_RTL.findall(token.text)) for token in tokens if not token.text.isascii())
    return right > 0 and 2 * right >= sum(len(_LATIN.findall(token.text)) for token in tokens)


def logical(tokens: list[Token], leftwards: bool) -> list[Token]:
    """The words of a line, given from left to right, in reading order, each with its letters in reading order."""
    done: list[Token] = []
    run: list[Token] = []
    for token in reversed(tokens) if leftwards else tokens:
        # In a line that runs leftwards, words of Latin letters and numbers between them stand in runs of their own.
        inside = not is_rtl(token.text) if leftwards else is_rtl(token.text)
        strong = inside and any(char.isalnum() for char in token.text)
        if strong or (inside and run):
            run.append(token)
            continue
        done += _turned(run, leftwards)
        run = []
        done.append(token)
    done += _turned(run, leftwards)
    for token in done:
        if is_rtl(token.text) or leftwards:
            token.text = _letters(token.text)
    return done


def _turned(run: list[Token], leftwards: bool) -> list[Token]:
    """A run turned round; signs at its end are no part of it."""
    end = len(run)
    while end and not any(char.isalnum() for char in run[end - 1].text):
        end -= 1
    turned = run[:end][::-1]
    if leftwards and len(turned) > 1 and turned[0].text[0] in ".,;:!?" and turned[0].text[1:2].isalnum():
        # A full stop at the left end of Latin words ends them.
        turned[-1].text = turned[0].text[0] + turned[-1].text
        turned[0].text = turned[0].text[1:]
    return turned + run[end:]


def _letters(text: str) -> str:
    """The letters of a word as shown, in reading order."""
    return _LEFT_TO_RIGHT.sub(lambda match: match.group()[::-1].translate(_MIRRORED), text[::-1].translate(_MIRRORED))
