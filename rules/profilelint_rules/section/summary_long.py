"""The summary is longer than about two sentences.

## Why

It stands where readers look first and is read only when it is short; what is long belongs into bullets.

## Bad

```summary
Computer science junior with work in data, teaching and support. Built an import job during an internship in Columbus, published a map with a thousand installs, taught data structures to a large class, and tutored pupils in algebra and calculus during two school years. Interested in databases, operating systems, networks and the tools that let small teams ship software that people can rely on every week.
```

```summary
Line cook with three years on the grill, a food safety card and a record of calm Saturday nights. Started as a dishwasher at sixteen, learned butchery from a chef in Toledo, opened two kitchens in Dayton, and trained eleven new cooks on knives, fire and hygiene. Looks for a kitchen in Columbus that cooks with the season, buys from farms nearby, and lets its cooks write one dish of the menu each month.
```

```summary
Nursing student with 220 clinical hours in emergency, pediatric and surgical wards. Placed lines, charted vital signs, taught parents to use inhalers and kept calm through two mass casualty drills. Speaks Spanish with patients and families. Wants to work nights in a children's hospital, learn from an experienced preceptor, and take the pediatric certification within two years of the first shift in Atlanta.
```

## Good

```summary
Computer science junior with an internship in data and two terms as a teaching assistant, looking for a role in data engineering in Columbus next summer.
```

```summary
Line cook with three years on the grill and a food safety card.
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027
```

```summary
Marketing junior with two internships, a hiking club audience of 4,200 followers and a steady hand with survey data, looking for a brand role in Chicago or Indianapolis next summer.
```

## What to do

Keep two sentences: the role wanted, and the strongest fact for it.

## When to ignore

When a profile of several lines is usual for the role, as in some senior or consulting work.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Option, Resume, Rule, at

RULE = Rule(
    "section-summary-long",
    level=Level.INFO,
    evidence=Evidence.CONVENTION,
    scope=Resume,
    since="0.1",
    options=(Option("max_words", 60, "the most words that a summary may have"),),
)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    summary = resume.basics.summary
    if summary is None or summary.confidence < 0.5:
        return
    words = len(summary.text.split())
    limit = context.number("max_words")
    if words <= limit:
        return
    yield Finding(
        message=f"the summary has {words} words; up to {limit} are read at a glance",
        locations=(at(summary, f"{words} words"),),
        suggestion="keep two sentences: the role wanted, and the strongest fact for it",
        data={"words": words},
    )
