"""No requirement could be told apart in the posting.

## Why

Nothing could be compared, so silence would be misread as a fit.

## Bad

```job
# Come and grow with us!

Bright days are ahead at Willow & Reed. We are a young crew with big plans, and we want to meet people who share our
love for mornings, music and good coffee.
```

## Good

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

## What to do

Save the full text of the posting with its list of requirements, or compare by reading.
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
