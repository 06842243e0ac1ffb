"""A skill of the resume is not among the skills of the profile.

## Why

Handshake shows an employer the skills of a profile that match the posting, and it matches them by name. What stands in
the resume alone is not found by that search.

## Bad

```profile yaml
skills: [Python, Git, Pandas, Linux, Tableau]
```

```profile linkedin
Skills.csv
Name
SQL
Java
Git
Linux
Tableau
```

```profile yaml
skills: [Git, Linux, Tableau, Customer service, Canva]
```

```skills
**Languages:** Python (pandas), SQL
**Other:** French cooking
```

## Good

```profile yaml
skills: [Python (Programming Language), Structured Query Language, Git, Pandas, Linux]
```

```profile yaml
skills: [Python, Structured Query Language, Statistics, Git, Social Media Marketing]
```

```skills
**Languages:** Python (primary), SQL
**Other:** social media, statistic
```

```profile yaml
skills: [Python, SQL, HTML, CSS, Git]
```

```skills
Python, SQL, HTML/CSS, Git
```

```profile handshake
email_address,username,first_name,last_name,school_year_name,primary_education:education_level_name,primary_education:primary_major_name,primary_education:end_date
robin.vale@mail.example,vale.9,Robin,Vale,Senior,Bachelors,Computer Science,2027-05-15
```

```profile yaml
skills:
  Languages: [Python, SQL, R]
  Tools: [Git, Linux]
```

## What to do

Add those that matter for the roles wanted, under the network's own name for them.

## When to ignore

When the profile is for another kind of role than this resume.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from profilelint.api import Context, Evidence, Finding, Level, Option, Resume, Rule, Value, at, pairs, skills

RULE = Rule(
    "profile-skill-missing",
    level=Level.INFO,
    evidence=Evidence.VENDOR,
    scope=Resume,
    since="0.1",
    needs=("profile",),
    options=(Option("listed", 8, "how many of the missing skills are named"),),
)

_MOST = 200
_MOST_WORDS = 3


class _Missing(NamedTuple):
    name: str
    value: Value
    start: int
    end: int


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    profile = context.profile
    if profile is None or "skills" not in profile.holds or "skills" in profile.partial:
        return
    theirs = [item for group in profile.resume.skills for item in group.keywords][:_MOST]
    if not theirs:
        return
    known = _Known(theirs)
    missing: dict[str, _Missing] = {}
    mine = [item for group in resume.skills for item in group.keywords if pairs.sure((item,))][:_MOST]
    for value in mine:
        for found in _parts(value, known):
            missing.setdefault(found.name.casefold(), found)
    if not missing:
        return
    items = list(missing.values())
    named = items[: context.number("listed")]
    names = ", ".join(item.value.text[item.start : item.end] for item in named)
    more = f" and {len(items) - len(named)} more" if len(items) > len(named) else ""
    one = len(items) == 1
    yield Finding(
        message=f"{names}{more}: in the resume's skills and not in the profile's",
        locations=(
            *(at(item.value, "not in the profile", start=item.start, end=item.end) for item in named),
            at(profile.resume.skills[0], "the profile's skills"),
        ),
        suggestion=f"add {'it' if one else 'them'} to the skills of the profile: searches match by name",
        data={"skills": ", ".join(item.name for item in items)[:1000]},
    )


class _Known:
    """The skills of the profile, for comparison."""

    def __init__(self, values: list[Value]) -> None:
        self.names: set[str] = set()
        self.words: list[frozenset[str]] = []
        for value in values:
            text = value.text[:120]
            canonical = skills.canonical(text)
            self.names.update(filter(None, (canonical, skills.normalise(text), skills.normalise(_bare(text)))))
            self.names.update(hit.name for hit in skills.find(text, listed=True))
            self.words.append(frozenset(skills.normalise(text).split()))

    def has(self, text: str) -> bool:
        """Whether the profile has a skill, under this or another name, alone or in a longer one."""
        canonical = skills.canonical(text)
        plain = skills.normalise(_bare(text))
        if not plain or plain in self.names or (canonical is not None and canonical in self.names):
            return True
        words = frozenset(plain.split())
        if len(words) > 1 and any(words <= other for other in self.words):
            return True
        return canonical is None and any(words <= other or (other and other <= words) for other in self.words)


def _bare(text: str) -> str:
    """A skill without what stands in brackets behind it."""
    return text.partition("(")[0].strip() or text


def _parts(value: Value, known: _Known) -> Iterator[_Missing]:
    """The skills of an item of the list that the profile does not have; what is no plain name is passed over."""
    text = value.text
    if len(text) > 80 or known.has(text):
        return
    hits = [hit for hit in skills.find(text, listed=True) if hit.sure]
    if hits:
        for hit in hits:
            if hit.kind not in ("language", "soft") and not known.has(hit.name) and not known.has(hit.text):
                yield _Missing(hit.name, value, hit.start, hit.end)
    elif len(_bare(text).split()) <= _MOST_WORDS and ":" not in text:
        yield _Missing(_bare(text), value, 0, len(_bare(text)))
