"""The headline says nothing that the rest of the profile does not say.

## Why

The headline stands beside the name in every search result. LinkedIn fills it with the newest title and employer, or
with the school. Career centres advise the role wanted and one strength.

## Bad

```profile yaml
network: LinkedIn
headline: Student at Ohio State University
about: Builds small tools that save people time, and explains how they work.
```

```profile linkedin
Profile.csv
First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location
Robin,Vale,,,,,Builds small tools that save people time.,Software,43210,"Columbus, OH"

Positions.csv
Company Name,Title,Description,Location,Started On,Finished On
Ohio State University,Teaching Assistant,Tutor 40 students each week,"Columbus, OH",Sep 2025,
Harborlight Analytics,Data Intern,Built the nightly import,"Columbus, OH",May 2025,Aug 2025

Education.csv
School Name,Start Date,End Date,Notes,Degree Name,Activities
Ohio State University,2023,2027,,"Bachelor of Science, Computer Science",

Skills.csv
Name
Python
SQL
Git
Linux
Pandas
```

```profile yaml
network: LinkedIn
headline: Teaching Assistant at Ohio State University
about: Builds small tools that save people time, and explains how they work.
experience:
  - {title: Teaching Assistant, employer: Ohio State University, start: 2025-09, end: present}
  - {title: Data Intern, employer: Harborlight Analytics, start: 2025-05, end: 2025-08}
```

```profile yaml
network: LinkedIn
headline: Computer Science Undergraduate @ Ohio State University
about: Builds small tools that save people time, and explains how they work.
```

## Good

```profile yaml
network: LinkedIn
headline: Computer science student at Ohio State University seeking data engineering internships
about: Builds small tools that save people time, and explains how they work.
```

```profile yaml
network: LinkedIn
headline: CS student at Ohio State | Python, SQL, data pipelines
about: Builds small tools that save people time, and explains how they work.
```

```profile yaml
network: LinkedIn
headline: Student advocate at the Ohio State Writing Center, future technical writer
about: Builds small tools that save people time, and explains how they work.
```

```profile handshake
email_address,username,first_name,last_name,school_year_name,primary_education:education_level_name,primary_education:primary_major_name,primary_education:end_date
robin.vale@mail.example,vale.9,Robin,Vale,Senior,Bachelors,Computer Science,2027-05-15
```

## What to do

Name the role wanted and one strength: "Data intern who turns slow reports into fast ones".

## When to ignore

When the words are the ones that you want to be found by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Profile, Rule, at, lazy, pairs

RULE = Rule(
    "profile-headline", level=Level.INFO, evidence=Evidence.GUIDE, scope=Profile, since="0.1", needs=("profile",)
)

_STUDENT = lazy(
    r"(?:an?\s+|current\s+|full[- ]time\s+|[^\W\d_]+[ ,&-]{1,3}){0,7}"
    r"(?:student|undergraduate|undergrad|freshman|sophomore|junior|senior|major|graduate)"
    r"(?:\s*(?:,|-|–|at|@|of|from|attending)\s*(?:the\s+)?[\w.'’&(), -]{2,80})?\.?",
    re.IGNORECASE,
)
_MORE = lazy(
    r"[|•·:;/+]|\b(?:seeking|looking|interested|aspiring|future|passionate|building|build|who|with|incoming|intern|internship"
    r"|developer|engineer|analyst|open\s+to|studying|specializ|focus|experience|researcher|founder|president|for|in\s+search)",
    re.IGNORECASE,
)
_STUDENT_WORD = lazy(r"\b(?:student|undergrad|freshman|sophomore|junior|senior|major|graduate)", re.IGNORECASE)
_DEFAULT = lazy(r"(.{2,80}?)\s+(?:at|@)\s+(.{2,80})")


def check(profile: Profile, context: Context) -> Iterator[Finding]:
    empty = profile.empty.get("headline")
    headline = profile.resume.basics.label
    advice = "name the role wanted and one strength: “‹role› who ‹one strength›”"
    if "headline" not in profile.holds:
        return
    if headline is None:
        if empty is not None:
            yield Finding(
                message="the profile has no headline; it stands beside the name in every search result",
                locations=(at(empty, "empty"),),
                suggestion=advice,
            )
        return
    text = headline.text.strip()
    if len(text) > 120:
        return
    if _is_student_alone(text):
        message = "the headline says no more than that this is a student; the education says that too"
    elif _is_default(text, profile):
        message = "the headline is the newest title and employer, which LinkedIn fills in by itself"
    else:
        return
    yield Finding(message=message, locations=(at(headline, "says nothing new"),), suggestion=advice)


def _is_student_alone(text: str) -> bool:
    if not _STUDENT_WORD.search(text) or not _STUDENT.fullmatch(text):
        return False
    return not _MORE.search(text)


def _is_default(text: str, profile: Profile) -> bool:
    """Whether the headline is a title and employer of the profile."""
    match = _DEFAULT.fullmatch(text)
    if match is None:
        return False
    return any(
        entry.title is not None
        and entry.organization is not None
        and entry.title.text.casefold() == match[1].casefold()
        and pairs.organizations_alike(entry.organization.text, match[2])
        for entry in profile.resume.work[:5]
    )
