"""A link says `http:` where the site serves https.

## Why

Browsers mark such addresses as not secure, and the site would redirect anyway.

## Bad

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | http://github.com/robinvale
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | http://orcid.org/0000-0002-1825-0097
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | http://www.linkedin.com/in/robinvale
```

## Good

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | https://github.com/robinvale
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | robinvale.github.io/notes
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | http://robinvale.example
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | http://github.robinvale.example
```

## What to do

Write `https:`, or leave the prefix out.

## When to ignore

Never: both addresses lead to the same page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Basics, Context, Evidence, Finding, Fix, Level, Rule, at, edit, lazy

RULE = Rule("link-insecure", level=Level.INFO, evidence=Evidence.CONVENTION, scope=Basics, since="0.1")

_SECURE = lazy(
    r"^http://((?:[\w-]+\.)*(?:linkedin\.com|github\.com|github\.io|gitlab\.com|gitlab\.io|bitbucket\.org|medium\.com"
    r"|behance\.net|dribbble\.com|kaggle\.com|stackoverflow\.com|youtube\.com|twitter\.com|x\.com|instagram\.com"
    r"|facebook\.com|orcid\.org|scholar\.google\.com|leetcode\.com|hackerrank\.com|notion\.site|vercel\.app|netlify\.app"
    r"|wordpress\.com|wixsite\.com|joinhandshake\.com|huggingface\.co|codepen\.io|dev\.to|substack\.com))(?:[/?#:]|$)",
    re.IGNORECASE,
)


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    for profile in basics.profiles:
        shown = profile.url.text
        link = shown if _SECURE.match(shown) else profile.target
        host = _SECURE.match(link)
        if host is None:
            continue
        better = "https" + link[4:]
        fixes = (Fix("Write https", (edit(profile.url, 0, 4, "https"),), safe=True),) if link == shown else ()
        yield Finding(
            message=f"“{link}” says http:, but {host[1]} serves https",
            locations=(at(profile.url, "http:", start=0, end=len(shown)),),
            suggestion=f"write {better}",
            fixes=fixes,
        )
