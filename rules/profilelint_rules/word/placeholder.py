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

## Good

```bullet
- Built a to-do list app with 300 daily users
- Shipped release [1.4] of a library with 12 users
```

```bullet
- Sized shirts from S to XXL for 140 runners
- Planned 20 sessions of Super Bowl XX history for a museum
```

## What to do

Fill in the fact, or take the line out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, Value, at

RULE = Rule("word-placeholder", level=Level.ERROR, evidence=Evidence.LOGIC, scope=Resume, since="0.1")

_NOUNS = (
    r"company|employer|organi[sz]ation|your|name|title|position|role|job|school|university|college|degree|major|city"
    r"|state|location|date|dates|month|year|metric|metrics|number|percent|percentage|amount|result|results|outcome"
    r"|skill|skills|tool|tools|technology|technologies|project|team|client|product|industry|achievement|action|verb"
    r"|task|description|insert|add|fill|placeholder|xx+|tbd|tbc|todo|n"
)
_PLACEHOLDER = re.compile(
    r"(?P<bracket>[\[{<](?=[^\]}>\n]{1,40}[\]}>])\s*(?:#\s*)?(?i:" + _NOUNS + r")\b[^\]}>\n]{0,40}[\]}>])"
    r"|(?P<number>(?<![\w$€£])[$€£]?[xX]{2,}(?:[.,][xX]+)*\s?(?:%|\bpercent\b|[kKmM]\b)|[$€£][xX]{2,}\b|(?<!\w)#{2,}\s?%"
    r"|(?<![\w.-])[xXyY]{1}%(?!\w))"
    r"|(?P<todo>(?<![\w-])(?:TODO|FIXME|TBD|TBC|TBA)(?![\w-]))"
    r"|(?P<lorem>(?i:\blorem\s+ipsum\b|\bdolor\s+sit\s+amet\b))"
    r"|(?P<blank>‹[^›\n]{1,60}›|(?<!_)_{4,}(?!_))"
)
_HINTS = {
    "bracket": "write the fact in the brackets' place, or take the line out",
    "number": "write the number if you know it; if not, say what changed without one",
    "todo": "finish the line or take the note out",
    "lorem": "replace the dummy text",
    "blank": "fill in the blank or take it out",
}


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    for value in _texts(resume):
        for match in _PLACEHOLDER.finditer(value.text):
            kind = match.lastgroup or "blank"
            yield Finding(
                message=f"template text was left in: “{match[0]}”",
                locations=(at(value, "not filled in", start=match.start(), end=match.end()),),
                suggestion=_HINTS[kind],
            )


def _texts(resume: Resume) -> Iterator[Value]:
    """Everything below the contact block; the contact block has a rule of its own."""
    if resume.basics.summary is not None:
        yield resume.basics.summary
    for section in resume.sections:
        if section.heading is not None:
            yield section.heading
        if section.kind != "summary":
            yield from section.lines
