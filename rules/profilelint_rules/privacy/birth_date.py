"""A date of birth or an age is given.

## Why

In the United States, Canada, the United Kingdom, Ireland and Australia it is not needed here, and it helps identity
theft. Elsewhere customs differ; the presets follow them.

## Bad

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | Year of birth: 2001
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | Date of birth: 04/12/2004
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | 22 years old
```

```section
## Personal Details

Born on 3 May 2001 in Toledo
```

## Good

```bullet
- Taught arithmetic to 30 children aged 6 to 9
- Recorded date of birth and insurance of 60 patients per day
```

```section
## Interests

Rock climbing, born-digital archives, baking birthday cakes
```

```section
## Publications

Vale, R. (2024). “Age: 30 Years of Research on Aging”, Journal of Gerontology
```

```section
## Interests

Age of Sail history, date palms, the 1998 World Cup
```

## What to do

Leave it out.

## When to ignore

Where it is customary (the preset de-lebenslauf is silent) or asked for by law, as for pilots.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, Value, at, lazy

RULE = Rule(
    "privacy-birth-date",
    level=Level.WARNING,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
)

_BIRTH = lazy(
    r"\b(?:(?:date|year)\s+of\s+birth|birth\s?date|birthday|d\.?o\.?b\.?|born(?:\s+on)?|geburtsdatum|geboren(?:\s+am)?"
    r"|date\s+de\s+naissance|fecha\s+de\s+nacimiento|data\s+di\s+nascita)\s*[:\-–]?\s*(?=[\d(]|[A-Z][a-z]{2,8}\.?\s+\d)"
    r"[^|•·\n]{4,24}",
    re.IGNORECASE,
)
_AGE = lazy(
    r"(?:^\s*age\s*[:\-–]?|\bage\s*:)\s*\d{2}\b(?!\s*(?:years?\s+of|to\b|and\b|[-–+]))"
    r"|(?:^|[|•·,;])\s*\d{2}\s+years\s+old\s*(?=$|[|•·,;])",
    re.IGNORECASE | re.MULTILINE,
)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    for value in _texts(resume):
        for match in (*_BIRTH.finditer(value.text), *_AGE.finditer(value.text)):
            start = match.end() - len(match[0].lstrip(" |•·,;\n"))
            end = match.start() + len(match[0].rstrip())
            yield Finding(
                message="a date of birth or an age is given",
                locations=(at(value, "not needed here", start=start, end=end),),
                suggestion="leave it out",
            )


def _texts(resume: Resume) -> Iterator[Value]:
    """The contact block and every section but the running text of entries."""
    yield resume.basics.content
    for section in resume.sections:
        if section.kind not in ("work", "volunteer", "projects", "education", "publications", "awards"):
            yield from section.lines
