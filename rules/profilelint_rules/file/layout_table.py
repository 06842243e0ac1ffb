"""Contact data or experience stands in a table.

## Why

Readers that only take paragraphs lose table cells, others take them in another order (measured).

## Bad

```document
format = "docx"
region = "table"
first = 99
```

```document
format = "docx"
region = "table"
where = ["robin.vale@mail.example"]
```

```document
format = "docx"
region = "table"
where = ["Data Intern", "May 2025", "nightly import", "weekly report"]
```

## Good

```document
format = "docx"
```

```document
format = "docx"
region = "table"
where = ["Python, SQL"]
```

```document
format = "docx"
region = "table"
where = ["Skills"]
```

```document
format = "odt"
region = "note"
where = ["nightly import"]
```

```document
format = "docx"
region = "table"
where = ["2,000 invoices"]
```

## What to do

Use tab stops in place of the table.

## When to ignore

When the file goes to people only. A table of skills is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Entry, Evidence, Finding, Level, Region, Rule, Value, at

RULE = Rule(
    "file-layout-table",
    level=Level.INFO,
    evidence=Evidence.VENDOR,
    scope=Document,
    since="0.1",
    needs=("docx",),
)

_PROSE = 8
"""Words of an entry without a name from which on it is more than figures."""


def check(document: Document, context: Context) -> Iterator[Finding]:
    tables = [line for line in document.lines if line.region is Region.TABLE]
    if not tables:
        return
    basics = context.resume.basics
    wanted = [("the contact data", value) for value in (basics.email, basics.phone) if value is not None]
    wanted += [("experience", value) for entry in context.resume.work for value in _named(entry)]
    wanted += [("education", value) for entry in context.resume.education for value in _named(entry)]
    for what, value in wanted:
        if any(line.start <= span.start < line.start + len(line.text) for span in value.spans for line in tables):
            yield Finding(
                message=f"{what} stands in a table",
                locations=(at(value, "in a table cell", start=0, end=min(len(value.text), 60)),),
                suggestion="use tab stops in place of the table; some readers skip or reorder cells",
            )
            return


def _named(entry: Entry) -> list[Value]:
    """What names an entry; its text where that was not read. A table of figures under an entry is no layout."""
    named = [value for value in (entry.title, entry.organization) if value is not None and value.confidence >= 0.5]
    prose = sum(word.isalpha() for word in entry.content.text[:1000].split()) >= _PROSE
    return named or ([entry.content] if prose else [])
