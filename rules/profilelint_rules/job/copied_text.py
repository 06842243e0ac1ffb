"""The document holds a dozen words or more in a row from the posting.

## Why

A reader knows the posting's sentences and learns nothing about the person from them; an own example in own words says
more. Single terms, names and lists of tools are not meant: those should be the posting's.

## Bad

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Able to turn open questions from the sales team into small, well described reports every single week
```

```bullet
- Turned open questions from the sales team into small, well described reports every single week
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## What you will do

- Prepare weekly numbers for the branch managers and explain to them what has changed since last month
```

```bullet
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Prepared weekly numbers for the branch managers and explained to them what has changed since last month
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## About us

We look for a curious mind who likes to take messy data apart and put it together again in a clear way.
```

```summary
A curious mind who likes to take messy data apart and put it together again in a clear way.
```

## Good

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## What you will do

- Turn open questions from the sales team into small, well described reports every single week
```

```bullet
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Turned 40 open questions of the sales team into reports that 6 managers read every week
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## What you will do

- Order pens, inks, rulers, cutters, presses, plates, rollers, guillotines, folders, binders, glues and tapes
```

```bullet
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Kept pens, inks, rulers, cutters, presses, plates, rollers, guillotines, folders, binders, glues and tapes of 3 rooms in order
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## What you will do

- Build a nightly import job in Python
- Reduce the time of the weekly report
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## Education

- Pursuing a bachelor of science in computer science at a college or university in the United States
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027
```

## What to do

Say the same with what was really done: where, for whom, how many.

## When to ignore

Your own former posting, or a text that both took from the same place.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import (
    Context,
    Document,
    Evidence,
    Finding,
    Level,
    Match,
    Option,
    Rule,
    Value,
    at,
    lazy,
    line_value,
)

RULE = Rule(
    "job-copied-text",
    level=Level.INFO,
    evidence=Evidence.CONVENTION,
    scope=Match,
    since="0.1",
    needs=("job",),
    options=(Option("words", 12, "words in a row that count as copied"),),
)

_WORD = lazy(r"[^\W_]+(?:[.’'+#-][^\W_]+)*[+#]*")
_MOST_WORDS = 20_000


def check(match: Match, context: Context) -> Iterator[Finding]:
    size = max(4, context.number("words"))
    document = context.postings.get(match.source)
    if document is None:
        return
    theirs, lines = _posting(document)
    places: dict[tuple[str, ...], int] = {}
    for number in range(len(theirs) - size + 1):
        places.setdefault(tuple(theirs[number : number + size]), number)
    if not places:
        return
    for value in _own(context):
        words = list(_WORD.finditer(value.text[:20_000]))
        lows = [_plain(word[0]) for word in words]
        first = next((i for i in range(len(lows) - size + 1) if tuple(lows[i : i + size]) in places), None)
        if first is None:
            continue
        start = places[tuple(lows[first : first + size])]
        length = size
        while (
            first + length < len(lows)
            and start + length < len(theirs)
            and lows[first + length] == theirs[start + length]
        ):
            length += 1
        begin, end = words[first].start(), words[first + length - 1].end()
        copied = value.text[begin:end]
        if copied.count(",") + copied.count(";") + copied.count("|") >= length / 3:
            continue  # a list of names
        line = document.lines[lines[start]]
        yield Finding(
            message=f"{length} words in a row are the posting's{context.which(match)}: “{_short(copied)}”",
            locations=(
                at(value, "the posting's words", start=begin, end=end),
                at(line_value(document, line), "from here"),
            ),
            suggestion="say it with an own example: what was done, for whom, how many",
            data={"words": length},
        )


def _posting(document: Document) -> tuple[list[str], list[int]]:
    """The words of a posting in order, and for each the index of its line."""
    words: list[str] = []
    lines: list[int] = []
    for number, line in enumerate(document.lines):
        for word in _WORD.finditer(line.text):
            words.append(_plain(word[0]))
            lines.append(number)
        if len(words) > _MOST_WORDS:
            break
    return words, lines


def _own(context: Context) -> Iterator[Value]:
    """The running text of the resume, and the lines of its further sections."""
    yield from context.resume.prose
    for section in context.resume.sections:
        if section.kind == "custom" and not section.entries:
            yield from section.lines


def _plain(word: str) -> str:
    """A word without its usual endings, so that "turn" and "turned" are one."""
    low = word.casefold().replace("’", "'").removesuffix("'s")
    for ending in ("ing", "ed", "es", "s", "e"):
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            return low.removesuffix(ending)
    return low


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:87].rsplit(" ", 1)[0] + " …"
