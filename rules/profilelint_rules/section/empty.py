"""A heading has nothing below it.

## Why

An empty section looks forgotten, and a parser may take what follows for its content.

## Bad

```section
## Certifications
```

```section
## Awards

## Interests

Chess, hiking
```

```section
## Publications

## Languages

English (native), Spanish (B2)
```

## Good

```section
## Leadership and Awards

### Honors

Dean's List, Autumn 2025
```

```section
## Certifications

Basic Life Support, American Heart Association, Mar 2026
```

```section
## Awards

Dean's List, Autumn 2025
```

```section
## Publications

## Journal Articles

“Floodplain Maps of the Scioto River,” Ohio Journal of Geography, 2025
```

```section
## Skills and Interests

### Interests

Chess, hiking
```

## What to do

Fill the section, or remove its heading.

## When to ignore

When the file is a draft that is not sent yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Role, Rule, Section, at

RULE = Rule("section-empty", level=Level.WARNING, evidence=Evidence.GUIDE, scope=Section, since="0.1")

_UMBRELLAS = frozenset(
    {"background", "overview", "career", "about", "profile", "additional information", "details", "information"}
)
"""Headings under which templates put other headings."""

_MOST_SECTIONS = 200


def check(section: Section, context: Context) -> Iterator[Finding]:
    if section.heading is None or section.lines or section.entries:
        return
    if not section.known or section.heading.confidence < 0.5:
        return
    if section.heading.text.strip(" :").casefold() in _UMBRELLAS or _holds_parts(section, context.document):
        return
    sections = context.resume.sections[:_MOST_SECTIONS]
    place = next((number for number, other in enumerate(sections) if other is section), len(sections))
    if any(other.kind == section.kind for other in sections[place + 1 : place + 2]):
        return  # "Publications" over "Books" and "Journal Articles"
    yield Finding(
        message=f"the section “{section.heading.text}” is empty",
        locations=(at(section.heading, "nothing below it"),),
        suggestion="fill it, or remove the heading",
    )


def _holds_parts(section: Section, document: Document) -> bool:
    """Whether the heading is followed by one of a lower level: its content stands under that."""
    starts = {span.start for span in section.spans}
    above = 0
    for line in document.lines:
        if above and line.text.strip():
            return line.role is Role.HEADING and line.level > above
        if line.start in starts and line.role is Role.HEADING:
            above = line.level
    return False
