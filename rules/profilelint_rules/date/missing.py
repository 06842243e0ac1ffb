"""A role or degree has no date.

## Why

Forms ask for month and year of every role, and parsers drop or misplace entries without them.

## Bad

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```education preset=us-experienced
**Ohio State University** — Columbus, OH
B.S. in Computer Science
```

## Good

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

Summer 2025

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

Winter 2024 – Spring 2025

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

## What to do

Add month and year of start and end.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Education, Entry, Evidence, Finding, Level, Rule, Work, at

RULE = Rule("date-missing", level=Level.WARNING, evidence=Evidence.GUIDE, scope=Entry, since="0.1")


def check(entry: Entry, context: Context) -> Iterator[Finding]:
    if not isinstance(entry, Work | Education) or entry.dates is not None:
        return
    value = entry.title or entry.organization
    if value is None or value.confidence < 0.5:
        return
    if isinstance(entry, Education) and (entry.institution is None or _no_graduation(context)):
        return
    what = "a degree" if isinstance(entry, Education) else "a role"
    when = (
        "the (expected) month and year of graduation"
        if isinstance(entry, Education)
        else "month and year of start and end"
    )
    yield Finding(
        message=f"{what} has no date",
        locations=(at(value, "when?"),),
        suggestion=f"add {when}",
    )


def _no_graduation(context: Context) -> bool:
    """Whether no degree of a student has an end: then the rule on the graduation date speaks."""
    ends = (entry.dates.end for entry in context.resume.education if entry.dates is not None)
    return context.preset.student and not any(end is not None and not end.open for end in ends)
