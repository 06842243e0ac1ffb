"""No resume is public on Handshake.

## Why

Handshake keeps several documents and lets one of them be public: it goes to the employers applied to, to fairs and
events, and into the downloads of career centres. The others travel only with the applications that they are attached to.

## Bad

```profile yaml
public_document: false
about: Builds small tools that save people time, and explains how they work.
school_year: Senior
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
interests: {roles: [Data Engineer], industries: [Health]}
```

```profile yaml
network: Handshake
public_resume: no
about: Builds small tools that save people time, and explains how they work.
school_year: Senior
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
interests: {roles: [Data Engineer], industries: [Health]}
```

```profile yaml
public_document:
about: Builds small tools that save people time, and explains how they work.
school_year: Senior
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
interests: {roles: [Data Engineer], industries: [Health]}
```

## Good

```profile yaml
public_document: true
about: Builds small tools that save people time, and explains how they work.
school_year: Senior
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
interests: {roles: [Data Engineer], industries: [Health]}
```

```profile yaml
public_document: Robin_Vale_Resume.pdf
about: Builds small tools that save people time, and explains how they work.
school_year: Senior
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
interests: {roles: [Data Engineer], industries: [Health]}
```

```profile yaml
visibility: Employers
about: Builds small tools that save people time, and explains how they work.
school_year: Senior
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
interests: {roles: [Data Engineer], industries: [Health]}
```

```profile handshake
email_address,username,first_name,last_name,school_year_name,primary_education:education_level_name,primary_education:primary_major_name,primary_education:end_date
robin.vale@mail.example,vale.9,Robin,Vale,Senior,Bachelors,Computer Science,2027-05-15
```

## What to do

Under Documents, choose the general resume as the public one.

## When to ignore

When you send the resume with each application only.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Node, Profile, Rule, at

RULE = Rule(
    "profile-no-public-document",
    level=Level.INFO,
    evidence=Evidence.VENDOR,
    scope=Profile,
    since="0.1",
    needs=("profile",),
)

_NO = frozenset({"false", "no", "none", "n", "off", "0"})


def check(profile: Profile, context: Context) -> Iterator[Finding]:
    if profile.network == "LinkedIn" or "public document" not in profile.holds:
        return
    value = profile.public_document
    if value is not None and value.text.strip().casefold() not in _NO:
        return
    node: Node = value if value is not None else profile.empty.get("public document", profile)
    yield Finding(
        message="no document is public; one may be, and employers at fairs and events see it",
        locations=(at(node, "none"),),
        suggestion="choose the general resume as the public document",
    )
