"""What the posting requires is shown only where few readers get to.

## Why

The most relevant content belongs in the top third of the page (Brown and Emerson say so): what stands only on a second
page, or only in the very last bullet of a section, is easily passed over.

## Bad

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with machine learning
```

```bullet
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Trained 4 machine learning models that flag late invoices
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## You have

- Python
- User research or wireframing
```

```bullet
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
- Held 6 rounds of user research with the sales team
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Minimum qualifications

- Experience with Git and ETL
```

```bullet
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Kept 40 ETL jobs in Git with notes on each
```

## Good

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with machine learning
```

```bullet
- Trained 4 machine learning models that flag late invoices
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with machine learning
```

```current
- Trained 4 machine learning models that flag late invoices
- Grade 120 programming assignments per term and answer questions within one day
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python
```

```bullet
- Reduced the time of the weekly report from 4 hours to 20 minutes
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python

## Nice to have

- Machine learning
```

```bullet
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Trained 4 machine learning models that flag late invoices
```

## What to do

Move that bullet up in its entry, or name the skill in the skills list as well.

## When to ignore

Where the order of the page is given: an academic CV, a form.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from profilelint.api import Answer, Context, Evidence, Finding, Kind, Level, Match, Rule, Strength, at

RULE = Rule("job-evidence-buried", level=Level.INFO, evidence=Evidence.GUIDE, scope=Match, since="0.1", needs=("job",))

_FEW = 2
"""In an entry of fewer bullets the last one is not far from the first, unless so many entries stand before it."""


def check(match: Match, context: Context) -> Iterator[Finding]:
    last = _last_bullets(context)
    pages = _Pages(context)
    found: list[tuple[str, Answer, str]] = []
    quotes = []
    for row in match.rows:
        wanted = row.requirement
        if wanted.kind is not Kind.SKILL or wanted.strength is not Strength.REQUIRED or not row.answers:
            continue
        if all(answer.listed for answer in row.answers):
            continue  # where it is listed matters less than that nothing shows it
        asked = wanted.options[row.answers[0].option].text
        numbers = [pages.of(answer) for answer in row.answers]
        if min(numbers) >= 2:
            found.append((asked, row.answers[0], f"only on page {min(numbers)}"))
        elif all(answer.value.path in last for answer in row.answers):
            found.append((asked, row.answers[0], "only in the last bullet"))
        else:
            continue
        quotes.append(wanted.quote)
    if not found:
        return
    names = list(dict.fromkeys(f"“{asked}”" for asked, _, _ in found))
    one = len(names) == 1
    what = names[0] if one else f"{', '.join(names[:-1])} and {names[-1]}"
    where = {label for _, _, label in found}
    place = where.pop() if len(where) == 1 else "only on a later page or in a last bullet"
    yield Finding(
        message=f"{what} {'is' if one else 'are'} required in the posting{context.which(match)} and "
        f"stand{'s' if one else ''} {place}",
        locations=(
            *(at(answer.value, label) for _, answer, label in found),
            *(at(quote, "asked for here") for quote in quotes),
        ),
        suggestion=f"move that bullet up in its entry, or name {'it' if one else 'them'} in the skills list as well",
        data={"terms": ", ".join(name.strip("“”") for name in names)},
    )


def _last_bullets(context: Context) -> frozenset[str]:
    """The paths of the last bullets of the last entries."""
    resume = context.resume
    found = set()
    for entries in (resume.work, resume.volunteer, resume.projects):
        with_bullets = [entry for entry in entries if entry.highlights]
        if with_bullets and (len(with_bullets[-1].highlights) >= _FEW or len(with_bullets) > _FEW):
            found.add(with_bullets[-1].highlights[-1].path)
    return frozenset(found)


class _Pages:
    """On which page an answer stands; 0 where the format has none."""

    def __init__(self, context: Context) -> None:
        self._lines = context.document.lines if context.document.pages else ()
        self._starts = [line.start for line in self._lines]

    def of(self, answer: Answer) -> int:
        spans = answer.value.spans
        if not spans or not self._lines:
            return 0
        return self._lines[max(0, bisect_right(self._starts, spans[0].start) - 1)].page
