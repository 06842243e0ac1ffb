"""No skills list was found.

## Why

Handshake and many forms match skills by their names. A list gives them a place where they are found.

## Bad

```skills
```

## Good

```skills
Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices

## Additional Information

Computer skills: Python, SQL
```

```skills
- Table saw, planer, drill press
- Blueprint reading
```

## What to do

Add a section "Skills" with the tools and methods that your bullets already name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, at, lazy

RULE = Rule(
    "section-skills-missing",
    level=Level.INFO,
    evidence=Evidence.VENDOR,
    scope=Resume,
    since="0.1",
    presets={"academic-cv": None},
)

_SKILLS = lazy(
    r"\b(?:skills?|tools?|technolog\w+|software|frameworks?|libraries|platforms?|proficienc\w+|competenc\w+|expertise)\b",
    re.IGNORECASE,
)
_LABEL = lazy(
    r"\W*(?:[\w/&-]+\s+){0,3}(?:skills|tools|technologies|software|languages|proficiencies|competencies)\s*[:–—-]\s*\S",
    re.IGNORECASE,
)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    if any(problem.kind == "limit" for problem in context.document.problems):
        return  # it may stand in the part that was not read
    if resume.skills or resume.section("skills") is not None:
        return
    for section in resume.sections:
        texts = [section.heading.text] if section.heading else []
        if any(_SKILLS.search(text) for text in texts) or any(_LABEL.match(line.text[:80]) for line in section.lines):
            return
    yield Finding(
        message="no skills list was found",
        locations=(at(resume, "Handshake matches skills by name"),),
        suggestion="add a section “Skills” with the tools and methods that the bullets already name",
    )
