"""A term of the posting is repeated, or its terms stand in the document in its order.

## Why

Every extractor gives repeated and pasted terms back as they are (measured), so a reader sees them too. No density wins
anything: once in the skills and once in a bullet that shows it is enough. What a person does all day may be said more
often: the words of the own titles and of the field of study do not count.

## Bad

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with machine learning
```

```bullet
- Built a machine learning tool in Python and SQL with machine learning code for 3 machine learning teams
- Taught machine learning to 12 clerks with machine learning files and a machine learning quiz, a machine learning first
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python

## Nice to have

- machine learning, ETL, NLP, GIS, SEO, CRM, user research, web scraping, wireframing
```

```skills
Python, SQL, machine learning, ETL, NLP, GIS, SEO, CRM, user research, web scraping, wireframing
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Excel
```

```summary
Excel user with Excel training, Excel macros and Excel models: Excel is daily work, Excel is fun, and Excel comes first.
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python
```

```skills
Python, SQL, Python drawings, Python fields, Python sheets, Python forms, Python files, Python expert
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Python, shelving, Tessera, weighing, night work, field maps, aisle walks, label printing and forklifts
```

```skills
SQL, Python, shelving, Tessera, weighing, night work, field maps, aisle walks, label printing, forklifts
```

## Good

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```bullet
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Checked 400 Python files with a Python script
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## Nice to have

- machine learning, ETL, NLP, GIS, SEO, CRM, user research, web scraping, wireframing
```

```skills
Python, SQL, GIS, ETL, NLP, CRM, machine learning, user research, web scraping, SEO, wireframing
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with GIS
```

```bullet
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Drew the GIS maps of 3 stores and cut the errors of the GIS price list to 2 a month
- Taught 12 clerks to use GIS
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and data
```

```bullet
- Loaded data of 40 shops in Python and SQL, checked the data and wrote 12 data rules
- Cut the time of the data report from 4 hours to 20 minutes
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Python, Tessera, weighing, night work, field maps, aisle walks, label printing and forklifts
```

```skills
SQL, forklifts, Tessera, label printing, Python, aisle walks, field maps, night work
```

## What to do

Keep it once in the skills list and once in the bullet that shows it best.

## When to ignore

A term that the work cannot be told without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import (
    Context,
    Evidence,
    Finding,
    Kind,
    Level,
    Match,
    Option,
    Rule,
    Value,
    at,
    lazy,
    line_value,
    skills,
)

RULE = Rule(
    "job-stuffing",
    level=Level.WARNING,
    evidence=Evidence.MEASURED,
    scope=Match,
    since="0.1",
    needs=("job",),
    options=(
        Option("times", 6, "how often a term may stand in the document"),
        Option("run", 8, "terms in the posting's order that count as pasted"),
    ),
    ratchet=("times", "terms"),
)

_WORD = lazy(r"[^\W_]+(?:[.’'+#-][^\W_]+)*[+#]*")
_ITEM = lazy(r"[^,|•;\s](?:[^,|•;]*[^,|•;\s])?")
_LISTED_AGAIN = 4
"""So many items of the skills that hold one term, and are no other things, repeat it."""
_MOST_LINES = 2_000
_MOST_POSTED = 20_000
"""Words of a posting that are looked at, and how often each of them."""
_MOST_SPOTS = 100
_MOST_WORDS = 5
"""A longer item is no term."""
_NAMED = 70
"""About so many characters of a run are said."""
_NEAR = 25
"""Two items stand in the posting's order where so many words lie between them there at most."""
_SKIPPED = 2
"""So many items that the posting does not hold may stand between two that it does."""
_PER_WORDS = 80
"""A long document may say a term as often as a short one does for its length."""
_MOST_PLACES = 12
_MOST_BULLETS = 500


def check(match: Match, context: Context) -> Iterator[Finding]:
    options = [
        (name, option)
        for row in match.rows
        if row.requirement.kind in (Kind.SKILL, Kind.CERTIFICATE)
        for option, name in zip(row.requirement.options, row.requirement.names, strict=False)
    ]
    yield from _repeated(match, context, options)
    yield from _pasted(match, context, options)


def _repeated(match: Match, context: Context, options: list[tuple[str, Value]]) -> Iterator[Finding]:
    resume = context.resume
    keywords = [keyword for skill in resume.skills for keyword in skill.keywords][:_MOST_BULLETS]
    own = [*resume.prose, *keywords]
    text = "\n".join(value.text for value in own)
    low = text.casefold()
    allowed = max(context.number("times"), sum(len(value.text.split()) for value in resume.prose) // _PER_WORDS)
    titles = [entry.title for entry in resume.entries]
    titles += [resume.basics.label, *(entry.area for entry in resume.education)]
    roles = " ".join(value.text for value in titles if value is not None).casefold()
    bullets = frozenset(bullet.value for bullet in resume.bullets[:_MOST_BULLETS])
    seen: set[str] = set()
    for name, option in options:
        surfaces = sorted({option.text, name, *skills.aliases(name)}, key=len, reverse=True)
        surfaces = [surface for surface in surfaces if len(surface) > 1 and surface.casefold() in low]
        if name in seen or sum(low.count(surface.casefold()) for surface in surfaces) <= allowed:
            continue
        seen.add(name)
        loose = not any(skills.everyday(surface) for surface in surfaces)
        pattern = re.compile(
            rf"(?<![\w-])(?:{'|'.join(map(re.escape, surfaces))})(?![\w+#])", re.IGNORECASE if loose else 0
        )
        hits = [(value, found.span()) for value in own for found in pattern.finditer(value.text)]
        most = max((sum(other is value for other, _ in hits) for value, _ in hits[:1000]), default=0)
        plain = skills.kind(name) == "skill" and " " not in option.text
        field = plain or any(surface.casefold() in roles for surface in surfaces)
        spread = len({id(value) for value, _ in hits if value in bullets}) if not field else 0
        crowded = len(bullets) > allowed and spread * 2 > len(bullets)
        listed = sum(any(other is keyword for other, _ in hits) and not _other(keyword, name) for keyword in keywords)
        if len(hits) <= allowed or (most < (3 if field else 2) and not crowded and listed < _LISTED_AGAIN):
            continue
        yield Finding(
            message=f"“{option.text}” stands {len(hits)} times in the document; once or twice is enough for the posting"
            f"{context.which(match)}",
            locations=(
                *(
                    at(value, "again" if index else "here", start=a, end=b)
                    for index, (value, (a, b)) in enumerate(hits[:_MOST_PLACES])
                ),
                at(option, "the posting's term"),
            ),
            suggestion="keep it once in the skills list and once in the bullet that shows it best",
            data={"term": option.text, "times": len(hits)},
        )


def _other(keyword: Value, name: str) -> bool:
    """Whether an item of the skills is another thing that only begins with the term: "AWS Lambda" beside "AWS"."""
    known = skills.canonical(keyword.text)
    return known is not None and known != name


def _pasted(match: Match, context: Context, options: list[tuple[str, Value]]) -> Iterator[Finding]:
    yield from next(((finding,) for finding in (*_in_order(match, context, options), *_as_written(match, context))), ())


def _as_written(match: Match, context: Context) -> Iterator[Finding]:
    """A run of list items, each of them words of the posting that follow those of the item before within a few lines."""
    document = context.postings.get(match.source)
    least = max(3, context.number("run"))
    if document is None:
        return
    words: list[str] = []
    lines: list[int] = []
    for number, line in enumerate(document.lines[:_MOST_LINES]):
        for word in _WORD.finditer(line.text[:2000]):
            words.append(_plain(word[0]))
            lines.append(number)
        if len(words) > _MOST_POSTED:
            break
    where: dict[str, list[int]] = {}
    for place, plain in enumerate(words):
        spots = where.setdefault(plain, [])
        if len(spots) < _MOST_SPOTS:
            spots.append(place)
    for items in _written(context):
        best: list[
            dict[int, tuple[int, int]]
        ] = []  # for each item: its place in the posting -> items so far, the first one
        longest, span = 0, (0, 0, 0)
        for number, value in enumerate(items):
            own = [_plain(word[0]) for word in _WORD.finditer(value.text[:80])]
            places = [
                place
                for place in (where.get(own[0], ()) if 0 < len(own) <= _MOST_WORDS else ())
                if words[place : place + len(own)] == own
            ][:_MOST_PLACES]
            before = next((row for row in reversed(best[-_SKIPPED - 1 :]) if row), {})
            row: dict[int, tuple[int, int]] = {}
            for place in places:
                runs = [(size + 1, first) for other, (size, first) in before.items() if other < place <= other + _NEAR]
                row[place] = max(runs, default=(1, number))
                if row[place][0] > longest:
                    longest, span = row[place][0], (row[place][1], number, place)
            best.append(row)
        if longest >= least:
            first, last, end = span
            start = max((place for place in best[first] if place <= end), default=end)
            asked = line_value(document, document.lines[lines[start]])
            run = [item for item, row in zip(items[first : last + 1], best[first : last + 1], strict=True) if row]
            yield _finding(run, asked, context.which(match))
            return


def _finding(run: list[Value], asked: Value, which: str) -> Finding:
    named = ""
    for value in run[1:-1]:
        if len(named) + len(value.text) > _NAMED:
            break
        named += f", {value.text}"
    dots = " …" if named.count(",") < len(run) - 2 else ","
    return Finding(
        message=f"{len(run)} terms stand in the posting's order{which}: “{run[0].text}{named}{dots} {run[-1].text}”",
        locations=(at(run[0], "from here"), at(run[-1], "to here"), at(asked, "the posting's list")),
        suggestion="keep those that a bullet, course or project shows, in an order of your own: the strongest first",
        data={"terms": len(run)},
    )


def _plain(word: str) -> str:
    low = word.casefold().replace("’", "'").removesuffix("'s")
    return low.removesuffix("s") if len(low) > 3 else low


def _written(context: Context) -> Iterator[list[Value]]:
    """The items of the skills lists in order, and those of each text that lists enough of them."""
    yield [keyword for skill in context.resume.skills for keyword in skill.keywords][:_MOST_BULLETS]
    bullets = frozenset(bullet.value for bullet in context.resume.bullets[:_MOST_BULLETS])
    for value in _listing(context):
        if value in bullets:
            continue  # a sentence may list what was done in any order
        items = [value.part(*found.span()) for found in _ITEM.finditer(value.text[:2000])]
        yield [item for item in items if item.text.strip()]


def _listing(context: Context) -> Iterator[Value]:
    texts = list(context.resume.prose)
    for section in context.resume.sections:
        if section.kind in ("custom", "interests") and not section.entries:
            texts += section.lines
    for value in texts[:_MOST_BULLETS]:
        if value.text.count(",") + value.text.count("|") + value.text.count("•") >= _LISTED:
            yield value


def _in_order(match: Match, context: Context, options: list[tuple[str, Value]]) -> Iterator[Finding]:
    """A run of terms, each the next one of the posting or the one after it; what no posting asks for is skipped."""
    order: dict[str, int] = {}
    for name, _ in options:
        order.setdefault(skills.canonical(name) or skills.normalise(name), len(order))
    least = max(3, context.number("run"))
    if len(order) < least:
        return
    for names in _sequences(context):
        known = [(order[name], value) for name, value in names if name in order]
        start = 0
        for index in range(1, len(known) + 1):
            if index < len(known) and 1 <= known[index][0] - known[index - 1][0] <= 2:
                continue
            run = [value for _, value in known[start:index]]
            if len(run) >= least:
                first = list(order)[known[start][0]]
                asked = next(
                    value for name, value in options if (skills.canonical(name) or skills.normalise(name)) == first
                )
                yield _finding(run, asked, context.which(match))
                return
            start = index


def _sequences(context: Context) -> Iterator[list[tuple[str, Value]]]:
    """The terms of the skills lists in order, and those of each text that lists enough of them."""
    listed = [keyword for skill in context.resume.skills for keyword in skill.keywords]
    yield [
        (skills.canonical(keyword.text) or skills.normalise(keyword.text), keyword)
        for keyword in listed[:_MOST_BULLETS]
    ]
    for value in _listing(context):
        yield [(hit.name, value.part(hit.start, hit.end)) for hit in skills.find(value.text[:2000], listed=True)]


_LISTED = 5
"""Fewer separators make no list."""
