"""Some bullets end with a period and some do not.

## Why

Either is right; a mix looks unfinished.

## Bad

```bullet
- Repaired 14 damaged chairs for the reading room.
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Repaired 14 damaged chairs for the reading room.
- Delivered 60 meals per week to older neighbors.
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```current
- Tutor 40 first-year students each week in data structures with Python.
- Grade 120 programming assignments per term and answer questions within one day
```

## Good

```bullet
- Moved the archive to Suite 4 of Acme Inc.
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Opened the kitchen at 5 a.m.
- Asked 40 neighbors, “What is missing?”
```

```bullet
- Tuned queries in PostgreSQL for a shop with 4,000 orders a day (2 TB of data)
- Planned tours for guests from the U.S.
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Electrician's Helper, Alder Electric — Columbus, OH

May 2025 – Aug 2025

- Wired 18 single-family homes to code.
- Pulled 3,000 feet of cable in a school.

## Skills

Conduit bending, blueprint reading
```

## What to do

Take the form that most bullets have; the suggestion names it.

## When to ignore

When a bullet of two sentences needs its periods and the others do not.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Bullet, Context, Evidence, Finding, Fix, Level, Resume, Rule, at, edit, lazy

RULE = Rule(
    "bullet-final-period",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
)

_ABBREVIATION = lazy(
    r"(?:\b(?:Inc|Ltd|Co|Corp|Bros|Jr|Sr|St|Dept|Univ|etc|al|vs|approx|hrs?|mins?|yrs?|a\.m|p\.m|Ave|Blvd|Rd|Mt|Ft"
    r"|No|Vol|Ed|Esq|Assn|Bldg|Mo|Ill|Calif|Pa|Mass|Conn|Wash|Fla|Tenn|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z]|\.[A-Za-z])\.$"
)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    bullets = [bullet for bullet in resume.bullets if len(bullet.text.split()) > 2]
    with_period = [bullet for bullet in bullets if _period(bullet) is True]
    without = [bullet for bullet in bullets if _period(bullet) is False]
    if not with_period or not without:
        return
    drop = len(with_period) <= len(without)
    odd = with_period if drop else without
    first = odd[0]
    end = len(first.text)
    edits = tuple(
        edit(bullet.value, len(bullet.text) - 1, len(bullet.text), "" if drop else bullet.text[-1] + ".")
        for bullet in odd
    )
    form = "without" if drop else "with"
    yield Finding(
        message=f"{_count(len(with_period), 'ends', 'end')} with a period and {_do(len(without))} not",
        locations=tuple(
            at(
                bullet,
                "" if bullet is not first else "ends the other way",
                start=max(0, bullet.text.rfind(" ", 0, max(0, len(bullet.text) - 12)) + 1),
                end=len(bullet.text),
            )
            for bullet in odd[:5]
        ),
        suggestion=f"end all bullets {form} a period{'' if len(with_period) == len(without) else ', as most do'}: change "
        + (
            "the one marked"
            if len(odd) == 1
            else f"the {len(odd)} marked"
            if len(odd) <= 5
            else f"{len(odd)} of them; the first five are marked"
        ),
        fixes=(Fix(f"End bullets {form} a period", edits, safe=True),) if end else (),
    )


def _count(number: int, one: str, many: str) -> str:
    return f"one bullet {one}" if number == 1 else f"{number} bullets {many}"


def _do(number: int) -> str:
    return "one does" if number == 1 else f"{number} do"


def _period(bullet: Bullet) -> bool | None:
    """Whether a bullet ends with a sentence's period; ``None`` where the sign belongs to an abbreviation or is another."""
    text = bullet.text.rstrip()
    if text.endswith(".") and not text.endswith("..."):
        return None if _ABBREVIATION.search(text) else True
    return False if text[-1:].isalnum() or text[-1:] in ")%\"”'’" else None
