"""The file needs a password, or forbids reading its text.

## Why

Forms and parsers have no password; a vendor's own page names protected files as a reason for failure.

## Bad

```document
[[problems]]
kind = "encrypted"
detail = "a password is needed to open it"
```

## Good

```document
format = "pdf"
```

## What to do

Save a copy without password and restrictions, and send that.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at

RULE = Rule(
    "file-encrypted",
    level=Level.ERROR,
    evidence=Evidence.VENDOR,
    scope=Document,
    since="0.1",
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    for problem in document.problems:
        if problem.kind in ("encrypted",):
            yield Finding(
                message=f"the file is protected: {problem.detail}",
                locations=(at(document, "not readable without the password"),),
                suggestion="save a copy without password and restrictions, and send that",
            )
            return
