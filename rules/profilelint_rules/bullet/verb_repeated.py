"""One verb opens three or more bullets.

## Why

Different verbs show different work. The same one again and again reads like a list that was filled in.

## Bad

```bullet
- Developed a label printer script used by 12 clerks
- Developed a rota for 16 volunteers
- Developed a checklist that two branches adopted
```

```bullet
- Managed a front desk with 120 calls per day
- Managing 14 drivers, cut late deliveries by 9%
- Managed the budget of two clubs
- Managed stock for 3 shops
```

## Good

```bullet
- Developed a rota for 16 volunteers
- Developed a map of 22 bus stops
```

```bullet
- Set up 12 rooms for a fair with 300 guests
- Organized a book drive that filled 40 boxes
- Drew a map of 22 bus stops
```

## What to do

Keep the verb where it fits best and name the others for what they were: built, wrote, designed, set up.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Bullet, Context, Evidence, Finding, Level, Option, Resume, Rule, at, verbs

RULE = Rule(
    "bullet-verb-repeated",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
    options=(Option("times", 3, "from how many bullets on the verb counts as repeated"),),
    presets={"academic-cv": None, "de-lebenslauf": None},
)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    by_verb: dict[str, list[Bullet]] = {}
    for bullet in resume.bullets:
        opening = verbs.opening(bullet.text)
        if opening.kind == "verb" and opening.verb:
            by_verb.setdefault(opening.verb, []).append(bullet)
    for verb, bullets in by_verb.items():
        if len(bullets) < context.number("times"):
            continue
        locations = []
        for bullet in bullets[:6]:
            opening = verbs.opening(bullet.text)
            locations.append(at(bullet, "", start=opening.start, end=opening.end))
        yield Finding(
            message=f"“{verb}” opens {len(bullets)} bullets",
            locations=tuple(locations),
            suggestion="keep it where it fits best, and name the others for what they were: built, wrote, designed, set up …",
            data={"times": len(bullets)},
        )
