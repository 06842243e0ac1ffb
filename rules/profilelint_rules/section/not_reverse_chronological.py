"""The entries of a section are not newest first.

## Why

Guides agree on newest first, and readers take the first entry for the present one.

## Bad

```section
## Volunteering

### Tutor, Brightside Tutoring — Columbus, OH

Jun 2023 – Aug 2023

- Tutored nine pupils in algebra; the average grade rose from C+ to B+

### Guide, Scioto Nature Center — Columbus, OH

Jun 2024 – Aug 2024

- Led 30 school classes along the river trail
```

```section
## Volunteering

### Tutor, Brightside Tutoring — Columbus, OH

Jan 2019 – Dec 2020

- Tutored nine pupils in algebra each week

### Guide, Scioto Nature Center — Columbus, OH

Jan 2021 – Dec 2023

- Led 30 school classes along the river trail
```

```section
## Volunteering

### Tutor, Brightside Tutoring — Columbus, OH

Jun 2023 – Aug 2023

- Tutored nine pupils in algebra each week

### Guide, Scioto Nature Center — Columbus, OH

May 2025 – Present

- Lead 30 school classes along the river trail
```

## Good

```section
## Volunteering

### Guide, Scioto Nature Center — Columbus, OH

Jun 2024 – Aug 2024

- Led 30 school classes along the river trail

### Tutor, Brightside Tutoring — Columbus, OH

Jun 2023 – Aug 2023

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
```

```section
## Volunteering

### Guide, Scioto Nature Center — Columbus, OH

Jun 2023 – Present

- Lead 30 school classes along the river trail

### Tutor, Brightside Tutoring — Columbus, OH

Jan 2024 – Mar 2024

- Tutored nine pupils in algebra each week
```

```section
## Volunteering

### Guide, Scioto Nature Center — Columbus, OH

2024

- Led 30 school classes along the river trail

### Tutor, Brightside Tutoring — Columbus, OH

Jun 2024 – Aug 2024

- Tutored nine pupils in algebra each week
```

```section
## Volunteering

### Guide, Scioto Nature Center — Columbus, OH

Jun 2024 – Aug 2024

- Led 30 school classes along the river trail

### Tutor, Brightside Tutoring — Columbus, OH

May 2024 – Aug 2024

- Tutored nine pupils in algebra each week
```

## What to do

Put the entry that ended last first.

## When to ignore

When the order is by weight on purpose, such as selected projects.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from profilelint.api import Context, Entry, Evidence, Finding, Level, Resume, Rule, at

RULE = Rule(
    "section-not-reverse-chronological", level=Level.WARNING, evidence=Evidence.GUIDE, scope=Resume, since="0.1"
)

_OPEN = (9999, 12)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    groups: tuple[tuple[Entry, ...], ...] = (resume.work, resume.volunteer, resume.education)
    for section in resume.sections:
        if section.kind in ("work", "volunteer", "education"):
            groups = tuple(group for group in groups if not (group and group[0].path.startswith(section.kind + "[")))
            groups += (section.entries,)
    for entries in groups:
        for earlier, later in pairwise(entries):
            first, second = _span(earlier), _span(later)
            if first is None or second is None:
                continue
            if second[1] > first[1] and second[0] > first[0]:
                yield Finding(
                    message="the entries are not newest first",
                    locations=(
                        at(later.dates or later, "newer, but stands below"),
                        at(earlier.dates or earlier, "older"),
                    ),
                    suggestion=f"move “{_name(later)}” above “{_name(earlier)}”",
                )
                break


def _span(entry: Entry) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """(first month, last month) of an entry; ``None`` where they are not known."""
    if entry.dates is None or not _understood(entry):
        return None
    end = entry.dates.end
    last = _OPEN if end is not None and end.open else end.latest() if end is not None else None
    first = entry.dates.start.earliest() if entry.dates.start is not None else end.earliest() if end else None
    if last is None or first is None:
        return None
    return min(first, last), max(first, last)


def _understood(entry: Entry) -> bool:
    """Whether the entry has a name that starts like one: else a part of another may have been taken for it."""
    value = entry.title or entry.organization
    return value is None or (value.confidence >= 0.5 and not value.text[:1].islower())


def _name(entry: Entry) -> str:
    value = entry.title or entry.organization
    return value.text if value is not None else "this entry"
