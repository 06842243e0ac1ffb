"""Tracked changes or comments were left in.

## Why

Whoever opens the file sees what was struck out and what was remarked, with the names of those who did it.

## Bad

```document
format = "docx"
[[changes]]
kind = "insertion"
text = "and saved two hours a week"
[[changes]]
kind = "comment"
text = "really?"
```

```document
format = "docx"
[[changes]]
kind = "deletion"
text = "three"
```

```document
format = "docx"
[[changes]]
kind = "comment"
text = "is this still true?"
```

## Good

```document
format = "docx"
```

```bullet
- Tracked 60 changes per week and deleted 12 comments
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```document
format = "docx"
bullet = '''
- Inserted 40 comments into a code base
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
format = "docx"
[metadata]
title = "Robin Vale, reviewed"
author = "Robin Vale"
```

## What to do

Accept or reject all changes and delete all comments (Review tab), then save.

## When to ignore

When the file goes back to whoever reviews it, not to an employer.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at_place

RULE = Rule(
    "file-tracked-changes",
    level=Level.ERROR,
    evidence=Evidence.CONVENTION,
    scope=Document,
    since="0.1",
    needs=("docx",),
    ratchet=("changes",),
)

_NAMES = {"insertion": "inserted", "deletion": "deleted", "move": "moved", "comment": "comment"}


def check(document: Document, context: Context) -> Iterator[Finding]:
    if not document.changes:
        return
    first = document.changes[0]
    counts: dict[str, int] = {}
    for change in document.changes:
        counts[change.kind] = counts.get(change.kind, 0) + 1
    said = ", ".join(f"{count} {kind}{'s' if count != 1 else ''}" for kind, count in counts.items())
    quote = first.text if len(first.text) <= 60 else first.text[:57] + "…"
    yield Finding(
        message=f"tracked changes or comments were left in: {said}",
        locations=(
            at_place(document, first.place, f"{_NAMES.get(first.kind, first.kind)}: “{quote}”", quote=first.text),
        ),
        suggestion="accept or reject all changes and delete all comments (Review tab), then save",
        data={"changes": len(document.changes)},
    )
