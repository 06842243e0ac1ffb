"""Words hold signs that stand for no letter.

## Why

The font does not say which letters its shapes are, so copying, searching and parsing give garbage (measured).

## Bad

```document
bullet = '''
- Filed 300 o\ufffdcial records for the of\ufffdce of student a\ufffdairs
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
bullet = '''
- Sor\uf065\uf074ed 300 l\uf065\uf074\uf074ers per day for two o\uf066ices
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
bullet = '''
- Analy(cid:20)ed 300 surve(cid:21)s for the dean (cid:22)(cid:23)(cid:24)
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

## Good

```document
bullet = '''
- Curated a show of 12 Łódź and Þórshöfn prints for the library
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
bullet = '''
- Taught \u5f20\u4f1f and 11 pupils to write \u03b1, \u03b2 and \u03b3
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
bullet = '''
- Sold 40 caps at 9\u20ac and 20 shirts at 15\u20ac \u2013 in 2 days
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
contact = '''
\uf095 (614) 555-0131 | Columbus, OH | robin.vale@mail.example
'''
```

```document
contact = '''
\uf095\uf10b (614) 555-0131 | Columbus, OH | robin.vale@mail.example | \uf0ac\uf08c linkedin.com/in/robinvale
'''
```

```document
bullet = '''
- Translated 40 letters from Polish \uf005\uf005\uf005\uf006 and Czech \uf005\uf005\uf006\uf006
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
bullet = '''
- Scored 300 (cide) tests on apple cider for a farm
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

## What to do

Use a Unicode font and export again. Then copy a line out of the PDF and look whether it is still right.

## When to ignore

When the marked sign is an ornament that no reader needs.
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
    ratchet=("words",),
)

_CID = lazy(r"\(cid:\d+\)")
_MIN_WORDS = 2
"""A single odd sign is an icon or an ornament."""
_PICTURES = 2
"""Different pictures that stand side by side; a word of private letters has more."""


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
    """Whether a word holds such signs beside letters, or several of them: one alone is an icon, and so are two or a row
    of stars, where a font has its pictures in the private area."""
    private = sum("\ue000" <= char <= "\uf8ff" for char in word)
    if private == len(word):
        return len(set(word)) > _PICTURES
    while private and "\ue000" <= word[0] <= "\uf8ff":
        word = word[1:]
    signs = _signs(word)
    return signs > 0 and (
        signs > 1 or any(char.isalpha() and not "\ue000" <= char <= "\uf8ff" for char in _CID.sub("", word)[1:-1])
    )
