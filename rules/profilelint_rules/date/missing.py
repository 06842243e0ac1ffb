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

```json
{"basics": {"name": "Robin Vale", "email": "robin.vale@mail.example", "phone": "(614) 555-0131"},
 "education": [{"institution": "Ohio State University", "studyType": "B.S.", "area": "Computer Science",
  "startDate": "2023-08", "endDate": "2027-05", "score": "3.6/4.0"}],
 "work": [{"name": "Harborlight Analytics", "position": "Data Intern",
  "highlights": ["Built a nightly import job in Python that loads 2,000 invoices"]}],
 "skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}]}
```

```section
## Volunteer Experience

### Story Hour Host, Scioto Public Library — Columbus, OH

- Read aloud on 22 Saturdays to groups of 15 children
```

## Good

```section
## Volunteering

Story Hour Host, Scioto Public Library
Blood Drive Helper, Red Cross
```

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

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

since the founding in 1867

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```section
## Projects

### Bus map of Columbus

- Built a map of 22 bus stops in Python that 40 classmates use
```

```section
## Awards

Dean's List, Ohio State University
```

## What to do

Add month and year of start and end.

## When to ignore

When an early role is listed without dates on purpose, under a heading such as “Earlier work”.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Education, Entry, Evidence, Finding, Level, Rule, Volunteer, Work, at, lazy

_WHEN = lazy(
    r"(?<![\d,.$/-])(?:1[89]|20)\d\d(?![\d,]|\.\d)|(?:^|[\t|(])\s*(?:[Pp]resent|[Cc]urrent|[Oo]ngoing)\s*(?=$|[\t|)])"
)
RULE = Rule("date-missing", level=Level.WARNING, evidence=Evidence.GUIDE, scope=Entry, since="0.1")


def check(entry: Entry, context: Context) -> Iterator[Finding]:
    if not isinstance(entry, Work | Education | Volunteer) or entry.dates is not None:
        return
    if isinstance(entry, Volunteer) and not _is_role(entry):
        return
    value = entry.title or entry.organization
    if value is None or value.confidence < 0.5:
        return
    if isinstance(entry, Education) and (entry.institution is None or _no_graduation(context)):
        return
    if _says_when(entry):
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


def _is_role(entry: Volunteer) -> bool:
    """Whether it is told as a role, with what was done, and not as a line of a list."""
    named = [value for value in (entry.position, entry.employer) if value is not None and value.confidence >= 0.5]
    return len(named) == 2 and bool(entry.highlights)


def _says_when(entry: Entry) -> bool:
    """Whether the head holds a year, or "Present", that was not understood as the entry's date."""
    text = entry.content.text
    for bullet in entry.highlights[:40]:
        text = text.replace(bullet.text, " ")
    return _WHEN.search(text) is not None


def _no_graduation(context: Context) -> bool:
    """Whether no degree of a student has an end: then the rule on the graduation date speaks."""
    ends = (entry.dates.end for entry in context.resume.education if entry.dates is not None)
    return context.preset.student and not any(end is not None and not end.open for end in ends)
