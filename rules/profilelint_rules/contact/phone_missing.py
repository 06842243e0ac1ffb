"""No phone number was found.

## Why

A number is usual, though optional: some employers call.

## Bad

```contact
Columbus, OH | robin.vale@mail.example | linkedin.com/in/robinvale
```

```contact
Columbus, OH 43210 | robin.vale@mail.example
```

```contact
Columbus, OH | robin.vale@mail.example | ORCID 0000-0002-1825-0097
```

## Good

```contact
Columbus, OH | 614.555.0131 | robin.vale@mail.example | linkedin.com/in/robinvale
```

```contact
Columbus, OH | Cell 614 555 0131 x204 | robin.vale@mail.example
```

```contact
Columbus, OH | +49 30 12345678 | robin.vale@mail.example
```

```contact
Columbus, OH | T: 614-555-0131 | robin.vale@mail.example
```

## What to do

Add one beside the e-mail address, if you want to be called.

## When to ignore

When you prefer to be written to.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Basics, Context, Evidence, Finding, Level, Rule, at, lazy

RULE = Rule("contact-phone-missing", level=Level.INFO, evidence=Evidence.GUIDE, scope=Basics, since="0.1")

_EMPTY = lazy(r"(?<![\w.-])\(?(?:000|XXX)\)?[\s.-]{1,2}[0X]{2,3}[\s.-](?:0000|XXXX)(?![\w-])")
"""A number that is still to be filled in: contact-placeholder speaks of it."""


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    if basics.phone is not None or _EMPTY.search(basics.content.text) is not None:
        return
    yield Finding(
        message="no phone number was found",
        locations=(at(basics.email or basics.name or basics, "usual beside the e-mail address, though optional"),),
        suggestion="add one, if you want to be called",
    )
