"""No graduation month and year are given.

## Why

Student boards and employers filter by the (expected) graduation date; a start alone does not tell it.

## Bad

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Aug 2023 – Present
```

```json
{"basics": {"name": "Robin Vale", "email": "robin.vale@mail.example", "phone": "(614) 555-0131"},
 "education": [{"institution": "Ohio State University", "studyType": "B.S.", "area": "Computer Science",
  "startDate": "2023-08", "score": "3.6/4.0"}],
 "work": [{"name": "Harborlight Analytics", "position": "Data Intern", "startDate": "2026-05", "endDate": "2026-08",
  "highlights": ["Built a nightly import job in Python that loads 2,000 invoices"]}],
 "skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}]}
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0
```

## Good

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Aug 2023 – May 2027 (expected)
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — May 2025
```

```education
**Ohio State University** — Columbus, OH
M.S. in Computer Science, GPA 3.6/4.0 — Aug 2026 – Present (expected May 2028)

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — May 2026
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Class of 2027
```

## What to do

Add "Expected ‹month year›".

## When to ignore

When the date is open for a reason that the document states.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, at, lazy

RULE = Rule("date-graduation-missing", level=Level.WARNING, evidence=Evidence.VENDOR, scope=Resume, since="0.1")

_SAID = lazy(r"\b(?:expected|anticipated|graduat\w+|class\s+of|projected|conferr\w+)\b|\bnon-?degree\b", re.IGNORECASE)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    if not context.preset.student:
        return
    none = not any(
        entry.dates is not None and entry.dates.end is not None and not entry.dates.end.open
        for entry in resume.education
    )
    for entry in resume.education:
        dates = entry.dates
        if (dates is None and not none) or (dates is not None and dates.end is not None and not dates.end.open):
            continue
        if dates is not None and dates.end is None and not context.document.structured:
            continue  # the rest of the range may be lost in a line break
        degree = entry.study_type or entry.institution
        if degree is None or degree.confidence < 0.5 or entry.institution is None or _SAID.search(entry.content.text):
            continue
        yield Finding(
            message="no graduation date is given" if dates is None else "a degree has a start, but no graduation date",
            locations=(at(dates or degree, "until when?" if dates is not None else "when?"),),
            suggestion="add the month and year: “Expected ‹month year›”",
        )
        return
