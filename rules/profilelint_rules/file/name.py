"""The file's name says little, or will be rewritten.

## Why

Employers collect hundreds of files called resume.pdf. Blanks, brackets and version marks are rewritten or read.

## Bad

```document
path = "resume(1).pdf"
```

```document
path = "Robin Vale Resume final_v7.docx"
```

```document
path = "Robin_Vale_Resume_FINAL.pdf"
```

```document
path = "Robin&Vale#Resume.pdf"
```

## Good

```document
path = "Vale-Robin-CV-2027.pdf"
```

```document
path = "Robin_Vale_Resume.pdf"
```

```document
path = "Vale-Newcombe_Renewal_Draftsman_CV.pdf"
```

```document
path = "Robin_Vale_Finalist_Portfolio.pdf"
```

```resume path=notes.md
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices

## Skills

Python, SQL
```

## What to do

Call it Firstname_Lastname_Resume.

## When to ignore

When the file never leaves your machine under this name. Sources (Markdown, LaTeX, JSON) are not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at, lazy

RULE = Rule(
    "file-name",
    level=Level.INFO,
    evidence=Evidence.CONVENTION,
    scope=Document,
    since="0.1",
)

_DULL = lazy(
    r"^(?:my|new|updated|current|latest|final|copy of|the)?[\s_-]*(?:resume|résumé|cv|curriculum[\s_-]?vitae|lebenslauf|document|untitled|scan|file)[\s_-]*\d{0,4}$",
    re.IGNORECASE,
)
_VERSION = lazy(
    r"\(\d+\)|(?<![a-z])(?:final|draft|copy|v\d+|version[\s_-]?\d*|new|old|updated|edited|rev\d*)(?![a-z])|\s-\sCopy",
    re.IGNORECASE,
)
_ODD = lazy(r"[^\w.\- ]")


def check(document: Document, context: Context) -> Iterator[Finding]:
    if document.format not in ("pdf", "docx", "odt", "rtf") and document.readable:
        return
    stem, dot, suffix = document.path.replace("\\", "/").rpartition("/")[2].rpartition(".")
    if not dot or stem in ("", "-"):
        return
    if _DULL.match(stem):
        why = "does not say whose it is"
    elif _VERSION.search(stem):
        why = "carries a version mark"
    elif _ODD.search(stem):
        why = "holds signs that uploads rewrite"
    elif " " in stem:
        why = "holds blanks, which uploads rewrite"
    else:
        return
    name = context.resume.basics.name
    parts = name.text.split() if name is not None else []
    good = "_".join((parts[0], parts[-1], "Resume")) if len(parts) >= 2 else "Firstname_Lastname_Resume"
    yield Finding(
        message=f"the name of the file {why}: “{stem}.{suffix}”",
        locations=(replace(at(document, why), quote=f"{stem}.{suffix}"),),
        suggestion=f"call it {good}.{suffix}",
    )
