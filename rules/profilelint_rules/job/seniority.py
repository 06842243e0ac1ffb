"""The posting's level and the document's lie two steps or more apart.

## Why

A posting for a principal engineer and one for an intern ask for other things, and it is easily missed which one was
opened. The steps are intern, entry, mid, senior, staff or lead, director, executive, told by the title and by years: a
convention, and every firm has its own. It says nothing about what a person can do.

## Bad

```job
# Principal Data Engineer

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```job
# Director of Data Engineering

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```job
# Senior Data Engineer

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Responsible for 4 data platforms
```

```job
# Data Engineering Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```resume preset=us-experienced
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example | linkedin.com/in/robinvale

## Experience

### Senior Data Engineer, Harborlight Analytics — Columbus, OH

Jan 2014 – Present

- Run the nightly import jobs in Python and SQL that load 2,000 invoices
- Lead 6 engineers and plan their work for each quarter

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2013

## Skills

Python, SQL
```

## Good

```job
# Junior Data Engineer

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```job
# Data Engineer II

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```job
# Data Assistant, Senior Living and School of the Principal Streets

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```job
# Lead Tutor in Data Structures

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```job
# Executive Assistant, Data Office

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```job
# Staff Data Engineer

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```resume preset=us-experienced
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example | linkedin.com/in/robinvale

## Experience

### Senior Data Engineer, Harborlight Analytics — Columbus, OH

Jan 2014 – Present

- Run the nightly import jobs in Python and SQL that load 2,000 invoices
- Lead 6 engineers and plan their work for each quarter

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2013

## Skills

Python, SQL
```

## What to do

Check that this is the posting that was meant. If it is, it may still be worth applying.

## When to ignore

A change of field, or a firm whose titles mean something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Kind, Level, Match, Row, Rule, Strength, at, lazy

RULE = Rule("job-seniority", level=Level.INFO, evidence=Evidence.CONVENTION, scope=Match, since="0.1", needs=("job",))

_NAMES = ("intern", "entry", "mid", "senior", "staff or lead", "director", "executive")
_WORK = r"(?:\w+[ /&-]+){0,3}?(?:engineer|developer|scientist|architect|analyst|designer|researcher|consultant|programmer|product|manager)"
_OTHERS = (
    r"living|care|cent(?:er|re)s?|services?|citizens?|housing|home|companion|caregiver|aide|students?|thesis|seminar|capstone|high"
    r"|year|corps|community|transport\w*|helper|nutrition|meals?|class|college|undergraduate|secondary|church|pastor"
)
_LEVELS = (
    (0, lazy(r"\b(?:intern(?:ship)?|co-?op|extern(?:ship)?|trainee|apprentice(?:ship)?|summer\s+analyst)s?\b", re.I)),
    (6, lazy(r"\bchief\s+\w+(?:\s+\w+)?\s+officer\b|\bC[ETFOIM]O\b", re.I)),
    (
        5,
        lazy(
            r"\b(?:vice\s+president|VP|head\s+of)\b|(?<!assistant )(?<!associate )(?<!deputy )(?<!camp )(?<!activities )"
            r"(?<!activity )(?<!program )(?<!youth )(?<!choir )(?<!music )(?<!art )(?<!funeral )(?<!the )(?<!athletic )"
            r"\bdirector\b(?!['’]s|\s+assistant)",
            re.I,
        ),
    ),
    (
        4,
        lazy(
            rf"\b(?:principal|distinguished|staff|lead)\s+{_WORK}\b|\b(?:engineer|developer|scientist|designer|architect),?\s+lead\b"
            r"|\b(?:tech|technical)\s+lead\b",
            re.I,
        ),
    ),
    (
        3,
        lazy(
            rf"\b(?:senior|sr\.?)\s+(?!{_OTHERS})\w|(?<!for )\bexpert\s+{_WORK}\b"
            r"|\b(?:engineer|developer|analyst|scientist|accountant)\s+(?:III|IV)\b",
            re.I,
        ),
    ),
    (
        1,
        lazy(
            r"\b(?:junior|jr\.?|entry[- ]level|new\s+grad(?:uate)?|graduate\s+(?:engineer|analyst|developer|programme?)"
            r"|early\s+career|(?:engineer|developer|analyst)\s+I)\b",
            re.I,
        ),
    ),
    (2, lazy(r"\bmid(?:dle)?[- ]level\b|\b(?:engineer|developer|analyst|scientist)\s+(?:II|2)\b", re.I)),
)
"""Step → how a title says it. Words that mean something else in some fields (principal of a school, account executive,
senior living) only count beside a word of the work."""
_STUDENT = 3
"""Under so many years of work, who still studies fits entry level at most, unless a title says more."""
_MANY = 10
"""A posting without a level that asks for so many years is for a lead."""
_YEARS = ((2, 0, 1), (5, 1, 2), (8, 2, 3), (12, 3, 4), (100, 3, 6))
"""Years of dated work, fewer than the first number → the steps that they fit, from lowest to highest."""


def check(match: Match, context: Context) -> Iterator[Finding]:
    title = match.posting.title
    if title is None or not (context.resume.work or context.resume.education):
        return
    asked = _level(title.text)
    years = max(
        (
            row.requirement.years or 0
            for row in match.rows
            if row.requirement.kind is Kind.YEARS
            and row.requirement.strength is Strength.REQUIRED
            and not _has_less(row, match)
        ),
        default=0,
    )
    if asked is None and years >= _MANY:
        asked = 4
    if asked is None or (asked in (3, 4) and 0 < years < 5):
        return  # "Senior" beside two years of experience is no step
    low, high = _shown(match, context)
    if low <= asked + 1 and asked <= high + 1:
        return
    count, rest = divmod(match.months_of_work, 12)
    have = " ".join(
        f"{number} {unit}{'s' if number != 1 else ''}" for number, unit in ((count, "year"), (rest, "month")) if number
    )
    section = context.resume.section("work") or context.resume.section("education") or context.resume
    yield Finding(
        message=f"the posting{context.which(match)} is called “{title.text}” ({_NAMES[asked]} level); the dated work of the "
        f"document adds up to {have or 'no dated month'}",
        locations=(
            at(section, f"usual for {_NAMES[high] if asked > high else _NAMES[low]} level"),
            at(title, f"{_NAMES[asked]} level"),
        ),
        suggestion="check that this posting is the one that was meant; if it is, it may still be worth applying",
        data={"posting": _NAMES[asked], "months_of_work": match.months_of_work},
    )


def _has_less(row: Row, match: Match) -> bool:
    """Whether the same sentence takes fewer years instead: "five years, or three with a master's"."""
    wanted = row.requirement
    return wanted.or_equivalent and any(
        other.requirement.kind is Kind.YEARS
        and other.requirement.spans == wanted.spans
        and (other.requirement.years or 0) < (wanted.years or 0)
        for other in match.rows
    )


def _level(title: str) -> int | None:
    return next((step for step, pattern in _LEVELS if pattern.search(title[:200])), None)


def _shown(match: Match, context: Context) -> tuple[int, int]:
    """The steps that the document fits, from lowest to highest: by its years and its titles. Who studies may always
    be an intern."""
    years = match.months_of_work / 12
    low, high = next((low, high) for limit, low, high in _YEARS if years < limit)
    titles = [value.text for entry in context.resume.work if (value := entry.title) is not None]
    high = max([high, *(level for text in titles if (level := _level(text)) is not None)])
    studying = any(
        entry.dates is not None
        and entry.dates.end is not None
        and (
            entry.dates.end.open
            or (entry.dates.end.latest() or (0, 0)) >= (context.today.year - 1, context.today.month)
        )
        for entry in context.resume.education
    )
    coming = any(entry.dates is not None and entry.dates.expected for entry in context.resume.education)
    if coming and years < _STUDENT and high <= 2:
        high = 1
    undated = not match.months_of_work and len(titles) > 1
    return (0 if studying else low), (len(_NAMES) if undated else high)
