"""Contact data stands only in the page header or footer.

## Why

Four of six readers of DOCX skip headers and footers (measured), and a large vendor's own page warns of it.

## Bad

```document
format = "docx"
region = "header"
first = 2
```

```document
format = "docx"
region = "footer"
where = ["(614) 555-0131"]
```

```document
format = "pdf"
region = "header"
where = ["Robin Vale"]
```

## Good

```document
format = "docx"
```

```document
format = "docx"
region = "header"
where = ["Page 1 of 1"]
contact = '''
Columbus, OH | (614) 555-0131 | robin.vale@mail.example

Page 1 of 1
'''
```

```document
format = "docx"
region = "footer"
where = ["Robin Vale, page"]
skills = '''
Python, SQL

Robin Vale, page 1
'''
```

```document
format = "docx"
region = "note"
where = ["weekly report"]
```

## What to do

Put name, e-mail and phone into the first lines of the body.

## When to ignore

When the file is only read by people, or when the same data stands in the body as well (then nothing is said).
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Region, Rule, at, line_value

RULE = Rule(
    "file-contact-in-header",
    level=Level.WARNING,
    evidence=Evidence.VENDOR,
    scope=Document,
    since="0.1",
    needs=("docx", "pdf"),
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    outside = [line for line in document.lines if line.region in (Region.HEADER, Region.FOOTER)]
    if not outside:
        return
    basics = context.resume.basics
    inside = "\n".join(line.text for line in document.lines if line.region not in (Region.HEADER, Region.FOOTER))
    for what, value in (("e-mail address", basics.email), ("phone number", basics.phone), ("name", basics.name)):
        if value is None or value.text in inside:
            continue
        for line in outside:
            start = line.text.find(value.text)
            if start >= 0:
                yield Finding(
                    message=f"the {what} stands only in the page {line.region.value}",
                    locations=(
                        at(
                            line_value(document, line),
                            "skipped by many readers",
                            start=start,
                            end=start + len(value.text),
                        ),
                    ),
                    suggestion="put name, e-mail and phone into the first lines of the body",
                )
                return
