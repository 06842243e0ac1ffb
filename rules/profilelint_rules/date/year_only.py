"""A role or a coming degree is dated by the year alone.

## Why

`2024 – 2025` can mean two months or two years. Most guides ask for months with years, federal forms require them, and
student boards filter by the month of graduation. Some schools teach years only, and academic CVs use them; their preset is
silent.

## Bad

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

2023 – 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

2021–24

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected 2027
```

```json
{"basics": {"name": "Robin Vale", "email": "robin.vale@mail.example", "phone": "(614) 555-0131"},
 "education": [{"institution": "Ohio State University", "studyType": "Bachelor of Arts", "area": "History",
  "startDate": "2023-08", "endDate": "2027-05", "score": "3.6/4.0"}],
 "work": [{"name": "Harborlight Analytics", "position": "Data Intern", "startDate": "2025", "endDate": "2026",
  "highlights": ["Built a nightly import job in Python that loads 2,000 invoices"]}],
 "skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}]}
```

```entry preset=us-experienced
### Math Tutor, Brightside Tutoring — Columbus, OH

since 2024

- Tutor nine pupils in algebra; the average grade rose from C+ to B+
- Prepare practice sheets that 30 other tutors adopted
```

## Good

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

Summer 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

Academic year 2023–24

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```education
**Ohio State University** — Columbus, OH
M.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

**Ohio State University** — Columbus, OH
B.S. in Computer Science — 2024
```

```section
## Awards

Dean's List, 2024

First prize, Columbus Hackathon, 2025
```

```entry preset=academic-cv
### Lecturer, Ohio State University — Columbus, OH

2023 – 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

## What to do

Add the months. A season ("Summer 2024") does as well for a short role.

## When to ignore

When the roles lie so far back that months say nothing, or the school of the program asks for years only.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import (
    Context,
    DateRange,
    Entry,
    Evidence,
    Finding,
    Level,
    Precision,
    Resume,
    Rule,
    Work,
    at,
    lazy,
)

RULE = Rule("date-year-only", level=Level.INFO, evidence=Evidence.GUIDE, scope=Resume, since="0.1", ratchet=("roles",))

_TERM = lazy(
    r"(?i)\b(?:academic|school|fiscal|gap)\s+years?\b|\bclass\s+of\b|\bAY\b|\b(?:19|20)(\d\d)\s?[-/–]\s?(\d\d)\b(?![-/–]?\d)"
)
"""Years of study and of graduation are written that way."""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    if context.preset.date_precision == "year":
        return
    roles = [entry for entry in (*resume.work, *resume.volunteer) if _judged(entry)]
    bare = [entry.dates for entry in roles if entry.dates is not None and _bare(entry.dates) and not _term(entry)]
    bare = [dates for dates in bare if not _event(dates, roles)]
    if bare:
        example = bare[0]
        yield Finding(
            message="a role is dated by years alone"
            if len(bare) == 1
            else f"{len(bare)} of {len(roles)} dated roles have years alone",
            locations=tuple(at(dates, "which months?") for dates in bare[:8]),
            suggestion=f"add the months: “{_with_months(example)}”",
            data={"roles": len(bare)},
        )
    if context.preset.student:
        for entry in resume.education:
            dates = entry.dates
            if dates is None or not _judged(entry) or not _coming(dates, context):
                continue
            yield Finding(
                message="the graduation has a year, but no month",
                locations=(at(dates, "which month?"),),
                suggestion=f"add the month: “{'Expected ' if dates.expected else ''}‹month› {dates.end.year if dates.end else ''}”",
            )


def _judged(entry: Entry) -> bool:
    dates = entry.dates
    name = entry.title or entry.organization
    return dates is not None and dates.value.confidence >= 0.5 and (name is None or name.confidence >= 0.5)


def _bare(dates: DateRange) -> bool:
    """Whether all that is written are years (and perhaps "Present")."""
    written = dates.dates
    years = [date for date in written if date.precision is Precision.YEAR and not date.problem]
    if not years or not all(date in years or date.open for date in written) or _is_term(dates.value.text):
        return False
    numbers = [date.year for date in years if date.year is not None]
    return numbers == sorted(numbers)  # a reversed range is another rule's


def _term(entry: Entry) -> bool:
    """Whether the years stand behind "Academic year"."""
    text = entry.content.text
    start = text.find(entry.dates.value.text) if entry.dates is not None else -1
    return start > 0 and _is_term(text[max(0, start - 16) : start])


def _is_term(text: str) -> bool:
    """Whether a text names a year of study: "2024-25" is one, "2008–11" are the years of a role."""
    found = _TERM.search(text)
    return found is not None and (not found[1] or (int(found[1]) + 1) % 100 == int(found[2]))


def _event(dates: DateRange, roles: list[Entry]) -> bool:
    """Whether it is the single year of a volunteer's day."""
    return len(dates.dates) == 1 and not any(entry.dates is dates and isinstance(entry, Work) for entry in roles)


def _coming(dates: DateRange, context: Context) -> bool:
    """Whether it is a graduation ahead that has a year alone."""
    end = dates.end
    if end is None or end.precision is not Precision.YEAR or end.problem or end.year is None:
        return False
    return (dates.expected or end.year >= context.month[0]) and not _is_term(dates.value.text)


def _with_months(dates: DateRange) -> str:
    start, end = dates.start, dates.end
    if start is None or start is end or end is None:
        year = next((date.year for date in dates.dates if date.year), "")
        return f"‹month› {year}" + ("" if end is not None else " – …")
    last = end.value.text if end.open else f"‹month› {end.year}"
    return f"‹month› {start.year} – {last}"
