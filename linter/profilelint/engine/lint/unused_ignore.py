"""An ignore suppressed nothing.

## Why

The text that it was meant for has changed or gone. An ignore that stays behind would hide the next finding there. An
`enable` that nothing disabled, and a second `disable`, do nothing either.

## Bad

```resume
# Robin Vale

robin.vale@mail.example | (614) 555-0131

<!-- profilelint: file-ignore[bullet-pronoun] quoted from the award -->

## Education

**Ohio State University** — B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

**Library Assistant**, Ohio State University — Sep 2025 – Present

- Shelve 300 returned books each week and answer questions at the desk
- Teach 40 first-year students to search the catalog

## Skills

Python, SQL
```

```bullet
<!-- profilelint: ignore[bullet-pronoun] the course's own words -->
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Built a nightly import job in Python and SQL that loads 2,000 invoices
<!-- profilelint: enable[bullet-pronoun] -->
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
<!-- profilelint: disable[bullet-pronoun] the course's own words -->
- Coached my own course on data for 40 students
<!-- profilelint: disable[bullet-pronoun] -->
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```json
{"meta": {"profilelint": {"ignore": [{"rule": "bullet-pronoun", "reason": "the award's own words"}]}},
 "basics": {"name": "Robin Vale", "email": "robin.vale@mail.example", "phone": "(614) 555-0131"},
 "education": [{"institution": "Ohio State University", "studyType": "B.S.", "area": "Computer Science",
  "startDate": "2023-08", "endDate": "2027-05", "score": "3.6/4.0"}],
 "work": [{"name": "Harborlight Analytics", "position": "Data Intern", "startDate": "2026-05", "endDate": "2026-08",
  "highlights": ["Coached a team of 12 in Python and SQL each week"]}],
 "skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}]}
```

## Good

```resume
# Robin Vale

robin.vale@mail.example | (614) 555-0131

## Education

**Ohio State University** — B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

**Library Assistant**, Ohio State University — Sep 2025 – Present

<!-- profilelint: ignore[bullet-pronoun] the course's own words -->
- Coach my own course on data to 40 first-year students
- Shelve 300 returned books each week and answer questions at the desk

## Skills

Python, SQL
```

```json
{"meta": {"profilelint": {"ignore": [{"rule": "bullet-pronoun", "reason": "the award's own words"}]}},
 "basics": {"name": "Robin Vale", "email": "robin.vale@mail.example", "phone": "(614) 555-0131"},
 "education": [{"institution": "Ohio State University", "studyType": "B.S.", "area": "Computer Science",
  "startDate": "2023-08", "endDate": "2027-05", "score": "3.6/4.0"}],
 "work": [{"name": "Harborlight Analytics", "position": "Data Intern", "startDate": "2026-05", "endDate": "2026-08",
  "highlights": ["Coached my team of 12 in Python and SQL each week"]}],
 "skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}]}
```

```bullet
<!-- profilelint: disable[bullet-pronoun] the course's own words -->
- Coached my own course on data for 40 students
<!-- profilelint: enable[bullet-pronoun] -->
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
<!-- profilelint: ignore[job-required-missing] learning it now -->
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## What to do

Delete the ignore.

## When to ignore

When the ignore is for another preset or posting; rules that did not run are not counted as unused.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.engine.rule import Context, Evidence, Rule
from profilelint.model.document import Document
from profilelint.model.finding import Finding, Level

RULE = Rule("lint-unused-ignore", level=Level.INFO, evidence=Evidence.LOGIC, scope=Document, since="0.1", reserved=True)


def check(document: Document, context: Context) -> Iterator[Finding]:
    """Raised by ``engine/suppression.py``, where the ignores are read."""
    yield from ()
