"""A word is misspelled.

## Why

Career centres agree that a typo is the first thing readers remember of a resume, and a search for the right word does
not find the wrong one.

## Bad

```bullet
- Trained 14 volunteers in inventory managment and first aid
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```bullet
- Colaborated with 3 teachers on a reading plan for 60 pupils
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```bullet
- Answered 40 customer questions a day and recieved an award for it
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```entry
### Data Intern, Harborlight Analytics — Columbus, OH

May 2025 – Aug 2025

- Built a nightly import job in Python and SQL that loads 2,000 invoices with mesurement errors marked
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```entry
### Wharehouse Associate, Harborlight Analytics — Columbus, OH

May 2025 – Aug 2025

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```section
## Accomplishmnets

- Won the county robot fair in 2025 among 40 teams
```

```bullet
- Promoted to Asistant Manager of 14 clerks within nine months
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

## Good

```entry
### Intern, Kollege Koffee and Teachr Works — Columbus, OH

May 2025 – Aug 2025

- Sat in on 14 lectures of Dr. Managar at the Universita di Bologna
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```bullet
- Charted intubations, venipunctures and I/O for 14 telemetry patients a shift
- Rewired two microservices and upskilled 6 interns in SQL linting, mocks and mutexes
```

```bullet
- Planned 3 visits with Anaya Prakesh and the Kensigton Farmstand for 40 pupils
- Wrote the wayfinding signage of a 2-acre makerspace with a SQL kiosk for 9 nonprofits
```

```bullet
- Organised colour trials for 30 tenants and reported on them to 2 councillors
- Kept 300 contacts at github.com/robinvale/adress-bok and in #genral, sorted with SQL
```

```bullet
- Cooked banchan, choux and ceviche for 90 guests a night
- Hosted a film evening on “Recieved Wisdom” and its SQL jokes for 45 students
```

```summary
Étudiante en informatique, passionnée par les réseaux et la sécurité, cherche un stage de six mois.
```

## What to do

Take the right spelling, if it is the word that is meant. A term or name that is right goes into the list `words`.

## When to ignore

When the word is a term or a name: put it into the configuration, and no document will be asked again:

```toml
[rules.word-spelling]
words = ["kombucha", "gantt"]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Fix, Level, Option, Resume, Rule, at, edit, spelling

RULE = Rule(
    "word-spelling",
    level=Level.WARNING,
    evidence=Evidence.LOGIC,
    scope=Resume,
    since="0.1",
    options=(Option("words", (), "words that are right here: terms, names, a dialect's words"),),
)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    if not context.preset.locale.startswith("en"):
        return
    texts = spelling.passages(resume)
    told: dict[str, list[spelling.Slip]] = {}
    for slip in spelling.slips([passage for _, passage in texts], (*context.words("words"), *_names(resume))):
        told.setdefault(slip.text, []).append(slip)
    for word, group in told.items():
        right = group[0].right
        places = [(texts[slip.passage][0], slip.start, slip.end) for slip in group]
        yield Finding(
            message=f"“{word}” looks like a misspelling of “{right}”",
            locations=tuple(at(value, f"{right}?", start=start, end=end) for value, start, end in places),
            suggestion=f"write “{right}”, if that is the word that is meant",
            fixes=(
                Fix(
                    f"Write {right}",
                    tuple(edit(value, start, end, right) for value, start, end in places),
                    safe=group[0].sure and not any(_is_part(value.text, start, end) for value, start, end in places),
                ),
            ),
        )


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether a word is part of a longer one, of a name or address maybe: "arbuckle-reyes", "a.reyes"."""
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    return any(sign in around for sign in "-_/@&+#") or text[max(0, start - 1) : start] == "."


def _names(resume: Resume) -> Iterator[str]:
    """The words of the person's own name and addresses."""
    basics = resume.basics
    for value in (basics.name, basics.email, *(profile.url for profile in basics.profiles)):
        if value is not None:
            yield from value.text.replace("@", " ").replace(".", " ").replace("/", " ").replace("-", " ").split()
