"""The file is of a kind that application forms do not take.

## Why

Forms take PDF and DOCX; pictures and other formats are refused or arrive unread (vendors' own pages).

## Bad

```document
[[problems]]
kind = "unsupported"
detail = "it is an Apple Pages document"
```

```document
[[problems]]
kind = "unsupported"
detail = "it is a picture (PNG)"
```

```document
format = "unknown"
[[problems]]
kind = "unsupported"
detail = "it is a Word document of the old kind (.doc)"
```

## Good

```document
format = "pdf"
```

```document
format = "odt"
```

```document
format = "docx"
```

```document
path = "Robin_Vale_Pages.pdf"
```

## What to do

Export it as PDF, or save it as DOCX.

## When to ignore

When the employer asked for this format by name.
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
