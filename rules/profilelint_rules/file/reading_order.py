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

### Data Intern, Harborlight Analytics — Columbus, OH

May 2025 – Aug 2025

## Skills

- Tutor 40 first-year students each week in data structures with Python
- Grade 120 programming assignments per term and answer questions within one day

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

Python, SQL
'''
```

```document
stream = '''
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example | linkedin.com/in/robinvale

## Skills

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Teaching Assistant, Ohio State University — Columbus, OH

Sep 2025 – Present

- Tutor 40 first-year students each week in data structures with Python
- Grade 120 programming assignments per term and answer questions within one day

### Data Intern, Harborlight Analytics — Columbus, OH

May 2025 – Aug 2025

Python, SQL
'''
```

## Good

```document
format = "pdf"
```

```document
stream = '''
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example | linkedin.com/in/robinvale

## Skills

Python, SQL

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Teaching Assistant, Ohio State University — Columbus, OH

Sep 2025 – Present

- Tutor 40 first-year students each week in data structures with Python
- Grade 120 programming assignments per term and answer questions within one day

### Data Intern, Harborlight Analytics — Columbus, OH

May 2025 – Aug 2025

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
stream = '''
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example | linkedin.com/in/robinvale

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Teaching Assistant, Ohio State University — Columbus, OH

- Tutor 40 first-year students each week in data structures with Python
- Grade 120 programming assignments per term and answer questions within one day

Sep 2025 – Present

### Data Intern, Harborlight Analytics — Columbus, OH

May 2025 – Aug 2025

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL
'''
```

```document
stream = '''
## Skills

Python, SQL

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

### Data Intern, Harborlight Analytics — Columbus, OH

May 2025 – Aug 2025

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

## What to do

One column removes the doubt. `profilelint show --compare` lists every field that the two orders give differently. Dates that stand right-aligned beside a line raise nothing.

## When to ignore

When the file is tagged and the form reads tags, or people are its only readers.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Difference, Document, Evidence, Finding, Level, Rule, Status, at, disagreements

RULE = Rule(
    "file-reading-order",
    level=Level.WARNING,
    evidence=Evidence.MEASURED,
    scope=Document,
    since="0.1",
    needs=("pdf",),
    ratchet=("fields",),
)

FEWEST = 2
"""One line more or less is within what readers differ by."""
_TEXT = frozenset({"highlights", "summary"})
_HEADS = frozenset({"title", "organization", "degree", "name", "email"})


def check(document: Document, context: Context) -> Iterator[Finding]:
    if not document.stream or not context.recognised:
        return
    found = [item for item in disagreements(document, context.resume) if _misplaced(item)]
    if len(found) < FEWEST:
        return
    first = next((item for item in found if item.other_section), found[0])
    shown = [first, *(item for item in found if item is not first)][:3]
    yield Finding(
        message=f"read in the order in which the file stores its text, {len(found)} lines stand in another place",
        locations=tuple(at(item.fact.value, _label(item, context)) for item in shown),
        suggestion="use a template with one column, or export from another program; “profilelint show --compare” lists "
        "every field that changes",
        data={"fields": len(found)},
    )


def _misplaced(item: Difference) -> bool:
    """Whether a program would file it wrongly. Dates and places beside a line may follow it anywhere."""
    if item.fact.field in _TEXT:
        return item.strayed or item.status is Status.TORN
    return item.fact.field in _HEADS and (
        item.merged if item.status is Status.TORN else item.other_section and item.strayed
    )


def _label(item: Difference, context: Context) -> str:
    if item.status is Status.TORN:
        return "mixed with other lines, as stored"
    if item.other_section:
        return f"under “{item.section}”, as stored"
    entry = context.parents.get(item.entry)
    value = (entry.organization or entry.title) if entry is not None else None
    return f"in “{value.text}”, as stored" if value is not None else "in another entry, as stored"
