"""A word is written, or set, with blanks between its letters.

## Why

`E X P E R I E N C E` is ten words to a parser: the section is not found (a vendor's own page, and measured). In a PDF
the font's letter-spacing does the same once it is wide: of 66 public files, two common extractors kept all words whole
up to a tenth of the type size, and broke nearly all from 0.15 of it on, e-mail addresses among them (measured).

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

```section
## Interests

C H E S S  and long walks
```

```section
## Languages

S P A N I S H (B2)
```

```document
[[set]]
[[set]]
where = ["Education", "Experience", "Skills"]
size = 14
tracking = 3.5
```

```document
[[set]]
[[set]]
where = ["Robin Vale", "robin.vale@mail.example"]
tracking = 2
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

```bullet
- Taught R and C to 40 pupils in rooms A B C of a new building
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Sold x y z axis prints and 30 A 4 frames at a fair
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```document
[[set]]
[[set]]
where = ["Education", "Experience", "Skills"]
size = 14
tracking = 1.2
```

```document
format = "docx"
[[set]]
[[set]]
where = ["Education", "Experience", "Skills"]
size = 14
tracking = 3.5
```

## What to do

Remove the blanks and use bold or size instead. Letter-spacing up to a tenth of the type size (1 pt at 10 pt) is safe.

## When to ignore

When the letters are really single letters: grades, zones, vitamins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at, lazy, line_value

RULE = Rule(
    "file-letter-spacing",
    level=Level.WARNING,
    evidence=Evidence.VENDOR,
    scope=Document,
    since="0.1",
    ratchet=("words",),
)

_SPACED = lazy(r"(?<!\S)(?:[^\W\d_] ){3,}[^\W\d_](?!\S)")


_WIDE = 0.15
"""Room between letters, as a share of the type size, from which extractors take it for blanks."""
_SHOWN = 4


def check(document: Document, context: Context) -> Iterator[Finding]:
    yield from _stretched(document)
    for line in document.lines:
        for match in _SPACED.finditer(re.sub(r"\s", " ", line.text)):
            word = match[0].replace(" ", "")
            alone = match[0] == line.text.strip()
            if len(set(word.lower())) < 3 or _in_order(word, strictly=alone) or (not alone and len(word) < 5):
                continue
            yield Finding(
                message=f"“{match[0]}” is single letters to a parser",
                locations=(at(line_value(document, line), f"meant is {word}", start=match.start(), end=match.end()),),
                suggestion=f"write “{word}”, and use bold or size for the look",
            )


def _stretched(document: Document) -> Iterator[Finding]:
    """The words of a PDF that are set with wide letter-spacing, the e-mail address first: the reader closed them up."""
    if document.format != "pdf":
        return
    found = [
        (line, word)
        for line in document.lines
        for word in line.words
        if word.look is not None
        and word.tracking >= _WIDE * word.look.size > 0
        and sum(char.isalpha() for char in word.text) >= 4
    ]
    if not found:
        return
    found.sort(key=lambda item: "@" not in item[1].text)
    places = [
        at(line_value(document, line), "wide letter-spacing", start=word.start, end=word.start + len(word.text))
        for line, word in found[:_SHOWN]
    ]
    first = found[0][1].text
    rest = len(found) - 1
    more = f", and {rest} more word{'s' * (rest > 1)} likewise" if rest else ""
    yield Finding(
        message=f"“{first}” is set so wide that some parsers read single letters{more}",
        locations=tuple(places),
        suggestion="bring the letter-spacing down to a tenth of the type size, and use bold or size for the look",
        data={"words": len(found)},
    )


def _in_order(word: str, strictly: bool) -> bool:
    """Whether the letters follow the alphabet, as grades, answers and sections do; ``strictly`` without gaps."""
    codes = [ord(char) for char in word.lower()]
    return all(b - a == 1 if strictly else b > a for a, b in pairwise(codes))
