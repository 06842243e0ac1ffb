"""A required skill has no evidence in the document.

## Why

Readers and searches look for what the posting requires. Other names of a skill count, any member of an either/or
group answers it, and a course or a project is evidence. Few employers insist on every requirement: a gap is no reason
not to apply (Handshake and SHRM asked employers in 2023).

## Bad

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Experience with Terraform
```

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python
- Experience with Scala, Haskell or OCaml
```

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## What you bring

- Proficiency in Python and Tableau
```

## Good

```job
# Data Clerk

Alder Works, Columbus, OH

## Requirements

- Python or R, and SQL
- 18 years of age or older, able to lift 50 pounds
- We offer a 401(k) and paid leave
```

```job
# Analyst

Alder Works, Columbus, OH

## Requirements

- Knowledge of PostgreSQL, SQL or similar
- Python is required; Terraform is not required
```

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## About us

We help clinics go paperless, and people who excel at explaining do well here.

## Requirements

- Experience with Python or Go
- Experience with SQL
- No prior experience with Terraform required
```

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## What you will do

- Build dashboards in Tableau next to a mentor
```

## What to do

If a course, project or job used it, name it there and in the skills list. If not, it may still be worth applying.

## When to ignore

When you cannot claim it truthfully. Few employers insist on every line, and applying may still be worth it.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import SURE, Context, Evidence, Finding, How, Kind, Level, Resume, Row, Rule, Strength, at

RULE = Rule(
    "job-required-missing", level=Level.WARNING, evidence=Evidence.GUIDE, scope=Row, since="0.1", needs=("job",)
)


def check(row: Row, context: Context) -> Iterator[Finding]:
    wanted = row.requirement
    if wanted.kind is not Kind.SKILL or wanted.strength is not Strength.REQUIRED or row.answered or not wanted.options:
        return
    if all(option.confidence < SURE for option in wanted.options):
        return  # only taken for names by the words around them
    if context.in_profile(row) is not None:
        return  # job-only-in-profile says so
    terms = [option.text for option in wanted.options]
    many = len(terms) > 1
    what = _none_of(terms) if many else f"“{terms[0]}”"
    message = (
        f"{what} is found in the document; the posting requires one of them"
        if many
        else f"{what} is required in the posting and not found in the document"
    )
    message += context.which(row)
    near = next((answer for answer in row.near if answer.how is How.FUZZY), None)
    hint = f"; “{near.value.text}” is close: if it is the same, write “{terms[near.option]}”" if near else ""
    skills = context.resume.section("skills") or context.resume
    yield Finding(
        message=message,
        locations=(at(skills, "not here, and not in any entry"), at(wanted.quote, "the posting asks for it")),
        suggestion=f"if a course, project or job used {'one of them' if many else 'it'}, name it there and here{hint}; "
        "otherwise it may still be worth applying",
        data={"terms": ", ".join(terms), "strength": wanted.strength.value},
    )


def _none_of(terms: list[str]) -> str:
    quoted = [f"“{term}”" for term in terms]
    if len(quoted) == 2:
        return f"neither {quoted[0]} nor {quoted[1]}"
    return f"none of {', '.join(quoted[:-1])} or {quoted[-1]}"


def works(resume: Resume, context: Context) -> str | None:
    """How many of the required skills have evidence."""
    rows = [
        row
        for match in context.matches
        for row in match.rows
        if row.requirement.kind is Kind.SKILL and row.requirement.strength is Strength.REQUIRED
    ]
    answered = sum(row.answered for row in rows)
    if not answered:
        return None
    return (
        f"{answered} of {len(rows)} required skills of the posting{'s' if len(context.matches) > 1 else ''}"
        f" {'is' if answered == 1 else 'are'} found"
    )
