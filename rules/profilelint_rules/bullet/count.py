"""A role has no bullets, or more than are read.

## Why

Three to five bullets a role is common advice. A role without any says only where somebody was; a long list hides its
best line.

## Bad

```bullet
- Wired 18 homes to code
- Pulled 3,000 feet of cable in a school
- Bent conduit for 14 shops
- Read blueprints of 9 buildings
- Tested 40 circuits per week
- Trained two new helpers on safety
- Ordered parts for 12 jobs
```

```entry
### Electrician's Helper, Alder Electric — Columbus, OH

May 2025 – Aug 2025
```

## Good

```bullet
- Wired 18 homes to code
- Pulled 3,000 feet of cable in a school
- Bent conduit for 14 shops
- Read blueprints of 9 buildings
- Tested 40 circuits per week
- Trained two new helpers on safety
```

```entry
### Electrician's Helper, Alder Electric — Columbus, OH

May 2025 – Aug 2025

Wired 18 homes to code and pulled 3,000 feet of cable in a school
```

```section
## Awards

Dean's List, Autumn 2025
```

## What to do

Keep the three to five strongest. Where there are none, add what was done, if the role matters here.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Option, Resume, Rule, Work, at

RULE = Rule(
    "bullet-count",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
    options=(Option("max_bullets", 6, "the most bullets that a role may have"),),
    presets={"academic-cv": None, "de-lebenslauf": None},
)

_RECENT = 3
"""Older roles are often listed without bullets, on purpose."""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    most = context.number("max_bullets")
    for index, entry in enumerate(resume.work):
        title = entry.title or entry.organization
        if title is None or title.confidence < 0.5:
            continue
        count = sum(not bullet.level for bullet in entry.highlights)
        if count > most:
            yield Finding(
                message=f"the role “{title.text}” has {count} bullets",
                locations=(
                    at(title, f"{count} bullets"),
                    *(at(bullet) for bullet in entry.highlights[most : most + 3]),
                ),
                suggestion="keep the three to five strongest, or merge some",
                data={"bullets": count},
            )
        elif index < _RECENT and _is_bare(resume, index):
            yield Finding(
                message=f"the role “{title.text}” has no bullets",
                locations=(at(title, "what was done?"),),
                suggestion="add two or three bullets, if the role matters here: ‹what was done, for whom, with what result›",
                data={"bullets": 0},
            )


def _is_bare(resume: Resume, index: int) -> bool:
    """Whether a role has a date but no text of its own, and shares none with a neighbour of the same employer."""
    entry: Work = resume.work[index]
    if entry.highlights or entry.summary is not None or entry.dates is None or entry.organization is None:
        return False
    name = entry.organization.text.casefold()
    near = (*resume.work[max(0, index - 1) : index], *resume.work[index + 1 : index + 2])
    return not any(other.organization is None or other.organization.text.casefold() == name for other in near)
