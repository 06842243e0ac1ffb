"""The repository tracks an export of a profile.

## Why

A LinkedIn archive holds the names and addresses of other people, and phone numbers and birth dates of one's own; a career
centre's importer file holds those of a whole class. Whatever is pushed once stays in the history, also when the file is
deleted later.

The rule looks at the list of files that git tracks, and at the first lines of the CSV files among them: their header rows tell
what they are, whatever their names. Columns about a person's group, birth or address are named; what stands in them is not
read.

## Bad

```resume tracked=linkedin/Connections.csv
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

```bullet tracked=Positions.csv,Profile.csv,Connections.csv,messages.csv
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet tracked=data/Basic_LinkedInDataExport_11-02-2026.zip
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## Good

```bullet tracked=
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Exported 1,200 LinkedIn connections into Connections.csv and matched them with 300 guests of a fair
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Wrote a parser for LinkedIn archives (Positions.csv, Education.csv) that 40 people use
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | github.com/robinvale/linkedin-export-tools
```

## What to do

Put the files on `.gitignore` and take them out of the index with `git rm --cached`. What has been pushed already must also be
taken out of the history.

## When to ignore

Invented data, such as the fixtures of a parser.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at

RULE = Rule(
    "privacy-repo-exposure",
    level=Level.WARNING,
    evidence=Evidence.LOGIC,
    scope=Document,
    since="0.1",
    surroundings=True,
    ratchet=("files",),
)

_SHOWN = 3
_MOST_COLUMNS = 8


def check(document: Document, context: Context) -> Iterator[Finding]:
    tracked = context.tracked_exports
    if not tracked:
        return
    named = ", ".join(f"“{name}”" for name in tracked[:_SHOWN])
    more = f" and {len(tracked) - _SHOWN} more" if len(tracked) > _SHOWN else ""
    folders = {name.rpartition("/")[0] for name in tracked}
    ignored = f"{folders.pop()}/" if len(folders) == 1 and "" not in folders else tracked[0]
    columns = list(dict.fromkeys(column for name in tracked for column in getattr(name, "columns", ())))
    *others, last = columns[:_MOST_COLUMNS] or [""]
    telling = f"; its columns tell {', '.join(others)}{' and ' if others else ''}{last}" if columns else ""
    yield Finding(
        message=f"git tracks {named}{more} beside the document: "
        + ("an export" if len(tracked) == 1 else "exports")
        + " of a profile, with other people's data"
        + (telling if len(tracked) == 1 else telling.replace("its", "their", 1)),
        locations=(at(document, "what is pushed stays in the history"),),
        suggestion=f"add “{ignored}” to .gitignore, and run “git rm -r --cached {ignored}”",
        data={"files": len(tracked)},
    )
