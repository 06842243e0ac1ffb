"""A page holds a picture of text, but no text.

## Why

Nothing can be selected, searched or read aloud on such a page; ten of ten extractors returned nothing (measured).

## Bad

```document
[[problems]]
kind = "no-text"
detail = "page 1 is a picture without text"
page = 1
```

```document
[[problems]]
kind = "no-text"
detail = "page 1 is a picture without text"
page = 1
[[problems]]
kind = "no-text"
detail = "page 2 is a picture without text"
page = 2
```

```document
[[problems]]
kind = "no-text"
detail = "there is no text in it"
```

## Good

```document
format = "pdf"
```

```document
format = "docx"
```

```bullet
- Scanned 3,000 pages and added a text layer to each
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```document
[[pages]]
number = 1
width = 612
height = 792
characters = 2400
image_share = 0.2
```

## What to do

Export the PDF from the editor instead of scanning or photographing it.

## When to ignore

Never: no program can read the page.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at

RULE = Rule(
    "file-no-text-layer",
    level=Level.ERROR,
    evidence=Evidence.MEASURED,
    scope=Document,
    since="0.1",
    needs=("pdf",),
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    pages = [problem for problem in document.problems if problem.kind == "no-text"]
    if not pages:
        return
    numbers = ", ".join(str(problem.page) for problem in pages if problem.page)
    which = (
        f"page {numbers} has" if len(pages) == 1 and numbers else f"pages {numbers} have" if numbers else "the file has"
    )
    yield Finding(
        message=f"{which} content, but no text that can be read",
        locations=(at(document, "a picture of text"),),
        suggestion="export the PDF from the editor instead of scanning or photographing it",
        data={"pages": len(pages)},
    )
