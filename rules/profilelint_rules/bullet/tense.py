"""A bullet's tense does not fit the role's dates.

## Why

Guides agree: past tense for roles that have ended, present for what goes on. A finished result inside a current role
is rightly past.

## Bad

```bullet
- Analyze survey answers of 350 students and report trends to the dean
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Manage a budget of $4,000 and pay the monthly invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```current
- Managed a front desk with 120 calls per day
- Scheduled 14 nurses across three wards
```

```bullet
- Set up chairs and run the sound board for 200 guests
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## Good

```bullet
- Set the weekly menu for 120 guests and cut food waste by 9%
- Read 40 grant files and put each of them into one of three groups
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

Aug 2025 – Nov 2026

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Incoming Math Tutor, Brightside Tutoring — Columbus, OH

Starting Feb 2027

- Chosen from 40 applicants to teach algebra to nine pupils
- Prepared 30 practice sheets that two other tutors adopted
```

```current
- Tutors 40 first-year students each week in data structures with Python
- Grades 120 programming assignments per term and answers questions within one day
```

```current
- Won the 2025 safety award for 300 days without an accident
- Tutor 40 first-year students each week in data structures with Python
```

```bullet
- Grant proposals: wrote 14 for a food pantry
- Set up chairs for Sunday services and 12 concerts
```

```current
- Led the migration of payroll data for nine branches
- Rolled out contract templates for 12 law firms
```

## What to do

Write the opening verb in the other tense; the suggestion shows it.

## When to ignore

When the bullet tells of something finished in a current role, or of something that still goes on after the role ended.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from profilelint.api import (
    Bullet,
    Context,
    DateRange,
    Evidence,
    Finding,
    Fix,
    Level,
    Project,
    Rule,
    at,
    edit,
    verbs,
    wording,
)

RULE = Rule(
    "bullet-tense",
    level=Level.WARNING,
    evidence=Evidence.GUIDE,
    scope=Bullet,
    since="0.1",
)


def check(bullet: Bullet, context: Context) -> Iterator[Finding]:
    entry = context.entry(bullet)
    if entry is None or isinstance(entry, Project) or entry.dates is None:
        return
    current = _goes_on(entry.dates, context.month)
    if current is None:
        return
    opening = verbs.opening(bullet.text)
    if opening.kind != "verb" or not opening.forms:
        return
    if ":" in bullet.text[: opening.start]:
        return  # after a label stands a list as often as a sentence
    told = verbs.tense_of(bullet.text)
    if not current and told == "present":
        wrong, why = "present", "the role has ended"
    elif current and told == "past" and _all_past(bullet, context):
        wrong, why = "past", "the role goes on"
    else:
        return
    right: Literal["past", "present"] = "present" if current else "past"
    better = verbs.retense(bullet.text, right)
    start, end = opening.start, opening.end
    fixes = (
        (Fix(f"Use the {right} tense", (edit(bullet.value, *wording.change(bullet.text, better)),)),) if better else ()
    )
    yield Finding(
        message=f"a bullet is in the {wrong} tense, but {why}",
        locations=(
            at(bullet, f"{wrong} tense", start=start, end=end),
            at(entry.dates, why),
        ),
        suggestion=f"write “{better}”" if better else f"write the verb in the {right} tense",
        fixes=fixes,
    )


def _goes_on(span: DateRange, today: tuple[int, int]) -> bool | None:
    """Whether the role goes on; ``None`` where its dates leave that open: not begun, or ending about now."""
    first = span.start.earliest() if span.start is not None else None
    if span.end is None or (first is not None and first > today):
        return None
    if span.end.open:
        return True
    earliest, latest = span.end.earliest(), span.end.latest()
    if earliest is None or latest is None or earliest <= today <= latest:
        return None
    return earliest > today


def _all_past(bullet: Bullet, context: Context) -> bool:
    """Whether a current role is told in the past throughout, and this bullet is not a finished result.

    Past bullets beside present ones are finished results; only a role without any present bullet was left behind.
    """
    entry = context.entry(bullet)
    if entry is None or len(entry.highlights) < 2 or verbs.is_finished_result(bullet.text):
        return False
    for other in entry.highlights:
        opening = verbs.opening(other.text)
        if opening.kind != "verb" or "past" not in opening.forms or verbs.is_finished_result(other.text):
            return False
    return True
