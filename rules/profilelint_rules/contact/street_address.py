"""A full street address is given.

## Why

City and state suffice; the street helps identity theft and takes room. Some guides still ask for it, so this is a
matter of taste.

## Bad

```contact
1427 Maple Ridge Drive, Apt 4B, Columbus, OH 43210 | (614) 555-0131 | robin.vale@mail.example
```

```contact
P.O. Box 212, Columbus, OH 43215 | (614) 555-0131 | robin.vale@mail.example
```

## Good

```contact
29 Palms, CA | (614) 555-0131 | robin.vale@mail.example
```

```contact
London SW1A 1AA, UK | (614) 555-0131 | robin.vale@mail.example
```

```contact
Columbus, OH 43210 | (614) 555-0131 | robin.vale@mail.example
```

## What to do

Shorten it to city and state.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Basics, Context, Evidence, Finding, Level, Rule, at

RULE = Rule(
    "contact-street-address",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Basics,
    since="0.1",
    presets={"de-lebenslauf": None, "us-federal": None},
)


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    place = basics.location
    if place is None or not any(char.isdigit() for char in place.address):
        return
    short = ", ".join(part for part in (place.city, place.region) if part)
    yield Finding(
        message="a full street address is given",
        locations=(at(place, "city and state suffice", start=0, end=len(place.value.text)),),
        suggestion=f"shorten it to “{short}”" if short else "shorten it to city and state",
    )
