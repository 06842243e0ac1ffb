"""The document has more pages than usual for the preset.

## Why

Career centres agree on one page for students; with several years of work two are accepted nearly everywhere, and in one
experiment (ResumeGo, 482 recruiters) even preferred. United States federal forms refuse more than two pages since
September 2025. CVs in the United Kingdom and Europe take up to two; academic CVs have no limit. Blank pages do not count
here.

## Bad

```document
[[pages]]
number = 1
width = 612
height = 792
characters = 2400
[[pages]]
number = 2
width = 612
height = 792
characters = 700
```

```document preset=us-experienced
format = "docx"
[[pages]]
number = 1
width = 612
height = 792
[[pages]]
number = 2
width = 612
height = 792
[[pages]]
number = 3
width = 612
height = 792
```

```document preset=ca
[[pages]]
number = 1
width = 612
height = 792
characters = 2400
[[pages]]
number = 2
width = 612
height = 792
characters = 2400
[[pages]]
number = 3
width = 612
height = 792
characters = 900
```

## Good

```document
[[pages]]
number = 1
width = 612
height = 792
characters = 2400
```

```document preset=academic-cv
[[pages]]
number = 1
width = 612
height = 792
characters = 2400
[[pages]]
number = 2
width = 612
height = 792
characters = 2400
[[pages]]
number = 3
width = 612
height = 792
characters = 2400
```

```document preset=us-experienced
[[pages]]
number = 1
width = 612
height = 792
characters = 2400
[[pages]]
number = 2
width = 612
height = 792
characters = 700
```

```document
[[pages]]
number = 1
width = 612
height = 792
characters = 2400
[[pages]]
number = 2
width = 612
height = 792
characters = 0
```

## What to do

Merge or drop the shortest bullets first; the finding points at them.

## When to ignore

With more than five years of work, or where the posting asks for a longer document: choose another preset.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at

RULE = Rule(
    "layout-page-count",
    level=Level.WARNING,
    evidence=Evidence.GUIDE,
    scope=Document,
    since="0.1",
    needs=("pdf", "docx"),
    ratchet=("pages",),
)

_SHOWN = 3


def check(document: Document, context: Context) -> Iterator[Finding]:
    limit = context.preset.max_pages or None
    count = _pages(document)
    if limit is None or count <= limit:
        return
    bullets = sorted(context.resume.bullets, key=lambda bullet: len(bullet.text.split()))[:_SHOWN]
    usual = "one page is" if limit == 1 else f"{limit} pages are"
    student = context.preset.name == "us-student"
    yield Finding(
        message=f"the document has {count} pages; {usual} usual under the preset {context.preset.name}",
        locations=(at(document, f"{count} pages"), *(at(bullet, "short") for bullet in bullets)),
        suggestion="merge or drop the shortest bullets first"
        + (", such as the ones marked" if bullets else "")
        + ("; with several years of work, --preset us-experienced allows two pages" if student else ""),
        data={"pages": count, "limit": limit},
    )


def _pages(document: Document) -> int:
    """Pages that hold something; 0 where the format does not say."""
    if document.format in ("docx", "odt", "rtf"):
        return max(len(document.pages) if len(document.pages) > 1 else 0, *(line.page for line in document.lines), 0)
    held = [page for page in document.pages if page.characters or page.image_share]
    return len(held) or len(document.pages)
