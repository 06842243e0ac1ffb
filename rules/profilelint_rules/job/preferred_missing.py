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

## Good

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python

## Nice to have

- SQL
```

## What to do

Add it if it is true; it is optional in the posting.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Kind, Level, Row, Rule, Strength, at

RULE = Rule("job-preferred-missing", level=Level.INFO, evidence=Evidence.GUIDE, scope=Row, since="0.1", needs=("job",))


def check(row: Row, context: Context) -> Iterator[Finding]:
    wanted = row.requirement
    if wanted.kind is not Kind.SKILL or wanted.strength is not Strength.PREFERRED or row.answered or not wanted.options:
        return
    terms = [f"“{option.text}”" for option in wanted.options]
    message = (
        f"{', '.join(terms[:-1])} or {terms[-1]} is preferred in the posting, and none of them is found in the document"
        if len(terms) > 1
        else f"{terms[0]} is preferred in the posting and not found in the document"
    )
    if len(context.matches) > 1:
        message += f" ({row.source.replace(chr(92), '/').rpartition('/')[2]})"
    yield Finding(
        message=message,
        locations=(
            at(context.resume.section("skills") or context.resume, "not here, and not in any entry"),
            at(wanted.quote, "preferred, not required"),
        ),
        suggestion="add it if a course, project or job used it; it is optional in the posting",
        data={"terms": ", ".join(option.text for option in wanted.options), "strength": wanted.strength.value},
    )
