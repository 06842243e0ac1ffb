"""The file is larger than forms read.

## Why

A large vendor reads resumes up to 2.5 MB; above that the file is attached unread. Handshake takes up to 20 MB.

## Bad

```document
size = 3400000
```

```document preset=us-federal
size = 5600000
lines = '''
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Data Analyst, Harborlight Analytics — Columbus, OH

May 2023 – Present, 40 hours/week

- Build nightly import jobs in Python and SQL that load 2,000 invoices

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2023

## Skills

Python, SQL
'''
```

```document
format = "docx"
size = 26000000
```

## Good

```document preset=us-federal
size = 4900000
lines = '''
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Data Analyst, Harborlight Analytics — Columbus, OH

May 2023 – Present, 40 hours/week

- Build nightly import jobs in Python and SQL that load 2,000 invoices

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2023

## Skills

Python, SQL
'''
```

```document
format = "docx"
size = 2500000
```

```document
size = 240000
```

```document
format = "docx"
size = 2499999
```

## What to do

Shrink or remove pictures; a resume of text is far below 1 MB.

## When to ignore

When you hand the file over in another way than through a form.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at

RULE = Rule(
    "file-too-large",
    level=Level.WARNING,
    evidence=Evidence.VENDOR,
    scope=Document,
    since="0.1",
    ratchet=("bytes",),
)

_HANDSHAKE = 20_000_000


def check(document: Document, context: Context) -> Iterator[Finding]:
    limit = context.preset.max_bytes
    if document.size <= limit:
        return
    yield Finding(
        message=f"the file has {document.size / 1_000_000:.1f} MB; "
        + (
            "Handshake takes up to 20 MB"
            if document.size > _HANDSHAKE
            else f"up to {limit / 1_000_000:g} MB is read everywhere"
        ),
        locations=(at(document, "too large for some forms"),),
        suggestion="shrink or remove pictures; a resume of text is far below 1 MB",
        data={"bytes": document.size},
    )
