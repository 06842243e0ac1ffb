"""A bullet does not start with a verb.

## Why

Career centres agree on action verbs at the start: the reader learns first what was done. A bullet that starts with a
thing ("Weekly newsletter …") leaves open whether it was written, read or printed.

## Bad

```bullet
- Inventory system for a robotics lab with 300 student members
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Weekly newsletter with 1,400 readers across the campus
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Lesson plans for 28 third graders in math and science
- Patient care on a 30-bed oncology floor with 12 nurses
```

```bullet
- Accounts payable for three clinics and a lab
- Strict handling of cash and keys for two shops
```

## Good

```bullet
- Independently led 14 volunteers through the spring food drive
- Co-founded a chess club that grew to 45 members
```

```bullet
- Set up 30 laptops for the summer school in two days
- Fundraised $2,300 for the campus pantry in one weekend
```

```bullet
- Twice named employee of the month out of 60 staff
- As shift lead, scheduled 14 servers for the patio season
```

```bullet
- Area chair: the regional science fair, the robotics league and 2 debate rounds
```

```bullet
- Spot-welded 200 brackets per shift
- Pro bono: drafted 14 wills for low-income seniors
```

```current
- Plan differentiated instruction from benchmark data for 26 students
- Answer auditor requests with support from three systems
```

## What to do

Put the verb for what was done in front, if it is true. The suggestion offers verbs that fit the noun: "‹Built | Tested |
Documented› an inventory system …".

## When to ignore

Lists of courses, publications or stage roles that stand as bullets are nouns by nature.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Bullet, Context, Evidence, Finding, Fix, Level, Project, Rule, at, edit, verbs, wording

RULE = Rule(
    "bullet-no-verb",
    level=Level.WARNING,
    evidence=Evidence.GUIDE,
    scope=Bullet,
    since="0.1",
)

_LABEL_WORDS = 4
"""A bullet of a few words is a label or a course, not a sentence without a verb."""


def check(bullet: Bullet, context: Context) -> Iterator[Finding]:
    if bullet.level or len(bullet.text.split()) <= _LABEL_WORDS:
        return
    entry = context.entry(bullet)
    if entry is None or isinstance(entry, Project):
        return
    opening = verbs.opening(bullet.text)
    if opening.kind not in ("noun", "adjective") or verbs.passives(bullet.text):
        return
    if ":" in " ".join(bullet.text.split()[:_LABEL_WORDS]):
        return  # "Area Chair: NeurIPS, ICML": a label and what belongs to it
    first = bullet.text.split()[0]
    goes_on = entry.dates is None or entry.dates.is_current(context.month) is not False
    if goes_on and any(form == "base" for _, form in verbs.lemmas(first)):
        return  # "Plan lessons", "Answer requests": in a current role the word is as likely the verb
    current = entry is not None and entry.dates is not None and bool(entry.dates.is_current(context.month))
    better = wording.verbed(bullet.text, "present" if current else "past")
    fixes: tuple[Fix, ...] = ()
    if better is None:
        suggestion = _advice(bullet.text)
    else:
        suggestion = f"start with the verb for what was done, if it is true: “{better}”"
        if wording.keeps_verb(bullet.text, better):
            fixes = (Fix("Start with the verb", (edit(bullet.value, *wording.change(bullet.text, better)),)),)
    yield Finding(
        message="a bullet does not start with a verb",
        locations=(at(bullet, "a thing, not an action", start=0, end=len(first)),),
        suggestion=suggestion,
        fixes=fixes,
    )


_CLAIM = frozenset(
    "skill skills knowledge background experience expertise ability abilities understanding proficiency player".split()
)


def _advice(text: str) -> str:
    """Where no verb fits: what to tell instead of a skill, a title or a thing."""
    if _CLAIM & {word.strip(".,;:").lower() for word in text.split()[:5]}:
        return "show it at work: start with the verb for what was done with it, and say with what result"
    return "start with the verb for what was done, with what result"
