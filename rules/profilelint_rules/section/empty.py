"""A heading has nothing below it.

## Why

An empty section looks forgotten, and a parser may take what follows for its content.

## Bad

```section
## Certifications
```

## Good

```section
## Certifications

Basic Life Support, American Heart Association, Mar 2026
```

## What to do

Fill the section, or remove its heading.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Rule, Section, at

RULE = Rule("section-empty", level=Level.WARNING, evidence=Evidence.GUIDE, scope=Section, since="0.1")


def check(section: Section, context: Context) -> Iterator[Finding]:
    if section.heading is None or section.lines or section.entries:
        return
    if not section.known or section.heading.confidence < 0.5:
        return
    yield Finding(
        message=f"the section “{section.heading.text}” is empty",
        locations=(at(section.heading, "nothing below it"),),
        suggestion="fill it, or remove the heading",
    )
