"""The phone number cannot exist.

## Why

A digit is missing or too many, or the area code is one that cannot be, so a call does not arrive. The check asks whether the
number is possible in its country, not whether it is in use.

## Bad

```contact
Columbus, OH | (614) 555-013 | robin.vale@mail.example
```

```contact
Columbus, OH | (614) 555-01312 | robin.vale@mail.example
```

```contact
Columbus, OH | +1 (614) 555-01 | robin.vale@mail.example
```

```contact
London, UK | +44 20 7946 | robin.vale@mail.example
```

```contact
Columbus, OH | (164) 555-0131 | robin.vale@mail.example
```

```contact
Columbus, OH | +1 614-055-0131 | robin.vale@mail.example
```

```contact
Columbus, OH | (614) 555-O131 | robin.vale@mail.example
```

## Good

```contact
London, UK | +44 20 7946 0958 | robin.vale@mail.example
```

```contact
Columbus, OH | (800) 555-0131 | robin.vale@mail.example
```

```contact
Columbus, OH | +49 (0)30 123456 | robin.vale@mail.example
```

```contact
Columbus, OH | +1 614.555.0131 | robin.vale@mail.example
```

```contact
Columbus, OH | 614/555-0131 | robin.vale@mail.example
```

```contact
Columbus, OH | (614) 555-0131 ext. 204 | robin.vale@mail.example
```

```contact
Columbus, OH | (614) 555-0100 | robin.vale@mail.example
```

## What to do

Check the digits; outside the preset's country start with + and the country code.

## When to ignore

When the number works when you call it; then add its country code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Basics, Context, Evidence, Finding, Level, Rule, at, contact, lazy

RULE = Rule("contact-phone-invalid", level=Level.WARNING, evidence=Evidence.LOGIC, scope=Basics, since="0.1")

_AREA = lazy(r"(?!.11|37|96)[2-9][0-8]\d")
"""An area code of North America (nanpa.com): no N11, N9X, 37X, 96X."""
_ALIKE = frozenset(
    "500 522 533 544 555 566 577 588 600 622 633 644 655 677 688 700 800 822 833 844 855 866 877 888 900".split()
)
"""The area codes that end on two equal digits: those of services, none of a place. 555 stands in fiction."""
_TEMPLATE = lazy(r"(?:555|123|000)(?:555|456|123|000)(?:5555|7890|4567|0000|1234)")
"""Template text, not a slip: contact-placeholder says so."""


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    if basics.phone is None or basics.phone.confidence < 0.5:
        return
    text = basics.phone.text
    main = re.sub(r"(?:extension|ext|x)\.?\s*\d+$", "", text, flags=re.IGNORECASE)
    plain = re.sub(r"\D", "", main)
    if len(set(plain)) == 1 or _TEMPLATE.fullmatch(plain.removeprefix("1") if len(plain) == 11 else plain):
        return
    number = contact.phone_number(text, context.preset.region)
    letter = re.search(r"[OoIl](?![a-z]{2})", main)
    wrong = f"the letter {letter[0]}" if letter else f"{len(plain)} digits" if number is None else _wrong(number)
    if not wrong:
        return
    yield Finding(
        message=f"“{text}” is not a possible phone number",
        locations=(at(basics.phone, wrong, start=0, end=len(text)),),
        suggestion="check the digits"
        + ("" if text.strip().startswith("+") else "; for a number abroad start with + and the country code"),
    )


def _wrong(number: str) -> str:
    """What cannot be about a North American number in E.164; empty where nothing is, and for other countries."""
    if not number.startswith("+1") or len(number) != 12:
        return ""
    area, exchange = number[2:5], number[5:8]
    if area == "555":
        return ""
    if not _AREA.fullmatch(area) or (area[1] == area[2] and area not in _ALIKE):
        return f"no area code is {area}"
    return f"no number goes on with {exchange}" if exchange[0] in "01" else ""
