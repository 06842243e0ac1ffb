"""A skill is listed twice, perhaps under two names.

## Why

The room of the second name could hold another skill.

## Bad

```skills
Python, SQL, JavaScript, JS
```

```skills
Microsoft Excel, wound care, Excel
```

## Good

```skills
TIG welding, MIG welding, plasma cutting
```

```skills
Java, JavaScript, C, C++, C#
```

```skills
React, React Native, SQL, MySQL, PostgreSQL
```

```skills
AWS, AWS Lambda, Python 2, Python 3
```

```skills
Welding (MIG), welding (TIG), plasma cutting
```

## What to do

Merge them: one name, or both in one: "JavaScript (JS)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, Value, at, lazy, skills

RULE = Rule("skill-duplicate", level=Level.INFO, evidence=Evidence.LOGIC, scope=Resume, since="0.1")

_VERSION = lazy(r"\d[\d.]*\+?$|[(/]")


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    first: dict[str, Value] = {}
    for group in resume.skills:
        for keyword in group.keywords:
            if keyword.confidence < 0.5:
                continue
            key = _key(keyword.text)
            earlier = first.setdefault(key, keyword) if key else keyword
            if earlier is keyword:
                continue
            if _kinds(earlier.text, keyword.text, key):
                continue
            same = earlier.text.casefold() == keyword.text.casefold()
            yield Finding(
                message=f"“{keyword.text}” is listed twice"
                if same
                else f"“{earlier.text}” and “{keyword.text}” are one skill",
                locations=(at(keyword, "again"), at(earlier, "the first time")),
                suggestion=f"keep “{earlier.text}” once"
                if same
                else f"keep one name, or write “{_both(earlier, keyword)}”",
            )


def _key(text: str) -> str:
    """What a skill is compared by. Versions and kinds in parentheses stay apart, as in "Python 2" and "Python 3"."""
    plain = re.sub(r"\s+", " ", text.strip(" .")).casefold()
    if _VERSION.search(plain):
        return plain
    name = skills.canonical(text)
    return name.casefold() if name else plain


def _kinds(first: str, second: str, key: str) -> bool:
    """Whether two names are kinds of one skill ("TIG welding", "MIG welding") and not names of the same product."""
    a, b = (re.sub(r"\s+", " ", text.strip(" .")).casefold() for text in (first, second))
    name = skills.canonical(first)
    return a != b and key not in (a, b) and name is not None and skills.kind(name) == "skill"


def _both(first: Value, second: Value) -> str:
    long, short = (first.text, second.text) if len(first.text) >= len(second.text) else (second.text, first.text)
    return f"{long} ({short})"
