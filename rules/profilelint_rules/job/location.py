"""The posting is on-site in another place, and the document says nothing about moving.

## Why

A reader who sees another state first asks whether the person will come. A convention, not a rule: one word settles it.
Remote postings, and towns that may be within reach, raise nothing.

## Bad

```job
# Data Intern

Harborlight Analytics, Boston, MA (on-site)

## Requirements

- Experience with Python and SQL
```

```job
# Data Intern

Harborlight Analytics | Denver, Colorado | hybrid, three days in the office

## Requirements

- Experience with Python and SQL
```

```job
# Data Intern

Harborlight Analytics, Seattle, WA

## Requirements

- Experience with Python and SQL

## Good to know

This is an in-person position; it is not remote.
```

```job
# Data Intern

Place: Cleveland, OH, in person (no remote work)

## Requirements

- Experience with Python and SQL
```

```job
# Data Intern

Cedar Fork Institute, Spokane, WA. On-site. Starts on June 7, 2027.

## Requirements

- Experience with Python and SQL
```

## Good

```job
# Data Intern

Harborlight Analytics, Columbus, Ohio (on-site)

## Requirements

- Experience with Python and SQL
```

```job
# Data Intern

Harborlight Analytics, Boston, MA (remote)

## Requirements

- Experience with Python and SQL
```

```job
# Data Intern

Harborlight Analytics, Boston, MA or Columbus, OH (on-site)

## Requirements

- Experience with Python and SQL
```

```job
# Data Intern

Harborlight Analytics, Dublin, OH, on-site

## Requirements

- Experience with Python and SQL
```

```job
# Data Intern

Harborlight Analytics, Boston, MA (on-site)

## Requirements

- Experience with Python and SQL
```

```contact
Columbus, OH (moving to Boston in June) | (614) 555-0131 | robin.vale@mail.example | linkedin.com/in/robinvale
```

```job
# Data Intern

Harborlight Analytics, Boston, MA

## Requirements

- Experience with Python and SQL

## About us

Our founders met on-site at a fair in Boston.
```

```job
# Data Intern

Place: Westerville, OH, in person (no remote work)

## Requirements

- Experience with Python and SQL
```

## What to do

If it is true, one word behind the place: "Columbus, OH – relocating to Boston", or "open to relocation".

## When to ignore

The form asks for it, or the letter says it.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Kind, Level, Row, Rule, at

RULE = Rule("job-location", level=Level.INFO, evidence=Evidence.CONVENTION, scope=Row, since="0.1", needs=("job",))


def check(row: Row, context: Context) -> Iterator[Finding]:
    wanted, here = row.requirement, context.resume.basics.location
    if wanted.kind is not Kind.LOCATION or row.answered or row.near or here is None or not wanted.options:
        return
    towns = list(dict.fromkeys(option.text for option in wanted.options))
    place = towns[0] if len(towns) == 1 else f"{', '.join(towns[:-1])} or {towns[-1]}"
    shown = f"{here.city}, {here.region}" if here.city and here.region else here.value.text
    how = wanted.fields[0] if wanted.fields else "on-site"
    yield Finding(
        message=f"the posting{context.which(row)} is {how} in {place}; the document says {shown} and nothing about moving",
        locations=(at(here, "another place"), at(wanted.quote, how)),
        suggestion=f"if it is true, one word settles it: “{shown} – open to relocation”",
        data={"posting": place, "document": shown},
    )
