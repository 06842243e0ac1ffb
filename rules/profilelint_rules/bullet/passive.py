"""A bullet is in the passive voice.

## Why

"Reports were prepared" leaves out who prepared them. Guides prefer the action itself; being selected, awarded or
promoted is rightly passive.

## Bad

```bullet
- Reports were prepared for 12 managers at the end of each month
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- The lease files were reviewed and sorted for 60 tenants
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Meals were served to 80 residents each evening
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## Good

```bullet
- Explained how tickets are priced to 40 students
- Tracked what was sold, when and to whom for 30 stalls
```

```bullet
- Was promoted to shift lead within five months
- Was invited to present the results to 200 guests in Denver
```

```bullet
- Selected from 400 applicants for a six-week residency
- Treated injured animals and 40 retired racing dogs
```

```bullet
- Was awarded the department prize among 60 applicants
- Built on what earlier groups had learned and cut the setup to 20 minutes
```

```bullet
- Simplified the return form so that 90 letters a week were answered within one day
- Ensured that all 14 children were picked up by a known adult
```

## What to do

Start with the action, if it was the own one: "Reports were prepared for 12 managers" becomes "Prepared reports for 12
managers".

## When to ignore

When who did it does not matter, or is not known: “the site was listed in 1974”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Bullet, Context, Evidence, Finding, Fix, Level, Rule, at, edit, lazy, verbs, wording

RULE = Rule(
    "bullet-passive",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Bullet,
    since="0.1",
)


_CLAUSE = lazy(
    r"(?:^|\w,?\s+)(?:(?:what|how|when|where|why|whether|if|because|before|after|until|once|since|while|as|although)"
    r"\s+(?:[\w'’-]+\s+){0,6}|(?:so|such|ensured|ensuring|ensure|ensures|sure|showed|found|checked|confirmed|verified)"
    r"\s+that\s+(?:[\w'’-]+\s+){0,6}|so\s+(?:[\w'’-]+\s+){0,4}(?:could|can|would)\s+)$",
    re.IGNORECASE,
)
"""A clause inside the sentence: "Explained how tickets are priced", "Wrote up what was learned"."""


_BEFORE = 90
"""Characters before a passive in which the word that begins its clause is looked for."""


def check(bullet: Bullet, context: Context) -> Iterator[Finding]:
    found = [
        (start, end)
        for start, end in verbs.passives(bullet.text)
        if not _CLAUSE.search(bullet.text[max(0, start - _BEFORE) : start])
    ]
    opening = verbs.opening(bullet.text)
    if not found or (opening.kind == "weak" and opening.start <= found[0][0] < opening.end):
        return
    start, end = found[0]
    words = bullet.text[start:end]
    entry = context.entry(bullet)
    current = entry is not None and entry.dates is not None and bool(entry.dates.is_current(context.month))
    better = wording.active(bullet.text, "present" if current else "past")
    fixes: tuple[Fix, ...] = ()
    if better is None:
        starts = verbs.opening(bullet.text).kind in ("verb", "gerund")
        suggestion = (
            f"say it with its own verb instead of “{words}”: who acted?"
            if starts
            else f"start with the verb instead of “{words}”: who acted, and on what?"
        )
    else:
        suggestion = f"say who acts, if it is true: “{better}”"
        if "‹" not in better:
            fixes = (Fix("Use the active voice", (edit(bullet.value, *wording.change(bullet.text, better)),)),)
    yield Finding(
        message=f"“{words}” leaves open who did it",
        locations=(at(bullet, "passive voice", start=start, end=end),),
        suggestion=suggestion,
        fixes=fixes,
    )
