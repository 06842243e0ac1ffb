"""A required skill stands in the skills list and nowhere else.

## Why

A list says that a word is known; a bullet shows what was done with it. Career centres agree that the terms of a posting
belong in the entries where they are true (Brown, MIT and Penn among them). Courses, projects and certificates are
evidence as well.

## Bad

```job
# Data Platform Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Experience with web scraping
```

```skills
Python, SQL, web scraping
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Minimum qualifications

- Python or Perl
- Wireframing or user research
```

```skills
Python, SQL, user research
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## You bring

- Experience with forecasting, Git and GIS
```

```skills
Python, SQL, GIS, Git, forecasting
```

## Good

```job
# Data Platform Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with machine learning
```

```bullet
- Trained 4 machine learning models that flag late invoices
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```job
# Data Platform Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python

## Nice to have

- SQL
- Web scraping
```

```skills
Python, SQL, web scraping
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with web scraping, Python or Ruby
```

```skills
Python, SQL, web scraping
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with machine learning and databases
- Experience with Python
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example | linkedin.com/in/robinvale

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027
Relevant coursework: Databases, Machine Learning

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2025 – Aug 2026

- Built a nightly import job in Python that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, Machine Learning
```

## What to do

If a job, project or course used it, say in one bullet what for. If none did, the list is the right place for it.

## When to ignore

Where the work cannot be named, or the list says enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Kind, Level, Match, Rule, Strength, at

RULE = Rule("job-evidence-thin", level=Level.INFO, evidence=Evidence.GUIDE, scope=Match, since="0.1", needs=("job",))


def check(match: Match, context: Context) -> Iterator[Finding]:
    if not context.resume.bullets:
        return
    found = [
        (row, row.answers[0])
        for row in match.rows
        if row.requirement.kind is Kind.SKILL
        and row.requirement.strength is Strength.REQUIRED
        and row.answers
        and all(answer.listed for answer in row.answers)
    ]
    names = list(dict.fromkeys(f"“{row.requirement.options[answer.option].text}”" for row, answer in found))
    if not names:
        return
    one = len(names) == 1
    what = names[0] if one else f"{', '.join(names[:-1])} and {names[-1]}"
    yield Finding(
        message=f"{what} {'is' if one else 'are'} required in the posting{context.which(match)} and "
        f"stand{'s' if one else ''} only in the skills list",
        locations=(
            *(at(answer.value, "only listed") for _, answer in found),
            *(at(row.requirement.quote, "asked for here") for row, _ in found),
        ),
        suggestion=f"if a job, project or course used {names[0] if one else 'one of them'}, say in one bullet what for",
        data={"terms": ", ".join(name.strip("“”") for name in names)},
    )
