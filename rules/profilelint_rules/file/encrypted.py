"""The file needs a password, or forbids reading its text.

## Why

Forms and parsers have no password; a vendor's own page names protected files as a reason for failure. A PDF may also open for
everybody and forbid to copy its text: readers that keep to it take nothing.

## Bad

```document
[[problems]]
kind = "encrypted"
detail = "a password is needed to open it"
```

```document
format = "docx"
[[problems]]
kind = "encrypted"
detail = "it is protected with a password"
```

```document
format = "pdf"
[[problems]]
kind = "restricted"
detail = "it opens without a password, but forbids taking its text"
```

## Good

```document
format = "pdf"
```

```document
format = "docx"
```

```document
format = "pdf"
[metadata]
title = "Robin Vale: passwords and encryption, a resume"
author = "Robin Vale"
```

```bullet
- Encrypted 40 laptops and reset 60 passwords per week
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## What to do

Save a copy without password and restrictions, and send that.

## When to ignore

Never for a file that is uploaded to a form. A protected copy that is handed over with its password is another matter.
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
    needs=("pdf", "docx"),
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    for problem in document.problems:
        if problem.kind in ("encrypted", "restricted"):
            needed = problem.kind == "encrypted"
            yield Finding(
                message=_sentence(problem.detail),
                locations=(at(document, "not readable without the password" if needed else "no copying allowed"),),
                suggestion="save a copy without password and restrictions, and send that",
            )
            return


def _sentence(detail: str) -> str:
    """The reader's words with the file as subject, without its own advice."""
    seen = detail.partition(";")[0]
    return f"the file {seen[3:]}" if seen.startswith("it ") else f"the file is protected: {seen}"
