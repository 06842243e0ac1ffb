"""No e-mail address was found.

## Why

It is how an answer reaches the applicant. An address that stands only in a picture, or in a page header that parsers
skip, is missing for them too.

## Bad

```contact
Columbus, OH | (614) 555-0131 | linkedin.com/in/robinvale
```

```contact
Columbus, OH | (614) 555-0131 | Twitter @robinvale
```

```contact
Columbus, OH | (614) 555-0131 | robinvale.example
```

## Good

```contact
Columbus, OH | (614) 555-0131 | robin.vale+jobs@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | E-mail: ROBIN.VALE@MAIL.EXAMPLE
```

```contact
Columbus, OH | (614) 555-0131 | robin@vale.photography
```

```contact
(614) 555-0131
robin.vale@mail.example
Columbus, OH
```

## What to do

Add the address below the name, as text.

## When to ignore

When the address stands in the form that the document goes with.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Basics, Context, Evidence, Finding, Level, Rule, at

RULE = Rule("contact-email-missing", level=Level.ERROR, evidence=Evidence.VENDOR, scope=Basics, since="0.1")


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    if basics.email is not None:
        return
    yield Finding(
        message="no e-mail address was found",
        locations=(at(basics.name or basics, "an answer needs an address"),),
        suggestion="add the address below the name, as text",
    )
