"""Contact data or experience stands in a table.

## Why

Readers that only take paragraphs lose table cells, others take them in another order (measured).

## Bad

```document
format = "docx"
region = "table"
first = 99
```

## Good

```document
format = "docx"
```

## What to do

Use tab stops in place of the table.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Region, Rule, at

RULE = Rule(
    "file-layout-table",
    level=Level.INFO,
    evidence=Evidence.MEASURED,
    scope=Document,
    since="0.1",
    needs=("docx",),
    presets={"us-federal": Level.WARNING, "eu-cv": None, "de-lebenslauf": None},
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    tables = [line for line in document.lines if line.region is Region.TABLE]
    if not tables:
        return
    basics = context.resume.basics
    wanted = [("the contact data", value) for value in (basics.email, basics.phone) if value is not None]
    wanted += [("experience", entry.content) for entry in context.resume.work]
    wanted += [("education", entry.content) for entry in context.resume.education]
    for what, value in wanted:
        if any(line.start <= span.start < line.start + len(line.text) for span in value.spans for line in tables):
            yield Finding(
                message=f"{what} stands in a table",
                locations=(at(value, "in a table cell", start=0, end=min(len(value.text), 60)),),
                suggestion="use tab stops in place of the table; some readers skip or reorder cells",
            )
            return
