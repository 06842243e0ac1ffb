"""A word stands twice in a row.

## Why

It is a slip that spelling checkers let pass and readers see.

## Bad

```bullet
- Moved the the paper archive of 3,000 files to a new room
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Sold coffee in the in the lobby of a hall for 300 guests
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```education
**Ohio State University** — Columbus, OH
B.S. in in Computer Science, GPA 3.6/4.0 — Expected May 2027
```

```bullet
- Wrote 14 lessons for for a class of third graders
- Managed a a budget of $4,000 for the spring show
```

## Good

```bullet
- Fed 12 aye aye lemurs at the zoo
- Moved the paper archive of 3,000 files to a new room
```

```bullet
- Explained that that rule had changed for 45 tenants
- Booked Duran Duran and Walla Walla stops for a 12-city tour
```

```bullet
- Cooked mahi mahi and pad thai for 90 guests a night
- Taught the cha cha and the can can to 14 pupils
```

```bullet
- Fed the dik dik of Sing Sing farm; drew log log plots of 40 herds
- Sang “again and again and again” in 14 homes
```

```summary
Cherche un stage de six mois dans une équipe qui fait ce que nous nous sommes promis de faire.
```

## What to do

Delete one of them.

## When to ignore

When the two belong to a name that is written in lower case, or to a quoted line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Fix, Level, Resume, Rule, Value, at, edit, lazy

RULE = Rule("word-repeated", level=Level.WARNING, evidence=Evidence.LOGIC, scope=Resume, since="0.1")

_TWICE = lazy(r"(?<![\w'’-])([A-Za-zÀ-ÿ]{2,}|a)\s+(\1)(?![\w'’-])", re.IGNORECASE)
_PHRASE = lazy(r"(?<![\w'’-])([a-z]{2,12} [a-z]{2,12})\s+(\1)(?![\w'’-])")
_SMALL = lazy(r"(?<![\w'’-])(the|of|and|for|to|with|at|on|an|a|from|by|as|in)\s+(\1)(?![\w'’-])", re.IGNORECASE)
_LONGEST = 5_000
_ENGLISH = lazy(r"\b(?:the|and|with|for|from|to|of|by)\b", re.IGNORECASE)
_FOREIGN = lazy(
    r"\b(?:le|la|les|des|du|une|et|pour|dans|nous|der|die|das|und|mit|für|ein|eine|el|los|las|y|con|una|para|em|da|com"
    r"|il|di|della|sit|amet|dolor)\b",
    re.IGNORECASE,
)
"""Small words of English, and of languages in which a word may rightly stand twice."""
_FINE = frozenset(
    "that had ha bye so very is new york can go no mahi cha tom bon la doo hush tut chop chow yo yum beep knock hear"
    " there dik tam log sing knick now again blah tick tsk boo dum gaga hubba pom tuk ylang win night never aye more too fifty".split()
)
"""Words that may rightly stand twice ("explained that that rule", "the problem is is"), or that name something."""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    for value, match in _matches(resume):
        first, second = match[1], match[2]
        if first.lower() in _FINE or (first[0].isupper() and second[0].isupper()):
            continue
        if _FOREIGN.search(value.text[:_LONGEST]) and not _ENGLISH.search(value.text[:_LONGEST]):
            continue  # "nous nous", "die die" and a filler text's "velit velit" are no slips
        if " " in first and {"and", "by", "or", "after"}.intersection(first.split()):
            continue  # "again and again and again"
        start, end = match.span()
        yield Finding(
            message=f"“{match[0]}”: a word stands twice",
            locations=(at(value, "twice", start=start, end=end),),
            suggestion=f"write “{first}” once",
            fixes=(Fix("Delete one", (edit(value, start, end, first),), safe=True),),
        )


def _matches(resume: Resume) -> Iterator[tuple[Value, re.Match[str]]]:
    """Doubled words of sentences; of the other lines only the small words, since names may stand twice."""
    told: set[int] = set()
    for value in resume.prose:
        told.update(span.start for span in value.spans)
        for pattern in (_TWICE, _PHRASE):
            for match in pattern.finditer(value.text[:_LONGEST]):
                yield value, match
    for section in resume.sections:
        for line in section.lines:
            if line.spans and line.spans[0].start not in told:
                for match in _SMALL.finditer(line.text[:_LONGEST]):
                    yield line, match
