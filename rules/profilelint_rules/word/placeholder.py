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

```bullet
- Cleaned XX rooms per shift on a budget of $X,XXX
- Saved ___ hours per week for the nurses of two wards
```

## Good

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
- Wrote letters with a 'Dear [Name]' line for 400 donors
- Sorted XX and YY types in 30 fruit flies
```

```bullet
- Directed “Lorem Ipsum”, a short film shown at 4 festivals
- Wired plans marked TBD by the architect in 14 rooms
```

## What to do

Fill in the fact, or take the line out.
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
    r"(?P<bracket>(?<![\w\[{<])[\[{<](?=[^\]}>\n]{1,40}[\]}>])\s*(?:#\s*)?"
    r"(?i:(?:" + _NOUNS + r")\b[^\]}>\n]{0,40}|[a-z]+ (?:name|title|number|amount|here))[\]}>])"
    r"|(?P<number>(?<![\w$€£])[$€£]?[xX]{2,}(?:[.,][xX]+)*\s?(?:%|\bpercent\b|[kKmM]\b)|[$€£][xX][xX.,]*[kKmM]?(?!\w)"
    r"|(?<!\w)#{2,}\s?%|(?<![\w.-])[xXyYnN]{1,2}\s?%(?!\w))"
    r"|(?P<count>(?<![\w-])XX+\+?(?=\s+[a-z]{3,}s\b))"
    r"|(?P<todo>(?<![\w-])(?:TODO|FIXME)(?![\w-])(?!\s+(?:apps?|lists?|comments?|items?)\b)"
    r"|(?<![\w-])TB[DCA](?=\s*(?:[)\],;|]|\.?$))|(?:(?<=\bof )|(?<=\bby ))TB[DCA](?=\s+[a-z]))"
    r"|(?P<lorem>(?i:\blorem\s+ipsum\b|\bdolor\s+sit\s+amet\b))"
    r"|(?P<insert>(?i:\b(?:insert|your)\s+(?:[a-z]+\s+){1,3}here\b))"
    r"|(?P<blank>‹[^›\n]{1,60}›|(?<=\s)_{3,12}(?=[\s%.,;)]))"
)
_TAG = lazy(
    r"[\[{<](?:project|team|client|product|tools?|technolog(?:y|ies)|skills?|results?|outcome|achievement|action|task)[\]}>]"
    r"\s+[A-Z]",
    re.IGNORECASE,
)
"""A word in brackets that sorts the lines of a list ("[Project] Built …")."""
_QUOTED = lazy(r"[\"“][^\"“”]*[\"”]|`[^`]*`|(?<!\w)['‘][^'‘’]*['’](?!\w)")
_MARKUP = lazy(r"\b(?:X?HTML|XML|TEI|SGML|tags?|elements?|templates?)\b")
_CELLS = lazy(r"\s+(?:chromosomes?|genes|males|females|individuals|karyotypes|embryos)\b")
_HINTS = {
    "bracket": "write the fact in place of the brackets, or take the line out",
    "number": "write the number if you know it; if not, say what changed without one",
    "count": "write the number if you know it; if not, say it without one",
    "insert": "write what belongs there, or take the line out",
    "todo": "finish the line or take the note out",
    "lorem": "replace the dummy text",
    "blank": "fill in the blank or take it out",
}


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    for value in _texts(resume):
        for match in _PLACEHOLDER.finditer(value.text):
            kind = match.lastgroup or "blank"
            if _is_meant(value.text, match, kind):
                continue
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
        return bool(_TAG.match(text) if start == 0 else match[0][0] in "<{" and _MARKUP.search(text))
    if kind == "count":
        before = text[:start].split()
        named = len(before) > 1 and before[-1][:1].isupper()
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
