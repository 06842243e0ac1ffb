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
import unicodedata
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
    contact,
    lazy,
    pairs,
)

RULE = Rule(
    "contact-differs-profile",
    level=Level.WARNING,
    evidence=Evidence.LOGIC,
    scope=Resume,
    since="0.1",
    needs=("profile",),
)

_LINK = lazy(r"(?<![\w-])(linkedin\.com/(?:in|pub)|github\.com)/([^\s/?#]{2,100})", re.IGNORECASE)
_NETWORKS = {"linkedin.com": "LinkedIn", "github.com": "GitHub"}
_SCHOOL = lazy(r"\.(?:edu|ac)(?:\.[a-z]{2})?$", re.IGNORECASE)
_ASIDE = lazy(r"\([^()]{0,60}\)|[\"“][^\"“”]{1,30}[\"”]")
_TAIL = frozenset("jr sr ii iii iv phd md mba ms ma bs ba cpa pmp rn esq mph dr mr mrs ms mx prof".split())
_SHORT = (
    "alexander alexandra alex|andrew andy drew|anthony tony|benjamin ben|catherine katherine kathryn kate katie cathy kathy"
    "|charles charlie chuck|christopher christina chris|daniel dan danny|david dave|deborah debra deb debbie|donald don"
    "|edward ed eddie ted|elizabeth liz beth lizzie eliza|frederick fred|gabriel gabe|gregory greg|isabella isabel bella"
    "|jacob jake|james jim jimmy jamie|jennifer jen jenny|jessica jess jessie|jonathan jon|joseph joe joey|joshua josh"
    "|kenneth ken|kimberly kim|lawrence larry|margaret maggie meg peggy|matthew matt|michael mike mick|nathaniel nathan nate"
    "|nicholas nick|patricia pat patty trish|patrick pat|peter pete|philip phil|rebecca becca becky|richard rick dick rich"
    "|robert rob bob bobby|ronald ron|samuel samantha sam sammy|stephen steven steve|susan sue|theodore ted teddy"
    "|thomas tom tommy|timothy tim|victoria vicky tori|vincent vince|william will bill billy liam|zachary zach"
)


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
        ours, others = _phones(mine, region), _phones(theirs, region)
        if ours and others and not ours & others:
            yield _finding("phone number", mine.phone, theirs.phone)
    links, their_links = _links(mine), _links(theirs)
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
    ours, others = _emails(mine), _emails(theirs)
    if not ours or not others or ours & others:
        return True
    # Schools write their own address into Handshake; a lasting one in the resume is advised.
    return profile.network == "Handshake" and all(_SCHOOL.search(address) for address in others)


def _emails(basics: Basics) -> set[str]:
    values = [value for value in (basics.email, *basics.more) if value is not None and pairs.sure((value,))]
    return {address for value in values if "@" in (address := value.text.strip().casefold().removeprefix("mailto:"))}


def _phones(basics: Basics, region: str) -> set[str]:
    values = [value for value in (basics.phone, *basics.more) if value is not None and "@" not in value.text]
    found = {contact.phone_number(value.text, region) or re.sub(r"\D", "", value.text[:60]) for value in values}
    return {number for number in found if sum(char.isdigit() for char in number) >= 7}


def _links(basics: Basics) -> dict[str, dict[str, Value]]:
    """The user names of the links, by network, each with the link as shown."""
    found: dict[str, dict[str, Value]] = {}
    for item in basics.profiles:
        match = _LINK.search(item.target[:500]) or _LINK.search(item.url.text[:500])
        if match is not None and pairs.sure((item.url,)):
            network = _NETWORKS[match[1].partition("/")[0].casefold()]
            found.setdefault(network, {}).setdefault(match[2].casefold(), item.url)
    return found


def _same_name(mine: Value, theirs: Value, profile: Profile) -> bool:
    """Whether one name's words all stand in the other: a middle name, an initial, a degree or a short form is no
    difference."""
    if not pairs.sure((mine, theirs)):
        return True
    a, b = _words(mine.text), _words(theirs.text)
    if profile.preferred_name is not None:
        preferred = _words(profile.preferred_name.text)
        if a <= b | preferred:
            return True
    if not a or not b or a <= b or b <= a or "".join(sorted(a)) == "".join(sorted(b)):
        return True
    return all(any(_short_of(one, other) for other in b) for one in a - b) and bool(a & b)


def _short_of(one: str, other: str) -> bool:
    """Whether one given name is a short form of the other."""
    if one == other or (min(len(one), len(other)) >= 3 and (one.startswith(other) or other.startswith(one))):
        return True
    return any(one in (names := group.split()) and other in names for group in _SHORT.split("|"))


def _words(text: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", _ASIDE.sub(" ", text[:200]).casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char)).replace("’", "").replace("'", "")
    letters = letters.replace(".", " ")
    return frozenset(word for word in re.findall(r"[^\W\d_]+", letters) if len(word) > 1 and word not in _TAIL)
