"""Soft skills stand in the skills list.

## Why

Everybody can list "communication". Guides ask to show it in a bullet; the list is searched for tools and methods.

## Bad

```skills
Python, SQL, Communication, Teamwork
```

```skills
Phlebotomy, wound care, problem-solving, time management
```

## Good

```skills
Conflict minerals reporting, Empathy Map (Miro)
```

```skills
Crisis communication software, public health, Team Foundation Server
```

```skills
Negotiation, public speaking, conflict mediation
```

```skills
Creative writing, leadership assessment tools, SQL
```

## What to do

Take them out of the list, and show one of them in a bullet: who was led, what was explained to whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, at, lazy

RULE = Rule("skill-soft-in-list", level=Level.INFO, evidence=Evidence.GUIDE, scope=Resume, since="0.1")

_SOFT = lazy(
    r"(?:(?:strong|excellent|good|great|effective|verbal|written|oral|interpersonal)(?:\s*(?:and|&|/)\s*(?:verbal|written|oral))?\s+)?"
    r"(?:communications?|communicator|teamwork|team\s+work|team\s+player|leadership|time\s+management|problem[\s-]+solving"
    r"|problem\s+solver|critical\s+thinking|adaptability|adaptable|flexibility|flexible|creativity|work\s+ethic|interpersonal"
    r"|organi[sz]ation|organi[sz]ational|organi[sz]ed|attention\s+to\s+detail|detail[\s-]+oriented|collaboration|collaborative"
    r"|multi-?tasking|decision[\s-]+making|self-motivat(?:ed|ion)|self-starter|motivated|motivation|hard[\s-]*working|hard\s+worker"
    r"|fast\s+learner|quick\s+learner|punctual(?:ity)?|reliab(?:le|ility)|responsib(?:le|ility)|patience|positive\s+attitude"
    r"|people|listening|active\s+listening|emotional\s+intelligence|dependab(?:le|ility)|work(?:ing)?\s+under\s+pressure"
    r"|initiative|conflict\s+resolution|empathy|strong\s+work\s+ethic|enthusias(?:m|tic))(?:\s+skills?|\s+abilit(?:y|ies))?",
    re.IGNORECASE,
)
_BARE = frozenset(
    {"people", "organization", "organisation", "interpersonal", "motivation", "responsible", "communications"}
)
"""Words that name something else unless "skills" follows."""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    soft = [
        keyword
        for group in resume.skills
        for keyword in group.keywords
        if keyword.confidence >= 0.5
        and _SOFT.fullmatch(keyword.text.strip(" ."))
        and keyword.text.strip(" .").lower() not in _BARE
    ]
    if not soft:
        return
    named = ", ".join(f"“{keyword.text}”" for keyword in soft[:3]) + (
        f" and {len(soft) - 3} more" if len(soft) > 3 else ""
    )
    yield Finding(
        message=f"{named} cannot be checked in a list",
        locations=tuple(
            at(keyword, "a quality, not a tool or method" if keyword is soft[0] else "") for keyword in soft[:6]
        ),
        suggestion="show it in a bullet, if it is true (who was led, what was explained to whom), and list tools and methods here",
        data={"skills": len(soft)},
    )
