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

## What to do

Start with the action: "Prepared reports for 12 managers …", if you did it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Bullet, Context, Evidence, Finding, Level, Rule, at, lazy, verbs

RULE = Rule(
    "bullet-passive",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Bullet,
    since="0.1",
    presets={"academic-cv": None, "de-lebenslauf": None},
)


_CLAUSE = lazy(r"\w\s+(?:what|how|when|where|why|whether|if)\s+(?:[\w'’-]+\s+){0,2}$", re.IGNORECASE)
"""A clause inside the sentence: "Explained how tickets are priced", "Wrote up what was learned"."""


def check(bullet: Bullet, context: Context) -> Iterator[Finding]:
    found = [(start, end) for start, end in verbs.passives(bullet.text) if not _CLAUSE.search(bullet.text[:start])]
    for start, end in found[:1]:
        words = bullet.text[start:end]
        yield Finding(
            message=f"“{words}” leaves open who did it",
            locations=(at(bullet, "passive voice", start=start, end=end),),
            suggestion=f"start with the action instead of “{words}”, if it was yours",
        )
