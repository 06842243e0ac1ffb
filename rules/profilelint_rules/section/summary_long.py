"""The summary is longer than about two sentences.

## Why

It stands where readers look first and is read only when it is short; what is long belongs into bullets.

## Bad

```summary
Computer science junior with work in data, teaching and support. Built an import job during an internship in Columbus, published a map with a thousand installs, taught data structures to a large class, and tutored pupils in algebra and calculus during two school years. Interested in databases, operating systems, networks and the tools that let small teams ship software that people can rely on every week.
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

## What to do

Keep two sentences: the role wanted, and the strongest fact for it.
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
    presets={"academic-cv": None, "de-lebenslauf": None},
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
