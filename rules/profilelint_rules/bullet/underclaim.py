"""A small word stands beside a real scale.

## Why

"Helped with the migration of 14 services" or "just ran the payroll of 90 people" makes work of that size sound like
an errand. It is common advice, not a proven rule: where the small word is the honest one, it stays.

## Bad

```bullet
- Ran the front desk and helped with the migration of 14 services to a new data center
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Supported the launch of an app with 12,000 users in two states
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Merely ran the payroll of 90 employees during the winter
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Tried to cut the returns of a shop with $400,000 in yearly sales
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Trained 12 clerks and helped with the rollout of a sign-in app to 85 teams
- Kept the tool room and participated in the overhaul of 11 turbines at two plants
```

## Good

```bullet
- Participated in 12 regattas and won three of them
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Supported 40 colleagues at the help desk on two floors
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Handled $12,000 in cash a week without an error
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Built a page that helped 300 students find a tutor
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Finished the audit of 60 files in just two days
- Cut the setup to only 20 minutes for 15 machines
```

```bullet
- Wrote the support guide of 40 pages for new volunteers
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## What to do

Name the own part with its verb, and leave the small word out, if that is true.

## When to ignore

Where the part really was a small one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Bullet, Context, Evidence, Finding, Level, Rule, Tier, at, lazy, verbs, wording

RULE = Rule(
    "bullet-underclaim",
    level=Level.INFO,
    evidence=Evidence.CONVENTION,
    scope=Bullet,
    since="0.1",
    tier=Tier.PEDANTIC,
)

_SCALE = lazy(r"[$€£₹]\s?\d[\d,.]*|(?<![\w.,])\d[\d,]*(?:\.\d+)?\s?(?:%|percent\b|[kKmM]\b|million\b|\+)?")
_HEDGE = lazy(
    r"^(?P<hedge>(?:mostly|merely|sort\s+of|kind\s+of|somewhat|occasionally)\s+(?:just\s+|only\s+)?"
    r"|(?:just|only)\s+)(?=[a-z])",
    re.IGNORECASE,
)
_TRIED = lazy(
    r"^(?:tried|attempted|sought|endeavou?red)\s+to\s+(?=[a-z])|^was\s+lucky\s+(?:enough\s+)?to\s+", re.IGNORECASE
)
_SMALL = lazy(
    r"\b(?:supported|helped|assisted|contributed|participated|took\s+part|(?:was\s+)?involved)\s+(?:(?P<in>with|in|to)\s+)?"
    r"(?=(?:an?\s+|the\s+)?(?:[a-z]+\s+){0,2}?(?P<noun>[a-z]+)\s+of\b)"
    r"|\bplayed\s+an?\s+(?:small|minor|little)\s+(?:part|role)\s+in\b"
    r"|\b(?:helped|assisted)\s+(?:with|in)\s+|\bhelped\s+(?:to\s+)?(?=(?P<verb>[a-z]+)\b)",
    re.IGNORECASE,
)
_REAL = 10
"""From this count on, or with money or a share, the work has a scale."""


def check(bullet: Bullet, context: Context) -> Iterator[Finding]:
    text = bullet.text
    found = _HEDGE.match(text) or _TRIED.match(text) or _small(text)
    if found is None:
        return
    scale = _scale(text, found.end())
    if not scale:
        return
    better = _better(text, found)  # no fix: it would claim more than the document does
    words = " ".join(found[0].split())
    yield Finding(
        message=f"“{words}” is a small word beside “{scale}”",
        locations=(
            at(bullet, "makes the work sound smaller", start=found.start(), end=found.start() + len(found[0].rstrip())),
        ),
        suggestion=f"name the own part, if it is true: “{better}”"
        if better
        else "name the own part with its own verb, if that is true",
    )


def _small(text: str) -> re.Match[str] | None:
    """A weak verb of a main clause: at the start, or behind "and" or a comma."""
    for found in _SMALL.finditer(text):
        before = text[: found.start()].rstrip()
        if before and not before.endswith((" and", ",", ";")):
            continue
        if found["verb"] is not None:
            if any(form == "base" for _, form in verbs.lemmas(found["verb"])) and verbs.opening(text).kind == "weak":
                return found
        elif (
            found["noun"] is None
            or wording.names_action(found["noun"])
            or (found["in"] and found[0].lower().startswith(("helped", "assisted")))
        ):
            return found
    return None


def _scale(text: str, start: int) -> str:
    """The first amount behind `start` that is large: money, a share, or a count from ten on that is no year."""
    for found in _SCALE.finditer(text, start):
        words = found[0].strip()
        digits = re.sub(r"[^\d.]", "", words).rstrip(".")
        if not digits.replace(".", "", 1).isdigit():
            continue
        if words[0] in "$€£₹" or not words[-1].isdigit():
            return words
        if float(digits) >= _REAL and not (len(words) == 4 and words.isdigit() and 1900 <= int(words) <= 2100):
            return words
    return ""


def _better(text: str, found: re.Match[str]) -> str | None:
    """The line without the small word, where its grammar is sure."""
    rest = text[found.end() :]
    if "hedge" in found.re.groupindex:
        better = rest[0].upper() + rest[1:]
        return better if verbs.opening(better).kind == "verb" else None
    if found.start() == 0:
        return wording.opened(text) or wording.about(rest)
    tail = wording.about(rest)
    if tail is None:
        return None
    end = tail.index("›")
    return text[: found.start()] + tail[:end].lower() + tail[end:]
