"""A word is written with blanks between its letters.

## Why

`E X P E R I E N C E` is ten words to a parser: the section is not found (a vendor's own page, and measured).

## Bad

```document
lines = '''
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## E X P E R I E N C E

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices

## Skills

Python, SQL
'''
```

## Good

```bullet
- Scored A B C D E answers of 300 sheets
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Ran vitamin A D E K panels for 60 patients
- Sorted mail by zone A C E G for 40 routes
```

## What to do

Remove the blanks and use bold, size or the font's letter-spacing instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at, lazy, line_value

RULE = Rule(
    "file-letter-spacing",
    level=Level.WARNING,
    evidence=Evidence.MEASURED,
    scope=Document,
    since="0.1",
)

_SPACED = lazy(r"(?<!\S)(?:[^\W\d_] ){3,}[^\W\d_](?!\S)")


def check(document: Document, context: Context) -> Iterator[Finding]:
    for line in document.lines:
        for match in _SPACED.finditer(re.sub(r"\s", " ", line.text)):
            word = match[0].replace(" ", "")
            alone = match[0] == line.text.strip()
            if len(set(word.lower())) < 3 or _in_order(word, strictly=alone) or (not alone and len(word) < 5):
                continue
            yield Finding(
                message=f"“{match[0]}” is single letters to a parser",
                locations=(at(line_value(document, line), f"meant is {word}", start=match.start(), end=match.end()),),
                suggestion=f"write “{word}”, and use bold, size or the font's letter-spacing for the look",
            )


def _in_order(word: str, strictly: bool) -> bool:
    """Whether the letters follow the alphabet, as grades, answers and sections do; ``strictly`` without gaps."""
    codes = [ord(char) for char in word.lower()]
    return all(b - a == 1 if strictly else b > a for a, b in pairwise(codes))
