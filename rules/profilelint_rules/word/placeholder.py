"""Template text was left in.

## Why

"XX%", "[Company Name]" or "TODO" shows that a line was never finished, and a reader cannot know what was meant.

## Bad

```bullet
- Increased monthly sign-ups by XX% with a new landing page
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Presented the results to the board of [Company Name] in 2 meetings
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Trained 12 volunteers (TODO add the exact month)
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Led a team of TBD people for the harvest fair of 14 villages
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```entry
### Mail Clerk, TBD — Columbus, OH

May 2025 – Aug 2025

- Sorted 900 letters a day in the mail room of a bank
- Reduced the time of the weekly report in SQL from 4 hours to 20 minutes
```

```bullet
- Trained (number) volunteers on 14 shelves and saved ## hours a week
- Cut the waste of a kitchen of 12 cooks by #% within one month
```

```entry
### Job Title, Company Name — City, State

May 2025 – Aug 2025

- Sorted 900 letters a day in the mail room of a bank
- Reduced the time of the weekly report in SQL from 4 hours to 20 minutes
```

```bullet
- Led a team of XX people on a ‹name› tour of 14 towns
- Saved __% of the water in a greenhouse of 300 plants
```

```bullet
- Cleaned XX rooms per shift on a budget of $X,XXX
- Saved ___ hours per week for the nurses of two wards
```

## Good

```bullet
- Bought size XX shirts for 14 players; changed dates to the MM/YYYY format in 300 files
- Mapped Kansas City, State Line Road and the X axis of 40 charts
```

```bullet
- Built a to-do list app with 300 daily users
- Shipped release [1.4] of a library with 12 users
```

```bullet
- Sized shirts from S to XXL for 140 runners
- Planned 20 sessions of Super Bowl XX history for a museum
```

```bullet
- Wrote letters with {{ name }} slots and [sic] notes for 3,000 members
- Mapped XX and XY chromosomes and the array a[n] of 40 mice
```

```bullet
- Wrote letters with a 'Dear [Name]' line for 400 donors and forms with a [name] field
- Sorted XX and YY types in 30 fruit flies
```

```entry
### Position Analyst, City of Dayton — Dayton, OH

May 2025 – Aug 2025

- Counted 40 boxes (number on each lid) and sorted #10 envelopes
- Reduced the time of the weekly report in SQL from 4 hours to 20 minutes
```

```bullet
- Directed “Lorem Ipsum”, a short film shown at 4 festivals
- Wired plans marked TBD by the architect in 14 rooms
```

## What to do

Fill in the fact, or take the line out.

## When to ignore

When the words are the subject of the line, such as a form or a template that was written; set them in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, Value, at, lazy

RULE = Rule("word-placeholder", level=Level.ERROR, evidence=Evidence.LOGIC, scope=Resume, since="0.1")

_NOUNS = (
    r"company|employer|organi[sz]ation|your|name|title|position|role|job|school|university|college|degree|major|city"
    r"|state|location|date|dates|month|year|metric|metrics|number|percent|percentage|amount|result|results|outcome"
    r"|skill|skills|tool|tools|technology|technologies|project|team|client|product|industry|achievement|action|verb"
    r"|task|description|insert|add|fill|placeholder|x+|tbd|tbc|todo|n|venue|department|event|quantity|employees?|clients?"
)
_PLACEHOLDER = lazy(
    r"(?P<bracket>(?<![\w\[{<])[\[{<]{1,2}(?=[^\]}>\n]{1,40}[\]}>])\s*(?:#\s*)?"
    r"(?i:(?:" + _NOUNS + r")\b[^\]}>\n]{0,40}|[a-z]+ (?:name|title|number|amount|here))[\]}>]{1,2}|\[\s?#{1,3}\s?\]"
    r"|\((?i:(?:insert|add|fill in|enter|specify|give|state)\s(?:an?\s|the\s|your\s)?(?:exact\s|specific\s)?(?:"
    + _NOUNS
    + r")"
    r"[^()\n]{0,30}|number|metric|amount|percentage|company(?: name)?|how (?:many|much|often)\?)\))"
    r"|(?P<number>(?<![\w$€£])(?:_{2,12}|\?{1,3})\s?%|[$€£](?:_{2,12}|\?{2,3})|(?<![\w$€£])[$€£]?[xX]{2,}(?:[.,][xX]+)*\s?(?:%|\bpercent\b|[kKmM]\b)|[$€£][xX][xX.,]*[kKmM]?(?!\w)"
    r"|(?<!\w)#{1,3}\s?%|(?<!\S)\$#{1,3}(?!\w)|(?<![\w.-])[xXyYnN]{1,2}\s?%(?!\w))"
    r"|(?P<count>(?<![\w-])(?:XX+|NN)\+?(?=\s+(?:[a-z]{3,}s|people|staff|men|women|children|new)\b)|\(XX+\)"
    r"|(?<!\S)##+\+?(?=\s[a-z]{3,})|(?:(?<=\bwith )|(?<=\bover )|(?<=\bof )|(?<=\bthan )|(?<=\bin ))[XYN]{1,2}\+?"
    r"(?=\s(?:years?|months|weeks)\b)"
    r"|\b(?:team|group|staff|class|crew|total|cohort)\sof\s[XYN]{1,3}\+?(?=\s[a-z]{4,})(?!\srays)"
    r"|\b(?:over|than|nearly|approximately)\s[XYN]{1,3}\+?(?=\s[a-z]{3,}s\b)(?!\srays))"
    r"|(?P<date>(?<![\w-])(?:19|20)(?:XX|xx|YY)(?!\w)|\bMonth,?\s(?:Year|YYYY|YY)\b|(?<![\w/])MM/(?:DD/)?YY(?:YY)?(?!\w)"
    r"(?!\s(?:format|dates?|pattern|style|form)))"
    r"|(?P<name>^(?:Company|Employer|Organi[sz]ation|School|University|College|Project|Degree|Job|Position|Employer)"
    r"\s(?:Name|Title)(?=\s*(?:\Z|[,|\t–—]|-\s))|(?<![A-Za-z.] )\bCity,\s(?:State|ST)\b(?!\s(?:Univ|Coll|School)))"
    r"|(?P<todo>(?<![\w-])(?:TODO|FIXME)(?![\w-])(?!\s+(?:apps?|lists?|comments?|items?)\b)"
    r"|(?<![\w-])TB[DCA](?=\s*(?:[)\],;|]|\.?$))|(?:(?<=\bof )|(?<=\bby ))TB[DCA](?=\s+[a-z]))"
    r"|(?P<lorem>(?i:\blorem\s+ipsum\b|\bdolor\s+sit\s+amet\b|\bconsectetur\s+adipiscing\b))"
    r"|(?P<insert>\b(?:INSERT|ADD|ENTER)\s(?:[A-Z]+\s)?(?:METRICS?|NUMBERS?|NAME|COMPANY|RESULTS?|DATES?|TITLE|HERE|AMOUNT|TEXT)\b|(?i:\bclick\s+(?:or\s+tap\s+)?here\s+to\s+(?:enter|add)\b|\btype\s+(?:your\s+)?(?:text|name)\s+here\b"
    r"|^choose\s+an\s+item\b|\b(?:insert|your)\s+(?:[a-z]+\s+){1,3}here\b))"
    r"|(?P<blank>‹[^›\n]{1,60}›|(?<=\s)_{3,12}(?=[\s%.,;)]))"
)
_WHOLE = lazy(
    r"\W*(?:TB[DCA]|TODO|FIXME|X{3,}|_{2,}|\?{2,}|placeholder|to be (?:determined|decided|added|confirmed)"
    r"|(?:your |insert |enter )?(?:company|employer|organi[sz]ation|institution|school|university|college|job|project|degree|role"
    r"|position)(?: (?:name|title|here)){1,2}"
    r"|(?P<role>(?:your )?(?:position|role|title|job))|(?P<owner>(?:your )?(?:company|employer|organi[sz]ation|institution))"
    r"|(?P<place>city(?:,? (?:state|st|country))?|location))\W*",
    re.IGNORECASE,
)
"""A field that holds nothing else."""
_TAG = lazy(
    r"[\[{<](?:project|team|client|product|tools?|technolog(?:y|ies)|skills?|results?|outcome|achievement|action|task)[\]}>]"
    r"\s+[A-Z]",
    re.IGNORECASE,
)
"""A word in brackets that sorts the lines of a list ("[Project] Built …")."""
_QUOTED = lazy(r"[\"“][^\"“”]*[\"”]|`[^`]*`|(?<!\w)['‘][^'‘’]*['’](?!\w)")
_MARKUP = lazy(r"\b(?:X?HTML|XML|TEI|SGML|tags?|elements?|templates?)\b")
_FIELD = lazy(r"\s(?:merge\s)?(?:fields?|slots?|tokens?|tags?|variables?|columns?|placeholders?|parameters?)\b")
_CELLS = lazy(r"\s+(?:chromosomes?|genes|males|females|individuals|karyotypes|embryos)\b")
_HINTS = {
    "bracket": "write the fact in place of the brackets, or take the line out",
    "number": "write the number if you know it; if not, say what changed without one",
    "count": "write the number if you know it; if not, say it without one",
    "date": "write the date",
    "name": "write the name in its place",
    "place": "write the place, as in “Columbus, OH”, or leave it out",
    "insert": "write what belongs there, or take the line out",
    "todo": "finish the line or take the note out",
    "lorem": "replace the dummy text",
    "blank": "fill in the blank or take it out",
}


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    told: set[int] = set()
    for finding in _lines(resume):
        told.update(span.start for location in finding.locations for span in location.spans)
        yield finding
    for value, kind in _fields(resume):
        text = value.text.strip()
        match = _WHOLE.fullmatch(text) if len(text) < 60 else None
        if match is None or (match.lastgroup or kind) != kind or any(span.start in told for span in value.spans):
            continue
        yield Finding(
            message=f"template text was left in: “{text}”",
            locations=(at(value, "not filled in"),),
            suggestion=_HINTS["place" if kind == "place" else "name"],
        )


def _fields(resume: Resume) -> Iterator[tuple[Value, str]]:
    """What entries are called, whose they are and where, with the kind of the field."""
    for entry in resume.entries:
        for value, kind in ((entry.title, "role"), (entry.organization, "owner"), (entry.location, "place")):
            if value is not None:
                yield value, kind


def _lines(resume: Resume) -> Iterator[Finding]:
    for value in _texts(resume):
        dummy = False
        for match in _PLACEHOLDER.finditer(value.text):
            kind = match.lastgroup or "blank"
            if _is_meant(value.text, match, kind) or (kind == "lorem" and dummy):
                continue
            dummy = dummy or kind == "lorem"
            if kind == "name" and match[0].startswith("City"):
                kind = "place"
            yield Finding(
                message=f"template text was left in: “{match[0]}”",
                locations=(at(value, "not filled in", start=match.start(), end=match.end()),),
                suggestion=_HINTS[kind],
            )


def _is_meant(text: str, match: re.Match[str], kind: str) -> bool:
    """Whether the words are no template text: quoted, markup or code, a tag before a line, a Roman numeral."""
    start, end = match.span()
    if any(quote.start() < start and end < quote.end() for quote in _QUOTED.finditer(text)):
        return True
    if kind == "bracket":
        if _FIELD.match(text, end):
            return True
        return bool(_TAG.match(text) if start == 0 else match[0][0] in "<{" and _MARKUP.search(text))
    if kind == "count":
        before = text[:start].split()
        named = len(before) > 1 and before[-1][:1].isupper()
        named = named or (
            len(before) > 0 and before[-1].lower() in ("size", "sizes", "type", "class", "level", "phase")
        )
        return named or bool(_CELLS.match(text, end))
    return False


def _texts(resume: Resume) -> Iterator[Value]:
    """Everything below the contact block; the contact block has a rule of its own."""
    if resume.basics.summary is not None:
        yield resume.basics.summary
    for section in resume.sections:
        if section.heading is not None:
            yield section.heading
        if section.kind != "summary":
            yield from section.lines
