"""A product's name is not spelled as its makers spell it.

## Why

"Javascript" and "Github" are understood, but people who use the product notice, and a search that minds case does
not find it.

## Bad

```bullet
- Built a sign-up page on Mysql and stored 200 entries on Github
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Wrote 14 reports in Powerpoint and posted 40 items a week on Youtube
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Moved 300 rows to SQL with two python scripts
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Posted 40 Tiktok clips a week and sent 9 of them on by Whatsapp
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```entry
### Wordpress Editor, Harborlight Analytics — Columbus, OH

May 2025 – Aug 2025

- Reduced the time of the weekly report from 4 hours to 20 minutes
- Planned 12 issues of a newsletter for 900 readers
```

## Good

```bullet
- Posted iOS and macOS notes for PostgreSQL users of 3 packages
- Wrote a MySQL and YouTube lesson for 30 pupils on GitHub
```

```bullet
- Used a python to teach 40 children about reptiles and excel at patience
- Kept notes at github.com/robinvale/javascript-notes for 40 readers
```

```bullet
- Taught 30 pupils to excel in word games and to react to spring floods
- Cut the slack of 9 ropes with Python and SQL, no notion of confluence needed
```

```bullet
- Ran the helpdesk and the knowledgebase of 4 offices with Python and SQL
- Taught 9 pythons of the zoo, the swift way, to go in unity to the access ramp
```

## What to do

Take the makers' spelling.

## When to ignore

When the odd spelling is a name of its own, such as a repository's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from profilelint.api import (
    Context,
    Evidence,
    Finding,
    Fix,
    Level,
    Resume,
    Rule,
    Value,
    at,
    edit,
    lazy,
    skills,
    spelling,
)

RULE = Rule("word-product-case", level=Level.INFO, evidence=Evidence.LOGIC, scope=Resume, since="0.1")

_TOKEN = lazy(r"(?<![\w@/.:-])[A-Za-z][A-Za-z.+#]*[A-Za-z+#](?![\w@/:-]|\.\w)")
_CODE = (
    r"scripts?|scripting|code|programs?|programming|librar(?:y|ies)|packages?|developer|apps?|applications?|modules?"
)
_END = r"(?=\s*(?:[,.;)]|$|and\b|to\b|for\b|with\b|or\b))"
_ORDINARY = {
    "Excel": lazy(
        r"\b(?:[Mm]icrosoft|MS) (excel)\b|\b(?:in|using|via|with) (excel)" + _END + "|"
        r"\b(excel) (?:spreadsheets?|sheets?|formulas?|macros?|workbooks?|pivot|vba|VBA|templates?|charts?|dashboards?)\b"
    ),
    "Word": lazy(r"\b(?:[Mm]icrosoft|MS) (word)\b"),
    "Outlook": lazy(r"\b(?:[Mm]icrosoft|MS) (outlook)\b"),
    "Office": lazy(r"\b(?:[Mm]icrosoft|MS) (office)" + _END),
    "Publisher": lazy(r"\b(?:[Mm]icrosoft|MS) (publisher)\b"),
    "Sheets": lazy(r"\bGoogle (sheets)\b"),
    "Docs": lazy(r"\bGoogle (docs)\b"),
    "Slides": lazy(r"\bGoogle (slides)\b"),
    "Analytics": lazy(r"\bGoogle (analytics)\b"),
    "Photoshop": lazy(r"\b(photoshop)\b"),
    "Illustrator": lazy(r"\b[Aa]dobe (illustrator)\b"),
    "Python": lazy(r"\b(?:in|using) (python)" + _END + r"|\b(python) (?:" + _CODE + r")\b"),
    "Java": lazy(r"\b(?:in|using) (java)" + _END + r"|\b(java) (?:" + _CODE + r")\b"),
    "React": lazy(r"\b(react) (?:components?|hooks?|apps?|frontend|front-end|[Nn]ative|[Rr]edux|[Rr]outer)\b"),
    "Spring": lazy(r"\b(spring) [Bb]oot\b"),
    "Slack": lazy(r"\b(slack) (?:channels?|bots?|workspaces?|integrations?|messages?)\b"),
    "Tableau": lazy(r"\b(tableau) (?:dashboards?|reports?|workbooks?)\b|\b(?:in|using) (tableau)" + _END),
    "Unity": lazy(r"\b(unity) (?:engine|game engine|3[dD])\b"),
    "Notion": lazy(r"\b(notion) (?:pages?|workspaces?|databases?|templates?)\b"),
    "Confluence": lazy(r"\b(confluence) pages?\b|\b[Jj]ira and (confluence)\b"),
    "Swift": lazy(r"\b(swift) (?:app|apps|code)\b"),
    "Jira": lazy(r"\b(jira)\b"),
    "Power BI": lazy(r"\b(power bi|Power Bi|Power bi|PowerBI|PowerBi|powerbi)\b"),
}
"""Names that are ordinary words, in lower case: only where the words beside them leave no doubt."""


_SHOWN = 6
_MOST = 200
"""Places of a name that are fixed at once."""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    told: dict[str, list[_Place]] = {}
    listed = [word for skill in resume.skills for word in skill.keywords]
    listed += [word for project in resume.projects for word in project.keywords]
    entries = (*resume.work, *resume.volunteer, *resume.projects, *resume.certificates)
    titles = [entry.title for entry in entries if entry.title is not None and entry.title.confidence >= 0.5]
    for value in (*resume.prose, *listed, *titles):
        for start, end, better in sorted(_found(value.text)):
            told.setdefault(value.text[start:end], []).append(_Place(value, start, end, better))
    for places in told.values():
        yield _finding(places)


class _Place(NamedTuple):
    """A name as written, and as its makers write it."""

    value: Value
    start: int
    end: int
    better: str


def _found(text: str) -> set[tuple[int, int, str]]:
    found = set()
    taken: set[int] = set()
    low = text.lower()
    for better, pattern in _ORDINARY.items():
        if better.lower() in low or (better == "Power BI" and "powerbi" in low):
            for match in pattern.finditer(text):
                start, end = match.span(match.lastindex or 0)
                found.add((start, end, better))
                taken.add(start)
    for match in _TOKEN.finditer(text):
        word = match[0]
        if match.start() in taken or word.isupper():
            continue
        brand = skills.brand_spelling(word) or spelling.product(word)
        if brand is not None and brand != word:
            found.add((match.start(), match.end(), brand))
    return found


def _finding(places: list[_Place]) -> Finding:
    """One finding on a name, with a fix for each place."""
    value, start, end, better = places[0]
    word = value.text[start:end]
    return Finding(
        message=f"“{word}” is spelled {better} by its makers",
        locations=tuple(
            at(place.value, "" if number else better, start=place.start, end=place.end)
            for number, place in enumerate(places[:_SHOWN])
        ),
        suggestion=f"write {better}",
        fixes=tuple(
            Fix(f"Write {place.better}", (edit(place.value, place.start, place.end, place.better),), safe=True)
            for place in places[:_MOST]
        ),
    )
