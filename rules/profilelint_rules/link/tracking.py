"""A link is shortened or carries tracking parameters.

## Why

A reader cannot see where a shortened link leads, some filters block them, and they expire. Tracking parameters only
lengthen the address.

## Bad

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | bit.ly/3xRvale
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | https://robinvale.example/work?utm_source=resume&utm_medium=pdf
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | https://robinvale.example/?fbclid=IwAR2xyz
```

## Good

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | robinvale.github.io/notes
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | https://scholar.google.com/citations?user=ab12CD34
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | youtu.be/ab12cd
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | https://robinvale.example/work?page=2&sort=year
```

## What to do

Write the plain address.

## When to ignore

When the short link is your own, on a domain of yours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Basics, Context, Evidence, Finding, Fix, Level, Rule, at, edit, lazy

RULE = Rule("link-tracking", level=Level.INFO, evidence=Evidence.CONVENTION, scope=Basics, since="0.1")

_SHORTENER = lazy(
    r"^(?:https?://)?(?:www\.)?(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|rb\.gy|cutt\.ly|is\.gd|buff\.ly|lnkd\.in"
    r"|shorturl\.at|tiny\.cc|rebrand\.ly|bl\.ink|shorte\.st|adf\.ly|v\.gd|t\.ly|short\.io|snip\.ly)/\S",
    re.IGNORECASE,
)
_TRACKING = lazy(
    r"(?<=[?&])(?:utm_\w+|fbclid|gclid|igshid|igsh|mc_[ce]id|trk|trkinfo|originalsubdomain|lipi|s_kwcid)=[^&#\s]*&?",
    re.IGNORECASE,
)


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    for profile in basics.profiles:
        shown = profile.url.text
        link = shown if shown and (_SHORTENER.match(shown) or _TRACKING.search(shown)) else profile.target
        node = profile.url if shown else basics.name or basics
        if _SHORTENER.match(link):
            yield Finding(
                message=f"“{link}” is a shortened link",
                locations=(at(node, "leads where?"),),
                suggestion="write the address that it leads to",
            )
        elif _TRACKING.search(link):
            plain = _TRACKING.sub("", link).rstrip("?&")
            fixes = (
                (Fix(f"Write {plain}", (edit(profile.url, 0, len(shown), plain),), safe=True),) if link == shown else ()
            )
            yield Finding(
                message="a link carries tracking parameters",
                locations=(at(node, "longer than needed"),),
                suggestion=f"write {plain}",
                fixes=fixes,
            )
