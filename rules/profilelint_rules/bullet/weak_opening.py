"""A bullet opens with a weak phrase.

## Why

"Responsible for", "worked on", "helped" and their like say what the work was near, not what was done. Readers who
skim first words, and searches for verbs, find the action sooner when the bullet starts with it.

## Bad

```bullet
- Responsible for scheduling 14 lab assistants across three rooms
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Worked on a sign-in form that cut the evening queue by 12 minutes
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Duties included opening the office and sorting 90 letters per day
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Key responsibilities: phones, mail and 40 badges a day
- Took part in a pilot with 9 schools
```

```bullet
- Gained hands-on experience in payroll for 90 people
- Performed clerical duties such as mail and filing for three offices
```

## Good

```bullet
- Gained 400 members within a year and carried out 30 audits
- Exposed a billing error of $12,000; performed 14 concerts
```

```bullet
- Took part in 12 regattas and won three of them
- Duties desk: registered 300 parcels per day
```

```bullet
- Scheduled 14 lab assistants across three rooms
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Assisted-living residents: served 40 meals per evening at two houses
- Led a workshop on safety for 12 new guides
```

```bullet
- Worked 30 hours a week while carrying a full course load
- Helped-desk tickets: closed 45 per day
```

```bullet
- Responsible drinking campaign: printed 400 posters
- Served as line cook for 14 months under two head chefs
```

## What to do

Open with the action. Where the bullet says it, the suggestion writes it out; where only you know it, start with the
verb for what you did yourself, if it is true.

## When to ignore

When the phrase is the point: a quoted duty from a job description, or a role that really was to assist.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Bullet, Context, Evidence, Finding, Fix, Level, Resume, Rule, at, edit, verbs

RULE = Rule(
    "bullet-weak-opening",
    level=Level.WARNING,
    evidence=Evidence.GUIDE,
    scope=Bullet,
    since="0.1",
    presets={"academic-cv": None, "de-lebenslauf": None},
)


def check(bullet: Bullet, context: Context) -> Iterator[Finding]:
    opening = verbs.opening(bullet.text)
    if opening.kind != "weak":
        return
    entry = context.entry(bullet)
    current = entry is not None and entry.dates is not None and entry.dates.is_current(context.month)
    fixes: tuple[Fix, ...] = ()
    better = verbs.rewrite(bullet.text, "present" if current else "past")
    if better is not None:
        suggestion = f"open with the action, if it is true: “{better}”"
        fixes = (Fix("Open with the action", (edit(bullet.value, 0, len(bullet.text), better),), safe=False),)
    else:
        suggestion = _ask(bullet.text, opening.phrase, opening.end)
    yield Finding(
        message="a bullet opens with a weak phrase",
        locations=(at(bullet, "says what the work was near, not what was done", start=opening.start, end=opening.end),),
        suggestion=suggestion,
        fixes=fixes,
    )


def _ask(text: str, phrase: str, end: int) -> str:
    """A suggestion where the text does not say what was done: a visible blank, never an invented verb."""
    if phrase.lower().startswith(("help", "assist")):
        return "start with the verb for your own part, if it is true: “‹Showed, Prepared, Wrote …› …”"
    words = text[end:].strip(" ,:-").split()
    rest = " ".join(words[:8]) + (" …" if len(words) > 8 else "")
    return f"start with the verb for what was done, if it is true: “‹Ran, Built, Planned …› {rest}”"


def works(resume: Resume, context: Context) -> str | None:
    """How many bullets open with a verb of their own."""
    bullets = resume.bullets
    strong = sum(verbs.opening(bullet.text).kind == "verb" for bullet in bullets)
    if len(bullets) < 3 or strong * 2 < len(bullets):
        return None
    return f"{strong} of {len(bullets)} bullets open with a verb"
