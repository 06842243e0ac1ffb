"""A field of the Handshake profile that employers filter on is empty.

## Why

Handshake ties major, graduation date, school year and education level to the requirements of postings and to the
searches of employers: a profile without them is left out. Its help pages name them as what employers see first.

## Bad

```profile handshake
email_address,username,first_name,last_name,school_year_name,primary_education:education_level_name,primary_education:cumulative_gpa,primary_education:primary_major_name,primary_education:major_names,primary_education:end_date
robin.vale@mail.example,vale.9,Robin,Vale,Senior,Bachelors,3.6,,,2027-05-15
```

```profile handshake
email_address,username,first_name,last_name,school_year_name,primary_education:education_level_name,primary_education:primary_major_name,primary_education:end_date
robin.vale@mail.example,vale.9,Robin,Vale,,Bachelors,Computer Science,**CLEAR**
```

```profile yaml
network: Handshake
about: Builds small tools that save people time, and explains how they work.
school_year: ""
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
interests: {roles: [Data Engineer], industries: [Health]}
```

## Good

```profile handshake
email_address,username,first_name,last_name,school_year_name,primary_education:education_level_name,primary_education:cumulative_gpa,primary_education:primary_major_name,primary_education:major_names,primary_education:end_date
robin.vale@mail.example,vale.9,Robin,Vale,Senior,Bachelors,,,Computer Science;Statistics,2027-05-15
```

```profile handshake
email_address,username,first_name,last_name,mobile_number,primary_education:cumulative_gpa
robin.vale@mail.example,vale.9,Robin,Vale,(614) 555-0131,3.6
```

```profile yaml
network: Handshake
about: Builds small tools that save people time, and explains how they work.
school_year: Senior
major: Computer Science
graduation: May 2027
education:
  - {school: Ohio State University, degree: B.S.}
interests: {roles: [Data Engineer], industries: [Health]}
```

```profile yaml
network: LinkedIn
headline: Data intern who turns slow reports into fast ones
about: Builds small tools that save people time, and explains how they work.
education:
  - {school: Ohio State University}
```

## What to do

Fill the field in under Education. Majors are the school's list: choose the nearest, or ask the career centre.

## When to ignore

When the school fills the field in and will not change it; ask the career centre.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Profile, Rule, at

RULE = Rule(
    "profile-key-fields",
    level=Level.WARNING,
    evidence=Evidence.VENDOR,
    scope=Profile,
    since="0.1",
    needs=("profile",),
)

_FIELDS = {
    "major": "major",
    "graduation": "graduation date",
    "school year": "school year",
    "degree level": "degree level",
}


def check(profile: Profile, context: Context) -> Iterator[Finding]:
    if profile.network == "LinkedIn":
        return
    found = [(words, profile.empty[name]) for name, words in _FIELDS.items() if name in profile.empty]
    if not found:
        return
    names = [words for words, _ in found]
    listed = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    yield Finding(
        message=f"the profile gives no {listed}; employers filter on {'it' if len(names) == 1 else 'them'}",
        locations=tuple(at(value, f"no {words}") for words, value in found),
        suggestion=f"fill in the {listed} on Handshake, under Education",
        data={"fields": ", ".join(names)},
    )
