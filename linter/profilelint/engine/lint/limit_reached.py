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

## Good

```document
format = "pdf"
```

## What to do

Check a smaller file: the resume alone, without its attachments.
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
