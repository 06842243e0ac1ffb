"""The LinkedIn address ends with the default number.

## Why

LinkedIn lets every member choose a short address of their own; it is easier to read and to type.

## Bad

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | linkedin.com/in/robin-vale-4b7a91203
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | www.linkedin.com/in/robin-vale-19a804217/
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | https://linkedin.com/in/rvale-0b12c3d4e
```

## Good

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | linkedin.com/in/robin-vale-2
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | linkedin.com/in/robinvale-decade
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | linkedin.com/in/robin-vale-2027
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | github.com/robin-vale-4b7a91203
```

## What to do

Choose a custom URL in LinkedIn's profile settings, and write that.

## When to ignore

When you like the number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Basics, Context, Evidence, Finding, Level, Rule, at, lazy

RULE = Rule("link-profile-default", level=Level.INFO, evidence=Evidence.GUIDE, scope=Basics, since="0.1")

_DEFAULT = lazy(r"linkedin\.com/in/[^/?#\s]*-(?=[0-9a-f]*\d)(?P<tail>[0-9a-f]{7,10})/?(?:[?#]\S*)?$", re.IGNORECASE)


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    for profile in basics.profiles:
        match = _DEFAULT.search(profile.url.text) or _DEFAULT.search(profile.target)
        if match is None:
            continue
        node = profile.url if profile.url.text else basics.name or basics
        yield Finding(
            message=f"the LinkedIn address ends with the default number “{match['tail']}”",
            locations=(at(node, "can be chosen"),),
            suggestion="choose a custom URL in LinkedIn's profile settings, and write that",
        )
        return
