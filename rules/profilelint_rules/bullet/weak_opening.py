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

```bullet
- Was part of a team of six that built a rover for the state fair
- Handled the scheduling of patients for three dentists
```

```bullet
- Contributed to the design of the new sign-up page
- Was given the opportunity to lead a support group of nine
```

```bullet
- In charge of the cash register and of restocking 40 shelves
- Have experience in framing walls and hanging drywall
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
- Contributed to 14 releases of a library with 2,000 users
- Participated in 12 regattas and won three of them
```

```bullet
- Responsible drinking campaign: printed 400 posters
- Served as line cook for 14 months under two head chefs
```

## What to do

Open with the action. Where the bullet says it, the suggestion writes it out. Where the work was shared ("helped",
"contributed to"), it asks for the own part with verbs that fit the object, and never claims the whole: choose one, or
another that is true.

## When to ignore

When the phrase is the point: a quoted duty from a job description, or a role that really was to assist.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Bullet, Context, Evidence, Finding, Fix, Level, Resume, Rule, at, edit, verbs, wording

RULE = Rule(
    "bullet-weak-opening",
    level=Level.WARNING,
    evidence=Evidence.GUIDE,
    scope=Bullet,
    since="0.1",
)


def check(bullet: Bullet, context: Context) -> Iterator[Finding]:
    opening = verbs.opening(bullet.text)
    if opening.kind != "weak":
        return
    entry = context.entry(bullet)
    current = entry is not None and entry.dates is not None and entry.dates.is_current(context.month)
    better = wording.opened(bullet.text, "present" if current else "past")
    fixes: tuple[Fix, ...] = ()
    if better is None:
        suggestion = "open with the verb for what was done, if it is true, and say with what result"
    else:
        what = "the verb for the own part" if verbs.shared(opening) else "the action"
        suggestion = f"open with {what}, if it is true: “{better}”"
    if better is not None and wording.keeps_verb(bullet.text, better) and not verbs.shared(opening):
        fixes = (Fix("Open with the action", (edit(bullet.value, *wording.change(bullet.text, better)),), safe=False),)
    yield Finding(
        message="a bullet opens with a weak phrase",
        locations=(at(bullet, "says what the work was near, not what was done", start=opening.start, end=opening.end),),
        suggestion=suggestion,
        fixes=fixes,
    )


def works(resume: Resume, context: Context) -> str | None:
    """How many bullets open with a verb of their own."""
    bullets = resume.bullets
    strong = sum(verbs.opening(bullet.text).kind == "verb" for bullet in bullets)
    if len(bullets) < 3 or strong * 2 < len(bullets):
        return None
    return f"{strong} of {len(bullets)} bullets open with a verb"
