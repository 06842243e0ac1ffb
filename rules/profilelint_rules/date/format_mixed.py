"""Dates are written in more than one format.

## Why

`Jun 2025` beside `06/25` looks assembled, and readers as well as parsers have to guess which number is the month.

## Bad

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

05/2024 – 08/2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

August 2024 – October 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

2024-05 – 2024-08

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

## Good

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

June 2024 – July 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

2023 – May 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

Summer 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

June 2024 – Sept 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```bullet
- Audited 05/2024 and 06/2024 ledgers of 14 branches
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## What to do

Take the format that most dates have; the suggestion shows the others in it.

## When to ignore

When one date is copied as it is printed elsewhere, such as on a certificate.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from profilelint.api import Context, Date, Evidence, Finding, Level, Precision, Resume, Rule, at, dates

RULE = Rule(
    "date-format-mixed", level=Level.WARNING, evidence=Evidence.GUIDE, scope=Resume, since="0.1", ratchet=("formats",)
)

_MONTHS = "January February March April May June July August September October November December".split()
_SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    if context.document.structured:
        return  # dates there are data; the template writes them
    found = [
        date
        for entry in (*resume.work, *resume.volunteer, *resume.education, *resume.projects)
        for date in (entry.dates.dates if entry.dates is not None else ())
        if date.precision in (Precision.MONTH, Precision.DAY) and date.style and not date.problem
    ]
    groups = _groups(_without_long_short(found))
    if len(groups) < 2:
        return
    usual, *rest = sorted(groups, key=len, reverse=True)
    most = len(usual) > sum(map(len, rest)) or len(usual) > len(rest[0])
    strange = {id(date) for group in rest for date in group}
    odd = [date for date in found if id(date) in strange]
    example = next((date for date in usual if "May" not in date.style), usual[0])
    better = _write(odd[0], example)
    if better == odd[0].value.text:
        better = None
    yield Finding(
        message=f"dates are written in {len(groups)} formats; "
        + (f"most look like “{example.value.text}”" if most else f"some look like “{example.value.text}”"),
        locations=tuple(at(date.value, "another format" if date is odd[0] else "") for date in odd[:6]),
        suggestion=f"write “{better}” for “{odd[0].value.text}”"
        if better
        else f"write all dates like “{example.value.text}”",
        data={"formats": len(groups)},
    )


def _without_long_short(found: list[Date]) -> list[Date]:
    """The dates without "June" and "July" where these are the only months written out: four letters are short enough
    for many, who write "Sept", "June" and "Aug" side by side."""
    short = [date for date in found if date.style == "Mon YYYY"]
    full = [date for date in found if date.style == "Month YYYY"]
    if short and all(date.month in (6, 7) for date in full) and all(date.month not in (6, 7) for date in short):
        return [date for date in found if date.style != "Month YYYY"]
    return found


def _groups(found: list[Date]) -> list[list[Date]]:
    """The dates by format. "May 2025" fits short and full month names, so it comes last and starts no group that
    another date could join; the commonest style comes first, as "June 2025" fits beside "Sept. 2025" as well."""
    styles = Counter(date.style for date in found)
    groups: list[list[Date]] = []
    kinds: list[dict[tuple[str, int | None], Date]] = []  # of each group one date a style and month: all that counts
    for date in sorted(found, key=lambda date: ("May" in date.style, -styles[date.style])):
        number = next(
            (n for n, kind in enumerate(kinds) if all(dates.agree(date, other) for other in kind.values())), -1
        )
        if number < 0:
            groups.append([])
            kinds.append({})
        groups[number].append(date)
        kinds[number].setdefault((date.style, date.month), date)
    return groups


def _write(date: Date, like: Date) -> str | None:
    """The date in the format of another, for the month formats; ``None`` where that would need more than it says."""
    if date.year is None or date.month is None or date.ambiguous:
        return None
    return {
        "Mon YYYY": f"{_SHORT[date.month - 1]} {date.year}",
        "Month YYYY": f"{_MONTHS[date.month - 1]} {date.year}",
        "MM/YYYY": f"{date.month:02d}/{date.year}",
        "YYYY-MM": f"{date.year}-{date.month:02d}",
    }.get(like.style)
