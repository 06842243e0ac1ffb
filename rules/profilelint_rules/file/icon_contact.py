"""A sign of an icon font is glued to contact data.

## Why

Extractors return the icon as a stray character; one parser kept it as part of the e-mail address (measured).

## Bad

```document
lines = '''
# Robin Vale

Columbus, OH | (614) 555-0131 | \uf0e0robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices

## Skills

Python, SQL
'''
```

## Good

```document
format = "pdf"
```

## What to do

A text label ("E-mail:"), or nothing, reads the same everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at, lazy, line_value

RULE = Rule(
    "file-icon-contact",
    level=Level.INFO,
    evidence=Evidence.MEASURED,
    scope=Document,
    since="0.1",
    needs=("pdf",),
    presets={"us-federal": Level.WARNING, "eu-cv": None, "de-lebenslauf": None},
)

_ICON = r"[\ue000-\uf8ff\ufffd\u2600-\u27bf\u2300-\u23ff\U0001f300-\U0001faff\x80-\x9f§¶†‡#*]|\(cid:\d+\)"
_CONTACT = lazy(
    rf"(?P<icon>{_ICON})(?:\ufe0f)?(?P<data>[\w.+-]+@[\w-]+\.[\w.]+|\+?\(?\d[\d() .-]{{7,}}\d|(?:https?://)?(?:www\.)?(?:linkedin|github)\.com\S*)"
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    for line in document.lines:
        match = _CONTACT.search(line.text)
        if match:
            yield Finding(
                message=f"an icon's sign is glued to “{match['data']}”",
                locations=(at(line_value(document, line), "read as part of it", start=match.start(), end=match.end()),),
                suggestion="put a text label or nothing in its place; that reads the same everywhere",
            )
            return
