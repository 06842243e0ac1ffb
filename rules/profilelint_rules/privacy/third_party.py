"""The phone or e-mail of another person is given.

## Why

A resume travels: it is forwarded, kept for years, and often lies in a public folder. A referee agreed to be asked, not to be
listed. Guides advise to share such data when an employer asks.

## Bad

```entry
### Data Intern, Harborlight Analytics — Columbus, OH

May 2025 – Aug 2025

Supervisor: Jane Roe, (614) 555-0102

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```section
## Interests

Chess, hiking

Reference: Dr. Anna Rusk, anna.rusk@statecollege.example
```

```entry
### Data Intern, Harborlight Analytics — Columbus, OH

May 2025 – Aug 2025

Reports to Pat Orrin (pat.orrin@harborlight.example)

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## Good

```bullet
- Answered 60 letters per week sent to help@springlake-library.example
- Ran the reference desk and its phone line, (614) 555-0177, for 40 callers per day
```

```entry
### Data Intern, Harborlight Analytics — Columbus, OH

May 2025 – Aug 2025

Supervisor: Jane Roe, Head of Data

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```section
## Interests

Chess, hiking

Contact: robin.vale@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | robin.vale@college.example
```

```resume preset=us-federal
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Data Analyst, Harborlight Analytics — Columbus, OH

Jan 2022 – Present, 40 hours per week

Supervisor: Jane Roe, (614) 555-0102

- Build nightly import jobs in Python and SQL that load 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2018
```

## What to do

Leave the phone and the e-mail out, and keep them in a list of referees of its own.

## When to ignore

When the posting asks for referees in the same document and they agreed. Federal resumes name supervisors, academic CVs
referees: their presets switch the rule off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, Section, Value, at, lazy

RULE = Rule(
    "privacy-third-party", level=Level.WARNING, evidence=Evidence.GUIDE, scope=Resume, since="0.1", ratchet=("places",)
)

_DATA = lazy(
    r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}"
    r"|(?<![\w./-])(?:\+\d{1,3}[\s.-]?)?(?:\(\d{2,4}\)|\d{2,4})[\s.-]?\d{2,4}[\s.-]\d{3,4}(?:[\s.-]\d{2,4})?(?![\w-]|[./]\d)"
)
_PERSON = lazy(
    r"(?:^|[|•;(,]|\bmy)\s*(?:direct\s+|current\s+|former\s+|immediate\s+|academic\s+|thesis\s+)?(?:supervisors?|managers?|boss|referees?|references?|advis[eo]rs?"
    r"|mentors?|contact(?:\s+person)?|employer\s+contact|emergency\s+contact|recommended\s+by|report(?:s|ed|ing)?\s+to)\b(?:\s+name)?\s*(?::|[-–—]\s|,|\s(?=(?:Dr|Prof|Mrs?|Ms)\.?\s|[A-Z][a-z]+\s+[A-Z]))",
    re.IGNORECASE,
)
_ASKED = lazy(r"\b(?:references?|referees?)\b", re.IGNORECASE)
_MOST_WORDS = 30


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    own = _own(resume)
    found: list[tuple[Value, int, int]] = []
    where = ""
    for section in resume.sections:
        listed = section.kind == "references" or bool(section.heading and _ASKED.search(section.heading.text))
        for line in _lines(section):
            for match in _DATA.finditer(line.text):
                if _plain(match[0]) in own or not _real(match[0]):
                    continue
                if listed or _PERSON.search(line.text[: match.start()]):
                    found.append((line, match.start(), match.end()))
                    where = where or (section.heading.text if section.heading is not None else section.kind)
    if not found:
        return
    kinds = {"an e-mail address" if "@" in line.text[start:end] else "a phone number" for line, start, end in found}
    yield Finding(
        message=f"“{where}” gives {' and '.join(sorted(kinds, reverse=True))} of another person",
        locations=tuple(at(line, "not one's own", start=start, end=end) for line, start, end in found[:6]),
        suggestion="leave it out here, and share it when an employer asks",
        data={"places": len(found)},
    )


def _lines(section: Section) -> Iterator[Value]:
    """A section's lines without its bullets and running text: work is about other people's addresses as well."""
    bullets = {bullet.text for entry in section.entries for bullet in entry.highlights}
    for line in section.lines:
        if section.kind == "references" or (line.text not in bullets and len(line.text.split()) <= _MOST_WORDS):
            yield line


def _own(resume: Resume) -> set[str]:
    basics = resume.basics
    values = [basics.email, basics.phone, *basics.more]
    own = {_plain(value.text) for value in values if value is not None}
    return own | {_plain(match[0]) for match in _DATA.finditer(basics.content.text)}


def _plain(text: str) -> str:
    """What is compared: the letters of an address, the last nine digits of a number."""
    return text.lower() if "@" in text else "".join(filter(str.isdigit, text))[-9:]


def _real(text: str) -> bool:
    return "@" in text or 9 <= sum(char.isdigit() for char in text) <= 15
