"""A full street address is given.

## Why

City and state suffice; the street helps identity theft and takes room. Some guides still ask for it, so this is a
matter of taste.

## Bad

```contact
1427 Maple Ridge Drive, Apt 4B, Columbus, OH 43210 | (614) 555-0131 | robin.vale@mail.example
```

```contact
P.O. Box 212, Columbus, OH 43215 | (614) 555-0131 | robin.vale@mail.example
```

```contact
18 Linden Court, Columbus, OH 43210 | (614) 555-0131 | robin.vale@mail.example
```

```contact
212 Alder Street Columbus, OH 43215 | (614) 555-0131 | robin.vale@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example

Home address: 90 Alder Avenue South, Unit 12, Columbus, OH 43215
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example

Campus: 12 Linden, Athens, OH 45701
```

## Good

```contact
29 Palms, CA | (614) 555-0131 | robin.vale@mail.example
```

```contact
London SW1A 1AA, UK | (614) 555-0131 | robin.vale@mail.example
```

```contact
Columbus, OH 43210 | (614) 555-0131 | robin.vale@mail.example
```

```contact
Columbus, OH 43210-1132 | (614) 555-0131 | robin.vale@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example

Data intern with 3 years on Main Street projects
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example

3 Moot Court wins, 12 street fairs, 40 years of family on Maple Ridge Drive
```

## What to do

Shorten it to city and state.

## When to ignore

Where an address is customary or asked for, as in federal and German applications (their presets are silent).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Basics, Context, Evidence, Finding, Level, Rule, Value, at, lazy

RULE = Rule(
    "contact-street-address",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Basics,
    since="0.1",
)


_TYPES = (
    "street|st|avenue|ave|av|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|way|place|pl|circle|cir|terrace|ter|"
    "broadway|parkway|pkwy|highway|hwy|square|sq|trail|trl|loop|row|crescent|close|gardens?|alley|pike|turnpike|grove|"
    "hill|mews|walk|green|park|view|point|ridge|run|path"
)
_UNIT = r"(?:apt|apartment|unit|suite|ste|room|rm|floor|fl|flat|bldg|building|lot|#|no)\b\.?\s?#?\w{0,5}"
_WORD = r"(?:[A-Z][\w.'’-]{0,24}|\d{1,3}(?:st|nd|rd|th)|of|the|de|la|du|on|der|den)"
_STREET = lazy(
    r"(?:^|[|•·\t]|[–—] )[ ]{0,2}"
    r"(?P<label>(?i:(?:(?:home|mailing|permanent|current|campus|school|postal|street|local|residential) )?"
    r"(?:address|residence|campus|home|c/o [\w.' ]{2,30}|(?:lives|living|resides|residing) at)[:,]?)[ ]{1,2})?"
    r"(?P<place>"
    rf"(?:(?i:{_UNIT}),? )?\d{{1,6}}[A-Za-z]?(?:[-/]\d{{1,5}})?,? (?:{_WORD} ){{1,5}}(?i:{_TYPES})\b\.?(?: [NSEW]{{1,2}}\b\.?| (?:North|South|East|West)\b)?"
    rf"(?=\s*(?:$|[,|•·\t#]|(?i:{_UNIT})|[A-Z][\w.' -]{{1,30}},? [A-Z]{{2}}\b))"
    rf"|\d{{1,6}}[A-Za-z]? (?:{_WORD} ?){{1,4}}, [A-Z][\w.' -]{{1,30}},? (?:[A-Z]{{2}} \d{{5}}|[A-Z]{{1,2}}\d[\dA-Z]? \d[A-Z]{{2}})\b"
    r"|(?i:p\.? ?o\.? ?box|postfach) \d{1,6}|R\.?R\.? ?\d{1,3},? Box \d{1,5}"
    r"|\d{1,4}(?: bis)?,? (?:rue|avenue|boulevard|place|chemin|allée|impasse|quai) [\w'’ -]{2,40}(?=,|$|[|•·\t])"
    r"|(?:Calle|Avenida|Via|Viale|Rua|Piazza|Plaza) [^\d,|•·\t\n]{2,30},? \d{1,4}(?![\d.])"
    r"|[A-ZÄÖÜ][\w.'’-]{1,30}(?:stra(?:ß|ss)e|str\.|weg|gasse|allee|platz|laan|straat|gatan|vej) \d{1,4}(?!\w)"
    r")",
    re.MULTILINE,
)
"""A street with its number at the start of a line or between signs."""
_LABELLED = lazy(
    r"^\W{0,3}(?i:(?:(?:home|mailing|permanent|current|campus|postal) )?address): {0,2}(?P<place>\d{1,6}[A-Za-z]? [A-Z].{3,80})$",
    re.MULTILINE,
)
_DETAILS = lazy(r"(?i)\b(?:personal|contact|details|address|particulars)\b")
_LONGEST = 4000
"""Characters of a text that are looked at."""


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    place = basics.location
    if place is not None and any(char.isdigit() for char in place.address):
        # A city that ran into the street was not told from it; a state alone says too little.
        told = len(place.city) > 2
        short = ", ".join(part for part in (place.city, place.region) if part) if told else ""
        yield Finding(
            message="a full street address is given",
            locations=(at(place, "city and state suffice", start=0, end=len(place.value.text)),),
            suggestion=f"shorten it to “{short}”" if short else "shorten it to city and state",
        )
        return
    for value in _texts(basics, context):
        text = value.text[:_LONGEST]
        found = (_STREET.search(text) or _LABELLED.search(text)) if any(map(str.isdigit, text)) else None
        if found is None:
            continue
        start = found.start("place")
        end = min(len(text), *(at if at >= 0 else len(text) for at in (text.find(sign, start) for sign in "\n|•·\t")))
        end = len(text[:end].rstrip())
        yield Finding(
            message="a full street address is given",
            locations=(at(value, "city and state suffice", start=start, end=end),),
            suggestion="leave it out; city and state suffice" if place is not None else "shorten it to city and state",
        )
        return


def _texts(basics: Basics, context: Context) -> Iterator[Value]:
    """The contact block, and sections of personal details."""
    yield basics.content
    for section in context.resume.sections:
        if section.heading is not None and not section.entries and _DETAILS.search(section.heading.text):
            yield from section.lines[:20]
