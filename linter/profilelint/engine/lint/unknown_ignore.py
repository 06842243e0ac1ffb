"""An ignore cannot be followed: it names no rule, or is misspelt.

## Why

Such an ignore hides nothing, and nobody notices. It may stand in a comment of the document, in
`meta.profilelint.ignore` of a JSON Resume, or in the configuration. There is no form for all rules or for a family of
them, and findings about the check itself cannot be ignored.

## Bad

```resume
# Robin Vale

robin.vale@mail.example | (614) 555-0131

<!-- profilelint: ignore[bullet-pronouns] quoted from the award -->

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
<!-- profilelint: ignore[bullet-pronnoun] quoted from the award -->
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
<!-- profilelint: ignroe[bullet-pronoun] quoted from the award -->
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
<!-- profilelint: ignore[bullet] quoted from the award -->
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
<!-- profilelint: disable -->
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```json
{"meta": {"profilelint": {"ignore": "bullet-pronoun"}},
 "basics": {"name": "Robin Vale", "email": "robin.vale@mail.example", "phone": "(614) 555-0131"},
 "education": [{"institution": "Ohio State University", "studyType": "B.S.", "area": "Computer Science",
  "startDate": "2023-08", "endDate": "2027-05", "score": "3.6/4.0"}],
 "work": [{"name": "Harborlight Analytics", "position": "Data Intern", "startDate": "2026-05", "endDate": "2026-08",
  "highlights": ["Coached a team of 12 in Python and SQL each week"]}],
 "skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}]}
```

```json
{"meta": {"profilelint": {"ignore": [{"rule": "bulet-pronoun", "reason": "quoted"},
  {"rule": "bullet-pronoun", "reason": "the award's own words"}]}},
 "basics": {"name": "Robin Vale", "email": "robin.vale@mail.example", "phone": "(614) 555-0131"},
 "education": [{"institution": "Ohio State University", "studyType": "B.S.", "area": "Computer Science",
  "startDate": "2023-08", "endDate": "2027-05", "score": "3.6/4.0"}],
 "work": [{"name": "Harborlight Analytics", "position": "Data Intern", "startDate": "2026-05", "endDate": "2026-08",
  "highlights": ["Coached my team of 12 in Python and SQL each week"]}],
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
- Wrote a checker with ignore[bullet-pronouns] comments for 14 clerks
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
<!-- ignore[bullet-pronouns] is a note of another tool -->
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
<!-- to do: profilelint: ignore[bullet-pronoun] the course's own words -->
- Coached my own course on data for 40 students
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
<!-- see profilelint: it is a program -->
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## What to do

Write what the finding offers: the form that was probably meant, with the rule's name as `profilelint rules` lists it.
Several rules stand between commas. A whole family is left out by the settings.

## When to ignore

When the name belongs to a rule pack that is not loaded in this run; name the pack under `plugins`.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.engine.rule import Context, Evidence, Rule
from profilelint.model.document import Document
from profilelint.model.finding import Finding, Level

RULE = Rule(
    "lint-unknown-ignore", level=Level.WARNING, evidence=Evidence.LOGIC, scope=Document, since="0.1", reserved=True
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    """Raised by ``engine/suppression.py``, where the ignores are read."""
    yield from ()
