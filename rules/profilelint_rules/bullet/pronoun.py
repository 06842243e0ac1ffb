"""A first-person pronoun stands in a bullet or the summary.

## Why

US guides agree on phrases without I, me, my, we or our: the document is about one person, so the words carry nothing.
In the United Kingdom and the European Union it is a matter of taste.

## Bad

```bullet
- Coached my team of six before each of 11 debate rounds
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```summary
I am a computer science student who builds import jobs in Python.
```

```bullet
- Sold 140 tickets in two days because I called every branch of the union
- Trained 12 nurses so that we could open a second ward
```

## Good

```bullet
- Repaired Mac minis and I beams for 12 shops
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Maintained the Me-and-My-Baby class list of 25 families
- Processed 60 Form I-9 files for seasonal staff
```

```bullet
- Moved US Open ticket sales of 900 seats to a new counter
- Revised for the Part I and Part II exams of the actuaries' institute
```

```bullet
- Inspected 12 mine shafts and one coal mine with a safety crew
- Filed Form W-2 and Schedule I papers for 120 households
```

```bullet
- Played the lead in Me and My Girl at a 200-seat theater
- Reviewed the film “We Need to Talk About Kevin” for 800 readers
```

## What to do

Drop the pronoun; the suggestion shows the sentence without it where that is safe.

## When to ignore

In quotations and titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, Value, at, lazy

RULE = Rule(
    "bullet-pronoun",
    level=Level.WARNING,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
    presets={
        "uk-cv": Level.INFO,
        "eu-cv": Level.INFO,
        "us-federal": Level.INFO,
        "academic-cv": None,
        "de-lebenslauf": None,
    },
)

_PRONOUN = lazy(
    r"(?<![\w\-–'’/&.])(?:"
    r"I(?=(?:['’](?:m|ve|d|ll))?\s+[a-z])(?!-|\s+beams?\b)|I['’](?:m|ve|d|ll)"
    r"|[Mm]e|[Mm]y|[Mm]yself|(?<=\bof\s)mine(?=\s*(?:[.,;:)]|$))|[Ww]e|[Ww]e['’](?:re|ve)|[Oo]ur|[Oo]urs|[Oo]urselves"
    r")(?![\w\-–/&]|['’]s\b)"
)
_QUOTED = lazy(r"[\"“«][^\"“”«»]*[\"”»]|‘[^’]*’|(?<!\w)'[^']*'(?!\w)")
_NUMERAL = lazy(r"(?<=\S\s)[A-Z][\w.'’-]*\s+$")
"""Before "I": a capitalised word inside the sentence, as in "Type I", "Schedule I", "Calculus I"."""
_ALONE = lazy(
    r"\b(?:Part|Phase|Stage|Level|Type|Tier|Class|Form|Title|Division|Volume|Book|Calculus|Physics|War|Chemistry|Biology"
    r"|Schedule|Algebra|Spanish|French|German|Latin|Accounting|Anatomy|Economics|Statistics|Appendix|Category|Group)\s+$"
)
_SENTENCE = lazy(r"[.!?:;]\s+$")


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    for value in resume.prose:
        for match in _PRONOUN.finditer(value.text):
            if _is_name(value.text, match.start(), match.end()):
                continue
            better = _without(value.text, match.start(), match.end())
            yield Finding(
                message=f"“{match[0]}” in {_where(value)}: a resume leaves the pronoun out",
                locations=(at(value, "first person", start=match.start(), end=match.end()),),
                suggestion=f"write “{better}”" if better else _hint(match[0]),
            )
            break


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether the word belongs to a name or a quotation, or is a Roman numeral."""
    if any(quote.start() < start < quote.end() for quote in _QUOTED.finditer(text)):
        return True
    if text[start:end] == "I":
        before = text[max(0, start - 40) : start]
        return bool(_ALONE.search(before)) or (
            bool(_NUMERAL.search(before)) and not re.match(r"I\s+(?:am|was|have|had|led|did|made)\b", text[start:])
        )
    if text[start].isupper():
        inside = start > 0 and _SENTENCE.search(text[:start]) is None
        return inside or re.match(r"\s+[A-Z][a-z]", text[end:]) is not None
    return False


def _where(value: Value) -> str:
    if value.path == "basics.summary":
        return "the summary"
    return "a bullet" if ".highlights" in value.path else "the text of an entry"


def _hint(word: str) -> str:
    if word.lower().startswith(("i", "we")):
        return "start with the verb and say it without the pronoun"
    return "say it without the pronoun"


def _without(text: str, start: int, end: int) -> str | None:
    """The text without a possessive or a leading pronoun, where grammar holds; else ``None``."""
    word = text[start:end].lower()
    if word in ("my", "our"):
        after = text[end:].lstrip()
        if start == 0:
            return after[:1].upper() + after[1:]
        if re.match(r"(?:own|best|first|last)\b", after):
            return None
        return f"{text[:start]}the {after}"
    if word == "i" and start == 0:
        rest = re.match(r"\s+(?!am\b|was\b|have\b|had\b|can\b|will\b|would\b)([a-z]+)\b(.*)", text[end:], re.DOTALL)
        if rest:
            return rest[1].capitalize() + rest[2]
    return None
