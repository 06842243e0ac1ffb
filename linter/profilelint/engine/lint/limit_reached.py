"""A limit cut the reading short.

## Why

What was not read was not checked. Limits on size, pages, time and depth keep a damaged or hostile file from stopping
the run; an ordinary resume never reaches one.

## Bad

```document
[[problems]]
kind = "limit"
detail = "only the first 50 of 600 pages were read"
```

```document
[[problems]]
kind = "limit"
detail = "page 2 cannot be reached"
page = 2
```

```document
format = "docx"
[[problems]]
kind = "limit"
detail = "only the first 300,000 characters were read"
```

## Good

```document
format = "pdf"
```

```document
format = "docx"
size = 2400000
```

```bullet
- Raised the limit of a queue from 50 to 600 pages
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```document
[[pages]]
number = 1
width = 612
height = 792
characters = 9000
```

## What to do

Check a smaller file: the resume alone, without its attachments.

## When to ignore

When the part that was not read holds nothing to check, such as scanned certificates behind the resume.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.engine.rule import Context, Evidence, Rule
from profilelint.model.document import Document
from profilelint.model.finding import Finding, Level, at

RULE = Rule(
    "lint-limit-reached", level=Level.WARNING, evidence=Evidence.LOGIC, scope=Document, since="0.1", reserved=True
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    for problem in document.problems:
        if problem.kind == "limit":
            yield Finding(
                message=f"the file was not read to its end: {problem.detail}",
                locations=(at(document, "the rest was not checked"),),
                suggestion="check a smaller file: the resume alone, without attachments or scanned pages; or raise the "
                "limit with --limit (bytes, pages, seconds, depth, expansion, text)",
            )
