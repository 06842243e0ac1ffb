"""The graduation date lies outside the window or class year that the posting states.

## Why

On Handshake a graduation range or a school year is one of an employer's preferences: it is shown as met or not met, and
it does not keep anybody from applying (Handshake's help pages). A date that is out by a term is often a slip in the
document.

## Bad

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Graduating between December 2027 and June 2028
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Graduating by December 2026
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Open to rising juniors and rising seniors of the summer of 2027 only: currently a sophomore or junior
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Class of 2029
```

## Good

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Graduating between December 2026 and June 2027
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Class of 2027 or 2028
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Graduation in May 2027 or later
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Currently a college junior or senior
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## Preferred

- Graduation between December 2027 and June 2028
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## About us

Our founders are of the class of 2009 and graduated in June 2010.
```

## What to do

Check the date in the document. If it is right, you can still apply: the preference is shown to the employer, who decides.

## When to ignore

The date is right, and the posting is worth a try.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, DateRange, Evidence, Finding, Kind, Level, Match, Requirement, Rule, Strength, at

RULE = Rule(
    "job-graduation-window", level=Level.WARNING, evidence=Evidence.VENDOR, scope=Match, since="0.1", needs=("job",)
)

_YEARS = {"senior": 0, "junior": 1, "sophomore": 2, "freshman": 3}
"""Class year → academic years left after this one."""
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def check(match: Match, context: Context) -> Iterator[Finding]:
    rows = [row for row in match.rows if row.requirement.kind is Kind.GRADUATION]
    asked = [row.requirement for row in rows if row.requirement.strength is Strength.REQUIRED]
    dates = _graduation(context)
    if not asked or dates is None or any(row.answered for row in rows):
        return
    if not all(_outside(requirement, dates, context) for requirement in asked):
        return
    wanted = asked[0]
    words = " or ".join(dict.fromkeys(wanted.names)) if not wanted.fields else _window(wanted)
    yield Finding(
        message=f"the document says {dates.value.text}; the posting{context.which(match)} asks for {words}",
        locations=(at(dates, "the date shown"), at(wanted.quote, "asked for here")),
        suggestion="check the date in the document; if it is right, such a preference does not keep anybody from applying",
        data={"shown": dates.end.iso() if dates.end else "", "asked": wanted.quote.text},
    )


def _graduation(context: Context) -> DateRange | None:
    """The latest graduation date that the document shows."""
    found = [
        entry.dates
        for entry in context.resume.education
        if entry.dates is not None and entry.dates.end is not None and entry.dates.end.latest() is not None
    ]
    return max(found, key=lambda dates: (dates.end.latest() if dates.end else None) or (0, 0), default=None)


def _outside(wanted: Requirement, dates: DateRange, context: Context) -> bool:
    if any(wanted.fields):
        return True
    if not wanted.names or dates.end is None or dates.end.month is None:
        return False
    latest = dates.end.latest()
    if latest is None:
        return False
    if latest < context.month:
        return True
    left = _left(latest, context.month)
    for name in wanted.names:
        year = _YEARS.get(name.removeprefix("rising "))
        if year is None:
            return False
        if name.startswith("rising "):
            year += 1
        if year in left:
            return False
    return max(left) <= max(_YEARS.values()) + 1


def _left(graduation: tuple[int, int], today: tuple[int, int]) -> set[int]:
    """How many academic years are left after this one. A winter's graduate stands between two classes, and in summer
    everybody does."""
    year, month = graduation
    first, now = year, today[0] + (today[1] >= 9)
    counts = {first - now} if month <= 8 else {first - now, first + 1 - now}
    if 6 <= today[1] <= 8:
        counts |= {count - 1 for count in counts}
    return {max(0, count) for count in counts}


def _window(wanted: Requirement) -> str:
    first, last = (_month(field) for field in wanted.fields)
    if first and last:
        return f"graduation between {first} and {last}" if first != last else f"graduation in {first}"
    return f"graduation in {first} or later" if first else f"graduation by {last}"


def _month(iso: str) -> str:
    year, _, month = iso.partition("-")
    return f"{_MONTHS[int(month) - 1]} {year}" if month else year
