"""An ignore suppressed nothing.

## Why

The text that it was meant for has changed or gone. An ignore that stays behind would hide the next finding there.

## Bad

```resume
# Robin Vale

robin.vale@mail.example | (614) 555-0131

<!-- profilelint: file-ignore[bullet-pronoun] quoted from the award -->

## Education

**Ohio State University** — B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

**Library Assistant**, Ohio State University — Sep 2025 – Present

- Shelve 300 returned books each week and answer questions at the desk
- Teach 40 first-year students to search the catalog

## Skills

Python, SQL
```

## Good

```resume
# Robin Vale

robin.vale@mail.example | (614) 555-0131

## Education

**Ohio State University** — B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

**Library Assistant**, Ohio State University — Sep 2025 – Present

<!-- profilelint: ignore[bullet-pronoun] the course's own words -->
- Coach my own course on data to 40 first-year students
- Shelve 300 returned books each week and answer questions at the desk

## Skills

Python, SQL
```

## What to do

Delete the ignore.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.engine.rule import Context, Evidence, Rule
from profilelint.model.document import Document
from profilelint.model.finding import Finding, Level

RULE = Rule("lint-unused-ignore", level=Level.INFO, evidence=Evidence.LOGIC, scope=Document, since="0.1", reserved=True)


def check(document: Document, context: Context) -> Iterator[Finding]:
    """Raised by ``engine/suppression.py``, where the ignores are read."""
    yield from ()
