"""The posting asks for more years than the dated entries add up to.

## Why

Some forms ask for the number. Overlapping entries are counted once; internships, part-time work and projects may count
as well, which only the employer decides.

## Bad

```job
# Data Engineer

Harborlight Analytics, Columbus, OH

## Requirements

- 8+ years of professional experience with Python
- Experience with SQL
```

```job
# Data Engineer

Harborlight Analytics, Columbus, OH

## Requirements

- Minimum of three (3) years of experience with Python
```

```job
# Data Engineer

Harborlight Analytics, Columbus, OH

## Basic qualifications

- 5-7 years of experience with SQL
```

## Good

```job
# Data Engineer

Harborlight Analytics, Columbus, OH

## About us

For more than 100 years we have printed account books; our five-year plan is on the wall.

## Requirements

- 1+ years of experience with Python
- Experience with SQL
```

```job
# Data Engineer

Harborlight Analytics, Columbus, OH

## Requirements

- Python and SQL
- 18 years of age or older; up to 2 years of experience
```

```job
# Data Engineer

Harborlight Analytics, Columbus, OH

## Requirements

- Python and SQL

## Nice to have

- No years of experience are required: a four-year degree is enough
```

```job
# Data Engineer

Harborlight Analytics, Columbus, OH

## Requirements

- Python and SQL
- One year of experience, internships included
```

## What to do

Say what counts beyond the dated work: projects, research, part-time work. It may still be worth applying.

## When to ignore

When the years count in a way that dates do not show, such as work before the first entry listed.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Kind, Level, Match, Rule, Strength, at

RULE = Rule("job-years", level=Level.INFO, evidence=Evidence.LOGIC, scope=Match, since="0.1", needs=("job",))


def check(match: Match, context: Context) -> Iterator[Finding]:
    for row in match.rows:
        wanted = row.requirement
        if wanted.kind is not Kind.YEARS or wanted.strength is Strength.MENTIONED or not wanted.years or row.answered:
            continue
        if wanted.or_equivalent and any(
            other is not row
            and other.requirement.kind is Kind.YEARS
            and other.requirement.spans == wanted.spans
            and (other.answered or (other.requirement.years or 0) < wanted.years)
            for other in match.rows
        ):
            continue  # "five years, or three with a master's": the least of them is asked for
        if match.months_of_work >= wanted.years * 12:
            continue  # long enough in all; which of it counts is shown in the comparison, and nothing to be missed
        years, months = divmod(match.months_of_work, 12)
        parts = [
            f"{number} {unit}{'s' if number != 1 else ''}"
            for number, unit in ((years, "year"), (months, "month"))
            if number
        ]
        have = " ".join(parts) or "no dated month"
        asked = f"{wanted.years} year{'s' if wanted.years != 1 else ''}"
        section = context.resume.section("work") or context.resume
        yield Finding(
            message=f"the posting{context.which(match)} asks for {asked}; the dated work entries add up to {have}",
            locations=(at(section, f"{have}, overlaps counted once"), at(wanted.quote, asked)),
            suggestion="say what counts beyond dated work (projects, research, part-time); it may still be worth applying",
            data={"asked_years": wanted.years, "months_of_work": match.months_of_work},
        )
