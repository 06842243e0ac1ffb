"""A word stands twice in a row.

## Why

It is a slip that spelling checkers let pass and readers see.

## Bad

```bullet
- Moved the the paper archive of 3,000 files to a new room
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Wrote 14 lessons for for a class of third graders
- Managed a a budget of $4,000 for the spring show
```

## Good

```bullet
- Fed 12 aye aye lemurs at the zoo
- Moved the paper archive of 3,000 files to a new room
```

```bullet
- Explained that that rule had changed for 45 tenants
- Booked Duran Duran and Walla Walla stops for a 12-city tour
```

```bullet
- Cooked mahi mahi and pad thai for 90 guests a night
- Taught the cha cha and the can can to 14 pupils
```

## What to do

Delete one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Fix, Level, Resume, Rule, at, edit, lazy

RULE = Rule("word-repeated", level=Level.WARNING, evidence=Evidence.LOGIC, scope=Resume, since="0.1")

_TWICE = lazy(r"(?<![\w'’-])([A-Za-zÀ-ÿ]{2,}|a)\s+(\1)(?![\w'’-])", re.IGNORECASE)
_FINE = frozenset(
    "that had ha bye so very is new york can go no mahi cha tom bon la doo hush tut chop chow yo yum beep knock hear"
    " there now again blah tick tsk boo dum gaga hubba pom tuk ylang win night never aye more too fifty".split()
)
"""Words that may rightly stand twice ("explained that that rule", "the problem is is"), or that name something."""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    for value in resume.prose:
        for match in _TWICE.finditer(value.text):
            first, second = match[1], match[2]
            if first.lower() in _FINE or (first[0].isupper() and second[0].isupper()):
                continue
            start, end = match.span()
            yield Finding(
                message=f"“{match[0]}”: a word stands twice",
                locations=(at(value, "twice", start=start, end=end),),
                suggestion=f"write “{first}” once",
                fixes=(Fix("Delete one", (edit(value, start, end, first),), safe=True),),
            )
