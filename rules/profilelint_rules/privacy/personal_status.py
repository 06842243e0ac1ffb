"""Marital status, children, religion, sex, health or nationality are stated.

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

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | Nationality: Brazilian
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

Health: excellent, non-smoker
```

```summary
Data intern and father of two with 2 years of reports in Python and SQL.
```

## Good

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027
Coursework: Religion and Law, Health Care Policy, Gender and Society
```

```bullet
- Guided 60 married students and non-smokers through a health survey
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

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

```section
## Interests

Citizenship classes for newcomers, nationality law in novels
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | U.S. citizen
```

## What to do

Leave it out.

## When to ignore

Where it is customary; the presets follow the country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Option, Resume, Rule, Value, at, lazy

RULE = Rule(
    "privacy-personal-status",
    level=Level.WARNING,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
    options=(Option("nationality", True, "whether a nationality or a place of birth counts"),),
)

_NUMBER = r"(?:\d|none|no|one|two|three|four|five|six)\b"
_SEP = r"(?:\s*[:\t]|\s[-–—])\s*"
_FAITH = (
    r"(?:(?:roman\s+)?catholic|christian(?:ity)?|muslim|islam|hindu(?:ism)?|jewish|judaism|buddhis[tm]|sikh|protestant|"
    r"lutheran|baptist|methodist|mormon|lds|atheist|agnostic|orthodox|jain|none)"
)
_STATUS = lazy(
    r"\b(?P<marital>(?:marital|civil|family|relationship)\s+status(?:\s*[:\-–]|\t)?\s*(?:single|married|divorced|widowed|engaged|separated"
    r"|unmarried|partnered|never\s+married|in\s+a\s+\w+))\b"
    rf"|\b(?P<religion>(?:religion|religious\s+affiliation|faith)(?:\s*:\s*\w+|{_SEP}{_FAITH}\b))"
    rf"|\b(?P<children>(?:(?:number\s+of\s+)?children|kids|dependents|dependants){_SEP}{_NUMBER}"
    rf"|(?:proud\s+|devoted\s+)?(?:mother|father|mom|dad|mum|parent|husband|wife)(?:\s+and\s+(?:mother|father))?\s+(?:of|to)\s+(?:{_NUMBER}(?!\s+\w+\s+(?:groups|teams|classes))|twins|(?:a|my)\s+(?:son|daughter|toddler|baby)))"
    rf"|\b(?P<sex>(?:sex|gender){_SEP}(?:male|female|non-?binary|man|woman|m|f))\b"
    r"|\b(?P<nationality>(?:nationality|citizenship|citizen\s+of)\s*:\s*(?!(?:the\s+)?(?:u\.?\s?s\b|united\s+states|american))[a-z][\w /-]{2,40}"
    r"|(?:place\s+of\s+birth|birth\s?place)\s*:\s*\w[\w ,]{2,40}"
    r"|(?:(?<=[|•·;]\s)|(?<=[|•·;])|^)(?:nationality\s+[a-z]{4,20}|[a-z]{4,20}\s+(?:national|nationality)|citizen\s+of\s+(?!the\s+u)[a-z ]{3,30})(?=\s*(?:$|[|•·;])))"
    r"|\b(?P<orientation>sexual\s+orientation\s*:\s*\w+)"
    r"|\b(?P<origin>(?:race|ethnicity|ethnic\s+(?:origin|background))\s*:\s*(?:white|black|asian|hispanic|latin[oax]|caucasian|african|native|arab|indian|mixed|jewish)\b)"
    r"|\b(?P<disability>disability(?:\s+status)?\s*:\s*(?:none|no|yes)\b|no\s+(?:known\s+)?disabilit(?:y|ies)\s*(?=$|[|•·;,.]))"
    rf"|\b(?P<health>(?:(?:physical\s+)?health(?:\s+status)?|physical\s+condition|state\s+of\s+health){_SEP}(?:excellent|good|very\s+good|perfect|fine|healthy)(?=\s*(?:$|[|•·;,.(]))"
    r"|(?:in\s+)?(?:excellent|good|very\s+good|perfect)\s+(?:physical\s+)?health\s*(?=$|[|•·;,.])|blood\s+(?:group|type)\s*:\s*\w+"
    r"|non-?\s?smoker\b|smok(?:er|ing)\s*:\s*(?:no|yes|never)\b)"
    r"|\b(?P<body>(?:height|weight)\s*:\s*\d)"
    r"|(?:^|[|•·;])\s*(?P<status>(?:(?:happily\s+)?married|divorced|widowed|unmarried|single(?=\s*,\s*no\s+(?:children|kids)\b)|family\s*:\s*(?:married|single))(?:\s*,?\s*(?:with\s+|and\s+)?(?:"
    + _NUMBER
    + r"\s+)?(?:children|child|kids))?)\s*(?=$|[|•·;])",
    re.IGNORECASE | re.MULTILINE,
)
_WORDS = (
    "status religio faith child kids dependent dependant sex gender orientation race ethnic disab health condition blood "
    "married divorced widowed single family nation citizen birth smok height weight mother father mom dad mum parent "
    "husband wife"
).split()
_NAMES = {
    "marital": "a marital status",
    "status": "a marital status",
    "religion": "a religion",
    "children": "children",
    "sex": "a sex",
    "nationality": "a nationality or a place of birth",
    "orientation": "a sexual orientation",
    "origin": "an origin",
    "disability": "the state of health",
    "health": "the state of health",
    "body": "a height or a weight",
}
_SHORT = 10
"""Words of a line outside of personal details that is looked at."""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    asked = context.options["nationality"]
    found = [
        (value, match)
        for value in _texts(resume)
        if _may_hold(value.text)
        for match in _STATUS.finditer(value.text)
        if asked or match.lastgroup != "nationality"
    ]
    if not found:
        found = [
            (value, match)
            for value in _stray(resume)
            if _may_hold(value.text)
            if (match := _STATUS.match(value.text)) is not None
            if match.lastgroup != "body" and (match.lastgroup != "nationality" or (asked and ":" in match[0]))
        ]
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


def _may_hold(text: str) -> bool:
    """Whether a word of the pattern stands in a text; most resumes have none, and compiling it costs more than this."""
    lowered = text.lower()
    return any(word in lowered for word in _WORDS)


def _texts(resume: Resume) -> Iterator[Value]:
    """The contact block and what stands outside of entries, skills and lists of works."""
    yield resume.basics.content
    for section in resume.sections:
        if section.kind in ("custom", "interests", "summary", "languages") and not section.entries:
            yield from section.lines


def _stray(resume: Resume) -> Iterator[Value]:
    """Short lines of the other sections that are no bullets: personal details at the end of the page stand there."""
    bullets = {bullet.text for entry in resume.entries[:200] for bullet in entry.highlights}
    for section in resume.sections:
        for line in section.lines[:300]:
            if len(line.text) < 100 and len(line.text.split()) <= _SHORT and line.text not in bullets:
                yield line.part(0, len(line.text))
