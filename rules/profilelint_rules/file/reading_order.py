"""The file's stored order and its layout disagree.

## Why

A simple parser reads text in the order in which it is stored. Where that order mixes sections or lines, work can end up under another heading (measured).

## Bad

```document
stream = '''
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example | linkedin.com/in/robinvale

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Teaching Assistant, Ohio State University — Columbus, OH

Sep 2025 – Present

- Tutor 40 first-year students each week in data structures with Python
- Grade 120 programming assignments per term and answer questions within one day

## Skills

Python, SQL

### Data Intern, Harborlight Analytics — Columbus, OH

May 2025 – Aug 2025

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

## Good

```document
format = "pdf"
```

## What to do

One column removes the doubt. `profilelint show --format text` prints the order of the layout.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at

RULE = Rule(
    "file-reading-order",
    level=Level.WARNING,
    evidence=Evidence.MEASURED,
    scope=Document,
    since="0.1",
    needs=("pdf",),
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    conflicts = context.resume.conflicts
    if not conflicts:
        return
    first = conflicts[0]
    if first.kind == "merged":
        label = "one line with its neighbour, as stored"
        what = f"{len(conflicts)} lines are merged with others" if len(conflicts) > 1 else "two lines are one"
    else:
        label = f"under “{first.stored}” as stored" if first.stored else "above the first section as stored"
        what = (
            f"{len(conflicts)} lines fall under another section"
            if len(conflicts) > 1
            else "a line falls under another section"
        )
    yield Finding(
        message=f"read in the order in which the file stores its text, {what}",
        locations=tuple(at(conflict.value, label if conflict is first else "") for conflict in conflicts[:3]),
        suggestion="one column removes the doubt; or export from an editor that stores columns one after the other",
        data={"lines": len(conflicts)},
    )
