"""The e-mail address is a school's, and graduation is near or past.

## Why

Many schools close addresses after graduation; answers to applications can take months.

## Bad

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | vale.31@osu.edu

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected Dec 2026

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | rv@student.harbor.ac.uk

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — May 2025

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | rvale@uni.edu.au

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — May 2026

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL
```

## Good

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | vale.31@osu.edu

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2028

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | vale@alumni.osu.edu

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — May 2025

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | vale@educators.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — May 2025

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin@vale.education

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected Dec 2026

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL
```

## What to do

Use an address that lasts.

## When to ignore

When your school keeps addresses for its graduates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Option, Resume, Rule, at, lazy

RULE = Rule(
    "contact-email-expiring",
    level=Level.INFO,
    evidence=Evidence.CONVENTION,
    scope=Resume,
    since="0.1",
    options=(Option("months", 6, "from how many months before graduation on the address counts as expiring"),),
)

_SCHOOL = lazy(r"@(?:[\w-]+\.)*(?:[\w-]+\.edu|[\w-]+\.edu\.[a-z]{2}|[\w-]+\.ac\.[a-z]{2})$", re.IGNORECASE)
_ALUMNI = lazy(r"@(?:alum|alumni|post)\.|@[\w-]*alum", re.IGNORECASE)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    email = resume.basics.email
    if email is None or not _SCHOOL.search(email.text) or _ALUMNI.search(email.text):
        return
    ends = [
        (end, entry)
        for entry in resume.education
        if entry.dates is not None and entry.dates.end is not None and (end := entry.dates.end.latest()) is not None
    ]
    if not ends:
        return
    (year, month), entry = max(ends, key=lambda item: item[0])
    left = (year - context.today.year) * 12 + month - context.today.month
    if left > context.number("months") or entry.dates is None:
        return
    when = (
        "is past" if left < 0 else "is this month" if left == 0 else f"is {left} month{'s' if left != 1 else ''} away"
    )
    yield Finding(
        message=f"the e-mail address is a school's, and graduation {when}",
        locations=(
            at(email, "may be closed after graduation", start=0, end=len(email.text)),
            at(entry.dates, "graduation"),
        ),
        suggestion="use an address that lasts, or check that your school keeps this one for graduates",
    )
