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

```bullet
- Migrated billing services to a new data center
- Wrote tests for the payment page
- Reviewed code of other teams
```

## Good

```bullet
- Migrated 14 services to a new data center
- Wrote tests for the payment page
- Reviewed code of other teams
```

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

```bullet
- Atención a clientes en la recepción del hotel
- Reservas y cobros durante el turno de noche
```

## What to do

Where one is known, add a count, a share, a time or what changed because of it. The suggestion names the measures that
fit the verb and its object; leave a blank out where nobody counted.

## When to ignore

When the work has no honest measure; the other bullets then carry the role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Option, Resume, Rule, at, lazy, verbs, wording

RULE = Rule(
    "bullet-no-result",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
    options=(Option("min_percent", 30, "the share of a role's bullets that should carry a number or an outcome"),),
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
_ENGLISH = lazy(r"\b(?:the|and|for|of|to|with|from|by|an)\b|^[A-Z][a-z]+ed\s", re.IGNORECASE)
"""Small words and past forms of English: bullets of another language are not judged by English words."""
_MIN_BULLETS = 2
_LOOKED_AT = 12
"""So many bullets of a role are asked which a number fits best."""
_ANY = ("how many", "how often", "what changed")


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    for entry in (*resume.work, *resume.volunteer):
        bullets = [bullet for bullet in entry.highlights if not bullet.level]
        if len(bullets) < _MIN_BULLETS:
            continue
        carrying = sum(bool(_NUMBER.search(bullet.text) or _OUTCOME.search(bullet.text)) for bullet in bullets)
        if 100 * carrying >= context.number("min_percent") * len(bullets):
            continue
        if not any(_ENGLISH.search(bullet.text) or verbs.opening(bullet.text).kind == "verb" for bullet in bullets):
            continue
        bare = [bullet for bullet in bullets if not (_NUMBER.search(bullet.text) or _OUTCOME.search(bullet.text))]
        best = max(bare[:_LOOKED_AT], key=lambda bullet: _natural(bullet.text))
        current = entry.dates is not None and bool(entry.dates.is_current(context.month))
        line = wording.opened(best.text, "present" if current else "past") or best.text
        if not line.endswith(("›", "›)", "›.", "›).")):
            line = wording.measured(line, wording.measures(line) or wording.measures(best.text) or _ANY)
        said = "none" if not carrying else f"only {carrying}"
        yield Finding(
            message=f"{said} of the {len(bullets)} bullets of this role says what came of the work",
            locations=(
                at(best.value, "for whom, how many, how often, or what changed?"),
                *([at(entry.title, "this role")] if entry.title is not None else []),
            ),
            suggestion=f"where it is known, add one or two of these: “{line}”",
            data={"bullets": len(bullets), "with_result": carrying},
        )


def _natural(text: str) -> int:
    """How naturally a number fits a bullet: most where verb and object are known and nothing vague opens it."""
    kind = verbs.opening(text).kind
    words = text.split()
    if len(words) > 30 or words[-1].lower() in ("and", "or", "the", "a", "of", "for", "with", "to"):
        return 0
    return 2 * bool(wording.measures(text)) + (kind in ("verb", "gerund"))


def works(resume: Resume, context: Context) -> str | None:
    """How many bullets carry a number or an outcome."""
    bullets = resume.bullets
    carrying = sum(bool(_NUMBER.search(bullet.text) or _OUTCOME.search(bullet.text)) for bullet in bullets)
    if len(bullets) < 3 or carrying * 2 < len(bullets):
        return None
    return f"{carrying} of {len(bullets)} bullets carry a number or an outcome"
