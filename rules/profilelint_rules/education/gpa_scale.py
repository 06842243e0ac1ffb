"""A GPA stands without its scale.

## Why

3.6 is read against 4.0 in the United States and against 5.0 or 10 elsewhere; "3.6/4.0" settles it.

## Bad

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.78 — Expected May 2027
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, Cumulative GPA: 4.21 — Expected May 2027
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, Cumulative GPA: 3.85 — Expected May 2027
```

## Good

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.8 / 4.0 — Expected May 2027
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA: 4.6 out of 5 — Expected May 2027
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.8 (4.0 scale) — Expected May 2027
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 92/100 — Expected May 2027
```

## What to do

Write the scale behind the number.

## When to ignore

When every reader knows the scale, as at the school itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Education, Evidence, Finding, Level, Rule, at, lazy

RULE = Rule("education-gpa-scale", level=Level.INFO, evidence=Evidence.GUIDE, scope=Education, since="0.1")

_GPA = lazy(
    r"\b(?:C?GPA|G\.P\.A\.|grade\s+point\s+average)[^0-9\n]{0,14}?(?P<after>[0-5]\.\d{1,3})(?![\d%])"
    r"|(?<![/\d.])(?P<before>[0-5]\.\d{1,3})\s+(?:(?:cumulative|overall|major)\s+)?(?:C?GPA|G\.P\.A\.)",
    re.IGNORECASE,
)
_SCALE = lazy(
    r"/\s*(?:[45]|10)(?:\.\d+)?\b|\b(?:out\s+)?of\s+(?:a\s+)?(?:[45]|10)\b|\bscale\b|\b[45]\.0+\s+(?:max|possible|system)\b",
    re.IGNORECASE,
)


def check(entry: Education, context: Context) -> Iterator[Finding]:
    if context.document.structured:
        return  # the score is data there; the template writes it out
    text = entry.content
    if not any(name in text.text.lower() for name in ("gpa", "g.p.a", "grade")):
        return
    match = _GPA.search(text.text)
    if match is None or _SCALE.search(text.text):
        return
    name = "after" if match["after"] else "before"
    number = match[name]
    high = float(number) > 4
    yield Finding(
        message=f"the GPA {number} " + ("is above 4.0 and names no scale" if high else "names no scale"),
        locations=(at(text, "out of what?", start=match.start(name), end=match.end(name)),),
        suggestion=f"write the scale: “{number}/‹scale›”" if high else f"write “{number}/4.0”, if that is the scale",
    )
