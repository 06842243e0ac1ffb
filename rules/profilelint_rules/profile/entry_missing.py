"""A role or degree stands in the resume or in the profile only.

## Why

Employers read both. A role that one of them lacks looks forgotten or invented, and searches by employer or degree find
only what the profile holds. A resume may leave out what is older than ten years.

## Bad

```profile yaml
experience:
  - {title: Teaching Assistant, employer: Ohio State University, start: 2025-09, end: present}
```

```profile linkedin
Positions.csv
Company Name,Title,Description,Location,Started On,Finished On
Ohio State University,Teaching Assistant,Tutor 40 students each week,"Columbus, OH",Sep 2025,
Harborlight Analytics,Data Intern,Built the nightly import,"Columbus, OH",May 2025,Aug 2025
Copper Cup Coffee,Shift Lead,Opened the shop and trained two people,"Columbus, OH",Jun 2023,Apr 2025
```

```profile yaml
education:
  - {school: Ohio State University, degree: Bachelor of Science, major: Computer Science, end: 2027-05}
  - {school: Columbus State Community College, degree: Associate of Arts, major: Liberal Arts, end: 2023-05}
```

## Good

```profile yaml
experience:
  - {title: Teaching Assistant, employer: The Ohio State University, start: 2025, end: present}
  - {title: Data Intern, employer: "Harborlight Analytics, LLC", start: 2025-05, end: 2025-08}
education:
  - {school: OSU (Ohio State University), degree: Bachelor of Science, major: Computer Science, end: 2027-05}
  - {school: Worthington High School, degree: Diploma, end: 2023-05}
```

```profile linkedin
Positions.csv
Company Name,Title,Description,Location,Started On,Finished On
Harborlight Analytics,Data Intern,Built the nightly import,"Columbus, OH",May 2025,Aug 2025
Meadowlark Garden Center,Cashier,Served 80 guests a day,"Dublin, OH",Jun 2011,Aug 2012

Volunteering.csv
Company Name,Role,Cause,Started On,Finished On,Description
Ohio State University,Teaching Assistant,Education,Sep 2025,,Tutor 40 students each week
```

```profile linkedin
Skills.csv
Name
Python
SQL
Git
Linux
Pandas
```

```profile handshake
email_address,username,first_name,last_name,school_year_name,primary_education:education_level_name,primary_education:cumulative_gpa,primary_education:primary_major_name,primary_education:college_name,primary_education:end_date
robin.vale@mail.example,vale.9,Robin,Vale,Senior,Bachelors,3.6,Computer Science,College of Engineering,2027-05-15
```

## What to do

Add it where it is missing, in a line if it matters little, or take it out of both.

## When to ignore

When the resume leaves something out on purpose for this application.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import (
    Context,
    Education,
    Entry,
    Evidence,
    Finding,
    Level,
    Node,
    Option,
    Profile,
    Resume,
    Rule,
    Volunteer,
    Work,
    at,
    pairs,
)

RULE = Rule(
    "profile-entry-missing",
    level=Level.WARNING,
    evidence=Evidence.LOGIC,
    scope=Resume,
    since="0.1",
    needs=("profile",),
    options=(Option("years", 10, "a role that ended so many years ago may stand in the profile alone"),),
)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    profile = context.profile
    if profile is None:
        return
    found = pairs.pairs(resume, profile)
    for entry in found.mine:
        if _is_told(entry) and _holds(profile, entry):
            what, name = _named(entry)
            yield Finding(
                message=f"the {what} {name} is in the resume and not in the profile",
                locations=(at(_head(entry), "in the resume only"), at(profile, "not here")),
                suggestion=f"add {name} to the profile, so that both tell the same",
            )
    for entry in found.theirs:
        if not _is_told(entry) or isinstance(entry, Volunteer) or _is_old(entry, context):
            continue
        section = resume.section("education" if isinstance(entry, Education) else "work")
        if section is None or pairs.mentions(context.document.text, entry):
            continue
        what, name = _named(entry)
        yield Finding(
            message=f"the {what} {name} is in the profile and not in the resume",
            locations=(at(_head(entry), "in the profile only"), at(section, "not here")),
            suggestion=f"add {name} to the resume if it helps this application; otherwise leave it to the profile",
        )


def _is_told(entry: Entry) -> bool:
    """Whether enough of an entry is known to miss it: a role with title, employer and dates, a degree with its level."""
    if entry.organization is None or not pairs.sure((entry.organization, entry.title)):
        return False
    if isinstance(entry, Education):
        return pairs.degree_level(entry) not in ("", "high-school")
    return isinstance(entry, (Work, Volunteer)) and entry.title is not None and entry.dates is not None


def _holds(profile: Profile, entry: Entry) -> bool:
    kind = entry.path.partition("[")[0]
    return kind in profile.holds and kind not in profile.partial


def _is_old(entry: Entry, context: Context) -> bool:
    ended = pairs.months(entry.dates.end) if entry.dates is not None else None
    return ended is not None and ended[1] < (context.today.year - context.number("years")) * 12 + context.today.month


def _head(entry: Entry) -> Node:
    return entry.title or entry.organization or entry


def _named(entry: Entry) -> tuple[str, str]:
    """What an entry is, and its name."""
    title = entry.title.text[:80] if entry.title is not None else ""
    organization = entry.organization.text[:80] if entry.organization is not None else ""
    what = "degree" if isinstance(entry, Education) else "role"
    return what, f"“{title}, {organization}”" if title else f"“{organization}”"
