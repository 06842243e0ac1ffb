"""The posting states who may be hired: authorisation, citizenship, clearance.

## Why

The form asks for it. It is not a gap of the resume, and it does not belong there in the United States.

## Bad

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Must be authorized to work in the United States
```

## Good

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## Equal opportunity

We hire without regard to race, religion, sex, national origin, disability or veteran status.
```

## What to do

Read the line before you apply; nothing needs to change in the document.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Kind, Level, Row, Rule, at

RULE = Rule("job-eligibility-note", level=Level.INFO, evidence=Evidence.VENDOR, scope=Row, since="0.1", needs=("job",))


def check(row: Row, context: Context) -> Iterator[Finding]:
    wanted = row.requirement
    if wanted.kind is not Kind.ELIGIBILITY:
        return
    quote = wanted.quote.text if len(wanted.quote.text) <= 120 else wanted.quote.text[:117] + "…"
    yield Finding(
        message=f"the posting states who may be hired: “{quote}”",
        locations=(at(wanted.quote, "to be read before applying"),),
        suggestion="check that it fits before you apply; nothing needs to change in the document",
    )
