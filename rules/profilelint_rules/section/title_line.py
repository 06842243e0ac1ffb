"""The page is titled "Resume" or "Curriculum Vitae".

## Why

What it is can be seen; the name is the title. A parser may take the word for the name.

## Bad

```resume
# Resume

## Robin Vale

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

```resume
# CURRICULUM VITAE

## Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL
```

```resume
# Résumé

## Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL
```

## Good

```bullet
- Ran a resume workshop for 70 first-year students
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```summary
Computer science student whose resume clinic served 40 veterans.
```

```section
## Publications

Resume of the Wheat Trade, Harvest Quarterly, Mar 2026
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Awards

Best Resume of the Class, Ohio State University, Mar 2026

## Skills

Python, SQL
```

## What to do

Delete the word and start with the name.

## When to ignore

Where the title is customary, as in parts of Europe (the presets eu-cv and de-lebenslauf are silent).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at, lazy, line_value

RULE = Rule(
    "section-title-line",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Document,
    since="0.1",
)

_TITLE = lazy(
    r"^\W*(?:my\s+|professional\s+)?(?:r[eé]sum[eé]|curriculum\s+vit(?:ae|æ)|c\.?v\.?|vita)(?:\s+of\b.{0,60})?\W*$",
    re.IGNORECASE,
)
_FIRST_LINES = 4


def check(document: Document, context: Context) -> Iterator[Finding]:
    if document.structured or not context.recognised:
        return
    lines = [line for line in document.lines if line.text.strip()][:_FIRST_LINES]
    for line in lines:
        if _TITLE.match(line.text):
            yield Finding(
                message=f"the page is titled “{line.text.strip()}”",
                locations=(at(line_value(document, line), "the name is the title"),),
                suggestion="delete the word and start with the name",
            )
            return
