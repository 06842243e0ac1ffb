"""A role or degree has other dates in the profile.

## Why

A reader who opens both sees two stories and cannot tell which is the slip. Forms are often filled from the profile, and
background checks compare dates with what employers confirm. Two months apart is a difference; a year beside a month of
that year is none.

## Bad

```profile yaml
experience:
  - {title: Teaching Assistant, employer: Ohio State University, start: 2025-09, end: present}
  - {title: Data Intern, employer: Harborlight Analytics, start: 2025-02, end: 2025-08}
```

```profile linkedin
Positions.csv
Company Name,Title,Description,Location,Started On,Finished On
The Ohio State University,Teaching Assistant,Tutor 40 students each week,"Columbus, OH",Sep 2025,
"Harborlight Analytics, Inc.",Data Intern,Built the nightly import,"Columbus, OH",May 2025,Dec 2025
```

```profile yaml
education:
  - {school: Ohio State University, degree: Bachelor of Science, major: Computer Science, end: 2028-05}
```

```profile
# Robin Vale

robin.vale@mail.example | (614) 555-0131

## Experience

### Teaching Assistant, Ohio State University

Jan 2024 – Present

- Tutor 40 first-year students each week in data structures

### Data Intern, Harborlight Analytics

May 2025 – Aug 2025

- Built a nightly import job in Python
```

## Good

```profile yaml
experience:
  - {title: Teaching Assistant, employer: Ohio State University, start: 2025-10, end: present}
  - {title: Data Intern, employer: Harborlight Analytics, start: 2025-06, end: 2025-08}
```

```profile linkedin
Positions.csv
Company Name,Title,Description,Location,Started On,Finished On
Ohio State University,Teaching Assistant,Tutor 40 students each week,"Columbus, OH",2025,
Harborlight Analytics,Data Intern,Built the nightly import,"Columbus, OH",2025,2025
```

```profile yaml
experience:
  - {title: Teaching Assistant, employer: Ohio State University, start: Fall 2025, end: ongoing}
  - {title: Data Intern, employer: Harborlight Analytics, start: Summer 2025, end: Summer 2025}
```

```profile handshake
email_address,username,first_name,last_name,school_year_name,primary_education:education_level_name,primary_education:cumulative_gpa,primary_education:primary_major_name,primary_education:end_date
robin.vale@mail.example,vale.9,Robin,Vale,Senior,Bachelors,3.6,Computer Science,2027-05-15
```

## What to do

Look the dates up, and write the same months in both places.

## When to ignore

When a promotion is two entries on one side and one on the other, and the reading missed that.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import (
    Context,
    Date,
    Education,
    Entry,
    Evidence,
    Finding,
    Level,
    Option,
    Project,
    Resume,
    Rule,
    at,
    pairs,
)

RULE = Rule(
    "date-differs-profile",
    level=Level.WARNING,
    evidence=Evidence.LOGIC,
    scope=Resume,
    since="0.1",
    needs=("profile",),
    options=(Option("months", 1, "how many months two dates may be apart"),),
)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    profile = context.profile
    if profile is None:
        return
    found = pairs.pairs(resume, profile)
    most = context.number("months")
    for pair in (*found.roles, *found.degrees):
        if isinstance(pair.mine, Project) or isinstance(pair.theirs, Project):
            continue
        mine, theirs = pair.mine.dates, pair.theirs.dates
        if mine is None or theirs is None or not pairs.sure((mine.value, theirs.value)):
            continue
        if isinstance(pair.mine, Education):
            nameless = isinstance(pair.theirs, Education) and pair.theirs.institution is None
            starts = 0 if nameless else pairs.apart(mine.start, theirs.start)
            ends = pairs.apart(mine.end, theirs.end)
        else:
            starts = pairs.apart(_first(pair.mine, pair.also_mine), _first(pair.theirs, pair.also_theirs))
            ends = _ends_apart(_last(pair.mine, pair.also_mine), _last(pair.theirs, pair.also_theirs), context.month)
        if max(starts, ends) <= most:
            continue
        which = "start" if ends <= most else "end" if starts <= most else "dates"
        yield Finding(
            message=f"{_name(pair.mine)}: the resume says “{pairs.shown(mine)}”, the profile “{pairs.shown(theirs)}”",
            locations=(
                at(mine, f"another {which}" if which != "dates" else "other dates"),
                at(theirs, "in the profile"),
            ),
            suggestion="look up which is right, and write the same months in both",
            data={"months": max(starts, ends)},
        )


def _name(entry: Entry) -> str:
    """An entry in a few words."""
    values = [value for value in (entry.title, entry.organization) if value is not None]
    texts = [value.text for value in values if len(value.text) <= 60] or ["this entry"]
    return f"“{texts[0]}”" + (f" at {texts[1]}" if len(texts) > 1 else "")


def _first(entry: Entry, others: tuple[Entry, ...]) -> Date | None:
    """The earliest start of an entry and those that belong to it."""
    starts = [item.dates.start for item in (entry, *others) if item.dates is not None and item.dates.start is not None]
    return min(starts, key=lambda date: pairs.months(date) or (0, 0), default=None)


def _last(entry: Entry, others: tuple[Entry, ...]) -> Date | None:
    """The latest end of an entry and those that belong to it; none for a role with a single date."""
    found: list[Date] = []
    for item in (entry, *others):
        dates = item.dates
        if dates is None or dates.end is None or (dates.start is dates.end and not dates.end.open):
            continue
        if dates.end.open:
            return dates.end
        found.append(dates.end)
    return max(found, key=lambda date: pairs.months(date) or (0, 0), default=None)


def _ends_apart(mine: Date | None, theirs: Date | None, today: tuple[int, int]) -> int:
    """Months between two ends; an open one beside one that is past counts up to today."""
    if mine is None or theirs is None:
        return 0
    if mine.open != theirs.open:
        months = pairs.months(theirs if mine.open else mine)
        return max(0, today[0] * 12 + today[1] - months[1]) if months is not None else 0
    return pairs.apart(mine, theirs)
