"""A role in the profile has no description.

## Why

A title and an employer say little about the work. Searches read the description, and the resume has its best lines
ready to be copied.

## Bad

```profile yaml
experience:
  - {title: Teaching Assistant, employer: Ohio State University, start: 2025-09, end: present, description: ""}
  - {title: Data Intern, employer: Harborlight Analytics, start: 2025-05, end: 2025-08, description: ""}
```

```profile linkedin
Positions.csv
Company Name,Title,Description,Location,Started On,Finished On
Ohio State University,Teaching Assistant,,"Columbus, OH",Sep 2025,
Harborlight Analytics,Data Intern,Built the nightly import,"Columbus, OH",May 2025,Aug 2025
```

```profile yaml
experience:
  - title: Teaching Assistant
    employer: Ohio State University
    start: 2025-09
    end: present
    description: Tutor 40 first-year students each week in data structures
  - {title: Data Intern, employer: Harborlight Analytics, start: 2025-05, end: 2025-08}
```

## Good

```profile yaml
experience:
  - title: Teaching Assistant
    employer: Ohio State University
    start: 2025-09
    end: present
    bullets: [Tutor 40 first-year students each week in data structures]
  - title: Data Intern
    employer: Harborlight Analytics
    start: 2025-05
    end: 2025-08
    summary: Built a nightly import job
```

```profile yaml
experience:
  - {title: Teaching Assistant, employer: Ohio State University, start: 2025-09, end: present}
  - {title: Data Intern, employer: Harborlight Analytics, start: 2025-05, end: 2025-08}
```

```profile linkedin
Positions.csv
Company Name,Title,Description,Location,Started On,Finished On
Ohio State University,Teaching Assistant,Tutor 40 students • Grade 120 programs,"Columbus, OH",Sep 2025,
Harborlight Analytics,Data Intern,"Built the nightly import

Reduced the report from 4 hours to 20 minutes","Columbus, OH",May 2025,Aug 2025
```

```profile
# Robin Vale

robin.vale@mail.example | (614) 555-0131

## Experience

### Teaching Assistant, Ohio State University

Sep 2025 – Present

### Data Intern, Harborlight Analytics

May 2025 – Aug 2025
```

## What to do

Copy the best two bullets of the role from the resume.

## When to ignore

When the title says all, or the work may not be described in public.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Entry, Evidence, Finding, Level, Profile, Rule, at, pairs

RULE = Rule(
    "profile-experience-bare", level=Level.INFO, evidence=Evidence.GUIDE, scope=Profile, since="0.1", needs=("profile",)
)

_MOST = 8


def check(profile: Profile, context: Context) -> Iterator[Finding]:
    if "descriptions" not in profile.holds:
        return
    roles = [entry for entry in profile.resume.work if entry.title or entry.organization]
    bare = [entry for entry in roles if entry.summary is None and not entry.highlights and _is_read(entry)]
    if not bare:
        return
    names = ", ".join(f"“{_name(entry)}”" for entry in bare[:_MOST])
    are = "has" if len(bare) == 1 else "have"
    yield Finding(
        message=f"{len(bare)} of {len(roles)} roles in the profile {are} no description: {names}",
        locations=tuple(at(entry.title or entry.organization or entry, "no description") for entry in bare[:_MOST]),
        suggestion=f"copy the best two bullets of {'the role' if len(bare) == 1 else 'each role'} from the resume",
    )


def _is_read(entry: Entry) -> bool:
    return pairs.sure((entry.title, entry.organization))


def _name(entry: Entry) -> str:
    return ", ".join(value.text[:60] for value in (entry.title, entry.organization) if value is not None)
