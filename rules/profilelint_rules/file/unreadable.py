"""The file cannot be read.

## Why

A file that does not open here will most likely not open where it is sent.

## Bad

```document
[[problems]]
kind = "unreadable"
detail = "the end of the file is missing"
```

```document
format = "docx"
[[problems]]
kind = "unreadable"
detail = "it is a damaged zip package"
```

```document
format = "unknown"
[[problems]]
kind = "empty"
detail = "it is empty"
```

## Good

```document
format = "pdf"
```

```document
format = "docx"
```

```bullet
- Repaired 14 damaged files and 3 unreadable tapes for the archive
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```document
path = "Robin_Vale_Broken_Sound_Resume.pdf"
```

## What to do

Export the document again from the editor, and check the new file.

## When to ignore

Never: what does not open here will most likely not open there.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at

RULE = Rule(
    "file-unreadable",
    level=Level.ERROR,
    evidence=Evidence.LOGIC,
    scope=Document,
    since="0.1",
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    for problem in document.problems:
        if problem.kind in ("unreadable", "empty"):
            yield Finding(
                message=f"the file cannot be read: {problem.detail}",
                locations=(at(document, "not read"),),
                suggestion="export it again from the editor, and check the new file",
            )
            return
