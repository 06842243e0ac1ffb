"""No skills list was found.

## Why

Handshake and many forms match skills by their names. A list gives them a place where they are found.

## Bad

```skills
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```json
{"basics": {"name": "Robin Vale", "email": "robin.vale@mail.example", "phone": "(614) 555-0131"},
 "education": [{"institution": "Ohio State University", "studyType": "B.S.", "area": "Computer Science",
  "startDate": "2023-08", "endDate": "2027-05", "score": "3.6/4.0"}],
 "work": [{"name": "Harborlight Analytics", "position": "Data Intern", "startDate": "2026-05", "endDate": "2026-08",
  "highlights": ["Built a nightly import job in Python that loads 2,000 invoices"]}]}
```

## Good

```skills
Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices

## Additional Information

Computer skills: Python, SQL
```

```skills
- Table saw, planer
- Blueprint reading
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Languages and Tools

Python, SQL, Spanish (B2)
```

## What to do

Add a section "Skills" with the tools and methods that your bullets already name.

## When to ignore

When the field expects none, such as an academic CV (its preset is silent).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, at, lazy

RULE = Rule(
    "section-skills-missing",
    level=Level.INFO,
    evidence=Evidence.VENDOR,
    scope=Resume,
    since="0.1",
)

_SKILLS = lazy(
    r"\b(?:skills?|tools?|technolog\w+|software|frameworks?|libraries|platforms?|proficienc\w+|competenc\w+|expertise)\b",
    re.IGNORECASE,
)
_LABEL = lazy(
    r"\W*(?:[\w/&-]+\s+){0,3}(?:skills|tools|technologies|software|languages|proficiencies|competencies)\s*[:–—-]\s*\S",
    re.IGNORECASE,
)

_BESIDE = lazy(r"(?:(?:technical|key|core|professional|computer)\s+)?skills\s*(?:&\s*\w+\s*)?\t", re.IGNORECASE)
"""The heading to the left of its list, where the two were not told apart."""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    if any(problem.kind == "limit" for problem in context.document.problems):
        return  # it may stand in the part that was not read
    if resume.skills or resume.section("skills") is not None:
        return
    for section in resume.sections:
        texts = [section.heading.text] if section.heading else []
        if any(_SKILLS.search(text) for text in texts) or any(_LABEL.match(line.text[:80]) for line in section.lines):
            return
    if any(_BESIDE.match(line.text[:60]) for line in context.document.lines):
        return
    yield Finding(
        message="no skills list was found",
        locations=(at(resume, "Handshake matches skills by name"),),
        suggestion="add a section “Skills” with the tools and methods that the bullets already name",
    )
