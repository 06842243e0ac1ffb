"""The profile lists fewer than five skills.

## Why

Handshake shows employers the skills that match their posting and finds profiles by them; LinkedIn's own list of a
complete profile asks for several. Tools used in courses and projects count.

## Bad

```profile yaml
skills: [Python, SQL]
```

```profile yaml
skills: []
```

```profile linkedin
Skills.csv
Name
Python
SQL
Git
```

## Good

```profile yaml
skills: [Python, SQL, Git, Pandas, Linux]
```

```profile yaml
skills: Python, SQL, Git, Pandas, Linux
```

```profile yaml
skills:
  - {name: Languages, keywords: [Python, SQL, R]}
  - {name: Tools, keywords: [Git, Linux]}
```

```profile linkedin
Positions.csv
Company Name,Title,Description,Location,Started On,Finished On
Ohio State University,Teaching Assistant,Tutor 40 students each week,"Columbus, OH",Sep 2025,
Harborlight Analytics,Data Intern,Built the nightly import,"Columbus, OH",May 2025,Aug 2025
```

## What to do

Add the tools of courses, labs and projects, by the names that postings use.

## When to ignore

When the few that stand there are the ones that count for the role.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Node, Option, Profile, Rule, at

RULE = Rule(
    "profile-skills-few",
    level=Level.INFO,
    evidence=Evidence.VENDOR,
    scope=Profile,
    since="0.1",
    needs=("profile",),
    options=(Option("skills", 5, "how many are enough"),),
)


def check(profile: Profile, context: Context) -> Iterator[Finding]:
    if "skills" not in profile.holds or "skills" in profile.partial:
        return
    if not profile.network and profile.form != "profile-yaml":
        return  # a resume given as a profile
    found = [keyword for group in profile.resume.skills for keyword in group.keywords]
    enough = context.number("skills")
    if len(found) >= enough:
        return
    node: Node = profile.resume.skills[0] if found else profile.empty.get("skills", profile)
    count = f"{len(found)} skill{'' if len(found) == 1 else 's'}" if found else "no skills"
    yield Finding(
        message=f"the profile lists {count}; profiles are found by them",
        locations=(at(node, f"fewer than {enough}"),),
        suggestion="add the tools of courses, labs and projects that the resume names",
        data={"skills": len(found)},
    )
