"""An entry ends before it starts.

## Why

It is a slip that a form or a careful reader stops at, and years of experience cannot be added up.

## Bad

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

May 2025 – Mar 2025

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

Fall 2024 – Spring 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

2025 – 2023

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

## Good

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

May 2025 – May 2025

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry preset=academic-cv
### Math Tutor, Brightside Tutoring — Columbus, OH

2024 – 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

Winter 2024 – Spring 2025

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

Nov 2024 – Feb 2025

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

## What to do

Swap the dates if that is what happened, or correct the one that is wrong.

## When to ignore

Never: one of the two dates is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Entry, Evidence, Finding, Level, Rule, at

RULE = Rule("date-end-before-start", level=Level.ERROR, evidence=Evidence.LOGIC, scope=Entry, since="0.1")


def check(entry: Entry, context: Context) -> Iterator[Finding]:
    dates = entry.dates
    if dates is None or dates.start is None or dates.end is None or dates.end.open:
        return
    start, end = dates.start.earliest(), dates.end.latest()
    if start is None or end is None or end >= start:
        return
    yield Finding(
        message="the entry ends before it starts",
        locations=(at(dates, f"{dates.end.value.text} is before {dates.start.value.text}"),),
        suggestion=f"if the two were swapped: “{dates.end.value.text} – {dates.start.value.text}”; otherwise correct the year",
    )
