"""What Markdown's dialects add, taken out of the source before the grammar sees it.

Every sign taken out is replaced by one of no width (or a blank, or a tab for a wide gap), so that the columns stay.
"""

from __future__ import annotations

import re

from profilelint.pattern import lazy

_LONG_LINE = 20_000
NOTHING = "\u200b"
_FENCE = lazy(r" {0,3}(```+|~~~+)")
_DIV = lazy(r"\s*:{3,}[^:]*\Z")
_CLOSED_DIV = lazy(r"\s*:{3,}[^:\n]{0,200}:{3,}\s*\Z")
_ATTRIBUTES = lazy(r"\{:?\s*[.#@][\w@.#:=\"'%\s-]{0,200}\}")
_SPAN = lazy(r"\[([^\[\]\n]{1,200})\](\{[.#:][\w.#:=\"'%\s-]{0,200}\})")
_RIGHT = lazy(r"right|date|end|fr\b")
_FILL = lazy(r"\\(?:hfill|hspace\*?\{[^{}\n]{0,20}\}|quad|qquad|dotfill)\b(?:\{\})?")
_LAYOUT = lazy(
    r"\s*\\(?:newpage|pagebreak|clearpage|vspace\*?\{[^{}\n]{0,20}\}|smallskip|medskip|bigskip|noindent)\s*\Z"
)
_SHORTCODE = lazy(r"(?<!\S):{1,2}(?=[a-z])[a-z0-9_+-]{1,40}:{1,2}(?=\s|\Z|\[)")
_BRACED = lazy(r"\{\{[<%]?[^{}\n]{0,100}[%>]?\}\}")
_TASK = lazy(r"(\s*[-*+] )(\[[ xX]\])(?= )")
_FOOTNOTE = lazy(r"\[\^[\w-]{1,40}\]:?")
_DEFINITION = lazy(r" {0,3}[:~][ \t]+(?=\S)")
_COLUMNS = lazy(r"[ \t]\|\|[ \t]")
_ITEM = lazy(r"\s*(?:[-*+]|\d{1,9}[.)])\s")
_NOTE = lazy(
    r"\A( {0,12})\[(?://|_|comment)\]:\s{0,9}(?:#|<>|<#>)\s{1,9}(?:\(([^()]*)\)|\(([^\n]*)\)|\"([^\"]*)\"|'([^']*)')\s*\Z",
    re.IGNORECASE,
)
"""A link that nothing points at, ``[//]: # (…)``: what some write for a comment."""


def prepared(source: list[str]) -> tuple[list[str], list[str]]:
    """The lines with the signs of Pandoc, Kramdown, Jekyll, Hugo and the resume tools blanked, as long as before; and
    the same for the grammar, where what belongs to a definition is not indented."""
    made: list[str] = []
    flat: list[str] = []
    fence = ""
    inside = False
    for text in source:
        opened = _FENCE.match(text)
        if opened is not None:
            sign = opened.group(1)
            if not fence:
                fence = sign
            elif sign.startswith(fence):
                fence = ""
        elif not fence and len(text) <= _LONG_LINE:
            text = _line(text)
        made.append(text)
        if _DEFINITION.match(text):
            inside = True
        elif text.strip() and not text.startswith(("    ", "\t")):
            inside = False
        elif inside:
            text = text[1:] if text.startswith("\t") else text[4:]
        flat.append(text)
    return made, flat


def _line(text: str) -> str:
    if ":" in text:
        if "profilelint" in text:
            text = _NOTE.sub(_commented, text)
        if _DIV.match(text) or _CLOSED_DIV.match(text):
            return ""
        text = _SHORTCODE.sub(_gone, text)
    if "\\" in text:
        if _LAYOUT.match(text):
            return ""
        text = _FILL.sub(_wide, text)
    if "||" in text and text.lstrip()[:1] != "|" and "`" not in text and not _ITEM.match(text):
        text = _COLUMNS.sub(" \t  ", text)
    if "{" in text:
        text = _SPAN.sub(_spanned, text)
        text = _ATTRIBUTES.sub(_gone, text)
        text = _BRACED.sub(_gone, text)
    if "[" in text:
        text = _TASK.sub(lambda match: match.group(1) + NOTHING * 3, text, count=1)
        if "[^" in text:
            text = _FOOTNOTE.sub(_gone, text)
    return text


def _gone(match: re.Match[str]) -> str:
    blank = " " if match.end() == len(match.string.rstrip()) else NOTHING
    return blank * len(match.group())


def _wide(match: re.Match[str]) -> str:
    return "\t" + " " * (len(match.group()) - 1)


def _spanned(match: re.Match[str]) -> str:
    first = "\t" if _RIGHT.search(match.group(2)) else NOTHING
    return first + match.group(1) + NOTHING * (1 + len(match.group(2)))


def definition(text: str) -> int:
    """How many characters open a definition (``: `` or ``~ ``) at the start of a line; 0 where none does."""
    match = _DEFINITION.match(text)
    return match.end() if match is not None else 0


def _commented(note: re.Match[str]) -> str:
    """A comment of HTML in the place of a link that stands for one, as long as it is."""
    said = next((part for part in note.groups()[1:] if part is not None), "")
    return f"{note[1]}<!-- {said}".ljust(len(note[0]) - 3) + "-->" if "-->" not in said else note[0]
