"""No city and region were found.

## Why

Some employers filter by place. City and state are enough.

## Bad

```contact
(614) 555-0131 | robin.vale@mail.example
```

```contact
robin.vale@mail.example | (614) 555-0131 | linkedin.com/in/robinvale
```

```contact
Tel. (614) 555-0131 | robin.vale@mail.example | github.com/robinvale
```

## Good

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example
```

```contact
Toronto, Ontario | (614) 555-0131 | robin.vale@mail.example
```

```contact
(614) 555-0131 | robin.vale@mail.example | Columbus, Ohio 43210
```

```contact
London, UK | +44 20 7946 0958 | robin.vale@mail.example
```

```contact
Greater Boston | (614) 555-0131 | robin.vale@mail.example
```

```contact
(614) 555-0131 | robin.vale@mail.example | Open to relocation
```

## What to do

Add city and state, or "open to relocation", if you like.

## When to ignore

When the place does not matter for the role, or you would rather not say it.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Basics, Context, Evidence, Finding, Level, Rule, Tier, at, lazy

RULE = Rule(
    "contact-location-missing",
    level=Level.INFO,
    evidence=Evidence.CONVENTION,
    scope=Basics,
    since="0.1",
    tier=Tier.PEDANTIC,
)

_SAID = lazy(
    r"(?i:\brelocat(?:e|ion|ing)\b)|(?i:\b(?:location|city|address|(?:based|living) in)\b)\s?:?\s{1,2}[A-Z][a-z]"
)
"""A place under a label, whatever its name, and "open to relocation"."""


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    if basics.location is not None or _SAID.search(basics.content.text):
        return
    yield Finding(
        message="no city and region were found",
        locations=(at(basics.email or basics.name or basics, "usual beside the e-mail address"),),
        suggestion="add city and state, if you like",
    )
