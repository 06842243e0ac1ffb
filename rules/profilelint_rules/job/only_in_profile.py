"""The profile answers what the posting asks for, the resume does not.

## Why

The application carries the resume. What stands in the profile alone may never be read with it, and here the answer is
already written down.

## Bad

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Experience with Terraform
```

```profile yaml
skills: [Python, SQL, Terraform, Git, Linux]
```

```skills
Python, SQL
```

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python
- Experience with Kubernetes
```

```profile yaml
skills: [Python, SQL, Git, Linux, Bash]
projects:
  - {title: Cluster at home, start: 2025-01, description: Ran a K8s cluster of three small machines}
```

```skills
Python, SQL
```

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python
- Experience with Scala, Haskell or OCaml
```

```profile yaml
skills: [Python, SQL, Scala, Git, Linux]
```

```skills
Python, SQL
```

## Good

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```profile yaml
skills: [Python, SQL, Terraform, Git, Linux]
```

```skills
Python, SQL
```

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python
- Knowledge of PostgreSQL, SQL or similar
```

```profile yaml
skills: [Python, SQL, PostgreSQL, Git, Linux]
```

```skills
Python, SQL
```

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## About us

Our customers run Terraform and Kubernetes.

## Requirements

- Experience with Python
```

```profile yaml
skills: [Python, SQL, Terraform, Kubernetes, Linux]
```

```skills
Python, SQL
```

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python
- No prior experience with Terraform required
```

```profile yaml
skills: [Python, SQL, Terraform, Git, Linux]
```

```skills
Python, SQL
```

## What to do

Bring it over: into the skills list, and into one bullet that used it.

## When to ignore

When the profile is out of date, or the skill does not belong on this resume.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Kind, Level, Row, Rule, Strength, at

RULE = Rule(
    "job-only-in-profile",
    level=Level.WARNING,
    evidence=Evidence.LOGIC,
    scope=Row,
    since="0.1",
    needs=("job", "profile"),
)

_KINDS = frozenset({Kind.SKILL, Kind.CERTIFICATE, Kind.LANGUAGE})


def check(row: Row, context: Context) -> Iterator[Finding]:
    wanted = row.requirement
    if wanted.kind not in _KINDS or wanted.strength is Strength.MENTIONED or row.answered:
        return
    best = context.in_profile(row)
    if best is None:
        return
    term = wanted.options[best.option].text
    verb = "requires" if wanted.strength is Strength.REQUIRED else "prefers"
    yield Finding(
        message=f"the posting {verb} “{term}”; the profile has it, the resume does not",
        locations=(
            at(context.resume.section("skills") or context.resume, "not here, and not in any entry"),
            at(best.value, "the profile has it"),
            at(wanted.quote, "the posting asks for it"),
        ),
        suggestion=f"bring “{best.value.text[:80]}” over from the profile: into the skills, and into one bullet that used it",
        data={"term": term, "strength": wanted.strength.value},
    )
