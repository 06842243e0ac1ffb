"""A degree names no major.

## Why

Student boards and employers filter by major; "Bachelor of Science" alone does not tell it.

## Bad

```education
**Ohio State University**
Bachelor of Science — Expected May 2027
```

```json
{"basics": {"name": "Robin Vale", "email": "robin.vale@mail.example", "phone": "(614) 555-0131"},
 "education": [{"institution": "Ohio State University", "studyType": "Bachelor of Arts",
  "startDate": "2023-08", "endDate": "2027-05", "score": "3.6/4.0"}],
 "work": [{"name": "Harborlight Analytics", "position": "Data Intern", "startDate": "2026-05", "endDate": "2026-08",
  "highlights": ["Built a nightly import job in Python that loads 2,000 invoices"]}],
 "skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}]}
```

```education
**Ohio State University** — Columbus, OH
Bachelor of Science, GPA 3.6/4.0 — Expected May 2027
Relevant coursework: Databases, Operating Systems
```

## Good

```education
**Ohio State University**
BSN — Expected May 2027
```

```education
**Ohio State University**
B.S. Computer Science — Expected May 2027
```

```education
**Ohio State University**
Juris Doctor — May 2025

**Ohio State University**
Bachelor of Fine Arts — May 2022
```

```education
**Ohio State University** — Columbus, OH
Bachelor of Architecture, GPA 3.6/4.0 — Expected May 2027
```

```education
**Major in History, Ohio State University**
Bachelor of Arts — May 2025
```

## What to do

Add the major under the name that the school gives it.

## When to ignore

When no major is declared yet; “undeclared” says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Education, Evidence, Finding, Level, Rule, at, lazy

RULE = Rule("education-major-missing", level=Level.WARNING, evidence=Evidence.VENDOR, scope=Education, since="0.1")

_BARE = lazy(
    r"^(?:(?:bachelor|master|associate)(?:['’]?s)?(?:\s+degree)?|(?:bachelor|master|associate)(?:['’]?s)?\s+of\s+(?:science|arts)"
    r"|B\.?\s?S\.?|B\.?\s?Sc\.?|B\.?\s?A\.?|M\.?\s?S\.?|M\.?\s?Sc\.?|M\.?\s?A\.?|A\.?\s?A\.?|A\.?\s?S\.?"
    r"|Ph\.?\s?D\.?|Doctor\s+of\s+Philosophy|doctorate)(?:\s+(?:degree|candidate|student))?(?:\s*\([A-Za-z.]{2,5}\))?$",
    re.IGNORECASE,
)
_KNOWN = lazy(
    r"\b(?:relevant|related|selected|key|core|courses?|coursework|modules?|c?gpa|grade|point|average|honou?rs?|dean|list|s|cum|laude|magna|summa|expected|anticipated|graduat\w+|class|of|the|with"
    r"|and|in|present|candidate|degree|transfer|student|senior|junior|freshman|sophomore|full|part|time|scale|out|minors?|online"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct"
    r"|nov|dec|spring|summer|fall|autumn|winter|current|ongoing|progress|cumulative|overall)\b",
    re.IGNORECASE,
)

_MAJOR = lazy(
    r"\W*(?:double\s+)?(?:majors?(?:ing)?|majored|concentration|speciali[sz]ation)\b\s*(?::|in\b)", re.IGNORECASE
)


def check(entry: Education, context: Context) -> Iterator[Finding]:
    degree = entry.study_type
    if degree is None or entry.area is not None or degree.confidence < 0.5 or not _BARE.match(degree.text.strip()):
        return
    if _rest(entry) or _told_apart(context):
        return  # words that were not understood may name the field
    yield Finding(
        message=f"“{degree.text}” names no major",
        locations=(at(degree, "in what?"),),
        suggestion=f"add the major under the name that the school gives it: “{degree.text} in ‹major›”",
    )


def _told_apart(context: Context) -> bool:
    """Whether a line of the section names a major that no entry has: one such as "Major in History, Ohio State"."""
    lines = [line for section in context.resume.sections if section.kind == "education" for line in section.lines[:100]]
    return any(_MAJOR.match(line.text) for line in lines[:200])


def _rest(entry: Education) -> str:
    """The letters of the entry that no field accounts for."""
    text = entry.content.text
    taken = [entry.study_type, entry.institution, entry.location, entry.score, entry.url, entry.summary]
    known = [value.text for value in taken if value is not None]
    known += [value.text for value in entry.courses] + [bullet.text for bullet in entry.highlights]
    known += [entry.dates.value.text] if entry.dates is not None else []
    for part in sorted(known, key=len, reverse=True):
        text = text.replace(part, " ")
    return "".join(char for char in _KNOWN.sub(" ", text) if char.isalpha())
