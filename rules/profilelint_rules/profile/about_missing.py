"""The profile has no text about the person.

## Why

Two sentences say what a list of jobs cannot: what is looked for, and why. Career centres ask for them, and searches
read them.

## Bad

```profile yaml
network: LinkedIn
headline: Data intern who turns slow reports into fast ones
about: ""
```

```profile yaml
network: Handshake
bio:
school_year: Senior
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
interests: {roles: [Data Engineer], industries: [Health]}
```

```profile linkedin
Profile.csv
First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location
Robin,Vale,,,,Data intern who turns slow reports into fast ones,,Software,43210,"Columbus, OH"

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

## Good

```profile yaml
network: LinkedIn
headline: Data intern who turns slow reports into fast ones
bio: Builds small tools that save people time, and explains how they work.
```

```profile yaml
skills: [Python, SQL, Git, Pandas, Linux]
```

```profile linkedin
Profile Summary.csv
Profile Summary
"Builds small tools that save people time.
Explains how they work."

Profile.csv
First Name,Last Name,Headline,Summary,Industry,Geo Location
Robin,Vale,Data intern who turns slow reports into fast ones,,Software,"Columbus, OH"

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

```profile handshake
email_address,username,first_name,last_name,school_year_name,primary_education:education_level_name,primary_education:primary_major_name,primary_education:end_date
robin.vale@mail.example,vale.9,Robin,Vale,Senior,Bachelors,Computer Science,2027-05-15
```

## What to do

Two sentences: what you do well, with one example, and what you look for.

## When to ignore

When you keep the profile short on purpose; nothing else depends on it.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Profile, Rule, at

RULE = Rule(
    "profile-about-missing", level=Level.INFO, evidence=Evidence.GUIDE, scope=Profile, since="0.1", needs=("profile",)
)


def check(profile: Profile, context: Context) -> Iterator[Finding]:
    if "about" not in profile.holds or profile.resume.basics.summary is not None:
        return
    empty = profile.empty.get("about")
    if empty is None:
        return
    yield Finding(
        message="the profile says nothing about the person beside the lists",
        locations=(at(empty, "empty"),),
        suggestion="write two sentences: what you do well, with one example, and what you look for",
    )
