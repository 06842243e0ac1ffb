"""A bullet is longer than three lines.

## Why

Bullets are read at a glance. Guides agree on phrases of one or two lines, three at most; past that the result at the
end is not reached.

## Bad

```bullet
- Organized the annual book fair in the main hall with 32 publishers and 1,100 visitors over two days, which meant booking the rooms, printing the maps, placing the tables, hiring the guards, answering the mail of the authors and counting the income
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Cared for patients on a 30-bed ward during the night, which included taking vital signs, giving medicine, changing dressings, answering calls, writing the notes for the morning team and talking with families who came from far away to visit
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Built a website for a family bakery with an online shop, a booking calendar, a photo gallery, a newsletter form and a map of all nine branches across the county and in two neighboring states, cutting phone orders by 30% within the first year
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## Good

```bullet
- Cut the wait at the counter from 14 minutes to 6 by moving two clerks to the lunch hours, printing the forms in three languages, and placing a sign with the four documents needed
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Translated forms into Spanish, French, Somali, Nepali, Arabic, Swahili, Vietnamese and Portuguese for 12 school offices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Cared for 12 patients per night on a 30-bed ward and wrote the notes that the morning team used to plan the day
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Drafted a 12-page plan for the harvest fair with maps, shifts and prices, won the approval of the county board, and ran the day with 34 helpers and 2,100 guests
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## What to do

Split it where a second action begins; the suggestion shows both halves. Or keep the action with its result and drop the
steps between.

## When to ignore

When a field expects full sentences, as some academic and federal documents do.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Bullet, Context, Evidence, Finding, Fix, Level, Option, Rule, at, edit, wording

RULE = Rule(
    "bullet-too-long",
    level=Level.WARNING,
    evidence=Evidence.GUIDE,
    scope=Bullet,
    since="0.1",
    options=(Option("max_words", 35, "the most words that a bullet may have"),),
)


def check(bullet: Bullet, context: Context) -> Iterator[Finding]:
    words = bullet.text.split()
    limit = context.number("max_words")
    if len(words) <= limit:
        return
    entry = context.entry(bullet)
    current = entry is not None and entry.dates is not None and bool(entry.dates.is_current(context.month))
    pair = wording.halves(bullet.text, "present" if current else "past")
    fixes: tuple[Fix, ...] = ()
    if pair is None:
        suggestion = "cut it to the action and its result"
    else:
        first, second = pair
        suggestion = f"split it, or keep the half that matters more: “{first}” and “{second}”"
        if (
            "‹" not in first + second
            and bullet.marker in ("-", "*", "+", "•", "–")
            and not bullet.level
            and max(map(_length, pair)) <= limit
        ):
            text = f"{first}\n{bullet.marker} {second}"
            fixes = (Fix("Split the bullet", (edit(bullet.value, 0, len(bullet.text), text),)),)
    yield Finding(
        message=f"a bullet has {len(words)} words; up to {limit} can be read at a glance",
        locations=(at(bullet, f"{len(words)} words"),),
        suggestion=suggestion,
        fixes=fixes,
        data={"words": len(words)},
    )


def _length(text: str) -> int:
    return len(text.split())
