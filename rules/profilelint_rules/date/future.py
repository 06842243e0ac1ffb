"""A date lies in the future and nothing says so.

## Why

"May 2027" on its own reads as done. With "Expected" the reader knows that it is planned, and so does a form.

## Bad

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — May 2027
```

```entry
### Peer Adviser, Transfer Center — Columbus, OH

Feb 2027 – May 2027

- Greet 20 new transfer students each month
- Write a guide to the campus offices
```

```entry
### Volunteer Guide, Scioto Nature Center — Columbus, OH

Mar 2027

- Lead 30 school classes along the river trail
- Write a map of 12 stops for families
```

## Good

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Completion May 2027
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected graduation: May 2027
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Anticipated May 2027
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Class of 2027
```

```entry
### Stage Manager, Riverbend Players — Columbus, OH

Sep 2026 – Feb 2027

- Call 14 performances of two plays from a booth above the stage
- Keep the prompt book of 120 pages that three crews use
```

```section
## Awards

- Riverbend Foundation Research Grant, 2025 – 2028
```

## What to do

Write "Expected" before a planned date, or "Incoming" before a role that has not begun; otherwise correct the year.

## When to ignore

When the year is right and the plan is plain from the words around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Award, Context, Education, Entry, Evidence, Finding, Level, Rule, at, lazy

RULE = Rule("date-future", level=Level.WARNING, evidence=Evidence.GUIDE, scope=Entry, since="0.1")

_SAID = lazy(
    r"\b(?:expected|anticipated|incoming|starting|upcoming|graduat(?:ing|ion|es?)|projected|planned|prospective|pursuing|candidate"
    r"|in\s+progress|accepted|future|class\s+of|est\.|exp\.|complet(?:ion|es|ing)|conferr(?:ed|al)|valid|expires?|expiration|renew\w*)\b",
    re.IGNORECASE,
)


def check(entry: Entry, context: Context) -> Iterator[Finding]:
    dates = entry.dates
    if dates is None or dates.expected:
        return
    if isinstance(entry, Education) and context.document.structured:
        return  # the format has no word for "expected": a future endDate is how it says so
    if isinstance(entry, Award) and _has_begun(entry, context) and dates.start is not dates.end:
        return  # the years that a grant runs
    head = entry.content.text[:240]
    begun = _has_begun(entry, context)
    for date in dates.dates:
        first = date.earliest()
        if first is None or first <= context.month or (date.precision == "year" and first[0] <= context.today.year):
            continue
        if _SAID.search(head) or (begun and first <= _later(context.month)):
            return
        if isinstance(entry, Education):
            suggestion = f"if it is planned: “Expected {date.value.text}”"
        elif begun:
            suggestion = (
                f"if that is the planned end: “{date.value.text} (expected)” or “Present”; otherwise correct the year"
            )
        else:
            suggestion = f"if it has not begun: “Incoming” in the title or “Starting {date.value.text}”; otherwise correct the year"
        yield Finding(
            message=f"“{date.value.text}” is in the future, and nothing says that it is planned",
            locations=(at(dates, "in the future"),),
            suggestion=suggestion,
        )
        return


def _has_begun(entry: Entry, context: Context) -> bool:
    """Whether it is a role that has begun, so that a near end in the future is its planned end."""
    start = entry.dates.start if entry.dates is not None else None
    first = start.earliest() if start is not None else None
    return not isinstance(entry, Education) and first is not None and first <= context.month


def _later(month: tuple[int, int]) -> tuple[int, int]:
    """The month half a year on."""
    year, number = month
    return (year + (number + 5) // 12, (number + 5) % 12 + 1)
