"""The degree or field that the posting asks for is not visible.

## Why

Degree and field are often asked in the form itself. "Related field" is understood widely, and "or equivalent
experience" is an answer of its own.

## Bad

```job
# Data Scientist

Harborlight Analytics, Columbus, OH

## Requirements

- PhD in Operations Research
- Experience with Python and SQL
```

```job
# Computer Science Teacher

Alder School, Columbus, OH

## Qualifications

- Bachelor's degree in Education or Music required
- Python and SQL
```

```job
# Teaching Assistant

Alder Clinic, Columbus, OH

## Requirements

- Master's degree in Nursing required
- Python and SQL
```

## Good

```job
# Analyst

Alder Works, Columbus, OH

## Requirements

- Bachelor's degree or equivalent experience
- Python and SQL
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Degree in Software Engineering, Informatics or another technical discipline
- Python and SQL

## What we offer

- A four-year degree plan for children of employees; no master's degree is needed
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Python and SQL
- Bachelor's degree; a master's degree in Statistics is a plus
```

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Pursuing a bachelor's degree in Computer Science or a related field
- Experience with Python and SQL
```

## What to do

If you hold it under another name, write the posting's name beside it; name the related field.

## When to ignore

When experience counts in the degree's place and the resume shows it.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Kind, Level, Row, Rule, Strength, at

RULE = Rule("job-degree", level=Level.INFO, evidence=Evidence.LOGIC, scope=Row, since="0.1", needs=("job",))

_NAMES = {
    "high-school": "a high-school diploma",
    "associate": "an associate degree",
    "bachelor": "a bachelor's degree",
    "master": "a master's degree",
    "doctorate": "a doctorate",
}


def check(row: Row, context: Context) -> Iterator[Finding]:
    wanted = row.requirement
    if wanted.kind is not Kind.DEGREE or wanted.strength is not Strength.REQUIRED or row.answered:
        return
    named = [field if field != "related field" else "a related field" for field in wanted.fields]
    fields = f" in {', '.join(named[:-1])}{' or ' if len(named) > 1 else ''}{named[-1]}" if named else ""
    what = _NAMES.get(wanted.degree, "a degree") + fields
    education = context.resume.education
    where = education[0] if education else context.resume
    label = (
        at(where, "not visible here") if not education else at(education[0].title or education[0], "not visible here")
    )
    yield Finding(
        message=f"the posting{context.which(row)} asks for {what}, which is not visible in the document",
        locations=(label, at(wanted.quote, "asked for here")),
        suggestion="if you hold or pursue it under another name, write the posting's name beside it"
        + ("; name the related field" if wanted.fields else ""),
        data={"degree": wanted.degree, "fields": ", ".join(wanted.fields)},
    )
