"""The posting states a day until which to apply.

## Why

The date is easily overlooked at the end of the text. Where a school approves documents first, the resume must be
approved before that day (Handshake's help pages). A day that is past is a warning: check whether the posting is still
open.

## Bad

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## How to apply

Applications close on December 5, 2026.
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## How to apply

Apply by Dec 5.
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

Closing date: 20 November 2026
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## How to apply

Upload your resume no later than 5:00 p.m. on Friday, January 15th, 2027.
```

## Good

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

Posted on November 3, 2026
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## How to apply

Applications are reviewed on a rolling basis; the position is open until filled.
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Ability to meet tight deadlines, such as the one of April 15, 2027
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## Dates

The internship starts on June 7, 2027 and ends on August 13, 2027.
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## How to apply

Review of applications begins on January 5, 2027.
```

## What to do

Apply some days before. If the day is past, see whether the posting is still open, or ask.

## When to ignore

When you have applied already.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Kind, Level, Match, Requirement, Rule, at

RULE = Rule(
    "job-deadline",
    level=Level.INFO,
    evidence=Evidence.LOGIC,
    scope=Match,
    since="0.1",
    needs=("job",),
    raised=Level.WARNING,
)


def check(match: Match, context: Context) -> Iterator[Finding]:
    found = [row.requirement for row in match.rows if row.requirement.kind is Kind.DEADLINE and row.requirement.options]
    days = [day for wanted in found if (day := _day(wanted, context)) is not None]
    if not found:
        return
    if not days:
        wanted = found[0]
        words = wanted.options[0].text
        yield Finding(
            message=f"the posting{context.which(match)} takes applications until {words}; it does not say of which year",
            locations=(at(wanted.quote, "to be met"),),
            suggestion="apply some days before; nothing needs to change in the document",
            data={"deadline": words},
        )
        return
    last = max(days)
    wanted = next(wanted for wanted in found if _day(wanted, context) == last)
    left = (last - context.today).days
    date = f"{last:%B} {last.day}, {last.year}"
    past = left < 0
    ago = -left
    when = (
        f"{ago} day{'s' if ago != 1 else ''} ago"
        if past
        else "today"
        if not left
        else f"in {left} day{'s' if left != 1 else ''}"
    )
    yield Finding(
        message=f"the posting{context.which(match)} closed on {date} ({when})"
        if past
        else f"the posting{context.which(match)} closes on {date} ({when})",
        locations=(at(wanted.quote, "past" if past else "to be met"),),
        suggestion="see whether the posting is still open, or ask; the document needs no change"
        if past
        else "apply some days before; nothing needs to change in the document",
        data={"deadline": last.isoformat(), "days_left": left},
        raised=past,
    )


def _day(wanted: Requirement, context: Context) -> datetime.date | None:
    """The last day, read in the preset's order where 05/12/2026 may mean two days."""
    if not wanted.fields:
        return None
    day_first = len(wanted.fields) > 1 and context.preset.region not in ("US", "")
    try:
        return datetime.date.fromisoformat(wanted.fields[1 if day_first else 0])
    except ValueError:
        return None
