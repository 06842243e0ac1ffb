"""The Handshake profile names no roles or industries of interest.

## Why

Handshake's recommendations rest on the profile, the interests and what was looked at before. Roles and industries are
also shown to employers where they fit their posting; places count for jobs on site.

## Bad

```profile yaml
network: Handshake
about: Builds small tools that save people time, and explains how they work.
school_year: Senior
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
interests: {roles: [], industries: [], locations: []}
```

```profile yaml
network: Handshake
about: Builds small tools that save people time, and explains how they work.
school_year: Senior
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
interests:
```

```profile yaml
about: Builds small tools that save people time, and explains how they work.
visibility: Community
school_year: Senior
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
career_interests:
  locations: ["Columbus, OH"]
```

## Good

```profile yaml
network: Handshake
about: Builds small tools that save people time, and explains how they work.
school_year: Senior
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
interests: {roles: [Data Engineer], industries: [], locations: []}
```

```profile yaml
network: Handshake
about: Builds small tools that save people time, and explains how they work.
school_year: Senior
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
job_roles: Data Engineer, Analyst
industries_of_interest: [Health]
```

```profile yaml
network: LinkedIn
headline: Data intern who turns slow reports into fast ones
about: Builds small tools that save people time, and explains how they work.
```

```profile handshake
email_address,username,first_name,last_name,school_year_name,primary_education:education_level_name,primary_education:primary_major_name,primary_education:end_date
robin.vale@mail.example,vale.9,Robin,Vale,Senior,Bachelors,Computer Science,2027-05-15
```

## What to do

Under Career interests, choose a few roles, industries and places.

## When to ignore

When you do not want recommendations.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Profile, Rule, at

RULE = Rule(
    "profile-interests-missing",
    level=Level.INFO,
    evidence=Evidence.VENDOR,
    scope=Profile,
    since="0.1",
    needs=("profile",),
)


def check(profile: Profile, context: Context) -> Iterator[Finding]:
    if "interests" not in profile.holds or profile.network == "LinkedIn" or profile.roles or profile.industries:
        return
    empty = profile.empty.get("interests")
    yield Finding(
        message="the profile names no roles or industries of interest; recommendations rest on them",
        locations=(at(empty if empty is not None else profile.places[0] if profile.places else profile, "no roles"),),
        suggestion="choose a few roles, industries and places under Career interests",
    )
