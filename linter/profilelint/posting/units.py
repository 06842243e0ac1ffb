"""The pieces of a posting that can ask for something: its sentences and list items, with the class of their section."""

from __future__ import annotations

import re
from typing import NamedTuple

from profilelint.language import sentences, skills, verbs
from profilelint.model.posting import Kind, Requirement, Strength
from profilelint.model.value import Value, join
from profilelint.pattern import lazy
from profilelint.posting import cues
from profilelint.posting.headings import APPLYING, STATED, Class, classify, label
from profilelint.posting.sections import Outline, Section

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
    stated = False
    for section in outline.sections:
        section = section._replace(kind=_guessed(section, stated)) if section.kind is Class.OTHER else section
        stated = stated or (section.kind in (Class.REQUIRED, Class.NEUTRAL) and bool(section.blocks))
        lead = Class.OTHER
        handing = False
        columns: list[Class] = []
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
            if block.item and (
                lead in (Class.IGNORE, Class.PREFERRED) or (lead is not Class.OTHER and kind is Class.OTHER)
            ):
                kind = lead
            elif not block.item:
                lead = _introduces(text)
                handing = _APPLY_INTRO.search(text) is not None
                if index > last and kind in STATED and _PROSE.search(text):
                    kind = Class.OTHER  # a paragraph below the list: only what says so itself is asked for
            whole = block.value
            cells = text.split("\t")
            if len(cells) > 1 and all(classify(value.strip(), True) in STATED for value in cells):
                columns = [classify(value.strip(), True) or kind for value in cells]
                continue
            if len(cells) != len(columns):
                columns = []
            if columns:
                at = 0
                for own, value in zip(columns, cells, strict=True):
                    if value.strip(" -–—"):
                        out.append(Unit(whole.part(at, at + len(value)), own, True, 1.0))
                    at += len(value) + 1
                continue
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
                    handed = applying or (handing and block.item)
                    item = block.item or (applying and len(text) <= 2 * SHORT)
                    out.append(Unit(unit, kind, item, confidence, handed))
    return out


_APPLY_INTRO = lazy(
    r"\b(?:complete\s+(?:file|packet)|appl(?:y|ications?|icants?)|packets?|submissions?|submit|send|attach|upload"
    r"|include|provide|documents?"
    r"|materials)\b"
    r"[^.]{0,120}:\s*$",
    re.IGNORECASE,
)
"""A sentence whose list names what to hand in: "A complete application consists of:"."""
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
    r"|\b(?:submit|send|e-?mail|upload|return|forward|write|reply|respond)\w*\s+(?:[\w,.@’'/()!&+-]+\s+){0,28}?(?:by"
    r"|before|until|no\s+later)\b"
    r"|\b(?:last|final)\s+(?:day|date)\s+(?:to|for)\s+(?:apply|submi|receipt|appl)\w*"
    r"|\b(?:posting|vacancy|job|advert|announcement|position)\s+(?:expires?|ends?|end\s+date|expiration(?:\s+date)?)\b"
    r"|\b(?:ad|advert\w*|posting|listing|notice|position|job)\s+(?:(?:will\s+)?(?:runs?|stays?|remains?|is|closes?)"
    r"\s+(?:\w+\s+){0,2}?)(?:through|until|till|up\s+to)\b"
    r"|\bany\s?time\s+(?:before|until|up\s+to)\b|@[\w.-]+,?\s+(?:\w+\s+){0,3}?(?:by|before|until|no\s+later)\b"
    r"|\b(?:CV|r[eé]sum[eé]|applications?|portfolio|letter|materials|sample|demo"
    r"|transcripts?)\b[^.;:]{0,60}?\s(?:by|before"
    r"|no\s+later\s+than)\s+(?:the\s+)?(?:\w+day,?\s+)?(?:the\s+)?(?:\d{1,2}\b|(?:Jan|Feb|Mar|Apr|May|June?|July?"
    r"|Aug|Sept?|Oct"
    r"|Nov|Dec)\w*\b)"
    r"|\bexpir(?:es|y|ation)\s+(?:date|on)\b|\bapply-by\b|\bwindow\s+(?:\w+\s+){0,4}?(?:until|through|ends?)\b",
    re.IGNORECASE,
)
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


def _guessed(section: Section, stated: bool) -> Class:
    """The class of a section whose heading no table knows: one whose list holds skills and no deeds asks for them, and
    rather as wishes where another section has stated the requirements."""
    items = [block.value.text for block in section.blocks if block.item][:_MOST_LOOKED_AT]
    if section.heading is None or len(items) < _FEWEST_ITEMS or _OURS.search(section.heading.text):
        return Class.OTHER
    asking = deeds = 0
    for text in items:
        # "Manage the calendar", "Managing the calendar": but not "Lead experience", which has its cue
        deed = verbs.opening(text).kind in ("verb", "gerund") and not cues.asks(text, True)
        deeds += deed
        asking += not deed and (
            cues.asks(text, True) or bool([hit for hit in skills.find(text, listed=True) if hit.sure])
        )
    if deeds * 4 > len(items) or asking * 2 < len(items):
        return Class.OTHER
    return Class.PREFERRED if stated else Class.NEUTRAL


_FEWEST_ITEMS = 2
_MOST_LOOKED_AT = 20
_OURS = lazy(
    r"\b(?:we|us|our|ours|company|stack|products?|services|clients|customers|team|office|perks?|offers?|pay|learn"
    r"|train|gain|courses?"
    r"|similar|jobs|related|day|days|week|month|process|steps?|interview|hire|hiring|why|benefits?|not|no|don[’']t"
    r"|questions?)\b",
    re.IGNORECASE,
)
"""Words of headings below which a list of skills is not asked of the reader."""


def _introduces(text: str) -> Class:
    """What a sentence that ends in a colon says about the list below it ("The right candidate will have:")."""
    tail = text[-160:]
    found = next((kind for kind, pattern in _INTRODUCES if pattern.search(tail)), None)
    if found is not None or text.rstrip()[-1:] != ":":
        return found or Class.OTHER
    last = tail[max(tail.rfind(". "), tail.rfind("! "), tail.rfind("? ")) + 1 :].strip()
    known = classify(last, True)
    if known is not None and known is not Class.OTHER:
        return known
    return Class.PREFERRED if any(cue.want is cues.Want.PREFERRED for cue in cues.cues(last)) else Class.OTHER


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
