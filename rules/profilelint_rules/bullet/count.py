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
### Camp Counselor, Camp Alder — Columbus, OH

May 2025 – Aug 2025

- Led 12 campers on six hikes
- Taught 30 swim lessons
- Planned eight craft hours
- Ran two night games for 60 campers
- Wrote 24 letters to parents
- Trained three junior counselors
- Packed 40 lunches a day
- Kept the log of 12 medicine doses a day
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

```entry
### Electrician's Helper, Alder Electric — Columbus, OH

May 2025 – Aug 2025

- Wired 18 single-family homes to code and pulled 3,000 feet of cable in a school
```

```section
## Awards

Dean's List, Autumn 2025
```

## What to do

Keep the three to five strongest; the suggestion names those that say least. Where there are none, add what was done, if the role matters here.

## When to ignore

When the role is the reason for the application and every bullet earns its place.
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
    ratchet=("bullets",),
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
                suggestion=_least(entry, most),
                data={"bullets": count},
            )
        elif index < _RECENT and _is_bare(resume, index):
            yield Finding(
                message=f"the role “{title.text}” has no bullets",
                locations=(at(title, "what was done?"),),
                suggestion="add two or three bullets, if the role matters here: ‹what was done, for whom, with what result›",
                data={"bullets": 0},
            )


def _least(entry: Work, most: int) -> str:
    """Which bullets to merge or leave out first: the shortest of those without a number, else the shortest."""
    bullets = [bullet for bullet in entry.highlights if not bullet.level]
    order = sorted(bullets, key=lambda bullet: (any(char.isdigit() for char in bullet.text), len(bullet.text)))
    shown = " and ".join(f"“{_short(bullet.text)}”" for bullet in order[: min(2, len(bullets) - most)])
    return f"keep the three to five strongest: merge or leave out first {shown}"


def _short(text: str) -> str:
    words = text.split()
    return text if len(words) <= 10 else " ".join(words[:8]) + " …"


def _is_bare(resume: Resume, index: int) -> bool:
    """Whether a role has a date but no text of its own, and shares none with a neighbour of the same employer."""
    entry: Work = resume.work[index]
    if entry.highlights or entry.summary is not None or entry.dates is None or entry.organization is None:
        return False
    name = entry.organization.text.casefold()
    near = (*resume.work[max(0, index - 1) : index], *resume.work[index + 1 : index + 2])
    return not any(other.organization is None or other.organization.text.casefold() == name for other in near)
