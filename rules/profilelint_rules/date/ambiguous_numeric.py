"""A date can be read day first or month first.

## Why

03/04/2025 is 4 March in the United States and 3 April in most other countries; forms guess.

## Bad

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — Class of 2026

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

03/04/2024 – 05/06/2025

- Built a nightly import job in Python and SQL that loads 2,000 invoices

## Skills

Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — Class of 2026

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

05/04/2026 – 08/09/2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — Class of 2026

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

2/3/2026 – 4/5/2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL
```

## Good

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

Mar 2024 – May 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

Summer 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — Class of 2026

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

03/04/2024 – 05/26/2025

- Built a nightly import job in Python and SQL that loads 2,000 invoices

## Skills

Python, SQL
```

```bullet
- Audited 03/04/2024 ledgers of 14 branches
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## What to do

Write the month as a word; the day is not needed.

## When to ignore

When every reader of the document lives in one country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Date, Evidence, Finding, Level, Resume, Rule, at

RULE = Rule(
    "date-ambiguous-numeric",
    level=Level.WARNING,
    evidence=Evidence.LOGIC,
    scope=Resume,
    since="0.1",
    ratchet=("dates",),
)

_SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    found = [date for entry in resume.entries if entry.dates is not None for date in entry.dates.dates]
    odd = [date for date in found if date.ambiguous and not date.problem]
    if not odd or any(date.day is not None and not date.ambiguous and _numeric(date) for date in found):
        return  # another date of the document shows the order
    first = odd[0]
    more = f" and {len(odd) - 1} more" if len(odd) > 1 else ""
    yield Finding(
        message=f"“{first.value.text}”{more} can be read day first or month first",
        locations=tuple(at(date.value, "which is the month?" if date is first else "") for date in odd[:6]),
        suggestion=_better(first),
        data={"dates": len(odd)},
    )


def _numeric(date: Date) -> bool:
    return re.fullmatch(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}", date.value.text) is not None


def _better(date: Date) -> str:
    numbers = [int(number) for number in re.findall(r"\d+", date.value.text)[:2]]
    if len(numbers) < 2 or date.year is None or not all(1 <= number <= 12 for number in numbers):
        return "write the month as a word; the day is not needed"
    one, two = (f"{_SHORT[number - 1]} {date.year}" for number in numbers)
    return f"write the month as a word: “{one}” or “{two}”; the day is not needed"
