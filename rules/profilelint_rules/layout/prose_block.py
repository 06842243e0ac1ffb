"""A role is told in a block of prose.

## Why

Readers skim. Guides agree on phrases in place of paragraphs: past three lines of running text the result in the middle is not
found, and skims end at the first line.

## Bad

```entry
### Data Intern, Harborlight Analytics — Columbus, OH

May 2025 – Aug 2025

During this time the team moved to a new building, and the work changed from week to week. Mornings went to the nightly import job in Python and SQL, which loads 2,000 invoices, afternoons to the weekly report, whose time fell from 4 hours to 20 minutes. In the second half a new database came, which two people had to learn.

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```json
{"basics": {"name": "Robin Vale", "email": "robin.vale@mail.example", "phone": "(614) 555-0131"},
 "education": [{"institution": "Ohio State University", "studyType": "Bachelor of Arts", "area": "History",
  "startDate": "2023-08", "endDate": "2027-05", "score": "3.6/4.0"}],
 "work": [{"name": "Harborlight Analytics", "position": "Data Intern", "startDate": "2026-05", "endDate": "2026-08",
  "summary": "Mornings went to the import job in Python, which loads 2,000 invoices a night, and to the questions that the stores had sent about them. Afternoons went to the weekly report, whose time fell from 4 hours to 20 minutes, and the last month to a new database in SQL that two people had to learn first.",
  "highlights": ["Built a nightly import job in Python and SQL that loads 2,000 invoices"]}],
 "skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}]}
```

```section
## Volunteering

### Guide, Scioto Nature Center — Columbus, OH

Mar 2026 – Present

The center has a trail along the river, and school classes come from March on. Guides lead 30 classes in a season along the trail, show them what lives in the water and on the banks, and answer what they ask. The center also has a small museum, where guides open the doors, count the visitors and keep the book of finds that goes to the city.

- Lead 30 school classes along the river trail
```

## Good

```entry
### Data Intern, Harborlight Analytics — Columbus, OH

May 2025 – Aug 2025

A firm of 40 people that reads invoices for grocers in Ohio and Indiana, with a data team of five that works in Python and SQL.

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```entry
### Data Intern, Harborlight Analytics — Columbus, OH

May 2025 – Aug 2025

Clients: Alder Foods, Birch Market, Cedar Point Grocers, Dogwood Dairy, Elm Street Bakery, Fir Lane Produce, Gingko Teas, Hickory Mills, Ivy Wholesale, Juniper Spirits, Kale and Co, Linden Farms, Maple Leaf Meats, Nutmeg Spices, Oak Barrel Wines, Poplar Paper, Quince Preserves, Rowan Coffee, Spruce Supply, Teak Trading

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Built a nightly import job in Python and SQL that loads 2,000 invoices from 40 stores, checks their totals against the orders, and mails the buyers a list of what differs
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027
```

## What to do

Make bullets of it: one for each thing done, with a verb first. The suggestion shows where sentences end.

## When to ignore

Academic and narrative CVs.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Entry, Evidence, Finding, Level, Option, Project, Rule, Volunteer, Work, at, lazy

RULE = Rule(
    "layout-prose-block",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Entry,
    since="0.1",
    options=(Option("lines", 3, "the most lines of running text under a role"),),
    ratchet=("lines",),
)

_LINE = 90
"""Characters of a printed line."""
_NARROW = 60
"""Characters that a line of prose has at least; in narrow columns lines do not count."""
_END = lazy(r"(?<=[.!?])[)”\"]?\s+(?=[“\"(]?[A-Z0-9])")
_SHORT = lazy(r"(?:\b(?:Inc|Ltd|Co|Corp|Dr|Mr|Mrs|Ms|Prof|St|vs|etc|No|approx|Sr|Jr|Dept|e\.g|i\.e|U\.S|[A-Z])\.)$")
_SEAM = lazy(r";\s+|,\s+(?:and|while|then|which)\s+")


def check(entry: Entry, context: Context) -> Iterator[Finding]:
    if not isinstance(entry, Work | Volunteer | Project) or entry.summary is None or entry.summary.confidence < 0.5:
        return
    text = entry.summary.text
    if len(text) <= _NARROW * context.number("lines"):
        return
    limit = context.number("lines")
    printed = context.document.format == "pdf"
    lines = len(entry.summary.spans) if printed else -(-len(text) // _LINE)
    if lines <= limit or (printed and len(text) <= _LINE * limit * 0.75) or not _prose(text):
        return
    starts = _starts(text)
    if starts:
        shown = " and before ".join(f"“{_words(text[start:])} …”" for start in starts)
        suggestion = (
            f"split it into {len(starts) + 1} bullets, before {shown}, each with a verb first; drop what says little"
        )
    else:
        suggestion = "make 2–3 bullets of it, each with one thing done and a verb first"
    name = next(
        (value for value in (entry.title, entry.organization) if value is not None and value.confidence >= 0.8), None
    )
    yield Finding(
        message=(f"“{name.text}” is told in" if name is not None else "an entry is told in")
        + f" {'' if printed else 'about '}{lines} lines of prose",
        locations=(at(entry.summary, f"{len(text.split())} words in one block"),),
        suggestion=suggestion,
        data={"lines": lines},
    )


def _prose(text: str) -> bool:
    """Whether it is sentences, not a list of names."""
    words = text.split()
    commas = text.count(",") + text.count("|") + text.count("·") + text.count("•") + text.count(";")
    lower = sum(word[:1].islower() for word in words)
    return len(words) > 25 and commas * 4 <= len(words) and lower * 2 >= len(words)


def _starts(text: str) -> list[int]:
    """Where a second and a third bullet could start: at sentences nearest to even parts, else at seams."""
    places = [
        found.end()
        for found in _END.finditer(text)
        if not _SHORT.search(text[max(0, found.start() - 12) : found.start()])
    ]
    if not places:
        places = [found.end() for found in _SEAM.finditer(text)]
    parts = 3 if len(places) > 1 and len(text) > 4 * _LINE else 2
    chosen: list[int] = []
    for part in range(1, parts):
        left = [place for place in places if place not in chosen and (not chosen or place > chosen[-1])]
        if left:
            chosen.append(min(left, key=lambda place: abs(place - len(text) * part // parts)))
    return chosen


def _words(text: str) -> str:
    return " ".join(text.split()[:4]).rstrip(",;:.")
