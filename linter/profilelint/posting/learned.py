"""Terms that no table knows, as the trained pipeline finds them in a posting's lines.

The table's names go first; what the pipeline finds beside them is cleaned of the words around it. What is written as a
name counts as asked for; a phrase in common words is only mentioned, for whoever compares: nobody is told to miss it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from profilelint.language import skills
from profilelint.model.posting import Kind
from profilelint.pattern import lazy
from profilelint.posting.headings import Class
from profilelint.posting.terms import Term
from profilelint.posting.towns import COUNTRY, SHIRE, STATE, STATE_NAMES
from profilelint.posting.units import Unit

ASKED: Final = 0.6
"""The confidence of a term that rules may speak of."""
SHOWN: Final = 0.45
"""The confidence of one that is only shown."""

_NAME_SCORE: Final = 0.8
_LEAST_SCORE: Final = 0.6
_MOST_WORDS: Final = 5
_FRONT: Final = lazy(
    r"(?:(?:the|an?|any|some|our|your|their|strong|good|great|solid|basic|working|sound|thorough|excellent|relevant"
    r"|related|other|similar|proven|current|valid|modern|advanced|various|all|and|or|of|in|with|using|as|e\.g\."
    r"|like)\s+)+",
    2,
)
_BACK: Final = lazy(
    r"(?:\s+(?:skills?|experience|knowledge|background|expertise|proficiency|and|or|in|of|with|for|to|is|are|etc|plus"
    r"|preferred|required|desired|competenc\w+|basics|principles|a|an|the))+$",
    2,
)
_EDGES: Final = " \t,;:.!?/|•·–—-()[]{}\"'“”‘’*&"
_PLACES: Final = lazy(f"(?:{STATE_NAMES}|{COUNTRY}|{STATE}|{SHIRE})")
_NO_TERM: Final = lazy(
    r"^(?:.*\b(?:degree|diploma|bachelor|master|ph\.?d|years?|months?|gpa|resume|cv|cover letter|university|college"
    r"|school|candidate|applicant|ability|able|team|people|company|business needs|salary|benefits?|hours?|shifts?"
    r"|weekends?|licen[sc]e|certificat\w+|driver|sponsorship|visa|citizen\w*|clearance|veteran|disab\w+)\b.*|[\d\W]+"
    r"|\w)$",
    2,
)


_HEADS_EXAMPLES: Final = lazy(
    r"\s*(?:\((?!s\))|[,:–—-]?\s*(?:such\s+as|like|e\.?g\.?|for\s+example|including|namely)\b)", 2
)
_ANY_OTHER: Final = lazy(r"\b(?:another|other|similar|any|comparable|equivalent)\s+$", 2)
_LISTED: Final = lazy(r",\s|\s/\s|\sor\s", 2)
_MOST_UNITS: Final = 400
_MOST_CHARACTERS: Final = 40_000
"""Beyond either, a posting's further lines are left to the table: no real one is so long."""


_NOTHING: Final = lazy(
    r"(?:or|and|nor|either|both|whichever|whatever|anything|something|anyone|others?|another|more|bit|lot|one|two|it|them"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays?|weekends?|gs-?\d+|current|valid|active|registered)$"
    r"|(?:especially|particularly|including|registered|current|anything|whichever|e\.g\.)\s",
    2,
)
_ROLE: Final = lazy(
    r"\b(?:engineers?|scientists?|managers?|developers?|analysts?|designers?|consultants?|administrators?|nurses?"
    r"|teachers?"
    r"|recruiters?|architects?|assistants?|directors?|executives?|specialists?|technicians?|officers?|leaders?|workers?"
    r"|supervisors?|advisors?|coordinators?|therapists?|physiotherapists?|pharmacists?|physicians?|paramedics?)$",
    2,
)
_GENERAL: Final = lazy(
    r"\b(?:implementations?|solutions?|environments?|projects?|initiatives|process(?:es)?|practices|concepts|principles"
    r"|applications?|systems?|services?|operations|teams?|organi[sz]ations?|platforms?|tools|technolog(?:y|ies)|data"
    r"|products?"
    r"|work|standards|procedures|settings?|methods|techniques|needs|issues|industry|sector|level|background|records?|certifications?|certificates?)$",
    2,
)


def sifted(found: list[Term]) -> list[Term]:
    """Terms that no table knows, judged by their words: roles are no skills, and what ends in a general word or is an
    everyday word with a capital is only shown."""
    from profilelint.language import spelling

    out: list[Term] = []
    for term in found:
        if term.confidence == 1.0:
            out.append(term)
            continue
        if _NOTHING.match(term.name) or _PLACES.fullmatch(term.name):
            continue
        if term.kind is not Kind.SKILL:
            out.append(term)
            continue
        if _ROLE.search(term.name):
            continue
        plain = " " not in term.name and term.name.istitle() and spelling.known(term.name.lower())
        weak = term.confidence > SHOWN and (plain or _GENERAL.search(term.name) is not None)
        out.append(term._replace(confidence=SHOWN) if weak else term)
    return out


def learned(units: Sequence[Unit]) -> list[list[Term]]:
    """For each unit, in order, the terms that the pipeline finds; the units are lines of one posting.

    Raises profilelint.language.sentences.SpacyMissingError where spaCy cannot be imported.
    """
    from profilelint.language import terms as pipeline

    asking: list[int] = []
    left = _MOST_CHARACTERS
    for number, unit in enumerate(units):
        if unit.kind is Class.IGNORE:
            continue
        left -= len(unit.value.text)
        if left < 0 or len(asking) == _MOST_UNITS:
            break
        asking.append(number)
    out: list[list[Term]] = [[] for _ in units]
    for number, spans in zip(asking, pipeline.extract([units[n].value.text for n in asking]), strict=True):
        text = units[number].value.text
        judged: list[skills.Hit] | None = None
        for span in spans:
            if span.kind != pipeline.KNOWLEDGE or span.score < _LEAST_SCORE:
                continue
            term = _term(text, span.start, span.end, span.score)
            if term is None:
                continue
            if judged is None:
                judged = skills.find(text, listed=units[number].item)
            if not any(hit.start <= term.start and term.end <= hit.end for hit in judged):
                out[number].append(term)
    return out


def _term(text: str, start: int, end: int, score: float) -> Term | None:
    start, end = _cleaned(text, start, end)
    words = text[start:end].split()
    if not 0 < len(words) <= _MOST_WORDS or _NO_TERM.match(text[start:end]):
        return None
    whole = text[start:end]
    if text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
        return None
    if _HEADS_EXAMPLES.match(text, end) or _ANY_OTHER.search(text, max(0, start - 20), start):
        return None  # what stands behind it is asked for, or what stands before it
    name = skills.canonical(whole)
    if name is not None:
        return None  # the table has judged it, in its context
    proper = any(char.isupper() for char in whole[0 if start else 1 :]) or (whole[:1].isupper() and len(words) > 1)
    if (not proper and len(words) == 1 and not _LISTED.search(text[max(0, start - 6) : end + 6])) or _PLACES.fullmatch(
        whole
    ):
        return None
    aside = text.rfind("(", 0, start) > text.rfind(")", 0, start)  # an example or a detail of what stands before
    return Term(start, end, whole, Kind.SKILL, ASKED if proper and score >= _NAME_SCORE and not aside else SHOWN)


def _cleaned(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the words and signs at its ends that are no part of a name."""
    while True:
        before = (start, end)
        while start < end and text[start] in _EDGES and text[start : start + 2] not in (".N", ".n"):
            start += 1
        while end > start and text[end - 1] in _EDGES:
            if text[end - 1] == ")" and "(" in text[start:end]:
                break
            end -= 1
        front = _FRONT.match(text, start, end)
        if front is not None and front.end() < end:
            start = front.end()
        back = _BACK.search(text[start:end])
        if back is not None and back.start():
            end = start + back.start()
        if (start, end) == before:
            return start, end
