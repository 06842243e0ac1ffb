"""Two sections have the same heading or the same meaning.

## Why

Readers take the first for the whole, and parsers may keep only one of them.

## Bad

```section
## Skills

Tableau, Excel
```

```section
## Work History

### Math Tutor, Brightside Tutoring — Columbus, OH

Jun 2024 – Aug 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
```

## Good

```section
## Teaching Experience

### Math Tutor, Brightside Tutoring — Columbus, OH

Jun 2024 – Aug 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
```

```section
## Languages

English (native), Spanish (B2)
```

```section
## Experience (continued)

### Math Tutor, Brightside Tutoring — Columbus, OH

Jun 2024 – Aug 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
```

## What to do

Merge the two, or give the second the name of what sets it apart ("Teaching Experience").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, Section, at

RULE = Rule("section-duplicate", level=Level.INFO, evidence=Evidence.CONVENTION, scope=Resume, since="0.1")

_SAME = {
    "experience": "experience",
    "work experience": "experience",
    "professional experience": "experience",
    "employment": "experience",
    "employment history": "experience",
    "employment experience": "experience",
    "work history": "experience",
    "job history": "experience",
    "education": "education",
    "academic background": "education",
    "educational background": "education",
    "education history": "education",
    "skills": "skills",
    "key skills": "skills",
    "core skills": "skills",
    "skill set": "skills",
    "projects": "projects",
    "project experience": "projects",
}


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    first: dict[str, Section] = {}
    for section in resume.sections:
        if (
            section.heading is None
            or section.heading.confidence < 0.5
            or re.search(r"(?i)\bcont", section.heading.text)
        ):
            continue
        words = " ".join(re.findall(r"[^\W\d_]+", section.heading.text.casefold()))
        key = _SAME.get(words, words)
        earlier = first.setdefault(key, section)
        if earlier is section or earlier.heading is None or not key:
            continue
        same = earlier.heading.text.casefold() == section.heading.text.casefold()
        yield Finding(
            message=f"two sections are called “{section.heading.text}”"
            if same
            else f"“{earlier.heading.text}” and “{section.heading.text}” name the same kind of section",
            locations=(at(section.heading, "again"), at(earlier.heading, "the first time")),
            suggestion="merge the two, or give this one the name of what sets it apart",
        )
