"""The grade point average is another one in the profile.

## Why

Employers filter on the figure of the profile and read the one of the resume. Two figures raise the question which one
the transcript shows; career centres ask for the transcript's.

## Bad

```profile yaml
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, gpa: 3.4, end: 2027-05}
```

```profile handshake
email_address,username,first_name,last_name,school_year_name,primary_education:education_level_name,primary_education:cumulative_gpa,primary_education:primary_major_name,primary_education:end_date
robin.vale@mail.example,vale.9,Robin,Vale,Senior,Bachelors,3.82,Computer Science,2027-05-15
```

```profile linkedin
Education.csv
School Name,Start Date,End Date,Notes,Degree Name,Activities
Ohio State University,2023,2027,GPA: 3.9/4.0,"Bachelor of Science - BS, Computer Science",
```

## Good

```profile yaml
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, gpa: 3.60, end: 2027-05}
```

```profile handshake
email_address,username,first_name,last_name,school_year_name,primary_education:education_level_name,primary_education:cumulative_gpa,primary_education:primary_major_name,primary_education:end_date
robin.vale@mail.example,vale.9,Robin,Vale,Senior,Bachelors,3.62,Computer Science,2027-05-15
```

```profile yaml
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, gpa: "90/100", end: 2027-05}
```

```profile yaml
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
  - {school: Worthington High School, gpa: 3.1, end: 2023-05}
```

```profile handshake
email_address,username,first_name,last_name,school_year_name,primary_education:education_level_name,primary_education:cumulative_gpa,primary_education:primary_major_name,primary_education:end_date
robin.vale@mail.example,vale.9,Robin,Vale,Senior,Bachelors,3.4,Computer Science,2027-05-15
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, Major GPA 3.6/4.0 — Expected May 2027
```

## What to do

Take the figure of the newest transcript for both. Rounding to one digit is fine.

## When to ignore

When one of the two is the GPA of the major and the other the overall one; then say which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Education, Evidence, Finding, Level, Resume, Rule, at, grades, lazy, pairs

RULE = Rule(
    "education-gpa-differs-profile",
    level=Level.WARNING,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
    needs=("profile",),
)

_OTHER = lazy(
    r"\b(?:major|departmental|department|in-major|technical|core|term|semester|transfer)\s{1,3}(?:c?gpa|average)\b"
    r"|\bgpa\b.{0,6}\b(?:in|within)\b.{0,4}\bmajor\b|\(major\)",
    re.IGNORECASE,
)
"""Grades of a part of the studies: they are no difference from the grade of all."""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    if context.profile is None:
        return
    for pair in pairs.pairs(resume, context.profile).degrees:
        if not isinstance(pair.mine, Education) or not isinstance(pair.theirs, Education):
            continue
        mine, theirs = pair.mine.score, pair.theirs.score
        if mine is None or theirs is None or not pairs.sure((mine, theirs)):
            continue
        if any(_OTHER.search(entry.content.text[:2000]) for entry in (pair.mine, pair.theirs)):
            continue
        first, second = grades.grade(mine.text), grades.grade(theirs.text)
        if first is None or second is None or grades.grades_alike(first, second) is not False:
            continue
        yield Finding(
            message=f"the resume says a GPA of {mine.text}, the profile {theirs.text}",
            locations=(at(mine, "another figure"), at(theirs, "in the profile")),
            suggestion="take the figure of the newest transcript for both",
        )
