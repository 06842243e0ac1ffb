"""The document uses another name than the posting.

## Why

Recruiters search applications by the posting's words (two vendors' own pages). A person knows that K8s is Kubernetes;
a search for one does not find the other.

## Bad

```job
# Data Platform Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python
- Experience with natural language processing
```

```bullet
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Sorted 9,000 letters by topic with NLP for 3 teams
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python
- Experience with search engine optimization
```

```bullet
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Raised the visits of 12 pages by 30% with SEO
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python
- Knowledge of ETL and electronic health records
```

```bullet
- Built a nightly ETL job in Python and SQL that loads 2,000 invoices
- Checked 40 EMR exports for wrong dates
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## Good

```job
# Data Intern

Harborlight Clinic, Columbus, OH

## Requirements

- BLS certification
- Experience with Python
```

```skills
Python, SQL, BLS
```

```job
# Data Platform Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python
- Experience with SQL
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python 3 and SQL queries
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python or Structured Query Language; SQL is what we use
```

## What to do

Write the posting's name, or both: "Kubernetes (K8s)".

## When to ignore

When the document's name is the one that the field uses.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, How, Kind, Level, Row, Rule, Strength, at, lazy

RULE = Rule("job-term-differs", level=Level.INFO, evidence=Evidence.VENDOR, scope=Row, since="0.1", needs=("job",))

_GENERIC = lazy(
    r"\b(?:certifications?|certificates?|certified|licen[cs]es?|software|programming|languages?|skills?|advanced|intermediate|basic|strong|expert)\b"
)

_VERSION = lazy(r"\s*\d{1,4}(?:\.\d{1,3}){0,2}$")


def check(row: Row, context: Context) -> Iterator[Finding]:
    wanted = row.requirement
    if wanted.kind not in (Kind.SKILL, Kind.CERTIFICATE) or wanted.strength is Strength.MENTIONED or not row.answers:
        return
    if any(answer.how in (How.EXACT, How.INFLECTED) for answer in row.answers):
        return
    alias = next((answer for answer in row.answers if answer.how is How.ALIAS), None)
    if alias is None or alias.option >= len(wanted.options):
        return
    asked, written = wanted.options[alias.option], alias.value
    if f" {_bare(asked.text)} " in f" {_bare(written.text)} ":
        return  # whoever searches for the posting's name finds it
    yield Finding(
        message=f"the document says “{written.text}” where the posting says “{asked.text}”",
        locations=(
            at(written, "the same, under another name", start=0, end=len(written.text)),
            at(asked, "the posting's name", start=0, end=len(asked.text)),
        ),
        suggestion=f"write “{asked.text}”, or both: “{asked.text} ({written.text})”",
        data={"posting": asked.text, "document": written.text},
    )


def _bare(text: str) -> str:
    """A name in small letters without words such as "certification" and without the number of its version, which
    searches leave out as well."""
    return _VERSION.sub("", " ".join(_GENERIC.sub(" ", text.casefold()).split()))
