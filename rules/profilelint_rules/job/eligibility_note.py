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

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Active Secret clearance, or the ability to obtain one
```

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## Note

We are unable to sponsor visas for this position.
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

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## Benefits

- We sponsor the local chess club and a Code for Citizens evening
```

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Experience with clearance of customs papers is not needed
```

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## About us

Our software is used by 40 countries, whose citizens pay their fees with it.
```

## What to do

Read the line before you apply; nothing needs to change in the document.

## When to ignore

It asks for no edit; switch it off if you know the statement.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Kind, Level, Row, Rule, at

RULE = Rule("job-eligibility-note", level=Level.INFO, evidence=Evidence.VENDOR, scope=Row, since="0.1", needs=("job",))

_OF_THE_OFFER = frozenset({"background-check", "drug-test", "age"})
"""Checks that follow an offer, asked of everybody: nothing that decides whether to apply."""


def check(row: Row, context: Context) -> Iterator[Finding]:
    wanted = row.requirement
    if wanted.kind is not Kind.ELIGIBILITY or (wanted.fields and _OF_THE_OFFER.issuperset(wanted.fields)):
        return
    quote = wanted.quote.text if len(wanted.quote.text) <= 120 else wanted.quote.text[:117] + "…"
    yield Finding(
        message=f"the posting{context.which(row)} states who may be hired: “{quote}”",
        locations=(at(wanted.quote, "to be read before applying"),),
        suggestion="check that it fits before you apply; nothing needs to change in the document",
    )
