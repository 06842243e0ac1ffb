"""A date that is called expected has passed.

## Why

A reader cannot tell whether the degree was finished or the line is old.

## Bad

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Graduating June 2026
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2024
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Anticipated graduation: Dec 2025
```

## Good

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected Dec 2026
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected Nov 2026
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — May 2024
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — May 2025, a term earlier than expected
```

## What to do

Drop the word if it happened; otherwise correct the date.

## When to ignore

Never, unless the word belongs to something else; then move it away from the date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Entry, Evidence, Finding, Level, Rule, at, lazy

RULE = Rule("date-expected-past", level=Level.WARNING, evidence=Evidence.LOGIC, scope=Entry, since="0.1")

_WORD = lazy(r"\b(expected|anticipated|projected|estimated|planned|graduating|exp\.|est\.)", re.IGNORECASE)


def check(entry: Entry, context: Context) -> Iterator[Finding]:
    dates = entry.dates
    if dates is None or not dates.expected or dates.end is None or dates.end.open:
        return
    latest = dates.end.latest()
    word = _WORD.search(dates.value.text)
    if latest is None or latest >= context.month or word is None:
        return
    yield Finding(
        message=f"“{dates.value.text}” has passed",
        locations=(at(dates, "no longer ahead"),),
        suggestion=f"if it happened: “{dates.end.value.text}” without “{word[1]}”; otherwise correct the date",
    )
