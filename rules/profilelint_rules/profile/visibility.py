"""The Handshake profile is private.

## Why

Handshake has three options. Community: students, alumni and employers of the network see the profile. Employers: only
employers do. Private: nobody does; applying, events and appointments work all the same, but employers cannot write, and
virtual fairs have no meetings. Profiles that a school creates start private. Which one is right is a choice.

## Bad

```profile yaml
visibility: Private
about: Builds small tools that save people time, and explains how they work.
school_year: Senior
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
interests: {roles: [Data Engineer], industries: [Health]}
```

```profile yaml
profile_visibility: private (hidden from employers)
about: Builds small tools that save people time, and explains how they work.
school_year: Senior
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
interests: {roles: [Data Engineer], industries: [Health]}
```

```profile yaml
network: Handshake
privacy: PRIVATE
about: Builds small tools that save people time, and explains how they work.
school_year: Senior
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
interests: {roles: [Data Engineer], industries: [Health]}
```

## Good

```profile yaml
visibility: Employers
about: Builds small tools that save people time, and explains how they work.
school_year: Senior
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
interests: {roles: [Data Engineer], industries: [Private Equity]}
```

```profile yaml
visibility: Community
about: Builds small tools that save people time, and explains how they work.
school_year: Senior
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
interests: {roles: [Data Engineer], industries: [Health]}
```

```profile yaml
visibility: ""
about: Builds small tools that save people time, and explains how they work.
school_year: Senior
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
interests: {roles: [Data Engineer], industries: [Health]}
```

```profile yaml
network: LinkedIn
headline: Data intern who turns slow reports into fast ones
about: Worked in private banking before the degree in computer science.
```

## What to do

Employers or Community, if employers should be able to find the profile.

## When to ignore

When it is private on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Profile, Rule, at

RULE = Rule(
    "profile-visibility", level=Level.INFO, evidence=Evidence.VENDOR, scope=Profile, since="0.1", needs=("profile",)
)


def check(profile: Profile, context: Context) -> Iterator[Finding]:
    value = profile.visibility
    if value is None or not value.text.strip().casefold().startswith("privat"):
        return
    yield Finding(
        message="the profile is private: applications work, but employers cannot find it or write",
        locations=(at(value, "nobody sees it"),),
        suggestion="“Employers” shows it to employers, “Community” to students and alumni too, “Private” to nobody; "
        "keep it if that is meant",
    )
