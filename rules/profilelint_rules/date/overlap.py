"""Two full-time roles overlap by more than three months.

## Why

Two roles at once are possible, and common beside studies or as a freelancer. Where both look full-time, the dates are more
often a slip than a fact, and a reader stops there.

## Bad

```resume preset=us-experienced
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Data Analyst, Harborlight Analytics — Columbus, OH

Jan 2022 – Present

- Build nightly import jobs in Python and SQL that load 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

### Claims Analyst, Cedar Point Insurance — Columbus, OH

Jun 2018 – Dec 2022

- Checked 90 claims per day in Python and cut open cases by 30%

## Skills

Python, SQL

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2018
```

```resume preset=us-experienced
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Data Analyst, Harborlight Analytics — Columbus, OH

Jan 2020 – Present

- Build nightly import jobs in Python and SQL that load 2,000 invoices

### Claims Analyst, Cedar Point Insurance — Columbus, OH

Jun 2018 – Present

- Check 90 claims per day in Python and cut open cases by 30%

## Skills

Python, SQL

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2018
```

```resume preset=us-experienced
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Electrician, Redbud Electric — Columbus, OH

Apr 2021 – Present

- Wire panels and branch circuits for stores of up to 60,000 square feet

### Apprentice Electrician, Sooner Line Contractors — Columbus, OH

May 2017 – Dec 2021

- Pulled 40 miles of cable in two hospital towers

## Skills

Conduit bending, Motor starters

## Education

**Ohio State University** — Columbus, OH
B.S. in History — May 2017
```

```json preset=us-experienced
{"basics": {"name": "Robin Vale", "email": "robin.vale@mail.example", "phone": "(614) 555-0131"},
 "work": [{"name": "Harborlight Analytics", "position": "Data Engineer", "startDate": "2021-02",
  "highlights": ["Build import jobs in Python and SQL that load 2,000 invoices a night"]},
  {"name": "Cedar Point Insurance", "position": "Claims Analyst", "startDate": "2018-06", "endDate": "2021-09",
  "highlights": ["Checked 90 claims per day in Python and cut open cases by 30%"]}],
 "education": [{"institution": "Ohio State University", "studyType": "Bachelor of Science", "area": "History",
  "startDate": "2014-08", "endDate": "2018-05"}],
 "skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}]}
```

## Good

```resume preset=us-experienced
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Data Analyst, Harborlight Analytics — Columbus, OH

Jan 2022 – Present

- Build nightly import jobs in Python and SQL that load 2,000 invoices

### Claims Analyst, Cedar Point Insurance — Columbus, OH

Jun 2018 – Dec 2022

Hours per week: 15

- Checked 90 claims per day in Python and cut open cases by 30%

## Skills

Python, SQL

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2018
```

```resume preset=us-experienced
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Data Analyst, Harborlight Analytics — Columbus, OH

Jan 2022 – Present

- Build nightly import jobs in Python and SQL that load 2,000 invoices

### Claims Analyst (part-time), Cedar Point Insurance — Columbus, OH

Jun 2018 – Dec 2022

- Checked 90 claims per day in Python and cut open cases by 30%

## Skills

Python, SQL

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2018
```

```resume preset=us-experienced
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Senior Data Analyst, Harborlight Analytics — Columbus, OH

Jan 2022 – Present

- Build nightly import jobs in Python and SQL that load 2,000 invoices

### Data Analyst, Harborlight Analytics, Inc. — Columbus, OH

Jun 2018 – Dec 2022

- Checked 90 claims per day in Python and cut open cases by 30%

## Skills

Python, SQL

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2018
```

```resume preset=us-experienced
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Data Analyst, Harborlight Analytics — Columbus, OH

Jan 2022 – Present

- Build nightly import jobs in Python and SQL that load 2,000 invoices

### Claims Analyst, Cedar Point Insurance — Columbus, OH

Jun 2018 – Mar 2022

- Checked 90 claims per day in Python and cut open cases by 30%

## Skills

Python, SQL

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2018
```

```resume preset=us-experienced
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Data Analyst, Harborlight Analytics — Columbus, OH

Jan 2022 – Present

- Build nightly import jobs in Python and SQL that load 2,000 invoices

### Board Member, Scioto Food Bank — Columbus, OH

Jun 2018 – Present

- Review a yearly budget of $310,000 with 8 other members

## Skills

Python, SQL

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2018
```

## What to do

Correct the date that is wrong. If both are right, say what the second one was: part-time, contract, freelance.

## When to ignore

When both roles were held, and the text makes that plain.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Option, Resume, Rule, Tier, Work, at, lazy

RULE = Rule(
    "date-overlap",
    level=Level.INFO,
    evidence=Evidence.LOGIC,
    scope=Resume,
    since="0.1",
    tier=Tier.PEDANTIC,
    options=(Option("months", 3, "how many months two roles may overlap"),),
)

_BESIDE = lazy(
    r"(?i)\b(?:part[\s-]?time|half[\s-]?time|intern(?:ship)?|co-?op|t\.?a\.?|(?:teaching|research|graduate|student|undergraduate|resident)\s+(?:assistant|associate)"
    r"|tutor|fellow(?:ship)?|volunteer|freelancer?|free-lance|contract(?!\s+(?:speciali|manage|admin|analy|negotiat|officer|attorney))|contractor"
    r"|consult(?:ant|ing)|self[\s-]?employed|independent|(?<!product )(?<!process )own(?:er)?|(?:co-?)?founder|founding|proprietor"
    r"|board|trustee|(?<!financial )(?<!academic )(?<!tax )(?<!investment )advis[eo]r|advisory|mentor|adjunct|visiting|guest|lecturer|instructor|seasonal|temporary|temp"
    r"|student(?!\s+(?:affairs|services|success|life|records|accounts|engagement|support))|coach|reserv(?:e|ist)|national\s+guard|per\s+diem|casual"
    r"|ambassador|open[\s-]source|maintainer|contributor|member(?!\s+(?:services|relations|experience))|chair|treasurer|(?<!vice )president|evenings?|weekends?|side|on[\s-]call|relief"
    r"|author|(?<!technical )(?<!content )writer|speaker|musician|artist|actor"
    r"|babysitter|nanny|(?:uber|lyft|doordash|delivery|rideshare)\s+driver|concurrent(?:ly)?|leave|sabbatical)\b"
)
_AWAY = lazy(r"(?i)\b(?:freelance|self[\s-]?employed|independent|national\s+guard|reserves?|own\s+business)\b")
"""What an employer's name says so itself."""
_HOURS = lazy(
    r"(?i)\b(?:hours?\s*(?:per|a|/)\s*(?:week|wk)|hrs?\.?\s*(?:per|a|/)\s*(?:week|wk)|weekly\s+hours?)\s*:?\s*(?P<after>\d{1,2})?"
    r"|(?<![\d-])(?P<before>\d{1,2}) ?(?:\+|or more)? ?(?:hours?|hrs?\.?)\s*(?:(?:per|a|/)\s*(?:week|wk)|weekly)"
)
_FULL = 30
"""Hours a week from which on a role is a full-time one."""
_DEGREE = 48
"""Months that a degree took whose start is not told."""
_MOST = 60
"""Roles compared; no resume has more."""
_COMPANY = lazy(r"(?i)\b(?:inc|llc|ltd|corp|corporation|company|co|gmbh|plc|group|the)\b|[^a-z0-9]+")


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    studies = _studies(resume)
    roles = []
    for entry in resume.work[:_MOST]:
        interval = _interval(entry, context)
        if interval is not None and not _beside(entry):
            roles.append((*interval, entry))
    roles.sort(key=lambda role: role[:2])
    found = 0
    for number, (start, end, entry) in enumerate(roles):
        for other_start, other_end, other in roles[number + 1 :]:
            months = _outside(max(start, other_start), min(end, other_end), studies)
            if months <= context.number("months") or _same(entry, other):
                continue
            first, second = _name(entry), _name(other)
            yield Finding(
                message=f"{first} and {second} overlap by {months} months",
                locations=tuple(
                    at(item.dates, label)
                    for item, label in ((other, f"overlaps {first}"), (entry, f"{months} months"))
                    if item.dates
                ),
                suggestion="check the dates; if both are right, say which role was part-time or a contract",
                data={"months": months},
            )
            found += 1
            if found == 3:
                return


def _interval(entry: Work, context: Context) -> tuple[int, int] | None:
    """The months that the role surely covers; ``None`` where that is not known."""
    dates = entry.dates
    if dates is None or dates.start is None or dates.value.confidence < 0.5 or dates.expected:
        return None
    start = dates.start.latest()
    if dates.end is None:
        end: tuple[int, int] | None = context.month if context.document.structured else None
    else:
        end = context.month if dates.end.open else dates.end.earliest()
    if start is None or end is None:
        return None
    return start[0] * 12 + start[1], min(end, context.month)[0] * 12 + min(end, context.month)[1]


def _studies(resume: Resume) -> list[tuple[int, int]]:
    """The months of each degree, in order and without overlap: roles are held beside studies."""
    spans = []
    for entry in resume.education[:_MOST]:
        end = entry.dates.end.latest() if entry.dates is not None and entry.dates.end is not None else None
        if end is None:
            continue
        last = end[0] * 12 + end[1]
        start = entry.dates.start.earliest() if entry.dates is not None and entry.dates.start is not None else None
        spans.append((start[0] * 12 + start[1] if start is not None else last - _DEGREE, last))
    merged: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if merged and first <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], last)
        else:
            merged.append((first, last))
    return merged


def _outside(start: int, end: int, studies: list[tuple[int, int]]) -> int:
    """The months from ``start`` to ``end`` in which nothing was studied."""
    return end - start - sum(max(0, min(end, last) - max(start, first)) for first, last in studies)


def _beside(entry: Work) -> bool:
    """Whether the head says that the role was no full-time one, or leaves it open."""
    head = _head(entry)
    hours = _HOURS.search(head)
    if hours and (hours["after"] or hours["before"]):
        return int(hours["after"] or hours["before"]) < _FULL
    name = entry.name.text if entry.name is not None else ""
    if name:
        if _AWAY.search(name):
            return True
        head = head.replace(name, " ")  # "Sooner Line Contractors"
    return _BESIDE.search(head) is not None


def _head(entry: Work) -> str:
    """What stands above the bullets."""
    first = entry.highlights[0].text[:40] if entry.highlights else ""
    text = entry.content.text
    cut = text.find(first) if first else -1
    head = text[:cut] if cut > 0 else text[:300]
    said = [head, entry.position.text if entry.position else "", entry.summary.text[:200] if entry.summary else ""]
    return " ".join(filter(None, said))


def _same(entry: Work, other: Work) -> bool:
    """Whether both are at one employer, or one's is not known."""
    if entry.name is None or other.name is None or min(entry.name.confidence, other.name.confidence) < 0.5:
        return True
    first, second = _COMPANY.sub("", entry.name.text.lower()), _COMPANY.sub("", other.name.text.lower())
    return first in second or second in first


def _name(entry: Work) -> str:
    value = entry.name or entry.position
    return f"“{value.text}”" if value is not None else "a role"
