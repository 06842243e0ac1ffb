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

## Good

```bullet
- Cared for 12 patients per night on a 30-bed ward and wrote the notes that the morning team used to plan the day
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Drafted a 12-page plan for the harvest fair with maps, shifts and prices, won the approval of the county board, and ran the day with 34 helpers and 2,100 guests
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## What to do

Split it where a second action begins, or keep the action with its result and drop the steps between.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Bullet, Context, Evidence, Finding, Level, Option, Rule, at, lazy, verbs

RULE = Rule(
    "bullet-too-long",
    level=Level.WARNING,
    evidence=Evidence.GUIDE,
    scope=Bullet,
    since="0.1",
    options=(Option("max_words", 35, "the most words that a bullet may have"),),
    presets={"academic-cv": None, "de-lebenslauf": None},
)

_SEAM = lazy(r"[;,]\s+(?:and\s+|which\s+|while\s+|then\s+)?|\s+(?:and|which|while)\s+")


def check(bullet: Bullet, context: Context) -> Iterator[Finding]:
    words = bullet.text.split()
    limit = context.number("max_words")
    if len(words) <= limit:
        return
    seam = _split(bullet.text)
    if seam:
        tail = " ".join(bullet.text[seam:].split()[:4])
        suggestion = f"split it before “{tail} …”, or cut it to the action and its result"
    else:
        suggestion = "cut it to the action and its result"
    yield Finding(
        message=f"a bullet has {len(words)} words; up to {limit} can be read at a glance",
        locations=(at(bullet, f"{len(words)} words"),),
        suggestion=suggestion,
        data={"words": len(words)},
    )


def _split(text: str) -> int:
    """Where the seam nearest the middle ends, before a verb if there is one; 0 without one."""
    seams = [match.end() for match in _SEAM.finditer(text)]
    before_verbs = [
        seam for seam in seams if verbs.opening(text[seam : seam + 1].upper() + text[seam + 1 :]).kind == "verb"
    ]
    return min(before_verbs or seams, key=lambda seam: abs(seam - len(text) // 2), default=0)
