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
    needs=("pdf", "docx"),
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    for problem in document.problems:
        if problem.kind in ("encrypted",):
            yield Finding(
                message=_sentence(problem.detail),
                locations=(at(document, "not readable without the password"),),
                suggestion="save a copy without password and restrictions, and send that",
            )
            return


def _sentence(detail: str) -> str:
    """The reader's words with the file as subject, without its own advice."""
    seen = detail.partition(";")[0]
    return f"the file {seen[3:]}" if seen.startswith("it ") else f"the file is protected: {seen}"
