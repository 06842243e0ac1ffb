"""A role tells what was done, but hardly what came of it.

## Why

Career centres ask for results, with numbers where they exist. No guide wants one in every bullet: the rule speaks when
fewer than three in ten bullets of a role carry a number or an outcome.

## Bad

```bullet
- Answered questions from visitors at the front desk
- Sorted incoming mail for the department office
- Updated the address list in a spreadsheet
```

```entry
### Hotel Clerk, Harbor Inn — Columbus, OH

May 2025 – Aug 2025

- Greeted guests at the front desk
- Booked rooms and took payments
- Kept the lobby and the elevators clean
- Restocked the breakfast bar before guests came
```

## Good

```bullet
- Halved the wait at the pharmacy counter
- Labeled medicine for the night shift
- Called doctors about unclear orders
```

```bullet
- Won first place in the regional quiz
- Presented the club to new members
- Negotiated a lower rent, which saved the club its only room
```

```bullet
- Answered questions from 60 visitors a day at the front desk
- Sorted incoming mail for the department office
- Updated the address list in a spreadsheet
```

## What to do

Where you know one, add a count, a share, a time or what changed because of it. Leave the blank out where you do not.

## When to ignore

When the work has no honest measure; the other bullets then carry the role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Option, Resume, Rule, at, lazy

RULE = Rule(
    "bullet-no-result",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
    options=(Option("min_percent", 30, "the share of a role's bullets that should carry a number or an outcome"),),
    presets={"academic-cv": None, "de-lebenslauf": None},
)

_NUMBER = lazy(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|half"
    r"|twice|double[ds]?|tripled?|daily|weekly|monthly|every\s+(?:day|week|month|term))\b",
    re.IGNORECASE,
)
_OUTCOME = lazy(
    r"\b(?:result(?:ing|ed)\s+in|leading\s+to|led\s+to|so\s+that|which\s+(?:saved|cut|reduced|raised|led|made|let|allowed"
    r"|helped|kept|became|won|gave|brought|ended|enabled)|saving|cutting|reducing|raising|increasing|improving|enabling"
    r"|allowing|adopted|awarded|won|earned|achiev\w+|exceed\w+|approved|published|shipped|launched|saved|reduced|cut"
    r"|increased|raised|improved|doubled|grew|promoted|selected|halv(?:ed|ing)|prevent(?:ed|ing)|avoid(?:ed|ing)|passed|cleared|granted|ranked|eliminat\w+"
    r"|recogni[sz]ed|commend(?:ed|ation)|secured|lowered|shortened|attract(?:ed|ing)|that\s+(?:now|still)|in\s+use"
    r"|first\s+place|on\s+time|under\s+budget|ahead\s+of"
    r"|without\s+(?:an?\s+)?(?:downtime|loss|error|accident|complaint)\w*|for\s+the\s+first\s+time)\b",
    re.IGNORECASE,
)
_MIN_BULLETS = 2


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    for entry in (*resume.work, *resume.volunteer):
        bullets = [bullet for bullet in entry.highlights if not bullet.level]
        if len(bullets) < _MIN_BULLETS:
            continue
        carrying = sum(bool(_NUMBER.search(bullet.text) or _OUTCOME.search(bullet.text)) for bullet in bullets)
        if 100 * carrying >= context.number("min_percent") * len(bullets):
            continue
        bare = next(bullet for bullet in bullets if not (_NUMBER.search(bullet.text) or _OUTCOME.search(bullet.text)))
        said = "none" if not carrying else f"only {carrying}"
        yield Finding(
            message=f"{said} of the {len(bullets)} bullets of this role says what came of the work",
            locations=(at(bare.value, "for whom, how many, how often, or what changed?"),),
            suggestion="where you know it, add one measure: ‹how many›, ‹how often›, ‹what changed›",
            data={"bullets": len(bullets), "with_result": carrying},
        )


def works(resume: Resume, context: Context) -> str | None:
    """How many bullets carry a number or an outcome."""
    bullets = resume.bullets
    carrying = sum(bool(_NUMBER.search(bullet.text) or _OUTCOME.search(bullet.text)) for bullet in bullets)
    if len(bullets) < 3 or carrying * 2 < len(bullets):
        return None
    return f"{carrying} of {len(bullets)} bullets carry a number or an outcome"
