"""Education stands where the preset does not expect it.

## Why

Guides agree that students put education first, and that it moves below the work after three to five years of it.

## Bad

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices

## Skills

Python, SQL

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027
```

```resume preset=us-experienced
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2012

## Experience

### Electrician, Alder Electric — Columbus, OH

Jun 2012 – Aug 2026

- Wired 180 single-family homes to code without a failed inspection

## Skills

Conduit bending, blueprint reading
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Skills

Python, SQL
```

## Good

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Skills

Python, SQL

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Electrician, Alder Electric — Columbus, OH

Jun 2012 – Aug 2026

- Wired 180 single-family homes to code without a failed inspection

## Skills

Conduit bending, blueprint reading

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027
```

```resume preset=us-experienced
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2025

## Experience

### Electrician, Alder Electric — Columbus, OH

Jun 2024 – Aug 2026

- Wired 18 single-family homes to code without a failed inspection

## Skills

Conduit bending, blueprint reading
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL
```

```resume preset=us-experienced
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
M.S. in Electrical Engineering — Expected May 2028

## Experience

### Electrician, Alder Electric — Columbus, OH

Jun 2012 – Aug 2026

- Wired 180 single-family homes to code without a failed inspection

## Skills

Conduit bending, blueprint reading
```

## What to do

Move the section.

## When to ignore

When the work says more about the role wanted than the degree does.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Option, Resume, Rule, Section, at, lazy

RULE = Rule(
    "section-order",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
    options=(Option("years", 3, "from how many years of dated work on education goes below it"),),
)

_SCHOLAR = lazy(r"(?i)\b(?:professor|lecturer|post-?doc\w*|reader in|research (?:fellow|scientist|associate))\b")


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    education, work = resume.section("education"), resume.section("work")
    if education is None or work is None or education.heading is None or work.heading is None:
        return
    if not (education.known and work.known):
        return
    months = _months(resume, context.month)
    experienced = months >= 12 * context.number("years")
    below = resume.sections.index(education) > resume.sections.index(work)
    if below and context.preset.education_first and not experienced and _columns_agree(education, work, context):
        yield Finding(
            message="education stands below the work; students put it first",
            locations=(at(education.heading, "usual above the experience"), at(work.heading, "stands above it")),
            suggestion=f"move “{education.heading.text}” above “{work.heading.text}”",
        )
    elif not below and not context.preset.education_first and experienced and _columns_agree(education, work, context):
        if _studies(resume, context.month) or _teaches(resume):
            return  # students and scholars put it first, whatever they did before
        years = months // 12
        yield Finding(
            message=f"education stands above {years} years of work",
            locations=(at(education.heading, "usual below the experience"), at(work.heading, "stands below it")),
            suggestion=f"move “{education.heading.text}” below “{work.heading.text}”",
        )


def _studies(resume: Resume, today: tuple[int, int]) -> bool:
    """Whether a degree is still under way, or was given within the last year."""
    for entry in resume.education[:20]:
        if entry.dates is None or entry.dates.value.confidence < 0.5:
            continue
        if entry.dates.expected or any(date.open for date in entry.dates.dates):
            return True
        last = entry.dates.end.latest() if entry.dates.end is not None else None
        if last is not None and last >= (today[0] - 1, today[1]):
            return True
    return False


def _teaches(resume: Resume) -> bool:
    """Whether the newest work is that of a scholar, with publications: academic CVs start with the degrees."""
    title = resume.work[0].title if resume.work else None
    return title is not None and bool(resume.publications) and _SCHOLAR.search(title.text) is not None


def _columns_agree(first: Section, second: Section, context: Context) -> bool:
    """Whether both headings stand in one text column, so that one is above the other."""
    starts = {span.start for section in (first, second) for span in section.spans}
    return len({line.column for line in context.document.lines if line.start in starts}) <= 1


def _months(resume: Resume, today: tuple[int, int]) -> int:
    """Months of dated work, overlaps counted once."""
    months: set[int] = set()
    for entry in resume.work:
        dates = entry.dates
        if dates is None or dates.start is None or dates.end is None:
            continue
        first = dates.start.earliest()
        last = today if dates.end.open else dates.end.latest()
        if first is None or last is None:
            continue
        last = min(last, today)
        low, high = first[0] * 12 + first[1], last[0] * 12 + last[1]
        months.update(range(max(low, high - 720), high + 1))
    return len(months)
