"""The resume and the profile give different contact data.

## Why

An employer who sees both does not know which one reaches you, or whether they belong to one person. Other spellings of
one number, address or name are no difference.

## Bad

```profile
# Robin Vale

Columbus, OH | (614) 555-0131 | robin@other.example
```

```profile
# Robin M. Vale

Columbus, OH | (614) 555-0199 | robin.vale@mail.example
```

```profile yaml
name: Robin Vale
links: [https://www.linkedin.com/in/robin-vale-columbus/]
```

```profile linkedin
Profile.csv
First Name,Last Name,Headline,Summary,Geo Location
Robin,Marsh,Data intern who turns slow reports into fast ones,Builds small tools that save people time.,"Columbus, OH"

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

```profile
# Robin Vale

Columbus, OH | +1 614 555 0131 | robin.vale@mail.example
```

```profile
# Robin M. Vale

Columbus, OH | 614.555.0131 | Robin.Vale@mail.example
```

```profile linkedin
Email Addresses.csv
Email Address,Confirmed,Primary,Updated On
vale.9@osu.example,Yes,Yes,Not Available
robin.vale@mail.example,Yes,No,Not Available

PhoneNumbers.csv
Extension,Number,Type
,614-555-0131,Mobile
```

```profile handshake
email_address,username,first_name,last_name,preferred_name,mobile_number,primary_education:education_level_name,primary_education:primary_major_name,primary_education:end_date,school_year_name
vale.9@osu.edu,vale.9,Roberta,Vale,Robin,6145550131,Bachelors,Computer Science,2027-05-15,Senior
```

```profile yaml
name: Vale, Robin (she/her)
email: robin.vale@mail.example
links: [www.linkedin.com/in/RobinVale/?locale=en_US, github.com/robinvale]
```

## What to do

Choose one and write it in both places.

## When to ignore

When the two are meant for different readers, such as a second address kept for applications.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import (
    Basics,
    Context,
    Evidence,
    Finding,
    Level,
    Profile,
    Resume,
    Rule,
    Value,
    at,
    lazy,
    pairs,
    person,
)

RULE = Rule(
    "contact-differs-profile",
    level=Level.WARNING,
    evidence=Evidence.LOGIC,
    scope=Resume,
    since="0.1",
    needs=("profile",),
)

_SCHOOL = lazy(r"\.(?:edu|ac)(?:\.[a-z]{2})?$", re.IGNORECASE)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    profile = context.profile
    if profile is None:
        return
    mine, theirs = resume.basics, profile.resume.basics
    region = context.preset.region
    if mine.name is not None and theirs.name is not None and not _same_name(mine.name, theirs.name, profile):
        yield _finding("name", mine.name, theirs.name)
    if mine.email is not None and theirs.email is not None and not _same_email(mine, theirs, profile):
        yield _finding("e-mail address", mine.email, theirs.email)
    if mine.phone is not None and theirs.phone is not None:
        ours, others = person.phones(mine, region), person.phones(theirs, region)
        if ours and others and not ours & others:
            yield _finding("phone number", mine.phone, theirs.phone)
    links, their_links = person.links(mine), person.links(theirs)
    for network in ("LinkedIn", "GitHub"):
        ours_, known = links.get(network, {}), their_links.get(network, {})
        if ours_ and known and not known.keys() & ours_.keys():
            yield _finding(f"{network} link", next(iter(ours_.values())), next(iter(known.values())))


def _finding(what: str, mine: Value, theirs: Value) -> Finding:
    return Finding(
        message=f"the {what} in the profile is another one",
        locations=(at(mine, "here"), at(theirs, "in the profile")),
        suggestion=f"choose one {what} and write it in both places",
    )


def _same_email(mine: Basics, theirs: Basics, profile: Profile) -> bool:
    ours, others = person.emails(mine), person.emails(theirs)
    if not ours or not others or ours & others:
        return True
    # Schools write their own address into Handshake; a lasting one in the resume is advised.
    return profile.network == "Handshake" and all(_SCHOOL.search(address) for address in others)


def _same_name(mine: Value, theirs: Value, profile: Profile) -> bool:
    preferred = profile.preferred_name.text if profile.preferred_name is not None else ""
    return not pairs.sure((mine, theirs)) or person.names_alike(mine.text, theirs.text, preferred)
