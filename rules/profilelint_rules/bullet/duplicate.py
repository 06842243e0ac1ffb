"""Two bullets say nearly the same.

## Why

A line that stands twice takes the room of something else that was done.

## Bad

```bullet
- Prepared monthly sales reports for the regional manager
- Prepared the monthly sales report for the regional managers
```

```bullet
- Counted the stock of 800 small parts every Friday afternoon
- Counted the stock of 800 small parts every Friday afternoon
```

```bullet
- Trained 12 new hires on the register and on safety rules
- Trained 12 new hires on register and safety rules
```

## Good

```bullet
- Coached the varsity team to a 12–4 season
- Coached the junior team to a 9–7 season
```

```bullet
- Counted 800 small parts in the north store each Friday
- Scanned 450 tickets at the west gate each Sunday
```

```bullet
- Counted 800 small parts in the north store each Friday
- Counted 450 tickets at the west gate each Sunday
```

```bullet
- Wrote tests for the payment page and fixed 12 bugs
- Wrote tests for the search page and fixed 30 bugs
```

## What to do

Keep the stronger of the two, or say what was different the second time.

## When to ignore

When two roles really were the same work; then say what differed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Bullet, Context, Evidence, Finding, Level, Option, Resume, Rule, at

RULE = Rule(
    "bullet-duplicate",
    level=Level.WARNING,
    evidence=Evidence.LOGIC,
    scope=Resume,
    since="0.1",
    options=(Option("similarity", 88, "from which likeness in percent two bullets count as the same"),),
)

_MIN_WORDS = 4
_MOST_BULLETS = 400
"""Comparisons grow with the square; a document with more bullets than this is no resume."""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    bullets = [bullet for bullet in resume.bullets if len(bullet.text.split()) >= _MIN_WORDS][:_MOST_BULLETS]
    if len(bullets) < 2:
        return
    keys = [_key(bullet.text) for bullet in bullets]
    limit = context.number("similarity")
    told: set[int] = set()
    for index, bullet in enumerate(bullets):
        for earlier in range(index):
            if earlier not in told and _alike(keys[earlier], keys[index], limit):
                told.add(index)
                same = bullets[earlier].text.casefold() == bullet.text.casefold()
                yield _finding(bullets[earlier], bullet, same)
                break


def _key(text: str) -> str:
    """What a bullet is compared by: its words without articles and without the s of a plural."""
    words = [word for word in re.findall(r"\w+", text.casefold()) if word not in ("a", "an", "the")]
    return " ".join(word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] != "s" else word for word in words)


def _alike(first: str, second: str, limit: int) -> bool:
    """Whether two texts are nearly the same: alike as a whole and hardly different word by word.

    Numbers and names carry the difference in lists of like tasks, so two bullets that differ in more than a fifth of
    their words are two bullets.
    """
    if first == second:
        return True
    a, b = set(first.split()), set(second.split())
    if 5 * len(a ^ b) > len(a | b) * 2:
        return False
    from rapidfuzz.fuzz import ratio

    return ratio(first, second) >= limit and len(a & b) >= 0.8 * max(len(a), len(b))


def _finding(first: Bullet, second: Bullet, same: bool) -> Finding:
    return Finding(
        message="two bullets are the same" if same else "two bullets are nearly the same",
        locations=(at(second, "said before"), at(first, "the first time")),
        suggestion=_keep(first.text, second.text, same),
    )


def _keep(first: str, second: str, same: bool) -> str:
    if same:
        return "leave out the second, or say what was different then: ‹how many›, ‹for whom›, ‹with what result›"
    longer = first if len(first) >= len(second) else second
    return f"keep only “{longer}”, or say what was different the second time"
