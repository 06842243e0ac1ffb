"""Marital status, children, religion, sex or health are stated.

## Why

They are not needed here. In some countries employers prefer not to see them; elsewhere customs differ, and the presets
follow them.

## Bad

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | Marital status: single
```

```section
## Personal Details

Religion: none

Children: two
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | Gender: Female
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | Single, no children
```

## Good

```bullet
- Wrote marital status and religion fields out of a 60-page intake form
- Cared for 12 children with health problems at a summer camp
```

```section
## Interests

World religion, health policy, married life in medieval towns
```

```section
## Interests

Race: Columbus Marathon 2025

Gender: history of women in trade unions

Single, extended and live records
```

```skills
Health: first aid and CPR
```

## What to do

Leave it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, Value, at, lazy

RULE = Rule(
    "privacy-personal-status",
    level=Level.WARNING,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
    presets={"us-federal": Level.ERROR, "eu-cv": Level.INFO, "de-lebenslauf": None},
)

_NUMBER = r"(?:\d|none|no|one|two|three|four|five|six)\b"
_STATUS = lazy(
    r"\b(?P<marital>(?:marital|civil|family|relationship)\s+status\s*[:\-–]?\s*(?:single|married|divorced|widowed|engaged|separated"
    r"|unmarried|partnered|never\s+married|in\s+a\s+\w+))\b"
    r"|\b(?P<religion>(?:religion|religious\s+affiliation|faith)\s*:\s*\w+)"
    r"|\b(?P<children>(?:(?:number\s+of\s+)?children|kids|dependents)\s*:\s*" + _NUMBER + r")"
    r"|\b(?P<sex>(?:sex|gender)\s*:\s*(?:male|female|non-?binary|m|f))\b"
    r"|\b(?P<orientation>sexual\s+orientation\s*:\s*\w+)"
    r"|\b(?P<origin>(?:race|ethnicity|ethnic\s+(?:origin|background))\s*:\s*(?:white|black|asian|hispanic|latin[oax]|caucasian|african|native|arab|indian|mixed|jewish)\b)"
    r"|\b(?P<disability>disability(?:\s+status)?\s*:\s*(?:none|no|yes)\b)"
    r"|\b(?P<health>(?:health(?:\s+status)?\s*:\s*(?:excellent|good|very\s+good|perfect|fine)|(?:excellent|good)\s+health\s*$"
    r"|blood\s+(?:group|type)\s*:\s*\w+))"
    r"|(?:^|[|•·;])\s*(?P<status>(?:married|divorced|widowed|unmarried|single(?=\s*,\s*no\s+(?:children|kids)\b)|family\s*:\s*(?:married|single))(?:\s*,?\s*(?:with\s+)?(?:"
    + _NUMBER
    + r"\s+)?(?:children|child|kids))?)\s*(?=$|[|•·;])",
    re.IGNORECASE | re.MULTILINE,
)
_NAMES = {
    "marital": "a marital status",
    "status": "a marital status",
    "religion": "a religion",
    "children": "children",
    "sex": "a sex",
    "orientation": "a sexual orientation",
    "origin": "an origin",
    "disability": "the state of health",
    "health": "the state of health",
}


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    found = [(value, match) for value in _texts(resume) for match in _STATUS.finditer(value.text)]
    if not found:
        return
    named = list(dict.fromkeys(_NAMES[match.lastgroup or "status"] for _, match in found))
    said = named[0] if len(named) == 1 else ", ".join(named[:-1]) + " and " + named[-1]
    yield Finding(
        message=f"the document states {said}",
        locations=tuple(
            at(
                value,
                "not needed here",
                start=match.start(match.lastgroup or "status"),
                end=match.end(match.lastgroup or "status"),
            )
            for value, match in found[:4]
        ),
        suggestion="leave it out",
    )


def _texts(resume: Resume) -> Iterator[Value]:
    """The contact block and what stands outside of entries, skills and lists of works."""
    yield resume.basics.content
    for section in resume.sections:
        if section.kind in ("custom", "interests", "summary", "languages") and not section.entries:
            yield from section.lines
