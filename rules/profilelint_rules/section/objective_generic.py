"""The summary holds a stock phrase of objectives.

## Why

"A challenging position with room for growth" could stand in any resume. Guides disagree on objectives, but agree that
one which stays should name the role.

## Bad

```summary
Seeking a challenging position in a company that offers room for growth.
```

```summary
To obtain a rewarding role with a reputable company.
```

```summary
Nursing student looking for an opportunity to grow professionally in a hospital.
```

```summary
To secure an entry-level position in a growth-oriented company.
```

```summary
Hoping to find a position where skills and experience can be put to use.
```

## Good

```summary
Nurse who came to work in Toledo, where she can reach 40 rural patients a week.
```

```summary
Nursing student with emergency room shifts, seeking a pediatric extern role in Atlanta for summer 2027.
```

```summary
Teacher of challenging classes with 14 years in a growing company town.
```

```summary
Economist who studies opportunities for growth in rural counties.
```

## What to do

Name the role and one strength, or leave the objective out.

## When to ignore

When the posting asks for an objective in these words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, at, lazy

RULE = Rule(
    "section-objective-generic",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
)

_JOB = r"(?:position|role|job|career|opportunity|opportunities|internship|post|employment|work\s+environment)"
_STOCK = lazy(
    r"\b(?:challenging|rewarding|stimulating|fulfilling|responsible|suitable|meaningful|growth-oriented)"
    r"(?:\s*(?:,|and)\s*\w+)?(?:\s+[\w-]+)?\s+" + _JOB + r"\b"
    r"|\b(?:utili[sz]e|apply|use|leverage|enhance|sharpen|showcase)\s+(?:my|existing|acquired)\s+"
    r"(?:(?:existing|diverse|strong|educational|professional|technical|academic|varied)\s+)?"
    r"(?:skills|abilities|knowledge|education|talents)\b"
    r"|\bmake\s+(?:full|best|good)\s+use\s+of\s+(?:my|existing|acquired)\b"
    r"|\b(?:room|scope|potential)\s+for\s+(?:(?:professional|personal|career)\s+)?(?:growth|advancement)\b"
    r"|\bopportunit(?:y|ies)\s+(?:to\s+(?:grow|learn\s+and\s+grow)|for\s+(?:professional|personal|career)\s+(?:growth|development|advancement))\b"
    r"|\bgrow\s+(?:professionally|within\s+(?:the|a|your)|with\s+(?:the|a|your))\b"
    r"|\bwhere\s+(?:I|my\s+\w+|(?:my\s+|existing\s+)?skills(?:\s+and\s+\w+)?)\s+can\b"
    r"|\boffers?\s+(?:(?:room|scope)\s+for\s+)?(?:career|professional|personal)\s+(?:growth|advancement|development)\b"
    r"|\bcontribute\s+to\s+(?:the|your|company|organi[sz]ational)\s+(?:success|growth|goals)\b"
    r"|\b(?:dynamic|growth-oriented|forward-thinking|reputable|reputed|progressive|prestigious|well-established|esteemed)\s+(?:company|organi[sz]ation|firm|institution)\b",
    re.IGNORECASE,
)
_WANTS = lazy(
    r"\b(?:seeking|seeks?|looking\s+for|looks\s+for|to\s+(?:obtain|secure|find|gain|acquire|land|pursue)|in\s+search\s+of"
    r"|desir(?:e|ing)|aspir\w+|eager\s+to|want(?:s|ing)?\s+to|wish(?:es|ing)?\s+to|hop(?:es?|ing)\s+to|searching\s+for|to\s+work\s+(?:for|with|in))\b|^\s*objective\s*:",
    re.IGNORECASE,
)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    summary = resume.basics.summary
    if summary is None or summary.confidence < 0.5 or not _WANTS.search(summary.text):
        return
    match = _STOCK.search(summary.text)
    if match is None:
        return
    yield Finding(
        message=f"“{match[0]}” could stand in any resume",
        locations=(at(summary, "a stock phrase of objectives", start=match.start(), end=match.end()),),
        suggestion="name the role and one strength: “‹role› with ‹strength›”, or leave the objective out",
    )
