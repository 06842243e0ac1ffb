"""A date cannot exist.

## Why

There is no month 13 and no 31 June. A form refuses such a date or turns it into another one.

## Bad

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

Jun 31, 2024 – Aug 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

14/2024 – 15/2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

May 20222 – Aug 2022

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

## Good

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

Jun 2024 – Aug 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

2023-24

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

Sep 2024 – Sep 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```bullet
- Sold 31 June tickets and served 13/14 tables per evening
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## What to do

Correct the date.

## When to ignore

Never: correct the date, or leave the day out.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Entry, Evidence, Finding, Level, Rule, at

RULE = Rule("date-impossible", level=Level.ERROR, evidence=Evidence.LOGIC, scope=Entry, since="0.1")


def check(entry: Entry, context: Context) -> Iterator[Finding]:
    for date in entry.dates.dates if entry.dates is not None else ():
        if date.problem:
            yield Finding(
                message=f"“{date.value.text}” is not a possible date: {date.problem}",
                locations=(at(date.value, date.problem),),
                suggestion="correct the date; month and year are enough, such as “Jun 2024”",
            )
