"""The posting states a grade point average, and the document shows none.

## Why

On Handshake an employer may set a minimum, which is a preference and keeps nobody from applying (Handshake's help
pages); some forms ask for the number. Fewer employers look at it every year. Whether it is high or low is nobody's
business here: the rule only sees that none is shown.

## Bad

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Minimum GPA of 3.0
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science — Expected May 2027
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## You have

- Python and SQL
- A cumulative grade point average of 3.2 or higher
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science — Expected May 2027
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Python and SQL

## Preferred qualifications

- 3.5+ GPA
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science — Expected May 2027
```

## Good

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Minimum GPA of 3.8
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- No minimum GPA; we read every application
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science — Expected May 2027
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python 3.0 or later and SQL

## Benefits

- A scholarship for interns who keep a 3.5 GPA
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science — Expected May 2027
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Minimum GPA of 3.0
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science — Expected May 2027
Dean's List, cumulative grade point average 3.4 of 4.0
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Two years of experience or a GPA of 3.0
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science — Expected May 2027
```

## What to do

One line answers it: "GPA ‹number›/4.0" behind the degree. Leaving it out is a choice; you may still apply.

## When to ignore

You prefer not to state it, or your school gives none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Kind, Level, Match, Rule, Strength, at, lazy

RULE = Rule("job-gpa", level=Level.INFO, evidence=Evidence.VENDOR, scope=Match, since="0.1", needs=("job",))

_SHOWN = lazy(r"\bGPA\b|\bG\.P\.A\b|\bgrade point average\b|\bQPA\b|\bCGPA\b", re.IGNORECASE)


def check(match: Match, context: Context) -> Iterator[Finding]:
    resume = context.resume
    if any(entry.score is not None for entry in resume.education) or _SHOWN.search(context.document.text):
        return
    for row in match.rows:
        wanted = row.requirement
        if wanted.kind is not Kind.GPA or wanted.strength is Strength.MENTIONED or row.answered or not wanted.fields:
            continue
        asked = wanted.fields[0]
        education = resume.education[0] if resume.education else None
        node = (education.title or education) if education else resume.section("education") or resume
        yield Finding(
            message=f"the posting{context.which(match)} states a GPA of {asked}, and the document shows none",
            locations=(at(node, "no GPA here"), at(wanted.quote, "stated here")),
            suggestion="if it is to be shown, one line answers it: “GPA ‹number›/4.0” behind the degree; "
            "leaving it out keeps nobody from applying",
            data={"asked": asked},
        )
        return
