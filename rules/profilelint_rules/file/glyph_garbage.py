"""Words hold signs that stand for no letter.

## Why

The font does not say which letters its shapes are, so copying, searching and parsing give garbage (measured).

## Bad

```document
lines = '''
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Clas\ufffdi\ufffded 300 archive records for the of\ufffdce of student a\ufffdairs

## Skills

Python, SQL
'''
```

## Good

```document
lines = '''
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Curated a show of 12 Łódź and Þórshöfn prints for the library

## Skills

Python, SQL
'''
```

## What to do

Use a Unicode font and export again. Then copy a line out of the PDF and look whether it is still right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at, lazy, line_value

RULE = Rule(
    "file-glyph-garbage",
    level=Level.WARNING,
    evidence=Evidence.MEASURED,
    scope=Document,
    since="0.1",
    needs=("pdf",),
)

_CID = lazy(r"\(cid:\d+\)")
_MIN_WORDS = 2
"""A single odd sign is an icon or an ornament."""


def check(document: Document, context: Context) -> Iterator[Finding]:
    hits = []
    for line in document.lines:
        for match in re.finditer(r"\S+", line.text):
            if _garbage(match[0]):
                hits.append((line, match))
    letters = sum(_signs(match[0]) for _, match in hits)
    if len(hits) < _MIN_WORDS and letters < 2:
        return
    line, match = hits[0]
    yield Finding(
        message=f"{len(hits)} words hold signs that stand for no letter",
        locations=(at(line_value(document, line), "cannot be read as text", start=match.start(), end=match.end()),),
        suggestion="use a Unicode font and export again; then copy a line out of the PDF to see whether it is right",
        data={"words": len(hits)},
    )


def _signs(word: str) -> int:
    return sum(char == "\ufffd" or "\ue000" <= char <= "\uf8ff" or ord(char) < 32 for char in word) + len(
        _CID.findall(word)
    )


def _garbage(word: str) -> bool:
    """Whether a word holds such signs beside letters, or several of them: one alone is an icon."""
    signs = _signs(word)
    return signs > 0 and (
        signs > 1 or any(char.isalpha() and not "\ue000" <= char <= "\uf8ff" for char in _CID.sub("", word)[1:-1])
    )
