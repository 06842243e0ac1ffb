"""A federal resume lacks what USAJOBS asks of every role.

## Why

Agencies credit experience by hours and months. USAJOBS asks for the hours per week, month and year of start and end, and the
employer's place for every role; a role without them may not be counted.

## Bad

```resume preset=us-federal
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Data Analyst, Harborlight Analytics — Columbus, OH

Jan 2022 – Present

- Build nightly import jobs in Python and SQL that load 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2018
```

```resume preset=us-federal
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Data Analyst, Harborlight Analytics

Jan 2022 – Present

40 hours per week

- Build nightly import jobs in Python and SQL that load 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2018
```

```json preset=us-federal
{"basics": {"name": "Robin Vale", "email": "robin.vale@mail.example", "phone": "(614) 555-0131"},
 "work": [{"name": "Harborlight Analytics", "position": "Data Engineer", "startDate": "2021-02",
  "highlights": ["Build import jobs in Python and SQL that load 2,000 invoices a night"]}],
 "education": [{"institution": "Ohio State University", "studyType": "Bachelor of Science", "area": "History",
  "startDate": "2014-08", "endDate": "2018-05"}],
 "skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}]}
```

## Good

```resume preset=us-federal
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Data Analyst, Harborlight Analytics — Columbus, OH

Jan 2022 – Present

Hours per week: 40 | Supervisor: Jane Roe, (614) 555-0102

- Build nightly import jobs in Python and SQL that load 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2018
```

```resume preset=us-federal
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Data Analyst, Harborlight Analytics — Columbus, OH

Jan 2022 – Present, 40 hrs/wk

- Build nightly import jobs in Python and SQL that load 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2018
```

```entry
### Data Intern, Harborlight Analytics

May 2025 – Aug 2025

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```resume preset=us-experienced
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Data Analyst, Harborlight Analytics

Jan 2022 – Present

- Build nightly import jobs in Python and SQL that load 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2018
```

## What to do

Put one line under each role: "40 hours per week, Columbus, OH". The months are named by `date-year-only`, an error there.

## When to ignore

When the announcement says that it does not need them.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Precision, Resume, Rule, Work, at, lazy

RULE = Rule(
    "section-fed-fields", level=Level.WARNING, evidence=Evidence.VENDOR, scope=Resume, since="0.1", ratchet=("roles",)
)

_HOURS = lazy(
    r"(?i)\b\d{1,2}(?:\.\d)?\s?\+?(?:\s?[-–]\s?\d{1,2})?[\s-]*(?:hours?|hrs?)\b\.?\s*(?:/|per|a|each|every)?\s*(?:week|wk)"
    r"|\b(?:(?:weekly\s+|work\s+)?(?:hours?|hrs?))\.?\s*(?:worked\s*)?(?:(?:/|per|a)\s*(?:week|wk)|weekly)?\s*[:\-–]\s*\d{1,2}\b"
    r"|\b\d{1,2}\s?(?:hpw|h\s?/\s?(?:week|wk))\b"
)
_SHORT = lazy(
    r"(?i)\b(?:full|part)[\s-]?time\W{1,4}\d{1,2}\s*(?:hours?|hrs?)\b|\b\d{1,2}\s*(?:hours?|hrs?)\.?\s*(?=$|[|•·,;)\n])"
)
"""Enough on the entry's first lines."""
_PLACE = lazy(
    r",\s*[A-Z]{2}\b(?:\s+\d{5})?|(?i:\b(?:remote|telework|virtual|alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana"
    r"|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new\s+\w{4,9}|(?:north|south)\s+(?:carolina|dakota)|ohio"
    r"|oklahoma|oregon|pennsylvania|rhode\s+island|tennessee|texas|utah|vermont|virginia|washington|wisconsin|wyoming|d\.c\.|puerto\s+rico|guam|germany|japan|korea|italy|canada)\b)"
)
_FEW = 7
_NAMES = {"hours": "hours per week", "months": "months", "place": "the employer's place"}
_BLANKS = {"hours": "‹number› hours per week", "months": "‹month year› – ‹month year›", "place": "‹city, state›"}


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    lacking = [(entry, lacks) for entry in resume.work if (lacks := _lacks(entry))]
    kinds = [kind for kind in _NAMES if any(kind in lacks for _, lacks in lacking)]
    if not kinds or kinds == ["months"]:
        return
    named = [_NAMES[kind] for kind in kinds]
    listed = named[0] if len(named) == 1 else ", ".join(named[:-1]) + " and " + named[-1]
    first, _ = lacking[0]
    who = first.position or first.name
    yield Finding(
        message=f"{len(lacking)} of {len(resume.work)} roles lack {listed}"
        if len(resume.work) > 1
        else f"the role lacks {listed}",
        locations=tuple(
            at(entry.position or entry.name or entry, "no " + ", no ".join(_NAMES[kind] for kind in lacks))
            for entry, lacks in lacking[:12]
        ),
        suggestion=(f"under “{who.text}” add “" if who is not None else "add “")
        + ", ".join(_BLANKS[kind] for kind in kinds)
        + "”"
        + (", and likewise under the others" if len(lacking) > 1 else ""),
        data={"roles": len(lacking)},
    )


def _lacks(entry: Work) -> tuple[str, ...]:
    """What the role lacks, by the keys of ``_NAMES``."""
    name = entry.position or entry.name
    if name is None or name.confidence < 0.5:
        return ()
    text = entry.content.text
    if entry.highlights:
        cut = text.find(entry.highlights[0].text[:40])
        above = text[:cut] if cut > 0 else text
    else:
        above = text
    found = []
    if not _HOURS.search(_lines_of_data(entry, above)) and not _SHORT.search(above):
        found.append("hours")
    if entry.dates is not None and any(date.precision is Precision.YEAR for date in entry.dates.dates):
        found.append("months")
    if entry.location is None and not _PLACE.search(above[:300]):
        found.append("place")
    return tuple(found)


def _lines_of_data(entry: Work, above: str) -> str:
    """What is no bullet about work: the first lines, the running text, and bullets of few words."""
    short = [bullet.text for bullet in entry.highlights[:30] if len(bullet.text.split()) <= _FEW]
    return "\n".join([above, entry.summary.text if entry.summary is not None else "", *short])
