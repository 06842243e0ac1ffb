"""The file is of a kind that application forms do not take.

## Why

Forms take PDF and DOCX; pictures and other formats are refused or arrive unread (vendors' own pages).

## Bad

```document
[[problems]]
kind = "unsupported"
detail = "it is an Apple Pages document"
```

## Good

```document
format = "pdf"
```

## What to do

Export it as PDF, or save it as DOCX.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at

RULE = Rule(
    "file-type-unsupported",
    level=Level.WARNING,
    evidence=Evidence.VENDOR,
    scope=Document,
    since="0.1",
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    for problem in document.problems:
        if problem.kind in ("unsupported",):
            yield Finding(
                message=f"this kind of file is not read: {problem.detail}",
                locations=(at(document, "not PDF or DOCX"),),
                suggestion="export it as PDF, or save it as DOCX, and check that",
            )
            return
