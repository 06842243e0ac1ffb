"""No requirement could be told apart in the posting.

## Why

Nothing could be compared, so silence would be misread as a fit.

## Bad

```job
# Come and grow with us!

Bright days are ahead at Willow & Reed. We are a young crew with big plans, and we want to meet people who share our
love for mornings, music and good coffee.
```

```job
# We need you, data people

Harborlight Analytics, Columbus, OH

It is a lively place with a view of the river. Come by on a Tuesday, have a tea with us and tell us what you like.
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## About us

We have printed account books for more than 100 years.

## Benefits

- 401(k), free parking, a bicycle room
```

## Good

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Bachelor's degree in Computer Science
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

We are looking for somebody with experience in Python. Nothing else is needed.
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Nice to have

- SQL
```

## What to do

Save the full text of the posting with its list of requirements, or compare by reading.

## When to ignore

When you only want the resume checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Kind, Level, Match, Rule, Strength, at

RULE = Rule("job-unclear", level=Level.INFO, evidence=Evidence.LOGIC, scope=Match, since="0.1", needs=("job",))

_ASKS = (Kind.SKILL, Kind.YEARS, Kind.DEGREE, Kind.CERTIFICATE, Kind.LANGUAGE)


def check(match: Match, context: Context) -> Iterator[Finding]:
    if any(row.requirement.kind in _ASKS and row.requirement.strength is not Strength.MENTIONED for row in match.rows):
        return
    yield Finding(
        message=f"no requirement could be told apart in {match.posting.source}, so nothing was compared",
        locations=(at(match.posting, "no list of requirements found"),),
        suggestion="save the posting's full text with its list of requirements, or compare by reading",
    )
