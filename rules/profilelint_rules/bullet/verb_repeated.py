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

```bullet
- Created a chart of 40 bus lines
- Created posters for 12 shops
- Created a course on safety for 30 helpers
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

```bullet
- Led a team of five at the fair
- Leading 12 hikes, cut the number of lost hats by 90%
- Lead paint: tested 30 rooms
```

```bullet
- Developed a map of 22 bus stops
- Redeveloped a map of 30 bus stops
- Co-developed a rota for 16 volunteers
```

## What to do

Keep the verb where it fits best and vary the others. The suggestion offers verbs of the same meaning that fit each
object: "Developed a rota" becomes "Drew up a rota", "Developed a checklist" becomes "Wrote a checklist".

## When to ignore

When the verb is the exact one each time, such as “taught” in a list of courses.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import (
    Bullet,
    Context,
    Evidence,
    Finding,
    Level,
    Option,
    Resume,
    Rule,
    at,
    verbs,
    wording,
)

RULE = Rule(
    "bullet-verb-repeated",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
    options=(Option("times", 3, "from how many bullets on the verb counts as repeated"),),
    ratchet=("times",),
)

_SHOWN = 4
_MOST = 40
"""A verb that opens more bullets than this is no resume's."""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    by_verb: dict[str, list[Bullet]] = {}
    for bullet in resume.bullets:
        opening = verbs.opening(bullet.text)
        if opening.kind == "verb" and opening.verb:
            by_verb.setdefault(opening.verb, []).append(bullet)
    taken = set(by_verb)
    for verb, bullets in by_verb.items():
        most = context.number("times")
        if len(bullets) < most:
            continue
        locations = []
        for bullet in bullets[:6]:
            opening = verbs.opening(bullet.text)
            locations.append(at(bullet, "", start=opening.start, end=opening.end))
        better = _others(bullets, taken)
        # no fix: which verb says what was done is not for a program to choose
        yield Finding(
            message=f"“{verb}” opens {len(bullets)} bullets",
            locations=tuple(locations),
            suggestion=_suggestion(better, len(bullets)),
            data={"times": len(bullets)},
        )


def _others(bullets: list[Bullet], taken: set[str]) -> list[tuple[Bullet, str]]:
    """Bullets with another opening, each verb used once and none that opens a bullet already; one keeps its verb."""
    offers = [(bullet, wording.alternatives(bullet.text, taken)) for bullet in bullets[:_MOST]]
    keep = next((index for index, (_, texts) in enumerate(offers) if not texts), 0)
    chosen: list[tuple[Bullet, str]] = []
    for index, (bullet, texts) in enumerate(offers):
        if index == keep:
            continue
        for text in texts:
            base = verbs.opening(text).verb
            if base not in taken:
                taken.add(base)
                chosen.append((bullet, text))
                break
    return chosen


def _suggestion(better: list[tuple[Bullet, str]], times: int) -> str:
    if not better:
        return "keep it where it fits best, and open the others with the verb for what was done there"
    shown = " · ".join(f"“{_short(text)}”" for _, text in better[:_SHOWN])
    more = f" (and {len(better) - _SHOWN} more)" if len(better) > _SHOWN else ""
    return f"keep it where it fits best, and vary the others, if it is true: {shown}{more}"


def _short(text: str) -> str:
    words = text.split()
    return text if len(words) <= 12 else " ".join(words[:9]) + " …"
