"""A line about references takes room.

## Why

US guides agree that referees are named when they are asked for. The line says nothing that a reader does not assume.

## Bad

```section
## References

References available upon request
```

## Good

```bullet
- Checked 80 references of grant applicants by phone
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## What to do

Drop the line, and keep the list of referees in a file of its own.

## When to ignore

Academic CVs and some public employers in the United Kingdom ask for referees; their presets are lenient.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, at

RULE = Rule(
    "section-references-line",
    level=Level.WARNING,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
    presets={
        "academic-cv": None,
        "de-lebenslauf": None,
        "us-federal": Level.INFO,
        "uk-cv": Level.INFO,
        "eu-cv": Level.INFO,
    },
)

_LINE = re.compile(
    r"\b(?:references?|referees?)\b[\w\s,]{0,24}?\b(?:available|furnished|provided|supplied|given)\b(?:\s+(?:up)?on\s+request)?"
    r"|\breferences?\s+(?:up)?on\s+request\b|\bavailable\s+(?:up)?on\s+request\b",
    re.IGNORECASE,
)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    for section in resume.sections:
        values = ([section.heading] if section.heading else []) + list(section.lines)
        for value in values:
            match = _LINE.search(value.text)
            if match and len(value.text.split()) <= 12:
                yield Finding(
                    message="a line about references takes room",
                    locations=(at(value, "readers assume it", start=match.start(), end=match.end()),),
                    suggestion="drop the line; keep the list of referees in a file of its own",
                )
                return
