"""Blanks between words are lost.

## Why

Some exports place words without blanks; then no search finds the single words (measured with files from TeX).

## Bad

```document
bullet = '''
- Builtanightlyimportjob inPythonandSQLthatloads 2,000invoiceseveryday forthecountyoffices beforetheoffices opentheirdoorsinthemorning
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
bullet = '''
- Plannedthefallbookfair forthelibraryandthe schools, whichbroughtvisitors fromninetowns intothenewreadingroom for2days
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
bullet = '''
- WroteTestsForBilling andCheckedThemEach nightBeforeTheRelease WithTheTeam inColumbusAndDayton for12weeks
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

## Good

```bullet
- Explained deoxyribonucleic and electroencephalographic terms to 20 visitors
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```document
bullet = '''
- Explained deoxyribonucleic and electroencephalographic terms to 20 visitors
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
bullet = '''
- Set GitHub, PostgreSQL and OpenStreetMap up on 12 laptops
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
bullet = '''
- Led the cross-functional, hands-on and state-of-the-art tour for 30 guests
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
bullet = '''
- Wrote the macros \\barAlignLeftEdge, \\barAlignRightEdge, \\barAlignInnerEdge and \\barAlignOuterEdge for 9 books
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
bullet = '''
- Answered questions about Donaudampfschifffahrtsgesellschaft models from 40 visitors
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

## What to do

Export again with another setting or font, then copy a paragraph out of the PDF and look for the blanks.

## When to ignore

When the words come out whole if you copy them from the PDF with another viewer; then only some readers are affected.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at, lazy, line_value

RULE = Rule(
    "file-glued-words",
    level=Level.INFO,
    evidence=Evidence.MEASURED,
    scope=Document,
    since="0.1",
    needs=("pdf",),
    ratchet=("places",),
)

_WORD = lazy(r"(?<![\\/_.@#$]|[^\W\d_])[^\W\d_]{2,}(?:[^\W\d_]|[,.;'’-](?=[^\W\d_]))*")
_FUNCTION = lazy(r"(?<=[a-z]{2})(?:and|the|with|for|that|from|into|over|after|each)(?=[a-z]{2})")
_CAMEL = lazy(r"[a-z][A-Z][a-z]")


def check(document: Document, context: Context) -> Iterator[Finding]:
    """Glued words are long, hold little words inside, and there are many of them."""
    hits = []
    words = 0
    for line in document.lines:
        for match in _WORD.finditer(line.text):
            words += 1
            inside = len(_FUNCTION.findall(match[0])) + len(_CAMEL.findall(match[0]))
            if (len(match[0]) >= 20 and inside >= 2) or (len(match[0]) >= 14 and inside >= 1 and "-" not in match[0]):
                hits.append((line, match))
    if len(hits) < 3 or len(hits) * 50 < words:
        return
    line, match = hits[0]
    yield Finding(
        message=f"blanks between words are lost in {len(hits)} places",
        locations=(at(line_value(document, line), "several words in one", start=match.start(), end=match.end()),),
        suggestion="export again with another setting or font, then copy a paragraph out of the PDF and look for the blanks",
        data={"places": len(hits)},
    )
