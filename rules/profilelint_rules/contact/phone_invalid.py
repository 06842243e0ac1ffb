"""The phone number cannot exist.

## Why

A digit is missing or too many, so a call does not arrive. The check asks whether the number is possible in its country,
not whether it is in use.

## Bad

```contact
Columbus, OH | (614) 555-013 | robin.vale@mail.example
```

```contact
Columbus, OH | (614) 555-01312 | robin.vale@mail.example
```

## Good

```contact
London, UK | +44 20 7946 0958 | robin.vale@mail.example
```

```contact
Columbus, OH | +1 614.555.0131 | robin.vale@mail.example
```

```contact
Columbus, OH | 614/555-0131 | robin.vale@mail.example
```

## What to do

Check the digits; outside the preset's country start with + and the country code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Basics, Context, Evidence, Finding, Level, Rule, at, contact

RULE = Rule("contact-phone-invalid", level=Level.WARNING, evidence=Evidence.LOGIC, scope=Basics, since="0.1")


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    if basics.phone is None or contact.phone_number(basics.phone.text, context.preset.region) is not None:
        return
    if basics.phone.confidence < 0.5:
        return
    text = basics.phone.text
    digits = len(re.sub(r"\D", "", re.sub(r"(?:ext|x)\.?\s*\d+$", "", text, flags=re.IGNORECASE)))
    count = f"{digits} digits"
    yield Finding(
        message=f"“{text}” is not a possible phone number",
        locations=(at(basics.phone, count, start=0, end=len(text)),),
        suggestion="check the digits"
        + ("" if text.strip().startswith("+") else "; for a number abroad start with + and the country code"),
    )
