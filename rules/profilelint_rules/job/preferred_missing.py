"""A preferred skill has no evidence in the document.

## Why

The posting calls it optional. Where you have it, one word answers it.

## Bad

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- GraphQL is a plus
```

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## Nice to have

- Terraform, Pulumi or Ansible
```

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- CPA preferred
```

## Good

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python

## Nice to have

- SQL
```

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## Nice to have

- SQL or Tableau
```

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## Bonus points

- A sense of humour, curiosity and a love of Java coffee in the morning
```

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- GraphQL is not needed; we will teach you Terraform
```

```job
Data Engineering Intern

Harborlight Analytics, Columbus, OH

Requirements
- Experience with Python and SQL

Desired
- SQL

Compensation and benefits
$24 per hour, 403(b) with match, tuition reimbursement, Terraform courses

Why you'll love it here
GraphQL lunches and a dog called Ansible.
```

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## Nice to have

- SQL
- Tuition reimbursement for Terraform and GraphQL courses
- $24 per hour, dental insurance and 15 days of leave
```

## What to do

Add it if it is true; it is optional in the posting.

## When to ignore

When you cannot claim it truthfully: preferred is not required.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import SURE, Context, Evidence, Finding, Kind, Level, Row, Rule, Strength, at

RULE = Rule("job-preferred-missing", level=Level.INFO, evidence=Evidence.GUIDE, scope=Row, since="0.1", needs=("job",))


def check(row: Row, context: Context) -> Iterator[Finding]:
    wanted = row.requirement
    if wanted.strength is not Strength.PREFERRED or row.answered or not wanted.options:
        return
    if wanted.kind is not Kind.SKILL and (wanted.kind is not Kind.CERTIFICATE or "later" in wanted.fields):
        return
    if all(option.confidence < SURE for option in wanted.options):
        return  # only taken for names by the words around them
    if context.in_profile(row) is not None:
        return  # job-only-in-profile says so
    terms = [f"“{option.text}”" for option in wanted.options]
    message = (
        f"{', '.join(terms[:-1])} or {terms[-1]} is preferred in the posting, and none of them is found in the document"
        if len(terms) > 1
        else f"{terms[0]} is preferred in the posting and not found in the document"
    )
    message += context.which(row)
    yield Finding(
        message=message,
        locations=(
            at(context.resume.section("skills") or context.resume, "not here, and not in any entry"),
            at(wanted.quote, "preferred, not required"),
        ),
        suggestion="add it if a course, project or job used it; it is optional in the posting",
        data={"terms": ", ".join(option.text for option in wanted.options), "strength": wanted.strength.value},
    )
