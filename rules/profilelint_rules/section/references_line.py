"""A line or a section about references takes room.

## Why

US guides agree that referees are named when they are asked for. The line says nothing that a reader does not assume.

## Bad

```section
## Interests

References can be provided if needed
```

```section
## References

References available upon request
```

```section
## References

Anna Rusk, Professor of Statistics, Ohio State University
```

```section
## Interests

Chess, hiking

Excellent references and a portfolio furnished on request.
```

## Good

```bullet
- Checked 80 references of grant applicants by phone
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Checked references given by 80 applicants
- Made transcripts available on request to 40 deans
```

```bullet
- Wrote API references provided to 300 developers
- Ran a reference desk with 60 questions a day
```

```resume preset=academic-cv
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
Ph.D. in Statistics, 2025

## Experience

### Lecturer, Ohio State University — Columbus, OH

Sep 2025 – Present

- Teach statistics to 60 students each term

## References

Anna Rusk, Professor of Statistics, Ohio State University
```

## What to do

Drop the line, and keep the list of referees in a file of its own.

## When to ignore

Academic CVs and some public employers in the United Kingdom ask for referees; their presets are lenient.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, at, lazy

RULE = Rule(
    "section-references-line",
    level=Level.WARNING,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
)

_REQUEST = lazy(
    r"\b(?:references?|referees?|recommendations?)\b[^.;|]{0,40}\b(?:up)?on\s+request\W*$"
    r"|\b(?:references?|referees?)\s+(?:(?:are|can|will|gladly|be|happily)\s+){0,3}"
    r"(?:available|furnished|provided|supplied|given)(?:\s+(?:up)?on|\s+(?:if|when|as)\s+(?:needed|required|asked|desired))?\W*$",
    re.IGNORECASE,
)
_NEW = lazy(r"[.!?;•|–—]\s*\Z")
_STEMS = ("reference", "referee", "recommendation")
_BARE = lazy(r"\b(?:available|furnished|provided|supplied|given)\s+(?:up)?on\s+request\b", re.IGNORECASE)
"""Enough under a heading that says what is meant."""
_MOST_WORDS = 12
_QUOTES = lazy(r"(?i)\b(?:testimonials?|recommendations?|endorsements?|kudos|praise)\b")
_PRIVATE = lazy(r"[\ue000-\uf8ff\ufffd]+")
"""Icons before a heading."""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    for section in resume.sections:
        own = section.kind == "references"
        values = ([section.heading] if section.heading else []) + list(section.lines)
        for value in values:
            long = len(value.text.split()) > _MOST_WORDS
            named = any(stem in value.text.lower() for stem in _STEMS)
            match = (_REQUEST.search(value.text) if named else None) or (_BARE.search(value.text) if own else None)
            if match and long:  # a sentence of its own at the end of a text
                match = None if _NEW.search(value.text[: match.start()]) is None else match
            if match:
                yield Finding(
                    message="a line says that references are available, which readers assume",
                    locations=(at(value, "takes room", start=match.start(), end=match.end()),),
                    suggestion="drop the line; keep the list of referees in a file of its own",
                )
                return
        if own and section.heading is not None and section.lines:
            shown = _PRIVATE.sub(" ", section.heading.text).strip()
            says = "quotes" if _QUOTES.search(shown) else "names"
            yield Finding(
                message=f"the section “{shown}” {says} referees, who are asked for later",
                locations=(at(section.heading, "not needed to apply"),),
                suggestion="drop the section; keep the list of referees in a file of its own",
            )
            return
