"""A word is right in itself, but another one must be meant.

## Why

A spelling checker lets "Shift Manger" and "pubic relations" pass; readers do not. Career centres name these slips in
their lists of what to read aloud before sending.

## Bad

```entry
### Shift Manger, Harborlight Café — Columbus, OH

May 2025 – Aug 2025

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Wrote 14 posts for the pubic relations office of the county
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```bullet
- Moved 300 records form the paper archive into a SQL table
- Built a nightly import job in Python that loads 2,000 invoices
```

```bullet
- Answered 40 costumer service calls a day, more then any other clerk
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```bullet
- Trained 9 clerks in the new SQL tool and it's own query language
- Organized and lead 12 weekly workshops in Python for 45 students
```

```bullet
- Kept a shop and it's 12 registers running through a power cut with SQL
- Built a nightly import job in Python that loads 2,000 invoices
```

```bullet
- Trained 14 sells associates and new stuff in Python on the night shift
- Answered 300 SQL questions per weak and balanced the cash draw
```

## Good

```bullet
- Sold out because it's 12 miles to the next shop; sells suits and sorts mail
- Excelled at 2 sales fairs and cut the weak points of 9 SQL reports in Python
```

```bullet
- Built a manger and 4 costumes for the nativity play of 40 pupils
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```bullet
- Rewrote the intake form and cut its length from 4 pages to 1
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```bullet
- Reported to the principal of a school of 600 and taught principles of SQL
- Complimented by 30 guests for the complementary colors of the menu
```

```bullet
- Led 12 hikes on lead-free trails and kept the map of each trail current
- Traced leads from lead time to sale in Python and SQL for 30 clinical trials
```

```bullet
- Designed costumes and assisted 14 costumers of a film with SQL and Python props
- Counseled 20 students before the student council met on the quiet floor
```

## What to do

Read the sentence aloud with the other word. If it is the one that is meant, take it.

## When to ignore

When the word is meant as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import (
    Bullet,
    Context,
    Entry,
    Evidence,
    Finding,
    Fix,
    Level,
    Project,
    Resume,
    Rule,
    Value,
    at,
    edit,
    spelling,
)

RULE = Rule("word-confused", level=Level.WARNING, evidence=Evidence.LOGIC, scope=Resume, since="0.1")


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    if not context.preset.locale.startswith("en"):
        return
    for value, passage in spelling.passages(resume):
        for found in spelling.confused(passage.text):
            yield _finding(value, found.start, found.end, found.text, found.right)
    for entry in (*resume.work, *resume.volunteer):
        ended = _ended(entry, context)
        for bullet in entry.highlights if ended else ():
            if spelling.meant_led(bullet.text, _others(entry, bullet), ended, context.today.year):
                end = bullet.text.lower().index("lead") + 4
                word = bullet.text[:end]
                yield _finding(bullet.value, 0, end, word, word[:-4] + ("Led" if word[-4].isupper() else "led"))


def _finding(value: Value, start: int, end: int, word: str, right: str) -> Finding:
    return Finding(
        message=f"“{word}” stands where “{right}” seems to be meant",
        locations=(at(value, f"{right}?", start=start, end=end),),
        suggestion=f"write “{right}”, if that is the word that is meant",
        fixes=(Fix(f"Write {right}", (edit(value, start, end, right),)),),
    )


def _others(entry: Entry, bullet: Bullet) -> list[str]:
    return [other.text for other in entry.highlights if other is not bullet]


def _ended(entry: Entry, context: Context) -> bool:
    if isinstance(entry, Project) or entry.dates is None or entry.dates.end is None or entry.dates.end.open:
        return False
    latest = entry.dates.end.latest()
    return latest is not None and latest < context.month
