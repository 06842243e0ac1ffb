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

from profilelint.api import Context, Evidence, Finding, Fix, Level, Resume, Rule, Value, at, edit, lazy, wording

RULE = Rule(
    "bullet-pronoun",
    level=Level.WARNING,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
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
_MOST = 6
"""A text with more pronouns than this is better written anew than mended."""
_SENTENCE = lazy(r"[.!?:;]\s+$")


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    for value in resume.prose:
        for match in _PRONOUN.finditer(value.text):
            if _is_name(value.text, match.start(), match.end()):
                continue
            better = _without(value, context)
            fixes = (
                (Fix("Drop the pronoun", (edit(value, *wording.change(value.text, better)),)),)
                if better and "‹" not in better
                else ()
            )
            yield Finding(
                message=f"“{match[0]}” in {_where(value)}: a resume leaves the pronoun out",
                locations=(at(value, "first person", start=match.start(), end=match.end()),),
                suggestion=f"write “{better}”" if better else _hint(value.text, match.start()),
                fixes=fixes,
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


def _hint(text: str, start: int) -> str:
    if not text[:start].strip() and text[start : start + 1] in ("I", "W"):
        return "start with the verb and say it without the pronoun"
    return "say it without the pronoun"


def _without(value: Value, context: Context) -> str | None:
    """The text without any first-person pronoun, where grammar and facts hold; else ``None``."""
    entry = context.entry(value)
    current = entry is not None and entry.dates is not None and bool(entry.dates.is_current(context.month))
    text = value.text
    for _ in range(_MOST):
        found = next(
            (match for match in _PRONOUN.finditer(text) if not _is_name(text, match.start(), match.end())), None
        )
        if found is None:
            return wording.whole(text) if text != value.text else None
        better = wording.impersonal(text, found.start(), found.end(), "present" if current else "past")
        if better is None:
            return None
        text = better
    return None
