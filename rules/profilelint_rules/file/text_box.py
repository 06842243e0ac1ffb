"""Text stands in a text box.

## Why

Readers of DOCX often skip text boxes (measured with three of five).

## Bad

```document
format = "docx"
region = "text-box"
first = 1
```

```document
format = "docx"
region = "text-box"
where = ["Python, SQL"]
```

```document
format = "docx"
region = "text-box"
where = ["Data Intern", "nightly import"]
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
region = "note"
where = ["weekly report"]
```

```bullet
- Typed 400 text boxes of a form per day
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## What to do

Move the text into the body of the document.

## When to ignore

When the box holds only an ornament, or the same words stand in the body.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Region, Rule, at, line_value

RULE = Rule(
    "file-text-box",
    level=Level.WARNING,
    evidence=Evidence.MEASURED,
    scope=Document,
    since="0.1",
    needs=("docx",),
    ratchet=("lines",),
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    boxes = [line for line in document.lines if line.region is Region.TEXT_BOX and line.text.strip()]
    if not boxes:
        return
    yield Finding(
        message=f"{len(boxes)} line{'s' if len(boxes) != 1 else ''} of text stand{'s' if len(boxes) == 1 else ''} in a text box",
        locations=tuple(
            at(line_value(document, line), "skipped by some readers" if line is boxes[0] else "") for line in boxes[:3]
        ),
        suggestion="move the text into the body of the document",
        data={"lines": len(boxes)},
    )
