"""The newest date lies more than half a year back.

## Why

Nothing says "Present", and the last dated item is old: the document may simply have been saved some time ago. A course, a
project, a certificate or a volunteer day since then would be the first thing that a reader sees.

## Bad

```resume preset=us-experienced
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Data Analyst, Harborlight Analytics — Columbus, OH

Jan 2022 – Mar 2026

- Built nightly import jobs in Python and SQL that load 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2018
```

```json preset=us-experienced
{"basics": {"name": "Robin Vale", "email": "robin.vale@mail.example", "phone": "(614) 555-0131"},
 "work": [{"name": "Harborlight Analytics", "position": "Data Engineer", "startDate": "2021-02", "endDate": "2025-06",
  "highlights": ["Built import jobs in Python and SQL that load 2,000 invoices a night"]}],
 "education": [{"institution": "Ohio State University", "studyType": "Bachelor of Science", "area": "History",
  "startDate": "2014-08", "endDate": "2018-05"}],
 "skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}]}
```

```resume today=2027-09-01
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Jan 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL
```

## Good

```resume preset=us-experienced
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Data Analyst, Harborlight Analytics — Columbus, OH

Jan 2022 – May 2026

- Built nightly import jobs in Python and SQL that load 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2018
```

```resume preset=us-experienced
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Data Analyst, Harborlight Analytics — Columbus, OH

Jan 2022 – Mar 2025

- Built nightly import jobs in Python and SQL that load 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL

## Education

**Ohio State University** — Columbus, OH
M.S. in Statistics — Expected May 2027
```

```resume preset=us-experienced
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Data Analyst, Harborlight Analytics — Columbus, OH

Jan 2022 – Mar 2025

- Built nightly import jobs in Python and SQL that load 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2018

## Certifications

Certified Analytics Professional, 2026
```

```json preset=us-experienced
{"basics": {"name": "Robin Vale", "email": "robin.vale@mail.example", "phone": "(614) 555-0131"},
 "work": [{"name": "Harborlight Analytics", "position": "Data Engineer", "startDate": "2021-02",
  "highlights": ["Build import jobs in Python and SQL that load 2,000 invoices a night"]}],
 "education": [{"institution": "Ohio State University", "studyType": "Bachelor of Science", "area": "History",
  "startDate": "2014-08", "endDate": "2018-05"}],
 "skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}]}
```

## What to do

Add what is new since then, if there is anything. Nothing is wrong with a document that has nothing to add.

## When to ignore

When nothing was left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, DateRange, Evidence, Finding, Level, Option, Precision, Resume, Rule, at, lazy

RULE = Rule(
    "date-stale",
    level=Level.INFO,
    evidence=Evidence.CONVENTION,
    scope=Resume,
    since="0.1",
    options=(Option("months", 6, "how many months may have passed since the newest date"),),
)

_YEAR = lazy(r"(?<![\d.,$€£/@_-])(20\d\d)(?![\d%]|[.,]\d)")
_RUNNING = lazy(
    r"(?i)(?:[-–—]|\bto|\buntil|\bsince|\b\d{4})\s*(?:present|now|current(?:ly)?|today|date|ongoing|heute|actuel|actualidad)\b|\b(?:since|expected|anticipated)\s+"
    r"(?:[a-z]{3,9}\.?\s+)?\d{4}|\bin\s+progress\b|\((?:present|current|ongoing)\)|(?:^|[\t|\n])\s*(?:present|current|ongoing)\s*(?:$|[\t|\n])"
)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    newest: tuple[tuple[int, int], DateRange] | None = None
    held = False
    for entry in resume.entries:
        dates = entry.dates
        if dates is None:
            continue
        if dates.expected or any(date.open for date in dates.dates) or dates.end is None:
            return
        latest = dates.end.latest()
        if latest is None or latest >= context.month:
            return  # an impossible date is another rule's
        held = held or entry.path.startswith(("work", "education", "volunteer"))
        if newest is None or latest > newest[0]:
            newest = (latest, dates)
    if newest is None or not held:
        return
    (year, month), dates = newest
    passed = (context.month[0] - year) * 12 + context.month[1] - month
    if passed <= context.number("months") or _newer(context, year):
        return
    ago = f"{passed} months" if passed < 24 else f"{passed // 12} years"
    last = dates.end
    bare = last is not None and last.precision is Precision.YEAR
    yield Finding(
        message=f"the newest date, “{dates.value.text}”, lies {'about ' if bare else ''}{ago} back",
        locations=(at(dates, "the newest date"),),
        suggestion="add what came since then, if there is anything: a course, a project, a certificate, a volunteer day",
        data={"months": passed},
    )


def _newer(context: Context, year: int) -> bool:
    """Whether the text holds a later year, or says of anything that it goes on, outside of what was read as entries."""
    text = context.document.text
    if not context.document.structured and _RUNNING.search(text):
        return True
    return any(year < int(found[1]) <= context.month[0] + 8 for found in _YEAR.finditer(text))
