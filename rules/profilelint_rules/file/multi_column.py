"""The text stands in two or more columns.

## Why

Most readers today recover columns, some mix their lines (measured). Right-aligned dates are not a column.

## Bad

```document
[[pages]]
number = 1
width = 612
height = 792
characters = 2400
columns = 2
```

```document
format = "docx"
[[pages]]
number = 1
width = 612
height = 792
characters = 2400
columns = 3
```

```document
[[pages]]
number = 1
width = 612
height = 792
characters = 2100
columns = 2
```

## Good

```document
[[pages]]
number = 1
width = 612
height = 792
characters = 2400
columns = 1
```

```document
format = "docx"
```

```document
format = "docx"
region = "table"
where = ["Python, SQL"]
```

```document preset=eu-cv
[[pages]]
number = 1
width = 595
height = 842
characters = 2400
columns = 2
```

## What to do

Consider one column for online forms; keep this layout for people.

## When to ignore

When you hand the file to people, or know that the form shows you what it read and it is right.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at

RULE = Rule(
    "file-multi-column",
    level=Level.INFO,
    evidence=Evidence.VENDOR,
    scope=Document,
    since="0.1",
    needs=("pdf", "docx"),
    ratchet=("columns",),
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    pages = [page for page in document.pages if page.columns > 1]
    if not pages or not context.recognised:
        return
    most = max(page.columns for page in pages)
    yield Finding(
        message=f"the text stands in {most} columns",
        locations=(at(document, "some forms mix the lines of columns"),),
        suggestion="consider a version in one column for online forms, and keep this one for people",
        data={"columns": most},
    )
