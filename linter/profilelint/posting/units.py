"""The pieces of a posting that can ask for something: its sentences and list items, with the class of their section."""

from __future__ import annotations

import re
from typing import NamedTuple

from profilelint.language import sentences
from profilelint.model.posting import Kind, Requirement, Strength
from profilelint.model.value import Value, join
from profilelint.pattern import lazy
from profilelint.posting.headings import STATED, Class, label
from profilelint.posting.sections import Outline

MAX_UNIT = 1200
"""Longer sentences are no requirements; only their first characters are looked at."""


class Unit(NamedTuple):
    """A sentence or list item, the class of its section, whether it is (part of) a list item, and whether its heading
    speaks of how to apply."""

    value: Value
    kind: Class
    item: bool
    confidence: float
    applying: bool = False


def units(outline: Outline) -> list[Unit]:
    out: list[Unit] = []
    for section in outline.sections:
        lead = Class.OTHER
        applying = section.heading is not None and APPLYING.search(section.heading.text) is not None
        if section.heading is not None and CLOSES.search(section.heading.text):
            whole = section.heading  # "Application deadline: February 26, 2027", or the day alone in the line below
            if section.blocks and len(section.blocks[0].value.text) <= SHORT:
                first = section.blocks[0].value
                whole = first if first.text.startswith(whole.text) else join([whole, first], " ")
            out.append(Unit(whole, Class.IGNORE, False, 1.0))
        last = max((index for index, block in enumerate(section.blocks) if block.item), default=len(section.blocks))
        for index, block in enumerate(section.blocks):
            text = block.value.text
            kind = section.kind
            if block.item and (lead is Class.IGNORE or (lead is not Class.OTHER and kind is Class.OTHER)):
                kind = lead
            elif not block.item:
                lead = _introduces(text)
                if index > last and kind in STATED and _PROSE.search(text):
                    kind = Class.OTHER  # a paragraph below the list: only what says so itself is asked for
            whole = block.value
            cell = _CUE_CELL.search(text) if "\t" in text and kind is not Class.IGNORE else None
            if cell is not None:
                kind = Class.PREFERRED if cell["wish"] else Class.REQUIRED
                whole = whole.part(0, cell.start())
                text = whole.text
            labelled = label(text) if block.item and kind is not Class.IGNORE else None
            if labelled is not None:
                end, own = labelled
                if own is not Class.NEUTRAL or kind is Class.OTHER:
                    kind = own
                if own is not Class.IGNORE and not text.lower().startswith("language"):
                    whole = whole.part(end, len(text))
                    text = whole.text
            for start, end in sentences.sentences(text):
                unit = whole.part(start, min(end, start + MAX_UNIT))
                if unit.text and not _TO_A_PROGRAM.search(unit.text):
                    confidence = 0.8 if kind in (Class.NEUTRAL, Class.OTHER) else 1.0
                    out.append(Unit(unit, kind, block.item, confidence, applying))
    return out


_PROSE = lazy(r"[.!?]\s+\S|\S+(?:\s+\S+){7}")
SHORT = 80
"""A longer line below a heading is more than a date."""
_TO_A_PROGRAM = lazy(
    r"\bif\s+(?:you(?:[’']re|\s+are)|this\s+is)\s+(?:reading\s+(?:this\s+)?as\s+)?an?\s+(?:A\.?I\.?|LLM"
    r"|(?:large\s+)?language\s+model"
    r"|artificial\s+intelligence|(?:chat)?bot)\b",
    re.IGNORECASE,
)
"""A sentence that speaks to a language model, or to who likes them, asks for no skill."""
CLOSES = lazy(
    r"\bdeadlines?\b|\bapply\s+(?:[\w’'-]+\s+){0,6}?(?:by|before|until|no\s+later)\b|\bclos(?:es?|ing)\b"
    r"|\bapplications?\s+(?:[\w’'-]+\s+){0,5}?(?:due|close|end|accepted|received|by|until|through|before)\b"
    r"|\b(?:due|received|submitted|accepted|open|posted|advertised)\s+(?:\w+\s+){0,2}?(?:by|before|until|through"
    r"|no\s+later)\b|\bdue\s+(?:date\b|on\b|:)|\b(?:valid|posted|open)\s+through\b"
    r"|\b(?:submit|send|e-?mail|upload|return|forward|write|reply|respond)\w*\s+(?:[\w,.@’'/-]+\s+){0,18}?(?:by"
    r"|before|until|no\s+later)\b"
    r"|\b(?:last|final)\s+(?:day|date)\s+(?:to|for)\s+(?:apply|submi|receipt|appl)\w*"
    r"|\b(?:posting|vacancy|job|advert|announcement|position)\s+(?:expires?|ends?|end\s+date|expiration(?:\s+date)?)\b"
    r"|\bexpir(?:es|y|ation)\s+(?:date|on)\b|\bapply-by\b|\bwindow\s+(?:\w+\s+){0,4}?(?:until|through|ends?)\b",
    re.IGNORECASE,
)
APPLYING = lazy(r"\b(?:appl\w+|documents?|materials?)\b", re.IGNORECASE)
_INTRODUCES = (
    (Class.PREFERRED, lazy(r"\b(?:preferred|ideally|bonus|nice to have|plus)\b[^.]*:\s*$", re.IGNORECASE)),
    (
        Class.IGNORE,
        lazy(
            r"\b(?:we|our|employees|staff|team\s+members|company|district|hospital)\b[^.]*\b(?:offers?|provides?"
            r"|benefits"
            r"|perks|package)\b[^.]*:\s*$|\b(?:benefits|perks|package)\b[^.]*:\s*$|\bin\s+return\b[^.]*:\s*$"
            r"|\byou(?:[’']ll|\s+will|\s+can)?\s+(?:also\s+)?(?:get|receive|enjoy)\b(?!\s+to\b)[^.]*:\s*$",
            re.IGNORECASE,
        ),
    ),
    (
        Class.REQUIRED,
        lazy(
            r"\b(?:must|requires?|required|need|looking for|qualifications|requirements|candidates?|applicants?"
            r"|you (?:have|bring|are))\b[^.]*:\s*$",
            re.IGNORECASE,
        ),
    ),
)


_CUE_CELL = lazy(
    r"\t(?:(?P<wish>preferred|desired|desirable|optional|nice to have|a plus|bonus|helpful)"
    r"|required|must have|mandatory|essential|minimum)\s*$",
    re.IGNORECASE,
)
"""The last cell of a table's row that says how much the row is wanted."""


def _introduces(text: str) -> Class:
    """What a sentence that ends in a colon says about the list below it ("The right candidate will have:")."""
    tail = text[-160:]
    return next((kind for kind, pattern in _INTRODUCES if pattern.search(tail)), Class.OTHER)


def make(
    unit: Unit,
    kind: Kind,
    strength: Strength,
    options: list[tuple[int, int, str]],
    confidences: list[float] | None = None,
) -> Requirement:
    """A requirement of a unit; an option without a name of its own goes by its words."""
    quote = unit.value.sure(unit.confidence)
    values = []
    names = []
    for index, (start, end, name) in enumerate(options):
        confidence = min(unit.confidence, confidences[index] if confidences else 1.0)
        value = quote.part(start, end).sure(confidence)
        values.append(value)
        names.append(name or value.text)
    return Requirement(path="", kind=kind, strength=strength, quote=quote, options=tuple(values), names=tuple(names))
