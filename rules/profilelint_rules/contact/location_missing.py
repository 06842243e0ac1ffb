"""No city and region were found.

## Why

Some employers filter by place. City and state are enough.

## Bad

```contact
(614) 555-0131 | robin.vale@mail.example
```

## Good

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example
```

## What to do

Add city and state, or "open to relocation", if you like.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Basics, Context, Evidence, Finding, Level, Rule, Tier, at

RULE = Rule(
    "contact-location-missing",
    level=Level.INFO,
    evidence=Evidence.CONVENTION,
    scope=Basics,
    since="0.1",
    tier=Tier.PEDANTIC,
)


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    if basics.location is not None:
        return
    yield Finding(
        message="no city and region were found",
        locations=(at(basics.email or basics.name or basics, "usual beside the e-mail address"),),
        suggestion="add city and state, if you like",
    )
