"""A bullet has fewer than five words.

## Why

"Managed inventory" leaves open how much, for whom and with what; one guide asks for five words at least.

## Bad

```bullet
- Managed inventory
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Answered phones daily
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Supervised volunteers
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## Good

```bullet
- Cut lead time by 40%
- Raised $4,000
- Tools: lathe, mill
```

```bullet
- Trained three junior counselors
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Trained new hires on safety
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Won the regional robotics cup
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## What to do

Say what for, with what, how many: one of them is enough.

## When to ignore

When the few words say it all, such as a prize.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Bullet, Context, Evidence, Finding, Level, Option, Rule, at, verbs, wording

RULE = Rule(
    "bullet-too-short",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Bullet,
    since="0.1",
    options=(Option("min_words", 5, "the fewest words that a bullet may have"),),
)


_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty".split())
_ANY = ("how often", "for whom")
_MADE = ("for whom", "with what result")


def check(bullet: Bullet, context: Context) -> Iterator[Finding]:
    words = bullet.text.split()
    if bullet.level or len(words) >= context.number("min_words"):
        return
    if any(char.isdigit() or char in ":," for char in bullet.text) or _NUMBERS & set(bullet.text.lower().split()):
        return  # a number says enough, a list or a label is no sentence
    if verbs.opening(bullet.text).kind not in ("verb", "gerund"):
        return
    count = "one word" if len(words) == 1 else f"{len(words)} words"
    yield Finding(
        message=f"a bullet has only {count}",
        locations=(at(bullet, "what for, with what, how many?"),),
        suggestion=f"say more, if it is true: “{wording.measured(bullet.text, _measures(bullet.text))}”",
        data={"words": len(words)},
    )


def _measures(text: str) -> tuple[str, ...]:
    """What could be said more: what is counted of the object, else for whom; a thing made once is not counted."""
    once = verbs.is_finished_result(text) or verbs.strength(verbs.opening(text).verb) == "strong"
    return wording.measures(text) or (_MADE if once else _ANY)
