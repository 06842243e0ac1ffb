"""The document uses another name than the posting.

## Why

Recruiters search applications by the posting's words (two vendors' own pages). A person knows that K8s is Kubernetes;
a search for one does not find the other.

## Bad

```job
# Platform Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python
- Experience with Kubernetes
```

```skills
Python, SQL, K8s
```

```job
# Web Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python
- Experience with JavaScript
```

```skills
Python, SQL, JS
```

## Good

```job
# Nursing Extern

Harborlight Clinic, Columbus, OH

## Requirements

- BLS certification
- Experience with Python
```

```skills
Python, SQL, BLS
```

```job
# Platform Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python
- Experience with SQL
```

## What to do

Write the posting's name, or both: "Kubernetes (K8s)".
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, How, Kind, Level, Row, Rule, Strength, at, lazy

RULE = Rule("job-term-differs", level=Level.INFO, evidence=Evidence.VENDOR, scope=Row, since="0.1", needs=("job",))

_GENERIC = lazy(r"\b(?:certifications?|certificates?|certified|licen[cs]es?|software|programming|languages?|skills?)\b")


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
    if _bare(asked.text) == _bare(written.text):
        return
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
    """A name in small letters without words such as "certification", which searches leave out as well."""
    return " ".join(_GENERIC.sub(" ", text.casefold()).split())
