"""A tool is used in a bullet but missing from the skills list.

## Why

Handshake and applicant tracking systems match skills by the names in the list, and readers look for tools there. A tool
that a bullet shows is the best entry that a list can have.

## Bad

```bullet
- Wrote Terraform files for three small web servers
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```bullet
- Drew 40 floor plans in AutoCAD for two school buildings
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Case Manager, Harbor Family Center — Columbus, OH

May 2021 – Present

- Log 35 cases per week in Salesforce and call 12 families a day
- Visit 40 homes a month and write each report within two days

## Skills

Discharge planning, home visits, custody hearings, safety plans

## Education

**Ohio State University** — Columbus, OH
Bachelor of Social Work — May 2020
```

```bullet
- Charted 90 wards' infection rates in Tableau with SQL for the board
- Moved 14 services to Kubernetes without downtime
```

## Good

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Stored 2,000 invoices on S3 and queried them from a K8s job in Postgres
- Reduced the time of the weekly report from 4 hours to 20 minutes
- Wrote JS charts for 14 reports that 30 managers open each week

## Skills

AWS, Kubernetes, PostgreSQL, JavaScript
```

```current
- Excel at greeting 90 guests a night and react to every request
- Go to 12 schools a year and spring into song for 300 pupils
```

```bullet
- Answered 40 tickets a week in Slack and Zoom, posted results on Instagram
- Tuned MySQL queries in Python; the report now takes 2 minutes
```

```entry
### Data Intern, Tableau — Columbus, OH

May 2025 – Aug 2025

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```skills
Spanish (conversational)
```

```bullet
- Moved a Python service from Ruby on Rails to SQL jobs and had the model built into Azure Widget Works
- Interviewed 12 Kotlin developers and sold 40 Salesforce licenses by phone
```

```entry
### Data Clerk, Harborlight Analytics — Columbus, OH

May 2005 – Aug 2006

- Wrote 14 reports in Crystal Reports for the claims office
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

## What to do

Add the name to the skills list, as its owner writes it, if the role can use it.

## When to ignore

When the tool was only touched, or the role wanted has no use for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Option, Resume, Rule, Value, at, lazy, skills

RULE = Rule(
    "skill-unlisted",
    level=Level.INFO,
    evidence=Evidence.VENDOR,
    scope=Resume,
    since="0.1",
    options=(
        Option("least", 1, "how many tools the list must hold before another one can be missing"),
        Option("methods", 4, "or how many methods, where it names no tool"),
        Option("most", 3, "from more missing tools than this on, one finding names them all"),
        Option("years", 10, "what was used only in work that ended longer ago need not be listed"),
        Option("ignore", (), "tools that need not be listed"),
    ),
    ratchet=("count",),
)

_EVERYDAY = frozenset(
    (
        "Zoom|Slack|Microsoft Teams|Teams|Gmail|Outlook|Google Meet|Google Drive|Google Docs|Google Forms|Google Calendar"
        "|Discord|Skype|Dropbox|Facebook|Instagram|Twitter|YouTube|LinkedIn|TikTok|Pinterest|Snapchat|Reddit|Handshake|ChatGPT|Claude|Gemini"
        "|Windows|macOS|iOS|Android|Linux|Word|PowerPoint|OneDrive|SharePoint|Eventbrite|HTTP|JSON|XML|CSV|PDF|Git|GitHub"
        "|Microsoft Office|Google Workspace|SurveyMonkey|Kahoot|Canvas|Blackboard|Moodle|Google Classroom|Google Slides"
        "|social media|Webex"
    ).split("|")
)
"""What everybody uses, channels that are written for, and formats of files."""
_LISTING = lazy(
    r"\b(?:skills?|tools?|technolog\w+|software|proficienc\w+|competenc\w+|expertise|stack|languages)\b", re.IGNORECASE
)

_LABEL = lazy(
    r"\s*(?:[\w/&-]+ ){0,2}(?:tools|technolog\w+|stack|skills|software|languages|environment|tech|keywords)\s*[:–—]",
    re.IGNORECASE,
)
"""A list of its own inside an entry."""
_NOT_USED = lazy(
    r"\b(?:about|instead of|rather than|replac(?:ed|ing)|than|unlike|without|away from|migrated from|moved from)"
    r"\s(?:an?\s|the\s)?\Z",
    re.IGNORECASE,
)


_LEFT = lazy(
    r"\b(?:mov|migrat|convert|port|switch|transition|transfer|translat|rewr|rewrit|upgrad|replac)\w*\b[^.;]*\sfrom\s"
    r"(?:an?\s|the\s)?\Z",
    re.IGNORECASE,
)
"""Behind it stands what was left behind: "moved the site from Drupal to …"."""
_OTHERS = lazy(
    r"\s(?:and\s\w+\s)?(?:developers?|engineers?|programmers?|admins?|administrators?|licen[cs]es?|customers?|clients?|meetups?"
    r"|conferences?|stores?|stocks?|shares?|roles?|jobs?\sfair|candidates?)\b",
    re.IGNORECASE,
)
_SOLD = lazy(
    r"\b(?:sold|sell|sells|selling|pitched|marketed|resold|recruit\w*|hired|interviewed|placed)\s(?:[\w,]+\s){0,3}\Z",
    re.IGNORECASE,
)
_LONGER = lazy(r"\s([A-Z][a-z]{2,}(?:\s[A-Z][a-z]{2,})*)")
"""Words in capitals behind a name: a product of its own ("Azure Cognitive Services"), or an institute."""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    if not resume.skills or any(problem.kind == "limit" for problem in context.document.problems):
        return
    listed, text = _listed(resume)
    if sum(skills.kind(name) == "tool" for name in listed) < context.number("least") and (
        _methods(resume) < context.number("methods")
    ):
        return
    covered = set(listed)
    for name in listed:
        covered.update(skills.broader(name))
    ignored = {word.casefold() for word in context.words("ignore")}
    missing: dict[str, tuple[Value, skills.Hit]] = {}
    for value in _texts(resume, context.today.year - context.number("years")):
        for hit in skills.find(value.text[:2_000]):
            name = hit.name
            if hit.kind != "tool" or not hit.sure or name in missing or name in covered:
                continue
            if name in _EVERYDAY or hit.text in _EVERYDAY:
                continue
            if _is_named_only(value.text, hit.start, hit.end):
                continue
            if hit.text.casefold() in text or name.casefold() in text or name.casefold() in ignored:
                continue
            if any(parent in listed for parent in skills.broader(name)) or _named(resume, hit.text):
                continue
            missing[name] = (value, hit)
    if len(missing) > context.number("most"):
        names = list(missing)
        yield Finding(
            message=f"{len(names)} tools of the bullets are missing from the skills list: {', '.join(names[:12])}",
            locations=tuple(
                at(value, "used here" if number == 0 else "", start=hit.start, end=hit.end)
                for number, (value, hit) in enumerate(list(missing.values())[:8])
            ),
            suggestion=f"add those that the role can use to the skills list, such as “{names[0]}” and “{names[1]}”",
            data={"count": len(names)},
        )
        return
    for name, (value, hit) in missing.items():
        yield Finding(
            message=f"“{hit.text}” is used here but missing from the skills list",
            locations=(at(value, "used here", start=hit.start, end=hit.end),),
            suggestion=f"add “{name}” to the skills list, if the role can use it",
        )


def _methods(resume: Resume) -> int:
    """How many entries of the list are neither languages nor qualities."""
    names = [keyword.text for group in resume.skills for keyword in group.keywords if len(keyword.text) <= 80]
    return sum(skills.kind(skills.canonical(name) or "") not in ("language", "soft") for name in names)


def _listed(resume: Resume) -> tuple[dict[str, None], str]:
    """The names in the list, and its whole text in lower case."""
    names: dict[str, None] = {}
    texts = []
    values = [keyword for group in resume.skills for keyword in group.keywords]
    values += [group.name for group in resume.skills if group.name is not None]
    for section in resume.sections:
        named = section.heading is not None and _LISTING.search(section.heading.text[:80])
        if section.kind in ("skills", "languages", "interests") or (section.kind == "custom" and named):
            values += section.lines
    for value in values:
        text = value.text[:2_000]
        texts.append(text.casefold())
        name = skills.canonical(text) if len(text) <= 80 else None
        if name is not None:
            names[name] = None
        names.update(dict.fromkeys(hit.name for hit in skills.find(text, listed=True)))
    return names, "\n".join(texts)


def _texts(resume: Resume, since: int) -> Iterator[Value]:
    """The bullets and summaries of what did not end before a year."""
    for entry in (*resume.work, *resume.volunteer, *resume.projects):
        last = entry.dates.end if entry.dates is not None else None
        latest = last.latest() if last is not None and not last.open else None
        if latest is not None and latest[0] < since:
            continue
        if entry.summary is not None and len(entry.summary.text) <= 2_000 and not _LABEL.match(entry.summary.text):
            yield entry.summary
        yield from (bullet.value for bullet in entry.highlights if not _LABEL.match(bullet.text))


def _is_named_only(text: str, start: int, end: int) -> bool:
    """Whether a sentence names a tool without saying that it was used: left behind, sold, part of a longer name."""
    before, after = text[max(0, start - 60) : start], text[end : end + 60]
    if _NOT_USED.search(before) or _OTHERS.match(after) or _SOLD.search(before):
        return True
    if _LEFT.search(before) and re.search(r"\b(?:to|into|onto)\s", after):
        return True
    longer = _LONGER.match(after)
    if longer is None:
        return False
    phrase = text[start : end + longer.end(1)]
    known = max((hit.end for hit in skills.find(phrase)), default=0)
    return known <= end - start


def _named(resume: Resume, text: str) -> bool:
    """Whether a word is the name of an employer, school or course of the document."""
    low = text.casefold()
    return any(
        low in value.text.casefold()
        for entry in resume.entries
        for value in (entry.organization,)
        if value is not None and len(value.text) < 120
    )
