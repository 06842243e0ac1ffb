"""The file is LinkedIn's own “Save to PDF”.

## Why

It shows three skills and no projects or courses (measured on 18 exports), and every one looks the same.

## Bad

```document
[metadata]
producer = "Apache FOP Version 2.2"
subject = "Resume generated from profile"
```

```document
[metadata]
producer = "Apache FOP Version 2.9"
subject = "Resume generated from profile"
author = "Robin Vale"
```

```document
[metadata]
title = "Robin Vale"
producer = "Apache FOP Version 2.2"
subject = "Resume generated from profile"
```

## Good

```document
[metadata]
producer = "Apache FOP Version 2.2"
```

```document
[metadata]
producer = "LibreOffice 24.2"
subject = "Resume generated from profile"
```

```document
[metadata]
producer = "Apache FOP Version 2.2"
subject = "Resume of Robin Vale"
```

```document
[metadata]
producer = "Microsoft Word"
subject = "LinkedIn profile of Robin Vale"
```

## What to do

It is good as input for a profile check (`--profile`); send a document of your own.

## When to ignore

When you give it with `--profile`, or only want to see what LinkedIn shows of you.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at

RULE = Rule(
    "file-linkedin-export",
    level=Level.INFO,
    evidence=Evidence.MEASURED,
    scope=Document,
    since="0.1",
    needs=("pdf",),
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    facts = document.metadata
    if not facts.producer.startswith("Apache FOP") or facts.subject != "Resume generated from profile":
        return
    yield Finding(
        message="the file is LinkedIn's own “Save to PDF”: three skills, no projects, no courses",
        locations=(at(document, "known by its producer and subject"),),
        suggestion="send a document of your own; this one is good with --profile, to compare the two",
    )
