"""No skills list was found.

## Why

Handshake and many forms match skills by their names. A list gives them a place where they are found.

## Bad

```skills
```

## Good

```skills
Python, SQL
```

## What to do

Add a section "Skills" with the tools and methods that your bullets already name.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, at

RULE = Rule(
    "section-skills-missing",
    level=Level.INFO,
    evidence=Evidence.VENDOR,
    scope=Resume,
    since="0.1",
    presets={"academic-cv": None},
)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    if resume.skills or resume.section("skills") is not None:
        return
    yield Finding(
        message="no skills list was found",
        locations=(at(resume, "Handshake matches skills by name"),),
        suggestion="add a section “Skills” with the tools and methods that the bullets already name",
    )
