"""One role or degree has another title in the profile.

## Why

Readers take two titles for two jobs, or wonder which one the employer would confirm. Other spellings of one title are no
difference.

## Bad

```profile yaml
experience:
  - {title: Teaching Assistant, employer: Ohio State University, start: 2025-09, end: present}
  - {title: Backend Developer, employer: Harborlight Analytics, start: 2025-05, end: 2025-08}
```

```profile linkedin
Positions.csv
Company Name,Title,Description,Location,Started On,Finished On
Ohio State University,Lecturer,Tutor 40 students each week,"Columbus, OH",Sep 2025,
Harborlight Analytics,Data Intern,Built the nightly import,"Columbus, OH",May 2025,Aug 2025
```

```profile yaml
education:
  - {school: Ohio State University, degree: B.S., major: Marketing, end: 2027-05}
```

## Good

```profile yaml
experience:
  - {title: TA (Data Structures), employer: Ohio State University, start: 2025-09, end: present}
  - {title: "Intern, Data", employer: Harborlight Analytics, start: 2025-05, end: 2025-08}
```

```profile linkedin
Positions.csv
Company Name,Title,Description,Location,Started On,Finished On
Ohio State University,Undergraduate Teaching Assistant - Part-time,Tutor 40 students each week,"Columbus, OH",Sep 2025,
Harborlight Analytics,Data Analytics Internship,Built the nightly import,"Columbus, OH",May 2025,Aug 2025
```

```profile yaml
education:
  - {school: Ohio State University, degree: Bachelor of Science, major: Computer Science and Engineering, end: 2027-05}
```

```profile yaml
education:
  - {school: Ohio State University, degree: "BS, CS", end: 2027}
```

## What to do

Write the title that the employer would confirm in both places.

## When to ignore

When the employer's own title is in the profile and a plainer one in the resume, on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Education, Evidence, Finding, Level, Project, Resume, Rule, Value, at, pairs

RULE = Rule(
    "profile-title-differs", level=Level.INFO, evidence=Evidence.LOGIC, scope=Resume, since="0.1", needs=("profile",)
)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    if context.profile is None:
        return
    found = pairs.pairs(resume, context.profile)
    for pair in found.roles:
        mine, theirs = pair.mine.title, pair.theirs.title
        if mine is None or theirs is None or pair.also_mine or pair.also_theirs:
            continue
        if isinstance(pair.mine, Project) or isinstance(pair.theirs, Project) or not pairs.sure((mine, theirs)):
            continue
        names = pair.mine.organization, pair.theirs.organization
        if names[0] is None or names[1] is None or not pairs.organizations_alike(names[0].text, names[1].text):
            continue
        if pairs.titles_alike(mine.text, theirs.text) or not pairs.ranges_near(pair.mine.dates, pair.theirs.dates):
            continue
        yield _finding("role", mine, theirs)
    for pair in found.degrees:
        if not isinstance(pair.mine, Education) or not isinstance(pair.theirs, Education):
            continue
        mine, theirs = pair.mine.area, pair.theirs.area
        if mine is None or theirs is None or not pairs.sure((mine, theirs)):
            continue
        if pairs.majors_alike(pair.mine, pair.theirs) is False and len(found.degrees) == len(resume.education):
            yield _finding("major", mine, theirs)


def _finding(what: str, mine: Value, theirs: Value) -> Finding:
    return Finding(
        message=f"the resume calls the {what} “{mine.text[:80]}”, the profile “{theirs.text[:80]}”",
        locations=(at(mine, "another name"), at(theirs, "in the profile")),
        suggestion="write the name that the employer would confirm in both"
        if what == "role"
        else "write the school's name for it in both",
    )
